//! The proposal for a case beside its runners-up: the same questions asked of each, and a choice between
//! them to go on with.

use super::side::{LETTERS, NOBODY, Side};
use super::terms::terms;
use super::words::Words;
use crate::i18n::Lang;
use crate::roster::model::proposal::{Wanted, Worth};
use crate::roster::model::{Member, WaitingCase};
use crate::ui::DataTable;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

/// What the teams of a case are told with.
pub(super) struct Compared {
    pub words: Words,
    pub case: WaitingCase,
    pub needs: Vec<Wanted>,
    /// The proposal first.
    pub sides: Vec<Side>,
    /// It is proved that no other team comes before them.
    pub exact: bool,
    pub members: Vec<Member>,
    pub today: NaiveDate,
}

/// What is compared: what it is called, and what each team has of it.
struct Line {
    head: &'static str,
    cells: Vec<Cell>,
}

/// In short, and what there is to say of it.
#[derive(Clone, PartialEq)]
pub(super) struct Cell {
    said: String,
    more: Vec<String>,
}

impl Cell {
    pub fn of(said: String) -> Self {
        Cell { said, more: Vec::new() }
    }

    pub fn with(said: String, more: impl IntoIterator<Item = String>) -> Self {
        Cell { said, more: more.into_iter().collect() }
    }
}

/// The table, why there are no more teams in it, and the choice.
#[component]
pub(super) fn Comparison(
    compared: Arc<Compared>,
    /// What is chosen now, if that is one of them.
    chosen: Option<&'static str>,
    /// What goes on with the choice, and how it is called where there are several on a page.
    go_on: &'static str,
    /// It is what one does on this page.
    #[prop(default = false)]
    primary: bool,
) -> impl IntoView {
    let (lang, number) = (compared.words.lang, compared.case.number);
    let title = compared.case.title.clone();
    let few = few(&compared).map(|key| view! { <p class="card__note">{lang.text(key)}</p> });
    let label = match primary {
        true => lang.text_with("proposal-adjust-of", [("title", title.into())]),
        false => lang.text(go_on),
    };
    // With a team of nobody there is nothing to go on.
    let is_of_nobody =
        |letter: &str| compared.sides.iter().any(|it| it.letter == letter && it.team.is_empty());
    let chosen = chosen.map(|it| if is_of_nobody(it) { NOBODY } else { it });
    let sides = compared.sides.iter().filter(|it| !it.team.is_empty());
    let sides = sides.map(|it| (it.letter, head_of(lang, it)));
    let option = |(value, said): (&'static str, String)| {
        let id = format!("team-{number}-{value}");
        view! {
            <div class="choice">
                <input type="radio" name="team" id=id.clone() value=value checked=chosen == Some(value)/>
                <label for=id>{said}</label>
            </div>
        }
    };
    let own = (NOBODY, lang.text("compare-own"));
    let options = sides.chain([own]).map(option).collect_view();
    let class = if primary { "btn btn--primary" } else { "btn" };
    view! {
        <Table compared=compared.clone()/>
        {few}
        <form class="choose no-print" method="get" action=format!("/team/proposal/{number}")>
            <fieldset>
                <legend class="field__label">{lang.text("compare-choose")}</legend>
                <div class="choices choices--row">{options}</div>
            </fieldset>
            <div class="btn-row">
                <button class=class type="submit" aria-label=label>{lang.text(go_on)}</button>
            </div>
        </form>
    }
}

/// Why there are fewer than three, or may be others before them.
fn few(compared: &Compared) -> Option<&'static str> {
    match (compared.sides.len(), compared.exact) {
        (0 | 1, true) => Some("compare-no-other"),
        (0 | 1, false) => Some("compare-no-other-found"),
        (2, true) => Some("compare-one-other"),
        (2, false) => Some("compare-one-other-found"),
        (_, true) => None,
        (_, false) => Some("proposal-rivals-inexact"),
    }
}

