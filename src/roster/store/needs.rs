//! What is proposed that a case takes, from its latest score. The list itself is kept with the team.

use super::skills::taxonomy;
use super::team::{carry_out, team_of};
use crate::case::model::CaseNumber;
use crate::case::store::{CaseFile, find};
use crate::roster::model::{
    Command, Need, NeedFacts, NeedRules, ProposedNeed, Skill, Taxonomy, Team, proposed_needs,
};
use crate::triage::store::{Latest, latest};
use crate::web::{Cx, Failure};

/// What the rules propose beside what the team's list asks already, of the skills that are offered.
pub async fn proposed(
    cx: &mut Cx,
    file: &CaseFile,
    team: &Team,
    skills: &Taxonomy,
) -> Result<Vec<ProposedNeed<'static>>, Failure> {
    // Each proposal tells an answer that makes the score, which some are to give again unseen.
    if file.is_blind_to(cx.actor.id) {
        return Ok(Vec::new());
    }
    let facts = latest(cx, file).await?.map(|it| known(&it)).unwrap_or_default();
    let mut proposed = proposed_needs(NeedRules::current(), &facts);
    let is_asked = |skill: Skill| team.needs.iter().any(|need| need.skill == skill);
    proposed.retain(|it| skills.is_open(it.need.skill) && !is_asked(it.need.skill));
    Ok(proposed)
}

/// States a need, or changes one: looks up first whether its skill may be chosen.
pub async fn keep_need(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    place: Option<usize>,
    need: Need,
) -> Result<(), Failure> {
    let is_open = taxonomy(cx.tx()).await?.is_open(need.skill);
    carry_out(cx, number, seen, Command::KeepNeed { place, need, is_open }).await
}

/// Takes those of the proposed needs that have these skills.
pub async fn take_needs(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    rules: &str,
    skills: &[Skill],
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let team = team_of(cx.tx(), &file).await?;
    // Other rules may mean something else by the same skill: what was ticked is not theirs.
    let is_taken = |need: &Need| rules == NeedRules::current().id && skills.contains(&need.skill);
    let listed = taxonomy(cx.tx()).await?;
    let proposed = proposed(cx, &file, &team, &listed).await?;
    let needs = proposed.into_iter().map(|it| it.need).filter(is_taken).collect();
    carry_out(cx, number, seen, Command::TakeNeeds { needs }).await
}

/// What a score says that the rules can read. Another model may count the levels of a factor
/// otherwise: of that factor they then know nothing.
fn known(score: &Latest) -> NeedFacts {
    let lines = score.appraisal.assessment.lines.iter();
    let is_read = |factor: &str| {
        score.model.factor(factor).is_some_and(|factor| score.model.has_words_for(factor))
    };
    let levels = lines.filter(|line| is_read(line.factor.as_str()));
    let levels = levels.filter_map(|line| Some((line.factor.to_string(), line.reading?.level)));
    NeedFacts {
        levels: levels.collect(),
        users_harmed_now: score.context.facts.users_harmed_now,
        irreversible_in_days: score.appraisal.urgency_days,
        data_security: score.context.impact.data_security,
    }
}
