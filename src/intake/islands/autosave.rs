//! Keeps the answers of a page while it is filled in. The button goes on doing the same.

use super::keeper::{Keeper, Words};
use leptos::html::P;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// The line that says how far the answers are kept, and what keeps them.
#[island]
pub fn Autosave(
    /// What the server said of it when it made the page.
    said: String,
    /// The rest of what the line can say, in the language of the page.
    saving: String,
    offline: String,
    unheard: String,
    signed_out: String,
    sign_in: String,
    meanwhile: String,
    refused: String,
    unfinished: String,
    children: Children,
) -> impl IntoView {
    let line = NodeRef::<P>::new();
    let words = Words { offline, unheard, signed_out, meanwhile, refused, unfinished };
    let keeper = Keeper::new(said, words);
    Effect::new(move |_| {
        let form = line.get().and_then(|line| line.closest("form").ok().flatten());
        if let Some(form) = form.and_then(|it| it.dyn_into().ok()) {
            keeper.look_after(form);
        }
    });
    view! {
        <p class="saved" class:saved--doubt=keeper.is_in_doubt node_ref=line>
            {children()}
            <span>
                <span role="status">{keeper.said}</span>
                <Show when=move || keeper.is_signed_out.get()>
                    " "<a href="/sign-in?next=%2F" target="_blank" rel="noopener">{sign_in.clone()}</a>
                </Show>
            </span>
            <span class="saved__busy" aria-hidden="true" hidden=move || !keeper.is_saving.get()>
                {saving}
            </span>
        </p>
    }
}
