//! Every list and every note that leaves as a file, at its addresses: those of its page, with an ending.

use crate::briefing::file::files;
use crate::intake::watch_file::send_watched;
use crate::open_data::door::{send_package, send_published};
use crate::portfolio::cases_file::send_cases;
use crate::portfolio::decisions_file::send_decisions;
use crate::portfolio::files::{
    send_aged, send_changes, send_drifted, send_facts, send_judged, send_pairs,
};
use crate::triage::queue_file::send_queue;
use crate::ui::export::with_files;
use crate::web::Site;
use axum::Router;
use axum::routing::get;

/// For whoever may read the page, narrowed as it is; the open data for everybody, once they are published.
pub fn lists() -> Router<Site> {
    let read = with_files([
        ("/portfolio/cases", get(send_cases)),
        ("/portfolio/between", get(send_changes)),
        ("/portfolio/drift/projects", get(send_drifted)),
        ("/portfolio/effect", get(send_pairs)),
        ("/portfolio/freshness", get(send_aged)),
        ("/portfolio/judgement", get(send_judged)),
        ("/portfolio/objectives/facts", get(send_facts)),
        ("/decisions", get(send_decisions)),
        ("/triage", get(send_queue)),
        ("/watch", get(send_watched)),
    ]);
    read.route("/open-data/datapackage.json", get(send_package))
        .route("/open-data/files/{file}", get(send_published))
        .merge(files())
}
