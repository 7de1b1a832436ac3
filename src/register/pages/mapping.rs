//! The form that asks which column is what.

use crate::base::ImportId;
use crate::i18n::Lang;
use crate::register::api::MapImport;
use crate::register::model::{Column, Currency, Decimal, Mapping, Unit};
use crate::ui::{CheckField, Hidden, SelectField, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// How much of a file one needs to see to recognise its columns.
const SAMPLE_ROWS: usize = 4;
const SAMPLE_CELLS: usize = 12;
/// A longer value would push the heading out of sight.
const EXAMPLE_LENGTH: usize = 24;

#[component]
pub fn MappingForm(
    lang: Lang,
    id: ImportId,
    sample: Vec<Vec<String>>,
    mapping: Option<Mapping>,
    edition: String,
) -> impl IntoView {
    let on_its_side = mapping.as_ref().is_some_and(|it| it.on_its_side);
    let headings = headings(&sample);
    let guesses = Column::guess(&headings);
    let field = |column: Column| {
        let name = match column {
            Column::Edition => "edition_column",
            other => other.name(),
        };
        let label = lang.text(&format!("column-{}", column.name()));
        let initial = match &mapping {
            Some(mapping) => mapping.heading_of(column, &headings).cloned(),
            None => guesses.get(&column).cloned(),
        };
        let others = (lang.text("import-first-column"), first_column(&sample).into());
        view! {
            <SelectField name=name label=label choices=first_row(&sample)
                initial=initial.unwrap_or_default() none=lang.text("import-no-column")
                others/>
        }
        .into_any()
    };
    let currency = mapping.as_ref().map_or(Currency::default(), |it| it.currency);
    let unit = mapping.as_ref().map_or(Unit::default(), |it| it.cost_unit);
    let decimal = mapping.as_ref().map_or(Decimal::default(), |it| it.decimal);
    let currencies: Vec<_> = Currency::ALL.map(|it| (it.code(), it.code())).into();
    let units: Vec<_> =
        Unit::ALL.map(|it| (it.name(), lang.text(&format!("unit-{}", it.name())))).into();
    let decimals = vec![("comma", lang.text("decimal-comma")), ("dot", lang.text("decimal-dot"))];
    let decimal = if decimal == Decimal::Dot { "dot" } else { "comma" };
    let name = mapping.as_ref().map(|it| it.name.clone()).unwrap_or_default();
    // Every piece forgets its type: written out, that of the whole form is too long to compile.
    let columns = Column::ALL.map(field).collect_view().into_any();
    let sample = view! { <Sample lang sample/> }.into_any();
    let figures = view! {
        <SelectField name="currency" label=lang.text("import-currency") choices=currencies
            initial=currency.code()/>
        <SelectField name="cost_unit" label=lang.text("import-unit") choices=units initial=unit.name()/>
        <SelectField name="decimal" label=lang.text("import-decimal") choices=decimals initial=decimal/>
    }
    .into_any();
    let ticks = view! {
        <CheckField name="on_its_side" label=lang.text("import-on-its-side") initially=on_its_side/>
        <CheckField name="keep" label=lang.text("import-keep") initially=true/>
    }
    .into_any();
    view! {
        {sample}
        <form method="post" action=MapImport::url() class="form form--tight measure">
            <Hidden name="import" value=id.to_string()/>
            <TextField name="name" label=lang.text("import-map-name") hint=lang.text("import-map-name-hint")
                initial=name/>
            <div class="grid-2">{columns}</div>
            <TextField name="edition" label=lang.text("import-edition") hint=lang.text("import-edition-hint")
                class="input--short" initial=edition optional=true/>
            <div class="grid-3">{figures}</div>
            {ticks}
            <div class="btn-row"><button class="btn btn--primary" type="submit">{lang.text("import-map")}</button></div>
        </form>
    }
    .into_any()
}

/// What the columns may be called: the first row, and the first column for a table on its side.
fn headings(sample: &[Vec<String>]) -> Vec<String> {
    let all = first_row(sample).into_iter().chain(first_column(sample));
    all.map(|(heading, _)| heading).collect()
}

/// The headings of a table, each with what stands below it.
fn first_row(sample: &[Vec<String>]) -> Vec<(String, String)> {
    let headings = sample.first().into_iter().flatten().enumerate();
    let below = |at: usize| sample.iter().skip(1).filter_map(move |row| row.get(at));
    with_example(headings.map(|(at, heading)| (heading, below(at).find(|it| !it.is_empty()))))
}

/// The headings of a table on its side, each with what stands beside it.
fn first_column(sample: &[Vec<String>]) -> Vec<(String, String)> {
    let rows = sample.iter().skip(1).filter_map(|row| row.split_first());
    with_example(rows.map(|(heading, cells)| (heading, cells.iter().find(|it| !it.is_empty()))))
}

/// A heading is chosen by itself; people tell it by its first value.
fn with_example<'s>(
    headings: impl Iterator<Item = (&'s String, Option<&'s String>)>,
) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for (heading, example) in headings.filter(|(heading, _)| !heading.is_empty()) {
        if all.iter().any(|(known, _)| known == heading) {
            continue;
        }
        let example = example.map(|it| it.chars().take(EXAMPLE_LENGTH).collect::<String>());
        let said = example.map_or_else(|| heading.clone(), |it| format!("{heading} ({it})"));
        all.push((heading.clone(), said));
    }
    all
}

#[component]
fn Sample(lang: Lang, sample: Vec<Vec<String>>) -> impl IntoView {
    let mut rows = sample.into_iter().take(SAMPLE_ROWS);
    let head = rows.next().unwrap_or_default().into_iter().take(SAMPLE_CELLS);
    let head = head.map(|text| view! { <th scope="col">{text}</th> }).collect_view();
    let row = |row: Vec<String>| {
        let cells = row.into_iter().take(SAMPLE_CELLS);
        view! { <tr>{cells.map(|text| view! { <td>{text}</td> }).collect_view()}</tr> }
    };
    view! {
        <div class="tbl-wrap" role="group" aria-label=lang.text("import-sample") tabindex="0">
            <table class="tbl tbl--tight">
                <caption>{lang.text("import-sample")}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows.map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
