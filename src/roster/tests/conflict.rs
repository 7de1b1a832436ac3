//! Who keeps away from which case, and who lets them in.

use super::*;

/// Member 5, who left organisation 7 on that day.
fn left(on: &str) -> Member {
    let link = DeclaredLink { organisation: organisation(7), left_on: day(on) };
    Member { links: vec![link], ..member(5, Skill::DELIVERY, 3) }
}

fn company(name: &str) -> Supplier {
    Supplier { name: name.to_owned(), folded: name.to_lowercase() }
}

/// Member 5, linked to a company until that day, or still.
fn linked(name: &str, ended_on: Option<&str>) -> Member {
    let link = SupplierLink { supplier: company(name), ended_on: ended_on.map(day) };
    Member { suppliers: vec![link], ..member(5, Skill::DELIVERY, 3) }
}

fn supplied_by(name: &str) -> Team {
    Team { suppliers: vec![company(name)], ..Team::default() }
}

#[test]
fn whoever_left_less_than_three_years_ago_stays_away() {
    let line = [organisation(8), organisation(7)];
    let said = |line: &[_], today| Team::default().concerns(&left("2024-02-29"), line, day(today));
    assert_eq!(said(&line, "2027-02-27"), [Concern::LeftLately(day("2027-02-28"))]);
    assert_eq!(
        said(&line, "2027-02-28"),
        [Concern::LeftLongAgo],
        "three years have passed: it is said, and bars nobody"
    );
    assert_eq!(said(&[organisation(8)], "2024-03-01"), [], "elsewhere");
}

#[test]
fn a_link_to_a_supplier_bars_while_it_goes_on_and_three_years_more() {
    let team = supplied_by("make believe services");
    let said = |ended| team.concerns(&linked("make believe", ended), &[], day("2026-06-01"));
    assert_eq!(said(None), [Concern::SupplierOf(None)]);
    assert_eq!(said(Some("2024-01-10")), [Concern::SupplierOf(Some(day("2027-01-10")))]);
    assert_eq!(said(Some("2020-01-10")), [Concern::SupplierLongAgo]);
    let other = supplied_by("another firm");
    assert_eq!(other.concerns(&linked("make believe", None), &[], day("2026-06-01")), []);
}

#[test]
fn two_names_may_be_one_company_when_all_words_of_the_shorter_are_in_the_longer() {
    let alike = |one: &str, two: &str| company(one).may_be(&company(two));
    assert!(alike("Acme", "Acme"));
    assert!(alike("Acme", "Acme Consulting France") && alike("Acme Consulting France", "Acme"));
    assert!(!alike("Acme", "Acmetal") && !alike("Acme Nord", "Acme Sud"));
}

#[test]
fn a_barred_person_waits_for_the_director() {
    let coordinator = actor(3, Role::Coordinator);
    let barred = Command::Assign {
        assignment: assignment(5, TeamRole::CaseLead, false),
        barred: true,
        beyond: Vec::new(),
        reason: None,
    };
    let refused = try_it(&Team::default(), &coordinator, barred);
    assert_eq!(refused, Err(Refusal::Unmet(vec!["conflict_excepted".into()])));
    let except = |person| Command::Except {
        person: id(person),
        reason: "seule à savoir".into(),
        barred: true,
    };
    let needless =
        Command::Except { person: id(5), reason: "seule à savoir".into(), barred: false };
    let director = actor(6, Role::Director);
    assert_eq!(
        try_it(&Team::default(), &coordinator, except(5)),
        Err(Refusal::NeedsRole(vec![Role::Director]))
    );
    assert_eq!(try_it(&Team::default(), &director, except(6)), Err(Refusal::OwnAct));
    let nothing = Err(Refusal::Unmet(vec!["kept_out".into()]));
    assert_eq!(try_it(&Team::default(), &director, needless), nothing);
    let event = try_it(&Team::default(), &director, except(5)).unwrap();
    let team = apply(Team::default(), &event);
    let line = [organisation(7)];
    let kept_out = |team: &Team| team.bar(&left("2026-01-01"), &line, day("2026-01-10"));
    assert!(kept_out(&Team::default()).is_some());
    assert_eq!(kept_out(&team), None, "the director has let them in");
}

fn recuse(person: u128) -> Command {
    Command::Recuse { person: id(person), reason: "mon frère y travaille".into() }
}

#[test]
fn members_recuse_themselves_and_coordinators_write_it_down_for_them() {
    let nobody = Team::default();
    assert!(try_it(&nobody, &actor(5, Role::Responder), recuse(5)).is_ok());
    assert!(try_it(&nobody, &actor(3, Role::Coordinator), recuse(5)).is_ok());
    assert_eq!(try_it(&nobody, &actor(9, Role::Responder), recuse(5)), Err(Refusal::NotYours));
    let team = team(vec![recuse(5)]);
    let again = try_it(&team, &actor(5, Role::Responder), recuse(5));
    assert_eq!(again, Err(Refusal::Unmet(vec!["not_recused".into()])));
}

