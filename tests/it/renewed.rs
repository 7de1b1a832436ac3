//! After a relapse, a new baseline brings a milestone and gives one up, on both engines, through the pages.

use crate::html::assert_valid_html;
use crate::recovery::Recovery;
use crate::support::{Browser, databases};
use axum::http::StatusCode;
use tocsin::case::model::Event;
use tocsin::case::store as cases;
use tocsin::db::Db;

fn form(fields: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(fields).unwrap()
}

impl Recovery {
    /// Handed back with its plan, and taken up again.
    async fn relapsed(db: &Db) -> Self {
        let story = Recovery::in_staffing(db).await;
        story.starts().await;
        story.diagnosed().await;
        story.planned().await;
        let coordinator = &story.world.coordinator;
        let mut cx = story.world.acting(coordinator).await;
        let file = cases::find(&mut cx, story.number).await.unwrap();
        cases::record(&mut cx, file, Event::HandedBack { checks_owed: true }).await.unwrap();
        cx.finish().await.unwrap();
        let again = "relapse_reason=La+paie+est+fausse+depuis+deux+mois";
        story.does(coordinator, "after", "relapse", again).await;
        story
    }

    /// What the case lead would ask, with one answer in the place of another.
    fn ask_with(&self, field: &str, answer: &str) -> String {
        let on = self.in_days(200);
        let asked = [
            ("ask_motive", "requirements"),
            ("ask_reason", "La rechute demande une reprise"),
            ("added[0][title]", "Reprise des données"),
            ("added[0][planned_on]", on.as_str()),
            ("added[0][side]", "brigade"),
            ("given_up[2]", "Le pilote est remplacé"),
        ];
        form(&asked.map(|(name, said)| if name == field { (name, answer) } else { (name, said) }))
    }

    /// A task that leads to the new milestone, and takes much longer than until its day.
    async fn has_long_to_go(&self) {
        let fields = [
            ("tasks[0][rank]", "1"),
            ("tasks[0][title]", "Reprendre"),
            ("tasks[0][side]", "brigade"),
            ("tasks[0][days]", "300"),
            ("tasks[0][milestone]", "3"),
        ];
        self.does(&self.lead, "plan/tasks", "write-tasks", &form(&fields)).await;
    }
}

