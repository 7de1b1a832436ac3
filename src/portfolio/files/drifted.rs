//! The projects behind a number of the drift pages: the figures that make each drift, with their editions.

use crate::base::Address;
use crate::i18n::Lang;
use crate::portfolio::drift::model::{Against, Figure, LIST, Moved, OfEdition, Subject};
use crate::portfolio::drift::pages::{Wanted, band_said, narrowed_to, stand_said};
use crate::portfolio::drift::store::book;
use crate::portfolio::pages::must_read;
use crate::register::model::{Dated, Edition, SortBy};
use crate::register::pages::sources_said;
use crate::ui::export::{
    About, Asked, Column, Value, Written, column, send_sheet, understood, whole_sheet,
};
use crate::web::Failure;
use axum::response::Response;

const COLUMNS: [Column; 16] = [
    column("export-project-name", 40),
    column("export-project-ministry", 36),
    column("export-project-phase", 22),
    column("drift-band", 20),
    column("export-drift-unit", 10),
    column("export-drift-edition", 12),
    column("export-drift-then", 14),
    column("export-drift-by-then", 14),
    column("export-drift-first-edition", 12),
    column("export-drift-first", 14),
    column("export-drift-previous-edition", 12),
    column("export-drift-previous", 14),
    column("export-drift-last-edition", 12),
    column("export-drift-last", 14),
    column("export-drift-since-first", 14),
    column("export-drift-since-previous", 14),
];

/// Sends what the list holds, all of it.
pub async fn send_drifted(asked: Asked) -> Response {
    send_sheet(written(asked).await, LIST)
}

async fn written(asked: Asked) -> Result<Written, Failure> {
    let mut address = Address::new(|name: &str| asked.get(name));
    let wanted = Wanted::read(&mut address);
    let misread = address.misread();
    let mut cx = asked.reader().await?;
    must_read(&cx)?;
    understood(cx.lang, &misread)?;
    let book = book(&mut cx).await?;
    let (lang, of, by) = (cx.lang, wanted.of_edition(&book)?, wanted.asked.by);
    let lines = wanted.lines(&book, of);
    let mut filters = vec![wanted.said(lang, lines.len())];
    filters.extend(narrowed_to(lang, &book, wanted.asked));
    filters.push(sources_said(lang, book.registers.iter().map(|(name, _)| name)));
    let about = About::of(&cx, "derives", lang.text("drift-list"), filters, &wanted.path());
    let rows: Vec<&Subject> = lines.into_iter().map(|it| it.subject).collect();
    whole_sheet(asked.kind, about, COLUMNS, &rows, |it| cells(lang, it, by, of)).await
}

fn cells(lang: Lang, it: &Subject, by: SortBy, of: Option<OfEdition>) -> [Value; 16] {
    let [first, previous] = Against::ALL.map(|against| it.moved(by, against));
    let then = of.and_then(|of| of.told(it));
    let figure = |said: Option<Figure>| match said {
        None => Value::Nothing,
        Some(Figure::Years(years)) => Value::Years(years),
        Some(Figure::Cost(cost)) => Value::Amount(cost.cents),
    };
    let figure_then = then.and_then(|it| it.figure(by));
    let unit = match first.map(|it| it.to.value).or(figure_then) {
        None => Value::Nothing,
        Some(Figure::Years(_)) => Value::Text(lang.text("register-years")),
        Some(Figure::Cost(cost)) => Value::text(cost.currency.code()),
    };
    let edition = |it: Option<Edition>| Value::or_nothing(it, |it| Value::Text(it.to_string()));
    let dated = |moved: Option<Moved>, which: fn(Moved) -> Dated<Figure>| {
        let it = moved.map(which);
        [edition(it.map(|it| it.edition)), figure(it.map(|it| it.value))]
    };
    let [first_edition, first_figure] = dated(first, |it| it.from);
    let [previous_edition, previous_figure] = dated(previous, |it| it.from);
    let [last_edition, last_figure] = dated(first, |it| it.to);
    let drift = |it: Option<f64>| Value::or_nothing(it, Value::Share);
    [
        Value::text(it.name.as_str()),
        Value::text(it.ministry_name.as_str()),
        Value::Text(stand_said(lang, it.stand)),
        Value::Text(band_said(lang, it.band)),
        unit,
        edition(then.map(|it| it.edition)),
        figure(figure_then),
        drift(of.and_then(|of| of.drift(it, by))),
        first_edition,
        first_figure,
        previous_edition,
        previous_figure,
        last_edition,
        last_figure,
        drift(first.map(|it| it.drift)),
        drift(previous.map(|it| it.drift)),
    ]
}
