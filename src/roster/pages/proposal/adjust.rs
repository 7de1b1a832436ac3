//! `/team/proposal/:number`: the team of one case as people choose it, held against the proposal.

use super::around::{Around, beside_others};
use super::begin::{Ask, AskButton};
use super::choice::{Weighed, choice};
use super::compare::Compared;
use super::consequence::{Consequence, Told, over_said};
use super::levels::beside_needs;
use super::live::live;
use super::side::{picked, proposed, who_still_may};
use super::waits::waits_said;
use super::why::why;
use super::words::Words;
use crate::base::PersonId;
use crate::case::model::{DutyKind, Look, Place};
use crate::case::pages::{Relay, StageTag, Tab, Way, number_of_address};
use crate::case::store::{CaseHead, find, head};
use crate::i18n::Lang;
use crate::roster::model::proposal::{Chosen, Staffed, Staffing, Waiting, WhatIf, by_rule, weigh};
use crate::roster::model::{Moves, WaitingCase, Weeks, moves, unweighed};
use crate::roster::pages::skills::Skills;
use crate::roster::store::{self, Grounds, Kept, chosen_for, field};
use crate::ui::{Banner, Breadcrumb, Empty, Form, Heading, Layout, PriorityMark, Tone, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;
use std::sync::Arc;

/// What is chosen is in the address, so that its consequence can be looked at before anybody is asked.
#[component]
pub fn AdjustPage() -> impl IntoView {
    let number = number_of_address();
    let query = use_query_map().read_untracked().clone();
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let grounds = store::grounds(cx).await?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Team)).await?;
        let kept = store::kept_proposal(cx).await?.map(|it| it.of_today(&grounds));
        let (lang, skills) = (cx.lang, Skills::read(cx).await?);
        let about = |it: &Kept| it.only.is_none_or(|only| only == number);
        let case = grounds.waits(number);
        let desk = case.zip(kept.filter(about));
        let desk = desk.and_then(|(case, kept)| Desk::of(&grounds, kept, case, &query));
        let is_chosen_here = desk.is_some();
        let content = match (case, desk) {
            (None, _) => has_its_team(lang, &head),
            (Some(case), Some(desk)) => desk.draw(skills, &grounds, case),
            (Some(case), None) => nothing_to_adjust(lang, &grounds, case),
        };
        let above = vec![
            ("/team".to_owned(), lang.text("brigade-title")),
            ("/team/proposal".to_owned(), lang.text("proposal-title")),
        ];
        Ok(view! {
            <Breadcrumb lang above here=head.title.clone()/>
            <Top lang head is_chosen_here/>
            <div class="stack stack--lg gap-sm">{content}</div>
        })
    })
}

/// Which case it is, and who owes what on it.
#[component]
fn Top(
    lang: Lang,
    head: CaseHead,
    /// There is something to choose further down.
    is_chosen_here: bool,
) -> impl IntoView {
    let CaseHead { number, title, organisation, stage, priority, reader, relays, .. } = head;
    let priority = priority.map(|priority| view! { <PriorityMark priority/> });
    let choose = is_chosen_here.then(|| {
        view! {
            <div class="page-head__side no-print">
                <a class="btn" href="#choose">{lang.text("proposal-go-choose")}</a>
            </div>
        }
    });
    let lead = is_chosen_here.then(|| {
        view! { <p class="page-head__lead">{lang.text("proposal-adjust-lead")}</p> }
    });
    let relays = relays.into_iter().map(|relay| {
        // The team is constituted here.
        let is_elsewhere = relay.owed_by_id == reader && relay.kind != DutyKind::ConstituteTeam;
        let way = is_elsewhere.then(|| Way::of(number, relay.kind));
        view! { <Relay relay lang way also=None/> }
    });
    view! {
        <div class="page-head page-head--case">
            <div class="page-head__text">
                <p class="row small">
                    <a class="num" href=Tab::Team.path(number)>{number.to_string()}</a>
                    {priority}
                    <span class="tag">{organisation}</span>
                    <StageTag stage lang/>
                </p>
                <Heading text=lang.text_with("proposal-adjust-title", [("title", title.into())])/>
                {lead}
            </div>
            {choose}
        </div>
        {relays.collect_view()}
    }
}

