//! Each slip has its cause: asked for by whatever shows it, told once, and counted once.

use super::*;
use proptest::test_runner::TestCaseError;

/// What is true of the slips of every plan.
pub(super) fn hold(state: &Remediation) -> Result<(), TestCaseError> {
    let counted = state.counted();
    for it in &state.milestones {
        let slips = state.slips_of(it);
        prop_assert!(slips.iter().all(|slip| slip.from < slip.to));
        prop_assert!(slips.iter().all(|slip| slip.to <= state.told_until(it)));
        let days: i64 = counted.iter().filter(|slip| slip.rank == it.rank).map(|it| it.days).sum();
        let drift = state.dates(it).since_origin().unwrap_or(0).max(0);
        prop_assert_eq!(days, drift, "what causes make together is the drift");
    }
    prop_assert!(counted.iter().all(|it| it.days > 0));
    let bars = pareto_of(&counted);
    let all: i64 = bars.iter().map(|it| it.days).sum();
    prop_assert_eq!(all, counted.iter().map(|it| it.days).sum::<i64>());
    prop_assert!(bars.last().is_none_or(|it| it.up_to_here == 1.0));
    Ok(())
}

fn late(on: &str, cause: Cause, state: Remediation) -> Remediation {
    after(state, Stage::Recovery, &lead(), forecast(1, on, Some(cause)))
}

fn owed(state: &Remediation, today: &str, likely: &[(u32, NaiveDate)]) -> Vec<(u32, WhyOwed)> {
    let at = Outlooks { calendar: &Calendar::france(), today: day(today), likely };
    state.owed_causes(at).into_iter().map(|it| (it.rank, it.why)).collect()
}

fn tell(rank: u32, cause: Cause, words: Option<&str>, likely: &str) -> Command {
    let said = SaidCause { cause, words: words.map(str::to_owned) };
    Command::TellCause(TellCause { said: Ok((rank, said)), likely: vec![(rank, day(likely))] })
}

#[test]
fn what_was_written_under_former_names_is_still_read() {
    for (former, cause) in [
        ("scope", Cause::Requirements),
        ("people", Cause::Staffing),
        ("funding", Cause::Budget),
        ("data", Cause::Data),
    ] {
        let told = format!(
            r#"{{"kind":"milestone_forecast","rank":1,"forecast_on":"2026-07-01","cause":"{former}"}}"#
        );
        let event: Event = serde_json::from_str(&told).unwrap();
        let forecast_on = day("2026-07-01");
        let told = Some(Told::Cause(cause));
        assert_eq!(
            event,
            Event::MilestoneForecast { rank: 1, from: None, forecast_on, cause: told }
        );
        assert_eq!(Cause::from_kept(former), Some(cause));
    }
    assert_eq!(Cause::from_name("scope"), None, "no form sends it any more");
    let kept = r#"{"rank":1,"title":"Recette","planned_on":"2026-06-01","side":"project",
                   "forecast_on":null,"done_on":null,"cause":"people"}"#;
    let kept: Milestone = serde_json::from_str(kept).unwrap();
    assert_eq!((kept.cause, kept.slips.len()), (Some(Cause::Staffing), 0));
    for cause in Cause::ALL {
        assert_eq!(Cause::from_kept(cause.name()), Some(cause));
    }
}

#[test]
fn a_cause_told_before_slips_were_kept_stands_for_all_that_was_lost_by_then() {
    let told =
        r#"{"kind":"milestone_forecast","rank":1,"forecast_on":"2026-06-21","cause":"scope"}"#;
    let state = apply(planned(), &serde_json::from_str(told).unwrap());
    let milestone = state.milestone(1).unwrap();
    let slips = state.slips_of(milestone);
    assert_eq!((slips[0].days(), slips[0].by, milestone.slips.len()), (20, None, 0));
    assert_eq!(state.told_until(milestone), day("2026-06-21"));
    let state = late("2026-07-21", Cause::Security, state);
    let days: Vec<_> = state.counted().into_iter().map(|it| (it.cause.name(), it.days)).collect();
    assert_eq!(days, [("requirements", 20), ("security", 30)]);
}

#[test]
fn each_slip_is_kept_with_who_told_it_and_when() {
    let state = late("2026-06-20", Cause::Supplier, planned());
    let state = late("2026-07-10", Cause::Staffing, state);
    let slips = &state.milestone(1).unwrap().slips;
    let moved: Vec<_> = slips.iter().map(|it| (it.from, it.to, it.cause)).collect();
    assert_eq!(
        moved,
        [
            (day("2026-06-01"), day("2026-06-20"), Cause::Supplier),
            (day("2026-06-20"), day("2026-07-10"), Cause::Staffing)
        ]
    );
    assert_eq!((slips[1].by, slips[1].on), (Some(id(5)), Some(day("2026-03-02"))));
}

#[test]
fn a_day_that_was_regained_counts_for_no_cause() {
    let state = late("2026-06-20", Cause::Supplier, planned());
    let state = late("2026-07-10", Cause::Staffing, state);
    let back = |on: &str| {
        let state = after(state.clone(), Stage::Recovery, &lead(), forecast(1, on, None));
        let counted = state.counted().into_iter();
        counted.map(|it| (it.cause.name(), it.days)).collect::<Vec<_>>()
    };
    assert_eq!(back("2026-06-30"), [("supplier", 19), ("staffing", 10)]);
    assert_eq!(back("2026-06-11"), [("supplier", 10)]);
    assert_eq!(back("2026-05-20"), []);
    assert_eq!(state.slip_history().len(), 2);
    // What is within two weeks needs no cause, and is counted as told by nobody.
    let small = after(planned(), Stage::Recovery, &lead(), forecast(1, "2026-06-05", None));
    assert_eq!(small.counted()[0].cause, WhyLate::Untold);
    assert_eq!(small.counted()[0].days, 4);
}

