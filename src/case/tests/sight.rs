//! What a page asks about is what it showed.

use crate::case::model::{Asked, CaseNumber, Mark, Shown, Sight};
use chrono::DateTime;

#[test]
fn what_a_page_shows_comes_back_as_it_went() {
    let number = CaseNumber { year: 2026, rank: 42 };
    let at = DateTime::from_timestamp_millis(1_795_773_460_605).unwrap();
    let sights = [
        Sight::Case(Shown { mark: Mark { number, entry: 17 }, said: 3 }),
        Sight::Queue { last: Some(Mark { number, entry: 17 }), at },
        Sight::Queue { last: None, at },
        Sight::Cases(vec![
            Shown { mark: Mark { number, entry: 17 }, said: 3 },
            Shown { mark: Mark { number: CaseNumber { year: 2026, rank: 7 }, entry: 2 }, said: 0 },
        ]),
    ];
    for sight in sights {
        let asked: Asked = serde_urlencoded::from_str(&sight.to_string()).unwrap();
        assert_eq!(asked.sight(), Some(sight));
    }
}

#[test]
fn what_no_page_shows_is_nothing() {
    let five = ["2026-0042.1.0"; 5].join("_");
    for asked in [
        "",
        "case=2026-0042",
        "case=x&entry=1&said=0",
        "queue=2026-0042&at=1",
        "queue=",
        "cases=",
        "cases=2026-0042.1",
        "cases=2026-0042.1.0&case=2026-0042&entry=1&said=0",
        &format!("cases={five}"),
    ] {
        let asked: Asked = serde_urlencoded::from_str(asked).unwrap();
        assert_eq!(asked.sight(), None);
    }
}
