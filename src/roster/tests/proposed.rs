//! From a choice to a team.

use super::{assignment, id, period, share};
use crate::base::PersonId;
use crate::roster::model::*;

pub(super) fn need(skill: Skill, percent: u32, dates: Option<(&str, &str)>) -> Need {
    let period = dates.map(|(from, to)| period(from, to));
    Need { share: share(percent), period, ..Need::of(skill, Level::try_from(3).unwrap()) }
}

fn weeks() -> Period {
    period("2026-02-02", "2026-04-24")
}

fn chosen(team: &Team, lead: Option<u128>, choice: &[(Need, u128)]) -> Moves {
    let choice: Vec<_> = choice.iter().map(|(need, who)| (*need, Some(id(*who)))).collect();
    moves(team, &choice, lead.map(id), weeks())
}

fn people(moves: &Moves) -> Vec<(PersonId, TeamRole)> {
    moves.assigned.iter().map(|it| (it.person, it.role)).collect()
}

#[test]
fn whoever_leads_is_assigned_first_and_everybody_is_asked() {
    let choice = [(need(Skill::DATA, 40, None), 6), (need(Skill::DELIVERY, 60, None), 5)];
    let moves = chosen(&Team::default(), Some(5), &choice);
    assert_eq!(people(&moves), [(id(5), TeamRole::CaseLead), (id(6), TeamRole::Expert)]);
    let as_long_as_it_lasts = Period::without_end(weeks().from);
    assert!(moves.assigned.iter().all(|it| !it.confirmed && it.period == as_long_as_it_lasts));
}

/// On each day what their needs ask then; the row keeps the whole of it.
#[test]
fn several_needs_of_one_person_are_one_assignment() {
    let first = need(Skill::DATA, 40, Some(("2026-01-05", "2026-02-27")));
    let second = need(Skill::LEGAL, 30, Some(("2026-03-02", "2026-05-29")));
    let beside = need(Skill::CHANGE, 80, Some(("2026-03-30", "2026-03-31")));
    let only = |choice: &[(Need, u128)]| chosen(&Team::default(), None, choice).assigned.remove(0);
    let one_after_the_other = only(&[(first, 5), (second, 5)]);
    assert_eq!(one_after_the_other.share, share(40));
    assert_eq!(one_after_the_other.period, period("2026-02-02", "2026-05-29"), "from now on");
    let told =
        [(period("2026-02-02", "2026-02-27"), share(40)), (second.period.unwrap(), share(30))];
    assert_eq!(one_after_the_other.promises(), told);
    assert_eq!(only(&[(second, 5), (beside, 5)]).share, Share::FULL, "110 % is all there is");
}

#[test]
fn whoever_is_assigned_so_already_is_left_alone() {
    let choice = [(need(Skill::DATA, 40, None), 5)];
    let first = chosen(&Team::default(), None, &choice);
    let there = Team { assignments: first.assigned, ..Team::default() };
    assert_eq!(chosen(&there, None, &choice), Moves::default());
    let more = [(need(Skill::DATA, 60, None), 5)];
    assert_eq!(people(&chosen(&there, None, &more)), [(id(5), TeamRole::Expert)], "asked again");
}

/// What they agreed to stands: chosen for the rest, they are asked for both together.
#[test]
fn whoever_agreed_is_asked_for_more_and_keeps_what_they_lead() {
    let there = Team {
        assignments: vec![
            assignment(5, TeamRole::CaseLead, true),
            assignment(6, TeamRole::Expert, true),
        ],
        ..Team::default()
    };
    let rest = [(need(Skill::DATA, 20, Some(("2026-03-02", "2026-08-28"))), 6)];
    let moves = chosen(&there, Some(5), &rest);
    assert_eq!(people(&moves), [(id(6), TeamRole::Expert)], "who leads is asked for nothing new");
    assert_eq!(moves.assigned[0].share, share(80), "60 and 20 at once");
    assert_eq!(moves.assigned[0].period, period("2026-02-01", "2026-08-28"));
    let told = [
        (period("2026-02-01", "2026-03-01"), share(60)),
        (period("2026-03-02", "2026-06-30"), share(80)),
        (period("2026-07-01", "2026-08-28"), share(20)),
    ];
    assert_eq!(moves.assigned[0].promises(), told);
    assert_eq!((moves.withdrawn.len(), moves.asked_no_more(&there).len()), (0, 0));
    let more = chosen(&there, Some(5), &[(need(Skill::DELIVERY, 20, None), 5)]);
    assert_eq!(people(&more), [(id(5), TeamRole::CaseLead)]);
    assert!(more.withdrawn.is_empty(), "only the coordinator takes off whoever agreed");
}

