//! What ties cases together tells nobody of a case that they may not see.

use crate::related::{MERGE, assert_verified, english, reads, says};
use crate::support::databases;
use crate::world::World;
use axum::http::StatusCode;
use chrono::Utc;
use tocsin::case::model::Confidentiality;

/// Nothing of a restricted case shows on another to whoever is not on its list: not as a proposal,
/// nor a link, nor a merger, nor in a journal, nor by asking for its number.
#[tokio::test]
async fn a_restricted_case_shows_on_no_other() {
    for db in databases().await {
        let world = World::new(&db).await;
        let (level, now) = (Confidentiality::Restricted, Utc::now());
        let hidden = world.submitted("Paie unifiée", level, now).await;
        let theirs = World { requester: world.outsider.clone(), ..world.again() };
        let open = theirs.submitted_case("Paie unifiée").await;
        // Whoever has it in hand is on its list.
        let ines = &world.coordinator;
        let mut on_list = english(&db, ines).await;
        let ines_sees = on_list.get(&hidden.path()).await.status == StatusCode::OK;
        let (insider, others) = match ines_sees {
            true => (ines, [&world.colleague, &world.director, &world.auditor, &world.outsider]),
            false => (&world.colleague, [ines, &world.director, &world.auditor, &world.outsider]),
        };
        assert!(reads(&db, insider, &open.path()).await.contains(&hidden.to_string()));
        let pages = ["", "/status", "/related", "/journal"];
        let mut before = Vec::new();
        // Once for nothing: that they looked is told on what they look at next.
        for other in others {
            for page in pages {
                reads(&db, other, &format!("/cases/{open}{page}")).await;
            }
        }
        for other in others {
            for page in pages {
                before.push(visible(&reads(&db, other, &format!("/cases/{open}{page}")).await));
            }
        }
        says(
            &world,
            insider,
            "/api/related/link",
            (open, hidden),
            "&link_tie=related&link_reason=Affaire+Discr%C3%A8te",
        )
        .await;
        assert!(reads(&db, insider, &open.path()).await.contains("Discrète"));
        let mut after = before.iter();
        for other in others {
            for page in pages {
                let text = reads(&db, other, &format!("/cases/{open}{page}")).await;
                assert!(
                    !text.contains(&hidden.to_string()) && !text.contains("Discrète"),
                    "{page}"
                );
                assert_eq!(after.next(), Some(&visible(&text)), "{} {page}", other.name);
            }
        }
        for other in &others[..3] {
            let unseen = reads(&db, other, &format!("/cases/{open}/related?with={hidden}")).await;
            let unknown =
                reads(&db, other, &format!("/cases/{open}/related?with=2026-999999")).await;
            let same = unseen.replace(&hidden.to_string(), "2026-999999");
            assert_eq!(visible(&same), visible(&unknown), "{}", other.name);
            // Nor by its name, which the case that they read has too.
            let named = reads(&db, other, &format!("/cases/{open}/related?with=paie")).await;
            assert!(!named.contains(&hidden.to_string()), "{}", other.name);
            let mut browser = english(&db, other).await;
            let there = browser.get(&format!("/cases/{open}/related/{hidden}")).await;
            assert_eq!(there.status, StatusCode::NOT_FOUND);
        }
        for door in ["link", "unlink", "set-apart", "take-back", "merge"] {
            let mut browser = english(&db, others[0]).await;
            let ask = |other: &str| {
                format!(
                    "case={open}&seen=1&other={other}&link_tie=related&link_reason=x&merge_reason=x"
                )
            };
            let door = format!("/api/related/{door}");
            let there = browser.call(&door, &ask(&hidden.to_string())).await;
            let nowhere = browser.call(&door, &ask("2026-999999")).await;
            assert_eq!(there.status, StatusCode::NOT_FOUND, "{door}");
            assert_eq!(there.text, nowhere.text, "{door}");
        }
        // Merged into the restricted one, the open one says no more than that there is another.
        let unread = says(&world, insider, MERGE, (open, hidden), "&merge_reason=Ensemble").await;
        assert_eq!(unread.location.as_deref(), Some(&*format!("/cases/{open}/related/{hidden}")));
        let read = "&merge_reason=Affaire+Discr%C3%A8te&merge_names_seen=true";
        says(&world, insider, MERGE, (open, hidden), read).await;
        assert!(reads(&db, &world.outsider, "/").await.contains(&format!("Merged into {hidden}")));
        for other in &others[..3] {
            for page in pages {
                let text = reads(&db, other, &format!("/cases/{open}{page}")).await;
                assert!(
                    !text.contains(&hidden.to_string()) && !text.contains("Discrète"),
                    "{page}"
                );
                assert!(text.contains("Joined with another case"), "{page}");
                assert!(!text.contains("/api/related/separate"), "they do not see both");
            }
            assert!(!reads(&db, other, "/committee").await.contains(&hidden.to_string()));
        }
        assert_verified(&db).await;
    }
}

/// A page without what a form carries unseen: the version, which any change of the case moves.
fn visible(page: &str) -> String {
    let mut parts = page.split("name=\"seen\" value=\"");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once('"').map_or(part, |(_, rest)| rest));
    }
    crate::unseen::timeless(&kept)
}
