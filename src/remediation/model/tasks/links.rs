//! What a task waits for, as people type it: `T1, T2+3d, T3SS, T4FF-2d`, and in French `T2+3j`, `T3DD`.

use super::{LINK_LIMIT, TaskDays, TaskLink, TaskName};
use crate::remediation::model::schedule::LinkKind;

/// Why what was typed cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// This piece of it is not written as the others are.
    Unreadable(String),
    /// The days of this piece are more than ten years.
    TooFar(String),
    /// This piece says what another says.
    Twice(String),
    TooMany,
}

/// A piece that is longer is shown by its beginning.
const SHOWN: usize = 40;

/// Reads what a task waits for. Nothing typed is nothing waited for.
pub fn parse_links(typed: &str) -> Result<Vec<TaskLink>, LinkFault> {
    let pieces = typed.split([',', ';']).map(str::trim).filter(|it| !it.is_empty());
    let mut links: Vec<TaskLink> = Vec::new();
    for piece in pieces {
        let shown = || piece.chars().take(SHOWN).collect::<String>();
        let link = parse_link(piece).ok_or_else(|| LinkFault::Unreadable(shown()))?;
        if link.lag.unsigned_abs() > TaskDays::MOST {
            return Err(LinkFault::TooFar(shown()));
        }
        if links.iter().any(|it| (it.rank, it.kind) == (link.rank, link.kind)) {
            return Err(LinkFault::Twice(shown()));
        }
        if links.len() == LINK_LIMIT {
            return Err(LinkFault::TooMany);
        }
        links.push(link);
    }
    Ok(links)
}

/// The same in the words of a reader, whose unit of days it is.
pub fn spell_links(links: &[TaskLink], unit: &str) -> String {
    let spell = |it: &TaskLink| {
        let kind = match it.kind {
            LinkKind::FinishStart => "",
            LinkKind::StartStart => "SS",
            LinkKind::FinishFinish => "FF",
        };
        let lag = if it.lag == 0 { String::new() } else { format!("{:+}{unit}", it.lag) };
        format!("{}{kind}{lag}", TaskName(it.rank))
    };
    links.iter().map(spell).collect::<Vec<_>>().join(", ")
}

/// `T12`, then which ends wait for one another, then after how many days.
fn parse_link(piece: &str) -> Option<TaskLink> {
    let piece = piece.to_uppercase().replace('\u{2212}', "-");
    let piece: String = piece.chars().filter(|it| !it.is_whitespace()).collect();
    let rest = piece.strip_prefix('T')?;
    let digits = rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len());
    let (rank, rest) = rest.split_at(digits);
    let lag_from = rest.find(['+', '-']).unwrap_or(rest.len());
    let (kind, lag) = rest.split_at(lag_from);
    let kind = match kind {
        "" | "FS" | "FD" => LinkKind::FinishStart,
        "SS" | "DD" => LinkKind::StartStart,
        "FF" => LinkKind::FinishFinish,
        _ => return None,
    };
    let lag = if lag.is_empty() { 0 } else { parse_lag(lag)? };
    let rank = rank.parse().ok().filter(|rank| *rank > 0)?;
    Some(TaskLink { rank, kind, lag })
}

/// `+3`, `+3D`, `-2J`: digits between a sign and a unit that may be left out.
fn parse_lag(lag: &str) -> Option<i32> {
    let days = lag.strip_suffix(['D', 'J']).unwrap_or(lag);
    let digits = days.get(1..).filter(|it| it.bytes().all(|byte| byte.is_ascii_digit()))?;
    // So many that they are no number are too many.
    if digits.len() > 9 {
        return Some(i32::MAX);
    }
    days.parse().ok()
}
