//! What can be wrong with one answer.

use super::fields::{Field, Kind};

/// One wrong answer.
pub struct Harm {
    pub name: &'static str,
    /// `None`: the field is not sent at all.
    pub says: Option<String>,
    /// Whether it has to be refused. An answer may be empty where it is optional, and markup
    /// is text like any other.
    pub is_wrong: bool,
}

pub const MARKUP: &str = "\"></textarea><script>alert(1)</script><b onload=x>";
const NOBODY: &str = "01900000-0000-7000-8000-00000000dead";

fn wrong(name: &'static str, says: impl Into<String>) -> Harm {
    Harm { name, says: Some(says.into()), is_wrong: true }
}

fn perhaps(name: &'static str, says: impl Into<String>) -> Harm {
    Harm { is_wrong: false, ..wrong(name, says) }
}

impl Harm {
    /// Tried on one field of each kind in a form: reading a mebibyte takes its time.
    pub fn is_huge(&self) -> bool {
        self.says.as_ref().is_some_and(|says| says.len() > 100_000)
    }
}

/// All of them, for a field of its kind.
pub fn harms(field: &Field) -> Vec<Harm> {
    // What decides where one goes next, and what is chosen for oneself, can say no harm.
    let is_free = ["next", "code", "choice", "theme"].contains(&field.name.as_str());
    let missing = Harm { name: "missing", says: None, is_wrong: false };
    let mut all = vec![missing, perhaps("empty", ""), perhaps("blank", " \t\u{a0} ")];
    match field.kind {
        Kind::Line | Kind::Long => {
            all.extend([
                wrong("too long", "x".repeat(4_001)),
                wrong("a mebibyte", "x".repeat(1 << 20)),
                wrong("a null", "a\0b"),
                wrong("a bell", "a\u{7}b"),
                perhaps("markup", MARKUP),
            ]);
        }
        Kind::Number => {
            all.extend([
                wrong("words", "douze"),
                wrong("negative", "-1"),
                wrong("too great", "1e400"),
                wrong("no number", "NaN"),
                wrong("a null", "1\0"),
                wrong("markup", MARKUP),
                wrong("too long", "9".repeat(4_001)),
            ]);
        }
        Kind::Date => {
            all.extend([
                wrong("no day", "2027-02-30"),
                wrong("words", "hier"),
                wrong("long ago", "1800-01-01"),
                wrong("far ahead", "9999-12-31"),
                wrong("farther", "+262142-12-31"),
                wrong("a null", "2027-01-31\0"),
                wrong("markup", MARKUP),
                wrong("too long", "2".repeat(4_001)),
            ]);
        }
        Kind::Choice => {
            all.extend([
                wrong("no choice", "no-such-choice"),
                wrong("nobody", NOBODY),
                wrong("a null", "a\0"),
                wrong("markup", MARKUP),
                wrong("a mebibyte", "x".repeat(1 << 20)),
            ]);
        }
        Kind::Box => all.extend([perhaps("no box", "peut-être"), perhaps("markup", MARKUP)]),
        Kind::Hidden => {
            all.extend([
                wrong("unknown number", "2026-9999"),
                wrong("unknown id", NOBODY),
                wrong("wrong type", "x"),
                wrong("negative", "-7"),
                wrong("too great", "99999999999999999999"),
                wrong("a null", "a\0b"),
                wrong("markup", MARKUP),
                wrong("too long", "x".repeat(4_001)),
            ]);
        }
    }
    if is_free {
        all.iter_mut().for_each(|it| it.is_wrong = false);
    }
    all
}
