//! Make-believe people, to look around as. None of them can exist beside a real one.

use crate::base::{Grant, Role};
use crate::db::Db;
use crate::person::store::{self as people, NewPerson};
use chrono::{DateTime, Utc};

const PEOPLE: [(&str, Role); 8] = [
    ("Camille Roux", Role::ProjectLead),
    ("Éléonore Vasseur", Role::Sponsor),
    ("Inès Morvan", Role::Coordinator),
    ("Karim Delattre", Role::Coordinator),
    ("Solène Kerguelen", Role::Responder),
    ("Maxime Laurent", Role::Director),
    ("Awa Ndiaye", Role::Auditor),
    ("Yann Le Goff", Role::Administrator),
];

/// Why a demo does not start.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("this database has real people in it; a demo would let anyone sign in as them")]
    RealPeople,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Fills an empty database with demo people. Refuses one that has real people.
pub async fn prepare(db: &Db, now: DateTime<Utc>) -> Result<(), Refused> {
    let mut tx = db.begin().await?;
    let count = people::count(&mut tx).await?;
    if count.everyone > count.demo {
        return Err(Refused::RealPeople);
    }
    if count.everyone == 0 {
        for (name, role) in PEOPLE {
            people::add(&mut tx, person(name, role), now).await?;
        }
    }
    Ok(tx.commit().await?)
}

fn person(name: &str, role: Role) -> NewPerson {
    NewPerson {
        email: format!("{}@demo.invalid", name.to_lowercase().replace(' ', ".")),
        name: name.into(),
        grants: vec![Grant { role, perimeter: None }],
        password_hash: None,
        is_demo: true,
    }
}
