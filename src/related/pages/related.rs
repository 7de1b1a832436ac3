//! `/cases/:number/related`: the cases that one may belong together with, and what is said of them.

use super::cards::CaseLine;
use crate::base::{ApiError, Role};
use crate::case::model::{Act, CaseNumber, Look, Place, allowed};
use crate::case::pages::{ActForm, CaseForm, CaseShell, Tab, number_of_address};
use crate::case::store::{CaseFile, Survivor, find, head};
use crate::i18n::Lang;
use crate::related::api::{SeparateCase, SetCasesApart, TakeBackApart, UnlinkCase};
use crate::related::model::may_be_asked;
use crate::related::store::{
    Linked, Listed, Perhaps, SetApart, absorbed, by_name, by_number, linked, path, perhaps,
    said_apart,
};
use crate::ui::{Button, Hidden, Icon, Layout, LongField, TextField, page_in};
use crate::web::{Cx, Failure};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

#[component]
pub fn RelatedPage() -> impl IntoView {
    let number = number_of_address();
    let with = use_query_map().read_untracked().get("with").unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        let file = find(cx, number()?).await?;
        let head = head(cx, &file, Look::at(Place::Score)).await?;
        let (lang, number) = (cx.lang, head.number);
        let acts = cx.actor.is_for(Role::Coordinator, &file.line);
        let asks = may_be_asked(&file, &file.line, &cx.actor);
        let found = if asks { perhaps(cx, &file).await? } else { Vec::new() };
        let (linked, absorbed) = (linked(cx, file.id).await?, absorbed(cx, file.id).await?);
        let apart = if asks || acts { said_apart(cx, file.id).await? } else { Vec::new() };
        let searched = (acts && !with.is_empty()).then_some(with);
        let answer = match &searched {
            Some(typed) => Some(others(cx, &file, typed).await?),
            None => None,
        };
        let separates = allowed(&file, &cx.actor, &file.line).contains(&Act::Separate)
            && matches!(head.survivor, Some(Survivor::Seen(_)));
        let separate = separates
            .then(|| view! { <Separate lang number=file.number_text() seen=file.version/> });
        let form = Said { lang, number: file.number_text(), seen: file.version, acts };
        let asked = asks.then(|| view! { <Proposed form=form.clone() found/> });
        let linked = view! { <Links form=form.clone() linked absorbed/> };
        let apart = (!apart.is_empty()).then(|| view! { <Apart form apart/> });
        let search = acts.then(|| {
            let typed = searched.unwrap_or_default();
            view! { <Search lang path=path(number) typed answer/> }
        });
        Ok(view! {
            <CaseShell head tab=Tab::Score lang>
                <div class="stack stack--lg measure">
                    <h2>{lang.text("related-title")}</h2>
                    {separate}{asked}{linked}{search}{apart}
                </div>
            </CaseShell>
        })
    })
}

/// The case of a number that was typed, or those of a name; unknown and unseen answer the same.
async fn others(cx: &mut Cx, file: &CaseFile, typed: &str) -> Result<Vec<Listed>, Failure> {
    if typed.trim().parse::<CaseNumber>().is_err() {
        return by_name(cx, typed, file.id).await;
    }
    match by_number(cx, typed).await {
        Ok(other) if other.id != file.id => Ok(vec![Listed::of(&other)]),
        Ok(_) | Err(Failure::Told(ApiError::NotFound)) => Ok(Vec::new()),
        Err(failure) => Err(failure),
    }
}

/// What the small forms of the page send, and whether the reader may send them.
#[derive(Clone)]
struct Said {
    lang: Lang,
    number: String,
    seen: i64,
    acts: bool,
}

impl Said {
    /// A button that says one thing of this case and another.
    fn button(&self, action: &'static str, key: &str, other: String) -> impl IntoView + use<> {
        let Said { lang, number, seen, acts } = self.clone();
        let label = lang.text_with(key, [("number", other.clone().into())]);
        acts.then(|| {
            view! { <CaseForm action number seen label small=true><Hidden name="other" value=other/></CaseForm> }
        })
    }
}

