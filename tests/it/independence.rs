//! Who keeps away from a case, on both engines, through the pages.

use crate::recovery::Recovery;
use crate::support::{Browser, databases, today};
use axum::http::StatusCode;
use tocsin::case::store as cases;

/// Names the suppliers of the case, as whoever staffs it does.
async fn supplied_by(story: &Recovery, names: &str) {
    let form = format!("suppliers={names}");
    story.does(&story.world.coordinator, "team", "suppliers", &form).await;
}

#[tokio::test]
async fn a_link_to_a_supplier_keeps_away_and_is_read_by_nobody_else() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        let form = "supplier_name=Fictive+Num%C3%A9rique&supplier_ended_on=";
        let got = browser.submit("/team/me", "/api/team/supplier", form).await;
        assert_eq!(got.location.as_deref(), Some("/team/me"), "{got:?}");
        assert!(browser.get("/team/me").await.text.contains("Fictive Numérique"));
        supplied_by(&story, "FICTIVE+NUMERIQUE+SERVICES%0D%0AAutre").await;

        let coordinator = &story.world.coordinator;
        let page = story.sees(coordinator, "team").await.text;
        assert!(page.contains("kept away: linked to a supplier of the project"), "{page}");
        assert!(!page.contains("Fictive Numérique"), "of the link only what follows is said");
        let barred = story.assigns(&story.lead, "case_lead", 50).await;
        assert!(barred.text.contains("an exception by the director"), "{}", barred.text);

        let form = format!("except_person={}&except_reason=Seule+experte+du+sujet", story.lead.id);
        story.does(&story.world.director, "team", "except-member", &form).await;
        assert!(story.assigns(&story.lead, "case_lead", 50).await.text.contains("banner--done"));
        let mut tx = db.begin().await.unwrap();
        assert_eq!(tocsin::roster::store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn whoever_recuses_themselves_leaves_the_team_and_the_case() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.assigns(&story.lead, "case_lead", 50).await;
        story.assigns(&story.expert, "expert", 50).await;
        assert_eq!(story.sees(&story.expert, "team").await.status, StatusCode::OK);
        let told = story.sends(&story.expert, "team", "recuse", "recuse_reason=").await;
        assert!(told.text.contains("field__error"), "a reason is asked: {}", told.text);
        story.does(&story.expert, "team", "recuse", "recuse_reason=Un+proche+y+travaille").await;
        assert_eq!(story.sees(&story.expert, "team").await.status, StatusCode::NOT_FOUND);

        let page = story.sees(&story.world.coordinator, "team").await.text;
        assert!(page.contains("asked to be kept away"), "{page}");
        let again = story.assigns(&story.expert, "expert", 50).await;
        assert!(again.text.contains("an exception by the director"), "{}", again.text);
        let journal = story.sees(&story.world.coordinator, "journal").await.text;
        assert!(journal.contains("Un proche y travaille"), "{journal}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(tocsin::roster::store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn nobody_recuses_somebody_else_and_only_the_lead_or_a_coordinator_names_suppliers() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.assigns(&story.lead, "case_lead", 50).await;
        let form = format!("recuse_person={}&recuse_reason=Un+proche+y+travaille", story.lead.id);
        story.is_not_theirs(&story.world.sponsor, "recuse", &form).await;
        story.is_not_theirs(&story.world.sponsor, "suppliers", "suppliers=Fictive").await;
        story.does(&story.lead, "team", "suppliers", "suppliers=Fictive").await;
        let many = (0..21).map(|it| format!("Firme+{it}")).collect::<Vec<_>>().join("%0A");
        let told =
            story.sends(&story.lead, "team", "suppliers", &format!("suppliers={many}")).await;
        assert!(told.text.contains("no more than 20") && told.text.contains("Firme 20"));
    }
}

#[tokio::test]
async fn a_link_that_ended_long_ago_is_told_and_bars_nobody() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        supplied_by(&story, "Fictive").await;
        let ended = today() - chrono::Months::new(40);
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        let form = format!("supplier_name=Fictive&supplier_ended_on={ended}");
        browser.submit("/team/me", "/api/team/supplier", &form).await;
        let page = story.sees(&story.world.coordinator, "team").await.text;
        assert!(page.contains("told, bars nobody"), "{page}");
        assert!(story.assigns(&story.lead, "case_lead", 50).await.text.contains("banner--done"));
        let tomorrow = (today() + chrono::Days::new(1)).to_string();
        let form = format!("supplier_name=Autre&supplier_ended_on={tomorrow}");
        let told = browser.submit("/team/me", "/api/team/supplier", &form).await;
        let told = browser.get(told.location.as_deref().unwrap()).await.text;
        assert!(told.contains("field__error") && told.contains("Autre"), "{told}");
        let got = browser.submit("/team/me", "/api/team/forget-supplier", "supplier=FICTIVE").await;
        assert_eq!(got.location.as_deref(), Some("/team/me"), "{got:?}");
        assert!(!story.sees(&story.world.coordinator, "team").await.text.contains("bars nobody"));
    }
}

/// What keeps a member away is for whoever decides about it, and for the member: not for the project, the
/// rest of the team or the auditor.
#[tokio::test]
async fn what_speaks_against_a_member_is_read_by_whoever_decides_about_it() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.assigns(&story.lead, "case_lead", 50).await;
        story.assigns(&story.expert, "expert", 50).await;
        supplied_by(&story, "Fictive").await;
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        browser.submit("/team/me", "/api/team/supplier", "supplier_name=Fictive").await;
        let linked = "linked to a supplier of the project";
        let world = &story.world;
        for someone in [&world.coordinator, &world.director, &story.lead] {
            let page = story.sees(someone, "team").await.text;
            assert!(page.contains(linked), "{}: {page}", someone.name);
        }
        for someone in [&world.requester, &world.sponsor, &story.expert, &world.auditor] {
            let page = story.sees(someone, "team").await.text;
            assert!(!page.contains(linked), "{}: {page}", someone.name);
            assert!(page.contains("is read by whoever coordinates or directs"), "{page}");
        }
    }
}

