//! What a week tells, in words: the same on the page and in the message.

use super::model::{Awaited, Decided, Late, Moved, Summary, Verdict, Week};
use crate::case::model::CaseNumber;
use crate::i18n::{Lang, paris_date};
use crate::portfolio::model::{Between, ChangeKind, Selection, end_of};
use crate::portfolio::objectives::pages::{Shown, under_way};
use crate::portfolio::pages::{Side, side, what_changed};
use crate::portfolio::views::model::{KeptView, as_decided};
use crate::portfolio::views::pages::{Known, known, shown};
use crate::portfolio::views::store::{kept_views, tally_on};
use crate::remediation::pages::name_of_course;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use std::sync::Arc;

/// How many lines of a part are told; the others are counted.
pub const LINES: usize = 5;

/// A case and what is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub number: CaseNumber,
    pub title: String,
    pub said: String,
}

/// A part of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The key of its title, and what its lines are called in addresses of the page.
    pub name: &'static str,
    pub lines: Vec<Told>,
    /// Where all of it is.
    pub list: String,
}

/// A view that the reader kept: how much it showed on the eve of the week, and on its last evening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    pub view: KeptView,
    pub says: String,
    pub before: usize,
    pub after: usize,
}

/// Everything that the page and the message tell.
pub struct Telling {
    pub summary: Summary,
    pub sides: [Side; 2],
    pub views: Vec<Watched>,
    /// As they are measured now: of the last week alone.
    pub objectives: Vec<Shown>,
}

/// All of it, as this person may know it.
pub async fn telling(cx: &mut Cx, lang: Lang, week: Week) -> Result<Telling, Failure> {
    let summary = super::store::summary(cx, week).await?;
    let Between { from, to, .. } = week.between(cx.now);
    let sides = [side(cx, from).await?, side(cx, to).await?];
    let views = watched(cx, lang, week).await?;
    let is_last = week == Week::last(cx.today());
    let objectives = if is_last { under_way(cx).await? } else { Vec::new() };
    Ok(Telling { summary, sides, views, objectives })
}

async fn watched(cx: &mut Cx, lang: Lang, week: Week) -> Result<Vec<Watched>, Failure> {
    let kept = kept_views(cx).await?;
    if kept.is_empty() {
        return Ok(Vec::new());
    }
    let now = known(cx).await?;
    let [before, after] = [on(cx, &now, week.eve()).await?, on(cx, &now, week.until).await?];
    let line = |view: KeptView| Watched {
        says: shown(lang, view.shows, &now),
        before: before.count(view.shows),
        after: after.count(view.shows),
        view,
    };
    Ok(kept.into_iter().map(line).collect())
}

/// The same in the evening of a past day.
async fn on(cx: &mut Cx, now: &Known, day: NaiveDate) -> Result<Known, Failure> {
    let at = end_of(day);
    Ok(Known {
        tally: tally_on(cx, day).await?,
        decisions: Arc::new(as_decided(&now.decisions, at)),
        late: now.late.clone(),
        skies: now.skies.clone(),
        at,
    })
}

/// The parts in the order in which they are read: what is asked of the reader before what they only know.
pub fn parts(lang: Lang, it: &Summary, now: DateTime<Utc>) -> [Part; 6] {
    let (week, between) = (it.week, it.week.between(now));
    let late = Selection { late: true, ..Selection::on(Some(week.until)) };
    let was_late = Selection { late: true, ..Selection::on(Some(week.eve())) };
    let of_kind = |kind| between.of_kind(Some(kind)).path();
    let part = |name, lines: Vec<Told>, list: String| Part { name, lines, list };
    [
        part(
            "week-awaited",
            it.awaited.iter().map(|it| awaited(lang, it, week)).collect(),
            format!("/portfolio?on={}", week.until),
        ),
        part(
            "week-decided",
            it.decided.iter().map(|it| decided(lang, it)).collect(),
            between.path(),
        ),
        part("week-late", it.late.iter().map(|it| overdue(lang, it)).collect(), late.path()),
        part(
            "week-caught-up",
            it.caught_up.iter().map(|it| overdue(lang, it)).collect(),
            was_late.path(),
        ),
        part(
            "week-recovered",
            it.recovered.iter().map(|it| recovered(lang, it)).collect(),
            of_kind(ChangeKind::Weather),
        ),
        part(
            "week-came",
            it.came.iter().map(|it| came(lang, it)).collect(),
            of_kind(ChangeKind::Came),
        ),
    ]
}

fn awaited(lang: Lang, it: &Awaited, week: Week) -> Told {
    let duty = lang.within(&format!("duty-{}", it.kind));
    let said = match it.due_at {
        Some(at) => {
            let due = lang.dense_moment_as_of(at, week.until);
            lang.text_with("portfolio-awaiting", [("duty", duty.into()), ("due", due.into())])
        }
        None => lang.text_with("portfolio-awaiting-paused", [("duty", duty.into())]),
    };
    Told { number: it.number, title: it.title.clone(), said }
}

fn decided(lang: Lang, it: &Decided) -> Told {
    let what = match it.verdict {
        Verdict::Course(course) => name_of_course(lang, course),
        verdict => lang.text(&format!("week-verdict-{}", verdict.name())),
    };
    let facts = [("what", what.into()), ("date", lang.short_day(paris_date(it.at)).into())];
    let said = lang.text_with("week-decided-on", facts);
    Told { number: it.number, title: it.title.clone(), said }
}

fn overdue(lang: Lang, it: &Late) -> Told {
    let facts = [
        ("duty", lang.within(&format!("duty-{}", it.kind)).into()),
        ("who", it.who.clone().into()),
        ("date", lang.short_day(paris_date(it.due_at)).into()),
    ];
    let said = lang.text_with("week-owed-by", facts);
    Told { number: it.number, title: it.title.clone(), said }
}

fn recovered(lang: Lang, it: &Moved) -> Told {
    let mut kinds = it.change.kinds();
    kinds.retain(|kind| matches!(kind, ChangeKind::Weather | ChangeKind::Stage));
    let said = what_changed(lang, &it.change, &kinds).join(", ");
    Told { number: it.number, title: it.title.clone(), said }
}

fn came(lang: Lang, it: &Moved) -> Told {
    let said = what_changed(lang, &it.change, &[ChangeKind::Came]).join(", ");
    Told { number: it.number, title: it.title.clone(), said }
}

/// « du lundi 23 au dimanche 29 novembre 2026 ».
pub fn said_of(lang: Lang, week: Week) -> String {
    let facts =
        [("from", lang.day_and_month(week.from()).into()), ("to", lang.date(week.until).into())];
    lang.text_with("week-from-to", facts)
}

/// How many cases changed in which way, those ways only in which any did.
pub fn changes(lang: Lang, it: &Summary) -> Vec<(ChangeKind, String)> {
    let some = it.changes.iter().filter(|it| it.1 > 0);
    let said = some.map(|(kind, count)| {
        let what = lang.text(&format!("two-days-kind-{}", kind.name()));
        let facts = [("what", what.into()), ("count", lang.number(*count as i64).into())];
        (*kind, lang.text_with("week-changed", facts))
    });
    said.collect()
}
