//! The rules of the score, proved: against forty register rows, and as laws that hold
//! for any answers.

use super::fingerprint::fingerprint;
use super::model::*;
use super::table::{self, TableFault};
use crate::base::Priority;
use chrono::{DateTime, Duration, NaiveDate};
use proptest::prelude::*;

const EXAMPLES: &str = include_str!("../../tests/data/score_examples.csv");

fn model() -> &'static RiskModel {
    RiskModel::current()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn days_ago(days: i64) -> NaiveDate {
    today() - Duration::days(days)
}

fn scored(answers: &Answers) -> Assessment {
    assess(model(), answers, &GateFacts::default(), today())
}

/// Support needed, an end in three years, 200 M£: documented, and nothing judged.
fn documented_facts() -> Answers {
    let end = today() + Duration::days(3 * 365);
    let cost = Given::Cost { millions: 200.0, currency: "GBP".into() };
    Answers::default()
        .with("status", Given::Level(2), Proof::Documented, today())
        .with("time_left", Given::PlannedEnd(end), Proof::Documented, today())
        .with("size", cost, Proof::Documented, today())
}

#[test]
fn forty_register_rows_score_as_published() {
    let mut out = Vec::new();
    table::score(model(), EXAMPLES, &mut out).unwrap();
    let mut ours = csv::Reader::from_reader(out.as_slice());
    let mut theirs = csv::Reader::from_reader(EXAMPLES.as_bytes());
    assert_eq!(ours.headers().unwrap(), theirs.headers().unwrap());
    let head = theirs.headers().unwrap().clone();
    let mut rows = 0;
    for (ours, theirs) in ours.records().zip(theirs.records()) {
        let (ours, theirs) = (ours.unwrap(), theirs.unwrap());
        rows += 1;
        for ((column, our), their) in head.iter().zip(&ours).zip(&theirs) {
            let close = match (our.parse::<f64>(), their.parse::<f64>()) {
                (Ok(our), Ok(their)) => (our - their).abs() < 1e-6,
                _ => our == their,
            };
            assert!(close, "row {rows}, {column}: {our} should be {their}");
        }
    }
    assert_eq!(rows, 40);
}

#[test]
fn a_fault_in_a_table_names_its_line_and_column() {
    let fault = |from: &str, to: &str| {
        let text = EXAMPLES.replacen(from, to, 1);
        table::score(model(), &text, Vec::new()).unwrap_err().to_string()
    };
    let said = fault("2:declared,2:declared", "7:declared,2:declared");
    assert!(said.starts_with("line 3, column `dependencies`: `7:declared` is not"), "{said}");
    let said = fault("2013-09-30", "last autumn");
    assert!(said.starts_with("line 2, column `as_of`: `last autumn` is not a date"), "{said}");
    assert_eq!(fault("urgency_days", "urgency"), "line 1: the column `urgency_days` is missing");
    assert!(matches!(
        table::score(model(), "as_of\n2026-01-01,extra\n", Vec::new()),
        Err(TableFault::Csv(_))
    ));
}

#[test]
fn the_model_refuses_a_document_that_it_could_not_trust() {
    let broken = |from: &str, to: &str| {
        let text = RiskModel::DOCUMENT.replacen(from, to, 1);
        assert_ne!(text, RiskModel::DOCUMENT, "nothing was broken");
        RiskModel::parse(&text).unwrap_err().to_string()
    };
    assert!(broken("\"unknown\": 22", "\"unknown\": 52").starts_with("status: unknown counts"));
    assert!(broken("\"id\": \"size\"", "\"id\": \"status\"").contains("an id stands twice"));
    assert!(broken("\"from\": 35", "\"from\": 55").starts_with("bands: each begins above"));
    assert!(broken("\"floor\": 2", "\"floor\": 4").contains("a band is 0 to 3"));
    assert!(broken("51\n", "50\n").contains("must add up to 100"));
}

#[test]
fn a_model_is_named_by_its_content_not_its_layout() {
    let print = fingerprint(RiskModel::DOCUMENT).unwrap();
    assert_eq!(print.len(), 64);
    let tight = serde_json::from_str::<serde_json::Value>(RiskModel::DOCUMENT).unwrap();
    assert_eq!(fingerprint(&tight.to_string()).unwrap(), print);
    let changed = RiskModel::DOCUMENT.replacen("22", "23", 1);
    assert_ne!(fingerprint(&changed).unwrap(), print);
    assert_eq!(
        fingerprint("{\"b\": [1, {\"d\": 1, \"c\": \"é\"}], \"a\": 1.5}").unwrap(),
        fingerprint("{\"a\":1.5,\"b\":[1,{\"c\":\"é\",\"d\":1}]}").unwrap()
    );
}

