//! Answers that make sense alone, and none together or today.

use super::*;

#[test]
fn a_project_does_not_end_before_it_starts() {
    let page = questions().page_of("planned_end").unwrap();
    let said = |start, end| {
        let answers = map(&[("planned_start", start), ("planned_end", end)]);
        let typed = Typed { answers, ..Typed::default() };
        let problems = read(page, Request::new(questions()), &typed, today()).err();
        problems.map(|it| it.into_iter().map(|it| (it.field, it.key)).collect::<Vec<_>>())
    };
    let field = "answers[planned_end]".to_owned();
    let wrong = vec![(field, "problem-date-order".to_owned())];
    assert_eq!(said("2027-01-01", "2026-12-31"), Some(wrong));
    assert_eq!(said("2027-01-01", "2027-01-01"), None);
}

#[test]
fn no_more_is_left_to_spend_than_all_of_it() {
    let page = questions().page_of("money_left").unwrap();
    let said = |whole, left| {
        let answers = map(&[("full_cost", whole), ("money_left", left)]);
        let typed = Typed { answers, ..Typed::default() };
        let problems = read(page, Request::new(questions()), &typed, today()).err();
        problems.map(|it| it.into_iter().map(|it| it.key).collect::<Vec<_>>())
    };
    assert_eq!(said("12,5", "40"), Some(vec!["problem-number-order".to_owned()]));
    assert_eq!(said("12,5", "12,5"), None);
}

#[test]
fn what_cannot_be_turned_back_is_still_to_come() {
    assert_eq!(problem("irreversible_date", "2026-11-23").as_deref(), Some("problem-date-past"));
    assert_eq!(problem("irreversible_date", "2026-11-24"), None);
    // A duty may have been missed: that is what the score asks.
    assert_eq!(problem("legal_duty_date", "2020-01-01"), None);
}
