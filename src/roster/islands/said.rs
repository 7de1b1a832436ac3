//! What a choice means, in the sentences that the page brought along.

use super::what_if::Desk;
use super::{COUNT, NAME, SAID, WEEKS};
use crate::roster::model::proposal::{Breach, Outcome, Stretch, stretches};

impl Desk {
    /// How much is covered, and what the whole would be worth.
    pub(super) fn facts(&self, told: &Outcome) -> Vec<String> {
        let percent = (told.covered_time * 100 / told.asked_time.max(1)).to_string();
        let met = told.met.to_string();
        let mut facts = vec![fill(&self.words("met"), &[(NAME, &*met), (SAID, &*percent)])];
        let Some(total) = self.total(told) else { return facts };
        facts.push(fill(&self.words("worth"), &[(SAID, &*self.points(total))]));
        if let Some(change) = self.change(total) {
            facts.push(fill(&self.words("against"), &[(SAID, &*change)]));
        }
        facts
    }

    /// The same in a line.
    pub(super) fn sum(&self, told: &Outcome, broken: usize) -> String {
        let total = self.total(told).unwrap_or_default();
        let worth = self.change(total).unwrap_or_else(|| self.points(total));
        let (met, broken) = (told.met.to_string(), broken.to_string());
        fill(&self.words("sum"), &[(NAME, &*met), (SAID, &*worth), (COUNT, &*broken)])
    }

    /// What the whole would be worth.
    fn total(&self, told: &Outcome) -> Option<i64> {
        Some(self.number("rest")? + told.worth)
    }

    /// How far from the proposal that is, if the proposal compares.
    fn change(&self, total: i64) -> Option<String> {
        let change = total - self.number("proposed")?;
        Some([if change > 0 { "+" } else { "" }, &self.points(change)].concat())
    }

    /// Who is asked for more than they give, each with their weeks.
    pub(super) fn over(&self, told: &Outcome) -> Vec<String> {
        let mut said = Vec::new();
        for (person, name) in self.names.iter().enumerate() {
            let theirs = told.over.iter().filter(|it| it.0 == person);
            let theirs: Vec<_> = theirs.map(|it| (it.1, it.2)).collect();
            for it in stretches(&theirs) {
                let (load, given) = it.said;
                let [load, beyond] = [load, load - given].map(|it| it.to_string());
                let weeks = self.weeks(&it);
                let places = [(NAME, &**name), (WEEKS, &*weeks), (SAID, &*load), (COUNT, &*beyond)];
                said.push(fill(&self.words("over"), &places));
            }
        }
        said
    }

    /// The rules that are broken, each with all of somebody's weeks.
    pub(super) fn broken(&self, told: &Outcome) -> Vec<String> {
        let weeks = |person: usize, full: bool| -> Vec<String> {
            let theirs = told.breaches.iter().filter_map(|it| match it {
                Breach::Overfull { member, week } if full && *member == person => Some((*week, 0)),
                Breach::TooManyCases { member, week } if !full && *member == person => {
                    Some((*week, 0))
                }
                _ => None,
            });
            stretches(&theirs.collect::<Vec<_>>()).iter().map(|it| self.weeks(it)).collect()
        };
        let mut said = Vec::new();
        for breach in &told.breaches {
            match *breach {
                Breach::NoLead { .. } => said.push(self.words("lead")),
                Breach::NoSenior { .. } => said.push(self.words("senior")),
                Breach::Away { need, member, .. } => {
                    said.extend(self.of_somebody("away", member, vec![self.skills[need].clone()]));
                }
                _ => {}
            }
        }
        for person in 0..self.names.len() {
            said.extend(self.of_somebody("overfull", person, weeks(person, true)));
            said.extend(self.of_somebody("cases", person, weeks(person, false)));
        }
        said
    }

    /// A sentence of the block about somebody and something.
    pub(super) fn of_somebody(
        &self,
        key: &str,
        person: usize,
        what: Vec<String>,
    ) -> Option<String> {
        let name = self.names.get(person).filter(|_| !what.is_empty())?;
        Some(fill(&self.words(key), &[(NAME, &**name), (SAID, &*what.join(", "))]))
    }

    /// What the block has to say, by its name there.
    pub(super) fn words(&self, key: &str) -> String {
        self.block.dataset().get(key).unwrap_or_default()
    }

    fn number(&self, key: &str) -> Option<i64> {
        self.words(key).parse().ok()
    }

    /// "semaine du 4 janv.", "semaines du 4 janv. au 29 janv."
    fn weeks<T>(&self, it: &Stretch<T>) -> String {
        let sentence = self.words(if it.first == it.last { "week" } else { "weeks" });
        let (from, to) = (self.day("mondays", it.first), self.day("fridays", it.last));
        fill(&sentence, &[(NAME, &*from), (SAID, &*to)])
    }

    /// The day that a week begins, or ends.
    fn day(&self, key: &str, week: u32) -> String {
        let days = self.words(key);
        days.split('|').nth(week as usize - 1).unwrap_or_default().to_owned()
    }

    /// As the language writes a number: "−3 760".
    fn points(&self, points: i64) -> String {
        let digits = points.unsigned_abs().to_string();
        let mut written = String::from(if points < 0 { "\u{2212}" } else { "" });
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                written.push_str(&self.words("apart"));
            }
            written.push(digit);
        }
        written
    }
}

/// A sentence with what it says in its places.
fn fill(sentence: &str, places: &[(&str, &str)]) -> String {
    let mut said = String::new();
    for sign in sentence.chars() {
        match places.iter().find(|it| it.0.starts_with(sign)) {
            Some((_, text)) => said.push_str(text),
            None => said.push(sign),
        }
    }
    said
}
