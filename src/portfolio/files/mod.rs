//! The lists of the portfolio as files for a spreadsheet, each narrowed and sorted as its page is, and open to whoever
//! reads that.

mod aged;
mod changes;
mod drifted;
mod facts;
mod judged;
mod pairs;

pub use aged::send_aged;
pub use changes::send_changes;
pub use drifted::send_drifted;
pub use facts::send_facts;
pub use judged::send_judged;
pub use pairs::send_pairs;

use crate::i18n::Lang;
use crate::triage::model::Band;
use crate::ui::export::Value;

/// A band by its name.
fn band(lang: Lang, band: Band) -> Value {
    Value::Text(lang.text(&format!("band-{}", band.name())))
}
