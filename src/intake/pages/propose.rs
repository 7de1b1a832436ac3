//! From a project of the watch list to the offer of help: one that waits for its answer is opened, not
//! made a second time, and one that was answered is not made as if it were the first.

use crate::base::ProjectId;
use crate::i18n::Lang;
use crate::register::pages::LastOffer;
use leptos::prelude::*;

/// The way to the page that offers help to a project, or that says what was offered.
#[component]
pub(super) fn Propose(
    lang: Lang,
    project: ProjectId,
    name: String,
    last: LastOffer,
) -> impl IntoView {
    let (key, key_on) = last.words();
    let said = lang.text_with(key_on, [("project", name.into())]);
    let referral = format!("/referral?project={project}");
    view! { <a class="btn btn--sm" href=referral aria-label=said>{lang.text(key)}</a> }
}
