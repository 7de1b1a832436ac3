//! What an edition says otherwise than those before it. What it keeps to itself stays as it was
//! published last.

use super::{Dated, Fact, Money, Phase, PlannedEnd};
use chrono::NaiveDate;

/// Closer figures are read as the same.
const SAME_YEARS: f64 = 0.005;

/// A figure as it was, and as it is now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    Duration(f64, f64),
    Cost(Money, Money),
    Start(NaiveDate, NaiveDate),
    /// Only where it is published: a start and a duration tell the others.
    End(PlannedEnd, PlannedEnd),
    Phase(Phase, Phase),
}

/// What was last said of one thing, and by which edition.
pub fn last_said<T>(facts: &[Fact], of: impl Fn(&Fact) -> Option<T>) -> Option<Dated<T>> {
    let saying = facts.iter().filter(|it| of(it).is_some());
    let last = saying.max_by_key(|it| it.figures.edition)?;
    Some(Dated { edition: last.figures.edition, value: of(last)? })
}

/// What a fact changes of all that earlier editions said of its project.
pub fn changes(said: &[Fact], now: &Fact) -> Vec<Change> {
    let edition = now.figures.edition;
    let before: Vec<Fact> =
        said.iter().filter(|it| it.figures.edition < edition).cloned().collect();
    let duration = moved(&before, now, |it| it.figures.duration_years)
        .filter(|(was, is)| (is - was).abs() >= SAME_YEARS)
        .map(|(was, is)| Change::Duration(was, is));
    let cost = moved(&before, now, |it| it.figures.cost).filter(|(was, is)| was != is);
    let start = moved(&before, now, |it| it.starts_on).filter(|(was, is)| was != is);
    let end = moved(&before, now, |it| it.figures.end)
        .filter(|(was, is)| !is.is_computed && (is.is_after(*was) || was.is_after(*is)));
    let phase = moved(&before, now, |it| it.phase).filter(|(was, is)| was != is);
    [
        duration,
        cost.map(|(was, is)| Change::Cost(was, is)),
        start.map(|(was, is)| Change::Start(was, is)),
        end.map(|(was, is)| Change::End(was, is)),
        phase.map(|(was, is)| Change::Phase(was, is)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn moved<T>(before: &[Fact], now: &Fact, of: impl Fn(&Fact) -> Option<T>) -> Option<(T, T)> {
    let is = of(now)?;
    Some((last_said(before, of)?.value, is))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Cents;
    use crate::register::model::{Edition, Figures};

    fn fact(year: u16, years: Option<f64>, ends_on: &str, phase: Option<Phase>) -> Fact {
        let ends_on = ends_on.parse().ok();
        let cents = Cents(10_000);
        Fact {
            source: "Panorama".into(),
            figures: Figures {
                edition: Edition { year, month: None },
                duration_years: years,
                cost: Some(Money { cents, currency: Default::default() }),
                end: PlannedEnd::of(None, ends_on, years),
            },
            name: "Paie".into(),
            organisation: "Ministère".into(),
            description: String::new(),
            phase,
            starts_on: None,
            ends_on,
            withheld: false,
        }
    }

    #[test]
    fn what_changes_is_told_against_what_was_last_said() {
        let said = [
            fact(2018, Some(3.0), "2021-06-30", Some(Phase::Building)),
            fact(2019, None, "", Some(Phase::Rollout)),
            fact(2022, Some(9.0), "2030-01-01", None),
        ];
        let now = fact(2021, Some(4.5), "2022-06-30", None);
        let [was, is] = [said[0].figures.end.unwrap(), now.figures.end.unwrap()];
        // An edition that says nothing is passed over, and so are those that came later.
        let expected = [Change::Duration(3.0, 4.5), Change::End(was, is)];
        assert_eq!(changes(&said, &now), expected);
        assert!(changes(&said, &fact(2021, Some(3.002), "2021-06-30", None)).is_empty());
        assert!(changes(&[], &now).is_empty());
        let phase = fact(2021, None, "", Some(Phase::Operation));
        assert_eq!(changes(&said, &phase), [Change::Phase(Phase::Rollout, Phase::Operation)]);
    }

    #[test]
    fn what_an_edition_keeps_to_itself_stays_as_it_was_last_published() {
        let said =
            [fact(2018, Some(3.0), "", Some(Phase::Rollout)), fact(2021, Some(4.0), "", None)];
        let phase = last_said(&said, |it| it.phase).unwrap();
        assert_eq!((phase.edition.year, phase.value), (2018, Phase::Rollout));
        let years = last_said(&said, |it| it.figures.duration_years).unwrap();
        assert_eq!((years.edition.year, years.value), (2021, 4.0));
    }
}
