//! `tocsin deadline`: when something is due, by the brigade's working time.

use super::{Error, Outcome, say};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use clap::Args;
use serde::{Deserialize, Serialize};
use std::io::Read;
use tocsin::clock::{Calendar, Clock, Delay, Pause, PauseReason, Region};
use tocsin::i18n::Lang;

/// Days and hours by the clocks of Paris, to the minute.
const MOMENT: &str = "%Y-%m-%dT%H:%M";

#[derive(Args)]
pub struct Deadline {
    /// When it starts, in local time of Paris, like 2026-04-28T17:00
    #[arg(long, value_name = "MOMENT", required_unless_present = "batch")]
    #[arg(allow_hyphen_values = true)]
    from: Option<String>,
    /// How long it may take: 5d working days, 4h working hours, 1m months
    #[arg(long = "for", value_name = "DELAY", required_unless_present = "batch")]
    #[arg(allow_hyphen_values = true)]
    length: Option<String>,
    /// While its clock stood, like 2026-05-04T10:00/2026-05-06T10:00; any number of times
    #[arg(long = "pause", value_name = "FROM/UNTIL")]
    pauses: Vec<String>,
    /// Whose public holidays: metropole, alsace-moselle, guadeloupe, guyane, martinique, mayotte,
    /// la-reunion, saint-barthelemy or saint-martin. They are those of the Labour Code; overseas, its
    /// article L3422-2 adds the abolition of slavery, and local customary days (21 July, Mi-Carême,
    /// Good Friday in Guadeloupe, Martinique and Saint-Martin) count as working days
    #[arg(long, default_value_t = Region::default().name().to_owned())]
    calendar: String,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
    /// Read an array of questions (JSON: from, for, pauses, calendar) from the input, and write an
    /// array of answers in the same order; it is JSON with or without --json
    #[arg(long, conflicts_with_all = ["from", "length", "pauses"])]
    batch: bool,
}

/// What is asked, as text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    from: String,
    #[serde(rename = "for")]
    length: String,
    #[serde(default)]
    pauses: Vec<String>,
    #[serde(default = "metropole")]
    calendar: String,
}

#[derive(Serialize)]
struct Answer {
    /// Local time of Paris.
    due: String,
    from: String,
    #[serde(rename = "for")]
    length: String,
    pauses: Vec<String>,
    calendar: String,
    /// The sum that makes it.
    explanation: String,
}

impl Deadline {
    pub fn answer(self) -> Outcome {
        if self.batch {
            return batch();
        }
        let Deadline { from, length, pauses, calendar, json, .. } = self;
        let (from, length) = (from.unwrap_or_default(), length.unwrap_or_default());
        let answer = Question { from, length, pauses, calendar }.answer()?;
        let said = match json {
            true => serde_json::to_string_pretty(&answer)?,
            false => answer.explanation,
        };
        say(format!("{said}\n").as_bytes())
    }
}

fn batch() -> Outcome {
    let mut asked = String::new();
    std::io::stdin().read_to_string(&mut asked)?;
    let asked: Vec<Question> = serde_json::from_str(&asked)
        .map_err(|error| format!("the input is no array of questions: {error}"))?;
    let answer = |(rank, it): (usize, Question)| {
        it.answer().map_err(|error| Error::from(format!("question {}: {error}", rank + 1)))
    };
    // All of them or none: who reads pairs answers with questions by their place.
    let answers = asked.into_iter().enumerate().map(answer).collect::<Result<Vec<_>, _>>()?;
    say(format!("{}\n", serde_json::to_string(&answers)?).as_bytes())
}

