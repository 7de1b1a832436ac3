//! What a page tells while somebody chooses is what the server tells of the choice.

use super::asked::asking;
use super::drawn::{Lot, changing, question};
use super::settled::settled;
use super::{asked, case, read, somebody, with};
use crate::roster::model::proposal::{
    Ask, Breach, Chosen, Hand, Outcome, Staffing, WhatIf, beside, weigh,
};
use proptest::prelude::*;
use serde_json::json;

/// As it comes out of a page that carried it.
fn carried(what_if: &WhatIf) -> WhatIf {
    let needs = what_if.needs.iter().map(|it| Ask::read(&it.written()).unwrap());
    let count = what_if.needs.len();
    let hand = |it: &Hand| Hand::read(it.id.clone(), &it.written(), count).unwrap();
    WhatIf { needs: needs.collect(), people: what_if.people.iter().map(hand).collect() }
}

fn outcome(what_if: &WhatIf, row: &[Option<String>]) -> Outcome {
    let place = |id: &String| what_if.people.iter().position(|it| it.id == *id);
    let row: Vec<_> = row.iter().map(|who| who.as_ref().and_then(place)).collect();
    what_if.outcome(&row)
}

/// Somebody who may, or nobody, for each need of a case.
fn drawn_row(asked: &Staffing, case: usize, lot: &mut Lot) -> Vec<Option<String>> {
    let waiting = &asked.cases[case];
    let mut draw = |wanted| {
        let able: Vec<_> = asked.who_may(waiting, wanted).map(|it| it.id.clone()).collect();
        able.get(lot.below(able.len() as u64 + 1) as usize).cloned()
    };
    waiting.needs.iter().map(&mut draw).collect()
}

/// A broken rule with names instead of places, if it is about this case or somebody's weeks.
fn said(
    breach: Breach,
    case: usize,
    name: impl Fn(usize) -> Option<String>,
) -> Option<(&'static str, String, u32)> {
    match breach {
        Breach::Away { case: of, need, member } if of == case => {
            Some(("away", name(member)?, need as u32))
        }
        Breach::Overfull { member, week } => Some(("overfull", name(member)?, week)),
        Breach::TooManyCases { member, week } => Some(("too many", name(member)?, week)),
        Breach::NoLead { case: of } if of == case => Some(("no lead", String::new(), 0)),
        Breach::NoSenior { case: of } if of == case => Some(("no senior", String::new(), 0)),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() })]

    /// Rules may be broken by the choice before, by the one after, and by all other cases.
    #[test]
    fn a_page_tells_of_a_choice_what_the_server_tells_of_it(
        seed in any::<u64>(), members in 1..9u64, cases in 1..5u64, weeks in 2..8u64,
    ) {
        let asked = match seed % 4 {
            0 => settled(seed, [members, cases, weeks]).to_string(),
            1 => changing(seed, members, cases, weeks),
            2 => asking(seed, members, cases, weeks),
            _ => question(seed, members, cases, weeks),
        };
        let asked = read(&asked).in_order();
        let mut lot = Lot(seed);
        let before: Chosen =
            (0..asked.cases.len()).map(|case| drawn_row(&asked, case, &mut lot)).collect();
        for case in 0..asked.cases.len() {
            let written = WhatIf::of(&asked, &before, case);
            let what_if = carried(&written);
            prop_assert_eq!(&what_if, &written);
            let mut after = before.clone();
            after[case] = drawn_row(&asked, case, &mut lot);
            let (was, is) = (weigh(&asked, &before), weigh(&asked, &after));
            let told = outcome(&what_if, &after[case]);
            let change = told.worth - outcome(&what_if, &before[case]).worth;
            prop_assert_eq!(change, is.worth.total() - was.worth.total());

            let known = |id: &String| what_if.people.iter().any(|it| it.id == *id);
            let name = |at: usize| Some(asked.members[at].id.clone()).filter(known);
            let mut server: Vec<_> =
                is.breaches.iter().filter_map(|it| said(*it, case, name)).collect();
            let here = |at: usize| Some(what_if.people[at].id.clone());
            let mut page: Vec<_> =
                told.breaches.iter().filter_map(|it| said(*it, 0, here)).collect();
            server.sort();
            page.sort();
            prop_assert_eq!(server, page);

            let means = beside(&asked, &after, case);
            prop_assert_eq!(told.met + means.open.len(), asked.cases[case].needs.len());
            prop_assert_eq!(
                told.over.len(),
                means.over.iter().map(|it| it.weeks as usize).sum::<usize>(),
            );
        }
    }
}

#[test]
fn time_is_covered_on_the_days_that_somebody_is_there() {
    let leave = json!([{"from": "2026-06-01", "to": "2026-06-05"}]);
    let ada = with(somebody("Ada", &[("delivery", 4)]), "leave", leave);
    let needs = &[("data", 3), ("delivery", 3)];
    let asked = read(&asked(json!([ada]), json!([case("1", "P2", needs)])).to_string()).in_order();
    let what_if = carried(&WhatIf::of(&asked, &vec![vec![None, None]], 0));
    let told = what_if.outcome(&[None, Some(0)]);
    assert_eq!((told.met, told.asked_time, told.covered_time), (1, 40 * 50, 15 * 50));
    assert_eq!(what_if.people[0].gains, [None, Some(15 * 50 * 4)]);
    assert_eq!((told.over, told.breaches), (vec![], vec![]));
}

#[test]
fn whoever_leaves_the_team_by_a_choice_is_counted_though_they_may_meet_nothing() {
    let known = with(case("1", "P4", &[("delivery", 3)]), "team", json!(["Bo"]));
    let members = json!([somebody("Ada", &[("delivery", 4)]), somebody("Bo", &[])]);
    let asked = read(&asked(members, json!([known])).to_string()).in_order();
    let what_if = WhatIf::of(&asked, &vec![vec![None]], 0);
    assert_eq!(what_if.people.iter().map(|it| it.handover).collect::<Vec<_>>(), [0, 500]);
    assert_eq!(what_if.outcome(&[None]).worth, -500);
}

#[test]
fn what_no_page_of_ours_has_written_is_not_read() {
    for text in ["", "40", "40 1 12", "40 1 12 x", "40 1 12 60 1"] {
        assert_eq!(Ask::read(text), None, "{text}");
    }
    for text in ["", "1 0", "1 0 0 0 0", "1 0 0 0 0 -", "1 0 0 0 0 - 5 7 80 100 0"] {
        assert_eq!(Hand::read("Ada".into(), text, 2), None, "{text}");
    }
    let hand = Hand::read("Ada".into(), "1 0 0 0 0 - 5", 2).unwrap();
    assert_eq!((hand.gains, hand.weeks.len()), (vec![None, Some(5)], 0));
}
