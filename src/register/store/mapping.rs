//! Mappings that people made and kept. No other file writes the table `mapping`.

use crate::base::{PersonId, Problem, Refusal, line};
use crate::db::{Millis, Tx, new_id};
use crate::i18n::paris_date;
use crate::register::model::{Column, Currency, Decimal, Edition, Mapping, Unit, typed_edition};
use crate::web::Failure;
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    ALL = "select columns from mapping order by name, id limit 200";
    KEEP = "
        insert into mapping (id, name, columns, created_by, created_at)
        values ($1, $2, $3, $4, $5)
        on conflict (name) do update set columns = excluded.columns";
}

#[derive(sqlx::FromRow)]
struct MappingRow {
    columns: String,
}

/// The mappings that were kept, by name.
pub async fn kept_mappings(tx: &mut Tx) -> Result<Vec<Mapping>, Failure> {
    let rows: Vec<MappingRow> = tx.query(ALL).all().await?;
    Ok(rows.iter().map(|row| serde_json::from_str(&row.columns)).collect::<Result<_, _>>()?)
}

/// Keeps a mapping for the next file of its kind. The newer of two of one name holds.
pub async fn keep_mapping(
    tx: &mut Tx,
    mapping: &Mapping,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    tx.query(KEEP)
        .bind(new_id::<Uuid>())
        .bind(mapping.name.clone())
        .bind(serde_json::to_string(mapping)?)
        .bind(by.map(|person| person.0))
        .bind(Millis::from(now))
        .execute()
        .await?;
    Ok(())
}

/// A mapping as a form sends it.
pub struct TypedMapping {
    pub name: String,
    /// Each with the heading that was chosen for it; nothing for a column that is not there.
    pub columns: [(Column, String); 9],
    pub edition: String,
    pub currency: String,
    pub cost_unit: String,
    pub decimal: String,
    pub on_its_side: bool,
}

impl TypedMapping {
    /// The mapping, or what is wrong with the answers.
    pub fn parse(self, now: DateTime<Utc>) -> Result<Mapping, Refusal> {
        let mut problems = Vec::new();
        let name = line("name", &self.name).map_err(|problem| problems.push(problem)).ok();
        let said: Vec<(Column, String)> =
            self.columns.into_iter().filter(|(_, heading)| !heading.is_empty()).collect();
        for needed in Column::ALL.into_iter().filter(|column| column.is_needed()) {
            if !said.iter().any(|(column, _)| *column == needed) {
                problems.push(Problem::new(needed.name(), "problem-choice"));
            }
        }
        // What the file says of it is not known before its columns are.
        let latest = Edition::of_month(paris_date(now));
        problems.extend(typed_edition(&self.edition, [], latest).err());
        let unit = Unit::ALL.into_iter().find(|unit| unit.name() == self.cost_unit);
        match (name, Currency::from_code(&self.currency), unit) {
            (Some(name), Some(currency), Some(cost_unit)) if problems.is_empty() => {
                let columns = said.into_iter().map(|(column, heading)| (column, vec![heading]));
                Ok(Mapping {
                    name,
                    columns: columns.collect(),
                    currency,
                    cost_unit,
                    decimal: if self.decimal == "dot" { Decimal::Dot } else { Decimal::Comma },
                    on_its_side: self.on_its_side,
                })
            }
            (_, None, _) => Err(Refusal::field("currency", "problem-choice")),
            (_, _, None) => Err(Refusal::field("cost_unit", "problem-choice")),
            _ => Err(Refusal::Invalid(problems)),
        }
    }
}
