//! What keeps a member away from a case, and what is said before they join it.

use super::{Member, Team};
use crate::base::{OrganisationId, PersonId};
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// How long one stays away from the cases of where one came from, in months.
const AWAY: Months = Months::new(36);

/// An organisation somebody worked for, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredLink {
    pub organisation: OrganisationId,
    pub left_on: NaiveDate,
}

/// A company, by the name that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplier {
    pub name: String,
    /// The same without case, accents or signs: its words, a space between two.
    pub folded: String,
}

/// A company somebody works for beside, has shares in, or is close to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupplierLink {
    pub supplier: Supplier,
    /// It goes on, if nothing is said.
    pub ended_on: Option<NaiveDate>,
}

/// Somebody asked to be kept away from a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recusal {
    pub person: PersonId,
    pub reason: String,
}

/// One reason to keep somebody away, or to think twice. It names neither organisation nor company:
/// those are for the member alone to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// They asked for it. Bars.
    Recused,
    /// They are linked to a supplier of the case: for ever, or until that day. Bars.
    SupplierOf(Option<NaiveDate>),
    /// They left the organisation less than three years ago: until that day. Bars.
    LeftLately(NaiveDate),
    /// They left it longer ago. To be said, no more.
    LeftLongAgo,
    /// Their link to a supplier ended longer ago. To be said, no more.
    SupplierLongAgo,
}

impl Concern {
    /// All that `name` may answer.
    pub const NAMES: [&str; 6] = [
        "recused",
        "supplier",
        "supplier_until",
        "left_lately",
        "left_long_ago",
        "supplier_long_ago",
    ];

    /// Whether it takes a director to let them in.
    pub fn bars(self) -> bool {
        match self {
            Concern::Recused | Concern::SupplierOf(_) | Concern::LeftLately(_) => true,
            Concern::LeftLongAgo | Concern::SupplierLongAgo => false,
        }
    }

    /// The name in the catalogue of texts: `concern-…`.
    pub fn name(self) -> &'static str {
        match self {
            Concern::Recused => "recused",
            Concern::SupplierOf(None) => "supplier",
            Concern::SupplierOf(Some(_)) => "supplier_until",
            Concern::LeftLately(_) => "left_lately",
            Concern::LeftLongAgo => "left_long_ago",
            Concern::SupplierLongAgo => "supplier_long_ago",
        }
    }

    /// The day until which it bars, if that is known.
    pub fn until(self) -> Option<NaiveDate> {
        match self {
            Concern::SupplierOf(until) => until,
            Concern::LeftLately(until) => Some(until),
            Concern::Recused | Concern::LeftLongAgo | Concern::SupplierLongAgo => None,
        }
    }
}

impl Supplier {
    /// Whether two names may be one company: all words of the shorter are in the longer. It is
    /// better to ask once too often than to send somebody to judge their own firm.
    pub fn may_be(&self, other: &Supplier) -> bool {
        let words = |it: &Supplier| it.folded.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let (one, two) = (words(self), words(other));
        let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
        short.iter().all(|word| long.contains(word))
    }
}

impl Team {
    /// All that speaks against a member on this case, the weightiest first.
    ///
    /// Whoever left an organisation less than three years ago stays away from its cases, and from
    /// those of all below it; `line` leads from the case's organisation to the top of the tree. The
    /// same three years hold for a supplier, from the end of the link on.
    pub fn concerns(
        &self,
        member: &Member,
        line: &[OrganisationId],
        today: NaiveDate,
    ) -> Vec<Concern> {
        let recused = self.recusals.iter().any(|it| it.person == member.person);
        let left = member.links.iter().filter(|link| line.contains(&link.organisation));
        let left = left.map(|link| match away_until(link.left_on, today) {
            Some(until) => Concern::LeftLately(until),
            None => Concern::LeftLongAgo,
        });
        let of_the_case =
            |link: &&SupplierLink| self.suppliers.iter().any(|it| it.may_be(&link.supplier));
        let supplies = member.suppliers.iter().filter(of_the_case);
        let supplies = supplies.map(|link| match link.ended_on {
            None => Concern::SupplierOf(None),
            Some(ended) => match away_until(ended, today) {
                Some(until) => Concern::SupplierOf(Some(until)),
                None => Concern::SupplierLongAgo,
            },
        });
        let mut all: Vec<_> =
            recused.then_some(Concern::Recused).into_iter().chain(supplies).chain(left).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// What takes a director to let somebody in, if none has yet.
    pub fn bar(
        &self,
        member: &Member,
        line: &[OrganisationId],
        today: NaiveDate,
    ) -> Option<Concern> {
        if self.is_excepted(member.person) {
            return None;
        }
        self.concerns(member, line, today).into_iter().find(|it| it.bars())
    }

    /// Members of the team who would be kept out, and no director has let in.
    pub fn open_conflicts<'a>(
        &'a self,
        members: &'a [Member],
        line: &'a [OrganisationId],
        today: NaiveDate,
    ) -> impl Iterator<Item = (&'a Member, Concern)> {
        let assigned = members.iter().filter(|it| self.assignment(it.person).is_some());
        assigned.filter_map(move |it| Some((it, self.bar(it, line, today)?)))
    }
}

/// Until when what ended that day keeps away, if that is still to come.
fn away_until(ended: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    ended.checked_add_months(AWAY).filter(|until| *until > today)
}
