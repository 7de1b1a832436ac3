//! The line that says how far the answers of a page are kept. The server writes it, and beside it
//! all that it may come to say, in the language of the page.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlFormElement};

/// Why an answer is not known to be kept: the attribute of the line that says so, after `data-`.
#[derive(Clone, Copy)]
pub struct Doubt(pub &'static str);

pub const OFFLINE: Doubt = Doubt("offline");
pub const UNHEARD: Doubt = Doubt("unheard");
pub const SIGNED_OUT: Doubt = Doubt("signedOut");
pub const MEANWHILE: Doubt = Doubt("meanwhile");
pub const REFUSED: Doubt = Doubt("refused");
pub const UNFINISHED: Doubt = Doubt("unfinished");

const DOUBTFUL: &str = "saved--doubt";

/// The form that it stands in.
pub fn form() -> Option<HtmlFormElement> {
    part("")?.closest("form").ok()??.dyn_into().ok()
}

/// All that was typed is known to be kept.
pub fn is_kept() {
    if let Some(line) = part("") {
        // Refused is only what is no name of a class.
        let _gone = line.class_list().remove_1(DOUBTFUL);
    }
}

pub fn doubt(Doubt(why): Doubt) {
    if let Some(line) = part("") {
        let _there = line.class_list().add_1(DOUBTFUL);
        say(&line.dataset().get(why).unwrap_or_default());
    }
}

/// What stands there already is not read out again.
pub fn say(said: &str) {
    let status = part(" [role=status]");
    if let Some(status) = status.filter(|it| it.text_content().as_deref() != Some(said)) {
        status.set_text_content(Some(said));
    }
}

/// Something is on its way.
pub fn show_busy(is_busy: bool) {
    show(" .saved__busy", is_busy);
}

pub fn show_sign_in(is_signed_out: bool) {
    show(" a", is_signed_out);
}

fn show(what: &str, is_shown: bool) {
    if let Some(found) = part(what) {
        found.set_hidden(!is_shown);
    }
}

fn part(what: &str) -> Option<HtmlElement> {
    let found = document().query_selector(&[".saved", what].concat());
    found.ok()??.dyn_into().ok()
}
