//! `/overrides`: how often people set the computed band aside, and which.

use super::band_override::{standing, why_over};
use crate::base::Role;
use crate::i18n::Lang;
use crate::triage::store::{NamedOverride, RATE_DAYS, Rate, override_rate, overrides_lately};
use crate::triage::tags::BandTag;
use crate::ui::{DataTable, Heading, Icon, Layout, page_in};
use chrono::NaiveDate;
use leptos::either::Either;
use leptos::prelude::*;

#[component]
pub fn OverridesPage() -> impl IntoView {
    page_in(Layout::Full, async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let rate = override_rate(cx).await?;
        let all = overrides_lately(cx).await?;
        let (lang, today) = (cx.lang, cx.today());
        let list = match all.is_empty() {
            true => Either::Left(view! { <p class="quiet">{lang.text("overrides-none")}</p> }),
            false => Either::Right(view! { <List lang all today/> }),
        };
        Ok(view! {
            <nav class="crumbs" aria-label=lang.text("crumbs-label")>
                <ol>
                    <li><a href="/triage">{lang.text("crumb-triage")}</a></li>
                    <li aria-current="page">{lang.text("overrides-title")}</li>
                </ol>
            </nav>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("overrides-title")/>
                    <p class="page-head__lead">{rate_said(lang, &rate)}</p>
                </div>
            </div>
            <div class="stack">
                <p class="muted measure">{lang.text("overrides-about")}</p>
                {list}
            </div>
        })
    })
}

/// The rate in a sentence that opens the list, wherever coordinators and directors look.
#[component]
pub fn OverrideRate<'a>(lang: Lang, rate: &'a Rate) -> impl IntoView + use<> {
    view! { <p class="small"><a href="/overrides">{rate_said(lang, rate)}</a></p> }
}

fn rate_said(lang: Lang, rate: &Rate) -> String {
    let Rate { cases, overridden, lowered, raised } = *rate;
    let facts = [
        ("cases", cases.into()),
        ("overridden", overridden.into()),
        ("lowered", lowered.into()),
        ("raised", raised.into()),
        ("days", RATE_DAYS.into()),
    ];
    lang.text_with("override-rate", facts)
}

#[component]
fn List(lang: Lang, all: Vec<NamedOverride>, today: NaiveDate) -> impl IntoView {
    let row = move |named: NamedOverride| {
        let why_over = why_over(lang, &named);
        let NamedOverride { number, title, it, proposer, answerer, .. } = named;
        let answered = answerer.map(|name| {
            let key =
                if it.from_on.is_some() { "override-confirmed-by" } else { "override-refused-by" };
            view! { <span class="tbl__s">{lang.text_with(key, [("name", name.into())])}</span> }
        });
        let head = |key| lang.label(key);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">
                    <a class="tbl__t" href=format!("/cases/{number}#override")>{title}</a>
                    <span class="tbl__s num">{number.clone()}</span>
                </th>
                <td role="cell" data-l=head("overrides-bands")>
                    <span class="row">
                        <BandTag lang band=it.computed/><Icon name="arrow-right"/><BandTag lang band=it.target/>
                    </span>
                </td>
                <td role="cell" data-l=head("overrides-reason")>
                    {it.reason.clone()}<span class="tbl__s">{it.evidence.clone()}</span>
                </td>
                <td role="cell" data-l=head("overrides-who")>
                    {proposer}<span class="tbl__s">{lang.moment(it.proposed_at)}</span>{answered}
                </td>
                <td role="cell" data-l=head("overrides-standing")>
                    {standing(lang, it.standing(today), it.until_on)}
                    {why_over.map(|said| view! { <span class="tbl__s">{said}</span> })}
                </td>
            </tr>
        }
    };
    let columns = [
        "queue-project",
        "overrides-bands",
        "overrides-reason",
        "overrides-who",
        "overrides-standing",
    ];
    let head = columns.map(|key| {
        view! { <th role="columnheader" scope="col">{lang.text(key)}</th> }
    });
    view! {
        <DataTable id="overrides" caption=lang.text("overrides-title") hide_caption=true class="tbl--stack">
            <thead role="rowgroup"><tr role="row">{head.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{all.into_iter().map(row).collect_view()}</tbody>
        </DataTable>
    }
}
