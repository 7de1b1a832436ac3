//! What a case asks of its team, who covers it, and what is proposed to begin with.

use super::*;
use crate::triage::model::RiskModel;
use std::collections::BTreeSet;

fn level(number: u8) -> Level {
    Level::try_from(number).unwrap()
}

fn need(skill: Skill, number: u8, percent: u32) -> Need {
    Need { share: share(percent), ..Need::of(skill, level(number)) }
}

fn keep(place: Option<usize>, need: Need) -> Command {
    Command::KeepNeed { place, need, is_open: true }
}

fn try_as_coordinator(team: &Team, command: Command) -> Result<Team, Refusal> {
    try_it(team, &actor(3, Role::Coordinator), command).map(|event| apply(team.clone(), &event))
}

/// The field at which something was refused, and why.
fn refused(answer: Result<Team, Refusal>) -> (String, String) {
    match answer {
        Err(Refusal::Invalid(problems)) => (problems[0].field.clone(), problems[0].key.clone()),
        other => panic!("not refused at a field: {other:?}"),
    }
}

fn at(field: &str, key: &str) -> (String, String) {
    (field.into(), key.into())
}

#[test]
fn needs_are_stated_one_by_one_changed_in_their_place_and_removed() {
    let data = need(Skill::DATA, 3, 40);
    let team = try_as_coordinator(&Team::default(), keep(None, data)).unwrap();
    let legal = need(Skill::LEGAL, 2, 20);
    let team = try_as_coordinator(&team, keep(None, legal)).unwrap();
    let team = try_as_coordinator(&team, keep(Some(0), need(Skill::DATA, 4, 60))).unwrap();
    assert_eq!(team.needs, [need(Skill::DATA, 4, 60), legal]);
    let team = try_as_coordinator(&team, Command::RemoveNeed { place: 0 }).unwrap();
    let team = try_as_coordinator(&team, Command::RemoveNeed { place: 0 }).unwrap();
    assert_eq!(team.needs, [], "the last one goes as the others did");
    let gone = Err(Refusal::Unmet(vec!["need".into()]));
    assert_eq!(try_as_coordinator(&team, Command::RemoveNeed { place: 0 }), gone);
    assert_eq!(try_as_coordinator(&team, keep(Some(7), data)), gone);
}

#[test]
fn only_a_coordinator_states_needs() {
    let commands = [
        keep(None, need(Skill::DATA, 3, 40)),
        Command::RemoveNeed { place: 0 },
        Command::TakeNeeds { needs: vec![need(Skill::DATA, 3, 40)] },
        Command::ChooseNeeds { needs: Vec::new() },
    ];
    for command in commands {
        for role in [Role::Director, Role::Responder, Role::Sponsor] {
            let refused = try_it(&Team::default(), &actor(5, role), command.clone());
            assert_eq!(refused, Err(Refusal::NeedsRole(vec![Role::Coordinator])), "{role:?}");
        }
    }
}

#[test]
fn a_need_that_cannot_be_met_is_refused_at_its_field() {
    let in_days = |from, to| Need { period: Some(period(from, to)), ..need(Skill::DATA, 3, 40) };
    let on_site = |days, need| Need { on_site_days: days, ..need };
    let stated = |need| try_as_coordinator(&Team::default(), keep(None, need));
    let fortnight = in_days("2026-05-04", "2026-05-15");
    // Two weeks, less the eighth and the fourteenth of May.
    assert!(stated(on_site(8, fortnight)).is_ok());
    assert_eq!(refused(stated(on_site(9, fortnight))), at("need_on_site", "problem-need-days"));
    assert!(stated(in_days("2026-05-04", "2026-05-04")).is_ok());
    let backwards = in_days("2026-05-04", "2026-05-03");
    assert_eq!(refused(stated(backwards)), at("need_to", "problem-period"));
    let mistyped = in_days("2026-05-04", "2062-05-03");
    assert_eq!(refused(stated(mistyped)), at("need_to", "problem-need-long"));
    let endless = on_site(251, need(Skill::DATA, 3, 40));
    assert_eq!(refused(stated(endless)), at("need_on_site", "problem-need-days"));
}

