//! Scores a whole table: `tocsin score FILE.csv`. For checking the arithmetic against
//! another one, row by row; nothing is read from or written to the database.

use super::model::{
    Answers, Assessment, Factor, GateFacts, Given, ImpactFacts, Proof, RiskModel, assess, impact,
    moves, priority,
};
use super::table_fault::{TableFault, line_of};
use chrono::NaiveDate;
use csv::StringRecord;
use std::io::Write;
use std::ops::RangeInclusive;
use std::str::FromStr;

const CARRIED: [&str; 3] = ["row", "edition", "project"];
const FACTS: [&str; 8] = [
    "as_of",
    "planned_end",
    "status_level",
    "years_left",
    "size_gbp_m",
    "status_proof",
    "time_left_proof",
    "size_proof",
];
const RESULTS: [&str; 14] = [
    "measured",
    "judged",
    "total",
    "low",
    "high",
    "coverage",
    "band_points",
    "band",
    "gates",
    "provisional",
    "freq_bad",
    "freq_slip",
    "freq_cost",
    "freq_any",
];
const PRIORITY: [&str; 10] = [
    "impact_users",
    "impact_essential_service",
    "impact_legal_duty",
    "impact_money_left",
    "impact_data_security",
    "impact_public_trust",
    "impact",
    "urgency_days",
    "priority",
    "first_counterfactual",
];

/// Reads the table, scores each row, and writes the table with its results.
pub fn score(model: &RiskModel, table: &str, to: impl Write) -> Result<(), TableFault> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let mut writer = csv::Writer::from_writer(to);
    let head = reader.headers()?.clone();
    writer.write_record(columns(model))?;
    let mut records = reader.records().peekable();
    if records.peek().is_none() {
        return Err(TableFault::Empty);
    }
    for record in records {
        let record = record?;
        writer.write_record(Row { table, head: &head, record: &record }.scored(model)?)?;
    }
    writer.flush().map_err(csv::Error::from)?;
    Ok(())
}

fn columns(model: &RiskModel) -> Vec<String> {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let judged = model.judged().map(|factor| factor.id.to_string());
    let points = model.factors.iter().map(|factor| format!("points_{}", factor.id));
    let known = names(&["judgements", "legal_date_missed", "no_purpose"]);
    [names(&CARRIED), names(&FACTS)]
        .concat()
        .into_iter()
        .chain(judged)
        .chain(known)
        .chain(points)
        .chain(names(&RESULTS))
        .chain(names(&PRIORITY))
        .collect()
}

struct Row<'a> {
    table: &'a str,
    head: &'a StringRecord,
    record: &'a StringRecord,
}

