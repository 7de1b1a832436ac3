//! `/cases/:number/duties/:rank`: whoever owes something says when it will be done.

use super::act::ActForm;
use super::number_of_address;
use super::shell::pace_of;
use super::tab::Tab;
use super::terms::Terms;
use super::way::duty_named;
use crate::base::ApiError;
use crate::case::model::{Act, Duty, last_day_to_promise, law};
use crate::case::store::{CaseFile, case_sight, my_duty};
use crate::clock::{Calendar, PauseReason};
use crate::i18n::Lang;
use crate::ui::{Banner, DateField, Due, Heading, Hidden, LiveNotice, LongField, page};
use chrono::{DateTime, Utc};
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

#[component]
pub fn PromisePage() -> impl IntoView {
    let number = number_of_address();
    let rank = use_params_map().read_untracked().get("rank");
    page(async move |cx| {
        let rank: usize = rank.and_then(|it| it.parse().ok()).ok_or(ApiError::NotFound)?;
        let (file, duty) = my_duty(cx, number()?, rank).await?;
        let sight = case_sight(cx, &file).await?;
        let (lang, now) = (cx.lang, cx.now);
        let title = lang.text("promise-title");
        let status = file.number.map(|number| Tab::Status.path(number)).unwrap_or_default();
        let what = duty_named(lang, duty.kind, duty.about);
        let form = match why_not(&file, &duty) {
            Some(why) => Either::Left(view! { <Banner title=lang.text(why)>""</Banner> }),
            None => Either::Right(view! { <AnotherDate lang now rank file=&file duty=&duty/> }),
        };
        let deadline = file.explanation(&duty, &Calendar::france());
        let urgency = duty.urgency(&Calendar::france(), now);
        let (pace, left) = pace_of(lang, urgency, duty.clock.held_by());
        let due = duty.due_at(&Calendar::france()).map(|at| lang.moment(at));
        let when = due.map(|at| lang.text_with("home-before", [("moment", at.into())]));
        Ok(view! {
            <LiveNotice lang about=sight.to_string()/>
            <nav class="crumbs" aria-label=lang.text("crumbs-label")>
                <ol>
                    <li><a href="/owed">{lang.text("owed-title")}</a></li>
                    <li><a href=status>{file.number_text()}</a></li>
                    <li aria-current="page">{title.clone()}</li>
                </ol>
            </nav>
            <div class="page-head"><div class="page-head__text"><Heading text=title/></div></div>
            <div class="stack stack--lg">
                <section class="card" aria-labelledby="owed-what">
                    <h2 id="owed-what">{what}</h2>
                    <p class="muted">{file.title.clone()}</p>
                    <Due pace when=left what=when.unwrap_or_default()/>
                    <Terms lang duty=duty.clone() deadline began=file.began(&duty)/>
                </section>
                {form}
            </div>
        })
    })
}

/// The text that says why no other date can be announced.
fn why_not(file: &CaseFile, duty: &Duty) -> Option<&'static str> {
    if duty.clock.held_by() == Some(PauseReason::Suspended) {
        return Some("promise-suspended");
    }
    if !law(Act::Promise).from.contains(&file.stage) {
        return Some("promise-not-now");
    }
    match duty.unmet_to_promise().first().map(String::as_str) {
        None => None,
        Some("running_clock") => Some("promise-paused"),
        Some(_) => Some("promise-no-more"),
    }
}

#[component]
fn AnotherDate<'a>(
    lang: Lang,
    now: DateTime<Utc>,
    rank: usize,
    file: &'a CaseFile,
    duty: &'a Duty,
) -> impl IntoView + use<> {
    let last = last_day_to_promise(duty, &Calendar::france(), now);
    let hint = lang.text_with("promise-on-hint", [("date", lang.date(last).into())]);
    // Whoever waits for it reads the reason, and may not read what it is about yet.
    let reason = match duty.about {
        Some(_) => lang.text("promise-reason-hint-shared"),
        None => lang.text("promise-reason-hint"),
    };
    let again = (!duty.promises.is_empty()).then(|| {
        view! { <p>{lang.text("promise-again")}</p> }
    });
    view! {
        <section class="stack" aria-labelledby="another">
            <h2 id="another">{lang.text("promise-another")}</h2>
            <p>{lang.text("promise-about")}</p>
            {again}
            <ActForm act=Act::Promise action="/api/case/promise" number=file.number_text()
                seen=file.version lang primary=true>
                <Hidden name="rank" value=rank.to_string()/>
                <DateField name="promise_on" label=lang.text("promise-on") hint/>
                <LongField name="promise_reason" label=lang.text("promise-reason")
                    hint=reason rows=3/>
            </ActForm>
        </section>
    }
}
