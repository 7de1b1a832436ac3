//! What the projects of the demo say to what was found.

use super::cast::SPONSOR;
use super::play::Play;
use crate::remediation::model::{Stance, Unfinished, UnfinishedAt};

impl Play<'_> {
    /// Each story has two findings: the sponsor shares both, the project the first.
    pub(super) fn reply_of(&self, name: &str) -> Unfinished {
        let at = |rank, stance, words: Option<&str>| {
            let (stance, words) = (Some(stance), words.map(str::to_owned));
            UnfinishedAt { rank, stance, words }
        };
        let (second, text) = match name == SPONSOR {
            true => (
                at(2, Stance::Agree, None),
                "Nous partageons ces constats et nommerons qui décide.",
            ),
            false => (
                at(2, Stance::Partly, Some("C’était vrai en juin ; une moitié est réglée depuis.")),
                "Ces constats nous aident à trancher.",
            ),
        };
        let at_findings = vec![at(1, Stance::Agree, None), second];
        Unfinished { at_findings, text: Some(text.to_owned()) }
    }
}