#[test]
fn two_people_of_one_trade_are_two_needs_that_differ() {
    let one = try_as_coordinator(&Team::default(), keep(None, need(Skill::RELIABILITY, 3, 60)));
    let one = one.unwrap();
    let twin = keep(None, need(Skill::RELIABILITY, 3, 60));
    assert_eq!(refused(try_as_coordinator(&one, twin)), at("need_skill", "problem-need-twice"));
    let other = keep(None, need(Skill::RELIABILITY, 3, 40));
    assert_eq!(try_as_coordinator(&one, other).unwrap().needs.len(), 2);
}

#[test]
fn a_case_states_twelve_needs_at_most() {
    let stated = |count: u32| {
        let needs = (1..=count).map(|percent| need(Skill::DATA, 2, percent)).collect();
        try_as_coordinator(&Team::default(), Command::ChooseNeeds { needs })
    };
    let full = stated(12).unwrap();
    assert_eq!(refused(stated(13)), at("need_skill", "problem-needs-many"));
    let more = Command::TakeNeeds { needs: vec![need(Skill::LEGAL, 2, 20)] };
    assert_eq!(refused(try_as_coordinator(&full, more)), at("take", "problem-needs-many"));
}

#[test]
fn what_was_taken_comes_beside_what_is_asked_already() {
    let team = try_as_coordinator(&Team::default(), keep(None, need(Skill::DATA, 3, 40))).unwrap();
    let take = |needs| try_as_coordinator(&team, Command::TakeNeeds { needs });
    assert_eq!(refused(take(Vec::new())), at("take", "problem-needs"));
    assert_eq!(take(vec![need(Skill::LEGAL, 2, 20)]).unwrap().needs.len(), 2);
}

/// A need written before it could say more is one for the usual share, as long as it takes.
#[test]
fn what_was_journaled_of_needs_is_still_read() {
    let old = r#"{"kind":"needs_chosen","needs":[{"skill":"data","level":3}]}"#;
    let event: Event = serde_json::from_str(old).unwrap();
    assert_eq!(event, Event::NeedsChosen { needs: vec![Need::of(Skill::DATA, level(3))] });
}

fn works(person: u128, percent: u32, confirmed: bool) -> Assignment {
    Assignment { share: share(percent), ..assignment(person, TeamRole::Expert, confirmed) }
}

/// Of each need: covered by people who are confirmed, by others, by nobody.
fn covered(team: &Team, members: &[Member]) -> Vec<(u32, u32, u32)> {
    // The Friday before they begin.
    let covers = coverage(team, members, day("2026-01-30"), &Calendar::france());
    covers.iter().map(|it| (it.confirmed, it.tentative, it.missing())).collect()
}

#[test]
fn what_is_covered_of_a_need_is_the_time_of_those_who_meet_it() {
    let members = [member(5, Skill::DATA, 3), member(6, Skill::DATA, 2), member(7, Skill::DATA, 4)];
    let needs = vec![need(Skill::DATA, 3, 60)];
    let team = |assignments| Team { assignments, needs: needs.clone(), ..Team::default() };
    assert_eq!(covered(&team(vec![]), &members), [(0, 0, 60)], "nobody is there");
    assert_eq!(covered(&team(vec![works(6, 60, true)]), &members), [(0, 0, 60)], "not the level");
    assert_eq!(covered(&team(vec![works(5, 20, true)]), &members), [(20, 0, 40)]);
    let both = vec![works(5, 20, true), works(7, 30, false)];
    assert_eq!(covered(&team(both), &members), [(20, 30, 10)]);
    assert_eq!(
        covered(&team(vec![works(5, 80, true)]), &members),
        [(60, 0, 0)],
        "no more than all"
    );
}

