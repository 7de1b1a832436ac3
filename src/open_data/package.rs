//! The files of the open data, and the document that describes them (Frictionless Data Package). The same rows give
//! the same bytes.

use super::model::{
    Field, FieldKind, INTERVENTIONS, LEAST, PROJECTS, RESOURCES, Resource, described, withheld,
};
use super::store::{Publication, decided};
use crate::base::spreadsheet_cell;
use crate::i18n::Lang;
use crate::register::model::{Dated, GMPP, Money, PANORAMA, PlannedEnd, SortBy, Span};
use crate::register::store::{Drifting, drifts};
use crate::web::{Failure, Recalled, Visit};
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use uuid::Uuid;

/// The licence, as Frictionless names it, its title and its text.
pub const LICENCE: (&str, &str, &str) = (
    "etalab-2.0",
    "Licence Ouverte / Open Licence 2.0",
    "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
);

/// The registers whose licence is known, and under which they are given on: who made them, and where it stands.
const SOURCES: [(&str, &str, &str); 2] = [
    (
        PANORAMA,
        "Direction interministérielle du numérique, Panorama des grands projets numériques de l’État, Licence Ouverte 2.0",
        "https://www.data.gouv.fr/fr/datasets/panorama-des-grands-projets-numeriques-de-letat/",
    ),
    (
        GMPP,
        "Infrastructure and Projects Authority, Government Major Projects Portfolio, Open Government Licence v3.0",
        "https://www.gov.uk/government/collections/major-projects-data",
    ),
];

/// Of a row of the interventions, what is withheld first where few are alike: see `INTERVENTION_FIELDS`.
const WITHHELD_FIRST: [usize; 6] = [5, 4, 3, 2, 0, 1];

/// A file as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenFile {
    pub bytes: Vec<u8>,
    /// In hexadecimal.
    pub sha256: String,
}

/// A table, in both of its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenTable {
    pub rows: usize,
    pub csv: OpenFile,
    pub json: OpenFile,
}

impl OpenFile {
    fn of(bytes: Vec<u8>) -> Self {
        let sha256 = hex(&Sha256::digest(&bytes));
        OpenFile { bytes, sha256 }
    }
}

/// The table of a name, if there is one.
pub async fn table(visit: &mut Visit, resource: Resource) -> Result<Arc<OpenTable>, Failure> {
    match resource.name {
        "projects" => projects(visit).await,
        _ => interventions(visit).await,
    }
}

/// What registers published, where their licence is known.
async fn projects(visit: &mut Visit) -> Result<Arc<OpenTable>, Failure> {
    let place = match visit.recall_register("open data").await? {
        Recalled::Known(table) => return Ok(table),
        Recalled::Unknown(place) => place,
    };
    let all = drifts(visit, SortBy::Schedule).await?;
    let is_known = |it: &&Drifting| SOURCES.iter().any(|(name, ..)| *name == it.source);
    let mut rows: Vec<Vec<Value>> = all.iter().filter(is_known).map(project).collect();
    rows.sort_by(|one, other| one[0].as_str().cmp(&other[0].as_str()));
    Ok(place.keep(written(PROJECTS, &rows)?))
}

fn project(it: &Drifting) -> Vec<Value> {
    let drift = &it.drift;
    let edition = |it: Dated<()>| json!(it.edition.to_string());
    let [first_years, last_years] = both(drift.duration, |years| thousandths(Some(years)));
    let amount = |it: Money| json!(it.cents.0 as f64 / 100.0);
    let [first_cost, last_cost] = both(drift.cost, amount);
    let [first_currency, last_currency] = both(drift.cost, |it| json!(it.currency.code()));
    let [first_end, last_end] = both(drift.end, |it: PlannedEnd| json!(it.on.to_string()));
    let computed = drift.end.map(|it| it.first.value.is_computed || it.last.value.is_computed);
    vec![
        json!(it.project.id.to_string()),
        json!(it.project.name),
        json!(it.project.organisation_name),
        json!(it.phase.map(|it| it.value.name())),
        json!(it.source),
        edition(drift.published.first),
        edition(drift.published.last),
        first_years,
        last_years,
        thousandths(drift.schedule_drift()),
        first_cost,
        last_cost,
        first_currency,
        last_currency,
        thousandths(drift.cost_drift()),
        first_end,
        last_end,
        json!(computed),
    ]
}

/// The first and the last figure of a span.
fn both<T: Copy>(span: Option<Span<T>>, told: impl Fn(T) -> Value) -> [Value; 2] {
    match span {
        Some(span) => [told(span.first.value), told(span.last.value)],
        None => [Value::Null, Value::Null],
    }
}

/// To a thousandth: nothing beyond it is known.
fn thousandths(number: Option<f64>) -> Value {
    json!(number.map(|it| (it * 1000.0).round() / 1000.0))
}

/// What was decided of requests, where enough of them are alike.
async fn interventions(visit: &mut Visit) -> Result<Arc<OpenTable>, Failure> {
    let today = visit.today();
    let place = match visit.recall_both(("open data", today)).await? {
        Recalled::Known(table) => return Ok(table),
        Recalled::Unknown(place) => place,
    };
    let cases = decided(visit.tx()).await?;
    let told = cases.iter().filter_map(|(id, case)| Some((*id, described(case, today)?)));
    let mut told: Vec<_> = told.map(|(id, said)| (stable(id), said)).collect();
    // By a number that tells nothing of when they came.
    told.sort();
    let row = |(id, said): (String, [Option<String>; 6])| {
        [json!(id)].into_iter().chain(said.into_iter().map(|it| json!(it))).collect()
    };
    let rows = withheld(told, &WITHHELD_FIRST, LEAST);
    let rows: Vec<Vec<Value>> = rows.into_iter().map(row).collect();
    Ok(place.keep(written(INTERVENTIONS, &rows)?))
}

