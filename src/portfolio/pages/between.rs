//! `/portfolio/between?from=…&to=…`: two days side by side, what changed from one to the other, and why.

use super::changes::Changes;
use super::days::{AS_OF, DayField};
use super::must_read;
use super::parts::Parts;
use super::sides::{SideBySide, side};
use crate::base::{Address, Misread};
use crate::case::store::{TURNED_AT_ONCE, past_is_kept};
use crate::i18n::Lang;
use crate::portfolio::model::{BETWEEN, Between, ChangeKind, Span};
use crate::portfolio::store::{self, ChangedCase, changed, whys};
use crate::ui::export::TakeAway;
use crate::ui::{
    Banner, Breadcrumb, Button, Empty, Heading, Layout, MisreadNote, Pager, Size, Stat, Stats,
    Tone, page_in,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::cmp::Ordering;

/// A page asks the journals of as many cases.
const ROWS: usize = TURNED_AT_ONCE;

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
        let (whole, span) = (past_is_kept(cx.tx()).await?, store::span(cx).await?);
        let sides = [side(cx, between.from).await?, side(cx, between.to).await?];
        let all = changed(cx, between).await?;
        let counts = ChangeKind::ALL
            .map(|kind| (kind, all.iter().filter(|it| it.kinds.contains(&kind)).count()));
        let turned = [Ordering::Less, Ordering::Greater]
            .map(|way| all.iter().filter(|it| it.change.weather_turned() == Some(way)).count());
        let is_asked = |it: &&ChangedCase| between.holds(&it.kinds);
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
        let title = title(lang, between);
        let file = (total > 0).then(|| {
            let path = between.path();
            let query = path.strip_prefix(BETWEEN).unwrap_or_default();
            view! { <TakeAway lang list=BETWEEN query/> }
        });
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
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=lang.text("two-days-link")/>
            <div class="page-head">
                <div class="page-head__text"><Heading text=title/></div>
                <div class="page-head__side no-print">{file}</div>
            </div>
            <Parts lang here="/portfolio/between"/>
            <div class="stack">
                <MisreadNote lang misread=misread.clone()/>
                {not_yet}
                <TwoDays between misread span lang/>
                <SideBySide sides lang/>
                <Kinds between counts turned lang/>
                {list}
                <Pager lang said=shown before after/>
            </div>
        })
    })
}

/// Of which days it tells.
pub fn title(lang: Lang, between: Between) -> String {
    let facts = [
        ("from", lang.short_date(between.from.date).into()),
        ("to", lang.short_date(between.to.date).into()),
    ];
    lang.text_with("two-days-title", facts)
}

#[component]
fn TwoDays(
    between: Between,
    /// What was typed and means nothing stays in its field.
    misread: Vec<Misread>,
    span: Span,
    lang: Lang,
) -> impl IntoView {
    let typed = |name: &str| misread.iter().find(|it| it.word == name).map(|it| it.said.clone());
    let kind =
        between.kind.map(|kind| view! { <input type="hidden" name="kind" value=kind.name()/> });
    view! {
        <form class="slide no-print" method="get" action=AS_OF autocomplete="off">
            <input type="hidden" name="list" value="between"/>
            {kind}
            <DayField name="from" label="two-days-from" slide="two-days-slide-from"
                day=between.from.date typed=typed("from") span lang/>
            <DayField name="to" label="two-days-to" slide="two-days-slide-to"
                day=between.to.date typed=typed("to") span lang/>
            <Button text=lang.text("two-days-compare") size=Size::Small/>
        </form>
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