/// Idris knows both trades and Maud one: she takes hers, so that he is free for the other.
#[test]
fn whoever_knows_several_trades_gives_their_time_once() {
    let (idris, maud) = (5, 6);
    let mut both = member(idris, Skill::DATA, 3);
    both.skills.push((Skill::RELIABILITY, level(3)));
    let members = [both, member(maud, Skill::DATA, 3)];
    let needs = vec![need(Skill::DATA, 3, 40), need(Skill::RELIABILITY, 3, 40)];
    let alone = vec![works(idris, 60, true)];
    let team = |assignments| Team { assignments, needs: needs.clone(), ..Team::default() };
    assert_eq!(covered(&team(alone), &members), [(40, 0, 0), (20, 0, 20)]);
    let together = vec![works(idris, 40, true), works(maud, 40, true)];
    assert_eq!(covered(&team(together), &members), [(40, 0, 0), (40, 0, 0)]);
}

#[test]
fn a_need_is_covered_on_its_own_days() {
    let members = [member(5, Skill::DATA, 3)];
    // February to June; the need goes on to the end of July.
    let whole = period("2026-02-01", "2026-07-31");
    let need = Need { period: Some(whole), ..need(Skill::DATA, 3, 50) };
    let team = Team { assignments: vec![works(5, 50, true)], needs: vec![need], ..Team::default() };
    let calendar = Calendar::france();
    let july = period("2026-07-01", "2026-07-31");
    let days = july.working_days(&calendar);
    assert_eq!(filled(&team, &members, july, &calendar)[0].missing(), days * 50);
    assert_eq!(
        filled(&team, &members, period("2026-06-01", "2026-06-30"), &calendar)[0].missing(),
        0
    );
    let [(confirmed, 0, missing)] = covered(&team, &members)[..] else { panic!() };
    assert!(
        confirmed + missing == 50 && (8..=9).contains(&missing),
        "July of six months: {missing}"
    );
}

fn facts() -> impl Strategy<Value = NeedFacts> {
    let factors: Vec<_> = RiskModel::shipped().factors.iter().map(|it| it.id.to_string()).collect();
    let levels = prop::collection::btree_map(prop::sample::select(factors), 0_usize..4, 0..14);
    let irreversible = prop::option::of(-10_i64..120);
    let data = prop::option::of(prop::sample::select(vec![0.0, 0.5, 1.0]));
    (levels, any::<bool>(), irreversible, data).prop_map(
        |(levels, users_harmed_now, irreversible_in_days, data_security)| NeedFacts {
            levels,
            users_harmed_now,
            irreversible_in_days,
            data_security,
        },
    )
}

fn proposed_for(facts: &NeedFacts) -> Vec<Need> {
    proposed_needs(NeedRules::current(), facts).into_iter().map(|it| it.need).collect()
}

