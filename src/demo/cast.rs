//! The people of the demo. Every one of them is invented.

use crate::base::Role;
use crate::person::fold::fold;

pub const LEAD: &str = "Camille Roux";
pub const OTHER_LEAD: &str = "Bastien Keller";
pub const SPONSOR: &str = "Éléonore Vasseur";
pub const COORDINATOR: &str = "Inès Morvan";
pub const COLLEAGUE: &str = "Karim Delattre";
pub const CASE_LEAD: &str = "Solène Kerguelen";
pub const EXPERT: &str = "Idris Benali";
pub const BUYER: &str = "Mai-Linh Berthier";
pub const DESIGNER: &str = "Moussa Carpentier";
pub const STEERER: &str = "Hélène Castaing";
pub const OPERATOR: &str = "Nassim Ouldali";
pub const TECHNICIAN: &str = "Clémence Varga";
pub const OWNER: &str = "Tiago Ferreira";
pub const LAWYER: &str = "Aïcha Sow";
pub const TRAINER: &str = "Rosalie Hoarau";
pub const DIRECTOR: &str = "Maxime Laurent";
pub const ADMINISTRATOR: &str = "Yann Le Goff";

/// Everybody, in the order the way in shows them.
pub const PEOPLE: [(&str, Role); 18] = [
    (LEAD, Role::ProjectLead),
    (OTHER_LEAD, Role::ProjectLead),
    (SPONSOR, Role::Sponsor),
    (COORDINATOR, Role::Coordinator),
    (COLLEAGUE, Role::Coordinator),
    (CASE_LEAD, Role::Responder),
    (EXPERT, Role::Responder),
    (BUYER, Role::Responder),
    (DESIGNER, Role::Responder),
    (STEERER, Role::Responder),
    (OPERATOR, Role::Responder),
    (TECHNICIAN, Role::Responder),
    (OWNER, Role::Responder),
    (LAWYER, Role::Responder),
    (TRAINER, Role::Responder),
    (DIRECTOR, Role::Director),
    ("Awa Ndiaye", Role::Auditor),
    (ADMINISTRATOR, Role::Administrator),
];

/// The address of one of them, in a domain that can never exist.
pub fn address(name: &str) -> String {
    format!("{}@demo.invalid", fold(name).replace(' ', "."))
}
