//! Cases that belong together, in the database.

mod merge;
mod near;
mod tie;
mod verify;

pub use merge::{absorbed, joining_names, merge, separate};
pub use near::{Perhaps, by_name, perhaps, those_alike};
pub use tie::{Linked, Listed, SetApart, by_number, link, linked, path, said_apart, say, tied_to};
pub use verify::verify;
