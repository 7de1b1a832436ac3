use super::model::{Act, allow};
use crate::base::{Actor, Grant, OrganisationId, PersonId, Refusal, Role};
use uuid::Uuid;

fn holder(id: u128, role: Role) -> Actor {
    let grants = vec![Grant { role, perimeter: None }];
    Actor { id: PersonId(Uuid::from_u128(id)), name: format!("{role:?}"), grants }
}

fn state(role: Role) -> Grant {
    Grant { role, perimeter: None }
}

fn every_act() -> Vec<Act> {
    vec![
        Act::Grant(state(Role::Coordinator)),
        Act::Withdraw(state(Role::Coordinator)),
        Act::Deactivate,
        Act::Reactivate,
        Act::Invite,
    ]
}

#[test]
fn accounts_are_for_administrators() {
    let ada = holder(1, Role::ProjectLead);
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
        for act in every_act() {
            let got = allow(&holder(2, role), &ada, act, 1);
            assert_eq!(got, Err(Refusal::NeedsRole(vec![Role::Administrator])), "{role:?} {act:?}");
        }
    }
    for act in every_act() {
        assert_eq!(allow(&holder(2, Role::Administrator), &ada, act, 0), Ok(()), "{act:?}");
    }
}

#[test]
fn nobody_gives_themselves_a_role_nor_shuts_themselves_out() {
    let root = holder(1, Role::Administrator);
    for role in Role::ALL {
        let got = allow(&root, &root, Act::Grant(state(role)), 5);
        assert_eq!(got, Err(Refusal::OwnAct), "{role:?}");
    }
    assert_eq!(allow(&root, &root, Act::Deactivate, 5), Err(Refusal::OwnAct));
}

#[test]
fn the_last_administrator_stays() {
    let (root, other) = (holder(1, Role::Administrator), holder(2, Role::Administrator));
    let withdraw = Act::Withdraw(state(Role::Administrator));
    let refused = Err(Refusal::Unmet(vec!["another-administrator".into()]));
    assert_eq!(allow(&root, &root, withdraw, 0), refused);
    assert_eq!(allow(&root, &other, withdraw, 0), refused);
    assert_eq!(allow(&root, &other, Act::Deactivate, 0), refused);
    assert_eq!(allow(&root, &root, withdraw, 1), Ok(()));
    assert_eq!(allow(&root, &other, Act::Deactivate, 1), Ok(()));
}

#[test]
fn administering_has_no_perimeter() {
    let (root, ada) = (holder(1, Role::Administrator), holder(2, Role::ProjectLead));
    let perimeter = Some(OrganisationId(Uuid::from_u128(9)));
    let within = |role| Act::Grant(Grant { role, perimeter });
    assert!(allow(&root, &ada, within(Role::Administrator), 1).is_err());
    assert!(allow(&root, &ada, within(Role::Director), 1).is_ok());
}
