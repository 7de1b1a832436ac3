//! Where a request stands: what is owed to the project and by whom, what the project owes,
//! and why each date is what it is.

use super::asked::Asked;
use super::decided::{DecidedSo, is_decided};
use super::sentence::sentence;
use super::steps::Steps;
use super::thread::Thread;
use super::urgent::Completing;
use super::your_request::{Withdraw, YourRequest};
use crate::base::{CaseId, PersonId};
use crate::case::model::{Act, Confidentiality, Event, Look, Part, Place, Stage, allowed};
use crate::case::pages::{CaseShell, DeadlineSum, GoAct, Tab, Way, number_of_address};
use crate::case::store::{self as cases, CaseFile, CaseHead, RelayFacts, Survivor};
use crate::elsewhere::model::may_note;
use crate::elsewhere::pages::BecameOf;
use crate::elsewhere::store::{Outcome, outcome};
use crate::i18n::Lang;
use crate::intake::model::{Audience, speaks};
use crate::intake::store::{Kept, Said, Waiting, kept, thread, waiting};
use crate::related::pages::TiesCard;
use crate::related::store::{Linked, Listed, absorbed, linked};
use crate::triage::pages::{Held, HeldCards};
use crate::ui::{Banner, Heading, Icon, Layout, LiveNotice, page_in};
use chrono::{DateTime, Utc};
use leptos::either::Either;
use leptos::prelude::*;

/// `/cases/:number/status`
#[component]
pub fn StatusPage() -> impl IntoView {
    let number = number_of_address();
    page_in(Layout::Full, async move |cx| {
        let file = cases::find(cx, number()?).await?;
        let said = thread(cx, &file).await?;
        let news_at = said.first().map(|it| it.at.into());
        let look = Look { place: Place::Status, news_at };
        let head = cases::head(cx, &file, look).await?;
        let relays = cases::relays(cx, &file).await?;
        let waiting = waiting(cx, &file).await?;
        let hurried = match head.urgent {
            true => Some(kept(cx, &file).await?),
            false => None,
        };
        let (lang, acts) = (cx.lang, allowed(&file, &cx.actor, &file.line));
        let is_mine = |it: &&RelayFacts| it.owed_by_id == cx.actor.id && !it.is_suspended();
        let mine: Vec<RelayFacts> = relays.iter().filter(is_mine).cloned().collect();
        let reader = cx.actor.id;
        let speaks = speaks(&file, &cx.actor, &file.line);
        let outcome = outcome(cx.tx(), file.id).await?;
        let story = match is_decided(file.stage) {
            true => cases::facts::<Event>(cx.tx(), file.id.0).await?,
            false => Vec::new(),
        };
        let ties = (linked(cx, file.id).await?, absorbed(cx, file.id).await?);
        let may_note = may_note(&file, &cx.actor, &file.line).is_ok();
        let held = Held::of(cx, &file).await?;
        let parts = Parts {
            lang,
            now: cx.now,
            acts,
            mine,
            relays,
            waiting,
            hurried,
            said,
            speaks,
            reader,
            ours: !head.of_the_project,
            outcome,
            may_note,
            story,
            held,
            survivor: head.survivor,
            ties,
        };
        Ok(match head.of_the_project {
            true => Either::Left(view! { <ForTheProject head file parts/> }),
            false => Either::Right(view! {
                <CaseShell head tab=Tab::Status lang>
                    <ToCall id=file.id spoken_to=file.is_spoken_to() parts=&parts/>
                    <Body file parts/>
                </CaseShell>
            }),
        })
    })
}

/// What both readings of the page are drawn from.
pub(super) struct Parts {
    lang: Lang,
    pub(super) now: DateTime<Utc>,
    pub(super) acts: Vec<Act>,
    /// What the reader owes, and can do: nothing can be done while the case is suspended.
    pub(super) mine: Vec<RelayFacts>,
    pub(super) relays: Vec<RelayFacts>,
    waiting: Waiting,
    /// The request, if it was sent in a hurry and triage is not over.
    pub(super) hurried: Option<Kept>,
    said: Vec<Said>,
    speaks: Vec<Audience>,
    pub(super) reader: PersonId,
    /// Whether the reader stands on the brigade's side of the case.
    ours: bool,
    /// What became of it elsewhere, and whether the reader may say so.
    outcome: Option<Outcome>,
    may_note: bool,
    /// Where it goes on, if it was merged into another case.
    pub(super) survivor: Option<Survivor>,
    ties: (Vec<Linked>, Vec<Listed>),
    /// What happened to it, if it was sent elsewhere.
    story: Vec<Event>,
    /// What holds it up, with the reasons.
    held: Held,
}

/// For the brigade: whom to call back, and where.
#[component]
fn ToCall<'a>(id: CaseId, spoken_to: bool, parts: &'a Parts) -> impl IntoView + use<> {
    let lang = parts.lang;
    parts.hurried.as_ref().map(|kept| {
        view! { <div class="gap-top"><Completing lang id kept spoken_to with_phone=true/></div> }
    })
}

