//! The rules of a change of model: who brings one in, whether the questions feed it, what it would do
//! to the open cases, who adopts it.

mod fit;
mod law;
mod replay;

pub use fit::fit;
pub use law::{Keeping, READERS, SHORTEST_ADOPTION, is_awaited, may_adopt, may_import};
pub use replay::{Before, Replay, Replayed, replay, replayed};
