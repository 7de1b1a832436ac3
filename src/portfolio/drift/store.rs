//! What the drift pages read. They write nothing.

use super::model::{Book, CostBand, PlanSlip, Stand, Subject, Told};
use crate::register::model::{Dated, Edition, Fact, Phase, last_said};
use crate::register::store::{Project, published};
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

crate::sql! {
    // From the day its first baseline was frozen: a plan without one is measured against nothing.
    PLANS = concat!("
        select c.id, c.number, c.title, r.original_end, r.plan_end, r.forecast_end,
               min(b.frozen_on) as begun_on
          from case_file c
          join remediation r on r.case_id = c.id
          join baseline b on b.case_id = c.id and b.version = 1
         where ", visible!(), "
           and c.stage = 'recovery'
           and r.original_end is not null
           and r.plan_end is not null
           and r.forecast_end is not null
         group by c.id, c.number, c.title, r.original_end, r.plan_end, r.forecast_end
         order by c.number, c.id
         limit 10000");
}

#[derive(sqlx::FromRow)]
struct PlanRow {
    number: Option<String>,
    title: String,
    original_end: String,
    plan_end: String,
    forecast_end: String,
    begun_on: String,
}

impl TryFrom<PlanRow> for PlanSlip {
    type Error = sqlx::Error;

    fn try_from(row: PlanRow) -> Result<Self, sqlx::Error> {
        Ok(PlanSlip {
            number: row.number.unwrap_or_default(),
            title: row.title,
            begun_on: day("baseline.frozen_on", &row.begun_on)?,
            original_end: day("remediation.original_end", &row.original_end)?,
            plan_end: day("remediation.plan_end", &row.plan_end)?,
            forecast_end: day("remediation.forecast_end", &row.forecast_end)?,
        })
    }
}

fn day(column: &str, text: &str) -> Result<NaiveDate, sqlx::Error> {
    text.parse().map_err(|_| sqlx::Error::Decode(format!("{column} is {text:?}").into()))
}

/// Every published project with all that was published of it, kept until the register changes.
pub async fn book(cx: &mut Cx) -> Result<Arc<Book>, Failure> {
    let place = match cx.recall_register("drift book").await? {
        Recalled::Known(book) => return Ok(book),
        Recalled::Unknown(place) => place,
    };
    Ok(place.keep(bind(&published(cx.tx()).await?)))
}

fn bind(published: &[(Project, Vec<Fact>)]) -> Book {
    let mut latest: BTreeMap<&str, Edition> = BTreeMap::new();
    for fact in published.iter().flat_map(|(_, facts)| facts) {
        let edition = fact.figures.edition;
        let known = latest.entry(&fact.source).or_insert(edition);
        *known = edition.max(*known);
    }
    let registers: Vec<(String, Edition)> =
        latest.into_iter().map(|(name, edition)| (name.to_owned(), edition)).collect();
    let places: HashMap<&str, usize> =
        registers.iter().enumerate().map(|(at, (name, _))| (name.as_str(), at)).collect();
    let told = |fact: &Fact| Told {
        register: places[fact.source.as_str()],
        edition: fact.figures.edition,
        years: fact.figures.duration_years,
        cost: fact.figures.cost,
    };
    let subject = |(project, facts): &(Project, Vec<Fact>)| {
        subject(project, last_said(facts, |it| it.phase), facts.iter().map(told).collect())
    };
    let mut subjects: Vec<Subject> = published.iter().map(subject).collect();
    subjects.sort_by(|one, other| one.name.cmp(&other.name).then(one.id.cmp(&other.id)));
    Book { registers, subjects }
}

fn subject(project: &Project, phase: Option<Dated<Phase>>, told: Vec<Told>) -> Subject {
    Subject {
        id: project.id,
        name: project.name.clone(),
        ministry: project.organisation,
        ministry_name: project.organisation_name.clone(),
        stand: phase.map_or(Stand::Unsaid, |phase| Stand::At(phase.value)),
        band: CostBand::of(told.iter().find_map(|it| it.cost)),
        told,
    }
}

/// Every recovery under way that this person may see, and how far it has moved.
pub async fn plans(cx: &mut Cx) -> Result<Vec<PlanSlip>, Failure> {
    let rows: Vec<PlanRow> = cx.visible(PLANS).all().await?;
    Ok(rows.into_iter().map(PlanSlip::try_from).collect::<Result<_, _>>()?)
}
