//! A proposal in words: why somebody goes, why nobody does, and what another team would cost.

use super::terms::changes;
use crate::i18n::Lang;
use crate::roster::model::proposal::{
    Breach, Candidate, Reason, Staffed, Staffing, Worth, stretches,
};
use crate::roster::model::{Area, Skill, Weeks};
use crate::roster::pages::skills::Skills;
use crate::roster::pages::{area_said, period_said};
use crate::roster::store::Grounds;
use std::collections::{HashMap, HashSet};

/// Who says it: in which language, with which names.
#[derive(Clone)]
pub(super) struct Words {
    pub lang: Lang,
    skills: Skills,
    names: HashMap<String, String>,
    /// Cases, and who said no to each and is kept away by nothing else.
    declined: HashSet<(String, String)>,
}

impl Words {
    pub fn of(skills: Skills, grounds: &Grounds) -> Self {
        let names = grounds.members.iter().map(|it| (it.person.to_string(), it.name.clone()));
        let names = names.collect();
        let declined = grounds.waiting.iter().flat_map(|case| {
            let (team, line, today) = (&case.team, &case.line, grounds.today);
            let said_no = grounds.members.iter();
            let said_no = said_no.filter(move |it| team.is_declined_by_choice(it, line, today));
            said_no.map(|it| (case.number.to_string(), it.person.to_string()))
        });
        Words { lang: skills.lang, skills, names, declined: declined.collect() }
    }

    /// Whoever left since is nobody any more.
    pub fn name(&self, id: &str) -> String {
        self.names.get(id).cloned().unwrap_or_else(|| self.lang.text("team-left"))
    }

    /// Whether somebody is in the brigade still.
    pub fn knows(&self, id: &str) -> bool {
        self.names.contains_key(id)
    }

    /// "Awa Diallo, Thomas Lemoine", in the order of their names.
    pub fn names(&self, ids: &[String]) -> String {
        let mut names: Vec<String> = ids.iter().map(|id| self.name(id)).collect();
        names.sort();
        names.join(", ")
    }

    /// "données 3".
    pub fn skill(&self, skill: Skill, level: u32) -> String {
        self.skills.with_level(skill, level)
    }

    /// "données".
    pub fn skill_name(&self, skill: Skill) -> String {
        self.skills.name(skill)
    }

    /// "Awa Diallo, niveau 4".
    pub fn candidate(&self, it: &Candidate, skill: Skill) -> String {
        let level = it.skills.iter().find(|known| known.skill == skill).map_or(0, |it| it.level);
        let facts = [("name", self.name(&it.id).into()), ("level", level.into())];
        self.lang.text_with("proposal-candidate", facts)
    }

    /// "3 760".
    pub fn points(&self, points: i64) -> String {
        self.lang.number(points)
    }

    /// "+200", "−4 000", "0".
    pub fn signed(&self, points: i64) -> String {
        match points {
            1.. => format!("+{}", self.points(points)),
            _ => self.points(points),
        }
    }

    /// "7,5", of hundredths of days.
    pub fn days(&self, hundredths: i64) -> String {
        self.lang.tenth(hundredths as f64 / 100.0)
    }

    /// "du 30 nov. 2026 au 19 févr. 2027".
    pub fn weeks(&self, weeks: Weeks, first: u32, last: u32) -> String {
        let dates = weeks.dates(first, last);
        period_said(self.lang, dates)
    }

    /// "du 30 nov. 2026 au 8 janv. 2027, du 25 janv. 2027 au 29 janv. 2027", of weeks in order.
    fn stretches(&self, weeks: Weeks, at: impl Iterator<Item = u32>) -> String {
        let at: Vec<_> = at.map(|week| (week, 0)).collect();
        let said = stretches(&at).into_iter().map(|it| self.weeks(weeks, it.first, it.last));
        said.collect::<Vec<_>>().join(", ")
    }

    /// "3 760 points de moins", "autant", "200 points de plus".
    pub fn cost(&self, cost: i64) -> String {
        let facts = || [("count", cost.abs().into()), ("points", self.points(cost.abs()).into())];
        match cost {
            0 => self.lang.text("proposal-cost-none"),
            1.. => self.lang.text_with("proposal-cost-less", facts()),
            _ => self.lang.text_with("proposal-cost-more", facts()),
        }
    }

    /// "3 760 points de moins (moins de temps donné aux besoins, −3 760)".
    pub fn cost_and_why(&self, cost: i64, change: Worth) -> String {
        match self.listed(changes(self, change)) {
            said if said.is_empty() => self.cost(cost),
            said => format!("{} ({said})", self.cost(cost)),
        }
    }

    /// What is told one after the other, each with commas of its own.
    pub fn listed(&self, said: Vec<String>) -> String {
        said.join(match self.lang {
            Lang::Fr => "\u{a0}; ",
            Lang::En => "; ",
        })
    }

    pub fn reason(&self, reason: &Reason) -> String {
        let lang = self.lang;
        match reason {
            Reason::OnlyOne { skill, level } => lang.text_with(
                "proposal-reason-only-one",
                [("skill", self.skill(*skill, *level).into())],
            ),
            Reason::OnlyLead => lang.text("proposal-reason-only-lead"),
            Reason::OnlySenior => lang.text("proposal-reason-only-senior"),
            Reason::KnowsTheCase => lang.text("proposal-reason-knows"),
            Reason::WasAsked => lang.text("proposal-reason-asked"),
            Reason::LivesThere { place } => {
                lang.text_with("proposal-reason-lives", [("place", self.area(place).into())])
            }
            Reason::Travels { from, place, hours } => self.way(from, place, *hours),
            Reason::Without { team, cost, change } => {
                let team = match team.is_empty() {
                    true => lang.text("proposal-no-team"),
                    false => self.names(team),
                };
                let cost = self.cost_and_why(*cost, *change);
                lang.text_with(
                    "proposal-reason-without",
                    [("team", team.into()), ("cost", cost.into())],
                )
            }
        }
    }

