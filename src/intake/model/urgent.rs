//! The urgent path: six fields, three minutes. The brigade calls back; the rest of the form is
//! completed after, together.

use super::opening::{asked, kept, named};
use super::{Answer, Answered, Named, Project, Questions, Request, Typing};
use crate::base::{Problem, day, line, prose};
use chrono::NaiveDate;

/// What the page sends, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Calling {
    pub project: String,
    pub near: String,
    pub organisation: String,
    pub organisation_name: String,
    pub again: String,
    pub problem: String,
    pub harmed: String,
    pub irreversible_on: String,
    pub phone: String,
    pub sponsor: String,
    pub requester_name: String,
    pub requester_email: String,
}

impl Calling {
    /// What a draft says already of what the page asks.
    pub fn of(request: &Request) -> Self {
        let typed = |question: &str| match request.get(question) {
            Some(Answer::Text(text) | Answer::Choice(text)) => text.clone(),
            Some(Answer::Date(date)) => date.to_string(),
            _ => String::new(),
        };
        Calling {
            problem: typed(PROBLEM),
            harmed: typed(HARMED),
            irreversible_on: typed(IRREVERSIBLE_ON),
            ..Calling::default()
        }
    }
}

/// An urgent request that can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urgent {
    pub project: Project,
    /// What is broken, or soon will be.
    pub problem: String,
    /// Whether users are harmed now: a value of the question `harmed_now`, or *I don't know*.
    pub harmed: Option<String>,
    /// The next date that cannot be moved, if anybody knows of one.
    pub irreversible_on: Option<NaiveDate>,
    /// Where to call back today.
    pub phone: String,
    /// Whom the author believes to be the sponsor, in their words. Nobody is invited by it.
    pub sponsor: Option<String>,
    /// Who will answer for the project, when it is not the author.
    pub requester: Option<Named>,
}

/// The questions that the urgent path answers.
const PROBLEM: &str = "problem";
const HARMED: &str = "harmed_now";
const IRREVERSIBLE: &str = "irreversible";
const IRREVERSIBLE_ON: &str = "irreversible_date";
/// Of what kind the date is, nobody has said yet.
const SOME_DATE: &str = "other";

/// The digits of a telephone number: from short ones inside an administration to the longest
/// that exists (ITU-T E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 4..=15;

impl Urgent {
    /// Reads the page. `for_another`: a coordinator writes while the project lead speaks.
    pub fn read(
        calling: &Calling,
        for_another: bool,
        today: NaiveDate,
    ) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let one = |it: Problem| vec![it];
        let requester = match for_another {
            true => named("requester", &calling.requester_name, &calling.requester_email).map(Some),
            false => Ok(None),
        };
        let requester = kept(requester, &mut problems);
        let project = kept(project(calling), &mut problems);
        let problem = kept(
            asked(prose("problem", &calling.problem), "problem-ask-broken").map_err(one),
            &mut problems,
        );
        let harmed = kept(harmed(&calling.harmed).map_err(one), &mut problems);
        let irreversible_on =
            kept(to_come(&calling.irreversible_on, today).map_err(one), &mut problems);
        let phone = kept(phone(&calling.phone).map_err(one), &mut problems);
        let sponsor = kept(if_said("sponsor", &calling.sponsor).map_err(one), &mut problems);
        match (requester, project, problem, harmed, irreversible_on, phone, sponsor) {
            (
                Some(requester),
                Some(project),
                Some(problem),
                Some(harmed),
                Some(irreversible_on),
                Some(phone),
                Some(sponsor),
            ) => {
                Ok(Urgent { project, problem, harmed, irreversible_on, phone, sponsor, requester })
            }
            _ => Err(problems),
        }
    }

    /// Its answers, to the questions of the form that they are.
    pub fn request(&self, questions: &Questions, on: NaiveDate) -> Request {
        let mut request = Request::new(questions);
        let harmed = self.harmed.clone().map_or(Answer::Unknown, Answer::Choice);
        let mut answers = vec![(PROBLEM, Answer::Text(self.problem.clone())), (HARMED, harmed)];
        if let Some(date) = self.irreversible_on {
            answers.push((IRREVERSIBLE, Answer::Choice(SOME_DATE.to_owned())));
            answers.push((IRREVERSIBLE_ON, Answer::Date(date)));
        }
        for (question, answer) in answers {
            request.answers.insert(question.to_owned(), Answered { answer, on });
        }
        request
    }
}

fn project(calling: &Calling) -> Result<Project, Vec<Problem>> {
    let Calling { project, near, organisation, organisation_name, again, .. } = calling.clone();
    let typing =
        Typing { project, near, organisation, organisation_name, again, ..Typing::default() };
    Project::read(&typing)
}

fn if_said(field: &str, typed: &str) -> Result<Option<String>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { line(field, typed).map(Some) }
}

fn harmed(typed: &str) -> Result<Option<String>, Problem> {
    let question = Questions::current().find(HARMED);
    match typed.trim() {
        super::Question::UNKNOWN => Ok(None),
        chosen if question.is_some_and(|it| it.choice(chosen).is_some()) => {
            Ok(Some(chosen.to_owned()))
        }
        _ => Err(Problem::new("harmed", "problem-ask-harmed")),
    }
}

fn to_come(typed: &str, today: NaiveDate) -> Result<Option<NaiveDate>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let date = day("irreversible_on", typed)?;
    if date < today {
        Err(Problem::new("irreversible_on", "problem-date-past"))
    } else {
        Ok(Some(date))
    }
}

fn phone(typed: &str) -> Result<String, Problem> {
    asked(phone_number("phone", typed), "problem-ask-phone")
}

/// A number that somebody can be called at, as people write it.
pub fn phone_number(field: &str, typed: &str) -> Result<String, Problem> {
    let typed = line(field, typed)?;
    let line = without_extension(&typed);
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let is_plain = line.chars().all(|it| {
        it.is_ascii_digit() || it.is_whitespace() || matches!(it, '+' | '.' | '-' | '(' | ')' | '/')
    });
    match is_plain && DIGITS.contains(&digits) {
        true => Ok(typed),
        false => Err(Problem::new(field, "problem-phone")),
    }
}

/// The number that is dialled: what is behind "poste 12" or "ext. 12" is asked for once somebody answers.
pub fn without_extension(typed: &str) -> &str {
    let typed = typed.trim_end().trim_end_matches(')').trim_end();
    let before = typed.trim_end_matches(|it: char| it.is_ascii_digit());
    let words = before.trim_end_matches([' ', '.', ':', '\u{a0}']);
    let is_short = (1..=6).contains(&(typed.len() - before.len()));
    let said = ["poste", "extension", "ext", "p", "x"].into_iter().find_map(|word| {
        let start = words.len().checked_sub(word.len())?;
        let tail = words.get(start..)?;
        tail.eq_ignore_ascii_case(word)
            .then(|| words[..start].trim_end_matches([' ', '(', ',', '\u{a0}']))
    });
    said.filter(|_| is_short).unwrap_or(typed)
}
