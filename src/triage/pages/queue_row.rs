//! A row of the queue: which project, how great its risk, what is owed next, by whom and when.

use super::asides::{drift_words, impact_key};
use crate::base::Priority;
use crate::case::model::{DutyKind, Stage};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::register::model::Drift;
use crate::triage::model::{Band, Group};
use crate::triage::store::{Shown, Waiting};
use crate::triage::tags::{BandTag, PriorityTag, Scale, ScoreNumber};
use crate::ui::{Drawing, Frame, Icon, Pace, Rows};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use std::sync::LazyLock;

/// What is the same in all rows, drawn once for the table.
pub struct Shape {
    lang: Lang,
    words: &'static Words,
    calendar: Calendar,
    row: Frame,
    title: Frame,
    second_line: Frame,
    number: Frame,
    new: Drawing,
    stage: Frame,
    risk: Frame,
    score: Frame,
    bands: [Drawing; 4],
    provisional: Drawing,
    not_assessed: Drawing,
    impact: Frame,
    points: Frame,
    priority: Frame,
    priorities: [Drawing; 4],
    drift: Frame,
    due: Frame,
    due_block: Frame,
    /// In the order of [`Pace`].
    paces: [Standing; 4],
    owed: Frame,
}

/// The names of stages and duties in a language, by rank: looked up once for all pages.
struct Words {
    stages: [&'static str; Stage::ALL.len()],
    duties: [&'static str; DutyKind::ALL.len()],
}

impl Words {
    fn of(lang: Lang) -> &'static Self {
        static FRENCH: LazyLock<Words> = LazyLock::new(|| Words::in_language(Lang::Fr));
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::in_language(Lang::En));
        match lang {
            Lang::Fr => &FRENCH,
            Lang::En => &ENGLISH,
        }
    }

    fn in_language(lang: Lang) -> Self {
        Words {
            stages: Stage::ALL.map(|stage| lang.label(&format!("stage-{}", stage.name()))),
            duties: DutyKind::ALL.map(|kind| lang.label(&format!("duty-{}", kind.name()))),
        }
    }
}

/// How a duty stands against its clock, in words with a sign.
struct Standing {
    frame: Frame,
    sign: Option<Drawing>,
}

impl Shape {
    pub fn of(lang: Lang) -> Self {
        let label = |key: &'static str| lang.label(key);
        let pace = |class: &'static str, icon: Option<&'static str>| Standing {
            frame: Frame::of(view! { <span class=format!("due__t due__t--{class}")></span> }),
            sign: icon.map(|name| Drawing::of(view! { <Icon name/> })),
        };
        Shape {
            lang,
            words: Words::of(lang),
            calendar: Calendar::france(),
            row: Frame::of(view! { <tr role="row"></tr> }),
            title: Frame::of(view! { <th role="rowheader" scope="row" class="q-t"></th> }),
            second_line: Frame::of(view! { <span class="tbl__s"></span> }),
            number: Frame::of(view! { <span class="num"></span> }),
            new: Drawing::of(view! { <span class="tag tag--new">{label("queue-new")}</span> }),
            stage: Frame::of(
                view! { <td role="cell" class="q-e" data-l=label("queue-stage")></td> },
            ),
            risk: Frame::of(
                view! { <td role="cell" class="q-r risk" data-l=label("queue-risk")></td> },
            ),
            score: Frame::of(view! { <span class="row"></span> }),
            bands: Band::ALL.map(|band| Drawing::of(view! { <BandTag lang band/> })),
            provisional: Drawing::of(
                view! { <span class="tag tag--maybe">{label("score-provisional")}</span> },
            ),
            not_assessed: Drawing::of(
                view! { <span class="quiet">{label("queue-not-assessed")}</span> },
            ),
            impact: Frame::of(
                view! { <td role="cell" class="q-i" data-l=label("queue-impact")></td> },
            ),
            points: Frame::of(view! { <span class="num muted"></span> }),
            priority: Frame::of(view! { <td role="cell" class="q-p"></td> }),
            priorities: Priority::ALL
                .map(|priority| Drawing::of(view! { <PriorityTag priority/> })),
            drift: Frame::of(
                view! { <td role="cell" class="q-g" data-l=label("queue-drift")></td> },
            ),
            due: Frame::of(view! { <td role="cell" class="q-d"></td> }),
            due_block: Frame::of(view! { <span class="due"></span> }),
            paces: [
                pace("ok", None),
                pace("soon", Some("hourglass")),
                pace("late", Some("triangle-alert")),
                pace("paused", Some("circle-pause")),
            ],
            owed: Frame::of(view! { <span class="due__w"></span> }),
        }
    }
}

