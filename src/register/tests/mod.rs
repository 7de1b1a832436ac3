//! The rules of the register, proved.

mod columns;

use super::model::*;
use super::reader::read;
use chrono::NaiveDate;
use proptest::prelude::*;

fn fact(name: &str, organisation: &str, start: Option<(i32, u32)>, edition: u8) -> Fact {
    Fact {
        source: "Panorama".into(),
        figures: Figures {
            edition: Edition::month(2017, edition),
            duration_years: None,
            cost: None,
            end: None,
        },
        name: name.into(),
        organisation: organisation.into(),
        description: String::new(),
        phase: None,
        starts_on: start.and_then(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1)),
        ends_on: None,
        withheld: false,
    }
}

/// When these files are read.
const THIS_MONTH: Edition = Edition::month(2026, 6);

const FINANCE: &str = "Ministère de l'Économie et des Finances";
const JUSTICE: &str = "Ministère de la Justice";

fn link(one: (&str, &str), other: (&str, &str)) -> Link {
    let start = Some((2016, 3));
    let one = Identity::of(&fact(one.0, one.1, start, 1));
    one.link(&Identity::of(&fact(other.0, other.1, start, 2)))
}

#[test]
fn names_and_ministries_that_only_look_different_are_the_same() {
    for (one, other) in [
        (("Expadon 2", FINANCE), ("EXPADON 2", "Ministères de l’Economie et des Finances")),
        (("MCIC²", "Ministère de l'Intérieur"), ("MCIC-2", "Ministère de l’Intérieur")),
        (
            ("FRANCECONNECT PHASE II", "Premier ministre"),
            ("France Connect Phase II", "Services du Premier Ministre"),
        ),
        (("MISTR@L", FINANCE), ("Mistral", "Ministère de l'Action et des Comptes Publics")),
        (("CPA", JUSTICE), ("Compte Personnel d’Activité", JUSTICE)),
        (("PPNG", JUSTICE), ("PPNG Plan Préfectures Nouvelle Génération", JUSTICE)),
        (("ROC", "Ministère de la Défense"), ("Roc", "Ministère des Armées")),
    ] {
        assert_eq!(link(one, other), Link::Same, "{one:?} {other:?}");
        assert_eq!(link(other, one), Link::Same, "{other:?} {one:?}");
    }
}

#[test]
fn what_may_be_another_project_is_left_for_a_person_to_say() {
    for (one, other) in [
        (("PNIJ", JUSTICE), ("PNIJ NG", JUSTICE)),
        (("GENESIS", JUSTICE), ("GENESIS V2", JUSTICE)),
        (("API-PNR", JUSTICE), ("PNR", JUSTICE)),
        (("SIRENA Cycle 1", JUSTICE), ("SIRENA", JUSTICE)),
        (("Elire – élaboration des listes", JUSTICE), ("ELIRE", JUSTICE)),
        (("Lot A", JUSTICE), ("Lot", JUSTICE)),
        // One word, two ministries.
        (("ROC", JUSTICE), ("ROC", FINANCE)),
    ] {
        assert!(matches!(link(one, other), Link::Uncertain(_)), "{one:?} {other:?}");
    }
    assert_eq!(link(("SIRANO", FINANCE), ("GUN", FINANCE)), Link::Apart);
}

#[test]
fn two_names_side_by_side_in_one_edition_are_two_projects() {
    let one = Identity::of(&fact("SOURCE SOLDE", JUSTICE, None, 1));
    let other = Identity::of(&fact("SOURCE WEB", JUSTICE, None, 1));
    assert_eq!(one.link(&other), Link::Apart);
    // Two lines that both could be the one we know: neither is taken for it.
    let known = [Identity::of(&fact("Compte Personnel d’Activité", JUSTICE, Some((2015, 12)), 1))];
    let lines = ["CPA", "Cpa"].map(|name| Identity::of(&fact(name, JUSTICE, Some((2015, 12)), 2)));
    for found in place(&known, &lines) {
        assert_eq!(found, Place::New { perhaps: vec![(0, 95)] });
    }
    assert_eq!(place(&known, &lines[..1]), [Place::Known(0)]);
}

