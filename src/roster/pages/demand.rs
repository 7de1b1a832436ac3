//! `/team/demand`: whom the brigade lacks, by skill, level and month.

use super::skills::Skills;
use crate::base::Role;
use crate::case::model::CaseNumber;
use crate::case::pages::Tab;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::roster::model::{Lack, Lacking, Member, Month, Team, lacking};
use crate::roster::store::{self, Asking};
use crate::ui::{Breadcrumb, Empty, Heading, Layout, page_in};
use leptos::either::Either;
use leptos::prelude::*;
use std::cmp::Reverse;

/// How many skills the sentence at the top names.
const NAMED: usize = 3;

/// What the cases that the reader may see ask for, and nobody of their teams covers.
#[component]
pub fn DemandPage() -> impl IntoView {
    page_in(Layout::Dense, async |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let (lang, today) = (cx.lang, cx.today());
        let asking = store::asking(cx).await?;
        let skills = Skills::read(cx).await?;
        let members = store::members(cx.tx(), today).await?;
        let months = Month::from(today, &Calendar::france());
        let all = of_these(&skills, &asking, &members, &months, |it| !it.is_suspended);
        let suspended = of_these(&skills, &asking, &members, &months, |it| it.is_suspended);
        let unsaid: Vec<Asking> =
            asking.iter().filter(|it| it.team.needs.is_empty()).cloned().collect();
        let above = vec![("/team".to_owned(), lang.text("brigade-title"))];
        let most = most_said(&skills, &all, &months)
            .map(|lacks| lang.text_with("demand-most", [("lacks", lacks.into())]));
        let aside = most_said(&skills, &suspended, &months)
            .map(|lacks| lang.text_with("demand-suspended", [("lacks", lacks.into())]));
        let table = match all.is_empty() {
            true => Either::Left(view! {
                <Empty icon="circle-check" title=lang.text("demand-empty") why=lang.text("demand-empty-why")/>
            }),
            false => Either::Right(view! {
                <Strip skills=skills.clone() months lacking=all.clone()/>
                <Cases skills lacking=all asking/>
            }),
        };
        Ok(view! {
            <Breadcrumb lang above here=lang.text("demand-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("demand-title")/>
                    <p class="page-head__lead">{most.unwrap_or_else(|| lang.text("demand-lead"))}</p>
                    <p class="small muted">{lang.text("demand-about")}</p>
                </div>
            </div>
            <div class="stack stack--lg">
                {table}
                {aside.map(|said| view! { <p>{said}</p> })}
                <WithoutNeeds lang cases=unsaid/>
            </div>
        })
    })
}

/// What lacks most first; of what lacks as much, in the order of the list.
fn of_these(
    skills: &Skills,
    asking: &[Asking],
    members: &[Member],
    months: &[Month],
    which: impl Fn(&Asking) -> bool,
) -> Vec<Lacking<CaseNumber>> {
    let teams = asking.iter().filter(|it| which(it));
    let teams: Vec<(CaseNumber, Team)> = teams.map(|it| (it.number, it.team.clone())).collect();
    let mut all = lacking(&teams, members, months, &Calendar::france());
    all.sort_by_key(|it| (Reverse(it.missing()), skills.list.place(it.skill)));
    all
}

