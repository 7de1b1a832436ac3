//! What each filter of the queue says it leaves.

use crate::base::{OrganisationId, Priority};
use crate::case::model::Stage;
use crate::triage::model::{Alike, Asking, Band, Facets, QueueView};
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

const MINISTRY: u128 = 1;
const DIRECTORATE: u128 = 2;
const OTHER: u128 = 3;

fn organisation(id: u128) -> OrganisationId {
    OrganisationId(Uuid::from_u128(id))
}

fn alike(id: u128, priority: Priority, band: Band, is_fresh: bool, cases: i64) -> Alike {
    let (organisation, stage) = (organisation(id), Stage::Submitted);
    let (priority, band) = (Some(priority), Some(band));
    Alike { organisation, priority, band, stage, is_fresh, cases }
}

fn asking(id: u128, name: &str, below: &[u128]) -> Asking {
    let below: BTreeSet<OrganisationId> = below.iter().copied().map(organisation).collect();
    Asking { id: organisation(id), name: name.into(), below }
}

/// Ten P1 of the ministry, two P2 of a directorate below it, five P2 of another, one of them new.
fn facets() -> Facets {
    let alike = vec![
        alike(MINISTRY, Priority::P1, Band::Critical, false, 10),
        alike(DIRECTORATE, Priority::P2, Band::High, false, 2),
        alike(OTHER, Priority::P2, Band::High, false, 4),
        alike(OTHER, Priority::P2, Band::Moderate, true, 1),
    ];
    let asking = vec![
        asking(MINISTRY, "Ministère", &[MINISTRY, DIRECTORATE]),
        asking(DIRECTORATE, "Direction", &[DIRECTORATE]),
        asking(OTHER, "Autre ministère", &[OTHER]),
    ];
    Facets { alike: Arc::new(alike), asking: Arc::new(asking) }
}

fn named(facets: &Facets, view: &QueueView) -> Vec<(String, i64)> {
    let found = facets.organisations(view).into_iter();
    found.map(|(it, cases)| (it.name.clone(), cases)).collect()
}

#[test]
fn an_organisation_counts_what_the_other_filters_leave_of_it_and_of_all_below() {
    let facets = facets();
    let told = |view| named(&facets, &view);
    let of = |name: &str, cases| (name.to_owned(), cases);
    assert_eq!(
        told(QueueView::default()),
        [of("Ministère", 12), of("Autre ministère", 5), of("Direction", 2)]
    );
    let p2 = QueueView { priority: Some(Priority::P2), ..QueueView::default() };
    assert_eq!(
        told(p2.clone()),
        [of("Autre ministère", 5), of("Ministère", 2), of("Direction", 2)]
    );
    // The one that is chosen stays, so that it can be taken off; the others are counted as before it was.
    let none = QueueView { fresh: true, organisation: Some(organisation(MINISTRY)), ..p2 };
    assert_eq!(told(none), [of("Autre ministère", 1), of("Ministère", 0)]);
}

#[test]
fn a_filter_counts_the_cases_of_the_page_that_it_leads_to() {
    let facets = facets();
    let here = QueueView { organisation: Some(organisation(MINISTRY)), ..QueueView::default() };
    let with = |priority| facets.count(&QueueView { priority: Some(priority), ..here.clone() });
    assert_eq!((facets.count(&here), with(Priority::P1), with(Priority::P2)), (12, 10, 2));
    let high = QueueView { band: Some(Band::High), ..here.clone() };
    assert_eq!(facets.count(&high), 2);
    assert_eq!(facets.count(&QueueView { priority: Some(Priority::P1), ..high }), 0);
    let fresh = QueueView { fresh: true, ..QueueView::default() };
    assert_eq!(facets.count(&fresh), 1);
    assert_eq!(facets.count(&QueueView { stage: Some(Stage::AtCommittee), ..fresh }), 0);
    let unknown = QueueView { organisation: Some(organisation(9)), ..QueueView::default() };
    assert_eq!(facets.count(&unknown), 0, "no case of it is this reader's to see");
}
