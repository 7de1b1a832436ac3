//! Where the recommendations stand, grade by grade: a bar beside its figures, each of which narrows the list; and the
//! critical ones that were refused, for whoever approves the plan.

use super::Desk;
use crate::i18n::Lang;
use crate::remediation::model::{Answer, Grade, Narrowed, Standing, Standings};
use crate::ui::{Banner, DataTable, Mood, Tag, Tone};
use leptos::prelude::*;
use std::sync::Arc;

/// How a standing is drawn, called and felt.
fn drawn(standing: Standing) -> (&'static str, &'static str, Mood) {
    match standing {
        Standing::Done => ("m1", "standing-done", Mood::Ok),
        Standing::Open => ("m2", "standing-open", Mood::Accent),
        Standing::Late => ("m4", "standing-late", Mood::Late),
        Standing::Refused => ("m0", "standing-refused", Mood::Neutral),
    }
}

#[component]
pub(super) fn Overview(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let there = |it: &Grade| desk.state.standings(Some(*it), &desk.late).all() > 0;
    let grades = Grade::ALL.into_iter().filter(there).map(|it| line(&desk, Some(it)));
    let grades = grades.collect_view();
    let all = line(&desk, None);
    let heads = Standing::ALL.map(|it| {
        let (_, key, mood) = drawn(it);
        view! { <th role="columnheader" scope="col" class="num"><Tag text=lang.text(key) mood/></th> }
    });
    view! {
        <DataTable id="standings" caption=lang.text("standing-label") class="tbl--tight tbl--stack tbl--counts">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("recommendation-grade")}</th>
                    <th role="columnheader" scope="col">{lang.text("standing-share")}</th>
                    {heads.into_iter().collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{grades}</tbody>
            <tfoot role="rowgroup">{all}</tfoot>
        </DataTable>
        <Shown desk/>
    }
}

/// A grade, or all of them.
fn line(desk: &Desk, grade: Option<Grade>) -> impl IntoView + use<> {
    let lang = desk.lang;
    let standings = desk.state.standings(grade, &desk.late);
    let name = match grade {
        Some(grade) => lang.text(&format!("grade-{}", grade.name())),
        None => lang.text("standing-all"),
    };
    let figures = Standing::ALL.map(|standing| {
        let (_, key, _) = drawn(standing);
        let count = standings.of(standing);
        let figure = lang.number(count as i64);
        let narrowed = Narrowed { grade, standing: Some(standing) };
        let figure = match count {
            0 => figure.into_any(),
            _ => {
                let facts = [("grade", name.clone().into()), ("standing", lang.text(key).into())];
                let label = lang.text_with("standing-only", facts);
                let here = (desk.narrowed == narrowed).then_some("true");
                let href = narrowed.address(&desk.path_of_plan());
                view! {
                    <a href=href aria-current=here>{figure}<span class="sr">" "{label}</span></a>
                }
                .into_any()
            }
        };
        view! { <td role="cell" class="num" data-l=lang.text(key)>{figure}</td> }
    });
    let narrowed = Narrowed { grade, standing: None };
    let here = (grade.is_some() && desk.narrowed == narrowed).then_some("true");
    let href = narrowed.address(&desk.path_of_plan());
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full"><a href=href aria-current=here>{name}</a></th>
            <td role="cell" class="full"><Bar standings/></td>
            {figures.into_iter().collect_view()}
        </tr>
    }
}

/// One bar, of which each part is as long as its share.
#[component]
fn Bar(standings: Standings) -> impl IntoView {
    let all = standings.all().max(1) as f64;
    let mut from = 0.0;
    let there = Standing::ALL.into_iter().filter(|it| standings.of(*it) > 0);
    let parts = there.map(|standing| {
        let (x, width) = (from, standings.of(standing) as f64 * 100.0 / all);
        from += width;
        // A hair of space keeps them apart without their colours.
        let width = (width - 0.4).max(0.0);
        let (class, _, _) = drawn(standing);
        view! {
            <rect class=class x=format!("{x:.2}%") y="0" width=format!("{width:.2}%") height="12"></rect>
        }
    });
    let parts: Vec<_> = parts.collect();
    view! { <svg class="stackbar" aria-hidden="true">{parts}</svg> }
}

/// How many the list shows, where it is narrowed, and the way back to all.
#[component]
fn Shown(desk: Arc<Desk>) -> impl IntoView {
    let lang: Lang = desk.lang;
    (desk.narrowed != Narrowed::default()).then(|| {
        let all = &desk.state.recommendations;
        let shown = all.iter().filter(|it| desk.narrowed.holds(it, &desk.late)).count();
        let facts = [("shown", shown.into()), ("count", all.len().into())];
        let href = Narrowed::default().address(&desk.path_of_plan());
        view! {
            <p class="small no-print" role="status">
                {lang.text_with("standing-shown", facts)}" "
                <a href=href>{lang.text("standing-show-all")}</a>
            </p>
        }
    })
}

/// What the recovery was said to depend on, and the project does not follow: with its argument.
#[component]
pub(super) fn RefusedCritical(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let all = desk.state.recommendations.iter().filter(|it| it.said.grade == Grade::Critical);
    let refused = all.filter_map(|it| match &it.answer {
        Some(Answer::Refused { argument }) => {
            let title = format!("R{} · {}", it.rank, it.said.title);
            Some(view! { <li><b>{title}</b><p class="measure said">{argument.clone()}</p></li> })
        }
        _ => None,
    });
    let refused: Vec<_> = refused.collect();
    (!refused.is_empty()).then(|| {
        view! {
            <Banner tone=Tone::Info title=lang.text("refused-critical")><ul>{refused}</ul></Banner>
        }
    })
}
