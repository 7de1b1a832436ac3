//! Cases heard in a sitting. No other file writes the table `sitting_case`, and each of its rows is a
//! fold of the journal of its case.

use super::agenda::{AgendaItem, agenda};
use super::put_off::put_off_there;
use super::sitting::{SittingFile, find_sitting, hear};
use crate::base::{ApiError, PersonId, Problem, Refusal, prose, prose_of_at_least};
use crate::case::model::CaseNumber;
use crate::case::store::{CaseFile, facts, find, if_fresh, note};
use crate::db::Tx;
use crate::triage::model::{HeardAs, Hearing, PutOffBefore, SHORTEST_DECISION, may_be_put_off};
use crate::visible;
use crate::web::{Cx, Failure};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

crate::sql! {
    KEEP = "
        insert into sitting_case (sitting_id, case_id, outcome) values ($1, $2, $3)
        on conflict (sitting_id, case_id) do update set outcome = excluded.outcome";
    HEARD = concat!("
        select c.number, c.title, o.name as organisation, sc.outcome
          from sitting_case sc
          join case_file c on c.id = sc.case_id
          join organisation o on o.id = c.organisation_id
         where sc.sitting_id = $3
           and ", visible!(), "
         order by sc.case_id
         limit 500");
}

/// A case that a sitting speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    pub number: String,
    pub title: String,
    pub organisation: String,
    pub heard_as: HeardAs,
}

/// What a sitting still has before it, and what it spoke of, decisions first, as far as somebody may see
/// it.
#[derive(Clone, Debug)]
pub struct SittingAgenda {
    pub left: Vec<AgendaItem>,
    pub heard: Vec<Heard>,
    /// Why those that are left were put off the last time, by their numbers.
    pub put_off: BTreeMap<String, PutOffBefore>,
}

#[derive(sqlx::FromRow)]
struct HeardRow {
    number: Option<String>,
    title: String,
    organisation: String,
    outcome: String,
}

impl TryFrom<HeardRow> for Heard {
    type Error = sqlx::Error;

    fn try_from(row: HeardRow) -> Result<Self, sqlx::Error> {
        let HeardRow { number, title, organisation, outcome } = row;
        let unknown = || sqlx::Error::Decode(format!("sitting_case.outcome is {outcome:?}").into());
        let heard_as = HeardAs::from_name(&outcome).ok_or_else(unknown)?;
        Ok(Heard { number: number.unwrap_or_default(), title, organisation, heard_as })
    }
}

impl SittingAgenda {
    /// The numbers of the cases still to be heard, in their order.
    pub fn numbers_left(&self) -> Vec<String> {
        self.left.iter().map(|it| it.number.clone()).collect()
    }
}

/// The cases before the committee that the sitting has not put off, and those it has heard.
pub async fn agenda_of(cx: &mut Cx, file: &SittingFile) -> Result<SittingAgenda, Failure> {
    let rows: Vec<HeardRow> = cx.visible(HEARD).bind(file.id).all().await?;
    let heard = rows.into_iter().map(Heard::try_from).collect::<Result<_, _>>();
    let mut heard: Vec<Heard> = heard?;
    heard.sort_by_key(|it| it.heard_as);
    let put_off = heard.iter().filter(|it| it.heard_as == HeardAs::PutOff);
    let put_off: BTreeSet<String> = put_off.map(|it| it.number.clone()).collect();
    let mut left = if file.sitting.is_closed { Vec::new() } else { agenda(cx).await? };
    left.retain(|it| !put_off.contains(&it.number));
    // A case that waits for its second person is both heard and still before the committee.
    let waits: BTreeSet<&String> = left.iter().map(|it| &it.number).collect();
    let heard = heard.iter().filter(|it| !waits.contains(&it.number)).cloned().collect();
    let put_off = match left.is_empty() {
        true => BTreeMap::new(),
        false => put_off_there(cx, file.sitting.number).await?,
    };
    Ok(SittingAgenda { left, heard, put_off })
}

