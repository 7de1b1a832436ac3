//! `/team/proposal`: who could go where, how good that is, and how sure.

mod adjust;
mod around;
mod begin;
mod carried;
mod choice;
mod compare;
mod consequence;
mod levels;
mod live;
mod remains;
mod rules;
mod said;
mod side;
mod staffed;
mod terms;
mod unmet;
mod waits;
mod whole;
mod why;
mod words;

pub use adjust::AdjustPage;

use crate::base::ApiError;
use crate::case::model::CaseNumber;
use crate::case::pages::Tab;
use crate::case::store::find;
use crate::i18n::Lang;
use crate::roster::model::{WaitingCase, Weeks};
use crate::roster::pages::skills::Skills;
use crate::roster::store::{self, Grounds, Kept};
use crate::ui::{
    self, Banner, Breadcrumb, Contents, Empty, Heading, Layout, Sections, Tone, page_in,
};
use begin::{Ask, AskButton, WithoutNeeds};
use carried::Load;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use remains::Remains;
use staffed::Section;
use std::sync::Arc;
use whole::{MissingSkills, Whole};
use words::Words;

/// A proposal as the pieces of its page read it.
struct Shown {
    kept: Kept,
    grounds: Grounds,
    /// The same would be asked now.
    stands: bool,
    words: Words,
    lang: Lang,
    /// What is drawn tells itself here.
    sections: Sections,
}

impl Shown {
    fn weeks(&self) -> Weeks {
        Weeks { first: self.kept.question.starts_on }
    }

    /// A case of the answer, if it still waits and is still the reader's to see.
    fn waits(&self, id: &str) -> Option<&WaitingCase> {
        self.grounds.waits(id.parse().ok()?)
    }
}

#[component]
pub fn ProposalPage() -> impl IntoView {
    let typed = use_query_map().read_untracked().get("case").unwrap_or_default();
    page_in(Layout::Dense, async move |cx| {
        let grounds = store::grounds(cx).await?;
        let only: Option<CaseNumber> = match typed.as_str() {
            "" => None,
            number => Some(number.parse().map_err(|_| ApiError::NotFound)?),
        };
        let lang = cx.lang;
        let skills = Skills::read(cx).await?;
        let kept = store::kept_proposal(cx).await?;
        let kept = kept.filter(|it| only.is_none() || it.only == only);
        let kept = kept.map(|it| it.of_today(&grounds));
        let has_team = match only.filter(|it| grounds.waits(*it).is_none()) {
            // One that the reader may not see is no case at all.
            Some(number) => Some(find(cx, number).await?.title.clone()),
            None => None,
        };
        let content = match (has_team, kept) {
            (Some(title), _) => view! { <HasItsTeam lang title number=only/> }.into_any(),
            (None, None) => {
                view! { <begin::Begin lang grounds=Arc::new(grounds) only/> }.into_any()
            }
            (None, Some(kept)) if kept.asks_nobody(&grounds) => {
                let number = kept.only.filter(|it| grounds.waits(*it).is_some());
                match number {
                    Some(number) => view! { <AsksNobody lang number/> }.into_any(),
                    None => {
                        view! { <begin::Begin lang grounds=Arc::new(grounds) only/> }.into_any()
                    }
                }
            }
            (None, Some(kept)) => {
                let words = Words::of(skills, &grounds);
                let stands = kept.stands(&grounds);
                let sections = Sections::default();
                let shown = Shown { kept, grounds, stands, words, lang, sections };
                view! { <Answer shown=Arc::new(shown)/> }.into_any()
            }
        };
        let above = vec![("/team".to_owned(), lang.text("brigade-title"))];
        Ok(view! {
            <Breadcrumb lang above here=lang.text("proposal-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("proposal-title")/>
                    <p class="page-head__lead">{lang.text("proposal-lead")}</p>
                    <p class="small muted">
                        {lang.text("proposal-decides-nothing")} " " {lang.text("roster-no-rating")}
                    </p>
                </div>
            </div>
            <div class="stack stack--lg">{content}</div>
        })
    })
}

#[component]
fn HasItsTeam(lang: Lang, title: String, number: Option<CaseNumber>) -> impl IntoView {
    let team = number.map(|it| format!("/cases/{it}/team"));
    view! {
        <Empty icon="users" title=lang.text_with("proposal-has-team", [("title", title.into())])
            why=lang.text("proposal-has-team-why")>
            <div class="btn-row">
                <a class="btn" href=team>{lang.text("proposal-to-its-team")}</a>
                <a class="btn" href="/team/proposal">{lang.text("proposal-of-all")}</a>
            </div>
        </Empty>
    }
}

/// What was asked of one case is answered: it asks for nobody any more, and what was proposed for it is over.
#[component]
fn AsksNobody(lang: Lang, number: CaseNumber) -> impl IntoView {
    let needs = format!("{}#needs-title", Tab::Team.path(number));
    view! {
        <Empty icon="circle-check" title=lang.text("adjust-nobody-more")
            why=lang.text("adjust-nobody-more-why")>
            <div class="btn-row">
                <a class="btn" href=needs>{lang.text("adjust-see-needs")}</a>
                <AskButton lang only=None label="proposal-ask-all" primary=false/>
            </div>
        </Empty>
    }
}

/// What was answered, from the whole to each case, and what it means for people.
#[component]
fn Answer(shown: Arc<Shown>) -> impl IntoView {
    let Shown { kept, lang, stands, grounds, .. } = &*shown;
    let (lang, only) = (*lang, kept.only);
    let stale = (!stands).then(|| {
        view! {
            <Banner tone=Tone::Warn title=lang.text("proposal-stale")>
                <p>{lang.text("proposal-stale-why")}</p>
            </Banner>
        }
    });
    shown.sections.tell(ui::Section::to("whole", lang.text("proposal-whole")));
    let cases = kept.answer.cases.iter().enumerate().filter_map(|(at, staffed)| {
        let case = shown.waits(&staffed.id)?.clone();
        Some(view! { <Section shown=shown.clone() at case/> })
    });
    let cases = cases.collect_view();
    let teams = kept.answer.cases.iter().flat_map(|it| &it.team);
    let going = teams.map(|it| it.member.clone()).collect();
    let load = Load::of(&shown.words, (grounds, &kept.question), &kept.answer.members, &going);
    let without: Vec<WaitingCase> = match only {
        None => grounds.asking().1.into_iter().cloned().collect(),
        Some(_) => Vec::new(),
    };
    let (sections, primary) = (shown.sections.clone(), !stands);
    view! {
        {stale}
        <Ask lang only again=true primary/>
        <Contents sections lang>
            <div class="stack stack--lg">
                <Whole shown=shown.clone()/>
                {cases}
                <Remains shown=shown.clone()/>
                <MissingSkills shown=shown.clone()/>
                {load.draw("proposal-load")}
                <WithoutNeeds lang cases=without/>
            </div>
        </Contents>
    }
}
