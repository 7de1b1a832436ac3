//! Keeps the answers of a page while it is filled in. The button goes on doing the same.

use super::keeper::Keeper;
use super::line;
use crate::island::once_awake;
use leptos::prelude::*;

/// Looks after the form of the line that it stands in.
#[island]
pub fn Autosave() -> impl IntoView {
    let keeper = Keeper::default();
    once_awake(move || {
        if let Some(form) = line::form() {
            keeper.look_after(form);
        }
    });
}
