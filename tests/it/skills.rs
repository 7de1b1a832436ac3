//! The list of skills: kept by administrators, chosen from by everybody else.

use crate::html::assert_valid_page;
use crate::recovery::Recovery;
use crate::support::{Browser, Got, databases, person};
use axum::http::StatusCode;
use tocsin::base::{Actor, Role};
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::roster::store::taxonomy;

const LIST: &str = "/admin/skills";

/// The form of a skill, but for its code.
fn said(name_fr: &str, name_en: &str, place: &str) -> String {
    format!(
        "skill_name_fr={name_fr}&skill_name_en={name_en}&skill_covers_fr=Mesurer+et+r%C3%A9duire\
         &skill_covers_en=Measuring+and+reducing&skill_place={place}"
    )
}

async fn administrator(db: &Db) -> Browser {
    let yann = person(db, "yann", Role::Administrator).await;
    Browser::signed_in(db, &yann).await
}

/// What somebody sees who sent a form from a page.
async fn sends(browser: &mut Browser, page: &str, action: &str, form: &str) -> Got {
    let got = browser.submit(page, &format!("/api/{action}"), form).await;
    let path = got.location.unwrap_or_else(|| panic!("{action}: {}", got.text));
    browser.get(&path.replace("http://tocsin.test", "")).await
}

async fn does(browser: &mut Browser, action: &str, form: &str) -> Got {
    let got = sends(browser, LIST, action, form).await;
    assert!(got.text.contains("banner--done"), "{action}: {}", got.text);
    assert_valid_page(&got.text);
    got
}

async fn adds(browser: &mut Browser) -> Got {
    let form = format!("skill_code=frugality&{}", said("sobri%C3%A9t%C3%A9", "frugality", "35"));
    does(browser, "admin/add-skill", &form).await
}

/// How a page of one skill says that it is in use.
async fn in_use(browser: &mut Browser, code: &str) -> String {
    let page = browser.get(&format!("{LIST}?edit={code}")).await;
    assert_valid_page(&page.text);
    let at = page.text.find("Members who have it: ").expect("how far it is in use");
    page.text[at..].split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_skills_that_were_there_are_there_still() {
    for db in databases().await {
        let mut tx = db.begin().await.unwrap();
        let list = taxonomy(&mut tx).await.unwrap();
        let known: Vec<_> = list
            .all()
            .iter()
            .map(|it| (it.skill.name(), it.fr.name.as_str(), it.en.name.as_str(), it.is_retired))
            .collect();
        assert_eq!(
            known,
            [
                ("product", "produit", "product", false),
                ("architecture", "architecture", "architecture", false),
                ("reliability", "fiabilité et exploitation", "reliability", false),
                ("data", "données", "data", false),
                ("security", "sécurité", "security", false),
                ("procurement", "achat public", "procurement", false),
                ("legal", "juridique", "legal", false),
                ("change", "conduite du changement", "change management", false),
                ("accessibility", "accessibilité", "accessibility", false),
                ("delivery", "pilotage de la livraison", "delivery", false),
            ]
        );
    }
}

#[tokio::test]
async fn a_skill_is_added_had_asked_for_and_lacking() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        let mut admin = administrator(&db).await;
        let list = adds(&mut admin).await.text;
        let place = |what: &str| list.find(what).unwrap_or_else(|| panic!("{what}: {list}"));
        let (before, it) = (place("edit=reliability"), place("edit=frugality"));
        assert!(before < it && it < place("edit=data"), "each stands in its place: {list}");
        assert!(list.contains("sobriété"), "{list}");

        // A member gives themselves it, and the brigade reads so, in the order of the list.
        let mut lead = Browser::signed_in(&db, &story.lead).await;
        let form = lead.get("/team/me").await.text;
        assert!(form.contains("skills[frugality]") && form.contains("Measuring"), "{form}");
        let known = "skills%5Bdata%5D=3&skills%5Bfrugality%5D=3&capacity=100";
        let told = sends(&mut lead, "/team/me", "team/me", known).await;
        assert!(told.text.contains("banner--done"), "{}", told.text);
        let brigade = lead.get("/team").await.text;
        assert!(brigade.contains("frugality\u{a0}3, data\u{a0}3"), "{brigade}");

        // A need asks for it, and nobody of the team covers it.
        let need = "need_skill=frugality&need_level=3&need_share=60";
        story.does(coordinator, "team", "need", need).await;
        let page = story.sees(coordinator, "team").await;
        assert_valid_page(&page.text);
        assert!(page.text.contains("somebody confirmed: frugality\u{a0}3"), "{}", page.text);
        let mut director = Browser::signed_in(&db, &story.world.director).await;
        let demand = director.get("/team/demand").await;
        assert_valid_page(&demand.text);
        assert!(demand.text.contains("frugality\u{a0}3 (0.6\u{a0}FTE in "), "{}", demand.text);
        assert_eq!(
            in_use(&mut admin, "frugality").await,
            "Members who have it: 1. Needs that ask for it: 1."
        );

        // Its name changes wherever it is read; its code does not.
        let form = format!("skill=frugality&{}", said("sobri%C3%A9t%C3%A9", "restraint", "35"));
        does(&mut admin, "admin/change-skill", &form).await;
        let demand = director.get("/team/demand").await.text;
        assert!(demand.contains("restraint\u{a0}3") && !demand.contains("frugality"), "{demand}");
        let page = story.sees(coordinator, "team").await.text;
        assert!(page.contains("<option value=\"frugality\">restraint"), "{page}");
    }
}

