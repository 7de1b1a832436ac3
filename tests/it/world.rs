//! A small brigade and its cases, made through the stores as people would.

use crate::support::person;
use chrono::{DateTime, NaiveDate, Utc};
use tocsin::base::{Actor, Priority, ProjectId, Role};
use tocsin::case::model::{CaseNumber, Command, Confidentiality, Opening, Submission, decide};
use tocsin::case::store as cases;
use tocsin::db::{Db, Millis, new_id};
use tocsin::person::organisation;
use tocsin::triage::model::{Answers, AssessmentContext, Given, ImpactFacts, Proof};
use tocsin::triage::store as triage;
use tocsin::web::Cx;

tocsin::sql! {
    ADD_PROJECT = "
        insert into project (id, organisation_id, name, folded, origin, created_at)
        values ($1, $2, $3, $4, 'request', $5)";
}

/// The people of a story, each known by their role.
pub struct World {
    pub db: Db,
    pub requester: Actor,
    pub sponsor: Actor,
    pub coordinator: Actor,
    /// A second coordinator: nobody approves their own act.
    pub colleague: Actor,
    pub director: Actor,
    pub auditor: Actor,
    /// Leads another project.
    pub outsider: Actor,
}

impl World {
    pub async fn new(db: &Db) -> Self {
        World {
            db: db.clone(),
            requester: person(db, "camille", Role::ProjectLead).await,
            sponsor: person(db, "eleonore", Role::Sponsor).await,
            coordinator: person(db, "ines", Role::Coordinator).await,
            colleague: person(db, "karim", Role::Coordinator).await,
            director: person(db, "maxime", Role::Director).await,
            auditor: person(db, "awa", Role::Auditor).await,
            outsider: person(db, "noe", Role::ProjectLead).await,
        }
    }

    /// The same people, for a story in which one of them is another.
    pub fn again(&self) -> World {
        World {
            db: self.db.clone(),
            requester: self.requester.clone(),
            sponsor: self.sponsor.clone(),
            coordinator: self.coordinator.clone(),
            colleague: self.colleague.clone(),
            director: self.director.clone(),
            auditor: self.auditor.clone(),
            outsider: self.outsider.clone(),
        }
    }

    /// Someone at work, now. What they do is kept by `commit`.
    pub async fn acting(&self, actor: &Actor) -> Cx {
        acting_at(&self.db, actor, Utc::now()).await
    }

    /// A request that the requester sent just now.
    pub async fn submitted_case(&self, title: &str) -> CaseNumber {
        self.submitted(title, Confidentiality::Brigade, Utc::now()).await
    }

    pub async fn submitted(
        &self,
        title: &str,
        confidentiality: Confidentiality,
        at: DateTime<Utc>,
    ) -> CaseNumber {
        let mut cx = acting_at(&self.db, &self.requester, at).await;
        let answers = answers(cx.today());
        let (number, priority) = self.submit(&mut cx, title, confidentiality, answers).await;
        assert!(priority >= Priority::P3, "a plain case can wait: {priority:?}");
        cx.finish().await.unwrap();
        number
    }

    /// The same just now, with answers of its own.
    pub async fn submitted_answering(&self, title: &str, answers: Answers) -> CaseNumber {
        let mut cx = self.acting(&self.requester).await;
        let (number, _) = self.submit(&mut cx, title, Confidentiality::Brigade, answers).await;
        cx.finish().await.unwrap();
        number
    }

    async fn submit(
        &self,
        cx: &mut Cx,
        title: &str,
        level: Confidentiality,
        answers: Answers,
    ) -> (CaseNumber, Priority) {
        let ministry = organisation::find_or_add(cx.tx(), "Ministère des Essais", None);
        let organisation = ministry.await.unwrap();
        let project: ProjectId = new_id();
        let now = Millis::from(cx.now);
        let add = cx.query(ADD_PROJECT).bind(project.0).bind(organisation.0);
        let add = add.bind(title.to_owned()).bind(title.to_lowercase()).bind(now);
        add.execute().await.unwrap();
        let opening = Opening {
            title: title.into(),
            project,
            organisation,
            confidentiality: level,
            requester: self.requester.id,
            sponsor: Some(self.sponsor.id),
            protected: false,
            by_telephone: false,
        };
        let file = cases::open(cx, opening).await.unwrap();
        let context = little_at_stake();
        let (file, priority) = triage::assess(cx, file, &answers, context).await.unwrap();
        let number = cases::new_number(cx, level, 2026).await.unwrap();
        let on_duty = cases::on_duty(cx, organisation).await.unwrap();
        let second = triage::second_reader(cx, &file, on_duty.coordinator).await.unwrap();
        let unmet = Vec::new();
        let submission = Submission { number, priority, on_duty, urgent: false, second, unmet };
        let event = decide(&file, &cx.actor, &file.line, Command::Submit(submission)).unwrap();
        let submitted = cases::record(cx, file, event).await.unwrap();
        assert_eq!(submitted.number, Some(number));
        (number, priority)
    }
}

pub async fn acting_at(db: &Db, actor: &Actor, now: DateTime<Utc>) -> Cx {
    Cx::acting(db, actor.clone(), now).await.unwrap()
}

/// Attainable, an end in three years, 200 M£: documented. Decides slowly: declared.
pub fn answers(today: NaiveDate) -> Answers {
    let end = today + chrono::Duration::days(3 * 365);
    let cost = Given::Cost { millions: 200.0, currency: "GBP".into() };
    Answers::default()
        .with("status", Given::Level(1), Proof::Documented, today)
        .with("time_left", Given::PlannedEnd(end), Proof::Documented, today)
        .with("size", cost, Proof::Documented, today)
        .with("governance", Given::Level(2), Proof::Declared, today)
}

/// A project that few people would miss.
pub fn little_at_stake() -> AssessmentContext {
    let impact = ImpactFacts {
        users: Some(0.1),
        essential_service: Some(0.0),
        legal_duty: Some(0.0),
        money_left: Some(0.2),
        data_security: Some(0.3),
        public_trust: Some(0.0),
    };
    AssessmentContext { impact, ..AssessmentContext::default() }
}
