//! What holds whatever people do.

use super::{PEOPLE, at, command, id_of, opening, person};
use crate::base::{CaseId, PersonId};
use crate::case::model::*;
use chrono::{DateTime, Utc};
use proptest::prelude::*;
use uuid::Uuid;

fn acts() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..PEOPLE.len(), 0..Act::ALL.len()), 0..60)
}

/// Walks a case, drawn for a second assessment or not, through whatever the rules let through.
fn walk(drawn: bool, steps: &[(usize, usize)]) -> (Case, Vec<(Event, PersonId, DateTime<Utc>)>) {
    let mut case = open(CaseId(Uuid::from_u128(300)), &opening(), id_of(1), at(0));
    let mut events = Vec::new();
    for ((who, act), minute) in steps.iter().zip(1..) {
        let actor = person(PEOPLE[*who].0);
        let command = match command(Act::ALL[*act]) {
            Command::Submit(it) if drawn => {
                Command::Submit(Submission { second: Some(id_of(4)), ..it })
            }
            plain => plain,
        };
        if let Ok(event) = decide(&case, &actor, &[], command) {
            case = apply(case, &event, actor.id, at(minute * 30));
            events.push((event, actor.id, at(minute * 30)));
        }
    }
    (case, events)
}

proptest! {
    /// Silence never closes, accepts or refuses anything: somebody named always owes something.
    #[test]
    fn somebody_owes_something_at_every_instant_of_an_active_case(drawn: bool, steps in acts()) {
        for end in 0..=steps.len() {
            let (case, _) = walk(drawn, &steps[..end]);
            let owed = case.open_duties().count();
            prop_assert_eq!(owed > 0, case.stage.is_active(), "{:?} with {} duties", case.stage, owed);
        }
    }

    #[test]
    fn the_journal_tells_the_whole_case(drawn: bool, steps in acts()) {
        let (case, events) = walk(drawn, &steps);
        let start = open(CaseId(Uuid::from_u128(300)), &opening(), id_of(1), at(0));
        let told = events.iter().fold(start, |case, (event, by, at)| {
            let written = serde_json::to_string(event).unwrap();
            apply(case, &serde_json::from_str(&written).unwrap(), *by, *at)
        });
        let kept: Case = serde_json::from_str(&serde_json::to_string(&case).unwrap()).unwrap();
        prop_assert_eq!(&told, &case);
        prop_assert_eq!(kept, case);
    }

    #[test]
    fn a_number_is_written_in_one_way(year in 1000_i32..10_000, rank in 0_u32..1_000_000) {
        let number = CaseNumber { year, rank };
        prop_assert_eq!(number.to_string().parse(), Ok(number));
    }

    #[test]
    fn a_drawn_number_is_six_digits_long(lot: u32) {
        let number = CaseNumber::drawn(2026, lot);
        prop_assert!((100_000..1_000_000).contains(&number.rank));
        prop_assert_eq!(number.to_string().parse(), Ok(number));
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for text in
        ["", "2026", "2026-", "2026-1", "2026-00042", "26-0042", "2026-+042", "２０２６-0042"]
    {
        assert!(text.parse::<CaseNumber>().is_err(), "{text:?}");
    }
}

/// Opened again within a quarter of an hour, it is one look; unless something was said meanwhile.
#[test]
fn a_look_is_told_once_a_sitting() {
    let look = Look::at(Place::Status);
    assert!(look.is_another(None, at(0)));
    assert!(!look.is_another(Some(at(0)), at(14)));
    assert!(look.is_another(Some(at(0)), at(15)));
    let with_news = |minute| Look { news_at: Some(at(minute)), ..look };
    assert!(with_news(5).is_another(Some(at(0)), at(6)));
    assert!(!with_news(0).is_another(Some(at(0)), at(6)));
}
