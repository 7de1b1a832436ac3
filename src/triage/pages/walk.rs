//! From case to case: where the case of a page stands in the view of the queue that it was opened from,
//! and the way to those before and after it. Whoever came another way sees nothing of this.

use crate::case::model::CaseNumber;
use crate::i18n::Lang;
use crate::triage::model::{InView, PAGE, QueuePlace, QueueView};
use crate::triage::store::{Neighbour, Neighbours, neighbours};
use crate::ui::Icon;
use crate::web::{Cx, Failure, Trail};
use leptos::prelude::*;

/// A case on the way through a view.
#[derive(Clone, Debug)]
pub struct Walk {
    view: QueueView,
    around: Neighbours,
}

/// Where one can go from there.
#[derive(Clone, Debug)]
pub struct Ways {
    pub previous: Option<String>,
    pub next: Option<String>,
    /// The page of the view that the case is on.
    pub back: String,
}

impl Walk {
    /// Nothing where the address tells of no view of ours.
    pub async fn of(
        cx: &mut Cx,
        case: CaseNumber,
        trail: Option<&Trail>,
    ) -> Result<Option<Self>, Failure> {
        let view = trail.and_then(|trail| Some((QueueView::of_said(trail.view())?, trail.at())));
        let Some((view, key)) = view else { return Ok(None) };
        let view = view.first_page();
        let around = neighbours(cx, &view, QueuePlace { key, number: case }).await?;
        Ok(Some(Walk { view, around }))
    }

    pub fn ways(&self) -> Ways {
        let said = self.view.said();
        let open = |it: &Neighbour| Trail::open(&said, it.place.key, it.number.path());
        let to = |it: &Option<Neighbour>| it.as_ref().map(open);
        Ways { previous: to(&self.around.previous), next: to(&self.around.next), back: self.back() }
    }

    /// Further down than its first page, the view begins with the case. The line of what left it is
    /// that of what came after.
    fn back(&self) -> String {
        let Neighbours { ahead, all, previous, .. } = &self.around;
        let line = usize::try_from((*ahead).min(all - 1)).ok();
        let (after, line) = match previous {
            Some(previous) if line.is_some_and(|line| line >= PAGE) => {
                (Some(previous.place), Some(0))
            }
            _ => (None, line),
        };
        let address = QueueView { after, ..self.view.clone() }.address();
        line.map_or(address.clone(), |line| format!("{address}#open-{line}"))
    }

    fn said(&self, lang: Lang) -> String {
        let Neighbours { standing, ahead, all, .. } = self.around;
        let facts = [("rank", (ahead + 1).into()), ("all", all.into())];
        lang.text_with(
            match standing {
                InView::Here => "walk-here",
                InView::Moved => "walk-moved",
                InView::Left => "walk-left",
            },
            facts,
        )
    }
}

#[component]
pub fn WalkBar(lang: Lang, walk: Walk) -> impl IntoView {
    let Ways { previous, next, back } = walk.ways();
    let Neighbours { previous: before, next: after, .. } = &walk.around;
    let title = |it: &Option<Neighbour>| it.as_ref().map(|it| it.title.clone());
    let previous = previous.map(|href| {
        view! {
            <li>
                <a rel="prev" href=href title=title(before)>
                    <Icon name="arrow-left"/>{lang.text("walk-previous")}
                </a>
            </li>
        }
    });
    let next = next.map(|href| {
        view! {
            <li>
                <a rel="next" href=href title=title(after)>
                    {lang.text("walk-next")}<Icon name="arrow-right"/>
                </a>
            </li>
        }
    });
    view! {
        <nav class="walk" aria-label=lang.text("walk-label")>
            <p>{walk.said(lang)}</p>
            <ul>
                {previous}
                {next}
                <li><a href=back>{lang.text("walk-back")}</a></li>
            </ul>
        </nav>
    }
}