/// The identifier of a case outside: always the same, and none that leads anywhere. Ours tells when it was made.
pub fn stable(id: Uuid) -> String {
    let hash = Sha256::new().chain_update(b"tocsin open data 1").chain_update(id.as_bytes());
    hex(&hash.finalize())[..16].to_owned()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// As CSV (RFC 4180: commas, dots, no mark before the first sign) and as an array of objects.
pub fn written(resource: Resource, rows: &[Vec<Value>]) -> Result<OpenTable, Failure> {
    let names = || resource.fields.iter().map(|field| field.name);
    let mut writer = csv::WriterBuilder::new();
    let mut writer = writer.terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let odd = |error: csv::Error| Failure::Files(std::io::Error::other(error));
    writer.write_record(names()).map_err(odd)?;
    let mut objects = Vec::new();
    for row in rows {
        writer.write_record(row.iter().map(cell)).map_err(odd)?;
        let object: Map<String, Value> = names().map(str::to_owned).zip(row.clone()).collect();
        objects.push(object);
    }
    let csv = writer.into_inner().map_err(|it| Failure::Files(it.into_error()))?;
    let json = serde_json::to_vec(&objects)?;
    Ok(OpenTable { rows: rows.len(), csv: OpenFile::of(csv), json: OpenFile::of(json) })
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => spreadsheet_cell(text),
        other => other.to_string(),
    }
}

/// `datapackage.json`: every file with its size, its hash and what its columns mean, in French and in English.
pub async fn described_package(
    visit: &mut Visit,
    publication: Option<&Publication>,
    address: &str,
) -> Result<Value, Failure> {
    let mut files = Vec::new();
    for resource in RESOURCES {
        let table = table(visit, resource).await?;
        files.extend(resource_of(resource, &table));
    }
    let both = |key: &str| (Lang::Fr.text(key), Lang::En.text(key));
    let (title, title_en) = both("open-data-title");
    let (lead, lead_en) = both("open-data-lead");
    let rights = |(name, title, path): (&str, &str, &str)| json!({ "name": name, "title": title, "path": path });
    let sources: Vec<Value> =
        SOURCES.iter().map(|(_, title, path)| json!({ "title": title, "path": path })).collect();
    let producer = publication.map(|it| it.producer.as_str());
    let since = publication.map(|it| DateTime::<Utc>::from(it.since));
    let since = since.map(|it| it.to_rfc3339_opts(SecondsFormat::Secs, true));
    Ok(json!({
        "profile": "tabular-data-package",
        "name": "tocsin-open-data",
        "title": title,
        "title_en": title_en,
        "description": lead,
        "description_en": lead_en,
        "homepage": format!("{address}/open-data"),
        "created": since,
        "licenses": [rights(LICENCE)],
        "contributors": producer.map(|it| json!([{ "title": it, "role": "publisher" }])),
        "sources": sources,
        "resources": files,
    }))
}

fn resource_of(resource: Resource, table: &OpenTable) -> [Value; 2] {
    let name = resource.name;
    let key = format!("open-data-{name}");
    let (title, title_en) = (Lang::Fr.text(&key), Lang::En.text(&key));
    let field = |field: &Field| {
        let key = resource.key(field);
        let unit = field.unit.map(|unit| format!("open-data-unit-{unit}"));
        let unit_in = |lang: Lang| unit.as_deref().map(|key| lang.text(key));
        let mut told = json!({
            "name": field.name,
            "type": field.kind.name(),
            "description": Lang::Fr.text(&key),
            "description_en": Lang::En.text(&key),
        });
        if let Some(object) = told.as_object_mut().filter(|_| field.unit.is_some()) {
            object.insert("unit".into(), json!(unit_in(Lang::Fr)));
            object.insert("unit_en".into(), json!(unit_in(Lang::En)));
        }
        if field.kind == FieldKind::Day {
            told["format"] = json!("default");
        }
        told
    };
    let first = resource.fields.first().map(|it| it.name);
    let fields: Vec<Value> = resource.fields.iter().map(field).collect();
    let schema = json!({ "fields": fields, "primaryKey": first, "missingValues": [""] });
    let file = |format: &str, file: &OpenFile| {
        json!({
            "path": format!("files/{name}.{format}"),
            "title": title,
            "title_en": title_en,
            "format": format,
            "encoding": "utf-8",
            "bytes": file.bytes.len(),
            "hash": format!("sha256:{}", file.sha256),
            "schema": schema,
        })
    };
    let mut csv = file("csv", &table.csv);
    csv["name"] = json!(name);
    csv["profile"] = json!("tabular-data-resource");
    csv["mediatype"] = json!("text/csv");
    csv["dialect"] = json!({ "delimiter": ",", "lineTerminator": "\r\n" });
    let mut as_json = file("json", &table.json);
    as_json["name"] = json!(format!("{name}-json"));
    as_json["profile"] = json!("tabular-data-resource");
    as_json["mediatype"] = json!("application/json");
    [csv, as_json]
}
