//! A table being read through a mapping: facts, or what is wrong and where.

use super::{Cell, Column, Edition, Fact, Fault, FaultKind, Figures, Grid, Line, Mapping, Money};
use super::{Name, PlannedEnd, Reading, date, number, phase, said};
use crate::base::Cents;
use crate::person::fold::fold;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Leap years counted in.
const DAYS_A_YEAR: f64 = 365.25;

/// Beyond this a cost is a slip of the unit, not a project.
const COST_LIMIT_MILLIONS: f64 = 1e6;

pub struct Sheet<'g> {
    mapping: &'g Mapping,
    places: BTreeMap<Column, usize>,
    headings: &'g [Cell],
    given: Option<Edition>,
    /// That of this month: none can be later.
    latest: Edition,
    seen: BTreeSet<(Edition, String, Vec<String>, String)>,
    pub faults: Vec<Fault>,
}

impl<'g> Sheet<'g> {
    pub fn new(
        mapping: &'g Mapping,
        places: BTreeMap<Column, usize>,
        headings: &'g [Cell],
        given: Option<Edition>,
        latest: Edition,
    ) -> Self {
        let seen = BTreeSet::new();
        Sheet { mapping, places, headings, given, latest, seen, faults: Vec::new() }
    }

    /// A cut file ends in the middle of a row; a slipped quote or comma makes one too long.
    pub fn check_shape(&mut self, grid: &Grid) {
        let width = grid.headings().len();
        for row in grid.rows.iter().filter(|row| !row.iter().all(Cell::is_empty)) {
            let last = row.iter().rfind(|cell| !cell.is_empty());
            let last = last.filter(|_| row.len() != width);
            match (row.len() < width, last) {
                (true, Some(_)) => {
                    let Some(end) = row.last() else { continue };
                    let heading = grid.headings().get(row.len() - 1);
                    let heading = heading.map_or("", |it| &it.text);
                    self.faults.push(Fault::at(end, heading, FaultKind::Short));
                }
                (false, Some(last)) if last.column > width => {
                    self.faults.push(Fault::at(last, "", FaultKind::Long));
                }
                _ => {}
            }
        }
    }

    pub fn check_columns(&mut self) {
        for column in Column::ALL.into_iter().filter(|column| column.is_needed()) {
            if !self.places.contains_key(&column) {
                let accepted = self.mapping.columns.get(&column).filter(|it| !it.is_empty());
                let wanted = accepted.map_or(column.name().to_owned(), |it| it.join(" / "));
                self.faults.push(Fault::no_column(&wanted, self.headings));
            }
        }
    }

    /// The fact of one row; nothing for a row without any, or with a fault.
    pub fn line(&mut self, row: &[Cell]) -> Option<Line> {
        if self.places.values().all(|at| row.get(*at).is_none_or(Cell::is_empty)) {
            return None;
        }
        let faults = self.faults.len();
        let name = self.needed(row, Column::Project, FaultKind::NoName);
        let organisation = self.organisation(row);
        let edition = self.edition(row);
        let phase = self.read(row, Column::Phase, FaultKind::NotAPhase, phase);
        let starts = self.read(row, Column::Start, FaultKind::NotADate, date);
        let ends = self.read(row, Column::End, FaultKind::NotADate, date);
        let mapping = self.mapping;
        let years =
            |text: &str| number(text, mapping.decimal).filter(|it| *it != Reading::Value(0.0));
        let years = self.read(row, Column::DurationYears, FaultKind::NotANumber, years);
        let cost =
            self.read(row, Column::Cost, FaultKind::NotANumber, |text| cost_in(mapping, text));
        let withheld = years == Reading::Withheld
            || [starts, ends].contains(&Reading::Withheld)
            || cost == Reading::Withheld
            || phase == Reading::Withheld;
        let (starts_on, ends_on) = (starts.value(), ends.value());
        let duration_years = years.value().or_else(|| between(starts_on, ends_on));
        let end = PlannedEnd::of(starts_on, ends_on, duration_years);
        let figures = Figures { edition: edition?, duration_years, cost: cost.value(), end };
        let fact = Fact {
            source: self.mapping.name.clone(),
            figures,
            name: name?,
            organisation: organisation?,
            description: self.cell(row, Column::Description).map_or(String::new(), tidy),
            phase: phase.value(),
            starts_on,
            ends_on,
            withheld,
        };
        self.check_twice(row, &fact);
        let at = self.cell(row, Column::Project)?;
        let line = if self.mapping.on_its_side { at.column } else { at.line };
        (self.faults.len() == faults).then_some(Line { line, fact })
    }

