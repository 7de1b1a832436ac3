//! A row of the queue: which project, how great its risk, what is owed next, by whom and when.

use super::asides::{drift_words, impact_key};
use super::queue_words::Words;
use crate::base::Priority;
use crate::case::model::Stage;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::register::model::Drift;
use crate::triage::model::{Band, Group, RiskModel};
use crate::triage::store::{Shown, Waiting};
use crate::triage::tags::{
    BandTag, InsteadTag, Lengths, OlderTag, Points, PriorityTag, Scale, ScoreNumber,
};
use crate::ui::{Drawing, Frame, GAP, Icon, Pace, Rows, Stencil};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use std::sync::LazyLock;

/// The form below the table that the boxes of its rows belong to.
pub const COMPARE: &str = "compare";

/// What is the same in all rows of all tables.
pub struct Shape {
    lang: Lang,
    words: Words,
    calendar: Calendar,
    row: Frame,
    title: Frame,
    compare: Stencil<2>,
    link: Stencil<3>,
    second_line: Frame,
    number: Frame,
    new: Drawing,
    fresh: Drawing,
    contested: Drawing,
    awaits_second: Stencil<1>,
    stage: Frame,
    risk: Frame,
    score: Frame,
    points: Stencil<3>,
    scale: Stencil<3>,
    older_scale: Stencil<3>,
    bands: [Drawing; 4],
    /// Beside the band that people set, by the computed one.
    instead: [Drawing; 4],
    provisional: Drawing,
    older: Drawing,
    not_assessed: Drawing,
    impact: Frame,
    impact_points: Frame,
    priority: Frame,
    priorities: [Drawing; 4],
    drift: Frame,
    due: Frame,
    due_block: Frame,
    /// In the order of [`Pace`].
    paces: [Frame; 4],
    moment: Stencil<2>,
    due_since: Frame,
    owed: Frame,
}

/// The signs of how a duty stands against its clock, in the order of [`Pace`]. Drawn for each
/// page: where the icons are is the site's.
pub struct Signs([Option<Drawing>; 4]);

impl Signs {
    pub fn drawn() -> Self {
        let sign = |name| Some(Drawing::of(view! { <Icon name/> }));
        Signs([None, sign("hourglass"), sign("triangle-alert"), sign("circle-pause")])
    }
}

