//! What a row is answered: JSON, its numbers to nine decimals, for past them two machines may differ.

use super::asked::{Asked, BlendInput, DateInput, SeedInput, SlipInput};
use super::fault::RowFault;
use super::plans::{critical_path, foreseen, simulated};
use crate::remediation::model::forecast::{LONG_YEARS, Luck, blend, dated, years_left};
use crate::triage::model::{Knots, ReferenceBin, ReferenceClass, RiskModel, TaskRules};
use serde_json::{Map, Value, json};

/// So many numbers of a seed are shown.
const DRAWN: usize = 5;
const SHARES: [f64; 4] = [0.1, 0.5, 0.8, 0.95];

pub(super) type Answer = Result<Value, RowFault>;

impl Asked {
    pub(super) fn answer(self, model: &RiskModel) -> Result<String, RowFault> {
        let told = match self {
            Asked::Luck(asked) => Ok(numbers(&asked)),
            Asked::Slip(asked) => slip(model, &asked),
            Asked::Date(asked) => date(model, &asked),
            Asked::Blend(asked) => ratios(model, &asked),
            Asked::Simulate(asked) => simulated(model, &asked),
            Asked::Plan(asked) => foreseen(model, &asked),
            Asked::CriticalPath(asked) => critical_path(&asked),
        };
        Ok(rounded(told?).to_string())
    }
}

fn numbers(asked: &SeedInput) -> Value {
    let mut luck = Luck::of(asked.seed);
    (0..DRAWN).map(|_| luck.draw()).collect()
}

fn slip(model: &RiskModel, asked: &SlipInput) -> Answer {
    let (_, class) = class(model, asked.cls.as_deref())?;
    let bin = bin(class, asked.years_left)?;
    let slips = SHARES.map(|share| (share.to_string(), json!(bin.slip(share))));
    Ok(Value::Object(Map::from_iter(slips)))
}

fn date(model: &RiskModel, asked: &DateInput) -> Answer {
    let (name, class) = class(model, asked.cls.as_deref())?;
    let promised = asked.promised.unwrap_or(asked.planned_end);
    let years_left = years_left(asked.planned_end, asked.today);
    let told = |class| {
        bin(class, years_left)?;
        let told = dated(class, asked.planned_end, promised, asked.today);
        let too_far = || RowFault::value("planned_end", asked.planned_end, "a date to count from");
        Ok::<_, RowFault>(json!(told.ok_or_else(too_far)?))
    };
    let mut answer = json!({"class": name, "years_left": years_left, "one_look": told(class)?});
    let twice = model.forecast.after_looks(2).filter(|_| years_left >= LONG_YEARS);
    if let Some((name, class)) = twice {
        answer["two_looks"] = told(class)?;
        answer["two_looks_class"] = json!(name);
    }
    Ok(answer)
}

fn ratios(model: &RiskModel, asked: &BlendInput) -> Answer {
    let rules = model.forecast.of_tasks().ok_or(RowFault::NotInModel)?;
    all_above_zero(&asked.own)?;
    let drawn_by = blend(of_class(rules, asked.cls.as_deref())?, &asked.own, rules);
    Ok(json!({"weight": drawn_by.weight, "knots": drawn_by.knots}))
}

fn class<'a>(
    model: &'a RiskModel,
    name: Option<&'a str>,
) -> Result<(&'a str, &'a ReferenceClass), RowFault> {
    let name = name.unwrap_or(&model.forecast.default);
    let class = model.forecast.named(name);
    let class = class.ok_or_else(|| RowFault::value("cls", name, "a class of this model"))?;
    Ok((name, class))
}

fn bin(class: &ReferenceClass, years_left: f64) -> Result<&ReferenceBin, RowFault> {
    let unknown = || RowFault::value("years_left", years_left, "as far ahead as any that was seen");
    class.with_left(years_left).ok_or_else(unknown)
}

pub(super) fn of_class<'a>(
    rules: TaskRules<'a>,
    name: Option<&str>,
) -> Result<&'a Knots, RowFault> {
    let name = name.unwrap_or(&rules.ratios.default);
    let knots = rules.ratios.named(name);
    knots.ok_or_else(|| RowFault::value("cls", name, "a class of tasks of this model"))
}

pub(super) fn all_above_zero(own: &[f64]) -> Result<(), RowFault> {
    match own.iter().find(|ratio| **ratio <= 0.0) {
        Some(ratio) => Err(RowFault::value("own", ratio, "a ratio above 0")),
        None => Ok(()),
    }
}

fn rounded(value: Value) -> Value {
    match value {
        Value::Number(number) if number.is_f64() => {
            let number = number.as_f64().unwrap_or_default();
            json!((number * 1e9).round() / 1e9)
        }
        Value::Array(items) => items.into_iter().map(rounded).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, it)| (name, rounded(it))).collect(),
        other => other,
    }
}
