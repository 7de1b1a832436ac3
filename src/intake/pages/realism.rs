//! Beside an end that somebody promises: what became of such ends elsewhere.

use crate::i18n::Lang;
use crate::intake::model::Request;
use crate::triage::model::{ReferenceBin, RiskModel};
use crate::ui::Icon;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The question that says when a project is to end.
pub const END: &str = "planned_end";

/// How the ends of projects that had as long left had moved a year later, with how many they
/// were. Nothing as long as no end is given.
#[component]
pub fn Realism<'a>(lang: Lang, request: &'a Request, today: NaiveDate) -> impl IntoView + use<> {
    let bin = RiskModel::current().forecast.of_end(request.date(END)?, today)?;
    Some(view! {
        <div class="banner banner--maybe">
            <Icon name="circle-help"/>
            <div class="banner__body">
                <p class="banner__title">{lang.text("realism-title")}</p>
                <p>{sentence(lang, bin)}</p>
                <p class="small">{lang.text("realism-source")}</p>
            </div>
        </div>
    })
}

fn sentence(lang: Lang, bin: &ReferenceBin) -> String {
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