#[test]
fn figures_are_read_as_people_write_them() {
    use Decimal::*;
    for (text, decimal, expected) in [
        ("5,67", Comma, 5.67),
        ("3.75068493150685", Comma, 3.75068493150685),
        ("1\u{a0}234,5 M€", Comma, 1234.5),
        ("1.234,5", Comma, 1234.5),
        ("£12,131.50", Dot, 12131.5),
        ("£312.00m", Dot, 312.0),
        ("Ł1,882", Dot, 1882.0),
        ("5,609", Dot, 5609.0),
    ] {
        assert_eq!(number(text, decimal), Some(Reading::Value(expected)), "{text}");
    }
    for text in ["", "n/a", "#N/A", "n.c.", "N. D.", "En cadrage", "Data Not Provided", "Reset"] {
        assert_eq!(number(text, Comma), Some(Reading::Missing), "{text}");
    }
    let exempt = " Exempt under Section 43 of the Freedom of Information Act 2000";
    assert_eq!(number(exempt, Dot), Some(Reading::Withheld));
    for text in ["douze", "1;2", "-3", "12 mois", "1.2.3"] {
        assert_eq!(number(text, Comma), None, "{text}");
    }
}

#[test]
fn dates_are_read_as_people_write_them() {
    let day = |y, m, d| Some(Reading::Value(NaiveDate::from_ymd_opt(y, m, d).unwrap()));
    for (text, expected) in [
        ("avril 15", day(2015, 4, 1)),
        ("décembre 2013", day(2013, 12, 1)),
        ("2011-07-01", day(2011, 7, 1)),
        ("01/07/2011", day(2011, 7, 1)),
        ("30/06/08", day(2008, 6, 30)),
        ("13/1/2016", day(2016, 1, 13)),
        ("2 août 2019", day(2019, 8, 2)),
        ("01/2020", day(2020, 1, 1)),
        ("31/02/2019", None),
        ("bientôt", None),
        ("No end date", Some(Reading::Missing)),
    ] {
        assert_eq!(date(text), expected, "{text}");
    }
}

fn texts(bytes: &[u8]) -> Vec<Vec<String>> {
    let rows = read(bytes).unwrap().rows.into_iter();
    rows.map(|row| row.into_iter().map(|cell| cell.text).collect()).collect()
}

#[test]
fn files_are_read_as_they_come() {
    // Windows-1252, semicolons, CRLF, empty lines at the end.
    assert_eq!(
        texts(b"nom;co\xfbt\r\n\xc9t\xe9;5,2\r\n;\r\n\r\n"),
        [["nom", "coût"], ["Été", "5,2"]]
    );
    // A mark, a line break and a doubled quote inside a quoted cell.
    assert_eq!(
        texts("\u{feff}a,b\n\"x \"\"y\"\"\n z\",1".as_bytes()),
        [["a", "b"], ["x \"y\"\n z", "1"]]
    );
    // A lone carriage return is a sign like another, quoted or not, but where it is the only line end.
    assert_eq!(texts(b"a,b\n\"x\ry\",z\rw\n"), [["a", "b"], ["x\ry", "z\rw"]]);
    assert_eq!(texts(b"a,b\r1,2\r"), [["a", "b"], ["1", "2"]]);
}

#[test]
fn a_broken_file_says_where() {
    let fault = read(b"a,b\n1,2\n3,\"cut he").unwrap_err();
    assert_eq!((fault.line, fault.column, fault.kind), (3, 2, FaultKind::UnclosedQuote));
    let fault = read(b"a,b\n\"x\"y,2\n").unwrap_err();
    assert_eq!((fault.line, fault.column, fault.kind), (2, 1, FaultKind::AfterQuote));
    assert_eq!(read(b"PK\x03\x04\0\0").unwrap_err().kind, FaultKind::NotText);
    let noise: Vec<u8> = (1..=u8::MAX).collect();
    assert_eq!(read(&noise).unwrap_err().kind, FaultKind::NotText);
    assert_eq!(read(b"\n\n").unwrap_err().kind, FaultKind::Empty);
}

