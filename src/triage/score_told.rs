//! `GET /api/cases/:number/score`: the explanation of a score for a program, under the rights of
//! whoever asks. The same as on the page of the case, its points to the digit.

use super::aged::aged_sentence;
use super::model::{
    Aged, Assessment, Band, BandOverride, Block, Count, Explanation, Factor, FactorId, GateId,
    Given, Leaving, Line, Move, Proof, Reading, ShownLine, Signature, Sources, Unit, explain,
};
use super::store::{Latest, latest, sources_of};
use super::version::ModelVersion;
use super::words::{factor_name, rule, sentence, shown_answer};
use crate::base::{ApiError, Priority};
use crate::case::model::{Case, CaseNumber, Look, Place};
use crate::case::store::{self as cases, find};
use crate::i18n::Lang;
use crate::register::model::Edition;
use crate::web::{Arrival, Failure, Site, refused};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use tower_sessions::Session;

/// Sends the explanation of the score that counts; 404 for a case that has none, or is not theirs to
/// see, 409 for whoever is to assess it blind, each with its reason.
pub async fn send_score(
    State(site): State<Site>,
    Path(number): Path<String>,
    session: Session,
    parts: Parts,
) -> Response {
    let arrival = Arrival::of(site, session, &parts);
    match told(arrival, &number).await {
        Ok(score) => ([(CACHE_CONTROL, "private, no-store")], Json(score)).into_response(),
        Err(failure) => refused(failure),
    }
}

async fn told(arrival: Arrival, number: &str) -> Result<ScoreTold, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    let number: CaseNumber = number.parse().map_err(|_| ApiError::NotFound)?;
    let file = find(&mut cx, number).await?;
    file.must_be_open_to(&cx.actor)?;
    cases::look(&mut cx, file.id, Look::at(Place::Score)).await?;
    let latest = latest(&mut cx, &file).await?.ok_or(ApiError::NotFound)?;
    let sources = sources_of(&mut cx, &file).await?;
    let (lang, today) = (cx.lang, cx.today());
    cx.into_visit().looked().await?;
    Ok(ScoreTold::of(lang, (&*file, number), &latest, &sources, today))
}

/// A score with all that made it. Words are in the language of whoever asks; names of levels, gates,
/// bands and proofs are those of the model.
#[derive(Debug, Serialize)]
pub struct ScoreTold {
    case: String,
    model: String,
    model_sha256: String,
    /// Whether that model is in force.
    is_current: bool,
    at: DateTime<Utc>,
    as_of: NaiveDate,
    total: f64,
    low: f64,
    high: f64,
    measured: f64,
    judged: f64,
    coverage: f64,
    /// The one that counts: set by people, or computed.
    band: Band,
    computed_band: Band,
    band_by_points: Band,
    band_low: Band,
    band_high: Band,
    provisional: bool,
    override_until: Option<NaiveDate>,
    gates: Vec<GateTold>,
    impact: f64,
    urgency_days: Option<i64>,
    /// Proposed by the band that counts.
    priority: Priority,
    computed_priority: Priority,
    sentence: String,
    /// What people set instead, if they did.
    override_sentence: Option<String>,
    lines: Vec<LineTold>,
    moves: Vec<Move>,
    leaving: Option<Leaving>,
    /// What the same answers would make of it today, where some have lost proof since.
    aged: Option<AgedTold>,
}

/// A score of which the proof has aged: as it would be today, which is kept nowhere.
#[derive(Debug, Serialize)]
struct AgedTold {
    as_of: NaiveDate,
    total: f64,
    low: f64,
    high: f64,
    coverage: f64,
    band: Band,
    provisional: bool,
    /// The answers that have lost proof, and those of them that are too old to count.
    answers: usize,
    outworn: usize,
    sentence: String,
}

#[derive(Debug, Serialize)]
struct GateTold {
    id: GateId,
    floor: Option<Band>,
    rule: String,
}

/// What one factor adds, and on whose word.
#[derive(Debug, Serialize)]
struct LineTold {
    factor: FactorId,
    name: String,
    block: Block,
    level: Option<usize>,
    /// In words, with the project's own figure where it has one.
    answer: String,
    given: Option<Given>,
    /// Between which quantities its level lies.
    threshold: Option<ThresholdTold>,
    points: f64,
    /// The same as on the page, where the lines add up to the total at the digit shown.
    points_shown: f64,
    max: f64,
    low: f64,
    high: f64,
    /// What its points rest on.
    source: SourceTold,
    /// As it counts at the date of the score.
    provenance: Proof,
    aged: bool,
    age_days: Option<i64>,
    said: Option<Signature>,
    marked: Option<MarkTold>,
    published: Option<Edition>,
}