#[tokio::test]
async fn a_retired_skill_is_kept_by_who_has_it_and_chosen_by_nobody_else() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let coordinator = &story.world.coordinator;
        let mut admin = administrator(&db).await;
        let mut lead = Browser::signed_in(&db, &story.lead).await;
        let known = "skills%5Bsecurity%5D=3&capacity=100";
        sends(&mut lead, "/team/me", "team/me", known).await;
        let need = |level: u8| format!("need_skill=security&need_level={level}&need_share=60");
        story.does(coordinator, "team", "need", &need(3)).await;
        let list = does(&mut admin, "admin/retire-skill", "skill=security").await.text;
        assert!(list.contains("</svg>retired</span>"), "{list}");

        // Who has it keeps it, marked, and may say another level.
        let mine = lead.get("/team/me").await.text;
        assert!(mine.contains("skills[security]") && mine.contains("security (retired)"), "{mine}");
        let told = sends(&mut lead, "/team/me", "team/me", &known.replace("=3", "=4")).await;
        assert!(told.text.contains("banner--done"), "{}", told.text);
        let brigade = lead.get("/team").await.text;
        assert!(brigade.contains("security (retired)\u{a0}4"), "{brigade}");
        // Who has it not is not offered it, and an old page does not give it.
        let mut expert = Browser::signed_in(&db, &story.expert).await;
        let theirs = expert.get("/team/me").await.text;
        assert!(!theirs.contains("skills[security]"), "{theirs}");
        let told = sends(&mut expert, "/team/me", "team/me", known).await;
        assert!(told.text.contains("is not, or no longer, offered"), "{}", told.text);
        assert_valid_page(&told.text);

        // What asks for it goes on asking; nothing else begins to.
        let page = story.sees(coordinator, "team?need=1").await.text;
        assert!(page.contains("<option value=\"security\" selected"), "{page}");
        let changed = format!("{}&place=0", need(4));
        story.does(coordinator, "team?need=1", "need", &changed).await;
        let page = story.sees(coordinator, "team").await.text;
        assert!(!page.contains("<option value=\"security\""), "{page}");
        for strange in [need(2), need(2).replace("security", "no-such-skill")] {
            let told = story.sends(coordinator, "team", "need", &strange).await;
            assert_eq!(told.text.matches("field__error").count(), 1, "{strange}: {}", told.text);
            assert!(told.text.contains("Choose one of the answers offered"), "{}", told.text);
        }

        // Taken back, it is offered to everybody as before.
        does(&mut admin, "admin/take-skill-back", "skill=security").await;
        let theirs = expert.get("/team/me").await.text;
        assert!(theirs.contains("skills[security]"), "{theirs}");
        assert!(!lead.get("/team/me").await.text.contains("(retired)"));
    }
}

#[tokio::test]
async fn what_cannot_be_a_skill_is_told_at_its_field() {
    for db in databases().await {
        let mut admin = administrator(&db).await;
        adds(&mut admin).await;
        let right = said("num%C3%A9rique", "digital", "40");
        for (form, problem) in [
            (format!("skill_code=frugality&{right}"), "A skill has this code already"),
            (format!("skill_code=Le+Num%C3%A9rique&{right}"), "Write a code of 30 signs at most"),
            (format!("skill_code=a{}&{right}", "b".repeat(30)), "Write a code of 30 signs at most"),
            (
                format!("skill_code=digital&{}", said("Sobri%C3%A9t%C3%A9", "digital", "40")),
                "A skill has this name already",
            ),
            (format!("skill_code=digital&{}", said("", "digital", "40")), "This field is empty"),
            (format!("skill_code=digital&{}", said("x", "+", "40")), "This field is empty"),
            (
                format!("skill_code=digital&{}", said("x", &"y".repeat(41), "40")),
                "Shorten this text: 40 characters at most",
            ),
            (
                format!("skill_code=digital&{}", said("x", "digital", "1000")),
                "Write a whole number from 1 to 999",
            ),
        ] {
            let told = sends(&mut admin, LIST, "admin/add-skill", &form).await;
            assert_eq!(told.text.matches("field__error").count(), 1, "{form}: {}", told.text);
            assert!(told.text.contains(problem), "{form}: {}", told.text);
            assert_valid_page(&told.text);
        }
        // What was typed is still there, and so it is on the page of one skill.
        let edit = format!("{LIST}?edit=frugality");
        let form = format!("skill=frugality&{}", said("Donn%C3%A9es", "Stored+things", "36"));
        let told = sends(&mut admin, &edit, "admin/change-skill", &form).await;
        assert!(told.text.contains("A skill has this name already"), "{}", told.text);
        assert!(told.text.contains("value=\"Stored things\""), "{}", told.text);
    }
}

