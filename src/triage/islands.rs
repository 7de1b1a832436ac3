//! Keys for the desk. Every key has a link that does the same, and they can be turned off.

use crate::island::{hear, once_awake};
use crate::triage::model::Shortcut;
use js_sys::JsString;
use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// The list of keys, over the page.
pub const HELP: &str = "keys-help";
/// What opens and closes it, in the bar that also turns the keys off.
pub const OPENS_HELP: &str = "keys-open";
/// What the link of each row of the queue is called, before its rank.
const ROW: &str = "open-";
/// What the box of each row is called.
const COMPARED: &str = "cases";

/// Each letter does what its shortcut says, Enter opens as on any link, ? shows the list of keys. The
/// bar says which letters there are.
#[island]
pub fn Shortcuts() -> impl IntoView {
    once_awake(|| {
        come_back();
        hear(keydown, obey);
    });
}

fn obey(event: &KeyboardEvent) {
    let with_another = event.ctrl_key() || event.alt_key() || event.meta_key();
    if with_another || event.is_composing() || is_typing() || !bar_is_in_sight() {
        return;
    }
    let key = event.key();
    if key == "?" {
        press(document().get_element_by_id(OPENS_HELP));
        // Not by `autofocus`: a page opened at a place in it warns of that, though the list is closed.
        if let Some(help) = open_help() {
            let _ = help.focus();
        }
        return event.prevent_default();
    }
    let Some(shortcut) = shortcut_of(&key) else { return };
    event.prevent_default();
    // Who reads the list and presses one of its keys means the case they came from: closed, it gives
    // the focus back.
    if open_help().is_some() {
        press(document().get_element_by_id(OPENS_HELP));
    }
    match shortcut {
        Shortcut::Next => linked(shortcut).map_or_else(|| step(1), |link| press(Some(link))),
        Shortcut::Previous => linked(shortcut).map_or_else(|| step(-1), |link| press(Some(link))),
        Shortcut::Open => press(row_here().and_then(|row| link_of(&row))),
        Shortcut::Compare => tick(),
        Shortcut::Queue => press(linked(shortcut)),
        Shortcut::Act(_) => lead_to(shortcut),
    }
}

fn shortcut_of(key: &str) -> Option<Shortcut> {
    // The browser knows the case of every letter: tables of our own would be downloaded for this.
    let key = String::from(JsString::from(key).to_lower_case());
    let bar = document().query_selector("[data-letters]").ok()??;
    let letters = bar.get_attribute("data-letters")?;
    let mut letters = letters.split(' ').filter_map(|it| it.split_once('='));
    letters.find(|(_, letter)| *letter == key).and_then(|(name, _)| Shortcut::from_name(name))
}

/// The list of keys, while it lies over the page.
fn open_help() -> Option<HtmlElement> {
    let open = document().query_selector(&format!("#{HELP}:popover-open")).ok().flatten();
    open.and_then(|it| it.dyn_into().ok())
}

/// On a small screen there is no bar, hence no way to turn the keys off: they rest.
fn bar_is_in_sight() -> bool {
    let opens = document().get_element_by_id(OPENS_HELP);
    opens.and_then(|it| it.dyn_into::<HtmlElement>().ok()).is_some_and(|it| it.offset_height() > 0)
}

/// A key pressed in a field is a letter; in a box, it is none.
fn is_typing() -> bool {
    let field = |element: Element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            && element.get_attribute("name").as_deref() != Some(COMPARED)
    };
    document().active_element().is_some_and(field)
}

/// Gives the focus to the link of the next case, and marks its row; past either end of the list, goes to the
/// page that follows there.
fn step(by: i32) {
    let here = row_here();
    let link = here.as_ref().and_then(link_of);
    let rank: Option<i32> = link.and_then(|it| it.id().strip_prefix(ROW)?.parse().ok());
    let next = rank.map_or(0, |rank| rank + by);
    let Some(link) = document().get_element_by_id(&format!("{ROW}{next}")) else {
        let rel = if by > 0 { ".pager [rel=next]" } else { ".pager [rel=prev]" };
        return press(document().query_selector(rel).ok().flatten());
    };
    if let Some(row) = here {
        let _ = row.class_list().remove_1("is-on");
    }
    stand_on(link);
}

/// Whoever comes back from a case stands on its line: a browser only scrolls to the place that an
/// address names.
fn come_back() {
    let place = window().location().hash().unwrap_or_default();
    let line = place.strip_prefix('#').filter(|it| it.starts_with(ROW));
    let found = line.and_then(|line| document().get_element_by_id(line));
    if let Some(link) = found.filter(|_| row_here().is_none()) {
        stand_on(link);
    }
}

fn stand_on(link: Element) {
    if let Some(row) = row_of(&link) {
        let _ = row.class_list().add_1("is-on");
    }
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        let _ = link.focus();
    }
}

/// Puts the case one is on beside others, or takes it away.
fn tick() {
    let named = format!("[name={COMPARED}]");
    press(row_here().and_then(|row| row.query_selector(&named).ok().flatten()));
}

/// To the form of an act: by its link on the page of a case, or on the page of the row one is on.
fn lead_to(shortcut: Shortcut) {
    if let Some(link) = linked(shortcut) {
        return press(Some(link));
    }
    let row = row_here().and_then(|row| link_of(&row)?.get_attribute("href"));
    if let Some(path) = row {
        let _ = window().location().assign(&shortcut.act_on(&path));
    }
}

fn press(element: Option<Element>) {
    if let Some(element) = element.as_ref().and_then(|it| it.dyn_ref::<HtmlElement>()) {
        element.click();
    }
}

/// The link that does what a shortcut does.
fn linked(shortcut: Shortcut) -> Option<Element> {
    document().query_selector(&format!("a[data-key={}]", shortcut.name())).ok().flatten()
}

/// The row of the queue that one is on.
fn row_here() -> Option<Element> {
    document().active_element().as_ref().and_then(row_of)
}

fn row_of(element: &Element) -> Option<Element> {
    element.closest("tr").ok().flatten()
}

fn link_of(row: &Element) -> Option<Element> {
    row.query_selector("[id^=open-]").ok().flatten()
}
