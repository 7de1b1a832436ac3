//! What a person was told of what is owed, last of each duty; and why.

use super::shell::Way;
use super::tab::Tab;
use crate::case::store::Reminder;
use crate::i18n::Lang;
use crate::ui::Disclosure;
use leptos::prelude::*;

#[component]
pub(super) fn Reminders(
    lang: Lang,
    /// The newest first.
    reminders: Vec<Reminder>,
    /// Whether there are others before them.
    is_more: bool,
) -> impl IntoView {
    if reminders.is_empty() {
        return ().into_any();
    }
    let item = |it: Reminder| {
        let what = format!("duty-{}", it.kind.name());
        let address = match it.is_mine {
            true => Way::of(it.number, it.kind).address,
            false => Tab::Status.path(it.number),
        };
        let who = match it.is_mine {
            true => lang.text("reminder-you"),
            false => it.owed_by,
        };
        let level = lang.text(&format!("level-{}", it.level.name()));
        view! {
            <li>
                <p>
                    <a class="tbl__t" href=address>{lang.text(&what)}</a>
                    <span class="tbl__s">
                        {it.title}" · "<span class="num">{it.number.to_string()}</span>" · "{who}
                    </span>
                </p>
                <p class="small">
                    {level}" "<time class="muted" datetime=it.at.to_rfc3339()>{lang.moment(it.at)}</time>
                </p>
            </li>
        }
    };
    let count = reminders.len();
    let items = reminders.into_iter().map(item).collect_view();
    let key = if is_more { "reminders-latest" } else { "reminders-title" };
    let title = lang.text_with(key, [("count", count.into())]);
    view! {
        <Disclosure summary=title>
            <div class="card">
                <p class="card__note">{lang.text("reminders-why")}</p>
                <ul class="stack stack--sm">{items}</ul>
            </div>
        </Disclosure>
    }
    .into_any()
}
