//! The key that leads to the search, and the one that leads back. Tab does the same, and they can be
//! turned off.

use crate::island::{hear, once_awake};
use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};
use std::cell::Cell;

/// Where one searches: in the bar, or on the page of the search itself.
const FIELD: &str = "q";

/// What had the focus before the search, and how far down the page was.
type Left = Cell<Option<(Element, f64)>>;

/// Keeps an ear out for `/`, and gives the focus to the field of the search; for Esc, and gives it
/// back.
#[island]
pub fn SearchKey() -> impl IntoView {
    once_awake(|| {
        let left = Left::default();
        hear(keydown, move |event| obey(event, &left));
    });
}

fn obey(event: &KeyboardEvent, left: &Left) {
    if event.key() == "Escape" {
        return go_back(left);
    }
    let with_another = event.ctrl_key() || event.alt_key() || event.meta_key();
    if event.key() != "/" || with_another || is_typing() {
        return;
    }
    let field = document().get_element_by_id(FIELD);
    let field = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    // On a small screen a link stands in its place.
    if let Some(field) = field.filter(|it| it.offset_height() > 0) {
        let down = window().scroll_y().unwrap_or_default();
        left.set(document().active_element().map(|it| (it, down)));
        let _ = field.focus();
        field.select();
        event.prevent_default();
    }
}

/// Out of the search, to where one was; out of a menu, to what opened it.
fn go_back(left: &Left) {
    let Some(here) = document().active_element() else { return };
    if here.id() == FIELD {
        let Some((before, down)) = left.take() else { return };
        // Nothing may have had the focus: then nothing has it again.
        here.unchecked_ref::<HtmlElement>().blur().ok();
        give_focus(Some(before));
        window().scroll_to_with_x_and_y(0.0, down);
    } else if let Ok(Some(menu)) = here.closest("details.menu[open]") {
        let _ = menu.remove_attribute("open");
        give_focus(menu.query_selector("summary").ok().flatten());
    }
}

fn give_focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// A key pressed where one writes is a letter; on a box or a button it is none.
fn is_typing() -> bool {
    let Some(element) = document().active_element() else { return false };
    let is_box = || matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio"));
    let is_editable =
        element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable);
    match element.tag_name().as_str() {
        "INPUT" => !is_box(),
        "TEXTAREA" | "SELECT" => true,
        _ => is_editable,
    }
}
