//! French public holidays, in every territory that has its own.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Where a calendar holds. Labour code, art. L3133-1, L3134-13 (Alsace-Moselle) and L3422-2
/// (overseas: the abolition of slavery, on a date of its own in each territory).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    #[default]
    Mainland,
    AlsaceMoselle,
    Guadeloupe,
    Guiana,
    Martinique,
    Mayotte,
    Reunion,
    SaintBarthelemy,
    SaintMartin,
}

/// A public holiday: nobody owes anything on that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    NewYear,
    GoodFriday,
    EasterMonday,
    LabourDay,
    Victory1945,
    Ascension,
    WhitMonday,
    NationalDay,
    Assumption,
    AllSaints,
    Armistice1918,
    Christmas,
    SaintStephen,
    AbolitionOfSlavery,
}

impl Holiday {
    pub const ALL: [Holiday; 14] = [
        Holiday::NewYear,
        Holiday::GoodFriday,
        Holiday::EasterMonday,
        Holiday::LabourDay,
        Holiday::Victory1945,
        Holiday::Ascension,
        Holiday::WhitMonday,
        Holiday::NationalDay,
        Holiday::Assumption,
        Holiday::AllSaints,
        Holiday::Armistice1918,
        Holiday::Christmas,
        Holiday::SaintStephen,
        Holiday::AbolitionOfSlavery,
    ];

    /// The name in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Holiday::NewYear => "new_year",
            Holiday::GoodFriday => "good_friday",
            Holiday::EasterMonday => "easter_monday",
            Holiday::LabourDay => "labour_day",
            Holiday::Victory1945 => "victory_1945",
            Holiday::Ascension => "ascension",
            Holiday::WhitMonday => "whit_monday",
            Holiday::NationalDay => "national_day",
            Holiday::Assumption => "assumption",
            Holiday::AllSaints => "all_saints",
            Holiday::Armistice1918 => "armistice_1918",
            Holiday::Christmas => "christmas",
            Holiday::SaintStephen => "saint_stephen",
            Holiday::AbolitionOfSlavery => "abolition_of_slavery",
        }
    }

    /// The holiday of a date, if it is one in the region.
    pub fn on(date: NaiveDate, region: Region) -> Option<Self> {
        Self::fixed(date).or_else(|| Self::moving(date)).or_else(|| Self::regional(date, region))
    }

    fn fixed(date: NaiveDate) -> Option<Self> {
        match (date.day(), date.month()) {
            (1, 1) => Some(Holiday::NewYear),
            (1, 5) => Some(Holiday::LabourDay),
            (8, 5) => Some(Holiday::Victory1945),
            (14, 7) => Some(Holiday::NationalDay),
            (15, 8) => Some(Holiday::Assumption),
            (1, 11) => Some(Holiday::AllSaints),
            (11, 11) => Some(Holiday::Armistice1918),
            (25, 12) => Some(Holiday::Christmas),
            _ => None,
        }
    }

    fn moving(date: NaiveDate) -> Option<Self> {
        // From the earliest Easter Monday, 23 March, to the latest Whit Monday, 14 June: a
        // deadline looks at many days, most of them outside.
        if !(3..=6).contains(&date.month()) {
            return None;
        }
        match days_after_easter(date)? {
            1 => Some(Holiday::EasterMonday),
            39 => Some(Holiday::Ascension),
            50 => Some(Holiday::WhitMonday),
            _ => None,
        }
    }

    fn regional(date: NaiveDate, region: Region) -> Option<Self> {
        if region == Region::AlsaceMoselle {
            return match (date.day(), date.month()) {
                (26, 12) => Some(Holiday::SaintStephen),
                _ if days_after_easter(date) == Some(-2) => Some(Holiday::GoodFriday),
                _ => None,
            };
        }
        let freed = region.abolition_of_slavery() == Some((date.day(), date.month()));
        freed.then_some(Holiday::AbolitionOfSlavery)
    }
}

impl Region {
    pub const ALL: [Region; 9] = [
        Region::Mainland,
        Region::AlsaceMoselle,
        Region::Guadeloupe,
        Region::Guiana,
        Region::Martinique,
        Region::Mayotte,
        Region::Reunion,
        Region::SaintBarthelemy,
        Region::SaintMartin,
    ];

    /// The name in settings and on the command line: that of the State's own calendars of public
    /// holidays (calendrier.api.gouv.fr).
    pub fn name(self) -> &'static str {
        match self {
            Region::Mainland => "metropole",
            Region::AlsaceMoselle => "alsace-moselle",
            Region::Guadeloupe => "guadeloupe",
            Region::Guiana => "guyane",
            Region::Martinique => "martinique",
            Region::Mayotte => "mayotte",
            Region::Reunion => "la-reunion",
            Region::SaintBarthelemy => "saint-barthelemy",
            Region::SaintMartin => "saint-martin",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.name() == name)
    }

    /// Day and month.
    fn abolition_of_slavery(self) -> Option<(u32, u32)> {
        match self {
            Region::Mainland | Region::AlsaceMoselle => None,
            Region::Mayotte => Some((27, 4)),
            Region::Martinique => Some((22, 5)),
            Region::Guadeloupe => Some((27, 5)),
            Region::SaintMartin => Some((28, 5)),
            Region::Guiana => Some((10, 6)),
            Region::SaintBarthelemy => Some((9, 10)),
            Region::Reunion => Some((20, 12)),
        }
    }
}

/// Easter Sunday (Meeus, Jones and Butcher's rule for the Gregorian calendar).
/// `None` only for years that no date can hold.
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century + 8).div_euclid(25);
    let moon_shift = (century - correction + 1).div_euclid(3);
    let leap_centuries = century.div_euclid(4);
    let full_moon = (19 * golden + century - leap_centuries - moon_shift + 15).rem_euclid(30);
    let to_sunday =
        (32 + 2 * century.rem_euclid(4) + 2 * (of_century / 4) - full_moon - of_century % 4)
            .rem_euclid(7);
    let late = (golden + 11 * full_moon + 22 * to_sunday) / 451;
    let since_march = full_moon + to_sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, (since_march / 31) as u32, (since_march % 31 + 1) as u32)
}

fn days_after_easter(date: NaiveDate) -> Option<i64> {
    Some((date - easter(date.year())?).num_days())
}
