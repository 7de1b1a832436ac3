//! The helped projects of the comparison, each with the one that stands beside it.

use crate::base::{Address, Weather};
use crate::i18n::Lang;
use crate::portfolio::effect::model::{Change, EFFECT, EffectView, Pairing};
use crate::portfolio::effect::pages::narrowed_to;
use crate::portfolio::effect::store::{Helped, effect};
use crate::portfolio::pages::must_read;
use crate::ui::export::{
    About, Asked, Column, Value, Written, column, send_sheet, understood, whole_sheet,
};
use crate::web::Failure;
use axum::response::Response;

const COLUMNS: [Column; 18] = [
    column("export-case-number", 12),
    column("export-case-project", 40),
    column("export-case-organisation", 32),
    column("export-effect-begun", 12),
    column("export-effect-standing", 24),
    column("export-effect-beside", 40),
    column("export-effect-edition-before", 12),
    column("export-effect-edition-after", 12),
    column("export-effect-duration", 14),
    column("export-effect-duration-beside", 14),
    column("export-effect-cost", 14),
    column("export-effect-cost-beside", 14),
    column("export-effect-prudent", 14),
    column("export-effect-prudent-beside", 14),
    column("export-effect-weather-before", 14),
    column("export-effect-weather-after", 14),
    column("export-effect-score-before", 10),
    column("export-effect-score-after", 10),
];

/// Sends what the list holds, all of it.
pub async fn send_pairs(asked: Asked) -> Response {
    send_sheet(written(asked).await, EFFECT)
}

async fn written(asked: Asked) -> Result<Written, Failure> {
    let mut address = Address::new(|name: &str| asked.get(name));
    let view = EffectView::read(&mut address);
    let misread = address.misread();
    let mut cx = asked.reader().await?;
    must_read(&cx)?;
    understood(cx.lang, &misread)?;
    let effect = effect(&mut cx).await?;
    let lang = cx.lang;
    let title = format!("{} · {}", lang.text("effect-title"), lang.text("effect-list"));
    let about = About::of(&cx, "effet", title, narrowed_to(lang, view), &view.path());
    let rows: Vec<&Helped> =
        effect.helped.iter().filter(|it| view.holds(&it.pairing, &it.own)).collect();
    whole_sheet(asked.kind, about, COLUMNS, &rows, |row| cells(lang, row)).await
}

fn cells(lang: Lang, row: &Helped) -> [Value; 18] {
    let (pair, window) = match &row.pairing {
        Pairing::Paired(pair) => (Some(pair.as_ref()), Some(&pair.window)),
        Pairing::Alone(window) => (None, Some(window)),
        Pairing::Unseen(_) => (None, None),
    };
    let [before, after] = [window.map(|it| it.before), window.map(|it| it.after)]
        .map(|it| Value::or_nothing(it, |it| Value::Text(it.to_string())));
    let [duration, cost, prudent] = moves(pair.map(|it| &it.helped_moved));
    let [duration_beside, cost_beside, prudent_beside] = moves(pair.map(|it| &it.other_moved));
    let weather = |it: Weather| Value::Text(lang.text(&format!("weather-{}", it.name())));
    let [weather_before, weather_after] = both(row.own.weather, weather);
    let [score_before, score_after] = both(row.own.score, Value::Points);
    let standing = format!("effect-standing-{}", row.pairing.standing().name());
    [
        Value::text(row.number.as_str()),
        Value::text(row.title.as_str()),
        Value::text(row.organisation.as_str()),
        Value::Day(row.help.begun_on),
        Value::Text(lang.text(&standing)),
        Value::or_nothing(row.other.as_deref(), Value::text),
        before,
        after,
        duration,
        duration_beside,
        cost,
        cost_beside,
        prudent,
        prudent_beside,
        weather_before,
        weather_after,
        score_before,
        score_after,
    ]
}

/// How far the duration, the cost and the prudent date moved.
fn moves(change: Option<&Change>) -> [Value; 3] {
    let Some(it) = change else { return [Value::Nothing, Value::Nothing, Value::Nothing] };
    [
        Value::or_nothing(it.duration, Value::Share),
        Value::or_nothing(it.cost, Value::Share),
        Value::or_nothing(it.prudent_days, Value::Whole),
    ]
}

/// What was, and what is.
fn both<T>(pair: Option<(T, T)>, cell: impl Fn(T) -> Value) -> [Value; 2] {
    match pair {
        Some((before, after)) => [cell(before), cell(after)],
        None => [Value::Nothing, Value::Nothing],
    }
}
