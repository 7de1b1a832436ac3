//! What of the explanation of a score became a finding of the diagnosis. Reads only: who writes the diagnosis keeps
//! it.

use crate::case::model::may_read_findings;
use crate::case::store::CaseFile;
use crate::triage::model::{FactorId, Move, MoveKind};
use crate::web::{Cx, Failure};

crate::sql! {
    FINDINGS_OF = "
        select factor, kind, finding
          from looked_into
         where case_id = $1
         order by factor, kind
         limit 1000";
}

#[derive(sqlx::FromRow)]
struct FindingRow {
    factor: String,
    kind: String,
    finding: i64,
}

/// The findings, by what they look into, and where they are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookedInto {
    findings: Vec<(FactorId, MoveKind, i64)>,
    pub path: String,
}

impl LookedInto {
    /// The rank of the finding that looks into what a move is about.
    pub fn finding(&self, it: &Move) -> Option<i64> {
        let found =
            self.findings.iter().find(|(factor, kind, _)| (factor, *kind) == (&it.factor, it.kind));
        found.map(|(_, _, finding)| *finding)
    }
}

/// Those of a case that was found for this person; none for whoever may not read its findings yet.
pub async fn looked_into(cx: &mut Cx, file: &CaseFile) -> Result<LookedInto, Failure> {
    if !may_read_findings(file, &cx.actor, &file.line) {
        return Ok(LookedInto::default());
    }
    let rows: Vec<FindingRow> = cx.query(FINDINGS_OF).bind(file.id.0).all().await?;
    let read = |row: FindingRow| {
        let kind = MoveKind::ALL.into_iter().find(|it| it.name() == row.kind);
        let wrong = || sqlx::Error::Decode(format!("looked_into.kind is {}", row.kind).into());
        Ok::<_, sqlx::Error>((FactorId(row.factor), kind.ok_or_else(wrong)?, row.finding))
    };
    let findings = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    Ok(LookedInto { findings, path: format!("/cases/{}/plan#findings", file.number_text()) })
}
