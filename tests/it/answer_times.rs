//! The time that whoever was asked for a team has to answer: how long, and who is told of it as it goes by.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::databases;
use crate::tentative::{
    PAGE, answers, asked_days_ago, asks, reads, the_tables_say_what_the_journal_says,
};
use chrono::{TimeDelta, Utc};
use tocsin::base::Actor;
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::i18n::{Lang, paris_date};
use tocsin::roster::store::{self, mind_answers};

tocsin::sql! {
    NOTICES = "
        select level, told_to, at, not_before
          from answer_notice
         where person_id = $1
         order by asked_at, level";
    WAITED_FOR = "select person_id as told_to, look_at as at, look_at as not_before, look_at as level from answer_wait";
}

#[derive(Debug, PartialEq, sqlx::FromRow)]
struct Notice {
    level: i64,
    told_to: uuid::Uuid,
    at: i64,
    not_before: i64,
}

async fn notices(db: &Db, who: &Actor) -> Vec<Notice> {
    db.snapshot().await.unwrap().query(NOTICES).bind(who.id.0).all().await.unwrap()
}

/// Part of a page, from what it begins with to the end of its section.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let from = page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{id}: {page}"));
    page[from..].split("</section>").next().unwrap()
}

/// A case of P3: three working days.
#[tokio::test]
async fn an_answer_has_a_time_limit_and_silence_is_neither_a_yes_nor_a_no() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        asked_days_ago(&story, &story.expert, 20).await;
        asks(&story, &story.lead, "case_lead", 40, "").await;
        let coordinator = &story.world.coordinator;
        let page = reads(&db, coordinator, PAGE).await;
        assert!(page.find("idris").unwrap() < page.find("solene").unwrap(), "late first: {page}");
        assert!(page.contains("3\u{a0}working days") && page.contains("Due "), "{page}");
        assert_eq!(page.matches("tag--late").count(), 1, "{page}");

        // Whoever was asked finds it where they answer, and whoever asked where they look.
        for path in ["/", "/team/me", "/owed"] {
            let page = reads(&db, &story.expert, path).await;
            let card = section(&page, "awaited");
            assert!(card.contains("tag--late"), "{path}: {page}");
            let page = reads(&db, &story.lead, path).await;
            assert!(!section(&page, "awaited").contains("tag--late"), "{path}: {page}");
            assert!(!page.contains("answers-late"), "{path}: {page}");
        }
        for path in ["/owed", "/owed?view=to-me"] {
            let page = reads(&db, coordinator, path).await;
            let card = section(&page, "answers-late");
            assert!(card.contains("idris") && !card.contains("solene"), "{path}: {page}");
        }
        let team = story.sees(coordinator, "team").await;
        assert_valid_page(&team.text);
        assert!(team.text.contains("tag--late"), "{}", team.text);
        let mut cx = story.world.acting(coordinator).await;
        let file = cases::find(&mut cx, story.number).await.unwrap();
        let kept = store::team_of(cx.tx(), &file).await.unwrap();
        cx.finish().await.unwrap();
        assert!(kept.assignment(story.expert.id).is_some_and(|it| !it.confirmed), "nothing moved");

        // However late, their answer counts.
        let said = answers(&story, &story.expert, "").await;
        assert!(said.contains("banner--done"), "{said}");
        let owed = reads(&db, coordinator, "/owed").await;
        assert!(!owed.contains("answers-late"), "{owed}");
        the_tables_say_what_the_journal_says(&db).await;
    }
}

#[tokio::test]
async fn whoever_was_asked_is_reminded_once_and_the_coordinator_told_once() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        asked_days_ago(&story, &story.expert, 20).await;
        asks(&story, &story.lead, "case_lead", 40, "").await;
        let now = Utc::now();
        let (one, other) = tokio::join!(mind_answers(&db, now), mind_answers(&db, now));
        assert_eq!(one.unwrap() + other.unwrap(), 2, "two answers, each minded once");
        let first = notices(&db, &story.expert).await;
        let told: Vec<_> = first.iter().map(|it| (it.level, it.told_to)).collect();
        assert_eq!(told, [(1, story.expert.id.0), (2, coordinator.id.0)]);
        assert!(first.iter().all(|it| it.not_before >= it.at), "{first:?}");
        assert_eq!(notices(&db, &story.lead).await, [], "just asked");
        assert_eq!(mind_answers(&db, now).await.unwrap(), 0, "looked at for now");
        mind_answers(&db, now + TimeDelta::hours(2)).await.unwrap();
        assert_eq!(notices(&db, &story.expert).await, first, "once each");

        // They read it where they come in; whoever asked, where they look.
        let told = format!("reminded on {}", Lang::En.date(paris_date(now))).replace('\u{a0}', " ");
        for path in ["/", "/owed", "/team/me"] {
            let page = reads(&db, &story.expert, path).await;
            let card = section(&page, "awaited").replace('\u{a0}', " ");
            assert!(
                card.contains(&told),
                "not the day that half of their time went, {path}: {page}"
            );
        }
        let page = reads(&db, &story.lead, "/").await;
        assert!(!section(&page, "awaited").contains("reminded on"), "{page}");
        let listed = reads(&db, coordinator, PAGE).await;
        assert_eq!(listed.matches("reminded on").count(), 1, "{listed}");
        assert!(!listed.contains("Ask no more for"), "a short button: {listed}");
        assert!(listed.contains("aria-label=\"Ask no more: idris"), "{listed}");

        // Once they answered, nobody is told of it any more; asked anew, they have the whole time again.
        answers(&story, &story.expert, "").await;
        let waits: Vec<Notice> =
            db.snapshot().await.unwrap().query(WAITED_FOR).all().await.unwrap();
        assert_eq!(waits.iter().map(|it| it.told_to).collect::<Vec<_>>(), [story.lead.id.0]);
        asks(&story, &story.expert, "expert", 30, "").await;
        mind_answers(&db, now + TimeDelta::hours(4)).await.unwrap();
        assert_eq!(notices(&db, &story.expert).await, first);
        let page = reads(&db, &story.expert, "/").await;
        assert!(!section(&page, "awaited").contains("reminded on"), "{page}");
        the_tables_say_what_the_journal_says(&db).await;
    }
}
