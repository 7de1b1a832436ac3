//! What the pages say: verdicts, counts, and the lists that numbers open.

use super::*;
use crate::base::Address;
use crate::base::Weather;

/// So many pairs in which the helped one moved so far, and the other one so far.
fn pairs(count: usize, helped: f64, other: f64) -> Vec<Pair> {
    let moved = |duration: f64| Change { duration: Some(duration), ..Change::default() };
    let window = Window {
        source: Arc::from("Panorama"),
        before: edition("2019-03"),
        after: edition("2021-07"),
    };
    let one = |at: usize| Pair {
        window: window.clone(),
        other: id(at as u128),
        gap: 0.0,
        helped_moved: moved(helped),
        other_moved: moved(other),
    };
    (0..count).map(one).collect()
}

#[test]
fn nothing_is_concluded_of_too_few() {
    let of = |count, helped, other| compared(pairs(count, helped, other).iter()).remove(0);
    let few = of(FEWEST_PAIRS - 1, 0.0, 0.5);
    assert_eq!((few.verdict, few.difference, few.no_worse), (Verdict::TooFew, None, None));
    assert_eq!(few.helped_moved.went(Way::Same), FEWEST_PAIRS - 1, "it is counted all the same");
    assert_eq!(of(FEWEST_PAIRS, 0.0, 0.5).verdict, Verdict::Less);
    assert_eq!(of(FEWEST_PAIRS, 0.5, 0.0).verdict, Verdict::More, "told when it is bad, too");
    assert_eq!(of(FEWEST_PAIRS, 0.5, 0.5).verdict, Verdict::NotTold);
    let none = compared(pairs(0, 0.0, 0.0).iter());
    assert!(none.iter().all(|it| it.verdict == Verdict::TooFew && it.pairs == 0));
}

#[test]
fn a_figure_that_either_edition_keeps_to_itself_has_not_moved_it_is_unknown() {
    let it = project(1, &[("2019-03", 8.0), ("2021-07", 10.0)]);
    let (before, mut after) = (it.looks[0].clone(), it.looks[1].clone());
    let change = Change::between(&before, &after, &as_planned);
    assert_eq!((change.duration, change.cost), (Some(0.25), Some(0.0)));
    assert_eq!(change.prudent_days, Some(731), "two years, as a duration is counted");
    after.figures.duration_years = None;
    after.figures.end = None;
    after.figures.cost = after.figures.cost.map(|it| Money { currency: Currency::Gbp, ..it });
    let change = Change::between(&before, &after, &as_planned);
    assert_eq!(change, Change::default(), "two currencies do not compare");
}

#[test]
fn the_weather_and_a_score_of_one_model_are_told_beside_each_other() {
    let change = |before, after, score| OwnChange { weather: Some((before, after)), score };
    let changes = [
        change(Weather::Storm, Weather::Cloud, Some((80.0, 60.0))),
        change(Weather::Cloud, Weather::Cloud, Some((60.0, 60.02))),
        change(Weather::Sun, Weather::Storm, None),
        OwnChange::default(),
    ];
    let own = own(&changes);
    assert_eq!(own.weather, Moved { better: 1, same: 1, worse: 1 });
    assert_eq!(own.score, Moved { better: 1, same: 1, worse: 0 });
    assert_eq!(own.points, None, "two are too few");
}

#[test]
fn a_number_and_the_list_behind_it_are_the_same_selection() {
    let known = pairs(3, -0.1, 0.5).into_iter().map(|it| Pairing::Paired(Box::new(it)));
    let unknown = [Pairing::Unseen(Unseen::NotYet), Pairing::Unseen(Unseen::NotBefore)];
    let all: Vec<Pairing> = known.chain(unknown).collect();
    let count =
        |view: EffectView| all.iter().filter(|it| view.holds(it, &OwnChange::default())).count();
    let told = Told::Figure(Measure::Duration);
    let of = |way, of_others| EffectView { way: Some(way), of_others, ..EffectView::of(told) };
    assert_eq!(count(EffectView::default()), 5);
    assert_eq!(count(EffectView::of(told)), 3);
    assert_eq!(count(of(Way::Better, false)), 3);
    assert_eq!((count(of(Way::Better, true)), count(of(Way::Worse, true))), (0, 3));
    assert_eq!(count(EffectView::of(Told::Figure(Measure::Cost))), 0);
    assert_eq!(count(EffectView::of(Told::Weather)), 0);
    assert_eq!(count(EffectView::standing(Standing::NotYet)), 1);
    let views =
        [EffectView::default(), of(Way::Worse, true), EffectView::standing(Standing::Alone)];
    for view in views {
        let path = view.path();
        let query = path.split('?').nth(1).unwrap_or_default();
        let query = query.split('#').next().unwrap_or_default();
        let words: Vec<(&str, &str)> =
            query.split('&').filter_map(|word| word.split_once('=')).collect();
        let said = |name: &str| words.iter().find(|it| it.0 == name).map_or("", |it| it.1);
        assert_eq!(EffectView::read(&mut Address::new(said)), view, "{path}");
    }
    assert_eq!(EffectView::read(&mut Address::new(|_: &str| "zzz")), EffectView::default());
}
