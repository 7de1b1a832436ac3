//! Who stands beside whom.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

const BEFORE: &str = "2019-03";
const AFTER: &str = "2021-07";

fn help(number: u128, on: &str) -> Help {
    Help { begun_on: day(on), project: id(number) }
}

fn none() -> BTreeSet<ProjectId> {
    BTreeSet::new()
}

#[test]
fn the_window_is_the_last_edition_before_and_the_first_one_late_enough() {
    let editions = ["2018-03", "2019-03", "2019-10", "2021-07"];
    let it = project(1, &editions.map(|on| (on, 5.0)));
    let window = |on: &str| it.window(day(on)).map(|it| (it.before, it.after));
    assert_eq!(window("2019-03-31"), Ok((edition("2019-03"), edition("2019-10"))));
    // Six months are counted from month to month.
    assert_eq!(window("2019-05-01"), Ok((edition("2019-03"), edition("2021-07"))));
    assert_eq!(window("2019-04-30"), Ok((edition("2019-03"), edition("2019-10"))));
    assert_eq!(window("2018-02-28"), Err(Unseen::NotBefore));
    assert_eq!(window("2021-02-01"), Err(Unseen::NotYet));
    assert_eq!(window("2021-01-31"), Ok((edition("2019-10"), edition("2021-07"))));
}

#[test]
fn a_yearly_edition_is_before_only_once_its_year_is_over() {
    let it = project(1, &[("2018", 5.0), ("2019", 5.0), ("2021", 5.0)]);
    let window = |on: &str| it.window(day(on)).map(|it| (it.before, it.after));
    assert_eq!(window("2019-11-30"), Ok((edition("2018"), edition("2021"))));
    assert_eq!(window("2019-12-01"), Ok((edition("2019"), edition("2021"))));
    assert_eq!(window("2018-06-01"), Err(Unseen::NotBefore));
}

#[test]
fn a_project_is_helped_once_and_never_its_own_comparison() {
    let grown = |number, last| project(number, &[(BEFORE, 8.0), (AFTER, last)]);
    let register = [grown(1, 9.0), grown(2, 8.0)];
    let helps = [help(1, "2020-06-01"), help(1, "2019-04-01")];
    let found = pair(&helps, &none(), &register, &as_planned);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, help(1, "2019-04-01"), "it counts from the first time");
    assert_eq!(pairs_of(&found), [(id(1), id(2))]);
    // With nobody else there is no pair, and one that was helped later is nobody's either.
    let helps = [help(1, "2019-04-01"), help(2, "2020-12-01")];
    let found = pair(&helps, &none(), &register, &as_planned);
    assert!(pairs_of(&found).is_empty());
    assert_eq!(found[0].1.standing(), Standing::Alone);
    let touched = [id(2)].into();
    let found = pair(&helps[..1], &touched, &register, &as_planned);
    assert_eq!(found[0].1.standing(), Standing::Alone, "the brigade works on it");
    let found = pair(&[help(9, "2019-04-01")], &none(), &register, &as_planned);
    assert_eq!(found[0].1.standing(), Standing::NotBefore, "no register names it");
}

