//! What an address says of the journal.

use crate::base::PersonId;
use crate::case::model::{Chapter, JournalView};
use proptest::prelude::*;
use uuid::Uuid;

fn somebody(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

#[test]
fn the_whole_journal_has_no_query_and_holds_everything() {
    let whole = JournalView::parse("", "", "", "");
    assert_eq!(whole, JournalView::default());
    assert_eq!(whole.query(), "");
    assert!(
        whole.holds(Chapter::of("roster", ""), None)
            && whole.holds(Chapter::of("case", ""), Some(somebody(1)))
    );
}

#[test]
fn a_chapter_and_a_person_narrow_it_together() {
    let view = JournalView::default().of_chapter(Some(Chapter::Team)).of_person(Some(somebody(1)));
    assert!(view.holds(Chapter::of("roster", ""), Some(somebody(1))));
    assert!(!view.holds(Chapter::of("roster", ""), Some(somebody(2))), "somebody else");
    assert!(!view.holds(Chapter::of("remediation", ""), Some(somebody(1))), "another chapter");
    assert!(
        !view.holds(Chapter::of("roster", ""), None),
        "whoever is protected is found under no name"
    );
}

#[test]
fn a_date_that_is_announced_is_of_the_deadlines() {
    assert_eq!(Chapter::of("case", "promised"), Chapter::Duties);
    assert_eq!(Chapter::of("case", "rebaseline_awaited"), Chapter::Duties);
    assert_eq!(Chapter::of("case", "accepted"), Chapter::Course);
}

/// One entry is read among what followed it, wherever it stands in a long journal.
#[test]
fn an_entry_leads_to_the_page_that_holds_it() {
    assert_eq!(JournalView::parse("", "", "", "12").before, Some(33));
    assert_eq!(JournalView::parse("", "", "7", "12").before, Some(7));
    for nonsense in ["0", "-3", "x", "99999999999999999999"] {
        assert_eq!(JournalView::parse("", "", "", nonsense).before, None, "{nonsense}");
    }
}

proptest! {
    /// The address is the view.
    #[test]
    fn a_view_is_read_back_from_its_query(
        chapter in prop::option::of(prop::sample::select(Chapter::ALL.to_vec())),
        who in prop::option::of(any::<u128>().prop_map(somebody)),
        before in prop::option::of(1_i64..),
    ) {
        let view = JournalView { chapter, who, before };
        let query = view.query();
        let said = |name: &str| {
            let found = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
            found.unwrap_or_default().to_owned()
        };
        let read = JournalView::parse(&said("about"), &said("who"), &said("before"), "");
        prop_assert_eq!(read, view);
    }
}
