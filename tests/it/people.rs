//! People and organisations, on both engines.

use crate::support::{databases, person, person_with};
use crate::world::World;
use chrono::{DateTime, Duration, Utc};
use std::collections::BTreeSet;
use std::net::IpAddr;
use tocsin::base::{ApiError, Role};
use tocsin::case::store as cases;
use tocsin::person::directory::{self, Standing};
use tocsin::person::{invitation, organisation, store};
use tocsin::signin::model::FREE_PER_ADDRESS;
use tocsin::signin::tries;
use tocsin::web::Failure;

#[tokio::test]
async fn an_organisation_is_one_whatever_its_accents() {
    for db in databases().await {
        let mut tx = db.begin().await.unwrap();
        let ministry = organisation::find_or_add(&mut tx, "Ministère de l’Intérieur", None);
        let ministry = ministry.await.unwrap();
        let again = organisation::find_or_add(&mut tx, "MINISTERE DE L'INTERIEUR", None).await;
        assert_eq!(again.unwrap(), ministry);
        let known = organisation::named(&mut tx, "ministere de l interieur").await.unwrap();
        assert_eq!(known.unwrap().name, "Ministère de l’Intérieur");
        assert_eq!(organisation::named(&mut tx, "Ministère").await.unwrap(), None);
    }
}

#[tokio::test]
async fn an_organisation_answers_to_all_above_it() {
    for db in databases().await {
        let reader = person(&db, "odile", Role::Director).await;
        let mut tx = db.begin().await.unwrap();
        let mut line = Vec::new();
        for name in ["Premier ministre", "Ministère", "Direction", "Service"] {
            let above = line.first().copied();
            line.insert(0, organisation::find_or_add(&mut tx, name, above).await.unwrap());
        }
        let elsewhere = organisation::find_or_add(&mut tx, "Agence", None).await.unwrap();
        assert_eq!(organisation::line(&mut tx, line[0]).await.unwrap(), line);
        assert_eq!(organisation::line(&mut tx, line[2]).await.unwrap(), line[2..]);
        assert_eq!(organisation::line(&mut tx, elsewhere).await.unwrap(), [elsewhere]);
        let names = organisation::known_to(&reader, &mut tx).await.unwrap();
        assert_eq!(names.first().map(|it| it.name.as_str()), Some("Agence"));
        assert_eq!(names.len(), 5);
    }
}

#[tokio::test]
async fn a_sponsor_named_in_a_request_is_expected() {
    for db in databases().await {
        let mut tx = db.begin().await.unwrap();
        let named = store::find_or_invite(&mut tx, "Ada@Example.fr", "Ada L", Role::Sponsor, now());
        let named = named.await.unwrap();
        assert!(named.is(Role::Sponsor));
        let again = store::find_or_invite(&mut tx, "ada@example.fr ", "A. L", Role::Sponsor, now());
        assert_eq!(again.await.unwrap(), named);
        let profile = directory::profile(&mut tx, named.id).await.unwrap().unwrap();
        assert_eq!(profile.standing, Standing::Expected);
        assert_eq!(profile.email, "ada@example.fr");
    }
}

/// A form that names a person must not open cases or accounts to them.
#[tokio::test]
async fn being_named_gives_no_power() {
    for db in databases().await {
        let lead = person(&db, "ada", Role::ProjectLead).await;
        let mut tx = db.begin().await.unwrap();
        for role in [Role::Administrator, Role::Director, Role::Auditor, Role::Coordinator] {
            let named = store::find_or_invite(&mut tx, "ada@example.fr", "ada", role, now()).await;
            assert_eq!(named.unwrap(), lead, "{role:?}");
        }
        let named = store::find_or_invite(&mut tx, "ada@example.fr", "ada", Role::Sponsor, now());
        assert!(named.await.unwrap().is(Role::Sponsor));
        let known = store::find(&mut tx, lead.id).await.unwrap().unwrap();
        assert_eq!(known.grants.len(), 2);
    }
}

