//! Published facts. No other file writes the table `fact`.

use super::project::phase_of;
use crate::base::{Cents, ImportId, OrganisationId, ProjectId};
use crate::db::{Tx, new_id};
use crate::person::fold::fold;
use crate::register::model::{Currency, Edition, Fact, Figures, Money, Phase, PlannedEnd};
use chrono::NaiveDate;
use uuid::Uuid;

crate::sql! {
    // A cross join is read as it is written: by the project, even where what the engine knows of the
    // number of facts is of a time when there were few.
    OF_PROJECT = "
        select coalesce(m.joined_to, m.id) as project_id, f.source, f.edition, f.name, f.organisation,
               f.description, f.phase, f.starts_on, f.ends_on, f.duration_years, f.cost_cents,
               f.currency, f.withheld
          from (select id, joined_to from project where id = $1
                union all
                select id, joined_to from project where joined_to = $1) m
          cross join fact f
         where f.project_id = m.id
         order by f.edition, f.id
         limit 1000";
    OF_FEW = "
        select coalesce(m.joined_to, m.id) as project_id, f.source, f.edition, f.name, f.organisation,
               '' as description, f.phase, f.starts_on, f.ends_on, f.duration_years, f.cost_cents,
               f.currency, f.withheld
          from (select id, joined_to from project where id in ($1, $2, $3, $4, $5)
                union all
                select id, joined_to from project where joined_to in ($1, $2, $3, $4, $5)) m
          cross join fact f
         where f.project_id = m.id
         order by f.edition, f.id
         limit 1000";
    NAMES = "
        select distinct f.name, f.organisation
          from (select id, joined_to from project where id = $1
                union all
                select id, joined_to from project where joined_to = $1) m
          cross join fact f
         where f.project_id = m.id
         order by f.name, f.organisation
         limit 200";
    // Ten thousand projects in twenty editions of several registers.
    ALL = "
        select coalesce(m.joined_to, m.id) as project_id, f.source, f.edition, f.name, f.organisation,
               '' as description, f.phase, f.starts_on, f.ends_on, f.duration_years, f.cost_cents,
               f.currency, f.withheld
          from fact f
          join project m on m.id = f.project_id
         order by f.edition, f.id
         limit 1000000";
    INSERT = "
        insert into fact (id, project_id, import_id, source, edition, name, folded, organisation_id,
                          organisation, description, phase, starts_on, ends_on, duration_years,
                          cost_cents, currency, withheld)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    TOUCHED = "
        select distinct coalesce(m.joined_to, m.id) as id
          from fact f
          join project m on m.id = f.project_id
         where f.import_id = $1
         order by 1
         limit 20000";
    DELETE_OF_IMPORT = "delete from fact where import_id = $1";
}

#[derive(sqlx::FromRow)]
struct FactRow {
    project_id: Uuid,
    source: String,
    edition: String,
    name: String,
    organisation: String,
    description: String,
    phase: Option<String>,
    starts_on: Option<String>,
    ends_on: Option<String>,
    duration_years: Option<f64>,
    cost_cents: Option<i64>,
    currency: String,
    withheld: bool,
}

/// What a project was called in some edition, and who bore it.
#[derive(sqlx::FromRow)]
pub(super) struct Named {
    pub name: String,
    pub organisation: String,
}

#[derive(sqlx::FromRow)]
struct IdRow {
    id: Uuid,
}

impl TryFrom<FactRow> for (ProjectId, Fact) {
    type Error = sqlx::Error;

