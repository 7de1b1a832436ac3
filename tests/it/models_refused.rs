//! A document that is no model of risk, or one that is kept already: refused with what is wrong in it.

use crate::models::{imported, second, sends};
use crate::support::{Browser, databases};
use crate::world::World;
use tocsin::triage::model::RiskModel;

#[tokio::test]
async fn a_document_that_is_no_model_comes_back_with_what_is_wrong() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut ines = Browser::signed_in(&db, &world.coordinator).await;
        let broken = second()
            .replace("\"unknown\": 30", "\"unknown\": 52")
            .replace("\"id\": \"team\"", "\"id\": \"crew\"");
        let many = second().replace("\"from\": 35", "\"from\": 39");
        for (document, note, said) in [
            ("", "Une note.", "Paste a document, or choose a file."),
            ("{", "Une note.", "does not have the shape of a model"),
            ("not json \u{0} <b>", "Une note.", "does not have the shape of a model"),
            (&second(), "", "What changes, and why"),
            (RiskModel::DOCUMENT, "Une note.", "is called “tocsin-risk-1” already"),
            (&broken, "Une note.", "factors.status.unknown: what nobody knows counts"),
            (&many, "Une note.", "bands: each band must begin above the one before"),
            (&second().replace("\"team\"", "\"crew\""), "Une note.", "no question feeds “crew”"),
        ] {
            let got = sends(&mut ines, document, note).await;
            assert_eq!(got.location.as_deref(), Some("/models/import"), "{said}: {got:?}");
            let page = ines.get("/models/import").await.text;
            assert!(page.contains(said), "{said}: {page}");
            assert!(note.is_empty() || page.contains("Une note."), "what was typed is kept");
            assert!(document.len() < 100 || page.contains("tocsin-risk-"), "{page}");
        }
        assert!(!ines.get("/models").await.text.contains("tocsin-risk-2"), "nothing was kept");
        imported(&world, &world.coordinator).await;
        let again = sends(&mut ines, &second(), "Encore.").await;
        assert_eq!(again.location.as_deref(), Some("/models/import"));
        let page = ines.get("/models/import").await.text;
        assert!(page.contains("A model is called “tocsin-risk-2” already"), "{page}");
        let renamed = second().replace("tocsin-risk-2", "tocsin-risk-3");
        let got = sends(&mut ines, &renamed, "Encore.").await;
        assert_eq!(got.location.as_deref(), Some("/models/tocsin-risk-3"), "{got:?}");
    }
}
