//! A view of the queue and its address are one.

use crate::base::Priority;
use crate::case::model::Stage;
use crate::triage::model::{QueueView, SortBy, When, view_name};

#[test]
fn an_address_says_its_view_and_everything_has_one_too() {
    let everything = QueueView::default();
    assert_eq!(
        (everything.query(), everything.address().as_str()),
        ("".into(), "/triage?sort=due")
    );
    let views = [
        everything,
        QueueView { fresh: true, sort: SortBy::New, ..QueueView::default() },
        QueueView {
            priority: Some(Priority::P1),
            stage: Some(Stage::Submitted),
            mine: true,
            when: Some(When::Overdue),
            ..QueueView::default()
        },
    ];
    for view in views {
        assert_eq!(QueueView::of_query(&view.query()), Some(view));
    }
    for query in ["sort=due", "mine=no", "mine", "new=yes&mine=yes", "sort=new&sort=new", "?"] {
        assert_eq!(QueueView::of_query(query), None, "{query}");
    }
}

#[test]
fn the_name_of_a_view_is_a_short_line() {
    assert_eq!(view_name("it", "  Mes \n urgences ").as_deref(), Ok("Mes urgences"));
    assert!(view_name("it", &"é".repeat(60)).is_ok());
    for wrong in ["", "   ", &"é".repeat(61), "a\u{0}b"] {
        assert!(view_name("it", wrong).is_err(), "{wrong:?}");
    }
}
