//! What a choice would mean: for the whole, for the rules, and for each person.

use super::words::Words;
use crate::i18n::Lang;
use crate::roster::model::proposal::{Hand, Outcome, Stretch, WhatIf, Worth, stretches};
use crate::roster::model::{Assignment, Moves, WaitingCase, Weeks};
use crate::roster::pages::percent;
use crate::roster::pages::stretch::promise_said;
use crate::ui::{Icon, Mood, Tag};
use leptos::prelude::*;

/// What there is to tell.
pub(super) struct Told {
    pub moves: Moves,
    pub total: i64,
    /// How much less than the proposal, if that is still the answer to the question.
    pub lost: Option<i64>,
    /// The change of each term.
    pub changed: Worth,
    /// Each rule that is broken and by whom, in words.
    pub broken: Vec<String>,
    /// Who is asked for more than they give, and when.
    pub over: Vec<String>,
    /// Who of those chosen owes another case an answer, which none of this counts.
    pub waits: Vec<String>,
}

/// "Awa Diallo, semaines du 4 janv. au 29 janv. : 120 %, soit 20 de trop.", by the names: the sentences that
/// the browser says while one chooses.
pub(super) fn over_said(
    words: &Words,
    what_if: &WhatIf,
    told: &Outcome,
    weeks: Weeks,
) -> Vec<String> {
    let lang = words.lang;
    let of = |(at, hand): (usize, &Hand)| {
        let name = words.name(&hand.id);
        let theirs = told.over.iter().filter(|it| it.0 == at).map(|it| (it.1, it.2));
        let line = |it: Stretch<(i64, i64)>| {
            let (load, given) = it.said;
            let facts = [
                ("name", name.clone().into()),
                ("weeks", stretch_said(lang, weeks, &it).into()),
                ("load", percent(lang, u32::try_from(load).unwrap_or(u32::MAX)).into()),
                ("beyond", (load - given).to_string().into()),
            ];
            (name.clone(), lang.text_with("weigh-over", facts))
        };
        let lines = stretches(&theirs.collect::<Vec<_>>()).into_iter().map(line);
        lines.collect::<Vec<_>>()
    };
    let mut said: Vec<_> = what_if.people.iter().enumerate().flat_map(of).collect();
    // Of one person, in the order of the weeks.
    said.sort_by(|a, b| a.0.cmp(&b.0));
    said.into_iter().map(|it| it.1).collect()
}

/// "semaine du 4 janv.", "semaines du 4 janv. au 29 janv."
fn stretch_said<T>(lang: Lang, weeks: Weeks, it: &Stretch<T>) -> String {
    let dates = weeks.dates(it.first, it.last);
    let from = ("from", lang.short_day(dates.from).into());
    match it.first == it.last {
        true => lang.text_with("weigh-week", [from]),
        false => lang.text_with("weigh-weeks", [from, ("to", lang.short_day(dates.to).into())]),
    }
}

#[component]
pub(super) fn Consequence(words: Words, told: Told, case: WaitingCase) -> impl IntoView {
    let lang = words.lang;
    let worth = match told.lost {
        Some(lost) => {
            let said = words.cost_and_why(lost, told.changed);
            lang.text_with("proposal-against", [("cost", said.into())])
        }
        None => lang.text("proposal-against-nothing"),
    };
    let total =
        lang.text_with("proposal-whole-worth", [("points", words.points(told.total).into())]);
    let rules = match told.broken.is_empty() {
        true => view! {
            <li><Icon name="circle-check"/><span>{lang.text("proposal-keeps-rules")}</span></li>
        }
        .into_any(),
        false => told
            .broken
            .into_iter()
            .map(|said| view! { <li><Icon name="triangle-alert"/><span>{said}</span></li> })
            .collect_view()
            .into_any(),
    };
    let over = told.over.into_iter().map(|said| ("flag", said));
    let waits = told.waits.into_iter().map(|said| ("hourglass", said));
    let over = over.chain(waits).map(|(name, said)| {
        view! { <li><Icon name/><span>{said}</span></li> }
    });
    let over = over.collect_view();
    view! {
        <section class="card" aria-labelledby="consequence">
            <h2 id="consequence">{lang.text("proposal-consequence")}</h2>
            <ul class="reasons">
                <li><Icon name="scale"/><span>{total} " " {worth}</span></li>
                {over}
                {rules}
            </ul>
            <People words moves=told.moves case/>
        </section>
    }
}

/// Who would be asked, who has nothing to answer, who is asked no more.
#[component]
fn People(words: Words, moves: Moves, case: WaitingCase) -> impl IntoView {
    let lang = words.lang;
    let asked: Vec<_> = moves.assigned.iter().map(|it| row(&words, it, State::Asked)).collect();
    let withdrawn = moves.asked_no_more(&case.team);
    let dropped = case.team.assignments.iter().filter(|it| withdrawn.contains(&it.person));
    let dropped: Vec<_> = dropped.map(|it| row(&words, it, State::AskedNoMore)).collect();
    let is_left_alone = |it: &&Assignment| {
        let is_asked = moves.assigned.iter().any(|new| new.person == it.person);
        let is_there = words.knows(&it.person.to_string());
        !is_asked && is_there && !withdrawn.contains(&it.person)
    };
    let stay = case.team.assignments.iter().filter(is_left_alone);
    let stay: Vec<_> = stay.map(|it| row(&words, it, State::LeftAlone)).collect();
    let note = (!dropped.is_empty()).then(|| {
        view! { <p class="card__note">{lang.text("proposal-no-longer-note")}</p> }
    });
    let making_way = moves.making_way(&case.team).map(|person| {
        let name = [("name", words.name(&person.to_string()).into())];
        view! { <p>{lang.text_with("proposal-makes-way", name)}</p> }
    });
    let nobody = asked.is_empty().then(|| view! { <p>{lang.text("proposal-nobody-asked")}</p> });
    view! {
        <h3>{lang.text("proposal-who-is-asked")}</h3>
        {nobody}
        <ul class="stack stack--sm">{asked}{dropped}{stay}</ul>
        {note}
        {making_way}
    }
}

/// What a choice means for somebody.
#[derive(Clone, Copy)]
enum State {
    Asked,
    AskedNoMore,
    LeftAlone,
}

/// "Awa Diallo, expert, 40 %, du … au …".
fn row(words: &Words, it: &Assignment, state: State) -> AnyView {
    let lang = words.lang;
    let said = format!(
        "{}, {}",
        lang.text(&format!("team-role-{}", it.role.name())),
        promise_said(lang, it),
    );
    let state = match (state, it.confirmed) {
        (State::Asked, _) => view! { <Tag text=lang.text("proposal-is-asked") mood=Mood::New/> },
        (State::AskedNoMore, _) => {
            view! { <Tag text=lang.text("proposal-no-longer-asked") mood=Mood::Soon icon="minus"/> }
        }
        (State::LeftAlone, true) => {
            view! { <Tag text=lang.text("roster-confirmed") mood=Mood::Ok icon="circle-check"/> }
        }
        (State::LeftAlone, false) => {
            view! { <Tag text=lang.text("roster-tentative") mood=Mood::Maybe icon="circle-dashed"/> }
        }
    };
    view! {
        <li>
            <b>{words.name(&it.person.to_string())}</b> " " {state}
            <span class="tbl__s">{said}</span>
        </li>
    }
    .into_any()
}
