//! The questions of a request: numbered documents, `data/questions_v*.json`. Once a request was
//! begun with a version, that version never changes, and the request keeps it.

use super::Request;
use crate::triage::model::{FactorId, RiskModel};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// The page after the last questions, where answers are checked and the request is sent.
pub const CHECK: &str = "check";

/// A version of the questions.
#[derive(Clone, Debug, Deserialize)]
pub struct Questions {
    pub version: u32,
    /// In the order they are asked; the answers are checked after the last.
    pub steps: Vec<Step>,
}

/// Questions on one subject.
#[derive(Clone, Debug, Deserialize)]
pub struct Step {
    pub id: String,
    pub title: Said,
    /// How long people take to fill it in.
    pub minutes: u32,
    pub questions: Vec<Question>,
}

/// Something said in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Said {
    pub fr: String,
    pub en: String,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Question {
    pub id: String,
    pub kind: Kind,
    /// A request is not sent without an answer to it.
    pub required: bool,
    /// Whether *I don't know* is an answer to it.
    #[serde(default)]
    pub unknown: bool,
    /// Asked only after certain answers, and then required unless it is optional.
    pub needed_when: Option<Condition>,
    #[serde(default)]
    pub optional: bool,
    /// Asked on the page of the question before it.
    #[serde(default)]
    pub with_previous: bool,
    /// What a page of several questions is called, on the first of them.
    pub page_title: Option<Said>,
    pub label: Said,
    pub hint: Option<Said>,
    /// Why we ask.
    pub why: Option<Said>,
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// The greatest number that makes sense.
    pub max: Option<f64>,
    /// For a number: things that are counted, not measured.
    #[serde(default)]
    pub whole: bool,
    /// For a date: still to come when it is answered.
    #[serde(default)]
    pub to_come: bool,
    /// For a date: another of the same page, which it does not come before.
    pub not_before: Option<String>,
    /// For a number: another of the same page, which it does not exceed.
    pub not_above: Option<String>,
    /// The factor of the score that it feeds.
    pub factor: Option<FactorId>,
    /// The part of the impact that it feeds.
    pub impact: Option<Impact>,
}

/// What is typed or chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Text,
    Long,
    Date,
    Number,
    Choice,
}

/// What depends on the project: see `triage::model::ImpactFacts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Impact {
    Users,
    EssentialService,
    LegalDuty,
    MoneyLeft,
    DataSecurity,
    PublicTrust,
}

impl Impact {
    /// The name in the documents.
    pub fn name(self) -> &'static str {
        match self {
            Impact::Users => "users",
            Impact::EssentialService => "essential_service",
            Impact::LegalDuty => "legal_duty",
            Impact::MoneyLeft => "money_left",
            Impact::DataSecurity => "data_security",
            Impact::PublicTrust => "public_trust",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Choice {
    pub value: String,
    pub label: Said,
    pub hint: Option<Said>,
    /// What it adds to its part of the impact, 0 to 1.
    pub share: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Condition {
    pub question: String,
    pub is: Vec<String>,
}

/// What is asked at once: one question, or a few that are answered in one breath.
#[derive(Clone, Copy, Debug)]
pub struct Page<'q> {
    pub step: &'q Step,
    pub questions: &'q [Question],
}

impl<'q> Page<'q> {
    /// Its address within a request: the name of its first question.
    pub fn id(self) -> &'q str {
        &self.questions[0].id
    }

    /// What it is called: its question, or what its questions have in common.
    pub fn title(self) -> &'q Said {
        let first = &self.questions[0];
        first.page_title.as_ref().unwrap_or(&first.label)
    }
}

/// Every version ever published, the one in force last.
const DOCUMENTS: [&str; 3] = [
    include_str!("../../../data/questions_v1.json"),
    include_str!("../../../data/questions_v2.json"),
    include_str!("../../../data/questions_v3.json"),
];

impl Questions {
    /// Every version ever published, the oldest first.
    pub fn all_versions() -> &'static [Questions] {
        static VERSIONS: LazyLock<Vec<Questions>> = LazyLock::new(|| {
            let read = |text: &str| serde_json::from_str(text).expect("whole: tested");
            DOCUMENTS.into_iter().map(read).collect()
        });
        &VERSIONS
    }

    /// The version in force.
    pub fn current() -> &'static Questions {
        &Self::all_versions()[DOCUMENTS.len() - 1]
    }

    /// A version that requests were begun with.
    pub fn of_version(version: u32) -> Option<&'static Questions> {
        Self::all_versions().iter().find(|questions| questions.version == version)
    }

    /// In the order they are asked.
    pub fn pages(&self) -> impl Iterator<Item = Page<'_>> {
        self.steps.iter().flat_map(Step::pages)
    }

    /// By its own address, or by that of a step, whose first page it is.
    pub fn page(&self, id: &str) -> Option<Page<'_>> {
        let first_of_step = || self.pages().find(|page| page.step.id == id);
        self.pages().find(|page| page.id() == id).or_else(first_of_step)
    }

    /// The page a question is asked on.
    pub fn page_of(&self, question: &str) -> Option<Page<'_>> {
        self.pages().find(|page| page.questions.iter().any(|it| it.id == question))
    }

    /// The next page that applies, if any does.
    pub fn after(&self, page: Page<'_>, request: &Request) -> Option<Page<'_>> {
        self.pages().skip_while(|it| it.id() != page.id()).skip(1).find(|it| request.shows(*it))
    }

    /// The last page that applies before this one.
    pub fn before(&self, page: Page<'_>, request: &Request) -> Option<Page<'_>> {
        self.pages().take_while(|it| it.id() != page.id()).filter(|it| request.shows(*it)).last()
    }

    pub fn all(&self) -> impl Iterator<Item = &Question> {
        self.steps.iter().flat_map(|step| &step.questions)
    }

    pub fn find(&self, id: &str) -> Option<&Question> {
        self.all().find(|question| question.id == id)
    }
}

impl Step {
    pub fn asks(&self, question: &str) -> bool {
        self.questions.iter().any(|it| it.id == question)
    }

    pub fn pages(&self) -> impl Iterator<Item = Page<'_>> {
        let together = self.questions.chunk_by(|_, next| next.with_previous);
        together.map(|questions| Page { step: self, questions })
    }
}

impl Question {
    /// What *I don't know* is sent as.
    pub const UNKNOWN: &str = "unknown";

    /// The name of its field, and its `id` on the page.
    pub fn field(&self) -> String {
        format!("answers[{}]", self.id)
    }

    /// Whether it rates a factor that people judge: an opinion, and no fact.
    pub fn is_judged(&self) -> bool {
        let judged = |id: &FactorId| RiskModel::shipped().judged().any(|it| it.id == *id);
        self.factor.as_ref().is_some_and(judged)
    }

    /// The name of the box beside it that says *I don't know*.
    pub fn unknown_field(&self) -> String {
        format!("unknown[{}]", self.id)
    }

    /// The name of what the page showed when it was opened.
    pub fn seen_field(&self) -> String {
        format!("seen[{}]", self.id)
    }

    /// The question that a field of answers is about.
    pub fn of_field(name: &str) -> Option<&str> {
        let name = name.strip_prefix("answers[").or_else(|| name.strip_prefix("unknown["))?;
        // A day has a field for each of its parts, named after it.
        name.split_once(']').map(|(question, _)| question)
    }

    pub fn choice(&self, value: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.value == value)
    }
}

impl Said {
    /// In a language, given by its code.
    pub fn by_code(&self, code: &str) -> &str {
        if code == "en" { &self.en } else { &self.fr }
    }
}
