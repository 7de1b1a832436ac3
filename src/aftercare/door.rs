//! What was typed of a check, of a review and of what follows from it.

use crate::base::{Problems, Refusal, Weather, line, optional_prose, prose, reason};
use crate::case::model::{
    CaseNumber, CheckFound, CheckSaid, NewAction, Review, review_at, review_on,
};
use crate::case::pages::Tab;
pub use crate::case::pages::number_of_form as number;
use crate::clock::Calendar;
use crate::web::Cx;
use chrono::NaiveDate;

/// The form of a check, as it came.
pub struct CheckForm {
    pub found: String,
    pub weather: String,
    pub holds: String,
    pub fails: String,
    pub asked: String,
}

/// The form of a review, as it came.
pub struct ReviewForm {
    pub with: String,
    pub expected: String,
    pub happened: String,
    pub helped: String,
    pub otherwise: String,
}

/// Where one goes once something was said, and what is said there.
pub fn back(cx: &mut Cx, number: CaseNumber, done: &'static str) {
    cx.go_to(Tab::After.path(number));
    cx.say_done(done);
}

impl CheckForm {
    pub fn parse(&self) -> Result<(CheckFound, CheckSaid), Refusal> {
        let mut problems = Problems::default();
        let weather = problems.chosen("check_weather", Weather::from_name(&self.weather));
        let holds = problems.sift(prose("check_holds", &self.holds));
        let fails = problems.sift(optional_prose("check_fails", &self.fails));
        let asked = problems.sift(line("check_asked", &self.asked));
        let found = problems.chosen("check_found", CheckFound::from_name(&self.found));
        problems.or(|| {
            let said = CheckSaid { weather: weather?, holds: holds?, fails: fails?, asked: asked? };
            Some((found?, said))
        })
    }
}

impl ReviewForm {
    pub fn parse(&self) -> Result<Review, Refusal> {
        let mut problems = Problems::default();
        let with = problems.sift(line("review_with", &self.with));
        let expected = problems.sift(prose("review_expected", &self.expected));
        let happened = problems.sift(prose("review_happened", &self.happened));
        let helped = problems.sift(prose("review_helped", &self.helped));
        let otherwise = problems.sift(prose("review_otherwise", &self.otherwise));
        problems.or(|| {
            Some(Review {
                with: with?,
                expected: expected?,
                happened: happened?,
                helped: helped?,
                otherwise: otherwise?,
            })
        })
    }
}

/// What is done differently, by whom, by when.
pub fn action(
    what: &str,
    owner: &str,
    due_on: &str,
    today: NaiveDate,
) -> Result<NewAction, Refusal> {
    let mut problems = Problems::default();
    let what = problems.sift(line("agree_what", what));
    let owner = problems.chosen("agree_owner", owner.parse().ok());
    let due_on = problems.sift(review_on("agree_due_on", due_on, today));
    problems.or(|| {
        let due_at = review_at(&Calendar::france(), due_on?);
        Some(NewAction { what: what?, owner: owner?, due_at })
    })
}

/// Which action is done, and a word about it.
pub fn finished(action: &str, word: &str) -> Result<(usize, String), Refusal> {
    let mut problems = Problems::default();
    let rank = problems.chosen("finish_action", action.parse().ok());
    let word = problems.sift(prose("finish_word", word));
    problems.or(|| Some((rank?, word?)))
}

/// Why it is a relapse, or is none.
pub fn why(field: &str, typed: &str) -> Result<String, Refusal> {
    reason(field, typed).map_err(|problem| Refusal::Invalid(vec![problem]))
}
