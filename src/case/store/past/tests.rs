//! What the portfolio shows of a case follows its journal, entry by entry.

use super::fold::{Past, STILL, Was};
use super::told::{Lasting, Scored, Told};
use crate::base::{CaseId, OrganisationId, PersonId, Priority, ProjectId, Weather};
use crate::case::chain::Link;
use crate::case::model::{
    Case, CaseNumber, CheckFound, CheckSaid, Confidentiality, DutyKind, Event, Opening, apply, open,
};
use crate::clock::Calendar;
use crate::db::Millis;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

const LASTING: &str =
    r#""rank":1,"target":"high","priority":"P2","until_on":"2026-12-20","days":30"#;

fn who(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

/// A Monday at nine in Paris, and so many hours later.
fn at(hours: i64) -> DateTime<Utc> {
    let monday: DateTime<Utc> = "2026-11-02T08:00:00Z".parse().unwrap();
    monday + TimeDelta::hours(hours)
}

fn opened() -> Case {
    let opening = Opening {
        title: "Paie".into(),
        project: ProjectId(Uuid::from_u128(1)),
        organisation: OrganisationId(Uuid::from_u128(2)),
        confidentiality: Confidentiality::Brigade,
        requester: who(3),
        sponsor: None,
        protected: false,
        by_telephone: false,
    };
    open(CaseId(Uuid::from_u128(9)), &opening, who(3), at(0))
}

/// A case and its past, as its journal is written.
struct Story {
    case: Case,
    past: Past,
}

impl Story {
    fn begun() -> Self {
        Story { case: opened(), past: Past::default() }
    }

    fn note(&mut self, hours: i64, subject: &str, facts: &str) {
        let link = Link {
            case_id: self.case.id.0,
            seq: self.case.version,
            at: Millis::from(at(hours)),
            actor: who(4).0,
            subject: subject.into(),
            facts: facts.into(),
            previous: String::new(),
            hash: String::new(),
        };
        self.past.follow(&link, &self.case, &Calendar::france());
    }

    fn moves(&mut self, hours: i64, event: &Event) {
        self.case = apply(self.case.clone(), event, who(4), at(hours));
        self.note(hours, "case", &serde_json::to_string(event).unwrap());
    }

    fn says(&mut self, hours: i64, subject: &str, facts: &str) {
        self.case.version += 1;
        self.note(hours, subject, facts);
    }

    fn sent() -> Self {
        let mut story = Story::begun();
        story.says(
            1,
            "triage",
            r#"{"kind":"assessed","rank":1,"model":"m1","score":41.2,"band":"moderate"}"#,
        );
        let (number, coordinator) = (CaseNumber { year: 2026, rank: 1 }, who(4));
        let priority = Priority::P3;
        story.moves(
            1,
            &Event::Submitted { number, priority, coordinator, urgent: false, second: None },
        );
        story
    }

    fn last(&self) -> &Was {
        &self.past.was.last().unwrap().was
    }
}

#[test]
fn what_an_entry_says_is_read_as_far_as_that_goes() {
    let weather = Some(Weather::Storm);
    let until_on = "2026-12-20".parse().unwrap();
    let lasting = || Lasting { target: "high".into(), until_on };
    let scored =
        Scored { model: "m".into(), score: 41.2, low: None, high: Some(50.0), band: "low".into() };
    let overridden = format!(r#"{{"kind":"overridden",{LASTING}}}"#);
    let proposed = format!(r#"{{"kind":"proposed",{LASTING}}}"#);
    for (subject, facts, told) in [
        ("case", r#"{"kind":"took_charge"}"#, Some(Told::Moved { weather: None })),
        ("case", r#"{"kind":"what_is_to_come","limits":{}}"#, Some(Told::Moved { weather: None })),
        (
            "triage",
            r#"{"kind":"assessed","model":"m","score":41.2,"high":50.0,"band":"low"}"#,
            Some(Told::Assessed(scored)),
        ),
        ("override", &overridden, Some(Told::Overridden(lasting()))),
        ("override", &proposed, Some(Told::Proposed(lasting()))),
        (
            "override",
            r#"{"kind":"confirmed","target":"high","from_on":"2026-12-01"}"#,
            Some(Told::Confirmed { target: "high".into() }),
        ),
        ("override", r#"{"kind":"ended","target":"high","reason":"x"}"#, Some(Told::OverrideOver)),
        (
            "override",
            r#"{"kind":"lifted","target":"high","ending":"reached"}"#,
            Some(Told::OverrideOver),
        ),
        (
            "remediation",
            r#"{"kind":"reported","report":{"on":"2026-12-01","weather":"Storm","text":"x"}}"#,
            Some(Told::Reported(Weather::Storm)),
        ),
        ("remediation", r#"{"kind":"diagnosis_read","by":"x"}"#, None),
        ("roster", r#"{"kind":"assigned"}"#, None),
        ("triage", "[]", None),
    ] {
        assert_eq!(Told::of(subject, facts), told, "{subject} {facts}");
    }
    let said =
        CheckSaid { weather: Weather::Storm, holds: "x".into(), fails: None, asked: "y".into() };
    let check = DutyKind::CheckThreeMonths;
    let checked = Event::Checked { check, found: CheckFound::Closer, said };
    let checked = serde_json::to_string(&checked).unwrap();
    assert_eq!(Told::of("case", &checked), Some(Told::Moved { weather }));
}

#[test]
fn a_draft_has_no_past_until_it_is_scored() {
    let mut story = Story::begun();
    story.says(0, "intake", r#"{"kind":"x"}"#);
    story.moves(0, &Event::Reclassified { confidentiality: Confidentiality::Restricted });
    assert_eq!(story.past, Past::default());
}

/// The score stands in the journal before the sending, at the very same instant: no moment lies between them.
#[test]
fn each_row_ends_where_the_next_begins() {
    let mut story = Story::sent();
    story.moves(3, &Event::TookCharge);
    story.says(5, "roster", r#"{"kind":"assigned"}"#);
    let rows: Vec<_> = story.past.was.iter().map(|it| (it.since, it.until)).collect();
    let hour = |hours| Millis::from(at(hours));
    assert_eq!(rows, [(hour(1), hour(1)), (hour(1), hour(3)), (hour(3), STILL)]);
    let last = story.last();
    assert_eq!((last.stage.as_str(), last.priority), ("qualifying", Some(3)));
    assert_eq!((last.band.as_deref(), last.score), (Some("moderate"), Some(412)));
}

#[test]
fn what_is_owed_is_kept_as_long_as_it_is() {
    let mut story = Story::sent();
    story.moves(3, &Event::TookCharge);
    let hour = |hours| Millis::from(at(hours));
    let of = |kind: &str| {
        let rows = story.past.owed.iter().filter(|it| it.owed.kind == kind);
        rows.map(|it| (it.since, it.until)).collect::<Vec<_>>()
    };
    assert_eq!(of("acknowledge"), [(hour(1), hour(3))], "it is done");
    assert_eq!(of("decide"), [(hour(1), STILL)], "in the same hands, by the same day");
    // A clock that stops has no day any more.
    story.moves(4, &Event::InformationAsked { question: "Quand ?".into() });
    let decide = story.past.owed.iter().rfind(|it| it.owed.kind == "decide").unwrap();
    assert_eq!((decide.since, decide.owed.due_at), (hour(4), None));
    assert_eq!(story.past.owed.iter().filter(|it| it.owed.kind == "decide").count(), 2);
}

#[test]
fn an_override_that_waits_changes_no_band() {
    let mut story = Story::sent();
    story.says(2, "override", &format!(r#"{{"kind":"proposed",{LASTING}}}"#));
    assert_eq!(story.last().override_band, None);
    story.says(3, "override", r#"{"kind":"confirmed","target":"high"}"#);
    let last = story.last();
    let set = (last.override_band.as_deref(), last.override_until.as_deref());
    assert_eq!(set, (Some("high"), Some("2026-12-20")));
    story.says(4, "override", r#"{"kind":"ended","target":"high","reason":"x"}"#);
    assert_eq!((&story.last().override_band, &story.last().override_until), (&None, &None));
    assert_eq!(story.last().band.as_deref(), Some("moderate"), "the computed one stays in sight");
}

/// The clock of a machine may be put back by a little.
#[test]
fn time_never_goes_back() {
    let mut story = Story::sent();
    story.moves(3, &Event::TookCharge);
    story.says(2, "remediation", r#"{"kind":"reported","report":{"weather":"Sun"}}"#);
    assert!(story.past.was.iter().all(|it| it.since.0 <= it.until.0));
    let in_order = story.past.was.windows(2).all(|pair| pair[0].until == pair[1].since);
    assert!(in_order && story.last().weather.as_deref() == Some("sun"));
}
