//! `/cases/:number/team`: who works on a case.

use super::answer_due::DueSaid;
use super::awaited::Answers;
use super::choose::Assign;
use super::clash::AgreeToClash;
use super::declared::Declared;
use super::gate::{AccessList, Gate, KickOff};
use super::handover::Handovers;
use super::independence::{Independence, concern_said};
use super::need_form::{NeedForm, proposal};
use super::needs::{Asked, Needs};
use super::project_side::ProjectSide;
use super::rights::Rights;
use super::skills::Skills;
use super::spent::SpentOn;
use super::stretch::{promise_said, share_said, when_said};
use crate::base::PersonId;
use crate::case::model::{Look, Place};
use crate::case::pages::{CaseForm, CaseShell, Tab, number_of_address};
use crate::case::store::{CaseFile, find, head};
use crate::i18n::Lang;
use crate::roster::api::{ConfirmMember, RemoveMember, WithdrawAsked};
use crate::roster::model::{AnswerDue, Assignment, Concern, ProjectRole};
use crate::roster::store::{
    Situation, answers_due, handovers, project_side, proposed, situation, spent_on, who_coordinates,
};
use crate::ui::{DataTable, Empty, Hidden, Layout, Mood, Tag, Who, page_in};
use crate::web::Trail;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;

/// The page as its pieces read it.
pub(super) struct Desk {
    pub file: CaseFile,
    pub situation: Situation,
    pub rights: Rights,
    pub skills: Skills,
    /// By when those who were asked answer.
    pub answers_due: Vec<(PersonId, AnswerDue)>,
    /// Who coordinates, for a member who agreed.
    pub coordinator: Option<String>,
    pub number: String,
    /// By which view of the queue the reader came.
    pub trail: Option<Trail>,
    pub seen: i64,
    pub lang: Lang,
    pub today: NaiveDate,
}

#[component]
pub fn TeamPage() -> impl IntoView {
    let number = number_of_address();
    let query = use_query_map().read_untracked().clone();
    let asked = Asked::parse(query.get("need"), query.get("proposed"));
    let contact = query.get("contact").and_then(|it| ProjectRole::from_name(&it));
    page_in(Layout::Dense, async move |cx| {
        let file = find(cx, number()?).await?;
        let head = head(cx, &file, Look::at(Place::Team)).await?;
        let mut situation = situation(cx, &file).await?;
        let spent = spent_on(cx, &file, &situation).await?;
        let side = project_side(cx, &file).await?;
        let answers_due = answers_due(cx, &file, &situation.team).await?;
        let handovers = handovers(cx, &file, &situation.team).await?;
        situation.name_former(cx.tx(), &handovers.leavers).await?;
        let (lang, today) = (cx.lang, cx.today());
        let rights = Rights::of(&cx.actor, &file, &situation);
        let is_open = rights.is_open;
        let coordinator = match rights.has_agreed {
            true => Some(who_coordinates(cx, &file).await?),
            false => None,
        };
        let skills = Skills::read(cx).await?;
        let (number, seen) = (file.number_text(), file.version);
        let coordinates = rights.coordinates;
        let sets_kick_off = coordinates || rights.sponsors;
        if !is_open && situation.team.assignments.is_empty() {
            let why = if file.ended_at.is_some() { "team-never" } else { "team-not-yet" };
            return Ok(view! {
                <CaseShell head tab=Tab::Team lang>
                    <Empty icon="user" title=lang.text("team-empty") why=lang.text(why)/>
                </CaseShell>
            }
            .into_any());
        }
        let proposed = match coordinates {
            true => proposed(cx, &file, &situation.team, &skills.list).await?,
            false => Vec::new(),
        };
        let trail = head.trail.clone();
        let desk = Arc::new(Desk {
            file,
            situation,
            rights,
            skills,
            answers_due,
            coordinator,
            number,
            trail,
            seen,
            lang,
            today,
        });
        let proposal = proposal(&desk, &asked, proposed);
        let needs = coordinates.then(|| view! { {proposal} <NeedForm desk=desk.clone() asked/> });
        let assign = coordinates.then(|| view! { <Assign desk=desk.clone()/> });
        let kick_off = sets_kick_off.then(|| view! { <KickOff desk=desk.clone()/> });
        let spent = spent.map(|spent| view! { <SpentOn spent lang/> });
        Ok(view! {
            <CaseShell head tab=Tab::Team lang>
                <div class="cols cols--aside gap-sm">
                    <div class="stack stack--lg">
                        <Declared desk=desk.clone()/><Members desk=desk.clone()/><AgreeToClash desk=desk.clone()/>
                        <Answers desk=desk.clone()/>
                        <ProjectSide desk=desk.clone() side asked=contact/>
                        <Handovers desk=desk.clone() handovers/>
                        <Needs desk=desk.clone()/>{needs}{assign}{spent}
                    </div>
                    <div class="stack">
                        <Gate desk=desk.clone()/>{kick_off}<AccessList desk=desk.clone()/>
                        <Independence desk/>
                    </div>
                </div>
            </CaseShell>
        }
        .into_any())
    })
}