#[test]
fn proof_loses_a_step_past_183_365_and_548_days() {
    let limits = &model().proof.ageing_days;
    let aged = |days| Proof::Verified.aged(days, limits);
    assert_eq!(aged(-3), Proof::Verified);
    assert_eq!(aged(183), Proof::Verified);
    assert_eq!(aged(184), Proof::Documented);
    assert_eq!(aged(366), Proof::Declared);
    assert_eq!(aged(549), Proof::Unknown);
    assert_eq!(Proof::Declared.aged(900, limits), Proof::Unknown);
}

#[test]
fn an_answer_that_nobody_renewed_is_unknown_again() {
    let good = Answers::default().with("team", Given::Level(0), Proof::Verified, days_ago(600));
    let line = scored(&good).line("team").unwrap().clone();
    assert_eq!((line.points, line.low, line.high), (1.5, 0.0, 3.0));
    assert!(line.aged && line.reading.is_none() && line.proof == Proof::Unknown);
}

#[test]
fn an_amount_that_no_rate_converts_is_unknown() {
    for (millions, currency) in [(900.0, "XAF"), (0.0, "EUR"), (-5.0, "EUR")] {
        let cost = Given::Cost { millions, currency: currency.into() };
        let answers = Answers::default().with("size", cost, Proof::Verified, today());
        let assessment = scored(&answers);
        assert!(assessment.line("size").unwrap().reading.is_none(), "{millions} {currency}");
        assert_eq!(assessment.line("size").unwrap().points, 9.0);
    }
    let dear = Given::Cost { millions: 600.0, currency: "EUR".into() };
    let answers = Answers::default().with("size", dear, Proof::Verified, today());
    assert_eq!(scored(&answers).line("size").unwrap().points, 0.0);
}

#[test]
fn the_weather_of_the_ministries_is_read_on_its_own_scale() {
    let said = |value: &str| {
        let status = Given::Status { scale: "meteo_pilote".into(), value: value.into() };
        let answers = Answers::default().with("status", status, Proof::Declared, today());
        scored(&answers).line("status").unwrap().points
    };
    let weather = ["SOLEIL", "COUVERT", "NUAGE", "ORAGE", "BRUME"].map(said);
    assert_eq!(weather, [0.0, 20.0, 47.0, 51.0, 22.0]);
}

#[test]
fn intervals_have_their_typical_widths() {
    let width = |answers: &Answers| scored(answers).high - scored(answers).low;
    let judged = |proof| {
        model().judged().enumerate().fold(documented_facts(), |answers, (at, factor)| {
            answers.with(factor.id.as_str(), Given::Level(at % 4), proof, today())
        })
    };
    assert_eq!(width(&documented_facts()), 30.0);
    // Ends of the scale have room on one side only: 15 of the 20 levels there could be.
    assert_eq!(width(&judged(Proof::Declared)), 15.0);
    assert_eq!(width(&judged(Proof::Documented)), 7.5);
    assert_eq!(width(&judged(Proof::Verified)), 0.0);
}

#[test]
fn the_highest_gate_wins_and_each_is_named() {
    let facts = GateFacts { no_purpose: true, users_harmed_now: true, ..GateFacts::default() };
    let assessment = assess(model(), &Answers::default(), &facts, today());
    let names: Vec<&str> = assessment.gates.iter().map(|gate| gate.id.name()).collect();
    assert_eq!(names, ["G5", "G6", "G3"]);
    assert_eq!(assessment.band_by_points, Band::High);
    assert_eq!(assessment.band, Band::Critical);
    assert!(assessment.provisional);
}

#[test]
fn a_governance_that_is_only_said_to_be_missing_opens_no_gate() {
    let holds = |proof| {
        let answers = documented_facts().with("governance", Given::Level(3), proof, today());
        scored(&answers).gates.iter().any(|gate| gate.id == GateId::G4)
    };
    assert_eq!(Proof::ALL.map(holds), [false, false, true, true]);
}

#[test]
fn a_legal_duty_counts_within_ninety_days_when_the_likely_finish_misses_it() {
    let after = |days| today() + Duration::days(days);
    assert!(legal_duty_missed(after(90), after(91), today()));
    assert!(!legal_duty_missed(after(91), after(400), today()));
    assert!(!legal_duty_missed(after(90), after(90), today()));
}

