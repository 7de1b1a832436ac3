//! The register in the database: each file here is the only writer of its table.

mod drift;
mod fact;
mod import;
mod known;
mod link;
mod mapping;
mod plan;
mod project;
mod term;

pub use drift::{Drifting, drifts, drifts_now, published};
pub use fact::{facts_of, facts_of_few, facts_published};
pub use import::{
    Import, Proposal, apply, apply_plan, find_import, latest_imports, map_columns, propose,
    read_file, undo,
};
pub use link::{Candidate, Decided, decide_link, decided_links, open_candidates, reopen_link};
pub use mapping::{TypedMapping, keep_mapping, kept_mappings};
pub use plan::{
    Entry, Found, Gone, Lookalike, Moves, Plan, Planned, Report, Standing, Tally, report,
};
pub use project::{Project, add_from_request, find_project, root, search_projects};
pub use term::keep_missing_terms;
