//! From a proposal to the people: those who were chosen are assigned, all of them or nobody; and each
//! finds what waits for their word.

use super::answer::{due_of, told_of, told_since};
use super::elsewhere::naming_the_other;
use super::proposal::{Grounds, grounds, must_wait};
use super::reminders::reminded;
use super::team::{assign, carry_out};
use crate::base::{Actor, ApiError, PersonId, Problem, Problems, Refusal, optional_reason};
use crate::case::model::CaseNumber;
use crate::case::store::{find, if_fresh};
use crate::clock::Calendar;
use crate::db::Millis;
use crate::roster::model::proposal::{Chosen, Staffing, weigh};
use crate::roster::model::{
    AnswerDue, Assignment, Booked, Command, Moves, Need, Team, TeamRule, WaitingCase, asked_at,
    beyond, broken_rules, moves, too_much,
};
use crate::visible;
use crate::web::{Cx, Failure, Visit};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    AWAITED = concat!("
        select a.case_id, c.number, c.title, c.priority, c.state as case_state, t.state,
               ", reminded!(), " as reminded_at
          from assignment a
          join case_file c on c.id = a.case_id
          join case_team t on t.case_id = a.case_id
         where ", visible!(), "
           and a.person_id = $1
           and a.to_on >= $3
           and not a.confirmed
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
         order by a.from_on, c.number
         limit 100");
}

#[derive(sqlx::FromRow)]
struct AwaitedRow {
    case_id: Uuid,
    number: String,
    title: String,
    priority: Option<i64>,
    case_state: String,
    state: String,
    reminded_at: Option<Millis>,
}

/// What somebody was proposed for, and has not answered.
#[derive(Clone, Debug)]
pub struct Awaited {
    pub number: CaseNumber,
    pub title: String,
    pub assignment: Assignment,
    /// By when they answer. `None` while the case is suspended.
    pub due: Option<AnswerDue>,
    /// When they were reminded of it, since they were asked last.
    pub reminded_at: Option<DateTime<Utc>>,
}

/// What somebody was proposed for, and has not answered, the answer that is due first before the others.
pub async fn awaited(visit: &mut Visit, reader: &Actor) -> Result<Vec<Awaited>, Failure> {
    let (today, now) = (visit.today().to_string(), Millis::from(visit.now));
    let query = visit.query(AWAITED).bind(reader.id.0).bind(reader.reads_whole_state());
    let query = query.bind(today.clone()).bind(now);
    let rows: Vec<AwaitedRow> = query.all().await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let told = told_of(visit, reader, today).await?;
    let mut awaited = Vec::new();
    for row in rows {
        let team: Team = serde_json::from_str(&row.state)?;
        let Some(assignment) = team.assignment(reader.id).cloned() else { continue };
        let number = row.number.parse().map_err(|_| ApiError::NotFound)?;
        let since = told.get(&row.case_id).and_then(|told| asked_at(told, reader.id));
        let due = due_of(since, row.priority, &row.case_state, visit.now)?;
        let reminded_at = told_since(row.reminded_at, since);
        awaited.push(Awaited { number, title: row.title, assignment, due, reminded_at });
    }
    let due_at = |it: &Awaited| it.due.as_ref().map(|due| due.deadline.due_at);
    awaited.sort_by_key(|it| (due_at(it).is_none(), due_at(it)));
    Ok(awaited)
}

/// Assigns those who were chosen for the needs of a case, in the order of the question.
pub async fn assign_proposed(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    chosen: &[Option<PersonId>],
    typed: Typed<'_>,
) -> Result<(), Failure> {
    let grounds = grounds(cx).await?;
    must_wait(cx, &grounds, number).await?;
    let file = find(cx, number).await?;
    let Some(case) = grounds.waits(number) else { return Ok(()) };
    let decided = to_be_done(&grounds, case, chosen, typed);
    let decided = if_fresh(cx, &file, seen, decided).await;
    let Decided { moves, overload_reason, rules } = match decided {
        Ok(decided) => decided,
        Err(failure) => {
            return Err(naming_the_other(cx, failure, &beside(&grounds, case, chosen)).await?);
        }
    };
    let mut version = seen;
    for (rule, reason) in rules {
        carry_out(cx, number, version, Command::AskAgainstRule { rule, reason }).await?;
        version = find(cx, number).await?.version;
    }
    for assignment in moves.assigned {
        assign(cx, number, version, assignment, overload_reason.clone()).await?;
        version = find(cx, number).await?.version;
    }
    for person in moves.withdrawn {
        carry_out(cx, number, version, Command::Withdraw { person }).await?;
        version = find(cx, number).await?.version;
    }
    Ok(())
}