#[test]
fn phase_size_and_age_must_agree_and_the_nearest_of_those_is_chosen() {
    let both = |number, years: f64| project(number, &[(BEFORE, years), (AFTER, years)]);
    let of_phase = |number, phase| {
        let mut it = both(number, 8.0);
        it.looks.iter_mut().for_each(|look| look.phase = phase);
        it
    };
    let of_cost = |number, millions: f64| {
        let mut it = both(number, 8.0);
        let cents = Cents::from_millions(millions).unwrap();
        for look in &mut it.looks {
            look.figures.cost = Some(Money { cents, currency: Currency::Eur });
        }
        it
    };
    let beside = |others: Vec<History>| {
        let register: Vec<History> = [both(1, 8.0)].into_iter().chain(others).collect();
        let found = pair(&[help(1, "2019-04-01")], &none(), &register, &as_planned);
        pairs_of(&found).first().map(|it| it.1)
    };
    assert_eq!(beside(vec![of_phase(2, Some(Phase::Trial)), of_phase(3, None)]), None);
    assert_eq!(beside(vec![of_cost(2, 19.9), of_cost(3, 50.0)]), None);
    assert_eq!(beside(vec![of_cost(2, 49.9)]), Some(id(2)));
    // Some 4.2 years of 8 are over, and of 16: further apart than a quarter of a life.
    assert_eq!(beside(vec![both(2, 16.0)]), None);
    assert_eq!(beside(vec![both(2, 10.0), both(3, 8.5)]), Some(id(3)));
    let mut elsewhere = both(2, 8.0);
    elsewhere.ministry = "Un autre ministère fictif".into();
    assert_eq!(beside(vec![elsewhere, both(3, 8.5)]), Some(id(3)), "the same ministry is nearer");
    // Two as near as each other go by their identifiers.
    assert_eq!(beside(vec![both(3, 8.0), both(2, 8.0)]), Some(id(2)));
    let early = project(2, &[("2018-03", 8.0), (AFTER, 8.0)]);
    assert_eq!(beside(vec![early]), None, "it is read in the same two editions");
}

/// Projects of two phases and five lengths, some helped: what may be drawn.
fn registers() -> impl Strategy<Value = (Vec<History>, Vec<Help>)> {
    let one = (0..2_usize, 0..5_u32, 0..4_usize, prop::bool::weighted(0.3));
    prop::collection::vec(one, 2..40).prop_map(|drawn| {
        let mut helps = Vec::new();
        let mut register = Vec::new();
        for (at, (phase, years, begun, is_helped)) in drawn.into_iter().enumerate() {
            let number = at as u128 + 1;
            let (first, last) = (6.0 + f64::from(years), 7.0 + f64::from(years) * 1.3);
            let mut it = project(number, &[("2018-03", first), (BEFORE, first), (AFTER, last)]);
            let phase = [Phase::Building, Phase::Rollout][phase];
            it.looks.iter_mut().for_each(|look| look.phase = Some(phase));
            register.push(it);
            if is_helped {
                let on = ["2018-04-01", "2019-04-01", "2020-01-15", "2021-06-01"][begun];
                helps.push(help(number, on));
            }
        }
        (register, helps)
    })
}

proptest! {
    /// Whoever reads rows in another order reads the same pairs.
    #[test]
    fn the_order_of_the_rows_decides_nothing((register, helps) in registers(), turn in 0..40_usize) {
        let found = pair(&helps, &none(), &register, &as_planned);
        let (mut register, mut helps) = (register, helps);
        let by = turn % register.len();
        register.rotate_left(by);
        register.reverse();
        helps.reverse();
        prop_assert_eq!(&pair(&helps, &none(), &register, &as_planned), &found);
        let told = |found: &[(Help, Pairing)]| {
            let pairs: Vec<Pair> = found.iter().filter_map(|(_, it)| match it {
                Pairing::Paired(pair) => Some(pair.as_ref().clone()),
                _ => None,
            }).collect();
            (compared(pairs.iter()), compared(pairs.iter().rev()))
        };
        let (one, other) = told(&found);
        prop_assert_eq!(one, other);
    }

    /// Nobody stands in two pairs, beside themselves, or beside somebody who was helped.
    #[test]
    fn nobody_is_in_two_pairs((register, helps) in registers()) {
        let found = pair(&helps, &none(), &register, &as_planned);
        let helped: BTreeSet<ProjectId> = helps.iter().map(|it| it.project).collect();
        prop_assert_eq!(found.len(), helped.len());
        let pairs = pairs_of(&found);
        let others: BTreeSet<ProjectId> = pairs.iter().map(|it| it.1).collect();
        prop_assert_eq!(others.len(), pairs.len());
        prop_assert!(others.is_disjoint(&helped));
    }
}