impl Desk {
    /// Whether somebody of the team is away for most of the weeks to come, for readers who staff it or work
    /// in it.
    fn is_mostly_away(&self, person: PersonId) -> bool {
        let Situation { team, members, .. } = &self.situation;
        let reads = self.rights.coordinates || self.rights.directs || self.rights.works_here;
        let mut member = members.iter().filter(|it| it.person == person);
        reads && member.any(|it| team.is_mostly_away(it, self.today))
    }

    /// The last day of somebody who leaves the brigade before what they promised is over, for the same readers.
    fn last_day_within(&self, it: &Assignment) -> Option<NaiveDate> {
        let reads = self.rights.coordinates || self.rights.directs || self.rights.works_here;
        let member = self.situation.members.iter().find(|member| member.person == it.person)?;
        member.until.filter(|last| reads && *last < it.period.to)
    }

    /// This page with a query, and along the way by which its reader came.
    pub(super) fn address(&self, query: &str) -> String {
        let page = self.file.number.map(|number| Tab::Team.path(number)).unwrap_or_default();
        let address = format!("{page}{query}");
        self.trail.as_ref().map_or(address.clone(), |trail| trail.along(&address))
    }
}

#[component]
fn Members(desk: Arc<Desk>) -> impl IntoView {
    let Desk { situation, file, lang, today, .. } = &*desk;
    let (lang, today) = (*lang, *today);
    let team = &situation.team;
    if team.assignments.is_empty() {
        return view! {
            <Empty icon="user" title=lang.text("team-empty") why=lang.text("team-empty-why")/>
        }
        .into_any();
    }
    let conflicts: Vec<_> = team
        .open_conflicts(&situation.members, &file.line, today)
        .map(|(member, concern)| (member.person, concern))
        .filter(|(person, _)| desk.rights.reads_concerns_of(*person))
        .collect();
    let can = |it: &Assignment| {
        desk.rights.confirms(it) || desk.rights.removes(team, it) || desk.rights.withdraws(it)
    };
    let acts = team.assignments.iter().any(can);
    let rows = team.assignments.iter().map(|it| {
        let name = situation.name_of(it.person).unwrap_or_else(|| lang.text("team-left"));
        let barred = conflicts.iter().find(|(person, _)| *person == it.person);
        let barred = barred.map(|(_, concern)| *concern);
        row(&desk, it, name, barred, acts)
    });
    let rows: Vec<AnyView> = rows.collect();
    view! {
        <section class="section" aria-labelledby="team-title">
            <div class="section__head"><h2 id="team-title">{lang.text("team-title")}</h2></div>
            <DataTable id="team" caption=lang.text("team-title") hide_caption=true class="tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("roster-person")}</th>
                        <th role="columnheader" scope="col">{lang.text("roster-role")}</th>
                        <th role="columnheader" scope="col">{lang.text("roster-share")}</th>
                        <th role="columnheader" scope="col">{lang.text("roster-period")}</th>
                        <th role="columnheader" scope="col">{lang.text("roster-state")}</th>
                        {acts.then(|| view! {
                            <th role="columnheader" scope="col">{lang.text("roster-acts")}</th>
                        })}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </section>
    }
    .into_any()
}

