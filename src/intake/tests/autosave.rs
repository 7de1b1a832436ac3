//! A page that keeps its answers while it is filled in: what is kept, what waits, and in which
//! order it is sent.

use super::*;

/// What a page sends by itself of these questions, opened on a request.
fn given(opened: &Request, fields: &[(&str, &str)]) -> Typed {
    let seen = fields.iter().map(|(id, _)| ((*id).to_owned(), mark(opened.get(id))));
    Typed { answers: map(fields), seen: seen.collect(), ..Typed::default() }
}

fn kept(to: &Request, question: &str, typed: &Typed) -> Keeping {
    keep(questions().page_of(question).unwrap(), to, typed, today())
}

#[test]
fn what_is_valid_is_kept_and_the_rest_waits() {
    let before = answered(&[("full_cost", "10")]);
    let typed = given(&before, &[("full_cost", "12 milli"), ("money_left", "3")]);
    let Keeping { request, marks, meanwhile, unfinished } = kept(&before, "full_cost", &typed);
    assert_eq!(request.number("full_cost"), Some(10.0));
    assert_eq!(request.number("money_left"), Some(3.0));
    assert_eq!(marks, map(&[("money_left", &mark(request.get("money_left")))]));
    assert!(!meanwhile && unfinished, "the page says that an answer waits");
}

#[test]
fn a_question_that_is_not_sent_is_left_as_it_is() {
    let before = answered(&[("full_cost", "10"), ("money_left", "5")]);
    let typed = given(&before, &[("money_left", "4")]);
    let Keeping { request, unfinished, .. } = kept(&before, "full_cost", &typed);
    assert!(!unfinished);
    assert_eq!(request.number("full_cost"), Some(10.0));
    // Whoever does not say what they saw may not replace it.
    let blind = Typed { answers: map(&[("full_cost", "11")]), ..Typed::default() };
    assert_eq!(kept(&before, "full_cost", &blind).request, before);
    // Sent empty, it is taken back, as the button would take it.
    let emptied = given(&before, &[("money_left", "")]);
    assert_eq!(kept(&before, "full_cost", &emptied).request.get("money_left"), None);
}

#[test]
fn answers_that_contradict_each_other_wait_together() {
    let before = answered(&[("planned_start", "2026-01-01"), ("planned_end", "2027-01-01")]);
    let typed = given(&before, &[("planned_start", "2028-01-01"), ("planned_end", "2027-06-01")]);
    let keeping = kept(&before, "planned_end", &typed);
    assert_eq!(keeping.request, before);
    assert!(keeping.marks.is_empty());
    let alone = given(&before, &[("planned_start", "2028-01-01")]);
    assert_eq!(kept(&before, "planned_end", &alone).request, before);
    let past = given(&before, &[("irreversible_date", "2020-01-01")]);
    assert_eq!(kept(&before, "irreversible_date", &past).request, before);
}

#[test]
fn what_somebody_else_answered_meanwhile_is_not_overwritten() {
    let opened = answered(&[("full_cost", "10")]);
    let other = kept(&opened, "full_cost", &given(&opened, &[("full_cost", "12")])).request;
    let late = kept(&other, "full_cost", &given(&opened, &[("full_cost", "15")]));
    assert_eq!((late.request, late.meanwhile), (other.clone(), true));
    assert!(late.marks.is_empty(), "the page still has to show the other answer");
    // What was left alone is no conflict, and its new mark is not for a page that shows the old.
    let alone = kept(&other, "full_cost", &given(&opened, &[("full_cost", "10")]));
    assert_eq!((alone.request, alone.meanwhile, alone.marks), (other, false, map(&[])));
}