impl Shape {
    /// Drawn once in each language, for all pages.
    pub fn of(lang: Lang) -> &'static Self {
        static FRENCH: LazyLock<Shape> = LazyLock::new(|| Shape::in_language(Lang::Fr));
        static ENGLISH: LazyLock<Shape> = LazyLock::new(|| Shape::in_language(Lang::En));
        match lang {
            Lang::Fr => &FRENCH,
            Lang::En => &ENGLISH,
        }
    }

    fn in_language(lang: Lang) -> Self {
        let label = |key: &'static str| lang.label(key);
        let pace = |class: &'static str| {
            Frame::of(view! { <span class=format!("due__t due__t--{class}")></span> })
        };
        let gap = || GAP.to_owned();
        Shape {
            lang,
            words: Words::in_language(lang),
            calendar: Calendar::france(),
            row: Frame::of(view! { <tr role="row"></tr> }),
            title: Frame::of(view! { <th role="rowheader" scope="row" class="q-t"></th> }),
            compare: Stencil::of(view! {
                <input class="q-c no-print" type="checkbox" form=COMPARE name="cases" value=GAP
                    aria-label=format!("{} {GAP}", label("compare-one"))/>
            }),
            link: Stencil::of(view! { <a class="tbl__t" href=GAP id=GAP>{GAP}</a> }),
            second_line: Frame::of(view! { <span class="tbl__s"></span> }),
            number: Frame::of(view! { <span class="num"></span> }),
            new: Drawing::of(view! { <span class="tag tag--new">{label("queue-new")}</span> }),
            fresh: Drawing::of(
                view! { <span class="tag tag--fresh">{label("queue-fresh")}</span> },
            ),
            contested: Drawing::of(
                view! { <span class="tag tag--warn">{label("contest-open")}</span> },
            ),
            awaits_second: Stencil::of(
                view! { <span class="tag tag--maybe">{label("override-awaited")}" · "{GAP}</span> },
            ),
            stage: Frame::of(
                view! { <td role="cell" class="q-e" data-l=label("queue-stage")></td> },
            ),
            risk: Frame::of(
                view! { <td role="cell" class="q-r risk" data-l=label("queue-risk")></td> },
            ),
            score: Frame::of(view! { <span class="row"></span> }),
            points: Stencil::of(view! {
                <ScoreNumber lang points=Points { total: gap(), low: gap(), high: gap() }/>
            }),
            scale: Stencil::of(view! {
                <Scale lengths=Lengths { total: gap(), low: gap(), range: gap() }/>
            }),
            older_scale: Stencil::of(view! {
                <Scale lengths=Lengths { total: gap(), low: gap(), range: gap() } is_older=true/>
            }),
            bands: Band::ALL.map(|band| Drawing::of(view! { <BandTag lang band/> })),
            instead: Band::ALL.map(|computed| Drawing::of(view! { <InsteadTag lang computed/> })),
            provisional: Drawing::of(
                view! { <span class="tag tag--maybe">{label("score-provisional")}</span> },
            ),
            older: Drawing::of(view! { <OlderTag lang/> }),
            not_assessed: Drawing::of(
                view! { <span class="quiet">{label("queue-not-assessed")}</span> },
            ),
            impact: Frame::of(
                view! { <td role="cell" class="q-i" data-l=label("queue-impact")></td> },
            ),
            impact_points: Frame::of(view! { <span class="num muted"></span> }),
            priority: Frame::of(view! { <td role="cell" class="q-p"></td> }),
            priorities: Priority::ALL
                .map(|priority| Drawing::of(view! { <PriorityTag priority/> })),
            drift: Frame::of(
                view! { <td role="cell" class="q-g" data-l=label("queue-drift")></td> },
            ),
            due: Frame::of(view! { <td role="cell" class="q-d"></td> }),
            due_block: Frame::of(view! { <span class="due"></span> }),
            paces: ["ok", "soon", "late", "paused"].map(pace),
            moment: Stencil::of(view! { <time datetime=GAP>{GAP}</time> }),
            due_since: Frame::of(view! { <span class="due__since"></span> }),
            owed: Frame::of(view! { <span class="due__w"></span> }),
        }
    }
}

/// `at`: which of the page it is, from 0, and the address it opens.
pub fn draw_row(
    rows: &mut Rows,
    (shape, signs, model): (&Shape, &Signs, &RiskModel),
    at: (usize, &str),
    row: &Waiting,
    group: Group,
    drift: Option<Drift>,
    now: DateTime<Utc>,
) {
    let lang = shape.lang;
    rows.within(&shape.row, |rows| {
        rows.within(&shape.title, |rows| draw_title(rows, shape, at, row));
        rows.write_within(&shape.stage, shape.words.stages[row.stage as usize]);
        rows.within(&shape.risk, |rows| match row.score {
            Some(score) => draw_score(rows, shape, score),
            None => rows.draw(&shape.not_assessed),
        });
        rows.within(&shape.impact, |rows| {
            if let Some(score) = row.score {
                rows.write(&lang.capital(impact_key(model, score.impact)));
                rows.write("\u{a0}");
                let points = score.impact.round() as i64;
                rows.write_within(&shape.impact_points, &points.to_string());
            }
        });
        rows.within(&shape.priority, |rows| {
            if let Some(priority) = row.priority {
                rows.draw(&shape.priorities[priority as usize]);
            }
        });
        rows.within(&shape.drift, |rows| {
            rows.push(drift_words(lang, drift.as_ref(), Drift::schedule_drift));
            if let Some(drift) = drift {
                rows.within(&shape.second_line, |rows| {
                    rows.push(drift_words(lang, Some(&drift), Drift::cost_drift));
                });
            }
        });
        rows.within(&shape.due, |rows| draw_due(rows, (shape, signs), row, group, now));
    });
}