/// Comes into the sitting that a form names, if it names one: what is done next is done there.
pub(super) async fn enter(cx: &mut Cx, number: &str) -> Result<Option<SittingFile>, Failure> {
    if number.trim().is_empty() {
        return Ok(None);
    }
    let sitting = find_sitting(cx, number).await?;
    sitting.sitting.may_be_heard_by(&cx.actor)?;
    hear(cx, &sitting).await?;
    Ok(Some(sitting))
}

/// The entry of this rank is a decision of the sitting.
pub(super) async fn decided(
    cx: &mut Cx,
    sitting: &SittingFile,
    file: CaseFile,
    decision: i64,
) -> Result<(), Failure> {
    let number = sitting.sitting.number;
    let present = sitting.sitting.present.clone();
    keep(cx, sitting, file, Hearing::Decided { sitting: number, decision, present }).await
}

/// A case waits for the next sitting, for a reason.
pub async fn put_off(
    cx: &mut Cx,
    (case, seen, sitting): (&str, i64, &str),
    reason: &str,
) -> Result<(), Failure> {
    let said = |sitting, reason, present| Hearing::PutOff { sitting, reason, present };
    let reason = prose_of_at_least("put_off_reason", reason, SHORTEST_DECISION);
    say(cx, (case, seen, sitting), reason, said, "done-put_off").await
}

/// What people said of a case, in words.
pub async fn note_opinions(
    cx: &mut Cx,
    (case, seen, sitting): (&str, i64, &str),
    opinions: &str,
) -> Result<(), Failure> {
    let said = |sitting, opinions, present| Hearing::OpinionsNoted { sitting, opinions, present };
    say(cx, (case, seen, sitting), prose("opinions", opinions), said, "done-note_opinions").await
}

async fn say(
    cx: &mut Cx,
    (case, seen, sitting): (&str, i64, &str),
    words: Result<String, Problem>,
    said: fn(i64, String, Vec<PersonId>) -> Hearing,
    done: &'static str,
) -> Result<(), Failure> {
    let number: CaseNumber = case.parse().map_err(|_| ApiError::NotFound)?;
    let sitting = enter(cx, sitting).await?.ok_or(ApiError::NotFound)?;
    let file = find(cx, number).await?;
    let number = sitting.sitting.number;
    let told = facts::<Hearing>(cx.tx(), file.id.0).await?;
    let puts_off = matches!(said(number, String::new(), Vec::new()), Hearing::PutOff { .. });
    let may = sitting.sitting.may_hear_of(&file, &file.line, &cx.actor);
    let may = may.and_then(|()| if puts_off { may_be_put_off(number, &told) } else { Ok(()) });
    let may = may.and_then(|()| words.map_err(|problem| Refusal::Invalid(vec![problem])));
    let words = if_fresh(cx, &file, seen, may).await?;
    let hearing = said(number, words, sitting.sitting.present.clone());
    keep(cx, &sitting, file, hearing).await?;
    cx.go_to(sitting.path_of(case));
    cx.say_done(done);
    Ok(())
}

pub(super) async fn keep(
    cx: &mut Cx,
    sitting: &SittingFile,
    file: CaseFile,
    hearing: Hearing,
) -> Result<(), Failure> {
    let file = note(cx, file, &hearing).await?;
    let heard = heard_in(cx.tx(), file.id.0).await?;
    let heard_as = heard.get(&sitting.sitting.number).copied().unwrap_or(HeardAs::Discussed);
    let query = cx.query(KEEP).bind(sitting.id).bind(file.id.0);
    query.bind(heard_as.name().to_owned()).execute().await?;
    Ok(())
}

/// By sitting, what became of a case there.
pub(super) async fn heard_in(
    tx: &mut Tx,
    case: Uuid,
) -> Result<BTreeMap<i64, HeardAs>, sqlx::Error> {
    Ok(HeardAs::fold(&facts::<Hearing>(tx, case).await?))
}
