//! Before anything was asked: what waits, and what each case still needs to say.

use crate::case::model::CaseNumber;
use crate::i18n::Lang;
use crate::roster::api::ProposeTeams;
use crate::roster::model::WaitingCase;
use crate::roster::store::{Grounds, MOST_CASES};
use crate::ui::{DataTable, Empty, Hidden, PriorityMark};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// Nothing was asked yet.
#[component]
pub(super) fn Begin(lang: Lang, grounds: Arc<Grounds>, only: Option<CaseNumber>) -> impl IntoView {
    if grounds.waiting.is_empty() {
        return view! {
            <Empty icon="inbox" title=lang.text("proposal-none-waits")
                why=lang.text("proposal-none-waits-why")/>
        }
        .into_any();
    }
    if grounds.members.is_empty() {
        return view! {
            <Empty icon="user" title=lang.text("brigade-empty") why=lang.text("brigade-empty-why")/>
        }
        .into_any();
    }
    let is_meant = |it: &&WaitingCase| only.is_none_or(|number| it.number == number);
    let (asking, silent) = grounds.asking();
    let asking: Vec<WaitingCase> = asking.into_iter().filter(is_meant).cloned().collect();
    let silent: Vec<WaitingCase> = silent.into_iter().filter(is_meant).cloned().collect();
    if asking.is_empty() {
        let (icon, title, why) = match silent.iter().all(|it| it.team.needs.is_empty()) {
            true => ("circle-help", "proposal-no-needs", "proposal-no-needs-why"),
            false => ("circle-check", "proposal-nobody-more", "proposal-nobody-more-why"),
        };
        return view! {
            <Empty icon title=lang.text(title) why=lang.text(why)/>
            <WithoutNeeds lang cases=silent/>
        }
        .into_any();
    }
    let cut = (grounds.waiting.len() >= MOST_CASES).then(|| {
        view! { <p class="small muted">{lang.text("proposal-cut")}</p> }
    });
    view! {
        <Ask lang only again=false primary=true/>
        {cut}
        <Waiting lang grounds=grounds.clone() cases=asking/>
        <WithoutNeeds lang cases=silent/>
    }
    .into_any()
}

/// Asks for a proposal, of all cases or of the one that the page is about.
#[component]
pub(super) fn Ask(
    lang: Lang,
    only: Option<CaseNumber>,
    /// Something was asked before.
    again: bool,
    /// The one thing to do on this page.
    primary: bool,
) -> impl IntoView {
    let label = match (again, only) {
        (true, _) => "proposal-ask-again",
        (false, None) => "proposal-ask",
        (false, Some(_)) => "proposal-ask-one",
    };
    let about = only.map(|number| {
        view! {
            <p class="small muted">
                {lang.text_with("proposal-about-one", [("number", number.to_string().into())])}
            </p>
        }
    });
    let all = only.map(|_| {
        view! {
            <form method="post" action=ProposeTeams::url()>
                <button class="btn" type="submit">{lang.text("proposal-ask-all")}</button>
            </form>
        }
    });
    view! {
        <div class="stack stack--sm no-print">
            {about}
            <div class="btn-row">
                <AskButton lang only label primary/>
                {all}
            </div>
        </div>
    }
}

/// The button alone, where what it does is said beside it.
#[component]
pub(super) fn AskButton(
    lang: Lang,
    only: Option<CaseNumber>,
    label: &'static str,
    primary: bool,
) -> impl IntoView {
    let case = only.map(|it| view! { <Hidden name="case" value=it.to_string()/> });
    let class = if primary { "btn btn--primary" } else { "btn" };
    view! {
        <form class="no-print" method="post" action=ProposeTeams::url()>
            {case}
            <button class=class type="submit">{lang.text(label)}</button>
        </form>
    }
}

/// The cases that are asked about, each with how much it asks for and who is there already.
#[component]
fn Waiting(lang: Lang, grounds: Arc<Grounds>, cases: Vec<WaitingCase>) -> impl IntoView {
    let row = |case: WaitingCase| {
        let needs = grounds.still_asked(&case).len();
        let there = case.team.assignments.len();
        let confirmed = case.team.assignments.iter().filter(|it| it.confirmed).count();
        let there = match there {
            0 => lang.text("proposal-nobody-yet"),
            _ => lang.text_with(
                "proposal-there",
                [("count", there.into()), ("confirmed", confirmed.into())],
            ),
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">
                    <a class="tbl__t" href=format!("{}/team", case.number.path())>{case.title}</a>
                    <span class="tbl__s num">{case.number.to_string()}</span>
                </th>
                <td role="cell" data-l=lang.text("proposal-priority")><PriorityMark priority=case.priority/></td>
                <td role="cell" data-l=lang.text("proposal-needs") class="num">{needs}</td>
                <td role="cell" data-l=lang.text("proposal-team")>{there}</td>
            </tr>
        }
    };
    let rows = cases.into_iter().map(row).collect_view();
    view! {
        <DataTable id="waiting" caption=lang.text("proposal-waiting") class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("proposal-case")}</th>
                    <th role="columnheader" scope="col">{lang.text("proposal-priority")}</th>
                    <th role="columnheader" scope="col">{lang.text("proposal-needs")}</th>
                    <th role="columnheader" scope="col">{lang.text("proposal-team")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// The cases that wait and ask for nobody: those that have not said for whom, and those that need nobody
/// more in these weeks.
#[component]
pub(super) fn WithoutNeeds(lang: Lang, cases: Vec<WaitingCase>) -> impl IntoView {
    let (unsaid, met): (Vec<_>, Vec<_>) =
        cases.into_iter().partition(|it| it.team.needs.is_empty());
    view! {
        <Listed cases=unsaid id="without-needs" title=lang.text("proposal-without-needs")
            why=lang.text("proposal-without-needs-why")/>
        <Listed cases=met id="nobody-more" title=lang.text("proposal-nobody-more")
            why=lang.text("proposal-nobody-more-why")/>
    }
}

#[component]
fn Listed(cases: Vec<WaitingCase>, id: &'static str, title: String, why: String) -> impl IntoView {
    let row = |case: WaitingCase| {
        view! {
            <li>
                <span class="num muted">{case.number.to_string()}</span> " "
                <a href=format!("{}/team", case.number.path())>{case.title}</a>
            </li>
        }
    };
    (!cases.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <p class="card__note">{why}</p>
                <ul class="links">{cases.into_iter().map(row).collect_view()}</ul>
            </section>
        }
    })
}
