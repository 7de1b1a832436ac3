//! The team of a case, and the time promised to all of them.

use super::day;
use super::elsewhere::{booked_elsewhere, clashes, naming_the_other};
use super::gone::{Gone, gone};
use super::member::{member, members};
use super::parts::parts_after;
use super::reminders::wait_for;
use crate::base::{PersonId, Refusal};
use crate::case::model::{CaseNumber, Command as CaseCommand};
use crate::case::store::{CaseFile, carry_out as carry_out_in_case, find, if_fresh, note};
use crate::clock::Calendar;
use crate::db::Tx;
use crate::roster::model::{
    Assignment, Command, Condition, Cover, Event, Facts, Member, Period, Share, Team, apply,
    coverage, decide, gate, monday_of, peak, unmet,
};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use uuid::Uuid;

crate::sql! {
    pub(super) TEAM = "select state from case_team where case_id = $1";
    KEEP_TEAM = "
        insert into case_team (case_id, state) values ($1, $2)
        on conflict (case_id) do update set state = excluded.state";
    FORGET_STRETCHES = "delete from assignment_stretch where case_id = $1";
    FORGET_ASSIGNMENTS = "delete from assignment where case_id = $1";
    KEEP_ASSIGNMENT = "
        insert into assignment (case_id, person_id, role, share, from_on, to_on, confirmed)
        values ($1, $2, $3, $4, $5, $6, $7)";
    KEEP_STRETCH = "
        insert into assignment_stretch (case_id, person_id, rank, share, from_on, to_on)
        values ($1, $2, $3, $4, $5, $6)";
    /// All that is promised from a day on. Sums leave here, never the names of cases.
    PROMISED = "
        select a.person_id, a.case_id, s.share, s.from_on, s.to_on, a.confirmed
          from assignment a
          join assignment_stretch s on s.case_id = a.case_id and s.person_id = a.person_id
          join case_file c on c.id = a.case_id
         where a.to_on >= $1
           and s.to_on >= $1
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
         order by a.to_on, a.person_id, a.case_id, s.rank
         limit 2000";
    SEEN = concat!("
        select a.person_id, c.number, c.title, a.share, a.confirmed
          from assignment a
          join case_file c on c.id = a.case_id
         where ", visible!(), "
           and a.to_on >= $3
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
         order by c.number, a.person_id
         limit 1000");
}

#[derive(sqlx::FromRow)]
pub(super) struct StateRow {
    pub state: String,
}

/// An assignment to a case that the reader may see.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SeenAssignment {
    pub person_id: Uuid,
    pub number: String,
    pub title: String,
    pub share: i64,
    pub confirmed: bool,
}

#[derive(sqlx::FromRow)]
struct PromiseRow {
    person_id: Uuid,
    case_id: Uuid,
    share: i64,
    from_on: String,
    to_on: String,
    confirmed: bool,
}

/// Time of a member that some case has been promised.
#[derive(Clone, Copy, Debug)]
pub struct Promise {
    pub person: PersonId,
    pub case: Uuid,
    pub period: Period,
    pub share: Share,
    pub confirmed: bool,
}

/// All that the page of a team shows.
pub struct Situation {
    pub team: Team,
    /// Every member of the brigade.
    pub members: Vec<Member>,
    /// Those of the team who are not among them any more.
    pub gone: Vec<Gone>,
    /// Those who left it before, by what the page says of them: see `name_former`.
    pub former: Vec<(PersonId, String)>,
    pub gate: [(Condition, bool); 5],
    /// What is covered of each need, in their order.
    pub coverage: Vec<Cover>,
    pub promised: Vec<Promise>,
}

impl Situation {
    /// The name of a member, or of somebody who was one.
    pub fn name_of(&self, person: PersonId) -> Option<String> {
        let member = self.members.iter().find(|it| it.person == person).map(|it| &it.name);
        let gone = || self.gone.iter().find(|it| it.person == person).map(|it| &it.name);
        let former = || self.former.iter().find(|it| it.0 == person).map(|it| &it.1);
        member.or_else(gone).or_else(former).cloned()
    }
}

impl Promise {
    /// The most that is promised of somebody at once in a period.
    pub fn peak_of(promised: &[Promise], person: PersonId, period: Period) -> u32 {
        peak(&Promise::of(promised, person), period)
    }

    /// What is promised of somebody.
    pub fn of(promised: &[Promise], person: PersonId) -> Vec<(Period, Share)> {
        let theirs = promised.iter().filter(|it| it.person == person);
        theirs.map(|it| (it.period, it.share)).collect()
    }
}

impl TryFrom<PromiseRow> for Promise {
    type Error = sqlx::Error;

    fn try_from(row: PromiseRow) -> Result<Self, sqlx::Error> {
        let unknown =
            || sqlx::Error::Decode(format!("assignment_stretch.share is {}", row.share).into());
        let share = u32::try_from(row.share).ok().and_then(|share| Share::try_from(share).ok());
        Ok(Promise {
            person: PersonId(row.person_id),
            case: row.case_id,
            period: Period {
                from: day("assignment_stretch.from_on", &row.from_on)?,
                to: day("assignment_stretch.to_on", &row.to_on)?,
            },
            share: share.ok_or_else(unknown)?,
            confirmed: row.confirmed,
        })
    }
}

