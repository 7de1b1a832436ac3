//! What is supposed of a plan, as an address has it.

use crate::case::model::CaseNumber;
use crate::case::pages::Tab;
use crate::remediation::model::tasks::{Bar, Change, Supposed, TaskDays};

/// What was typed, to be typed on, and all that is supposed with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub task: String,
    pub days: String,
    pub later: String,
    pub supposed: Supposed,
    /// The field that cannot be read, and what belongs there.
    pub fault: Option<(&'static str, &'static str)>,
}

/// The page where one supposes.
pub fn path_of_what_if(number: CaseNumber) -> String {
    format!("{}/what-if", Tab::Plan.path(number))
}

/// What was supposed before, and what is typed now in place of it or beside it.
pub fn supposing([task, days, later, with]: [&str; 4], bars: &[Bar]) -> Asked {
    let before = Supposed::read(with).fitting(bars);
    let typed = typed([task, days, later], bars);
    let (supposed, fault) = match typed {
        Ok(Some(change)) => (before.with(change).fitting(bars), None),
        Ok(None) => (before, None),
        Err(fault) => (before, Some(fault)),
    };
    let [task, days, later] = [task, days, later].map(str::to_owned);
    Asked { task, days, later, supposed, fault }
}

type Fault = (&'static str, &'static str);

fn typed([task, days, later]: [&str; 3], bars: &[Bar]) -> Result<Option<Change>, Fault> {
    let [task, days, later] = [task, days, later].map(str::trim);
    if task.is_empty() && days.is_empty() && later.is_empty() {
        return Ok(None);
    }
    let bar = task.parse().ok().and_then(|rank: u32| bars.iter().find(|it| it.rank == rank));
    let bar = bar.ok_or(("task", "suppose-which"))?;
    let most = i64::from(TaskDays::MOST);
    let number = |typed: &str, least: i64| match typed.replace('\u{2212}', "-") {
        typed if typed.is_empty() => Some(0),
        typed => typed.parse::<i64>().ok().filter(|it| (least..=most).contains(it)),
    };
    let days = number(days, -most).ok_or(("days", "suppose-days-unread"))?;
    let later = number(later, 0).ok_or(("later", "suppose-later-unread"))?;
    // Nothing would come of it, and nobody would know why.
    if days < 0 && bar.days == 1 {
        return Err(("days", "suppose-days-least"));
    }
    let (days, later) = (i32::try_from(days).unwrap_or(0), u32::try_from(later).unwrap_or(0));
    Ok(Some(Change { rank: bar.rank, days, later }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::remediation::model::tasks::BarAt;

    fn bar(rank: u32, at: BarAt) -> Bar {
        Bar { rank, days: 5, worked: 0, at, after: Vec::new() }
    }

    #[test]
    fn what_is_typed_joins_what_was_supposed_before() {
        let bars = [bar(1, BarAt::ToDo), bar(2, BarAt::UnderWay), bar(3, BarAt::Done)];
        let read = |fields| supposing(fields, &bars);
        assert_eq!(read(["", "", "", ""]), Asked::default());
        assert_eq!(read(["1", "10", "", "2.-1.0"]).supposed.written(), "2.-1.0_1.10.0");
        assert_eq!(read(["2", "\u{2212}3", "4", "2.5.0"]).supposed.written(), "2.-3.0");
        assert_eq!(read(["1", "-50", "", ""]).supposed.written(), "1.-4.0", "a day is left");
        assert_eq!(read(["3", "10", "", ""]).supposed.written(), "", "what is done stays done");
        assert_eq!(read(["1", "0", "0", "1.5.0"]).supposed.written(), "");
    }

    #[test]
    fn a_task_of_one_day_says_that_it_cannot_be_shorter() {
        let bars = [Bar { days: 1, ..bar(1, BarAt::ToDo) }];
        let asked = supposing(["1", "-5", "", ""], &bars);
        assert_eq!(asked.fault, Some(("days", "suppose-days-least")));
        assert!(asked.supposed.is_empty());
        assert_eq!(supposing(["1", "5", "", ""], &bars).fault, None);
    }

    #[test]
    fn what_cannot_be_read_is_named_and_kept_and_nothing_else_is_lost() {
        let bars = [bar(1, BarAt::ToDo)];
        for (fields, field) in [
            (["", "10", "", "1.5.0"], "task"),
            (["9", "10", "", "1.5.0"], "task"),
            (["1", "dix", "", "1.5.0"], "days"),
            (["1", "2501", "", "1.5.0"], "days"),
            (["1", "1", "-1", "1.5.0"], "later"),
        ] {
            let asked = supposing(fields, &bars);
            assert_eq!(asked.fault.map(|it| it.0), Some(field), "{fields:?}");
            assert_eq!(
                (asked.days.as_str(), asked.supposed.written()),
                (fields[1], "1.5.0".into())
            );
        }
    }
}
