//! A form that came back: what was typed in it, and what is wrong with it.

use crate::base::{ApiError, Problem};
use crate::i18n::Lang;
use crate::web::forms::Flash;
use crate::web::{Arrival, Failure, Visit};
use leptos::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What a name or a table makes one ask is no mistake of whoever typed it.
const MORE_QUESTIONS: [&str; 5] = [
    "problem-plan-look",
    "problem-plan-nothing",
    "problem-project-near",
    "problem-organisation-of-new",
    "problem-request-again",
];

/// Those that ask nothing: what was sent is to be read before it is sent again.
const TO_READ: [&str; 2] = ["problem-plan-look", "problem-plan-nothing"];

/// What a form left for the page being made.
#[derive(Clone)]
pub struct Form {
    pub(super) lang: Lang,
    flash: Arc<Flash>,
    /// What was typed in each field, first: a table that came back has thousands.
    typed: Arc<HashMap<String, String>>,
    /// What the fields of the page are called. They are drawn before the summary above them.
    labels: Arc<Mutex<BTreeMap<String, String>>>,
    /// What fields show whatever came back in them.
    taken_over: Arc<Mutex<BTreeMap<String, String>>>,
    /// What the page itself finds wrong in what its address says.
    found: Arc<Mutex<Vec<Problem>>>,
    /// The field that the page starts in.
    start: Arc<Mutex<Option<String>>>,
    /// The page has its own place for the summary of errors.
    has_place: Arc<AtomicBool>,
}

impl Form {
    pub fn empty(lang: Lang) -> Self {
        Form {
            lang,
            flash: Arc::default(),
            typed: Arc::default(),
            labels: Arc::default(),
            taken_over: Arc::default(),
            found: Arc::default(),
            start: Arc::default(),
            has_place: Arc::default(),
        }
    }

    pub async fn waiting(arrival: &Arrival) -> Result<Self, Failure> {
        let flash = Flash::take(&arrival.session, &arrival.path).await?;
        let typed = Arc::new(flash.first_typed());
        Ok(Form { flash: Arc::new(flash), typed, ..Form::empty(arrival.lang) })
    }

    /// Sends the reader of a page to another: theirs is there, with what awaited them here.
    pub async fn send_on(visit: &Visit, path: &str) -> Result<(), Failure> {
        Flash::clone(&Self::here().flash).pass_on(&visit.session).await?;
        leptos_axum::redirect(path);
        Ok(())
    }

    /// A form that was sent too late, by somebody signed out meanwhile, waits until they are back.
    pub async fn wait_for_its_author(&self, visit: &Visit) -> Result<(), Failure> {
        match self.flash.error {
            Some(ApiError::SignedOut) => Ok(Flash::clone(&self.flash).keep(&visit.session).await?),
            _ => Ok(()),
        }
    }

