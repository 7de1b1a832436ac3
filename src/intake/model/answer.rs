//! Answers: parsed where they come in, trusted after.

use super::{Kind, Page, Question, Questions, Step};
use crate::base::{Problem, day, line, prose};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What was answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// *I don't know* is an answer.
    Unknown,
    Text(String),
    Date(NaiveDate),
    Number(f64),
    /// The value of a choice.
    Choice(String),
}

/// An answer, and since when it stands: it ages from there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    pub answer: Answer,
    pub on: NaiveDate,
}

/// The answers of a request, by question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The version of the questions they answer.
    pub questions: u32,
    pub answers: BTreeMap<String, Answered>,
}

/// What a page of the form sends: what was typed or chosen, and which boxes
/// *I don't know* were ticked. By question.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub answers: BTreeMap<String, String>,
    pub unknown: BTreeMap<String, String>,
    /// The [`mark`] of the answer that the page showed. Without one, what is typed replaces
    /// whatever is there.
    pub seen: BTreeMap<String, String>,
    /// What the page has sent by itself without hearing back: it may stand there by now.
    pub sent: BTreeMap<String, String>,
    /// The question of which the answer that stands there is kept, whatever was typed.
    pub kept: Option<String>,
}

/// What tells an answer, or its absence, from any other: a page carries it along, so that
/// whoever sends it is known to have changed the answer, or to have left it as it was.
pub fn mark(answer: Option<&Answer>) -> String {
    let mut hasher = DefaultHasher::new();
    format!("{answer:?}").hash(&mut hasher);
    format!("{:x}", hasher.finish())
}

/// Somebody else answered the same question since the page was opened.
pub const ANSWERED_MEANWHILE: &str = "problem-answered-meanwhile";

impl Request {
    pub fn new(questions: &Questions) -> Self {
        Request { questions: questions.version, answers: BTreeMap::new() }
    }

    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.answers.get(question).map(|it| &it.answer)
    }

    /// The value chosen, unless it is *I don't know*.
    pub fn choice(&self, question: &str) -> Option<&str> {
        match self.get(question)? {
            Answer::Choice(value) => Some(value),
            _ => None,
        }
    }

    pub fn date(&self, question: &str) -> Option<NaiveDate> {
        match self.get(question)? {
            Answer::Date(date) => Some(*date),
            _ => None,
        }
    }

    pub fn number(&self, question: &str) -> Option<f64> {
        match self.get(question)? {
            Answer::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// What was written in answer to the questions that are asked, in their order.
    pub fn said<'s>(&'s self, questions: &'s Questions) -> impl Iterator<Item = &'s str> {
        let asked = questions.all().filter(|question| self.asks(question));
        asked.filter_map(|question| match self.get(&question.id)? {
            Answer::Text(said) => Some(said.as_str()),
            _ => None,
        })
    }

    /// Whether the answer is another one than a page showed that was sent only now, and was not
    /// sent by that page either.
    fn moved_on(&self, question: &Question, typed: &Typed) -> bool {
        let here = self.get(&question.id);
        let is_seen = typed.seen.get(&question.id).is_none_or(|seen| *seen == mark(here));
        let sent = typed.sent.get(&question.id);
        !is_seen && !sent.is_some_and(|said| question.means(said, false, here))
    }

    /// What a page changes in the answer to one question: nothing, or to this, or takes it back.
    pub(super) fn change(
        &self,
        question: &Question,
        typed: &Typed,
    ) -> Result<Option<Option<Answer>>, Problem> {
        if typed.kept.as_deref() == Some(question.id.as_str()) {
            return Ok(None);
        }
        let said = typed.answers.get(&question.id).map_or("", String::as_str);
        let answer = question.parse(said, typed.unknown.contains_key(&question.id))?;
        // The same answer again is no fresher than it was.
        if self.get(&question.id) == answer.as_ref() {
            return Ok(None);
        }
        if !self.moved_on(question, typed) {
            return Ok(Some(answer));
        }
        match typed.seen.get(&question.id) == Some(&mark(answer.as_ref())) {
            true => Ok(None),
            false => Err(Problem::new(&question.field(), ANSWERED_MEANWHILE)),
        }
    }

    pub(super) fn set(&mut self, question: &Question, answer: Option<Answer>, on: NaiveDate) {
        match answer {
            Some(answer) => self.answers.insert(question.id.clone(), Answered { answer, on }),
            None => self.answers.remove(&question.id),
        };
    }

    /// Whether a question is asked, given what was answered before it.
    pub fn asks(&self, question: &Question) -> bool {
        question.needed_when.as_ref().is_none_or(|condition| {
            let chosen = self.choice(&condition.question);
            chosen.is_some_and(|chosen| condition.is.iter().any(|value| value == chosen))
        })
    }

    /// Whether a request cannot be sent without an answer to it.
    pub fn needs(&self, question: &Question) -> bool {
        let follows = question.needed_when.is_some() && !question.optional;
        self.asks(question) && (question.required || follows)
    }

    /// Whether a page applies at all.
    pub fn shows(&self, page: Page<'_>) -> bool {
        page.questions.iter().any(|it| self.asks(it))
    }

    /// The first page that lacks an answer.
    pub fn first_open<'q>(&self, questions: &'q Questions) -> Option<Page<'q>> {
        questions.pages().find(|page| {
            page.questions.iter().any(|it| self.needs(it) && self.get(&it.id).is_none())
        })
    }

    /// Whether everything a step needs was answered.
    pub fn completes(&self, step: &Step) -> bool {
        step.questions.iter().all(|it| !self.needs(it) || self.get(&it.id).is_some())
    }
}

