//! The questions of a request: a numbered document, `data/questions_v1.json`. Once a request
//! was sent with a version, that version never changes.

use crate::triage::model::FactorId;
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

/// A page of questions.
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
    /// Asked only after certain answers, and then required.
    pub needed_when: Option<Condition>,
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

impl Questions {
    /// The version in force, as published.
    pub const DOCUMENT: &str = include_str!("../../../data/questions_v1.json");

    /// The version in force.
    pub fn current() -> &'static Questions {
        static CURRENT: LazyLock<Questions> = LazyLock::new(|| {
            serde_json::from_str(Questions::DOCUMENT).expect("the questions are whole: tested")
        });
        &CURRENT
    }

    /// A version that requests were sent with. Only one has ever been published.
    pub fn of_version(version: u32) -> Option<&'static Questions> {
        Some(Self::current()).filter(|questions| questions.version == version)
    }

    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The step that follows, if any does.
    pub fn after(&self, step: &Step) -> Option<&Step> {
        self.steps.iter().skip_while(|it| it.id != step.id).nth(1)
    }

    pub fn all(&self) -> impl Iterator<Item = &Question> {
        self.steps.iter().flat_map(|step| &step.questions)
    }

    pub fn find(&self, id: &str) -> Option<&Question> {
        self.all().find(|question| question.id == id)
    }

    /// The step a question is asked on.
    pub fn step_of(&self, question: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.questions.iter().any(|it| it.id == question))
    }
}

impl Question {
    /// What *I don't know* is sent as.
    pub const UNKNOWN: &str = "unknown";

    /// The name of its field, and its `id` on the page.
    pub fn field(&self) -> String {
        format!("answers[{}]", self.id)
    }

    /// The name of the box beside it that says *I don't know*.
    pub fn unknown_field(&self) -> String {
        format!("unknown[{}]", self.id)
    }

    /// The name of what the page showed when it was opened.
    pub fn seen_field(&self) -> String {
        format!("seen[{}]", self.id)
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