    fn cell<'r>(&self, row: &'r [Cell], column: Column) -> Option<&'r Cell> {
        self.places.get(&column).and_then(|at| row.get(*at))
    }

    fn needed(&mut self, row: &[Cell], column: Column, kind: FaultKind) -> Option<String> {
        let cell = self.cell(row, column)?;
        if cell.is_empty() {
            self.fault_in(cell, column, kind);
            return None;
        }
        Some(tidy(cell))
    }

    /// Where it is said that nothing is said, that is no name for a ministry.
    fn organisation(&mut self, row: &[Cell]) -> Option<String> {
        let (column, kind) = (Column::Organisation, FaultKind::NoOrganisation);
        let text = self.needed(row, column, kind)?;
        if matches!(said(&text), Reading::Value(_)) {
            return Some(text);
        }
        if let Some(cell) = self.cell(row, column) {
            self.fault_in(cell, column, kind);
        }
        None
    }

    /// What the row says; else what was given for the whole file.
    fn edition(&mut self, row: &[Cell]) -> Option<Edition> {
        let said = self.cell(row, Column::Edition).filter(|cell| !cell.is_empty());
        let Some(cell) = said else {
            return self.given_edition();
        };
        match cell.text.parse() {
            Ok(edition) if edition > self.latest => {
                self.fault_in(cell, Column::Edition, FaultKind::EditionAhead);
                None
            }
            Ok(edition) => Some(edition),
            Err(_) => {
                self.fault_in(cell, Column::Edition, FaultKind::NotAnEdition);
                None
            }
        }
    }

    /// What was given for the whole file; what is wrong with it is said once.
    fn given_edition(&mut self) -> Option<Edition> {
        let fault = match self.given {
            None => Fault::whole_file(FaultKind::NoEdition),
            Some(edition) if edition > self.latest => Fault::ahead(edition),
            Some(edition) => return Some(edition),
        };
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
        None
    }

    fn read<T>(
        &mut self,
        row: &[Cell],
        column: Column,
        kind: FaultKind,
        parse: impl Fn(&str) -> Option<Reading<T>>,
    ) -> Reading<T> {
        let Some(cell) = self.cell(row, column) else { return Reading::Missing };
        parse(&cell.text).unwrap_or_else(|| {
            self.fault_in(cell, column, kind);
            Reading::Missing
        })
    }

    fn fault_in(&mut self, cell: &Cell, column: Column, kind: FaultKind) {
        let heading = self.places.get(&column).and_then(|at| self.headings.get(*at));
        let heading = heading.map_or(column.name(), |it| &it.text);
        self.faults.push(Fault::at(cell, heading, kind));
    }

    fn check_twice(&mut self, row: &[Cell], fact: &Fact) {
        let name = Name::of(&fact.name);
        let organisation = fold(&fact.organisation);
        if self.seen.insert((fact.figures.edition, name.key, name.numbers, organisation)) {
            return;
        }
        if let Some(cell) = self.cell(row, Column::Project) {
            self.fault_in(cell, Column::Project, FaultKind::Twice);
        }
    }
}

/// A duration that is not published is the time between two dates that are.
fn between(start: Option<NaiveDate>, end: Option<NaiveDate>) -> Option<f64> {
    let days = (end? - start?).num_days();
    (days > 0).then(|| days as f64 / DAYS_A_YEAR)
}

fn cost_in(mapping: &Mapping, text: &str) -> Option<Reading<Money>> {
    match number(text, mapping.decimal)? {
        Reading::Value(amount) => {
            let millions = mapping.cost_unit.in_millions(amount);
            let cents =
                Cents::from_millions(millions).filter(|_| millions < COST_LIMIT_MILLIONS)?;
            Some(Reading::Value(Money { cents, currency: mapping.currency }))
        }
        Reading::Missing => Some(Reading::Missing),
        Reading::Withheld => Some(Reading::Withheld),
    }
}

/// One line of text, whatever line ends the cell holds.
fn tidy(cell: &Cell) -> String {
    cell.text.split_whitespace().collect::<Vec<_>>().join(" ")
}
