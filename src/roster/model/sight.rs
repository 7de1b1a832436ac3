//! Who reads what a member says of themselves: whoever needs it to put teams together, and nobody
//! else. None of it says how well anybody works, and none of it is for that.

use crate::base::{Actor, OrganisationId, PersonId, Role};

/// What there is to know of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Skills with their levels, and languages: whom one can ask.
    Knowledge,
    /// How much of a week they give, which days they are away, what is promised of them.
    Time,
    /// Where their road starts, and whether they would mentor or be mentored.
    Wishes,
    /// The organisations they left. On a team only what follows is said: until when they stay away.
    Links,
}

impl About {
    pub const ALL: [About; 4] = [About::Knowledge, About::Time, About::Wishes, About::Links];

    /// Those who read it of anybody. Everybody reads all of their own.
    pub fn readers(self) -> &'static [Role] {
        match self {
            About::Knowledge => {
                &[Role::Coordinator, Role::Director, Role::Auditor, Role::Responder]
            }
            About::Time => &[Role::Coordinator, Role::Director, Role::Auditor],
            About::Wishes => &[Role::Coordinator],
            About::Links => &[],
        }
    }

    pub fn is_read_by(self, reader: &Actor, member: PersonId) -> bool {
        let own = reader.id == member && reader.is(Role::Responder);
        own || reader.is_any(self.readers())
    }
}

/// Who reads what speaks against a member on a case, beside that member: whoever puts the team together, and
/// whoever lets somebody in all the same. The project, the rest of the team and the auditor read what was
/// decided, not what made it be.
pub fn decides_on_concerns(reader: &Actor, line: &[OrganisationId]) -> bool {
    [Role::Coordinator, Role::Director].into_iter().any(|role| reader.is_for(role, line))
}
