//! `/team/leaving/ID`: the last day of a member, and what falls with it, read before it is kept.

use super::needs::need_said;
use super::percent;
use super::skills::Skills;
use crate::base::{ApiError, PersonId, Role};
use crate::case::pages::Tab;
use crate::i18n::{Lang, paris_date};
use crate::roster::api::{SayLastDay, TakeLastDayBack};
use crate::roster::door::path_of_the_last_day;
use crate::roster::model::{Condition, Falls, must_be_a_last_day};
use crate::roster::store::{self, FallsIn, Leaver, Left};
use crate::ui::{Breadcrumb, DateField, Heading, Hidden, page};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};

/// For who coordinates.
#[component]
pub fn LeavingPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").and_then(|id| id.parse().ok());
    let typed = use_query_map().read_untracked().get("last_day");
    page(async move |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        let id: PersonId = id.ok_or(ApiError::NotFound)?;
        let leaver = store::leaver(cx, id).await?;
        let (lang, today) = (cx.lang, cx.today());
        let skills = Skills::read(cx).await?;
        let looked = typed.and_then(|it| it.parse::<NaiveDate>().ok());
        let looked = looked.filter(|day| must_be_a_last_day(*day, today).is_ok());
        let falls = match looked {
            Some(day) => Some((day, store::falls_of(cx, leaver.person, day).await?)),
            None => None,
        };
        let name = leaver.name.clone();
        let title = lang.text_with("leaving-title", [("name", name.clone().into())]);
        let above = vec![("/team".to_owned(), lang.text("brigade-title"))];
        let falls = falls.map(|(day, cases)| view! { <AllFalls skills name day cases/> });
        Ok(view! {
            <Breadcrumb lang above here=title.clone()/>
            <div class="stack stack--lg">
                <div>
                    <Heading text=title/>
                    <p class="page-head__lead">{lang.text("leaving-lead")}</p>
                </div>
                <Said lang leaver=leaver.clone()/>
                {falls}
                <Say lang leaver looked/>
            </div>
        })
    })
}

/// What is known by now, and that they may stay.
#[component]
fn Said(lang: Lang, leaver: Leaver) -> impl IntoView {
    let last = leaver.last_day?;
    let seen = leaver.seen();
    let facts = [("name", leaver.name.into()), ("date", lang.date(last).into())];
    let by = leaver.said.map(|(by, at)| {
        let on = lang.date(paris_date(at));
        lang.text_with("leaving-said-by", [("by", by.into()), ("date", on.into())])
    });
    Some(view! {
        <section class="card">
            <p><b>{lang.text_with("leaving-said", facts)}</b></p>
            <p class="card__note">{by}</p>
            <form class="no-print" method="post" action=TakeLastDayBack::url()>
                <Hidden name="person" value=leaver.person.to_string()/>
                <Hidden name="seen" value=seen.to_string()/>
                <p><button class="btn" type="submit">{lang.text("leaving-take-back")}</button></p>
            </form>
        </section>
    })
}

/// First to look, then to keep: a day that was not looked at is shown before it counts.
#[component]
fn Say(lang: Lang, leaver: Leaver, looked: Option<NaiveDate>) -> impl IntoView {
    let initial = looked.or(leaver.last_day).map(|it| it.to_string()).unwrap_or_default();
    let seen = leaver.seen();
    let label = if looked.is_some() { "leaving-keep" } else { "leaving-look" };
    let looked = looked.map_or_else(|| "none".to_owned(), |it| it.to_string());
    view! {
        <form class="form form--tight measure no-print" method="post" action=SayLastDay::url()>
            <Hidden name="person" value=leaver.person.to_string()/>
            <Hidden name="seen" value=seen.to_string()/>
            <Hidden name="looked" value=looked/>
            <DateField name="last_day" label=lang.text("leaving-field")
                hint=lang.text("leaving-field-hint") initial/>
            <p><button class="btn btn--primary" type="submit">{lang.text(label)}</button></p>
        </form>
    }
}

#[component]
fn AllFalls(skills: Skills, name: String, day: NaiveDate, cases: Vec<FallsIn>) -> impl IntoView {
    let lang = skills.lang;
    let title = lang.text_with("leaving-falls", [("date", lang.date(day).into())]);
    let list = match cases.is_empty() {
        true => view! { <p>{lang.text("leaving-nothing")}</p> }.into_any(),
        false => {
            let rows: Vec<_> = cases.iter().map(|it| row(&skills, it)).collect();
            view! { <ul class="stack">{rows}</ul> }.into_any()
        }
    };
    view! {
        <section class="card" aria-labelledby="falls">
            <h2 id="falls" tabindex="-1">{title}</h2>
            <p class="card__note">{lang.text_with("leaving-then", [("name", name.into())])}</p>
            {list}
        </section>
    }
}

fn row(skills: &Skills, it: &FallsIn) -> AnyView {
    let lines = lines(skills, &it.falls).into_iter().map(|said| view! { <li>{said}</li> });
    let title = format!("{} {}", it.number, it.title);
    view! {
        <li>
            <a href=Tab::Team.path(it.number)>{title}</a>
            <ul class="links">{lines.collect_view()}</ul>
        </li>
    }
    .into_any()
}

/// What a team loses, the heaviest first.
fn lines(skills: &Skills, falls: &Falls) -> Vec<String> {
    let lang = skills.lang;
    let leads = falls.leads.then(|| lang.text("leaving-leads"));
    let needs = falls.needs.iter().map(|(need, more)| {
        let facts =
            [("need", need_said(skills, *need).into()), ("share", percent(lang, *more).into())];
        lang.text_with("leaving-need", facts)
    });
    let gate = falls.conditions.iter().map(|it: &Condition| {
        let condition = lang.text(&format!("unmet-{}", it.name()));
        lang.text_with("leaving-gate", [("condition", condition.into())])
    });
    let days = (falls.promised > 0).then(|| {
        let days = lang.tenth(f64::from(falls.promised) / 100.0);
        lang.text_with("leaving-days", [("days", days.into())])
    });
    leads.into_iter().chain(needs).chain(gate).chain(days).collect()
}

/// On the page of the brigade: when somebody leaves, and where that is said.
pub(super) fn last_day_said(
    lang: Lang,
    (person, name): (PersonId, &str),
    until: Option<NaiveDate>,
    coordinates: bool,
) -> AnyView {
    let said = until.map(|day| {
        let said = lang.text_with("leaving-on", [("date", lang.date(day).into())]);
        view! { <span class="tbl__s">{said}</span> }
    });
    let link = coordinates.then(|| {
        let label = lang.text_with("leaving-title", [("name", name.into())]);
        view! {
            <span class="tbl__s no-print">
                <a href=path_of_the_last_day(person) aria-label=label>{lang.text("leaving-link")}</a>
            </span>
        }
    });
    view! { {said}{link} }.into_any()
}

/// Those who left and whose account is open still: a day that was wrong can be put right.
#[component]
pub(super) fn LeftLately(lang: Lang, left: Vec<Left>) -> impl IntoView {
    let row = |it: Left| {
        let on = lang.text_with("leaving-on", [("date", lang.date(it.last_day).into())]);
        view! {
            <li><a href=path_of_the_last_day(it.person)>{it.name}</a> <span class="tbl__s">{on}</span></li>
        }
    };
    (!left.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="left-lately">
                <div class="section__head"><h2 id="left-lately">{lang.text("leaving-left")}</h2></div>
                <p class="muted">{lang.text("leaving-left-hint")}</p>
                <ul class="links">{left.into_iter().map(row).collect_view()}</ul>
            </section>
        }
    })
}
