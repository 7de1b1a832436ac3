//! Names of projects, as they are compared.

use crate::person::fold::fold;
use std::collections::BTreeSet;

/// Words that a publisher adds or drops from one edition to the next. No single letter: it may
/// be the name of a lot.
const SMALL: [&str; 17] = [
    "au", "aux", "de", "des", "du", "en", "et", "la", "le", "les", "par", "pour", "the", "of",
    "and", "for", "projet",
];

/// From here on two names are worth a question.
const MEANT: f64 = 0.9;

/// How many letters at either end a name can be found by.
const END: usize = 4;

/// With fewer letters one slip makes another word.
const FEWEST_SPELLED: usize = 5;

/// From here on two words are one, but for a slip.
const ONE_SLIP: f64 = 0.95;

/// A name taken apart for comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The words that carry meaning, without case, accents, dashes or small words, run together:
    /// "FRANCECONNECT PHASE II" and "France Connect – Phase II" have one key.
    pub key: String,
    pub words: Vec<String>,
    /// Every number, in order: "Lot 1" is not "Lot 2", and "1 2" is not "12".
    pub numbers: Vec<String>,
    /// What is before a dash, a colon or a bracket: "Elire – élaboration des listes".
    pub head: String,
}

/// Those that are likest, the likest first; among equals the order stays.
pub fn likeliest<T>(scored: impl IntoIterator<Item = (f64, T)>, most: usize) -> Vec<T> {
    let mut scored: Vec<(f64, T)> = scored.into_iter().collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    scored.into_iter().take(most).map(|(_, it)| it).collect()
}

impl Name {
    pub fn of(published: &str) -> Self {
        let words = words(published);
        let head = published.split([':', '(', '–', '—']).next().unwrap_or_default();
        let head = head.split(" - ").next().unwrap_or_default();
        Name {
            key: words.concat(),
            numbers: numbers(&fold(published)),
            head: self::words(head).concat(),
            words,
        }
    }

    /// Whether both are written with the same letters and the same numbers.
    pub fn is(&self, other: &Name) -> bool {
        self.key == other.key && self.numbers == other.numbers
    }

    /// Whether one is the acronym of the other, with or without its meaning beside it:
    /// "CPA", "Compte Personnel d’Activité", "CPA Compte Personnel d’Activité".
    pub fn is_acronym_of(&self, other: &Name) -> bool {
        self.numbers == other.numbers && (self.abbreviates(other) || other.abbreviates(self))
    }

    fn abbreviates(&self, long: &Name) -> bool {
        let [short] = self.words.as_slice() else { return false };
        if short.chars().count() < 3 {
            return false;
        }
        let meaning: Vec<&String> = long.words.iter().filter(|word| *word != short).collect();
        let initials: String = meaning.iter().filter_map(|word| word.chars().next()).collect();
        meaning.len() >= 3 && initials == *short
    }

    /// Whether somebody who wrote this name may have meant the other, and how likely, up to 1.
    /// Stricter than for two lines of a register, which have dates and figures to tell them
    /// apart besides.
    pub fn may_mean(&self, other: &Name) -> Option<f64> {
        let same = self.is(other) || self.is_acronym_of(other);
        let likeness = || self.likeness(other).min(self.rest_is_like(other));
        let likeness = if same { 1.0 } else { likeness().max(self.spells_short(other)) };
        (likeness >= MEANT).then_some(likeness)
    }

    /// Whether either may mean the other, and how likely: a measure of letters may depend on which
    /// word comes first.
    pub fn alike(&self, other: &Name) -> Option<f64> {
        let [here, there] = [self.may_mean(other), other.may_mean(self)];
        here.into_iter().chain(there).reduce(f64::max)
    }

    /// The first and the last of the words that begin as the longest of this name does, in the order
    /// of any alphabet.
    pub fn words_begun(&self) -> Option<(String, String)> {
        let longest = self.words.iter().max_by_key(|word| word.chars().count())?;
        Some((longest.clone(), format!("{longest}zzzzzzzz")))
    }

    /// Whether both are numbered, and otherwise: "Lot 1" and "Lot 2" are two, however alike.
    pub fn is_another_of_its_series(&self, other: &Name) -> bool {
        let numbered = |name: &Name| !name.numbers.is_empty();
        numbered(self) && numbered(other) && self.numbers != other.numbers
    }