impl Question {
    fn answer(self) -> Result<Answer, Error> {
        let region = Region::from_name(&self.calendar).ok_or_else(|| unknown(&self.calendar))?;
        let calendar = Calendar::france().in_region(1, region);
        let at = |text: &str| moment(&calendar, text);
        let pause = |text: &String| {
            let (from, until) = text.split_once('/').ok_or_else(|| {
                format!("{text}: a pause is FROM/UNTIL, like 2026-05-04T10:00/2026-05-06T10:00")
            })?;
            let (from, until) = (at(from)?, at(until)?);
            if until < from {
                return Err(format!("{text}: this pause ends before it begins").into());
            }
            Ok(Pause { from, until: Some(until), reason: PauseReason::InformationAsked })
        };
        let pauses = self.pauses.iter().map(pause).collect::<Result<Vec<_>, Error>>()?;
        let clock = Clock { started_at: at(&self.from)?, delay: delay(&self.length)?, pauses };
        let deadline = clock.deadline(&calendar).ok_or("a pause without an end has no deadline")?;
        Ok(Answer {
            due: calendar.local(deadline.due_at).format(MOMENT).to_string(),
            explanation: Lang::En.deadline_sentence(&deadline),
            from: self.from,
            length: self.length,
            pauses: self.pauses,
            calendar: self.calendar,
        })
    }
}

fn metropole() -> String {
    Region::default().name().to_owned()
}

fn unknown(calendar: &str) -> Error {
    let known = Region::ALL.map(Region::name).join(", ");
    format!("{calendar}: there is no such calendar; there are {known}").into()
}

fn moment(calendar: &Calendar, text: &str) -> Result<DateTime<Utc>, Error> {
    let local = NaiveDateTime::parse_from_str(text, MOMENT);
    let local = local.map_err(|_| format!("{text}: {}", no_moment(text)))?;
    let at = calendar.instant(local);
    // Once a year, clocks in Paris leave an hour out.
    match calendar.local(at) == local {
        true => Ok(at),
        false => Err(format!("{text}: there is no such hour in Paris on that day").into()),
    }
}

/// What is wrong with a text that is no moment, and what is expected.
fn no_moment(text: &str) -> String {
    const LIKE: &str = "a moment is written like 2026-04-28T17:00";
    let shaped = |text: &str, shape: &str| {
        let same = |(sign, like): (u8, u8)| sign.is_ascii_digit() == like.is_ascii_digit();
        text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(same)
    };
    let (day, hour) = text.split_once('T').unwrap_or((text, ""));
    if !shaped(day, "2026-04-28") {
        return LIKE.to_owned();
    }
    if day.parse::<NaiveDate>().is_err() {
        return format!("there is no such day as {day}; {LIKE}");
    }
    match hour {
        "" => format!("the hour is missing; {LIKE}"),
        hour if shaped(hour, "17:00") => format!("there is no such hour as {hour}; {LIKE}"),
        _ => LIKE.to_owned(),
    }
}

/// Ten years: no limit of the brigade's comes near, and the holidays beyond are anybody's guess.
const MOST: [(char, u32); 3] = [('d', 2_500), ('h', 22_500), ('m', 120)];

