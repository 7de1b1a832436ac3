//! Which column of a table is what: known for the registers we have met, told by a person for
//! the others.

use super::sheet::Sheet;
use super::{Currency, Decimal, Edition, Fact, Fault, FaultKind, Grid};
use crate::person::fold::fold;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a column can hold.
/// The French register of large projects, as its facts name their source.
pub const PANORAMA: &str = "Panorama des grands projets numériques de l’État";
/// The British one.
pub const GMPP: &str = "Government Major Projects Portfolio";

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    Project,
    Organisation,
    Edition,
    Phase,
    Start,
    End,
    DurationYears,
    Cost,
    Description,
}

/// Which column is what, and how its figures are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What the register is called: the source of its facts.
    pub name: String,
    /// The headings that a column may have, folded; `start*` is any that begins so.
    pub columns: BTreeMap<Column, Vec<String>>,
    #[serde(default)]
    pub currency: Currency,
    #[serde(default)]
    pub decimal: Decimal,
    #[serde(default)]
    pub cost_unit: Unit,
    /// A project stands in a column, not in a row.
    #[serde(default)]
    pub on_its_side: bool,
}

/// What a cost of 1 means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    #[default]
    Million,
    Thousand,
    One,
}

/// One project of one edition, and the line it stands on; in a table on its side, the column.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub line: usize,
    pub fact: Fact,
}

/// The words of a heading that say what its column holds, folded, French and English; `cout*` is
/// any that begins so. The plainest first: *budget du projet* is a cost.
const TELLING: [(Column, &[&str]); 9] = [
    (Column::Cost, &["cout*", "budget*", "montant*", "cost*", "amount"]),
    (Column::DurationYears, &["duree*", "duration"]),
    (
        Column::Organisation,
        &[
            "minister*",
            "ministry",
            "administration",
            "organism*",
            "department",
            "agency",
            "porteur",
        ],
    ),
    (Column::Edition, &["edition", "millesime"]),
    (Column::Phase, &["phase", "etape", "stage"]),
    (Column::Start, &["debut", "start", "lancement"]),
    (Column::End, &["fin", "end", "livraison"]),
    (Column::Description, &["description", "objectif*", "resume", "summary"]),
    (Column::Project, &["projet*", "project*", "intitule*", "nom", "name", "titre", "title"]),
];

/// More would not be read.
const FAULT_LIMIT: usize = 100;

impl Column {
    pub const ALL: [Column; 9] = [
        Column::Project,
        Column::Organisation,
        Column::Edition,
        Column::Phase,
        Column::Start,
        Column::End,
        Column::DurationYears,
        Column::Cost,
        Column::Description,
    ];

    /// What the headings of an unknown table may well hold, for a person to confirm. Each heading
    /// is guessed once, and a column whose heading says nothing is left to be chosen.
    pub fn guess(headings: &[String]) -> BTreeMap<Column, String> {
        let mut left: Vec<&String> = headings.iter().collect();
        let mut guesses = BTreeMap::new();
        for (column, words) in TELLING {
            let tells = |heading: &&String| {
                fold(heading).split(' ').any(|word| words.iter().any(|it| is_called(word, it)))
            };
            if let Some(at) = left.iter().position(tells) {
                guesses.insert(column, left.remove(at).clone());
            }
        }
        guesses
    }

    /// The name in a mapping, in a form and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Column::Project => "project",
            Column::Organisation => "organisation",
            Column::Edition => "edition",
            Column::Phase => "phase",
            Column::Start => "start",
            Column::End => "end",
            Column::DurationYears => "duration_years",
            Column::Cost => "cost",
            Column::Description => "description",
        }
    }

    /// A table without it says nothing.
    pub fn is_needed(self) -> bool {
        matches!(self, Column::Project | Column::Organisation)
    }
}

impl Unit {
    pub const ALL: [Unit; 3] = [Unit::Million, Unit::Thousand, Unit::One];

    pub fn name(self) -> &'static str {
        match self {
            Unit::Million => "million",
            Unit::Thousand => "thousand",
            Unit::One => "one",
        }
    }

    pub fn in_millions(self, amount: f64) -> f64 {
        match self {
            Unit::Million => amount,
            Unit::Thousand => amount / 1e3,
            Unit::One => amount / 1e6,
        }
    }
}

