//! The second, blind assessment: what is drawn, what is read from its form, how far two agree.

use super::*;
use crate::base::{CaseId, Refusal};
use crate::triage::backtest::draws;
use crate::triage::draw::is_drawn;
use proptest::prelude::*;
use uuid::Uuid;

const SEED: &str = "5f1c0b7e9a3d4c2e8b6f7a1d0e9c8b7a";

fn case(id: u128) -> CaseId {
    CaseId(Uuid::from_u128(id))
}

/// Within five standard deviations of a tenth, for three seeds and cases numbered one after the
/// other: the lot does not follow the number.
#[test]
fn one_case_in_ten_is_drawn() {
    for seed in [SEED, "00000000000000000000000000000000", "a"] {
        let drawn = (0..10_000).filter(|id| is_drawn(seed, case(*id), 10)).count();
        assert!((850..=1150).contains(&drawn), "{drawn} of 10,000 by {seed}");
    }
}

/// As anybody can compute it: `printf 'SEED:CASE' | sha256sum`.
#[test]
fn the_lot_is_the_one_that_anybody_draws_again() {
    let drawn: Vec<u128> = (0..60).filter(|id| is_drawn(SEED, case(*id), 10)).collect();
    assert_eq!(drawn, DRAWN_BY_SHA256SUM);
}

const DRAWN_BY_SHA256SUM: &[u128] = &[6, 9, 12, 16, 19, 41, 48, 53];

proptest! {
    /// Drawn at one share, a case is drawn at every greater one; at nothing none is, at a hundred all.
    #[test]
    fn a_greater_share_adds_cases_and_takes_none_away(id: u128, seed in "[0-9a-f]{32}", percent in 0..100_i64) {
        prop_assert!(!is_drawn(&seed, case(id), percent) || is_drawn(&seed, case(id), percent + 1));
        prop_assert!(!is_drawn(&seed, case(id), 0) && is_drawn(&seed, case(id), 100));
        prop_assert_eq!(is_drawn(&seed, case(id), percent), is_drawn(&seed, case(id), percent));
    }
}

fn typed(level: &str) -> TypedSecond {
    let levels = model().judged().map(|factor| (factor.id.to_string(), level.to_owned()));
    TypedSecond {
        levels: levels.collect(),
        stake: "high".into(),
        band: "critical".into(),
        reason: "Deux livraisons refusées, et personne ne tranche.".into(),
    }
}

#[test]
fn every_factor_takes_an_answer_and_not_knowing_is_one() {
    let known = second_assessment(model(), &typed("2"), (1, Band::High)).unwrap();
    assert!(known.levels.values().all(|level| *level == Some(2)));
    assert_eq!((known.assessment, known.first, known.band), (1, Band::High, Band::Critical));
    let unknown = second_assessment(model(), &typed(NOT_KNOWN), (1, Band::High)).unwrap();
    assert!(unknown.levels.values().all(Option::is_none) && unknown.levels.len() == 10);
    for wrong in ["4", "-1", "+2", "02", "", "critical"] {
        let refused = second_assessment(model(), &typed(wrong), (1, Band::High));
        let Err(Refusal::Invalid(problems)) = refused else { panic!("{wrong:?}: {refused:?}") };
        assert_eq!(problems.len(), 10, "{wrong:?}");
    }
    let refused = second_assessment(model(), &TypedSecond::default(), (1, Band::High));
    let Err(Refusal::Invalid(problems)) = refused else { panic!("{refused:?}") };
    assert_eq!(problems.len(), 13, "all that is missing is said at once");
}

#[test]
fn a_second_assessment_says_why_in_words_that_can_be_contradicted() {
    let short = TypedSecond { reason: "ok".into(), ..typed("2") };
    let refused = second_assessment(model(), &short, (1, Band::High));
    let Err(Refusal::Invalid(problems)) = refused else { panic!("{refused:?}") };
    let said: Vec<_> = problems.iter().map(|it| (it.field.as_str(), it.key.as_str())).collect();
    assert_eq!(said, [("second_reason", "problem-too-short")]);
}

