//! Whether a model looks at what the questions ask: no more, no less, in the same words.

use crate::intake::model::{Kind, Question, Questions};
use crate::triage::model::{Block, Factor, ModelFault, RiskModel, Unit};

/// The scale that the question about the status is answered on.
const WEATHER: &str = "meteo_pilote";

/// All that keeps the questions from feeding the model; nothing when they do.
pub fn fit(model: &RiskModel, questions: &Questions) -> Vec<ModelFault> {
    let asks = |factor: &Factor| questions.all().any(|it| it.factor.as_ref() == Some(&factor.id));
    let unfed = model.factors.iter().filter(|factor| !asks(factor));
    let unfed = unfed.map(|factor| fault(at(factor, "id"), "model-rule-unfed", &factor.id));
    let fed = questions.all().filter_map(|question| Some((question, question.factor.as_ref()?)));
    let faults = fed.flat_map(|(question, id)| match model.factor(id.as_str()) {
        None => vec![fault("factors".to_owned(), "model-rule-missing", id)],
        Some(factor) => fits(model, factor, question),
    });
    unfed.chain(faults).collect()
}

fn fits(model: &RiskModel, factor: &Factor, question: &Question) -> Vec<ModelFault> {
    let unit = match question.kind {
        Kind::Date => Some(Unit::Years),
        Kind::Number => Some(Unit::MillionGbp),
        Kind::Choice | Kind::Text | Kind::Long => None,
    };
    let mut faults = Vec::new();
    if factor.unit != unit {
        faults.push(fault(at(factor, "unit"), "model-rule-unit", question.id.as_str()));
    }
    if question.kind == Kind::Choice {
        match factor.block {
            Block::Judged => faults.extend(in_its_words(factor, question)),
            Block::Measured => faults.extend(on_its_scale(factor, question)),
        }
    }
    if !model.has_words_for(factor) && factor.levels_en.len() != factor.levels.len() {
        faults.push(fault(at(factor, "levels_en"), "model-rule-english", ""));
    }
    faults
}

/// An assessor and a lead must mean the same by a level.
fn in_its_words(factor: &Factor, question: &Question) -> Option<ModelFault> {
    let asked = question.choices.iter().map(|it| it.label.fr.to_lowercase());
    let same = asked.eq(factor.levels.iter().map(|it| it.to_lowercase()));
    (!same).then(|| fault(at(factor, "levels"), "model-rule-wording", question.id.as_str()))
}

/// Every word that a project may answer has a level.
fn on_its_scale(factor: &Factor, question: &Question) -> Option<ModelFault> {
    let scale = factor.scales.get(WEATHER);
    let lacks = |value: &str| scale.is_none_or(|scale| !scale.contains_key(value));
    let lacking: Vec<&str> =
        question.choices.iter().map(|it| it.value.as_str()).filter(|it| lacks(it)).collect();
    let place = at(factor, &format!("scales.{WEATHER}"));
    (!lacking.is_empty()).then(|| fault(place, "model-rule-words", lacking.join(", ")))
}

fn at(factor: &Factor, what: &str) -> String {
    format!("factors.{}.{what}", factor.id)
}

fn fault(place: String, rule: &'static str, found: impl ToString) -> ModelFault {
    ModelFault { place, rule, found: found.to_string() }
}
