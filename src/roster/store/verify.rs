//! Builds every team again from the journal: the tables must say what it says.

use crate::case::store::facts;
use crate::db::Tx;
use crate::roster::model::{Assignment, Event, Stretch, Team, apply};
use std::collections::BTreeSet;
use uuid::Uuid;

crate::sql! {
    CASES = "
        select c.id, c.number, t.state
          from case_file c
          left join case_team t on t.case_id = c.id
         where c.id > $1
         order by c.id
         limit 500";
    ASSIGNMENTS = "
        select person_id, role, share, from_on, to_on, confirmed
          from assignment
         where case_id = $1
         order by person_id";
    STRETCHES = "
        select person_id, rank, share, from_on, to_on
          from assignment_stretch
         where case_id = $1
         order by person_id, rank";
    WAITED_FOR = "select person_id from answer_wait where case_id = $1 order by person_id";
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    id: Uuid,
    number: Option<String>,
    state: Option<String>,
}

#[derive(PartialEq, sqlx::FromRow)]
struct AssignmentRow {
    person_id: Uuid,
    role: String,
    share: i64,
    from_on: String,
    to_on: String,
    confirmed: bool,
}

#[derive(PartialEq, sqlx::FromRow)]
struct StretchRow {
    person_id: Uuid,
    rank: i64,
    share: i64,
    from_on: String,
    to_on: String,
}

#[derive(sqlx::FromRow)]
struct WaitedRow {
    person_id: Uuid,
}

/// Names what is not what the journal says.
pub async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let mut wrong = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let cases: Vec<CaseRow> = tx.query(CASES).bind(after).all().await?;
        let Some(last) = cases.last() else { return Ok(wrong) };
        after = last.id;
        for case in &cases {
            let events: Vec<Event> = facts(tx, case.id).await?;
            let told = events.iter().fold(Team::default(), apply);
            if !agrees(tx, case, &told).await? {
                let name = case.number.clone().unwrap_or_else(|| case.id.to_string());
                wrong.push(format!("case {name}: its team is not what its journal says"));
            }
        }
    }
}

async fn agrees(tx: &mut Tx, case: &CaseRow, told: &Team) -> Result<bool, sqlx::Error> {
    let kept = match &case.state {
        Some(state) => serde_json::from_str(state).ok(),
        None => Some(Team::default()),
    };
    let rows: Vec<AssignmentRow> = tx.query(ASSIGNMENTS).bind(case.id).all().await?;
    let mut expected: Vec<_> = told.assignments.iter().map(AssignmentRow::from).collect();
    expected.sort_by_key(|row| row.person_id);
    let stretches: Vec<StretchRow> = tx.query(STRETCHES).bind(case.id).all().await?;
    let mut promised: Vec<_> = told.assignments.iter().flat_map(StretchRow::all_of).collect();
    promised.sort_by_key(|row| (row.person_id, row.rank));
    let waits: Vec<WaitedRow> = tx.query(WAITED_FOR).bind(case.id).all().await?;
    let asked = told.assignments.iter().filter(|it| !it.confirmed).map(|it| it.person.0);
    let asked: BTreeSet<Uuid> = asked.collect();
    let waits_for_them = waits.iter().map(|row| row.person_id).eq(asked);
    let is_kept = kept.as_ref() == Some(told) && rows == expected && stretches == promised;
    Ok(is_kept && waits_for_them)
}

impl StretchRow {
    fn all_of(it: &Assignment) -> Vec<Self> {
        let row = |(rank, stretch): (i64, Stretch)| StretchRow {
            person_id: it.person.0,
            rank,
            share: stretch.share.percent().into(),
            from_on: stretch.period.from.to_string(),
            to_on: stretch.period.to.to_string(),
        };
        (1..).zip(it.stretches()).map(row).collect()
    }
}

impl From<&Assignment> for AssignmentRow {
    fn from(it: &Assignment) -> Self {
        AssignmentRow {
            person_id: it.person.0,
            role: it.role.name().to_owned(),
            share: it.share.percent().into(),
            from_on: it.period.from.to_string(),
            to_on: it.period.to.to_string(),
            confirmed: it.confirmed,
        }
    }
}
