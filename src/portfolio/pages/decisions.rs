//! `/decisions`: what was decided of all interventions, who decided it, why, and what is to be looked at again.

use super::must_read;
use super::parts::Parts;
use crate::base::{Address, OrganisationId};
use crate::case::model::{Course, Fate};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::portfolio::views::{model::Shows, pages::KeptBar, store::kept_views};
use crate::remediation::model::{CaseDecision, DecidedSort, DecidedView, Line, Review};
use crate::remediation::pages::{fate_of_decision, mood_of_course, name_of_course, who_decided};
use crate::remediation::store::every_decision;
use crate::ui::export::TakeAway;
use crate::ui::{
    Breadcrumb, ButtonLink, DataTable, Empty, Filters, Heading, Icon, Layout, Link, MisreadNote,
    Mood, Pager, Tag, page_in,
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::collections::BTreeSet;

/// Its address, and that of the file.
pub(super) const PATH: &str = "/decisions";
const ROWS: usize = 50;

fn path(view: DecidedView) -> String {
    format!("{PATH}{}", view.query())
}

fn page_of(view: DecidedView, page: usize) -> String {
    let path = path(view);
    let mark = if path.contains('?') { '&' } else { '?' };
    if page > 1 { format!("{path}{mark}page={page}") } else { path }
}

#[component]
pub fn AllDecisionsPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let mut address = Address::new(get);
    let asked = DecidedView::read(&mut address);
    let misread = address.misread();
    let page: usize = get("page").parse().unwrap_or(1);
    page_in(Layout::Dense, async move |cx| {
        must_read(cx)?;
        let (all, kept) = (every_decision(cx).await?, kept_views(cx).await?);
        let (lang, now) = (cx.lang, cx.now);
        let mut lines = asked.lines(&all, now);
        let count = lines.len();
        // A page that is no more, or never was, is the last there is.
        let page = page.min(count.div_ceil(ROWS)).max(1);
        let first = (page - 1) * ROWS;
        lines = lines.into_iter().skip(first).take(ROWS).collect();
        let facts = [
            ("from", (first + 1).into()),
            ("to", (first + lines.len()).into()),
            ("count", count.into()),
        ];
        let said = lang.text_with("decided-shown", facts);
        let before = (page > 1).then(|| page_of(asked, page - 1));
        let after = (first + lines.len() < count).then(|| page_of(asked, page + 1));
        let list = match (all.is_empty(), lines.is_empty()) {
            (true, _) => view! {
                <Empty icon="gavel" title=lang.text("decided-empty") why=lang.text("decided-empty-why")/>
            }
            .into_any(),
            (false, true) => view! {
                <Empty icon="gavel" title=lang.text("decided-none") why=lang.text("decided-none-why")>
                    <ButtonLink href=PATH text=lang.text("decided-every")/>
                </Empty>
            }
            .into_any(),
            (false, false) => view! { <Lines lines now lang/> }.into_any(),
        };
        let narrowed = (!all.is_empty()).then(|| view! { <Narrow asked all=&all now lang/> });
        let file = (count > 0).then(|| view! { <TakeAway lang list=PATH query=asked.query()/> });
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=lang.text("decided-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("decided-title")/>
                    <p class="page-head__lead">{opening(lang, &all, now)}</p>
                </div>
                <div class="page-head__side no-print">{file}</div>
            </div>
            <Parts lang here=PATH/>
            <div class="stack">
                <MisreadNote lang misread/>
                {narrowed}
                <KeptBar lang shows=Shows::Decisions(asked) kept/>
                {list}
                <Pager lang said before after/>
            </div>
        })
    })
}

