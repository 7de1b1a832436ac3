//! The bar moves with each answer, and the minutes are one number everywhere.

use super::*;

fn all_unknown() -> Typed {
    let unknown = questions().all().map(|it| (it.id.clone(), "true".to_owned())).collect();
    Typed { unknown, ..Typed::default() }
}

#[test]
fn every_answer_to_what_applies_moves_the_bar() {
    let mut request = Request::new(questions());
    let mut before = request.progress(questions());
    assert_eq!((before.answered, before.percent()), (0, 0));
    for page in questions().pages() {
        request = read(page, request, &all_unknown(), today()).unwrap();
        let now = request.progress(questions());
        assert!(!request.shows(page) || now.answered > before.answered, "{}", page.id());
        before = now;
    }
    assert_eq!(before.percent(), 100);
    let left: u32 = questions().steps.iter().map(|step| step.minutes_left(&request)).sum();
    assert_eq!(left, 0);
}

#[test]
fn what_an_answer_brings_with_it_is_asked_too() {
    let none = Request::new(questions()).progress(questions());
    let dated = answered(&[("irreversible", "other")]).progress(questions());
    assert_eq!(dated.answered, 1);
    assert!(dated.asked > none.asked, "the date itself is asked now");
}

/// What need not be answered keeps nobody from the end of the bar.
#[test]
fn a_question_that_may_be_left_open_counts_once_it_is_answered() {
    let dated = ("irreversible", "legal");
    let open = answered(&[dated]).progress(questions());
    let said = answered(&[dated, ("irreversible_what", "Une amende")]).progress(questions());
    assert_eq!((said.asked, said.answered), (open.asked + 1, open.answered + 1));
}

#[test]
fn half_a_step_takes_half_its_time_rounded_up() {
    let step = &questions().steps[0];
    assert_eq!(step.minutes_left(&Request::new(questions())), step.minutes);
    let page = step.pages().next().unwrap();
    let begun = read(page, Request::new(questions()), &all_unknown(), today()).unwrap();
    assert!((1..=step.minutes).contains(&step.minutes_left(&begun)));
}

/// The guide is written by hand: it says what the file of questions says.
#[test]
fn the_guide_says_as_many_minutes_as_the_questions() {
    let minutes = questions().minutes();
    for guide in [
        include_str!("../../../docs/guide/fr/porteur-de-projet.md"),
        include_str!("../../../docs/guide/en/project-lead.md"),
    ] {
        assert!(guide.contains(&format!("{minutes} minutes")), "{minutes}");
    }
}
