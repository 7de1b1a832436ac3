//! Keys for the queue. Every key has a link that does the same, and they can be turned off.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// The list of keys, in the bar that also turns them off.
const HELP: &str = "keys-help";
/// What the box of each row is called.
const COMPARED: &str = "cases";

/// J and K go from case to case, X ticks one to compare, Enter opens as on any link, ? shows the list
/// of keys.
#[island]
pub fn QueueKeys() -> impl IntoView {
    Effect::new(|_| {
        let listening = window_event_listener(leptos::ev::keydown, |event| obey(&event));
        on_cleanup(move || listening.remove());
    });
}

fn obey(event: &KeyboardEvent) {
    let with_another = event.ctrl_key() || event.alt_key() || event.meta_key();
    if with_another || is_typing() || !bar_is_in_sight() {
        return;
    }
    match event.key().as_str() {
        "j" | "J" => step(1),
        "k" | "K" => step(-1),
        "x" | "X" => tick(),
        "?" => toggle_help(),
        _ => return,
    }
    event.prevent_default();
}

/// On a small screen there is no bar, hence no way to turn the keys off: they rest.
fn bar_is_in_sight() -> bool {
    let help = document().get_element_by_id(HELP);
    help.and_then(|help| help.dyn_into::<HtmlElement>().ok())
        .is_some_and(|it| it.offset_height() > 0)
}

/// A key pressed in a field is a letter; in a box, it is none.
fn is_typing() -> bool {
    let field = |element: Element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            && element.get_attribute("name").as_deref() != Some(COMPARED)
    };
    document().active_element().is_some_and(field)
}

/// Gives the focus to the link of the next case, and marks its row.
fn step(by: i32) {
    let here = document().active_element();
    let link = here.as_ref().and_then(row_of);
    let link = link.and_then(|row| row.query_selector("[id^=open-]").ok().flatten());
    let rank: Option<i32> = link.and_then(|it| it.id().strip_prefix("open-")?.parse().ok());
    let next = rank.map_or(0, |rank| rank + by);
    let Some(link) = document().get_element_by_id(&format!("open-{next}")) else { return };
    if let Some(row) = here.as_ref().and_then(row_of) {
        let _ = row.class_list().remove_1("is-on");
    }
    if let Some(row) = row_of(&link) {
        let _ = row.class_list().add_1("is-on");
    }
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        let _ = link.focus();
    }
}

/// Puts the case one is on beside others, or takes it away.
fn tick() {
    let row = document().active_element().as_ref().and_then(row_of);
    let named = format!("[name={COMPARED}]");
    let found = row.and_then(|row| row.query_selector(&named).ok().flatten());
    if let Some(found) = found.as_ref().and_then(|it| it.dyn_ref::<HtmlElement>()) {
        found.click();
    }
}

fn row_of(element: &Element) -> Option<Element> {
    element.closest("tr").ok().flatten()
}

fn toggle_help() {
    let Some(help) = document().get_element_by_id(HELP) else { return };
    let _ = match help.has_attribute("open") {
        true => help.remove_attribute("open"),
        false => help.set_attribute("open", ""),
    };
    // The bar is at the end of the page: who asks for it must see it. The focus stays on its case.
    help.scroll_into_view();
}
