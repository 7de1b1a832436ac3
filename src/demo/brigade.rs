//! What the members of the demo's brigade say of themselves. Every one of them is invented.

use super::cast::{
    BUYER, CASE_LEAD, COORDINATOR, DESIGNER, EXPERT, LAWYER, OPERATOR, OWNER, STEERER, TECHNICIAN,
    TRAINER,
};
use super::needs::level;
use super::play::Stage;
use crate::roster::model::{Area, Mentoring, Period, Share, Skill, Spoken};
use crate::roster::store::{self as roster, Profile, TypedLastDay};
use crate::web::Failure;
use chrono::Duration;

/// Somebody, in their own words.
struct Said {
    name: &'static str,
    skills: [(Skill, u8); 3],
    /// The code of the department.
    home: &'static str,
    spoken: &'static [Spoken],
    mentoring: Mentoring,
    /// Days away, the first and the last, counted from today.
    away: (i64, i64),
    /// Another share of the week, and in how many days.
    later: Option<(i64, u32)>,
}

/// Nobody among them knows security well enough to lead its work: somebody of the kind is still to be found.
const BRIGADE: [Said; 10] = [
    Said {
        name: CASE_LEAD,
        skills: [(Skill::DELIVERY, 4), (Skill::PRODUCT, 3), (Skill::PROCUREMENT, 2)],
        home: "44",
        spoken: &[Spoken::French, Spoken::English],
        mentoring: Mentoring::Gives,
        away: (21, 32),
        later: None,
    },
    Said {
        name: EXPERT,
        skills: [(Skill::DATA, 4), (Skill::RELIABILITY, 3), (Skill::ARCHITECTURE, 3)],
        home: "69",
        spoken: &[Spoken::French, Spoken::Arabic],
        mentoring: Mentoring::None,
        away: (37, 39),
        later: Some((45, 80)),
    },
    Said {
        name: BUYER,
        skills: [(Skill::PROCUREMENT, 4), (Skill::LEGAL, 2), (Skill::DELIVERY, 3)],
        home: "33",
        spoken: &[Spoken::French, Spoken::English],
        mentoring: Mentoring::None,
        away: (54, 58),
        later: None,
    },
    Said {
        name: DESIGNER,
        skills: [(Skill::PRODUCT, 3), (Skill::CHANGE, 3), (Skill::ACCESSIBILITY, 2)],
        home: "59",
        spoken: &[Spoken::French, Spoken::English],
        mentoring: Mentoring::Receives,
        away: (15, 19),
        later: None,
    },
    Said {
        name: STEERER,
        skills: [(Skill::DELIVERY, 4), (Skill::CHANGE, 3), (Skill::LEGAL, 1)],
        home: "31",
        spoken: &[Spoken::French, Spoken::Spanish],
        mentoring: Mentoring::Gives,
        away: (61, 65),
        later: None,
    },
    Said {
        name: OPERATOR,
        skills: [(Skill::RELIABILITY, 4), (Skill::ARCHITECTURE, 3), (Skill::SECURITY, 2)],
        home: "75",
        spoken: &[Spoken::French, Spoken::English],
        mentoring: Mentoring::Gives,
        away: (40, 46),
        later: None,
    },
    Said {
        name: TECHNICIAN,
        skills: [(Skill::ARCHITECTURE, 4), (Skill::RELIABILITY, 3), (Skill::DATA, 2)],
        home: "35",
        spoken: &[Spoken::French, Spoken::German],
        mentoring: Mentoring::None,
        away: (26, 30),
        later: None,
    },
    Said {
        name: OWNER,
        skills: [(Skill::PRODUCT, 4), (Skill::DELIVERY, 3), (Skill::DATA, 2)],
        home: "67",
        spoken: &[Spoken::French, Spoken::German, Spoken::English],
        mentoring: Mentoring::None,
        away: (47, 51),
        later: None,
    },
    Said {
        name: LAWYER,
        skills: [(Skill::LEGAL, 3), (Skill::PROCUREMENT, 3), (Skill::CHANGE, 2)],
        home: "75",
        spoken: &[Spoken::French, Spoken::English, Spoken::Arabic],
        mentoring: Mentoring::Receives,
        away: (33, 37),
        later: None,
    },
    Said {
        name: TRAINER,
        skills: [(Skill::CHANGE, 4), (Skill::ACCESSIBILITY, 3), (Skill::PRODUCT, 2)],
        home: "974",
        spoken: &[Spoken::French, Spoken::SignLanguage],
        mentoring: Mentoring::Gives,
        away: (68, 79),
        later: None,
    },
];

impl Stage<'_> {
    /// Each says it long before the first story; what is to come, today.
    pub async fn introduce(&self) -> Result<(), Failure> {
        for it in BRIGADE {
            let mut cx = self.acting(it.name, self.now - Duration::days(200)).await?;
            let known = |(skill, number)| Some((skill, level(number)?));
            let said = Profile {
                skills: it.skills.into_iter().filter_map(known).collect(),
                capacity: Share::FULL,
                home: Area::from_code(it.home),
                spoken: it.spoken.to_vec(),
                mentoring: it.mentoring,
            };
            roster::save(&mut cx, said).await?;
            cx.finish().await?;

            let mut cx = self.acting(it.name, self.now).await?;
            let today = cx.today();
            let in_days = |days| today + Duration::days(days);
            let (from, to) = it.away;
            let leave = Period { from: in_days(from), to: in_days(to) };
            roster::declare_leave(&mut cx, leave).await?;
            if let Some((days, percent)) = it.later {
                let share = Share::try_from(percent).map_err(|_| Failure::Context("a share"))?;
                roster::announce_capacity(&mut cx, in_days(days), share).await?;
            }
            cx.finish().await?;
        }
        self.announce_a_departure().await
    }

    /// After all that the stories plan: nothing falls yet, and it can be read where that would be told.
    async fn announce_a_departure(&self) -> Result<(), Failure> {
        let trainer = self.people.iter().find(|person| person.name == TRAINER);
        let trainer = trainer.ok_or(Failure::Context("a member of the demo's brigade"))?.id;
        let mut cx = self.acting(COORDINATOR, self.now).await?;
        let last = cx.today() + Duration::days(150);
        let typed = last.to_string();
        let said = TypedLastDay { person: trainer, seen: 0, looked: Some(last), typed: &typed };
        roster::say_last_day(&mut cx, said).await?;
        cx.finish().await
    }
}
