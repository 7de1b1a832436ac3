//! `/portfolio/judgement`: the lists behind how cases are judged: bands that moved, overrides that hold, what the
//! direction owes today.

use crate::base::Address;
use crate::i18n::{Lang, paris_date};
use crate::portfolio::freshness::model::{JUDGEMENT, JudgementList, JudgementView};
use crate::portfolio::freshness::store::{
    BandMove, Judged, OwedByDirection, StandingOverride, moved_bands, owed_by_direction,
    standing_overrides,
};
use crate::portfolio::pages::must_read;
use crate::triage::tags::BandTag;
use crate::ui::export::TakeAway;
use crate::ui::{
    Breadcrumb, DataTable, Empty, Filters, Heading, Layout, Link, MisreadNote, Mood, Pager, Tag,
    page_in,
};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// How many rows a page shows.
const ROWS: usize = 50;

#[component]
pub fn JudgementPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let mut address = Address::new(get);
    let view = JudgementView::read(&mut address, get("from").parse().unwrap_or_default());
    let misread = address.misread();
    page_in(Layout::Full, async move |cx| {
        must_read(cx)?;
        let (lang, now) = (cx.lang, cx.now);
        let (rows, all) = match view.list {
            JudgementList::Up | JudgementList::Down => {
                let is_up = view.list == JudgementList::Up;
                let all = moved_bands(cx).await?.into_iter().filter(|it| it.is_up() == is_up);
                shown(all.map(|it| moved_row(lang, it)), view.from)
            }
            JudgementList::Overrides => {
                let all = standing_overrides(cx).await?.into_iter();
                shown(all.map(|it| override_row(lang, it)), view.from)
            }
            JudgementList::Owed => {
                let all = owed_by_direction(cx).await?.into_iter();
                shown(all.map(|it| owed_row(lang, now, it)), view.from)
            }
        };
        let name = view.list.name();
        let after = (view.from.saturating_add(ROWS) < all)
            .then(|| JudgementView { from: view.from + ROWS, ..view }.path());
        let before = (view.from > 0)
            .then(|| JudgementView { from: view.from.saturating_sub(ROWS), ..view }.path());
        let said = lang.text_with("judged-rows", [("count", all.into())]);
        let title = lang.text(&format!("judged-{name}"));
        let list = match rows.is_empty() {
            true => view! { <Empty icon="scale" title=lang.text("judged-empty") why=lang.text("judged-empty-why")/> }
                .into_any(),
            false => view! { <Table list=view.list rows lang/> }.into_any(),
        };
        let file = (all > 0).then(|| {
            let path = view.list.path();
            let query = path.strip_prefix(JUDGEMENT).unwrap_or_default();
            view! { <TakeAway lang list=JUDGEMENT query/> }
        });
        let why = lang.text(&format!("judged-why-{name}"));
        let links = JudgementList::ALL.map(|list| {
            let to = JudgementView { list, from: 0 };
            Link::to(to.path(), lang.text(&format!("judged-{}", list.name())))
                .here(list == view.list)
        });
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=title.clone()/>
            <div class="page-head">
                <div class="page-head__text"><Heading text=title/></div>
                <div class="page-head__side no-print">{file}</div>
            </div>
            <div class="stack">
                <MisreadNote lang misread/>
                <Filters label=lang.text("portfolio-filter") links=links.into()/>
                <p class="muted measure">{why}</p>
                {list}
                <Pager lang said before after/>
            </div>
        })
    })
}

/// The rows of one page, and how many there are in all.
fn shown(rows: impl Iterator<Item = AnyView>, from: usize) -> (Vec<AnyView>, usize) {
    let mut rows: Vec<AnyView> = rows.collect();
    let all = rows.len();
    let rows = rows.drain(from.min(all)..).take(ROWS).collect();
    (rows, all)
}

#[component]
fn Table(list: JudgementList, rows: Vec<AnyView>, lang: Lang) -> impl IntoView {
    let heads = match list {
        JudgementList::Up | JudgementList::Down => {
            ["portfolio-case", "judged-before", "judged-after", "judged-when"]
        }
        JudgementList::Overrides => {
            ["portfolio-case", "judged-computed", "judged-set", "judged-until"]
        }
        JudgementList::Owed => ["portfolio-case", "judged-what", "portfolio-who", "judged-due"],
    };
    let heads = heads.map(|key| {
        view! { <th role="columnheader" scope="col">{lang.text(key)}</th> }
    });
    view! {
        <DataTable id="judged" caption=lang.text(&format!("judged-{}", list.name())) hide_caption=true class="tbl--stack">
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

fn moved_row(lang: Lang, it: BandMove) -> AnyView {
    let other = it.is_of_another_model.then(|| {
        view! { <span class="tbl__s">{lang.text("judged-other-model")}</span> }
    });
    let when = view! { {lang.dense_moment(it.at)}{other} }.into_any();
    bands(lang, it.case, ["judged-before", "judged-after", "judged-when"], when)
}

fn override_row(lang: Lang, it: StandingOverride) -> AnyView {
    let until = it.until_on.parse::<NaiveDate>().map(|day| lang.short_date(day));
    let until = until.unwrap_or(it.until_on);
    let last = view! { {until}<span class="tbl__s">{it.reason}</span> }.into_any();
    bands(lang, it.case, ["judged-computed", "judged-set", "judged-until"], last)
}

fn bands(lang: Lang, case: Judged, heads: [&str; 3], last: AnyView) -> AnyView {
    let [one, other, third] = heads.map(|key| lang.text(key));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=format!("/cases/{}", case.number)>{case.title}</a>
                <span class="tbl__s"><span class="num">{case.number.clone()}</span>" · "{case.organisation}</span>
            </th>
            <td role="cell" data-l=one><BandTag lang band=case.before/></td>
            <td role="cell" data-l=other><BandTag lang band=case.after/></td>
            <td role="cell" data-l=third>{last}</td>
        </tr>
    }
    .into_any()
}

fn owed_row(lang: Lang, now: DateTime<Utc>, it: OwedByDirection) -> AnyView {
    let late = (it.due_at < now).then(|| {
        view! { " "<Tag text=lang.text("portfolio-is-late") mood=Mood::Late icon="triangle-alert"/> }
    });
    let due = match paris_date(it.due_at) == paris_date(now) {
        true => lang.hour(it.due_at),
        false => lang.dense_moment(it.due_at),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=format!("/cases/{}", it.number)>{it.title}</a>
                <span class="tbl__s num">{it.number.clone()}</span>
            </th>
            <td role="cell" data-l=lang.text("judged-what")>{lang.text(&format!("duty-{}", it.kind))}</td>
            <td role="cell" data-l=lang.text("portfolio-who")>{it.owed_by}</td>
            <td role="cell" data-l=lang.text("judged-due")>{due}{late}</td>
        </tr>
    }
    .into_any()
}
