//! The dated facts that the measure of a month counts, read part by part.

use crate::base::Address;
use crate::i18n::Lang;
use crate::portfolio::objectives::model::Indicator;
use crate::portfolio::objectives::pages::{Counted, FACTS, days, objective_named, outcome, told};
use crate::portfolio::objectives::store::{Behind, Fact, behind, must_read};
use crate::ui::export::{
    About, Asked, Column, Sheet, Value, Written, column, send_sheet, understood,
};
use crate::web::Failure;
use axum::response::Response;

/// How many facts are read at once.
const AT_ONCE: usize = 200;

/// Its two days are called as the page calls them.
fn columns(indicator: Indicator) -> [Column; 7] {
    let (from, until) = days(indicator);
    [
        column("export-case-number", 12),
        column("export-case-project", 40),
        column("objective-facts-what", 30),
        column(from.unwrap_or("objective-facts-promised"), 18),
        column(until, 18),
        column("export-facts-days", 12),
        column("objectives-outcome", 20),
    ]
}

/// Sends what the list holds, all of it.
pub async fn send_facts(asked: Asked) -> Response {
    send_sheet(written(asked).await, FACTS)
}

async fn written(asked: Asked) -> Result<Written, Failure> {
    let mut address = Address::new(|name: &str| asked.get(name));
    let counted = Counted::read(&mut address);
    let misread = address.misread();
    let mut cx = asked.reader().await?;
    must_read(&cx)?;
    let counted = counted?;
    understood(cx.lang, &misread)?;
    let Counted { indicator, month, kept } = counted;
    let lang = cx.lang;
    let kept_said = kept.map(|it| lang.text(outcome(indicator, it)));
    let filters = [Some(counted.said(lang)), kept_said].into_iter().flatten().collect();
    let about = About::of(&cx, "faits", objective_named(lang, indicator), filters, &counted.path());
    let mut sheet = Sheet::begin(asked.kind, about, columns(indicator));
    let mut from = 0;
    loop {
        let mut rows = behind(&mut cx, indicator, month, kept, from, AT_ONCE).await?;
        let is_last = rows.len() <= AT_ONCE;
        rows.truncate(AT_ONCE);
        from += rows.len();
        sheet.add(rows.into_iter().map(|row| cells(lang, indicator, row)).collect()).await?;
        if is_last {
            return sheet.end().await;
        }
    }
}

fn cells(lang: Lang, indicator: Indicator, row: Behind) -> [Value; 7] {
    let (from, until, days) = match &row.fact {
        Fact::Duty { due_at, ended_at, .. } => {
            (Value::Moment(*due_at), Value::or_nothing(*ended_at, Value::Moment), Value::Nothing)
        }
        Fact::Team { since, began_at, days } => {
            (Value::Moment(*since), Value::Moment(*began_at), Value::Points(*days))
        }
        Fact::Milestone { planned_on, done_on, .. } => {
            let days = Value::Whole((*done_on - *planned_on).num_days());
            (Value::Day(*planned_on), Value::Day(*done_on), days)
        }
        Fact::Closing { at, .. } => (Value::Nothing, Value::Moment(*at), Value::Nothing),
    };
    let (what, _, _, is_met) = told(lang, row.fact);
    let met = Value::or_nothing(is_met, |it| Value::Text(lang.text(outcome(indicator, it))));
    [Value::Text(row.number), Value::Text(row.title), Value::Text(what), from, until, days, met]
}
