//! Beside the queue: the views that people come back to, those of everybody and one's own.

use crate::base::Priority;
use crate::case::model::Stage;
use crate::i18n::Lang;
use crate::triage::model::{QueueView, SavedView, SortBy, When};
use crate::triage::store::Counts;
use crate::ui::{Drawing, Icon};
use leptos::prelude::*;
use std::sync::Arc;

/// Where one's own views are kept.
pub const VIEWS: &str = "/triage/views";

/// The views of everybody: the key of the name, what it shows, how many there are.
fn views(counts: &Counts) -> [(&'static str, QueueView, i64); 10] {
    let all = QueueView::default;
    let stage = |stage| QueueView { stage: Some(stage), ..all() };
    [
        ("view-all", all(), counts.everything),
        ("view-mine", QueueView { mine: true, ..all() }, counts.mine),
        ("view-fresh", QueueView { fresh: true, sort: SortBy::New, ..all() }, counts.fresh),
        ("view-today", QueueView { when: Some(When::Today), ..all() }, counts.today),
        ("view-overdue", QueueView { when: Some(When::Overdue), ..all() }, counts.overdue),
        ("view-new", stage(Stage::Submitted), counts.submitted),
        ("view-awaiting", stage(Stage::AwaitingInformation), counts.awaiting),
        ("view-committee", stage(Stage::AtCommittee), counts.at_committee),
        ("view-p1", QueueView { priority: Some(Priority::P1), ..all() }, counts.p1),
        ("view-provisional", QueueView { provisional: true, ..all() }, counts.provisional),
    ]
}

/// What the queue shows, by the name that people know it by.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// One's own, in this very order.
    Saved(SavedView),
    /// One of everybody's, in whatever order.
    Common(&'static str),
    /// Some other choice of filters.
    Other,
}

impl Shown {
    pub fn of(view: &QueueView, counts: &Counts, saved: &[SavedView]) -> Self {
        let here = view.first_page();
        if let Some(found) = saved.iter().find(|it| it.view == here) {
            return Shown::Saved(found.clone());
        }
        let same = |it: &QueueView| *it == QueueView { sort: it.sort, ..here.clone() };
        let found = views(counts).into_iter().find(|(_, it, _)| same(it));
        found.map_or(Shown::Other, |(key, ..)| Shown::Common(key))
    }

    pub fn name(&self, lang: Lang) -> String {
        match self {
            Shown::Saved(view) => view.name.clone(),
            Shown::Common(key) => lang.text(key),
            Shown::Other => lang.text("view-other"),
        }
    }
}

/// The views, those of everybody each with its count; and the way to keep what is shown.
#[component]
pub fn Views(
    lang: Lang,
    view: QueueView,
    counts: Arc<Counts>,
    saved: Vec<SavedView>,
    shown: Shown,
) -> impl IntoView {
    let common = {
        let item = |(key, it, count): (&'static str, QueueView, i64)| {
            let late = key == "view-overdue" && count > 0;
            let class = if late { "count count--late" } else { "count" };
            let current = (shown == Shown::Common(key)).then_some("page");
            view! {
                <li>
                    <a href=it.address() aria-current=current>
                        <span>{lang.text(key)}</span>
                        <span class=class>{count}</span>
                    </a>
                </li>
            }
        };
        Drawing::of(view! { <ul>{views(&counts).into_iter().map(item).collect_view()}</ul> })
    };
    let own = {
        let item = |it: &SavedView| {
            let current = matches!(&shown, Shown::Saved(here) if here.id == it.id);
            let first =
                it.is_first.then(|| view! { <span class="count">{lang.text("view-first")}</span> });
            view! {
                <li>
                    <a href=it.view.address() aria-current=current.then_some("page")>
                        <span>{it.name.clone()}</span>
                        {first}
                    </a>
                </li>
            }
        };
        let is_plain = view.first_page() == QueueView::default();
        let is_saved = matches!(shown, Shown::Saved(_));
        let save = (!is_plain && !is_saved).then(|| {
            let address = format!("{VIEWS}/new?{}", view.first_page().query());
            view! {
                <li><a href=address><span><Icon name="plus"/>" "{lang.text("view-save")}</span></a></li>
            }
        });
        Drawing::of(view! {
            <ul>
                {saved.iter().map(item).collect_view()}
                {save}
                <li><a href=VIEWS><span>{lang.text("view-manage")}</span></a></li>
            </ul>
        })
    };
    let named = shown.name(lang);
    view! {
        <nav class="views only-xl" aria-label=lang.text("views-label")>
            <div><h2>{lang.text("views-title")}</h2>{common.element()}</div>
            <div><h2>{lang.text("views-own")}</h2>{own.element()}</div>
        </nav>
        <nav class="steps not-xl" aria-label=lang.text("views-label-folded")>
            <details>
                <summary><span>{lang.text_with("views-current", [("view", named.into())])}</span></summary>
                <div class="views gap-sm">{common.element()}{own.element()}</div>
            </details>
        </nav>
    }
}
