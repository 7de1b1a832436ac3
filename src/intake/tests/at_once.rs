//! Two people, or two tabs, on one page of a draft: nobody's answer is lost unseen.

use super::*;

/// Two questions of one page.
const PAIR: [&str; 2] = ["full_cost", "money_left"];

/// What a browser sends that opened the page on a request and left these in its fields.
fn page(opened: &Request, fields: [&str; 2]) -> Typed {
    let answers = PAIR.into_iter().zip(fields).map(|(id, typed)| (id.to_owned(), typed.to_owned()));
    let seen = PAIR.map(|id| (id.to_owned(), mark(opened.get(id))));
    Typed { answers: answers.collect(), seen: seen.into(), ..Typed::default() }
}

/// What is kept of it, or the fields in doubt.
fn send(to: &Request, page: &Typed) -> Result<[Option<f64>; 2], Vec<String>> {
    let request = kept(to, page)?;
    Ok(PAIR.map(|id| request.number(id)))
}

fn kept(to: &Request, page: &Typed) -> Result<Request, Vec<String>> {
    let asked = questions().page_of(PAIR[0]).unwrap();
    read(asked, to.clone(), page, today()).map_err(|problems| {
        assert!(problems.iter().all(|it| it.key == ANSWERED_MEANWHILE), "{problems:?}");
        problems.into_iter().map(|it| it.field).collect()
    })
}

#[test]
fn what_a_page_left_alone_stays_as_the_other_wrote_it() {
    let opened = answered(&[("full_cost", "10"), ("money_left", "5")]);
    let other = kept(&opened, &page(&opened, ["12", "5"])).unwrap();
    assert_eq!(send(&other, &page(&opened, ["10", "4"])), Ok([Some(12.0), Some(4.0)]));
    // Taken back by the other, it stays taken back.
    let other = kept(&opened, &page(&opened, ["10", ""])).unwrap();
    assert_eq!(send(&other, &page(&opened, ["11", "5"])), Ok([Some(11.0), None]));
}

#[test]
fn what_both_changed_is_asked_again_and_then_the_last_one_knows() {
    let opened = answered(&[("full_cost", "10")]);
    let other = kept(&opened, &page(&opened, ["12", ""])).unwrap();
    let doubt = Err(vec!["answers[full_cost]".to_owned()]);
    assert_eq!(send(&other, &page(&opened, ["15", ""])), doubt);
    assert_eq!(send(&other, &page(&opened, ["", ""])), doubt, "taking it back is a change too");
    // The page came back with what the other wrote: sent again, it is meant.
    assert_eq!(send(&other, &page(&other, ["15", ""])), Ok([Some(15.0), None]));
    // Both wrote the same: there is nothing to ask.
    assert_eq!(send(&other, &page(&opened, ["12", ""])), Ok([Some(12.0), None]));
}

#[test]
fn a_first_answer_may_be_written_twice_at_once_too() {
    let opened = Request::new(questions());
    let other = kept(&opened, &page(&opened, ["12", ""])).unwrap();
    assert_eq!(send(&other, &page(&opened, ["", "3"])), Ok([Some(12.0), Some(3.0)]));
    assert_eq!(
        send(&other, &page(&opened, ["9", "3"])),
        Err(vec!["answers[full_cost]".to_owned()])
    );
}
