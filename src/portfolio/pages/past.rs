//! `/portfolio?on=2026-10-28`: the portfolio as it was known in the evening of a past day. It is read, and nothing is
//! done from it.

use super::whole::{CensusTable, Headlines, LateTable, Opening};
use crate::case::store::past_is_kept;
use crate::i18n::Lang;
use crate::portfolio::model::{Between, Day, Selection, end_of, month_ends};
use crate::portfolio::store::{Awaiting, awaiting_me_on, census_on, late_by_on};
use crate::triage::pages::BreakNote;
use crate::triage::store::breaks;
use crate::ui::{Banner, Button, ButtonLink, Filters, Heading, Link, Size, Tone};
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use std::sync::Arc;

/// How many ends of months are one click away.
const MONTHS: usize = 6;

/// The address of the portfolio of a day.
pub fn portfolio_path(on: Option<NaiveDate>) -> String {
    match on {
        Some(day) => format!("/portfolio?on={day}"),
        None => "/portfolio".to_owned(),
    }
}

/// On what day the portfolio is read: any day that is over, and the ends of the last months at once.
#[component]
pub fn AsOfBar(lang: Lang, today: NaiveDate, on: Option<NaiveDate>) -> impl IntoView {
    let latest = today.pred_opt().unwrap_or(today);
    let chosen = on.map(|day| day.to_string());
    let link = |day: NaiveDate| {
        Link::to(portfolio_path(Some(day)), lang.short_date(day)).here(on == Some(day))
    };
    let now = Link::to(portfolio_path(None), lang.text("as-of-today")).here(on.is_none());
    let days = std::iter::once(now).chain(month_ends(today, MONTHS).into_iter().map(link));
    view! {
        <div class="stack stack--sm no-print gap-sm">
            <form class="row row--end" method="get" action="/portfolio">
                <div class="field">
                    <label class="field__label" for="on">{lang.text("as-of-day")}</label>
                    <input class="input input--sm input--date" id="on" name="on" type="date" required
                        value=chosen max=latest.to_string()/>
                </div>
                <Button text=lang.text("as-of-show") size=Size::Small/>
            </form>
            <Filters label=lang.text("as-of-known") links=days.collect()/>
        </div>
    }
}

/// What stands above whatever is read of a past day: that nothing is done from there, and the ways to today.
#[component]
pub fn FromThePast(
    lang: Lang,
    between: Between,
    /// The same as it is now.
    #[prop(into)]
    now: String,
    /// Whether every case has its past: shortly after an update some may have none.
    whole: bool,
) -> impl IntoView {
    let not_yet = (!whole).then(|| {
        view! {
            <Banner tone=Tone::Warn title=lang.text("as-of-not-yet")>
                <p>{lang.text("as-of-not-yet-why")}</p>
            </Banner>
        }
    });
    view! {
        {not_yet}
        <Banner title=lang.text("as-of-read-only")>
            <p>{lang.text("as-of-read-only-why")}</p>
            <p class="no-print">
                <a href=between.path()>{lang.text("as-of-changed-since")}</a>" · "
                <a href=now>{lang.text("as-of-back")}</a>
            </p>
        </Banner>
    }
}

/// From a past day to today.
pub fn since(cx: &Cx, day: NaiveDate) -> Between {
    let at = |date| Day::of(date, cx.today(), cx.now);
    Between { from: at(day), to: at(cx.today()), kind: None }
}

/// All of it.
pub async fn past_portfolio(cx: &mut Cx, day: NaiveDate) -> Result<AnyView, Failure> {
    let whole = past_is_kept(cx.tx()).await?;
    let census = Arc::new(census_on(cx, day).await?);
    let late = Arc::new(late_by_on(cx, day).await?);
    let awaiting = awaiting_me_on(cx, day).await?;
    let mut breaks = breaks(cx.tx()).await?;
    breaks.retain(|it| it.at <= end_of(day));
    let (lang, today, on) = (cx.lang, cx.today(), Some(day));
    let between = since(cx, day);
    let lead = lang.text_with("as-of-lead", [("date", lang.date(day).into())]);
    let is_empty = census.cases(Selection::default()) == 0;
    let all = match is_empty {
        true => view! { <p class="muted">{lang.text("as-of-empty")}</p> }.into_any(),
        false => view! {
            <Opening census=&census late=&late schedule=&[] on lang/>
            <Owed awaiting lang/>
            <Headlines census=census.clone() late=late.clone() on lang/>
            <BreakNote lang breaks/>
            <CensusTable census on lang/>
            <LateTable late on lang/>
            <p class="small muted measure gap-lg">{lang.text("as-of-left-out")}</p>
        }
        .into_any(),
    };
    Ok(view! {
        <div class="page-head">
            <div class="page-head__text">
                <Heading text=lang.text("portfolio-title") tab=Some(lead.clone())/>
                <p class="page-head__lead">{lead}</p>
            </div>
            <div class="page-head__side no-print">
                <ButtonLink href=format!("/portfolio/briefing?on={day}") text=lang.text("briefing-title")/>
            </div>
        </div>
        <FromThePast lang between now=portfolio_path(None) whole/>
        <AsOfBar lang today on/>
        {all}
    }
    .into_any())
}

/// What the reader owed that day.
#[component]
fn Owed(awaiting: Vec<Awaiting>, lang: Lang) -> impl IntoView {
    let item = |it: Awaiting| {
        let number = it.number.unwrap_or_default();
        let duty = lang.within(&format!("duty-{}", it.kind));
        let said = match it.due_at.map(DateTime::<Utc>::from) {
            Some(at) => {
                let facts = [("duty", duty.into()), ("due", lang.dense_moment(at).into())];
                lang.text_with("portfolio-awaiting", facts)
            }
            None => lang.text_with("portfolio-awaiting-paused", [("duty", duty.into())]),
        };
        view! {
            <li>
                <a href=format!("/cases/{number}")>{number.clone()}" · "{it.title}</a>
                {lang.text("portfolio-awaiting-colon")}<span class="muted">{said}</span>
            </li>
        }
    };
    let content = match awaiting.is_empty() {
        true => view! { <p class="muted">{lang.text("as-of-owed-none")}</p> }.into_any(),
        false => view! { <ul class="stack">{awaiting.into_iter().map(item).collect_view()}</ul> }
            .into_any(),
    };
    view! {
        <section class="card" aria-labelledby="awaiting">
            <h2 id="awaiting">{lang.text("as-of-owed")}</h2>
            {content}
        </section>
    }
}
