//! A document that cannot be written says why, and which part of it is at fault.

use super::{facts, figure, heading, note, of, table};
use crate::{Document, Unwritable, pdf};
use chrono::DateTime;

fn fault(document: &Document) -> Unwritable {
    pdf(document).unwrap_err()
}

#[test]
fn a_file_has_a_title_and_a_language() {
    assert_eq!(fault(&Document { title: " ".to_owned(), ..note() }), Unwritable::Untitled);
    for lang in ["", "f", "français", "FR", "é"] {
        let note = Document { lang: lang.to_owned(), ..note() };
        assert_eq!(fault(&note), Unwritable::Language(lang.to_owned()));
    }
}

#[test]
fn a_moment_is_one_that_a_file_can_bear() {
    let moment = DateTime::parse_from_rfc3339("2026-11-27T09:30:00+01:00").unwrap();
    let before = moment - chrono::TimeDelta::days(366 * 3000);
    let fault = fault(&Document { moment: before, ..note() });
    assert!(matches!(fault, Unwritable::Moment(_)), "{fault}");
}

#[test]
fn a_heading_goes_one_level_deeper_at_most() {
    let skipped = |level, after| Unwritable::Skipped { text: "Deux".to_owned(), level, after };
    assert_eq!(fault(&of(vec![heading(2, "Deux")])), skipped(2, 0));
    assert_eq!(fault(&of(vec![heading(1, "Un"), heading(3, "Deux")])), skipped(3, 1));
    assert_eq!(fault(&of(vec![heading(0, "Deux")])), skipped(0, 0));
    let back = [heading(1, "Un"), heading(2, "Deux"), heading(3, "Trois"), heading(1, "Un")];
    assert!(pdf(&of(back.into())).is_ok());
}

#[test]
fn what_is_announced_by_words_has_some() {
    let wordless = |it: &Unwritable| matches!(it, Unwritable::Wordless(_));
    for block in [heading(1, "\n "), facts(&[("", "valeur")]), table(&[], &[]), table(&[""], &[])] {
        let fault = fault(&of(vec![block]));
        assert!(wordless(&fault), "{fault}");
    }
}

#[test]
fn a_row_has_a_cell_for_each_head() {
    let fault = fault(&of(vec![table(&["Un", "Deux"], &[&["a", "b"], &["a"]])]));
    let caption = "Un tableau".to_owned();
    assert_eq!(fault, Unwritable::Ragged { caption, row: 2, cells: 1, heads: 2 });
}

#[test]
fn a_drawing_that_is_none_is_named() {
    for svg in ["", "<p>non</p>", "<svg"] {
        let fault = fault(&of(vec![figure(svg)]));
        let Unwritable::Undrawable { alternative, .. } = fault else { panic!("{fault}") };
        assert_eq!(alternative, "Trois jalons sur quatre sont atteints");
    }
}

#[test]
fn a_drawing_reaches_no_other_file() {
    for href in
        ["/etc/hostname", "file:///etc/hostname", "briefing.typ", "https://exemple.fr/x.png"]
    {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{href}" width="9" height="9"/></svg>"#
        );
        match pdf(&of(vec![figure(&svg)])) {
            Err(Unwritable::Refused(_)) => {}
            other => panic!("{href}: {:?}", other.map(|file| file.len())),
        }
    }
}