/// By the field of each need, what other cases were promised of whoever was chosen for it.
fn beside(
    grounds: &Grounds,
    case: &WaitingCase,
    chosen: &[Option<PersonId>],
) -> Vec<(String, Vec<Booked>)> {
    let of = |(at, who): (usize, &Option<PersonId>)| {
        let theirs = grounds.booked_beside(case.id).filter(|it| Some(it.person) == *who);
        (field(at), theirs.copied().collect())
    };
    chosen.iter().enumerate().map(of).collect()
}

/// Why all the same, as it was typed: more than people give, and against a rule.
#[derive(Clone, Copy)]
pub struct Typed<'a> {
    pub overload: &'a str,
    pub rule: &'a str,
    /// Of whom the page that was sent listed that they would be asked no more, parted by commas.
    pub told: &'a str,
}

/// What is to be done, and what is said of it.
struct Decided {
    moves: Moves,
    overload_reason: Option<String>,
    /// Each rule that the team breaks, and why.
    rules: Vec<(TeamRule, String)>,
}

/// What follows from a choice, or all that is wrong with it.
fn to_be_done(
    grounds: &Grounds,
    case: &WaitingCase,
    chosen: &[Option<PersonId>],
    typed: Typed<'_>,
) -> Result<Decided, Refusal> {
    let question = grounds.question(Some(case.number));
    let needs = chosen_for(grounds, case, chosen);
    let mut problems = Problems::default();
    let overload_reason = problems.sift(optional_reason("overload_reason", typed.overload));
    let rule_reason = problems.sift(optional_reason("rule_reason", typed.rule));
    for (at, (_, who)) in needs.iter().enumerate() {
        let fits = |who: &PersonId| may_meet(&question, at, *who);
        if who.is_some_and(|who| !fits(&who)) {
            problems.chosen::<()>(&field(at), None);
        }
    }
    let (overload_reason, rule_reason) = problems.or(|| overload_reason.zip(rule_reason))?;
    if needs.iter().all(|(_, who)| who.is_none()) {
        return Err(Refusal::field(&field(0), "problem-nobody-chosen"));
    }
    let moves = moves(&case.team, &needs, lead(&question, &needs), grounds.weeks().period());
    if moves == Moves::default() {
        return Err(Refusal::Unmet(vec!["another_team".to_owned()]));
    }
    let too_much = moves.assigned.iter().filter_map(|it| overload(grounds, case, it, &needs));
    let mut wrong: Vec<Problem> = match overload_reason {
        None => too_much.collect(),
        Some(_) => Vec::new(),
    };
    if !wrong.is_empty() {
        wrong.push(Problem::new("overload_reason", "problem-overload-reason"));
    }
    let broken = rules_broken(grounds, case, chosen);
    if !broken.is_empty() && rule_reason.is_none() {
        wrong.push(Problem::new("rule_reason", "problem-rule-reason"));
    }
    if wrong.is_empty() {
        wrong.extend(untold(grounds, case, (&question, &moves), typed.told));
    }
    if !wrong.is_empty() {
        return Err(Refusal::Invalid(wrong));
    }
    let rules = broken.into_iter().zip(rule_reason.into_iter().cycle()).collect();
    Ok(Decided { moves, overload_reason, rules })
}

