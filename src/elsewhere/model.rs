//! A service that helps, as its entry says, and what may become of a request sent to it.

use crate::base::{Actor, OrganisationId, Problem, Refusal, Role, line, optional_prose, prose};
use crate::case::model::{Case, Stage};
use serde::{Deserialize, Serialize};

/// An entry of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    pub name: String,
    /// What it helps with, and for whom.
    pub takes_on: String,
    /// How to reach it, as people write it.
    pub contact: Option<String>,
    /// Its page on the web.
    pub address: Option<String>,
}

/// The same as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub name: String,
    pub takes_on: String,
    pub contact: String,
    pub address: String,
}

impl Service {
    /// Reads an entry; all that is wrong is said at once.
    pub fn read(typed: &Typed) -> Result<Self, Vec<Problem>> {
        let name = line("service_name", &typed.name);
        let takes_on = prose("service_takes_on", &typed.takes_on);
        let contact = if_said("service_contact", &typed.contact);
        let address = if_said("service_address", &typed.address).and_then(web_address);
        match (name, takes_on, contact, address) {
            (Ok(name), Ok(takes_on), Ok(contact), Ok(address)) => {
                Ok(Service { name, takes_on, contact, address })
            }
            (name, takes_on, contact, address) => {
                let problems = [name.err(), takes_on.err(), contact.err(), address.err()];
                Err(problems.into_iter().flatten().collect())
            }
        }
    }
}

fn if_said(field: &str, typed: &str) -> Result<Option<String>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { line(field, typed).map(Some) }
}

/// A link that people are sent to: over TLS, to a host, and to nothing that a browser runs.
fn web_address(typed: Option<String>) -> Result<Option<String>, Problem> {
    let is_address = |it: &String| {
        let host = it.strip_prefix("https://").unwrap_or_default();
        host.split('/').next().is_some_and(|host| host.contains('.'))
            && !it.contains(char::is_whitespace)
    };
    match typed {
        Some(address) if !is_address(&address) => {
            Err(Problem::new("service_address", "problem-web-address"))
        }
        typed => Ok(typed),
    }
}

/// What became of a request that was sent elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// The service helps.
    Taken,
    /// It does not.
    NotTaken,
    /// Nobody has heard of it again.
    Silent,
}

impl Became {
    pub const ALL: [Became; 3] = [Became::Taken, Became::NotTaken, Became::Silent];

    /// The name in the database and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Became::Taken => "taken",
            Became::NotTaken => "not_taken",
            Became::Silent => "silent",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|became| became.name() == name)
    }
}

/// A coordinator notes what became of a request that was sent elsewhere, as often as they hear
/// something new.
pub fn may_note(case: &Case, actor: &Actor, line: &[OrganisationId]) -> Result<(), Refusal> {
    match actor.is_for(Role::Coordinator, line) {
        false => Err(Refusal::NeedsRole(vec![Role::Coordinator])),
        // One that was merged went nowhere else.
        true if case.stage != Stage::Redirected || case.merged.is_some() => {
            Err(case.not_now(Vec::new()))
        }
        true => Ok(()),
    }
}

/// Reads what became of it, and what more there is to say.
pub fn read_outcome(became: &str, note: &str) -> Result<(Became, Option<String>), Vec<Problem>> {
    let became = Became::from_name(became.trim());
    let became = became.ok_or_else(|| Problem::new("became", "problem-choice"));
    match (became, optional_prose("became_note", note)) {
        (Ok(became), Ok(note)) => Ok((became, note)),
        (became, note) => Err([became.err(), note.err()].into_iter().flatten().collect()),
    }
}
