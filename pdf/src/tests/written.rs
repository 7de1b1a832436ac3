//! What is written conforms, says all that it was given and nothing else, and is the same each time.

use super::reader::read;
use super::{facts, figure, heading, note, of, paragraph, table};
use crate::{Block, Document, pdf};

#[test]
fn a_note_of_one_page_is_tagged_in_the_order_in_which_it_is_read() {
    let read = read(&pdf(&note()).unwrap());
    assert_eq!(read.pages, 1);
    assert_eq!(read.tags, include_str!("note.txt").trim_end());
}

#[test]
fn a_note_says_its_language_its_title_and_its_moment() {
    let read = read(&pdf(&note()).unwrap());
    assert!(read.marked, "a reader is told that the tags hold");
    assert!(read.title_shown, "the window bears the title, not the name of the file");
    assert_eq!(read.lang, "fr");
    assert_eq!(read.headings, ["Où en est l’intervention", "Jalons", "Ce qui est demandé"]);
    for said in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "Théâtre-Élysée : l’intervention en une page",
        "Brigade d’intervention numérique (fictive)",
        "Note de situation · 2026-0042",
        "2026-11-27T09:30:00+01:00",
    ] {
        assert!(read.metadata.contains(said), "{said} is not in {}", read.metadata);
    }
}

#[test]
fn the_same_note_is_the_same_file() {
    let first = pdf(&note()).unwrap();
    // What was set in between leaves no trace.
    pdf(&of(vec![paragraph("Une autre note")])).unwrap();
    assert!(first == pdf(&note()).unwrap());
    let later = Document { moment: note().moment + chrono::TimeDelta::minutes(1), ..note() };
    assert!(first != pdf(&later).unwrap());
}

#[test]
fn a_note_survives_json() {
    let sent = serde_json::to_string(&note()).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&sent).unwrap(), note());
}

/// What in other hands is an order to typst, to PDF or to XML.
const HOSTILE: [&str; 12] = [
    r##"#eval("1 + 1") #panic("x") #read("/etc/passwd")"##,
    "*gras* _italique_ `code` $x^2$ = Titre",
    r"\ \\ \n \u{41} C:\Users\x",
    "</x> <script>alert(1)</script> & &amp; ]]> <!--",
    "// un commentaire /* et un autre */ @nom <nom>",
    "[crochets] {accolades} (parenthèses) ) >> endobj stream",
    "- tiret + plus / barre 1. un",
    r#""guillemets" 'apostrophe' ~ -- --- ..."#,
    "https://exemple.fr/?a=1&b=2#c",
    "{{moustaches}} ${var} %s %n",
    "#import \"@preview/x:1.0.0\": * #let x = 1",
    "/Type /Catalog << >> (\\)",
];

#[test]
fn whatever_is_typed_is_read_as_it_was_typed() {
    for text in HOSTILE {
        let everywhere = Document {
            title: text.to_owned(),
            author: text.to_owned(),
            subject: text.to_owned(),
            about: text.to_owned(),
            lead: text.to_owned(),
            footer: text.to_owned(),
            blocks: vec![
                heading(1, text),
                paragraph(text),
                facts(&[(text, text)]),
                table(&[text], &[&[text]]),
                Block::List { items: vec![text.to_owned()] },
            ],
            ..note()
        };
        let read = read(&pdf(&everywhere).unwrap());
        let bare = |words: &str| words.split_whitespace().collect::<String>();
        // The author, the subject, the title, what is below it, the lead, the foot and seven in the blocks,
        // less what hyphens and ends of line add.
        let (said, text) = (bare(&read.words).replace('\u{ad}', ""), bare(text));
        let times = said.replace('\u{200b}', "").matches(&text).count();
        assert!(times == 13, "{text} is said {times} times in {said}");
    }
}

