//! Every server function is a public address, so every one is tried here.

use crate::support::{Browser, databases, person};
use axum::http::StatusCode;
use leptos::server_fn::axum::server_fn_paths;
use std::collections::BTreeSet;
use std::sync::Arc;
use tocsin::base::Role;
use tocsin::web::Mode;

/// The functions strangers may call, which is how one stops being a stranger.
const OPEN: [&str; 6] = [
    "/api/invitation",
    "/api/language",
    "/api/sign-in",
    "/api/sign-in-demo",
    "/api/theme",
    "/api/welcome",
];

/// All the others, with a call that is well formed.
const SHUT: [(&str, &str); 181] = [
    ("/api/account/calendar", ""),
    ("/api/account/calendar-revoke", ""),
    ("/api/account/end-session", "key=x"),
    ("/api/account/password", "current-password=x&new-password=y"),
    ("/api/admin/add", "name=Ada&email=ada%40example.fr&role=sponsor"),
    ("/api/admin/deactivate", "person=00000000-0000-0000-0000-000000000001"),
    ("/api/admin/grant", "person=00000000-0000-0000-0000-000000000001&role=sponsor"),
    ("/api/admin/invite", "person=00000000-0000-0000-0000-000000000001"),
    ("/api/admin/reactivate", "person=00000000-0000-0000-0000-000000000001"),
    ("/api/admin/add-skill", "skill_code=x"),
    ("/api/admin/change-skill", "skill=data"),
    ("/api/admin/retire-skill", "skill=data"),
    ("/api/admin/take-skill-back", "skill=data"),
    ("/api/admin/set-limits", "duty=decide&seen=0"),
    ("/api/admin/withdraw", "person=00000000-0000-0000-0000-000000000001&role=sponsor"),
    ("/api/team/me", "capacity=80"),
    ("/api/team/days", "week=2026-11-23&days%5Bcase-2026-0001%5D=1.5"),
    ("/api/team/capacity", "capacity_from=2027-01-31&capacity_share=50"),
    ("/api/team/forget-capacity", "from=2027-01-31"),
    ("/api/team/leave", "leave_from=2027-01-31&leave_to=2027-02-05"),
    ("/api/team/forget-leave", "from=2027-01-31"),
    ("/api/team/link", "link_organisation=x&link_left_on=2026-01-31"),
    ("/api/team/forget-link", "organisation=x"),
    ("/api/team/supplier", "supplier_name=x"),
    ("/api/team/forget-supplier", "supplier=x"),
    ("/api/team/last-day", "person=x&seen=0"),
    ("/api/team/keep-member", "person=x&seen=0"),
    ("/api/team/propose", ""),
    ("/api/team/assign-proposed", "case=2026-0001&seen=1"),
    ("/api/case/object", "case=2026-0001&seen=1&person=x&object_reason=y"),
    (
        "/api/case/assign",
        "case=2026-0001&seen=1&assign_share=50&assign_from=2026-12-01&assign_to=2027-01-31",
    ),
    ("/api/case/confirm-member", "case=2026-0001&seen=1&person=x"),
    ("/api/case/remove-member", "case=2026-0001&seen=1&person=x"),
    ("/api/case/withdraw-asked", "case=2026-0001&seen=1&person=x"),
    ("/api/case/except-member", "case=2026-0001&seen=1&except_reason=x"),
    ("/api/case/recuse", "case=2026-0001&seen=1&recuse_reason=x"),
    ("/api/case/suppliers", "case=2026-0001&seen=1&suppliers=x"),
    ("/api/case/need", "case=2026-0001&seen=1&need_share=40"),
    ("/api/case/remove-need", "case=2026-0001&seen=1&place=0"),
    ("/api/case/take-needs", "case=2026-0001&seen=1"),
    ("/api/case/kick-off", "case=2026-0001&seen=1&kick_off_on=2026-12-01"),
    ("/api/case/access", "case=2026-0001&seen=1"),
    ("/api/case/start", "case=2026-0001&seen=1"),
    ("/api/case/name-contact", "case=2026-0001&seen=1&contact_role=referent"),
    ("/api/case/name-sponsor", "case=2026-0001&seen=1"),
    ("/api/case/hand-over", "case=2026-0001&seen=1"),
    ("/api/case/add-finding", "case=2026-0001&seen=1&finding_title=x&finding_text=y"),
    ("/api/case/remove-finding", "case=2026-0001&seen=1&rank=1"),
    ("/api/case/set-point-aside", "case=2026-0001&seen=1"),
    ("/api/case/add-recommendation", "case=2026-0001&seen=1&recommend_title=x"),
    ("/api/case/remove-recommendation", "case=2026-0001&seen=1&rank=1"),
    ("/api/case/read-diagnosis", "case=2026-0001&seen=1"),
    ("/api/case/deliver-findings", "case=2026-0001&seen=1"),
    ("/api/case/doubt-recommendation", "case=2026-0001&seen=1"),
    ("/api/case/save-reply", "case=2026-0001&seen=1&draft_seen=0"),
    ("/api/case/reply-to-findings", "case=2026-0001&seen=1&draft_seen=0&reply_text=x"),
    ("/api/case/close-reply", "case=2026-0001&seen=1"),
    ("/api/case/answer-recommendation", "case=2026-0001&seen=1"),
    ("/api/case/write-plan", "case=2026-0001&seen=1"),
    ("/api/case/write-tasks", "case=2026-0001&seen=1"),
    ("/api/case/take-in-plan", "case=2026-0001&seen=1"),
    ("/api/case/propose-plan", "case=2026-0001&seen=1"),
    ("/api/case/approve-plan", "case=2026-0001&seen=1"),
    ("/api/case/note-progress", "case=2026-0001&seen=1"),
    ("/api/case/decide-course", "case=2026-0001&seen=1"),
    ("/api/case/withdraw-course", "case=2026-0001&seen=1"),
    ("/api/case/check", "case=2026-0001&seen=1"),
    ("/api/case/hold-review", "case=2026-0001&seen=1"),
    ("/api/case/agree-action", "case=2026-0001&seen=1"),
    ("/api/case/finish-action", "case=2026-0001&seen=1"),
    ("/api/case/relapse", "case=2026-0001&seen=1"),
    ("/api/case/keep-watching", "case=2026-0001&seen=1"),
    ("/api/case/remark", "case=2026-0001&seen=1&rank=1"),
    ("/api/case/note-task", "case=2026-0001&seen=1"),
    ("/api/case/save-report", "case=2026-0001&draft_seen=0"),
    ("/api/case/report", "case=2026-0001&seen=1&report_text=x"),
    ("/api/case/ask-rebaseline", "case=2026-0001&seen=1&ask_reason=x"),
    ("/api/case/rebaseline", "case=2026-0001&seen=1"),
    ("/api/case/refuse-rebaseline", "case=2026-0001&seen=1"),
    ("/api/case/withdraw-rebaseline", "case=2026-0001&seen=1"),
    ("/api/case/tell-cause", "case=2026-0001&seen=1"),
    ("/api/case/propose-hand-back", "case=2026-0001&seen=1"),
    ("/api/case/hand-back", "case=2026-0001&seen=1"),
    ("/api/import/apply", "import=00000000-0000-0000-0000-000000000000"),
    ("/api/import/undo", "import=00000000-0000-0000-0000-000000000000"),
    ("/api/import/link", "candidate=00000000-0000-0000-0000-000000000000&is_same=true"),
    (
        "/api/import/map",
        "import=00000000-0000-0000-0000-000000000000&name=a&project=a&organisation=a&currency=EUR\
         &cost_unit=one&decimal=dot",
    ),
    ("/api/elsewhere/keep", "service_name=x&service_takes_on=y"),
    ("/api/elsewhere/remove", "service=00000000-0000-7000-8000-000000000000"),
    ("/api/elsewhere/became", "case=2026-0001&became=taken"),
    ("/api/import/link-again", "candidate=00000000-0000-0000-0000-000000000000"),
    ("/api/committee/open", ""),
    ("/api/committee/roll", "sitting=1&seen=1"),
    ("/api/committee/opinions", "case=2026-0001&seen=1&sitting=1"),
    ("/api/committee/stalled", "sitting=1"),
    ("/api/committee/put-off", "case=2026-0001&seen=1&sitting=1"),
    ("/api/committee/close", "sitting=1&seen=1"),
    ("/api/committee/sign-off", "sitting=1"),
    ("/api/committee/correct", "sitting=1"),
    ("/api/case/message", "case=2026-0001&message=x"),
    ("/api/case-answer", "case=2026-0001&seen=1"),
    ("/api/case-appeal", "case=2026-0001&seen=1"),
    ("/api/case-restrict", "case=2026-0001&seen=1"),
    ("/api/case-unrestrict", "case=2026-0001&seen=1"),
    ("/api/case-withdraw", "case=2026-0001&seen=1"),
    ("/api/referral", "project=00000000-0000-7000-8000-000000000000"),
    ("/api/request", ""),
    ("/api/request-abandon", "request=00000000-0000-7000-8000-000000000000"),
    ("/api/request-answers", "request=00000000-0000-7000-8000-000000000000&page=problem"),
    ("/api/request-answers-as-given", "request=00000000-0000-7000-8000-000000000000&page=problem"),
    ("/api/request-projects", "typed=paie"),
    ("/api/request-handover", "request=00000000-0000-7000-8000-000000000000"),
    ("/api/request-step-back", "request=00000000-0000-7000-8000-000000000000&page=problem"),
    ("/api/request-take-over", "token=x"),
    ("/api/request-send", "request=00000000-0000-7000-8000-000000000000"),
    (
        "/api/request-evidence-remove",
        "request=00000000-0000-7000-8000-000000000000&evidence=00000000-0000-7000-8000-000000000000",
    ),
    (
        "/api/request-proof",
        "request=00000000-0000-7000-8000-000000000000&seen=1&question=full_cost",
    ),
    ("/api/request-urgent", "project=Paie&problem=x&harmed=no&phone=4012"),
    ("/api/request-confidentiality", "request=00000000-0000-7000-8000-000000000000"),
    ("/api/request-sponsor", "request=00000000-0000-7000-8000-000000000000"),
    ("/api/portfolio/set-objective", ""),
    ("/api/portfolio/change-objective", "objective=00000000-0000-7000-8000-000000000000&seen=1"),
    ("/api/portfolio/end-objective", "objective=00000000-0000-7000-8000-000000000000&seen=1"),
    ("/api/portfolio/keep-view", "kept_list=cases&kept_query=late%3D1&kept_name=x"),
    ("/api/portfolio/rename-view", "view=00000000-0000-7000-8000-000000000000&kept_name=x"),
    ("/api/portfolio/remove-view", "view=00000000-0000-7000-8000-000000000000"),
    ("/api/portfolio/take-view-back", "view=00000000-0000-7000-8000-000000000000"),
    ("/api/portfolio/choose-week", "weekly=true"),
    ("/api/case/pin-entry", "case=2026-0001&entry=1"),
    ("/api/case/unpin-entry", "case=2026-0001&entry=1"),
    ("/api/case/promise", "case=2026-0001&seen=1&rank=0&promise_on=x&promise_reason=y"),
    ("/api/related/link", "case=2026-0001&seen=1&other=2026-0002"),
    ("/api/related/unlink", "case=2026-0001&seen=1&other=2026-0002"),
    ("/api/related/set-apart", "case=2026-0001&seen=1&other=2026-0002"),
    ("/api/related/take-back", "case=2026-0001&seen=1&other=2026-0002"),
    ("/api/related/merge", "case=2026-0001&seen=1&other=2026-0002"),
    ("/api/related/separate", "case=2026-0001&seen=1"),
    ("/api/input/contest", "case=2026-0001&version=1&factor=team"),
    ("/api/input/maintain", "case=2026-0001&version=1&factor=team"),
    ("/api/input/correct", "case=2026-0001&version=1&factor=team"),
    ("/api/triage/override-band", "case=2026-0001&seen=1"),
    ("/api/triage/confirm-override", "case=2026-0001&seen=1"),
    ("/api/triage/refuse-override", "case=2026-0001&seen=1"),
    ("/api/triage/end-override", "case=2026-0001&seen=1"),
    ("/api/triage/note-no-purpose", "case=2026-0001&seen=1"),
    ("/api/triage/withdraw-no-purpose", "case=2026-0001&seen=1"),
    ("/api/triage/give-second", "case=2026-0001&seen=1"),
    ("/api/triage/pass-second", "case=2026-0001&seen=1"),
    ("/api/sign-out", ""),
    ("/api/models/adopt", "model=x&seen=0"),
    ("/api/models/rescore", ""),
    ("/api/triage/rescore", "case=2026-0001&seen=1"),
    ("/api/triage/take-charge", "case=2026-0001&seen=1"),
    ("/api/triage/ask-information", "case=2026-0001&seen=1&ask_information_question=x"),
    ("/api/triage/bring-to-committee", "case=2026-0001&seen=1"),
    ("/api/triage/accept", "case=2026-0001&seen=1&accept_reason=Une+raison+dite"),
    ("/api/triage/fast-track", "case=2026-0001&seen=1&fast_track_reason=Une+raison+dite"),
    ("/api/triage/review-fast-track", "case=2026-0001&seen=1&review_fast_track_opinion=x"),
    (
        "/api/triage/redirect",
        "case=2026-0001&seen=1&redirect_service=x&redirect_reason=Une+raison+dite",
    ),
    ("/api/triage/propose-decline", "case=2026-0001&seen=1&propose_decline_reason=Une+raison+dite"),
    ("/api/triage/confirm-decline", "case=2026-0001&seen=1&confirm_decline_reason=Une+raison+dite"),
    (
        "/api/triage/overrule-decline",
        "case=2026-0001&seen=1&overrule_decline_reason=Une+raison+dite",
    ),
    ("/api/triage/uphold-decline", "case=2026-0001&seen=1&uphold_decline_reason=Une+raison+dite"),
    ("/api/triage/grant-appeal", "case=2026-0001&seen=1&grant_appeal_reason=Une+raison+dite"),
    (
        "/api/triage/suspend",
        "case=2026-0001&seen=1&suspend_review_on=x&suspend_reason=Une+raison+dite",
    ),
    ("/api/triage/resume", "case=2026-0001&seen=1"),
    ("/api/triage/keys", "choice=off"),
    ("/api/triage/letters", "keys_on=true"),
    ("/api/triage/usual-letters", ""),
    ("/api/triage/save-view", "query=mine%3Dyes&view_name=x"),
    ("/api/triage/rename-view", "view=00000000-0000-7000-8000-000000000000&view_name=x"),
    ("/api/triage/first-view", "view=00000000-0000-7000-8000-000000000000&choice=on"),
    ("/api/triage/remove-view", "view=00000000-0000-7000-8000-000000000000"),
    ("/api/triage/take-view-back", "view=00000000-0000-7000-8000-000000000000"),
    ("/api/triage/close", "case=2026-0001&seen=1"),
    ("/api/triage/reopen", "case=2026-0001&seen=1&reopen_reason=Une+raison+dite"),
    ("/api/open-data/publish", "seen=0"),
    ("/api/open-data/withdraw", "seen=0"),
    ("/api/request-keep", "request=00000000-0000-7000-8000-000000000000"),
    ("/api/request-take-up", "request=00000000-0000-7000-8000-000000000000"),
    ("/api/referral-source", "referral=00000000-0000-7000-8000-000000000000"),
];

