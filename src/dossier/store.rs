//! All that is held on a case, read as each of its own pages reads it: what its reader may not read there is not in it. Reads
//! only.

use super::model::{DayOfLooks, by_day, decides};
use crate::aftercare::model::{Aftercare, Mark, marks};
use crate::aftercare::store::care;
use crate::base::{PersonId, ProjectId, Role};
use crate::case::model::{Decision, Stage};
use crate::case::pages::told;
use crate::case::store::{
    CaseFile, Entry, Known, Other, RelayFacts, known, looks, organisation_of, others, relays,
    whole_journal,
};
use crate::clock::Calendar;
use crate::db::Millis;
use crate::intake::store::{Evidence, evidence};
use crate::not_blind;
use crate::register::model::{Drift, Fact};
use crate::related::store::{Linked, Listed, absorbed, linked};
use crate::remediation::model::{Remediation, may_read_findings};
use crate::remediation::store::{self as remediation, FrozenDocument, document_of};
use crate::roster::model::Team;
use crate::roster::store::{Gone, gone, team_of};
use crate::triage::model::HeardAs;
use crate::triage::store::{
    Latest, Named, NamedOverride, drift_of, latest, named_overrides, people_of, published,
};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use uuid::Uuid;

crate::sql! {
    // A cross join is read as it is written: by the project.
    OF_PROJECT = concat!("
        select c.number, c.title, c.stage, c.submitted_at,
               case when c.stage in ('closed', 'archived')
                    then (select j.facts from journal j
                           where j.case_id = c.id
                             and j.subject = 'case'
                             and j.facts like '{\"kind\":\"closed\"%'
                           order by j.seq desc
                           limit 1) end as closed
          from (select coalesce(joined_to, id) as id from project where id = $3
                union
                select o.id from project o
                 where o.joined_to = (select coalesce(joined_to, id) from project where id = $3)) m
          cross join case_file c
         where c.project_id = m.id
           and c.number is not null
           and ", visible!(), "
           and ", not_blind!(), "
         order by c.submitted_at, c.id
         limit 100");
    SITTINGS = "
        select s.number, s.held_on, sc.outcome
          from sitting_case sc
          join sitting s on s.id = sc.sitting_id
         where sc.case_id = $1
         order by s.number, s.id
         limit 100";
    MEMBERS = "
        select a.person_id as id, p.name
          from assignment a
          join person p on p.id = a.person_id
         where a.case_id = $1
         order by p.name, p.id
         limit 200";
}

/// All that is held on a case, as far as its reader may read it.
pub struct Whole {
    pub file: CaseFile,
    pub organisation: String,
    /// Whether its reader sees over all that the brigade does: register, sittings.
    pub oversees: bool,
    pub people: Vec<Named>,
    pub drift: Option<Drift>,
    /// Edition by edition, for those who watch over the register.
    pub editions: Vec<Fact>,
    pub cases: Vec<CaseOfProject>,
    pub owed: Vec<RelayFacts>,
    pub score: Option<Latest>,
    pub overrides: Vec<NamedOverride>,
    pub decisions: Vec<Decision>,
    /// The entries of the journal that tell of decisions, the latest first.
    pub acts: Vec<Entry>,
    pub known: Vec<Known>,
    pub others: Vec<Other>,
    /// For those who read what sittings did.
    pub sittings: Vec<HeardIn>,
    pub team: Team,
    pub members: Vec<Member>,
    /// Those of the team who are not in the brigade any more.
    pub gone: Vec<Gone>,
    /// Without findings and recommendations for whoever may not read them yet, and without a plan that nobody approved.
    pub recovery: Remediation,
    pub reads_findings: bool,
    pub document: Option<FrozenDocument>,
    /// What came after the action.
    pub care: Aftercare,
    pub files: Vec<Evidence>,
    pub linked: Vec<Linked>,
    pub absorbed: Vec<Listed>,
    pub looks: Vec<DayOfLooks>,
    /// Whether there are older ones.
    pub looked_before: bool,
}

/// A case of the same project.
#[derive(Clone, Debug)]
pub struct CaseOfProject {
    pub number: String,
    pub title: String,
    pub stage: Stage,
    pub submitted_at: Option<Millis>,
    /// How it ended: a name of the catalogue, `outcome-…`.
    pub outcome: Option<String>,
}

/// What a sitting of the committee did with a case.
#[derive(Clone, Debug)]
pub struct HeardIn {
    pub number: i64,
    pub held_on: NaiveDate,
    pub heard_as: HeardAs,
}

/// Somebody of the team.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Member {
    pub id: Uuid,
    pub name: String,
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    number: Option<String>,
    title: String,
    stage: String,
    submitted_at: Option<Millis>,
    closed: Option<String>,
}

#[derive(sqlx::FromRow)]
struct SittingRow {
    number: i64,
    held_on: String,
    outcome: String,
}

impl TryFrom<CaseRow> for CaseOfProject {
    type Error = sqlx::Error;

