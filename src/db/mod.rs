//! One SQL text, two engines: SQLite, the default, and PostgreSQL for those who
//! outgrow one machine.

pub mod backup;
mod connect;
mod query;

pub use connect::Db;
pub use query::{Millis, Query, Row, Single, Sql, Tx, every_query};

/// A new identifier. UUIDv7: those made later sort later, so that an index grows at its end.
pub fn new_id<T: From<uuid::Uuid>>() -> T {
    uuid::Uuid::now_v7().into()
}

/// Declares a query text, once, for both engines. A test prepares each of them
/// on both, which is what keeps them honest.
#[macro_export]
macro_rules! sql {
    ($($(#[$doc:meta])* $vis:vis $name:ident = $text:expr;)+) => {$(
        $(#[$doc])*
        $vis const $name: $crate::db::Sql =
            $crate::db::Sql { name: concat!(module_path!(), "::", stringify!($name)), text: $text };
        inventory::submit! { $name }
    )+};
}