impl Mapping {
    /// Which of these headings is that of a column.
    pub fn heading_of<'h>(&self, column: Column, headings: &'h [String]) -> Option<&'h String> {
        let patterns = self.columns.get(&column)?;
        let is = |heading: &&String| {
            let folded = fold(heading);
            patterns.iter().any(|pattern| is_called(&folded, pattern))
        };
        headings.iter().find(is)
    }

    /// The French *Panorama des grands projets numériques de l’État*, as its site showed it and
    /// as its publisher's own file has it.
    pub fn panorama() -> Self {
        Mapping {
            name: PANORAMA.into(),
            columns: columns(&[
                (Column::Project, &["projet", "nom du projet"]),
                (Column::Organisation, &["ministere", "ministere nom complet"]),
                (Column::Edition, &["edition", "date de publication"]),
                (Column::Phase, &["phase", "phase du projet en cours"]),
                (Column::Start, &["debut"]),
                (Column::DurationYears, &["duree annees", "duree previsionnelle en annee"]),
                (Column::Cost, &["cout", "cout estime"]),
                (Column::Description, &["description", "description et objectifs du projet"]),
            ]),
            currency: Currency::Eur,
            decimal: Decimal::Comma,
            cost_unit: Unit::Million,
            on_its_side: false,
        }
    }

    /// The British *Government Major Projects Portfolio*, as published: a project in a column.
    pub fn gmpp() -> Self {
        Mapping {
            name: GMPP.into(),
            columns: columns(&[
                (Column::Project, &["project name"]),
                (Column::Organisation, &["department"]),
                (Column::Start, &["project start date*"]),
                (Column::End, &["project end date*"]),
                (
                    Column::Cost,
                    &[
                        "total budgeted whole life costs*",
                        "whole life cost total baseline*",
                        "total baseline whole life costs*",
                    ],
                ),
                (Column::Description, &["description aims*"]),
            ]),
            currency: Currency::Gbp,
            decimal: Decimal::Dot,
            cost_unit: Unit::Million,
            on_its_side: true,
        }
    }

    /// The register that a table is of, told from its headings.
    pub fn guess(grid: &Grid, kept: &[Mapping]) -> Option<Mapping> {
        let built_in = [Mapping::panorama(), Mapping::gmpp()];
        built_in.iter().chain(kept).find(|it| it.fits(grid)).cloned()
    }

    /// Whether the table has every column that the mapping speaks of but the optional ones.
    fn fits(&self, grid: &Grid) -> bool {
        let grid = self.upright(grid);
        let places = self.places(&grid);
        let figures = [Column::DurationYears, Column::End, Column::Cost];
        Column::ALL.iter().all(|it| !it.is_needed() || places.contains_key(it))
            && figures.iter().any(|it| places.contains_key(it))
    }

    fn upright(&self, grid: &Grid) -> Grid {
        if self.on_its_side { grid.on_its_side() } else { grid.clone() }
    }

    fn places(&self, grid: &Grid) -> BTreeMap<Column, usize> {
        let headings: Vec<String> = grid.headings().iter().map(|it| fold(&it.text)).collect();
        let place = |patterns: &Vec<String>| {
            let fits = |pattern: &String| headings.iter().position(|it| is_called(it, pattern));
            patterns.iter().find_map(fits)
        };
        self.columns.iter().filter_map(|(it, patterns)| Some((*it, place(patterns)?))).collect()
    }

    /// Reads every project of a table, or says everything that is wrong with it. `latest`: the edition
    /// of this month, which none is later than.
    pub fn read(
        &self,
        grid: &Grid,
        given: Option<Edition>,
        latest: Edition,
    ) -> Result<Vec<Line>, Vec<Fault>> {
        let upright = self.upright(grid);
        let mut sheet = Sheet::new(self, self.places(&upright), upright.headings(), given, latest);
        sheet.check_shape(grid);
        sheet.check_columns();
        // The cells of a table that is out of shape are not where they seem to be.
        if sheet.faults.is_empty() {
            let lines: Vec<Line> =
                upright.body().iter().filter_map(|row| sheet.line(row)).collect();
            match (sheet.faults.is_empty(), lines.is_empty()) {
                (true, false) => return Ok(lines),
                (true, true) => sheet.faults.push(Fault::whole_file(FaultKind::Empty)),
                (false, _) => {}
            }
        }
        // As people come across them, reading the file.
        sheet.faults.sort_by_key(|fault| (fault.line, fault.column));
        sheet.faults.truncate(FAULT_LIMIT);
        Err(sheet.faults)
    }
}

fn columns(all: &[(Column, &[&str])]) -> BTreeMap<Column, Vec<String>> {
    let owned = |patterns: &[&str]| patterns.iter().map(|it| (*it).to_owned()).collect();
    all.iter().map(|(column, patterns)| (*column, owned(patterns))).collect()
}

/// Headings are compared folded, so that a person may write them as they stand.
fn is_called(heading: &str, pattern: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => heading.starts_with(&fold(start)),
        None => heading == fold(pattern),
    }
}