#[test]
fn whoever_recuses_themselves_is_out_of_the_team_but_a_case_that_is_led_stays_led() {
    let with = |role| assign(assignment(5, role, true));
    let me = member(5, Skill::DELIVERY, 3);
    let expert = team(vec![with(TeamRole::Expert), recuse(5)]);
    assert!(expert.assignments.is_empty());
    assert_eq!(expert.bar(&me, &[], day("2026-01-10")), Some(Concern::Recused));
    let lead = team(vec![with(TeamRole::CaseLead), recuse(5)]);
    assert_eq!(lead.lead().unwrap().person, id(5), "until another takes their place");
    let members = [me];
    let open: Vec<_> = lead.open_conflicts(&members, &[], day("2026-01-10")).collect();
    assert_eq!(open.len(), 1, "and the gate is shut meanwhile");
}

#[test]
fn a_recusal_outweighs_an_exception_made_before_and_not_one_made_after() {
    let director = actor(6, Role::Director);
    let except = Command::Except { person: id(5), reason: "seule à savoir".into(), barred: true };
    let excepted =
        apply(Team::default(), &try_it(&Team::default(), &director, except.clone()).unwrap());
    let me = actor(5, Role::Responder);
    let recused = apply(excepted.clone(), &try_it(&excepted, &me, recuse(5)).unwrap());
    let out = |team: &Team| team.bar(&member(5, Skill::DATA, 1), &[], day("2026-01-10")).is_some();
    assert!(out(&recused));
    let back = apply(recused.clone(), &try_it(&recused, &director, except).unwrap());
    assert!(!out(&back));
}

#[test]
fn the_lead_or_a_coordinator_says_who_supplies_the_project() {
    let name = |count: usize| Command::NameSuppliers {
        suppliers: (0..count).map(|it| company(&format!("firm {it}"))).collect(),
    };
    let led = team(vec![assign(assignment(5, TeamRole::CaseLead, true))]);
    assert!(try_it(&led, &actor(5, Role::Responder), name(2)).is_ok());
    assert!(try_it(&led, &actor(3, Role::Coordinator), name(0)).is_ok(), "none is an answer too");
    assert_eq!(
        try_it(&led, &actor(9, Role::Responder), name(2)),
        Err(Refusal::NeedsRole(vec![Role::Coordinator]))
    );
    assert!(matches!(
        try_it(&led, &actor(3, Role::Coordinator), name(21)),
        Err(Refusal::Invalid(_))
    ));
}

/// The case is told that something was declared; what it is stays with the member.
#[test]
fn a_link_that_is_declared_at_work_is_told_until_somebody_decides() {
    let at_work = team(vec![assign(assignment(5, TeamRole::Expert, true))]);
    let team = Team { suppliers: vec![company("make believe")], ..at_work };
    let (before, today) = (member(5, Skill::DELIVERY, 3), day("2026-01-10"));
    let is_new = |now: &Member| team.is_newly_concerned(&before, now, &[], today);
    assert!(is_new(&linked("make believe", None)), "it bars");
    assert!(is_new(&linked("make believe", Some("2020-01-10"))), "it is to be said");
    assert!(!is_new(&linked("another firm", None)), "nothing to do with this case");
    let same = linked("make believe", None);
    assert!(!team.is_newly_concerned(&same, &same, &[], today), "it was known");

    let (me, director) = (actor(5, Role::Responder), actor(4, Role::Director));
    let event = try_it(&team, &me, Command::DeclareLink).unwrap();
    let kept = serde_json::to_string(&event).unwrap();
    assert!(!kept.contains("make believe") && !kept.contains("supplier"), "{kept}");
    let told = apply(team.clone(), &event);
    assert_eq!(told.declared_on(id(5)), Some(today));
    assert!(told.assignment(id(5)).is_some(), "nobody leaves by it");
    let others = try_it(&team, &actor(6, Role::Responder), Command::DeclareLink);
    assert_eq!(others, Err(Refusal::Unmet(vec!["assigned".into()])));
    let reason = || "seule experte du sujet".to_owned();
    let lets_in = Command::Except { person: id(5), reason: reason(), barred: true };
    let coordinator = actor(3, Role::Coordinator);
    for (by, decision) in [
        (&director, lets_in),
        (&me, Command::Recuse { person: id(5), reason: reason() }),
        (&coordinator, Command::Remove { person: id(5) }),
    ] {
        let decided = apply(told.clone(), &try_it(&told, by, decision).unwrap());
        assert_eq!(decided.declared_on(id(5)), None);
    }
}