/// How many there are, of how many cases, and what is to be looked at again.
fn opening(lang: Lang, all: &[CaseDecision], now: DateTime<Utc>) -> String {
    let taken = || all.iter().filter(|it| it.taken().is_some());
    let cases: BTreeSet<&str> = taken().map(|it| it.number.as_str()).collect();
    let review = |it: Review| {
        let view = DecidedView { review: Some(it), ..DecidedView::default() };
        view.count(all, now)
    };
    let facts = [
        ("count", taken().count().into()),
        ("cases", cases.len().into()),
        ("due", review(Review::Due).into()),
        ("late", review(Review::Late).into()),
    ];
    lang.text_with("decided-opening", facts)
}

/// What the list is narrowed to and how it is sorted, in words.
pub fn narrowed_to(lang: Lang, view: DecidedView, all: &[CaseDecision]) -> Vec<String> {
    let course = view.course.map(|it| name_of_course(lang, it));
    let review = view.review.map(|it| lang.text(&format!("review-{}", it.name())));
    let of_it = |it: &&CaseDecision| view.organisation == Some(it.organisation);
    let ministry = all.iter().find(of_it).map(|it| it.organisation_name.clone());
    let sort = lang.text(&format!("decided-sort-{}", view.sort.name()));
    let sort = lang.text_with("export-sorted", [("order", sort.into())]);
    [course, review, ministry, Some(sort)].into_iter().flatten().collect()
}

/// The ways to narrow the list: those that lead to something, and the one that holds.
#[component]
fn Narrow<'a>(
    asked: DecidedView,
    all: &'a [CaseDecision],
    now: DateTime<Utc>,
    lang: Lang,
) -> impl IntoView + use<> {
    let chip = |to: DecidedView, is_here: bool, name: String| {
        let count = to.count(all, now);
        // Whoever leaves a filter finds what it had left out: no count of that.
        let link = match is_here {
            true => Link::to(path(to), name).here(true),
            false => Link::to(path(to), name).count(count as i64),
        };
        (is_here || count > 0).then_some(link)
    };
    let courses = Course::ALL.map(|it| {
        let is_here = asked.course == Some(it);
        let to = DecidedView { course: (!is_here).then_some(it), ..asked };
        chip(to, is_here, name_of_course(lang, it))
    });
    let reviews = Review::ASKED.map(|it| {
        let is_here = asked.review == Some(it);
        let to = DecidedView { review: (!is_here).then_some(it), ..asked };
        chip(to, is_here, lang.text(&format!("review-{}", it.name())))
    });
    let none = asked.is_filtered().then(|| {
        let to = DecidedView { sort: asked.sort, ..DecidedView::default() };
        Link::to(path(to), lang.text("filter-none"))
    });
    let filters: Vec<Link> = courses.into_iter().chain(reviews).flatten().chain(none).collect();
    let sorts = DecidedSort::ALL.map(|sort| {
        let to = DecidedView { sort, ..asked };
        Link::to(path(to), lang.text(&format!("decided-sort-{}", sort.name())))
            .here(sort == asked.sort)
    });
    view! {
        <Filters label=lang.text("decided-filter") links=filters/>
        <Ministries asked all now lang/>
        <Filters label=lang.text("decided-sort") links=sorts.to_vec()/>
    }
}

/// The ministries that have a decision; none to choose among where all are of one.
#[component]
fn Ministries<'a>(
    asked: DecidedView,
    all: &'a [CaseDecision],
    now: DateTime<Utc>,
    lang: Lang,
) -> impl IntoView + use<> {
    let ministries: BTreeSet<(String, OrganisationId)> =
        all.iter().map(|it| (it.organisation_name.clone(), it.organisation)).collect();
    if ministries.len() < 2 && asked.organisation.is_none() {
        return None;
    }
    let chosen = ministries.iter().find(|(_, id)| asked.organisation == Some(*id));
    let name = chosen.map_or_else(|| lang.text("filter-ministry"), |(name, _)| name.clone());
    let items = ministries.into_iter().filter_map(|(name, id)| {
        let is_here = asked.organisation == Some(id);
        let to = DecidedView { organisation: (!is_here).then_some(id), ..asked };
        let of_it = DecidedView { organisation: Some(id), ..asked }.count(all, now);
        (is_here || of_it > 0).then(|| {
            view! {
                <li>
                    <a href=path(to) aria-current=is_here.then_some("true")>
                        <span>{name}</span> <span class="num muted push">{of_it}</span>
                    </a>
                </li>
            }
        })
    });
    let items = items.collect_view();
    Some(view! {
        <div class="filters no-print">
            <details class="menu menu--start">
                <summary class="chip" aria-current=asked.organisation.is_some().then_some("true")>
                    {name}<Icon name="chevron-down"/>
                </summary>
                <div class="menu__pop"><ul>{items}</ul></div>
            </details>
        </div>
    })
}

