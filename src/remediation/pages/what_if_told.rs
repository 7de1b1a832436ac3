//! The consequence of what is supposed, drawn and told: before and after, side by side.

use super::task_chart::{Board, TaskChart};
use super::task_groups::{BARS_SHOWN, GroupChart};
use super::what_if_critical::Critical;
use crate::case::model::CaseNumber;
use crate::case::pages::Tab;
use crate::i18n::Lang;
use crate::remediation::model::Milestone;
use crate::remediation::model::tasks::{
    Bar, Consequence, Expected, Foresight, Moved, Supposed, Unforeseen,
};
use crate::ui::{DataTable, Disclosure};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A plan as it stands and as it is supposed, with what can be expected of both.
pub(super) struct Told {
    pub number: CaseNumber,
    pub consequence: Consequence,
    pub before: Result<Foresight, Unforeseen>,
    pub after: Result<Foresight, Unforeseen>,
    pub milestones: Vec<Milestone>,
    pub bars: Vec<Bar>,
    pub today: NaiveDate,
    pub lang: Lang,
}

/// What a line of the table is about: the end by the tasks, and what the draws say, before and after.
struct Row {
    title: String,
    moved: Option<Moved>,
    drawn: Option<[Expected; 2]>,
}

impl Told {
    /// The bars as they would be, and behind them as they are.
    pub(super) fn chart(&self, supposed: &Supposed) -> AnyView {
        let Consequence { tasks, before, after, .. } = &self.consequence;
        let (lang, today) = (self.lang, self.today);
        let lines: Vec<_> = tasks.iter().cloned().zip(after.iter().copied()).collect();
        if lines.len() > BARS_SHOWN {
            let milestones = self.milestones.clone();
            let table_at = format!("{}#task-dates", Tab::Plan.path(self.number));
            return view! { <GroupChart lines milestones today lang table_at/> }.into_any();
        }
        let bars = self.bars.clone();
        let board = Board { bars, before: before.clone(), supposed: supposed.written() };
        view! {
            <p class="muted measure small no-print suppose__by-hand">{lang.text("suppose-by-hand")}</p>
            <TaskChart lines today lang board=Some(board)/>
        }
        .into_any()
    }

    pub(super) fn words(&self, supposed: &Supposed) -> Option<AnyView> {
        if supposed.is_empty() {
            return None;
        }
        let lang = self.lang;
        let end = self.consequence.end().map(|it| view! { <p><b>{end(lang, it)}</b></p> });
        Some(
            view! {
                <section class="section gap-sm" aria-labelledby="consequence">
                    <div class="section__head">
                        <h3 id="consequence">{lang.text("suppose-consequence")}</h3>
                    </div>
                    <div class="stack measure">{end}{self.promise()}{self.unforeseen()}</div>
                    {self.table()}
                    <Critical consequence=self.consequence.clone() lang/>
                    {self.moved()}
                </section>
            }
            .into_any(),
        )
    }

    /// How often what was promised is kept, before and after.
    fn promise(&self) -> Option<AnyView> {
        let lang = self.lang;
        let [before, after] = self.ends()?;
        let ((on, was), (_, is)) = before.promised.zip(after.promised)?;
        Some(view! { <p>{promise(lang, on, was, is)}</p> }.into_any())
    }

    fn ends(&self) -> Option<[Expected; 2]> {
        Some([self.before.as_ref().ok()?.end, self.after.as_ref().ok()?.end])
    }

    fn unforeseen(&self) -> Option<AnyView> {
        let told = self.ends().is_none();
        told.then(|| {
            view! { <p class="muted">{self.lang.text("suppose-no-forecast")}</p> }.into_any()
        })
    }

    fn rows(&self) -> Vec<Row> {
        let lang = self.lang;
        let drawn = |rank: u32| -> Option<[Expected; 2]> {
            let of = |told: &Result<Foresight, Unforeseen>| -> Option<Expected> {
                let all = &told.as_ref().ok()?.milestones;
                all.iter().find(|(known, _)| *known == rank).map(|(_, it)| *it)
            };
            Some([of(&self.before)?, of(&self.after)?])
        };
        let open = self.milestones.iter().filter(|it| it.done_on.is_none());
        let milestones = open.map(|it| Row {
            title: format!("J{} · {}", it.rank, it.title),
            moved: self.consequence.milestone(it.rank),
            drawn: drawn(it.rank),
        });
        let whole = Row {
            title: lang.text("suppose-whole"),
            moved: self.consequence.end(),
            drawn: self.ends(),
        };
        milestones.chain([whole]).collect()
    }

    fn table(&self) -> impl IntoView + use<> {
        let lang = self.lang;
        let rows = self.rows().into_iter().map(|it| self.row(it)).collect_view();
        let head =
            move |key: &str| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
        view! {
            <DataTable id="supposed-dates" caption=lang.text("suppose-caption")
                class="tbl--tight tbl--dates tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        {head("milestone")}{head("suppose-by-tasks")}{head("forecast-p50")}
                        {head("forecast-p80")}{head("forecast-kept")}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        }
    }

