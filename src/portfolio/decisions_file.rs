//! The decisions on all interventions as a file for a spreadsheet, narrowed and sorted as the page is.

use super::pages::{decisions_narrowed_to, must_read};
use crate::base::Address;
use crate::case::model::Fate;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::model::{CaseDecision, DecidedView, Line};
use crate::remediation::pages::{fate_of_decision, name_of_course};
use crate::remediation::store::every_decision;
use crate::ui::export::{
    About, Asked, Column, Value, Written, column, send_sheet, understood, whole_sheet,
};
use crate::web::Failure;
use axum::response::Response;
use chrono::{DateTime, Utc};

/// The page that shows the same.
const PAGE: &str = "/decisions";

const COLUMNS: [Column; 12] = [
    column("decided-file-number", 12),
    column("decided-file-project", 40),
    column("decided-file-ministry", 32),
    column("decided-file-decision", 16),
    column("decided-file-on", 12),
    column("decided-file-who", 24),
    column("decided-file-body", 24),
    column("decided-file-reason", 60),
    column("decided-file-evidence", 40),
    column("decided-file-review", 14),
    column("decided-file-review-state", 20),
    column("decided-file-fate", 40),
];

/// Sends what the page lists, all of it.
pub async fn send_decisions(asked: Asked) -> Response {
    send_sheet(written(asked).await, PAGE)
}

async fn written(asked: Asked) -> Result<Written, Failure> {
    let mut address = Address::new(|name: &str| asked.get(name));
    let view = DecidedView::read(&mut address);
    let misread = address.misread();
    let mut cx = asked.reader().await?;
    must_read(&cx)?;
    understood(cx.lang, &misread)?;
    let all = every_decision(&mut cx).await?;
    let (lang, now) = (cx.lang, cx.now);
    let filters = decisions_narrowed_to(lang, view, &all);
    let page = format!("{PAGE}{}", view.query());
    let about = About::of(&cx, "decisions", lang.text("decided-title"), filters, &page);
    let lines = view.lines(&all, now);
    whole_sheet(asked.kind, about, COLUMNS, &lines, |line| cells(lang, line.clone(), now)).await
}

fn cells(lang: Lang, line: CaseDecision, now: DateTime<Utc>) -> [Value; 12] {
    let day = |at: DateTime<Utc>| Value::Day(Calendar::france().local(at).date());
    let review = lang.text(&format!("review-{}", line.review(now).name()));
    let review_at = Value::or_nothing(line.review_at(), day);
    let (said, fate) = match line.line {
        Line::Taken(decision) => {
            let decided = decision.decided;
            let said = [
                Value::text(name_of_course(lang, decided.course)),
                day(decision.at),
                Value::or_nothing(decision.by, Value::Text),
                Value::or_nothing(decided.taken_by, Value::Text),
                Value::text(decided.reason),
                Value::or_nothing(decided.evidence, Value::Text),
            ];
            (said, decision.fate)
        }
        // Nobody decided, on no day: who owes it is told by the page.
        Line::Owed { since, due_at, .. } => {
            let none = || Value::Nothing;
            let (owed, why) = (lang.text("decided-owed"), lang.text("decided-owed-why"));
            let said = [Value::Text(owed), none(), none(), none(), Value::Text(why), none()];
            (said, Fate::OwedAnew { at: since, due_at })
        }
    };
    let [decision, on, who, body, reason, evidence] = said;
    let fate = Value::text(fate_of_decision(lang, &fate));
    let [number, project, ministry] =
        [line.number, line.title, line.organisation_name].map(Value::Text);
    let review = Value::Text(review);
    [number, project, ministry, decision, on, who, body, reason, evidence, review_at, review, fate]
}
