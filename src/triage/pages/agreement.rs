//! `/triage/agreement`: whether two people who assess the same case find the same.

use super::history::BreakNote;
use crate::base::Role;
use crate::i18n::Lang;
use crate::triage::model::{Agreement, Band, FEWEST_TWICE};
use crate::triage::store::{Draw, assessed_twice, breaks, draw};
use crate::ui::{Breadcrumb, DataTable, Empty, Heading, Stat, Stats, page};
use leptos::either::Either;
use leptos::prelude::*;

#[component]
pub fn AgreementPage() -> impl IntoView {
    page(async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let twice = assessed_twice(cx).await?;
        let breaks = breaks(cx.tx()).await?;
        let Draw { seed, percent } = draw(cx.tx()).await?;
        let lang = cx.lang;
        let above = vec![("/triage".to_owned(), lang.text("crumb-triage"))];
        let told = match &twice.found {
            Some(found) => Either::Left(view! { <Told lang found=found.clone()/> }),
            None => {
                let facts = [("cases", twice.cases.into()), ("fewest", FEWEST_TWICE.into())];
                let (title, why) = match twice.cases < FEWEST_TWICE {
                    true => ("agreement-too-few", "agreement-too-few-why"),
                    false => ("agreement-alike", "agreement-alike-why"),
                };
                Either::Right(view! {
                    <Empty icon="scale" title=lang.text(title) why=lang.text_with(why, facts)>
                        <a class="btn" href="/triage/hindsight">{lang.text("hindsight-title")}</a>
                    </Empty>
                })
            }
        };
        let drawn = match percent {
            0 => lang.text_with("agreement-not-drawn", [("seed", seed.into())]),
            percent => {
                let percent = lang.percent(percent as f64);
                let facts = [("percent", percent.into()), ("seed", seed.into())];
                lang.text_with("agreement-drawn", facts)
            }
        };
        Ok(view! {
            <Breadcrumb lang above here=lang.text("agreement-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("agreement-title")/>
                    <p class="page-head__lead">{lang.text("agreement-lead")}</p>
                </div>
            </div>
            <BreakNote lang breaks/>
            <div class="stack stack--lg">
                {told}
                <p class="small muted measure">{drawn}</p>
            </div>
        })
    })
}

#[component]
fn Told(lang: Lang, found: Agreement) -> impl IntoView {
    let Agreement { cases, table, same, one_apart, kappa, low, high } = found;
    let interval = [("low", lang.ratio(low).into()), ("high", lang.ratio(high).into())];
    let share = move |part: usize| lang.percent(part as f64 * 100.0 / cases as f64);
    let of = move |part: usize| {
        lang.text_with("agreement-of", [("part", part.into()), ("cases", cases.into())])
    };
    let name = move |band: Band| lang.text(&format!("band-{}", band.name()));
    let head = Band::ALL.map(|band| view! { <th scope="col" class="n">{name(band)}</th> });
    let row = move |band: Band| {
        let counts = table[band as usize].map(|count| view! { <td class="n">{count}</td> });
        view! { <tr><th scope="row">{name(band)}</th>{counts.into_iter().collect_view()}</tr> }
    };
    view! {
        <div class="stack stack--lg">
            <Stats>
                <Stat label=lang.text("agreement-kappa") value=lang.ratio(kappa)
                    source=lang.text_with("agreement-within", interval)/>
                <Stat label=lang.text("agreement-same") value=share(same) source=of(same)/>
                <Stat label=lang.text("agreement-one-apart") value=share(one_apart) source=of(one_apart)/>
            </Stats>
            <DataTable id="pairs" caption=lang.text("agreement-table")>
                <thead>
                    <tr>
                        <th scope="col">{lang.text("agreement-first-by-second")}</th>
                        {head.into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody>{Band::ALL.map(row).into_iter().collect_view()}</tbody>
            </DataTable>
            <p class="small muted measure">{lang.text("agreement-how")}</p>
        </div>
    }
}
