//! What people read, letter by letter. `·` stands for a space at which no line breaks.

use super::Lang::{En, Fr};
use crate::base::Cents;
use crate::clock::{Calendar, Clock, Delay, PauseReason};
use chrono::{DateTime, NaiveDate, Utc};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plain(text: String) -> String {
    text.replace(['\u{a0}', '\u{202f}'], "·")
}

#[test]
fn dates_are_in_words_and_the_first_is_1er_in_french() {
    assert_eq!(plain(Fr.date(day("2027-11-04"))), "jeudi 4·novembre 2027");
    assert_eq!(plain(En.date(day("2027-11-04"))), "Thursday 4·November 2027");
    assert_eq!(plain(Fr.date(day("2026-05-01"))), "vendredi 1er·mai 2026");
    assert_eq!(plain(En.date(day("2026-05-01"))), "Friday 1·May 2026");
    assert_eq!(plain(Fr.short_date(day("2027-07-01"))), "1er·juill.·2027");
    assert_eq!(plain(En.short_date(day("2027-07-01"))), "1·Jul·2027");
}

#[test]
fn moments_are_by_the_clocks_of_paris_with_the_year_when_it_is_not_this_one() {
    let (winter, summer) = (at("2027-11-04T13:20:00Z"), at("2027-07-31T22:05:00Z"));
    let today = day("2027-03-01");
    assert_eq!(plain(Fr.moment_as_of(winter, today)), "jeudi 4·novembre, 14·h·20");
    assert_eq!(plain(En.moment_as_of(winter, today)), "Thursday 4·November, 14:20");
    assert_eq!(plain(Fr.moment_as_of(summer, today)), "dimanche 1er·août, 0·h·05");
    assert_eq!(plain(Fr.dense_moment_as_of(winter, today)), "jeu. 4·nov., 14·h·20");
    assert_eq!(plain(En.dense_moment_as_of(winter, today)), "Thu 4·Nov, 14:20");
    let earlier = day("2026-12-31");
    assert_eq!(plain(Fr.moment_as_of(winter, earlier)), "jeudi 4·novembre 2027, 14·h·20");
    assert_eq!(plain(En.dense_moment_as_of(winter, earlier)), "Thu 4·Nov·2027, 14:20");
}

#[test]
fn time_left_is_in_working_days_and_hours() {
    let left = |from, until| Calendar::france().working_time_between(at(from), at(until));
    let days = left("2026-06-08T08:00:00Z", "2026-06-12T11:30:00Z");
    assert_eq!(plain(Fr.time_left(days)), "reste 4·jours ouvrés et 3·h");
    assert_eq!(plain(En.time_left(days)), "4·working days and 3·h left");
    let one = left("2026-06-08T08:00:00Z", "2026-06-09T08:00:00Z");
    assert_eq!(plain(Fr.time_left(one)), "reste 1·jour ouvré");
    let minutes = left("2026-06-08T08:00:00Z", "2026-06-08T09:30:00Z");
    assert_eq!(plain(Fr.time_left(minutes)), "reste 1·h et 30·min");
    assert_eq!(
        plain(En.time_left(left("2026-06-08T08:00:00Z", "2026-06-08T08:00:00Z"))),
        "less than a minute left"
    );
}

#[test]
fn amounts_and_numbers_follow_each_language() {
    let amount = Cents::from_millions(27.68).unwrap();
    assert_eq!(Fr.amount_meur(amount), "27,7\u{a0}M€");
    assert_eq!(En.amount_meur(amount), "€27.7m");
    let large = Cents::from_millions(-1882.04).unwrap();
    assert_eq!(plain(Fr.amount_meur(large)), "−1·882,0·M€");
    assert_eq!(En.amount_meur(large), "−€1,882.0m");
    assert_eq!(Fr.number(1882), "1\u{202f}882");
    assert_eq!(En.number(-1_234_567), "−1,234,567");
    assert_eq!(En.number(100), "100");
}

/// A file as large as may be is not said to be larger.
#[test]
fn a_file_is_measured_as_its_limit_is() {
    assert_eq!(Fr.file_size(20 * 1024 * 1024), "20,0\u{a0}Mo");
    assert_eq!(En.file_size(1025), "2\u{a0}KB");
}