    fn row(&self, it: Row) -> AnyView {
        let lang = self.lang;
        let none = || "—".into_any();
        let moved = |of: fn(&Expected) -> NaiveDate| {
            it.drawn.map(|[before, after]| self.consequence.between(of(&before), of(&after)))
        };
        let cell = |moved: Option<Moved>| moved.map_or_else(none, |it| date(lang, it));
        let kept = it.drawn.and_then(|[before, after]| {
            let ((_, was), (_, is)) = before.promised.zip(after.promised)?;
            let [was, is] = [was, is].map(|share| lang.percent(share * 100.0));
            let was = (is != was).then(|| {
                let was = [("before", was.into())];
                view! { <span class="tbl__s">{lang.text_with("suppose-instead-share", was)}</span> }
            });
            Some(view! { {is}{was} }.into_any())
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{it.title}</th>
                <td role="cell" class="num" data-l=lang.text("suppose-by-tasks")>{cell(it.moved)}</td>
                <td role="cell" class="num" data-l=lang.text("forecast-p50")>{cell(moved(|it| it.p50))}</td>
                <td role="cell" class="num" data-l=lang.text("forecast-p80")>{cell(moved(|it| it.p80))}</td>
                <td role="cell" data-l=lang.text("forecast-kept")>{kept.unwrap_or_else(none)}</td>
            </tr>
        }
        .into_any()
    }

    fn moved(&self) -> AnyView {
        let lang = self.lang;
        let moved = self.consequence.moved();
        if moved.is_empty() {
            return view! { <p class="muted">{lang.text("suppose-nothing-moves")}</p> }.into_any();
        }
        let summary = lang.text_with("suppose-moved", [("count", moved.len().into())]);
        let rows = moved.into_iter().map(|(task, start, finish)| {
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row" class="full">
                        {format!("{} · {}", task.name(), task.title)}
                    </th>
                    <td role="cell" class="num" data-l=lang.text("task-start")>{date(lang, start)}</td>
                    <td role="cell" class="num" data-l=lang.text("task-finish")>{date(lang, finish)}</td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        view! {
            <Disclosure summary>
                <DataTable id="supposed-tasks" caption=lang.text("suppose-moved-caption")
                    class="tbl--tight tbl--dates tbl--stack">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{lang.text("task")}</th>
                            <th role="columnheader" scope="col">{lang.text("task-start")}</th>
                            <th role="columnheader" scope="col">{lang.text("task-finish")}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </DataTable>
            </Disclosure>
        }
        .into_any()
    }
}

/// How often the promise is kept, before and after. What reads the same is the same.
fn promise(lang: Lang, on: NaiveDate, was: f64, is: f64) -> String {
    let [before, after] = [was, is].map(|share| lang.percent(share * 100.0));
    let (is_same, date) = (before == after, lang.short_date(on));
    let facts = [("date", date.into()), ("after", after.into())];
    match is_same {
        true => lang.text_with("suppose-promise-same", facts),
        false => {
            let before = ("before", before.into());
            lang.text_with("suppose-promise", facts.into_iter().chain([before]))
        }
    }
}

/// The end of the plan, in a sentence.
fn end(lang: Lang, it: Moved) -> String {
    let days = i64::try_from(it.days.unsigned_abs()).unwrap_or(i64::MAX);
    let facts = [
        ("from", lang.short_date(it.from).into()),
        ("to", lang.short_date(it.to).into()),
        ("days", days.into()),
    ];
    match it.days {
        0 => lang.text_with("suppose-end-same", [("from", lang.short_date(it.from).into())]),
        later if later > 0 => lang.text_with("suppose-end-later", facts),
        _ => lang.text_with("suppose-end-sooner", facts),
    }
}

/// A day, and the one that it was.
fn date(lang: Lang, it: Moved) -> AnyView {
    if it.from == it.to {
        return lang.short_date(it.to).into_any();
    }
    let days = i64::try_from(it.days.unsigned_abs()).unwrap_or(i64::MAX);
    let facts = [("from", lang.short_date(it.from).into()), ("days", days.into())];
    let key = if it.days < 0 { "suppose-instead-sooner" } else { "suppose-instead-later" };
    view! { <b>{lang.short_date(it.to)}</b><span class="tbl__s">{lang.text_with(key, facts)}</span> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_that_reads_the_same_is_told_unchanged() {
        let on = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        let said = |was, is| promise(Lang::En, on, was, is);
        assert!(said(0.0, 0.0).ends_with("is unchanged: 0%."), "{}", said(0.0, 0.0));
        assert!(said(0.001, 0.0).ends_with("is unchanged: 0%."), "{}", said(0.001, 0.0));
        assert!(said(0.68, 0.2).contains("in 20% of the runs, instead of 68%"));
    }
}
