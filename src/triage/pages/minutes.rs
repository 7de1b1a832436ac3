//! Minutes: on their page, on paper, and in a file. The same words in all three.

use super::minutes_brief::Brief;
use super::minutes_part::{Part, names, parts_under};
use crate::base::PersonId;
use crate::i18n::Lang;
use crate::triage::model::{HeardAs, Minutes, ToldUnder};
use crate::triage::store::{MinutesNote, MinutesRead, SittingFile};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// What was frozen, who signed it, and what was noted under it since.
#[component]
pub fn MinutesText(lang: Lang, read: MinutesRead, file: SittingFile) -> impl IntoView {
    let MinutesRead { minutes, hash, parts, notes, .. } = read;
    let decided = parts.iter().filter(|it| it.heard_as() != HeardAs::Stalled);
    let decided = decided.cloned().collect::<Vec<_>>();
    let brief = (!decided.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="minutes-brief">
                <h2 id="minutes-brief">{lang.text("minutes-brief")}</h2>
                <Brief lang parts=&decided/>
            </section>
        }
    });
    let room = minutes.present.clone();
    let under = |told: ToldUnder| {
        let drawn = parts_under(&parts, told).into_iter().map(|it| {
            let room = room.clone();
            view! { <Part lang it told room/> }
        });
        drawn.collect::<Vec<_>>()
    };
    let [heard, between, stalled] = ToldUnder::ALL.map(under);
    let first = match heard.is_empty() {
        true => view! { <p>{lang.text("minutes-no-case")}</p> }.into_any(),
        false => view! { <p class="small muted">{lang.text("minutes-before-all")}</p> }.into_any(),
    };
    let between = (!between.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="minutes-between">
                <h2 id="minutes-between">{lang.text("between-title")}</h2>
                <p class="small muted">{lang.text("minutes-between-why")}</p>
                {between}
            </section>
        }
    });
    let stalled = (!stalled.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="minutes-stalled">
                <h2 id="minutes-stalled">{lang.text("stalled-title")}</h2>
                {stalled}
            </section>
        }
    });
    view! {
        <Room lang minutes/>
        {brief}
        <section class="section" aria-labelledby="minutes-cases">
            <h2 id="minutes-cases">{lang.text("minutes-cases")}</h2>
            {first}
            {heard}
        </section>
        {between}
        {stalled}
        <Signatures lang file hash/>
        <Notes lang notes/>
    }
}

/// Who was there, and when.
#[component]
fn Room(lang: Lang, minutes: Minutes) -> impl IntoView {
    let presides = minutes.present.iter().find(|it| it.id == minutes.presided_by);
    let presides = presides.map(|it| it.name.clone()).unwrap_or_default();
    let guests = minutes.guests.map(|guests| {
        view! { <div><dt>{lang.text("roll-guests")}</dt><dd>{guests}</dd></div> }
    });
    let closed = [
        ("opened", lang.moment(minutes.opened_at).into()),
        ("closed", lang.moment(minutes.closed_at).into()),
        ("name", minutes.closed_by.name.into()),
    ];
    view! {
        <dl class="dl">
            <div><dt>{lang.text("roll-held-on")}</dt><dd>{lang.date(minutes.held_on)}</dd></div>
            <div><dt>{lang.text("roll-presided-by")}</dt><dd>{presides}</dd></div>
            <div><dt>{lang.text("roll-present")}</dt><dd>{names(&minutes.present)}</dd></div>
            {guests}
            <div>
                <dt>{lang.text("minutes-times")}</dt>
                <dd>{lang.text_with("minutes-times-said", closed)}</dd>
            </div>
        </dl>
    }
}

#[component]
fn Signatures(lang: Lang, file: SittingFile, hash: String) -> impl IntoView {
    let sitting = &file.sitting;
    let presiding = file.name_of(sitting.presided_by);
    let signed = |(signer, (name, at)): (&PersonId, &(String, DateTime<Utc>))| {
        let facts = [("name", name.clone().into()), ("moment", lang.moment(*at).into())];
        let part = if *signer == sitting.presided_by {
            "minutes-signs-presiding"
        } else {
            "minutes-signs-second"
        };
        view! { <li><b>{lang.text(part)}</b><p>{lang.text_with("minutes-signed", facts)}</p></li> }
    };
    let signed = sitting.signed_by.iter().zip(&file.signed).map(signed).collect_view();
    // Room is left on paper, for a hand.
    let awaited = |part: &'static str, said: String| {
        view! { <li class="signs__awaited"><b>{lang.text(part)}</b><p>{said}</p></li> }
    };
    let presides = (!sitting.signed_by.contains(&sitting.presided_by)).then(|| {
        let name = [("name", presiding.to_owned().into())];
        awaited("minutes-signs-presiding", lang.text_with("minutes-awaits-presiding", name))
    });
    let second = sitting
        .second_signature()
        .is_none()
        .then(|| awaited("minutes-signs-second", lang.text("minutes-awaits-second")));
    view! {
        <section class="section minutes__end" aria-labelledby="signatures">
            <h2 id="signatures">{lang.text("minutes-signatures")}</h2>
            <ul class="signs">{signed}{presides}{second}</ul>
            <p class="small muted">{lang.text("minutes-hash")} " " <code class="hash">{hash}</code></p>
        </section>
    }
}

#[component]
fn Notes(lang: Lang, notes: Vec<MinutesNote>) -> impl IntoView {
    let note = |it: MinutesNote| {
        let facts = [("name", it.written_by.into()), ("moment", lang.moment(it.at).into())];
        let about =
            it.case.map(|number| view! { <span class="num">{number.to_string()}</span> " · " });
        view! {
            <li>
                <p>{it.note}</p>
                <p class="small muted">{about}{lang.text_with("minutes-noted-by", facts)}</p>
            </li>
        }
    };
    (!notes.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="corrections">
                <h2 id="corrections">{lang.text("minutes-corrections")}</h2>
                <ul class="bare stack stack--sm">{notes.into_iter().map(note).collect_view()}</ul>
            </section>
        }
    })
}

/// The very texts that the hashes are of, folded below what people read, so that whoever keeps the file
/// can hash them again.
#[component]
pub fn SealedTexts(lang: Lang, read: MinutesRead) -> impl IntoView {
    let text = |(hash, content): (String, String)| {
        view! { <p><code>{hash}</code></p><pre>{content}</pre> }
    };
    let parts = read.parts.into_iter().map(|it| (it.hash, it.content));
    let texts = std::iter::once((read.hash, read.content)).chain(parts);
    view! {
        <details>
            <summary>{lang.text("minutes-sealed")}</summary>
            <p>{lang.text("minutes-sealed-why")}</p>
            {texts.map(text).collect_view()}
        </details>
    }
}
