//! Lists that leave as files: what stands in them, who gets them, and that the three kinds of one view agree.

mod doors;
mod files;
mod narrowed;
mod portfolio;
mod read;

pub use doors::taken;
pub use read::data_of;
