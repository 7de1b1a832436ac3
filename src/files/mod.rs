//! Files that people hand in: received without a name, recognised by what they hold, kept under
//! what they hash to. Server only.

mod copy;
mod kind;
mod receive;
mod stored;

pub use copy::Copied;
pub use kind::Kind;
pub use receive::{MOST, Received, Unfit, receive, written};
pub use stored::Files;
