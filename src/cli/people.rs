//! `tocsin person …`: for whoever has the machine and, perhaps, no account.

use super::{Error, Outcome};
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use tocsin::base::{Actor, Grant, Role};
use tocsin::db::{Db, Tx};
use tocsin::person::directory::{self, Listed};
use tocsin::person::store::{self, NewPerson};
use tocsin::person::{invitation, organisation};
use tocsin::signin::model;
use tocsin::web::{PublicUrl, sessions};

#[derive(Subcommand)]
pub enum Act {
    /// Add someone, and print the one-time link that lets them in
    Add(Add),
    /// List people, or those whose name or address holds some words
    List {
        /// Part of a name or of an address
        words: Vec<String>,
    },
    /// Print a new one-time link for someone: their first password, or a new one
    Invite {
        /// The address of their account
        email: String,
        #[command(flatten)]
        public: Public,
    },
    /// Let someone in no more; nobody is ever deleted
    Deactivate {
        /// The address of their account
        email: String,
    },
}

#[derive(Args)]
pub struct Add {
    /// Their name, as others read it
    #[arg(long)]
    name: String,
    /// The address they sign in with
    #[arg(long)]
    email: String,
    /// What they are here to do
    #[arg(long, value_parser = PossibleValuesParser::new(Role::ALL.map(Role::name)))]
    role: String,
    /// The organisation the role reaches, with all below it [default: the whole State]
    #[arg(long, value_name = "ORGANISATION")]
    within: Option<String>,
    #[command(flatten)]
    public: Public,
}

#[derive(Args)]
pub struct Public {
    /// The address people type
    #[arg(long, env = "TOCSIN_PUBLIC_URL", default_value = "http://127.0.0.1:3000")]
    #[arg(value_name = "ADDRESS")]
    public_url: PublicUrl,
}

impl Act {
    pub async fn carry_out(self, db: &Db) -> Outcome {
        let mut tx = db.begin().await?;
        match self {
            Act::Add(add) => add.carry_out(&mut tx).await?,
            Act::List { words } => list(&mut tx, &words.join(" ")).await?,
            Act::Invite { email, public } => {
                let person = of(&mut tx, &email).await?;
                if store::active(&mut tx, person.id).await?.is_none() {
                    return Err(format!(
                        "{email} is shut out; an administrator lets them back in first"
                    )
                    .into());
                }
                invite(&mut tx, &person, &public).await?;
            }
            Act::Deactivate { email } => deactivate(&mut tx, &email).await?,
        }
        Ok(tx.commit().await?)
    }
}

impl Add {
    async fn carry_out(self, tx: &mut Tx) -> Outcome {
        if store::count(tx).await?.demo > 0 {
            return Err("a demo has no real people; start with another --database".into());
        }
        let email = model::email(&self.email)
            .map_err(|_| format!("--email: {:?} is no address", self.email))?;
        if store::of_email(tx, &email).await?.is_some() {
            return Err(format!("{email} is known already; see `tocsin person list`").into());
        }
        let perimeter = match &self.within {
            Some(name) => Some(known(organisation::named(tx, name).await?, name)?.id),
            None => None,
        };
        let role = Role::from_name(&self.role).ok_or("--role: no such role")?;
        let grant = Grant { role, perimeter };
        tocsin::admin::model::must_fit(grant)
            .map_err(|_| "--within: an administrator is one for the whole State")?;
        let name = tocsin::base::line("name", &self.name)
            .map_err(|_| "--name: write a name of one line".to_owned())?;
        let grants = vec![grant];
        let person = NewPerson { email, name, grants, password_hash: None, is_demo: false };
        let person = store::add(tx, person, chrono::Utc::now()).await?;
        invite(tx, &person, &self.public).await
    }
}

async fn list(tx: &mut Tx, words: &str) -> Outcome {
    let mut after = None;
    loop {
        let found = directory::search(tx, words, after).await?;
        found.people.iter().for_each(print);
        after = found.next;
        if after.is_none() {
            return Ok(());
        }
    }
}

fn print(person: &Listed) {
    let roles: Vec<_> = person.roles.iter().map(|role| role.name()).collect();
    let (standing, roles) = (person.standing.name(), roles.join(","));
    println!("{standing:8}  {}  {}  {roles}", person.email, person.name);
}

async fn invite(tx: &mut Tx, person: &Actor, public: &Public) -> Outcome {
    let token = invitation::make(tx, person.id, None, chrono::Utc::now()).await?;
    println!("For {}, once, within {} days:", person.name, invitation::DAYS);
    println!("{}/invitation?token={token}", public.public_url);
    Ok(())
}

async fn deactivate(tx: &mut Tx, email: &str) -> Outcome {
    let person = of(tx, email).await?;
    let others = store::other_administrators(tx, person.id).await?;
    if person.is(Role::Administrator) && others == 0 {
        return Err(format!("{email} is the last administrator; add another one first").into());
    }
    store::set_left(tx, person.id, Some(chrono::Utc::now())).await?;
    invitation::forget(tx, person.id).await?;
    sessions::end_others(tx, person.id, None).await?;
    println!("{} may no longer come in.", person.name);
    Ok(())
}

async fn of(tx: &mut Tx, email: &str) -> Result<Actor, Error> {
    let person = store::of_email(tx, email).await?;
    person.ok_or_else(|| format!("nobody has the address {email}; see `tocsin person list`").into())
}

fn known<T>(found: Option<T>, name: &str) -> Result<T, Error> {
    found.ok_or_else(|| format!("--within: there is no organisation named {name:?}").into())
}
