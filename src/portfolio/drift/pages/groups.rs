//! The same figures for some of the projects: by ministry, by phase, by cost band. Each name narrows the
//! page, each number opens its list.

use super::words::{self, percent, share};
use crate::base::OrganisationId;
use crate::i18n::Lang;
use crate::portfolio::drift::model::{
    Against, Asked, CostBand, Group, Line, Spread, Stand, groups,
};
use crate::register::model::DriftRange;
use crate::ui::DataTable;
use leptos::prelude::*;

/// One line of a table: what it is called, what it is narrowed to, its figures.
struct Row {
    name: String,
    to: Asked,
    group: Group<()>,
}

/// The three tables.
pub fn all_groups(lang: Lang, asked: &Asked, lines: &[Line]) -> AnyView {
    let whole = Group::of((), lines);
    let ministries = ministries(asked, lines);
    let (stands, bands) = (stands(lang, asked, lines), bands(lang, asked, lines));
    let table = |id, title, head, rows| table(lang, (id, title, head), rows, (*asked, &whole));
    view! {
        {table("by-ministry", "drift-by-ministry", "watch-ministry", ministries)}
        {table("by-phase", "drift-by-phase", "register-phase-head", stands)}
        {table("by-band", "drift-by-band", "drift-band", bands)}
        <p class="card__note measure">{lang.text("drift-band-why")}</p>
    }
    .into_any()
}

/// By phase and by cost band in brief, side by side: how many, the middle, and how many are past the threshold.
pub fn brief_groups(lang: Lang, asked: &Asked, lines: &[Line], of: String) -> AnyView {
    let heads = ["drift-count", "portfolio-median", "portfolio-past-30"];
    let card = |id: &'static str, title: &str, head: &str, rows: Vec<Row>| {
        let heads = heads.map(|key| {
            view! { <th role="columnheader" scope="col" class="n">{lang.capital(key)}</th> }
        });
        let line = |row: Row| {
            let cells = Cells { lang, to: &row.to, group: &row.group };
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row" class="full"><a href=row.to.path()>{row.name.clone()}</a></th>
                    {cells.count()}
                    {cells.quantile("portfolio-median", Against::First, |it| it.figures.median)}
                    {cells.past("portfolio-past-30", 30, |it| it.past_30)}
                </tr>
            }
        };
        let rows = rows.into_iter().map(line).collect_view();
        let (caption, head) = (lang.text(title), lang.text(head));
        view! {
            <section class="card" aria-labelledby=id>
                <div class="card__head"><h2 id=id>{caption.clone()}</h2><span class="small muted">{of.clone()}</span></div>
                <DataTable id=format!("{id}-table") caption hide_caption=true class="tbl--stack tbl--tight">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{head}</th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </DataTable>
            </section>
        }
    };
    view! {
        <div class="grid-2 gap-lg">
            {card("by-phase", "drift-brief-phase", "register-phase-head", stands(lang, asked, lines))}
            {card("by-band", "drift-brief-band", "drift-band", bands(lang, asked, lines))}
        </div>
    }
    .into_any()
}

fn stands(lang: Lang, asked: &Asked, lines: &[Line]) -> Vec<Row> {
    in_order(groups(lines, |it| it.stand), Stand::all(), |stand| {
        (words::stand(lang, stand), Asked { stand: Some(stand), ..*asked })
    })
}

fn bands(lang: Lang, asked: &Asked, lines: &[Line]) -> Vec<Row> {
    in_order(groups(lines, |it| it.band), CostBand::ALL.into_iter(), |band| {
        (words::band(lang, band), Asked { band: Some(band), ..*asked })
    })
}

/// The one with the longest tail first; those of which nothing can be computed last, by name.
fn ministries(asked: &Asked, lines: &[Line]) -> Vec<Row> {
    let known = groups(lines, |it| (it.ministry, it.ministry_name.as_str()));
    let row = |it: Group<(OrganisationId, &str)>| {
        let (id, name) = it.key;
        let to = Asked { ministry: Some(id), ..*asked };
        Row { name: name.to_owned(), to, group: nameless(it) }
    };
    let mut rows: Vec<Row> = known.into_iter().map(row).collect();
    let tail = |it: &Row| it.group.first.as_ref().map_or(f64::NEG_INFINITY, |it| it.figures.p90);
    rows.sort_by(|one, other| tail(other).total_cmp(&tail(one)).then(one.name.cmp(&other.name)));
    rows
}

/// Those of the order that are there, in it.
fn in_order<K: Copy + PartialEq>(
    mut known: Vec<Group<K>>,
    order: impl Iterator<Item = K>,
    called: impl Fn(K) -> (String, Asked),
) -> Vec<Row> {
    let row = |key: K| {
        let at = known.iter().position(|it| it.key == key)?;
        let (name, to) = called(key);
        Some(Row { name, to, group: nameless(known.swap_remove(at)) })
    };
    order.filter_map(row).collect()
}