#[component]
fn Lines(lines: Vec<CaseDecision>, now: DateTime<Utc>, lang: Lang) -> impl IntoView {
    let rows = lines.into_iter().map(|it| row(it, now, lang)).collect_view();
    let head = move |key: &str| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    view! {
        <DataTable id="decided" caption=lang.text("decided-title") hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    {head("portfolio-case")}{head("decision")}{head("decision-reason")}
                    {head("decided-review")}{head("decision-fate")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// What a line says, of a decision or of one that is owed.
struct Told {
    /// Where it can be read, or taken.
    href: String,
    name: String,
    mood: Mood,
    who: String,
    reason: String,
    evidence: Option<String>,
    fate: String,
}

fn told(it: &CaseDecision, lang: Lang) -> Told {
    match &it.line {
        Line::Taken(decision) => {
            let decided = decision.decided.clone();
            Told {
                href: format!("/cases/{}/decisions", it.number),
                name: name_of_course(lang, decided.course),
                mood: mood_of_course(decided.course),
                who: who_decided(lang, decision),
                reason: decided.reason,
                evidence: decided.evidence,
                fate: fate_of_decision(lang, &decision.fate),
            }
        }
        Line::Owed { by, since, due_at } => Told {
            href: format!("/cases/{}/plan#decisions", it.number),
            name: lang.text("decided-owed"),
            mood: Mood::Neutral,
            who: lang.text_with("decided-owed-by", [("name", by.clone().into())]),
            reason: lang.text("decided-owed-why"),
            evidence: None,
            fate: fate_of_decision(lang, &Fate::OwedAnew { at: *since, due_at: *due_at }),
        },
    }
}

fn row(it: CaseDecision, now: DateTime<Utc>, lang: Lang) -> impl IntoView {
    let (review, review_at) = (it.review(now), it.review_at());
    let Told { href, name, mood, who, reason, evidence, fate } = told(&it, lang);
    let evidence = evidence.map(|said| view! { <span class="tbl__s">{said}</span> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=href>{it.title}</a>
                <span class="tbl__s"><span class="num">{it.number}</span>" · "{it.organisation_name}</span>
            </th>
            <td role="cell" data-l=lang.text("decision")>
                <Tag text=name mood/>
                <span class="tbl__s">{who}</span>
            </td>
            <td role="cell" data-l=lang.text("decision-reason")>{reason}{evidence}</td>
            <td role="cell" data-l=lang.text("decided-review")>{reviewed(lang, review, review_at)}</td>
            <td role="cell" data-l=lang.text("decision-fate")>{fate}</td>
        </tr>
    }
}

/// The day, and what became of it: late is never told by its colour alone.
fn reviewed(lang: Lang, review: Review, at: Option<DateTime<Utc>>) -> impl IntoView + use<> {
    let day = at.map(|at| lang.short_date(Calendar::france().local(at).date()));
    let said = lang.text(&format!("review-{}", review.name()));
    let said = match review {
        Review::Late => view! { <Tag text=said mood=Mood::Late icon="triangle-alert"/> }.into_any(),
        Review::Due => view! { <Tag text=said mood=Mood::Accent icon="calendar"/> }.into_any(),
        _ => view! { <span class="tbl__s">{said}</span> }.into_any(),
    };
    view! { {day.map(|day| view! { <span class="num">{day}</span>" " })}{said} }
}