#[test]
fn a_date_that_creeps_is_asked_about_too() {
    let state = late("2026-06-20", Cause::Supplier, planned());
    // A week at a time, each step alone is small.
    let state = after(state, Stage::Recovery, &lead(), forecast(1, "2026-06-27", None));
    let state = after(state, Stage::Recovery, &lead(), forecast(1, "2026-07-03", None));
    let asked = try_at(Stage::Recovery, &state, &lead(), forecast(1, "2026-07-10", None));
    assert_eq!(asked, Err(Refusal::field("progress_cause", "problem-cause")));
}

#[test]
fn a_cause_is_asked_for_by_whatever_shows_the_slip() {
    let state = planned();
    assert_eq!(owed(&state, "2026-03-02", &[]), []);
    assert_eq!(owed(&state, "2026-03-02", &[(1, day("2026-06-15"))]), [], "within ten days");
    let likely = [(1, day("2026-06-16"))];
    assert_eq!(owed(&state, "2026-03-02", &likely), [(1, WhyOwed::Foreseen)]);
    assert_eq!(owed(&state, "2026-06-01", &[]), [], "its day is not over");
    assert_eq!(owed(&state, "2026-06-02", &[]), [(1, WhyOwed::Passed)]);
    // What was told of a later day covers it.
    let told = late("2026-06-20", Cause::Supplier, state);
    assert_eq!(owed(&told, "2026-06-10", &likely), []);
    // Of a plan that is not in force, nothing is asked.
    let milestones = vec![draft(None, "2026-06-01")];
    let written = Command::WritePlan { milestones };
    let written = after(Remediation::default(), Stage::Planning, &lead(), written);
    assert_eq!(owed(&written, "2026-09-01", &[]), []);
}

#[test]
fn the_case_lead_gives_the_cause_that_is_owed_and_no_other() {
    let state = planned();
    let (peer, sponsor) = (actor(8, Role::Responder), actor(2, Role::Sponsor));
    let slip = || tell(1, Cause::Supplier, None, "2026-07-01");
    for other in [&peer, &sponsor] {
        assert_eq!(try_at(Stage::Recovery, &state, other, slip()), Err(Refusal::NotYours));
    }
    assert!(matches!(
        try_at(Stage::Planning, &state, &lead(), slip()),
        Err(Refusal::NotNow { .. })
    ));
    let typed = Command::TellCause(TellCause {
        said: Err(Refusal::field("tell_cause", "problem-choice")),
        likely: Vec::new(),
    });
    assert_eq!(try_at(Stage::Recovery, &state, &peer, typed), Err(Refusal::NotYours));
    let unknown = tell(7, Cause::Supplier, None, "2026-07-01");
    let refused = Refusal::field("tell_rank", "problem-choice");
    assert_eq!(try_at(Stage::Recovery, &state, &lead(), unknown), Err(refused));
    let early = tell(1, Cause::Supplier, None, "2026-06-10");
    let refused = Refusal::Unmet(vec!["cause_owed".into()]);
    assert_eq!(try_at(Stage::Recovery, &state, &lead(), early), Err(refused));
    let other = tell(1, Cause::Other, None, "2026-07-01");
    let refused = Refusal::field("tell_words", "problem-cause-words");
    assert_eq!(try_at(Stage::Recovery, &state, &lead(), other), Err(refused));
    let words = tell(1, Cause::Other, Some("grève"), "2026-07-01");
    let state = after(state, Stage::Recovery, &lead(), words);
    assert_eq!(state.milestone(1).unwrap().slips[0].words.as_deref(), Some("grève"));
    assert_eq!(owed(&state, "2026-03-02", &[(1, day("2026-07-01"))]), []);
    let dates = state.dates(state.milestone(1).unwrap());
    assert_eq!((dates.forecast, dates.since_origin()), (Some(day("2026-07-01")), Some(30)));
    assert!(try_at(Stage::Recovery, &state, &lead(), slip()).is_err(), "it is told");
}

#[test]
fn another_cause_says_what_it_is_when_progress_is_noted_too() {
    let command = forecast(1, "2026-07-01", Some(Cause::Other));
    let refused = Refusal::field("progress_words", "problem-cause-words");
    assert_eq!(try_at(Stage::Recovery, &planned(), &lead(), command), Err(refused));
}

#[test]
fn the_causes_that_weigh_most_come_first_and_what_nobody_told_last() {
    let told = WhyLate::Told;
    let sums = [
        (WhyLate::Untold, 90, 3),
        (told(Cause::Data), 10, 1),
        (told(Cause::Supplier), 60, 2),
        (told(Cause::Decision), 40, 1),
        (told(Cause::Other), 0, 0),
    ];
    let bars = pareto(sums);
    let order: Vec<_> = bars.iter().map(|it| it.cause.name()).collect();
    assert_eq!(order, ["supplier", "decision", "data", "untold"]);
    let sums: Vec<_> = bars.iter().map(|it| it.up_to_here).collect();
    assert_eq!(sums, [0.3, 0.5, 0.55, 1.0]);
    assert_eq!(pareto([]), []);
}
