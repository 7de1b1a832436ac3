//! Where people live and where projects are: French departments and overseas territories, or abroad.
//!
//! `data/departments.csv` has the codes and names of the *Code officiel géographique* (Insee), and where each
//! prefecture, or what stands for it, lies: to a hundredth of a degree, about a kilometre.

use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// How far one gets in an hour, there and back counted as one way, in kilometres as the crow flies: 200 km/h from
/// door to door, as by rail between large towns. It errs where there is no such rail.
const KM_OF_AN_HOUR: u32 = 100;
/// The most that a day on site costs, in hours: from further away one stays for several days, and they share the
/// road. Abroad is as far.
const MOST_HOURS: u32 = 8;
const EARTH_RADIUS_KM: f64 = 6371.0;
const ABROAD: &str = "abroad";

/// A department, a territory overseas, or abroad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Area(u8);

/// A row of the list.
struct Department {
    code: &'static str,
    name: &'static str,
    /// Degrees north, and east.
    at: (f64, f64),
}

/// In the order of their codes, Corsica between 19 and 21.
static DEPARTMENTS: LazyLock<Vec<Department>> = LazyLock::new(|| {
    let list = include_str!("../../../data/departments.csv");
    let department = |row: &'static str| {
        let mut cells = row.split(',');
        let mut text = || cells.next().expect("a row has five cells: tested");
        let (code, name, _) = (text(), text(), text());
        let mut degrees = || text().parse().expect("degrees are a number: tested");
        Department { code, name, at: (degrees(), degrees()) }
    };
    list.lines().skip(1).map(department).collect()
});

impl Area {
    /// All of them, abroad the last.
    pub fn all() -> impl Iterator<Item = Area> {
        (0..=DEPARTMENTS.len()).filter_map(|at| u8::try_from(at).ok().map(Area))
    }

    /// The code in the database, in forms and in questions: `69`, `2A`, `974`, `abroad`.
    pub fn code(self) -> &'static str {
        self.department().map_or(ABROAD, |it| it.code)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Area::all().find(|it| it.code() == code)
    }

    /// The name, which is the same in all languages; abroad has none.
    pub fn name(self) -> Option<&'static str> {
        self.department().map(|it| it.name)
    }

    /// From one prefecture to the other as the crow flies; nobody knows how far abroad is.
    pub fn km_to(self, other: Area) -> Option<u32> {
        let (here, there) = (self.department()?.at, other.department()?.at);
        Some(great_circle_km(here, there).round() as u32)
    }

    /// The hours on the road of a day that somebody who lives here spends there, there and back: none in one's own
    /// department, an hour for each hundred kilometres else.
    pub fn hours_to(self, other: Area) -> u32 {
        match self.km_to(other) {
            _ if self == other => 0,
            Some(km) => km.div_ceil(KM_OF_AN_HOUR).clamp(1, MOST_HOURS),
            None => MOST_HOURS,
        }
    }

    fn department(self) -> Option<&'static Department> {
        DEPARTMENTS.get(usize::from(self.0))
    }
}

impl From<Area> for String {
    fn from(area: Area) -> String {
        area.code().to_owned()
    }
}

impl TryFrom<String> for Area {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Area::from_code(&code).ok_or_else(|| format!("{code} is no department"))
    }
}

/// The shortest way on a sphere, by the haversine formula.
fn great_circle_km((north, east): (f64, f64), (other_north, other_east): (f64, f64)) -> f64 {
    let half_sine = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
    let across = north.to_radians().cos() * other_north.to_radians().cos();
    let chord = half_sine(north, other_north) + across * half_sine(east, other_east);
    2.0 * EARTH_RADIUS_KM * chord.sqrt().min(1.0).asin()
}