fn delay(text: &str) -> Result<Delay, Error> {
    let wrong = || {
        let like = "a delay is written like 5d (working days), 4h (working hours) or 1m (months)";
        match text.starts_with('-') {
            true => format!("{text}: nothing is due before it starts; {like}"),
            false => format!("{text}: {like}"),
        }
    };
    let unit = text.chars().last().ok_or_else(wrong)?;
    let number = &text[..text.len() - unit.len_utf8()];
    let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let known = MOST.into_iter().find(|(it, _)| *it == unit).filter(|_| plain);
    let (_, most) = known.ok_or_else(wrong)?;
    // So many digits that they are no number are too many all the more.
    let Some(number) = number.parse().ok().filter(|number| *number <= most) else {
        let most = MOST.map(|(unit, most)| format!("{most}{unit}")).join(", ");
        return Err(format!("{text}: a delay is ten years at most ({most})").into());
    };
    Ok(match unit {
        'h' => Delay::WorkingHours(number),
        'm' => Delay::Months(number),
        _ => Delay::WorkingDays(number),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(from: &str, length: &str, pauses: &[&str], calendar: &str) -> Result<String, String> {
        let pauses = pauses.iter().map(|it| (*it).to_owned()).collect();
        let (from, length, calendar) = (from.into(), length.into(), calendar.into());
        let answered = Question { from, length, pauses, calendar }.answer();
        answered.map(|it| it.due).map_err(|error| error.to_string())
    }

    #[test]
    fn a_deadline_is_the_one_of_the_product() {
        let pause = "2026-05-04T10:00/2026-05-06T10:00";
        assert_eq!(
            due("2026-04-28T17:00", "5d", &[pause], "metropole"),
            Ok("2026-05-11T17:00".into())
        );
        assert_eq!(due("2026-06-08T17:00", "4h", &[], "metropole"), Ok("2026-06-09T12:00".into()));
        // Good Friday counts in Metz, not in Paris.
        assert_eq!(due("2026-04-02T17:00", "1d", &[], "metropole"), Ok("2026-04-03T17:00".into()));
        assert_eq!(
            due("2026-04-02T17:00", "1d", &[], "alsace-moselle"),
            Ok("2026-04-07T17:00".into())
        );
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let from = "2026-04-28T17:00";
        for (wrong, said) in [
            (due("yesterday", "5d", &[], "metropole"), "yesterday: a moment"),
            (
                due(from, "-5d", &[], "metropole"),
                "-5d: nothing is due before it starts; a delay is",
            ),
            (due("2026-02-30T10:00", "5d", &[], "metropole"), "no such day as 2026-02-30"),
            (due("2026-02-28", "5d", &[], "metropole"), "2026-02-28: the hour is missing"),
            (due("2026-02-28T25:00", "5d", &[], "metropole"), "no such hour as 25:00"),
            (due("2026-02-28T9h", "5d", &[], "metropole"), "a moment is written like"),
            (
                due("2026-03-29T02:30", "5d", &[], "metropole"),
                "02:30: there is no such hour in Paris",
            ),
            (due(from, "5", &[], "metropole"), "5: a delay"),
            (due(from, "5é", &[], "metropole"), "5é: a delay"),
            (
                due(from, "999999999d", &[], "metropole"),
                "999999999d: a delay is ten years at most (2500d, 22500h, 120m)",
            ),
            (due(from, "2501d", &[], "metropole"), "ten years at most"),
            (due(from, "99999999999999h", &[], "metropole"), "ten years at most"),
            (due(from, "121m", &[], "metropole"), "ten years at most"),
            (due(from, "5d", &["2026-05-06T10:00"], "metropole"), "a pause is FROM/UNTIL"),
            (
                due(from, "5d", &["2026-05-06T10:00/2026-05-04T10:00"], "metropole"),
                "ends before it begins",
            ),
            (due(from, "5d", &[], "corse"), "there is no such calendar"),
        ] {
            let error = wrong.expect_err(said);
            assert!(error.contains(said), "{error}");
        }
    }

    /// A customary day counts, and whoever reads the help is told.
    #[test]
    fn the_holidays_of_overseas_are_those_of_the_labour_code() {
        // Good Friday, which is no holiday of the Code in Guadeloupe; 27 May, which is one.
        for (from, until) in [
            ("2026-04-02T17:00", "2026-04-03T17:00"),
            ("2026-07-20T17:00", "2026-07-21T17:00"),
            ("2026-05-26T17:00", "2026-05-28T17:00"),
        ] {
            assert_eq!(due(from, "1d", &[], "guadeloupe"), Ok(until.into()));
        }
        let mut help = <Deadline as Args>::augment_args(clap::Command::new("deadline"));
        let help = help.render_long_help().to_string();
        let said = help.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("L3422-2") && said.contains("customary days (21 July"), "{said}");
    }

    #[test]
    fn a_batch_may_be_asked_for_in_json_which_it_is() {
        #[derive(clap::Parser)]
        struct Typed {
            #[command(flatten)]
            it: Deadline,
        }
        let typed = |words: &[&str]| {
            let words = ["tocsin"].iter().chain(words);
            <Typed as clap::Parser>::try_parse_from(words).map(|it| it.it.batch)
        };
        assert_eq!(typed(&["--batch", "--json"]).ok(), Some(true));
        assert_eq!(typed(&["--batch"]).ok(), Some(true));
        assert!(typed(&["--batch", "--for", "5d"]).is_err());
    }
}
