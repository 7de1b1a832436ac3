//! The lists behind how cases are judged. Each has columns of its own: bands that moved, overrides that hold, what the
//! direction owes.

use super::band;
use crate::base::Address;
use crate::i18n::Lang;
use crate::portfolio::freshness::model::{JUDGEMENT, JudgementList, JudgementView};
use crate::portfolio::freshness::store::{
    BandMove, Judged, OwedByDirection, StandingOverride, moved_bands, owed_by_direction,
    standing_overrides,
};
use crate::portfolio::pages::must_read;
use crate::ui::export::{
    About, Asked, Column, Value, Written, column, send_sheet, understood, whole_sheet,
};
use crate::web::Failure;
use axum::response::Response;

const MOVED: [Column; 7] = [
    column("export-case-number", 12),
    column("export-case-project", 40),
    column("export-case-organisation", 32),
    column("judged-before", 14),
    column("judged-after", 14),
    column("judged-when", 18),
    column("export-judged-other-model", 14),
];

const OVERRIDES: [Column; 7] = [
    column("export-case-number", 12),
    column("export-case-project", 40),
    column("export-case-organisation", 32),
    column("judged-computed", 14),
    column("judged-set", 14),
    column("export-judged-until", 12),
    column("export-judged-reason", 60),
];

const OWED: [Column; 5] = [
    column("export-case-number", 12),
    column("export-case-project", 40),
    column("judged-what", 30),
    column("export-case-owed-by", 24),
    column("export-case-due", 18),
];

/// Sends what the list holds, all of it.
pub async fn send_judged(asked: Asked) -> Response {
    send_sheet(written(asked).await, JUDGEMENT)
}

async fn written(asked: Asked) -> Result<Written, Failure> {
    let mut address = Address::new(|name: &str| asked.get(name));
    let JudgementView { list, .. } = JudgementView::read(&mut address, 0);
    let misread = address.misread();
    let mut cx = asked.reader().await?;
    must_read(&cx)?;
    understood(cx.lang, &misread)?;
    let (lang, kind) = (cx.lang, asked.kind);
    let title = lang.text(&format!("judged-{}", list.name()));
    let about = About::of(&cx, "jugement", title, Vec::new(), &list.path());
    match list {
        JudgementList::Up | JudgementList::Down => {
            let mut rows = moved_bands(&mut cx).await?;
            rows.retain(|it| it.is_up() == (list == JudgementList::Up));
            whole_sheet(kind, about, MOVED, &rows, |row| moved(lang, row)).await
        }
        JudgementList::Overrides => {
            let rows = standing_overrides(&mut cx).await?;
            whole_sheet(kind, about, OVERRIDES, &rows, |row| standing(lang, row)).await
        }
        JudgementList::Owed => {
            let rows = owed_by_direction(&mut cx).await?;
            whole_sheet(kind, about, OWED, &rows, |row| owed(lang, row)).await
        }
    }
}

fn moved(lang: Lang, row: &BandMove) -> [Value; 7] {
    let [number, title, organisation, before, after] = case(lang, &row.case);
    let other_model = Value::yes_or_no(lang, row.is_of_another_model);
    [number, title, organisation, before, after, Value::Moment(row.at), other_model]
}

fn standing(lang: Lang, row: &StandingOverride) -> [Value; 7] {
    let [number, title, organisation, computed, set] = case(lang, &row.case);
    let until =
        row.until_on.parse().map_or_else(|_| Value::text(row.until_on.as_str()), Value::Day);
    [number, title, organisation, computed, set, until, Value::text(row.reason.as_str())]
}

fn case(lang: Lang, case: &Judged) -> [Value; 5] {
    let [number, title, organisation] =
        [&case.number, &case.title, &case.organisation].map(|it| Value::text(it.as_str()));
    [number, title, organisation, band(lang, case.before), band(lang, case.after)]
}

fn owed(lang: Lang, row: &OwedByDirection) -> [Value; 5] {
    [
        Value::text(row.number.as_str()),
        Value::text(row.title.as_str()),
        Value::Text(lang.text(&format!("duty-{}", row.kind))),
        Value::text(row.owed_by.as_str()),
        Value::Moment(row.due_at),
    ]
}
