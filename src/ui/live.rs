//! Where a page says that somebody else acted while one looks at it.

use crate::i18n::Lang;
use leptos::prelude::*;

/// Empty until `public/live.js` has something to say, and for good where no script runs. It is
/// there from the start, since screen readers read out only what appears in a place they know.
#[component]
pub fn LiveNotice(
    lang: Lang,
    /// What the page shows, as `/live` is asked about it.
    #[prop(into)]
    about: String,
) -> impl IntoView {
    view! {
        <live-notice
            class="toasts"
            role="status"
            data-about=about
            data-show=lang.text("live-show")
            data-beside=lang.text("live-beside")
            data-later=lang.text("live-later")
        ></live-notice>
    }
}