fn nameless<K>(group: Group<K>) -> Group<()> {
    let Group { projects, first, previous, .. } = group;
    Group { key: (), projects, first, previous }
}

fn table(
    lang: Lang,
    (id, title, head): (&'static str, &'static str, &'static str),
    rows: Vec<Row>,
    (asked, whole): (Asked, &Group<()>),
) -> AnyView {
    let heads = ["drift-count", "portfolio-median", "portfolio-p90", "portfolio-past-30"];
    let more = ["portfolio-past-50", "drift-previous-median", "drift-previous-p90"];
    let heads = heads.into_iter().chain(more).map(|key| {
        view! { <th role="columnheader" scope="col" class="n">{lang.capital(key)}</th> }
    });
    let heads = heads.collect_view();
    let line = |row: &Row| {
        let name = row.name.clone();
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full"><a class="tbl__t" href=row.to.path()>{name}</a></th>
                {cells(lang, &row.to, &row.group)}
            </tr>
        }
    };
    let lines = rows.iter().map(line).collect_view();
    let caption = lang.text(title);
    let whole = cells(lang, &asked, whole);
    view! {
        <section class="section gap-lg" aria-labelledby=id>
            <h2 id=id>{caption.clone()}</h2>
            <DataTable id=format!("{id}-table") caption hide_caption=true class="tbl--stack tbl--mid tbl--wrap">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text(head)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {lines}
                </tbody>
                <tfoot role="rowgroup">
                    <tr role="row">
                        <th role="rowheader" scope="row" class="full">{lang.text("drift-whole")}</th>
                        {whole}
                    </tr>
                </tfoot>
            </DataTable>
        </section>
    }
    .into_any()
}

/// The numbers of a line, each with the list that makes it.
struct Cells<'l> {
    lang: Lang,
    to: &'l Asked,
    group: &'l Group<()>,
}

impl Cells<'_> {
    fn count(&self) -> AnyView {
        let (lang, href) = (self.lang, self.to.projects());
        let projects = lang.number(self.group.projects as i64);
        view! { <td role="cell" class="n" data-l=lang.capital("drift-count")><a href=href>{projects}</a></td> }
            .into_any()
    }

    fn quantile(&self, key: &'static str, against: Against, of: fn(&Spread) -> f64) -> AnyView {
        let lang = self.lang;
        let Some(spread) = self.group.spread(against) else { return self.none(key) };
        let count = lang.text_with("drift-out-of", [("count", spread.figures.count.into())]);
        let list = self.to.list(against, DriftRange::default());
        self.cell(key, list, percent(lang, of(spread)), count)
    }

    fn past(&self, key: &'static str, bound: i32, of: fn(&Spread) -> usize) -> AnyView {
        let lang = self.lang;
        let Some(spread) = &self.group.first else { return self.none(key) };
        let (count, all) = (of(spread), spread.figures.count);
        if count == 0 {
            return view! {
                <td role="cell" class="n nil" data-l=lang.capital(key)><span class="quiet">"0"</span></td>
            }
            .into_any();
        }
        let list = self.to.list(Against::First, DriftRange::past(bound));
        self.cell(key, list, lang.number(count as i64), share(lang, count, all))
    }

    fn cell(&self, key: &'static str, href: String, said: String, of: String) -> AnyView {
        view! {
            <td role="cell" class="n" data-l=self.lang.capital(key)>
                <a href=href>{said}</a>
                <span class="tbl__s">{of}</span>
            </td>
        }
        .into_any()
    }

    fn none(&self, key: &'static str) -> AnyView {
        view! {
            <td role="cell" class="n nil" data-l=self.lang.capital(key)>
                <span class="quiet">{self.lang.text("drift-nothing")}</span>
            </td>
        }
        .into_any()
    }
}

fn cells(lang: Lang, to: &Asked, group: &Group<()>) -> AnyView {
    let cells = Cells { lang, to, group };
    view! {
        {cells.count()}
        {cells.quantile("portfolio-median", Against::First, |it| it.figures.median)}
        {cells.quantile("portfolio-p90", Against::First, |it| it.figures.p90)}
        {cells.past("portfolio-past-30", 30, |it| it.past_30)}
        {cells.past("portfolio-past-50", 50, |it| it.past_50)}
        {cells.quantile("drift-previous-median", Against::Previous, |it| it.figures.median)}
        {cells.quantile("drift-previous-p90", Against::Previous, |it| it.figures.p90)}
    }
    .into_any()
}