/// For the project's people, the title is the answer: who owes what, by when.
#[component]
fn ForTheProject(head: CaseHead, file: CaseFile, parts: Parts) -> impl IntoView {
    let lang = parts.lang;
    let (title, below) = sentence(lang, &file, &parts);
    let (number, sight) = (head.number, head.sight);
    let go = parts.mine.first().map(|relay| Way::of(number, relay.kind));
    let dates = file.stage == Stage::Staffing && file.holds(Part::Sponsor, head.reader);
    let follow = match parts.survivor {
        Some(Survivor::Seen(other)) => {
            let said =
                lang.text_with("status-merged-follow", [("number", other.to_string().into())]);
            Some(
                view! { <p class="no-print"><a class="btn" href=Tab::Status.path(other)>{said}<Icon name="arrow-right"/></a></p> },
            )
        }
        _ => None,
    };
    let kick_off = dates.then(|| {
        let address = format!("{}#kick-off-title", Tab::Team.path(number));
        view! {
            <Banner title=lang.text("status-kick-off")>
                <p><a href=address>{lang.text("status-kick-off-link")}</a></p>
            </Banner>
        }
    });
    let completing = parts.hurried.as_ref();
    let is_caller = file.holds(Part::Requester, head.reader);
    let spoken_to = file.is_spoken_to();
    let completing =
        completing.map(|kept| view! { <Completing lang id=file.id kept spoken_to is_caller/> });
    let links = Tab::of(head.has_after, Tab::Status).filter(|it| *it != Tab::Status).map(|tab| {
        let text = lang.text(&format!("tab-{}", tab.name()));
        view! { <li><a href=tab.path(number)>{text}</a></li> }
    });
    view! {
        <LiveNotice lang about=sight.to_string()/>
        <nav class="crumbs" aria-label=lang.text("crumbs-label")>
            <ol>
                <li><a href="/">{lang.text("nav-requests")}</a></li>
                <li aria-current="page">{number.to_string()}</li>
            </ol>
        </nav>
        <div class="receipt">
            <div class="stack stack--sm">
                <p class="receipt__no">
                    {head.title}" · "{lang.text("status-request")}" "<b>{number.to_string()}</b>
                </p>
                <Heading text=title/>
                <p>{below}</p>
                {follow}
                {go.map(|way| view! { <p class="no-print"><GoAct way lang/></p> })}
            </div>
        </div>
        <nav class="tabs gap-sm no-print" aria-label=lang.text("tabs-label")>
            <ul>
                <li>
                    <a href=Tab::Status.path(number) aria-current="page">{lang.text("tab-status")}</a>
                </li>
                {links.collect_view()}
            </ul>
        </nav>
        {kick_off}
        {completing}
        <Body file parts/>
    }
}

/// What can be done now, what is done, what comes; and why the next date is what it is.
#[component]
fn Body(file: CaseFile, parts: Parts) -> impl IntoView {
    let Parts { lang, now, acts, relays, waiting, said, speaks, reader, ours, .. } = parts;
    let number = file.number_text();
    let ties = file.number.map(|number| {
        let (linked, absorbed) = parts.ties;
        view! { <TiesCard lang number linked absorbed acts=false/> }
    });
    let held = view! { <HeldCards lang held=parts.held/> };
    let decided = view! { <DecidedSo lang story=parts.story/> };
    let became = (file.stage == Stage::Redirected).then(|| {
        let (outcome, may_note) = (parts.outcome, parts.may_note);
        view! { <BecameOf lang number outcome may_note/> }
    });
    // What is restricted is in nobody's portfolio.
    let note = match file.confidentiality {
        Confidentiality::Restricted => "status-why-note-restricted",
        _ => "status-why-note",
    };
    let why = relays.iter().find_map(|it| Some((it.began, it.deadline.clone()?)));
    let why = why.map(|(began, deadline)| {
        view! {
            <div class="card">
                <h2>{lang.text("status-why")}</h2>
                <DeadlineSum began deadline lang/>
                <p class="card__note">{lang.text(note)}</p>
            </div>
        }
    });
    let withdraw = acts.contains(&Act::Withdraw).then(|| view! { <Withdraw lang file=&file/> });
    view! {
        <div class="cols cols--aside gap-top">
            <div class="stack stack--lg">
                {held}
                <Asked lang now file=&file acts=&acts waiting=&waiting ours/>
                {decided}
                {became}
                <Steps lang file=&file relays waiting=&waiting ours/>
                <Thread lang number=file.number_text() said speaks reader/>
            </div>
            <aside class="stack stack--lg" aria-label=lang.text(if ours { "status-aside-ours" } else { "status-aside" })>
                {why}
                <YourRequest lang file=&file waiting=&waiting acts=&acts ours/>
                {ties}
                {withdraw}
            </aside>
        </div>
    }
}