/// The questions that still need an answer before the request can be sent.
pub fn missing<'q>(questions: &'q Questions, request: &Request) -> Vec<&'q Question> {
    questions.all().filter(|it| request.needs(it) && request.get(&it.id).is_none()).collect()
}

/// The questions that apply, need no answer, and have none.
pub fn left_open(questions: &Questions, request: &Request) -> usize {
    let is_open = |it: &&Question| request.asks(it) && !request.needs(it);
    questions.all().filter(is_open).filter(|it| request.get(&it.id).is_none()).count()
}

/// Reads a page of the form over what was answered before. A field left empty takes its
/// answer back; all that is wrong is said at once. Two may write at once: what somebody else
/// answered since the page was opened stays where this page left it alone, and is a problem
/// where both changed it.
pub fn read(
    page: Page<'_>,
    mut request: Request,
    typed: &Typed,
    today: NaiveDate,
) -> Result<Request, Vec<Problem>> {
    let mut problems = Vec::new();
    for question in page.questions {
        match request.change(question, typed) {
            Ok(Some(answer)) => request.set(question, answer, today),
            Ok(None) => {}
            Err(problem) => problems.push(problem),
        }
    }
    problems.extend(page.questions.iter().filter_map(|it| out_of_order(it, &request, today)));
    if problems.is_empty() { Ok(request) } else { Err(problems) }
}

/// Each answer alone is one; together, and today, they may make no sense.
pub(super) fn out_of_order(
    question: &Question,
    request: &Request,
    today: NaiveDate,
) -> Option<Problem> {
    let whole = question.not_above.as_deref().and_then(|other| request.number(other));
    if let (Some(part), Some(whole)) = (request.number(&question.id), whole)
        && part > whole
    {
        return Some(Problem::new(&question.field(), "problem-number-order"));
    }
    let date = request.date(&question.id)?;
    let given_today = request.answers.get(&question.id).is_some_and(|it| it.on == today);
    if question.to_come && given_today && date < today {
        return Some(Problem::new(&question.field(), "problem-date-past"));
    }
    let first = request.date(question.not_before.as_deref()?)?;
    (date < first).then(|| Problem::new(&question.field(), "problem-date-order"))
}

impl Question {
    /// Whether what is typed and ticked says this answer.
    pub(super) fn means(&self, said: &str, unknown: bool, answer: Option<&Answer>) -> bool {
        self.parse(said, unknown).is_ok_and(|it| it.as_ref() == answer)
    }

    /// The questions of the same page that its answer has to make sense beside.
    pub(super) fn compared_with(&self) -> impl Iterator<Item = &str> {
        self.not_before.iter().chain(&self.not_above).map(String::as_str)
    }

    fn parse(&self, said: &str, unknown: bool) -> Result<Option<Answer>, Problem> {
        let (field, said) = (self.field(), said.trim());
        let unknown = self.unknown && (unknown || said == Question::UNKNOWN);
        match (unknown, said) {
            (true, "" | Question::UNKNOWN) => return Ok(Some(Answer::Unknown)),
            (true, _) => return Err(Problem::new(&field, "problem-known-or-not")),
            (false, "") => return Ok(None),
            (false, _) => {}
        }
        let answer = match self.kind {
            Kind::Text => Answer::Text(line(&field, said)?),
            Kind::Long => Answer::Text(prose(&field, said)?),
            Kind::Date => Answer::Date(day(&field, said)?),
            Kind::Number => Answer::Number(self.number(&field, said)?),
            Kind::Choice if self.choice(said).is_some() => Answer::Choice(said.to_owned()),
            Kind::Choice => return Err(Problem::new(&field, "problem-choice")),
        };
        Ok(Some(answer))
    }
}
