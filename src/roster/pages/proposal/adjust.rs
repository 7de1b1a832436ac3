//! `/team/proposal/:number`: the team of one case as people choose it, held against the proposal.

use super::around::{Around, beside_others};
use super::begin::Ask;
use super::consequence::{Consequence, Told};
use super::live::live;
use super::loads::Loads;
use super::rules::against_rules;
use super::side::picked;
use super::words::Words;
use crate::base::PersonId;
use crate::case::model::{Look, Place};
use crate::case::pages::number_of_address;
use crate::case::store::{find, look};
use crate::roster::api::AssignProposed;
use crate::roster::model::proposal::{Chosen, Staffing, Wanted, by_rule, weigh};
use crate::roster::model::{TeamRule, WaitingCase, moves};
use crate::roster::pages::clash::is_asked_for;
use crate::roster::pages::percent;
use crate::roster::pages::skills::Skills;
use crate::roster::store::{self, Grounds, Kept, chosen_for, field};
use crate::ui::{Banner, Breadcrumb, Empty, Form, Heading, Hidden, Layout, LongField, SelectField};
use crate::ui::{Tone, page_in};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

/// What is chosen is in the address, so that its consequence can be looked at before anybody is asked.
#[component]
pub fn AdjustPage() -> impl IntoView {
    let number = number_of_address();
    let query = use_query_map().read_untracked().clone();
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let grounds = store::grounds(cx).await?;
        let file = find(cx, number).await?;
        look(cx, file.id, Look::at(Place::Team)).await?;
        let title = file.title.clone();
        let kept = store::kept_proposal(cx).await?;
        let (lang, skills) = (cx.lang, Skills::read(cx).await?);
        let about = |it: &Kept| it.only.is_none_or(|only| only == number);
        let content = match (grounds.waits(number), kept.filter(about)) {
            (None, _) => view! {
                <Empty icon="users" title=lang.text_with("proposal-has-team", [("title", title.clone().into())])
                    why=lang.text("proposal-has-team-why")>
                    <a class="btn" href=format!("/cases/{number}/team")>{lang.text("proposal-to-its-team")}</a>
                </Empty>
            }
            .into_any(),
            (Some(case), kept) => match kept.and_then(|kept| Desk::of(&grounds, kept, case, &query)) {
                Some(desk) => desk.draw(skills, &grounds, case),
                None => view! {
                    <Empty icon="circle-help" title=lang.text("proposal-none-of-this")
                        why=lang.text("proposal-none-of-this-why")/>
                    <Ask lang only=Some(number) again=false primary=true/>
                }
                .into_any(),
            },
        };
        let above = vec![
            ("/team".to_owned(), lang.text("brigade-title")),
            ("/team/proposal".to_owned(), lang.text("proposal-title")),
        ];
        Ok(view! {
            <Breadcrumb lang above here=title.clone()/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text_with("proposal-adjust-title", [("title", title.into())])/>
                    <p class="page-head__lead">{lang.text("proposal-adjust-lead")}</p>
                </div>
            </div>
            <div class="stack stack--lg">{content}</div>
        })
    })
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
        let asked = &question.cases[at].needs;
        // What was just sent and refused, else what the address says.
        let form = Form::here();
        let sent = |name: &str| form.sent(name).then(|| form.typed(name));
        let typed = |at: usize| sent(&field(at)).or_else(|| query.get(&field(at)));
        let chosen = match (0..asked.len()).any(|at| typed(at).is_some()) {
            true => (0..asked.len()).map(|at| typed(at).filter(|it| !it.is_empty())).collect(),
            false => picked(&kept, &id, asked, query.get("team").as_deref()),
        };
        Some(Desk { kept, stands, question, at, chosen })
    }

    /// All cases, this one as it is chosen and the others as they were proposed.
    fn plan(&self) -> Chosen {
        let cases = self.question.cases.iter().enumerate();
        let row =
            |(at, case): (usize, &crate::roster::model::proposal::Waiting)| match at == self.at {
                true => self.chosen.clone(),
                false => proposed(&self.kept, &case.id, &case.needs),
            };
        cases.map(row).collect()
    }

    fn draw(&self, skills: Skills, grounds: &Grounds, case: &WaitingCase) -> AnyView {
        let words = Words::of(skills, &grounds.members);
        let lang = words.lang;
        let weighed = weigh(&self.question, &self.plan());
        let people = |it: &Option<String>| it.as_ref().and_then(|it| it.parse::<PersonId>().ok());
        let chosen: Vec<_> = self.chosen.iter().map(people).collect();
        let needs = chosen_for(grounds, case, &chosen);
        let lead = weighed.leads.get(self.at).cloned().flatten().and_then(|it| it.parse().ok());
        let told = Told {
            moves: moves(&case.team, &needs, lead, grounds.weeks().period()),
            lost: self.stands.then(|| self.kept.answer.total - weighed.worth.total()),
            changed: weighed.worth - self.kept.answer.worth,
            broken: by_rule(&weighed.breaches)
                .iter()
                .map(|it| words.broken(&self.question, it))
                .collect(),
            total: weighed.worth.total(),
        };
        let loads = told
            .moves
            .assigned
            .iter()
            .map(|it| (words.name(&it.person.to_string()), grounds.weeks_of(case.id, it)));
        let loads: Vec<_> = loads.collect();
        let around = Around::of(&words, grounds, case, (&self.question, &self.plan()), &told.moves);
        let comparison =
            self.stands.then(|| beside_others(&self.kept, &self.chosen, grounds, case, &words));
        let against = store::rules_broken(grounds, case, &chosen);
        let proposed = self.stands.then_some(self.kept.answer.total);
        let asked = (&self.question, &self.plan(), self.at);
        let live = live(&words, asked, weighed.worth.total(), proposed);
        let stale = (!self.stands).then(|| {
            view! {
                <Banner tone=Tone::Warn title=lang.text("proposal-stale")>
                    <p>{lang.text("proposal-stale-adjust")}</p>
                </Banner>
            }
        });
        view! {
            {stale}
            {comparison}
            <div class="cols cols--aside gap-sm">
                <div class="stack">{live} {self.form(&words, case, &against)}</div>
                <Consequence words=words.clone() told case=case.clone()/>
            </div>
            <Loads words=words.clone() people=loads/>
            {around.draw()}
        }
        .into_any()
    }

    /// Who is to meet each need; looked at by one button, asked by the other.
    fn form(&self, words: &Words, case: &WaitingCase, against: &[TeamRule]) -> AnyView {
        let lang = words.lang;
        let waiting = &self.question.cases[self.at];
        let field = |(at, wanted): (usize, &Wanted)| {
            let name = field(at);
            let mut people: Vec<(String, String)> = self
                .question
                .who_may(waiting, wanted)
                .map(|it| (it.id.clone(), words.candidate(it, wanted.skill)))
                .collect();
            people.sort_by(|a, b| a.1.cmp(&b.1));
            let asked = [
                ("skill", words.skill(wanted.skill, wanted.level).into()),
                ("share", percent(lang, wanted.share).into()),
            ];
            let initial = self.chosen.get(at).cloned().flatten().unwrap_or_default();
            let weeks = crate::roster::model::Weeks { first: self.question.starts_on };
            view! {
                <SelectField name label=lang.text_with("proposal-field", asked)
                    hint=words.weeks(weeks, wanted.first_week, wanted.last_week)
                    choices=people none=lang.text("proposal-nobody") initial/>
            }
        };
        let fields = waiting.needs.iter().enumerate().map(field).collect_view();
        let overload = is_asked_for("overload_reason").then(|| {
            view! {
                <LongField name="overload_reason" label=lang.text("overload-reason")
                    hint=lang.text("overload-reason-hint") rows=2/>
            }
        });
        let against = against_rules(lang, against);
        let (number, here) = (case.number.to_string(), format!("/team/proposal/{}", case.number));
        view! {
            <section class="card" aria-labelledby="choose">
                <h2 id="choose">{lang.text("proposal-choose")}</h2>
                <form class="form form--tight" method="post" action=AssignProposed::url()>
                    <Hidden name="case" value=number/>
                    <Hidden name="seen" value=case.version.to_string()/>
                    {fields}
                    {overload}
                    {against}
                    <div class="btn-row">
                        <button class="btn" type="submit" formmethod="get" formaction=here>
                            {lang.text("proposal-see")}
                        </button>
                        <button class="btn btn--primary" type="submit">{lang.text("proposal-send")}</button>
                    </div>
                    <p class="card__note">{lang.text("proposal-send-why")}</p>
                </form>
            </section>
        }
        .into_any()
    }
}

/// Who was proposed for the needs of a case, if it still asks for the same.
pub(super) fn proposed(kept: &Kept, id: &str, asked: &[Wanted]) -> Vec<Option<String>> {
    let answered = kept.answer.cases.iter().find(|it| it.id == id);
    let same = answered.filter(|it| it.needs.iter().map(|it| &it.wanted).eq(asked));
    match same {
        Some(it) => it.needs.iter().map(|it| it.member.clone()).collect(),
        None => vec![None; asked.len()],
    }
}