impl Row<'_> {
    fn scored(&self, model: &RiskModel) -> Result<Vec<String>, TableFault> {
        let as_of: NaiveDate = self.needed("as_of", "a date like 2026-11-24")?;
        let end: Option<NaiveDate> = self.value("planned_end", "a date like 2026-11-24")?;
        let facts = GateFacts {
            legal_duty_missed: self.flag("legal_date_missed")?,
            no_purpose: self.flag("no_purpose")?,
            users_harmed_now: false,
        };
        let answers = self.answers(model, as_of, end)?;
        let assessment = assess(model, &answers, &facts, as_of);
        let years = end.map(|end| ((end - as_of).num_days() as f64 / 365.25).to_string());
        let copied = |columns: &[&str]| -> Vec<String> {
            columns.iter().map(|column| self.carried(column)).collect()
        };
        let mut cells = copied(&CARRIED);
        cells.extend(copied(&FACTS[..3]));
        cells.push(years.unwrap_or_default());
        cells.extend(copied(&FACTS[4..]));
        cells.extend(model.judged().map(|factor| self.carried(factor.id.as_str())));
        cells.extend(copied(&["judgements", "legal_date_missed", "no_purpose"]));
        cells.extend(results(&assessment));
        cells.extend(copied(&PRIORITY[..6]));
        cells.extend(self.served(model, &assessment)?);
        Ok(cells)
    }

    fn answers(
        &self,
        model: &RiskModel,
        on: NaiveDate,
        end: Option<NaiveDate>,
    ) -> Result<Answers, TableFault> {
        let top = model.factor("status").map_or(0, Factor::top);
        let status = self.within("status_level", &format!("a level from 0 to {top}"), 0..=top)?;
        let amount = "an amount in millions";
        let size: Option<f64> = self.within("size_gbp_m", amount, f64::MIN..=f64::MAX)?;
        // One of nothing or less is unknown: its factor says so, here as for any other case.
        let cost = size.map(|millions| Given::Cost { millions, currency: "GBP".to_owned() });
        let facts = [
            ("status", status.map(Given::Level)),
            ("time_left", end.map(Given::PlannedEnd)),
            ("size", cost),
        ];
        let mut answers = Answers::default();
        for (factor, given) in facts {
            let proof = self.proof(&format!("{factor}_proof"))?;
            answers = answers.with(factor, given.unwrap_or(Given::Unknown), proof, on);
        }
        for factor in model.judged() {
            if let Some((level, proof)) = self.judgement(factor)? {
                answers = answers.with(factor.id.as_str(), Given::Level(level), proof, on);
            }
        }
        Ok(answers)
    }

    /// A judgement is written `2:documented`; an empty cell and `unknown` are none.
    fn judgement(&self, factor: &Factor) -> Result<Option<(usize, Proof)>, TableFault> {
        let column = factor.id.as_str();
        let text = self.text(column);
        if text.is_empty() || text == Proof::Unknown.name() {
            return Ok(None);
        }
        let parsed = text.split_once(':').and_then(|(level, proof)| {
            let level = level.parse().ok().filter(|level| *level <= factor.top())?;
            Some((level, Proof::from_name(proof)?))
        });
        let top = factor.top();
        let expected = format!("a level from 0 to {top} and its proof, like {top}:documented");
        parsed.ok_or_else(|| self.fault(column, &expected)).map(Some)
    }

    fn served(&self, model: &RiskModel, scored: &Assessment) -> Result<[String; 4], TableFault> {
        let share = |column: &str| self.within(column, "a share from 0 to 1", 0.0..=1.0);
        let stakes = ImpactFacts {
            users: share("impact_users")?,
            essential_service: share("impact_essential_service")?,
            legal_duty: share("impact_legal_duty")?,
            money_left: share("impact_money_left")?,
            data_security: share("impact_data_security")?,
            public_trust: share("impact_public_trust")?,
        };
        let impact = impact(model, &stakes);
        let urgency = self.value("urgency_days", "a whole number of working days")?;
        let harmed = scored.facts.users_harmed_now;
        let first = moves(model, scored).into_iter().next();
        let first = first
            .map(|it| format!("{}:{}={}", it.factor, it.kind.name(), number(it.points)))
            .unwrap_or_default();
        Ok([
            number(impact),
            self.carried("urgency_days"),
            priority(model, scored.band, impact, urgency, harmed).number().to_string(),
            first,
        ])
    }

    fn flag(&self, column: &str) -> Result<bool, TableFault> {
        match self.text(column) {
            "1" => Ok(true),
            "0" | "" => Ok(false),
            _ => Err(self.fault(column, "0 or 1")),
        }
    }

    fn proof(&self, column: &str) -> Result<Proof, TableFault> {
        let expected = "unknown, declared, documented or verified";
        match self.text(column) {
            "" => Ok(Proof::Unknown),
            text => Proof::from_name(text).ok_or_else(|| self.fault(column, expected)),
        }
    }

    /// A value out of its range would be scored as if it were at its end: it is a slip of the hand.
    fn within<T: FromStr + PartialOrd>(
        &self,
        column: &str,
        expected: &str,
        range: RangeInclusive<T>,
    ) -> Result<Option<T>, TableFault> {
        match self.value(column, expected)? {
            Some(value) if !range.contains(&value) => Err(self.fault(column, expected)),
            value => Ok(value),
        }
    }

    /// Without it nothing can be said: neither a heading that lacks it nor an empty cell will do.
    fn needed<T: FromStr>(&self, column: &str, expected: &str) -> Result<T, TableFault> {
        self.cell(column).ok_or_else(|| TableFault::Missing(column.to_owned()))?;
        self.value(column, expected)?.ok_or_else(|| self.fault(column, expected))
    }

    fn value<T: FromStr>(&self, column: &str, expected: &str) -> Result<Option<T>, TableFault> {
        match self.text(column) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| self.fault(column, expected)),
        }
    }

    /// What stands in a cell. A column that the table has not is one whose cells are all empty.
    fn text(&self, column: &str) -> &str {
        self.cell(column).unwrap_or_default().trim()
    }

    fn carried(&self, column: &str) -> String {
        self.cell(column).unwrap_or_default().to_owned()
    }

    fn cell(&self, column: &str) -> Option<&str> {
        self.record.get(self.head.iter().position(|name| name == column)?)
    }

    fn fault(&self, column: &str, expected: &str) -> TableFault {
        TableFault::Cell {
            line: line_of(self.table, self.record),
            column: column.to_owned(),
            text: self.carried(column),
            expected: expected.to_owned(),
        }
    }
}

fn results(assessment: &Assessment) -> Vec<String> {
    let gates: Vec<&str> = assessment.gates.iter().map(|gate| gate.id.name()).collect();
    let past = &assessment.frequencies;
    let mut cells: Vec<String> = assessment.lines.iter().map(|line| number(line.points)).collect();
    cells.extend([
        number(assessment.measured),
        number(assessment.judged),
        number(assessment.total),
        number(assessment.low),
        number(assessment.high),
        number(assessment.coverage),
        assessment.band_by_points.name().to_owned(),
        assessment.band.name().to_owned(),
        gates.join(" "),
        i32::from(assessment.provisional).to_string(),
    ]);
    cells.extend([past.bad, past.slip, past.cost, past.any].map(number));
    cells
}

/// Nine decimals at most: past them, two machines may differ.
fn number(value: f64) -> String {
    ((value * 1e9).round() / 1e9).to_string()
}
