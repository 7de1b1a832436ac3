//! What members say of themselves, who reads it, and the load of their weeks, through the pages.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, Got, databases, person, today};
use axum::http::StatusCode;
use chrono::{Datelike, Days, NaiveDate};
use tocsin::base::Role;
use tocsin::roster::model::{Horizon, LoadBand};
use tocsin::roster::store;
use tocsin::web::Mode;

fn in_days(days: u64) -> NaiveDate {
    today() + Days::new(days)
}

/// A Monday at least two weeks from now, whatever the day.
fn a_monday() -> NaiveDate {
    let day = in_days(14);
    day + Days::new(7 - u64::from(day.weekday().num_days_from_monday()))
}

/// Says something at `/team/me`, and reads what comes of it.
async fn says(browser: &mut Browser, door: &str, form: &str) -> Got {
    let got = browser.submit("/team/me", &format!("/api/team/{door}"), form).await;
    assert_eq!(got.location.as_deref(), Some("/team/me"), "{got:?}");
    browser.get("/team/me").await
}

#[tokio::test]
async fn a_member_keeps_what_they_say_of_themselves() {
    for db in databases().await {
        let solene = person(&db, "solene", Role::Responder).await;
        let mut browser = Browser::signed_in(&db, &solene).await;
        let form =
            "skills%5Bdata%5D=3&capacity=80&home=44&spoken%5Benglish%5D=true&mentoring=gives";
        let page = says(&mut browser, "me", form).await;
        assert_valid_page(&page.text);
        for said in ["value=\"80\"", "value=\"44\" selected", "banner--done"] {
            assert!(page.text.contains(said), "{said}: {}", page.text);
        }
        assert!(page.text.contains("Nothing here rates anybody"), "{}", page.text);
        // Whoever coordinates reads it beside the name; other members read what they know alone.
        let mut coordinator =
            Browser::signed_in(&db, &person(&db, "ines", Role::Coordinator).await).await;
        let page = coordinator.get("/team").await.text;
        for said in ["Loire-Atlantique (44) · can mentor somebody", "English", "data\u{a0}3", "80%"]
        {
            assert!(page.contains(said), "{said}: {page}");
        }
        let mut colleague =
            Browser::signed_in(&db, &person(&db, "idris", Role::Responder).await).await;
        let page = colleague.get("/team").await.text;
        assert!(page.contains("data\u{a0}3") && page.contains("English"), "{page}");
        for said in ["Loire-Atlantique", "mentor", "80%"] {
            assert!(!page.contains(said), "{said}: {page}");
        }
    }
}

#[tokio::test]
async fn days_away_that_meet_others_are_refused_with_their_dates() {
    for db in databases().await {
        let solene = person(&db, "solene", Role::Responder).await;
        let mut browser = Browser::signed_in(&db, &solene).await;
        let leave = |from, to| format!("leave_from={}&leave_to={}", in_days(from), in_days(to));
        let page = says(&mut browser, "leave", &leave(10, 14)).await;
        assert!(page.text.contains("Days away added"), "{}", page.text);
        let page = says(&mut browser, "leave", &leave(14, 20)).await;
        assert!(page.text.contains("that you are away from"), "{}", page.text);
        let typed = format!("value=\"{}\"", in_days(20));
        assert!(page.text.contains(&typed), "what was typed is still there: {}", page.text);
        let page = says(&mut browser, "leave", &leave(20, 19)).await;
        assert!(page.text.contains("field__error"), "{}", page.text);
        let page = says(&mut browser, "leave", &leave(20, 3650)).await;
        assert!(page.text.contains("Give a last day within three years."), "{}", page.text);
        assert!(page.text.contains("leave_to-problem"), "at its field: {}", page.text);
        // Taken back, its days are free again. It is taken back once.
        let forget = format!("from={}", in_days(10));
        let page = says(&mut browser, "forget-leave", &forget).await;
        assert!(page.text.contains("Days away removed"), "{}", page.text);
        let again = browser.call("/api/team/forget-leave", &forget).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
        let page = says(&mut browser, "leave", &leave(14, 20)).await;
        assert!(page.text.contains("Days away added"), "{}", page.text);
    }
}

#[tokio::test]
async fn what_was_given_before_still_holds_for_the_days_before() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        says(&mut browser, "me", "capacity=60").await;
        says(&mut browser, "me", "capacity=90").await;
        let change =
            |days, share| format!("capacity_from={}&capacity_share={share}", in_days(days));
        let page = says(&mut browser, "capacity", &change(0, 50)).await;
        assert!(page.text.contains("Give a day to come"), "{}", page.text);
        let page = says(&mut browser, "capacity", &change(30, 40)).await;
        assert!(page.text.contains("Change announced"), "{}", page.text);

        let mut tx = db.begin().await.unwrap();
        let lead = store::member(&mut tx, story.lead.id, today()).await.unwrap().unwrap();
        let given = |day| lead.capacity.on(day).percent();
        assert_eq!(given(today() - Days::new(1)), 60);
        assert_eq!([given(today()), given(in_days(29)), given(in_days(30))], [90, 90, 40]);
        drop(tx);

        let told = story.assigns(&story.lead, "expert", 80).await;
        assert!(told.text.contains("at 80%, for a capacity of 40%"), "{}", told.text);
        // It is taken back while it is to come, and what has begun is not.
        let forget = |days| format!("from={}", in_days(days));
        let begun = browser.call("/api/team/forget-capacity", &forget(0)).await;
        assert_eq!(begun.status, StatusCode::NOT_FOUND);
        let page = says(&mut browser, "forget-capacity", &forget(30)).await;
        assert!(page.text.contains("Change removed"), "{}", page.text);
        let named = story.assigns(&story.lead, "expert", 80).await;
        assert!(named.text.contains("banner--done"), "{}", named.text);
    }
}

