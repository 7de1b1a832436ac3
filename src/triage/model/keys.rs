//! The keys of the brigade's desk: what each does, and the letter that a person gave it.

use crate::base::{Problem, Problems, Refusal};
use crate::case::model::Act;
use std::collections::BTreeMap;

/// What a letter does, outside of any field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// To the next case of the queue.
    Next,
    Previous,
    Open,
    /// Puts the case beside others.
    Compare,
    /// Back to the queue.
    Queue,
    /// To the form of an act.
    Act(Act),
}

/// The letters of one person. What has none is done by its link alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyboard {
    pub is_on: bool,
    /// In the order of [`Shortcut::ALL`].
    letters: [Option<char>; Shortcut::ALL.len()],
}

impl Shortcut {
    pub const ALL: [Shortcut; 16] = [
        Shortcut::Next,
        Shortcut::Previous,
        Shortcut::Open,
        Shortcut::Compare,
        Shortcut::Queue,
        Shortcut::Act(Act::TakeCharge),
        Shortcut::Act(Act::AskInformation),
        Shortcut::Act(Act::BringToCommittee),
        Shortcut::Act(Act::Accept),
        Shortcut::Act(Act::FastTrack),
        Shortcut::Act(Act::Redirect),
        Shortcut::Act(Act::ProposeDecline),
        Shortcut::Act(Act::ConfirmDecline),
        Shortcut::Act(Act::OverruleDecline),
        Shortcut::Act(Act::ReviewFastTrack),
        Shortcut::Act(Act::Suspend),
    ];

    /// As forms, rows and `data-key` say it.
    pub fn name(self) -> &'static str {
        match self {
            Shortcut::Next => "next",
            Shortcut::Previous => "previous",
            Shortcut::Open => "open",
            Shortcut::Compare => "compare",
            Shortcut::Queue => "queue",
            Shortcut::Act(act) => act.name(),
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The act it leads to, if it leads to one.
    pub fn act(self) -> Option<Act> {
        match self {
            Shortcut::Act(act) => Some(act),
            _ => None,
        }
    }

    /// The address that starts in the form of an act, from that of the page of a case.
    pub fn act_on(self, address: &str) -> String {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let more = if query.is_empty() { "" } else { "&" };
        format!("{path}?act={}{more}{query}", self.name())
    }

    /// The field of its letter.
    pub fn field(self) -> String {
        format!("keys[{}]", self.name())
    }

    /// The letter it has until somebody chooses another.
    fn usual(self) -> Option<char> {
        Some(match self {
            Shortcut::Next => 'j',
            Shortcut::Previous => 'k',
            Shortcut::Open => 'o',
            Shortcut::Compare => 'x',
            Shortcut::Queue => 'q',
            Shortcut::Act(act) => match act {
                Act::TakeCharge => 't',
                Act::AskInformation => 'i',
                Act::BringToCommittee => 'c',
                Act::Accept => 'a',
                Act::FastTrack => 'f',
                Act::Redirect => 'r',
                Act::ProposeDecline => 'd',
                Act::ConfirmDecline => 'y',
                Act::OverruleDecline => 'n',
                Act::ReviewFastTrack => 'v',
                Act::Suspend => 's',
                _ => return None,
            },
        })
    }
}

impl Default for Keyboard {
    fn default() -> Self {
        Keyboard { is_on: true, letters: Shortcut::ALL.map(Shortcut::usual) }
    }
}

impl Keyboard {
    pub fn letter(&self, shortcut: Shortcut) -> Option<char> {
        let rank = Shortcut::ALL.iter().position(|it| *it == shortcut)?;
        self.letters[rank]
    }

    /// The same letters, on or off.
    pub fn turned(self, is_on: bool) -> Self {
        Keyboard { is_on, ..self }
    }

    /// Reads the letters that were typed, by the names of what they do. All that is wrong is said at
    /// once; nothing typed is no letter.
    pub fn read(is_on: bool, typed: &BTreeMap<String, String>) -> Result<Self, Refusal> {
        let mut problems = Problems::default();
        let mut letters = [None; Shortcut::ALL.len()];
        for (rank, shortcut) in Shortcut::ALL.into_iter().enumerate() {
            let field = shortcut.field();
            let typed = typed.get(shortcut.name()).map_or("", String::as_str);
            let read = letter(&field, typed).and_then(|it| unless_taken(&field, it, &letters));
            letters[rank] = problems.sift(read).flatten();
        }
        problems.or(|| Some(Keyboard { is_on, letters }))
    }

    /// As its row keeps it.
    pub fn said(&self) -> String {
        let said = Shortcut::ALL.into_iter().zip(self.letters).map(|(it, letter)| {
            let letter = letter.map(String::from).unwrap_or_default();
            format!("{}={letter}", it.name())
        });
        said.collect::<Vec<_>>().join(" ")
    }

    /// Reads a row. What came after it was kept has its usual letter, unless that is taken: nobody's
    /// keys change under their fingers.
    pub fn of_row(is_on: bool, said: &str) -> Self {
        let chosen: BTreeMap<&str, Option<char>> = said
            .split(' ')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, letter)| (name, letter.chars().next()))
            .collect();
        let is_free = |letter: &char| !chosen.values().any(|it| *it == Some(*letter));
        let letters = Shortcut::ALL.map(|it| match chosen.get(it.name()) {
            Some(letter) => *letter,
            None => it.usual().filter(is_free),
        });
        Keyboard { is_on, letters }
    }
}

/// One letter, whatever its case; or none.
fn letter(field: &str, typed: &str) -> Result<Option<char>, Problem> {
    let mut lower = typed.trim().chars().flat_map(char::to_lowercase);
    match (lower.next(), lower.next()) {
        (None, _) => Ok(None),
        (Some(letter), None) if letter.is_alphabetic() => Ok(Some(letter)),
        _ => Err(Problem::new(field, "problem-key-letter")),
    }
}

fn unless_taken(
    field: &str,
    letter: Option<char>,
    taken: &[Option<char>],
) -> Result<Option<char>, Problem> {
    match letter {
        Some(it) if taken.contains(&letter) => {
            let said = it.to_uppercase().to_string();
            Err(Problem::new(field, "problem-key-taken").with("letter", said))
        }
        letter => Ok(letter),
    }
}
