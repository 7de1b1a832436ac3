//! A register edition after edition: what breaks it, and what compares.

use super::*;
use proptest::prelude::*;

const EDITIONS: [&str; 5] = ["2016-11", "2017-03", "2017-11", "2019-03", "2021-07"];

fn history(book: &Book, measure: SortBy) -> History {
    History::of(book, &lines(book, &by(measure)), measure, 0)
}

#[test]
fn a_total_is_parted_into_what_moved_what_came_and_what_left() {
    let book = book(vec![
        subject(1, vec![told("2016-11", None, Some(10.0)), told("2017-03", None, Some(12.0))]),
        subject(2, vec![told("2016-11", None, Some(30.0))]),
        subject(3, vec![told("2017-03", None, Some(5.0))]),
    ]);
    let history = history(&book, SortBy::Cost);
    let totals: Vec<f64> = history.points.iter().map(|it| it.total.unwrap().millions()).collect();
    assert_eq!(totals, [40.0, 17.0]);
    let step = &history.steps[0];
    assert_eq!((step.kept, step.entered, step.left), (1, 1, 1));
    let total = step.total.unwrap();
    assert_eq!(total.like_for_like.0.millions(), 10.0);
    assert_eq!(total.like_for_like.1.millions(), 12.0);
    let (moved, came, left) = total.moved();
    assert_eq!((moved.millions(), came.millions(), left.millions()), (2.0, 5.0, 30.0));
    assert!(step.is_break() && !step.is_long());
}

#[test]
fn years_without_an_edition_are_a_break_even_where_the_projects_are_the_same() {
    let told = vec![told("2019-03", Some(3.0), None), told("2021-07", Some(4.0), None)];
    let book = book(vec![subject(1, told)]);
    let history = history(&book, SortBy::Schedule);
    let step = &history.steps[0];
    assert_eq!(step.months(), 28);
    assert!(step.is_long() && step.is_break() && !step.changes_perimeter());
    assert_eq!(history.points[1].median, Some(4.0 / 3.0 - 1.0));
    assert_eq!(step.median, None, "the first edition has no drift to compare with");
}

#[test]
fn who_comes_back_is_counted_among_those_that_came() {
    let book = book(vec![
        subject(1, vec![told("2016-11", Some(3.0), None), told("2017-11", Some(3.0), None)]),
        subject(2, vec![told("2017-03", Some(3.0), None), told("2017-11", Some(3.0), None)]),
    ]);
    let step = &history(&book, SortBy::Schedule).steps[1];
    assert_eq!((step.entered, step.returned, step.kept), (1, 1, 1));
}

#[test]
fn a_ministry_counts_what_the_latest_edition_names() {
    let book = book(vec![
        subject(
            1,
            vec![told("2016-11", Some(2.0), Some(10.0)), told("2021-07", Some(3.0), Some(12.0))],
        ),
        subject(4, vec![told("2021-07", None, None)]),
        subject(2, vec![told("2021-07", Some(4.0), Some(30.0))]),
        subject(3, vec![told("2016-11", Some(4.0), Some(90.0))]),
    ]);
    let latest = Latest::of(&book).unwrap();
    let names: Vec<_> = latest.bearers.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Ministère 2", "Ministère 1"], "the highest cost first, who left nowhere");
    let one = &latest.bearers[1].sum;
    assert_eq!((one.projects, one.giving, one.cost.millions()), (2, 1, 12.0));
    assert_eq!(one.drift.as_ref().map(|it| it.figures.median), Some(0.5));
    assert_eq!((latest.whole.projects, latest.whole.cost.millions()), (3, 42.0));
    assert_eq!(Latest::of(&Book::default()), None);
}

/// Some projects, each named or not by each edition, with or without figures.
fn books() -> impl Strategy<Value = Book> {
    let cell = prop::option::weighted(0.7, prop::option::weighted(0.8, 1u32..400));
    let rows = prop::collection::vec(prop::collection::vec(cell, EDITIONS.len()), 1..20);
    rows.prop_map(|rows| {
        let of = |(at, row): (usize, Vec<Option<Option<u32>>>)| {
            let cells = row.into_iter().enumerate();
            let told: Vec<Told> = cells
                .filter_map(|(at, cell)| {
                    let figure = cell?.map(f64::from);
                    Some(told(EDITIONS[at], figure.map(|it| it / 10.0), figure))
                })
                .collect();
            (!told.is_empty()).then(|| subject(at as u128, told))
        };
        book(rows.into_iter().enumerate().filter_map(of).collect())
    })
}

proptest! {
    /// Each number of the table of editions opens as many projects as it says.
    #[test]
    fn the_rolls_of_an_edition_hold_as_many_as_it_counts(book in books()) {
        let history = history(&book, SortBy::Schedule);
        let count = |edition, roll| {
            let of = OfEdition::find(&book, 0, edition, roll).unwrap();
            book.subjects.iter().filter(|it| of.holds(it)).count()
        };
        for point in &history.points {
            prop_assert_eq!(count(point.edition, Roll::Named), point.projects);
        }
        for step in &history.steps {
            prop_assert_eq!(count(step.to, Roll::Came), step.entered);
            prop_assert_eq!(count(step.to, Roll::Left), step.left);
        }
    }

    /// Both ways: what compares is neither what came nor what left.
    #[test]
    fn like_for_like_and_what_came_and_left_make_what_was_published(book in books()) {
        let history = history(&book, SortBy::Cost);
        for (at, step) in history.steps.iter().enumerate() {
            let (before, after) = (&history.points[at], &history.points[at + 1]);
            prop_assert_eq!(step.kept + step.left, before.projects);
            prop_assert_eq!(step.kept + step.entered, after.projects);
            prop_assert!(step.returned <= step.entered);
            let Some(total) = step.total else { continue };
            let (moved, came, left) = total.moved();
            prop_assert_eq!(total.published.1.0 - total.published.0.0, moved.0 + came.0 - left.0);
            prop_assert!(total.both <= step.kept);
            prop_assert!(came.0 >= 0 && left.0 >= 0);
        }
    }

    /// Where the same projects give the figure in both, nothing is made again.
    #[test]
    fn the_same_projects_compare_as_they_were_published(
        figures in prop::collection::vec(prop::collection::vec(1u32..400, EDITIONS.len()), 1..12)
    ) {
        let row = |(at, row): (usize, &Vec<u32>)| {
            let told = row.iter().zip(EDITIONS).map(|(figure, on)| {
                told(on, Some(f64::from(*figure)), Some(f64::from(*figure)))
            });
            subject(at as u128, told.collect())
        };
        let book = book(figures.iter().enumerate().map(row).collect());
        for step in &history(&book, SortBy::Cost).steps {
            prop_assert!(!step.changes_perimeter());
            let total = step.total.unwrap();
            prop_assert_eq!(total.published, total.like_for_like);
            if let Some(median) = step.median {
                prop_assert_eq!(median.published, median.like_for_like);
            }
        }
        // And what is known by the last edition is what the page says of all.
        let last = history(&book, SortBy::Cost).points.last().unwrap().median;
        let whole = Group::of((), &lines(&book, &by(SortBy::Cost)));
        prop_assert_eq!(last, whole.first.map(|it| it.figures.median));
    }
}
