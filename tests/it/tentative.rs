//! Who was asked for a team and has not answered: the page of all of them, what a yes changes, and what it does
//! not before it is said.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use crate::world::acting_at;
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use tocsin::base::{Actor, PersonId};
use tocsin::case::model::{DutyKind, Part};
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::i18n::{Lang, paris_date};
use tocsin::roster::model::{Assignment, Period, Share, TeamRole};
use tocsin::roster::store::{self, mind_answers};

const PAGE: &str = "/team/tentative";

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

/// Asks somebody, who has to answer.
async fn asks(story: &Recovery, who: &Actor, role: &str, share: u32, more: &str) -> String {
    let (from, to) = (story.in_days(1), story.in_days(90));
    let form = format!(
        "assign_person={}&assign_role={role}&assign_share={share}&assign_from={from}&assign_to={to}{more}",
        who.id
    );
    story.sends(&story.world.coordinator, "team", "assign", &form).await.text
}

/// The same of somebody who was asked so many days ago, for as long as the intervention lasts.
async fn asked_days_ago(story: &Recovery, who: &Actor, days: i64) {
    let then = Utc::now() - TimeDelta::days(days);
    let mut cx = acting_at(&story.world.db, &story.world.coordinator, then).await;
    let seen = cases::find(&mut cx, story.number).await.unwrap().version;
    let (share, period) = (Share::try_from(20).unwrap(), Period::without_end(cx.today()));
    let asked = Assignment::asked(who.id, TeamRole::Expert, share, period);
    store::assign(&mut cx, story.number, seen, asked, None).await.unwrap();
    cx.finish().await.unwrap();
}

/// Part of a page, from what it begins with to the end of its section.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let from = page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{id}: {page}"));
    page[from..].split("</section>").next().unwrap()
}

async fn answers(story: &Recovery, who: &Actor, more: &str) -> String {
    let form = format!("person={}{more}", who.id);
    story.sends(who, "team", "confirm-member", &form).await.text
}

/// Who leads the case, and who owes its kick-off.
async fn lead_of(story: &Recovery) -> (Option<PersonId>, Option<PersonId>) {
    let mut cx = story.world.acting(&story.world.coordinator).await;
    let file = cases::find(&mut cx, story.number).await.unwrap();
    cx.finish().await.unwrap();
    let owes = file.open_duties().find(|it| it.kind == DutyKind::KickOff).map(|it| it.owed_by);
    (file.holder(Part::CaseLead), owes)
}

async fn reads(db: &Db, who: &Actor, path: &str) -> String {
    let page = Browser::signed_in(db, who).await.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{} {path}", who.name);
    assert_valid_page(&page.text);
    page.text
}

async fn the_tables_say_what_the_journal_says(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    assert_eq!(store::verify(&mut tx).await.unwrap(), [""; 0]);
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
async fn who_has_not_answered_is_listed_and_asked_no_more_from_there() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        let empty = reads(&db, coordinator, PAGE).await;
        assert!(empty.contains("Nobody owes an answer"), "{empty}");
        let team = reads(&db, coordinator, "/team").await;
        assert!(team.contains("href=\"/team/tentative\""), "{team}");
        asks(&story, &story.expert, "expert", 60, "").await;
        asks(&story, &story.lead, "case_lead", 40, "").await;
        let page = reads(&db, coordinator, PAGE).await;
        let at = |name: &str| page.find(name).unwrap();
        assert!(at("idris") < at("solene"), "who was asked first: {page}");
        for said in ["Paie unifiée", "case lead, 40%", "expert, 60%", "less than a working day"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(page.contains(&format!("href=\"/cases/{}/team\"", story.number)), "{page}");
        // An auditor reads it, and asks nobody any less.
        let read = reads(&db, &story.world.auditor, PAGE).await;
        assert!(read.contains("idris") && !read.contains("withdraw-asked"), "{read}");
        let form = format!("person={}", story.lead.id);
        story.is_not_theirs(&story.world.auditor, "withdraw-asked", &form).await;
        for other in [&story.lead, &story.world.sponsor, &story.world.requester] {
            let page = Browser::signed_in(&db, other).await.get(PAGE).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{}", other.name);
        }
        let form = format!("person={}&among_all=true", story.lead.id);
        let page = story.sends(coordinator, "team", "withdraw-asked", &form).await.text;
        assert!(page.contains("This person is asked no more"), "{page}");
        assert!(page.contains("idris") && !page.contains("solene"), "{page}");
        assert_eq!(story.sees(&story.lead, "team").await.status, StatusCode::NOT_FOUND);
        let again = story.sends(coordinator, "team", "withdraw-asked", &form).await.text;
        assert!(again.contains("not, or no longer, in the team"), "{again}");
        the_tables_say_what_the_journal_says(&db).await;
    }
}

/// It counts in how full somebody is, and has neither name nor number.
#[tokio::test]
async fn who_was_asked_for_a_restricted_case_is_not_listed_for_others() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        asked_days_ago(&story, &story.expert, 20).await;
        let mut cx = story.world.acting(&story.world.coordinator).await;
        let seen = cases::find(&mut cx, story.number).await.unwrap().version;
        cx.finish().await.unwrap();
        let mut requester = Browser::signed_in(&db, &story.world.requester).await;
        let form = format!("case={}&seen={seen}&restrict_reason=Une+plainte", story.number);
        let got = requester.call("/api/case-restrict", &form).await;
        assert_eq!(got.status, StatusCode::OK, "{got:?}");
        let mut hidden = 0;
        for someone in [&story.world.coordinator, &story.world.colleague] {
            let mut cx = story.world.acting(someone).await;
            let may_see = cases::find(&mut cx, story.number).await.is_ok();
            drop(cx);
            let page = reads(&db, someone, PAGE).await;
            assert_eq!(page.contains("idris"), may_see, "{}: {page}", someone.name);
            let owed = reads(&db, someone, "/owed").await;
            assert_eq!(owed.contains("answers-late"), may_see, "{}: {owed}", someone.name);
            hidden += usize::from(!may_see && page.contains("Nobody owes an answer"));
        }
        assert_eq!(hidden, 1, "one of them is not of the case");
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

/// Those who oversee read of whom a journal speaks; the project does not learn who was
/// only asked.
#[tokio::test]
async fn whoever_was_asked_keeps_their_name_for_those_who_oversee() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        asks(&story, &story.expert, "expert", 50, "").await;
        let form = format!("person={}", story.expert.id);
        story.sends(coordinator, "team", "withdraw-asked", &form).await;
        let journal = format!("/cases/{}/journal", story.number);
        for who in [coordinator, &story.world.director, &story.world.auditor] {
            let page = reads(&db, who, &journal).await;
            assert!(page.contains("asks idris no more."), "{}: {page}", who.name);
            assert!(page.contains("assigned idris, "), "{}: {page}", who.name);
        }
        let page = reads(&db, &story.world.requester, &journal).await;
        assert!(page.contains("asks somebody no more."), "{page}");
        assert!(!page.contains("idris"), "{page}");
    }
}
