//! The projects that may be meant while a name is typed, each as one reads it.

use crate::base::{ProjectId, Refusal, Role, line};
use crate::i18n::Lang;
use crate::intake::model::{FoundCase, FoundProject};
use crate::intake::store::{self, Known, MOST_FOUND, UnderWay};
use crate::register::model::Fact;
use crate::register::pages::{money_said, phase_said, years_said};
use crate::register::store::facts_of_few;
use crate::web::{Cx, Failure};

/// For those who may open a request; with the cases on each that this person may know of, and no
/// trace of another.
pub async fn found(cx: &mut Cx, typed: &str) -> Result<Vec<FoundProject>, Failure> {
    cx.actor.must_be_any(&Role::OPEN_REQUESTS)?;
    if typed.trim().is_empty() {
        return Ok(Vec::new());
    }
    let typed = line("typed", typed).map_err(|it| Refusal::Invalid(vec![it]))?;
    let called = store::called(cx, &typed).await?;
    let known = store::found(cx, &typed).await?;
    let Some(first) = known.first() else { return Ok(of_cases(cx.lang, called)) };
    // Fewer than five are asked for by naming one of them again.
    let mut ids = [ProjectId::from(first.id); MOST_FOUND];
    ids.iter_mut().zip(&known).for_each(|(id, it)| *id = it.id.into());
    let facts = facts_of_few(cx.tx(), ids).await?;
    let under_way = store::under_way_on(cx, ids).await?;
    let lang = cx.lang;
    let told = |known: Known| {
        let facts = facts.iter().filter(|(id, _)| id.0 == known.id).map(|(_, fact)| fact);
        let cases = under_way.iter().filter(|(id, _)| id.0 == known.id);
        FoundProject {
            facts: said(lang, &known.organisation, &facts.collect::<Vec<_>>()),
            under_way: cases.map(|(_, case)| case_of(lang, case)).collect(),
            name: known.name,
            organisation_id: known.organisation_id.to_string(),
        }
    };
    let is_told = |case: &UnderWay| under_way.iter().any(|(_, told)| told.id == case.id);
    let others = called.into_iter().filter(|(_, case)| !is_told(case)).collect();
    let found = known.into_iter().map(told).chain(of_cases(lang, others));
    Ok(found.take(MOST_FOUND).collect())
}

/// Cases on projects that no register has, each with its project.
fn of_cases(lang: Lang, called: Vec<(Known, UnderWay)>) -> Vec<FoundProject> {
    let told = |(project, case): (Known, UnderWay)| FoundProject {
        facts: project.organisation,
        under_way: vec![case_of(lang, &case)],
        name: project.name,
        organisation_id: project.organisation_id.to_string(),
    };
    called.into_iter().map(told).collect()
}

/// "Ministère · déploiement · début 1er mars 2021 · fin prévue 1er mai 2027 · 12,5 M€": what was
/// published last of each.
fn said(lang: Lang, organisation: &str, facts: &[&Fact]) -> String {
    let latest = || facts.iter().rev();
    let day = |key: &str, on| lang.text_with(key, [("date", lang.short_date(on).into())]);
    // Most registers publish how long it was meant to take, not until when.
    let lasting = || {
        let years = years_said(lang, latest().find_map(|it| it.figures.duration_years)?);
        Some(lang.text_with("finder-years", [("years", years.into())]))
    };
    let terms = [
        Some(organisation.to_owned()),
        latest().find_map(|it| it.phase).map(|it| phase_said(lang, it)),
        latest().find_map(|it| it.starts_on).map(|on| day("finder-start", on)),
        latest().find_map(|it| it.ends_on).map(|on| day("finder-end", on)).or_else(lasting),
        latest().find_map(|it| it.figures.cost).map(|it| money_said(lang, it)),
    ];
    terms.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn case_of(lang: Lang, case: &UnderWay) -> FoundCase {
    FoundCase {
        title: case.title.clone(),
        stage: lang.text(&format!("stage-{}", case.stage)),
        path: case.path(),
    }
}
