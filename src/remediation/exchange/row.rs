//! One line of a pasted table, by the columns that it has.

use super::cells;
use super::columns::{Column, plain};
use super::sheet_out::bare;
use crate::register::model::Cell;
use std::collections::BTreeMap;

/// A line of the table: what is said in it.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: BTreeMap<Column, String>,
}

impl Row {
    pub(super) fn of(cells: &[Cell], head: &[Option<Column>], above: usize) -> Self {
        let said = cells.iter().zip(head).filter(|(cell, _)| !cell.is_empty());
        let said = said.filter_map(|(cell, column)| Some(((*column)?, bare(cell.text.trim()))));
        let line = cells.first().map_or(0, |it| it.line + above);
        Row { line, cells: said.collect() }
    }

    pub(super) fn said(&self, column: Column) -> &str {
        self.cells.get(&column).map_or("", String::as_str)
    }

    /// Said so, or of no days, as MS Project has them.
    pub(super) fn is_milestone(&self) -> bool {
        match plain(self.said(Column::Kind)).as_str() {
            "milestone" | "jalon" | "m" | "j" => true,
            "" => {
                let days = self.said(Column::Days);
                cells::days(days) == Some(0)
                    || (days.is_empty() && self.cells.contains_key(&Column::Date))
            }
            _ => false,
        }
    }
}
