//! Plans that most rescues of a kind begin with: a document of the brigade, numbered, that a table is made from to
//! be changed before anything of it is kept.

use super::{FilePlan, read_sheet, write_sheet};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::model::schedule::DaysAhead;
use chrono::NaiveDate;
use serde::Deserialize;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Document> = LazyLock::new(|| {
    let text = include_str!("../../../data/plan_templates_v1.json");
    serde_json::from_str(text).expect("the document that is shipped is read by a test")
});

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    version: u32,
    templates: Vec<Template>,
}

/// What a kind of rescue begins with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    pub id: String,
    name: BothWays,
    about: BothWays,
    milestones: Vec<Reached>,
    tasks: Vec<Worked>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BothWays {
    fr: String,
    en: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reached {
    name: String,
    title: BothWays,
    side: String,
    /// In so many working days from the day that the template is taken.
    in_days: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Worked {
    name: String,
    title: BothWays,
    side: String,
    days: u32,
    milestone: String,
    #[serde(default)]
    after: String,
}

impl BothWays {
    fn say(&self, lang: Lang) -> &str {
        if lang == Lang::Fr { &self.fr } else { &self.en }
    }
}

/// All of them, and the number of the document that they are in.
pub fn templates() -> (u32, &'static [Template]) {
    (SHIPPED.version, &SHIPPED.templates)
}

impl Template {
    pub fn called(id: &str) -> Option<&'static Self> {
        SHIPPED.templates.iter().find(|it| it.id == id)
    }

    pub fn name(&self, lang: Lang) -> &str {
        self.name.say(lang)
    }

    pub fn about(&self, lang: Lang) -> &str {
        self.about.say(lang)
    }

    pub fn tasks(&self) -> usize {
        self.tasks.len()
    }

    /// When the last of its milestones is reached, in working days.
    pub fn in_days(&self) -> usize {
        self.milestones.iter().map(|it| it.in_days).max().unwrap_or(0)
    }

    /// The table to begin with, in the language of its reader, its milestones counted from today.
    pub fn table(&self, lang: Lang, calendar: &Calendar, today: NaiveDate) -> String {
        write_sheet(lang, &self.plan(lang, calendar, today))
    }

    pub(super) fn plan(&self, lang: Lang, calendar: &Calendar, today: NaiveDate) -> FilePlan {
        let ahead = DaysAhead::of(calendar, today, self.in_days());
        let date = |in_days: usize| ahead.date(i64::try_from(in_days).unwrap_or(i64::MAX));
        let mut rows = vec!["id\tkind\ttitle\tside\tdays\tdate\tmilestone\tafter".to_owned()];
        rows.extend(self.milestones.iter().map(|it| {
            let title = it.title.say(lang);
            format!("{}\tmilestone\t{title}\t{}\t\t{}\t\t", it.name, it.side, date(it.in_days))
        }));
        rows.extend(self.tasks.iter().map(|it| {
            let (title, days) = (it.title.say(lang), it.days);
            let (side, milestone, after) = (&it.side, &it.milestone, &it.after);
            format!("{}\ttask\t{title}\t{side}\t{days}\t\t{milestone}\t{after}", it.name)
        }));
        let plan = read_sheet(&rows.join("\n"));
        named_apart(plan.expect("the document that is shipped is read by a test"))
    }
}

/// Called by no name that a plan here gives, T1 or J1: what is begun with replaces nothing for its number.
pub(super) fn named_apart(mut plan: FilePlan) -> FilePlan {
    let apart = |name: &str| match name.split_at_checked(1) {
        Some(("T", number)) => number.to_owned(),
        Some(("J", number)) => format!("M{number}"),
        _ => name.to_owned(),
    };
    for it in &mut plan.milestones {
        it.name = apart(&it.name);
    }
    for it in &mut plan.tasks {
        it.name = apart(&it.name);
        it.milestone = it.milestone.as_deref().map(apart);
    }
    plan
}

/// The same titles in both languages: none is missing. For tests.
#[cfg(test)]
pub(super) fn titles(template: &Template) -> Vec<(&str, [&str; 2])> {
    let milestones = template.milestones.iter().map(|it| (it.name.as_str(), &it.title));
    let tasks = template.tasks.iter().map(|it| (it.name.as_str(), &it.title));
    milestones.chain(tasks).map(|(name, it)| (name, [it.fr.as_str(), it.en.as_str()])).collect()
}
