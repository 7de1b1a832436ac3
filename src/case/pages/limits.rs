//! `/admin/limits`: administrators set the time limits of what is owed.

use crate::base::{ApiError, Priority};
use crate::case::api::SetLimits;
use crate::case::model::{
    DutyKind, Limits, MOST_DAYS, MOST_HOURS, MOST_MONTHS, Unit, count_field, must_set_limits,
    unit_field,
};
use crate::case::store::{Changed, Version, current_versions, limits_now, versions};
use crate::clock::Delay;
use crate::i18n::Lang;
use crate::ui::{
    Breadcrumb, Choice, DataTable, Heading, Hidden, Icon, Layout, NumberField, SelectField, page_in,
};
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

const PATH: &str = "/admin/limits";

/// Between what a link does and what it does that to.
const NEXT: &str = " · ";

/// `/admin/limits`; with `?edit=…`, those of one kind of duty.
#[component]
pub fn LimitsPage() -> impl IntoView {
    let edit = use_query_map().read_untracked().get("edit");
    page_in(Layout::Full, async move |cx| {
        must_set_limits(&cx.actor)?;
        let lang = cx.lang;
        let limits = limits_now(cx.tx()).await?;
        let current = current_versions(cx).await?;
        let versions = versions(cx).await?;
        let Some(name) = edit else {
            return Ok(Either::Left(view! { <Whole lang limits current versions/> }));
        };
        let kind = DutyKind::from_name(&name).filter(|it| it.can_be_set());
        let kind = kind.ok_or(ApiError::NotFound)?;
        Ok(Either::Right(view! { <Change lang kind limits current versions/> }))
    })
}

#[component]
fn Whole(
    lang: Lang,
    limits: Limits,
    current: Vec<Version>,
    versions: Vec<Changed>,
) -> impl IntoView {
    let settable = DutyKind::ALL.into_iter().filter(|kind| kind.can_be_set());
    let row = |kind: DutyKind| row(lang, kind, &limits, last_of(&current, kind));
    let rows: Vec<AnyView> = settable.map(row).collect();
    let priorities = Priority::ALL.map(|it| {
        view! { <th role="columnheader" scope="col">{it.name()}</th> }
    });
    view! {
        <div class="page-head">
            <div class="page-head__text">
                <Heading text=lang.text("limits-title")/>
                <p class="page-head__lead">{lang.text("limits-lead")}</p>
                <p class="small muted">{lang.text("limits-left-out")}</p>
            </div>
        </div>
        <div class="stack stack--lg">
            <DataTable id="limits" caption=lang.text("limits-title") hide_caption=true class="tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("limits-duty")}</th>
                        {priorities.collect_view()}
                        <th role="columnheader" scope="col">{lang.text("limits-changed")}</th>
                        <th role="columnheader" scope="col" class="no-print"><span class="sr">{lang.text("limits-change")}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
            <section class="section measure" aria-labelledby="limits-versions">
                <h2 id="limits-versions">{lang.text("limits-versions")}</h2>
                <Versions lang versions/>
            </section>
        </div>
    }
}

/// What was set last of a kind, if anything was.
fn last_of(current: &[Version], kind: DutyKind) -> Option<&Version> {
    current.iter().find(|it| it.kind == kind)
}

fn row(lang: Lang, kind: DutyKind, limits: &Limits, last: Option<&Version>) -> AnyView {
    let (now, usual) = (limits.all_of(kind), kind.usual_limits());
    let cell = |priority: Priority| {
        let (is, was) = (now[priority as usize], usual[priority as usize]);
        let other = (is != was).then(|| {
            let usual = [("time", lang.delay(was).into())];
            view! { <span class="tbl__s">{lang.text_with("limits-usual", usual)}</span> }
        });
        view! { <td role="cell" data-l=priority.name()>{lang.delay(is)}{other}</td> }
    };
    let changed = match last {
        None => lang.text("limits-never"),
        Some(it) => {
            let facts =
                [("name", it.who.clone().into()), ("moment", lang.moment(it.set.since).into())];
            lang.text_with("limits-changed-by", facts)
        }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full"><span class="tbl__t">{named(lang, kind)}</span></th>
            {Priority::ALL.map(cell).collect_view()}
            <td role="cell" class="full" data-l=lang.text("limits-changed")>{changed}</td>
            <td role="cell" class="full no-print">
                <a class="btn btn--quiet btn--sm" href=format!("{PATH}?edit={}", kind.name())>
                    <Icon name="pencil"/>{lang.text("limits-change")}
                    <span class="sr">{format!("{NEXT}{}", named(lang, kind))}</span>
                </a>
            </td>
        </tr>
    }
    .into_any()
}

/// What is owed; of recommendations, those that have a last day.
fn named(lang: Lang, kind: DutyKind) -> String {
    match kind {
        DutyKind::FollowRecommendation => lang.text("limits-critical"),
        _ => lang.text(&format!("duty-{}", kind.name())),
    }
}

