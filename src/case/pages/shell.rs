//! What surrounds every page of a case: what it is, how far it has come, and the relay: who
//! owes what by when.

use super::tab::Tab;
use super::way::duty_named;
pub use super::way::{GoAct, Way};
use crate::case::model::{CaseNumber, Confidentiality, DutyKind, Stage};
use crate::case::store::{CaseHead, RelayFacts, Survivor};
use crate::clock::{PauseReason, Urgency};
use crate::i18n::Lang;
use crate::ui::{self, Banner, Heading, Icon, LiveNotice, Pace, When};
use leptos::prelude::*;

/// Draws a page of a case around its content.
#[component]
pub fn CaseShell(
    head: CaseHead,
    tab: Tab,
    lang: Lang,
    /// Beside the way back.
    #[prop(optional_no_strip)]
    beside: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    // Where the reader came from goes along from tab to tab.
    let trail = head.trail.clone();
    let along = |address: String| trail.as_ref().map_or(address.clone(), |it| it.along(&address));
    let CaseHead { number, title, stage, resumes_at, skipped, confidentiality, priority, .. } =
        head;
    let tab_title = format!("{title} · {}", lang.text(&format!("tab-{}", tab.name())));
    let (reader, sight) = (head.reader, head.sight);
    let read = [("moment", lang.moment(head.read_at).into())];
    let read = lang.text_with("case-read", read);
    // Where to call back is told with the request.
    let urgent = head.urgent.then(|| {
        view! {
            <a class="tag tag--warn" href=Tab::Request.path(number)>
                <Icon name="bell-ring"/>{lang.text("case-urgent")}
            </a>
        }
    });
    // The view of the queue that it was opened from.
    let queue = trail.as_ref().map_or("/triage".to_owned(), |it| format!("/triage?{}", it.view()));
    let back = match (head.of_the_project, head.reads_triage) {
        (true, _) => ("/".to_owned(), "nav-requests"),
        (false, true) => (queue, "crumb-triage"),
        (false, false) => ("/".to_owned(), "nav-cases"),
    };
    let priority = priority.map(|priority| {
        view! {
            <span>
                <span class="muted">{lang.text("case-priority")}</span>" "
                <span class=format!("prio prio--{}", priority.number())>{priority.name()}</span>
            </span>
        }
    });
    view! {
        <LiveNotice lang about=sight.to_string()/>
        <div class="case-way">
            <nav class="crumbs" aria-label=lang.text("crumbs-label")>
                <ol>
                    <li><a href=back.0>{lang.text(back.1)}</a></li>
                    <li aria-current="page">{number.to_string()}</li>
                </ol>
            </nav>
            {beside}
        </div>
        <div class="page-head page-head--case">
            <div class="page-head__text">
                <p class="row small">
                    <span class="num muted">{number.to_string()}</span>
                    <ConfidentialityTag confidentiality lang/>
                    <span class="tag">{head.organisation}</span>
                    {priority}
                    {urgent}
                </p>
                <Heading text=title tab=Some(tab_title)/>
                <p class="only-print small">{read}</p>
            </div>
        </div>
        {match head.survivor {
            Some(survivor) => view! { <p><MergedTag survivor lang/></p> }.into_any(),
            None => view! { <Track stage=resumes_at.unwrap_or(stage) shown=stage skipped lang/> }.into_any(),
        }}
        {head.relays.into_iter().map(|relay| {
            let mine = relay.owed_by_id == reader && !relay.is_suspended();
            let way = mine.then(|| Way::of(number, relay.kind));
            // No link to the very page one reads, save to a place further down on it.
            let way = way.filter(|way| way.address != tab.path(number));
            let also = way.is_some().then(|| Way::instead(number, relay.kind, stage)).flatten();
            let [way, also] =
                [way, also].map(|it| it.map(|it| Way { address: along(it.address), ..it }));
            view! { <Relay relay lang way also/> }
        }).collect_view()}
        <nav class="tabs gap-sm" aria-label=lang.text("tabs-label")>
            <ul>
                {Tab::of(head.has_after, tab).map(|it| {
                    let current = (it == tab).then_some("page");
                    let text = lang.text(&format!("tab-{}", it.name()));
                    let path = along(it.path(number));
                    view! { <li><a href=path aria-current=current>{text}</a></li> }
                }).collect_view()}
            </ul>
        </nav>
        {match head.is_blind && tab != Tab::Request {
            true => view! { <Blind number lang/> }.into_any(),
            false => children().into_any(),
        }}
    }
}

