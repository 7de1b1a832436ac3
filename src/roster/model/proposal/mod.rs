//! The best teams for the cases that wait: a question, an exact answer, and why.
//!
//! `docs/propose.md` tells the format of both, `docs/decisions/0042-each-persons-schedules-are-listed.md`
//! how the answer is found and why no other is better.

mod beside;
mod broken;
mod descent;
mod fault;
mod greedy;
mod judge;
mod lead;
mod levels;
mod lists;
mod plan;
mod presence;
mod prices;
mod problem;
mod relaxed;
mod schedules;
mod search;
mod since;
mod solve;
mod staffing;
mod stretches;
mod teams;
mod tell;
mod told;
mod unmet;
mod week;
mod weighed;
mod weights;
mod what_if;
mod writer;

#[cfg(test)]
mod tests;

pub use beside::{Beside, Over, beside};
pub use broken::{Broken, by_rule};
pub use fault::{Fault, Wrong, faults};
pub use judge::{Breach, breaches};
pub use levels::{AskedSkill, Knower, levels};
pub use plan::{Plan, Worth};
pub use search::Limit;
pub use since::asked_since;
pub use staffing::{
    Booking, Candidate, CapacityChange, FORMAT, Journey, Leave, Skilled, Staffing, Waiting, Wanted,
};
pub use stretches::{Stretch, stretches};
pub use told::{
    Answered, Carried, Loaded, Missing, Placed, Price, Proposal, Reason, Rival, Staffed, Unmet, Why,
};
pub use week::is_there_too_little;
pub use weighed::{Chosen, Weighed, carried, weigh};
pub use weights::{DISPERSION, HANDOVER, LEADS, OVERLOAD, TRAVEL_HOUR, WITHDRAWAL, coverage};
pub use what_if::{Ask, Hand, Outcome, WhatIf};

/// Proposes teams for all cases of the question together, or says all that is wrong with it.
///
/// The same question gives the same answer, whatever the order of its rows: the answer is told in
/// the order of the names, and of several best plans that one is taken which the search, whose
/// order depends on names alone, finds first.
pub fn propose(asked: Staffing, limit: Limit) -> Result<Proposal, Vec<Fault>> {
    let faults = fault::faults(&asked);
    if !faults.is_empty() {
        return Err(faults);
    }
    let asked = asked.in_order();
    let solved = solve::solve(&asked, limit);
    Ok(tell::tell(&asked, &solved))
}