#[tokio::test]
async fn after_a_relapse_a_milestone_is_promised_and_another_given_up() {
    for db in databases().await {
        let story = Recovery::relapsed(&db).await;
        let (lead, director) = (&story.lead, &story.world.director);
        let on = story.in_days(160);
        let slips = format!("progress_rank=2&progress_forecast_on={on}&progress_cause=supplier");
        story.does(lead, "plan", "note-progress", &slips).await;
        let page = story.sees(lead, "plan").await.text;
        assert!(page.contains(r##"href="#slips-supplier""##), "{page}");
        assert!(page.contains(r#"name="added[0][title]""#), "{page}");
        assert!(page.contains(r#"name="given_up[2]""#), "{page}");

        story.does(lead, "plan", "ask-rebaseline", &story.ask_with("", "")).await;
        let page = story.sees(director, "plan").await.text;
        for said in
            ["J3 · Reprise des données", "<b class=\"nowrap\">added", "Le pilote est remplacé"]
        {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("new in V2"), "it is promised once it is approved: {page}");
        assert_valid_html(&page);
        story.does(director, "plan", "rebaseline", "").await;

        let page = story.sees(&story.world.sponsor, "plan").await.text;
        for said in [
            "new in V2",
            "<s>J2 · Pilote</s>",
            "given up in V2, ",
            "Le pilote est remplacé",
            "supplier",
            "0 d vs origin",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains(r##"href="#slips-supplier""##), "it is late no more: {page}");
        assert_valid_html(&page);
        let page = story.sees(lead, "plan").await.text;
        let choices = page.split_once(r#"name="progress_rank""#).unwrap().1;
        let choices = choices.split_once("</select>").unwrap().0;
        assert!(choices.contains("J3 · Reprise des données"), "{choices}");
        assert!(!choices.contains("J2 · "), "nobody waits for it: {choices}");
        let gone = story.sends(lead, "plan", "note-progress", &slips).await.text;
        assert!(gone.contains(r#"id="progress_rank-problem""#), "{gone}");
        let journal = story.sees(lead, "journal").await.text;
        for said in [
            "Milestones to add: Reprise des données (",
            "Milestones to give up: J2 (Le pilote est remplacé)",
            "froze baseline V2. Milestones added: Reprise des données (",
            "Milestones given up: J2 (Le pilote est remplacé)",
        ] {
            assert!(journal.contains(said), "{said}: {journal}");
        }

        // It is foreseen, and late, on its own.
        story.has_long_to_go().await;
        let page = story.sees(lead, "plan").await.text;
        let (_, owed) =
            page.split_once("One cause to be given").unwrap_or_else(|| panic!("{page}"));
        assert!(owed.contains("J3 · Reprise des données"), "{owed}");
        let late = format!("progress_rank=3&progress_forecast_on={}", story.in_days(240));
        let why = story.sends(lead, "plan", "note-progress", &late).await.text;
        assert!(why.contains("more than ten working days"), "{why}");
        let told = format!("{late}&progress_cause=data");
        story.does(lead, "plan", "note-progress", &told).await;
        let page = story.sees(lead, "plan").await.text;
        assert!(page.contains("+40 d vs origin"), "{page}");
        assert!(page.contains(r##"href="#slips-data""##), "{page}");

        let versions = story.sees(lead, "plan/versions").await.text;
        for said in [
            "Original (V1)",
            "Given up. Le pilote est remplacé",
            "+40 d vs origin, +40 d vs plan V2",
        ] {
            assert!(versions.contains(said), "{said}: {versions}");
        }
        assert_valid_html(&versions);
        let dossier = story.sees(lead, "dossier").await.text;
        for said in ["new in V2", "<s>J2 · Pilote</s>", "Le pilote est remplacé"] {
            assert!(dossier.contains(said), "{said}: {dossier}");
        }
        assert_valid_html(&dossier);
        let report = tocsin::verify::verify(&db).await.unwrap();
        assert_eq!(report.faults, Vec::<String>::new());
    }
}

/// Whose act it is comes first, then what has changed, then what is wrong: at its field, in the language of the reader.
#[tokio::test]
async fn what_is_wrong_with_an_ask_is_said_at_its_field() {
    for db in databases().await {
        let story = Recovery::relapsed(&db).await;
        let lead = &story.lead;
        let empty = "ask_motive=x&ask_reason=";
        story.is_not_theirs(&story.expert, "ask-rebaseline", empty).await;
        let mut browser = Browser::signed_in(&db, lead).await;
        let stale = format!("case={}&seen=0&{empty}", story.number);
        let got = browser.call("/api/case/ask-rebaseline", &stale).await;
        assert_eq!(got.status, StatusCode::CONFLICT, "{got:?}");

        let long = "x".repeat(201);
        let (empty, past) = (["Ce champ est vide", "This field is empty"], "2020-01-01");
        let short = ["Dites pourquoi en une phrase", "Say why in a sentence"];
        let choice = ["Choisissez une des réponses", "Choose one of the answers"];
        let wrong = [
            ("ask_motive", "x", choice),
            ("ask_reason", "", empty),
            ("ask_reason", "Livraison", short),
            ("added[0][title]", "", empty),
            ("added[0][title]", long.as_str(), ["Raccourcissez", "Shorten"]),
            ("added[0][title]", "RECETTE", ["Un autre jalon porte ce titre", "has this title"]),
            ("added[0][planned_on]", past, ["Donnez une date à venir", "Give a date to come"]),
            ("added[0][side]", "x", choice),
            ("given_up[2]", long.as_str(), ["Raccourcissez", "Shorten"]),
            ("given_up[2]", "remplacé", short),
        ];
        for (at, code) in ["fr", "en"].into_iter().enumerate() {
            let chosen = browser.call("/api/language", &format!("code={code}")).await;
            assert_eq!(chosen.status, StatusCode::OK);
            for (field, typed, said) in wrong {
                let seen = story.seen_by(lead).await;
                let form = story.ask_with(field, typed);
                let form = format!("case={}&seen={seen}&{form}", story.number);
                let page = format!("/cases/{}/plan", story.number);
                let got = browser.submit(&page, "/api/case/ask-rebaseline", &form).await;
                let back = got.location.unwrap().replace("http://tocsin.test", "");
                let text = browser.get(&back).await.text;
                let problem = format!(r#"id="{field}-problem""#);
                assert!(text.contains(&problem), "{code} {field}: {text}");
                assert!(text.contains(said[at]), "{code} {field}: {text}");
                // What was typed elsewhere is still there.
                let kept = if field == "given_up[2]" { "Reprise des" } else { "Le pilote est" };
                assert!(text.contains(kept), "{code} {field}: {text}");
            }
        }
    }
}
