//! Where people and projects are, and how far that is.

use crate::roster::model::Area;
use std::collections::BTreeSet;

fn area(code: &str) -> Area {
    Area::from_code(code).unwrap()
}

#[test]
fn the_list_has_every_department_and_territory_once_and_abroad() {
    let codes: Vec<&str> = Area::all().map(Area::code).collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    assert_eq!(codes.len(), 96 + 5 + 6 + 1, "on the mainland, overseas departments, territories");
    assert_eq!(codes.last(), Some(&"abroad"));
    let names: BTreeSet<_> = Area::all().filter_map(Area::name).collect();
    assert_eq!(names.len(), codes.len() - 1, "abroad has no name");
    assert!(Area::all().all(|it| Area::from_code(it.code()) == Some(it)));
    assert_eq!(Area::from_code("20"), None);
}

/// Distances that any atlas has, to within a few kilometres.
#[test]
fn distances_are_those_of_an_atlas() {
    for (here, there, km) in [
        ("75", "69", 392),
        ("75", "13", 660),
        ("75", "59", 204),
        ("44", "67", 710),
        ("29", "06", 1000),
        ("13", "2A", 310),
        ("75", "974", 9365),
        ("75", "971", 6765),
        ("75", "988", 16760),
    ] {
        let found = area(here).km_to(area(there)).unwrap();
        assert!(found.abs_diff(km) * 100 <= km * 2, "{here} to {there}: {found}");
    }
}

/// Each prefecture of the mainland lies in France, and none where another is.
#[test]
fn no_place_is_mistyped() {
    let all: Vec<Area> = Area::all().filter(|it| it.name().is_some()).collect();
    let mainland = |it: &&Area| it.code().len() == 2;
    let bourges = area("18");
    for it in all.iter().filter(mainland) {
        assert!(it.km_to(bourges).unwrap() < 800, "{}", it.code());
        let nearest = all.iter().filter(|other| *other != it).filter_map(|other| it.km_to(*other));
        let nearest = nearest.min().unwrap();
        assert!((5..140).contains(&nearest), "{}: {nearest}", it.code());
    }
}

#[test]
fn the_road_takes_an_hour_for_each_hundred_kilometres_and_a_day_at_most() {
    assert_eq!(area("69").hours_to(area("69")), 0);
    assert_eq!(area("75").hours_to(area("92")), 1);
    assert_eq!(area("75").hours_to(area("69")), 4);
    assert_eq!(area("75").hours_to(area("974")), 8);
    assert_eq!(area("75").hours_to(area("abroad")), 8);
    assert_eq!(area("abroad").hours_to(area("abroad")), 0);
    assert_eq!(area("75").km_to(area("abroad")), None, "nobody knows how far");
}
