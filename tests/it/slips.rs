//! Why dates move, on both engines, through the pages: causes asked for and given, new baselines refused and
//! withdrawn, versions side by side, days slipped by cause.

use crate::html::assert_valid_html;
use crate::recovery::Recovery;
use crate::support::{Browser, databases, person};
use axum::http::StatusCode;
use tocsin::base::Role;
use tocsin::remediation::model::WhyLate;
use tocsin::remediation::store as recoveries;

tocsin::sql! {
    TOUCH_A_SLIP = "update slip_cause set days = days + 1";
    RESTRICT = "update case_file set confidentiality = 'restricted'";
}

impl Recovery {
    /// A task that leads to a milestone, and takes much longer than until its day.
    async fn has_a_long_task(&self) {
        let fields = [
            ("tasks[0][rank]", "1"),
            ("tasks[0][title]", "Migrer"),
            ("tasks[0][side]", "project"),
            ("tasks[0][days]", "150"),
            ("tasks[0][milestone]", "1"),
        ];
        let form = serde_urlencoded::to_string(fields).unwrap();
        let got = self.sends(&self.lead, "plan/tasks", "write-tasks", &form).await;
        assert!(got.text.contains("banner--done"), "{}", got.text);
    }

    async fn notes(&self, rank: u32, days: u64, cause: &str) {
        let on = self.in_days(days);
        let form = format!("progress_rank={rank}&progress_forecast_on={on}&progress_cause={cause}");
        self.does(&self.lead, "plan", "note-progress", &form).await;
    }

    async fn asks(&self) {
        let ask = "ask_motive=supplier&ask_reason=Livraison+en+retard";
        self.does(&self.lead, "plan", "ask-rebaseline", ask).await;
    }

    async fn is_stale(&self, actor: &tocsin::base::Actor, action: &str, form: &str) {
        let mut browser = Browser::signed_in(&self.world.db, actor).await;
        let form = format!("case={}&seen=0&{form}", self.number);
        let got = browser.call(&format!("/api/case/{action}"), &form).await;
        assert_eq!(got.status, StatusCode::CONFLICT, "{action}: {got:?}");
    }
}

