//! Each rule of the score, by example.

use super::{days_ago, documented_facts, model, scored, today};
use crate::base::Priority;
use crate::triage::model::*;
use chrono::{DateTime, Duration};

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

/// The page shows what the impact is made of, as it shows the points.
#[test]
fn the_parts_of_the_impact_add_up_to_it_and_say_what_nobody_knows() {
    let facts = ImpactFacts { users: Some(0.5), money_left: Some(1.0), ..ImpactFacts::default() };
    let parts = impact_parts(model(), &facts);
    let points = parts.map(|part| part.points);
    assert_eq!(points, [15.0, 10.0, 7.5, 15.0, 5.0, 5.0]);
    assert_eq!(points.iter().sum::<f64>(), impact(model(), &facts));
    assert_eq!(parts.iter().map(|part| part.weight).sum::<f64>(), 100.0);
    let unknown = parts.iter().filter(|part| part.share.is_none()).map(|part| part.name);
    let unknown: Vec<&str> = unknown.collect();
    assert_eq!(unknown, ["essential_service", "legal_duty", "data_security", "public_trust"]);
}

#[test]
fn what_raised_a_priority_above_the_matrix_is_said() {
    let of = |band, days, harmed| raised(model(), band, 0.0, days, harmed);
    assert_eq!(of(Band::Low, Some(21), false), None);
    assert_eq!(of(Band::Low, Some(20), false), Some(Raised::ByUrgency));
    assert_eq!(of(Band::Low, Some(20), true), Some(Raised::ByHarm));
    // Nothing is above the first.
    assert_eq!(raised(model(), Band::Critical, 90.0, Some(1), false), None);
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

/// The reason that suffices is said, the gravest first: harm, what nobody knows (which counts half of
/// the stakes and its own points, enough for a P1), a near date, the score.
#[test]
fn what_makes_a_case_go_first_is_said() {
    let first_by = |answers: &Answers, context: &AssessmentContext, urgency_days: Option<i64>| {
        let mut appraisal = appraise(model(), answers, context, None, today());
        appraisal.urgency_days = urgency_days;
        let (band, impact) = (appraisal.assessment.band, appraisal.impact);
        let harmed = context.facts.users_harmed_now;
        appraisal.priority = priority(model(), band, impact, urgency_days, harmed);
        appraisal.first_by(model(), context)
    };
    let context = AssessmentContext::default();
    assert_eq!(first_by(&Answers::default(), &context, None), Some(FirstBy::NotKnowing));

    let facts = GateFacts { users_harmed_now: true, ..GateFacts::default() };
    let harmed = AssessmentContext { facts, ..context };
    assert_eq!(first_by(&Answers::default(), &harmed, None), Some(FirstBy::Harm));

    let impact = ImpactFacts {
        users: Some(1.0),
        essential_service: Some(1.0),
        legal_duty: Some(1.0),
        ..ImpactFacts::default()
    };
    let known = AssessmentContext { impact, ..context };
    assert_eq!(first_by(&documented_facts(), &known, None), Some(FirstBy::Score));
    assert_eq!(first_by(&documented_facts(), &known, Some(3)), Some(FirstBy::Score));

    let few = ImpactFacts {
        users: Some(0.0),
        essential_service: Some(0.0),
        legal_duty: Some(0.0),
        money_left: Some(0.0),
        data_security: Some(0.0),
        public_trust: Some(0.0),
    };
    let small = AssessmentContext { impact: few, ..context };
    let late = first_by(&documented_facts(), &small, None);
    assert_eq!(late, None, "without the date it is no P1");
    assert_eq!(first_by(&documented_facts(), &small, Some(3)), Some(FirstBy::Date));
}
