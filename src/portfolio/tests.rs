//! A number and the list behind it are the same selection.

use super::model::{Census, Count, Selection, StageGroup};
use crate::base::Priority;
use crate::case::model::Stage;
use crate::triage::model::Band;

fn census() -> Census {
    let count = |stage, band, cases| Count { stage, band, cases };
    Census::new(vec![
        count(Stage::Recovery, Some(Band::High), 3),
        count(Stage::Submitted, Some(Band::High), 2),
        count(Stage::Submitted, None, 1),
        count(Stage::Closed, Some(Band::Low), 4),
    ])
}

#[test]
fn rows_and_columns_add_up_to_the_whole() {
    let census = census();
    let all = census.cases(Selection::default());
    let stage = |stage| Selection { stage: Some(stage), ..Selection::default() };
    let band = |band| Selection { band: Some(band), ..Selection::default() };
    let by_stage: u32 = census.stages().map(|it| census.cases(stage(it))).sum();
    let by_band: u32 = Band::ALL.into_iter().map(|it| census.cases(band(it))).sum();
    assert_eq!((all, by_stage, by_band), (10, 10, 9), "one case was never assessed");
    let group = |group| census.cases(Selection::of_group(group));
    assert_eq!(
        (
            group(StageGroup::InTriage),
            group(StageGroup::InIntervention),
            group(StageGroup::Followed)
        ),
        (3, 3, 6)
    );
}

#[test]
fn stages_come_in_the_order_of_a_case() {
    let stages: Vec<Stage> = census().stages().collect();
    assert_eq!(stages, [Stage::Submitted, Stage::Recovery, Stage::Closed]);
}

#[test]
fn the_address_of_a_list_says_what_it_holds() {
    let said = |words: &'static [(&'static str, &'static str)]| {
        Selection::parse(|name| words.iter().find(|it| it.0 == name).map_or("", |it| it.1))
    };
    let late = Selection {
        group: None,
        stage: Some(Stage::Reply),
        band: Some(Band::Critical),
        priority: None,
        late: true,
        owed_by: None,
        on: None,
    };
    assert_eq!(late.path(), "/portfolio/cases?stage=reply&band=critical&late=1");
    assert_eq!(said(&[("stage", "reply"), ("band", "critical"), ("late", "1")]), late);
    let p1 =
        Selection { priority: Some(Priority::P1), ..Selection::of_group(StageGroup::Admitted) };
    assert_eq!(p1.path(), "/portfolio/cases?group=admitted&priority=P1");
    assert_eq!(said(&[("group", "admitted"), ("priority", "P1")]), p1);
    let none_of_ours =
        said(&[("stage", "nowhere"), ("group", "x"), ("late", "yes"), ("owed_by", "nobody")]);
    assert_eq!(none_of_ours, Selection::default());
    const PERSON: &str = "00000000-0000-0000-0000-000000000007";
    let theirs = said(&[("late", "1"), ("owed_by", PERSON)]);
    assert_eq!(theirs.path(), format!("/portfolio/cases?late=1&owed_by={PERSON}"));
    assert_eq!(said(&[("owed_by", PERSON)]).owed_by, None, "of what is late only");
    assert_eq!(Selection::default().path(), "/portfolio/cases");
    for group in StageGroup::ALL {
        let name = group.name();
        let one = Selection::of_group(group);
        assert_eq!(Selection::parse(|it| if it == "group" { name } else { "" }), one);
        assert_eq!(one.path(), format!("/portfolio/cases?group={name}"));
    }
}
