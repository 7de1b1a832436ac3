//! Why nobody meets a need, in words.

use super::words::Words;
use crate::roster::model::proposal::{Staffing, Unmet, Wanted, Why};

impl Words {
    /// Of the need of this case, by its number. Whoever staffs it reads who must stay away and who said no
    /// apart.
    pub fn why(&self, asked: &Staffing, case: &str, wanted: &Wanted, unmet: &Unmet) -> String {
        let lang = self.lang;
        let declined = self.how_many_declined(asked, case, wanted).min(unmet.in_conflict);
        let counts = || {
            [
                ("skilled", unmet.skilled.into()),
                ("conflict", (unmet.in_conflict - declined).into()),
                ("declined", declined.into()),
                ("away", unmet.away.into()),
                ("full", unmet.full.into()),
            ]
        };
        match (unmet.why, &unmet.price) {
            (Why::NobodyHasTheSkill, _) => lang.text("proposal-why-no-skill"),
            (Why::NobodyHasTheLevel, _) => {
                lang.text_with("proposal-why-no-level", [("level", unmet.best_level.into())])
            }
            (Why::AllInConflict, _) => {
                let key = match declined {
                    0 => "proposal-why-conflict",
                    all if all == unmet.in_conflict => "proposal-why-declined",
                    _ => "proposal-why-conflict-declined",
                };
                lang.text_with(key, counts())
            }
            (Why::AllAway, _) => lang.text_with("proposal-why-away", counts()),
            (Why::NobodyLeft, _) => lang.text_with("proposal-why-nobody-left", counts()),
            (Why::AllFull, _) => lang.text_with("proposal-why-full", counts()),
            (Why::NoLead, _) => lang.text("proposal-why-no-lead"),
            (Why::NoSenior, _) => lang.text("proposal-why-no-senior"),
            (Why::WorthLess, None) => lang.text("proposal-why-worth-less"),
            (Why::WorthLess, Some(price)) => {
                let (name, cost) = (self.name(&price.member), self.cost(price.cost));
                lang.text_with("proposal-why-price", [("name", name.into()), ("cost", cost.into())])
            }
        }
    }

    /// Of those who have the level and are kept from the case, how many are because they said no.
    fn how_many_declined(&self, asked: &Staffing, case: &str, wanted: &Wanted) -> u32 {
        let declined = asked.members.iter().filter(|it| {
            let level = it.skills.iter().find(|known| known.skill == wanted.skill);
            let is_skilled = level.is_some_and(|it| it.level >= wanted.level);
            let is_kept = it.conflicts.iter().any(|number| number == case);
            is_skilled && is_kept && self.has_declined(case, &it.id)
        });
        u32::try_from(declined.count()).unwrap_or(u32::MAX)
    }
}
