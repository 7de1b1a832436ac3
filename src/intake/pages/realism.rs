//! Beside an end or a cost that somebody gives: what became of such ends and costs elsewhere.

use crate::i18n::Lang;
use crate::intake::model::Request;
use crate::register::pages::years_said;
use crate::triage::model::{CostClass, ReferenceBin, RiskModel};
use crate::ui::Icon;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The question that says when a project is to end.
pub const END: &str = "planned_end";
/// And the one that says what it costs in all, in millions of euros.
const COST: &str = "full_cost";
const START: &str = "planned_start";

/// How the ends of projects that had as long left had moved a year later, whether the costs of
/// projects as large had grown, each with how many they were, and that how long one lasts told
/// nothing. Nothing as long as none of it is given.
#[component]
pub fn Realism<'a>(
    lang: Lang,
    request: &'a Request,
    /// In force.
    model: &'a RiskModel,
    today: NaiveDate,
) -> impl IntoView + use<> {
    // Of an end that is past, how far off such ends were says nothing.
    let end = request.date(END).filter(|end| *end >= today);
    let end = end.and_then(|end| model.forecast.of_end(end, today));
    let cost = request.number(COST).and_then(|cost| model.cost_class(cost, today));
    let lasting = request.date(START).zip(request.date(END)).filter(|(start, end)| start < end);
    let lasting = lasting
        .zip(model.training)
        .map(|((start, end), training)| of_length(lang, (end - start).num_days(), training.rows));
    if end.is_none() && cost.is_none() && lasting.is_none() {
        return None;
    }
    Some(view! {
        <div class="banner banner--maybe">
            <Icon name="circle-help"/>
            <div class="banner__body">
                <p class="banner__title">{lang.text("realism-title")}</p>
                {end.map(|bin| view! { <p>{of_end(lang, bin)}</p> })}
                {cost.map(|class| view! { <p>{of_cost(lang, class)}</p> })}
                {lasting.map(|said| view! { <p>{said}</p> })}
                <p class="small">{lang.text("realism-source")}</p>
            </div>
        </div>
    })
}

/// That an end is past, for who can still say the one in force. It may be it: the project is late.
#[component]
pub fn EndPast<'a>(lang: Lang, request: &'a Request, today: NaiveDate) -> impl IntoView + use<> {
    let past = request.date(END).filter(|end| *end < today)?;
    let said = lang.text_with("request-end-past", [("date", lang.date(past).into())]);
    Some(view! {
        <div class="banner banner--slim banner--maybe">
            <Icon name="circle-help"/>
            <div class="banner__body"><p>{said}</p></div>
        </div>
    })
}

/// On the pairs that the points were counted on, how long a project was to last told its troubles no
/// better than chance: it bears no points for that reason.
fn of_length(lang: Lang, days: i64, records: u32) -> String {
    let years = years_said(lang, (days as f64 / 365.25 * 2.0).round() / 2.0);
    let facts = [("years", years.into()), ("count", records.into())];
    lang.text_with("realism-length", facts)
}

fn of_end(lang: Lang, bin: &ReferenceBin) -> String {
    let months = |share: f64| (bin.slip(share) * 12.0).round().max(0.0) as i64;
    let left = match (bin.from_years, bin.to_years) {
        (from, to) if from < 0.0 => lang.text_with("realism-left-below", [("to", to.into())]),
        (from, to) if to > 100.0 => lang.text_with("realism-left-above", [("from", from.into())]),
        (from, to) => {
            lang.text_with("realism-left-between", [("from", from.into()), ("to", to.into())])
        }
    };
    let facts = [
        ("count", bin.count().into()),
        ("left", left.into()),
        ("half", months(0.5).into()),
        ("most", months(0.8).into()),
    ];
    lang.text_with("realism", facts)
}

fn of_cost(lang: Lang, class: CostClass) -> String {
    let (from, to) = (class.from.unwrap_or_default(), class.to.unwrap_or_default());
    let size = match (class.from, class.to) {
        (None, _) => lang.text_with("realism-cost-below", [("to", to.into())]),
        (_, None) => lang.text_with("realism-cost-above", [("from", from.into())]),
        _ => lang.text_with("realism-cost-between", [("from", from.into()), ("to", to.into())]),
    };
    let seen = class.seen;
    let share = (f64::from(seen.events) * 100.0 / f64::from(seen.n)).round() as i64;
    let facts = [
        ("size", size.into()),
        ("count", seen.n.into()),
        ("grown", seen.events.into()),
        ("share", share.into()),
    ];
    lang.text_with("realism-cost", facts)
}
