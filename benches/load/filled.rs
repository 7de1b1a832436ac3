//! Ten thousand cases that wait for a decision, with three journal entries each, made
//! through the stores: `tocsin verify` finds nothing wrong with them.

use crate::Outcome;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use std::path::Path;
use tocsin::base::{Actor, ProjectId, Role};
use tocsin::case::model::{Command, Confidentiality, Opening, Submission, decide};
use tocsin::case::store as cases;
use tocsin::db::{Db, Millis, new_id};
use tocsin::person::{organisation, store as people};
use tocsin::triage::model::{Answers, AssessmentContext, Given, ImpactFacts, Proof};
use tocsin::triage::store as triage;
use tocsin::web::Cx;

pub const CASES: i32 = 10_000;
/// Many in one transaction: the disk is not what is measured here.
const AT_ONCE: i32 = 500;

tocsin::sql! {
    ADD_PROJECT = "
        insert into project (id, organisation_id, name, folded, origin, created_at)
        values ($1, $2, $3, $3, 'request', $4)";
    FILLED = "
        select (select count(*) from case_file where stage <> 'draft') as cases,
               (select count(*) from journal) as entries";
}

#[derive(sqlx::FromRow)]
struct Filled {
    cases: i64,
    entries: i64,
}

/// Gives the address of the last case, to open it.
pub async fn with_cases(database: &Path, count: i32) -> Outcome<String> {
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    let lead = someone(&db, Role::ProjectLead).await?;
    let sponsor = someone(&db, Role::Sponsor).await?;
    let mut last = String::new();
    for first in (0..count).step_by(AT_ONCE as usize) {
        let at = Utc::now() - TimeDelta::hours(i64::from(first / AT_ONCE) * 9);
        let mut cx = Cx::acting(&db, lead.clone(), at).await?;
        for rank in first..(first + AT_ONCE).min(count) {
            last = submit(&mut cx, &sponsor, rank, at).await?;
        }
        cx.finish().await?;
    }
    let Filled { cases, entries } = db.snapshot().await?.query(FILLED).one().await?;
    println!("{cases} cases sent, {entries} journal entries");
    db.close().await;
    Ok(last)
}

pub async fn someone(db: &Db, role: Role) -> Outcome<Actor> {
    let people = people::demo(&mut db.snapshot().await?).await?;
    let found = people.into_iter().map(|known| known.actor).find(|actor| actor.is(role));
    found.ok_or_else(|| format!("the demo has no {}", role.name()).into())
}

async fn submit(cx: &mut Cx, sponsor: &Actor, rank: i32, at: DateTime<Utc>) -> Outcome<String> {
    let ministry = format!("Ministère {}", rank % 20);
    let organisation = organisation::find_or_add(cx.tx(), &ministry, None).await?;
    let title = format!("Refonte du socle de paie, lot {rank}");
    let project: ProjectId = new_id();
    let add = cx.query(ADD_PROJECT).bind(project.0).bind(organisation.0).bind(title.clone());
    add.bind(Millis::from(at)).execute().await?;
    let opening = Opening {
        title,
        project,
        organisation,
        confidentiality: Confidentiality::Brigade,
        requester: cx.actor.id,
        sponsor: Some(sponsor.id),
        protected: false,
        by_telephone: false,
    };
    let file = cases::open(cx, opening).await?;
    let today = cx.today();
    let (file, priority) = triage::assess(cx, file, &answers(rank, today), context(rank)).await?;
    let number = cases::new_number(cx, file.confidentiality, 2025).await?;
    let on_duty = cases::on_duty(cx, organisation).await?;
    let submission =
        Submission { number, priority, on_duty, urgent: false, second: None, unmet: Vec::new() };
    let event = decide(&file, &cx.actor, &file.line, Command::Submit(submission))?;
    cases::record(cx, file, event).await?;
    Ok(number.path())
}

fn answers(rank: i32, today: NaiveDate) -> Answers {
    let end = today.checked_add_days(Days::new(200 + rank as u64 % 900)).unwrap_or(today);
    let cost = Given::Cost { millions: f64::from(20 + rank % 400), currency: "GBP".into() };
    let level = Given::Level(rank as usize % 3);
    Answers::default()
        .with("status", level.clone(), Proof::Documented, today)
        .with("time_left", Given::PlannedEnd(end), Proof::Documented, today)
        .with("size", cost, Proof::Documented, today)
        .with("governance", level, Proof::Declared, today)
}

fn context(rank: i32) -> AssessmentContext {
    let share = f64::from(rank % 10) / 10.0;
    let impact = ImpactFacts {
        users: Some(share),
        essential_service: Some(0.0),
        legal_duty: Some(0.0),
        money_left: Some(0.2),
        data_security: Some(0.3),
        public_trust: Some(share),
    };
    AssessmentContext { impact, ..AssessmentContext::default() }
}
