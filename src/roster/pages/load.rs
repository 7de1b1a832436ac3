//! `/team/load`: how full the weeks of the brigade are.

use super::clash::Clashes;
use super::weeks::{Figures, Strip};
use crate::base::Role;
use crate::case::pages::Tab;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::roster::model::{About, Horizon, LoadBand, LoadView, Overbooking};
use crate::roster::store::{self, Loaded, Overbooked};
use crate::ui::{Breadcrumb, Empty, Filters, Heading, Layout, Link, Pager, page_in};
use chrono::NaiveDate;
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Whoever staffs cases sees everybody; a member sees their own weeks.
#[component]
pub fn LoadPage() -> impl IntoView {
    let query = use_query_map().read_untracked().clone();
    let said = |name: &str| query.get(name).unwrap_or_default();
    let (from, weeks, drawn) = (said("from"), said("weeks"), said("as"));
    page_in(Layout::Dense, async move |cx| {
        let readers = About::Time.readers().iter().copied().chain([Role::Responder]);
        cx.actor.must_be_any(&readers.collect::<Vec<_>>())?;
        let (lang, sees_all) = (cx.lang, cx.actor.is_any(About::Time.readers()));
        let view = LoadView::parse(&from, &weeks, &drawn, cx.today());
        let horizon = Horizon::from(view.first, view.weeks, &Calendar::france());
        let loaded = store::load(cx, &horizon).await?;
        let overbooked = match cx.actor.is(Role::Coordinator) {
            true => store::overbooked(cx).await?,
            false => Vec::new(),
        };
        let overbooked = overbooked_said(lang, &overbooked, &loaded, cx.today());
        let above = vec![("/team".to_owned(), lang.text("brigade-title"))];
        let lead = if sees_all { "load-lead" } else { "load-lead-own" };
        let over = over_said(lang, &loaded);
        let weeks = match loaded.is_empty() {
            true => Either::Left(view! {
                <Empty icon="user" title=lang.text("brigade-empty") why=lang.text("brigade-empty-why")/>
            }),
            false => Either::Right(match view.in_figures {
                true => Either::Left(view! { <Figures lang loaded/> }),
                false => Either::Right(view! { <Strip lang horizon loaded sums=sees_all/> }),
            }),
        };
        Ok(view! {
            <Breadcrumb lang above here=lang.text("load-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("load-title")/>
                    <p class="page-head__lead">{lang.text(lead)}</p>
                    <p class="small muted">
                        {lang.text("load-about")} " " {lang.text("roster-no-rating")}
                    </p>
                </div>
            </div>
            <div class="stack">
                <Ways lang view/>
                {over.map(|said| view! { <p>{said}</p> })}
                {weeks}
                {overbooked}
                <Pager lang said=lang.text_with("load-from", [("date", lang.date(view.first).into())])
                    before=view.earlier().map(LoadView::address)
                    after=view.later().map(LoadView::address)/>
            </div>
        })
    })
}

/// How many weeks, and how they are drawn.
#[component]
fn Ways(lang: Lang, view: LoadView) -> impl IntoView {
    let length = |weeks: u32| {
        let said = lang.counted("load-weeks", weeks.into()).into_owned();
        Link::to(view.of_length(weeks).address(), said).here(weeks == view.weeks)
    };
    let now = view.beginning_now().map(|it| Link::to(it.address(), lang.text("load-now")));
    let drawn = |in_figures, key| {
        Link::to(view.drawn(in_figures).address(), lang.text(key))
            .here(in_figures == view.in_figures)
    };
    view! {
        <div class="row">
            <Filters label=lang.text("load-length")
                links=LoadView::LENGTHS.map(length).into_iter().chain(now).collect()/>
            <Filters label=lang.text("load-drawn")
                links=vec![drawn(false, "load-in-bands"), drawn(true, "load-in-figures")]/>
        </div>
    }
}

/// Of whom more is promised than they give on purpose, for which case, when, and why.
fn overbooked_said(
    lang: Lang,
    all: &[Overbooked],
    loaded: &[Loaded],
    today: NaiveDate,
) -> Option<AnyView> {
    let row = |it: &Overbooked| {
        let theirs = loaded.iter().find(|who| who.person == it.overbooking.person)?;
        if !it.overbooking.holds(&theirs.weeks, today) {
            return None;
        }
        let (name, Overbooking { beyond, reason, .. }) =
            (theirs.name.clone(), it.overbooking.clone());
        let title = format!("{} {}", it.number, it.title);
        Some(view! {
            <li>
                <b>{name}</b> " " <a href=Tab::Team.path(it.number)>{title}</a>
                <span class="tbl__s">{lang.text_with("load-overbooked-why", [("reason", reason.into())])}</span>
                <Clashes lang beyond/>
            </li>
        })
    };
    let rows: Vec<_> = all.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="overbooked">
                <h2 id="overbooked">{lang.text("load-overbooked")}</h2>
                <p class="card__note">{lang.text("load-overbooked-hint")}</p>
                <ul class="stack stack--sm">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// Of whom more is promised than they give, and in how many of these weeks.
fn over_said(lang: Lang, loaded: &[Loaded]) -> Option<String> {
    let over = |it: &Loaded| it.weeks.iter().filter(|it| it.band() == LoadBand::Over).count();
    let named = loaded.iter().map(|it| (&it.name, over(it))).filter(|(_, weeks)| *weeks > 0);
    let named = named.map(|(name, weeks)| {
        let weeks = lang.counted("load-weeks", i64::try_from(weeks).unwrap_or(0));
        format!("{name} ({weeks})")
    });
    let named: Vec<_> = named.collect();
    (!named.is_empty()).then(|| lang.text_with("load-over", [("people", named.join(", ").into())]))
}
