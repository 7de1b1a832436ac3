//! The same numbers of two days side by side.

use super::past::portfolio_path;
use crate::i18n::Lang;
use crate::portfolio::model::{Census, Day, Selection, StageGroup};
use crate::portfolio::store::{self, Late, census_on, late_by_on};
use crate::triage::model::Band;
use crate::ui::DataTable;
use crate::web::{Cx, Failure};
use leptos::prelude::*;

/// The numbers of a day.
pub struct Side {
    day: Day,
    census: Census,
    late: i64,
}

/// A line of the two days side by side: what it counts, and the list of it.
type Measure = (&'static str, Selection);

/// What stands side by side.
pub fn measures() -> [Measure; 5] {
    let followed = Selection::of_group(StageGroup::Followed);
    [
        ("two-days-followed", followed),
        ("portfolio-in-triage", Selection::of_group(StageGroup::InTriage)),
        ("portfolio-in-intervention", Selection::of_group(StageGroup::InIntervention)),
        ("two-days-critical", Selection { band: Some(Band::Critical), ..followed }),
        ("portfolio-late", Selection { late: true, ..Selection::default() }),
    ]
}

/// With its sign, a minus of its own.
pub fn signed(lang: Lang, by: i64) -> String {
    let sign = match by.signum() {
        1 => "+",
        -1 => "\u{2212}",
        _ => "",
    };
    format!("{sign}{}", lang.number(by.abs()))
}

impl Side {
    pub fn count(&self, selection: Selection) -> i64 {
        match selection.late {
            true => self.late,
            false => i64::from(self.census.cases(selection)),
        }
    }
}

/// Those of a day, as this person may know them.
pub async fn side(cx: &mut Cx, day: Day) -> Result<Side, Failure> {
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

/// The same numbers of both days, each opening its list of that day.
#[component]
pub fn SideBySide(sides: [Side; 2], lang: Lang) -> impl IntoView {
    let cell = |side: &Side, selection: Selection| {
        let count = side.count(selection);
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
        let by = to.count(selection) - from.count(selection);
        let by = signed(lang, by);
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
    let rows = measures().into_iter().map(row).collect_view();
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
