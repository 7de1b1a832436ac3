//! The rules of freshness: how old what is known is, when it is stale, and which list a number stands for.

mod age;
mod view;

pub use age::{AgedMinistry, DatedFact, FactKind, Limits, aged_ministries};
pub use view::{FRESHNESS, FreshView, Freshness, JUDGEMENT, JudgementList, JudgementView, Subject};
