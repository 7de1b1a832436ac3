//! The key that leads to the search. Tab does the same, and it can be turned off.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, HtmlInputElement};

/// Where one searches: in the bar, or on the page of the search itself.
const FIELD: &str = "q";

/// Keeps an ear out for `/`, and gives the focus to the field of the search.
#[island]
pub fn SearchKey() -> impl IntoView {
    Effect::new(|_| {
        let listening = window_event_listener(leptos::ev::keydown, |event| obey(&event));
        on_cleanup(move || listening.remove());
    });
}

fn obey(event: &KeyboardEvent) {
    let with_another = event.ctrl_key() || event.alt_key() || event.meta_key();
    if event.key() != "/" || with_another || is_typing() {
        return;
    }
    let field = document().get_element_by_id(FIELD);
    let field = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    // On a small screen a link stands in its place.
    if let Some(field) = field.filter(|it| it.offset_height() > 0) {
        let _ = field.focus();
        field.select();
        event.prevent_default();
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
