//! A first proposal of what a case takes, from what its project said of itself. The rules are a
//! published document, like those of the score: whoever disagrees with one can name it.

use super::{Level, Need, Share, Skill};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A version of the rules.
#[derive(Clone, Debug, Deserialize)]
pub struct NeedRules {
    pub id: String,
    pub version: u32,
    pub rules: Vec<NeedRule>,
}

/// What holds of a case, what it then takes, and why.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct NeedRule {
    pub when: When,
    pub needs: Vec<RuledNeed>,
    pub why: Why,
}

/// What makes a rule hold.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    Always,
    UsersHarmedNow,
    /// The next irreversible date is this near, in working days, and has not passed.
    IrreversibleWithinDays(i64),
    /// What is said of the data weighs this much in the impact.
    DataSecurityFrom(f64),
    /// A factor of the score stands at a level, 0 the best, or at a worse one.
    Factor {
        id: String,
        from_level: usize,
    },
}

/// A need as the document writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct RuledNeed {
    pub skill: Skill,
    pub level: Level,
    pub share: Share,
    pub on_site_days: u32,
}

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Why {
    pub fr: String,
    pub en: String,
}

/// What is known of a case when its needs are proposed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NeedFacts {
    /// The levels of the factors that are known. A factor of which nothing is known asks for nobody:
    /// to find out is the work of whoever goes in first.
    pub levels: BTreeMap<String, usize>,
    pub users_harmed_now: bool,
    /// Working days to the next irreversible date.
    pub irreversible_in_days: Option<i64>,
    pub data_security: Option<f64>,
}

/// A need and every reason for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedNeed<'rules> {
    pub need: Need,
    pub why: Vec<&'rules Why>,
}

impl NeedRules {
    /// Whether some rule proposes a need of this skill.
    pub fn ask_for(&self, skill: Skill) -> bool {
        self.rules.iter().any(|rule| rule.needs.iter().any(|need| need.skill == skill))
    }

    /// The rules in force.
    pub fn current() -> &'static NeedRules {
        static CURRENT: LazyLock<NeedRules> = LazyLock::new(|| {
            let document = include_str!("../../../data/needs_v1.json");
            serde_json::from_str(document).expect("the published rules are whole: tested")
        });
        &CURRENT
    }
}

impl When {
    fn holds(&self, facts: &NeedFacts) -> bool {
        match self {
            When::Always => true,
            When::UsersHarmedNow => facts.users_harmed_now,
            When::IrreversibleWithinDays(days) => {
                facts.irreversible_in_days.is_some_and(|it| (0..=*days).contains(&it))
            }
            When::DataSecurityFrom(share) => facts.data_security.is_some_and(|it| it >= *share),
            When::Factor { id, from_level } => {
                facts.levels.get(id).is_some_and(|level| level >= from_level)
            }
        }
    }
}

impl Why {
    /// In a language, given by its code.
    pub fn by_code(&self, code: &str) -> &str {
        if code == "en" { &self.en } else { &self.fr }
    }
}

/// What a case takes, one need a skill, in the order of the rules.
///
/// Where several rules ask for a skill, one person is to meet them all: the highest level, the
/// largest share and the most days on site count.
pub fn proposed_needs<'rules>(
    rules: &'rules NeedRules,
    facts: &NeedFacts,
) -> Vec<ProposedNeed<'rules>> {
    let mut proposed: Vec<ProposedNeed<'rules>> = Vec::new();
    for rule in rules.rules.iter().filter(|rule| rule.when.holds(facts)) {
        for asked in &rule.needs {
            match proposed.iter_mut().find(|it| it.need.skill == asked.skill) {
                Some(known) => {
                    known.need.level = known.need.level.max(asked.level);
                    known.need.share = known.need.share.max(asked.share);
                    known.need.on_site_days = known.need.on_site_days.max(asked.on_site_days);
                    known.why.push(&rule.why);
                }
                None => {
                    let (share, on_site_days) = (asked.share, asked.on_site_days);
                    let need = Need { share, on_site_days, ..Need::of(asked.skill, asked.level) };
                    proposed.push(ProposedNeed { need, why: vec![&rule.why] });
                }
            }
        }
    }
    proposed
}
