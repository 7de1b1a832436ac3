//! From a proposal to the people: those who were chosen are assigned, all of them or nobody; and each
//! finds what waits for their word.

use super::proposal::{Grounds, grounds, must_wait};
use super::team::{assign, carry_out};
use super::{day, time};
use crate::base::{Actor, PersonId, Problem, Problems, Refusal, optional_reason};
use crate::case::model::CaseNumber;
use crate::case::store::{find, if_fresh};
use crate::clock::Calendar;
use crate::roster::model::proposal::{Chosen, Staffing, weigh};
use crate::roster::model::{
    Assignment, Command, Moves, Need, Period, Share, TeamRole, TeamRule, WaitingCase, beyond,
    broken_rules, moves, too_much,
};
use crate::visible;
use crate::web::{Cx, Failure, Visit};

crate::sql! {
    AWAITED = concat!("
        select c.number, c.title, a.role, a.share, a.from_on, a.to_on
          from assignment a
          join case_file c on c.id = a.case_id
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
    number: String,
    title: String,
    role: String,
    share: i64,
    from_on: String,
    to_on: String,
}

/// What somebody was proposed for, and has not answered.
#[derive(Clone, Debug)]
pub struct Awaited {
    pub number: CaseNumber,
    pub title: String,
    pub role: TeamRole,
    pub share: Share,
    pub period: Period,
}

impl TryFrom<AwaitedRow> for Awaited {
    type Error = sqlx::Error;

    fn try_from(row: AwaitedRow) -> Result<Self, sqlx::Error> {
        let odd = |what: &str| sqlx::Error::Decode(format!("{what} of {}", row.number).into());
        Ok(Awaited {
            number: row.number.parse().map_err(|_| odd("case_file.number"))?,
            role: TeamRole::from_name(&row.role).ok_or_else(|| odd("assignment.role"))?,
            share: time::share("assignment.share", row.share)?,
            period: Period {
                from: day("assignment.from_on", &row.from_on)?,
                to: day("assignment.to_on", &row.to_on)?,
            },
            title: row.title,
        })
    }
}

/// What somebody was proposed for, and has not answered.
pub async fn awaited(visit: &mut Visit, reader: &Actor) -> Result<Vec<Awaited>, Failure> {
    let today = visit.today().to_string();
    let query = visit.query(AWAITED).bind(reader.id.0).bind(reader.reads_whole_state());
    let rows: Vec<AwaitedRow> = query.bind(today).all().await?;
    Ok(rows.into_iter().map(Awaited::try_from).collect::<Result<_, _>>()?)
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
    let Decided { moves, overload_reason, rules } = if_fresh(cx, &file, seen, decided).await?;
    let mut version = seen;
    for (rule, reason) in rules {
        carry_out(cx, number, version, Command::AskAgainstRule { rule, reason }).await?;
        version = find(cx, number).await?.version;
    }
    for assignment in moves.assigned {
        assign(cx, number, version, assignment, overload_reason.clone()).await?;
        version = find(cx, number).await?.version;
    }
    for person in moves.removed {
        carry_out(cx, number, version, Command::Remove { person }).await?;
        version = find(cx, number).await?.version;
    }
    Ok(())
}

/// Why all the same, as it was typed: more than people give, and against a rule.
#[derive(Clone, Copy)]
pub struct Typed<'a> {
    pub overload: &'a str,
    pub rule: &'a str,
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
    if !wrong.is_empty() {
        return Err(Refusal::Invalid(wrong));
    }
    let rules = broken.into_iter().zip(rule_reason.into_iter().cycle()).collect();
    Ok(Decided { moves, overload_reason, rules })
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
    let moves = moves(&case.team, &needs, lead(&question, &needs), grounds.weeks().period());
    let over = moves.assigned.iter().filter(|it| overload(grounds, case, it, &needs).is_some());
    let over: Vec<String> = over.map(|it| it.person.to_string()).collect();
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
    let new = (new.period, new.share);
    let beyond = beyond(member, &beside, new, grounds.today, &Calendar::france());
    let at = needs.iter().position(|(_, who)| *who == Some(member.person))?;
    (!beyond.is_empty()).then(|| too_much(&field(at), "problem-overload-chosen", &beyond))
}
