//! `/portfolio/between?from=…&to=…`: two days side by side, what changed from one to the other, and why.

use super::changes::Changes;
use super::must_read;
use super::parts::Parts;
use super::past::{DayInput, portfolio_path};
use crate::base::{Address, Misread};
use crate::case::store::{TURNED_AT_ONCE, past_is_kept};
use crate::i18n::Lang;
use crate::portfolio::model::{Between, Census, ChangeKind, Day, Selection, StageGroup};
use crate::portfolio::store::{self, ChangedCase, Late, census_on, changed, late_by_on, whys};
use crate::triage::model::Band;
use crate::ui::{
    Banner, Breadcrumb, Button, DataTable, Empty, Heading, Layout, MisreadNote, Pager, Size, Stat,
    Stats, Tone, page_in,
};
use crate::web::{Cx, Failure};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::cmp::Ordering;

/// A page asks the journals of as many cases.
const ROWS: usize = TURNED_AT_ONCE;

/// The numbers of a day.
struct Side {
    day: Day,
    census: Census,
    late: i64,
}

/// A line of the two days side by side: what it counts, and the list of it.
type Measure = (&'static str, Selection);

#[component]
pub fn BetweenPage() -> impl IntoView {
    let query = use_query_map().read_untracked().clone();
    page_in(Layout::Full, async move |cx| {
        must_read(cx)?;
        let said = |name: &str| query.get(name).unwrap_or_default();
        let mut address = Address::new(said);
        let between = Between::read(&mut address, cx.today(), cx.now);
        let misread = address.misread();
        let page: usize = said("page").parse().unwrap_or(1).max(1);
        let whole = past_is_kept(cx.tx()).await?;
        let sides = [side(cx, between.from).await?, side(cx, between.to).await?];
        let all = changed(cx, between).await?;
        let counts = ChangeKind::ALL
            .map(|kind| (kind, all.iter().filter(|it| it.kinds.contains(&kind)).count()));
        let turned = [Ordering::Less, Ordering::Greater]
            .map(|way| all.iter().filter(|it| it.change.weather_turned() == Some(way)).count());
        let is_asked = |it: &&ChangedCase| between.kind.is_none_or(|kind| it.kinds.contains(&kind));
        let total = all.iter().filter(is_asked).count();
        let skipped = ROWS.saturating_mul(page - 1);
        let rows: Vec<ChangedCase> =
            all.iter().filter(is_asked).skip(skipped).take(ROWS).cloned().collect();
        let (mut told, others) = whys(cx, between, &rows).await?;
        let lang = cx.lang;
        let rows: Vec<_> =
            rows.into_iter().map(|row| (told.remove(&row.id).unwrap_or_default(), row)).collect();
        let path = |page: usize| format!("{}&page={page}", between.path());
        let before = (page > 1).then(|| path(page - 1));
        let after = (skipped.saturating_add(ROWS) < total).then(|| path(page + 1));
        let shown = lang.text_with("two-days-rows", [("count", total.into())]);
        let facts = [
            ("from", lang.short_date(between.from.date).into()),
            ("to", lang.short_date(between.to.date).into()),
        ];
        let title = lang.text_with("two-days-title", facts);
        let not_yet = (!whole).then(|| {
            view! {
                <Banner tone=Tone::Warn title=lang.text("as-of-not-yet")>
                    <p>{lang.text("as-of-not-yet-why")}</p>
                </Banner>
            }
        });
        let list = match rows.is_empty() {
            true => view! {
                <Empty icon="history" title=lang.text("two-days-none") why=lang.text("two-days-none-why")/>
            }
            .into_any(),
            false => view! { <Changes rows others lang/> }.into_any(),
        };
        let max = cx.today().to_string();
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=lang.text("two-days-link")/>
            <Heading text=title/>
            <Parts lang here="/portfolio/between"/>
            <div class="stack">
                <MisreadNote lang misread=misread.clone()/>
                {not_yet}
                <TwoDays between misread max lang/>
                <SideBySide sides lang/>
                <Kinds between counts turned lang/>
                {list}
                <Pager lang said=shown before after/>
            </div>
        })
    })
}

async fn side(cx: &mut Cx, day: Day) -> Result<Side, Failure> {
    let duties = |late: &[Late]| late.iter().map(|it| it.duties).sum();
    Ok(match day.on() {
        Some(on) => {
            let late = late_by_on(cx, on).await?;
            Side { day, census: census_on(cx, on).await?, late: duties(&late) }
        }
        None => {
            let census = store::census(cx).await?;
            let late = store::late_by(cx).await?;
            Side { day, census: (*census).clone(), late: duties(&late) }
        }
    })
}