    /// "Rhône (69)", of the code that the question has.
    fn area(&self, code: &str) -> String {
        Area::from_code(code).map_or_else(|| code.to_owned(), |it| area_said(self.lang, it))
    }

    /// How far it is as the crow flies, where both ends are known, and the hours that are counted for it.
    fn way(&self, from: &str, place: &str, hours: i64) -> String {
        let km = Area::from_code(from).zip(Area::from_code(place));
        let mut facts = vec![
            ("place", self.area(place).into()),
            ("hours", self.lang.counted("proposal-hours", hours).into()),
        ];
        match km.and_then(|(from, place)| from.km_to(place)) {
            Some(km) => {
                facts.push(("km", self.lang.number(km.into()).into()));
                self.lang.text_with("proposal-reason-travels", facts)
            }
            None => self.lang.text_with("proposal-reason-travels-far", facts),
        }
    }

    /// Whether it is their own no that keeps somebody from a case, by its number.
    pub fn has_declined(&self, case: &str, member: &str) -> bool {
        self.declined.contains(&(case.to_owned(), member.to_owned()))
    }

    /// Why fewer than two other teams are told of a case that gets one.
    pub fn few_rivals(&self, staffed: &Staffed) -> Option<String> {
        let key = match (staffed.rivals.len(), staffed.rivals_exact) {
            _ if staffed.team.is_empty() => return None,
            (2.., _) => return None,
            (_, false) => "proposal-rivals-cut",
            (0, true) => "proposal-rivals-none",
            (_, true) => "proposal-rivals-one",
        };
        Some(self.lang.text(key))
    }

    /// Which rule is broken, by whom, and where; for a question in order. All breaches of one rule and
    /// one member are one sentence.
    pub fn broken(&self, asked: &Staffing, broken: &[Breach]) -> String {
        let lang = self.lang;
        let name = |member: usize| {
            asked.members.get(member).map_or_else(String::new, |it| self.name(&it.id))
        };
        let number =
            |case: usize| asked.cases.get(case).map_or_else(String::new, |it| it.id.clone());
        let skill = |case: usize, need: usize| {
            let wanted = asked.cases.get(case).and_then(|it| it.needs.get(need));
            wanted.map_or_else(String::new, |it| self.skill(it.skill, it.level))
        };
        let each = |said: &dyn Fn(&Breach) -> Option<String>| {
            let mut all: Vec<String> = broken.iter().filter_map(said).collect();
            all.dedup();
            all.join(", ")
        };
        // What keeps somebody from a case: something that speaks against them, or their own no.
        let cases = |member: usize, declined: bool| {
            let id = asked.members.get(member).map_or("", |it| &it.id);
            each(&|it| match *it {
                Breach::Conflict { case, .. } => {
                    Some(number(case)).filter(|number| self.has_declined(number, id) == declined)
                }
                _ => None,
            })
        };
        let kept_away = |member: usize| {
            let said = [("proposal-breach-conflict", false), ("proposal-breach-declined", true)];
            let said = said.map(|(key, declined)| (key, cases(member, declined)));
            let said =
                said.into_iter().filter(|(_, cases)| !cases.is_empty()).map(|(key, cases)| {
                    lang.text_with(key, [("name", name(member).into()), ("case", cases.into())])
                });
            said.collect::<Vec<_>>().join(" ")
        };
        let skills = || {
            each(&|it| match *it {
                Breach::Level { case, need, .. } | Breach::Away { case, need, .. } => {
                    Some(skill(case, need))
                }
                _ => None,
            })
        };
        let weeks = || {
            let at = broken.iter().filter_map(|it| match *it {
                Breach::Overfull { week, .. } | Breach::TooManyCases { week, .. } => Some(week),
                _ => None,
            });
            self.stretches(Weeks { first: asked.starts_on }, at)
        };
        let Some(first) = broken.first() else { return String::new() };
        match *first {
            Breach::Shape => lang.text("proposal-breach-shape"),
            Breach::Conflict { member, .. } => kept_away(member),
            Breach::Level { member, .. } => lang.text_with(
                "proposal-breach-level",
                [("name", name(member).into()), ("skill", skills().into())],
            ),
            Breach::Away { member, .. } => lang.text_with(
                "proposal-breach-away",
                [("name", name(member).into()), ("skill", skills().into())],
            ),
            Breach::Overfull { member, .. } => lang.text_with(
                "proposal-breach-overfull",
                [("name", name(member).into()), ("weeks", weeks().into())],
            ),
            Breach::TooManyCases { member, .. } => lang.text_with(
                "proposal-breach-cases",
                [("name", name(member).into()), ("weeks", weeks().into())],
            ),
            Breach::NoLead { case } => {
                lang.text_with("proposal-breach-lead", [("case", number(case).into())])
            }
            Breach::NoSenior { case } => {
                lang.text_with("proposal-breach-senior", [("case", number(case).into())])
            }
        }
    }
}
