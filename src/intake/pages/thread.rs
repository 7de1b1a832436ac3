//! The conversation of a case, and writing to it.

use crate::base::PersonId;
use crate::i18n::{Lang, paris_date};
use crate::intake::api::PostMessage;
use crate::intake::model::Audience;
use crate::intake::store::{Said, What};
use crate::triage::model::Settlement;
use crate::ui::{Choice, Choices, Happening, HappeningTone, Hidden, LongField, Timeline, When};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// What was said, the latest first, and a field to say more in.
#[component]
pub fn Thread(
    lang: Lang,
    number: String,
    said: Vec<Said>,
    /// Whom the reader may write to.
    speaks: Vec<Audience>,
    reader: PersonId,
) -> impl IntoView {
    let nothing = said.is_empty().then(|| {
        let key = if speaks.is_empty() { "thread-none" } else { "thread-none-yet" };
        view! { <p class="quiet">{lang.text(key)}</p> }
    });
    let days = by_day(said).into_iter().map(|(day, said)| {
        let said = said.into_iter().map(|it| happening(lang, it, reader)).collect();
        (lang.date(day), said)
    });
    let days: Vec<(String, Vec<Happening>)> = days.collect();
    let timeline =
        (!days.is_empty()).then(|| view! { <Timeline label=lang.text("thread-title") days/> });
    let form = (!speaks.is_empty()).then(|| view! { <Write lang number speaks/> });
    view! {
        <section class="section" aria-labelledby="thread">
            <div class="section__head"><h2 id="thread">{lang.text("thread-title")}</h2></div>
            {form}
            {nothing}
            {timeline}
        </section>
    }
}

fn by_day(said: Vec<Said>) -> Vec<(NaiveDate, Vec<Said>)> {
    let mut days: Vec<(NaiveDate, Vec<Said>)> = Vec::new();
    for it in said {
        let day = paris_date(it.at.into());
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, said)) => said.push(it),
            None => days.push((day, vec![it])),
        }
    }
    days
}

fn happening(lang: Lang, said: Said, reader: PersonId) -> Happening {
    let at = DateTime::<Utc>::from(said.at);
    let (key, icon, tone) = match said.what {
        What::Question => ("thread-asked", "circle-help", HappeningTone::Ours),
        What::Answer => ("thread-answered", "circle-check", HappeningTone::Usual),
        What::Contest => ("thread-contested", "circle-help", HappeningTone::Usual),
        What::Settled(Settlement::Corrected) => {
            ("thread-corrected", "circle-check", HappeningTone::Ours)
        }
        What::Settled(Settlement::Maintained) => {
            ("thread-maintained", "circle-check", HappeningTone::Ours)
        }
        What::Message(Audience::Shared) => ("thread-wrote", "message-square", HappeningTone::Usual),
        What::Message(Audience::Brigade) => {
            ("thread-wrote-brigade", "lock", HappeningTone::Private)
        }
        What::Message(Audience::Direction) => {
            ("thread-wrote-direction", "lock", HappeningTone::Private)
        }
    };
    let name = if said.author == reader { lang.text("thread-you") } else { said.name };
    Happening {
        at: When { iso: at.to_rfc3339(), said: lang.hour(at) },
        icon,
        said: lang.text_with(key, [("name", name.into())]),
        quote: Some(said.text),
        tone,
    }
}

#[component]
fn Write(lang: Lang, number: String, speaks: Vec<Audience>) -> impl IntoView {
    let choice = |audience: &Audience| {
        let key = |part: &str| format!("audience{part}-{}", audience.name());
        Choice::new(audience.name(), lang.text(&key(""))).hint(lang.text(&key("-hint")))
    };
    // Beforehand, the side one is on: what was meant for all and reached a few is said again, what
    // was meant for a few and reached all is never unsaid.
    let audience = (speaks.len() > 1).then(|| {
        let choices: Vec<Choice> = speaks.iter().map(choice).collect();
        view! { <Choices name="audience" label=lang.text("thread-audience") hint=lang.text("thread-audience-hint")
            initial=Audience::Brigade.name() choices/> }
    });
    view! {
        <form class="form form--tight no-print" method="post" action=PostMessage::url() novalidate>
            <Hidden name="case" value=number/>
            <LongField name="message" rows=3 label=lang.text("thread-message")/>
            {audience}
            <div class="btn-row"><button class="btn" type="submit">{lang.text("thread-send")}</button></div>
        </form>
    }
}
