//! A model that waits for its adoption, and what that adoption makes impossible.

use crate::models::{adopts, imported};
use crate::support::{Browser, databases};
use crate::world::World;

/// It hangs on no case, and has no date: it is said beside what is owed, to whoever may adopt it.
#[tokio::test]
async fn a_model_that_waits_is_on_the_home_of_who_may_adopt_it_until_something_is_adopted() {
    for db in databases().await {
        let world = World::new(&db).await;
        let adoption = "The adoption of tocsin-risk-2";
        let mut maxime = Browser::signed_in(&db, &world.director).await;
        assert!(!maxime.get("/owed").await.text.contains("The adoption of"));
        let mut ines = imported(&world, &world.coordinator).await;
        let mut karim = Browser::signed_in(&db, &world.colleague).await;
        for path in ["/owed", "/portfolio", "/owed?view=by-anyone"] {
            let page = maxime.get(path).await.text;
            assert!(page.contains(adoption) && page.contains("You can adopt it"), "{path}: {page}");
        }
        let owed = maxime.get("/owed").await.text;
        assert!(!owed.contains("You owe nothing"), "{owed}");
        assert!(ines.get("/owed?view=to-me").await.text.contains(adoption));
        for path in ["/owed", "/owed?view=to-me", "/portfolio"] {
            assert!(!karim.get(path).await.text.contains(adoption), "{path}");
        }
        // A filter asks for a kind of duty that hangs on cases.
        let decisions = maxime.get("/owed?view=by-anyone&kind=decide").await.text;
        assert!(!decisions.contains(adoption), "{decisions}");
        adopts(&mut maxime, 0).await;
        assert!(!maxime.get("/owed").await.text.contains(adoption));
    }
}

/// Where an override cannot be proposed any more, why is said beside what else is closed.
#[tokio::test]
async fn after_an_adoption_it_is_said_why_no_override_is_proposed() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let mut ines = imported(&world, &world.coordinator).await;
        let page = ines.get(&number.path()).await.text;
        assert!(page.contains("override_reason"), "{page}");
        let mut maxime = Browser::signed_in(&db, &world.director).await;
        adopts(&mut maxime, 0).await;
        let page = ines.get(&number.path()).await.text;
        assert!(!page.contains("override_reason"), "{page}");
        let closed = page.split("What is not possible now").nth(1).unwrap_or_default();
        assert!(closed.contains("Propose an override"), "{page}");
        assert!(closed.contains("an assessment by the model in force"), "{page}");
    }
}
