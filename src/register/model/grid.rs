//! A table as it was read, each cell knowing where it stood.

/// One cell, and its place in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub line: usize,
    pub column: usize,
}

/// The cells of a file, without the empty rows after its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    pub rows: Vec<Vec<Cell>>,
}

impl Grid {
    /// The same table with its rows as columns, for files that hold a project in a column.
    pub fn on_its_side(&self) -> Grid {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let column = |at: usize| {
            self.rows.iter().map(|row| row.get(at).cloned().unwrap_or_default()).collect()
        };
        Grid { rows: (0..width).map(column).collect() }
    }

    /// The first row with something in it: what the columns are called.
    pub fn headings(&self) -> &[Cell] {
        let is_said = |row: &&Vec<Cell>| row.iter().any(|cell| !cell.is_empty());
        self.rows.iter().find(is_said).map_or(&[], Vec::as_slice)
    }

    /// The rows below the headings.
    pub fn body(&self) -> &[Vec<Cell>] {
        let is_said = |row: &Vec<Cell>| row.iter().any(|cell| !cell.is_empty());
        let head = self.rows.iter().position(is_said);
        head.and_then(|at| self.rows.get(at + 1..)).unwrap_or(&[])
    }
}

impl Cell {
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}
