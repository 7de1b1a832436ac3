//! What is said on every row of the queue, looked up once.

use crate::case::model::{DutyKind, Stage};
use crate::i18n::Lang;

/// The names of stages and duties in a language, by rank.
pub(super) struct Words {
    pub stages: [&'static str; Stage::ALL.len()],
    pub duties: [&'static str; DutyKind::ALL.len()],
}

impl Words {
    pub fn in_language(lang: Lang) -> Self {
        Words {
            stages: Stage::ALL.map(|stage| lang.label(&format!("stage-{}", stage.name()))),
            duties: DutyKind::ALL.map(|kind| lang.label(&format!("duty-{}", kind.name()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_their_rank() {
        for lang in [Lang::Fr, Lang::En] {
            let words = Words::in_language(lang);
            for stage in Stage::ALL {
                let name = lang.label(&format!("stage-{}", stage.name()));
                assert_eq!(words.stages[stage as usize], name);
            }
            for kind in DutyKind::ALL {
                let name = lang.label(&format!("duty-{}", kind.name()));
                assert_eq!(words.duties[kind as usize], name);
            }
        }
    }
}
