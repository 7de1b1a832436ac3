//! What a choice would mean: for the whole, for the rules, and for each person.

use super::words::Words;
use crate::roster::model::proposal::Worth;
use crate::roster::model::{Assignment, Moves, WaitingCase};
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
    view! {
        <section class="card" aria-labelledby="consequence">
            <h2 id="consequence">{lang.text("proposal-consequence")}</h2>
            <ul class="reasons">
                <li><Icon name="scale"/><span>{total} " " {worth}</span></li>
                {rules}
            </ul>
            <People words moves=told.moves case/>
        </section>
    }
}

/// Who would be asked, who has nothing to answer, who would leave.
#[component]
fn People(words: Words, moves: Moves, case: WaitingCase) -> impl IntoView {
    let lang = words.lang;
    let asked: Vec<_> = moves.assigned.iter().map(|it| row(&words, it, true)).collect();
    let leaving = moves.leaving(&case.team);
    let is_left_alone = |it: &&Assignment| {
        let is_asked = moves.assigned.iter().any(|new| new.person == it.person);
        !is_asked && !leaving.contains(&it.person)
    };
    let stay = case.team.assignments.iter().filter(is_left_alone);
    let stay: Vec<_> = stay.map(|it| row(&words, it, false)).collect();
    let gone: Vec<String> = leaving.iter().map(ToString::to_string).collect();
    let gone = (!gone.is_empty()).then(|| {
        let names = words.names(&gone);
        view! { <p>{lang.text_with("proposal-would-leave", [("names", names.into())])}</p> }
    });
    let making_way = moves.making_way(&case.team).map(|person| {
        let name = [("name", words.name(&person.to_string()).into())];
        view! { <p>{lang.text_with("proposal-makes-way", name)}</p> }
    });
    let nobody = asked.is_empty().then(|| view! { <p>{lang.text("proposal-nobody-asked")}</p> });
    view! {
        <h3>{lang.text("proposal-who-is-asked")}</h3>
        {nobody}
        <ul class="stack stack--sm">{asked}{stay}</ul>
        {gone}
        {making_way}
    }
}

/// "Awa Diallo, expert, 40 %, du … au …".
fn row(words: &Words, it: &Assignment, is_asked: bool) -> AnyView {
    let lang = words.lang;
    let said = format!(
        "{}, {}",
        lang.text(&format!("team-role-{}", it.role.name())),
        promise_said(lang, it),
    );
    let state = match (is_asked, it.confirmed) {
        (true, _) => view! { <Tag text=lang.text("proposal-is-asked") mood=Mood::New/> },
        (false, true) => {
            view! { <Tag text=lang.text("roster-confirmed") mood=Mood::Ok icon="circle-check"/> }
        }
        (false, false) => {
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
