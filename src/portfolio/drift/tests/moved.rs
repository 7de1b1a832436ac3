//! Against what a drift is measured, and when there is none.

use super::*;
use chrono::NaiveDate;

fn years(all: &[(&str, f64)]) -> Subject {
    subject(1, all.iter().map(|(on, years)| told(on, Some(*years), None)).collect())
}

#[test]
fn the_first_publication_never_disappears_and_the_one_before_stands_beside_it() {
    let it = years(&[("2016-11", 4.0), ("2018-03", 5.0), ("2019-03", 6.0)]);
    let moved = |against| it.moved(SortBy::Schedule, against).unwrap();
    assert_eq!(moved(Against::First).drift, 0.5);
    assert_eq!(moved(Against::First).from.edition, edition("2016-11"));
    assert!((moved(Against::Previous).drift - 0.2).abs() < 1e-12);
    assert_eq!(moved(Against::Previous).from.edition, edition("2018-03"));
    assert_eq!(it.drift(SortBy::Cost, Against::First), None, "no cost was published");
}

#[test]
fn one_edition_alone_says_nothing_of_a_drift() {
    for it in [years(&[("2019-03", 6.0)]), subject(1, vec![told("2019-03", None, None)])] {
        assert!(Against::ALL.iter().all(|against| it.moved(SortBy::Schedule, *against).is_none()));
    }
    // An edition that withholds the figure is no publication of it.
    let it = subject(1, vec![told("2016-11", None, None), told("2018-03", Some(5.0), None)]);
    assert_eq!(it.drift(SortBy::Schedule, Against::First), None);
}

#[test]
fn nothing_grows_out_of_nil_and_two_currencies_do_not_compare() {
    assert_eq!(Figure::Years(0.0).growth_to(Figure::Years(2.0)), None);
    let money = |millions, currency| {
        Figure::Cost(Money { cents: Cents::from_millions(millions).unwrap(), currency })
    };
    let (euros, pounds) = (money(10.0, Currency::Eur), money(12.0, Currency::Gbp));
    assert_eq!(euros.growth_to(pounds), None);
    assert_eq!(euros.growth_to(money(15.0, Currency::Eur)), Some(0.5));
    assert_eq!(euros.growth_to(Figure::Years(3.0)), None);
}

#[test]
fn a_band_goes_by_the_first_cost_and_holds_its_lower_bound() {
    let of = |millions: f64| CostBand::of(euros(millions));
    assert_eq!(of(8.99), CostBand::Below9);
    assert_eq!((of(9.0), of(24.99)), (CostBand::From9To25, CostBand::From9To25));
    assert_eq!(
        (of(25.0), of(50.0), of(100.0)),
        (CostBand::From25To50, CostBand::From50To100, CostBand::From100)
    );
    assert_eq!(CostBand::of(None), CostBand::NotPublished);
    let pounds = Money { cents: Cents(900), currency: Currency::Gbp };
    assert_eq!(CostBand::of(Some(pounds)), CostBand::OtherCurrency);
    let dearer =
        subject(1, vec![told("2016-11", None, Some(8.0)), told("2019-03", None, Some(90.0))]);
    assert_eq!(dearer.band, CostBand::Below9, "it did not move up");
}

#[test]
fn a_plan_is_measured_against_its_first_version_and_against_the_one_in_force() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let plan = PlanSlip {
        number: "2026-000001".into(),
        title: "Paie".into(),
        begun_on: day("2026-01-01"),
        original_end: day("2026-04-11"),
        plan_end: day("2026-05-01"),
        forecast_end: day("2026-05-21"),
    };
    assert_eq!((plan.days(Against::First), plan.days(Against::Previous)), (40, 20));
    assert_eq!(plan.drift(Against::First), Some(0.4));
    assert_eq!(plan.drift(Against::Previous), Some(20.0 / 120.0));
    let at_once = PlanSlip { original_end: plan.begun_on, ..plan };
    assert_eq!(at_once.drift(Against::First), None);
}