#[tokio::test]
async fn the_load_of_a_week_is_told_with_what_is_still_to_confirm() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let monday = a_monday();
        let mut browser = Browser::signed_in(&db, &story.lead).await;
        says(&mut browser, "me", "capacity=50").await;
        let (from, to) = (monday + Days::new(7), monday + Days::new(20));
        says(&mut browser, "leave", &format!("leave_from={from}&leave_to={to}")).await;
        story.assigns(&story.expert, "expert", 90).await;
        let assign = |share: u32, more: &str| {
            let (who, to) = (story.lead.id, monday + Days::new(60));
            format!(
                "assign_person={who}&assign_role=case_lead&assign_share={share}&assign_from={monday}&assign_to={to}{more}"
            )
        };
        let form = assign(60, "&assign_overload_reason=Personne+d+autre+ne+sait");
        story.does(&story.world.coordinator, "team", "assign", &form).await;

        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        let page = coordinator.get("/team/load").await;
        assert_valid_page(&page.text);
        let week =
            "<td class=\"hx plus\">60<span class=\"sr\">%, overloaded, of which 60% to confirm";
        assert!(page.text.contains(week), "{}", page.text);
        assert!(page.text.contains("Promised beyond what they give: solene ("), "{}", page.text);
        assert_eq!(page.text.matches("<td class=\"off\">").count(), 2, "{}", page.text);
        assert!(page.text.contains("Days still free"), "{}", page.text);
        // The page of the brigade says the same of the same weeks.
        let change = format!("capacity_from={}&capacity_share=30", in_days(60));
        says(&mut browser, "capacity", &change).await;
        let load = coordinator.get("/team/load").await.text;
        assert!(load.contains("gives 50%, then 30%"), "{load}");
        let brigade = coordinator.get("/team").await.text;
        assert!(brigade.contains("50%, then 30%"), "{brigade}");
        says(&mut browser, "forget-capacity", &format!("from={}", in_days(60))).await;
        // Why it is too much is for those who coordinate; others read sums alone.
        assert!(page.text.contains("Personne d autre ne sait"), "{}", page.text);
        let mut auditor = Browser::signed_in(&db, &story.world.auditor).await;
        let page = auditor.get("/team/load?as=figures&weeks=26").await;
        assert_valid_page(&page.text);
        assert_eq!(page.text.matches("<tr role=\"row\">").count(), 1 + 2 * 26);
        assert!(!page.text.contains("Paie unifiée"), "sums alone: {}", page.text);

        // A year is two halves, one below the other, each with its sum.
        let year = coordinator.get("/team/load?weeks=52").await.text;
        assert_valid_page(&year);
        assert_eq!(year.matches("<table class=\"heat heat--long\"").count(), 2, "{year}");
        assert_eq!(year.matches("Days still free").count(), 2, "{year}");
        assert_eq!(year.matches("<caption").count(), 2, "{year}");

        // A member sees their own weeks; whoever is not of the brigade sees none.
        let own = browser.get("/team/load").await;
        assert_valid_page(&own.text);
        assert!(own.text.contains(week) && !own.text.contains("idris"), "{}", own.text);
        assert!(!own.text.contains("Days still free"), "{}", own.text);
        for someone in [&story.world.requester, &story.world.sponsor] {
            let mut browser = Browser::signed_in(&db, someone).await;
            assert_eq!(browser.get("/team/load").await.status, StatusCode::FORBIDDEN);
        }
        let administrator = person(&db, "yann", Role::Administrator).await;
        let mut browser = Browser::signed_in(&db, &administrator).await;
        assert_eq!(browser.get("/team/load").await.status, StatusCode::FORBIDDEN);
        let stranger = Browser::new(&db, Mode::Normal).get("/team/load").await;
        assert_ne!(stranger.status, StatusCode::OK);
    }
}

/// What is kept is what is drawn: the weeks as the store tells them.
#[tokio::test]
async fn the_weeks_of_everybody_are_those_of_each() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        story.assigns(&story.lead, "case_lead", 60).await;
        story.assigns(&story.expert, "expert", 100).await;
        let horizon = Horizon::from(today(), 12, &tocsin::clock::Calendar::france());
        let mut cx = story.world.acting(&story.world.coordinator).await;
        let all = store::load(&mut cx, &horizon).await.unwrap();
        cx.finish().await.unwrap();
        assert_eq!(all.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["idris", "solene"]);
        assert_eq!(all[0].weeks[4].band(), LoadBand::Full);
        assert_eq!(all[1].weeks[4].band(), LoadBand::Partly);
        for (actor, at) in [(&story.expert, 0), (&story.lead, 1)] {
            let mut cx = story.world.acting(actor).await;
            let own = store::load(&mut cx, &horizon).await.unwrap();
            cx.finish().await.unwrap();
            assert_eq!(own.len(), 1);
            assert_eq!((own[0].person, &own[0].weeks), (actor.id, &all[at].weeks));
        }
    }
}

/// Their work stays told on the cases; nothing new is asked of them.
#[tokio::test]
async fn who_left_is_no_member_any_more() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let administrator = person(&db, "yann", Role::Administrator).await;
        let mut browser = Browser::signed_in(&db, &administrator).await;
        let form = format!("person={}", story.expert.id);
        let got = browser.call("/api/admin/deactivate", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let mut coordinator = Browser::signed_in(&db, &story.world.coordinator).await;
        for path in ["/team", "/team/load"] {
            let page = coordinator.get(path).await.text;
            assert!(page.contains("solene") && !page.contains("idris"), "{path}: {page}");
        }
        let refused = story.assigns(&story.expert, "expert", 20).await;
        assert!(refused.text.contains("field__error"), "{}", refused.text);
    }
}
