//! What there is to say of each team that is compared.

use super::compare::{Cell, Compared};
use super::side::{Side, sides};
use super::words::Words;
use crate::roster::model::proposal::Over;
use crate::roster::model::{Member, WaitingCase};
use crate::roster::pages::independence::concern_said;
use crate::roster::pages::percent;
use crate::roster::store::{Grounds, Kept};

impl Compared {
    /// The case at this place of an answer.
    pub fn of(
        kept: &Kept,
        at: usize,
        grounds: &Grounds,
        case: &WaitingCase,
        words: &Words,
    ) -> Self {
        let staffed = &kept.answer.cases[at];
        let sides = sides(kept, at);
        let is_named = |it: &&Member| {
            let id = it.person.to_string();
            sides.iter().any(|side| side.team.contains(&id))
        };
        Compared {
            words: words.clone(),
            case: case.clone(),
            needs: staffed.needs.iter().map(|it| it.wanted.clone()).collect(),
            exact: staffed.rivals_exact,
            members: grounds.members.iter().filter(is_named).cloned().collect(),
            sides,
            today: grounds.today,
        }
    }

    pub(super) fn people(&self, side: &Side) -> Cell {
        let lang = self.words.lang;
        if side.team.is_empty() {
            return Cell::of(lang.text("proposal-no-team"));
        }
        let lead =
            side.means.lead.as_ref().map(|lead| {
                lang.text_with("compare-led-by", [("name", self.words.name(lead).into())])
            });
        Cell::with(self.words.names(&side.team), lead)
    }

    pub(super) fn met(&self, side: &Side) -> Cell {
        let (open, all) = (&side.means.open, self.needs.len());
        let facts = [("met", (all - open.len()).into()), ("all", all.into())];
        let said = self.words.lang.text_with("proposal-met-of", facts);
        let skill = |at: &usize| self.needs.get(*at).map(|it| self.words.skill(it.skill, it.level));
        let missing: Vec<String> = open.iter().filter_map(skill).collect();
        let more = (!missing.is_empty()).then(|| {
            let missing = [("skills", missing.join(", ").into())];
            self.words.lang.text_with("compare-open", missing)
        });
        Cell::with(said, more)
    }

    pub(super) fn over(&self, side: &Side) -> Cell {
        let lang = self.words.lang;
        let said = |it: &Over| {
            let load = u32::try_from(it.most_percent).unwrap_or(u32::MAX);
            let facts = [
                ("name", self.words.name(&it.member).into()),
                ("count", it.weeks.into()),
                ("load", percent(lang, load).into()),
                ("capacity", percent(lang, it.gives_percent).into()),
            ];
            lang.text_with("compare-over-of", facts)
        };
        let weeks: u32 = side.means.over.iter().map(|it| it.weeks).sum();
        match weeks {
            0 => Cell::of(lang.text("compare-over-none")),
            _ => Cell::with(lang.number(weeks.into()), side.means.over.iter().map(said)),
        }
    }

    pub(super) fn starts(&self, side: &Side) -> Cell {
        let lang = self.words.lang;
        let said = match (side.means.starts_on, &side.means.lead) {
            // Nobody new comes: there is no team whose start could be told.
            _ if side.team.is_empty() => lang.text("compare-starts-nobody"),
            (Some(day), _) => lang.date(day),
            (None, Some(_)) => lang.text("compare-starts-never"),
            (None, None) => lang.text("compare-starts-unled"),
        };
        Cell::of(said)
    }

    pub(super) fn at_once(&self, side: &Side) -> Cell {
        let lang = self.words.lang;
        let (most, who) = (side.means.at_once, &side.means.carrying);
        let more = (most > 1).then(|| self.words.names(who));
        Cell::with(lang.counted("compare-at-once-most", most.into()).into_owned(), more)
    }

    pub(super) fn independence(&self, side: &Side) -> Cell {
        let lang = self.words.lang;
        let team = self.members.iter().filter(|it| side.team.contains(&it.person.to_string()));
        let said = team.flat_map(|member| {
            let concerns = self.case.team.concerns(member, &self.case.line, self.today);
            let name = member.name.clone();
            concerns.into_iter().map(move |it| format!("{name}, {}", concern_said(lang, it)))
        });
        let mut said: Vec<String> = said.collect();
        said.sort();
        match said.len() {
            0 => Cell::of(lang.text("compare-independent")),
            count => {
                let count = i64::try_from(count).unwrap_or(i64::MAX);
                Cell::with(lang.counted("compare-concerns", count).into_owned(), said)
            }
        }
    }

    pub(super) fn travel(&self, side: &Side) -> Cell {
        let lang = self.words.lang;
        let days = side.means.on_site_days;
        if days == 0 {
            return Cell::of(lang.text("compare-travel-none"));
        }
        let road = lang.counted("compare-travel-hours", side.means.road_hours);
        Cell::with(road.into_owned(), [lang.counted("compare-on-site", days.into()).into_owned()])
    }
}
