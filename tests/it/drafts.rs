//! A request while it is being written: what is wrong or missing, who may, and two at once.

use crate::html::{all, assert_valid_html};
use crate::intake::{filled, sent, worlds};
use crate::support::person;
use axum::http::StatusCode;
use scraper::ElementRef;
use tocsin::base::Role;

#[tokio::test]
async fn what_is_missing_is_said_with_a_link_to_its_question() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let (id, check) = (address.strip_prefix("/request/").unwrap(), format!("{address}/check"));
        let problem = format!("href=\"{address}/problem?then=check#answers[problem]\"");
        let before = lead.get(&check).await.text;
        let banner = &before[before.find("banner__title").unwrap()..][..1200];
        assert!(banner.contains(&problem) && banner.contains("more, below"), "{banner}");
        let got = lead.submit(&check, "/api/request-send", &format!("request={id}")).await;
        assert_eq!(got.location.as_deref(), Some(check.as_str()));
        let page = lead.get(&check).await.text;
        assert!(page.contains("An answer is missing: What is happening?"), "{page}");
        assert!(page.contains("href=\"#answers[problem]\""));
        assert!(page.contains(&problem) && !page.contains("more, below"), "{page}");
        assert!(page.contains("Accept the mutual commitments"));
    }
}

#[tokio::test]
async fn wrong_answers_come_back_with_what_was_typed() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let id = address.strip_prefix("/request/").unwrap();
        let page = format!("{address}/full_cost");
        let form = format!(
            "request={id}&page=full_cost&answers%5Bfull_cost%5D=douze\
             &answers%5Bmoney_left%5D=999999999"
        );
        let got = lead.submit(&page, "/api/request-answers", &form).await;
        assert_eq!(got.location.as_deref(), Some(page.as_str()));
        let text = lead.get(&page).await.text;
        assert!(text.contains("2 answers to review") && text.contains("value=\"douze\""), "{text}");
        assert!(text.contains("In millions of euros, "), "{text}");
        // Nothing of a refused page was kept.
        assert!(!lead.get(&page).await.text.contains("douze"));

        let page = format!("{address}/problem");
        let typed = "%3C%2Ftextarea%3E%3Cscript%3E%07";
        let form = format!("request={id}&page=problem&answers%5Bproblem%5D={typed}");
        lead.submit(&page, "/api/request-answers", &form).await;
        let text = lead.get(&page).await.text;
        assert!(text.contains("id=\"answers[problem]-problem\""), "{text}");
        assert!(text.contains("&lt;/textarea&gt;&lt;script&gt;"), "{text}");
        assert!(!text.contains("</textarea><script>"));
    }
}

#[tokio::test]
async fn the_first_page_refuses_what_it_cannot_read() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let form = "project=&organisation=x&organisation_name=%07";
        let got = lead.call("/api/request", form).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["project", "organisation", "organisation_name"] {
            assert!(got.text.contains(&format!("\"field\":\"{field}\"")), "{field}: {}", got.text);
        }
        // A project that nobody knows needs its organisation.
        let form = world.start("Inconnu").replace(&world.organisation, "");
        let got = lead.call("/api/request", &form).await;
        assert!(got.text.contains("problem-organisation-of-new"), "{}", got.text);
    }
}

#[tokio::test]
async fn a_draft_is_nobody_elses_business() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let other = person(&world.db, "zoe", Role::ProjectLead).await;
        for stranger in [&other, &world.coordinator] {
            let mut stranger = world.as_(stranger).await;
            let got = stranger.get(&format!("{address}/problem")).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND);
            let form = filled(&address, "problem");
            let got = stranger.call("/api/request-answers", &form).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND);
        }
    }
}

/// The fields that a page holds of a question of its own, as a browser would send them back.
fn as_shown(page: &str, address: &str, name: &str) -> Vec<(String, String)> {
    let page = assert_valid_html(page);
    let id = address.strip_prefix("/request/").unwrap();
    let mut form = vec![("request".to_owned(), id.to_owned()), ("page".into(), name.into())];
    let fields = all(&page, "input[name^='seen'], input[type=text][name^='answers']");
    let pair = |it: ElementRef| Some((it.attr("name")?.to_owned(), it.attr("value")?.to_owned()));
    form.extend(fields.filter_map(pair));
    form
}

fn changed(form: &[(String, String)], question: &str, typed: &str) -> String {
    let field = format!("answers[{question}]");
    let mut form: Vec<_> = form.iter().filter(|it| it.0 != field).cloned().collect();
    form.push((field, typed.to_owned()));
    serde_urlencoded::to_string(form).unwrap()
}