/// "Équipe B".
pub(super) fn head_of(lang: Lang, side: &Side) -> String {
    let name = [("letter", side.letter.to_uppercase().into())];
    let key = if side.letter == LETTERS[0] { "compare-proposal" } else { "compare-team" };
    lang.text_with(key, name)
}

#[component]
fn Table(compared: Arc<Compared>) -> impl IntoView {
    let lang = compared.words.lang;
    let names: Vec<String> = compared.sides.iter().map(|it| head_of(lang, it)).collect();
    let heads = names.iter().enumerate().map(|(at, name)| {
        let (class, best) = match at {
            0 => (Some("best"), Some(lang.text("compare-kept"))),
            _ => (None, None),
        };
        let best = best.map(|it| view! { " " <span class="tag tag--accent">{it}</span> });
        view! { <th role="columnheader" scope="col" class=class>{name.clone()} {best}</th> }
    });
    let heads: Vec<_> = heads.collect();
    let row = |line: Line| {
        let first = line.cells.first().cloned();
        let cells = line.cells.into_iter().zip(&names).enumerate().map(|(at, (cell, name))| {
            let class = match at {
                0 => Some("best"),
                _ if first.as_ref() != Some(&cell) => Some("differs"),
                _ => None,
            };
            let more = cell.more.into_iter().map(|it| view! { <span class="tbl__s">{it}</span> });
            view! {
                <td role="cell" class=class data-l=name.clone()>{cell.said} {more.collect_view()}</td>
            }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{lang.text(line.head)}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    let facts: Vec<_> = facts(&compared).into_iter().map(row).collect();
    let points: Vec<_> = points(&compared).into_iter().map(row).collect();
    let span = (1 + names.len()).to_string();
    view! {
        <DataTable id=format!("teams-{}", compared.case.number) caption=lang.text("proposal-rivals")
            hide_caption=true class="compare tbl--stack">
            <thead role="rowgroup">
                <tr role="row"><td role="cell"></td>{heads}</tr>
            </thead>
            <tbody role="rowgroup">{facts}</tbody>
            <tbody role="rowgroup">
                <tr role="row" class="tbl-group">
                    <th role="rowheader" scope="rowgroup" colspan=span>{lang.text("compare-points")}</th>
                </tr>
                {points}
            </tbody>
        </DataTable>
        <p class="card__note">{lang.text("compare-note")}</p>
    }
}

/// What each team would mean for needs and people.
fn facts(it: &Compared) -> Vec<Line> {
    let line = |head, cell: &dyn Fn(&Side) -> Cell| Line {
        head,
        cells: it.sides.iter().map(cell).collect(),
    };
    vec![
        line("proposal-team", &|side| it.people(side)),
        line("proposal-needs-met", &|side| it.met(side)),
        line("compare-over", &|side| it.over(side)),
        line("compare-starts", &|side| it.starts(side)),
        line("compare-at-once", &|side| it.at_once(side)),
        line("compare-independence", &|side| it.independence(side)),
        line("compare-travel", &|side| it.travel(side)),
    ]
}

/// What each would be worth, and how far from the proposal, term by term.
fn points(it: &Compared) -> Vec<Line> {
    let words = &it.words;
    let cell = |points: i64, change: i64| {
        let more = (change != 0).then(|| words.signed(change));
        Cell::with(words.points(points), more)
    };
    let term = |at: usize| {
        let of = |worth: Worth| terms(worth)[at];
        let cells = it.sides.iter().map(|side| cell(of(side.worth).1, of(side.change).1));
        Line { head: of(Worth::default()).0, cells: cells.collect() }
    };
    let total = it.sides.iter().map(|side| cell(side.worth.total(), side.change.total()));
    let total = Line { head: "proposal-total", cells: total.collect() };
    (0..terms(Worth::default()).len()).map(term).chain([total]).collect()
}
