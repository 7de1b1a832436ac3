//! What an address says of the journal that is looked at: a chapter of it, somebody's part, an entry.

use crate::base::PersonId;

/// How many entries one page holds.
pub const JOURNAL_PAGE: i64 = 500;

/// How many entries stand above the one that an address names, so that it is read among what followed.
const AFTER_IT: i64 = 20;

/// What an entry is about, as people look for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    /// The request, and the way from stage to stage.
    Course,
    Triage,
    Team,
    Plan,
    /// Dates announced, reminders answered.
    Duties,
    /// Ties to other cases.
    Ties,
}

/// Which entries, of whom, from where on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JournalView {
    pub chapter: Option<Chapter>,
    pub who: Option<PersonId>,
    /// The newest page unless it says before which entry.
    pub before: Option<i64>,
}

impl Chapter {
    pub const ALL: [Chapter; 6] = [
        Chapter::Course,
        Chapter::Triage,
        Chapter::Team,
        Chapter::Plan,
        Chapter::Duties,
        Chapter::Ties,
    ];

    /// The name in the catalogue of texts: `journal-chapter-…`.
    pub fn name(self) -> &'static str {
        match self {
            Chapter::Course => "course",
            Chapter::Triage => "triage",
            Chapter::Team => "team",
            Chapter::Plan => "plan",
            Chapter::Duties => "duties",
            Chapter::Ties => "ties",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chapter| chapter.name() == name)
    }

    /// The chapter of what a feature writes, by its subject, and what kind of act it was. What no chapter claims is of
    /// the course.
    pub fn of(subject: &str, kind: &str) -> Self {
        match subject {
            "case" if kind == "promised" || kind.starts_with("recommendation_") => Chapter::Duties,
            "case" if kind.starts_with("rebaseline_") => Chapter::Duties,
            "triage" | "override" | "contest" | "second" | "purpose" | "committee" => {
                Chapter::Triage
            }
            "roster" | "handover" | "effort" => Chapter::Team,
            "remediation" => Chapter::Plan,
            "duty" => Chapter::Duties,
            "related" => Chapter::Ties,
            _ => Chapter::Course,
        }
    }
}

impl JournalView {
    /// What an address leaves out or says wrongly narrows nothing. One that names an entry leads to the page
    /// that holds it.
    pub fn parse(chapter: &str, who: &str, before: &str, entry: &str) -> Self {
        let number = |text: &str| text.parse::<i64>().ok().filter(|it| *it > 0);
        let around = number(entry).map(|seq| seq.saturating_add(AFTER_IT + 1));
        JournalView {
            chapter: Chapter::from_name(chapter),
            who: who.parse().ok(),
            before: number(before).or(around),
        }
    }

    pub fn of_chapter(self, chapter: Option<Chapter>) -> Self {
        JournalView { chapter, ..self }
    }

    pub fn of_person(self, who: Option<PersonId>) -> Self {
        JournalView { who, ..self }
    }

    pub fn before(self, before: Option<i64>) -> Self {
        JournalView { before, ..self }
    }

    /// Whether an entry belongs in it. `who` is nobody where the journal names nobody.
    pub fn holds(self, chapter: Chapter, who: Option<PersonId>) -> bool {
        let of_the_chapter = self.chapter.is_none_or(|it| it == chapter);
        of_the_chapter && self.who.is_none_or(|it| who == Some(it))
    }

    /// What follows the `?` of an address; empty for the whole.
    pub fn query(self) -> String {
        let chapter = self.chapter.map(|it| format!("about={}", it.name()));
        let who = self.who.map(|it| format!("who={it}"));
        let before = self.before.map(|it| format!("before={it}"));
        [chapter, who, before].into_iter().flatten().collect::<Vec<_>>().join("&")
    }
}
