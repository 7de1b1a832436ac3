//! The figures of each measure: the number of pairs and the interval first; then each side, the middle and the tail.

use super::chart::Differences;
use super::words::{apart, moved, points, told, verdict};
use crate::i18n::Lang;
use crate::portfolio::effect::model::{Compared, EffectView, Moved, Own, Spread, Told, Way};
use crate::ui::{DataTable, Stat, Stats};
use leptos::prelude::*;

#[component]
pub fn Figures(compared: Vec<Compared>, lang: Lang) -> impl IntoView {
    compared.into_iter().map(|compared| view! { <OneMeasure compared lang/> }).collect_view()
}

#[component]
fn OneMeasure(compared: Compared, lang: Lang) -> impl IntoView {
    let measure = compared.measure;
    let name = measure.name();
    let figure = Told::Figure(measure);
    let id = format!("effect-{name}");
    let pairs = lang.number(compared.pairs as i64);
    let source = lang.text("effect-pairs-why");
    let label = lang.text("effect-pairs");
    let count = match compared.pairs {
        0 => view! { <Stat label value=pairs source/> }.into_any(),
        _ => {
            view! { <Stat label value=pairs source href=EffectView::of(figure).path()/> }.into_any()
        }
    };
    let said = |value: f64| apart(lang, measure, value);
    let difference = compared.difference.map(|it| {
        let value = told(lang, "effect-within", &it, said);
        let source = told(lang, "effect-difference-why", &it, said);
        view! { <Stat label=lang.text("effect-difference") value source maybe=true/> }
    });
    let share = |share: f64| points(lang, share * 100.0);
    let no_worse = compared.no_worse.map(|it| {
        let value = told(lang, "effect-within", &it, share);
        let source = told(lang, "effect-no-worse-why", &it, share);
        view! { <Stat label=lang.text("effect-no-worse") value source maybe=true/> }
    });
    let chart = (compared.pairs > 0).then(|| {
        view! {
            <figure class="figure">
                <Differences compared=compared.clone() lang/>
                <figcaption>{lang.text("effect-chart")}</figcaption>
            </figure>
        }
    });
    let sides = (compared.pairs > 0).then(|| {
        view! { <Sides compared=compared.clone() lang/> }
    });
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <div class="card__head">
                <h2 id=id.clone()>{lang.text(&format!("effect-measure-{name}"))}</h2>
                <span class="small muted">{verdict(lang, compared.verdict)}</span>
            </div>
            <Stats>{count}{difference}{no_worse}</Stats>
            {chart}
            {sides}
        </section>
    }
}

/// Both sides, one under the other: how many went which way, the middle, the tail.
#[component]
fn Sides(compared: Compared, lang: Lang) -> impl IntoView {
    let measure = compared.measure;
    let told = Told::Figure(measure);
    let row = |key: &str, of_others: bool, spread: Option<Spread>, went: Moved| {
        let said = |of: fn(&Spread) -> f64| {
            spread.as_ref().map(|it| moved(lang, measure, of(it))).unwrap_or_default()
        };
        let ways = Way::ALL.map(|way| {
            let head = lang.text(&format!("effect-went-{}", way.name()));
            let view = EffectView { way: Some(way), of_others, ..EffectView::of(told) };
            view! { <Went view count=went.went(way) head lang/> }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{lang.text(key)}</th>
                {ways.into_iter().collect_view()}
                <td role="cell" class="n" data-l=lang.text("portfolio-median")>{said(|it| it.median)}</td>
                <td role="cell" class="n" data-l=lang.text("portfolio-p90")>{said(|it| it.p90)}</td>
            </tr>
        }
    };
    let helped = row("effect-side-helped", false, compared.helped, compared.helped_moved);
    let others = row("effect-side-others", true, compared.others, compared.others_moved);
    let heads = Way::ALL.map(|way| {
        let head = lang.text(&format!("effect-went-{}", way.name()));
        view! { <th role="columnheader" scope="col" class="n">{head}</th> }
    });
    let caption = lang.text(&format!("effect-measure-{}", measure.name()));
    view! {
        <DataTable id=format!("effect-sides-{}", measure.name()) caption hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("effect-side")}</th>
                    {heads.into_iter().collect_view()}
                    <th role="columnheader" scope="col" class="n">{lang.text("portfolio-median")}</th>
                    <th role="columnheader" scope="col" class="n">{lang.text("portfolio-p90")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                {helped}
                {others}
            </tbody>
        </DataTable>
    }
}

/// A number of projects, which leads to them where there is any.
#[component]
fn Went(view: EffectView, count: usize, head: String, lang: Lang) -> impl IntoView {
    let number = lang.number(count as i64);
    let said = match count {
        0 => view! { <span class="quiet">{number}</span> }.into_any(),
        _ => view! { <a href=view.path()>{number}</a> }.into_any(),
    };
    view! { <td role="cell" class="n" data-l=head>{said}</td> }
}

/// What only the helped projects have: the weather, then the score, which is never told alone.
#[component]
pub fn OwnFigures(own: Own, lang: Lang) -> impl IntoView {
    let row = |told: Told, went: Moved| {
        let ways = Way::ALL.map(|way| {
            let head = lang.text(&format!("effect-went-{}", way.name()));
            let view = EffectView { way: Some(way), ..EffectView::of(told) };
            view! { <Went view count=went.went(way) head lang/> }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    {lang.text(&format!("effect-own-{}", told.name()))}
                </th>
                <Went view=EffectView::of(told) count=went.all() head=lang.text("effect-known") lang/>
                {ways.into_iter().collect_view()}
            </tr>
        }
    };
    let (weather, score) = (row(Told::Weather, own.weather), row(Told::Score, own.score));
    let heads = Way::ALL.map(|way| {
        let head = lang.text(&format!("effect-went-{}", way.name()));
        view! { <th role="columnheader" scope="col" class="n">{head}</th> }
    });
    let moved = own.points.map(|it| {
        let said = told(lang, "effect-own-points", &it, |value| points(lang, value));
        view! { <p class="card__note">{said}</p> }
    });
    view! {
        <section class="card" aria-labelledby="effect-own">
            <h2 id="effect-own">{lang.text("effect-own")}</h2>
            <p>{lang.text("effect-own-why")}</p>
            <DataTable id="effect-own-table" caption=lang.text("effect-own") hide_caption=true class="tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("effect-told")}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text("effect-known")}</th>
                        {heads.into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {weather}
                    {score}
                </tbody>
            </DataTable>
            {moved}
        </section>
    }
}