/// "sécurité 3 (0,2 ETP en janvier) ; juridique 2 (0,1 ETP en mars)", if anything lacks.
fn most_said(skills: &Skills, lacking: &[Lacking<CaseNumber>], months: &[Month]) -> Option<String> {
    let lang = skills.lang;
    let said = lacking.iter().filter_map(|it| {
        let (month, people) = it.worst(months)?;
        let facts = [
            ("skill", skills.name(it.skill).into()),
            ("level", it.level.number().into()),
            ("people", tenth(lang, people).into()),
            ("month", lang.month_in_full(month.days.from).into()),
        ];
        Some(lang.text_with("demand-lack", facts))
    });
    let said: Vec<_> = said.take(NAMED).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// A cell for each month of each skill and level, darker the more is missing.
#[component]
fn Strip(skills: Skills, months: Vec<Month>, lacking: Vec<Lacking<CaseNumber>>) -> impl IntoView {
    let lang = skills.lang;
    let heads = months.iter().map(|it| view! { <th scope="col">{lang.month(it.days.from)}</th> });
    let heads: Vec<_> = heads.collect();
    let row = |it: &Lacking<CaseNumber>| {
        let level = [("level", it.level.number().into())];
        let cells = it.months.iter().zip(&months).map(|(lack, month)| cell(lang, *lack, *month));
        let cells: Vec<_> = cells.collect();
        view! {
            <tr>
                <th scope="row">
                    {skills.name(it.skill)}
                    <small>{lang.text_with("demand-level", level)}</small>
                </th>
                {cells}
            </tr>
        }
    };
    let rows: Vec<_> = lacking.iter().map(row).collect();
    view! {
        <section class="card card--flush" aria-labelledby="demand-strip">
            <div class="card__head">
                <h2 id="demand-strip">{lang.text("demand-strip")}</h2>
                <ul class="legend">
                    <li><span class="sw sw--plus"></span>{lang.text("demand-legend-tentative")}</li>
                </ul>
            </div>
            <div class="heat-wrap scroll" role="group" aria-labelledby="demand-strip" tabindex="0">
                <table class="heat">
                    <caption class="sr">{lang.text("demand-strip")}</caption>
                    <thead><tr><th scope="col">{lang.text("demand-in-people")}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn cell(lang: Lang, lack: Lack, month: Month) -> AnyView {
    let tentative = (lack.tentative > 0).then(|| {
        let people = [("people", tenth(lang, month.people(lack.tentative)).into())];
        let said = lang.text_with("demand-tentative", people);
        let short = tenth(lang, month.people(lack.tentative));
        view! {
            <small aria-hidden="true">"+ "{short}</small>
            <span class="sr">", "{said}</span>
        }
    });
    let missing = month.people(lack.missing);
    view! { <td class=class(lack, missing)>{tenth(lang, missing)}{tentative}</td> }.into_any()
}

/// The darker the more is missing; from two people on it is too much.
fn class(lack: Lack, people: u32) -> &'static str {
    match (people, lack.tentative > 0) {
        (0, false) => "h0",
        (0, true) => "h0 plus",
        (1..=50, false) => "h1",
        (1..=50, true) => "h1 plus",
        (51..=100, false) => "h2",
        (51..=100, true) => "h2 plus",
        (101..=199, false) => "h3",
        (101..=199, true) => "h3 plus",
        (_, false) => "hx",
        (_, true) => "hx plus",
    }
}

/// The cases behind each number.
#[component]
fn Cases(skills: Skills, lacking: Vec<Lacking<CaseNumber>>, asking: Vec<Asking>) -> impl IntoView {
    let lang = skills.lang;
    let case = |number: &CaseNumber| {
        let title = asking.iter().find(|it| it.number == *number).map(|it| it.title.clone());
        let said = format!("{number} {}", title.unwrap_or_default());
        view! { <li><a href=Tab::Team.path(*number)>{said}</a></li> }
    };
    let line = |it: &Lacking<CaseNumber>| {
        let cases: Vec<_> = it.cases.iter().map(case).collect();
        view! {
            <div>
                <dt>{skills.with_level(it.skill, it.level.number().into())}</dt>
                <dd><ul class="stack stack--sm">{cases}</ul></dd>
            </div>
        }
    };
    let lines: Vec<_> = lacking.iter().map(line).collect();
    view! {
        <section class="section" aria-labelledby="demand-cases">
            <div class="section__head"><h2 id="demand-cases">{lang.text("demand-cases")}</h2></div>
            <dl class="dl">{lines}</dl>
        </section>
    }
}

/// The cases that have not said whom they need: nothing of them is counted.
#[component]
fn WithoutNeeds(lang: Lang, cases: Vec<Asking>) -> impl IntoView {
    let row = |it: &Asking| {
        view! {
            <li>
                <span class="num muted">{it.number.to_string()}</span> " "
                <a href=Tab::Team.path(it.number)>{it.title.clone()}</a>
            </li>
        }
    };
    let rows: Vec<_> = cases.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="without-needs">
                <h2 id="without-needs">{lang.text("proposal-without-needs")}</h2>
                <p class="card__note">{lang.text("demand-without-needs-why")}</p>
                <ul class="links">{rows}</ul>
            </section>
        }
    })
}

/// "1,6" people of hundredths. What little is missing is not told as nothing.
fn tenth(lang: Lang, hundredths: u32) -> String {
    match hundredths {
        1..10 => lang.tenth(0.1),
        _ => lang.tenth(f64::from(hundredths) / 100.0),
    }
}
