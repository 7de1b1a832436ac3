//! `/triage/sensitivity`: whether the order of the queue rests on the weights.

use super::history::BreakNote;
use crate::base::Role;
use crate::i18n::Lang;
use crate::triage::model::{FIRST, Sensitivity, Stays};
use crate::triage::store::{Foremost, breaks, reweighed};
use crate::triage::words::{number, tenths};
use crate::ui::{Banner, Breadcrumb, DataTable, Empty, Heading, Stat, Stats, Tone, page};
use leptos::either::Either;
use leptos::prelude::*;

#[component]
pub fn SensitivityPage() -> impl IntoView {
    page(async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let reweighed = reweighed(cx).await?;
        let breaks = breaks(cx.tx()).await?;
        let lang = cx.lang;
        let above = vec![("/triage".to_owned(), lang.text("crumb-triage"))];
        let told = match &reweighed.found {
            Some((found, first)) => {
                Either::Left(view! { <Told lang found=found.clone() first=first.clone()/> })
            }
            None => {
                let facts = [("count", reweighed.scored.into()), ("first", FIRST.into())];
                Either::Right(view! {
                    <Empty icon="scale" title=lang.text("sensitivity-too-few")
                        why=lang.text_with("sensitivity-too-few-why", facts)>
                        <a class="btn" href="/triage?sort=due">{lang.text("queue-show-all")}</a>
                    </Empty>
                })
            }
        };
        Ok(view! {
            <Breadcrumb lang above here=lang.text("sensitivity-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("sensitivity-title")/>
                    <p class="page-head__lead">{lang.text("sensitivity-lead")}</p>
                </div>
            </div>
            <BreakNote lang breaks/>
            {told}
        })
    })
}

#[component]
fn Told(lang: Lang, found: Sensitivity, first: Vec<Foremost>) -> impl IntoView {
    let Sensitivity { cases, draws, shaken, alike, .. } = found;
    let fifth = cases.div_ceil(5);
    let of_the_first = move |stays: Stays| {
        let count = number(lang, tenths(stays.of_the_first));
        lang.text_with(
            "sensitivity-of-the-first",
            [("count", count.into()), ("first", FIRST.into())],
        )
    };
    let of_the_fifth = move |stays: Stays| lang.percent(stays.of_the_first_fifth * 100.0);
    let facts = move || {
        [
            ("cases", lang.number(cases as i64).into()),
            ("fifth", lang.number(fifth as i64).into()),
            ("draws", lang.number(draws as i64).into()),
        ]
    };
    let warned = [("first", of_the_first(alike).into()), ("fifth", of_the_fifth(alike).into())];
    let row = move |it: Foremost| {
        view! {
            <tr>
                <th scope="row">
                    <a class="tbl__t" href=it.number.path()>{it.title}</a>
                    <span class="tbl__s num">{it.number.to_string()}</span>
                </th>
                <td class="n">{lang.percent(it.stays * 100.0)}</td>
            </tr>
        }
    };
    view! {
        <div class="stack stack--lg">
            <Stats>
                <Stat label=lang.text("sensitivity-first-label") value=of_the_first(shaken)
                    source=lang.text_with("sensitivity-source", facts())/>
                <Stat label=lang.text("sensitivity-fifth-label") value=of_the_fifth(shaken)
                    source=lang.text_with("sensitivity-fifth-source", facts())/>
            </Stats>
            <DataTable id="first" caption=lang.text("sensitivity-table")>
                <thead>
                    <tr>
                        <th scope="col">{lang.text("queue-project")}</th>
                        <th scope="col" class="n">{lang.text("sensitivity-stays")}</th>
                    </tr>
                </thead>
                <tbody>{first.into_iter().map(row).collect_view()}</tbody>
            </DataTable>
            <Banner tone=Tone::Warn title=lang.text("sensitivity-alike")>
                <p>{lang.text_with("sensitivity-alike-why", warned)}</p>
            </Banner>
            <p class="small muted measure">{lang.text("sensitivity-how")}</p>
        </div>
    }
}
