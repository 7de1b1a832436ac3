//! Says that a file is too large when it is chosen: without a script, that is said once it has
//! been sent.

use crate::island::{hear, once_awake};
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

/// The line that says it, and beside it what it will say, and of files of how many bytes.
pub const TOO_LARGE: &str = "too-large";

/// Holds back the form of its page while the file chosen in it is too large.
#[island]
pub fn SizeLimit() -> impl IntoView {
    once_awake(|| {
        hear(ev::change, |event| {
            if let Some(input) = file_input(event) {
                judge(&input);
            }
        });
    });
}

fn judge(input: &HtmlInputElement) -> Option<()> {
    let line: HtmlElement = document().get_element_by_id(TOO_LARGE)?.dyn_into().ok()?;
    let most: u32 = line.dataset().get("most")?.parse().ok()?;
    let is_too_large = largest(input) > most.into();
    let said = line.dataset().get("said").filter(|_| is_too_large).unwrap_or_default();
    input.set_custom_validity(&said);
    line.set_text_content(Some(&said));
    line.set_hidden(!is_too_large);
    Some(())
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
