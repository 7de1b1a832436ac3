//! Skills in words. Each page reads the list once, and names from it whatever it shows.

use crate::i18n::Lang;
use crate::roster::model::{ListedSkill, Member, Skill, SkillWords, Taxonomy};
use crate::roster::store;
use crate::web::{Cx, Failure};
use std::sync::Arc;

/// The list, and the language that it is read in.
#[derive(Clone)]
pub struct Skills {
    pub lang: Lang,
    pub list: Arc<Taxonomy>,
}

impl Skills {
    pub async fn read(cx: &mut Cx) -> Result<Self, Failure> {
        Ok(Skills { lang: cx.lang, list: Arc::new(store::taxonomy(cx.tx()).await?) })
    }

    /// What is said of a skill in the reader's language.
    pub fn words<'a>(&self, it: &'a ListedSkill) -> &'a SkillWords {
        match self.lang {
            Lang::Fr => &it.fr,
            Lang::En => &it.en,
        }
    }

    /// Its name, marked if it is offered no more. One that the list does not know goes by its code: a
    /// question may come from another brigade.
    pub fn name(&self, skill: Skill) -> String {
        match self.list.get(skill) {
            None => skill.name().to_owned(),
            Some(it) => self.marked(it),
        }
    }

    fn marked(&self, it: &ListedSkill) -> String {
        let name = self.words(it).name.clone();
        match it.is_retired {
            true => self.lang.text_with("skill-retired", [("name", name.into())]),
            false => name,
        }
    }

    /// "données 3".
    pub fn with_level(&self, skill: Skill, level: u32) -> String {
        format!("{}\u{a0}{level}", self.name(skill))
    }

    /// "données 3, sécurité 2".
    pub fn of_member(&self, member: &Member) -> String {
        let skills = self.list.in_order(&member.skills).into_iter();
        let said = skills.map(|(skill, level)| self.with_level(skill, level.number().into()));
        said.collect::<Vec<_>>().join(", ")
    }

    /// What a list offers, for something that asks for this skill already, if it does.
    pub fn choices(&self, kept: Option<Skill>) -> Vec<(String, String)> {
        let kept: Vec<_> = kept.into_iter().collect();
        let offered = self.list.to_choose_beside(&kept);
        offered.map(|it| (it.skill.name().to_owned(), self.marked(it))).collect()
    }
}
