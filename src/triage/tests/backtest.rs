//! A model tried on what became of published projects, against the figures published with it.

use crate::triage::backtest::{Backtest, PANEL, PanelFault, backtest};
use crate::triage::model::{Figures, Outcome};

fn tried(from: Option<i32>, to: Option<i32>) -> Backtest {
    backtest(super::model(), PANEL, from, to).unwrap()
}

/// n, met; AUC of score, status alone and card; Brier, of the constant; calibration; the top fifth.
const PUBLISHED: [(Outcome, [usize; 2], [f64; 9]); 4] = [
    (
        Outcome::Bad,
        [637, 175],
        [0.7328, 0.7177, 0.7168, 0.1714, 0.1993, 0.0103, 0.5175, 0.5251, 0.2747],
    ),
    (
        Outcome::Slip,
        [628, 122],
        [0.6362, 0.6013, 0.6860, 0.1429, 0.1565, 0.0117, 0.3301, 0.2757, 0.1943],
    ),
    (
        Outcome::Cost,
        [568, 130],
        [0.6609, 0.6142, 0.6876, 0.1590, 0.1765, 0.0239, 0.3451, 0.3187, 0.2289],
    ),
    (
        Outcome::Any,
        [637, 327],
        [0.7183, 0.6925, 0.7183, 0.2145, 0.2498, 0.0226, 0.7729, 0.7634, 0.5133],
    ),
];

#[test]
fn the_figures_are_those_published_with_the_model() {
    let tried = tried(None, None);
    assert_eq!((tried.pairs, tried.projects), (655, 276));
    assert_eq!(tried.per_band, [125, 241, 187, 102]);
    assert_eq!(tried.figures.len(), PUBLISHED.len());
    for (ours, (outcome, counts, published)) in tried.figures.iter().zip(PUBLISHED) {
        assert_eq!((ours.outcome, [ours.n, ours.positive]), (outcome, counts));
        let Figures { auc_score, auc_status, auc_card, precision_top: top, .. } = ours;
        let found = [
            auc_score.value,
            auc_status.value,
            auc_card.value,
            ours.brier,
            ours.brier_constant,
            ours.calibration_error,
            top.score,
            top.status,
            top.base,
        ];
        for (ours, theirs) in found.into_iter().zip(published) {
            assert!((ours - theirs).abs() <= 0.0001, "{outcome:?}: {found:?}");
        }
        for auc in [auc_score, auc_status, auc_card] {
            assert!(auc.low < auc.value && auc.value < auc.high, "{outcome:?}: {auc:?}");
            assert!(auc.high - auc.low < 0.2, "{outcome:?}: {auc:?}");
        }
    }
}

#[test]
fn only_the_editions_that_are_asked_for_count() {
    let some = tried(Some(2017), Some(2020));
    assert_eq!((some.editions, some.pairs), ([2017, 2020], 423));
    let none = backtest(super::model(), PANEL, Some(2030), None);
    assert!(matches!(none, Err(PanelFault::NoPairs)));
}

#[test]
fn the_same_panel_in_another_order_gives_the_same_intervals() {
    let text = std::str::from_utf8(PANEL).unwrap();
    let (head, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    let turned = format!("{head}\n{}\n", rows.join("\n"));
    let turned = backtest(super::model(), turned.as_bytes(), None, None).unwrap();
    assert_eq!(turned.figures, tried(None, None).figures);
}

#[test]
fn a_panel_that_cannot_be_read_says_why() {
    let head = "edition,snapshot,rating,end,wlc,pid\n";
    let with =
        |rows: &str| backtest(super::model(), format!("{head}{rows}").as_bytes(), None, None);
    let wrong = with("2014,2013-09-30,7,,,a\n2015,2014-09-30,2,,,a\n");
    assert!(matches!(wrong, Err(PanelFault::Rating { edition: 2014, .. })), "{wrong:?}");
    assert!(matches!(with("2014,yesterday,1,,,a\n"), Err(PanelFault::Csv(_))));
    let gap = with("2014,2013-09-30,1,,,a\n2016,2015-09-30,2,,,a\n");
    assert!(matches!(gap, Err(PanelFault::NoPairs)), "a year without a look makes no pair");
}
