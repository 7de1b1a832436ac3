//! The rules of drift in numbers: against what it is measured, what a distribution of it says, which
//! projects a number stands for, and what a series of editions can and cannot compare.

mod asked;
mod band;
mod bearer;
mod book;
mod editions;
mod groups;
mod plan;
mod roll;
mod spread;

pub use asked::{Asked, LIST, PAGE, View};
pub use band::CostBand;
pub use bearer::{Bearer, Latest, Sum};
pub use book::{Against, Book, Figure, Moved, Stand, Subject, Told};
pub use editions::{Compared, EditionPoint, History, Step};
pub use groups::{Group, Line, groups, lines};
pub use plan::PlanSlip;
pub use roll::{OfEdition, Roll};
pub use spread::{Fragile, Spread, quantile_of};
