//! What the latest edition of a register made longer, dearer or later, against the one before.

use super::{Dated, Edition, Figures, PlannedEnd, Span};

/// What the latest edition made worse, against the one before it that carries the figure.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Raised {
    pub duration: bool,
    pub cost: bool,
    /// The end as it was and as it is, where it was put off. A longer duration says so already: one
    /// slip is told once.
    pub end: Option<Span<PlannedEnd>>,
}

impl Raised {
    pub fn by(latest: Edition, figures: &[Figures]) -> Self {
        let duration = step(latest, figures, |it| it.duration_years);
        let duration = duration.is_some_and(|it| it.last.value > it.first.value);
        let cost = step(latest, figures, |it| it.cost);
        let end = step(latest, figures, |it| it.end);
        Raised {
            duration,
            // Two currencies cannot be compared.
            cost: cost.is_some_and(|it| {
                let (before, now) = (it.first.value, it.last.value);
                now.currency == before.currency && now.cents.0 > before.cents.0
            }),
            end: end.filter(|it| !duration && it.last.value.is_after(it.first.value)),
        }
    }

    pub fn is_any(self) -> bool {
        self.duration || self.cost || self.end.is_some()
    }
}

/// A figure as the latest edition has it, after the one that was the last until then.
fn step<T>(
    latest: Edition,
    figures: &[Figures],
    of: impl Fn(&Figures) -> Option<T>,
) -> Option<Span<T>> {
    let now = figures.iter().find(|it| it.edition == latest && of(it).is_some())?;
    let before = figures.iter().filter(|it| it.edition < latest && of(it).is_some());
    let before = before.max_by_key(|it| it.edition)?;
    Some(Span {
        first: Dated { edition: before.edition, value: of(before)? },
        last: Dated { edition: latest, value: of(now)? },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Cents;
    use crate::register::model::{Drift, Money};

    fn edition(year: u16) -> Edition {
        Edition { year, month: None }
    }

    /// Each in whole years, and in whole euros.
    fn looks(figures: &[(u16, Option<f64>, Option<i64>)]) -> Vec<Figures> {
        let look = |&(year, duration_years, euros): &(u16, Option<f64>, Option<i64>)| Figures {
            edition: edition(year),
            duration_years,
            cost: euros
                .map(|euros| Money { cents: Cents(euros * 100), currency: Default::default() }),
            end: None,
        };
        figures.iter().map(look).collect()
    }

    /// Each with its start, its end and its years, as published.
    fn ends(figures: &[(u16, &str, &str, Option<f64>)]) -> Vec<Figures> {
        let look = |&(year, start, end, years): &(u16, &str, &str, Option<f64>)| Figures {
            edition: edition(year),
            duration_years: years,
            cost: None,
            end: PlannedEnd::of(start.parse().ok(), end.parse().ok(), years),
        };
        figures.iter().map(look).collect()
    }

    #[test]
    fn the_latest_edition_raises_what_it_made_worse_than_the_one_before_that_says_so() {
        let raised = |figures| Raised::by(edition(2021), &looks(figures));
        let both = raised(&[(2021, Some(6.0), Some(20)), (2019, Some(5.0), Some(10))]);
        assert_eq!(both, Raised { duration: true, cost: true, end: None });
        // Against the last figure, not the first; an edition that keeps it to itself is passed over.
        let figures =
            [(2018, Some(4.0), Some(9)), (2019, Some(6.0), None), (2021, Some(6.0), Some(12))];
        assert_eq!(raised(&figures), Raised { duration: false, cost: true, end: None });
        // Gone from the latest edition, or in no other.
        assert!(!raised(&[(2018, Some(4.0), Some(9)), (2019, Some(6.0), Some(10))]).is_any());
        assert!(!raised(&[(2021, Some(6.0), Some(10))]).is_any());
    }

    #[test]
    fn an_end_that_is_put_off_is_raised_whatever_else_is_published() {
        let told = |figures: &[(u16, &str, &str, Option<f64>)]| {
            let raised = Raised::by(edition(2021), &ends(figures));
            let days = raised.end.map(|it| [it.first.value.on, it.last.value.on]);
            (raised.duration, days.map(|days| days.map(|day| day.to_string())))
        };
        let put_off = |from: &str, to: &str| (false, Some([from.to_owned(), to.to_owned()]));
        // Nothing but an end.
        let only_ends = [(2019, "", "2022-06-30", None), (2021, "", "2023-06-30", None)];
        assert_eq!(told(&only_ends), put_off("2022-06-30", "2023-06-30"));
        // The same years from a later start.
        let moved = [(2019, "2019-01-01", "", Some(3.0)), (2021, "2020-01-01", "", Some(3.0))];
        assert_eq!(told(&moved), put_off("2022-01-01", "2023-01-01"));
        // Fewer years, and an end that is later all the same.
        let shorter = [
            (2019, "2019-01-01", "2022-06-30", Some(3.5)),
            (2021, "2021-01-01", "2023-06-30", Some(2.5)),
        ];
        assert_eq!(told(&shorter), put_off("2022-06-30", "2023-06-30"));
        // A longer duration says it already.
        let longer = [(2019, "2019-01-01", "", Some(3.0)), (2021, "2019-01-01", "", Some(4.0))];
        assert_eq!(told(&longer), (true, None));
        // Sooner, or as it was; what was put off before is not raised by this edition.
        let sooner = [(2019, "", "2023-06-30", None), (2021, "", "2022-06-30", None)];
        assert_eq!(told(&sooner), (false, None));
        let before = [
            (2018, "", "2021-06-30", None),
            (2019, "", "2022-06-30", None),
            (2021, "", "2022-06-30", None),
        ];
        assert_eq!(told(&before), (false, None));
        // How far that is from the first is told beside it.
        let slip = Drift::of(&ends(&before)).unwrap().end_slip().unwrap();
        assert_eq!((slip.first.edition, slip.last.edition), (edition(2018), edition(2021)));
    }
}