#[tokio::test]
async fn people_are_found_by_name_or_address_page_by_page() {
    for db in databases().await {
        for number in 0..120 {
            person(&db, &format!("Zoé-{number:03}"), Role::Responder).await;
        }
        person_with(&db, "Éléonore", &[Role::Sponsor, Role::ProjectLead]).await;
        let mut tx = db.snapshot().await.unwrap();
        let found = directory::search(&mut tx, "ELEONORE", None).await.unwrap();
        assert_eq!(found.people.len(), 1);
        assert_eq!(found.people[0].roles, [Role::ProjectLead, Role::Sponsor]);
        assert_eq!(directory::search(&mut tx, "%", None).await.unwrap().people.len(), 0);

        let mut seen = BTreeSet::new();
        let (mut after, mut pages) = (None, 0);
        loop {
            let found = directory::search(&mut tx, "zoe", after).await.unwrap();
            seen.extend(found.people.into_iter().map(|it| it.id));
            pages += 1;
            match found.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        assert_eq!((seen.len(), pages), (120, 3));
    }
}

#[tokio::test]
async fn a_link_works_once_for_seven_days_and_only_the_last_one() {
    for db in databases().await {
        let ada = person(&db, "ada", Role::Sponsor).await;
        let mut tx = db.begin().await.unwrap();
        let first = invitation::make(&mut tx, ada.id, None, now()).await.unwrap();
        let second = invitation::make(&mut tx, ada.id, Some(ada.id), now()).await.unwrap();
        assert!(invitation::holder(&mut tx, &first, now()).await.unwrap().is_none());
        let late = now() + Duration::days(invitation::DAYS);
        assert!(invitation::holder(&mut tx, &second, late).await.unwrap().is_none());
        let used = invitation::spend(&mut tx, &second, now()).await.unwrap();
        assert_eq!(used.map(|it| it.person()), Some(ada.id));
        assert!(invitation::spend(&mut tx, &second, now()).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn whoever_left_cannot_use_their_link() {
    for db in databases().await {
        let ada = person(&db, "ada", Role::Sponsor).await;
        let mut tx = db.begin().await.unwrap();
        let link = invitation::make(&mut tx, ada.id, None, now()).await.unwrap();
        store::set_left(&mut tx, ada.id, Some(now())).await.unwrap();
        assert!(invitation::holder(&mut tx, &link, now()).await.unwrap().is_none());
        assert!(store::find(&mut tx, ada.id).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn guessing_passwords_takes_longer_and_longer() {
    for db in databases().await {
        let mut tx = db.begin().await.unwrap();
        let mut at = now();
        for known in ["ada@example.fr", "nobody@example.fr"] {
            for _ in 0..5 {
                assert!(tries::admit(&mut tx, known, None, at).await.is_ok());
            }
            assert_eq!(minutes(tries::admit(&mut tx, known, None, at).await), Some(1), "{known}");
        }
        // Capitals and blanks do not make another account.
        assert!(tries::admit(&mut tx, " ADA@example.fr", None, at).await.is_err());
        at += Duration::minutes(1);
        assert!(tries::admit(&mut tx, "ada@example.fr", None, at).await.is_ok());
        assert_eq!(minutes(tries::admit(&mut tx, "ada@example.fr", None, at).await), Some(2));
        at += Duration::minutes(2);
        let right = tries::admit(&mut tx, "ada@example.fr", None, at).await.unwrap();
        tries::forgive(&mut tx, right).await.unwrap();
        assert!(tries::admit(&mut tx, "ada@example.fr", None, at).await.is_ok());
        assert!(tries::purge(&mut tx, at + Duration::minutes(15)).await.unwrap() > 0);
        assert_eq!(tries::purge(&mut tx, at + Duration::minutes(15)).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn one_address_cannot_try_every_account() {
    for db in databases().await {
        let mut tx = db.begin().await.unwrap();
        let address = |last: u16| Some(IpAddr::from([0x2001, 0xdb8, 0, 7, 0, 0, 0, last]));
        for number in 0..FREE_PER_ADDRESS {
            let email = format!("{number}@example.fr");
            // The same subscriber, from ever other addresses of theirs.
            let this = tries::admit(&mut tx, &email, address(number as u16), now()).await;
            assert!(this.is_ok(), "{number}: {this:?}");
        }
        let more = tries::admit(&mut tx, "ada@example.fr", address(999), now()).await;
        assert_eq!(minutes(more), Some(1));
        let elsewhere = Some(IpAddr::from([192, 0, 2, 9]));
        assert!(tries::admit(&mut tx, "ada@example.fr", elsewhere, now()).await.is_ok());
    }
}

fn minutes(refused: Result<tries::Try, Failure>) -> Option<i64> {
    match refused {
        Err(Failure::Told(ApiError::TooManyTries { minutes })) => Some(minutes),
        _ => None,
    }
}

fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().unwrap()
}

/// A duty falls to somebody who is there to do it.
#[tokio::test]
async fn nobody_who_left_is_on_duty() {
    for db in databases().await {
        let world = World::new(&db).await;
        let stays = &world.colleague;
        let mut cx = world.acting(&world.requester).await;
        store::set_left(cx.tx(), world.coordinator.id, Some(Utc::now())).await.unwrap();
        let ministry = organisation::find_or_add(cx.tx(), "Ministère des Essais", None);
        let ministry = ministry.await.unwrap();
        let on_duty = cases::on_duty(&mut cx, ministry).await.unwrap();
        assert_eq!(on_duty.coordinator, stays.id);
    }
}