fn has_its_team(lang: Lang, head: &CaseHead) -> AnyView {
    let title = lang.text_with("proposal-has-team", [("title", head.title.clone().into())]);
    let team = Tab::Team.path(head.number);
    view! {
        <Empty icon="users" title why=lang.text("proposal-has-team-why")>
            <a class="btn" href=team>{lang.text("proposal-to-its-team")}</a>
        </Empty>
    }
    .into_any()
}

/// A case of which nothing was calculated: because it says of nobody that they are needed, because it needs
/// nobody more, or because nobody asked.
fn nothing_to_adjust(lang: Lang, grounds: &Grounds, case: &WaitingCase) -> AnyView {
    let team = Tab::Team.path(case.number);
    if case.team.needs.is_empty() {
        let (title, why) = (lang.text("adjust-no-needs"), lang.text("adjust-no-needs-why"));
        return view! {
            <Empty icon="target" title why>
                <a class="btn btn--primary" href=format!("{team}#need-form")>
                    {lang.text("adjust-say-needs")}
                </a>
            </Empty>
        }
        .into_any();
    }
    if grounds.still_asked(case).is_empty() {
        let (title, why) = (lang.text("adjust-nobody-more"), lang.text("adjust-nobody-more-why"));
        return view! {
            <Empty icon="circle-check" title why>
                <a class="btn" href=format!("{team}#needs-title")>{lang.text("adjust-see-needs")}</a>
            </Empty>
        }
        .into_any();
    }
    let (title, why) = (lang.text("proposal-none-of-this"), lang.text("proposal-none-of-this-why"));
    view! {
        <Empty icon="circle-help" title why/>
        <Ask lang only=Some(case.number) again=false primary=true/>
    }
    .into_any()
}

/// The case among the others, with what was proposed and what is chosen.
struct Desk {
    kept: Kept,
    stands: bool,
    /// The question that was answered; the one of today, if it would not be asked any more.
    question: Staffing,
    /// The place of the case in it.
    at: usize,
    /// For each need of the case.
    chosen: Vec<Option<String>>,
}

impl Desk {
    /// `None` if the proposal says nothing of the case.
    fn of(grounds: &Grounds, kept: Kept, case: &WaitingCase, query: &ParamsMap) -> Option<Self> {
        let stands = kept.stands(grounds);
        let question = match stands {
            true => kept.question.clone(),
            false => grounds.question(kept.only),
        };
        let id = case.number.to_string();
        let at = question.cases.iter().position(|it| it.id == id)?;
        let waiting = &question.cases[at];
        let asked = &waiting.needs;
        // What was just sent and refused, else what the address says.
        let form = Form::here();
        let sent = |name: &str| form.sent(name).then(|| form.typed(name));
        let typed = |at: usize| sent(&field(at)).or_else(|| query.get(&field(at)));
        let chosen = match (0..asked.len()).any(|at| typed(at).is_some()) {
            true => {
                let typed = (0..asked.len()).map(|at| typed(at).filter(|it| !it.is_empty()));
                who_still_may(&question, waiting, typed.collect())
            }
            false => picked(&kept, grounds, (&question, waiting), query.get("team").as_deref()),
        };
        Some(Desk { kept, stands, question, at, chosen })
    }

    /// All cases, this one as it is chosen and the others as they were proposed.
    fn plan(&self, grounds: &Grounds) -> Chosen {
        let cases = self.question.cases.iter().enumerate();
        let row = |(at, case): (usize, &Waiting)| match at == self.at {
            true => self.chosen.clone(),
            false => proposed(&self.kept, grounds, (&self.question, case)),
        };
        cases.map(row).collect()
    }

