//! The cases that have all the words somebody typed, among those that they may see. Who sees few is
//! shown what they have among those; who sees most, by way of the rarest word.

use super::common::{Lead, bind_words};
use crate::base::PersonId;
use crate::case::model::{CaseNumber, Stage};
use crate::db::Millis;
use crate::intake::store::said_in;
use crate::not_blind;
use crate::search::model::{Standing, order};
use crate::terms::Typed;
use crate::visible;
use crate::web::{Cx, Failure};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many are on a page.
pub const SHOWN: usize = 20;
/// Of more, the reader is asked for another word.
const MOST: usize = 100;
/// How many cases are read one by one for who may see no others.
const FEW: i64 = 5_000;

// What is owed next in a case, and by when, tells the priority that the first assessment gave it: who
// is to assess it a second time, blind, is not told.
macro_rules! found {
    () => {
        concat!(
            "c.id, c.number, c.title, c.stage, o.name as organisation, w.name as owed_by,
               case when ",
            not_blind!(),
            " then c.next_duty end as next_duty,
               case when ",
            not_blind!(),
            " then c.next_due_at end as next_due_at"
        )
    };
}

/// What one more term asks of the case of that id: an empty one asks nothing.
macro_rules! has {
    ($id:literal, $term:literal) => {
        concat!(
            "(",
            $term,
            " = '' or exists (select 1 from case_term x
                                           where x.term = ",
            $term,
            " and x.case_id = ",
            $id,
            "))"
        )
    };
}

