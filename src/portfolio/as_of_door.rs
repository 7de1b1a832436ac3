//! `/portfolio/as-of`: the day that a slider or a date was left at becomes the address of what was read then. It reads
//! nothing: whoever follows it is asked who they are there.

use super::model::{BETWEEN, Between, Day, Selection, day_moved_to};
use super::pages::portfolio_path;
use crate::base::Address;
use crate::i18n::paris_date;
use axum::extract::Query;
use axum::http::Uri;
use axum::response::Redirect;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;

/// What it is asked, by name.
type Said = HashMap<String, String>;

/// To the list or the two days that the form stood above, or to the whole portfolio.
pub async fn to_that_day(uri: Uri) -> Redirect {
    // What cannot be read narrows nothing, as on a page.
    let said = Query::<Said>::try_from_uri(&uri).map(|Query(said)| said).unwrap_or_default();
    Redirect::to(&address(&said, Utc::now()))
}

fn address(said: &Said, now: DateTime<Utc>) -> String {
    let get = |name: &str| said.get(name).map_or("", String::as_str);
    let today = paris_date(now);
    let left_at = |name: &str| {
        let (slid, showed) = (format!("{name}-day"), format!("{name}-showed"));
        day_moved_to(get(name), get(&slid), get(&showed))
    };
    let on = |day: NaiveDate| Day::of(day, today, now).on();
    // What is no day stays in the address: the page that is led to says so, and keeps it in its field.
    let is_no_day = |name: &str| !get(name).trim().is_empty() && left_at(name).is_none();
    match get("list") {
        "cases" => {
            let list = Selection::read(&mut Address::new(get), today);
            let list = Selection { on: left_at("on").and_then(on), ..list }.path();
            if is_no_day("on") { said_again(&list, &[("on", get("on"))]) } else { list }
        }
        "between" if ["from", "to"].into_iter().any(is_no_day) => {
            let words = ["from", "to", "kind"].map(|name| (name, get(name)));
            said_again(BETWEEN, &words)
        }
        "between" => {
            let days = ["from", "to"].map(|name| left_at(name).map(|day| day.to_string()));
            let [from, to] = days.map(Option::unwrap_or_default);
            let day = |name: &str| match name {
                "from" => from.clone(),
                "to" => to.clone(),
                other => get(other).to_owned(),
            };
            Between::read(&mut Address::new(day), today, now).path()
        }
        _ if is_no_day("on") => said_again(&portfolio_path(None), &[("on", get("on"))]),
        _ => portfolio_path(left_at("on").and_then(on)),
    }
}

/// An address with words as they were typed.
fn said_again(path: &str, words: &[(&str, &str)]) -> String {
    let mark = if path.contains('?') { '&' } else { '?' };
    let words = words.iter().filter(|it| !it.1.is_empty()).collect::<Vec<_>>();
    format!(
        "{path}{mark}{}",
        serde_urlencoded::to_string(words).expect("pairs of texts are an address")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portfolio::model::day_number;
    use chrono::TimeZone;

    fn leads_to(said: &[(&str, &str)]) -> String {
        let said = said.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        address(&said.collect(), Utc.with_ymd_and_hms(2026, 11, 29, 12, 0, 0).unwrap())
    }

    #[test]
    fn what_a_slider_was_left_at_has_the_address_that_a_date_has() {
        let number = |day: &str| day_number(day.parse().unwrap()).to_string();
        let (today, then) = (number("2026-11-29"), number("2026-10-03"));
        let slid = [("on", "2026-11-29"), ("on-showed", today.as_str()), ("on-day", &then)];
        assert_eq!(leads_to(&slid), "/portfolio?on=2026-10-03");
        assert_eq!(leads_to(&[("on", "2026-10-03")]), "/portfolio?on=2026-10-03");
        // What is no day is said there, as it was typed.
        assert_eq!(leads_to(&[("on", "31 juin&")]), "/portfolio?on=31+juin%26");
        let typed = [("list", "between"), ("from", "x"), ("to", "2026-11-29")];
        assert_eq!(leads_to(&typed), "/portfolio/between?from=x&to=2026-11-29");
        // Today, and a day to come, is the portfolio as it is.
        for on in ["2026-11-29", "2027-01-01", ""] {
            assert_eq!(leads_to(&[("on", on)]), "/portfolio", "{on}");
        }
        let list = [("list", "cases"), ("group", "triage"), ("band", "//evil.example")];
        let of_the_list: Vec<(&str, &str)> = list.into_iter().chain(slid).collect();
        assert_eq!(leads_to(&of_the_list), "/portfolio/cases?group=triage&on=2026-10-03");
        let days = [("from", "2026-10-03"), ("from-day", &then), ("from-showed", &then)];
        let to = [("to", "2026-11-29"), ("to-showed", today.as_str()), ("to-day", "20000")];
        let between = [("list", "between"), ("kind", "stage")].into_iter().chain(days).chain(to);
        let between: Vec<(&str, &str)> = between.collect();
        // Slid before the other, they are put in their order.
        let address = "/portfolio/between?from=2024-10-04&to=2026-10-03&kind=stage";
        assert_eq!(leads_to(&between), address);
    }
}