/// In place of a page that would tell the first assessment to whoever owes the second.
#[component]
fn Blind(number: CaseNumber, lang: Lang) -> impl IntoView {
    let way = Way::of(number, DutyKind::SecondAssessment);
    view! {
        <Banner title=lang.text("second-blind")>
            <p>{lang.text("second-blind-why")}</p>
            <GoAct way lang/>
        </Banner>
    }
}

/// Who may see the case, in a word and an icon.
#[component]
fn ConfidentialityTag(confidentiality: Confidentiality, lang: Lang) -> impl IntoView {
    let icon = match confidentiality {
        Confidentiality::Restricted => "lock",
        Confidentiality::Brigade | Confidentiality::Portfolio => "shield-check",
    };
    let text = lang.text(&format!("confidentiality-{}", confidentiality.name()));
    view! { <span class="tag"><Icon name=icon/>{text}</span> }
}

/// The stage of a case, set apart from running text.
#[component]
pub fn StageTag(stage: Stage, lang: Lang) -> impl IntoView {
    view! { <span class="tag">{lang.text(&format!("stage-{}", stage.name()))}</span> }
}

/// The stage of a case that was merged into another, with the way there.
#[component]
pub fn MergedTag(survivor: Survivor, lang: Lang) -> impl IntoView {
    match survivor {
        Survivor::Seen(number) => {
            let said = lang.text_with("merged-into", [("number", number.to_string().into())]);
            view! { <a class="tag" href=Tab::Status.path(number)>{said}</a> }.into_any()
        }
        Survivor::Unseen => {
            view! { <span class="tag">{lang.text("merged-unseen")}</span> }.into_any()
        }
    }
}

/// The way of the case; on a small screen, a sentence. An end off the way is said in a tag.
#[component]
fn Track(stage: Stage, shown: Stage, skipped: Option<Stage>, lang: Lang) -> impl IntoView {
    let name = |stage: Stage| lang.text(&format!("stage-{}", stage.name()));
    let on_the_way = match stage {
        Stage::AwaitingInformation => Stage::Qualifying,
        other => other,
    };
    let Some(now) = Stage::TRACK.iter().position(|it| *it == on_the_way) else {
        return view! { <p><StageTag stage=shown lang/></p> }.into_any();
    };
    let facts = [
        ("rank", (now + 1).into()),
        ("count", Stage::TRACK.len().into()),
        ("stage", name(shown).into()),
    ];
    let said = lang.text_with("track-sentence", facts);
    // The present stage is called by its own name: information asked is a qualification too.
    let stages = Stage::TRACK.into_iter().enumerate();
    let stages = stages.map(|(rank, it)| match rank == now {
        true => name(shown),
        false if skipped == Some(it) => {
            lang.text_with("track-skipped", [("stage", name(it).into())])
        }
        false => name(it),
    });
    let skipped = skipped.and_then(|it| Stage::TRACK.iter().position(|stage| *stage == it));
    let stages = stages.collect();
    view! { <ui::Track label=lang.text("track-label") stages now skipped said/> }.into_any()
}

/// Somebody owes something, by a date.
#[component]
pub fn Relay(
    relay: RelayFacts,
    lang: Lang,
    way: Option<Way>,
    /// What may be done in its place.
    also: Option<Way>,
) -> impl IntoView {
    let what = duty_named(lang, relay.kind, relay.about);
    let (pace, left) = pace_of(lang, relay.urgency, relay.held_by());
    let left = match relay.promises.is_empty() {
        true => left,
        false => lang.text_with("relay-promised", [("left", left.into())]),
    };
    let who = lang.text_with("relay-owes", [("name", relay.owed_by.into())]);
    let due = relay.due_at.map(|at| When { iso: at.to_rfc3339(), said: lang.moment(at) });
    let also = also.map(|way| view! { <a class="btn" href=way.address>{lang.text(way.key)}</a> });
    let act = way.map(|way| view! { <GoAct way lang/>{also} }.into_any());
    view! { <ui::Relay lang pace who what due left act/> }
}

/// How a duty stands, in a sign and in words; while its clock stands still, by what holds it.
pub(super) fn pace_of(
    lang: Lang,
    urgency: Urgency,
    held_by: Option<PauseReason>,
) -> (Pace, String) {
    match urgency {
        Urgency::Paused => (Pace::Paused, lang.paused(held_by)),
        Urgency::Late { by } => (Pace::Late, lang.late(by)),
        Urgency::Soon { left } => (Pace::Soon, lang.time_left(left)),
        Urgency::Ok { left } => (Pace::OnTime, lang.time_left(left)),
        Urgency::Done => (Pace::OnTime, lang.text("relay-done")),
    }
}
