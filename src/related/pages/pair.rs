//! `/cases/:number/related/:other`: two cases side by side, and what can be said or made of them.

use crate::base::{ApiError, Refusal, Role};
use crate::case::model::{
    self as rules, Act, Agreed, Confidentiality, Look, Part, Place, Side, Stage,
};
use crate::case::pages::{ActForm, CaseForm, CaseShell, StageTag, Tab, number_of_address};
use crate::case::store::{CaseFile, CaseHead, find, has_sat, head, known, relays, sits_now};
use crate::i18n::Lang;
use crate::related::api::{LinkCase, MergeCase, SetCasesApart};
use crate::related::model::{Pair, Tie, may_tie};
use crate::related::store::{by_number, joining_names, path, tied_to};
use crate::ui::{CheckField, Choice, Choices, Hidden, Icon, Layout, LongField, page_in, sentence};
use crate::web::{Cx, Failure};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

#[component]
pub fn PairPage() -> impl IntoView {
    let number = number_of_address();
    let other = use_params_map().read_untracked().get("other").unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        let file = find(cx, number()?).await?;
        let other = by_number(cx, &other).await?;
        if file.id == other.id {
            return Err(ApiError::NotFound.into());
        }
        let lang = cx.lang;
        let look = Look::at(Place::Score);
        let (here, there) = (head(cx, &file, look).await?, head(cx, &other, look).await?);
        let both = [column(cx, &file, &here).await?, column(cx, &other, &there).await?];
        let pair = Pair { case: &file, line: &file.line, other: &other, other_line: &other.line };
        let ties = may_tie(pair, &cx.actor).is_ok();
        let tied = tied_to(cx.tx(), file.id).await?.contains(&other.id);
        let merging = merging(cx, &file, &other).await?;
        let to =
            To { lang, number: file.number_text(), other: other.number_text(), seen: file.version };
        let link = ties.then(|| view! { <Link to=to.clone()/> });
        let apart = (ties && !tied).then(|| view! { <SetApart to=to.clone()/> });
        let oversees = cx.actor.is_any(&Role::OVERSEE);
        let compare = oversees.then(|| {
            let address = format!("/triage/compare?cases={},{}", to.number, to.other);
            view! { <p><a class="btn btn--sm" href=address><Icon name="scale"/>{lang.text("pair-compare")}</a></p> }
        });
        let title = lang.text_with("pair-title", [("number", to.other.clone().into())]);
        let all = path(here.number);
        Ok(view! {
            <CaseShell head=here tab=Tab::Score lang>
                <div class="stack stack--lg measure">
                    <p><a href=all><Icon name="arrow-left"/>" "{lang.text("pair-back")}</a></p>
                    <h2>{title}</h2>
                    <Compared lang both/>
                    {compare}
                    {link}
                    {merging.map(|merging| view! { <Merge to merging/> })}
                    {apart}
                </div>
            </CaseShell>
        })
    })
}

/// What the forms of the page are about.
#[derive(Clone)]
struct To {
    lang: Lang,
    number: String,
    other: String,
    seen: i64,
}

/// What tells one case from the other.
struct Column {
    number: String,
    title: String,
    organisation: String,
    people: String,
    confidentiality: Confidentiality,
    stage: AnyView,
    sent: String,
}

async fn column(cx: &mut Cx, file: &CaseFile, head: &CaseHead) -> Result<Column, Failure> {
    let (lang, known) = (cx.lang, known(cx, file, &[]).await?);
    let parts = [Part::Requester, Part::Sponsor].into_iter().flat_map(|part| file.holders(part));
    let names = parts.filter_map(|id| Some(known.iter().find(|it| it.id == id.0)?.name.clone()));
    let stage = file.stage;
    Ok(Column {
        number: file.number_text(),
        title: file.title.clone(),
        organisation: head.organisation.clone(),
        people: names.collect::<Vec<_>>().join(", "),
        confidentiality: file.confidentiality,
        stage: view! { <StageTag stage lang/> }.into_any(),
        sent: file.submitted_at.map(|at| lang.moment(at)).unwrap_or_default(),
    })
}

/// What merging would do, or why it is not possible. `None` for those who never may.
struct Merging {
    closed: Option<Refusal>,
    joining: Vec<String>,
    /// Each with whoever owes it.
    lifted: Vec<String>,
    restricted: bool,
    /// Where the committee is told of it, if it is: the key of the sentence.
    told: Option<&'static str>,
}

async fn merging(
    cx: &mut Cx,
    file: &CaseFile,
    other: &CaseFile,
) -> Result<Option<Merging>, Failure> {
    if !cx.actor.is_for(Role::Coordinator, &file.line) {
        return Ok(None);
    }
    let lang = cx.lang;
    let [one, into] = [file, other].map(|it| Side { case: it, line: &it.line });
    let agreed = Agreed { reason: String::new(), names_seen: true };
    let closed = rules::merge(one, into, &cx.actor, agreed).err();
    let owed = relays(cx, file).await?.into_iter();
    let lifted = owed.map(|it| {
        let duty = lang.text(&format!("duty-{}", it.kind.name()));
        format!("{duty} ({})", it.owed_by)
    });
    let told = match file.stage == Stage::AtCommittee && has_sat(cx).await? {
        true if sits_now(cx).await? => Some("merge-told-open"),
        true => Some("merge-told"),
        false => None,
    };
    Ok(Some(Merging {
        closed,
        joining: joining_names(cx, file, other).await?,
        lifted: lifted.collect(),
        restricted: other.confidentiality == Confidentiality::Restricted,
        told,
    }))
}

