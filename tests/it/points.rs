//! Points that the score offers to whoever writes the diagnosis: taken as findings, set aside, told on both sides.

use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use tocsin::base::Actor;
use tocsin::remediation::store as recoveries;

tocsin::sql! {
    TOUCH_WHAT_IS_LOOKED_INTO = "update looked_into set finding = 9";
}

impl Recovery {
    /// The page of the score, as somebody reads it.
    async fn score_for(&self, who: &Actor) -> String {
        let mut browser = Browser::signed_in(&self.world.db, who).await;
        browser.get(&format!("/cases/{}", self.number)).await.text
    }
}

/// The points that a page offers to take, in its order.
fn offered(page: &str) -> Vec<String> {
    let links = page.split("?point=").skip(1);
    links.filter_map(|it| Some(it.split('#').next()?.to_owned())).collect()
}

#[tokio::test]
async fn a_point_becomes_a_finding_and_both_sides_say_so() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let lead = &story.lead;
        let page = story.sees(lead, "plan").await.text;
        assert!(page.contains("Points to look into"), "{page}");
        assert!(page.contains("puts no project right"), "offered as no cure: {page}");
        // Each names what it is about, and its figure has a unit.
        let list = page.split_once("id=\"points\"").unwrap().1;
        let first = list.split("<li>").nth(1).unwrap().split_once("</li>").unwrap().0;
        assert!(first.contains('“') && first.contains("point"), "{first}");
        let figure = first.split_once("what-if__p\">").unwrap().1;
        let figure = figure.split_once('<').unwrap().0;
        assert!(figure.ends_with("point") || figure.ends_with("points"), "{figure}");
        let points = offered(&page);
        assert!(points.len() > 1, "{points:?}");

        // Prefilled, and still to be written.
        let form = story.sees(lead, &format!("plan?point={}", points[0])).await.text;
        assert!(form.contains(&format!(r#"name="finding_point" value="{}""#, points[0])), "{form}");
        assert!(form.contains("to be looked into"), "{form}");
        assert!(
            form.contains("Point looked into, offered by the explanation of the score"),
            "{form}"
        );
        let unwritten = format!("finding_point={}&finding_title=&finding_text=", points[0]);
        let back = story.sends(lead, "plan", "add-finding", &unwritten).await.text;
        assert_eq!(back.matches("field__error").count(), 3, "{back}");
        assert!(back.contains(r#"name="finding_point""#), "its point is kept: {back}");

        let finding = format!(
            "finding_point={}&finding_title=Personne+ne+tranche&finding_text=Trois+comites&finding_severity=major",
            points[0]
        );
        story.is_not_theirs(&story.world.sponsor, "add-finding", &finding).await;
        story.is_not_theirs(&story.world.coordinator, "add-finding", &finding).await;
        story.does(lead, "plan", "add-finding", &finding).await;
        let page = story.sees(lead, "plan").await.text;
        assert!(page.contains("finding C1"), "{page}");
        assert!(!offered(&page).contains(&points[0]), "{page}");
        let twice = story.sends(lead, "plan", "add-finding", &finding).await.text;
        assert!(twice.contains("This point is a finding already"), "{twice}");

        // The score says so to whoever may read the findings, and to nobody before them.
        let score = story.score_for(lead).await;
        assert!(score.contains("Looked into in the diagnosis"), "{score}");
        for early in [&story.world.sponsor, &story.world.director] {
            let score = story.score_for(early).await;
            assert!(!score.contains("Looked into in the diagnosis"), "{score}");
        }
        let recommendation = "recommend_title=Geler&recommend_grade=essential";
        story.does(lead, "plan", "add-recommendation", recommendation).await;
        story.does(&story.expert, "plan", "read-diagnosis", "").await;
        story.does(lead, "plan", "deliver-findings", "").await;
        let score = story.score_for(&story.world.requester).await;
        assert!(score.contains("Looked into in the diagnosis"), "{score}");
        let plan = story.sees(&story.world.requester, "plan").await.text;
        assert!(plan.contains("Point looked into, offered by the explanation"), "{plan}");

        let mut tx = db.begin().await.unwrap();
        assert_eq!(recoveries::verify(&mut tx).await.unwrap(), [""; 0]);
        tx.query(TOUCH_WHAT_IS_LOOKED_INTO).execute().await.unwrap();
        let wrong = recoveries::verify(&mut tx).await.unwrap();
        assert!(wrong[0].contains("what its findings look into"), "{wrong:?}");
    }
}

#[tokio::test]
async fn a_point_is_set_aside_with_a_word() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.starts().await;
        let lead = &story.lead;
        let points = offered(&story.sees(lead, "plan").await.text);
        let wordless = format!("aside_point={}&aside_word=", points[1]);
        let back = story.sends(lead, "plan", "set-point-aside", &wordless).await.text;
        assert_eq!(back.matches("field__error").count(), 1, "{back}");
        let unknown = "aside_point=governance.cure&aside_word=Vu";
        let back = story.sends(lead, "plan", "set-point-aside", unknown).await.text;
        assert_eq!(back.matches("field__error").count(), 1, "{back}");
        assert!(back.contains(r#"value="Vu""#), "what was typed is kept: {back}");
        let aside = format!("aside_point={}&aside_word=Deja+traite+en+mars", points[1]);
        story.is_not_theirs(&story.world.requester, "set-point-aside", &aside).await;
        story.does(lead, "plan", "set-point-aside", &aside).await;
        let page = story.sees(lead, "plan").await.text;
        assert!(page.contains("Deja traite en mars"), "{page}");
        assert!(
            offered(&page).contains(&points[1]),
            "it may become a finding all the same: {page}"
        );
        let twice = story.sends(lead, "plan", "set-point-aside", &aside).await.text;
        assert!(twice.contains("set aside already"), "{twice}");
        let journal = story.sees(lead, "journal").await.text;
        assert!(journal.contains("set a point to look into aside."), "{journal}");
        assert!(
            !journal.contains("Deja traite"),
            "the journal names the act, not the word: {journal}"
        );
        let project = story.sees(&story.world.requester, "plan").await.text;
        assert!(!project.contains("Deja traite"), "{project}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(recoveries::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}
