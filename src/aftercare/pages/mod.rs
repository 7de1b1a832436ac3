//! `/cases/:number/after`: the watch over a project that stands again, what was learned, and what follows from it.

mod actions;
mod checks;
mod marks;
mod relapse;
mod review;

use super::model::{Aftercare, Said, marks};
use super::store;
use crate::base::{ApiError, PersonId, Refusal};
use crate::case::model::{Act, DutyKind, Look, Place, allowed};
use crate::case::pages::{CaseShell, Tab, number_of_address};
use crate::case::store::{CaseFile, Known, find, head, known};
use crate::clock::Calendar;
use crate::i18n::{Lang, paris_date};
use crate::ui::{ButtonLink, Empty, Layout, page_in, sentence};
use actions::Actions;
use checks::Checks;
pub use checks::made as check_made;
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use marks::Marks;
pub use marks::{named as name_of_mark, told as state_of_mark};
use relapse::Relapse;
pub use relapse::turn;
use review::ReviewSection;
pub use review::sheet as review_held;
use std::sync::Arc;

/// The page as its pieces read it.
struct Desk {
    file: CaseFile,
    care: Aftercare,
    /// What the reader may do to the case now.
    acts: Vec<Act>,
    /// The check that may be made by now.
    due: Option<DutyKind>,
    /// The actions that the reader may say done, by their ranks.
    to_finish: Vec<usize>,
    known: Vec<Known>,
    number: String,
    seen: i64,
    lang: Lang,
    now: DateTime<Utc>,
}

impl Desk {
    fn may(&self, act: Act) -> bool {
        self.acts.contains(&act)
    }

    fn name_of(&self, person: PersonId) -> String {
        let found = self.known.iter().find(|it| it.id == person.0);
        found.map_or_else(|| self.lang.text("journal-somebody"), |it| it.name.clone())
    }

    /// The people of the case, each once, by their names.
    fn people(&self) -> Vec<(String, String)> {
        let mut ids: Vec<PersonId> = self.file.people.iter().map(|(_, person)| *person).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut named: Vec<_> =
            ids.into_iter().map(|id| (id.to_string(), self.name_of(id))).collect();
        named.sort_by(|a, b| a.1.cmp(&b.1));
        named
    }
}

/// The day in Paris.
pub fn on(lang: Lang, at: DateTime<Utc>) -> String {
    let day: NaiveDate = paris_date(at);
    lang.date(day)
}

/// Who said it, and when.
pub fn signed(lang: Lang, said: &Said) -> String {
    let who = said.by.clone().unwrap_or_else(|| lang.text("journal-protected"));
    lang.text_with("after-signed", [("name", who.into()), ("date", on(lang, said.at).into())])
}

#[component]
pub fn AfterPage() -> impl IntoView {
    let number = number_of_address();
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::After)).await?;
        let care = store::care(cx, &file).await?;
        let known = known(cx, &file, &[]).await?;
        let (lang, now, calendar) = (cx.lang, cx.now, Calendar::france());
        let line = marks(&file, &care, &calendar, now);
        let desk = Arc::new(Desk {
            acts: allowed(&file, &cx.actor, &file.line),
            due: file.check_to_make(&calendar, now),
            to_finish: file
                .actions_to_finish(&cx.actor, &file.line)
                .map(|(rank, _)| rank)
                .collect(),
            number: file.number_text(),
            seen: file.version,
            care,
            known,
            file,
            lang,
            now,
        });
        // Said of what stands again, and of nothing that is stopped or fell back.
        let about = desk.care.handed_back_at.is_some();
        let about =
            about.then(|| view! { <p class="muted measure">{lang.text("after-about")}</p> });
        let nothing_yet = line.is_empty() && desk.care == Aftercare::default();
        let body = match nothing_yet {
            true => {
                let (title, why) = (lang.text("after-empty"), lang.text("after-empty-why"));
                view! {
                    <Empty icon="flag" title why>
                        <ButtonLink href=Tab::Plan.path(number) text=lang.text("tab-plan")/>
                    </Empty>
                }
                .into_any()
            }
            false => view! {
                <Relapse desk=desk.clone()/>
                <Marks marks=line lang/>
                <Checks desk=desk.clone()/>
                <ReviewSection desk=desk.clone()/>
                <Actions desk=desk.clone()/>
                <Closing desk/>
            }
            .into_any(),
        };
        Ok(view! {
            <CaseShell head tab=Tab::After lang>
                <div class="stack stack--lg gap-sm">
                    {about}
                    {body}
                </div>
            </CaseShell>
        })
    })
}

/// What is still lacking to be closed, for whoever closes; and why it was closed before all was done.
#[component]
fn Closing(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let unchecked = desk.care.unchecked.clone().map(|reason| {
        view! {
            <p class="measure">
                <b>{lang.text("after-closed-unchecked")}</b> " " <span class="said">{reason}</span>
            </p>
        }
    });
    let closes = desk.may(Act::Close).then(|| {
        let unmet = desk.file.unmet_to_close();
        let said = match (unmet.is_empty(), desk.file.left_undone().next().is_some()) {
            (false, _) => sentence(lang, &ApiError::Refused(Refusal::Unmet(unmet))),
            (true, true) => lang.text("after-close-with-reason"),
            (true, false) => lang.text("after-close-ready"),
        };
        let number = desk.file.number;
        let href = number.map(|it| format!("{}?act={}", Tab::Score.path(it), Act::Close.name()));
        let open = desk.file.unmet_to_close().is_empty();
        let link = href.filter(|_| open).map(|href| {
            view! { <div class="btn-row no-print"><ButtonLink href text=lang.text("act-close")/></div> }
        });
        view! { <p class="measure">{said}</p> {link} }
    });
    (unchecked.is_some() || closes.is_some()).then(|| {
        view! {
            <section class="section" aria-labelledby="closing">
                <div class="section__head"><h2 id="closing">{lang.text("after-closing")}</h2></div>
                {unchecked}
                {closes}
            </section>
        }
    })
}
