//! What a model would do to the open cases: how many change band, from which to which, and who.

use crate::i18n::Lang;
use crate::models::model::{Replay, Replayed};
use crate::triage::model::Band;
use crate::triage::tags::{BandTag, PriorityTag};
use crate::triage::words::{decimal, tenths};
use crate::ui::{DataTable, Disclosure, Icon, Stat, Stats};
use leptos::prelude::*;

/// How many cases are named; the others are counted.
const NAMED: usize = 200;

#[component]
pub fn ReplaySection(
    lang: Lang,
    replay: Replay,
    title: String,
    /// What is compared with what.
    how: String,
) -> impl IntoView {
    if replay.cases == 0 {
        return view! {
            <section class="section" aria-labelledby="replay">
                <h2 id="replay">{title}</h2>
                <p class="quiet">{lang.text("replay-none")}</p>
            </section>
        }
        .into_any();
    }
    let (rise, fall) = replay.rise_and_fall();
    let number = move |count: usize| lang.number(count as i64);
    let of = [("cases", number(replay.cases).into())];
    let both = [("rise", number(rise).into()), ("fall", number(fall).into())];
    let moves = replay.moved.len();
    let stats = view! {
        <Stats>
            <Stat label=lang.text("replay-moved") value=number(moves)
                source=lang.text_with("replay-of-open", of.clone())/>
            <Stat label=lang.text("replay-which-way") value=lang.text_with("replay-rise-fall", both)
                source=lang.text("replay-which-way-source")/>
            <Stat label=lang.text("replay-priority") value=number(replay.other_priority)
                source=lang.text_with("replay-of-open", of)/>
        </Stats>
    };
    let [before, after] = replay.in_bands();
    let transitions = replay.transitions;
    let stayed = replay.stayed.len();
    let summary = lang.text_with("replay-stayed", [("count", stayed.into())]);
    let others = (stayed > 0).then(|| {
        let cases = replay.stayed;
        view! { <Disclosure summary><Cases lang id="stayed" cases/></Disclosure> }
    });
    let moved = match replay.moved.is_empty() {
        true => view! { <p class="quiet">{lang.text("replay-nobody")}</p> }.into_any(),
        false => view! { <Cases lang id="moved" cases=replay.moved/> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="replay">
            <h2 id="replay">{title}</h2>
            <p class="measure">{how}</p>
            <div class="stack stack--lg">
                {stats}
                <Bands lang before after/>
                <Matrix lang transitions/>
                {moved}
                {others}
            </div>
        </section>
    }
    .into_any()
}

/// The bands before and after, as two bars of one length.
#[component]
fn Bands(lang: Lang, before: [usize; 4], after: [usize; 4]) -> impl IntoView {
    let bar = move |key: &str, counts: [usize; 4]| {
        let all = counts.iter().sum::<usize>().max(1) as f64;
        let mut from = 0.0;
        let parts = Band::ALL.map(|band| {
            let width = counts[band as usize] as f64 * 100.0 / all;
            let x = from;
            from += width;
            let class = format!("scale__b{}", band.steps());
            // A hair of space keeps the bands apart without their colours.
            let width = (width - 0.4).max(0.0);
            view! {
                <rect class=class x=format!("{x:.2}%") y="0" width=format!("{width:.2}%") height="12"></rect>
            }
        });
        let said = Band::ALL.map(|band| {
            let count = counts[band as usize];
            view! { <li class="row"><BandTag lang band/><span class="num">{lang.number(count as i64)}</span></li> }
        });
        view! {
            <div class="stack stack--sm">
                <p class="small muted">{lang.text(key)}</p>
                <svg class="stackbar" aria-hidden="true">{parts.into_iter().collect_view()}</svg>
                <ul class="row bare">{said.into_iter().collect_view()}</ul>
            </div>
        }
    };
    view! { <div class="stack">{bar("replay-before", before)}{bar("replay-after", after)}</div> }
}

/// From which band to which: those that stay on the diagonal.
#[component]
fn Matrix(lang: Lang, transitions: [[usize; 4]; 4]) -> impl IntoView {
    let name = move |band: Band| lang.text(&format!("band-{}", band.name()));
    let head = Band::ALL.map(|to| {
        let to = lang.text_with("replay-to", [("band", name(to).into())]);
        view! { <th role="columnheader" scope="col" class="n">{to}</th> }
    });
    let row = move |from: Band| {
        let cells = Band::ALL.map(|to| {
            let count = transitions[from as usize][to as usize];
            let class = if count == 0 { "n quiet" } else { "n" };
            let said = lang.number(count as i64);
            let said = match count > 0 && from != to {
                true => view! { <b>{said}</b> }.into_any(),
                false => said.into_any(),
            };
            let to = lang.text_with("replay-to", [("band", name(to).into())]);
            view! { <td role="cell" class=class data-l=to>{said}</td> }
        });
        let from = lang.text_with("replay-from", [("band", name(from).into())]);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{from}</th>
                {cells.into_iter().collect_view()}
            </tr>
        }
    };
    view! {
        <DataTable id="transitions" caption=lang.text("replay-matrix") class="tbl--tight tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("replay-matrix-corner")}</th>
                    {head.into_iter().collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{Band::ALL.map(row).into_iter().collect_view()}</tbody>
        </DataTable>
    }
}

#[component]
fn Cases(lang: Lang, id: &'static str, cases: Vec<Replayed>) -> impl IntoView {
    let more = cases.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| {
        view! { <p class="small muted">{lang.text_with("replay-more", [("count", more.into())])}</p> }
    });
    let row = move |it: Replayed| {
        let (before, after) = it.total;
        let points = |points| decimal(lang, tenths(points));
        let is_same = tenths(before) == tenths(after);
        let change = tenths(it.change());
        let sign = if change < 0 { "−" } else { "+" };
        let change = format!("{sign}{}", decimal(lang, change.abs()));
        let priority = (it.priority.0 != it.priority.1).then(|| {
            view! { <PriorityTag priority=it.priority.0/><Icon name="arrow-right"/> }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=format!("/cases/{}", it.number)>{it.title}</a>
                    <span class="tbl__s num">{it.number}</span>
                </th>
                <td role="cell" data-l=lang.text("replay-bands")>
                    <span class="row">
                        <BandTag lang band=it.band.0/><Icon name="arrow-right"/><BandTag lang band=it.band.1/>
                    </span>
                </td>
                <td role="cell" class="n" data-l=lang.text("replay-points")>
                    {match is_same {
                        true => view! {
                            {points(after)} <span class="tbl__s">{lang.text("replay-same-points")}</span>
                        }.into_any(),
                        false => view! {
                            {points(before)}" "<Icon name="arrow-right"/>" "{points(after)}
                            <span class="tbl__s">{change}</span>
                        }.into_any(),
                    }}
                </td>
                <td role="cell" data-l=lang.text("queue-priority")>
                    <span class="row">{priority}<PriorityTag priority=it.priority.1/></span>
                </td>
            </tr>
        }
    };
    let head = ["queue-project", "replay-bands", "replay-points", "queue-priority"];
    let head = head.map(|key| {
        let class = (key == "replay-points").then_some("n");
        view! { <th role="columnheader" scope="col" class=class>{lang.text(key)}</th> }
    });
    let caption = lang.text(if id == "moved" { "replay-moved" } else { "replay-stayed-caption" });
    view! {
        <DataTable id caption class="tbl--stack tbl--mid">
            <thead role="rowgroup"><tr role="row">{head.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{cases.into_iter().take(NAMED).map(row).collect_view()}</tbody>
        </DataTable>
        {more}
    }
}
