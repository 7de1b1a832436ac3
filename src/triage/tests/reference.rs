//! Slips of comparable projects. The figures published with the model are held against in
//! `src/remediation/table/tests.rs`.

use super::model;
use crate::triage::model::RiskModel;
use crate::triage::version::ModelVersion;

#[test]
fn every_length_has_its_class_and_more_share_never_slips_less() {
    let usual = model().forecast.usual().expect("the model names its usual class");
    for tenths in -50..300 {
        assert!(usual.with_left(f64::from(tenths) / 10.0).is_some());
    }
    for bin in &usual.bins {
        assert!(bin.count() > 30, "a class of {} says little", bin.count());
        let slips: Vec<f64> = (0..=100).map(|share| bin.slip(f64::from(share) / 100.0)).collect();
        assert!(slips.is_sorted(), "{slips:?}");
    }
}

/// Counted on the British register: 42 of 93 small ones, 36 of 166, 52 of 309 of the largest.
#[test]
fn costs_are_compared_with_those_of_projects_as_large() {
    let seen = |millions| {
        let class = model().cost_class(millions, chrono::NaiveDate::MIN)?;
        Some((class.from, class.to, class.seen.events, class.seen.n))
    };
    assert_eq!(seen(30.0), Some((None, Some(116), 42, 93)));
    assert_eq!(seen(200.0), Some((Some(116), Some(581), 36, 166)));
    assert_eq!(seen(2_000.0), Some((Some(581), None, 52, 309)));
    assert_eq!(seen(0.0), None);
}

/// Those that were adopted before plans were foreseen stay readable.
#[test]
fn a_model_may_say_nothing_of_plans() {
    let mut document: serde_json::Value = serde_json::from_str(RiskModel::DOCUMENT).unwrap();
    let forecast = document["forecast"].as_object_mut().unwrap();
    for said in ["task_ratio", "common", "runs", "own_min", "own_k"] {
        assert!(forecast.remove(said).is_some(), "{said}");
    }
    let older = ModelVersion::read(&document.to_string()).unwrap();
    assert!(older.forecast.of_tasks().is_none() && model().forecast.of_tasks().is_some());
}
