//! The keys of the desk: one letter each, nobody's changed under their fingers.

use crate::base::{Problem, Refusal};
use crate::case::model::Act;
use crate::triage::model::{Keyboard, PANEL, Shortcut};
use std::collections::{BTreeMap, BTreeSet};

fn typed(changes: &[(&str, &str)]) -> BTreeMap<String, String> {
    let usual = Keyboard::default();
    let letter = |it: Shortcut| usual.letter(it).map(String::from).unwrap_or_default();
    let mut typed: BTreeMap<String, String> =
        Shortcut::ALL.map(|it| (it.name().to_owned(), letter(it))).into();
    typed.extend(changes.iter().map(|(name, letter)| ((*name).to_owned(), (*letter).to_owned())));
    typed
}

fn problems(changes: &[(&str, &str)]) -> Vec<Problem> {
    match Keyboard::read(true, &typed(changes)) {
        Err(Refusal::Invalid(problems)) => problems,
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_shortcut_has_a_usual_letter_of_its_own() {
    let usual = Keyboard::default();
    let letters: BTreeSet<char> =
        Shortcut::ALL.into_iter().filter_map(|it| usual.letter(it)).collect();
    assert_eq!(letters.len(), Shortcut::ALL.len());
    for shortcut in Shortcut::ALL {
        assert_eq!(Shortcut::from_name(shortcut.name()), Some(shortcut));
        assert!(shortcut.act().is_none_or(|act| PANEL.contains(&act)), "no form of {shortcut:?}");
    }
}

#[test]
fn what_is_chosen_is_kept_and_read_again() {
    let chosen = Keyboard::read(false, &typed(&[("accept", " Z "), ("compare", "")])).unwrap();
    assert_eq!(chosen.letter(Shortcut::Act(Act::Accept)), Some('z'));
    assert_eq!(chosen.letter(Shortcut::Compare), None);
    assert_eq!(Keyboard::of_row(false, &chosen.said()), chosen);
    let swapped = Keyboard::read(true, &typed(&[("next", "k"), ("previous", "j")])).unwrap();
    assert_eq!(swapped.letter(Shortcut::Next), Some('k'));
}

#[test]
fn a_letter_is_one_letter_and_does_one_thing() {
    for wrong in ["?", "7", "ab", "é1", "\u{0}", "↵", "😀"] {
        let found = problems(&[("accept", wrong)]);
        assert_eq!(found, [Problem::new("keys[accept]", "problem-key-letter")], "{wrong:?}");
    }
    // Said at the field that takes it away from another, whatever its case.
    let clash = Problem::new("keys[accept]", "problem-key-taken").with("letter", "J");
    assert_eq!(problems(&[("accept", "J")]), [clash]);
    let both = problems(&[("accept", "j"), ("next", "12")]);
    assert_eq!(both, [Problem::new("keys[next]", "problem-key-letter")], "12 takes no letter");
    assert!(Keyboard::read(true, &typed(&[("accept", "é")])).is_ok());
}

#[test]
fn a_shortcut_that_came_later_takes_nobodys_letter() {
    // Kept before there was a way back to the queue, by somebody who opens with its letter.
    let kept = Keyboard::of_row(true, "next=j previous=k open=q compare=");
    assert_eq!(kept.letter(Shortcut::Open), Some('q'));
    assert_eq!(kept.letter(Shortcut::Queue), None);
    assert_eq!(kept.letter(Shortcut::Compare), None);
    assert_eq!(kept.letter(Shortcut::Act(Act::Accept)), Some('a'));
}