fn faults(text: &str) -> Vec<(usize, usize, FaultKind)> {
    let grid = read(text.as_bytes()).unwrap();
    let read = Mapping::panorama().read(&grid, None, THIS_MONTH);
    read.unwrap_err().into_iter().map(|it| (it.line, it.column, it.kind)).collect()
}

#[test]
fn each_fault_names_its_line_and_its_column() {
    let head = "edition,projet,ministere,debut,duree_annees,cout\n";
    let row = "2017-06,PNR,Premier ministre,juillet 2011,6.4,52\n";
    let check = |rows: &str, expected: (usize, usize, FaultKind)| {
        assert_eq!(faults(&format!("{head}{row}{rows}")), [expected], "{rows}");
    };
    check("2017-06,VITAM,Premier ministre,juillet 2013,long,26\n", (3, 5, FaultKind::NotANumber));
    check("2017-06,VITAM,Premier ministre,un jour,6,26\n", (3, 4, FaultKind::NotADate));
    check("2017-13,VITAM,Premier ministre,,6,26\n", (3, 1, FaultKind::NotAnEdition));
    check("2121-12,VITAM,Premier ministre,,6,26\n", (3, 1, FaultKind::EditionAhead));
    check("2017-06,VITAM,n. c.,,6,26\n", (3, 3, FaultKind::NoOrganisation));
    check("2017-06,,Premier ministre,,6,26\n", (3, 2, FaultKind::NoName));
    check("2017-06,VITAM,,,6,26\n", (3, 3, FaultKind::NoOrganisation));
    check("2017-06,Pnr,Premier ministre,,6,26\n", (3, 2, FaultKind::Twice));
    check("2017-06,VITAM,Premier ministre,juil", (3, 4, FaultKind::Short));
    assert_eq!(faults("projet,cout\nPNR,1\n")[0].2, FaultKind::NoColumn);
    assert_eq!(faults("projet,ministere,cout\nPNR,SPM,1\n"), [(0, 0, FaultKind::NoEdition)]);
}

/// As the British portfolio is published: a project in a column, lone carriage returns in the
/// headings, figures exempt by law.
#[test]
fn a_table_on_its_side_is_read_too() {
    let text = "Project Name,Alpha,Beta\r\nDepartment,HO,MoJ\r\n\
        \"Project - Start Date\r(Latest approved)\",30/06/08,01/03/2014\r\n\
        \"Project - End Date\r(Latest approved)\",30/06/10,Exempt under Section 26\r\n\
        \"Whole Life Cost TOTAL Baseline \u{a3}m\",\"\u{a3}1,131.50\",Exempt under Section 43\r\n,,\r\n";
    let grid = read(text.as_bytes()).unwrap();
    let mapping = Mapping::guess(&grid, &[]).unwrap();
    assert_eq!(mapping, Mapping::gmpp());
    let edition = "2018".parse().unwrap();
    let lines = mapping.read(&grid, Some(edition), THIS_MONTH).unwrap();
    let [alpha, beta] = lines.as_slice() else { panic!("{lines:?}") };
    let cost = alpha.fact.figures.cost.unwrap();
    assert_eq!((cost.cents.0, cost.currency, cost.meur()), (113_150_000_000, Currency::Gbp, None));
    assert!((alpha.fact.figures.duration_years.unwrap() - 2.0).abs() < 0.01);
    assert!(beta.fact.withheld && beta.fact.figures.cost.is_none());
}

#[test]
fn a_plain_table_is_read_through_a_mapping() {
    let mapping = r#"{"name": "Plan 2030", "cost_unit": "one",
        "columns": {"project": ["Nom"], "organisation": ["Porteur"], "cost": ["Budget (€)"]}}"#;
    let mapping: Mapping = serde_json::from_str(mapping).unwrap();
    let grid = read("Nom;Porteur;Budget (€)\nAlpha;DINUM;1 500 000,00\n".as_bytes()).unwrap();
    assert!(Mapping::guess(&grid, &[]).is_none());
    let lines = Mapping::guess(&grid, std::slice::from_ref(&mapping))
        .unwrap()
        .read(&grid, Some(Edition::month(2026, 1)), THIS_MONTH)
        .unwrap();
    assert_eq!(lines[0].fact.figures.cost.unwrap().meur(), Some(1.5));
}