/// What six terms ask, and three ways of having a word that is begun.
macro_rules! has_the_words {
    ($id:literal: $a:literal $b:literal $c:literal $d:literal $e:literal $f:literal,
     $one:literal $two:literal $three:literal) => {
        concat!(
            has!($id, $a),
            " and ",
            has!($id, $b),
            " and ",
            has!($id, $c),
            " and ",
            has!($id, $d),
            " and ",
            has!($id, $e),
            " and ",
            has!($id, $f),
            "
               and (",
            $one,
            " = ''
                    or exists (select 1
                                 from case_found_by f
                                where f.case_id = ",
            $id,
            "
                                  and (f.terms like ",
            $one,
            "
                                       or f.terms like ",
            $two,
            "
                                       or f.terms like ",
            $three,
            ")))"
        )
    };
}

/// Some of those that one term leads to, or one of a range, that have the other words, and that the
/// reader may see: what is left out comes after whatever nobody shows them.
macro_rules! led_to {
    ($leading:literal, $ordered:literal) => {
        concat!(
            "select case_id
                  from (select t.case_id
                          from case_term t
                          join case_file c on c.id = t.case_id
                         where ", $leading, "
                           and ", has_the_words!("t.case_id": "$9" "$10" "$11" "$12" "$13" "$14",
                                                  "$15" "$16" "$17"), "
                           and ", visible!(), $ordered, "
                         limit 120) led"
        )
    };
}

crate::sql! {
    HAVING = "
        select count(*) as count
          from (select t.case_id from case_term t where t.term = $1 limit 3001) few";
    HAVING_BEGUN = "
        select count(*) as count
          from (select t.case_id from case_term t where t.term >= $1 and t.term < $2 limit 3001) few";
    OWN = "
        select count(*) as count
          from (select p.case_id
                  from case_person p
                 where p.person_id = $1
                union all
                select c.id
                  from person_reach r
                  join case_file c on c.organisation_id = r.organisation_id
                 where r.person_id = $1
                 limit 5001) few";
    // Whoever has it in their names has it anywhere: those are looked for apart where not all fit.
    BY_WORD = concat!("
        with anywhere as materialized (", led_to!("t.term = $4", " order by t.case_id desc"), ")
        select ", found!(), "
          from (select case_id from anywhere
                union
                ", led_to!("t.term = $3 and (select count(*) from anywhere) >= 120",
                           " order by t.case_id desc"), "
                union
                ", led_to!("t.term >= $5 and t.term < $6", ""), "
                union
                ", led_to!("t.term >= $7 and t.term < $8", ""), ") any_way
          join case_file c on c.id = any_way.case_id
          join organisation o on o.id = c.organisation_id
          left join person w on w.id = c.next_owed_by
         where c.number is not null
         order by c.id desc
         limit 1200");
    AMONG_OWN = concat!("
        select ", found!(), "
          from (select p.case_id
                  from case_person p
                 where p.person_id = $1
                union
                select c.id
                  from person_reach r
                  join case_file c on c.organisation_id = r.organisation_id
                 where r.person_id = $1) own
          join case_file c on c.id = own.case_id
          join organisation o on o.id = c.organisation_id
          left join person w on w.id = c.next_owed_by
         where ", has_the_words!("own.case_id": "$3" "$4" "$5" "$6" "$7" "$8",
                                 "$9" "$10" "$11"), "
           and ", visible!(), "
           and c.number is not null
         order by c.id desc
         limit 1200");
}

#[derive(sqlx::FromRow)]
struct CountRow {
    count: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: String,
    title: String,
    stage: String,
    next_duty: Option<String>,
    next_due_at: Option<Millis>,
    organisation: String,
    owed_by: Option<String>,
}

/// A case that was found.
#[derive(Clone, Debug)]
pub struct CaseFound {
    pub number: CaseNumber,
    pub title: String,
    pub organisation: String,
    pub stage: Stage,
    /// What is owed next, by whom, and by when if its clock runs.
    pub owed: Option<(String, String, Option<Millis>)>,
    /// What its answers say of it, where its names do not say all that was typed.
    pub excerpt: Option<String>,
}

/// The cases that were found, those of one page.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    pub shown: Vec<CaseFound>,
    /// Of how many, and whether there are more than anybody counts.
    pub count: usize,
    pub are_more: bool,
}

/// The cases that have all these words, as far as this person may see them, from the one of that
/// rank on.
pub async fn cases(cx: &mut Cx, typed: &Typed, from: usize) -> Result<Cases, Failure> {
    if typed.is_empty() {
        return Ok(Cases::default());
    }
    let few = sees_few(cx).await?;
    let mut rows = read(cx, &typed.whole(), few).await?;
    // What nobody meant by it need not be found, as long as there is enough.
    if typed.is_begun() && rows.len() < SHOWN {
        rows = read(cx, typed, few).await?;
    }
    rows.sort_by_cached_key(|row| order(&standing(row, typed)));
    let are_more = rows.len() > MOST;
    rows.truncate(MOST);
    let count = rows.len();
    let rows: Vec<Row> = rows.into_iter().skip(from).take(SHOWN).collect();
    let unsaid = rows.iter().filter(|row| words_in_names(row, typed) < typed.words.len());
    let unsaid: Vec<Uuid> = unsaid.map(|row| row.id).collect();
    let mut said = said_in(cx, &unsaid).await?;
    let shown = rows.into_iter().map(|row| found(row, typed, &mut said));
    Ok(Cases { shown: shown.collect::<Result<_, sqlx::Error>>()?, count, are_more })
}

/// The cases that have the words: `few` says that all which the reader may see are soon read.
async fn read(cx: &mut Cx, typed: &Typed, few: bool) -> Result<Vec<Row>, Failure> {
    if few {
        return Ok(bind_words(cx.visible(AMONG_OWN), typed.words.iter()).all().await?);
    }
    let lead = Lead::rarest(cx.tx(), typed, (HAVING, HAVING_BEGUN)).await?;
    let Some(lead) = lead else { return Ok(Vec::new()) };
    Ok(lead.bind(cx.visible(BY_WORD), typed).all().await?)
}

/// Whether all that this person may see is soon read.
async fn sees_few(cx: &mut Cx) -> Result<bool, Failure> {
    if cx.actor.reads_whole_state() {
        return Ok(false);
    }
    let PersonId(me) = cx.actor.id;
    let own: CountRow = cx.query(OWN).bind(me).one().await?;
    Ok(own.count <= FEW)
}

fn standing(row: &Row, typed: &Typed) -> Standing<Uuid> {
    Standing {
        words_in_names: words_in_names(row, typed),
        due_at: row.next_due_at.map(|at| at.0),
        id: row.id,
    }
}

fn words_in_names(row: &Row, typed: &Typed) -> usize {
    typed.count_in(&format!("{} {} {}", row.number, row.title, row.organisation))
}

fn found(
    row: Row,
    typed: &Typed,
    said: &mut BTreeMap<Uuid, Vec<String>>,
) -> Result<CaseFound, sqlx::Error> {
    let wrong = |what: &str| sqlx::Error::Decode(format!("case_file.{what} of {}", row.id).into());
    let said = said.remove(&row.id).unwrap_or_default();
    let best = said.iter().rev().max_by_key(|said| typed.count_in(said));
    let stage = Stage::from_name(&row.stage).ok_or_else(|| wrong("stage"))?;
    let number = row.number.parse().map_err(|_| wrong("number"))?;
    Ok(CaseFound {
        number,
        stage,
        owed: row.next_duty.map(|duty| (duty, row.owed_by.unwrap_or_default(), row.next_due_at)),
        excerpt: best.and_then(|said| typed.excerpt(said)),
        title: row.title,
        organisation: row.organisation,
    })
}
