//! Projects side by side with their drifts, and put together by what they have in common.

use super::{Against, Asked, Book, Spread, Subject};

/// A project with its drift against the first figure and against the one before.
#[derive(Clone, Copy, Debug)]
pub struct Line<'b> {
    pub subject: &'b Subject,
    first: Option<f64>,
    previous: Option<f64>,
}

/// Some projects with one thing in common.
#[derive(Clone, Debug)]
pub struct Group<K> {
    pub key: K,
    /// How many there are, whether their drift can be computed or not.
    pub projects: usize,
    pub first: Option<Spread>,
    pub previous: Option<Spread>,
}

impl Line<'_> {
    pub fn drift(&self, against: Against) -> Option<f64> {
        match against {
            Against::First => self.first,
            Against::Previous => self.previous,
        }
    }
}

impl<K> Group<K> {
    pub fn of(key: K, lines: &[Line]) -> Self {
        let spread = |against| {
            let drifts: Vec<f64> = lines.iter().filter_map(|it| it.drift(against)).collect();
            Spread::of(&drifts)
        };
        Group {
            key,
            projects: lines.len(),
            first: spread(Against::First),
            previous: spread(Against::Previous),
        }
    }

    pub fn spread(&self, against: Against) -> Option<&Spread> {
        match against {
            Against::First => self.first.as_ref(),
            Against::Previous => self.previous.as_ref(),
        }
    }
}

/// The projects that are asked for, as the book has them.
pub fn lines<'b>(book: &'b Book, asked: &Asked) -> Vec<Line<'b>> {
    let line = |subject: &'b Subject| Line {
        subject,
        first: subject.drift(asked.by, Against::First),
        previous: subject.drift(asked.by, Against::Previous),
    };
    book.subjects.iter().filter(|it| asked.holds(book, it)).map(line).collect()
}

/// Put together by something they have in common, in the order in which each is met first.
pub fn groups<'b, K: PartialEq>(
    lines: &[Line<'b>],
    key: impl Fn(&'b Subject) -> K,
) -> Vec<Group<K>> {
    let mut together: Vec<(K, Vec<Line<'b>>)> = Vec::new();
    for line in lines {
        let key = key(line.subject);
        match together.iter_mut().find(|(known, _)| *known == key) {
            Some((_, lines)) => lines.push(*line),
            None => together.push((key, vec![*line])),
        }
    }
    together.into_iter().map(|(key, lines)| Group::of(key, &lines)).collect()
}