    /// What a name is looked up by: two names of which one [may mean](Name::may_mean) the other
    /// have one of these in common, but for a short one with a slip at either end.
    pub fn handles(&self) -> BTreeSet<String> {
        let ending: String = self.key.chars().rev().take(END).collect();
        let initials: String = self.words.iter().filter_map(|word| word.chars().next()).collect();
        let telling = || self.words.iter().filter(|word| tells(word));
        let long = telling().filter(|word| word.chars().count() >= FEWEST_SPELLED);
        let words = telling().cloned().chain(long.map(|word| begun(word)));
        let whole = [self.key.clone(), self.head.clone(), begun(&self.key), format!("…{ending}")];
        let all = words.chain(whole).chain((self.words.len() > 2).then_some(initials));
        all.filter(|handle| !handle.is_empty()).collect()
    }

    /// How well this name answers to what somebody has typed of one so far; nothing if it does
    /// not. What begins the name comes first, then what begins words of it, then what is inside
    /// one, then what is called nearly so.
    pub fn answers_to(&self, typed: &Name) -> Option<f64> {
        let begun = |typed: &String| self.words.iter().any(|word| word.starts_with(typed));
        if self.key.starts_with(&typed.key) {
            Some(4.0)
        } else if typed.words.iter().all(begun) {
            Some(3.0)
        } else if self.key.contains(&typed.key) {
            Some(2.0)
        } else {
            typed.may_mean(self)
        }
    }

    /// How alike two names that are not the same look, from 0 to 1.
    pub fn likeness(&self, other: &Name) -> f64 {
        let spelling = strsim::jaro_winkler(&self.key, &other.key);
        let head = !self.head.is_empty() && (self.head == other.key || other.head == self.key);
        let inside = self.is_inside(other) || other.is_inside(self);
        let more = if head {
            0.95
        } else if inside {
            0.9
        } else {
            0.0
        };
        spelling.max(more)
    }

    /// How alike the words are that both do not share, where each has some: "Système d’information des
    /// impôts" is not that of the douanes, however much they have in common.
    fn rest_is_like(&self, other: &Name) -> f64 {
        let rest = |of: &Name, without: &Name| {
            let own = of.words.iter().filter(|word| !without.words.contains(word));
            own.map(String::as_str).collect::<String>()
        };
        let (mine, theirs) = (rest(self, other), rest(other, self));
        match mine.is_empty()
            || theirs.is_empty()
            || self.head == other.key
            || other.head == self.key
        {
            true => 1.0,
            false => strsim::jaro_winkler(&mine, &theirs),
        }
    }

    /// How nearly one is spelled as what the other is called by for short, before its dash or by one
    /// word: a slip in it is no other project.
    fn spells_short(&self, other: &Name) -> f64 {
        let short = |long: &Name, name: &Name| {
            let head = 0.95 * spelling(&name.key, &long.head);
            let mut telling = name.words.iter().filter(|word| tells(word));
            let (Some(word), None) = (telling.next(), telling.next()) else { return head };
            let nearly = long.words.iter().any(|it| spelling(word, it) >= ONE_SLIP);
            if nearly { head.max(MEANT) } else { head }
        };
        short(self, other).max(short(other, self))
    }

    /// Whether every word of the shorter name is in the longer one, numbers apart.
    fn is_inside(&self, other: &Name) -> bool {
        let mut mine = self.words.iter().filter(|word| tells(word)).peekable();
        mine.peek().is_some() && mine.all(|word| other.words.contains(word))
    }
}

/// What is found by how it begins.
fn begun(word: &str) -> String {
    format!("{}…", word.chars().take(END).collect::<String>())
}

/// How alike two words are written, from 0 to 1; those that are too short not at all.
fn spelling(one: &str, other: &str) -> f64 {
    let shortest = one.chars().count().min(other.chars().count());
    if shortest < FEWEST_SPELLED { 0.0 } else { strsim::jaro_winkler(one, other) }
}

/// Whether a word can tell one name from another by itself.
fn tells(word: &str) -> bool {
    word.len() > 2 && !word.bytes().all(|b| b.is_ascii_digit())
}

fn words(published: &str) -> Vec<String> {
    // "OP@LE" is read "opale", "MISTR@L" was "MISTRAL" before and after.
    let plain = published.replace('@', "a").replace('’', "'");
    let articles = ["d'", "D'", "l'", "L'"];
    let bare = |word: &str| articles.iter().find_map(|it| word.strip_prefix(it)).map(str::to_owned);
    let words = plain.split_whitespace().map(|word| bare(word).unwrap_or_else(|| word.to_owned()));
    let folded = fold(&words.collect::<Vec<_>>().join(" "));
    let all: Vec<&str> = folded.split(' ').collect();
    let telling: Vec<String> =
        all.iter().filter(|word| !SMALL.contains(word)).map(|word| (*word).to_owned()).collect();
    // A name of small words alone is still a name.
    if telling.is_empty() { all.into_iter().map(str::to_owned).collect() } else { telling }
}

fn numbers(folded: &str) -> Vec<String> {
    let runs = folded.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| !run.is_empty()).map(str::to_owned).collect()
}