/// What was set so far, the latest first.
#[component]
fn Versions(lang: Lang, versions: Vec<Changed>) -> impl IntoView {
    if versions.is_empty() {
        return view! { <p class="muted">{lang.text("limits-none")}</p> }.into_any();
    }
    let said = |Changed { it, before }: Changed| {
        let limits = match before {
            Some(before) => moved_said(lang, it.kind, before, it.set.limits),
            None => all_said(lang, it.kind, it.set.limits),
        };
        let facts = [
            ("moment", lang.moment(it.set.since).into()),
            ("name", it.who.into()),
            ("duty", named(lang, it.kind).into()),
            ("limits", limits.into()),
        ];
        view! { <li>{lang.text_with("limits-version", facts)}</li> }
    };
    view! { <ul>{versions.into_iter().map(said).collect_view()}</ul> }.into_any()
}

/// « P1 4 heures ouvrées, P2 1 jour ouvré… »; once, where all are the same.
fn all_said(lang: Lang, kind: DutyKind, limits: [Delay; 4]) -> String {
    if kind.is_the_same_for_all() {
        return lang.delay(limits[0]);
    }
    let one = |it: Priority| format!("{} {}", it.name(), lang.delay(limits[it as usize]));
    Priority::ALL.map(one).join(", ")
}

/// « P4 : 15 jours ouvrés → 18 jours ouvrés »: what moved, and nothing else.
fn moved_said(lang: Lang, kind: DutyKind, before: [Delay; 4], after: [Delay; 4]) -> String {
    let moved = |it: &Priority| before[*it as usize] != after[*it as usize];
    let one = |it: &Priority| {
        let facts = [
            ("priority", it.name().into()),
            ("before", lang.delay(before[*it as usize]).into()),
            ("after", lang.delay(after[*it as usize]).into()),
        ];
        let key = if kind.is_the_same_for_all() { "limits-moved-all" } else { "limits-moved" };
        lang.text_with(key, facts)
    };
    let asked = kind.priorities_asked().iter();
    asked.filter(|it| moved(it)).map(one).collect::<Vec<_>>().join(", ")
}

/// The limits of one kind of duty.
#[component]
fn Change(
    lang: Lang,
    kind: DutyKind,
    limits: Limits,
    current: Vec<Version>,
    versions: Vec<Changed>,
) -> impl IntoView {
    let above = vec![(PATH.to_owned(), lang.text("limits-title"))];
    let seen = last_of(&current, kind).map_or(0, |it| it.set.since.timestamp_millis());
    let usual = [("limits", all_said(lang, kind, kind.usual_limits()).into())];
    let now = limits.all_of(kind);
    let bounds =
        [("hours", MOST_HOURS.into()), ("days", MOST_DAYS.into()), ("months", MOST_MONTHS.into())];
    let field = |priority: &Priority| {
        let (count, unit) = Unit::of(now[*priority as usize]);
        let of_it = [("priority", priority.name().into())];
        let (count_label, unit_label) = match kind.is_the_same_for_all() {
            true => (lang.text("limits-count-of-all"), lang.text("limits-unit-of-all")),
            false => (
                lang.text_with("limits-count", of_it.clone()),
                lang.text_with("limits-unit", of_it),
            ),
        };
        let units: Vec<Choice> =
            Unit::ALL.map(|it| Choice::new(it.name(), unit_said(lang, it))).into();
        view! {
            <div class="limit">
                <NumberField name=count_field(*priority) label=count_label initial=count.to_string()/>
                <SelectField name=unit_field(*priority) label=unit_label choices=units
                    initial=unit.name().to_owned()/>
            </div>
        }
    };
    let theirs: Vec<Changed> = versions.into_iter().filter(|it| it.it.kind == kind).collect();
    view! {
        <Breadcrumb lang above here=named(lang, kind)/>
        <div class="stack stack--lg measure">
            <div>
                <Heading text=named(lang, kind)/>
                <p>{lang.text_with("limits-usual-are", usual)}</p>
                <p class="muted">{lang.text_with("limits-bounds", bounds)}</p>
                <p class="muted">{lang.text("limits-from-now")}</p>
            </div>
            <form class="form form--tight" method="post" action=SetLimits::url() novalidate>
                <Hidden name="duty" value=kind.name()/>
                <Hidden name="seen" value=seen.to_string()/>
                {kind.priorities_asked().iter().map(field).collect_view()}
                <div class="btn-row">
                    <button class="btn btn--primary" type="submit">{lang.text("limits-keep")}</button>
                </div>
            </form>
            <section class="section" aria-labelledby="limits-versions">
                <h2 id="limits-versions">{lang.text("limits-versions")}</h2>
                <Versions lang versions=theirs/>
            </section>
        </div>
    }
}

fn unit_said(lang: Lang, unit: Unit) -> String {
    match unit {
        Unit::Hours => lang.text("limits-hours"),
        Unit::Days => lang.text("limits-days"),
        Unit::Months => lang.text("limits-months"),
    }
}
