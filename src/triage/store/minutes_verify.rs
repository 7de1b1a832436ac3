//! Minutes must be what was frozen, and say what the journals of their cases say; which cases a
//! sitting heard is drawn again from the journals.

use super::between;
use super::hearing::heard_in;
use super::minutes::{hearings, told};
use crate::case::chain::digest;
use crate::db::Tx;
use crate::triage::model::{Hearing, Minutes, MinutesPart, Telling, Told, items, put_off_before};
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    HEARD_CASES = "
        select distinct j.case_id, c.number
          from journal j
          left join case_file c on c.id = j.case_id
         where j.subject = 'committee'
           and j.case_id > $1
         order by j.case_id
         limit 200";
    SITTING_CASES = "
        select s.number, x.outcome
          from sitting_case x
          join sitting s on s.id = x.sitting_id
         where x.case_id = $1
         order by s.number";
    PARTS_OF = "
        select s.number, m.content, m.hash
          from minutes_part m
          join sitting s on s.id = m.sitting_id
         where m.case_id = $1
         order by s.number";
    ALL_PARTS = "select count(*) as count from minutes_part";
    ALL_HEARD = "select count(*) as count from sitting_case";
    ALL_MINUTES = "
        select s.number, s.closed_at is not null as closed, m.content, m.hash
          from sitting s
          left join minutes m on m.sitting_id = s.id
         where s.number > $1
         order by s.number
         limit 200";
    SIGNED_OTHERWISE = "
        select s.number
          from minutes_sign_off f
          join sitting s on s.id = f.sitting_id
          join minutes m on m.sitting_id = f.sitting_id
         where f.hash <> m.hash
         order by s.number
         limit 100";
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    case_id: Uuid,
    number: Option<String>,
}

#[derive(sqlx::FromRow)]
struct HeardRow {
    number: i64,
    outcome: String,
}

#[derive(sqlx::FromRow)]
struct PartRow {
    number: i64,
    content: String,
    hash: String,
}

#[derive(sqlx::FromRow)]
struct MinutesRow {
    number: i64,
    closed: bool,
    content: Option<String>,
    hash: Option<String>,
}

#[derive(sqlx::FromRow)]
struct CountRow {
    count: i64,
}

#[derive(sqlx::FromRow)]
struct NumberRow {
    number: i64,
}

/// Names what is not what was frozen, or not what the journal says.
pub async fn verify_minutes(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let (mut wrong, hashes) = minutes(tx).await?;
    let (mut after, mut parts, mut heard, mut waits) = (Uuid::nil(), 0, 0, 0);
    loop {
        let cases: Vec<CaseRow> = tx.query(HEARD_CASES).bind(after).all().await?;
        let Some(last) = cases.last() else { break };
        after = last.case_id;
        for case in &cases {
            let name = case.number.clone().unwrap_or_else(|| case.case_id.to_string());
            let rows: Vec<HeardRow> = tx.query(SITTING_CASES).bind(case.case_id).all().await?;
            let told_of = heard_in(tx, case.case_id).await?;
            let due = told_of.keys().filter(|sitting| hashes.contains_key(sitting)).copied();
            let due: Vec<i64> = due.collect();
            let told_of = told_of.iter().map(|(sitting, it)| (*sitting, it.name().to_owned()));
            heard += rows.len();
            if !rows.into_iter().map(|it| (it.number, it.outcome)).eq(told_of) {
                wrong.push(format!("case {name}: its sittings are not what its journal says"));
            }
            let (agrees, rows) = between::agrees(tx, case.case_id).await?;
            waits += rows;
            if !agrees {
                wrong.push(format!(
                    "case {name}: what no sitting decided is not what its journal says"
                ));
            }
            let journal = told(tx, case.case_id).await?;
            let frozen: Vec<PartRow> = tx.query(PARTS_OF).bind(case.case_id).all().await?;
            parts += frozen.len();
            wrong.extend(of_case(&name, &due, &journal, &frozen, &hashes));
        }
    }
    let all: CountRow = tx.query(ALL_PARTS).one().await?;
    let all_heard: CountRow = tx.query(ALL_HEARD).one().await?;
    let between = between::count(tx).await?;
    if all.count != parts as i64 || all_heard.count != heard as i64 || between != waits {
        wrong.push("minutes speak of a case whose journal names no sitting".to_owned());
    }
    Ok(wrong)
}

/// The minutes of each sitting by its number: what is wrong with them, and their hashes.
async fn minutes(tx: &mut Tx) -> Result<(Vec<String>, BTreeMap<i64, String>), sqlx::Error> {
    let (mut wrong, mut hashes, mut after) = (Vec::new(), BTreeMap::new(), 0);
    loop {
        let rows: Vec<MinutesRow> = tx.query(ALL_MINUTES).bind(after).all().await?;
        let Some(last) = rows.last() else { break };
        after = last.number;
        for MinutesRow { number, closed, content, hash } in rows {
            let whole = content.as_deref().zip(hash.as_deref()).is_some_and(|(content, hash)| {
                let read = serde_json::from_str::<Minutes>(content);
                digest(content) == hash && read.is_ok_and(|it| it.sitting == number)
            });
            match closed {
                true if !whole => {
                    wrong.push(format!("sitting {number}: its minutes are not what was frozen"));
                }
                false if hash.is_some() => {
                    wrong.push(format!("sitting {number}: it has minutes, and is not closed"));
                }
                _ => {}
            }
            hashes.extend(hash.map(|hash| (number, hash)));
        }
    }
    let signed: Vec<NumberRow> = tx.query(SIGNED_OTHERWISE).all().await?;
    wrong.extend(
        signed
            .iter()
            .map(|it| format!("sitting {}: what was signed off is not its minutes", it.number)),
    );
    Ok((wrong, hashes))
}

/// What is wrong with the parts about one case. `due`: the closed sittings that heard it.
fn of_case(
    name: &str,
    due: &[i64],
    journal: &[Told],
    frozen: &[PartRow],
    hashes: &BTreeMap<i64, String>,
) -> Vec<String> {
    let minuted: BTreeMap<i64, &str> = journal
        .iter()
        .filter_map(|told| match &told.fact {
            Telling::Hearing(Hearing::Minuted { sitting, hash }) => Some((*sitting, hash.as_str())),
            _ => None,
        })
        .collect();
    let mut wrong = Vec::new();
    let there = || frozen.iter().map(|it| it.number);
    if !there().eq(minuted.keys().copied()) || !there().eq(due.iter().copied()) {
        wrong.push(format!("case {name}: its journal names minutes that are not there"));
    }
    let is_whole = |row: &PartRow| {
        let Ok(part) = serde_json::from_str::<MinutesPart>(&row.content) else { return false };
        let told = items(row.number, journal, &BTreeMap::new());
        let put_off = part.case.put_off;
        // Minutes that are older do not say it.
        let is_so = put_off.is_none() || put_off == put_off_before(row.number, hearings(journal));
        is_so
            && digest(&row.content) == row.hash
            && minuted.get(&row.number) == Some(&row.hash.as_str())
            && hashes.get(&row.number) == Some(&part.minutes)
            && part.items.iter().map(|it| it.unnamed()).eq(told.iter().map(|it| it.unnamed()))
    };
    for row in frozen.iter().filter(|row| !is_whole(row)) {
        let number = row.number;
        wrong.push(format!("case {name}: the minutes of sitting {number} are not what was frozen"));
    }
    wrong
}
