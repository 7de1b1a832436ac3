//! How large a project is, by what it was first said to cost.

use crate::register::model::{Currency, Money};

/// A cost band. It is of the first cost ever published: by the latest, whoever became dearer would have
/// moved to a higher band, and the higher bands would look worse than they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CostBand {
    /// Below the amount from which a project of the State is submitted for an opinion before it is
    /// contracted: order of the Prime minister of 5 June 2020, article 1, taken under article 3 of decree
    /// 2019-1088 of 25 October 2019.
    Below9,
    From9To25,
    From25To50,
    From50To100,
    From100,
    /// In another currency than the euro: nothing here converts one into another.
    OtherCurrency,
    NotPublished,
}

/// In millions of euros. The first is the order's. The others are ours: round amounts that leave no band of
/// the Panorama empty; half of its projects began below 25, four in five below 50, one in twelve from 100.
const BOUNDS: [(f64, CostBand); 4] = [
    (9.0, CostBand::Below9),
    (25.0, CostBand::From9To25),
    (50.0, CostBand::From25To50),
    (100.0, CostBand::From50To100),
];

impl CostBand {
    pub const ALL: [CostBand; 7] = [
        CostBand::Below9,
        CostBand::From9To25,
        CostBand::From25To50,
        CostBand::From50To100,
        CostBand::From100,
        CostBand::OtherCurrency,
        CostBand::NotPublished,
    ];

    /// Of the first cost that was published.
    pub fn of(first: Option<Money>) -> Self {
        match first {
            None => CostBand::NotPublished,
            Some(cost) if cost.currency != Currency::Eur => CostBand::OtherCurrency,
            Some(cost) => {
                let millions = cost.cents.millions();
                let band = BOUNDS.into_iter().find(|(below, _)| millions < *below);
                band.map_or(CostBand::From100, |(_, band)| band)
            }
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            CostBand::Below9 => "below-9",
            CostBand::From9To25 => "9-to-25",
            CostBand::From25To50 => "25-to-50",
            CostBand::From50To100 => "50-to-100",
            CostBand::From100 => "from-100",
            CostBand::OtherCurrency => "other-currency",
            CostBand::NotPublished => "not-published",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.name() == name)
    }
}