#[test]
fn signs_without_a_glyph_are_marked_and_those_without_a_shape_left_out() {
    let signs =
        "e\u{301}te\u{301} 漢字 🦀 א\u{202e}ab\u{0}c\u{7}d\u{feff}e\u{200d}f \u{e000} fi \u{fffe}";
    let read = read(&pdf(&of(vec![heading(1, signs), paragraph(signs)])).unwrap());
    assert!(
        read.words.contains("été \u{fffd}\u{fffd} \u{fffd} \u{fffd}abcdef \u{fffd} fi"),
        "{}",
        read.words
    );
}

#[test]
fn letters_of_european_names_are_said_as_they_are() {
    let names = "œuvre Œdipe naïf ÿ Łódź Dvořák Şahin Ω Жук → ≤ ≥ – — … « oui » 12 €";
    let read = read(&pdf(&of(vec![paragraph(names)])).unwrap());
    assert!(read.tags.ends_with(&format!("P: {names}")), "{}", read.tags);
}

#[test]
fn a_word_without_end_stays_on_the_page() {
    let word = "x".repeat(400);
    let long = of(vec![paragraph(&word), table(&["Adresse", "Nom"], &[&[&word, "Court"]])]);
    let read = read(&pdf(&long).unwrap());
    assert!(read.words.replace(['\u{200b}', ' '], "").contains(&word));
}

#[test]
fn lines_are_kept_and_an_empty_one_parts_two_paragraphs() {
    let read = read(&pdf(&of(vec![paragraph("Un\nDeux\r\n\r\nTrois\n\n\n\nQuatre")])).unwrap());
    assert!(read.tags.ends_with("P: Un Deux\n  P: Trois\n  P: Quatre"), "{}", read.tags);
}

#[test]
fn a_long_table_goes_on_under_its_heads_which_are_tagged_once() {
    let row: &[&str] = &["Jalon", "Une description qui tient sur une ligne"];
    let read = read(&pdf(&of(vec![table(&["Nom", "Description"], &[row; 120])])).unwrap());
    assert!(read.pages > 2, "{} pages", read.pages);
    assert_eq!(read.tags.matches("TH (Column)").count(), 2);
    assert_eq!(read.tags.matches("TH (Row)").count(), 120);
    assert!(read.words.matches("Description").count() > 2, "each page bears the heads");
    let (last, count) = (read.pages, read.pages);
    assert!(read.words.contains(&format!("{last} / {count}")), "each page bears its number");
}

#[test]
fn what_is_empty_leaves_nothing_behind() {
    let bare = Document {
        author: String::new(),
        subject: String::new(),
        about: String::new(),
        lead: String::new(),
        footer: String::new(),
        blocks: vec![
            paragraph(" "),
            facts(&[]),
            Block::List { items: Vec::new() },
            table(&["Nom"], &[]),
        ],
        ..note()
    };
    let read = read(&pdf(&bare).unwrap());
    assert_eq!(read.pages, 1);
    assert!(!read.tags.contains("L:"), "{}", read.tags);
}

#[test]
fn a_note_is_kept_to_its_sheets_by_smaller_type_as_far_as_it_can_be_read() {
    let long = |count| {
        let words =
            "Le comité a noté que chacun des engagements pris a été tenu à sa date. ".repeat(8);
        Document { sheets: Some(1), ..of(vec![paragraph(&words); count]) }
    };
    let sheets = |document: &Document| read(&pdf(document).unwrap()).pages;
    let loose = |count| sheets(&Document { sheets: None, ..long(count) });
    let count = (1..40).find(|count| loose(*count) > 1).unwrap();
    assert_eq!(sheets(&long(count)), 1);
    assert!(sheets(&long(count * 2)) > 1);
}

#[test]
fn english_is_said_to_be_english() {
    let note = Document { lang: "en".to_owned(), ..note() };
    assert_eq!(read(&pdf(&note).unwrap()).lang, "en");
}

#[test]
fn a_drawing_larger_than_the_page_is_made_to_fit() {
    let drawing = |width: u32, height: u32| {
        figure(&format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="{width}" height="{height}"/></svg>"#
        ))
    };
    let read = read(&pdf(&of(vec![drawing(4000, 300), drawing(300, 9000)])).unwrap());
    assert!(read.pages <= 2, "{} pages", read.pages);
}
