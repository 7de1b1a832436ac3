//! One person writes a reply from two pages: neither of them loses what the other kept.

use crate::recovery::Recovery;
use crate::replies::{at, shown};
use crate::support::databases;

/// Two pages of the same person: the slower is told, and sees both what was kept and what they typed.
#[tokio::test]
async fn a_second_page_undoes_nothing_that_the_first_kept() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.delivered().await;
        let author = &story.world.requester;
        let said = |draft_seen: u32, words: &str| {
            format!("draft_seen={draft_seen}&{}&reply_text=", at(0, 1, "partly", words))
        };
        story.does(author, "plan", "save-reply", &said(0, "Premiere+page")).await;
        for action in ["save-reply", "reply-to-findings"] {
            let whole = format!("{}&{}", said(0, "Seconde+page"), at(1, 2, "agree", ""));
            let got = story.sends(author, "plan", action, &whole).await;
            assert!(got.text.contains("You wrote from another page too"), "{action}: {}", got.text);
            assert!(got.text.contains("Premiere page") && got.text.contains("Seconde page"));
        }
        story.does(author, "plan", "save-reply", &said(1, "Seconde+page")).await;
        let page = story.plan_of(author).await;
        assert!(page.contains("Seconde page") && !page.contains("Premiere page"), "{page}");
    }
}

/// The whole form as it stands on the page.
fn as_it_stands(page: &str) -> String {
    let mut fields = vec!["findings_seen".into(), "draft_seen".into(), "reply_text".into()];
    fields.push("reply_text_was".to_owned());
    for line in 0..2 {
        let names = ["rank", "stance", "words", "was_stance", "was_words"];
        fields.extend(names.map(|name| format!("replies[{line}][{name}]")));
    }
    let said: Vec<(String, String)> =
        fields.into_iter().map(|name| (name.clone(), shown(page, &name))).collect();
    serde_urlencoded::to_string(said).unwrap()
}

/// Each page wrote at another finding: the slower one is given both, and saving keeps both.
#[tokio::test]
async fn what_another_page_wrote_fills_what_this_one_left_empty() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.delivered().await;
        let sponsor = &story.world.sponsor;
        let first = [at(0, 1, "partly", "Vrai+en+juin"), at(1, 2, "", "")].join("&");
        let first = format!("draft_seen=0&{first}&reply_text=");
        story.does(sponsor, "plan", "save-reply", &first).await;
        let second = [at(0, 1, "", ""), at(1, 2, "disagree", "Equipe+au+complet")].join("&");
        let second = format!("draft_seen=0&{second}&reply_text=Merci");
        let page = story.sends(sponsor, "plan", "save-reply", &second).await.text;
        assert!(page.contains("You wrote from another page too"), "{page}");
        for (name, said) in [
            ("replies[0][stance]", "partly"),
            ("replies[0][words]", "Vrai en juin"),
            ("replies[1][stance]", "disagree"),
            ("replies[1][words]", "Equipe au complet"),
            ("reply_text", "Merci"),
        ] {
            assert_eq!(shown(&page, name), said, "{name}: {page}");
        }
        assert!(!page.contains("Saved from your other page"), "nothing was written twice: {page}");
        story.does(sponsor, "plan", "save-reply", &as_it_stands(&page)).await;
        let page = story.plan_of(sponsor).await;
        assert_eq!(shown(&page, "replies[0][words]"), "Vrai en juin");
        assert_eq!(shown(&page, "replies[1][words]"), "Equipe au complet");

        // Written on both: what was typed here stays in its field, and the other below it.
        let old = as_it_stands(&page);
        let there = old.replace("Vrai+en+juin", "Vrai+en+mai");
        story.does(sponsor, "plan", "save-reply", &there).await;
        let here = old.replace("Vrai+en+juin", "Faux+en+juin");
        let page = story.sends(sponsor, "plan", "save-reply", &here).await.text;
        assert_eq!(shown(&page, "replies[0][words]"), "Faux en juin", "{page}");
        let beside = page.split_once("Saved from your other page").expect("what was kept").1;
        assert!(beside.contains("Vrai en mai"), "{beside}");
        assert_eq!(page.matches("Saved from your other page").count(), 1, "{page}");
        let page = story.plan_of(sponsor).await;
        assert_eq!(shown(&page, "replies[0][words]"), "Vrai en mai", "and nothing was replaced");
    }
}