#[component]
fn TwoDays(
    between: Between,
    /// What was typed and means nothing stays in its field.
    misread: Vec<Misread>,
    max: String,
    lang: Lang,
) -> impl IntoView {
    let field = |name: &'static str, label: &str, day: Day| {
        let typed = misread.iter().find(|it| it.word == name).map(|it| it.said.clone());
        view! {
            <div class="field">
                <label class="field__label" for=name>{lang.text(label)}</label>
                <DayInput name shown=Some(day.date) typed max=max.clone()/>
            </div>
        }
    };
    view! {
        <form class="row row--end no-print" method="get" action="/portfolio/between">
            {field("from", "two-days-from", between.from)}
            {field("to", "two-days-to", between.to)}
            <Button text=lang.text("two-days-compare") size=Size::Small/>
        </form>
    }
}

/// The same numbers of both days, each opening its list of that day.
#[component]
fn SideBySide(sides: [Side; 2], lang: Lang) -> impl IntoView {
    let followed = Selection::of_group(StageGroup::Followed);
    let measures: [Measure; 5] = [
        ("two-days-followed", followed),
        ("portfolio-in-triage", Selection::of_group(StageGroup::InTriage)),
        ("portfolio-in-intervention", Selection::of_group(StageGroup::InIntervention)),
        ("two-days-critical", Selection { band: Some(Band::Critical), ..followed }),
        ("portfolio-late", Selection { late: true, ..Selection::default() }),
    ];
    let count = |side: &Side, selection: Selection| match selection.late {
        true => side.late,
        false => i64::from(side.census.cases(selection)),
    };
    let cell = |side: &Side, selection: Selection| {
        let count = count(side, selection);
        let number = lang.number(count);
        let on = side.day.on();
        let list = Selection { on, ..selection }.path();
        let day = lang.short_date(side.day.date);
        match count {
            0 => view! {
                <td role="cell" class="n" data-l=day><span class="quiet">{number}</span></td>
            }
            .into_any(),
            _ => view! { <td role="cell" class="n" data-l=day><a href=list>{number}</a></td> }
                .into_any(),
        }
    };
    let row = |(label, selection): Measure| {
        let [from, to] = &sides;
        let by = count(to, selection) - count(from, selection);
        let sign = match by.signum() {
            1 => "+",
            -1 => "\u{2212}",
            _ => "",
        };
        let by = format!("{sign}{}", lang.number(by.abs()));
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{lang.text(label)}</th>
                {cell(from, selection)}
                {cell(to, selection)}
                <td role="cell" class="n" data-l=lang.text("two-days-by")>{by}</td>
            </tr>
        }
    };
    let head = |side: &Side| {
        let to = portfolio_path(side.day.on());
        view! { <th role="columnheader" scope="col" class="n"><a href=to>{lang.short_date(side.day.date)}</a></th> }
    };
    let heads = sides.iter().map(head).collect_view();
    let rows = measures.into_iter().map(row).collect_view();
    view! {
        <section class="section" aria-labelledby="sides">
            <h2 id="sides">{lang.text("two-days-sides")}</h2>
            <DataTable id="sides-table" caption=lang.text("two-days-sides-caption") hide_caption=true class="tbl--stack tbl--tight">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("two-days-number")}</th>
                        {heads}
                        <th role="columnheader" scope="col" class="n">{lang.text("two-days-by")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </section>
    }
}

/// How many cases changed in which way, each opening its list.
#[component]
fn Kinds(
    between: Between,
    counts: [(ChangeKind, usize); 6],
    /// How often the weather became better, and worse.
    turned: [usize; 2],
    lang: Lang,
) -> impl IntoView {
    let all = between.kind.map(|_| {
        let to = between.of_kind(None).path();
        view! { <p class="no-print"><a class="chip" href=to>{lang.text("two-days-all")}</a></p> }
    });
    let stat = move |(kind, count): (ChangeKind, usize)| {
        let name = kind.name();
        let label = lang.capital(&format!("two-days-kind-{name}"));
        let source = match (kind, turned) {
            (ChangeKind::Weather, [better, worse]) if count > 0 => lang.text_with(
                "two-days-weather-turned",
                [("better", better.into()), ("worse", worse.into())],
            ),
            _ => lang.text(&format!("two-days-kind-{name}-why")),
        };
        let value = lang.number(count as i64);
        match count {
            0 => view! { <Stat label value source/> }.into_any(),
            _ => view! { <Stat label value source href=between.of_kind(Some(kind)).path()/> }
                .into_any(),
        }
    };
    let stats = counts.map(stat).into_iter().collect_view();
    view! {
        <section class="card" aria-labelledby="kinds">
            <h2 id="kinds">{lang.text("two-days-kinds")}</h2>
            <Stats pairs=true>{stats}</Stats>
            {all}
        </section>
    }
}