#[tokio::test]
async fn something_is_always_left_to_choose() {
    for db in databases().await {
        let mut admin = administrator(&db).await;
        let mut tx = db.begin().await.unwrap();
        let list = taxonomy(&mut tx).await.unwrap();
        drop(tx);
        let codes: Vec<&str> = list.all().iter().map(|it| it.skill.name()).collect();
        let (last, others) = codes.split_last().unwrap();
        // What rests on one by its code is said before it is retired.
        let said = |text: &str| text.contains("Whoever leads a case must have it");
        assert!(said(&admin.get("/admin/skills?edit=delivery").await.text));
        assert!(!said(&admin.get("/admin/skills?edit=legal").await.text));
        for code in others {
            does(&mut admin, "admin/retire-skill", &format!("skill={code}")).await;
        }
        let page = format!("{LIST}?edit={last}");
        let told = sends(&mut admin, &page, "admin/retire-skill", &format!("skill={last}")).await;
        assert!(told.text.contains("another skill that is offered"), "{}", told.text);
        let mut tx = db.begin().await.unwrap();
        let list = taxonomy(&mut tx).await.unwrap();
        assert_eq!(list.all().iter().filter(|it| !it.is_retired).count(), 1);
    }
}

/// Neither by its address nor by its doors, nor from the bar.
#[tokio::test]
async fn whoever_does_not_keep_the_list_cannot_tell_that_there_is_a_page() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let world = &story.world;
        let others: [&Actor; 6] = [
            &world.coordinator,
            &world.colleague,
            &world.director,
            &world.auditor,
            &world.requester,
            &story.lead,
        ];
        for who in others {
            let mut browser = Browser::signed_in(&db, who).await;
            for path in [LIST, "/admin/skills?edit=data", "/admin/no-such-page"] {
                let got = browser.get(path).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{} {path}", who.name);
                assert!(!got.text.contains("href=\"/admin/skills\""), "{} {path}", who.name);
            }
            for (door, form) in [
                ("add-skill", format!("skill_code=x&{}", said("x", "x", "5"))),
                ("add-skill", "skill_code=".to_owned()),
                ("change-skill", format!("skill=data&{}", said("x", "x", "5"))),
                ("retire-skill", "skill=data".to_owned()),
                ("take-skill-back", "skill=data".to_owned()),
            ] {
                let got = browser.call(&format!("/api/admin/{door}"), &form).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{} {door}: {got:?}", who.name);
            }
        }
        let mut admin = administrator(&db).await;
        assert!(admin.get("/admin/people").await.text.contains("href=\"/admin/skills\""));
        assert_eq!(admin.get("/admin/skills?edit=nothing").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_restricted_case_leaves_no_trace_in_what_asks_for_a_skill() {
    for db in databases().await {
        let story = Recovery::in_staffing(&db).await;
        let world = &story.world;
        let mut admin = administrator(&db).await;
        let need = "need_skill=legal&need_level=2&need_share=20";
        story.does(&world.coordinator, "team", "need", need).await;
        let one = "Members who have it: 0. Needs that ask for it: 1.";
        assert_eq!(in_use(&mut admin, "legal").await, one);
        let mut cx = world.acting(&world.requester).await;
        let seen = cases::find(&mut cx, story.number).await.unwrap().version;
        cx.finish().await.unwrap();
        let form = format!("case={}&seen={seen}&restrict_reason=Une+plainte", story.number);
        let status = format!("/cases/{}/status", story.number);
        let mut requester = Browser::signed_in(&db, &world.requester).await;
        requester.submit(&status, "/api/case-restrict", &form).await;
        let none = "Members who have it: 0. Needs that ask for it: 0.";
        assert_eq!(in_use(&mut admin, "legal").await, none);
    }
}
