//! What a file says of itself, so that it can be read alone in a year: which list, narrowed to what, of when, by
//! whom, how many rows, and what they hash to.

use super::value::local;
use crate::i18n::Lang;
use crate::web::Cx;
use chrono::{DateTime, SecondsFormat, Utc};
use chrono_tz::Europe::Paris;

/// Where a file comes from.
#[derive(Clone, Debug)]
pub struct About {
    pub lang: Lang,
    /// The list.
    pub title: String,
    /// What it is narrowed to, in words. Nothing: it is whole.
    pub filters: Vec<String>,
    /// The page that shows the same, whole.
    pub address: String,
    pub at: DateTime<Utc>,
    /// Who took it away. It holds what they may read.
    pub by: String,
    /// What its name begins with: signs that need no quotes.
    pub name: &'static str,
}

/// The rows, weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Weighed {
    pub rows: u64,
    /// How many bytes of a CSV file they are, with what stands above them.
    pub bytes: u64,
    /// Of those bytes, in hexadecimal.
    pub sha256: String,
}

impl About {
    /// Of a list that somebody reads: what it is narrowed to, and the page that shows it, from its first slash on.
    pub fn of(
        cx: &Cx,
        name: &'static str,
        title: String,
        filters: Vec<String>,
        page: &str,
    ) -> Self {
        let address = format!("{}{page}", cx.site.public_url);
        let (lang, at, by) = (cx.lang, cx.now, cx.actor.name.clone());
        About { lang, title, filters, address, at, by, name }
    }

    /// Its name, such as `tocsin-decisions-2026-11-29.csv`.
    pub(super) fn file_name(&self, ending: &str) -> String {
        format!("tocsin-{}-{}.{ending}", self.name, local(self.at).date())
    }

    /// Line by line: what it is, and the value.
    pub(super) fn lines(&self, weighed: &Weighed) -> [(String, String); 8] {
        let lang = self.lang;
        let filters = match self.filters.is_empty() {
            true => lang.text("export-no-filter"),
            false => self.filters.join(" · "),
        };
        let bytes = [("bytes", weighed.bytes.to_string().into())];
        let at = self.at.with_timezone(&Paris).to_rfc3339_opts(SecondsFormat::Secs, false);
        [
            (lang.text("export-list"), self.title.clone()),
            (lang.text("export-filters"), filters),
            (lang.text("export-address"), self.address.clone()),
            (lang.text("export-at"), at),
            (lang.text("export-by"), self.by.clone()),
            (lang.text("export-rows"), weighed.rows.to_string()),
            (lang.text_with("export-sha256", bytes), weighed.sha256.clone()),
            (lang.text("export-reach"), lang.text("export-reach-why")),
        ]
    }
}