    fn try_from(row: CaseRow) -> Result<Self, sqlx::Error> {
        let stage = Stage::from_name(&row.stage);
        let closed: Option<Value> = row.closed.and_then(|facts| serde_json::from_str(&facts).ok());
        let outcome = closed.as_ref().and_then(|it| it.get("outcome")?.as_str()).map(str::to_owned);
        Ok(CaseOfProject {
            number: row.number.unwrap_or_default(),
            title: row.title,
            stage: stage.ok_or_else(|| wrong("case_file.stage", &row.stage))?,
            submitted_at: row.submitted_at,
            outcome,
        })
    }
}

impl TryFrom<SittingRow> for HeardIn {
    type Error = sqlx::Error;

    fn try_from(row: SittingRow) -> Result<Self, sqlx::Error> {
        let heard_as = HeardAs::from_name(&row.outcome);
        Ok(HeardIn {
            number: row.number,
            held_on: row.held_on.parse().map_err(|_| wrong("sitting.held_on", &row.held_on))?,
            heard_as: heard_as.ok_or_else(|| wrong("sitting_case.outcome", &row.outcome))?,
        })
    }
}

fn wrong(column: &str, found: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("{column} is {found:?}").into())
}

impl Whole {
    /// The line of the watch, as the watch's own page draws it; nothing of what is neither watched nor over.
    pub fn steps(&self, now: DateTime<Utc>) -> Vec<Mark> {
        marks(&self.file, &self.care, &Calendar::france(), now)
    }

    /// Whether somebody of the team is not in the brigade any more, and is to be replaced.
    pub fn is_gone(&self, person: PersonId) -> bool {
        self.gone.iter().any(|it| it.person == person)
    }

    /// Somebody who has a part in the case, or had one.
    pub fn name_of(&self, person: PersonId) -> Option<String> {
        self.known.iter().find(|it| it.id == person.0).map(|it| it.name.clone())
    }
}

/// All that is held on a case that was found for this person, who is not blind to it.
pub async fn whole(cx: &mut Cx, file: CaseFile) -> Result<Whole, Failure> {
    let (oversees, today) = (cx.actor.is_any(&Role::OVERSEE), cx.today());
    let published = published(cx, file.project).await?;
    let entries = whole_journal(cx, &file).await?;
    let others = others(cx, &entries).await?;
    let entries = told(entries, &others);
    let known = known(cx, &file, &entries).await?;
    let recovery = recovery(cx, &file).await?;
    let reads_findings = may_read_findings(&file, &cx.actor, &file.line);
    let document = match reads_findings {
        true => document_of(cx, &file, None).await?,
        false => None,
    };
    let sittings = if oversees { sittings(cx, &file).await? } else { Vec::new() };
    let (looks, looked_before) = looks(cx, &file).await?;
    Ok(Whole {
        organisation: organisation_of(cx, &file).await?,
        oversees,
        people: people_of(cx, &file).await?,
        drift: drift_of(&published),
        editions: if oversees { published } else { Vec::new() },
        cases: cases_of(cx, file.project).await?,
        owed: relays(cx, &file).await?,
        score: latest(cx, &file).await?,
        overrides: named_overrides(cx, file.id).await?,
        decisions: remediation::register(cx.tx(), &file).await?,
        acts: entries.into_iter().filter(|it| decides(&it.subject, &kind(it))).collect(),
        known,
        others,
        sittings,
        team: team_of(cx.tx(), &file).await?,
        members: cx.query(MEMBERS).bind(file.id.0).all().await?,
        gone: gone(cx.tx(), file.id.0, today).await?,
        recovery,
        reads_findings,
        document,
        care: care(cx, &file).await?,
        files: evidence(cx.tx(), file.id).await?,
        linked: linked(cx, file.id).await?,
        absorbed: absorbed(cx, file.id).await?,
        looked_before,
        looks: by_day(looks),
        file,
    })
}

/// The kind of the fact that an entry tells.
pub fn kind(entry: &Entry) -> String {
    let facts: Option<Value> = serde_json::from_str(&entry.facts).ok();
    facts.as_ref().and_then(|it| it.get("kind")?.as_str()).unwrap_or_default().to_owned()
}

/// The recovery, as far as its own page shows it to this person.
async fn recovery(cx: &mut Cx, file: &CaseFile) -> Result<Remediation, Failure> {
    let mut state = remediation::of(cx.tx(), file).await?;
    if state.origin().is_none() {
        state.milestones.clear();
        state.reports.clear();
    }
    if !may_read_findings(file, &cx.actor, &file.line) {
        state.findings.clear();
        state.set_aside.clear();
        state.recommendations.clear();
        state.replies.clear();
        state.documents.clear();
    }
    Ok(state)
}

async fn cases_of(cx: &mut Cx, project: ProjectId) -> Result<Vec<CaseOfProject>, Failure> {
    let rows: Vec<CaseRow> = cx.visible(OF_PROJECT).bind(project.0).all().await?;
    Ok(rows.into_iter().map(CaseOfProject::try_from).collect::<Result<_, _>>()?)
}

async fn sittings(cx: &mut Cx, file: &CaseFile) -> Result<Vec<HeardIn>, Failure> {
    let rows: Vec<SittingRow> = cx.query(SITTINGS).bind(file.id.0).all().await?;
    Ok(rows.into_iter().map(HeardIn::try_from).collect::<Result<_, _>>()?)
}