proptest! {
    /// Whatever is known of a case: a list that may be taken as it is, each of it with a reason.
    #[test]
    fn what_is_proposed_may_be_taken_as_it_is(facts in facts()) {
        let proposed = proposed_needs(NeedRules::current(), &facts);
        prop_assert!(proposed.len() <= Need::MOST);
        prop_assert!(proposed.iter().all(|it| !it.why.is_empty()));
        let skills: BTreeSet<_> = proposed.iter().map(|it| it.need.skill).collect();
        prop_assert_eq!(skills.len(), proposed.len(), "one need a skill");
        let needs: Vec<_> = proposed.iter().map(|it| it.need).collect();
        let lead = needs.iter().find(|it| it.skill == Skill::DELIVERY);
        prop_assert!(lead.is_some_and(|it| it.level >= level(3)), "somebody leads");
        let taken = try_as_coordinator(&Team::default(), Command::TakeNeeds { needs: needs.clone() });
        prop_assert_eq!(taken.unwrap().needs, needs);
    }

    /// To be worse off never asks for less.
    #[test]
    fn worse_asks_for_no_less(facts in facts(), at in 0_usize..13) {
        let factor = RiskModel::shipped().factors[at].id.to_string();
        let mut worse = facts.clone();
        *worse.levels.entry(factor).or_default() += 1;
        let more = proposed_for(&worse);
        for need in proposed_for(&facts) {
            let same = more.iter().find(|it| it.skill == need.skill);
            prop_assert!(same.is_some_and(|it| it.level >= need.level && it.share >= need.share));
        }
    }

    /// However time is shared out, nothing is covered twice, and the parts of a need make it whole.
    #[test]
    fn the_parts_of_a_need_make_it_whole(
        needs in prop::collection::vec((0_usize..3, 1_u8..=4, 1_u32..=100), 0..6),
        people in prop::collection::vec((0_usize..3, 1_u8..=4, 1_u32..=100, any::<bool>()), 0..6),
    ) {
        let needs: Vec<_> = needs.into_iter()
            .map(|(skill, number, percent)| need(Skill::FIRST[skill], number, percent)).collect();
        let members: Vec<_> = (5..).zip(&people)
            .map(|(person, it)| member(person, Skill::FIRST[it.0], it.1)).collect();
        let assignments: Vec<_> = (5..).zip(&people)
            .map(|(person, it)| works(person, it.2, it.3)).collect();
        let team = Team { assignments, needs, ..Team::default() };
        let covers = coverage(&team, &members, day("2026-01-10"), &Calendar::france());
        for cover in &covers {
            prop_assert_eq!(cover.confirmed + cover.tentative + cover.missing(), cover.asked.percent());
        }
        let given = |confirmed| people.iter().filter(|it| it.3 == confirmed).map(|it| it.2).sum::<u32>();
        let confirmed: u32 = covers.iter().map(|it| it.confirmed).sum();
        prop_assert!(confirmed <= given(true));
        prop_assert!(confirmed + covers.iter().map(|it| it.tentative).sum::<u32>() <= given(true) + given(false));
    }
}

/// A rule about a factor that nobody is asked about would never hold.
#[test]
fn the_rules_speak_of_factors_that_there_are() {
    let rules = NeedRules::current();
    assert_eq!((rules.id.as_str(), rules.version), ("tocsin-needs-1", 1));
    for rule in &rules.rules {
        assert!(!rule.needs.is_empty() && !rule.why.fr.is_empty() && !rule.why.en.is_empty());
        if let When::Factor { id, from_level } = &rule.when {
            let factor = RiskModel::shipped().factor(id).unwrap_or_else(|| panic!("no {id}"));
            assert!((1..=factor.top()).contains(from_level), "{id} {from_level}");
        }
    }
}

#[test]
fn a_supplier_in_default_asks_for_procurement_and_law() {
    let levels = [("supplier".to_owned(), 3)].into();
    let proposed = proposed_for(&NeedFacts { levels, ..NeedFacts::default() });
    let said: Vec<_> = proposed.iter().map(|it| (it.skill, it.level.number())).collect();
    assert_eq!(said, [(Skill::DELIVERY, 3), (Skill::PROCUREMENT, 3), (Skill::LEGAL, 2)]);
}

#[test]
fn of_a_case_nobody_knows_anything_of_only_somebody_to_lead_is_asked() {
    let said = proposed_for(&NeedFacts::default());
    assert_eq!(said.iter().map(|it| it.skill).collect::<Vec<_>>(), [Skill::DELIVERY]);
    let soon = NeedFacts { irreversible_in_days: Some(60), ..NeedFacts::default() };
    assert_eq!(proposed_for(&soon)[0].level, level(4), "no time to learn");
    let past = NeedFacts { irreversible_in_days: Some(-1), ..NeedFacts::default() };
    assert_eq!(proposed_for(&past)[0].level, level(3), "what has passed cannot be saved");
}
