//! One case of a proposal: who meets which need, why these people, and what the next teams would cost.

use super::Shown;
use crate::roster::model::proposal::{Answered, Placed, Rival, Staffed};
use crate::roster::model::{TeamRole, WaitingCase};
use crate::roster::pages::percent;
use crate::ui::{DataTable, Icon, Mood, PriorityMark, Tag};
use leptos::prelude::*;
use std::sync::Arc;

/// The case at this place of the answer.
#[component]
pub(super) fn Section(shown: Arc<Shown>, at: usize, case: WaitingCase) -> impl IntoView {
    let lang = shown.lang;
    let staffed = shown.kept.answer.cases[at].clone();
    let id = format!("case-{}", case.number);
    let (met, all) = (met(&staffed), staffed.needs.len());
    let covered = lang.text_with("proposal-covered", [("met", met.into()), ("all", all.into())]);
    let number = case.number.to_string();
    let team = format!("{}/team", case.number.path());
    let adjust = format!("/team/proposal/{}", case.number);
    let label = lang.text_with("proposal-adjust-of", [("title", case.title.clone().into())]);
    let named_by = id.clone();
    view! {
        <section class="card" aria-labelledby=named_by>
            <div class="card__head">
                <h2 id=id><a class="tbl__t" href=team>{case.title.clone()}</a></h2>
                <span class="row small">
                    <span class="num muted">{number}</span>
                    <PriorityMark priority=staffed.priority/>
                    <span>{covered}</span>
                </span>
            </div>
            <Needs shown=shown.clone() staffed=staffed.clone() case=case.clone()/>
            <People shown=shown.clone() staffed=staffed.clone()/>
            <Rivals shown=shown.clone() staffed/>
            <div class="btn-row no-print">
                <a class="btn btn--primary" href=adjust aria-label=label>{lang.text("proposal-adjust")}</a>
            </div>
        </section>
    }
}

fn met(staffed: &Staffed) -> usize {
    staffed.needs.iter().filter(|it| it.member.is_some()).count()
}