    fn draw(&self, skills: Skills, grounds: &Grounds, case: &WaitingCase) -> AnyView {
        let words = Words::of(skills, grounds);
        let plan = self.plan(grounds);
        let place = (&self.question, self.at);
        let what_if = WhatIf::of(&self.question, &plan, self.at);
        let found = |id: &String| what_if.people.iter().position(|it| it.id == *id);
        let now: Vec<_> = self.chosen.iter().map(|who| who.as_ref().and_then(found)).collect();
        let outcome = what_if.outcome(&now);
        let weeks = Weeks { first: self.question.starts_on };
        let waits = unweighed(&self.question, &plan, self.at, &grounds.waiting);
        let told = Told {
            over: over_said(&words, &what_if, &outcome, weeks),
            waits: waits_said(&words, &waits, &self.chosen),
            ..self.told(&words, grounds, case, &plan)
        };
        let people = self.chosen.iter().map(|it| it.as_ref().and_then(|it| it.parse().ok()));
        let people: Vec<Option<PersonId>> = people.collect();
        let against = store::rules_broken(grounds, case, &people);
        let over = store::overloaded(grounds, case, &people);
        let asks = told.moves != Moves::default();
        let (rest, proposed) = (told.total - outcome.worth, self.proposed_total());
        let around = Around::of(&words, grounds, case, (&self.question, &plan), &told.moves);
        let gone = told.moves.asked_no_more(&case.team);
        let compared = self.compared(&words, grounds, case).map(Arc::new);
        let why = compared.as_ref().and_then(|it| why(it, self.staffed(&it.case)?));
        let comparison = compared.clone().map(|it| beside_others(it, &self.chosen));
        let levels = beside_needs(&words, place, compared.as_deref(), &self.chosen);
        let stale = (!self.stands).then(|| self.stale(words.lang));
        view! {
            <div class="cols cols--aside">
                <div class="stack stack--lg">{stale} {comparison} {why}</div>
                {around.conditions()}
            </div>
            <div class="weighing">
                {choice(&words, place, case, &self.chosen, &Weighed {
                    against: &against, over: &over, waits: &waits, gone: &gone, asks,
                })}
                {live(&words, place, &what_if, rest, proposed)}
                <Consequence words=words.clone() told case=case.clone()/>
            </div>
            {around.load()}
            {levels}
        }
        .into_any()
    }

    /// What the choice is worth and breaks, and what would be asked of whom.
    fn told(&self, words: &Words, grounds: &Grounds, case: &WaitingCase, plan: &Chosen) -> Told {
        let weighed = weigh(&self.question, plan);
        let people = |it: &Option<String>| it.as_ref().and_then(|it| it.parse::<PersonId>().ok());
        let chosen: Vec<_> = self.chosen.iter().map(people).collect();
        let needs = chosen_for(grounds, case, &chosen);
        let lead = weighed.leads.get(self.at).cloned().flatten().and_then(|it| it.parse().ok());
        let broken = by_rule(&weighed.breaches);
        Told {
            moves: moves(&case.team, &needs, lead, grounds.weeks().period()),
            lost: self.proposed_total().map(|total| total - weighed.worth.total()),
            changed: weighed.worth - self.kept.answer.worth,
            broken: broken.iter().map(|it| words.broken(&self.question, it)).collect(),
            total: weighed.worth.total(),
            over: Vec::new(),
            waits: Vec::new(),
        }
    }

    /// What the proposal is worth, if it still answers the question.
    fn proposed_total(&self) -> Option<i64> {
        self.stands.then_some(self.kept.answer.total)
    }

    /// The case in the answer.
    fn staffed(&self, case: &WaitingCase) -> Option<&Staffed> {
        let id = case.number.to_string();
        self.kept.answer.cases.iter().find(|it| it.id == id)
    }

    /// The proposal and its runners-up, if it still stands.
    fn compared(&self, words: &Words, grounds: &Grounds, case: &WaitingCase) -> Option<Compared> {
        let id = case.number.to_string();
        let at = self.kept.answer.cases.iter().position(|it| it.id == id)?;
        self.stands.then(|| Compared::of(&self.kept, at, grounds, case, words))
    }

    /// What one reads goes by another question than the answer: it is asked again from here.
    fn stale(&self, lang: Lang) -> AnyView {
        let only = self.kept.only;
        view! {
            <Banner tone=Tone::Warn title=lang.text("proposal-stale")>
                <p>{lang.text("proposal-stale-adjust")}</p>
                <AskButton lang only label="proposal-ask-again" primary=false/>
            </Banner>
        }
        .into_any()
    }
}
