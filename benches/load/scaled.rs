//! What must not wait longer because there is more: the queue of ten thousand cases beside that of a
//! hundred, and a search over a hundred thousand documents.

use crate::client::{Client, Taken, get, read};
use crate::filled::with_cases;
use crate::server::Server;
use crate::{Outcome, QUEUE, READER, TURN, TURNS, WARM_UP};
use chrono::Utc;
use std::path::Path;
use tocsin::base::ProjectId;
use tocsin::db::{Db, Millis, new_id};
use tocsin::person::fold::fold;
use tocsin::person::organisation;
use tocsin::search::store::keep_missing;
use uuid::Uuid;

/// How many cases there are in the small queue.
pub const FEW: i32 = 100;
/// Beside ten thousand cases.
const MORE_PROJECTS: usize = 90_000;
const DOCUMENTS_WANTED: i64 = 100_000;
const AT_ONCE: usize = 2_000;

const WHAT: [&str; 12] = [
    "Refonte",
    "Socle",
    "Portail",
    "Annuaire",
    "Guichet",
    "Registre",
    "Passerelle",
    "Entrepôt",
    "Messagerie",
    "Référentiel",
    "Simulateur",
    "Téléservice",
];
const OF_WHAT: [&str; 16] = [
    "paies",
    "douanes",
    "hôpitaux",
    "permis",
    "aides",
    "retraites",
    "élèves",
    "impôts",
    "forêts",
    "tribunaux",
    "archives",
    "marchés",
    "pêches",
    "routes",
    "musées",
    "secours",
];
const WHERE: [&str; 8] = [
    "national",
    "régional",
    "départemental",
    "maritime",
    "numérique",
    "unique",
    "partagé",
    "ouvert",
];

/// Rare and common words, several at once, an accent and a plural astray, the start of a word.
const QUERIES: [&str; 8] = [
    "paie",
    "hopital+regional",
    "guichets+des+permis",
    "lot+9137",
    "simulateur+douanes+maritimes",
    "refonte",
    "telese",
    "tribunal",
];

tocsin::sql! {
    ADD_PROJECT = "
        insert into project (id, organisation_id, name, folded, origin, created_at)
        values ($1, $2, $3, $4, 'register', $5)";
    ADD_FACT = "
        insert into fact (id, project_id, import_id, source, edition, name, folded, organisation_id,
                          organisation, description, currency, withheld)
        select $1, $2, min(import.id), 'Projets fictifs', '2025', $4, $5, $3, 'Ministère 7', '', 'EUR', 0
          from import";
    DOCUMENTS = "
        select (select count(*) from case_found_by) + (select count(*) from project_found_by)
            as documents";
}

#[derive(sqlx::FromRow)]
struct Documents {
    documents: i64,
}

/// Both queues, in turns: that of the server that has many cases, and one of a few.
pub async fn queues(many: &Server, small: &Path) -> Outcome<[Taken; 2]> {
    drop(Server::start(small)?);
    with_cases(small, FEW).await?;
    let few = Server::start(small)?;
    let mut taken = [Taken::default(), Taken::default()];
    let mut requests = Vec::new();
    for server in [many, &few] {
        let cookie = Client::sign_in(server.address, READER).await?;
        let request = get(server.address, &cookie, QUEUE);
        read(server.address, &request, 1, WARM_UP).await?;
        requests.push((server.address, request));
    }
    for _ in 0..TURNS {
        for (taken, (address, request)) in taken.iter_mut().zip(&requests) {
            *taken = std::mem::take(taken).and(read(*address, request, 1, TURN).await?);
        }
    }
    Ok(taken)
}

/// Over how many documents one searched, and how long each search took.
pub async fn searches(database: &Path) -> Outcome<(i64, Taken)> {
    let documents = with_documents(database).await?;
    let server = Server::start(database)?;
    let cookie = Client::sign_in(server.address, READER).await?;
    let mut taken = Taken::default();
    for query in QUERIES {
        let request = get(server.address, &cookie, &format!("/search?q={query}"));
        read(server.address, &request, 1, WARM_UP).await?;
        taken = taken.and(read(server.address, &request, 1, TURN).await?);
    }
    Ok((documents, taken))
}

async fn with_documents(database: &Path) -> Outcome<i64> {
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    let now = Millis::from(Utc::now());
    for first in (0..MORE_PROJECTS).step_by(AT_ONCE) {
        let mut tx = db.begin().await?;
        let organisation = organisation::find_or_add(&mut tx, "Ministère 7", None).await?;
        for rank in first..first + AT_ONCE {
            let (name, id): (String, ProjectId) = (name(rank), new_id());
            let folded = fold(&name);
            let add = tx.query(ADD_PROJECT).bind(id.0).bind(organisation.0).bind(name.clone());
            add.bind(folded.clone()).bind(now).execute().await?;
            let fact: Uuid = new_id();
            let add = tx.query(ADD_FACT).bind(fact).bind(id.0).bind(organisation.0).bind(name);
            add.bind(folded).execute().await?;
        }
        tx.commit().await?;
    }
    keep_missing(&db).await?;
    let Documents { documents } = db.snapshot().await?.query(DOCUMENTS).one().await?;
    db.close().await;
    if documents < DOCUMENTS_WANTED {
        return Err(format!("only {documents} documents are found by their words").into());
    }
    Ok(documents)
}

/// "Guichet des permis, régional, lot 4711": every word in a share of them, the number in one.
fn name(rank: usize) -> String {
    let pick = |words: &[&'static str], step: usize| words[rank / step % words.len()];
    let (what, of_what) = (pick(&WHAT, 1), pick(&OF_WHAT, WHAT.len()));
    let place = pick(&WHERE, WHAT.len() * OF_WHAT.len());
    format!("{what} des {of_what}, {place}, lot {}", 20_000 + rank)
}
