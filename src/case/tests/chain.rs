//! The journal tells when it was touched.

use crate::case::chain::{Broken, Head, Link};
use crate::db::Millis;
use uuid::Uuid;

fn chain(facts: &[&str]) -> Vec<Link> {
    let mut previous = String::new();
    let link = |(rank, facts): (usize, &&str)| {
        let mut link = Link {
            case_id: Uuid::from_u128(7),
            seq: rank as i64 + 1,
            at: Millis(1_000),
            actor: Uuid::from_u128(1),
            subject: "case".into(),
            facts: (*facts).into(),
            previous: previous.clone(),
            hash: String::new(),
        };
        link.hash = link.expected_hash();
        previous = link.hash.clone();
        link
    };
    facts.iter().enumerate().map(link).collect()
}

fn follow(links: &[Link]) -> Result<Head, Broken> {
    links.iter().try_fold(Head::default(), |head, link| head.follow(link))
}

#[test]
fn a_journal_tells_when_it_was_touched() {
    let whole = chain(&["a", "b", "c"]);
    assert_eq!(follow(&whole).unwrap().seq, 3);

    let mut changed = whole.clone();
    changed[1].facts = "B".into();
    assert_eq!(follow(&changed), Err(Broken::Changed(2)));

    let mut rewritten = changed.clone();
    rewritten[1].hash = rewritten[1].expected_hash();
    assert_eq!(follow(&rewritten), Err(Broken::Unlinked(3)));

    assert_eq!(follow(&[whole[0].clone(), whole[2].clone()]), Err(Broken::Missing(2)));
    assert_eq!(follow(&[whole[1].clone(), whole[0].clone()]), Err(Broken::Missing(1)));
}
