//! Who is named in a case, for its page.

use crate::case::model::Case;
use crate::web::{Failure, Visit};

crate::sql! {
    PEOPLE = "
        select cp.part, p.name
          from case_person cp
          join person p on p.id = cp.person_id
         where cp.case_id = $1
         order by cp.part, p.name, p.id
         limit 100";
}

/// Somebody named in a case.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Named {
    /// A name of the catalogue: `part-…`.
    pub part: String,
    pub name: String,
}

/// The people of a case that was found for this person.
pub async fn people_of(visit: &mut Visit, case: &Case) -> Result<Vec<Named>, Failure> {
    Ok(visit.query(PEOPLE).bind(case.id.0).all().await?)
}

impl Named {
    pub fn of_the_brigade(&self) -> bool {
        !matches!(self.part.as_str(), "requester" | "sponsor")
    }

    /// Of the first and the last name.
    pub fn initials(&self) -> String {
        let mut words = self.name.split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        first.into_iter().chain(last).collect()
    }
}
