//! Requests that only wait to be sent: each can be submitted once.

use crate::Outcome;
use crate::filled::someone;
use chrono::Utc;
use std::path::Path;
use tocsin::base::{CaseId, Role};
use tocsin::db::Db;
use tocsin::intake::model::{Kind, Near, Project, Question, Questions, Start, Typed};
use tocsin::intake::store as intake;
use tocsin::person::organisation::find_or_add;
use tocsin::web::Cx;

tocsin::sql! {
    ANSWER_ALIKE = "
        update request
           set answers = (select f.answers from request f where f.case_id = $1)
         where case_id in (select id from case_file where stage = 'draft' and title like 'Envoi %')";
}

/// Gives who may send them, and what the address of each needs.
pub async fn written(database: &Path, count: usize) -> Outcome<(String, Vec<CaseId>)> {
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    let lead = someone(&db, Role::ProjectLead).await?;
    let name = lead.name.clone();
    let mut cx = Cx::acting(&db, lead, Utc::now()).await?;
    let organisation = find_or_add(cx.tx(), "Ministère 1", None).await?;
    let mut drafts = Vec::new();
    for rank in 0..count {
        let start = Start {
            project: Project {
                name: format!("Envoi {rank}"),
                organisation: Some(organisation),
                organisation_name: None,
                near: Near::Unsaid,
                again: true,
            },
            requester: None,
        };
        let draft = intake::begin(&mut cx, start).await?;
        let sponsor = ("Marc Legendre".into(), "marc.legendre@example.fr".into());
        intake::name_sponsor(&mut cx, draft, sponsor, true).await?;
        drafts.push(draft);
    }
    let first = drafts[0];
    for page in Questions::current().pages() {
        let answers = page.questions.iter().map(|it| (it.id.clone(), answer(it).to_owned()));
        let typed = Typed { answers: answers.collect(), ..Typed::default() };
        intake::save(&mut cx, first, page.id(), &typed).await?;
    }
    cx.query(ANSWER_ALIKE).bind(first.0).execute().await?;
    cx.finish().await?;
    db.close().await;
    Ok((name, drafts))
}

fn answer(question: &Question) -> &str {
    match question.kind {
        Kind::Text | Kind::Long => "Les paies partent en retard.",
        Kind::Date => "2027-06-30",
        Kind::Number => "12",
        Kind::Choice => &question.choices[0].value,
    }
}
