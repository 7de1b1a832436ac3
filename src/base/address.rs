//! What an address says, word by word. What means nothing narrows nothing; it is kept as it was typed, so that a page
//! says so, and a file that would hold everything under the name of a filter is refused.

use chrono::NaiveDate;

/// The words that are read so, as addresses and the catalogue of texts say them: `misread-word-…`.
pub const WORDS: [&str; 33] = [
    "group", "stage", "band", "priority", "late", "owed_by", "on", "weather", "stale", "ministry",
    "by", "phase", "still", "register", "against", "above", "up_to", "edition", "roll", "course",
    "review", "sort", "from", "to", "kind", "state", "of", "until", "list", "went", "others",
    "month", "kept",
];

/// More of what was typed is not said again.
const SAID_LIMIT: usize = 60;

/// Something of an address that means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    pub word: &'static str,
    /// As it was typed.
    pub said: String,
    pub why: Unread,
}

/// Why it means nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is none of what the word may say.
    NoChoice,
    /// It is no day: another is shown; none: today.
    NoDay { instead: Option<NaiveDate> },
    /// A day to come, of which nothing is known yet.
    ToCome,
}

/// An address that is being read.
pub struct Address<F> {
    said: F,
    misread: Vec<Misread>,
}

impl<T: AsRef<str>, F: Fn(&str) -> T> Address<F> {
    /// From what it says of a name; nothing where it says nothing.
    pub fn new(said: F) -> Self {
        Address { said, misread: Vec::new() }
    }

    /// What a word says, if it is known.
    pub fn choice<V>(
        &mut self,
        word: &'static str,
        known: impl FnOnce(&str) -> Option<V>,
    ) -> Option<V> {
        self.read(word, Unread::NoChoice, known)
    }

    /// Whether something is asked for, which is said by "1".
    pub fn is_set(&mut self, word: &'static str) -> bool {
        self.choice(word, |it| (it == "1").then_some(())).is_some()
    }

    /// A day up to today; `instead` is what is shown for what is no day.
    pub fn day(
        &mut self,
        word: &'static str,
        today: NaiveDate,
        instead: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let day = self.read(word, Unread::NoDay { instead }, |it| it.parse().ok());
        if let Some(day) = day.filter(|day: &NaiveDate| *day > today) {
            self.misread.push(Misread { word, said: day.to_string(), why: Unread::ToCome });
        }
        day.filter(|day| *day <= today)
    }

    /// What meant nothing.
    pub fn misread(self) -> Vec<Misread> {
        self.misread
    }

    fn read<V>(
        &mut self,
        word: &'static str,
        why: Unread,
        known: impl FnOnce(&str) -> Option<V>,
    ) -> Option<V> {
        let said = (self.said)(word);
        let said = said.as_ref().trim();
        if said.is_empty() {
            return None;
        }
        let read = known(said);
        if read.is_none() {
            let said = said.chars().take(SAID_LIMIT).collect();
            self.misread.push(Misread { word, said, why });
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_means_nothing_is_kept_as_it_was_typed() {
        let mut address = Address::new(|word: &str| match word {
            "band" => "purple",
            "late" => "yes",
            "from" => "2026-02-31",
            "to" => "2027-01-01",
            "on" => "2026-11-29",
            "stage" => " ",
            _ => "1",
        });
        let today = day("2026-11-29");
        assert_eq!(address.choice("band", |_| None::<u8>), None);
        assert!(!address.is_set("late") && address.is_set("stale"));
        assert_eq!(address.choice("stage", |_| None::<u8>), None);
        assert_eq!(address.day("from", today, None), None);
        assert_eq!(address.day("to", today, None), None);
        assert_eq!(address.day("on", today, None), Some(today));
        let kept = address.misread();
        let said: Vec<_> = kept.iter().map(|it| (it.word, it.said.as_str(), it.why)).collect();
        let no_day = Unread::NoDay { instead: None };
        assert_eq!(
            said,
            [
                ("band", "purple", Unread::NoChoice),
                ("late", "yes", Unread::NoChoice),
                ("from", "2026-02-31", no_day),
                ("to", "2027-01-01", Unread::ToCome),
            ]
        );
    }

    #[test]
    fn a_novel_is_not_said_again() {
        let mut address = Address::new(|_: &str| "é".repeat(500));
        address.choice("band", |_| None::<u8>);
        assert_eq!(address.misread()[0].said.chars().count(), SAID_LIMIT);
    }
}
