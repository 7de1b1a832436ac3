//! The icons, drawn from one sprite, and where the files of `public/` are.

use crate::web::Site;
use leptos::prelude::*;
use std::borrow::Cow;

/// The one font, fetched before the style sheet asks for it.
pub const FONT: &str = "fonts/ibm-plex-sans-var-latin.woff2";

/// The address of a file of `public/`, or of one that was built.
pub fn asset(name: &str) -> String {
    with_context::<Site, _>(|site| site.assets.address(name)).unwrap_or_else(|| format!("/{name}"))
}

/// An icon beside a text that says the same: assistive technology skips it.
#[component]
pub fn Icon(
    /// A symbol of `public/icons.svg`.
    name: &'static str,
    /// More classes: `i--md`, `i--lg`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let class = if class.is_empty() { Cow::from("i") } else { format!("i {class}").into() };
    let href = with_context::<Site, _>(|site| format!("{}#{name}", site.assets.icons()));
    let href = href.unwrap_or_else(|| format!("/icons.svg#{name}"));
    view! {
        <svg class=class aria-hidden="true">
            <use href=href></use>
        </svg>
    }
}

/// The bell of the brand.
#[component]
pub(super) fn Bell() -> impl IntoView {
    view! {
        <svg class="bar__mark" viewBox="0 0 28 28" aria-hidden="true" fill="currentColor">
            <g transform="rotate(13 14 5)">
                <path d="M14 2.2a2 2 0 0 1 1.4 3.4c1.9.4 3.2 1.7 3.7 3.9.9 3.7.9 7.1 2.6 9.4H6.3c1.7-2.3 1.7-5.7 2.6-9.4.5-2.2 1.8-3.5 3.7-3.9A2 2 0 0 1 14 2.2z"></path>
                <path d="M5.4 20.2h17.2l1.1 1.5c.3.5 0 1.1-.6 1.1H4.9c-.6 0-.9-.6-.6-1.1z"></path>
                <circle cx="14" cy="25.2" r="1.9"></circle>
            </g>
        </svg>
    }
}