/// Who is served when. To change this table is to change the brigade's policy.
#[test]
fn band_and_impact_make_the_priority() {
    let row = |band| [0.0, 25.0, 50.0, 75.0].map(|at| priority(model(), band, at, None, false));
    use Priority::{P1, P2, P3, P4};
    assert_eq!(row(Band::Critical), [P2, P1, P1, P1]);
    assert_eq!(row(Band::High), [P3, P2, P1, P1]);
    assert_eq!(row(Band::Moderate), [P4, P3, P3, P2]);
    assert_eq!(row(Band::Low), [P4, P4, P4, P3]);
    assert_eq!(priority(model(), Band::Low, 0.0, Some(20), false), P3);
    assert_eq!(priority(model(), Band::Low, 0.0, Some(21), false), P4);
    assert_eq!(priority(model(), Band::Critical, 90.0, Some(1), false), P1);
    assert_eq!(priority(model(), Band::Low, 0.0, None, true), P1);
}

#[test]
fn impact_grows_on_the_amount_and_counts_the_unknown_as_half() {
    assert_eq!(impact(model(), &ImpactFacts::default()), 50.0);
    assert_eq!([0.0, 1e3, 1e4, 1e6, 9e7].map(users_share), [0.0, 0.0, 0.25, 0.75, 1.0]);
    assert_eq!(users_share(5.5e4), 0.375);
    assert_eq!([0.5, 3.0, 9.0, 60.0, 400.0].map(money_share), [0.0, 0.125, 0.5, 0.875, 1.0]);
}

#[test]
fn the_queue_serves_priority_then_points_then_urgency_then_who_asked_first() {
    let place = |number: &str, priority, total, urgency_days, at| Place {
        priority,
        total,
        urgency_days,
        submitted_at: DateTime::from_timestamp(at, 0).unwrap(),
        number: number.into(),
    };
    let mut places = [
        place("2026-0006", Priority::P2, 90.0, Some(1), 0),
        place("2026-0005", Priority::P1, 50.0, None, 1),
        place("2026-0004", Priority::P1, 50.0, Some(9), 5),
        place("2026-0003", Priority::P1, 50.0, Some(3), 4),
        place("2026-0002", Priority::P1, 50.0, Some(3), 4),
        place("2026-0001", Priority::P1, 60.0, None, 9),
    ];
    places.sort_by(Place::order);
    let order = places.map(|it| it.number);
    let expected = ["0001", "0002", "0003", "0004", "0005", "0006"].map(|it| format!("2026-{it}"));
    assert_eq!(order, expected);
}

#[test]
fn a_fact_is_never_a_lever() {
    let assessment = scored(&documented_facts());
    let moves = moves(model(), &assessment);
    assert_eq!(moves.len(), 10);
    assert!(moves.iter().all(|it| it.kind == MoveKind::Answer && it.points == 1.5));
    assert_eq!(moves[0].factor.as_str(), "delivery_step");
}

#[test]
fn leaving_a_band_takes_the_largest_falls_or_says_what_holds_it() {
    let leaving = leave_the_band(model(), &scored(&documented_facts())).unwrap();
    assert_eq!((leaving.band, leaving.limit, leaving.excess), (Band::Critical, 75.0, 1.0));
    assert_eq!((leaving.falls.len(), leaving.total), (1, 74.5));

    let facts = GateFacts { no_purpose: true, ..GateFacts::default() };
    let held = assess(model(), &documented_facts(), &facts, today());
    let held = leave_the_band(model(), &held).unwrap();
    assert!(held.falls.is_empty());
    assert_eq!(held.held_by, [GateId::G5]);
    assert!(held.held_by_facts.is_empty());

    let late = documented_facts().with("status", Given::Level(1), Proof::Documented, today());
    let moderate = leave_the_band(model(), &scored(&late)).unwrap();
    assert_eq!(moderate.band, Band::Moderate);
    assert_eq!(moderate.falls.len(), 10);
}

fn level() -> impl Strategy<Value = usize> {
    0..4_usize
}

fn proof() -> impl Strategy<Value = Proof> {
    prop_oneof![Just(Proof::Declared), Just(Proof::Documented), Just(Proof::Verified)]
}

