//! A deadline in one sentence: the sum that leads to it, term by term.

use super::Lang;
use super::format::paris;
use crate::clock::{Deadline, Delay, Part, PauseReason, WorkingTime};
use chrono::{DateTime, Datelike, Utc};

impl Lang {
    /// "Due Monday 11 May 2026 17:00 = received Tuesday 28 April 17:00 + 5 working days
    /// (1 May is a holiday) + 2 days of suspension for information asked (8 May is a holiday)".
    pub fn deadline_sentence(self, deadline: &Deadline) -> String {
        self.deadline_sentence_from("deadline-received", deadline)
    }

    /// The same where the clock began otherwise, by the key of what is said of it.
    pub fn deadline_sentence_from(self, start: &str, deadline: &Deadline) -> String {
        let due = paris(deadline.due_at);
        let date = self.date(due.date());
        let due_words = [("date", date.into()), ("time", self.time(due).into())];
        let mut sentence = self.text_with("deadline-due", due_words);
        for part in &deadline.parts {
            sentence.push_str(&self.term(start, part, due.year()));
            if let (Part::Delay { .. }, Some(since)) = (part, deadline.limit_since) {
                sentence.push_str(&format!(" ({})", self.limit_since(since)));
            }
        }
        sentence
    }

    /// Since when administrators have set a limit that is not the usual one.
    pub fn limit_since(self, since: DateTime<Utc>) -> String {
        self.text_with("deadline-limit-since", [("date", self.date(paris(since).date()).into())])
    }

    /// "5 working days late". Due this evening, read tonight: no working time has passed, and late
    /// it is.
    pub fn late(self, by: WorkingTime) -> String {
        match by.is_zero() {
            true => self.text("relay-just-late"),
            false => self.text_with("relay-late", [("time", self.working_time(by).into())]),
        }
    }

    /// What is said of a clock that stands still, by what holds it: nobody is to answer while a case
    /// is suspended.
    pub fn paused(self, held_by: Option<PauseReason>) -> String {
        match held_by {
            Some(PauseReason::Suspended) => self.text("relay-suspended"),
            Some(PauseReason::InformationAsked | PauseReason::ReplyPhase) | None => {
                self.text("relay-paused")
            }
        }
    }

    /// Nothing for a pause that took no working time: it moved nothing.
    fn term(self, start: &str, part: &Part, year: i32) -> String {
        let term = match part {
            Part::Received { at } => return self.received(start, *at, year),
            Part::Delay { delay, .. } => self.delay(*delay),
            Part::Pause { taken, .. } if taken.is_zero() => return String::new(),
            Part::Pause { taken, reason, .. } => {
                let time = match (taken.days(), taken.hours(), taken.minutes()) {
                    (days, 0, 0) if days > 0 => {
                        self.text_with("deadline-days", [("count", days.into())])
                    }
                    _ => self.working_time_exact(*taken),
                };
                let reason = self.text(&format!("pause-{}", reason.name()));
                self.text_with("deadline-pause", [("time", time.into()), ("reason", reason.into())])
            }
        };
        format!("{NEXT_TERM}{term}{}", self.holidays(part))
    }

    fn received(self, start: &str, at: DateTime<Utc>, year: i32) -> String {
        let at = paris(at);
        let date = match at.year() == year {
            true => self.day_and_month(at.date()),
            false => self.date(at.date()),
        };
        let words = [("date", date.into()), ("time", self.time(at).into())];
        format!(" = {}", self.text_with(start, words))
    }

    /// "4 heures ouvrées", "5 jours ouvrés", "1 mois".
    pub fn delay(self, delay: Delay) -> String {
        let (key, count) = match delay {
            Delay::WorkingHours(count) => ("working-hours", count),
            Delay::WorkingDays(count) => ("working-days", count),
            Delay::Months(count) => ("months", count),
        };
        self.text_with(key, [("count", count.into())])
    }

    /// " (1 May is a holiday, 8 May is a holiday)", or nothing.
    fn holidays(self, part: &Part) -> String {
        let said = part.holidays().map(|(date, _)| {
            self.text_with("deadline-holiday", [("date", self.date_of_month(date).into())])
        });
        match said.collect::<Vec<_>>().join(", ") {
            none if none.is_empty() => none,
            some => format!(" ({some})"),
        }
    }
}

const NEXT_TERM: &str = " + ";
