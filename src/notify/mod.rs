//! What people are told away from the pages: messages that are written where what they tell of is known, and wait in an
//! outbox to be sent.

pub mod model;
pub mod store;
