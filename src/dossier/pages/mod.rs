//! `/cases/:number/dossier`: the whole of a case on one page, as it is read and as it is printed.

mod decided;
mod people;
mod recovery;
mod register;
mod sheet;
mod watch;

use super::model::Chapter;
use super::store::{Whole, whole};
use crate::base::Priority;
use crate::case::model::{CaseNumber, Look, Place};
use crate::case::pages::{CaseShell, Tab, number_of_address};
use crate::case::store::{find, head};
use crate::i18n::Lang;
use crate::ui::{ButtonLink, ButtonRow, Contents, Icon, Layout, Section, Sections, page_in};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::either::Either;
use leptos::prelude::*;

/// The page as its pieces read it.
struct Desk {
    whole: Whole,
    number: CaseNumber,
    /// As the top of the page shows it.
    priority: Option<Priority>,
    /// Whoever reads it, and prints it.
    reader: String,
    read_at: DateTime<Utc>,
    today: NaiveDate,
    lang: Lang,
}

/// What is held in a chapter: how much, where that can be counted, and as it is drawn.
struct Held {
    count: Option<usize>,
    drawn: AnyView,
}

impl Held {
    /// Nothing where there is none of it.
    fn of(count: usize, drawn: impl FnOnce() -> AnyView) -> Option<Self> {
        (count > 0).then(|| Held { count: Some(count), drawn: drawn() })
    }
}

#[component]
pub fn DossierPage() -> impl IntoView {
    let number = number_of_address();
    page_in(Layout::Full, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Dossier)).await?;
        let (lang, priority) = (cx.lang, head.priority);
        // Whoever is blind to the case is told so by what surrounds it, and nothing is read for them.
        let body = match head.is_blind {
            true => None,
            false => {
                let (reader, read_at, today) = (cx.actor.name.clone(), cx.now, cx.today());
                let whole = whole(cx, file).await?;
                let desk = Desk { whole, number, priority, reader, read_at, today, lang };
                Some(view! { <Body desk/> })
            }
        };
        Ok(view! { <CaseShell head tab=Tab::Dossier lang>{body}</CaseShell> })
    })
}

#[component]
fn Body(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let held = Chapter::ALL.map(|it| (it, desk.held(it)));
    let sections = Sections::default();
    for (it, held) in &held {
        let stands = match held {
            None => Some(lang.text("dossier-nothing")),
            Some(held) => held.count.map(|count| count.to_string()),
        };
        let name = format!("dossier-{}", it.name());
        let text = lang.text(&name);
        sections.tell(Section::to(name, text).stands(stands));
    }
    let file = format!("/api{}/dossier", desk.number.path());
    let briefing = desk.below("briefing");
    let facts =
        [("name", desk.reader.clone().into()), ("moment", lang.moment(desk.read_at).into())];
    let printed = lang.text_with("dossier-printed", facts);
    let parts = held.into_iter().map(|(it, held)| {
        let way = desk.way(it);
        view! { <Part lang chapter=it way held/> }.into_any()
    });
    let parts: Vec<AnyView> = parts.collect();
    view! {
        <div class="dossier">
            <div class="section">
                <div class="section__head">
                    <h2>{lang.text("dossier-title")}</h2>
                    <ButtonRow>
                        <ButtonLink href=briefing text=lang.text("briefing-title")/>
                        <ButtonLink href=file text=lang.text("dossier-download") icon="download"/>
                    </ButtonRow>
                </div>
                <p class="measure">{lang.text("dossier-lead")}</p>
                <p class="only-print small">{printed}</p>
            </div>
            <Contents sections lang>
                <div class="stack stack--lg">{parts}</div>
            </Contents>
        </div>
    }
}

/// A chapter: its name, the way to its own page, and what is held or that nothing is.
#[component]
fn Part(
    lang: Lang,
    chapter: Chapter,
    #[prop(optional_no_strip)] way: Option<(String, &'static str)>,
    #[prop(optional_no_strip)] held: Option<Held>,
) -> impl IntoView {
    let id = format!("dossier-{}", chapter.name());
    let named_by = id.clone();
    let way = way.map(|(href, key)| {
        view! { <a class="small no-print" href=href>{lang.text(key)}<Icon name="arrow-right"/></a> }
    });
    let drawn = match held {
        Some(held) => Either::Left(held.drawn),
        None => {
            let none = lang.text(&format!("dossier-none-{}", chapter.name()));
            Either::Right(view! { <p class="quiet">{none}</p> })
        }
    };
    view! {
        <section class="section" aria-labelledby=named_by>
            <div class="section__head">
                <h2 id=id>{lang.text(&format!("dossier-{}", chapter.name()))}</h2>
                {way}
            </div>
            {drawn}
        </section>
    }
}

impl Desk {
    fn held(&self, chapter: Chapter) -> Option<Held> {
        match chapter {
            Chapter::Identity => Some(people::identity(self)),
            Chapter::Register => register::published(self),
            Chapter::Cases => register::cases(self),
            Chapter::Owed => people::owed(self),
            Chapter::Score => decided::score(self),
            Chapter::Decisions => decided::decisions(self),
            Chapter::Acts => decided::acts(self),
            Chapter::Sittings => decided::sittings(self),
            Chapter::Team => recovery::team(self),
            Chapter::Diagnosis => recovery::diagnosis(self),
            Chapter::Plan => recovery::plan(self),
            Chapter::Reports => recovery::reports(self),
            Chapter::Watch => watch::watch(self),
            Chapter::Files => people::files(self),
            Chapter::Ties => register::ties(self),
            Chapter::Looks => people::looks(self),
        }
    }

    /// Where a chapter is at home, and what that place is called.
    fn way(&self, chapter: Chapter) -> Option<(String, &'static str)> {
        let tab = |tab: Tab, key| Some((tab.path(self.number), key));
        match chapter {
            Chapter::Identity | Chapter::Owed | Chapter::Ties => tab(Tab::Status, "tab-status"),
            Chapter::Register => {
                let is_published = self.whole.oversees && self.whole.drift.is_some();
                let address = format!("/register/projects/{}", self.whole.file.project);
                is_published.then_some((address, "published-link"))
            }
            Chapter::Score => tab(Tab::Score, "tab-score"),
            Chapter::Decisions => {
                Some((format!("{}/decisions", self.number.path()), "decisions-all"))
            }
            Chapter::Acts | Chapter::Looks => tab(Tab::Journal, "tab-journal"),
            Chapter::Team => tab(Tab::Team, "tab-team"),
            Chapter::Diagnosis | Chapter::Plan | Chapter::Reports => tab(Tab::Plan, "tab-plan"),
            Chapter::Watch => tab(Tab::After, "tab-after"),
            Chapter::Files => tab(Tab::Request, "tab-request"),
            Chapter::Cases | Chapter::Sittings => None,
        }
    }

    /// An address below that of the case.
    fn below(&self, path: &str) -> String {
        format!("{}/{path}", self.number.path())
    }
}

/// In a cell of which nothing is known.
fn unsaid() -> String {
    "—".to_owned()
}