/// Says at a need that they could meet who would be asked no more without having been listed: whatever was chosen
/// in the browser since the page was drawn, that is read before it is done.
fn untold(
    grounds: &Grounds,
    case: &WaitingCase,
    (question, moves): (&Staffing, &Moves),
    told: &str,
) -> Option<Problem> {
    let is_told = |who: &PersonId| told.split(',').any(|it| it == who.to_string());
    let gone = moves.asked_no_more(&case.team).into_iter().filter(|it| !is_told(it));
    let gone: Vec<PersonId> = gone.collect();
    let named = grounds.members.iter().filter(|it| gone.contains(&it.person));
    let names: Vec<&str> = named.map(|it| &*it.name).collect();
    let needs = question.cases.first().map_or(0, |it| it.needs.len());
    let is_theirs = |at: &usize| gone.iter().any(|who| may_meet(question, *at, *who));
    let at = (0..needs).find(is_theirs).unwrap_or(0);
    let said = || Problem::new(&field(at), "problem-asked-no-more").with("names", names.join(", "));
    (!names.is_empty()).then(said)
}

/// Who would be asked for more than they give, beside what they are promised to: that takes a reason.
pub fn overloaded(
    grounds: &Grounds,
    case: &WaitingCase,
    chosen: &[Option<PersonId>],
) -> Vec<PersonId> {
    let question = grounds.question(Some(case.number));
    let needs = chosen_for(grounds, case, chosen);
    let moves = moves(&case.team, &needs, lead(&question, &needs), grounds.weeks().period());
    let over = moves.assigned.iter().filter(|it| overload(grounds, case, it, &needs).is_some());
    over.map(|it| it.person).collect()
}

/// The rules that a team breaks which is chosen for a case, beside what its people are promised to: to ask it
/// takes a reason.
pub fn rules_broken(
    grounds: &Grounds,
    case: &WaitingCase,
    chosen: &[Option<PersonId>],
) -> Vec<TeamRule> {
    let question = grounds.question(Some(case.number));
    let needs = chosen_for(grounds, case, chosen);
    let over = overloaded(grounds, case, chosen);
    let over: Vec<String> = over.iter().map(PersonId::to_string).collect();
    let is_over =
        |member: usize| question.members.get(member).is_some_and(|it| over.contains(&it.id));
    broken_rules(&weigh(&question, &row(&needs)).breaches, is_over)
}

/// The field that asks who meets the need at this place of the question.
pub fn field(at: usize) -> String {
    format!("chosen[{at}]")
}

/// Each need that is asked about, beside who was chosen for it.
pub fn chosen_for(
    grounds: &Grounds,
    case: &WaitingCase,
    chosen: &[Option<PersonId>],
) -> Vec<(Need, Option<PersonId>)> {
    let asked = grounds.still_asked(case).into_iter().enumerate();
    asked.map(|(at, it)| (it.need, chosen.get(at).copied().flatten())).collect()
}

/// Who may be chosen for a need of the only case of a question.
fn may_meet(question: &Staffing, at: usize, who: PersonId) -> bool {
    let Some(case) = question.cases.first() else { return false };
    case.needs
        .get(at)
        .is_some_and(|wanted| question.who_may(case, wanted).any(|it| it.id == who.to_string()))
}

/// Whoever would run the only case of a question.
fn lead(question: &Staffing, needs: &[(Need, Option<PersonId>)]) -> Option<PersonId> {
    weigh(question, &row(needs)).leads.into_iter().next()??.parse().ok()
}

/// Who was chosen for the only case of a question.
fn row(needs: &[(Need, Option<PersonId>)]) -> Chosen {
    vec![needs.iter().map(|(_, who)| who.map(|who| who.to_string())).collect()]
}

/// Says at the first need of somebody that they would be promised for more than they give.
fn overload(
    grounds: &Grounds,
    case: &WaitingCase,
    new: &Assignment,
    needs: &[(Need, Option<PersonId>)],
) -> Option<Problem> {
    let member = grounds.members.iter().find(|it| it.person == new.person)?;
    let beside = grounds.booked_beside(case.id).filter(|it| it.person == new.person);
    let beside: Vec<_> = beside.map(|it| (it.period, it.share)).collect();
    let promises = new.promises();
    let beyond = beyond(member, &beside, &promises, grounds.today, &Calendar::france());
    let at = needs.iter().position(|(_, who)| *who == Some(member.person))?;
    let keys = ["problem-overload-chosen", "problem-overload-chosen-open"];
    let said = || too_much(&field(at), keys, &beyond, new.period, grounds.today);
    (!beyond.is_empty()).then(said)
}