pub fn draw_row(
    rows: &mut Rows,
    shape: &Shape,
    rank: usize,
    row: Waiting,
    group: Group,
    drift: Option<Drift>,
    now: DateTime<Utc>,
) {
    let lang = shape.lang;
    rows.within(&shape.row, |rows| {
        rows.within(&shape.title, |rows| draw_title(rows, shape, rank, &row));
        rows.write_within(&shape.stage, shape.words.stages[row.stage as usize]);
        rows.within(&shape.risk, |rows| match row.score {
            Some(score) => draw_score(rows, shape, score),
            None => rows.draw(&shape.not_assessed),
        });
        rows.within(&shape.impact, |rows| {
            if let Some(score) = row.score {
                rows.write(&lang.capital(impact_key(score.impact)));
                rows.write("\u{a0}");
                rows.write_within(&shape.points, &format!("{:.0}", score.impact.round()));
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
        rows.within(&shape.due, |rows| draw_due(rows, shape, row, group, now));
    });
}

fn draw_title(rows: &mut Rows, shape: &Shape, rank: usize, row: &Waiting) {
    let (path, id) = (format!("/cases/{}", row.number), format!("open-{rank}"));
    rows.push(view! { <a class="tbl__t" href=path id=id>{row.title.clone()}</a> });
    rows.write(" ");
    if row.stage == Stage::Submitted {
        rows.draw(&shape.new);
    }
    rows.within(&shape.second_line, |rows| {
        rows.write_within(&shape.number, &row.number);
        rows.write(" · ");
        rows.write(&row.organisation);
    });
}

fn draw_score(rows: &mut Rows, shape: &Shape, score: Shown) {
    let (lang, Shown { total, low, high, band, provisional, .. }) = (shape.lang, score);
    rows.within(&shape.score, |rows| {
        rows.draw(&shape.bands[band as usize]);
        rows.push(view! { <ScoreNumber lang total low high/> });
        if provisional {
            rows.draw(&shape.provisional);
        }
    });
    rows.push(view! { <Scale total low high/> });
}

/// What is owed next, by whom and when: late, soon, or waiting for the project, in words.
fn draw_due(rows: &mut Rows, shape: &Shape, row: Waiting, group: Group, now: DateTime<Utc>) {
    let (lang, calendar) = (shape.lang, &shape.calendar);
    let when = lang.dense_moment(row.due_at);
    let paused = row.stage == Stage::AwaitingInformation;
    let (pace, text) = match group {
        Group::Overdue => {
            let by = lang.working_time(calendar.working_time_between(row.due_at, now));
            (Pace::Late, lang.text_with("queue-late", [("time", by.into())]))
        }
        _ if paused => (Pace::Paused, when.clone()),
        Group::Today => {
            let left = lang.working_time(calendar.working_time_between(now, row.due_at));
            let facts = [("when", lang.hour(row.due_at).into()), ("time", left.into())];
            (Pace::Soon, lang.text_with("queue-soon", facts))
        }
        _ => (Pace::OnTime, when.clone()),
    };
    let Standing { frame, sign } = &shape.paces[pace as usize];
    rows.within(&shape.due_block, |rows| {
        rows.within(frame, |rows| {
            if let Some(sign) = sign {
                rows.draw(sign);
            }
            let machine = row.due_at.to_rfc3339();
            rows.push(view! { <time datetime=machine>{text}</time> });
        });
        rows.within(&shape.owed, |rows| {
            if pace == Pace::Late {
                rows.write(&when);
                rows.write(" · ");
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_their_rank() {
        for lang in [Lang::Fr, Lang::En] {
            let words = Words::of(lang);
            for stage in Stage::ALL {
                let name = lang.label(&format!("stage-{}", stage.name()));
                assert_eq!(words.stages[stage as usize], name);
            }
            for kind in DutyKind::ALL {
                let name = lang.label(&format!("duty-{}", kind.name()));
                assert_eq!(words.duties[kind as usize], name);
            }
        }
    }
}