#[component]
fn Proposed(form: Said, found: Vec<Perhaps>) -> impl IntoView {
    let lang = form.lang;
    let nothing =
        found.is_empty().then(|| view! { <p class="quiet">{lang.text("perhaps-none")}</p> });
    let item = |it: Perhaps| {
        let other = it.case.number();
        let compare = format!("/cases/{}/related/{other}", form.number);
        let about = other.clone();
        let apart = form.button(SetCasesApart::url(), "related-set-apart", other);
        view! {
            <li class="card">
                <CaseLine lang why=lang.text(&format!("perhaps-{}", it.why.name())) case=it.case/>
                <p><a href=compare>{lang.text("perhaps-compare")}<span class="sr">" : "{about}</span></a></p>
                {apart}
            </li>
        }
    };
    view! {
        <section class="stack stack--sm" aria-labelledby="perhaps">
            <h3 id="perhaps">{lang.text("perhaps-title")}</h3>
            {nothing}
            <ul class="bare stack">{found.into_iter().map(item).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Links(form: Said, linked: Vec<Linked>, absorbed: Vec<Listed>) -> impl IntoView {
    let lang = form.lang;
    let nothing = (linked.is_empty() && absorbed.is_empty())
        .then(|| view! { <p class="quiet">{lang.text("ties-none")}</p> });
    let item = |it: Linked| {
        let unlink = form.button(UnlinkCase::url(), "related-unlink", it.case.number());
        view! {
            <li class="card">
                <CaseLine lang why=lang.text(&format!("tie-{}", it.tie.name())) case=it.case/>
                <blockquote class="small"><p>{it.reason}</p></blockquote>
                {unlink}
            </li>
        }
    };
    let linked = linked.into_iter().map(item).collect_view();
    let absorbed = absorbed.into_iter().map(|case| {
        view! { <li class="card"><CaseLine lang why=lang.text("tie-absorbed") case/></li> }
    });
    view! {
        <section class="stack stack--sm" aria-labelledby="ties">
            <h3 id="ties">{lang.text("ties-title")}</h3>
            {nothing}
            <ul class="bare stack">{linked}{absorbed.collect_view()}</ul>
        </section>
    }
}

/// What was said to be something else: taken back where it was said.
#[component]
fn Apart(form: Said, apart: Vec<SetApart>) -> impl IntoView {
    let lang = form.lang;
    let item = |it: SetApart| {
        let other = it.case.number();
        let undo = match it.here {
            true => form.button(TakeBackApart::url(), "related-take-back", other).into_any(),
            false => {
                let said = lang.text_with("related-said-there", [("number", other.clone().into())]);
                view! { <p class="small"><a href=format!("/cases/{other}/related")>{said}</a></p> }
                    .into_any()
            }
        };
        view! {
            <li class="card">
                <CaseLine lang why=lang.text("tie-apart") case=it.case/>
                {undo}
            </li>
        }
    };
    view! {
        <section class="stack stack--sm" aria-labelledby="apart">
            <h3 id="apart">{lang.text("related-apart-title")}</h3>
            <ul class="bare stack">{apart.into_iter().map(item).collect_view()}</ul>
        </section>
    }
}

/// A case that nobody proposes, by its number or its name.
#[component]
fn Search(
    lang: Lang,
    path: String,
    typed: String,
    /// What was found, once somebody searched.
    answer: Option<Vec<Listed>>,
) -> impl IntoView {
    let item = {
        let path = path.clone();
        move |case: Listed| {
            let (number, why) = (case.number(), lang.text("related-named"));
            let said = lang.text_with("related-found", [("number", number.clone().into())]);
            view! {
                <li class="card">
                    <CaseLine lang why case/>
                    <p><a class="btn" href=format!("{path}/{number}")>{said}<Icon name="arrow-right"/></a></p>
                </li>
            }
        }
    };
    let answer = answer.map(|found| match found.is_empty() {
        false => view! { <ul class="bare stack">{found.into_iter().map(item).collect_view()}</ul> }
            .into_any(),
        true => {
            view! { <p class="quiet" role="status">{lang.text("related-not-found")}</p> }.into_any()
        }
    });
    view! {
        <section class="stack stack--sm" aria-labelledby="search">
            <h3 id="search">{lang.text("related-search")}</h3>
            <form class="form form--tight" method="get" action=path>
                <TextField name="with" label=lang.text("related-number") hint=lang.text("related-number-hint")
                    initial=typed autocomplete="off"/>
                <div class="btn-row"><Button text=lang.text("related-look")/></div>
            </form>
            {answer}
        </section>
    }
}

/// A merger that was a mistake is undone with a reason.
#[component]
fn Separate(lang: Lang, number: String, seen: i64) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="separate">
            <h3 id="separate">{lang.text("separate-title")}</h3>
            <p>{lang.text("separate-about")}</p>
            <ActForm act=Act::Separate action=SeparateCase::url() number seen lang>
                <LongField name="separate_reason" label=lang.text("decide-reason")
                    hint=lang.text("separate-reason-hint") rows=3/>
            </ActForm>
        </section>
    }
}
