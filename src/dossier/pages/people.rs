//! Of whom and by whom: what the case is and who is named in it, what is owed, the files, and who looked.

use super::sheet::{Sheet, cell, heads, link};
use super::{Desk, Held, unsaid};
use crate::case::model::LOOKS_KEPT_DAYS;
use crate::case::pages::{StageTag, duty_named};
use crate::case::store::RelayFacts;
use crate::clock::Urgency;
use crate::dossier::model::DayOfLooks;
use crate::intake::model::Questions;
use crate::intake::store::Evidence;
use crate::triage::tags::PriorityTag;
use crate::ui::{Mood, Tag};
use leptos::prelude::*;

/// How many days make a year, to say for how many looks are kept.
const DAYS_A_YEAR: i64 = 365;

pub(super) fn identity(desk: &Desk) -> Held {
    let (lang, file) = (desk.lang, &desk.whole.file);
    let line = |name: String, value: AnyView| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let sent = file.submitted_at.map_or_else(unsaid, |at| lang.moment(at));
    let level = lang.text(&format!("confidentiality-{}", file.confidentiality.name()));
    let stage = view! { <StageTag stage=file.stage lang/> };
    let priority = desk.priority.map(|priority| {
        line(lang.text("dossier-priority"), view! { <PriorityTag priority/> }.into_any())
    });
    let people = desk
        .whole
        .people
        .iter()
        .map(|it| line(lang.text(&format!("part-{}", it.part)), cell(it.name.clone())));
    let people = people.collect_view();
    let drawn = view! {
        <div class="card">
            <dl class="dl">
                {line(lang.text("dossier-case"), cell(format!("{} · {}", desk.number, file.title)))}
                {line(lang.text("dossier-organisation"), cell(desk.whole.organisation.clone()))}
                {line(lang.text("dossier-stage"), stage.into_any())}
                {priority}
                {line(lang.text("dossier-confidentiality"), cell(level))}
                {line(lang.text("dossier-sent"), cell(sent))}
                {people}
            </dl>
        </div>
    };
    Held { count: None, drawn: drawn.into_any() }
}

pub(super) fn owed(desk: &Desk) -> Option<Held> {
    let (lang, owed) = (desk.lang, &desk.whole.owed);
    let row = |it: &RelayFacts| {
        let (said, mood) = match it.urgency {
            Urgency::Paused => (lang.paused(it.held_by()), Mood::Maybe),
            Urgency::Late { by } => (lang.late(by), Mood::Late),
            Urgency::Soon { left } => (lang.time_left(left), Mood::Soon),
            Urgency::Ok { left } => (lang.time_left(left), Mood::Ok),
            Urgency::Done => (lang.text("relay-done"), Mood::Ok),
        };
        vec![
            cell(duty_named(lang, it.kind, it.about)),
            cell(it.owed_by.clone()),
            cell(it.due_at.map_or_else(unsaid, |at| lang.moment(at))),
            view! { <Tag text=said mood/> }.into_any(),
        ]
    };
    Held::of(owed.len(), || {
        let rows = owed.iter().map(row).collect();
        let heads = heads(
            lang,
            ["dossier-owed-what", "dossier-owed-by", "dossier-owed-due", "dossier-owed-state"],
        );
        view! { <Sheet id="sheet-owed" caption=lang.text("dossier-owed") heads rows/> }.into_any()
    })
}

pub(super) fn files(desk: &Desk) -> Option<Held> {
    let (lang, files) = (desk.lang, &desk.whole.files);
    let question = |id: &str| {
        let found = Questions::all_versions().iter().find_map(|it| it.find(id));
        found.map_or_else(unsaid, |it| it.label.by_code(lang.code()).to_owned())
    };
    let row = |it: &Evidence| {
        vec![
            link(format!("/evidence/{}", it.id), it.file_name.clone()),
            cell(question(&it.question)),
            cell(lang.file_size(it.size)),
            cell(lang.moment(it.added_at.into())),
        ]
    };
    Held::of(files.len(), || {
        let rows = files.iter().map(row).collect();
        let heads = heads(
            lang,
            ["dossier-file", "dossier-file-proves", "dossier-file-size", "dossier-file-added"],
        );
        view! { <Sheet id="sheet-files" caption=lang.text("dossier-files") heads rows/> }.into_any()
    })
}

pub(super) fn looks(desk: &Desk) -> Option<Held> {
    let (lang, looks) = (desk.lang, &desk.whole.looks);
    let row = |it: &DayOfLooks| {
        let places = it.places.iter().map(|place| match place.name() {
            "evidence" => lang.text("dossier-looked-evidence"),
            name => lang.text(&format!("tab-{name}")),
        });
        let places: Vec<String> = places.collect();
        vec![
            cell(it.name.clone()),
            cell(it.looked_as.map_or_else(unsaid, |it| lang.text(&it.key()))),
            cell(lang.date(it.on)),
            cell(places.join(", ")),
        ]
    };
    Held::of(looks.len(), || {
        let rows = looks.iter().map(row).collect();
        let heads = heads(
            lang,
            ["dossier-looked-who", "dossier-looked-as", "dossier-looked-on", "dossier-looked-what"],
        );
        let years = [("years", (LOOKS_KEPT_DAYS / DAYS_A_YEAR).into())];
        let older = desk.whole.looked_before.then(|| {
            view! { <p class="small muted">{lang.text("dossier-looked-older")}</p> }
        });
        view! {
            <p class="measure small muted">{lang.text_with("dossier-looked-kept", years)}</p>
            <Sheet id="sheet-looks" caption=lang.text("dossier-looks") heads rows/>
            {older}
        }
        .into_any()
    })
}
