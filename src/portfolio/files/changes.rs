//! What changed between two days, and why. The journals are asked as each part of the file is written.

use crate::base::Address;
use crate::case::pages::sentence;
use crate::case::store::{Entry, Other, TURNED_AT_ONCE};
use crate::i18n::Lang;
use crate::portfolio::model::{BETWEEN, Between, ChangeKind, Known};
use crate::portfolio::pages::{between_title, changed_value, must_read, what_changed};
use crate::portfolio::store::{ChangedCase, changed, whys};
use crate::ui::export::{
    About, Asked, Column, Sheet, Value, Written, column, send_sheet, understood,
};
use crate::web::Failure;
use axum::response::Response;
use chrono::{DateTime, Utc};

const COLUMNS: [Column; 13] = [
    column("export-case-number", 12),
    column("export-case-project", 40),
    column("export-case-organisation", 32),
    column("two-days-what", 40),
    column("export-changed-stage-before", 20),
    column("export-changed-stage-after", 20),
    column("export-changed-priority-before", 10),
    column("export-changed-priority-after", 10),
    column("export-changed-band-before", 12),
    column("export-changed-band-after", 12),
    column("export-changed-weather-before", 14),
    column("export-changed-weather-after", 14),
    column("two-days-why", 70),
];

/// Sends what the list holds, all of it.
pub async fn send_changes(asked: Asked) -> Response {
    send_sheet(written(asked).await, BETWEEN)
}

async fn written(asked: Asked) -> Result<Written, Failure> {
    let mut cx = asked.reader().await?;
    must_read(&cx)?;
    let mut address = Address::new(|name: &str| asked.get(name));
    let between = Between::read(&mut address, cx.today(), cx.now);
    understood(cx.lang, &address.misread())?;
    let mut rows = changed(&mut cx, between).await?;
    rows.retain(|it| between.holds(&it.kinds));
    let lang = cx.lang;
    let kind = between.kind.map(|kind| lang.text(&format!("two-days-kind-{}", kind.name())));
    let title = between_title(lang, between);
    let filters = kind.into_iter().collect();
    let about = About::of(&cx, "changements", title, filters, &between.path());
    let mut sheet = Sheet::begin(asked.kind, about, COLUMNS);
    for some in rows.chunks(TURNED_AT_ONCE) {
        let (mut told, others) = whys(&mut cx, between, some).await?;
        let why = |it: &ChangedCase| told.remove(&it.id).unwrap_or_default();
        let whys: Vec<Vec<Entry>> = some.iter().map(why).collect();
        let lines = some.iter().zip(whys);
        sheet.add(lines.map(|(it, why)| cells(lang, it, why, &others)).collect()).await?;
    }
    sheet.end().await
}

fn cells(lang: Lang, it: &ChangedCase, why: Vec<Entry>, others: &[Other]) -> [Value; 13] {
    let said = |known: Option<Known>, kind: ChangeKind| {
        Value::or_nothing(known, |known| Value::Text(changed_value(lang, kind, known)))
    };
    let both = |kind: ChangeKind| [said(it.change.before, kind), said(it.change.after, kind)];
    let [stage_before, stage_after] = both(ChangeKind::Stage);
    let [priority_before, priority_after] = both(ChangeKind::Priority);
    let [band_before, band_after] = both(ChangeKind::Band);
    let [weather_before, weather_after] = both(ChangeKind::Weather);
    [
        Value::or_nothing(it.number, |number| Value::Text(number.to_string())),
        Value::text(it.title.as_str()),
        Value::text(it.organisation.as_str()),
        Value::Text(what_changed(lang, &it.change, &it.kinds).join("\n")),
        stage_before,
        stage_after,
        priority_before,
        priority_after,
        band_before,
        band_after,
        weather_before,
        weather_after,
        Value::Text(reasons(lang, it, why, others)),
    ]
}

/// All the entries that say why, the oldest first: a cell has room for those that the page leaves to the journal.
fn reasons(lang: Lang, it: &ChangedCase, why: Vec<Entry>, others: &[Other]) -> String {
    let expired = it
        .expired_on
        .map(|day| lang.text_with("two-days-expired", [("date", lang.short_date(day).into())]));
    let said = why.into_iter().map(|entry| {
        let at = lang.moment(DateTime::<Utc>::from(entry.at));
        let said = sentence(lang, &entry, &[], others);
        let who = entry.who.unwrap_or_else(|| lang.text("journal-protected"));
        format!("{at} · {who} {said}")
    });
    let all: Vec<String> = said.chain(expired).collect();
    match all.is_empty() {
        true => lang.text("two-days-untold"),
        false => all.join("\n"),
    }
}
