//! The band that people set: who may, for how long, when it takes two, and that the number never moves.

use super::{documented_facts, model, scored, today};
use crate::base::{Actor, Grant, OrganisationId, PersonId, Priority, Refusal, Role};
use crate::case::model::{Case, Confidentiality, Opening, Part, Stage, open};
use crate::triage::model::*;
use chrono::{DateTime, Days, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

const REASON: &str = "Le statut déclaré date d’avant la reprise du marché, signée le 3 novembre.";

fn id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn somebody(number: u128, role: Role) -> Actor {
    let grants = vec![Grant { role, perimeter: None }];
    Actor { id: id(number), name: format!("{number}"), grants }
}

fn now() -> DateTime<Utc> {
    today().and_hms_opt(9, 0, 0).unwrap().and_utc()
}

fn case() -> Case {
    let opening = Opening {
        title: "Paie".into(),
        project: Uuid::nil().into(),
        organisation: OrganisationId(Uuid::nil()),
        confidentiality: Confidentiality::Brigade,
        requester: id(90),
        sponsor: Some(id(91)),
        protected: false,
        by_telephone: false,
    };
    let mut case = open(Uuid::nil().into(), &opening, id(90), now());
    case.stage = Stage::Qualifying;
    case.people.push((Part::Coordinator, id(1)));
    case
}

fn typed(target: Band, days: i64) -> Overriding {
    Overriding {
        band: target.name().into(),
        reason: REASON.into(),
        evidence: "Relevé du comité, 3 novembre 2026".into(),
        until: (today() + TimeDelta::days(days)).to_string(),
    }
}

/// An assessment of that band, with a gate that lifts to that floor.
fn assessed(band: Band, floor: Option<Band>) -> Assessment {
    let mut it = scored(&documented_facts());
    it.band = band;
    let gate = |floor| Gate { id: GateId::G1a, floor: Some(floor), kind: GateKind::Measured };
    it.gates = floor.map(gate).into_iter().collect();
    it
}

fn put(
    assessed: &Assessment,
    last: Option<&BandOverride>,
    who: &Actor,
    command: OverrideCommand,
) -> Result<OverrideEvent, Refusal> {
    let case = case();
    let facts = OverrideFacts {
        case: &case,
        line: &[],
        assessed: Some((1, assessed)),
        priorities: [Priority::P4, Priority::P3, Priority::P2, Priority::P1],
        last,
        today: today(),
    };
    decide_override(facts, who, command)
}

fn after(event: &OverrideEvent, all: Vec<BandOverride>, by: u128) -> Vec<BandOverride> {
    apply_override(all, event, id(by), now(), today())
}

fn proposed(assessed: &Assessment, target: Band) -> BandOverride {
    let coordinator = somebody(1, Role::Coordinator);
    let event = put(assessed, None, &coordinator, OverrideCommand::Propose(typed(target, 30)));
    after(&event.unwrap(), Vec::new(), 1).pop().unwrap()
}

/// Somebody else must be able to look it up.
#[test]
fn evidence_names_what_one_can_check() {
    let coordinator = somebody(1, Role::Coordinator);
    let resting_on = |evidence: &str| {
        let typed = Overriding { evidence: evidence.into(), ..typed(Band::High, 30) };
        put(&assessed(Band::Moderate, None), None, &coordinator, OverrideCommand::Propose(typed))
    };
    for named in ["Relevé du 3 novembre", "https://a.fr/12", "Budget voté 2026.pdf"] {
        assert!(resting_on(named).is_ok(), "{named}");
    }
    for vague in ["x", "Voir dossier", "https", "Le comité"] {
        let Err(Refusal::Invalid(problems)) = resting_on(vague) else { panic!("{vague}") };
        let problem = &problems[0];
        assert_eq!(
            (problem.field.as_str(), problem.key.as_str()),
            ("override_evidence", "problem-evidence")
        );
    }
}

/// Computed down the side, wanted along the top. To change this table is to change the policy.
#[test]
fn what_takes_a_second_person() {
    let drawn = |floor: Option<Band>| {
        let rows = Band::ALL.map(|computed| {
            let cells = Band::ALL.map(|target| match (computed, target) {
                _ if computed == target => "·",
                _ if needs_second(computed, floor, target) => "2",
                _ => "1",
            });
            format!("{:<8} {}", computed.name(), cells.join(" "))
        });
        rows.join("\n")
    };
    assert_eq!(
        drawn(None),
        "low      · 1 1 1\nmoderate 1 · 1 1\nhigh     2 1 · 1\ncritical 2 2 1 ·"
    );
    // G1a: a status « support needed » does not go below high.
    let under_g1a = "low      · 2 1 1\nmoderate 2 · 1 1\nhigh     2 2 · 1\ncritical 2 2 1 ·";
    assert_eq!(drawn(Some(Band::High)), under_g1a);
    let under_g1b = "critical 2 2 2 ·";
    assert!(drawn(Some(Band::Critical)).ends_with(under_g1b));
}

#[test]
fn a_coordinator_or_a_director_overrides_and_nobody_of_the_project() {
    let high = assessed(Band::High, None);
    let command = || OverrideCommand::Propose(typed(Band::Critical, 30));
    for role in Role::ALL {
        let may = matches!(role, Role::Coordinator | Role::Director);
        let decided = put(&high, None, &somebody(1, role), command());
        assert_eq!(decided.is_ok(), may, "{role:?}: {decided:?}");
    }
    let theirs = put(&high, None, &somebody(90, Role::Coordinator), command());
    assert_eq!(theirs, Err(Refusal::OwnAct));
}

#[test]
fn every_field_says_what_is_wrong_with_it() {
    let high = assessed(Band::High, None);
    let right = typed(Band::Critical, 30);
    let said = |typed: Overriding| {
        let command = OverrideCommand::Propose(typed);
        match put(&high, None, &somebody(1, Role::Coordinator), command) {
            Err(Refusal::Invalid(problems)) => {
                problems.into_iter().map(|it| format!("{}: {}", it.field, it.key)).collect()
            }
            other => vec![format!("{other:?}")],
        }
    };
    let with = |change: fn(&mut Overriding)| {
        let mut typed = right.clone();
        change(&mut typed);
        said(typed)
    };
    assert_eq!(with(|it| it.band = "high".into()), ["override_band: problem-same-band"]);
    assert_eq!(with(|it| it.band = "worse".into()), ["override_band: problem-choice"]);
    assert_eq!(with(|it| it.reason = "Trop bas.".into()), ["override_reason: problem-too-short"]);
    assert_eq!(with(|it| it.evidence = " ".into()), ["override_evidence: problem-empty"]);
    assert_eq!(said(typed(Band::Critical, 0)), ["override_until: problem-date-past"]);
    assert_eq!(said(typed(Band::Critical, 91)), ["override_until: problem-too-late"]);
    assert_eq!(said(Overriding::default()).len(), 4, "all at once");
}

#[test]
fn a_proposal_changes_nothing_until_another_director_confirms_it() {
    let critical = assessed(Band::Critical, Some(Band::Critical));
    let waits = proposed(&critical, Band::Moderate);
    assert_eq!(waits.standing(today()), Standing::Proposed);
    assert_eq!(band_that_counts(Band::Critical, Some(&waits), today()), Band::Critical);
    let confirm = |who: &Actor| put(&critical, Some(&waits), who, OverrideCommand::Confirm);
    let colleague = confirm(&somebody(2, Role::Coordinator));
    assert_eq!(colleague, Err(Refusal::NeedsRole(vec![Role::Director])));
    assert_eq!(confirm(&somebody(1, Role::Director)), Err(Refusal::OwnAct), "their own");
    assert_eq!(confirm(&somebody(91, Role::Director)), Err(Refusal::OwnAct), "the sponsor");
    let event = confirm(&somebody(3, Role::Director)).unwrap();
    let holds = after(&event, vec![waits], 3).pop().unwrap();
    assert_eq!((holds.standing(today()), holds.answered_by), (Standing::Holds, Some(id(3))));
    assert_eq!(band_that_counts(Band::Critical, Some(&holds), today()), Band::Moderate);
}

#[test]
fn refused_ended_or_out_of_date_it_counts_for_nothing() {
    let high = assessed(Band::High, None);
    let (director, reason) = (somebody(3, Role::Director), REASON.to_owned());
    let waits = proposed(&high, Band::Low);
    let refuse = OverrideCommand::Refuse { reason: reason.clone() };
    let refused = put(&high, Some(&waits), &director, refuse).unwrap();
    let holds = proposed(&high, Band::Moderate);
    let ended = put(&high, Some(&holds), &director, OverrideCommand::End { reason }).unwrap();
    for (it, event) in [(waits, refused), (holds.clone(), ended)] {
        let over = after(&event, vec![it], 3).pop().unwrap();
        assert!(matches!(over.standing(today()), Standing::Over(_)));
        assert_eq!(band_that_counts(Band::High, Some(&over), today()), Band::High);
        let again = OverrideCommand::End { reason: REASON.into() };
        let again = put(&high, Some(&over), &director, again);
        assert_eq!(again, Err(Refusal::Unmet(vec!["override_open".into()])));
    }
    let last = holds.until_on;
    assert!(holds.holds(last) && !holds.holds(last + Days::new(1)), "its last day is its own");
}

#[test]
fn one_is_open_at_a_time() {
    let high = assessed(Band::High, None);
    let holds = proposed(&high, Band::Moderate);
    let again = OverrideCommand::Propose(typed(Band::Critical, 30));
    let refused = put(&high, Some(&holds), &somebody(1, Role::Coordinator), again);
    assert_eq!(refused, Err(Refusal::Unmet(vec!["no_override_open".into()])));
}

#[test]
fn a_new_assessment_lifts_what_it_meets_or_what_now_takes_two() {
    let raised = proposed(&assessed(Band::Moderate, None), Band::High);
    let lowered = proposed(&assessed(Band::High, None), Band::Moderate);
    let end = |it: &BandOverride, band, floor| match it.lifted_by(&assessed(band, floor)) {
        Some(OverrideEvent::Lifted { ending, .. }) => Some(ending),
        _ => None,
    };
    let on = |it, floor| Band::ALL.map(|band| end(it, band, floor));
    let (reached, second) = (Some(Ending::Reached), Some(Ending::SecondNeeded));
    assert_eq!(on(&raised, None), [None, None, reached, reached]);
    assert_eq!(on(&lowered, None), [reached, reached, None, second]);
    assert_eq!(end(&lowered, Band::High, Some(Band::High)), second);
    let confirmed = BandOverride { answered_by: Some(id(3)), ..lowered.clone() };
    assert_eq!(on(&confirmed, Some(Band::High)), [reached, reached, None, None]);
}

proptest! {
    #[test]
    fn the_number_never_moves_and_no_override_outlives_ninety_days(
        levels in proptest::collection::vec(0_usize..4, 10),
        target in 0_usize..4,
        days in -200_i64..400,
        later in 0_i64..400,
    ) {
        let judged = model().judged().zip(&levels);
        let answers = judged.fold(documented_facts(), |answers, (factor, level)| {
            answers.with(factor.id.as_str(), Given::Level(*level), Proof::Documented, today())
        });
        let before = scored(&answers);
        let coordinator = somebody(1, Role::Coordinator);
        let command = OverrideCommand::Propose(typed(Band::ALL[target], days));
        let decided = put(&before, None, &coordinator, command);
        // Whatever is decided, the assessment is another thing, and stays as it was.
        prop_assert_eq!(&scored(&answers), &before);
        let sound = Band::ALL[target] != before.band && (1..=LONGEST_DAYS).contains(&days);
        prop_assert_eq!(decided.is_ok(), sound);
        if let Ok(event) = decided {
            let it = after(&event, Vec::new(), 1).pop().unwrap();
            let day = today() + TimeDelta::days(later);
            let counts = band_that_counts(before.band, Some(&it), day);
            prop_assert!(later <= LONGEST_DAYS || counts == before.band, "it outlives its time");
            let alone = matches!(event, OverrideEvent::Overridden(_));
            prop_assert_eq!(it.holds(today()), alone);
            prop_assert!(alone || counts == before.band, "a proposal counts");
        }
    }
}