#[test]
fn what_a_page_sent_without_hearing_back_is_its_own() {
    let opened = answered(&[("full_cost", "10")]);
    let page = questions().page_of("full_cost").unwrap();
    let first = kept(&opened, "full_cost", &given(&opened, &[("full_cost", "12")])).request;
    let mut next = given(&opened, &[("full_cost", "15")]);
    next.sent = map(&[("full_cost", "12")]);
    assert_eq!(kept(&first, "full_cost", &next).request.number("full_cost"), Some(15.0));
    assert_eq!(read(page, first.clone(), &next, today()).unwrap().number("full_cost"), Some(15.0));
    // Somebody else's is not.
    let other = kept(&first, "full_cost", &given(&first, &[("full_cost", "13")])).request;
    assert!(kept(&other, "full_cost", &next).meanwhile);
    assert!(read(page, other, &next, today()).is_err());
    // Sent again as it was, it finds itself there.
    let again = kept(&first, "full_cost", &given(&opened, &[("full_cost", "12")]));
    assert_eq!(again.marks, map(&[("full_cost", &mark(first.get("full_cost")))]));
}

proptest! {
    /// Whatever is typed, a page that is kept is one that could be sent.
    #[test]
    fn what_is_kept_could_have_been_sent(typed in "[0-9]{0,3}(,[0-9])?|[a-z]{0,4}", left in "[0-9]{0,3}") {
        let before = answered(&[("full_cost", "10"), ("money_left", "5")]);
        let page = questions().page_of("full_cost").unwrap();
        let request = kept(&before, "full_cost", &given(&before, &[("full_cost", &typed), ("money_left", &left)])).request;
        let shown = |id: &str| request.number(id).map(|it| it.to_string()).unwrap_or_default();
        let typed = given(&before, &[("full_cost", &shown("full_cost")), ("money_left", &shown("money_left"))]);
        prop_assert_eq!(read(page, before, &typed, today()), Ok(request));
    }
}

/// What an outbox would send of the questions it names.
fn named(questions: &BTreeSet<String>) -> String {
    questions.iter().cloned().collect::<Vec<_>>().join("+")
}

#[test]
fn one_is_sent_at_a_time_and_what_came_after_follows() {
    let mut outbox = Outbox::<String>::default();
    assert_eq!(outbox.next(named), None);
    outbox.changed("users");
    assert_eq!(outbox.next(named), Some((1, "users".into())));
    outbox.changed("problem");
    assert_eq!(outbox.next(named), None, "one is on its way");
    assert_eq!(outbox.heard(1), Some(BTreeSet::from(["users".to_owned()])));
    assert_eq!(outbox.next(named), Some((2, "problem".into())));
    assert!(outbox.heard(2).is_some() && outbox.is_empty());
}

#[test]
fn what_could_not_be_kept_goes_along_with_what_comes_next() {
    let mut outbox = Outbox::<String>::default();
    outbox.changed("planned_end");
    outbox.next(named);
    outbox.heard(1);
    outbox.waits("planned_end");
    assert!(outbox.is_empty(), "sent again by itself, it would wait again");
    assert_eq!(outbox.next(named), None);
    outbox.changed("planned_start");
    assert_eq!(outbox.next(named), Some((2, "planned_end+planned_start".into())));
    // Kept at last, it is done with.
    outbox.heard(2);
    outbox.changed("problem");
    assert_eq!(outbox.next(named), Some((3, "problem".into())));
}

#[test]
fn what_is_lost_is_sent_again_as_it_was() {
    let mut outbox = Outbox::<String>::default();
    outbox.changed("users");
    outbox.next(named);
    outbox.changed("problem");
    assert!(outbox.lost(1) && !outbox.is_empty());
    assert_eq!(outbox.next(named), Some((2, "users".into())));
    assert_eq!(outbox.heard(1), None, "too late to count");
    assert!(!outbox.lost(1) && outbox.is_waiting());
    outbox.heard(2);
    assert_eq!(outbox.next(named), Some((3, "problem".into())));
}

#[test]
fn before_a_page_goes_nothing_waits() {
    let mut outbox = Outbox::<String>::default();
    outbox.changed("users");
    outbox.next(named);
    outbox.changed("problem");
    assert_eq!(outbox.last(named), Some((2, "problem+users".into())));
    assert_eq!(outbox.heard(1), None);
    assert_eq!(outbox.heard(2).map(|it| it.len()), Some(2));
    assert_eq!(outbox.last(named), None);
}
