//! Which projects were helped, what the registers said of all of them, and what became of the weather and the score.
//! It writes nothing. A restricted case is read for nobody: its project stays among the others, for its absence
//! would tell.

use super::model::{
    Compared, Help, History, Look, Own, OwnChange, Pairing, Verdict, compared, first_day, own, pair,
};
use crate::base::{ProjectId, Weather};
use crate::not_blind;
use crate::register::model::ministries;
use crate::register::store::facts_published;
use crate::remediation::model::forecast::dated;
use crate::triage::model::Given;
use crate::triage::store::{Inputs, in_force};
use crate::triage::version::ModelVersion;
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

crate::sql! {
    // Help began on the day its first plan was frozen. Engines read a cross join as it is written: few cases have
    // a plan.
    HELPED = concat!("
        select c.number, c.title, o.name as organisation, g.begun_on,
               coalesce(p.joined_to, p.id) as project_id,
               a.inputs as asked, a.total as total_before, a.model_id as model_before,
               s.total as total_after, s.model_id as model_after, r.state
          from (select frozen.case_id, min(frozen.frozen_on) as begun_on
                  from baseline frozen
                 where frozen.version = 1
                 group by frozen.case_id) g
         cross join case_file c
          join project p on p.id = c.project_id
          join organisation o on o.id = c.organisation_id
          left join case_score s on s.case_id = c.id
          left join assessment a on a.case_id = c.id and a.rank = 1
          left join remediation r on r.case_id = c.id
         where c.id = g.case_id
           and c.confidentiality <> 'restricted'
           and c.merged_into is null
           and ", not_blind!(), "
           and ", visible!(), "
         order by g.begun_on, c.id
         limit 20000");
    TOUCHED = concat!("
        select distinct coalesce(p.joined_to, p.id) as id
          from case_file c
          join project p on p.id = c.project_id
         where c.stage in ('diagnosis', 'reply', 'planning', 'recovery', 'watch', 'closed', 'suspended')
           and c.confidentiality <> 'restricted'
           and ", visible!(), "
         order by 1
         limit 20000");
}

/// How many answers are kept: those of the few who see other cases than most.
const KEPT: usize = 4;

#[derive(Hash, sqlx::FromRow)]
struct HelpedRow {
    number: Option<String>,
    title: String,
    organisation: String,
    begun_on: String,
    project_id: Uuid,
    asked: Option<String>,
    total_before: Option<i64>,
    model_before: Option<String>,
    total_after: Option<i64>,
    model_after: Option<String>,
    state: Option<String>,
}

#[derive(sqlx::FromRow)]
struct IdRow {
    id: Uuid,
}

/// Of the state of a recovery, the word of each report: nothing else of it is compared.
#[derive(Deserialize)]
struct Reported {
    #[serde(default)]
    reports: Vec<Word>,
}

#[derive(Deserialize)]
struct Word {
    weather: Weather,
}

/// What every register said of every project, and by what it is known again.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    pub histories: Vec<History>,
    print: u64,
}

/// A helped project, the case it was helped by, and what stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Helped {
    pub number: String,
    pub title: String,
    pub organisation: String,
    pub help: Help,
    pub pairing: Pairing,
    /// What the one beside it is called.
    pub other: Option<String>,
    pub own: OwnChange,
}

/// All that can be said.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    pub helped: Vec<Helped>,
    pub compared: Vec<Compared>,
    pub own: Own,
}

/// Over the cases that this person may see, restricted ones left out for everybody.
pub async fn effect(cx: &mut Cx) -> Result<Arc<Effect>, Failure> {
    let register = register(cx).await?;
    let model = in_force(cx.tx()).await?;
    let place = match cx.recall_mine(("effect", register.print, &model.hash)).await? {
        Recalled::Known(known) => return Ok(known),
        Recalled::Unknown(place) => place,
    };
    let rows: Vec<HelpedRow> = cx.visible(HELPED).all().await?;
    let touched: Vec<IdRow> = cx.visible(TOUCHED).all().await?;
    let touched: BTreeSet<ProjectId> = touched.into_iter().map(|it| ProjectId(it.id)).collect();
    let made_of = printed(&(register.print, &model.hash, &rows, &touched));
    let known = last().iter().find(|(of, _)| *of == made_of).map(|(_, effect)| effect.clone());
    if let Some(known) = known.as_ref().filter(|_| !cfg!(debug_assertions)) {
        return Ok(place.keep(known.as_ref().clone()));
    }
    let mut cases = BTreeMap::new();
    let mut helps = Vec::new();
    for row in rows {
        let odd =
            || sqlx::Error::Decode(format!("baseline.frozen_on is {:?}", row.begun_on).into());
        let begun_on = row.begun_on.parse().map_err(|_| odd())?;
        let help = Help { begun_on, project: ProjectId(row.project_id) };
        helps.push(help);
        cases.entry(help).or_insert(row);
    }
    let prudent = |look: &Look| prudent(&model, look);
    let paired = pair(&helps, &touched, &register.histories, &prudent);
    let names: HashMap<ProjectId, &String> =
        register.histories.iter().map(|it| (it.project, &it.name)).collect();
    let mut helped = Vec::new();
    for (help, pairing) in paired {
        let Some(row) = cases.remove(&help) else { continue };
        let other = match &pairing {
            Pairing::Paired(pair) => names.get(&pair.other).map(|it| (*it).clone()),
            _ => None,
        };
        let own = own_change(&model, &row)?;
        let HelpedRow { number, title, organisation, .. } = row;
        let number = number.unwrap_or_default();
        helped.push(Helped { number, title, organisation, help, pairing, other, own });
    }
    let changes: Vec<OwnChange> = helped.iter().map(|it| it.own).collect();
    let pairs = helped.iter().filter_map(|it| match &it.pairing {
        Pairing::Paired(pair) => Some(pair.as_ref()),
        _ => None,
    });
    let compared = compared(pairs);
    let effect = place.keep(Effect { compared, own: own(&changes), helped });
    match known {
        Some(known) => assert_eq!(known, effect, "the same cases and facts have another effect"),
        None => remember(made_of, &effect),
    }
    Ok(effect)
}

