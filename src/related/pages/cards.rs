//! What stands beside a case of others: those that may be about the same project, and those it is
//! tied to.

use crate::case::model::CaseNumber;
use crate::case::pages::{StageTag, Tab};
use crate::i18n::Lang;
use crate::related::store::{Linked, Listed, Perhaps, path};
use crate::ui::Icon;
use leptos::prelude::*;

/// Before anything is decided: somebody may have asked for this project already.
#[component]
pub fn PerhapsCard(lang: Lang, number: CaseNumber, found: Vec<Perhaps>) -> impl IntoView {
    let item = move |it: Perhaps| {
        let compare = format!("{}/{}", path(number), it.case.number());
        let about = it.case.number();
        view! {
            <li>
                <CaseLine lang why=lang.text(&format!("perhaps-{}", it.why.name())) case=it.case/>
                <p class="small no-print">
                    <a href=compare>{lang.text("perhaps-compare")}<span class="sr">" : "{about}</span></a>
                </p>
            </li>
        }
    };
    (!found.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="perhaps">
                <div class="card__head">
                    <h2 id="perhaps">{lang.text("perhaps-title")}</h2>
                    <a class="small no-print" href=path(number)>{lang.text("perhaps-all")}</a>
                </div>
                <ul class="bare stack">{found.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}

/// The cases that one is tied to, as far as the reader may see them.
#[component]
pub fn TiesCard(
    lang: Lang,
    number: CaseNumber,
    linked: Vec<Linked>,
    absorbed: Vec<Listed>,
    /// Whether the reader may tie it to others.
    acts: bool,
) -> impl IntoView {
    if linked.is_empty() && absorbed.is_empty() && !acts {
        return None;
    }
    let nothing = (linked.is_empty() && absorbed.is_empty())
        .then(|| view! { <p class="quiet">{lang.text("ties-none")}</p> });
    let linked = linked.into_iter().map(move |it| {
        view! {
            <li>
                <CaseLine lang why=lang.text(&format!("tie-{}", it.tie.name())) case=it.case/>
                <blockquote class="small"><p>{it.reason}</p></blockquote>
            </li>
        }
    });
    let absorbed = absorbed.into_iter().map(move |case| {
        view! { <li><CaseLine lang why=lang.text("tie-absorbed") case/></li> }
    });
    let act = acts.then(
        || view! { <p class="no-print"><a href=path(number)>{lang.text("ties-act")}</a></p> },
    );
    Some(view! {
        <section class="card" aria-labelledby="ties">
            <h2 id="ties">{lang.text("ties-title")}</h2>
            {nothing}
            <ul class="bare stack">{linked.collect_view()}{absorbed.collect_view()}</ul>
            {act}
        </section>
    })
}

/// Another case in a few words: what it is to this one, and where it stands.
#[component]
pub(super) fn CaseLine(lang: Lang, #[prop(into)] why: String, case: Listed) -> impl IntoView {
    let number = case.number();
    let stage = case.stage().map(|stage| view! { <StageTag stage lang/> });
    let sent = case
        .submitted_at
        .map(|at| lang.text_with("related-sent", [("moment", lang.moment(at.into()).into())]));
    let address = number.parse().map(|number| Tab::Status.path(number)).unwrap_or_default();
    view! {
        <p class="small muted"><Icon name="link"/>" "{why}</p>
        <p><a href=address><b>{case.title}</b></a></p>
        <p class="row small"><span class="num muted">{number}</span>{stage}<span class="muted">{sent}</span></p>
    }
}