#[tokio::test]
async fn two_tabs_on_one_page_lose_no_answer_unseen() {
    for world in worlds().await {
        let mut one = world.as_(&world.lead).await;
        let address = world.begun(&mut one, "brigade").await;
        let mut other = world.as_(&world.lead).await;
        let page = format!("{address}/full_cost");
        let opened = as_shown(&other.get(&page).await.text, &address, "full_cost");
        one.submit(&page, "/api/request-answers", &changed(&opened, "full_cost", "12")).await;

        // Another answer of the same page: both stay.
        other.submit(&page, "/api/request-answers", &changed(&opened, "money_left", "3")).await;
        let both = one.get(&page).await.text;
        assert!(both.contains("value=\"12\"") && both.contains("value=\"3\""), "{both}");

        // The same answer: whoever comes last is told, sees both, and decides.
        let late = changed(&opened, "full_cost", "15");
        let got = other.submit(&page, "/api/request-answers", &late).await;
        assert_eq!(got.location.as_deref(), Some(page.as_str()));
        let told = other.get(&page).await.text;
        assert!(told.contains("Another answer was saved since this page was opened"), "{told}");
        assert!(told.contains("value=\"15\"") && told.contains("€12.0m"), "both stand: {told}");
        assert!(one.get(&page).await.text.contains("value=\"12\""), "nothing was written");
        assert!(told.contains("name=\"kept\""), "theirs is kept with one button: {told}");
        let theirs = format!("{late}&kept=full_cost");
        let kept = other.submit(&page, "/api/request-answers", &theirs).await;
        assert_ne!(kept.location.as_deref(), Some(page.as_str()), "and one goes on: {kept:?}");
        assert!(one.get(&page).await.text.contains("value=\"12\""), "theirs stands");
        let meant = changed(&as_shown(&told, &address, "full_cost"), "full_cost", "15");
        other.submit(&page, "/api/request-answers", &meant).await;
        assert!(one.get(&page).await.text.contains("value=\"15\""));
    }
}

/// The register is asked before a project is made anew under almost the same name.
#[tokio::test]
async fn a_name_that_is_almost_a_published_one_is_asked_about() {
    for world in worlds().await {
        crate::register::import_shipped(&world.db).await;
        let mut lead = world.as_(&world.lead).await;
        let form = world.start("Expadon");
        let got = lead.submit("/request", "/api/request", &form).await;
        assert_eq!(got.location.as_deref(), Some("/request"), "{got:?}");
        let page = lead.get("/request").await.text;
        assert!(page.contains("Projects or requests have nearly this name"), "{page}");
        assert!(page.contains("One more question") && !page.contains("to review"), "{page}");
        let page = assert_valid_html(&page);
        let near: Vec<_> = all(&page, "input[name=near]").collect();
        let (first, last) = (near[0].attr("value").unwrap(), near.last().unwrap());
        assert!(near.len() >= 2 && last.attr("value") == Some("other"));

        let it_is = lead.submit("/request", "/api/request", &format!("{form}&near={first}")).await;
        let text = lead.get(&it_is.location.unwrap()).await.text;
        assert!(text.contains("EXPADON 2, draft"), "the published name: {text}");
        let other = lead.submit("/request", "/api/request", &format!("{form}&near=other")).await;
        let text = lead.get(&other.location.unwrap()).await.text;
        assert!(text.contains("Expadon, draft"), "{text}");
        // What only a request names is nobody else's to be asked about.
        let mut zoe = world.as_(&person(&world.db, "zoe", Role::ProjectLead).await).await;
        let twin = world.start("Expadonn");
        zoe.submit("/request", "/api/request", &twin).await;
        let page = assert_valid_html(&zoe.get("/request").await.text);
        let named = all(&page, "input[name=near]").count();
        assert_eq!(named, near.len(), "published ones, and no other");
        for wrong in ["x", "00000000-0000-7000-8000-000000000000"] {
            let got = lead.call("/api/request", &format!("{form}&near={wrong}")).await;
            assert!(got.text.contains("problem-choice"), "{wrong}: {got:?}");
        }
    }
}

