//! The doors of what shows that a recommendation is done: a form with words, a link and a file comes in, and the file
//! goes out to whoever may read the recommendations.

use super::door::{number, shown};
use super::model::{Command, ProofFile, Shown};
use super::store;
use crate::base::{ApiError, EvidenceId, Refusal};
use crate::case::model::CaseNumber;
use crate::case::pages::Tab;
use crate::db::new_id;
use crate::files::{Kind, Received, Unfit, receive};
use crate::intake::doors::forget_unbound;
use crate::web::forms::Flash;
use crate::web::too_large::{declared, drain};
use crate::web::{Arrival, Failure, Site, UPLOAD_LIMIT, file_headers, no_room, status};
use axum::body::Body;
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use std::time::Duration;
use tokio::time::timeout;
use tower_sessions::Session;

/// The fields that are typed in, in their order. The file comes after all of them, so that whatever becomes of it,
/// they are known.
const TYPED: [&str; 4] = ["seen", "complete_rank", "complete_evidence", "complete_link"];
/// The longest text that is read of one field: what is longer than its rules allow is told by them.
const MOST_TEXT: usize = 256 * 1024;
/// How long one waits for the rest of a file that is not taken.
const PATIENCE: Duration = Duration::from_secs(60);

/// `POST /cases/2026-0042/plan/done`
pub async fn take_proof(
    State(site): State<Site>,
    Path(case): Path<String>,
    session: Session,
    request: Request,
) -> Response {
    let Ok(number) = number(&case) else {
        return status(&ApiError::NotFound).into_response();
    };
    let page = Tab::Plan.path(number);
    let (parts, body) = request.into_parts();
    let door = Door { site, session: session.clone(), parts };
    let (failure, typed) = match door.take(number, body).await {
        Ok(()) => return Redirect::to(&page).into_response(),
        Err(refused) => refused,
    };
    match ApiError::from(failure) {
        error @ (ApiError::NotFound | ApiError::Internal { .. }) => status(&error).into_response(),
        error => Flash::refuse_typed(&session, &page, error, typed).await,
    }
}

/// `GET /cases/2026-0042/plan/proofs/…`: as something to save.
pub async fn send_proof(
    State(site): State<Site>,
    Path((case, id)): Path<(String, EvidenceId)>,
    session: Session,
    parts: Parts,
) -> Response {
    let door = Door { site, session, parts };
    let sent = async {
        let mut cx = door.arrival().look().await?.signed_in().ok_or(ApiError::SignedOut)?;
        let it = store::proof(&mut cx, number(&case)?, id).await?;
        cx.into_visit().looked().await?;
        let headers = file_headers(&it.mime, it.size, &it.name)?;
        Ok::<_, Failure>((headers, door.site.files.open(&it.hash).await?))
    };
    match sent.await {
        Ok((headers, content)) => (StatusCode::OK, headers, content).into_response(),
        Err(failure) => match (ApiError::from(failure), number(&case)) {
            (ApiError::SignedOut, Ok(number)) => {
                let page = Tab::Plan.path(number);
                Redirect::to(&format!("/sign-in?next={page}")).into_response()
            }
            (error, _) => status(&error).into_response(),
        },
    }
}

/// A file that was received, as what shows a recommendation names it.
pub fn proof_file(received: &Received, kind: Kind) -> ProofFile {
    ProofFile {
        id: new_id(),
        name: received.name.clone(),
        mime: kind.mime.to_owned(),
        size: i64::try_from(received.size).unwrap_or(i64::MAX),
        hash: received.hash.clone(),
    }
}

/// Whoever stands at a door, and what they bring along.
struct Door {
    site: Site,
    session: Session,
    parts: Parts,
}

/// What was typed, to give it back.
type Typed = Vec<(String, String)>;

/// What is known of a file before it comes.
#[derive(Clone, Copy)]
enum Coming {
    Welcome,
    TooLarge,
    /// Whoever sends it is not signed in: nothing of it is received.
    NotTheirs,
}

/// The form as it came.
#[derive(Default)]
struct Sent {
    typed: Typed,
    file: Option<Result<(Received, Kind), Unfit>>,
}

impl Door {
    fn arrival(&self) -> Arrival {
        Arrival::of(self.site.clone(), self.session.clone(), &self.parts)
    }

    async fn take(self, number: CaseNumber, body: Body) -> Result<(), (Failure, Typed)> {
        match self.may_come(number).await {
            Ok(()) => {}
            // What was typed waits for whoever comes back in; the file is chosen again.
            Err(Failure::Told(ApiError::SignedOut)) => {
                let sent = self.read(body, Coming::NotTheirs).await;
                let typed = sent.map(|sent| sent.typed).unwrap_or_default();
                return Err((ApiError::SignedOut.into(), typed));
            }
            Err(failure) => {
                drain(body).await;
                return Err((failure, Vec::new()));
            }
        }
        let coming = match declared(&self.parts.headers) > UPLOAD_LIMIT as u64 {
            true => Coming::TooLarge,
            false => Coming::Welcome,
        };
        let sent = self.read(body, coming).await.map_err(|unfit| (unfit.into(), Vec::new()))?;
        let typed = sent.typed.clone();
        self.note(number, sent).await.map_err(|failure| (failure, typed))
    }

