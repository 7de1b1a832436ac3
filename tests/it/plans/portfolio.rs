//! A past day of the portfolio, and what changed between two.

use super::{plan, sqlite};
use tocsin::db::every_query;

/// A month of twenty years costs what the only one would.
#[tokio::test]
async fn what_an_objective_measures_is_found_by_its_day() {
    let read = sqlite().await;
    for (name, index) in [
        ("facts::PROMISED", "COVERING INDEX duty_promised"),
        ("facts::TEAMS_OF_P1", "INDEX duty_team_due"),
        ("facts::TEAMS", "INDEX duty_team_done"),
        ("facts::REACHED", "INDEX closed_milestone_done"),
        ("facts::CLOSED", "INDEX journal_closing"),
        ("behind::DUE", "INDEX duty_promised"),
        ("behind::STARTED", "INDEX duty_team_done"),
        ("behind::REACHED", "INDEX closed_milestone_done"),
        ("behind::CLOSED", "INDEX journal_closing"),
    ] {
        let full = format!("tocsin::portfolio::objectives::store::{name}");
        let query = every_query().find(|query| query.name == full).unwrap();
        let plan = plan(&read, query).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {index}: {plan:#?}");
    }
}

#[tokio::test]
async fn a_past_day_is_counted_from_its_index_alone() {
    let read = sqlite().await;
    for (name, index) in [
        ("portfolio::store::as_of::CENSUS_ON", "COVERING INDEX case_was_on"),
        ("portfolio::store::as_of::LATE_ON", "COVERING INDEX duty_was_on"),
        ("portfolio::store::as_of::OVERDUE_ON", "INDEX duty_was_on"),
        ("portfolio::store::as_of::AWAITING_ON", "INDEX duty_was_owed"),
        ("portfolio::store::as_of::CASES_ON", "SEARCH w USING PRIMARY KEY"),
        ("portfolio::store::between::MOVED", "COVERING INDEX case_was_since"),
        ("portfolio::store::between::MOVED", "INDEX case_was_override"),
        ("case::store::past::turned::TURNED", "SEARCH w USING PRIMARY KEY"),
        ("case::store::past::UNKEPT", "SEARCH w USING PRIMARY KEY"),
    ] {
        let full = format!("tocsin::{name}");
        let query = every_query().find(|query| query.name == full).unwrap();
        let plan = plan(&read, query).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {index}: {plan:#?}");
    }
}

/// However many cases there are, each is found with what makes it grave by its own keys.
#[tokio::test]
async fn the_note_reads_no_more_than_what_it_weighs() {
    let read = sqlite().await;
    for (name, index) in [
        ("OWED", "INDEX duty_listed"),
        ("GRAVE", "SEARCH w USING PRIMARY KEY"),
        ("GRAVE", "SEARCH s USING PRIMARY KEY"),
        ("WEATHERS", "INDEX case_was_on"),
    ] {
        let full = format!("tocsin::briefing::store::whole::{name}");
        let query = every_query().find(|query| query.name == full).unwrap();
        let plan = plan(&read, query).await;
        assert!(plan.iter().any(|step| step.contains(index)), "{name}: {index}: {plan:#?}");
    }
}

/// Of a million entries, those that decide a request are few.
#[tokio::test]
async fn open_data_read_the_entries_that_decide_and_no_others() {
    let read = sqlite().await;
    let full = "tocsin::open_data::store::DECIDED";
    let query = every_query().find(|query| query.name == full).unwrap();
    let plan = plan(&read, query).await;
    for step in ["INDEX journal_decided", "SEARCH c USING INDEX", "INDEX fact_organisation"] {
        assert!(plan.iter().any(|it| it.contains(step)), "{step}: {plan:#?}");
    }
}