/// The last answers, each by all that it was made of. Most changes of a case leave it as it was, and to pair thousands
/// of projects takes longer than to read what they are paired by.
fn last() -> MutexGuard<'static, VecDeque<(u64, Arc<Effect>)>> {
    static LAST: Mutex<VecDeque<(u64, Arc<Effect>)>> = Mutex::new(VecDeque::new());
    LAST.lock().unwrap_or_else(PoisonError::into_inner)
}

fn remember(made_of: u64, effect: &Arc<Effect>) {
    let mut last = last();
    last.push_front((made_of, effect.clone()));
    last.truncate(KEPT);
}

fn printed(it: &impl Hash) -> u64 {
    let mut print = DefaultHasher::new();
    it.hash(&mut print);
    print.finish()
}

/// Read once for each import.
async fn register(cx: &mut Cx) -> Result<Arc<Register>, Failure> {
    let place = match cx.recall_register("histories").await? {
        Recalled::Known(known) => return Ok(known),
        Recalled::Unknown(place) => place,
    };
    let mut by_project: BTreeMap<ProjectId, History> = BTreeMap::new();
    let mut sources: BTreeSet<Arc<str>> = BTreeSet::new();
    let mut last_borne: HashMap<ProjectId, String> = HashMap::new();
    let mut print = DefaultHasher::new();
    for (project, fact) in facts_published(cx.tx()).await? {
        let source = match sources.get(fact.source.as_str()) {
            Some(known) => known.clone(),
            None => Arc::from(fact.source.as_str()),
        };
        sources.insert(source.clone());
        let look =
            Look { source, figures: fact.figures, phase: fact.phase, starts_on: fact.starts_on };
        format!("{project} {look:?} {} {}", fact.name, fact.organisation).hash(&mut print);
        let new =
            || History { project, name: String::new(), ministry: String::new(), looks: Vec::new() };
        let history = by_project.entry(project).or_insert_with(new);
        // The oldest edition comes first: the last word is the latest.
        history.name = fact.name;
        history.looks.push(look);
        last_borne.insert(project, fact.organisation);
    }
    for history in by_project.values_mut() {
        let borne = last_borne.remove(&history.project).unwrap_or_default();
        history.ministry = ministries(&borne).into_iter().next().map(|it| it.name).unwrap_or(borne);
    }
    let histories = by_project.into_values().collect();
    Ok(place.keep(Register { histories, print: print.finish() }))
}

/// As the model in force foresees it from what an edition says, on the day of that edition.
pub(super) fn prudent(model: &ModelVersion, look: &Look) -> Option<NaiveDate> {
    let end = look.figures.end?.on;
    let class = model.forecast.usual()?;
    Some(dated(class, end, end, first_day(look.figures.edition))?.p80)
}

/// What was declared when help was asked for against what was reported last, and the first score against the last.
fn own_change(model: &ModelVersion, row: &HelpedRow) -> Result<OwnChange, Failure> {
    let asked = row.asked.as_deref().map(serde_json::from_str::<Inputs>).transpose()?;
    let declared = asked.and_then(|it| {
        let answer = it.answers.0.get("status")?;
        let factor = model.factor("status")?;
        let level = match &answer.given {
            Given::Unknown => return None,
            given => factor.read(given, answer.answered_on, &model.gbp_per_unit)?.level,
        };
        Weather::ALL.get(level).copied()
    });
    let state = row.state.as_deref().map(serde_json::from_str::<Reported>).transpose()?;
    let reported = state.and_then(|it| it.reports.last().map(|word| word.weather));
    let same_model = row.model_before.is_some() && row.model_before == row.model_after;
    let score = row.total_before.zip(row.total_after).filter(|_| same_model);
    let points = |it: i64| it as f64 / 1000.0;
    Ok(OwnChange {
        weather: declared.zip(reported),
        score: score.map(|(before, after)| (points(before), points(after))),
    })
}

impl Effect {
    /// Whether nothing may be concluded of any measure.
    pub fn is_too_few(&self) -> bool {
        self.compared.iter().all(|it| it.verdict == Verdict::TooFew)
    }
}
