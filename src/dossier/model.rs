//! What the whole of a case is made of: its parts, which entries of the journal are decisions, and who looked at it day by
//! day.

use crate::base::PersonId;
use crate::case::model::{LookTold, LooksAs, Place};
use crate::i18n::paris_date;
use chrono::{DateTime, NaiveDate, Utc};

/// A part of the whole, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    Identity,
    /// What registers published of the project.
    Register,
    /// All cases of the project.
    Cases,
    Owed,
    Score,
    /// The register of decisions.
    Decisions,
    /// Every act that decided something, in its own words.
    Acts,
    Sittings,
    Team,
    Diagnosis,
    Plan,
    Reports,
    /// What came after the action: checks, the review, what follows from it, relapses.
    Watch,
    Files,
    Ties,
    /// Who looked.
    Looks,
}

impl Chapter {
    pub const ALL: [Chapter; 16] = [
        Chapter::Identity,
        Chapter::Register,
        Chapter::Cases,
        Chapter::Owed,
        Chapter::Score,
        Chapter::Decisions,
        Chapter::Acts,
        Chapter::Sittings,
        Chapter::Team,
        Chapter::Diagnosis,
        Chapter::Plan,
        Chapter::Reports,
        Chapter::Watch,
        Chapter::Files,
        Chapter::Ties,
        Chapter::Looks,
    ];

    /// The name of its place on the page, of its field in the file, and of its texts: `dossier-…`, and where nothing is held
    /// `dossier-none-…`.
    pub fn name(self) -> &'static str {
        match self {
            Chapter::Identity => "identity",
            Chapter::Register => "register",
            Chapter::Cases => "cases",
            Chapter::Owed => "owed",
            Chapter::Score => "score",
            Chapter::Decisions => "decisions",
            Chapter::Acts => "acts",
            Chapter::Sittings => "sittings",
            Chapter::Team => "team",
            Chapter::Diagnosis => "diagnosis",
            Chapter::Plan => "plan",
            Chapter::Reports => "reports",
            Chapter::Watch => "watch",
            Chapter::Files => "files",
            Chapter::Ties => "ties",
            Chapter::Looks => "looks",
        }
    }
}

/// What tells of a decision in a journal: by subject, the kinds of its facts. Each has its sentence, and its reason where one
/// was asked for.
pub const DECISIVE: [(&str, &[&str]); 7] = [
    (
        "case",
        &[
            "accepted",
            "fast_tracked",
            "fast_track_reviewed",
            "redirected",
            "decline_proposed",
            "declined",
            "decline_overruled",
            "appealed",
            "decline_upheld",
            "appeal_granted",
            "restricted",
            "unrestricted",
            "started",
            "plan_approved",
            "rebaselined",
            "handed_back",
            "relapsed",
            "watch_kept",
            "suspended",
            "resumed",
            "course_decided",
            "course_withdrawn",
            "withdrawn",
            "merged",
            "separated",
            "absorbed",
            "released",
            "closed",
            "reopened",
        ],
    ),
    ("override", &["overridden", "proposed", "confirmed", "refused", "ended", "lifted"]),
    ("contest", &["settled"]),
    ("purpose", &["noted", "withdrawn"]),
    (
        "committee",
        &["opinions_noted", "decided", "decided_between", "note_taken", "purpose_said", "put_off"],
    ),
    ("roster", &["excepted", "asked_against_rule"]),
    ("remediation", &["recommendation_accepted", "recommendation_refused", "rebaseline_refused"]),
];

/// Whether an entry of the journal tells of a decision.
pub fn decides(subject: &str, kind: &str) -> bool {
    DECISIVE.iter().any(|(known, kinds)| *known == subject && kinds.contains(&kind))
}

/// What somebody looked at on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayOfLooks {
    pub on: NaiveDate,
    pub person: PersonId,
    pub name: String,
    pub looked_as: Option<LooksAs>,
    /// In the order of the tabs, each once.
    pub places: Vec<Place>,
    pub first_at: DateTime<Utc>,
    pub last_at: DateTime<Utc>,
}

/// The looks at a case, the latest first, as one line a person, a quality and a day.
pub fn by_day(looks: Vec<LookTold>) -> Vec<DayOfLooks> {
    let mut days: Vec<DayOfLooks> = Vec::new();
    for it in looks {
        let LookTold { person, name, place, looked_as, at } = it;
        let on = paris_date(at);
        let same = |day: &&mut DayOfLooks| {
            day.on == on && day.person == person && day.looked_as == looked_as
        };
        match days.iter_mut().rev().find(same) {
            Some(day) => {
                day.first_at = day.first_at.min(at);
                day.last_at = day.last_at.max(at);
                day.places.push(place);
            }
            None => {
                let (places, first_at, last_at) = (vec![place], at, at);
                days.push(DayOfLooks { on, person, name, looked_as, places, first_at, last_at });
            }
        }
    }
    for day in &mut days {
        day.places = Place::ALL.into_iter().filter(|it| day.places.contains(it)).collect();
    }
    days
}
