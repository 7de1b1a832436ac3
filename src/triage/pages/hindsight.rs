//! `/triage/hindsight`: whether the scores of the brigade's own cases were right.

use super::history::BreakNote;
use crate::base::Role;
use crate::i18n::Lang;
use crate::triage::model::{Auc, FEWEST_CLOSED, Hindsight, InBand};
use crate::triage::store::{breaks, looked_back};
use crate::ui::{Breadcrumb, DataTable, Empty, Heading, Stat, Stats, page};
use leptos::either::Either;
use leptos::prelude::*;

#[component]
pub fn HindsightPage() -> impl IntoView {
    page(async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let back = looked_back(cx).await?;
        let breaks = breaks(cx.tx()).await?;
        let lang = cx.lang;
        let above = vec![("/triage".to_owned(), lang.text("crumb-triage"))];
        let told = match &back.found {
            Some(found) => Either::Left(view! { <Told lang found=found.clone()/> }),
            None => {
                let facts = [("closed", back.closed.into()), ("fewest", FEWEST_CLOSED.into())];
                let (title, why) = match back.closed < FEWEST_CLOSED {
                    true => ("hindsight-too-few", "hindsight-too-few-why"),
                    false => ("hindsight-alike", "hindsight-alike-why"),
                };
                Either::Right(view! {
                    <Empty icon="scale" title=lang.text(title) why=lang.text_with(why, facts)>
                        <a class="btn" href="/triage/sensitivity">{lang.text("sensitivity-title")}</a>
                    </Empty>
                })
            }
        };
        Ok(view! {
            <Breadcrumb lang above here=lang.text("hindsight-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("hindsight-title")/>
                    <p class="page-head__lead">{lang.text("hindsight-lead")}</p>
                </div>
            </div>
            <BreakNote lang breaks/>
            {told}
        })
    })
}

#[component]
fn Told(lang: Lang, found: Hindsight) -> impl IntoView {
    let said = move |value: f64| lang.ratio(value);
    let within = move |auc: Auc| {
        let facts = [("low", said(auc.low).into()), ("high", said(auc.high).into())];
        lang.text_with("hindsight-within", facts)
    };
    let counted = [("cases", found.cases.into()), ("badly", found.ended_badly.into())];
    let constant = [("value", said(found.brier_constant).into())];
    let row = move |it: InBand| {
        let share = |part: f64| lang.percent(part * 100.0);
        let met = (it.cases > 0).then(|| share(it.ended_badly as f64 / it.cases as f64));
        view! {
            <tr>
                <th scope="row">{lang.text(&format!("band-{}", it.band.name()))}</th>
                <td class="n">{it.cases}</td>
                <td class="n">{it.expected.map(share)}</td>
                <td class="n">{met}</td>
            </tr>
        }
    };
    view! {
        <div class="stack stack--lg">
            <p>{lang.text_with("hindsight-counted", counted)}</p>
            <Stats>
                <Stat label=lang.text("hindsight-auc") value=said(found.auc.value) source=within(found.auc)/>
                <Stat label=lang.text("hindsight-auc-status") value=said(found.auc_status.value)
                    source=within(found.auc_status)/>
                <Stat label=lang.text("hindsight-brier") value=said(found.brier)
                    source=lang.text_with("hindsight-brier-constant", constant)/>
                <Stat label=lang.text("hindsight-correlation") value=said(found.rank_correlation)
                    source=lang.text("hindsight-correlation-between")/>
            </Stats>
            <DataTable id="bands" caption=lang.text("hindsight-bands")>
                <thead>
                    <tr>
                        <th scope="col">{lang.text("hindsight-band")}</th>
                        <th scope="col" class="n">{lang.text("hindsight-cases")}</th>
                        <th scope="col" class="n">{lang.text("hindsight-expected")}</th>
                        <th scope="col" class="n">{lang.text("hindsight-met")}</th>
                    </tr>
                </thead>
                <tbody>{found.bands.map(row).collect_view()}</tbody>
            </DataTable>
            <p class="small muted measure">{lang.text("hindsight-how")}</p>
        </div>
    }
}
