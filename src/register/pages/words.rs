//! Figures of the register, as people read them.

use super::{ATTRIBUTION, GMPP_ATTRIBUTION};
use crate::i18n::Lang;
use crate::register::model::{Dated, DriftRange, Edition, Money, Phase};
use crate::register::model::{GMPP, PANORAMA};
use chrono::NaiveDate;

/// "juil. 2021", "Jul 2021"; a register that appears once a year has its year alone.
pub fn edition(lang: Lang, edition: Edition) -> String {
    match edition.month {
        None => edition.year.to_string(),
        Some(month) => lang.text_with(
            "register-edition",
            [("month", format!("m{month}").into()), ("year", edition.year.to_string().into())],
        ),
    }
}

/// "5,67", "5.67", "5,5", "5": two decimals tell a month from another.
pub fn years(lang: Lang, years: f64) -> String {
    let said = decimal(lang, years, 2);
    said.trim_end_matches('0').trim_end_matches([',', '.']).to_owned()
}

/// "16,1 M€", "€16.1m", "423,9 M£".
pub fn money(lang: Lang, money: Money) -> String {
    lang.amount_in(money.cents, money.currency.sign())
}

fn decimal(lang: Lang, value: f64, places: usize) -> String {
    let text = format!("{value:.places$}");
    if lang == Lang::Fr { text.replace('.', ",") } else { text }
}

/// "de 16,1 M€ à 27,7 M€", "€16.1m to €27.7m". The font has no arrow, and a voice says none.
pub fn from_to(lang: Lang, first: String, last: String) -> String {
    lang.text_with("register-from-to", [("first", first.into()), ("last", last.into())])
}

/// "du 30 juin 2022 au 31 déc. 2023".
pub fn from_day_to_day(lang: Lang, first: NaiveDate, last: NaiveDate) -> String {
    let facts = [("first", lang.short_date(first).into()), ("last", lang.short_date(last).into())];
    lang.text_with("register-from-day", facts)
}

/// That something is known from an edition which is not the latest: " (édition mars 2019)". Nothing where it
/// is the latest.
pub fn since<T>(lang: Lang, said: Dated<T>, latest: Edition) -> Option<String> {
    let facts = || [("edition", edition(lang, said.edition).into())];
    (said.edition < latest).then(|| format!(" {}", lang.text_with("register-as-of", facts())))
}

/// Whose figures these are, under which licence, as far as we know it.
pub fn sources<'a>(lang: Lang, names: impl IntoIterator<Item = &'a String>) -> String {
    let said = names.into_iter().map(|name| match name.as_str() {
        PANORAMA => ATTRIBUTION.to_owned(),
        GMPP => GMPP_ATTRIBUTION.to_owned(),
        other => other.to_owned(),
    });
    let said: Vec<String> = said.collect();
    format!("{} {}.", lang.text("register-source"), said.join(" ; "))
}

/// "+60 %"; nothing where it is not known.
pub fn drift(lang: Lang, drift: Option<f64>) -> Option<String> {
    drift.map(|drift| lang.percent_signed(drift * 100.0))
}

/// "de plus de 10 % à 30 %", "au-delà de 30 %", "0 % ou moins".
pub fn range(range: DriftRange, lang: Lang) -> String {
    let bounds = (range.above, range.up_to);
    let key = match bounds {
        (Some(_), Some(_)) => "register-range-between",
        (Some(_), None) => "register-range-above",
        (None, Some(_)) => "register-range-up-to",
        (None, None) => "register-range-any",
    };
    let percent = |percent: Option<i32>| lang.percent(f64::from(percent.unwrap_or_default()));
    let facts = [("above", percent(bounds.0).into()), ("up_to", percent(bounds.1).into())];
    lang.text_with(key, facts)
}

pub fn phase(lang: Lang, phase: Phase) -> String {
    lang.text(&format!("phase-{}", phase.name()))
}
