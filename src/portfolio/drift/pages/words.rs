//! Drift in words.

use crate::i18n::Lang;
use crate::portfolio::drift::model::{Against, CostBand, Figure, Spread, Stand, View};
use crate::register::model::SortBy;
use crate::register::pages::{money_said, phase_said, years_said};

/// "+60 %".
pub fn percent(lang: Lang, drift: f64) -> String {
    lang.percent_signed(drift * 100.0)
}

/// "36 %" of so many: no change, and so without a sign.
pub fn share(lang: Lang, count: usize, all: usize) -> String {
    lang.percent(count as f64 / all.max(1) as f64 * 100.0)
}

/// What is measured, as it stands within a sentence.
pub fn measure_key(by: SortBy) -> &'static str {
    match by {
        SortBy::Schedule => "watch-schedule-drift",
        SortBy::Cost => "watch-cost-drift",
    }
}

/// Against what, of a published project.
pub fn against_key(against: Against) -> &'static str {
    match against {
        Against::First => "drift-since-first",
        Against::Previous => "drift-since-previous",
    }
}

pub fn view_key(view: View) -> &'static str {
    match view {
        View::Schedule => "drift-view-time",
        View::Cost => "drift-view-cost",
        View::Plans => "drift-view-plans",
    }
}

pub fn stand(lang: Lang, stand: Stand) -> String {
    match stand {
        Stand::At(phase) => phase_said(lang, phase),
        Stand::Unsaid => lang.text("drift-phase-unsaid"),
    }
}

pub fn band(lang: Lang, band: CostBand) -> String {
    lang.text(match band {
        CostBand::Below9 => "drift-band-below-9",
        CostBand::From9To25 => "drift-band-9-to-25",
        CostBand::From25To50 => "drift-band-25-to-50",
        CostBand::From50To100 => "drift-band-50-to-100",
        CostBand::From100 => "drift-band-from-100",
        CostBand::OtherCurrency => "drift-band-other-currency",
        CostBand::NotPublished => "drift-band-not-published",
    })
}

/// "5,67 ans", "27,7 M€".
pub fn figure(lang: Lang, figure: Figure) -> String {
    match figure {
        Figure::Years(years) => {
            format!("{}\u{a0}{}", years_said(lang, years), lang.text("register-years"))
        }
        Figure::Cost(cost) => money_said(lang, cost),
    }
}

pub fn from_to(lang: Lang, first: String, last: String) -> String {
    lang.text_with("register-from-to", [("first", first.into()), ("last", last.into())])
}

/// The mean, and who makes it: the words between brackets are for the list of all that are counted.
pub fn mean_said(lang: Lang, spread: &Spread, name: impl Fn(usize) -> String) -> String {
    let mean = percent(lang, spread.figures.mean);
    let fragile = &spread.fragile;
    let (Some(without), false) = (fragile.without, fragile.makers.is_empty()) else {
        return lang.text_with("drift-mean-few", [("mean", mean.into())]);
    };
    let names: Vec<String> = fragile.makers.iter().map(|at| name(*at)).collect();
    let facts = [
        ("mean", mean.into()),
        ("count", names.len().into()),
        ("names", names.join(", ").into()),
        ("share", lang.percent(fragile.share * 100.0).into()),
        ("without", percent(lang, without).into()),
    ];
    lang.text_with("drift-mean", facts)
}
