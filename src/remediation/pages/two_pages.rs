//! What is written on two pages of one person: a draft that was kept from one shows on the other once it comes back.

use crate::i18n::Lang;
use crate::remediation::two_pages::met;
use crate::ui::Form;
use leptos::prelude::*;

/// Has a field of a form that came back show what another page of its author kept, where this one left it as it
/// was; and says what that one kept where both wrote.
pub(super) fn written_elsewhere(field: &str, was: &str, kept: &str) -> Option<String> {
    let form = Form::here();
    if !form.sent("draft_seen") {
        return None;
    }
    let met = met(&form.typed(field), &form.typed(was), kept);
    form.take_over(field, &met.stands);
    met.beside
}

#[component]
pub(super) fn Elsewhere(lang: Lang, children: Children) -> impl IntoView {
    view! {
        <div class="stack stack--sm">
            <p class="small muted">{lang.text("reply-kept-there")}</p>
            {children()}
        </div>
    }
}

/// That another page of the same person kept something, and how the two were put together.
#[component]
pub(super) fn Meanwhile(
    /// How often the draft was kept.
    kept: i64,
    lang: Lang,
) -> impl IntoView {
    let form = Form::here();
    let was_seen = form.typed("draft_seen") == kept.to_string();
    if !form.is_stale() || !form.sent("draft_seen") || was_seen {
        return None;
    }
    Some(view! {
        <section class="card" aria-labelledby="kept-now">
            <h3 id="kept-now">{lang.text("reply-kept-now")}</h3>
            <p class="muted measure">{lang.text("reply-kept-now-why")}</p>
        </section>
    })
}