#[test]
fn whoever_is_chosen_for_nothing_goes_but_not_who_leads_or_keeps_the_record() {
    let there = Team {
        assignments: vec![
            assignment(5, TeamRole::CaseLead, true),
            assignment(6, TeamRole::Expert, false),
            assignment(7, TeamRole::Scribe, true),
        ],
        ..Team::default()
    };
    let choice = [(need(Skill::DATA, 40, None), 8)];
    assert_eq!(
        chosen(&there, None, &choice).withdrawn,
        [id(6)],
        "nobody else leads: the lead stays"
    );
    let led = [(need(Skill::DELIVERY, 40, None), 8), (need(Skill::DATA, 40, None), 5)];
    let moves = chosen(&there, Some(8), &led);
    assert_eq!(people(&moves), [(id(8), TeamRole::CaseLead), (id(5), TeamRole::Expert)]);
    assert_eq!(moves.withdrawn, [id(6)]);
    assert_eq!(moves.asked_no_more(&there), [id(6)]);
    let replaced = chosen(&there, Some(8), &[(need(Skill::DELIVERY, 40, None), 8)]);
    assert_eq!(replaced.asked_no_more(&there), [id(6)]);
    assert_eq!(replaced.making_way(&there), Some(id(5)), "once another has said yes");
    let going_on = chosen(&there, None, &[(need(Skill::DATA, 40, None), 5)]);
    assert_eq!(people(&going_on), [(id(5), TeamRole::CaseLead)], "who leads goes on leading");
}

/// Asked to lead, and then not any more: what they agreed to before holds again.
#[test]
fn whoever_agreed_to_less_keeps_that_when_they_are_asked_no_more() {
    let there = Team {
        assignments: vec![assignment(5, TeamRole::CaseLead, false)],
        agreed: vec![assignment(5, TeamRole::Expert, true)],
        ..Team::default()
    };
    let moves = chosen(&there, None, &[(need(Skill::DATA, 40, None), 8)]);
    assert_eq!(moves.withdrawn, [id(5)]);
    let then = moves.once_agreed(&there);
    let theirs = then.assignments.iter().find(|it| it.person == id(5));
    assert_eq!(theirs.map(|it| (it.role, it.confirmed)), Some((TeamRole::Expert, true)));
}

/// A need that lasts as long as the intervention is met by somebody who stays as long.
#[test]
fn whoever_meets_a_need_without_an_end_is_asked_for_no_end() {
    let open = need(Skill::DATA, 40, None);
    let spring = need(Skill::LEGAL, 30, Some(("2026-03-02", "2026-05-29")));
    let only = |choice: &[(Need, u128)]| chosen(&Team::default(), None, choice).assigned.remove(0);
    assert!(only(&[(open, 5)]).period.has_no_end());
    assert!(only(&[(open, 5), (spring, 5)]).period.has_no_end());
    assert_eq!(only(&[(spring, 5)]).period, period("2026-03-02", "2026-05-29"));
    // Asked again some weeks later, they are left alone.
    let there = Team { assignments: vec![only(&[(open, 5)])], ..Team::default() };
    let later = period("2026-03-02", "2026-05-22");
    assert_eq!(moves(&there, &[(open, Some(id(5)))], None, later), Moves::default());
}

/// Nobody else could lead: whoever was only asked to is not kept for it.
#[test]
fn whoever_was_only_asked_to_lead_goes_when_they_are_chosen_for_nothing() {
    let asked =
        Team { assignments: vec![assignment(5, TeamRole::CaseLead, false)], ..Team::default() };
    let moves = chosen(&asked, None, &[(need(Skill::DATA, 40, None), 8)]);
    assert_eq!(moves.withdrawn, [id(5)]);
}

#[test]
fn once_everybody_agrees_the_team_is_the_one_that_was_chosen() {
    let there = Team {
        assignments: vec![
            assignment(5, TeamRole::CaseLead, true),
            assignment(6, TeamRole::Expert, true),
            assignment(7, TeamRole::Scribe, false),
        ],
        ..Team::default()
    };
    let choice = [(need(Skill::DELIVERY, 40, None), 8), (need(Skill::DATA, 30, None), 6)];
    let agreed = chosen(&there, Some(8), &choice).once_agreed(&there);
    let people: Vec<_> = agreed.assignments.iter().map(|it| (it.person, it.role)).collect();
    assert_eq!(
        people,
        [(id(7), TeamRole::Scribe), (id(8), TeamRole::CaseLead), (id(6), TeamRole::Expert)],
    );
    assert!(agreed.assignments.iter().all(|it| it.confirmed));
    assert_eq!(Moves::default().once_agreed(&there).assignments.len(), 3, "nobody is asked");
}
