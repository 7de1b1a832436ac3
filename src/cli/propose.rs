//! `tocsin propose`: who could go where, and how sure it is that nothing is better.

mod question;

use super::{Error, Outcome, say};
use clap::Args;
use std::fmt::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tocsin::roster::model::TeamRole;
use tocsin::roster::model::proposal::{
    Answered, Limit, Proposal, Reason, Staffed, Staffing, Unmet, Why, Worth, propose,
};

#[derive(Args)]
pub struct Propose {
    /// Members, cases that wait, what they need (JSON); docs/propose.md tells the format
    file: PathBuf,
    /// Propose a team for this case alone
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// How long to search; what was not proved by then is said
    #[arg(long, default_value_t = 20)]
    seconds: u64,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

impl Propose {
    pub fn run(self) -> Outcome {
        let start = Instant::now();
        let asked = self.asked()?;
        let patience = Duration::from_secs(self.seconds);
        let mut stop = || start.elapsed() >= patience;
        let limit = Limit { work: u64::MAX, stop: &mut stop };
        let told = propose(asked, limit).map_err(|faults| {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            format!("{}:\n  {}", self.file.display(), faults.join("\n  "))
        })?;
        let said = match self.json {
            true => serde_json::to_string_pretty(&told)? + "\n",
            false => text(&told)?,
        };
        say(said.as_bytes())
    }

    fn asked(&self) -> Result<Staffing, Error> {
        let mut asked = question::read(&self.file)?;
        if let Some(case) = &self.case {
            asked.cases.retain(|it| it.id == *case);
            if asked.cases.is_empty() {
                let file = self.file.display();
                return Err(format!("--case: {case} does not wait in {file}").into());
            }
        }
        Ok(asked)
    }
}

type Said = Result<(), std::fmt::Error>;

fn text(told: &Proposal) -> Result<String, std::fmt::Error> {
    let mut said = String::new();
    match told.optimal {
        true => writeln!(said, "Optimal: it is proved that no plan is worth more.")?,
        false => writeln!(
            said,
            "The best plan is worth {} at most: {:.2} % more than this one.",
            told.bound, told.gap_percent
        )?,
    }
    let Worth { coverage, overload, dispersion, travel, handover, withdrawal } = told.worth;
    // Told where anybody waits: elsewhere it is nothing.
    let withdrawal = match withdrawal {
        0 => String::new(),
        points => format!(" − {points} withdrawal"),
    };
    writeln!(
        said,
        "Worth {} points: {coverage} coverage − {overload} overload − {dispersion} dispersion − \
         {travel} travel − {handover} handover{withdrawal}.",
        told.total
    )?;
    for case in &told.cases {
        of_case(&mut said, case)?;
    }
    if !told.missing.is_empty() {
        writeln!(said, "\nMissing:")?;
    }
    for it in &told.missing {
        let (skill, days) = (it.skill.name(), days(it.time));
        let needs = if it.needs == 1 { "need" } else { "needs" };
        writeln!(said, "  {skill} {}: {} {needs}, {days} days", it.level, it.needs)?;
    }
    Ok(said)
}

fn of_case(said: &mut String, case: &Staffed) -> Said {
    writeln!(said, "\n{}  {}", case.id, case.priority.name())?;
    for need in &case.needs {
        let wanted = &need.wanted;
        let what = format!("{} {}", wanted.skill.name(), wanted.level);
        let when =
            format!("{} %, weeks {} to {}", wanted.share, wanted.first_week, wanted.last_week);
        writeln!(said, "  {what:<16} {when:<22} {}", who(need, case))?;
    }
    for id in &case.leaving {
        writeln!(said, "  {id} leaves the case")?;
    }
    for id in &case.withdrawn {
        writeln!(said, "  {id} was asked, and is asked no more")?;
    }
    for place in &case.team {
        let reasons: Vec<String> = place.reasons.iter().map(reason).collect();
        if !reasons.is_empty() {
            writeln!(said, "  why {}: {}", place.member, reasons.join("; "))?;
        }
    }
    for rival in &case.rivals {
        writeln!(said, "  or {}: {}", rival.team.join(", "), cost(rival.cost, rival.change))?;
    }
    Ok(())
}

fn who(need: &Answered, case: &Staffed) -> String {
    if let Some(unmet) = &need.unmet {
        return format!("nobody: {}", why(unmet));
    }
    let name = need.member.clone().unwrap_or_default();
    let place = case.team.iter().find(|it| it.member == name);
    let leads = place.is_some_and(|it| it.role == TeamRole::CaseLead);
    let there = match need.covered_time < need.asked_time {
        true => format!(", there {} of {} days", days(need.covered_time), days(need.asked_time)),
        false => String::new(),
    };
    format!("{name}{}{there}", if leads { " (lead)" } else { "" })
}

fn why(unmet: &Unmet) -> String {
    let &Unmet { best_level, skilled, in_conflict, away, full, .. } = unmet;
    match unmet.why {
        Why::NobodyHasTheSkill => "none has the skill".into(),
        Why::NobodyHasTheLevel => format!("the best has level {best_level}"),
        Why::AllInConflict => format!("all {skilled} who could must stay away"),
        Why::AllAway => format!("all {skilled} who could are away"),
        Why::NobodyLeft => {
            format!("of {skilled} who could, {in_conflict} must stay away, {away} are away")
        }
        Why::AllFull => format!(
            "of {skilled} who could, {full} are full, {in_conflict} must stay away, {away} are away"
        ),
        Why::NoLead => "no team: nobody who could be in it could lead it".into(),
        Why::NoSenior => "no team: nobody who could be in it is a senior".into(),
        Why::WorthLess => match &unmet.price {
            Some(price) => format!("{} could, at a cost of {}", price.member, price.cost),
            None => "the time of those who could is worth more elsewhere".into(),
        },
    }
}

/// Why somebody is proposed, as docs/propose.md names the reasons.
fn reason(it: &Reason) -> String {
    match it {
        Reason::OnlyOne { skill, level } => format!("nobody else has {} {level}", skill.name()),
        Reason::OnlyLead => "nobody else in the team could lead it".into(),
        Reason::OnlySenior => "nobody else in the team is a senior".into(),
        Reason::KnowsTheCase => "knows the case".into(),
        Reason::WasAsked => "was asked, and has not answered".into(),
        Reason::LivesThere { place } => format!("lives in {place}"),
        Reason::Travels { from, place, hours } => {
            format!("{hours} h on the road from {from} to {place} for each day there")
        }
        Reason::Without { team, cost: lost, change } => {
            let team = if team.is_empty() { "no team".into() } else { team.join(", ") };
            format!("without them {team}, which {}", cost(*lost, *change))
        }
    }
}

/// What another team costs, and by which terms.
fn cost(lost: i64, change: Worth) -> String {
    let Worth { coverage, overload, dispersion, travel, handover, withdrawal } = change;
    let terms = [
        ("coverage", coverage),
        ("overload", overload),
        ("dispersion", dispersion),
        ("travel", travel),
        ("handover", handover),
        ("withdrawal", withdrawal),
    ];
    let changed = terms.iter().filter(|(_, points)| *points != 0);
    let changed: Vec<String> = changed.map(|(term, points)| format!("{term} {points:+}")).collect();
    match changed.is_empty() {
        true => "costs nothing more".into(),
        false => format!("costs {lost} ({})", changed.join(", ")),
    }
}

fn days(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
