//! One case of a proposal: who meets which need, why these people, and the teams that come next.

use super::Shown;
use super::compare::{Compared, Comparison};
use super::side::beforehand;
use super::why::people;
use crate::roster::model::proposal::{Answered, Staffed};
use crate::roster::model::{TeamRole, WaitingCase};
use crate::roster::pages::percent;
use crate::ui::{self, DataTable, Mood, PriorityMark, Tag};
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
    let part = ui::Section::to(id.clone(), case.title.clone()).stands(Some(covered.clone()));
    shown.sections.tell(part);
    let number = case.number.to_string();
    let team = format!("{}/team", case.number.path());
    let compared = Arc::new(Compared::of(&shown.kept, at, &shown.grounds, &case, &shown.words));
    let chosen = beforehand(&shown.kept, &shown.grounds, &compared.sides, &staffed.id);
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
            <h3>{lang.text("proposal-rivals")}</h3>
            <Comparison compared chosen go_on="proposal-adjust" primary=true/>
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
                <span class="tbl__s">{shown.words.why(&shown.kept.question, &staffed.id, wanted, unmet)}</span>
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
    let title = shown.lang.text("proposal-why-these");
    people(&shown.words, &staffed).map(|people| view! { <h3>{title}</h3> {people} })
}