    /// The one of the page being made.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Form::empty(Lang::Fr))
    }

    /// What was typed in a field, or nothing.
    pub fn typed(&self, field: &str) -> String {
        self.typed.get(field).cloned().unwrap_or_default()
    }

    /// Whether the form that came back has this field, even left empty.
    pub fn sent(&self, field: &str) -> bool {
        self.typed.contains_key(field)
    }

    /// Whether it came back because somebody else changed what it is about.
    pub fn is_stale(&self) -> bool {
        matches!(self.flash.error, Some(ApiError::Stale { .. }))
    }

    /// Whether a field came back with a question more, and nothing wrong.
    pub(super) fn asks(&self, field: &str) -> bool {
        self.flash.problem(field).is_some_and(|it| MORE_QUESTIONS.contains(&it))
    }

    /// Whether a field came back with something wrong: what is asked more is no fault of it.
    pub(super) fn faults(&self, field: &str) -> bool {
        self.has_problem(field) && !self.asks(field)
    }

    /// Whether the form came back for such questions alone.
    pub(super) fn only_asks(&self) -> bool {
        let problems = self.flash.problems();
        !problems.is_empty() && problems.iter().all(|it| MORE_QUESTIONS.contains(&it.key.as_str()))
    }

    /// Whether it came back to be read: there is no question in that.
    pub(super) fn only_tells(&self) -> bool {
        let problems = self.flash.problems();
        !problems.is_empty() && problems.iter().all(|it| TO_READ.contains(&it.key.as_str()))
    }

    /// Whether a form came back.
    pub fn is_back(&self) -> bool {
        self.flash.is_back()
    }

    /// Whether something is wrong with a field.
    pub fn has_problem(&self, field: &str) -> bool {
        self.problem(field).is_some()
    }

    /// What a field starts with: what was typed, else what was there before.
    pub fn value(&self, field: &str, initial: &str) -> String {
        let taken_over = self.taken_over.lock().unwrap_or_else(PoisonError::into_inner);
        let shown = taken_over.get(field).or_else(|| self.typed.get(field));
        shown.map_or(initial, String::as_str).to_owned()
    }

    /// Has a field that is drawn after this show something newer than what came back in it.
    pub fn take_over(&self, field: &str, newer: &str) {
        let mut taken_over = self.taken_over.lock().unwrap_or_else(PoisonError::into_inner);
        taken_over.insert(field.to_owned(), newer.to_owned());
    }

    /// Has a field that is drawn after this say what is wrong with what the address has of it: no form came back.
    pub fn find_fault(&self, problem: Problem) {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).push(problem);
    }

    /// Whether a box starts ticked. One left empty sends nothing, so that a form that
    /// came back without it says no.
    pub fn ticked(&self, field: &str, value: &str, initially: bool) -> bool {
        match self.flash.is_back() {
            true => self.flash.all_typed(field).any(|typed| typed == value),
            false => initially,
        }
    }

    /// Why the form came back, if one did.
    pub(super) fn error(&self) -> Option<&ApiError> {
        self.flash.error.as_ref()
    }

    /// What was written at length in it.
    pub(super) fn written(&self) -> Vec<String> {
        self.flash.written().map(str::to_owned).collect()
    }

    /// What was done, if a form said so.
    pub(super) fn done(&self) -> Option<String> {
        let said = |key| match self.flash.done_of.is_empty() {
            true => self.lang.text(key),
            false => self.lang.text_of(key, &self.flash.done_of),
        };
        self.flash.done.as_deref().map(said)
    }

    /// Whether that speaks of something which this page does not show: one starts reading there.
    pub(super) fn starts_at_what_was_done(&self) -> bool {
        !self.flash.is_back() && !self.flash.done_of.is_empty()
    }

    /// Has the page start in a field, or in a button by the name of its act, that is drawn after this.
    /// A form that came back starts with what is wrong with it.
    pub fn start_in(&self, field: &str) {
        if !self.flash.is_back() {
            *self.start.lock().unwrap_or_else(PoisonError::into_inner) = Some(field.to_owned());
        }
    }

    /// Whether the page starts there.
    pub fn starts_in(&self, field: &str) -> bool {
        let start = self.start.lock().unwrap_or_else(PoisonError::into_inner);
        start.as_deref() == Some(field)
    }

    /// Has the page's own place say why the form came back, and not the top of the page.
    pub(super) fn take_place(&self) {
        self.has_place.store(true, Ordering::Relaxed);
    }

    pub(super) fn has_place(&self) -> bool {
        self.has_place.load(Ordering::Relaxed)
    }

    /// Notes what a field is called in the summary of errors: last told, last called.
    pub fn call(&self, field: &str, label: &str) {
        let mut labels = self.labels.lock().unwrap_or_else(PoisonError::into_inner);
        labels.insert(field.to_owned(), label.to_owned());
    }

    /// What is wrong, each with the field it is about, under the name it has on the page.
    pub(super) fn problems(&self) -> Vec<(String, String)> {
        let labels = self.labels.lock().unwrap_or_else(PoisonError::into_inner);
        let named = |it: &Problem| match labels.get(&it.field) {
            // What asks for it in so many words needs no name before it.
            _ if it.key.split('-').nth(1) == Some("ask") => said(self.lang, it),
            // The label is an answer, not the question.
            _ if MORE_QUESTIONS.contains(&it.key.as_str()) => said(self.lang, it),
            // After a question, another colon would be one sign too many.
            Some(label) if label.ends_with('?') => format!("{label} {}", said(self.lang, it)),
            Some(label) => {
                let facts = [("field", label.clone().into()), ("said", said(self.lang, it).into())];
                self.lang.text_with("errors-link", facts)
            }
            None => said(self.lang, it),
        };
        self.flash.problems().iter().map(|it| (it.field.clone(), named(it))).collect()
    }

    /// Whether it had a password, which is asked again.
    pub(super) fn holds_back(&self) -> bool {
        self.flash.holds_back
    }

    pub(super) fn problem(&self, field: &str) -> Option<String> {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let mut problems = self.flash.problems().iter().chain(found.iter());
        problems.find(|it| it.field == field).map(|it| said(self.lang, it))
    }

    /// Whether a field came back for this reason.
    pub fn refused(&self, field: &str, key: &str) -> bool {
        self.flash.problems().iter().any(|it| it.field == field && it.key == key)
    }

    /// The ids of what describes a field: its hint, then what is wrong with it.
    pub(super) fn described_by(&self, field: &str, has_hint: bool) -> Option<String> {
        let hint = has_hint.then(|| format!("{field}-hint"));
        let problem = self.has_problem(field).then(|| format!("{field}-problem"));
        let both: Vec<String> = hint.into_iter().chain(problem).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    /// The title of a page, marked when a form of it came back.
    pub(super) fn titled(&self, text: &str) -> String {
        match self.flash.error {
            Some(_) if !self.only_asks() => {
                self.lang.text_with("errors-page-title", [("title", text.into())])
            }
            _ => text.to_owned(),
        }
    }
}

/// The sentence that says what is wrong with a field.
fn said(lang: Lang, problem: &Problem) -> String {
    let shown = |name: &str, value: &str| match value.parse() {
        // A limit is an amount, in the form of the reader; other figures may be years.
        Ok(limit) if name == "limit" => lang.number(limit),
        _ => value.parse().map_or_else(|_| value.to_owned(), |day| lang.short_date(day)),
    };
    let facts = problem.facts.iter().map(|(name, it)| (name.clone(), shown(name, it).into()));
    lang.text_of(&problem.key, &facts.collect())
}
