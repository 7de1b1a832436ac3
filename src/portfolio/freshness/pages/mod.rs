//! `/portfolio/freshness`: how old what is known is, the oldest first, by ministry. `/portfolio/judgement`: how it is
//! judged. And the card of both on the portfolio.

mod card;
mod cases;
mod judgement;
mod ministries;
mod projects;

pub use card::judgement_card;
pub use judgement::JudgementPage;

use super::model::{FRESHNESS as PATH, FreshView, Freshness, Limits, Subject};
use super::store::{MinistryAge, ROWS, aged_cases, ages};
use crate::base::Address;
use crate::i18n::Lang;
use crate::portfolio::pages::{Parts, must_read};
use crate::register::model::SortBy;
use crate::register::store::drifts;
use crate::triage::store::in_force;
use crate::ui::export::TakeAway;
use crate::ui::{Breadcrumb, Empty, Filters, Heading, Layout, Link, MisreadNote, Pager, page_in};
use crate::web::{Cx, Failure};
use cases::AgedCases;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use ministries::Ministries;
use projects::AgedProjects;
pub(in crate::portfolio) use projects::{AgedProject, by_ministry, projects};

/// What ages are measured by, as of the beginning of this minute.
pub(in crate::portfolio) async fn limits(cx: &mut Cx) -> Result<Limits, Failure> {
    let model = in_force(cx.tx()).await?;
    Ok(Limits::new(&model, cx.minute(), cx.today()))
}

/// "aujourd’hui", "un jour", "3 651 jours".
pub(in crate::portfolio) fn days_said(lang: Lang, days: i64) -> String {
    lang.text_with("fresh-days", [("days", days.into()), ("said", lang.number(days).into())])
}

#[component]
pub fn FreshnessPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let mut address = Address::new(get);
    let view = FreshView::read(&mut address, get("from").parse().unwrap_or_default());
    let misread = address.misread();
    page_in(Layout::Full, async move |cx| {
        must_read(cx)?;
        let limits = limits(cx).await?;
        let lang = cx.lang;
        let (by_ministry, list, count, more) = match view.of {
            Subject::Cases => {
                let ages = ages(cx, &limits).await?.as_ref().clone();
                let mut rows = aged_cases(cx, &view, &limits, ROWS).await?;
                let more = rows.len() > ROWS;
                rows.truncate(ROWS);
                let count = rows.len();
                let list = view! { <AgedCases rows limits=limits.clone() lang/> }.into_any();
                (ages, list, count, more)
            }
            Subject::Projects => {
                let register = drifts(cx, SortBy::Schedule).await?;
                let all = projects(&register, &limits);
                let ages = by_ministry(&all, &limits);
                let meant = all.into_iter().filter(|it| it.is_meant(&view));
                let mut rows: Vec<AgedProject<'_>> = meant.skip(view.from).take(ROWS + 1).collect();
                let more = rows.len() > ROWS;
                rows.truncate(ROWS);
                let count = rows.len();
                (ages, view! { <AgedProjects rows=&rows lang/> }.into_any(), count, more)
            }
        };
        let next = more.then(|| FreshView { from: view.from.saturating_add(ROWS), ..view }.path());
        let back = view.from.saturating_sub(ROWS);
        let before = (view.from > 0).then(|| FreshView { from: back, ..view }.path());
        let name = view.of.name();
        let said = lang.text_with(&format!("fresh-rows-{name}"), [("count", count.into())]);
        let list = match count {
            0 => view! { <Empty icon="inbox" title=lang.text("fresh-empty") why=lang.text("fresh-empty-why")/> }
                .into_any(),
            _ => list,
        };
        let file = (count > 0 || view.from > 0).then(|| {
            let path = FreshView { from: 0, ..view }.path();
            let query = path.strip_prefix(PATH).unwrap_or_default();
            view! { <TakeAway lang list=PATH query/> }
        });
        let about =
            lang.text_with(&format!("fresh-about-{name}"), [("days", limits.days().into())]);
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=lang.text("fresh-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("fresh-title")/>
                    <p class="page-head__lead">{lang.text("fresh-lead")}</p>
                </div>
            </div>
            <Parts lang here="/portfolio/freshness"/>
            <div class="stack stack--lg">
                <MisreadNote lang misread/>
                <Filters label=lang.text("fresh-of") links=subjects(lang, view)/>
                <p class="measure">{about}</p>
                <Ministries of=view.of rows=by_ministry.clone() limits lang/>
                <section class="section" aria-labelledby="fresh-list">
                    <div class="section__head">
                        <h2 id="fresh-list">{lang.text("fresh-list")}</h2>
                        {file}
                    </div>
                    <Filters label=lang.text("portfolio-filter") links=states(lang, view, &by_ministry)/>
                    {list}
                    <Pager lang said before after=next/>
                </section>
            </div>
        })
    })
}

fn subjects(lang: Lang, view: FreshView) -> Vec<Link> {
    let to = |of: Subject| {
        let to = FreshView { of, ..FreshView::default() };
        Link::to(to.path(), lang.text(&format!("fresh-of-{}", of.name()))).here(view.of == of)
    };
    Subject::ALL.map(to).into()
}

/// What the list is narrowed to, in words.
pub(in crate::portfolio) fn narrowed_to(
    lang: Lang,
    view: FreshView,
    ministries: &[MinistryAge],
) -> Vec<String> {
    let of = lang.text(&format!("fresh-of-{}", view.of.name()));
    let state = view.state.map(|it| lang.text(&format!("fresh-state-{}", it.name())));
    let ministry = ministries.iter().find(|it| Some(it.id) == view.ministry);
    [Some(of), state, ministry.map(|it| it.name.clone())].into_iter().flatten().collect()
}

/// All, those up to date, those that are stale; and the ministry that is meant, if one is.
fn states(lang: Lang, view: FreshView, ministries: &[MinistryAge]) -> Vec<Link> {
    let narrowed = |state: Option<Freshness>| {
        let to = FreshView { state, from: 0, ..view };
        let key = state.map_or("all", Freshness::name);
        Link::to(to.path(), lang.text(&format!("fresh-state-{key}"))).here(view.state == state)
    };
    let states = [None, Some(Freshness::Fresh), Some(Freshness::Stale)].map(narrowed);
    let named = ministries.iter().find(|it| Some(it.id) == view.ministry);
    let ministry = named.map(|it| {
        let here = FreshView { from: 0, ..view };
        Link::to(here.path(), it.name.clone()).here(true)
    });
    let any = named.map(|_| {
        let to = FreshView { ministry: None, from: 0, ..view };
        Link::to(to.path(), lang.text("fresh-any-ministry"))
    });
    states.into_iter().chain(ministry).chain(any).collect()
}
