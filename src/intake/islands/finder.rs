//! Finds the project while its name is being typed. What is written whole is found as well when
//! the form is sent.

use super::post::{Said, post};
use crate::intake::api::FindProjects;
use crate::intake::model::{FoundCase, FoundProject};
use crate::island::{after, begin, hear, once_awake};
use leptos::ev::{self, KeyboardEvent};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos::wasm_bindgen::JsCast;
use std::time::Duration;
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

const PAUSE: Duration = Duration::from_millis(250);
/// Fewer letters mean too many projects.
const FEWEST_LETTERS: usize = 3;

/// The fields of the form, by their names.
const PROJECT: &str = "project";
const ORGANISATION: &str = "organisation";
const LIST: &str = "found-projects";
/// What the list is called, and the element that says it.
pub const NAME: &str = "found-projects-name";

/// A list under the field of the project's name: arrows, Enter and Escape, or a tap. What it may
/// come to say is written around it, in the language of the page.
#[island]
pub fn ProjectFinder() -> impl IntoView {
    let finder = Finder {
        found: RwSignal::new(Vec::new()),
        active: RwSignal::new(None),
        chosen: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        is_unknown: RwSignal::new(false),
        held: StoredValue::new(Held::default()),
    };
    once_awake(move || finder.look_after());
    Effect::new(move |_| finder.describe());
    view! {
        <ul class="finder" id=LIST role="listbox" aria-labelledby=NAME
            hidden=move || finder.found.with(Vec::is_empty)>
            {move || finder.options()}
        </ul>
        <p class=move || if finder.is_unknown.get() { "field__hint finder__none" } else { "sr" } role="status">
            {finder.said}
        </p>
        <div role="status">{move || finder.chosen.get().map(about)}</div>
    }
}

/// What there is to know of the project that was chosen.
fn about(it: FoundProject) -> impl IntoView {
    // Without a script there is no list, and nothing to choose it for.
    let needs_no_field = organisations().is_none();
    let is_under_way = !it.under_way.is_empty();
    view! {
        {needs_no_field.then(|| view! {
            <input type="hidden" name=ORGANISATION value=it.organisation_id/>
        })}
        <p class="field__hint finder__none">{it.facts}</p>
        {is_under_way.then(|| view! {
            <div class="banner banner--slim banner--warn">
                <div class="banner__body">
                    <p class="banner__title">{words("underWay")}</p>
                    <ul>{it.under_way.into_iter().map(case).collect_view()}</ul>
                </div>
            </div>
        })}
    }
}

fn case(it: FoundCase) -> impl IntoView {
    let title = match it.path {
        Some(path) => view! { <a href=path>{it.title}</a> }.into_any(),
        None => it.title.into_any(),
    };
    view! { <li>{title}" · "{it.stage}</li> }
}

#[derive(Clone, Copy)]
struct Finder {
    found: RwSignal<Vec<FoundProject>>,
    /// The rank of the one that Enter would choose.
    active: RwSignal<Option<usize>>,
    chosen: RwSignal<Option<FoundProject>>,
    said: RwSignal<String>,
    /// The register has none of the name, which is said to everybody.
    is_unknown: RwSignal<bool>,
    held: StoredValue<Held>,
}

#[derive(Default)]
struct Held {
    timer: Option<TimeoutHandle>,
    /// The number of the latest question: what comes to an earlier one is late.
    asked: u32,
}

impl Finder {
    fn look_after(self) {
        let Some(field) = field() else { return };
        // The list of all names would lie over this one.
        let _ = field.remove_attribute("list");
        for (name, value) in
            [("role", "combobox"), ("aria-autocomplete", "list"), ("aria-controls", LIST)]
        {
            let _ = field.set_attribute(name, value);
        }
        hear(ev::input, move |event| self.heed(event));
        hear(ev::keydown, move |event| self.obey(event));
        hear(ev::focusout, move |event| {
            if is_ours(event) {
                self.close();
            }
        });
    }

    /// Tells assistive technology what the field has beneath it.
    fn describe(self) {
        let (is_open, active) = (self.found.with(|it| !it.is_empty()), self.active.get());
        let Some(field) = field() else { return };
        let _ = field.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
        let _ = match active {
            Some(rank) => field.set_attribute("aria-activedescendant", &format!("{LIST}-{rank}")),
            None => field.remove_attribute("aria-activedescendant"),
        };
    }

    fn heed(self, event: &Event) {
        if !is_ours(event) {
            return;
        }
        if let Some(before) = self.chosen.get_untracked() {
            self.chosen.set(None);
            // The organisation came with the project that is no longer meant.
            let came_with = |it: &HtmlSelectElement| it.value() == before.organisation_id;
            organisations().filter(came_with).into_iter().for_each(|it| it.set_value(""));
        }
        let timer = after(PAUSE, move || self.ask());
        let before = self.held.try_update_value(|held| std::mem::replace(&mut held.timer, timer));
        before.flatten().into_iter().for_each(|it| it.clear());
    }