/// Each need, and who meets it or why nobody does.
#[component]
fn Needs(shown: Arc<Shown>, staffed: Staffed, case: WaitingCase) -> impl IntoView {
    let lang = shown.lang;
    let row = |need: &Answered| {
        let wanted = &need.wanted;
        let when = shown.words.weeks(shown.weeks(), wanted.first_week, wanted.last_week);
        let who = match (&need.member, &need.unmet) {
            (Some(member), _) => who(&shown, &staffed, &case, member, need),
            (None, Some(unmet)) => view! {
                <Tag text=lang.text("proposal-nobody") mood=Mood::Late icon="user"/>
                <span class="tbl__s">{shown.words.why(unmet)}</span>
            }
            .into_any(),
            (None, None) => lang.text("proposal-nobody").into_any(),
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{shown.words.skill(wanted.skill, wanted.level)}</th>
                <td role="cell" data-l=lang.text("roster-share") class="num">{percent(lang, wanted.share)}</td>
                <td role="cell" data-l=lang.text("roster-period")>{when}</td>
                <td role="cell" data-l=lang.text("proposal-who") class="full">{who}</td>
            </tr>
        }
    };
    let rows = staffed.needs.iter().map(row).collect_view();
    let id = format!("needs-{}", case.number);
    view! {
        <DataTable id caption=lang.text("proposal-needs-and-people") hide_caption=true
            class="tbl--stack tbl--tight">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("proposal-need")}</th>
                    <th role="columnheader" scope="col">{lang.text("roster-share")}</th>
                    <th role="columnheader" scope="col">{lang.text("roster-period")}</th>
                    <th role="columnheader" scope="col">{lang.text("proposal-who")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// The name, with how it stands between this person and the case today.
fn who(
    shown: &Shown,
    staffed: &Staffed,
    case: &WaitingCase,
    member: &str,
    need: &Answered,
) -> AnyView {
    let (lang, words) = (shown.lang, &shown.words);
    let there = (need.covered_time < need.asked_time).then(|| {
        let facts = [
            ("days", words.days(need.covered_time).into()),
            ("of", words.days(need.asked_time).into()),
        ];
        view! { <span class="tbl__s">{lang.text_with("proposal-there-part", facts)}</span> }
    });
    let leads = staffed.team.iter().any(|it| it.member == member && it.role == TeamRole::CaseLead);
    let leads = leads.then(|| view! { " " <Tag text=lang.text("team-role-case_lead")/> });
    let today = case.team.assignments.iter().find(|it| it.person.to_string() == member);
    let state = today.map(|it| match it.confirmed {
        true => view! {
            " " <Tag text=lang.text("roster-confirmed") mood=Mood::Ok icon="circle-check"/>
        }
        .into_any(),
        false => view! {
            " " <Tag text=lang.text("roster-tentative") mood=Mood::Maybe icon="circle-dashed"/>
        }
        .into_any(),
    });
    view! { {words.name(member)} {leads} {state} {there} }.into_any()
}

/// Why each of them, and who would leave.
#[component]
fn People(shown: Arc<Shown>, staffed: Staffed) -> impl IntoView {
    let (lang, words) = (shown.lang, &shown.words);
    let mut team: Vec<&Placed> = staffed.team.iter().collect();
    team.sort_by_key(|it| (it.role != TeamRole::CaseLead, words.name(&it.member)));
    let person = |it: &Placed| {
        let said: Vec<String> = it.reasons.iter().map(|it| words.reason(it)).collect();
        let said = match said.is_empty() {
            true => lang.text("proposal-reason-none"),
            false => said.join("\u{a0}; "),
        };
        view! {
            <li>
                <Icon name="check"/>
                <span><b>{words.name(&it.member)}</b>{colon(lang)}{said}"."</span>
            </li>
        }
    };
    let leaving = (!staffed.leaving.is_empty()).then(|| {
        let names = words.names(&staffed.leaving);
        view! {
            <li>
                <Icon name="minus"/>
                <span>{lang.text_with("proposal-leaving", [("names", names.into())])}</span>
            </li>
        }
    });
    let people = team.into_iter().map(person).collect_view();
    (!staffed.team.is_empty() || leaving.is_some()).then(|| {
        view! {
            <h3>{lang.text("proposal-why-these")}</h3>
            <ul class="reasons">{people}{leaving}</ul>
        }
    })
}

/// What stands between a name and what is said of it.
fn colon(lang: crate::i18n::Lang) -> &'static str {
    match lang {
        crate::i18n::Lang::Fr => "\u{a0}: ",
        crate::i18n::Lang::En => ": ",
    }
}

/// The proposal beside the two next best teams of other people.
#[component]
fn Rivals(shown: Arc<Shown>, staffed: Staffed) -> impl IntoView {
    let lang = shown.lang;
    if staffed.rivals.is_empty() {
        return None;
    }
    let head = |at: usize| {
        let facts = [("rank", (at + 1).into())];
        view! { <th scope="col">{lang.text_with("proposal-rival", facts)}</th> }
    };
    let heads: Vec<_> = (0..staffed.rivals.len()).map(head).collect();
    let row = |(key, own, theirs): Line| {
        let theirs: Vec<_> = theirs.into_iter().map(|said| view! { <td>{said}</td> }).collect();
        view! {
            <tr>
                <th scope="row">{lang.text(key)}</th>
                <td class="best">{own}</td>
                {theirs}
            </tr>
        }
    };
    let rows: Vec<_> = lines(&shown, &staffed).into_iter().map(row).collect();
    let inexact = (!staffed.rivals_exact)
        .then(|| view! { <p class="card__note">{lang.text("proposal-rivals-inexact")}</p> });
    let id = format!("rivals-{}", staffed.id);
    Some(view! {
        <h3>{lang.text("proposal-rivals")}</h3>
        <DataTable id caption=lang.text("proposal-rivals") hide_caption=true class="compare">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col" class="best">{lang.text("proposal-own")}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </DataTable>
        {inexact}
    })
}

/// The key of what is compared, what the proposal has of it, and each of the others.
type Line = (&'static str, String, Vec<String>);

fn lines(shown: &Shown, staffed: &Staffed) -> [Line; 4] {
    let (lang, words) = (shown.lang, &shown.words);
    let each = |said: &dyn Fn(&Rival) -> String| staffed.rivals.iter().map(said).collect();
    let own: Vec<String> = staffed.team.iter().map(|it| it.member.clone()).collect();
    let own = match own.is_empty() {
        true => lang.text("proposal-no-team"),
        false => words.names(&own),
    };
    let all = staffed.needs.len();
    let covered =
        |met: usize| lang.text_with("proposal-met-of", [("met", met.into()), ("all", all.into())]);
    let none = || lang.text("proposal-no-change");
    let terms = |it: &Rival| match words.change(it.change) {
        said if said.is_empty() => none(),
        said => said,
    };
    [
        ("proposal-team", own, each(&|it| words.names(&it.team))),
        (
            "proposal-needs-met",
            covered(met(staffed)),
            each(&|it| covered(it.needs.iter().flatten().count())),
        ),
        ("proposal-worth", lang.text("proposal-best"), each(&|it| words.cost(it.cost))),
        ("proposal-by-term", none(), each(&terms)),
    ]
}