#[test]
fn the_facts_stay_and_the_opinions_are_those_of_the_second() {
    let first = scored(&documented_facts());
    let it = second_assessment(model(), &typed("3"), (1, first.band)).unwrap();
    let again = scored(&it.instead_of(&first));
    assert_eq!(again.measured, first.measured);
    assert_eq!((first.judged, again.judged), (15.0, 30.0));
    let nobody = second_assessment(model(), &typed(NOT_KNOWN), (1, first.band)).unwrap();
    assert_eq!(scored(&nobody.instead_of(&first)).total, first.total);
}

/// `tests/oracle/kappa.py` made the values with another program.
#[test]
fn kappa_is_the_one_that_another_program_finds() {
    let rows = include_str!("../../../tests/data/kappa.csv").lines().skip(1);
    let mut count = 0;
    for row in rows {
        let mut cells = row.split(',');
        let mut table = [[0; 4]; 4];
        let all = table.iter_mut().flatten();
        all.for_each(|cell: &mut usize| *cell = cells.next().unwrap().parse().unwrap());
        let expected: Option<f64> =
            cells.next().filter(|it| !it.is_empty()).map(|it| it.parse().unwrap());
        match (kappa(&table), expected) {
            (Some(ours), Some(theirs)) => assert!((ours - theirs).abs() < 1e-12, "{row}: {ours}"),
            (ours, theirs) => assert_eq!(ours, theirs, "{row}"),
        }
        count += 1;
    }
    assert_eq!(count, 304);
}

fn pairs(count: usize, second: impl Fn(usize) -> usize) -> Vec<(Band, Band)> {
    (0..count).map(|at| (Band::ALL[at % 4], Band::ALL[second(at)])).collect()
}

#[test]
fn too_few_cases_assessed_twice_say_nothing_nor_do_those_of_one_band() {
    let agreed = |count| agreement(&pairs(count, |at| at % 4), &draws(count));
    assert_eq!(agreed(FEWEST_TWICE - 1), None);
    let whole = agreed(FEWEST_TWICE).unwrap();
    assert_eq!((whole.kappa, whole.low, whole.high), (1.0, 1.0, 1.0));
    assert_eq!((whole.same, whole.one_apart), (20, 0));
    let alike = vec![(Band::High, Band::High); 30];
    assert_eq!(agreement(&alike, &draws(30)), None);
}

#[test]
fn two_bands_apart_agree_less_than_one() {
    let one = agreement(&pairs(40, |at| (at % 4).max(1) - 1), &draws(40)).unwrap();
    let two = agreement(&pairs(40, |at| (at % 4).max(2) - 2), &draws(40)).unwrap();
    assert!(two.kappa < one.kappa && one.kappa < 1.0);
    assert_eq!((one.same, one.one_apart), (10, 30));
}

proptest! {
    /// The same each time; within what kappa can be; and around the value, as far as the case goes.
    #[test]
    fn the_interval_holds_together(
        bands in prop::collection::vec((0..4_usize, 0..4_usize), FEWEST_TWICE..60),
    ) {
        let pairs: Vec<(Band, Band)> =
            bands.iter().map(|(one, other)| (Band::ALL[*one], Band::ALL[*other])).collect();
        let found = agreement(&pairs, &draws(pairs.len()));
        prop_assert_eq!(&found, &agreement(&pairs, &draws(pairs.len())));
        if let Some(found) = found {
            prop_assert!(found.low <= found.high && found.high <= 1.0);
            prop_assert!(found.kappa <= 1.0);
            let turned: Vec<(Band, Band)> = pairs.iter().map(|(one, other)| (*other, *one)).collect();
            let turned = agreement(&turned, &[]).unwrap();
            prop_assert!((turned.kappa - found.kappa).abs() < 1e-12, "whoever comes first");
        }
    }
}

#[test]
fn what_is_written_to_the_journal_is_read_back() {
    let it = second_assessment(model(), &typed("1"), (3, Band::Low)).unwrap();
    let event = SecondEvent::Given(it);
    let written = serde_json::to_string(&event).unwrap();
    assert!(written.contains("\"kind\":\"given\""), "{written}");
    assert_eq!(serde_json::from_str::<SecondEvent>(&written).unwrap(), event);
}
