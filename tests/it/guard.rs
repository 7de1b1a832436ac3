//! What a priority is weighed against, beside the queue and beside the decision.

use crate::support::{Browser, databases};
use crate::triage::Desk;
use crate::world::World;
use tocsin::base::Actor;
use tocsin::case::model::CaseNumber;

/// The card of a page, from its heading to its end.
fn guard(page: &str) -> Option<String> {
    let card = page.split("id=\"guard\"").nth(1)?;
    card.split("</section>").next().map(str::to_owned)
}

async fn on_the_case(world: &World, reader: &Actor, number: CaseNumber) -> Option<String> {
    let page = Browser::signed_in(&world.db, reader).await.get(&number.path()).await.text;
    guard(&page)
}

async fn on_the_queue(world: &World, reader: &Actor) -> String {
    let page = Browser::signed_in(&world.db, reader).await.get("/triage").await.text;
    guard(&page).expect("the queue shows it")
}

#[tokio::test]
async fn the_priorities_proposed_stand_beside_the_decision_as_on_the_queue() {
    for db in databases().await {
        let world = World::new(&db).await;
        let number = world.submitted_case("Paie").await;
        let ines = &world.coordinator;
        assert_eq!(on_the_case(&world, ines, number).await, None, "no priority is given yet");
        Desk::of(&world, ines).await.does(number, "take-charge", "").await;
        let one = on_the_case(&world, ines, number).await.expect("beside the decision");
        assert!(one.contains("Priorities proposed for cases in triage"), "{one}");
        assert!(one.contains("P1 admitted and under way: 0 of 3"), "{one}");
        assert_eq!(one, on_the_queue(&world, ines).await);

        // It moves with the others, while the case itself does not.
        world.submitted_case("Retraites").await;
        let two = on_the_case(&world, ines, number).await.expect("beside the decision");
        assert_eq!(two, on_the_queue(&world, ines).await);
        assert_ne!(one, two);
        for reader in [&world.auditor, &world.requester] {
            assert_eq!(on_the_case(&world, reader, number).await, None, "{}", reader.name);
        }
    }
}
