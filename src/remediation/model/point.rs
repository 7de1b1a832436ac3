//! Points to look into: what the explanation of the score says would change it, offered to whoever writes the
//! diagnosis. One becomes a finding, which they still have to write, or is set aside with a word. What takes points
//! off a score puts no project right: it is where to look, and no advice.

use super::decide::must_hold;
use super::{Event, Facts, Finding, NewFinding, Remediation};
use crate::base::{Actor, PersonId, Refusal};
use crate::triage::model::{FactorId, Move, MoveKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A factor of the score, and what of it would change the score.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Point {
    pub factor: FactorId,
    pub kind: MoveKind,
}

/// One that nobody needs to look into, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    #[serde(flatten)]
    pub point: Point,
    pub by: PersonId,
    pub on: NaiveDate,
    pub word: String,
}

impl From<&Move> for Point {
    fn from(it: &Move) -> Self {
        Point { factor: it.factor.clone(), kind: it.kind }
    }
}

impl Point {
    /// As a form has it: `governance.improve`.
    pub fn written(&self) -> String {
        format!("{}.{}", self.factor, self.kind.name())
    }

    pub fn read(text: &str) -> Option<Self> {
        let (factor, kind) = text.rsplit_once('.')?;
        let kind = MoveKind::ALL.into_iter().find(|it| it.name() == kind)?;
        (!factor.is_empty()).then(|| Point { factor: FactorId(factor.to_owned()), kind })
    }
}

impl Remediation {
    /// The finding that a point became.
    pub fn finding_of(&self, point: &Point) -> Option<&Finding> {
        self.findings.iter().find(|it| it.point.as_ref() == Some(point))
    }

    /// The points that became findings, each with the rank of its own.
    pub fn looked_into(&self) -> Vec<(Point, u32)> {
        let found = self.findings.iter().filter_map(|it| Some((it.point.clone()?, it.rank)));
        let mut found: Vec<_> = found.collect();
        found.sort();
        found
    }

    /// Why a point was set aside, unless it became a finding all the same.
    pub fn aside(&self, point: &Point) -> Option<&SetAside> {
        let aside = self.set_aside.iter().find(|it| it.point == *point);
        aside.filter(|_| self.finding_of(point).is_none())
    }

    /// Whether nobody said yet what becomes of a point.
    pub fn is_open(&self, point: &Point) -> bool {
        self.finding_of(point).is_none() && self.aside(point).is_none()
    }
}

/// A point becomes a finding. One that was set aside may: whoever thinks again is not held to a word.
pub(super) fn taken(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    said: Result<(Point, NewFinding), Refusal>,
    offered: &[Point],
) -> Result<Event, Refusal> {
    facts.writes_the_diagnosis(actor)?;
    let (point, said) = said?;
    must_hold(offered.contains(&point), "point_offered")?;
    must_hold(state.finding_of(&point).is_none(), "point_open")?;
    let rank = super::ranks::next(state.findings.iter().map(|it| it.rank));
    Ok(Event::FindingAdded { finding: Finding { rank, point: Some(point), said } })
}

/// A point is set aside.
pub(super) fn set_aside(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    said: Result<(Point, String), Refusal>,
    offered: &[Point],
) -> Result<Event, Refusal> {
    facts.writes_the_diagnosis(actor)?;
    let (point, word) = said?;
    must_hold(offered.contains(&point), "point_offered")?;
    must_hold(state.is_open(&point), "point_open")?;
    Ok(Event::PointSetAside { aside: SetAside { point, by: actor.id, on: facts.today, word } })
}