#[derive(Debug, Serialize)]
struct ThresholdTold {
    from: Option<f64>,
    to: Option<f64>,
    unit: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum SourceTold {
    Measured { counted: Option<Count> },
    ExpertJudgement,
}

#[derive(Debug, Serialize)]
struct MarkTold {
    proof: Proof,
    #[serde(flatten)]
    signature: Signature,
}

fn overridden(lang: Lang, it: &BandOverride) -> String {
    let band = lang.text(&format!("band-{}", it.target.name()));
    let facts = [("band", band.into()), ("day", lang.date(it.until_on).into())];
    lang.text_with("score-overridden", facts)
}

impl AgedTold {
    fn of(lang: Lang, aged: &Aged) -> Self {
        let now = &aged.now;
        AgedTold {
            as_of: now.as_of,
            total: now.total,
            low: now.low,
            high: now.high,
            coverage: now.coverage,
            band: now.band,
            provisional: now.provisional,
            answers: aged.answers,
            outworn: aged.outworn,
            sentence: aged_sentence(lang, aged),
        }
    }
}

impl ScoreTold {
    fn of(
        lang: Lang,
        (file, number): (&Case, CaseNumber),
        latest: &Latest,
        sources: &Sources,
        today: NaiveDate,
    ) -> Self {
        let (model, appraisal) = (&latest.model, &latest.appraisal);
        let assessment: &Assessment = &appraisal.assessment;
        let Explanation { sentence: parts, lines, moves, leaving } = explain(assessment, model);
        let gates = assessment.gates.iter();
        let gates =
            gates.map(|it| GateTold { id: it.id, floor: it.floor, rule: rule(lang, it.id) });
        let line = |it: &ShownLine| LineTold::of(lang, model, it, sources);
        ScoreTold {
            case: number.to_string(),
            model: assessment.model.clone(),
            model_sha256: model.hash.clone(),
            is_current: latest.is_current,
            at: latest.at,
            as_of: assessment.as_of,
            total: assessment.total,
            low: assessment.low,
            high: assessment.high,
            measured: assessment.measured,
            judged: assessment.judged,
            coverage: assessment.coverage,
            band: latest.band(today),
            computed_band: assessment.band,
            band_by_points: assessment.band_by_points,
            band_low: assessment.band_low,
            band_high: assessment.band_high,
            provisional: assessment.provisional,
            override_until: latest.overridden(today).map(|it| it.until_on),
            gates: gates.collect(),
            impact: appraisal.impact,
            urgency_days: appraisal.urgency_days,
            priority: latest.priority(today),
            computed_priority: appraisal.priority,
            sentence: sentence(lang, model, &parts),
            override_sentence: latest.overridden(today).map(|it| overridden(lang, it)),
            lines: lines.iter().map(line).collect(),
            moves,
            leaving,
            aged: latest.aged(file, today).map(|it| AgedTold::of(lang, &it)),
        }
    }
}

impl LineTold {
    fn of(lang: Lang, model: &ModelVersion, shown: &ShownLine, sources: &Sources) -> Self {
        let ShownLine { line, given, points, any } = shown;
        let source = sources.get(&line.factor);
        let marked = source.and_then(|it| it.marked.clone());
        let factor = model.factor(line.factor.as_str());
        LineTold {
            factor: line.factor.clone(),
            name: factor_name(lang, model, &line.factor),
            block: line.block,
            level: line.reading.map(|it| it.level),
            answer: shown_answer(lang, model, shown),
            given: given.clone(),
            threshold: factor.and_then(|it| threshold(it, line)),
            points: line.points,
            points_shown: *points as f64 / 10.0,
            max: line.max,
            low: line.low,
            high: line.high,
            source: match line.block {
                Block::Measured => SourceTold::Measured { counted: *any },
                Block::Judged => SourceTold::ExpertJudgement,
            },
            provenance: line.proof,
            aged: line.aged,
            age_days: line.age_days,
            said: source.map(|it| it.said.clone()),
            marked: marked.map(|(proof, signature)| MarkTold { proof, signature }),
            published: source.and_then(|it| it.published),
        }
    }
}

/// The quantities between which a fact has the level that it has.
fn threshold(factor: &Factor, line: &Line) -> Option<ThresholdTold> {
    let Reading { level, .. } = line.reading?;
    let unit = match factor.unit? {
        Unit::Years => "years",
        Unit::MillionGbp => "million GBP",
    };
    let of_level = |bin: &usize| factor.level_of_bin.get(*bin) == Some(&level);
    let bins: Vec<usize> = (0..factor.level_of_bin.len()).filter(of_level).collect();
    let cut = |at: usize| factor.cuts.get(at).copied();
    let from = bins.first().and_then(|first| cut(first.checked_sub(1)?));
    Some(ThresholdTold { from, to: bins.last().and_then(|last| cut(*last)), unit })
}
