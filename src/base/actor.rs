//! Who is asking.

use super::{OrganisationId, PersonId, Refusal};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Whom the journal names where the program itself acted: a row that is nobody.
pub const PROGRAM: PersonId = PersonId(Uuid::from_u128(0x70c5_1000_0000_7000_8000_0000_0000_0000));

/// What a person is here to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// *Porteur de projet*: asks for help, answers, reports progress.
    ProjectLead,
    /// *Commanditaire*: answers for the project's purpose; approves its plan.
    Sponsor,
    /// *Coordinateur de brigade*: triages, asks, decides within the rules, staffs.
    Coordinator,
    /// *Intervenant*: works on the cases they are assigned to.
    Responder,
    /// *Directeur*: sees the whole portfolio, arbitrates, approves.
    Director,
    /// *Administrateur technique*: accounts, settings, backups; sees no case.
    Administrator,
    /// *Auditeur*: reads everything, changes nothing.
    Auditor,
}

/// A role, and how far it reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Grant {
    pub role: Role,
    /// The organisation it holds in, and in all below it. `None`: the whole State.
    pub perimeter: Option<OrganisationId>,
}

/// A signed-in person, as far as the rules care.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    pub id: PersonId,
    pub name: String,
    pub grants: Vec<Grant>,
}

impl Role {
    /// Those who open a request: for their own project, or for whoever calls.
    pub const OPEN_REQUESTS: [Role; 2] = [Role::ProjectLead, Role::Coordinator];

    /// Who sees over all that the brigade does, projects watched included.
    pub const OVERSEE: [Role; 3] = [Role::Coordinator, Role::Director, Role::Auditor];

    pub const ALL: [Role; 7] = [
        Role::ProjectLead,
        Role::Sponsor,
        Role::Coordinator,
        Role::Responder,
        Role::Director,
        Role::Administrator,
        Role::Auditor,
    ];

    /// The name in the database and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Role::ProjectLead => "project_lead",
            Role::Sponsor => "sponsor",
            Role::Coordinator => "coordinator",
            Role::Responder => "responder",
            Role::Director => "director",
            Role::Administrator => "administrator",
            Role::Auditor => "auditor",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether the role opens every unrestricted case of its perimeter.
    pub fn reads_cases(self) -> bool {
        matches!(self, Role::Coordinator | Role::Director | Role::Auditor)
    }
}

impl Actor {
    /// The program itself: it has no role, and does only what the law leaves to it.
    pub fn program() -> Self {
        Actor { id: PROGRAM, name: "Tocsin".into(), grants: Vec::new() }
    }

    /// Whether the person holds the role anywhere.
    pub fn is(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// Whether the person holds one of the roles anywhere.
    pub fn is_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.is(*role))
    }

    /// Whether the person holds the role for an organisation, given as the line that
    /// leads from it to the top of the tree.
    pub fn is_for(&self, role: Role, line: &[OrganisationId]) -> bool {
        self.grants.iter().any(|grant| {
            grant.role == role && grant.perimeter.is_none_or(|perimeter| line.contains(&perimeter))
        })
    }

    /// The first line of most rules.
    pub fn must_be(&self, role: Role) -> Result<(), Refusal> {
        if self.is(role) { Ok(()) } else { Err(Refusal::NeedsRole(vec![role])) }
    }

    pub fn must_be_any(&self, roles: &[Role]) -> Result<(), Refusal> {
        if self.is_any(roles) { Ok(()) } else { Err(Refusal::NeedsRole(roles.to_vec())) }
    }

    /// Whether a role of the whole State opens every unrestricted case.
    pub fn reads_whole_state(&self) -> bool {
        self.grants.iter().any(|grant| grant.role.reads_cases() && grant.perimeter.is_none())
    }
}
