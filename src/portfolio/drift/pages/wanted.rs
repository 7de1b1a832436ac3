//! What is asked of the list of projects: on its page and of its files alike.

use super::narrow::range_of;
use super::words;
use crate::base::{Address, ApiError};
use crate::i18n::Lang;
use crate::portfolio::drift::model::{Against, Asked, Book, Line, OfEdition, Roll, lines};
use crate::register::model::{DriftRange, Edition};
use crate::register::pages::{edition_said, range_said};

/// All that an address asks of the list.
#[derive(Clone, Copy, Debug)]
pub(in crate::portfolio) struct Wanted {
    pub asked: Asked,
    /// Only those whose drift against it can be computed, and lies in the range.
    against: Option<Against>,
    range: DriftRange,
    edition: Option<(Edition, Roll)>,
}

impl Wanted {
    /// From what an address says; a word that is none of ours narrows nothing.
    pub fn read<T: AsRef<str>, F: Fn(&str) -> T>(address: &mut Address<F>) -> Self {
        let edition: Option<Edition> = address.choice("edition", |it| it.parse().ok());
        let roll = address.choice("roll", Roll::from_name).unwrap_or_default();
        Wanted {
            asked: Asked::read(address),
            against: address.choice("against", Against::from_name),
            range: range_of(address),
            edition: edition.map(|edition| (edition, roll)),
        }
    }

    /// The roll that is asked for, if one is: an edition that never was is nothing to be found.
    pub fn of_edition(&self, book: &Book) -> Result<Option<OfEdition>, ApiError> {
        let Some((edition, roll)) = self.edition else { return Ok(None) };
        let register = self.asked.register.unwrap_or_else(|| book.main_register());
        OfEdition::find(book, register, edition, roll).ok_or(ApiError::NotFound).map(Some)
    }

    pub fn path(&self) -> String {
        match (self.edition, self.against) {
            (Some((edition, roll)), _) => self.asked.of_edition(edition, roll),
            (None, Some(against)) => self.asked.list(against, self.range),
            (None, None) => self.asked.projects(),
        }
    }

    /// The largest drift first, what cannot be computed last.
    pub fn lines<'b>(&self, book: &'b Book, of: Option<OfEdition>) -> Vec<Line<'b>> {
        let mut lines = lines(book, &self.asked);
        lines.retain(|it| of.is_none_or(|of| of.holds(it.subject)));
        if let (None, Some(against)) = (of, self.against) {
            lines.retain(|it| it.drift(against).is_some_and(|it| self.range.holds(it)));
        }
        let against = self.against.unwrap_or_default();
        let drift = |it: &Line| match of {
            Some(of) => of.drift(it.subject, self.asked.by),
            None => it.drift(against),
        };
        let rank = |it: &Line| drift(it).unwrap_or(f64::NEG_INFINITY);
        // Stable: those that drifted alike stay sorted by name.
        lines.sort_by(|one, other| rank(other).total_cmp(&rank(one)));
        lines
    }

    /// What they are, in a sentence.
    pub fn said(&self, lang: Lang, count: usize) -> String {
        let measure = lang.within(words::measure_key(self.asked.by));
        let count = ("count", count.into());
        if let Some((edition, roll)) = self.edition {
            let key = match roll {
                Roll::Named => "drift-list-named",
                Roll::Came => "drift-list-came",
                Roll::Left => "drift-list-left",
            };
            return lang.text_with(key, [count, ("edition", edition_said(lang, edition).into())]);
        }
        let Some(against) = self.against else {
            return lang.text_with("drift-list-all", [count]);
        };
        let facts = [
            count,
            ("measure", measure.into()),
            ("against", lang.within(words::against_key(against)).into()),
            ("range", range_said(self.range, lang).into()),
        ];
        lang.text_with("drift-list-range", facts)
    }
}

/// What an address narrows the projects to, in words.
pub(in crate::portfolio) fn narrowed_to(lang: Lang, book: &Book, asked: Asked) -> Vec<String> {
    let ministry = asked.ministry.and_then(|id| {
        let of_it = book.subjects.iter().find(|it| it.ministry == id)?;
        Some(of_it.ministry_name.clone())
    });
    let register = asked.register.and_then(|at| Some(book.registers.get(at)?.0.clone()));
    let stand = asked.stand.map(|it| words::stand(lang, it));
    let band = asked.band.map(|it| words::band(lang, it));
    let still = asked.still.then(|| lang.text("drift-still"));
    [ministry, stand, band, register, still].into_iter().flatten().collect()
}