/// Handed over, a draft is its taker's: with all its answers, and no more its giver's.
#[tokio::test]
async fn a_colleague_takes_a_draft_over_by_a_link_that_works_once() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "restricted").await;
        let id = address.strip_prefix("/request/").unwrap();
        lead.submit(&address, "/api/request-answers", &filled(&address, "problem")).await;
        lead.upload(&format!("{address}/evidence/full_cost"), "budget.csv", b"a;b\n1;2\n").await;
        let check = format!("{address}/check");
        let form = format!("request={id}");
        let made = lead.submit(&check, "/api/request-handover", &form).await;
        assert_eq!(made.location.as_deref(), Some(check.as_str()));
        let page = lead.get(&check).await.text;
        let at =
            page.find("/handover?token=").expect("the link is shown") + "/handover?token=".len();
        let token = page[at..].split('<').next().unwrap().to_owned();
        assert!(page.contains("href=\"mailto:?subject="), "a letter carries it");
        assert!(!lead.get(&check).await.text.contains(&token), "and it is shown once");

        let path = format!("/handover?token={token}");
        let zoe = person(&world.db, "zoe", Role::ProjectLead).await;
        let mut zoe = world.as_(&zoe).await;
        assert_eq!(zoe.get(&address).await.status, StatusCode::NOT_FOUND);
        let offered = zoe.get(&path).await;
        assert!(offered.text.contains("camille hands you this draft"), "{}", offered.text);
        let auditor = person(&world.db, "awa", Role::Auditor).await;
        let mut auditor = world.as_(&auditor).await;
        let take = format!("token={token}");
        let theirs = auditor.call("/api/request-take-over", &take).await;
        assert_eq!(theirs.status, StatusCode::FORBIDDEN, "{theirs:?}");

        let taken = zoe.submit(&path, "/api/request-take-over", &take).await;
        assert_eq!(taken.location.as_deref(), Some(address.as_str()));
        let page = zoe.get(&check).await.text;
        assert!(page.contains("Les paies partent en retard."), "{page}");
        assert_eq!(lead.get(&address).await.status, StatusCode::NOT_FOUND);
        let spent = zoe.get(&path).await;
        assert_eq!(spent.status, StatusCode::NOT_FOUND, "it works once");
        assert!(spent.text.contains("ask them for another"), "{}", spent.text);
        let again = lead.call("/api/request-take-over", &take).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
        let not_theirs = lead.call("/api/request-handover", &form).await;
        assert_eq!(not_theirs.status, StatusCode::NOT_FOUND);

        // Who had bound a file is told with it, though no part of the case is theirs any more.
        let status = sent(&mut zoe, &address).await.location.unwrap();
        let journal = zoe.get(&status.replace("/status", "/journal")).await.text;
        assert!(journal.contains("attached by camille to the answer"), "{journal}");
        crate::intake::whole(&world.db).await;
    }
}

/// What is under way is not asked for twice unawares, with a script or without.
#[tokio::test]
async fn a_request_under_way_is_asked_about_before_another_is_begun() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "restricted").await;
        let form = world.start("Paie unifiée").replace("&again=true", "");
        let got = lead.submit("/request", "/api/request", &form).await;
        assert_eq!(got.location.as_deref(), Some("/request"), "{got:?}");
        let page = lead.get("/request").await.text;
        assert_valid_html(&page);
        assert!(page.contains("One more question"), "{page}");
        let path = format!("href=\"{address}/check\"");
        assert!(page.contains(&path) && page.contains("name=\"again\""), "{page}");
        let hurried = format!("{form}&problem=Plus+rien&harmed=no&phone=0639980001");
        let urgent = lead.call("/api/request-urgent", &hurried).await;
        assert!(urgent.text.contains("problem-request-again"), "{urgent:?}");
        let meant = lead.submit("/request", "/api/request", &format!("{form}&again=true")).await;
        assert!(meant.location.unwrap().ends_with("/who-knows"));
        // Whoever may not know of it is asked nothing.
        let zoe = person(&world.db, "zoe", Role::ProjectLead).await;
        let got = world.as_(&zoe).await.submit("/request", "/api/request", &form).await;
        assert!(got.location.unwrap().ends_with("/who-knows"));
    }
}

/// "Back", after a draft was given up: its people are told so, and nobody else learns that it was.
#[tokio::test]
async fn a_draft_that_was_given_up_says_so_to_its_own_people() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let id = address.strip_prefix("/request/").unwrap();
        let check = format!("{address}/check");
        let form = format!("request={id}&abandon_reason=Plus+besoin");
        let got = lead.submit(&check, "/api/request-abandon", &form).await;
        assert_eq!(got.location.as_deref(), Some("/"), "{got:?}");
        for page in [&check, &address, &format!("{address}/problem")] {
            let told = lead.get(page).await;
            assert_eq!(told.status, StatusCode::OK, "{page}");
            assert_valid_html(&told.text);
            assert!(told.text.contains("This draft was given up"), "{}", told.text);
            assert!(told.text.contains("“Paie unifiée”: the draft was given up on"), "{page}");
            assert!(!told.text.contains("Plus besoin"), "{}", told.text);
        }
        // What was still open in another tab is refused, and leads to the same page.
        let late = lead.submit(&check, "/api/request-send", &format!("request={id}")).await;
        assert_eq!(late.location.as_deref(), Some(check.as_str()), "{late:?}");
        assert!(lead.get(&check).await.text.contains("This draft was given up"));
        let other = person(&world.db, "zoe", Role::ProjectLead).await;
        for stranger in [&other, &world.coordinator] {
            let mut stranger = world.as_(stranger).await;
            for page in [&check, &address] {
                assert_eq!(stranger.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
            }
        }
    }
}