fn draw_title(rows: &mut Rows, shape: &Shape, (rank, path): (usize, &str), row: &Waiting) {
    let id = format!("open-{rank}");
    rows.fill(&shape.compare, [&row.number, &row.number]);
    rows.fill(&shape.link, [path, &id, &row.title]);
    rows.write(" ");
    // One mark is enough: what others did since one looked says more than that nobody took charge,
    // which the stage says too.
    if row.is_fresh {
        rows.draw(&shape.fresh);
    } else if row.stage == Stage::Submitted {
        rows.draw(&shape.new);
    }
    rows.within(&shape.second_line, |rows| {
        rows.write_within(&shape.number, &row.number);
        rows.write(" · ");
        rows.write(&row.organisation);
        if row.is_contested {
            rows.write(" ");
            rows.draw(&shape.contested);
        }
        if let Some(due) = row.second_due_at {
            rows.write(" ");
            rows.fill(&shape.awaits_second, [&shape.lang.dense_moment(due)]);
        }
    });
}

fn draw_score(rows: &mut Rows, shape: &Shape, score: Shown) {
    let Shown { total, low, high, band, instead_of, provisional, is_older, .. } = score;
    rows.within(&shape.score, |rows| {
        rows.draw(&shape.bands[band as usize]);
        let Points { total, low, high } = Points::of(shape.lang, total, low, high);
        rows.fill(&shape.points, [&total, &low, &high]);
        if provisional {
            rows.draw(&shape.provisional);
        }
    });
    let Lengths { total, low, range } = Lengths::of(total, low, high);
    let scale = if is_older { &shape.older_scale } else { &shape.scale };
    rows.fill(scale, [&low, &range, &total]);
    if is_older {
        rows.draw(&shape.older);
    }
    if let Some(computed) = instead_of {
        rows.draw(&shape.instead[computed as usize]);
    }
}

/// What is owed next, by whom and when: late, soon, or waiting for the project, in words.
fn draw_due(
    rows: &mut Rows,
    (shape, signs): (&Shape, &Signs),
    row: &Waiting,
    group: Group,
    now: DateTime<Utc>,
) {
    let (lang, calendar) = (shape.lang, &shape.calendar);
    let when = lang.dense_moment(row.due_at);
    let paused = row.stage == Stage::AwaitingInformation;
    let (pace, text) = match group {
        Group::Overdue => (Pace::Late, lang.late(calendar.working_time_between(row.due_at, now))),
        _ if paused => (Pace::Paused, when.clone()),
        Group::Today => {
            let left = lang.working_time(calendar.working_time_between(now, row.due_at));
            let facts = [("when", lang.hour(row.due_at).into()), ("time", left.into())];
            (Pace::Soon, lang.text_with("queue-soon", facts))
        }
        _ => (Pace::OnTime, when.clone()),
    };
    rows.within(&shape.due_block, |rows| {
        rows.within(&shape.paces[pace as usize], |rows| {
            if let Some(sign) = &signs.0[pace as usize] {
                rows.draw(sign);
            }
            rows.fill(&shape.moment, [&row.due_at.to_rfc3339(), &text]);
            if pace == Pace::Late {
                rows.write_within(&shape.due_since, &when);
            }
        });
        rows.within(&shape.owed, |rows| {
            if paused {
                rows.write(lang.label("queue-paused"));
                rows.write(" · ");
            }
            rows.write(shape.words.duties[row.duty as usize]);
            rows.write(" · ");
            match row.is_mine {
                true => rows.write(lang.label("queue-you")),
                false => rows.write(&row.owed_by),
            }
        });
    });
}