fn row(desk: &Desk, it: &Assignment, name: String, barred: Option<Concern>, acts: bool) -> AnyView {
    let Desk { lang, seen, .. } = desk;
    let (lang, seen) = (*lang, *seen);
    // That somebody was let in tells that something kept them away.
    let excepted =
        desk.rights.reads_concerns_of(it.person) && desk.situation.team.is_excepted(it.person);
    let is_gone = desk.situation.gone.iter().any(|gone| gone.person == it.person);
    let state = match it.confirmed {
        _ if is_gone => {
            view! { <Tag text=lang.text("team-gone") mood=Mood::Late icon="circle-alert"/> }
        }
        true => {
            view! { <Tag text=lang.text("roster-confirmed") mood=Mood::Ok icon="circle-check"/> }
        }
        false => {
            view! { <Tag text=lang.text("roster-tentative") mood=Mood::Maybe icon="circle-dashed"/> }
        }
    };
    let barred = barred.map(|concern| {
        let said = concern_said(lang, concern);
        view! { " " <Tag text=said mood=Mood::Late icon="ban"/> }
    });
    let away = desk.is_mostly_away(it.person).then(|| {
        view! { " " <Tag text=lang.text("team-mostly-away") mood=Mood::Late icon="circle-alert"/> }
    });
    let leaves = desk.last_day_within(it).map(|day| {
        let said = lang.text_with("leaving-on", [("date", lang.short_date(day).into())]);
        view! { " " <Tag text=said mood=Mood::Late icon="circle-alert"/> }
    });
    let excepted = excepted.then(|| view! { " " <Tag text=lang.text("team-excepted")/> });
    let agreed = desk.situation.team.agreed.iter().find(|agreed| agreed.person == it.person);
    let agreed = agreed.map(|before| {
        let facts = [("promise", promise_said(lang, before).into())];
        view! { <span class="tbl__s">{lang.text_with("team-agreed", facts)}</span> }
    });
    let due = desk.answers_due.iter().find(|(person, _)| *person == it.person);
    let due = due.map(|(_, due)| view! { " " <DueSaid lang due=due.clone()/> });
    let reads_why = desk.rights.coordinates || desk.rights.directs || desk.rights.me == it.person;
    let overbooked = desk.situation.team.overbooking(it.person).filter(|_| reads_why);
    let overbooked = overbooked.map(|it| {
        let said = lang.text_with("team-overbooked", [("reason", it.reason.clone().into())]);
        view! { <span class="tbl__s">{said}</span> }
    });
    let period = when_said(lang, it);
    let person = it.person.to_string();
    let form = |action: &'static str, key: &str| {
        let label = lang.text(key);
        let person = person.clone();
        view! {
            <CaseForm action number=desk.number.clone() seen label small=true>
                <Hidden name="person" value=person/>
            </CaseForm>
        }
    };
    // Where a yes takes a reason, it is given below.
    let is_plain = desk.clash_to_agree_to().is_none_or(|(clash, _)| clash.person != it.person);
    let confirm = (desk.rights.confirms(it) && is_plain && !is_gone)
        .then(|| form(ConfirmMember::url(), "team-confirm"));
    let withdraw = desk.rights.withdraws(it).then(|| form(WithdrawAsked::url(), "team-withdraw"));
    let remove = desk
        .rights
        .removes(&desk.situation.team, it)
        .then(|| form(RemoveMember::url(), "team-remove"));
    let has_acts = confirm.is_some() || withdraw.is_some() || remove.is_some();
    view! {
        <tr role="row">
            <th role="rowheader" scope="row"><Who name ours=true/></th>
            <td role="cell" data-l=lang.text("roster-role")>
                {lang.text(&format!("team-role-{}", it.role.name()))}
            </td>
            <td role="cell" data-l=lang.text("roster-share") class="num">{share_said(lang, it)}</td>
            <td role="cell" data-l=lang.text("roster-period")>{period}</td>
            <td role="cell" data-l=lang.text("roster-state")>{state}{away}{leaves}{barred}{excepted}{due}{agreed}{overbooked}</td>
            {acts.then(|| view! {
                <td role="cell" class=(!has_acts).then_some("nil") data-l=lang.text("roster-acts")>
                    <div class="row no-print">{confirm}{withdraw}{remove}</div>
                </td>
            })}
        </tr>
    }
    .into_any()
}