    fn ask(self) {
        let typed = field().map(|it| it.value()).unwrap_or_default();
        let number = self.held.try_update_value(|held| {
            held.asked += 1;
            held.asked
        });
        if typed.trim().chars().count() < FEWEST_LETTERS {
            self.is_unknown.set(false);
            return self.close();
        }
        begin(async move {
            let found = post(FindProjects::url(), vec![("typed".to_owned(), typed)]).await;
            let is_latest = self.held.try_with_value(|held| held.asked) == number;
            // Nothing found out is nothing lost: the form asks again when it is sent.
            if let (true, Some(found)) = (is_latest, found.ok().and_then(projects)) {
                self.show(found);
            }
        });
    }

    fn show(self, found: Vec<FoundProject>) {
        let is_here = document().active_element().is_some_and(|it| it.id() == PROJECT);
        if !is_here {
            return;
        }
        let said = match found.len() {
            0 => words("none"),
            count => words("counts").lines().nth(count - 1).unwrap_or_default().to_owned(),
        };
        self.is_unknown.set(found.is_empty());
        self.said.set(said);
        self.active.set(None);
        self.found.set(found);
    }

    fn close(self) {
        self.held.update_value(|held| held.asked += 1);
        self.active.set(None);
        self.found.set(Vec::new());
        // That the register has none stays: gone as one leaves the field, it would move the page
        // under the finger.
        if !self.is_unknown.get_untracked() {
            self.said.set(String::new());
        }
    }

    fn obey(self, event: &KeyboardEvent) {
        let count = self.found.with_untracked(Vec::len);
        if count == 0 || !is_ours(event) || event.is_composing() {
            return;
        }
        let active = self.active.get_untracked();
        match (event.key().as_str(), active) {
            ("ArrowDown", None) => self.active.set(Some(0)),
            ("ArrowDown", Some(rank)) => self.active.set(Some((rank + 1) % count)),
            ("ArrowUp", None | Some(0)) => self.active.set(Some(count - 1)),
            ("ArrowUp", Some(rank)) => self.active.set(Some(rank - 1)),
            ("Enter", Some(rank)) => self.choose(rank),
            ("Escape", _) => self.close(),
            _ => return,
        }
        event.prevent_default();
    }

    fn choose(self, rank: usize) {
        let Some(it) = self.found.with_untracked(|found| found.get(rank).cloned()) else { return };
        if let Some(field) = field() {
            field.set_value(&it.name);
        }
        if let Some(organisations) = organisations() {
            organisations.set_value(&it.organisation_id);
        }
        self.close();
        self.chosen.set(Some(it));
    }

    fn options(self) -> impl IntoView + use<> {
        let option = move |(rank, it): (usize, FoundProject)| {
            let is_under_way = !it.under_way.is_empty();
            view! {
                <li class="finder__option" id=format!("{LIST}-{rank}") role="option"
                    aria-selected=move || (self.active.get() == Some(rank)).to_string()
                    // The field keeps the focus, or the list would close before the click.
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| self.choose(rank)>
                    <b>{it.name}</b>
                    <span>{it.facts}</span>
                    {is_under_way.then(|| view! { <span class="finder__known">{words("underWay")}</span> })}
                </li>
            }
        };
        self.found.get().into_iter().enumerate().map(option).collect_view()
    }
}

/// As the server tells of them: see `model::FoundProject`.
fn projects(found: Said) -> Option<Vec<FoundProject>> {
    found.each()?.into_iter().map(project).collect()
}

fn project(it: Said) -> Option<FoundProject> {
    Some(FoundProject {
        name: it.told("name")?,
        organisation_id: it.told("organisation_id")?,
        facts: it.told("facts")?,
        under_way: it
            .part("under_way")
            .each()?
            .into_iter()
            .map(under_way)
            .collect::<Option<_>>()?,
    })
}

fn under_way(it: Said) -> Option<FoundCase> {
    Some(FoundCase { title: it.told("title")?, stage: it.told("stage")?, path: it.told("path") })
}

/// What the page says of what is found: the attribute `data-…` of what is around the list.
fn words(of: &str) -> String {
    let around = field().and_then(|it| it.closest(".finding").ok().flatten());
    let around = around.and_then(|it| it.dyn_into::<HtmlElement>().ok());
    around.and_then(|it| it.dataset().get(of)).unwrap_or_default()
}

fn is_ours(event: &Event) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|it| it.id() == PROJECT)
}

fn field() -> Option<HtmlInputElement> {
    document().get_element_by_id(PROJECT)?.dyn_into().ok()
}

/// Asked for on the page, or not, as the form would have it.
fn organisations() -> Option<HtmlSelectElement> {
    document().get_element_by_id(ORGANISATION)?.dyn_into().ok()
}
