//! A page that keeps its answers while it is filled in: what of it can be kept already, and what
//! is sent when.

use super::answer::out_of_order;
use super::{ANSWERED_MEANWHILE, Page, Question, Request, Typed, mark};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What became of what a page sent by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Keeping {
    pub request: Request,
    /// The [`mark`] of every answer that stands now as the page has it, by question.
    pub marks: BTreeMap<String, String>,
    /// Somebody else answered one of the questions since the page was opened.
    pub meanwhile: bool,
    /// An answer waits: it is half typed, or makes no sense beside another.
    pub unfinished: bool,
}

/// The same, as the page is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Autosaved {
    /// When it was saved, in the words of the reader; nothing where nothing could be kept.
    pub said: Option<String>,
    pub marks: BTreeMap<String, String>,
    pub meanwhile: bool,
    pub unfinished: bool,
}

/// Reads what a page sends while it is being filled in. Only questions whose mark it sends are
/// meant: the others are left as they are. What is half typed, makes no sense beside another
/// answer, or was answered by somebody else meanwhile, waits until the page is sent for good,
/// which is when it is said: see [`read`](super::read).
pub fn keep(page: Page<'_>, before: &Request, typed: &Typed, today: NaiveDate) -> Keeping {
    let mut request = before.clone();
    let mut meanwhile = false;
    let meant = || page.questions.iter().filter(|it| typed.seen.contains_key(&it.id));
    for question in meant() {
        match before.change(question, typed) {
            Ok(Some(answer)) => request.set(question, answer, today),
            Ok(None) => {}
            Err(problem) => meanwhile |= problem.key == ANSWERED_MEANWHILE,
        }
    }
    // Of answers that contradict each other, those of this page wait together.
    while let Some(wrong) = page.questions.iter().find(|it| {
        let with = it.compared_with().chain([it.id.as_str()]);
        let mut changed = with.filter(|id| request.get(id) != before.get(id));
        out_of_order(it, &request, today).is_some() && changed.next().is_some()
    }) {
        for id in wrong.compared_with().chain([wrong.id.as_str()]) {
            match before.answers.get(id) {
                Some(answered) => request.answers.insert(id.to_owned(), answered.clone()),
                None => request.answers.remove(id),
            };
        }
    }
    let stands = |it: &&Question| {
        let said = typed.answers.get(&it.id).map_or("", String::as_str);
        it.means(said, typed.unknown.contains_key(&it.id), request.get(&it.id))
    };
    let mark = |it: &Question| (it.id.clone(), mark(request.get(&it.id)));
    let unfinished = !meanwhile && !meant().all(|it| stands(&it));
    let marks = meant().filter(stands).map(mark).collect();
    Keeping { request, marks, meanwhile, unfinished }
}

/// What a page has yet to send, and what it has sent without hearing back. One at a time: what is
/// lost is sent again as it was, and what came after it then follows.
#[derive(Debug)]
pub struct Outbox<B> {
    /// The questions whose fields have changed since they were last sent.
    changed: BTreeSet<String>,
    /// The questions whose answer was heard of, and could not be kept. They go along with
    /// whatever is sent next: what they waited for may have come.
    waiting: BTreeSet<String>,
    /// The questions of what was sent last, and how they were sent.
    unheard: Option<(BTreeSet<String>, B)>,
    /// The number of the latest sending, while it is on its way.
    on_its_way: Option<u32>,
    sendings: u32,
}

impl<B> Default for Outbox<B> {
    fn default() -> Self {
        Outbox {
            changed: BTreeSet::new(),
            waiting: BTreeSet::new(),
            unheard: None,
            on_its_way: None,
            sendings: 0,
        }
    }
}

impl<B: Clone> Outbox<B> {
    pub fn changed(&mut self, question: &str) {
        self.changed.insert(question.to_owned());
    }

    /// What to send now, and its number. Nothing while something is on its way.
    pub fn next(&mut self, read: impl FnOnce(&BTreeSet<String>) -> B) -> Option<(u32, B)> {
        if self.on_its_way.is_some() {
            return None;
        }
        if self.unheard.is_none() && !self.changed.is_empty() {
            let questions = self.take_changed();
            let body = read(&questions);
            self.unheard = Some((questions, body));
        }
        self.numbered()
    }

    /// The same before the page goes, which may be any moment: what has changed does not wait
    /// for what is on its way, but takes it along.
    pub fn last(&mut self, read: impl FnOnce(&BTreeSet<String>) -> B) -> Option<(u32, B)> {
        if self.changed.is_empty() {
            return self.next(read);
        }
        let mut questions = self.take_changed();
        questions.extend(self.unheard.take().into_iter().flat_map(|(questions, _)| questions));
        let body = read(&questions);
        self.unheard = Some((questions, body));
        self.numbered()
    }

    fn take_changed(&mut self) -> BTreeSet<String> {
        let mut questions = std::mem::take(&mut self.changed);
        questions.append(&mut self.waiting);
        questions
    }

    fn numbered(&mut self) -> Option<(u32, B)> {
        let (_, body) = self.unheard.clone()?;
        self.sendings += 1;
        self.on_its_way = Some(self.sendings);
        Some((self.sendings, body))
    }

    /// The answer to a sending came: the questions it was about. `None` if another was sent
    /// since, whose answer counts.
    pub fn heard(&mut self, sending: u32) -> Option<BTreeSet<String>> {
        if self.on_its_way != Some(sending) {
            return None;
        }
        self.on_its_way = None;
        self.unheard.take().map(|(questions, _)| questions)
    }

    /// What was heard said nothing of this question: its answer is not kept yet.
    pub fn waits(&mut self, question: &str) {
        self.waiting.insert(question.to_owned());
    }

    /// No answer will come. Whether it was to what was sent last, which is then sent again.
    pub fn lost(&mut self, sending: u32) -> bool {
        let is_last = self.on_its_way == Some(sending);
        if is_last {
            self.on_its_way = None;
        }
        is_last
    }

    /// Whether an answer is awaited.
    pub fn is_waiting(&self) -> bool {
        self.on_its_way.is_some()
    }

    /// Whether all that changed is known to have arrived.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.unheard.is_none()
    }

    /// The page is sent as a whole: nothing of it is to follow.
    pub fn forget(&mut self) {
        self.changed.clear();
    }
}
