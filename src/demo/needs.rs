//! What the cases of the demo ask of their teams. Some of it nobody of the demo's brigade can do.

use super::play::Play;
use super::stories::{Story, Until};
use crate::roster::model::{Area, Level, Need, Period, Share, Skill};
use crate::web::Failure;

/// A need, in the words of the form.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    skill: Skill,
    level: u8,
    /// In percent.
    share: u32,
    /// The first day and the last, counted from today, if not as long as the intervention lasts.
    days: Option<(i64, i64)>,
    on_site: u32,
    /// The code of the department.
    place: Option<&'static str>,
}

const fn asked(skill: Skill, level: u8, share: u32) -> Asked {
    Asked { skill, level, share, days: None, on_site: 0, place: None }
}

/// What most interventions take.
pub const USUAL: &[Asked] = &[asked(Skill::DELIVERY, 3, 20), asked(Skill::DATA, 3, 20)];

/// A service that is slow, and nobody knows why.
pub const SLOW: &[Asked] = &[asked(Skill::DELIVERY, 3, 20), asked(Skill::RELIABILITY, 3, 40)];

/// A contract that is used up.
pub const USED_UP: &[Asked] = &[
    Asked { on_site: 6, place: Some("75"), ..asked(Skill::DELIVERY, 3, 10) },
    asked(Skill::PROCUREMENT, 2, 10),
    asked(Skill::DATA, 3, 20),
];

/// A payroll that is wrong.
pub const WRONG: &[Asked] = &[asked(Skill::DELIVERY, 4, 20), asked(Skill::DATA, 4, 40)];

/// A service that falls, with a trade among what it takes that nobody here has: security.
pub const FALLING: &[Asked] = &[
    Asked { on_site: 10, place: Some("69"), ..asked(Skill::DELIVERY, 3, 60) },
    Asked {
        days: Some((14, 104)),
        on_site: 8,
        place: Some("69"),
        ..asked(Skill::RELIABILITY, 4, 60)
    },
    asked(Skill::RELIABILITY, 3, 40),
    Asked { days: Some((28, 120)), ..asked(Skill::SECURITY, 3, 20) },
];

/// A supplier that threatens to stop. Of one need nobody has said where its days on site are.
pub const THREATENED: &[Asked] = &[
    Asked { on_site: 5, place: Some("35"), ..asked(Skill::DELIVERY, 3, 40) },
    Asked { on_site: 3, place: Some("35"), ..asked(Skill::PROCUREMENT, 3, 20) },
    asked(Skill::LEGAL, 2, 10),
    Asked { days: Some((21, 110)), on_site: 6, ..asked(Skill::CHANGE, 3, 40) },
];

/// One in staffing: what it takes is stated, and nobody named yet.
pub const SEMAPHORE: Story = Story {
    status: "NUAGE",
    factors: "1222?21122",
    needs: FALLING,
    team: &[],
    ..super::stories::story(
        "Projet fictif Sémaphore",
        "Le service tombe chaque lundi matin, et personne ne sait pourquoi.",
        Until::Staffing,
        6,
    )
};

/// And another, of another project lead.
pub const TRAMONTANE: Story = Story {
    lead: super::cast::OTHER_LEAD,
    factors: "1112322113",
    needs: THREATENED,
    team: &[],
    ..super::stories::story(
        "Projet fictif Tramontane",
        "Le titulaire fictif menace d’arrêter, et les agents n’ont rien vu du nouvel outil.",
        Until::Staffing,
        5,
    )
};

impl Play<'_> {
    /// What the case takes, on the days that count from today.
    pub(super) fn needs(&self) -> Result<Vec<Need>, Failure> {
        let need = |it: &Asked| {
            let level = level(it.level).ok_or(Failure::Context("a level of the demo"))?;
            let share = Share::try_from(it.share).map_err(|_| Failure::Context("a share"))?;
            let days = |(from, to)| Period { from: self.in_days(from), to: self.in_days(to) };
            let (period, on_site_days) = (it.days.map(days), it.on_site);
            let place = it.place.and_then(Area::from_code);
            Ok(Need { skill: it.skill, level, share, period, on_site_days, place })
        };
        self.story.needs.iter().map(need).collect()
    }
}

pub(super) fn level(number: u8) -> Option<Level> {
    Level::try_from(number).ok()
}