#[test]
fn editions_are_told_from_file_names() {
    let told = |name| Edition::in_file_name(name).map(|it| it.to_string());
    assert_eq!(told("panorama_2021-07.csv").as_deref(), Some("2021-07"));
    assert_eq!(told("as_published_2017-06.csv").as_deref(), Some("2017-06"));
    assert_eq!(told("uk_2014.csv").as_deref(), Some("2014"));
    assert_eq!(told("projects.csv"), None);
}

#[test]
fn quantiles_are_those_of_type_7() {
    let drifts = [0.6, 0.0, 0.2, 1.0];
    let all = Distribution::of(&drifts).unwrap();
    assert!((all.median - 0.4).abs() < 1e-12 && (all.p90 - 0.88).abs() < 1e-12);
    assert_eq!((all.count, all.share_past_30, all.share_past_50, all.mean), (4, 0.5, 0.5, 0.45));
    assert_eq!(Distribution::of(&[]), None);
}

proptest! {
    /// Case, dashes and small words never make another project.
    #[test]
    fn a_name_is_itself_however_it_is_dressed(words in prop::collection::vec("[a-zéèà]{3,9}", 1..5)) {
        let plain = words.join(" ");
        let dressed = words.join(" – ").to_uppercase();
        prop_assert!(Name::of(&plain).is(&Name::of(&dressed)));
        let longer = format!("Projet {}", words.join(" de la "));
        prop_assert!(Name::of(&plain).is(&Name::of(&longer)));
    }

    #[test]
    fn linking_does_not_depend_on_who_is_asked(one in "[A-Z]{2,5}( [A-Z0-9]{1,6}){0,3}", other in "[A-Z]{2,5}( [A-Z0-9]{1,6}){0,3}", same_start: bool) {
        let start = same_start.then_some((2016, 1));
        let one = Identity::of(&fact(&one, FINANCE, Some((2016, 1)), 1));
        let other = Identity::of(&fact(&other, FINANCE, start, 2));
        prop_assert_eq!(one.link(&other), other.link(&one));
    }

    /// Two names with other numbers are never taken for one another without a person.
    #[test]
    fn a_number_is_never_overlooked(word in "[A-Z]{3,8}", one in 1u8..90, other in 1u8..90) {
        prop_assume!(one != other);
        let pair = link((&format!("{word} {one}"), JUSTICE), (&format!("{word} {other}"), JUSTICE));
        prop_assert_ne!(pair, Link::Same);
    }

    /// What is published between the first and the last edition changes no drift.
    #[test]
    fn drift_is_last_against_first(years in prop::collection::vec(prop::option::of(0.1f64..40.0), 1..12)) {
        let figures: Vec<Figures> = (1..).zip(&years).map(|(month, years)| Figures { edition: Edition::month(2020, month), duration_years: *years, cost: None, end: None }).collect();
        let known: Vec<f64> = years.iter().copied().flatten().collect();
        let drift = Drift::of(&figures).unwrap();
        let mut backwards = figures.clone();
        backwards.reverse();
        prop_assert_eq!(Drift::of(&backwards), Some(drift));
        match known.as_slice() {
            [] | [_] => prop_assert_eq!(drift.schedule_drift(), None),
            [first, .., last] => prop_assert!((drift.schedule_drift().unwrap() - (last / first - 1.0)).abs() < 1e-9),
        }
    }

    #[test]
    fn no_bytes_make_the_reader_fall_over(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(grid) = read(&bytes) {
            let _faults_or_lines = Mapping::panorama().read(&grid, None, THIS_MONTH);
            Mapping::guess(&grid, &[]);
        }
    }
}