/// That a director let somebody in tells that something kept them away: it is read by the same people.
#[tokio::test]
async fn an_exception_is_read_by_whoever_decides_and_by_the_member_it_is_for() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        supplied_by(&story, "Fictive").await;
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        browser.submit("/team/me", "/api/team/supplier", "supplier_name=Fictive").await;
        let form = format!("except_person={}&except_reason=Seule+experte+du+sujet", story.lead.id);
        story.does(&story.world.director, "team", "except-member", &form).await;
        story.assigns(&story.lead, "case_lead", 50).await;
        story.assigns(&story.expert, "expert", 50).await;
        let (world, excepted) = (&story.world, "exception to recusal");
        for someone in [&world.coordinator, &world.director, &story.lead] {
            let page = story.sees(someone, "team").await.text;
            assert!(page.contains(excepted), "{}: {page}", someone.name);
        }
        for someone in [&world.requester, &world.sponsor, &story.expert, &world.auditor] {
            let page = story.sees(someone, "team").await.text;
            assert!(!page.contains(excepted), "{}: {page}", someone.name);
        }
    }
}

/// The journal, which the project reads, says that something was brought up to date; whoever decides about it
/// finds what follows.
#[tokio::test]
async fn a_link_declared_at_work_is_told_to_whoever_decides_and_the_project_reads_no_reason() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.assigns(&story.expert, "expert", 50).await;
        supplied_by(&story, "Fictive").await;
        let world = &story.world;
        let review = "Independence to review";
        let owed = |browser: Browser| async move {
            let mut browser = browser;
            browser.get("/owed").await.text
        };
        let page = owed(Browser::signed_in(&db, &world.coordinator).await).await;
        assert!(!page.contains(review), "{page}");
        let mut idris = Browser::signed_in(&db, &story.expert).await;
        idris.submit("/team/me", "/api/team/supplier", "supplier_name=Ailleurs").await;
        let updated = "brought their statement of independence up to date";
        let journal = story.sees(&world.requester, "journal").await.text;
        assert!(!journal.contains(updated), "it has nothing to do with this case: {journal}");
        idris.submit("/team/me", "/api/team/supplier", "supplier_name=Fictive").await;
        idris.submit("/team/me", "/api/team/supplier", "supplier_name=Fictive").await;

        for someone in [&world.requester, &world.sponsor, &world.auditor, &world.coordinator] {
            let journal = story.sees(someone, "journal").await.text;
            assert_eq!(journal.matches(updated).count(), 1, "{}: {journal}", someone.name);
            assert!(!journal.contains("linked to a supplier"), "{}: {journal}", someone.name);
        }
        for someone in [&world.coordinator, &world.director] {
            let page = story.sees(someone, "team").await.text;
            assert!(page.contains(review) && page.contains("after they were assigned"), "{page}");
        }
        for someone in [&world.requester, &world.sponsor, &world.auditor] {
            let page = story.sees(someone, "team").await.text;
            assert!(!page.contains(review) && !page.contains("after they were"), "{page}");
        }
        let page = owed(Browser::signed_in(&db, &world.coordinator).await).await;
        assert!(page.contains(review) && page.contains("idris"), "{page}");
        assert!(!owed(Browser::signed_in(&db, &world.auditor).await).await.contains(review));
        assert_eq!(story.sees(&story.expert, "team").await.status, StatusCode::OK, "at work");

        let why = "except_reason=Seul+expert+du+sujet";
        let form = format!("except_person={}&{why}", story.expert.id);
        story.does(&world.director, "team", "except-member", &form).await;
        let page = owed(Browser::signed_in(&db, &world.coordinator).await).await;
        assert!(!page.contains(review), "{page}");
        let mut tx = db.begin().await.unwrap();
        assert_eq!(tocsin::roster::store::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

/// Who does not see a case learns neither that there is one nor that anybody is in it.
#[tokio::test]
async fn a_link_declared_in_a_restricted_case_is_told_to_nobody_outside_it() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.assigns(&story.expert, "expert", 50).await;
        supplied_by(&story, "Fictive").await;
        let mut cx = story.world.acting(&story.world.coordinator).await;
        let seen = cases::find(&mut cx, story.number).await.unwrap().version;
        cx.finish().await.unwrap();
        let mut requester = Browser::signed_in(&db, &story.world.requester).await;
        let form = format!("case={}&seen={seen}&restrict_reason=Une+plainte", story.number);
        let got = requester.call("/api/case-restrict", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let mut idris = Browser::signed_in(&db, &story.expert).await;
        let said = idris.submit("/team/me", "/api/team/supplier", "supplier_name=Fictive").await;
        assert_eq!(said.location.as_deref(), Some("/team/me"), "{said:?}");
        let mut outside = 0;
        for someone in [&story.world.coordinator, &story.world.colleague] {
            let mut cx = story.world.acting(someone).await;
            let may_see = cases::find(&mut cx, story.number).await.is_ok();
            drop(cx);
            let page = Browser::signed_in(&db, someone).await.get("/owed").await.text;
            let told = page.contains("Independence to review");
            assert_eq!(told, may_see, "{}: {page}", someone.name);
            outside += usize::from(!may_see && !page.contains("idris"));
        }
        assert_eq!(outside, 1, "one of them is not of the case");
    }
}
