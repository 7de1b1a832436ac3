//! Minutes: on their page, on paper, and in a file. The same words in all three.

use super::minutes_brief::Brief;
use super::stalled::announced;
use crate::base::PersonId;
use crate::case::pages::sentence;
use crate::case::store::Entry;
use crate::i18n::Lang;
use crate::triage::model::{Attendee, CaseThen, HeardAs, Item, Minutes, Said};
use crate::triage::store::{MinutesNote, MinutesRead, SealedPart, SittingFile};
use crate::triage::words::decimal;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// What was frozen, who signed it, and what was noted under it since.
#[component]
pub fn MinutesText(lang: Lang, read: MinutesRead, file: SittingFile) -> impl IntoView {
    let MinutesRead { minutes, hash, parts, notes, .. } = read;
    let of = |wanted: fn(HeardAs) -> bool| {
        parts.iter().filter(|it| wanted(it.heard_as())).cloned().collect::<Vec<_>>()
    };
    let heard = of(HeardAs::was_heard);
    let none = heard.is_empty().then(|| view! { <p>{lang.text("minutes-no-case")}</p> });
    let decided = of(|it| it != HeardAs::Stalled);
    let brief = (!decided.is_empty()).then(|| {
        view! {
            <Brief lang parts=&decided/>
            <p class="small muted">{lang.text("minutes-before-all")}</p>
        }
    });
    let room = minutes.present.clone();
    let (between, stalled) = (of(|it| it == HeardAs::Between), of(|it| it == HeardAs::Stalled));
    let part = |it| view! { <Part lang it room=room.clone()/> };
    let between = (!between.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="minutes-between">
                <h2 id="minutes-between">{lang.text("between-title")}</h2>
                <p class="small muted">{lang.text("minutes-between-why")}</p>
                {between.into_iter().map(part).collect_view()}
            </section>
        }
    });
    let stalled = (!stalled.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="minutes-stalled">
                <h2 id="minutes-stalled">{lang.text("stalled-title")}</h2>
                {stalled.into_iter().map(part).collect_view()}
            </section>
        }
    });
    let heard = heard.into_iter().map(part).collect_view();
    view! {
        <Room lang minutes/>
        <section class="section" aria-labelledby="minutes-cases">
            <h2 id="minutes-cases">{lang.text("minutes-cases")}</h2>
            {none}
            {brief}
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

fn names(people: &[Attendee]) -> String {
    people.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// One case: what it was, what was said and decided.
#[component]
fn Part(lang: Lang, it: SealedPart, room: Vec<Attendee>) -> impl IntoView {
    let CaseThen { number, title, organisation, score, proposed } = it.part.case;
    let id = format!("part-{number}");
    let named_by = id.clone();
    let score = score.map(|score| {
        let band = lang.text(&format!("band-{}", score.band.name()));
        let facts = [
            ("total", decimal(lang, score.total_tenths).into()),
            ("low", decimal(lang, score.low_tenths).into()),
            ("high", decimal(lang, score.high_tenths).into()),
            ("band", band.into()),
        ];
        let model =
            score.model.map(|model| lang.text_with("minutes-model", [("model", model.into())]));
        view! { <p>{lang.text_with("minutes-score", facts)} " " {model}</p> }
    });
    let proposed = proposed.map(|priority| {
        let priority = [("priority", priority.name().into())];
        view! { <p>{lang.text_with("minutes-proposed", priority)}</p> }
    });
    view! {
        <section class="card minutes__case" aria-labelledby=named_by>
            <h3 id=id>{title}</h3>
            <p class="muted minutes__of"><span class="num">{number}</span>" · "{organisation}</p>
            {score}
            {proposed}
            <SaidInSitting lang items=it.part.items room/>
            <p class="small muted">
                {lang.text("minutes-hash-part")} " " <code class="hash">{it.hash}</code>
            </p>
        </section>
    }
}

/// What was said and decided, in its order, and before whom.
#[component]
pub fn SaidInSitting(
    lang: Lang,
    items: Vec<Item>,
    /// Whom the reader was told of: only others than these are named again.
    #[prop(optional)]
    room: Vec<Attendee>,
) -> impl IntoView {
    let item = |it: Item| {
        let said = said(lang, &it);
        let is_between = matches!(it.said, Said::Between { .. });
        let present = (is_between || it.present != room).then(|| {
            let key = if is_between { "minutes-between-noted" } else { "minutes-before" };
            let present = lang.text_with(key, [("names", names(&it.present).into())]);
            view! { <p class="small muted">{present}</p> }
        });
        let announced = since(lang, &it).map(|said| view! { <p class="small">{said}</p> });
        // What was decided in no sitting was decided on another day.
        let when = if is_between { lang.moment(it.at) } else { lang.hour(it.at) };
        view! {
            <li>
                <p>
                    <time datetime=it.at.to_rfc3339() class="num muted">{when}</time>
                    " " <b>{it.by.name}</b> " " {said}
                </p>
                {announced}
                {present}
            </li>
        }
    };
    view! { <ol class="bare stack stack--sm">{items.into_iter().map(item).collect_view()}</ol> }
}

/// The date announced for what was left undone.
fn since(lang: Lang, it: &Item) -> Option<String> {
    let Said::Stalled { announced: Some(date), .. } = &it.said else { return None };
    let name = it.announced_by.as_ref().map_or("", |it| it.name.as_str());
    Some(announced(lang, name, date.due_at, &date.reason))
}

fn said(lang: Lang, it: &Item) -> String {
    match &it.said {
        Said::Opinions { opinions } => {
            lang.text_with("minutes-opinions", [("opinions", opinions.clone().into())])
        }
        Said::PutOff { reason } => {
            lang.text_with("minutes-put-off", [("reason", reason.clone().into())])
        }
        Said::Stalled { duty, due_at, note, .. } => {
            let due = due_at.map_or_else(|| "none".to_owned(), |at| lang.moment(at));
            let facts = [
                ("duty", lang.text(&format!("duty-{}", duty.name())).into()),
                ("name", it.owed_by.as_ref().map_or("", |it| it.name.as_str()).to_owned().into()),
                ("due", due.into()),
                ("note", note.clone().into()),
            ];
            lang.text_with("minutes-stalled", facts)
        }
        Said::Purpose { is_missing, reason } => {
            let key = match is_missing {
                true => "minutes-purpose-missing",
                false => "minutes-purpose-stated",
            };
            lang.text_with(key, [("reason", reason.clone().into())])
        }
        Said::Decision { entry, facts, .. } | Said::Between { entry, facts, .. } => {
            let entry = Entry {
                seq: *entry,
                at: it.at.into(),
                actor: None,
                who: Some(it.by.name.clone()),
                subject: "case".into(),
                facts: facts.to_string(),
            };
            sentence(lang, &entry, &[], &[])
        }
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
