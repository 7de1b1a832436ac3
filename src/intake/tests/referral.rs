//! Who may offer help, who is shielded, and who may know.

use super::proof::{actor, case};
use crate::base::{OrganisationId, ProjectId, Role};
use crate::case::model::{Case, Part, Stage};
use crate::intake::model::*;
use uuid::Uuid;

fn typed(source: &str, name: &str, reach: &str, protect: &str) -> Referring {
    Referring {
        project: Uuid::nil().to_string(),
        requester_name: "Camille".into(),
        requester_email: "camille@example.fr".into(),
        reason: "La fin a glissé deux fois".into(),
        source: source.into(),
        source_name: name.into(),
        source_reach: reach.into(),
        protect: protect.into(),
        ..Referring::default()
    }
}

fn read(typing: &Referring) -> Result<Referral, Vec<(String, String)>> {
    let problems = |it: Vec<crate::base::Problem>| it.into_iter().map(|it| (it.field, it.key));
    referral(typing).map_err(|it| problems(it).collect())
}

#[test]
fn nothing_is_taken_that_nobody_stands_for() {
    let one = |field: &str, key: &str| Err(vec![(field.to_owned(), key.to_owned())]);
    assert_eq!(read(&typed("none", "", "", "true")), one("source", "problem-source-anonymous"));
    assert_eq!(read(&typed("somebody", "Zoé", "", "true")), one("source_reach", "problem-empty"));
    assert_eq!(read(&typed("somebody", "", "4012", "")), one("source_name", "problem-empty"));
    assert_eq!(read(&typed("none", "Zoé", "", "")), one("source_name", "problem-source-unused"));
    assert_eq!(
        read(&typed("author", "", "4012", "")),
        one("source_reach", "problem-source-unused")
    );
    assert_eq!(read(&typed("anyone", "", "", "")), one("source", "problem-choice"));

    let nobody = read(&typed("", "", "", "")).unwrap();
    assert_eq!((nobody.source, nobody.protected), (None, false));
    let author = read(&typed("author", "", "", "true")).unwrap();
    assert_eq!((author.source, author.protected), (Some(Source::Author), true));
    let zoe = Source::Somebody { name: "Zoé".into(), reach: "4012".into() };
    assert_eq!(read(&typed("somebody", " Zoé ", "4012", "true")).unwrap().source, Some(zoe));
}

/// One that the register has is chosen; another is named, with whose it is.
#[test]
fn a_project_is_chosen_or_named() {
    let of = |project: &str, name: &str| {
        let typed = typed("", "", "", "");
        let (project, organisation_name) = (project.to_owned(), name.to_owned());
        read(&Referring { project, organisation_name, ..typed }).map(|it| it.project)
    };
    assert_eq!(of(&Uuid::nil().to_string(), ""), Ok(About::Known(ProjectId(Uuid::nil()))));
    let named = |organisation_name: Option<&str>| Project {
        name: "Sillage".into(),
        near: Near::Unsaid,
        organisation: None,
        organisation_name: organisation_name.map(str::to_owned),
        again: true,
    };
    assert_eq!(of(" Sillage ", "Office"), Ok(About::Named(named(Some("Office")))));
    assert_eq!(of("Sillage", ""), Ok(About::Named(named(None))), "the register may know whose");
    let missing =
        [("project", "problem-ask-project"), ("organisation", "problem-organisation-of-new")];
    let missing = missing.map(|(field, key)| (field.to_owned(), key.to_owned()));
    assert_eq!(of("", ""), Err(missing.to_vec()), "all that is missing is said at once");
}

#[test]
fn help_is_offered_by_who_watches_over_the_organisation() {
    let (ours, theirs) = (OrganisationId(Uuid::from_u128(1)), OrganisationId(Uuid::from_u128(2)));
    for role in Role::ALL {
        let within = |perimeter| {
            let mut actor = actor(4, role);
            actor.grants[0].perimeter = perimeter;
            may_refer(&actor, &[ours]).is_ok()
        };
        let oversees = Role::OVERSEE.contains(&role);
        assert_eq!((within(None), within(Some(ours))), (oversees, oversees), "{role:?}");
        assert!(!within(Some(theirs)), "{role:?}");
    }
}

#[test]
fn who_signalled_it_is_read_by_its_author_directors_and_auditors() {
    let referred = Case { opened_by: actor(3, Role::Coordinator).id, ..case(Stage::Qualifying) };
    let line = [OrganisationId(Uuid::from_u128(1))];
    for role in Role::ALL {
        let other = may_read_source(&referred, &actor(4, role), &line);
        assert_eq!(other, matches!(role, Role::Director | Role::Auditor), "{role:?}");
        let author = may_read_source(&referred, &actor(3, role), &line);
        assert_eq!(author, role.reads_cases(), "{role:?}");
        let mut elsewhere = actor(4, role);
        elsewhere.grants[0].perimeter = Some(OrganisationId(Uuid::from_u128(2)));
        assert!(!may_read_source(&referred, &elsewhere, &line), "{role:?}");
    }
    let mut sponsored = referred;
    let director = actor(6, Role::Director);
    sponsored.people.push((Part::Sponsor, director.id));
    assert!(!may_read_source(&sponsored, &director, &line), "nobody of the project's side");
}
