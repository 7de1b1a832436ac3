//! Questions drawn by a seed, as files: the same on every machine, for the tests, the measures and the
//! other solver that the answers are held against.

use serde_json::{Value, json};

const SKILLS: [&str; 10] = [
    "product",
    "architecture",
    "reliability",
    "data",
    "security",
    "procurement",
    "legal",
    "change",
    "accessibility",
    "delivery",
];
const PLACES: [&str; 5] = ["Paris", "Lyon", "Lille", "Rennes", "Toulouse"];
const MONDAY: chrono::NaiveDate = chrono::NaiveDate::from_ymd_opt(2026, 11, 30).expect("a date");

/// A question of this size, as the text of its file.
pub fn question(seed: u64, members: u64, cases: u64, weeks: u64) -> String {
    let mut lot = Lot(seed ^ (members << 40) ^ (cases << 48) ^ (weeks << 56));
    let members: Vec<Value> = (0..members).map(|at| member(&mut lot, at, cases, weeks)).collect();
    let count = members.len() as u64;
    let cases: Vec<Value> = (0..cases).map(|at| case(&mut lot, at, count, weeks)).collect();
    json!({
        "format": 1, "starts_on": MONDAY, "weeks": weeks, "members": members, "cases": cases,
        "journeys": [
            {"between": ["Paris", "Lille"], "hours": 2},
            {"between": ["Toulouse", "Lille"], "hours": 8},
        ],
    })
    .to_string()
}

/// The same question, in which some give more or less of their time from later weeks on.
pub fn changing(seed: u64, members: u64, cases: u64, weeks: u64) -> String {
    let mut lot = Lot(!seed);
    let mut drawn: Value = serde_json::from_str(&question(seed, members, cases, weeks)).unwrap();
    for member in drawn["members"].as_array_mut().into_iter().flatten() {
        let changed: Vec<u64> = (2..=weeks).filter(|_| lot.below(weeks) < 2).collect();
        let changes = changed.into_iter().map(|from_week| {
            let capacity = [0, 20, 40, 50, 80, 100][lot.below(6) as usize];
            json!({"from_week": from_week, "capacity": capacity})
        });
        // Whatever their order in the file.
        member["capacity_changes"] = json!(changes.rev().collect::<Vec<_>>());
    }
    drawn.to_string()
}

fn member(lot: &mut Lot, at: u64, cases: u64, weeks: u64) -> Value {
    let known: Vec<&str> = SKILLS.into_iter().filter(|_| lot.below(100) < 35).collect();
    let level = |lot: &mut Lot| [1, 2, 2, 3, 3, 3, 4, 4][lot.below(8) as usize];
    let skills: Vec<Value> =
        known.into_iter().map(|it| json!({"skill": it, "level": level(lot)})).collect();
    let leave = (lot.below(3) == 0).then(|| {
        let from = MONDAY + chrono::Days::new(lot.below(weeks * 7));
        json!({"from": from, "to": from + chrono::Days::new(lot.below(14))})
    });
    let load: Vec<Value> = (0..lot.below(3))
        .map(|number| {
            let first = 1 + lot.below(weeks);
            let last = (first + lot.below(8)).min(weeks);
            let share = 10 * (1 + lot.below(5));
            json!({"case": format!("old-{at}-{number}"), "share": share, "first_week": first,
                "last_week": last})
        })
        .collect();
    let gone = MONDAY + chrono::Days::new(lot.below(weeks * 7));
    let conflicts: Vec<String> =
        (0..cases).filter(|_| lot.below(20) == 0).map(|it| format!("case-{it:02}")).collect();
    let capacity = [60, 80, 80, 100, 100][lot.below(5) as usize];
    let home = PLACES[lot.below(5) as usize];
    json!({
        "id": format!("member-{at:02}"), "capacity": capacity,
        "skills": skills, "home": home,
        "until": (lot.below(12) == 0).then_some(gone),
        "leave": leave.into_iter().collect::<Vec<_>>(), "load": load, "conflicts": conflicts,
    })
}

fn case(lot: &mut Lot, at: u64, members: u64, weeks: u64) -> Value {
    let place = PLACES[lot.below(5) as usize];
    let (shortest, count) = (weeks.min(3), 3 + lot.below(3));
    let needs: Vec<Value> = (0..count.min(weeks))
        .map(|number| {
            let first = 1 + lot.below(weeks / 2);
            let last = (first + shortest - 1 + lot.below(weeks - 2)).min(weeks);
            // Each case needs somebody to run it.
            let (skill, level) = match number {
                0 => ("delivery", 3),
                _ => (SKILLS[lot.below(10) as usize], 1 + lot.below(4)),
            };
            let on_site = lot.below(10).min((last - first + 1) * 5);
            json!({"skill": skill, "level": level, "share": 10 * (2 + lot.below(5)),
                "first_week": first, "last_week": last, "on_site_days": on_site, "place": place})
        })
        .collect();
    let team = (lot.below(5) == 0).then(|| format!("member-{:02}", lot.below(members)));
    let priority = ["P1", "P2", "P2", "P3", "P3", "P3", "P4", "P4"][lot.below(8) as usize];
    json!({"id": format!("case-{at:02}"), "priority": priority, "needs": needs,
        "team": team.into_iter().collect::<Vec<_>>()})
}

/// Numbers by lot (SplitMix64).
pub struct Lot(pub u64);

impl Lot {
    /// A number from 0 up to this one, without it.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) % end.max(1)
    }
}
