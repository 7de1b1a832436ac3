//! The checks that were made, and the form of the next.

use super::{Desk, signed};
use crate::aftercare::api::MakeCheck;
use crate::aftercare::model::CheckMade;
use crate::base::Weather;
use crate::case::model::{Act, CheckFound, DutyKind};
use crate::case::pages::{ActForm, JournalWord};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::ui::{
    Choice, Choices, Disclosure, Form, LongField, Mood, SelectField, Tag, TextField, WeatherMark,
};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

inventory::submit! {
    JournalWord {
        fact: "found",
        say: |lang, name| Some(lang.within(words(CheckFound::from_name(name)?).0)),
    }
}

inventory::submit! {
    JournalWord { fact: "check",
        say: |lang, name| Some(lang.within(&format!("duty-{}", DutyKind::from_name(name)?.name()))),
    }
}

/// What was found, what that means, and how it stands out.
fn words(found: CheckFound) -> (&'static str, &'static str, Mood) {
    match found {
        CheckFound::Holds => ("after-holds", "after-holds-means", Mood::Ok),
        CheckFound::Closer => ("after-closer", "after-closer-means", Mood::Soon),
        CheckFound::Relapse => ("after-relapse", "after-relapse-means", Mood::Late),
    }
}

#[component]
pub(super) fn Checks(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let next = desk
        .file
        .checks_owed()
        .filter_map(|duty| duty.due_at(&Calendar::france()).map(|at| (at, duty.kind)));
    let next = next.min();
    if desk.care.checks.is_empty() && next.is_none() {
        return None;
    }
    let made: Vec<_> =
        desk.care.checks.iter().rev().map(|it| made(lang, it.clone()).into_any()).collect();
    let none = made
        .is_empty()
        .then(|| view! { <p class="muted measure">{lang.text("after-checks-none")}</p> });
    let waits = next.filter(|_| desk.due.is_none()).map(|(at, kind)| {
        let facts = [
            ("check", lang.text(&format!("duty-{}", kind.name())).into()),
            ("date", super::on(lang, at).into()),
        ];
        view! { <p class="measure">{lang.text_with("after-check-later", facts)}</p> }
    });
    let form = (desk.may(Act::Check) && desk.due.is_some())
        .then(|| view! { <div class="no-print"><Next desk=desk.clone()/></div> });
    Some(view! {
        <section class="section" aria-labelledby="checks">
            <div class="section__head"><h2 id="checks">{lang.text("after-checks")}</h2></div>
            {none}
            {waits}
            {form}
            {made}
        </section>
    })
}

/// A check, as it was made.
pub fn made(lang: Lang, it: CheckMade) -> impl IntoView {
    let (word, _, mood) = words(it.found);
    let title = lang.text(&format!("duty-{}", it.check.name()));
    let fails = it.said.fails.map(|said| {
        view! { <dt>{lang.text("after-check-fails")}</dt><dd class="said">{said}</dd> }
    });
    view! {
        <div class="card">
            <h3>{title}</h3>
            <p class="row">
                <Tag text=lang.text(word) mood/>
                <WeatherMark lang weather=it.said.weather/>
                <span class="muted">{signed(lang, &it.signed)}</span>
            </p>
            <dl class="dl">
                <dt>{lang.text("after-check-holds")}</dt>
                <dd class="said">{it.said.holds}</dd>
                {fails}
                <dt>{lang.text("after-check-asked")}</dt>
                <dd>{it.said.asked}</dd>
            </dl>
        </div>
    }
}

#[component]
fn Next(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let kind = desk.due?;
    let open = Form::here().sent("check_holds");
    let summary = lang.text(&format!("duty-{}", kind.name()));
    let weathers: Vec<(&str, String)> = Weather::ALL
        .map(|it| {
            let key = format!("weather-{}", it.name());
            (it.name(), format!("{} – {}", lang.text(&key), lang.text(&format!("{key}-means"))))
        })
        .to_vec();
    let found = CheckFound::ALL.map(|it| {
        let (word, means, _) = words(it);
        Choice::new(it.name(), lang.text(word)).hint(lang.text(means))
    });
    Some(view! {
        <Disclosure summary open>
            <ActForm act=Act::Check action=MakeCheck::url() number seen lang primary=true>
                <p class="muted measure">{lang.text("after-check-hint")}</p>
                <SelectField name="check_weather" label=lang.text("report-weather") choices=weathers
                    none=lang.text("roster-choose")/>
                <LongField name="check_holds" label=lang.text("after-check-holds") rows=3/>
                <LongField name="check_fails" label=lang.text("after-check-fails")
                    hint=lang.text("after-check-fails-hint") rows=3 optional=true/>
                <TextField name="check_asked" label=lang.text("after-check-asked")
                    hint=lang.text("after-check-asked-hint")/>
                <Choices name="check_found" label=lang.text("after-check-found")
                    choices=found.to_vec()/>
            </ActForm>
        </Disclosure>
    })
}