/// The team of a case that was found for this person.
pub async fn team_of(tx: &mut Tx, file: &CaseFile) -> Result<Team, Failure> {
    let row: Option<StateRow> = tx.query(TEAM).bind(file.id.0).optional().await?;
    Ok(row.map(|row| serde_json::from_str(&row.state)).transpose()?.unwrap_or_default())
}

/// All the time promised from a day on.
pub async fn promised(tx: &mut Tx, from: NaiveDate) -> Result<Vec<Promise>, sqlx::Error> {
    let rows: Vec<PromiseRow> = tx.query(PROMISED).bind(from.to_string()).all().await?;
    rows.into_iter().map(Promise::try_from).collect()
}

/// Who is assigned to which of the cases this person may see.
pub async fn seen_assignments(cx: &mut Cx) -> Result<Vec<SeenAssignment>, Failure> {
    let today = cx.today().to_string();
    Ok(cx.visible(SEEN).bind(today).all().await?)
}

pub async fn situation(cx: &mut Cx, file: &CaseFile) -> Result<Situation, Failure> {
    let today = cx.today();
    let team = team_of(cx.tx(), file).await?;
    let members = members(cx.tx(), today).await?;
    let gate = gate(&team, &members, &file.line, today);
    let promised = promised(cx.tx(), monday_of(today)).await?;
    let coverage = coverage(&team, &members, today, &Calendar::france());
    let gone = gone(cx.tx(), file.id.0, today).await?;
    Ok(Situation { team, members, gone, former: Vec::new(), gate, coverage, promised })
}

/// Puts a command to the rules and keeps what they decide.
pub async fn carry_out(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    command: Command,
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let team = team_of(cx.tx(), &file).await?;
    let calendar = Calendar::france();
    let decided = decide(&team, facts_of(cx, &file, &calendar), &cx.actor, command);
    let event = if_fresh(cx, &file, seen, decided).await?;
    let after = apply(team.clone(), &event);
    let file = follow_in_case(cx, number, file, &event, (&team, &after)).await?;
    keep(cx, file, after, event).await
}

/// A case that was found, as the rules of its team look at it.
pub(super) fn facts_of<'a>(cx: &Cx, file: &'a CaseFile, calendar: &'a Calendar) -> Facts<'a> {
    Facts { case: file, line: &file.line, today: cx.today(), calendar }
}

/// Assigns somebody: looks up what the rules must know of them first.
pub async fn assign(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    assignment: Assignment,
    reason: Option<String>,
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let unknown = || Refusal::field("assign_person", "problem-choice");
    let today = cx.today();
    let member = member(cx.tx(), assignment.person, today).await?.ok_or_else(unknown)?;
    let promised = promised(cx.tx(), monday_of(today)).await?;
    let beyond = clashes(&promised, &member, file.id, &assignment, today);
    let team = team_of(cx.tx(), &file).await?;
    let barred = team.bar(&member, &file.line, today).is_some();
    let command = Command::Assign { assignment, barred, beyond, reason };
    let Err(failure) = carry_out(cx, number, seen, command).await else { return Ok(()) };
    let beside = booked_elsewhere(&promised, &member, file.id);
    Err(naming_the_other(cx, failure, &[("assign_overload_reason".to_owned(), beside)]).await?)
}

/// Starts the intervention, if the gate is open or a director says why it need not be.
pub async fn start(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    override_reason: Option<String>,
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let unmet = unmet(&situation(cx, &file).await?.gate);
    carry_out_in_case(cx, number, seen, CaseCommand::Start { unmet, override_reason }).await?;
    Ok(())
}

/// Who is in the team is named in the case, which is what lets them see it. Whoever is only asked to lead
/// sees it as the others do: they run it, and owe what its lead owes, from their yes on.
async fn follow_in_case(
    cx: &mut Cx,
    number: CaseNumber,
    mut file: CaseFile,
    event: &Event,
    (before, after): (&Team, &Team),
) -> Result<CaseFile, Failure> {
    for act in parts_after(&file, cx.actor.id, event, (before, after)) {
        file = carry_out_in_case(cx, number, file.version, act).await?;
    }
    Ok(file)
}

/// Keeps a team as an event made it.
pub(super) async fn keep(
    cx: &mut Cx,
    file: CaseFile,
    team: Team,
    event: Event,
) -> Result<(), Failure> {
    let file = note(cx, file, &event).await?;
    let case = file.id.0;
    cx.query(KEEP_TEAM).bind(case).bind(serde_json::to_string(&team)?).execute().await?;
    wait_for(cx, file.id, &team).await?;
    cx.query(FORGET_STRETCHES).bind(case).execute().await?;
    cx.query(FORGET_ASSIGNMENTS).bind(case).execute().await?;
    for it in &team.assignments {
        cx.query(KEEP_ASSIGNMENT)
            .bind(case)
            .bind(it.person.0)
            .bind(it.role.name().to_owned())
            .bind(i64::from(it.share.percent()))
            .bind(it.period.from.to_string())
            .bind(it.period.to.to_string())
            .bind(it.confirmed)
            .execute()
            .await?;
        for (rank, stretch) in (1_i64..).zip(it.stretches()) {
            cx.query(KEEP_STRETCH)
                .bind(case)
                .bind(it.person.0)
                .bind(rank)
                .bind(i64::from(stretch.share.percent()))
                .bind(stretch.period.from.to_string())
                .bind(stretch.period.to.to_string())
                .execute()
                .await?;
        }
    }
    Ok(())
}
