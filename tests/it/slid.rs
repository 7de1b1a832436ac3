//! A day of the portfolio that is slid to, with no script: the slider and the date beside it are sent together.

use crate::html::{all, assert_valid_html};
use crate::support::{Browser, databases, today};
use crate::world::World;
use axum::http::StatusCode;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use scraper::{ElementRef, Html};
use tocsin::case::model::Confidentiality;

fn before(days: i64) -> DateTime<Utc> {
    Utc::now() - TimeDelta::days(days)
}

/// The fields of a form, with what stands in them.
fn fields(page: &Html, form: &str) -> Vec<(String, String)> {
    let what = format!("form[action='{form}'] input");
    let inputs = all(page, &what);
    let said = |it: ElementRef, name| it.attr(name).unwrap_or_default().to_owned();
    inputs.map(|it| (said(it, "name"), said(it, "value"))).collect()
}

#[tokio::test]
async fn a_day_is_slid_to_without_a_script() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted("Paie", Confidentiality::Brigade, before(20)).await;
        world.submitted("Discrète", Confidentiality::Restricted, before(60)).await;
        let mut browser = Browser::signed_in(&db, &world.auditor).await;
        let (day, list) = (today() - Days::new(9), today() - Days::new(3));
        let mut follow = async |path: &str, name: &str, to: NaiveDate| {
            let page = assert_valid_html(&browser.get(path).await.text);
            let range = all(&page, "input[type=range]").find(|it| it.attr("name") == Some(name));
            let number = (to - NaiveDate::default()).num_days().to_string();
            let least: i64 = range.unwrap().attr("min").unwrap().parse().unwrap();
            // It begins before the first case that this person may see, and tells of no other.
            assert_eq!((today() - NaiveDate::default()).num_days() - least, 21, "{path}");
            let mut sent = fields(&page, "/portfolio/as-of");
            sent.iter_mut().filter(|it| it.0 == name).for_each(|it| it.1.clone_from(&number));
            let query = sent.iter().map(|(name, value)| format!("{name}={value}"));
            let query: Vec<String> = query.collect();
            let got = browser.get(&format!("/portfolio/as-of?{}", query.join("&"))).await;
            assert_eq!(got.status, StatusCode::SEE_OTHER, "{got:?}");
            got.location.unwrap()
        };
        assert_eq!(follow("/portfolio", "on-day", day).await, format!("/portfolio?on={day}"));
        let past = format!("/portfolio?on={day}");
        assert_eq!(follow(&past, "on-day", today()).await, "/portfolio");
        let cases = format!("/portfolio/cases?group=triage&band=high&on={day}");
        let then = format!("/portfolio/cases?group=triage&band=high&on={list}");
        assert_eq!(follow(&cases, "on-day", list).await, then);
        let between = format!("/portfolio/between?from={day}&to={}&kind=stage", today());
        let then = format!("/portfolio/between?from={day}&to={list}&kind=stage");
        assert_eq!(follow(&between, "to-day", list).await, then);
    }
}