    /// Asked before anything is read, of whom it cannot be: the rest is asked of what was read.
    async fn may_come(&self, number: CaseNumber) -> Result<(), Failure> {
        let mut cx = self.arrival().look().await?.signed_in().ok_or(ApiError::SignedOut)?;
        store::must_do_some(&mut cx, number).await
    }

    /// What a recommendation is shown by is kept first, and let go again if the rules refuse it.
    async fn note(&self, number: CaseNumber, sent: Sent) -> Result<(), Failure> {
        let said = |name: &str| {
            let found = sent.typed.iter().find(|(field, _)| field == name);
            found.map_or("", |(_, value)| value.as_str())
        };
        let seen = said("seen").parse().map_err(|_| ApiError::Transport(String::new()))?;
        let rank = said("complete_rank").parse().ok();
        let (file, unfit) = match sent.file {
            None => (None, None),
            Some(Ok(file)) => (Some(file), None),
            Some(Err(unfit)) => (None, Some(unfit)),
        };
        let is_there = match unfit {
            Some(unfit) => Err(refused(unfit)),
            None => Ok(file.is_some()),
        };
        let shown = shown(rank, said("complete_evidence"), said("complete_link"), is_there);
        let (Ok(_), Some((received, kind))) = (&shown, &file) else {
            return self.carry_out(number, seen, rank, shown, None).await;
        };
        self.site.files.keep(received).await.map_err(no_room)?;
        let proof = proof_file(received, *kind);
        let shown = shown.map(|it| Shown { file: Some(proof), ..it });
        let noted = self.carry_out(number, seen, rank, shown, Some(received)).await;
        if noted.is_err() {
            forget_unbound(&mut self.arrival().begin().await?, &received.hash).await?;
        }
        noted
    }

    async fn carry_out(
        &self,
        number: CaseNumber,
        seen: i64,
        rank: Option<u32>,
        shown: Result<Shown, Refusal>,
        received: Option<&Received>,
    ) -> Result<(), Failure> {
        let mut cx = self.arrival().begin().await?.signed_in().ok_or(ApiError::SignedOut)?;
        let command = Command::MarkRecommendationDone { rank, shown };
        store::carry_out(&mut cx, number, seen, command).await?;
        if let Some(received) = received {
            // Whoever took back the same content meanwhile took it from the disk.
            self.site.files.keep(received).await.map_err(no_room)?;
        }
        cx.finish().await?;
        Ok(Flash::say_done(&self.session, "done-recommendation-done").await?)
    }

    /// All that was typed, and the file as far as it is taken. A browser listens to no answer while it is still
    /// sending: what is not taken is read to its end all the same.
    async fn read(&self, body: Body, coming: Coming) -> Result<Sent, Unfit> {
        let request = Request::from_parts(self.parts.clone(), body);
        let mut form = Multipart::from_request(request, &()).await.map_err(|_| Unfit::Broken)?;
        let mut sent = Sent::default();
        while let Some(field) = form.next_field().await.map_err(|_| Unfit::UnreadName)? {
            match field.name() {
                Some("file") if field.file_name().is_none_or(str::is_empty) => {}
                Some("file") => {
                    sent.file = match coming {
                        Coming::Welcome => Some(received(field).await),
                        Coming::TooLarge => {
                            drop(field);
                            Some(Err(Unfit::TooLarge))
                        }
                        Coming::NotTheirs => {
                            drop(field);
                            None
                        }
                    };
                    let is_whole = matches!(sent.file, Some(Ok(_)));
                    if !is_whole {
                        let rest = async { while let Ok(Some(_)) = form.next_field().await {} };
                        // Whoever sends on for longer is cut off.
                        let _ended = timeout(PATIENCE, rest).await;
                    }
                    break;
                }
                Some(name) if TYPED.contains(&name) && sent.typed.len() < TYPED.len() => {
                    let name = name.to_owned();
                    sent.typed.push((name, text(field).await?));
                }
                _ => {}
            }
        }
        Ok(sent)
    }
}

async fn received(field: Field<'_>) -> Result<(Received, Kind), Unfit> {
    let mut received = receive(field).await?;
    let kind = Kind::of(&mut received)?;
    Ok((received, kind))
}

/// What was typed in one field.
async fn text(mut field: Field<'_>) -> Result<String, Unfit> {
    let mut said = Vec::new();
    while let Some(chunk) = field.chunk().await? {
        said.extend_from_slice(&chunk);
        if said.len() > MOST_TEXT {
            return Err(Unfit::Broken);
        }
    }
    Ok(String::from_utf8_lossy(&said).into_owned())
}

/// What is wrong with a file, at its field.
fn refused(unfit: Unfit) -> Refusal {
    match Failure::from(unfit) {
        Failure::Told(ApiError::Refused(refusal)) => refusal,
        _ => Refusal::field("file", unfit.key()),
    }
}