prop_compose! {
    /// Any answers: facts and judgements of any age, some missing.
    fn answers()(
        facts in (level(), -900..4000_i64, 1..2000_u32),
        given in prop::collection::vec((any::<bool>(), level(), proof(), 0..800_i64), 13),
    ) -> Answers {
        let values = [
            ("status", Given::Level(facts.0)),
            ("time_left", Given::PlannedEnd(today() + Duration::days(facts.1))),
            ("size", Given::Cost { millions: facts.2.into(), currency: "EUR".into() }),
        ];
        let judged = model().judged().zip(&given[3..]);
        let judged = judged.map(|(factor, it)| (factor.id.as_str(), Given::Level(it.1)));
        let all = values.into_iter().chain(judged).zip(&given);
        all.filter(|(_, it)| it.0).fold(Answers::default(), |answers, ((factor, value), it)| {
            answers.with(factor, value, it.2, days_ago(it.3))
        })
    }
}

fn judged_factor() -> impl Strategy<Value = &'static str> {
    let ids: Vec<&str> = model().judged().map(|factor| factor.id.as_str()).collect();
    prop::sample::select(ids)
}

proptest! {
    #[test]
    fn the_total_is_the_exact_sum_of_its_thirteen_lines(answers in answers()) {
        let assessment = scored(&answers);
        prop_assert_eq!(assessment.lines.len(), 13);
        let sum: f64 = assessment.lines.iter().map(|line| line.points).sum();
        prop_assert_eq!(assessment.total, sum);
        prop_assert!(assessment.low <= assessment.total && assessment.total <= assessment.high);
        prop_assert!((0.0..=100.0).contains(&assessment.coverage));
        prop_assert!(assessment.band >= assessment.band_by_points);
        prop_assert!(assessment.band_low <= assessment.band && assessment.band <= assessment.band_high);
    }

    #[test]
    fn the_lines_shown_add_up_to_the_total_shown(answers in answers()) {
        let assessment = scored(&answers);
        let explanation = explain(&assessment, model());
        let sum: i64 = explanation.lines.iter().map(|line| line.points).sum();
        prop_assert_eq!(sum, (assessment.total * 10.0).round() as i64);
        for shown in &explanation.lines {
            prop_assert!((shown.points as f64 - shown.line.points * 10.0).abs() < 1.0);
        }
    }

    #[test]
    fn a_better_level_never_raises_the_total(
        answers in answers(), factor in judged_factor(), level in 1..4_usize, proof in proof(),
    ) {
        let with = |level| {
            scored(&answers.clone().with(factor, Given::Level(level), proof, today())).total
        };
        prop_assert!(with(level - 1) <= with(level));
        let status = |level| {
            scored(&answers.clone().with("status", Given::Level(level), proof, today())).total
        };
        prop_assert!(status(level - 1) <= status(level));
    }

    #[test]
    fn proving_a_good_answer_never_raises_the_total_and_a_bad_one_changes_nothing(
        answers in answers(), factor in judged_factor(), level in level(),
    ) {
        let with = |proof| {
            scored(&answers.clone().with(factor, Given::Level(level), proof, today())).total
        };
        let proven = [Proof::Declared, Proof::Documented, Proof::Verified].map(with);
        if level < 2 {
            prop_assert!(proven[0] >= proven[1] && proven[1] >= proven[2]);
        } else {
            prop_assert!(proven[0] == proven[1] && proven[1] == proven[2]);
        }
    }

    #[test]
    fn with_no_judgement_the_total_is_the_measured_part_and_fifteen(answers in answers()) {
        let measured = ["status", "time_left", "size"];
        let facts = answers.0.into_iter().filter(|(id, _)| measured.contains(&id.as_str()));
        let assessment = scored(&Answers(facts.collect()));
        prop_assert_eq!(assessment.total, assessment.measured + 15.0);
    }

    #[test]
    fn each_move_takes_off_what_it_says_at_most_a_whole_factor(answers in answers()) {
        let moves = moves(model(), &scored(&answers));
        prop_assert!(moves.is_sorted_by(|a, b| a.points >= b.points));
        prop_assert!(moves.iter().all(|it| it.points > 0.0 && it.points <= 3.0));
    }

    #[test]
    fn a_score_travels_whole(answers in answers()) {
        let assessment = scored(&answers);
        let json = serde_json::to_string(&assessment).unwrap();
        let read: Assessment = serde_json::from_str(&json).unwrap();
        // Frequencies may lose their last bit in JSON; nobody reads them past five points.
        prop_assert!((read.frequencies.any - assessment.frequencies.any).abs() < 1e-12);
        prop_assert_eq!(Assessment { frequencies: assessment.frequencies, ..read }, assessment);
    }
}
