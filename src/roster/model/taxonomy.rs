//! The skills there are: administrators keep the list, everybody else chooses from it.

use super::{Level, Skill};
use crate::base::{Actor, ApiError, Problem, Problems, Refusal, Role, line};

/// The longest name, in characters: it stands in tables, and in lists beside others.
const LONGEST_NAME: usize = 40;
/// The last place in the order.
const LAST_PLACE: u32 = 999;
/// More skills than people tell apart, and than one page lists.
pub const MOST_SKILLS: usize = 60;

/// What is said of a skill in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillWords {
    pub name: String,
    /// What it covers, in a short sentence.
    pub covers: String,
}

/// A skill as the list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSkill {
    pub skill: Skill,
    pub fr: SkillWords,
    pub en: SkillWords,
    /// Where it stands in the order; those of one place go by their code.
    pub place: u32,
    /// Nobody newly chooses it. Who has it keeps it, and so does what asks for it.
    pub is_retired: bool,
}

/// The same as it was typed.
#[derive(Clone, Debug, Default)]
pub struct TypedSkill {
    pub name_fr: String,
    pub name_en: String,
    pub covers_fr: String,
    pub covers_en: String,
    pub place: String,
}

/// All skills, in their order.
#[derive(Clone, Debug, Default)]
pub struct Taxonomy(Vec<ListedSkill>);

/// Only administrators keep the list. To the others there is no such page.
pub fn must_keep_skills(actor: &Actor) -> Result<(), ApiError> {
    if actor.is(Role::Administrator) { Ok(()) } else { Err(ApiError::NotFound) }
}

impl Taxonomy {
    pub fn of(mut listed: Vec<ListedSkill>) -> Self {
        listed.sort_by(|a, b| (a.place, a.skill.name()).cmp(&(b.place, b.skill.name())));
        Taxonomy(listed)
    }

    pub fn all(&self) -> &[ListedSkill] {
        &self.0
    }

    pub fn get(&self, skill: Skill) -> Option<&ListedSkill> {
        self.0.iter().find(|it| it.skill == skill)
    }

    /// Whether anybody may choose it who had not.
    pub fn is_open(&self, skill: Skill) -> bool {
        self.get(skill).is_some_and(|it| !it.is_retired)
    }

    /// What may be chosen by whoever has these already, in order.
    pub fn to_choose_beside(&self, kept: &[Skill]) -> impl Iterator<Item = &ListedSkill> {
        self.0.iter().filter(|it| !it.is_retired || kept.contains(&it.skill))
    }

    /// Where a skill stands; one that is not listed, after all that are.
    pub fn place(&self, skill: Skill) -> usize {
        self.0.iter().position(|it| it.skill == skill).unwrap_or(self.0.len())
    }

    /// What somebody knows: the highest level first, then in this order.
    pub fn in_order(&self, skills: &[(Skill, Level)]) -> Vec<(Skill, Level)> {
        let mut skills = skills.to_vec();
        skills
            .sort_by_key(|(skill, level)| (std::cmp::Reverse(*level), self.place(*skill), *skill));
        skills
    }

    /// Reads a skill that is to be added; all that is wrong is said at once.
    pub fn read_new(&self, code: &str, typed: &TypedSkill) -> Result<ListedSkill, Refusal> {
        let mut problems = Problems::default();
        let skill = problems.sift(match Skill::from_name(code.trim()) {
            None => {
                Err(Problem::new("skill_code", "problem-skill-code").with("limit", Skill::LONGEST))
            }
            Some(skill) => match self.get(skill) {
                None if self.0.len() >= MOST_SKILLS => {
                    Err(Problem::new("skill_code", "problem-skills-many")
                        .with("limit", MOST_SKILLS))
                }
                None => Ok(skill),
                Some(_) => Err(Problem::new("skill_code", "problem-skill-code-taken")),
            },
        });
        self.read(problems, skill, typed, false)
    }

    /// Reads what is to be said of a skill from now on.
    pub fn read_again(
        &self,
        known: &ListedSkill,
        typed: &TypedSkill,
    ) -> Result<ListedSkill, Refusal> {
        self.read(Problems::default(), Some(known.skill), typed, known.is_retired)
    }

    fn read(
        &self,
        mut problems: Problems,
        skill: Option<Skill>,
        typed: &TypedSkill,
        is_retired: bool,
    ) -> Result<ListedSkill, Refusal> {
        let others = || self.0.iter().filter(|it| Some(it.skill) != skill);
        let name_fr = problems.sift(name("skill_name_fr", &typed.name_fr));
        let name_fr = name_fr.and_then(|it| {
            problems.sift(untaken("skill_name_fr", it, others().map(|it| &it.fr.name)))
        });
        let name_en = problems.sift(name("skill_name_en", &typed.name_en));
        let name_en = name_en.and_then(|it| {
            problems.sift(untaken("skill_name_en", it, others().map(|it| &it.en.name)))
        });
        let covers_fr = problems.sift(line("skill_covers_fr", &typed.covers_fr));
        let covers_en = problems.sift(line("skill_covers_en", &typed.covers_en));
        let place = typed.place.trim().parse().ok().filter(|it| (1..=LAST_PLACE).contains(it));
        let place = problems.sift(place.ok_or_else(|| {
            Problem::new("skill_place", "problem-skill-place").with("limit", LAST_PLACE)
        }));
        problems.or(|| {
            Some(ListedSkill {
                skill: skill?,
                fr: SkillWords { name: name_fr?, covers: covers_fr? },
                en: SkillWords { name: name_en?, covers: covers_en? },
                place: place?,
                is_retired,
            })
        })
    }

    /// Somebody must always have something to choose.
    pub fn may_retire(&self, skill: Skill) -> Result<(), Refusal> {
        match self.0.iter().any(|it| it.skill != skill && !it.is_retired) {
            true => Ok(()),
            false => Err(Refusal::Unmet(vec!["another-skill".to_owned()])),
        }
    }

    /// Where one more would stand, if nothing else is said of it.
    pub fn next_place(&self) -> u32 {
        let last = self.0.last().map_or(0, |it| it.place);
        LAST_PLACE.min((last / 10 + 1) * 10)
    }
}

/// The limit is counted first: whoever shortens a text is told once to how much.
fn name(field: &str, typed: &str) -> Result<String, Problem> {
    match typed.trim().chars().count() > LONGEST_NAME {
        true => Err(Problem::new(field, "problem-too-long").with("limit", LONGEST_NAME)),
        false => line(field, typed),
    }
}

/// Two skills of one name could not be told apart by whoever chooses.
fn untaken<'a>(
    field: &str,
    name: String,
    mut others: impl Iterator<Item = &'a String>,
) -> Result<String, Problem> {
    let is_same = |other: &String| other.to_lowercase() == name.to_lowercase();
    match others.any(is_same) {
        true => Err(Problem::new(field, "problem-skill-name-taken")),
        false => Ok(name),
    }
}
