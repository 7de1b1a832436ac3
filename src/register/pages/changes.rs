//! What an edition changes, before it is applied: figure by figure, and who is published no more.

use super::words;
use crate::base::ImportId;
use crate::i18n::Lang;
use crate::register::model::Change;
use crate::register::store::{Gone, Planned};
use crate::ui::Disclosure;
use leptos::prelude::*;

/// How many are shown before all are asked for.
const FIRST: usize = 20;

/// The projects whose figures change, each figure as it was and as it will be.
#[component]
pub(super) fn Changes(
    lang: Lang,
    id: ImportId,
    changed: Vec<Planned>,
    /// All of them, and not the first alone.
    all: bool,
) -> impl IntoView {
    let count = changed.len();
    if count == 0 {
        return view! { <p class="quiet">{lang.text("import-no-change")}</p> }.into_any();
    }
    let shown = if all { count } else { FIRST.min(count) };
    let row = |it: Planned| {
        let figure = |change| {
            let (label, moved) = said(lang, change);
            view! { <li><b>{label}</b>" "{moved}</li> }
        };
        let figures = it.changes.into_iter().map(figure).collect_view();
        view! {
            <tr>
                <th scope="row">
                    {it.fact.name}
                    <span class="tbl__s">{it.fact.organisation}</span>
                </th>
                <td>{words::edition(lang, it.fact.figures.edition)}</td>
                <td><ul class="bare">{figures}</ul></td>
            </tr>
        }
    };
    let rows = changed.into_iter().take(shown).map(row).collect_view().into_any();
    let caption = lang
        .text_with("import-changes-caption", [("count", count.into()), ("shown", shown.into())]);
    let more = (shown < count).then(|| {
        let address = format!("/import/{id}?all=1#changes");
        let said = lang.text_with("import-changes-all", [("count", count.into())]);
        view! { <p><a class="btn btn--sm" href=address>{said}</a></p> }
    });
    view! {
        <section class="section" aria-labelledby="changes">
            <h2 id="changes">{lang.text("import-changes")}</h2>
            <div class="tbl-wrap" role="group" aria-labelledby="changes" tabindex="0">
                <table class="tbl tbl--tight">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{lang.text("watch-project")}</th>
                            <th scope="col">{lang.text("import-edition")}</th>
                            <th scope="col">{lang.text("import-changes-head")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {more}
        </section>
    }
    .into_any()
}

/// What a figure is called, and how it moves.
fn said(lang: Lang, change: Change) -> (String, String) {
    let (key, moved) = match change {
        Change::Duration(was, is) => {
            let years = |it| words::years(lang, it);
            ("register-duration", words::from_to(lang, years(was), years(is)))
        }
        Change::Cost(was, is) => {
            let amount = |it| words::money(lang, it);
            ("register-cost", words::from_to(lang, amount(was), amount(is)))
        }
        Change::Start(was, is) => ("register-start-head", words::from_day_to_day(lang, was, is)),
        Change::End(was, is) => ("register-end-head", words::from_day_to_day(lang, was.on, is.on)),
        Change::Phase(was, is) => {
            let phase = |it| words::phase(lang, it);
            ("register-phase-head", words::from_to(lang, phase(was), phase(is)))
        }
    };
    (lang.text(key), moved)
}

/// Who was published by the edition before, and is no more.
#[component]
pub(super) fn GoneList(lang: Lang, gone: Vec<Gone>) -> impl IntoView {
    if gone.is_empty() {
        return None;
    }
    let summary = lang.text_with("import-gone-who", [("count", gone.len().into())]);
    let item = move |it: Gone| {
        let last = [("edition", words::edition(lang, it.last).into())];
        view! {
            <li>
                {it.name}
                <span class="tbl__s">{it.organisation}" "{lang.text_with("register-as-of", last)}</span>
            </li>
        }
    };
    Some(view! {
        <Disclosure summary>
            <p class="measure">{lang.text("import-gone-why")}</p>
            <ul class="bare">{gone.into_iter().map(item).collect_view()}</ul>
        </Disclosure>
    })
}
