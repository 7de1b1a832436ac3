//! What minutes say of one case, and what was said of it in a sitting: each thing under its heading, by when
//! it was.

use super::put_off::put_off_said;
use super::stalled::announced;
use crate::case::pages::sentence;
use crate::case::store::Entry;
use crate::i18n::Lang;
use crate::triage::model::{Attendee, CaseThen, Item, Said, ToldUnder, is_merger, is_separation};
use crate::triage::store::SealedPart;
use crate::triage::words::decimal;
use leptos::prelude::*;

pub(super) fn names(people: &[Attendee]) -> String {
    people.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// The parts that say something under a heading of minutes. What was not of the room goes by when it was.
pub(super) fn parts_under(parts: &[SealedPart], told: ToldUnder) -> Vec<SealedPart> {
    let of = |it: &SealedPart| told.of(&it.part.items);
    let mut under: Vec<SealedPart> =
        parts.iter().filter(|it| !of(it).is_empty()).cloned().collect();
    if told != ToldUnder::Heard {
        under.sort_by_key(|it| of(it).first().map(|item| item.at));
    }
    under
}

/// One case: what it was, what was said and decided of it under one heading. What is told of it under another
/// follows there, after its score and its seal, which are of the whole.
#[component]
pub(super) fn Part(
    lang: Lang,
    it: SealedPart,
    told: ToldUnder,
    room: Vec<Attendee>,
) -> impl IntoView {
    let is_first = ToldUnder::first(&it.part.items) == Some(told);
    let items = told.of(&it.part.items);
    let CaseThen { number, title, organisation, score, proposed, put_off } = it.part.case;
    let id = match is_first {
        true => format!("part-{number}"),
        false => format!("part-{number}-{}", told.name()),
    };
    let named_by = id.clone();
    let score = score.filter(|_| is_first).map(|score| {
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
    let proposed = proposed.filter(|_| is_first).map(|priority| {
        let priority = [("priority", priority.name().into())];
        view! { <p>{lang.text_with("minutes-proposed", priority)}</p> }
    });
    let put_off = put_off.filter(|_| is_first).map(|it| view! { <p>{put_off_said(lang, &it)}</p> });
    let seal = is_first.then(|| {
        view! {
            <p class="small muted">
                {lang.text("minutes-hash-part")} " " <code class="hash">{it.hash}</code>
            </p>
        }
    });
    view! {
        <section class="card minutes__case" aria-labelledby=named_by>
            <h3 id=id>{title}</h3>
            <p class="muted minutes__of"><span class="num">{number}</span>" · "{organisation}</p>
            {score}
            {proposed}
            {put_off}
            <SaidInSitting lang items room/>
            {seal}
        </section>
    }
}

/// What was said of a case in a sitting, each thing under its heading where there is more than one.
#[component]
pub(super) fn SaidByHeading(lang: Lang, items: Vec<Item>) -> impl IntoView {
    let told = ToldUnder::ALL.map(|told| (told, told.of(&items)));
    let is_one = told.iter().filter(|(_, items)| !items.is_empty()).count() == 1;
    let told = told.into_iter().filter(|(_, items)| !items.is_empty()).map(|(told, items)| {
        let key = match told {
            ToldUnder::Heard => "sitting-said-there",
            ToldUnder::Between => "between-title",
            ToldUnder::Stalled => "stalled-title",
        };
        let heading = (!is_one).then(|| view! { <h3>{lang.text(key)}</h3> });
        view! { {heading} <SaidInSitting lang items/> }
    });
    told.collect_view()
}

/// What was said and decided, in its order, and before whom.
#[component]
fn SaidInSitting(
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
        // Minutes say of a merger no more than that there was one.
        Said::Decision { facts, .. } | Said::Between { facts, .. } if is_merger(facts) => {
            lang.text("journal-case-merged-unseen")
        }
        Said::Between { facts, .. } if is_separation(facts) => {
            lang.text("journal-case-separated-unseen")
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
