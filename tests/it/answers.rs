//! What the answer of whoever was asked for a team changes: a yes, a no, and nothing before one of them.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use crate::tentative::{PAGE, answers, asks, reads, the_tables_say_what_the_journal_says};
use axum::http::StatusCode;
use tocsin::base::PersonId;
use tocsin::case::model::{DutyKind, Part};
use tocsin::case::store as cases;

/// Who leads the case, and who owes its kick-off.
async fn lead_of(story: &Recovery) -> (Option<PersonId>, Option<PersonId>) {
    let mut cx = story.world.acting(&story.world.coordinator).await;
    let file = cases::find(&mut cx, story.number).await.unwrap();
    cx.finish().await.unwrap();
    let owes = file.open_duties().find(|it| it.kind == DutyKind::KickOff).map(|it| it.owed_by);
    (file.holder(Part::CaseLead), owes)
}

#[tokio::test]
async fn whoever_is_asked_to_lead_owes_the_kick_off_from_their_yes_on() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        asks(&story, &story.lead, "case_lead", 50, "").await;
        assert_eq!(lead_of(&story).await, (None, None), "asked, and no more");
        assert_eq!(story.sees(&story.lead, "team").await.status, StatusCode::OK, "they see it");
        let tells = "Tell whoever coordinates this case: ines.";
        assert!(!story.sees(&story.lead, "team").await.text.contains(tells), "they may decline");
        let said = answers(&story, &story.lead, "").await;
        assert!(said.contains("banner--done") && said.contains(tells), "{said}");
        let page = story.sees(&story.world.coordinator, "team").await.text;
        assert!(!page.contains(tells), "it is theirs to change: {page}");
        assert_eq!(lead_of(&story).await, (Some(story.lead.id), Some(story.lead.id)));
        let journal = story.sees(&story.world.coordinator, "journal").await.text;
        assert!(journal.contains("accepted their assignment"), "{journal}");
        assert!(!journal.contains("named solene"), "told once: {journal}");

        // Another is asked, and declines: nothing is left of it, and nothing has changed.
        asks(&story, &story.expert, "case_lead", 50, "").await;
        assert_eq!(lead_of(&story).await, (Some(story.lead.id), Some(story.lead.id)));
        let form = format!("person={}&object_reason=Trois+dossiers+de+front", story.expert.id);
        story.sends(&story.expert, "team", "object", &form).await;
        assert_eq!(story.sees(&story.expert, "team").await.status, StatusCode::NOT_FOUND);
        assert_eq!(lead_of(&story).await, (Some(story.lead.id), Some(story.lead.id)));

        // Asked again, they say yes: what was owed passes to them.
        asks(&story, &story.expert, "case_lead", 50, "").await;
        assert!(answers(&story, &story.expert, "").await.contains("banner--done"));
        assert_eq!(lead_of(&story).await, (Some(story.expert.id), Some(story.expert.id)));
        assert_eq!(story.sees(&story.lead, "team").await.status, StatusCode::NOT_FOUND, "replaced");
        the_tables_say_what_the_journal_says(&db).await;
    }
}

#[tokio::test]
async fn a_yes_to_what_became_too_much_says_so_and_takes_a_reason() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        asks(&story, &story.expert, "expert", 60, "").await;
        let mut idris = Browser::signed_in(&db, &story.expert).await;
        idris.submit("/team/me", "/api/team/me", "capacity=50").await;
        let page = story.sees(&story.expert, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("60% promised, for 50% given, 10% too much"), "{}", page.text);
        let listed = reads(&db, &story.world.coordinator, PAGE).await;
        assert!(listed.contains("overload that nobody gave a reason for"), "{listed}");
        let refused = answers(&story, &story.expert, "").await;
        assert!(refused.contains("at 60%, for a capacity of 50%"), "{refused}");
        let short = answers(&story, &story.expert, "&confirm_overload_reason=oui").await;
        assert!(
            short.contains("at least 10 letters") && short.contains("reason-problem"),
            "{short}"
        );
        let why = "&confirm_overload_reason=Je+finis+un+autre+dossier";
        let page = answers(&story, &story.expert, why).await;
        assert!(page.contains("banner--done"), "{page}");
        let journal = story.sees(&story.world.coordinator, "journal").await.text;
        assert!(
            journal.contains("beyond what they give: “Je finis un autre dossier”"),
            "{journal}"
        );

        // What was meant when they were asked takes no second reason.
        let mut solene = Browser::signed_in(&db, &story.lead).await;
        solene.submit("/team/me", "/api/team/me", "capacity=50").await;
        let why = "&assign_overload_reason=Personne+d+autre+ne+sait";
        let page = asks(&story, &story.lead, "case_lead", 60, why).await;
        assert!(page.contains("banner--done"), "{page}");
        assert!(answers(&story, &story.lead, "").await.contains("banner--done"));
        the_tables_say_what_the_journal_says(&db).await;
    }
}

/// Their page is long, and the case may no longer be theirs to see.
#[tokio::test]
async fn whoever_declined_reads_what_and_who_can_ask_again() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        asks(&story, &story.expert, "expert", 60, "").await;
        let form = format!("person={}&object_reason=Trois+dossiers+de+front", story.expert.id);
        let page = story.sends(&story.expert, "team", "object", &form).await.text;
        assert!(page.contains("You declined “Paie unifiée”"), "{page}");
        assert!(page.contains(&story.world.coordinator.name), "{page}");
        let before = page.split("banner--done").next().unwrap();
        assert!(before.rsplit('<').next().unwrap().contains("autofocus"), "{page}");
        let again = reads(&db, &story.expert, "/team/me").await;
        assert!(!again.contains("You declined"), "said once: {again}");
    }
}
