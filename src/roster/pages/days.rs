//! `/team/days`: how many days of a week each of one's cases took.

use crate::case::pages::JournalWord;
use crate::i18n::Lang;
use crate::roster::api::EnterDays;
use crate::roster::model::{DaysView, Quarters, days_field, seen_field};
use crate::roster::store::{self, CaseOfWeek, OwnWeek};
use crate::ui::{Breadcrumb, DataTable, Empty, Heading, Hidden, NumberField, page};
use leptos::either::EitherOf3;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

// The journal names a week by its Monday.
inventory::submit! {
    JournalWord { fact: "week_on", say: |lang, day| Some(lang.date(day.parse().ok()?)) }
}

/// A week of one's own, and the way to those before.
#[component]
pub fn DaysPage() -> impl IntoView {
    let query = use_query_map().read_untracked().clone();
    let said = |name: &str| query.get(name).unwrap_or_default();
    let (week, fill) = (said("week"), said("fill"));
    page(async move |cx| {
        let (lang, view) = (cx.lang, DaysView::parse(&week, &fill, cx.today()));
        let own = store::own_week(cx, view.monday).await?;
        let above = vec![("/team".to_owned(), lang.text("brigade-title"))];
        let earlier = view.earlier(own.first_on);
        let elsewhere = (!own.elsewhere.is_none()).then(|| {
            let days = days_said(lang, own.elsewhere);
            view! { <p>{lang.text_with("days-elsewhere", [("days", days.into())])}</p> }
        });
        let sum = sum_said(lang, &own);
        let over = (!view.is_open()).then(|| lang.text("days-over"));
        let told = match (own.cases.is_empty(), view.is_open()) {
            (true, _) => EitherOf3::A(view! {
                <Empty icon="calendar" title=lang.text("days-empty") why=lang.text("days-empty-why")/>
            }),
            (_, true) => EitherOf3::B(view! { <WeekForm lang view own=own.clone()/> }),
            (_, false) => EitherOf3::C(view! { <WeekTold lang cases=own.cases/> }),
        };
        Ok(view! {
            <Breadcrumb lang above here=lang.text("days-title")/>
            <Heading text=lang.text("days-title")/>
            <p class="page-head__lead">{lang.text("days-lead")}</p>
            <p class="measure small muted">
                {lang.text("roster-no-rating")} " " {lang.text("days-readers")}
            </p>
            <section class="stack gap-top" aria-labelledby="week-title">
                <div class="section__head">
                    <h2 id="week-title">{week_said(lang, view)}</h2>
                    <Weeks lang view earlier/>
                </div>
                <p>{sum} {over.map(|said| format!(" {said}"))}</p>
                {elsewhere}
                {told}
            </section>
        })
    })
}

/// The week before, and the week after.
#[component]
fn Weeks(lang: Lang, view: DaysView, earlier: Option<DaysView>) -> impl IntoView {
    let way = |to: Option<DaysView>, rel: &'static str, key: &'static str| {
        to.map(|to| view! { <li><a rel=rel href=to.address()>{lang.text(key)}</a></li> })
    };
    view! {
        <nav class="pager" aria-label=lang.text("days-weeks")>
            <ul>
                {way(earlier, "prev", "days-week-before")}
                {way(view.later(), "next", "days-week-after")}
            </ul>
        </nav>
    }
}

/// A field for each case, and one button for the week.
#[component]
fn WeekForm(lang: Lang, view: DaysView, own: OwnWeek) -> impl IntoView {
    let initials = if view.as_planned { own.filled() } else { own.spent() };
    let cases = own.cases;
    let is_told = cases.iter().any(|it| it.spent.is_some());
    let is_planned = cases.iter().any(|it| it.planned.is_some_and(|it| !it.is_none()));
    let fill = (is_planned && !is_told && !view.as_planned).then(|| {
        let address = view.filled_as_planned().address();
        view! { <a class="btn" href=address>{lang.text("days-fill")}</a> }
    });
    let field = move |(it, initial): (CaseOfWeek, Option<Quarters>)| {
        let seen = number_said(lang, it.spent.unwrap_or_default());
        let initial = initial.map(|it| number_said(lang, it)).unwrap_or_default();
        view! {
            <Hidden name=seen_field(it.number) value=seen/>
            <NumberField name=days_field(it.number) label=case_said(&it) hint=hint_said(lang, &it)
                initial/>
        }
    };
    view! {
        <form class="form form--tight" method="post" action=EnterDays::url()>
            <Hidden name="week" value=view.monday.to_string()/>
            <p class="field__hint">{lang.text("days-how")}</p>
            <div class="grid-2">{cases.into_iter().zip(initials).map(field).collect_view()}</div>
            <p class="btn-row">
                <button class="btn btn--primary" type="submit">{lang.text("days-save")}</button>
                {fill}
            </p>
        </form>
    }
}

/// What is too long ago to be changed.
#[component]
fn WeekTold(lang: Lang, cases: Vec<CaseOfWeek>) -> impl IntoView {
    let row = move |it: CaseOfWeek| {
        let days = |days: Option<Quarters>| days.map_or("–".to_owned(), |it| days_said(lang, it));
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{case_said(&it)}</th>
                <td role="cell" class="num" data-l=lang.text("days-planned")>{days(it.planned)}</td>
                <td role="cell" class="num" data-l=lang.text("days-spent")>{days(it.spent)}</td>
            </tr>
        }
    };
    view! {
        <DataTable id="days" caption=lang.text("days-title") hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("days-case")}</th>
                    <th role="columnheader" scope="col" class="num">{lang.text("days-planned")}</th>
                    <th role="columnheader" scope="col" class="num">{lang.text("days-spent")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{cases.into_iter().map(row).collect_view()}</tbody>
        </DataTable>
    }
}

fn week_said(lang: Lang, view: DaysView) -> String {
    lang.text_with("days-week-of", [("date", lang.date(view.monday).into())])
}

/// "4,5 j sur 5 jours ouvrés".
fn sum_said(lang: Lang, own: &OwnWeek) -> String {
    let working_days = lang.counted("working-days", own.working_days.into());
    let total = days_said(lang, own.total());
    lang.text_with("days-sum", [("total", total.into()), ("days", working_days.into())])
}

fn case_said(it: &CaseOfWeek) -> String {
    format!("{} ({})", it.title, it.number)
}

/// "Prévu : 1,5 j ; semaine d’avant : 1 j".
fn hint_said(lang: Lang, it: &CaseOfWeek) -> String {
    let said = |key, days| lang.text_with(key, [("days", days_said(lang, days).into())]);
    let planned = it.planned.map(|days| said("days-hint-planned", days));
    let before = it.spent_the_week_before.map(|days| said("days-hint-before", days));
    planned.into_iter().chain(before).collect::<Vec<_>>().join(" · ")
}

/// "1,5 j", "1.5 d".
pub(super) fn days_said(lang: Lang, days: Quarters) -> String {
    lang.text_with("days-count", [("days", number_said(lang, days).into())])
}

/// "1,5", "1.5".
fn number_said(lang: Lang, days: Quarters) -> String {
    match (days.parts(), lang) {
        ((whole, ""), _) => whole.to_string(),
        ((whole, rest), Lang::Fr) => format!("{whole},{rest}"),
        ((whole, rest), Lang::En) => format!("{whole}.{rest}"),
    }
}