    fn try_from(row: FactRow) -> Result<Self, sqlx::Error> {
        let currency = Currency::from_code(&row.currency);
        let currency = currency.ok_or_else(|| wrong("fact.currency", &row.currency))?;
        let edition = row.edition.parse().map_err(|_| wrong("fact.edition", &row.edition))?;
        let starts_on = row.starts_on.map(|day| day_of("fact.starts_on", &day)).transpose()?;
        let ends_on = row.ends_on.map(|day| day_of("fact.ends_on", &day)).transpose()?;
        let figures = Figures {
            edition,
            duration_years: row.duration_years,
            cost: row.cost_cents.map(|cents| Money { cents: Cents(cents), currency }),
            end: PlannedEnd::of(starts_on, ends_on, row.duration_years),
        };
        let fact = Fact {
            source: row.source,
            figures,
            name: row.name,
            organisation: row.organisation,
            description: row.description,
            phase: row.phase.map(|name| phase_of("fact.phase", &name)).transpose()?,
            starts_on,
            ends_on,
            withheld: row.withheld,
        };
        Ok((ProjectId(row.project_id), fact))
    }
}

fn wrong(column: &str, found: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("{column} is {found:?}").into())
}

fn day_of(column: &str, text: &str) -> Result<NaiveDate, sqlx::Error> {
    text.parse().map_err(|_| wrong(column, text))
}

/// What was published about a project, oldest edition first, under all its names.
pub async fn facts_of(tx: &mut Tx, project: ProjectId) -> Result<Vec<Fact>, sqlx::Error> {
    let rows: Vec<FactRow> = tx.query(OF_PROJECT).bind(project.0).all().await?;
    rows.into_iter().map(|row| Ok(<(ProjectId, Fact)>::try_from(row)?.1)).collect()
}

/// What it was ever called, and who ever bore it.
pub(super) async fn names_of(tx: &mut Tx, project: ProjectId) -> Result<Vec<Named>, sqlx::Error> {
    tx.query(NAMES).bind(project.0).all().await
}

/// The same of up to five projects at once, without descriptions.
pub async fn facts_of_few(
    tx: &mut Tx,
    projects: [ProjectId; 5],
) -> Result<Vec<(ProjectId, Fact)>, sqlx::Error> {
    let query = projects.iter().fold(tx.query(OF_FEW), |query, it| query.bind(it.0));
    let rows: Vec<FactRow> = query.all().await?;
    rows.into_iter().map(TryFrom::try_from).collect()
}

/// Everything that was ever published, oldest edition first, without descriptions. A register
/// holds some hundreds of projects: who looks for drift looks at all of them.
pub async fn facts_published(tx: &mut Tx) -> Result<Vec<(ProjectId, Fact)>, sqlx::Error> {
    let rows: Vec<FactRow> = tx.query(ALL).all().await?;
    rows.into_iter().map(TryFrom::try_from).collect()
}

pub(super) async fn add(
    tx: &mut Tx,
    project: ProjectId,
    import: ImportId,
    organisation: OrganisationId,
    fact: &Fact,
) -> Result<(), sqlx::Error> {
    let Figures { edition, duration_years, cost, .. } = fact.figures;
    tx.query(INSERT)
        .bind(new_id::<Uuid>())
        .bind(project.0)
        .bind(import.0)
        .bind(fact.source.clone())
        .bind(Edition::to_string(&edition))
        .bind(fact.name.clone())
        .bind(fold(&fact.name))
        .bind(organisation.0)
        .bind(fact.organisation.clone())
        .bind(fact.description.clone())
        .bind(fact.phase.map(Phase::name).map(str::to_owned))
        .bind(fact.starts_on.map(|day| day.to_string()))
        .bind(fact.ends_on.map(|day| day.to_string()))
        .bind(duration_years)
        .bind(cost.map(|cost| cost.cents.0))
        .bind(cost.map_or(Currency::default(), |cost| cost.currency).code().to_owned())
        .bind(fact.withheld)
        .execute()
        .await
        .map(drop)
}

/// The projects that an import says something of.
pub(super) async fn projects_of(
    tx: &mut Tx,
    import: ImportId,
) -> Result<Vec<ProjectId>, sqlx::Error> {
    let rows: Vec<IdRow> = tx.query(TOUCHED).bind(import.0).all().await?;
    Ok(rows.into_iter().map(|row| ProjectId(row.id)).collect())
}

pub(super) async fn remove_of(tx: &mut Tx, import: ImportId) -> Result<u64, sqlx::Error> {
    tx.query(DELETE_OF_IMPORT).bind(import.0).execute().await
}
