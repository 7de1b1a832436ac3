//! From the answers of a request to what the score looks at. Every factor is fed by one
//! question, and a test holds that none is forgotten.

use super::{Answer, Impact, Kind, Marks, Question, Questions, Request, proof_of};
use crate::triage::model::{
    Answer as Evidence, Answers, AssessmentContext, GateFacts, Given, ImpactFacts,
    legal_duty_missed, money_share, users_share,
};
use chrono::NaiveDate;

/// The public scale that the declared status is read on.
const WEATHER: &str = "meteo_pilote";
const EURO: &str = "EUR";

/// What a request gives to the score, the impact and the urgency.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    pub answers: Answers,
    pub context: AssessmentContext,
}

/// Reads a request for the score, as of a day.
pub fn weigh(questions: &Questions, request: &Request, marks: &Marks, as_of: NaiveDate) -> Weighed {
    let harmed = request.choice("harmed_now") == Some("yes");
    let asked = |id: &str| questions.find(id).is_some_and(|question| request.asks(question));
    let date = |id: &str| request.date(id).filter(|_| asked(id));
    // Before there is a plan, the declared end is the only finish that anyone knows.
    let missed = date("legal_duty_date")
        .zip(request.date("planned_end"))
        .is_some_and(|(duty, finish)| legal_duty_missed(duty, finish, as_of));
    // That no purpose is stated is for the committee to note, which the store of triage knows.
    let facts =
        GateFacts { legal_duty_missed: missed, users_harmed_now: harmed, no_purpose: false };
    let context = AssessmentContext {
        impact: impact(questions, request),
        irreversible_on: date("irreversible_date"),
        facts,
    };
    Weighed { answers: answers(questions, request, marks), context }
}

fn answers(questions: &Questions, request: &Request, marks: &Marks) -> Answers {
    let fed = questions.all().filter_map(|question| {
        let factor = question.factor.clone()?;
        let answered = request.answers.get(&question.id)?;
        let given = given(question, &answered.answer);
        let (proof, answered_on) = proof_of(marks, &question.id, answered);
        Some((factor, Evidence { given, proof, answered_on }))
    });
    Answers(fed.collect())
}

fn given(question: &Question, answer: &Answer) -> Given {
    match answer {
        Answer::Date(end) => Given::PlannedEnd(*end),
        Answer::Number(millions) => Given::Cost { millions: *millions, currency: EURO.into() },
        Answer::Choice(value) => match value.parse() {
            Ok(level) => Given::Level(level),
            Err(_) => Given::Status { scale: WEATHER.into(), value: value.clone() },
        },
        // A text feeds no factor: the questions are tested for it.
        Answer::Text(_) | Answer::Unknown => {
            debug_assert!(!matches!(question.kind, Kind::Text | Kind::Long));
            Given::Unknown
        }
    }
}

fn impact(questions: &Questions, request: &Request) -> ImpactFacts {
    let share = |part: Impact| {
        let question = questions.all().find(|question| question.impact == Some(part))?;
        match request.get(&question.id)? {
            Answer::Number(number) if part == Impact::Users => Some(users_share(*number)),
            Answer::Number(number) => Some(money_share(*number)),
            Answer::Choice(value) => question.choice(value)?.share,
            _ => None,
        }
    };
    ImpactFacts {
        users: share(Impact::Users),
        essential_service: share(Impact::EssentialService),
        legal_duty: share(Impact::LegalDuty),
        money_left: share(Impact::MoneyLeft),
        data_security: share(Impact::DataSecurity),
        public_trust: share(Impact::PublicTrust),
    }
}