/// A function added without a line above fails here rather than slipping through.
#[tokio::test]
async fn every_door_is_shut_to_strangers() {
    let known: BTreeSet<&str> = OPEN.into_iter().chain(SHUT.map(|(path, _)| path)).collect();
    for db in databases().await {
        let mut stranger = Browser::new(&db, Mode::Normal);
        for (path, form) in SHUT {
            let got = stranger.call(path, form).await;
            assert_eq!(got.status, StatusCode::UNAUTHORIZED, "{path}: {got:?}");
        }
        // What is no server function, and tells a program of a case.
        let told = stranger.get("/api/cases/2026-0001/score").await;
        assert_eq!(told.status, StatusCode::UNAUTHORIZED, "{told:?}");
        let registered: BTreeSet<&str> = server_fn_paths().map(|(path, _)| path).collect();
        assert_eq!(registered, known);
    }
}

#[tokio::test]
async fn whoever_holds_the_printed_link_becomes_the_first_administrator() {
    for db in databases().await {
        let mode = || Mode::FirstRun { token: Arc::from("secret") };
        let form = "name=Ada&email=Ada%40example.fr&password=correct+horse";
        let mut browser = Browser::new(&db, mode());
        assert_eq!(browser.get("/welcome?token=guess").await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.get("/welcome?token=secret").await.status, StatusCode::OK);
        let guess = browser.call("/api/welcome", &format!("token=guess&{form}")).await;
        assert_eq!(guess.status, StatusCode::NOT_FOUND);
        let page = "/welcome?token=secret";
        let made = browser.submit(page, "/api/welcome", &format!("token=secret&{form}")).await;
        assert_eq!(made.location.as_deref(), Some("/"), "{made:?}");

        let mut second = Browser::new(&db, mode());
        let late = second.call("/api/welcome", &format!("token=secret&{form}")).await;
        assert_eq!(late.status, StatusCode::NOT_FOUND, "there is one first administrator");
        let wrong = second.call("/api/sign-in", "email=ada%40example.fr&password=wrong").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let right = "email=ada%40example.fr&password=correct+horse&next=//evil.example";
        let signed_in = second.submit("/sign-in", "/api/sign-in", right).await;
        assert_eq!(signed_in.location.as_deref(), Some("/"), "{signed_in:?}");
        assert!(
            tocsin::demo::prepare(&db, &second.files, chrono::Utc::now()).await.is_err(),
            "a demo over real people"
        );

        let out = second.submit("/", "/api/sign-out", "").await;
        assert_eq!(out.location.as_deref(), Some("/sign-in"));
    }
}

#[tokio::test]
async fn nobody_signs_in_on_a_name_outside_a_demo() {
    for db in databases().await {
        let lead = person(&db, "ada", Role::ProjectLead).await;
        let mut browser = Browser::new(&db, Mode::Normal);
        let got = browser.call("/api/sign-in-demo", &format!("person={}", lead.id)).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND);
    }
}
