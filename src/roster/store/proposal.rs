//! What a proposal of teams rests on, and the last one that each person asked for.

use super::member::members;
use super::team::promised;
use crate::base::{CaseId, OrganisationId, PersonId, Priority, Refusal, Role};
use crate::case::model::{CaseNumber, allowed};
use crate::case::store::find;
use crate::db::Millis;
use crate::roster::model::proposal::{Proposal, Staffing, Waiting, asked_since};
use crate::roster::model::{
    Booked, Known, Member, Need, StillAsked, WaitingCase, Weeks, asked_for, monday_of, question,
    still_asked, still_stands,
};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// So many cases are looked at, the most pressing first.
pub const MOST_CASES: usize = 100;

crate::sql! {
    WAITING = concat!("
        select c.id, c.number, c.title, c.priority, c.version, c.organisation_id, t.state
          from case_file c
          left join case_team t on t.case_id = c.id
         where ", visible!(), "
           and c.stage = 'staffing'
         order by c.priority, c.number
         limit 100");
    /// From each organisation with a case that waits to the top of the tree.
    LINES = "
        select a.organisation_id, a.above_id
          from organisation_above a
         where a.organisation_id in (select c.organisation_id from case_file c where c.stage = 'staffing')
         order by a.organisation_id, a.above_id
         limit 10000";
    /// Who has told days spent on a case that waits.
    TOLD_DAYS = "
        select e.case_id, e.person_id
          from effort e
         where e.case_id in (select c.id from case_file c where c.stage = 'staffing')
         group by e.case_id, e.person_id
         order by e.case_id, e.person_id
         limit 10000";
    KEEP = "
        insert into team_proposal (asked_by, asked_at, only_case, question, answer)
        values ($1, $2, $3, $4, $5)
        on conflict (asked_by) do update
           set asked_at = excluded.asked_at, only_case = excluded.only_case,
               question = excluded.question, answer = excluded.answer";
    KEPT = "select asked_at, only_case, question, answer from team_proposal where asked_by = $1";
}

#[derive(sqlx::FromRow)]
struct WaitingRow {
    id: Uuid,
    number: String,
    title: String,
    priority: i64,
    version: i64,
    organisation_id: Uuid,
    state: Option<String>,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    organisation_id: Uuid,
    above_id: Uuid,
}

#[derive(sqlx::FromRow)]
struct ToldRow {
    case_id: Uuid,
    person_id: Uuid,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    asked_at: Millis,
    only_case: Option<String>,
    question: String,
    answer: String,
}

/// All that a proposal rests on, as it is today.
pub struct Grounds {
    pub today: NaiveDate,
    /// Every member of the brigade.
    pub members: Vec<Member>,
    /// The cases that the reader staffs and that wait, the most pressing first.
    pub waiting: Vec<WaitingCase>,
    /// What every case was promised, and of whom.
    pub booked: Vec<Booked>,
}

/// A proposal, and what was asked.
#[derive(Clone, Debug)]
pub struct Kept {
    pub asked_at: DateTime<Utc>,
    /// The one case it is about; of all that waited, if there is none.
    pub only: Option<CaseNumber>,
    pub question: Staffing,
    pub answer: Proposal,
    /// The cases of which others are asked by now than when it was calculated.
    pub asked_otherwise: BTreeSet<String>,
}

impl Grounds {
    /// The question of all cases that wait, or of one of them.
    pub fn question(&self, only: Option<CaseNumber>) -> Staffing {
        let asked = self.waiting.iter().filter(|it| only.is_none_or(|number| it.number == number));
        question(self.today, &self.members, &asked.collect::<Vec<_>>(), &self.booked)
    }

    pub fn waits(&self, number: CaseNumber) -> Option<&WaitingCase> {
        self.waiting.iter().find(|it| it.number == number)
    }

    pub fn weeks(&self) -> Weeks {
        Weeks::after(self.today)
    }

    /// What a case still asks of these weeks, in the order of the question.
    pub fn still_asked(&self, case: &WaitingCase) -> Vec<StillAsked> {
        let Grounds { today, members, booked, .. } = self;
        still_asked(case, Known { today: *today, members, booked })
    }

    /// Who is asked now, and has not answered, for each need of a case in the question of today.
    pub fn asked_for(&self, question: &Staffing, waiting: &Waiting) -> Vec<Option<PersonId>> {
        let case = waiting.id.parse().ok().and_then(|number| self.waits(number));
        let Some(case) = case else { return vec![None; waiting.needs.len()] };
        let needs: Vec<Need> = self.still_asked(case).into_iter().map(|it| it.need).collect();
        let may = |person: PersonId, at: usize| {
            let id = person.to_string();
            let wanted = waiting.needs.get(at);
            wanted.is_some_and(|it| question.who_may(waiting, it).any(|it| it.id == id))
        };
        asked_for(&case.team, &needs, may, self.weeks().period())
    }

    /// The cases that still ask for somebody within these weeks, and those that do not.
    pub fn asking(&self) -> (Vec<&WaitingCase>, Vec<&WaitingCase>) {
        self.waiting.iter().partition(|it| !self.still_asked(it).is_empty())
    }

    /// What is promised to other cases.
    pub(super) fn booked_beside(&self, case: CaseId) -> impl Iterator<Item = &Booked> {
        self.booked.iter().filter(move |it| it.case != case)
    }
}

impl Kept {
    /// The same as it reads today: that people are asked, or asked no more, makes it no other, and its figures
    /// follow them.
    pub fn of_today(self, grounds: &Grounds) -> Self {
        let now = grounds.question(self.only);
        let asks_of =
            |case: &&Waiting| now.cases.iter().any(|it| it.id == case.id && it.asked != case.asked);
        let asked_otherwise = self.question.cases.iter().filter(asks_of);
        let asked_otherwise = asked_otherwise.map(|it| it.id.clone()).collect();
        let (question, answer) = asked_since(&self.question, &self.answer, &now);
        Kept { question, answer, asked_otherwise, ..self }
    }

    /// Whether nothing is left to ask of what it was about: no other answer would take its place.
    pub fn asks_nobody(&self, grounds: &Grounds) -> bool {
        !self.stands(grounds) && grounds.question(self.only).cases.is_empty()
    }

    /// Whether it would be asked in the same way now.
    pub fn stands(&self, grounds: &Grounds) -> bool {
        still_stands(&self.question, &self.answer, &grounds.question(self.only))
    }
}

/// What a proposal rests on. Whoever staffs cases reads it, and nobody else: it tells who must stay away
/// from what.
pub async fn grounds(cx: &mut Cx) -> Result<Grounds, Failure> {
    cx.actor.must_be(Role::Coordinator)?;
    let today = cx.today();
    let rows: Vec<WaitingRow> = cx.visible(WAITING).all().await?;
    let mut lines: HashMap<Uuid, Vec<OrganisationId>> = HashMap::new();
    for row in cx.query(LINES).all::<LineRow>().await? {
        lines.entry(row.organisation_id).or_default().push(OrganisationId(row.above_id));
    }
    let mut told_days: HashMap<Uuid, BTreeSet<PersonId>> = HashMap::new();
    for row in cx.query(TOLD_DAYS).all::<ToldRow>().await? {
        told_days.entry(row.case_id).or_default().insert(PersonId(row.person_id));
    }
    let mut waiting = Vec::new();
    for row in rows {
        let line = lines.get(&row.organisation_id).cloned().unwrap_or_default();
        if cx.actor.is_for(Role::Coordinator, &line) {
            let told_days = told_days.remove(&row.id).unwrap_or_default();
            waiting.push(WaitingCase { told_days, ..whole(row, line)? });
        }
    }
    let members = members(cx.tx(), today).await?;
    let booked = promised(cx.tx(), monday_of(today)).await?.into_iter().map(Booked::from);
    Ok(Grounds { today, members, waiting, booked: booked.collect() })
}

fn whole(row: WaitingRow, line: Vec<OrganisationId>) -> Result<WaitingCase, Failure> {
    let odd = |what: &str| sqlx::Error::Decode(format!("case_file.{what} of {}", row.id).into());
    let team = row.state.map(|state| serde_json::from_str(&state)).transpose()?;
    Ok(WaitingCase {
        id: CaseId(row.id),
        number: row.number.parse().map_err(|_| odd("number"))?,
        title: row.title,
        priority: Priority::from_number(row.priority).ok_or_else(|| odd("priority"))?,
        version: row.version,
        line,
        team: team.unwrap_or_default(),
        told_days: BTreeSet::new(),
    })
}

/// The question that somebody asks: of all cases that wait, or of one, which has to.
pub async fn asked(cx: &mut Cx, only: Option<CaseNumber>) -> Result<Staffing, Failure> {
    let grounds = grounds(cx).await?;
    if let Some(number) = only {
        must_wait(cx, &grounds, number).await?;
    }
    let question = grounds.question(only);
    match question.cases.is_empty() {
        true => Err(Refusal::Unmet(vec!["needs_said".to_owned()]).into()),
        false => Ok(question),
    }
}

/// A case that is not among those that wait is not the reader's to see, or not theirs to staff, or has
/// its team.
pub(super) async fn must_wait(
    cx: &mut Cx,
    grounds: &Grounds,
    number: CaseNumber,
) -> Result<(), Failure> {
    if grounds.waits(number).is_some() {
        return Ok(());
    }
    let file = find(cx, number).await?;
    if !cx.actor.is_for(Role::Coordinator, &file.line) {
        return Err(Refusal::NeedsRole(vec![Role::Coordinator]).into());
    }
    let acts = allowed(&file, &cx.actor, &file.line);
    let acts = acts.iter().map(|act| act.name().to_owned()).collect();
    Err(file.not_now(acts).into())
}

/// Keeps an answer in the place of the one before.
pub async fn keep_proposal(
    cx: &mut Cx,
    only: Option<CaseNumber>,
    question: &Staffing,
    answer: &Proposal,
) -> Result<(), Failure> {
    cx.actor.must_be(Role::Coordinator)?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(KEEP).bind(me).bind(now).bind(only.map(|it| it.to_string()));
    let query = query.bind(serde_json::to_string(question)?);
    query.bind(serde_json::to_string(answer)?).execute().await?;
    Ok(())
}

/// The last proposal that the reader asked for.
pub async fn kept_proposal(cx: &mut Cx) -> Result<Option<Kept>, Failure> {
    let me = cx.actor.id.0;
    let Some(row) = cx.query(KEPT).bind(me).optional::<KeptRow>().await? else { return Ok(None) };
    let odd =
        |number: &str| sqlx::Error::Decode(format!("team_proposal.only_case is {number}").into());
    let only = row.only_case.map(|it| it.parse().map_err(|_| odd(&it))).transpose()?;
    Ok(Some(Kept {
        asked_at: row.asked_at.into(),
        only,
        question: serde_json::from_str(&row.question)?,
        answer: serde_json::from_str(&row.answer)?,
        asked_otherwise: BTreeSet::new(),
    }))
}
