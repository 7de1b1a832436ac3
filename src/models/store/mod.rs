//! Models in the database. Only `version.rs` writes the table `risk_model`, and `adopt.rs` the table
//! `model_adoption`.

mod adopt;
mod awaiting;
mod older;
mod replay;
mod tried;
mod verify;
mod version;

pub use adopt::{Adoption, adopt, adoptions};
pub use awaiting::{AwaitingModel, awaiting_models};
pub use older::{Older, older, rescore_some};
pub use replay::{replay_of, replay_of_adoption};
pub use tried::{OnClosed, Tried, tried};
pub use verify::verify;
pub use version::{ListedModel, StoredModel, find_model, import, models};