#[test]
fn a_change_carries_its_sign() {
    assert_eq!(Fr.percent_signed(33.6), "+34\u{a0}%");
    assert_eq!(Fr.percent_signed(-5.2), "\u{2212}5\u{a0}%");
    assert_eq!(En.percent_signed(-5.2), "\u{2212}5%");
    assert_eq!(En.percent_signed(-0.2), "0%");
}

#[test]
fn a_deadline_explains_itself_in_words() {
    let mut clock = Clock::start(at("2026-04-28T15:00:00Z"), Delay::WorkingDays(5));
    clock.pause(at("2026-04-29T08:00:00Z"), PauseReason::InformationAsked);
    clock.resume(at("2026-05-04T08:00:00Z"));
    let deadline = clock.deadline(&Calendar::france()).unwrap();
    assert_eq!(
        En.deadline_sentence(&deadline).replace('\u{a0}', " "),
        "Due Monday 11 May 2026 17:00 = received Tuesday 28 April 17:00 + 5 working days \
         (1 May is a holiday) + 2 days of suspension for information asked (8 May is a holiday)"
    );
    assert_eq!(
        Fr.deadline_sentence(&deadline).replace('\u{a0}', " "),
        "À rendre le lundi 11 mai 2026 à 17 h = reçu le mardi 28 avril à 17 h + 5 jours ouvrés \
         (le 1er mai est férié) + 2 jours de suspension pour complément d’information \
         (le 8 mai est férié)"
    );
}

#[test]
fn a_sum_across_new_year_says_both_years_and_leaves_out_a_pause_that_took_no_time() {
    let mut clock = Clock::start(at("2026-12-31T09:00:00Z"), Delay::WorkingHours(12));
    clock.pause(at("2026-12-31T18:00:00Z"), PauseReason::Suspended);
    clock.resume(at("2027-01-03T12:00:00Z"));
    clock.pause(at("2027-01-04T08:00:00Z"), PauseReason::ReplyPhase);
    clock.resume(at("2027-01-04T10:30:00Z"));
    let deadline = clock.deadline(&Calendar::france()).unwrap();
    assert_eq!(
        En.deadline_sentence(&deadline).replace('\u{a0}', " "),
        "Due Monday 4 January 2027 15:30 = received Thursday 31 December 2026 10:00 \
         + 12 working hours (1 January is a holiday) + 2 h and 30 min of suspension \
         for the reply phase"
    );
}

#[test]
fn a_clock_that_stands_still_says_what_holds_it() {
    let suspended = "Clock stopped: case suspended by the direction";
    let answered = "Clock stopped: the other side must answer";
    assert_eq!(En.paused(Some(PauseReason::Suspended)), suspended);
    assert_eq!(En.paused(Some(PauseReason::InformationAsked)), answered);
    assert_eq!(En.paused(Some(PauseReason::ReplyPhase)), answered);
    assert_eq!(
        plain(Fr.paused(Some(PauseReason::Suspended))),
        "Délai arrêté·: dossier suspendu par la direction"
    );
}

/// Read to the minute, the terms add up to the date; what is left or late is rounded to the hour.
#[test]
fn the_terms_of_a_sum_add_up_to_the_minute() {
    let mut clock = Clock::start(at("2026-11-23T08:19:00Z"), Delay::WorkingDays(3));
    clock.pause(at("2026-11-23T09:00:00Z"), PauseReason::Suspended);
    clock.resume(at("2026-11-24T15:30:00Z"));
    let deadline = clock.deadline(&Calendar::france()).unwrap();
    assert_eq!(
        En.deadline_sentence(&deadline).replace('\u{a0}', " "),
        "Due Friday 27 November 2026 15:49 = received Monday 23 November 9:19 + 3 working days \
         + 1 working day, 6 h and 30 min of suspension of the case"
    );
    assert_eq!(
        Fr.deadline_sentence(&deadline).replace('\u{a0}', " "),
        "À rendre le vendredi 27 novembre 2026 à 15 h 49 = reçu le lundi 23 novembre à 9 h 19 \
         + 3 jours ouvrés + 1 jour ouvré, 6 h et 30 min de suspension du dossier"
    );
    let taken = Calendar::france()
        .working_time_between(at("2026-11-23T09:00:00Z"), at("2026-11-24T15:30:00Z"));
    assert_eq!(En.working_time(taken).replace('\u{a0}', " "), "1 working day and 6 h");
}
