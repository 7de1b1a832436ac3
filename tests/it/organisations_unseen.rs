//! The name of an organisation that only a secret request names is a secret too.

use crate::intake::worlds;
use crate::support::{Browser, person};
use tocsin::base::{Actor, Role};

const NAME: &str = "Agence des Embruns";
const FORM: &str = "project=Sillage&organisation=&organisation_name=Agence+des+Embruns&again=true";

async fn says(browser: &mut Browser, pages: &[&str]) -> Vec<bool> {
    let mut all = Vec::new();
    for page in pages {
        let got = browser.get(page).await;
        assert!(got.status.is_success(), "{page}: {got:?}");
        all.push(got.text.contains(NAME));
    }
    all
}

#[tokio::test]
async fn it_is_offered_to_those_who_may_see_a_case_of_it() {
    for world in worlds().await {
        let bastien = person(&world.db, "bastien", Role::ProjectLead).await;
        let hortense = person(&world.db, "hortense", Role::Auditor).await;
        let yann = person(&world.db, "yann", Role::Administrator).await;
        let others: [(&Actor, &[&str]); 3] = [
            (&bastien, &["/request"]),
            (&hortense, &["/referral"]),
            (&yann, &["/admin/people/new"]),
        ];
        let nobody = async || {
            for (other, pages) in others {
                let told = says(&mut world.as_(other).await, pages).await;
                assert!(!told.contains(&true), "{} reads its name: {told:?}", other.name);
            }
        };
        let mut lead = world.as_(&world.lead).await;
        let first = lead.submit("/request", "/api/request", FORM).await.location.unwrap();
        let address = first.strip_suffix("/who-knows").unwrap().to_owned();
        assert_eq!(says(&mut lead, &["/request"]).await, [true], "who named it");
        nobody().await;

        world.foreword(&mut lead, &address, "restricted").await;
        let sent = crate::intake::sent(&mut lead, &address).await;
        assert!(sent.location.is_some(), "{sent:?}");
        nobody().await;
        assert_eq!(says(&mut lead, &["/request"]).await, [true]);

        // Once the brigade may see a case of it, there is nothing to keep from it.
        let first = lead.submit("/request", "/api/request", FORM).await.location.unwrap();
        let address = first.strip_suffix("/who-knows").unwrap().to_owned();
        world.foreword(&mut lead, &address, "brigade").await;
        crate::intake::sent(&mut lead, &address).await;
        assert_eq!(says(&mut world.as_(&hortense).await, &["/referral"]).await, [true]);
        assert_eq!(says(&mut world.as_(&bastien).await, &["/request"]).await, [false]);
    }
}
