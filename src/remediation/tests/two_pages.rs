//! Two pages of one person that write the same reply lose nothing of each other.

use super::*;
use crate::remediation::two_pages::{Met, mark_of, met, must_be_a_mark};

#[test]
fn what_was_left_untouched_gives_way_and_what_was_typed_stays() {
    let was = mark_of;
    let stands = |typed: &str, was: &str, kept: &str| {
        let Met { stands, beside } = met(typed, was, kept);
        (stands, beside)
    };
    let said = |text: &str| text.to_owned();
    // Left empty here, written there: as it is written there.
    assert_eq!(stands("", &was(""), "Vrai en juin"), (said("Vrai en juin"), None));
    assert_eq!(stands("", "", "Vrai en juin"), (said("Vrai en juin"), None), "of an older page");
    // Left as it was here, changed there, by way of a browser that ends its lines in its own way.
    assert_eq!(stands("a\r\nb ", &was("a\nb"), "c"), (said("c"), None));
    // Written here, untouched there.
    assert_eq!(stands("Faux", &was(""), ""), (said("Faux"), None));
    assert_eq!(stands("Faux", &was("Vrai"), "Vrai"), (said("Faux"), None));
    // Written on both.
    assert_eq!(stands("Faux", &was(""), "Vrai"), (said("Faux"), Some(said("Vrai"))));
    assert_eq!(stands("", &was("Peut-être"), "Vrai"), (said(""), Some(said("Vrai"))));
    assert_eq!(stands("Vrai", &was(""), "Vrai"), (said("Vrai"), None), "the same on both");
}

#[test]
fn a_mark_is_one_or_nothing() {
    assert!(must_be_a_mark("").is_ok() && must_be_a_mark(&mark_of("x")).is_ok());
    for other in ["x", "-7", "a\0b", &"x".repeat(64), &"a".repeat(65)] {
        assert!(must_be_a_mark(other).is_err(), "{other}");
    }
}

proptest! {
    #[test]
    fn nothing_that_either_page_wrote_is_lost(
        typed in "[ab]{0,2}", before in "[ab]{0,2}", kept in "[ab]{0,2}",
    ) {
        let met = met(&typed, &mark_of(&before), &kept);
        let shows = |text: &str| met.stands == text || met.beside.as_deref() == Some(text);
        prop_assert!(typed == before || met.stands == typed, "what was typed stays where it was");
        prop_assert!(kept == before || kept.is_empty() || shows(&kept));
    }
}
