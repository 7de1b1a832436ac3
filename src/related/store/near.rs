//! Other cases that may be about the same project, found without reading ten thousand titles.

use super::tie::{Listed, tied_to};
use crate::base::{CaseId, OrganisationId, ProjectId};
use crate::case::model::Case;
use crate::db::{self, Millis, Sql};
use crate::register::model::{Name, likeliest};
use crate::register::store::root;
use crate::related::model::{About, Why, proposals};
use crate::visible;
use crate::web::{Cx, Failure};
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    /// The project itself, or any that the register has joined to it.
    SAME_PROJECT = concat!("
        select c.id, c.number, c.title, c.stage, c.submitted_at, c.organisation_id,
               coalesce(m.joined_to, m.id) as project_id
          from (select id, joined_to from project where id = $3
                union
                select id, joined_to from project where joined_to = $3) m
          join case_file c on c.project_id = m.id
         where ", visible!(), "
           and c.number is not null
           and c.stage <> 'archived'
           and c.merged_into is null
         order by c.id desc
         limit 50");
    BEGUN = concat!("
        select c.id, c.number, c.title, c.stage, c.submitted_at, c.organisation_id,
               coalesce(m.joined_to, m.id) as project_id
          from case_file c
          join project m on m.id = c.project_id
         where ", visible!(), "
           and c.id in (select w.case_id from case_word w where w.word between $3 and $4)
           and c.stage <> 'archived'
           and c.merged_into is null
         order by c.id desc
         limit 200");
    /// The latest of those that have a word in common, whoever may see them: a word that every
    /// title has must not cost more than another.
    CALLED = "select case_id from case_word where word = $1 order by case_id desc limit 100";
    THESE = concat!("
        select c.id, c.number, c.title, c.stage, c.submitted_at, c.organisation_id,
               coalesce(m.joined_to, m.id) as project_id
          from case_file c
          join project m on m.id = c.project_id
         where c.id in ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
                        $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
           and ", visible!(), "
           and c.stage <> 'archived'
           and c.merged_into is null
         order by c.id desc
         limit 20");
}

/// No name is longer; each of its words is a question to the database.
const LONGEST: usize = 200;

/// As many as one reads before typing more of the name.
const MOST_NAMED: usize = 8;

/// How many of those that have the most words in common are compared, and asked for at once.
const COMPARED: usize = 60;
const AT_ONCE: usize = 20;

#[derive(sqlx::FromRow)]
struct CalledRow {
    case_id: Uuid,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: Option<String>,
    title: String,
    stage: String,
    submitted_at: Option<Millis>,
    organisation_id: Uuid,
    project_id: Uuid,
}

/// Another case that may be about the same project, and why one thinks so.
#[derive(Clone, Debug)]
pub struct Perhaps {
    pub case: Listed,
    pub why: Why,
}

impl From<&Row> for About {
    fn from(row: &Row) -> Self {
        About {
            case: CaseId(row.id),
            title: row.title.clone(),
            project: ProjectId(row.project_id),
            organisation: OrganisationId(row.organisation_id),
        }
    }
}

impl From<Row> for Listed {
    fn from(row: Row) -> Self {
        let Row { id, number, title, stage, submitted_at, .. } = row;
        Listed { id, number, title, stage, submitted_at }
    }
}

/// The cases that may be about the same project as one that was found for this person, as far as
/// they may see them.
pub async fn perhaps(cx: &mut Cx, case: &Case) -> Result<Vec<Perhaps>, Failure> {
    let project = root(cx.tx(), case.project).await?;
    let same: Vec<Row> = cx.visible(SAME_PROJECT).bind(project.0).all().await?;
    let alike: Vec<Row> = those_alike(cx, &case.title, THESE).await?;
    let mut found: BTreeMap<Uuid, Row> =
        same.into_iter().chain(alike).map(|row| (row.id, row)).collect();
    let (title, organisation) = (case.title.clone(), case.organisation);
    let one = About { case: case.id, title, project, organisation };
    let others: Vec<About> = found.values().map(About::from).collect();
    let settled = tied_to(cx.tx(), case.id).await?;
    let shown = proposals(&one, &others, &settled).into_iter();
    let shown = shown.filter_map(|it| {
        let row = found.remove(&it.case.0)?;
        Some(Perhaps { case: row.into(), why: it.why })
    });
    Ok(shown.collect())
}

/// The cases that have the most words in common with a title, as far as this person may see them:
/// what a query says of the twenty of `$3` to `$22`.
pub async fn those_alike<T: db::Row>(
    cx: &mut Cx,
    title: &str,
    these: Sql,
) -> Result<Vec<T>, Failure> {
    let mut seen = Vec::new();
    for some in called_alike(cx, title).await?.chunks(AT_ONCE) {
        // Fewer than that are asked for with no case at all in the place of the others.
        let padded = some.iter().copied().chain(std::iter::repeat(Uuid::nil())).take(AT_ONCE);
        let query = padded.fold(cx.visible(these), |query, id| query.bind(id));
        let rows: Vec<T> = query.all().await?;
        seen.extend(rows);
    }
    Ok(seen)
}

/// The other cases that answer to a name, begun or nearly so, as far as this person may see them; the
/// likeliest first.
pub async fn by_name(cx: &mut Cx, typed: &str, but: CaseId) -> Result<Vec<Listed>, Failure> {
    let typed: String = typed.chars().take(LONGEST).collect();
    let name = Name::of(&typed);
    let mut rows: Vec<Row> = those_alike(cx, &typed, THESE).await?;
    if let Some((from, to)) = name.words_begun() {
        let begun: Vec<Row> = cx.visible(BEGUN).bind(from).bind(to).all().await?;
        rows.extend(begun);
    }
    let mut found: BTreeMap<Uuid, (f64, Row)> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| row.id != but.0) {
        if let Some(likeness) = Name::of(&row.title).answers_to(&name) {
            found.insert(row.id, (likeness, row));
        }
    }
    let found = likeliest(found.into_values().rev(), MOST_NAMED);
    Ok(found.into_iter().map(Listed::from).collect())
}

/// The same, whoever may see them: never shown.
async fn called_alike(cx: &mut Cx, title: &str) -> Result<Vec<Uuid>, Failure> {
    let mut shared: BTreeMap<Uuid, usize> = BTreeMap::new();
    for word in Name::of(title).handles() {
        let rows: Vec<CalledRow> = cx.query(CALLED).bind(word).all().await?;
        for row in rows {
            *shared.entry(row.case_id).or_default() += 1;
        }
    }
    let mut all: Vec<(usize, Uuid)> = shared.into_iter().map(|(id, words)| (words, id)).collect();
    all.sort_unstable_by(|one, other| other.cmp(one));
    Ok(all.into_iter().take(COMPARED).map(|(_, id)| id).collect())
}