#[tokio::test]
async fn a_slip_that_is_foreseen_asks_for_its_cause_and_the_case_lead_gives_it() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let lead = &story.lead;
        let page = story.sees(lead, "plan").await.text;
        assert!(!page.contains("One cause to be given"), "nothing slips yet: {page}");
        let early = story.sends(lead, "plan", "tell-cause", "tell_rank=1&tell_cause=data").await;
        assert!(early.text.contains("No cause is to be given"), "{}", early.text);

        story.has_a_long_task().await;
        let page = story.sees(&story.world.sponsor, "plan").await.text;
        for said in
            ["One cause to be given", "by its tasks the likely date", "The case lead gives it"]
        {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("/api/case/tell-cause"), "the form is for the case lead: {page}");
        let page = story.sees(lead, "plan").await.text;
        assert!(page.contains("/api/case/tell-cause"), "{page}");
        assert_valid_html(&page);

        // Whose act it is comes first, then what has changed, then what is wrong.
        story.is_not_theirs(&story.expert, "tell-cause", "tell_rank=x&tell_cause=y").await;
        story.is_not_theirs(&story.world.sponsor, "tell-cause", "tell_rank=1").await;
        story.is_stale(lead, "tell-cause", "tell_rank=x&tell_cause=y").await;
        let empty = story.sends(lead, "plan", "tell-cause", "tell_rank=&tell_cause=").await;
        assert_eq!(empty.text.matches("field__error").count(), 2, "{}", empty.text);
        let silent = story.sends(lead, "plan", "tell-cause", "tell_rank=1&tell_cause=other").await;
        assert!(silent.text.contains(r#"id="tell_words-problem""#), "{}", silent.text);

        let told = "tell_rank=1&tell_cause=other&tell_words=Gr%C3%A8ve+fictive";
        story.does(lead, "plan", "tell-cause", told).await;
        let page = story.sees(lead, "plan").await.text;
        assert!(!page.contains("One cause to be given"), "{page}");
        assert!(
            page.contains("Grève fictive") && page.contains(r##"href="#slips-other""##),
            "{page}"
        );
        let journal = story.sees(lead, "journal").await.text;
        assert!(journal.contains("gave the cause of the slip of milestone J1: other"), "{journal}");
        let again = story.sends(lead, "plan", "tell-cause", told).await;
        assert!(again.text.contains("No cause is to be given"), "{}", again.text);
        // Other words on the way of progress.
        let on = story.in_days(200);
        let silent = format!("progress_rank=2&progress_forecast_on={on}&progress_cause=other");
        let got = story.sends(lead, "plan", "note-progress", &silent).await;
        assert!(got.text.contains(r#"id="progress_words-problem""#), "{}", got.text);
        let mut tx = db.begin().await.unwrap();
        assert_eq!(recoveries::verify(&mut tx).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn a_director_refuses_a_new_baseline_with_a_reason_that_the_case_lead_reads() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let (lead, director) = (&story.lead, &story.world.director);
        let reason = "refuse_rebaseline_reason=Le+retard+se+rattrape";
        let nothing = story.sends(director, "plan", "refuse-rebaseline", reason).await;
        assert!(!nothing.text.contains("banner--done"), "{}", nothing.text);
        story.notes(2, 160, "supplier").await;
        story.asks().await;
        let page = story.sees(director, "plan").await.text;
        for said in
            ["What the new baseline would change", "+40 d", "unchanged", "Livraison en retard"]
        {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert_valid_html(&page);
        let others = story.sees(&story.world.sponsor, "plan").await.text;
        assert!(!others.contains("/api/case/refuse-rebaseline"), "{others}");
        assert!(!others.contains("/api/case/withdraw-rebaseline"), "{others}");

        for other in [lead, &story.world.sponsor] {
            story.is_not_theirs(other, "refuse-rebaseline", "refuse_rebaseline_reason=").await;
        }
        story.is_stale(director, "refuse-rebaseline", "refuse_rebaseline_reason=").await;
        let empty = "refuse_rebaseline_reason=";
        let empty = story.sends(director, "plan", "refuse-rebaseline", empty).await;
        assert!(empty.text.contains(r#"id="refuse_rebaseline_reason-problem""#), "{}", empty.text);
        story.does(director, "plan", "refuse-rebaseline", reason).await;
        let page = story.sees(lead, "plan").await.text;
        assert!(page.contains("New baseline refused by"), "{page}");
        assert!(page.contains("Le retard se rattrape") && page.contains("Plan V1"), "{page}");
        let journal = story.sees(lead, "journal").await.text;
        assert!(journal.contains("refused the new baseline"), "{journal}");

        story.asks().await;
        let page = story.sees(lead, "plan").await.text;
        assert!(!page.contains("New baseline refused by"), "there is a new ask: {page}");
        story.is_not_theirs(&story.expert, "withdraw-rebaseline", "").await;
        story.is_stale(lead, "withdraw-rebaseline", "").await;
        story.does(lead, "plan", "withdraw-rebaseline", "").await;
        let journal = story.sees(lead, "journal").await.text;
        assert!(journal.contains("withdrew the ask for a new baseline"), "{journal}");
        let gone = story.sends(director, "plan", "rebaseline", "").await;
        assert!(!gone.text.contains("banner--done"), "{}", gone.text);
    }
}

#[tokio::test]
async fn all_versions_stand_side_by_side_and_the_first_stays() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let (lead, director) = (&story.lead, &story.world.director);
        story.notes(2, 154, "supplier").await;
        story.asks().await;
        story.does(director, "plan", "rebaseline", "").await;
        story.notes(2, 160, "").await;
        story.has_a_long_task().await;
        let page = story.sees(&story.world.sponsor, "plan/versions").await;
        assert_eq!(page.status, StatusCode::OK);
        for said in ["Original (V1)", "Plan V2", "+40 d vs origin, +6 d vs plan V2", " – "] {
            assert!(page.text.contains(said), "{said}: {}", page.text);
        }
        assert_valid_html(&page.text);
        // Who asked for the new one, who approved it, and why.
        for said in [
            "Livraison en retard",
            &format!("Asked by {}", lead.name),
            &format!("approved by {}", director.name),
        ] {
            assert!(page.text.contains(said), "{said}: {}", page.text);
        }
        // The journal says from which day to which, and why where it was asked.
        let journal = story.sees(lead, "journal").await.text;
        for said in ["moved the forecast of milestone J2 from", "Cause: "] {
            assert!(journal.contains(said), "{said}: {journal}");
        }
        let plan = story.sees(lead, "plan").await.text;
        assert!(plan.contains(&format!("/cases/{}/plan/versions", story.number)), "{plan}");
    }
}

#[tokio::test]
async fn dates_that_contradict_their_order_are_told_and_stay() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        story.has_a_long_task().await;
        let today = story.in_days(0);
        let reached = format!("progress_rank=1&progress_done_on={today}");
        story.does(&story.lead, "plan", "note-progress", &reached).await;
        let page = story.sees(&story.lead, "plan").await.text;
        assert!(page.contains("Dates contradict the order planned"), "{page}");
        assert!(page.contains("J1 is noted as reached, but T1, which leads to it"), "{page}");
    }
}

/// A day that was noted wrong has a way back, for whoever noted it and for who coordinates.
#[tokio::test]
async fn a_milestone_that_was_noted_as_reached_can_be_reopened() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let (lead, coordinator) = (&story.lead, &story.world.coordinator);
        let absurd = "progress_rank=1&progress_done_on=2020-01-01";
        let told = story.sends(lead, "plan", "note-progress", absurd).await.text;
        assert!(told.contains(r#"id="progress_done_on-problem""#), "{told}");
        assert!(told.contains("from the start of the diagnosis to today"), "{told}");
        let far = format!("progress_rank=1&progress_forecast_on={}", story.in_days(3_700));
        let told = story.sends(lead, "plan", "note-progress", &far).await.text;
        assert!(told.contains("within the next ten years"), "{told}");
        let form = r#"action="/api/case/note-progress""#;
        let page = story.sees(coordinator, "plan").await.text;
        assert!(!page.contains(form), "nothing is to be put right yet: {page}");

        let reached = format!("progress_rank=1&progress_done_on={}", story.in_days(0));
        story.does(lead, "plan", "note-progress", &reached).await;
        for who in [lead, coordinator, &story.world.requester] {
            let page = story.sees(who, "plan").await.text;
            let group = page.split_once(r#"<optgroup label="Put the date right""#);
            let group = group.unwrap_or_else(|| panic!("{}: {page}", who.name)).1;
            assert!(group.split_once("</optgroup>").unwrap().0.contains("J1 · "), "{group}");
            assert_valid_html(&page);
        }
        let open = format!("progress_rank=2&progress_done_on={}", story.in_days(0));
        story.is_not_theirs(coordinator, "note-progress", &open).await;
        let reopened = format!("progress_rank=1&progress_forecast_on={}", story.in_days(20));
        story.does(coordinator, "plan", "note-progress", &reopened).await;
        let journal = story.sees(lead, "journal").await.text;
        for said in ["noted milestone J1 as reached", "reopened milestone J1, noted as reached"] {
            assert!(journal.contains(said), "{said}: {journal}");
        }
        story.does(lead, "plan", "note-progress", &reached).await;
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}

#[tokio::test]
async fn the_portfolio_sums_days_by_cause_and_opens_what_makes_them() {
    for db in databases().await {
        let story = Recovery::in_recovery(&db).await;
        let director = &story.world.director;
        let mut browser = Browser::signed_in(&db, director).await;
        let empty = browser.get("/portfolio").await.text;
        assert!(empty.contains("No milestone is later than its original date"), "{empty}");
        story.notes(1, 90, "acceptance").await;
        story.notes(2, 160, "supplier").await;
        story.notes(2, 180, "decision").await;

        let mut cx = story.world.acting(director).await;
        let bars = recoveries::causes(&mut cx).await.unwrap();
        let told: Vec<_> = bars.iter().map(|it| (it.cause.name(), it.days, it.slips)).collect();
        assert_eq!(told, [("supplier", 40, 1), ("acceptance", 30, 1), ("decision", 20, 1)]);
        drop(cx);
        let page = browser.get("/portfolio").await.text;
        assert!(page.contains(r#"href="/portfolio/causes?cause=supplier""#), "{page}");
        assert_valid_html(&page);
        let list = browser.get("/portfolio/causes?cause=supplier").await.text;
        assert!(list.contains("J2 · Pilote") && list.contains("Paie unifiée"), "{list}");
        assert_valid_html(&list);
        assert!(list.contains(r#"href="/portfolio/causes""#), "and back to all of them: {list}");
        for unknown in ["nobody", "zzz", "Supplier"] {
            let none = browser.get(&format!("/portfolio/causes?cause={unknown}")).await;
            assert_eq!(none.status, StatusCode::NOT_FOUND, "{unknown}");
        }
        for address in ["/portfolio/causes", "/portfolio/causes?cause="] {
            let all = browser.get(address).await;
            assert_eq!(all.status, StatusCode::OK, "{address}");
            for cause in ["supplier", "acceptance", "decision"] {
                let link = format!(r#"href="/portfolio/causes?cause={cause}""#);
                assert!(all.text.contains(&link), "{cause}: {}", all.text);
            }
            assert!(!all.text.contains("No slip of this cause"), "{}", all.text);
            assert_valid_html(&all.text);
        }

        // On its plan, the same figures.
        let plan = story.sees(director, "plan").await.text;
        for said in ["40 d, 44%", r##"href="#slips-supplier""##, r#"id="slips-supplier""#] {
            assert!(plan.contains(said), "{said}: {plan}");
        }
        let mut tx = db.begin().await.unwrap();
        assert_eq!(recoveries::verify(&mut tx).await.unwrap(), [""; 0]);
        tx.query(TOUCH_A_SLIP).execute().await.unwrap();
        let wrong = recoveries::verify(&mut tx).await.unwrap();
        assert!(wrong.len() == 1 && wrong[0].contains("its slips"), "{wrong:?}");
        drop(tx);

        // A restricted case counts for nobody who is not named in it.
        let mut tx = db.begin().await.unwrap();
        tx.query(RESTRICT).execute().await.unwrap();
        tx.commit().await.unwrap();
        let other = person(&db, "brune", Role::Director).await;
        let mut cx = story.world.acting(&other).await;
        assert_eq!(recoveries::causes(&mut cx).await.unwrap(), []);
        for bar in bars {
            assert!(recoveries::slipped(&mut cx, bar.cause, 50, 0).await.unwrap().is_empty());
        }
        drop(cx);
        let mut cx = story.world.acting(&story.lead).await;
        let told = WhyLate::from_name("supplier").unwrap();
        assert_eq!(recoveries::slipped(&mut cx, told, 50, 0).await.unwrap().len(), 1);
        drop(cx);
        let mut lead = Browser::signed_in(&db, &story.lead).await;
        for address in
            ["/portfolio/causes?cause=supplier", "/portfolio/causes?cause=zzz", "/portfolio/causes"]
        {
            let shut = lead.get(address).await;
            assert_eq!(shut.status, StatusCode::FORBIDDEN, "the portfolio is for who oversees it");
        }
    }
}