#[component]
fn Compared(lang: Lang, both: [Column; 2]) -> impl IntoView {
    let confidentiality =
        |it: &Column| lang.text(&format!("confidentiality-{}", it.confidentiality.name()));
    let rows: Vec<(&str, [String; 2])> = vec![
        ("pair-project", both.each_ref().map(|it| it.title.clone())),
        ("pair-organisation", both.each_ref().map(|it| it.organisation.clone())),
        ("pair-people", both.each_ref().map(|it| it.people.clone())),
        ("pair-confidentiality", both.each_ref().map(confidentiality)),
        ("pair-sent", both.each_ref().map(|it| it.sent.clone())),
    ];
    let heads = both.each_ref().map(|it| {
        let request = format!("/cases/{}/request", it.number);
        view! { <th scope="col"><a href=request class="num">{it.number.clone()}</a></th> }
    });
    let row = |(key, cells): (&str, [String; 2])| {
        view! {
            <tr>
                <th scope="row">{lang.text(key)}</th>
                {cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}
            </tr>
        }
    };
    let stages = both.map(|it| view! { <td>{it.stage}</td> });
    view! {
        <div class="tbl-wrap" role="group" aria-label=lang.text("pair-caption") tabindex="0">
            <table class="tbl">
                <caption class="sr">{lang.text("pair-caption")}</caption>
                <thead><tr><td></td>{heads.collect_view()}</tr></thead>
                <tbody>
                    {rows.into_iter().map(row).collect_view()}
                    <tr><th scope="row">{lang.text("pair-stage")}</th>{stages.collect_view()}</tr>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Link(to: To) -> impl IntoView {
    let To { lang, number, other, seen } = to;
    let said = [("other", other.clone().into())];
    let choice = move |tie: Tie| Choice::new(tie.name(), lang.text(&format!("tie-{}", tie.name())));
    view! {
        <section class="card" aria-labelledby="link">
            <h3 id="link">{lang.text("link-title")}</h3>
            <p class="small muted">{lang.text("link-about")}</p>
            <CaseForm action=LinkCase::url() number seen label=lang.text("link-do")>
                <Hidden name="other" value=other/>
                <Choices name="link_tie" label=lang.text_with("link-tie", said)
                    choices=Tie::ALL.map(choice).to_vec() initial="related"/>
                <LongField name="link_reason" label=lang.text("decide-reason")
                    hint=lang.text("link-reason-hint") rows=3/>
            </CaseForm>
        </section>
    }
}

#[component]
fn SetApart(to: To) -> impl IntoView {
    let To { lang, number, other, seen } = to;
    view! {
        <section class="card" aria-labelledby="set-apart">
            <h3 id="set-apart">{lang.text("set-apart-title")}</h3>
            <p class="small muted">{lang.text("set-apart-about")}</p>
            <CaseForm action=SetCasesApart::url() number seen label=lang.text("set-apart-do")>
                <Hidden name="other" value=other/>
            </CaseForm>
        </section>
    }
}

/// Says exactly what will happen before it does.
#[component]
fn Merge(to: To, merging: Merging) -> impl IntoView {
    let To { lang, number, other, seen } = to;
    let title = lang.text_with("merge-title", [("other", other.clone().into())]);
    let Merging { closed, joining, lifted, restricted, told } = merging;
    let body = match closed {
        Some(refusal) => {
            let why = sentence(lang, &ApiError::Refused(refusal));
            view! { <p class="row"><Icon name="ban"/><span>{why}</span></p> }.into_any()
        }
        None => {
            let names = joining.join(", ");
            let both = [("number", number.clone().into()), ("other", other.clone().into())];
            let ends = lang.text_with("merge-ends", both);
            let about = [("other", other.clone().into()), ("names", names.clone().into())];
            let readers = match joining.is_empty() {
                true => lang.text("merge-no-reader"),
                false => lang.text_with("merge-readers", about.clone()),
            };
            let lifted = [("duties", lifted.join(" ; ").into())];
            let lifted = lang.text_with("merge-lifted", lifted);
            let lines = [ends, readers, lifted, lang.text("merge-kept"), lang.text("merge-undo")];
            let told = told.map(|key| lang.text(key));
            let lines = lines.into_iter().chain(told).map(|line| view! { <li>{line}</li> });
            let lines = lines.collect_view();
            let agree = (restricted && !joining.is_empty()).then(|| {
                let label = lang.text_with("merge-names", about);
                view! { <CheckField name="merge_names_seen" label hint=lang.text("merge-names-hint")/> }
            });
            view! {
                <ul>{lines}</ul>
                <ActForm act=Act::Merge action=MergeCase::url() number seen lang>
                    <Hidden name="other" value=other/>
                    {agree}
                    <LongField name="merge_reason" label=lang.text("decide-reason")
                        hint=lang.text("merge-reason-hint") rows=3/>
                </ActForm>
            }
            .into_any()
        }
    };
    view! {
        <section class="card" aria-labelledby="merge">
            <h3 id="merge">{title}</h3>
            {body}
        </section>
    }
}
