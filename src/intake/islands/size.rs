//! Says that a file is too large when it is chosen: without a script, that is said once it has
//! been sent.

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Holds back the form of its page while the file chosen in it is too large.
#[island]
pub fn SizeLimit(
    /// In bytes.
    most: f64,
    /// What is said of a larger file, in the language of the page.
    too_large: String,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    Effect::new(move |_| {
        let too_large = too_large.clone();
        let listening = window_event_listener(ev::change, move |event| {
            let Some(input) = file_input(&event) else { return };
            let word = if largest(&input) > most { too_large.as_str() } else { "" };
            input.set_custom_validity(word);
            said.set(word.to_owned());
        });
        on_cleanup(move || listening.remove());
    });
    view! { <p class="field__error" role="alert" hidden=move || said.get().is_empty()>{said}</p> }
}

fn file_input(event: &Event) -> Option<HtmlInputElement> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    (input.type_() == "file").then_some(input)
}

/// The size of the largest file chosen, in bytes.
fn largest(input: &HtmlInputElement) -> f64 {
    let files = input.files();
    let sizes = (0..).map_while(|at| Some(files.as_ref()?.get(at)?.size()));
    sizes.fold(0.0, f64::max)
}
