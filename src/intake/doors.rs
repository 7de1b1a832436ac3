//! The doors that files of a request come in and go out by: server functions take and give none.

use super::store::{self, unfit};
use crate::base::{ApiError, CaseId, EvidenceId};
use crate::files::{Kind, Received, Unfit, receive};
use crate::web::forms::Flash;
use crate::web::too_large::{declared, drain};
use crate::web::{Arrival, Failure, Site, UPLOAD_LIMIT, Visit, file_headers, no_room, status};
use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

/// Takes a file for an answer, and leads back to its page.
pub async fn take_evidence(
    State(site): State<Site>,
    Path((case, question)): Path<(CaseId, String)>,
    session: Session,
    request: Request,
) -> Response {
    let page = format!("/request/{case}/evidence/{question}");
    let (parts, body) = request.into_parts();
    let door = Door { site, session: session.clone(), parts };
    let failure = match door.take(case, &question, body).await {
        Ok(()) => return Redirect::to(&page).into_response(),
        Err(failure) => failure,
    };
    match ApiError::from(failure) {
        // No browser gives a file back: it is said once they are back on the page.
        ApiError::SignedOut => {
            let file = vec![("file".to_owned(), String::new())];
            Flash::refuse_typed(&session, &page, ApiError::SignedOut, file).await
        }
        error @ (ApiError::NotFound | ApiError::Internal { .. }) => status(&error).into_response(),
        error => Flash::refuse(&session, &page, error).await,
    }
}

/// Whoever stands at a door, and what they bring along.
struct Door {
    site: Site,
    session: Session,
    parts: Parts,
}

impl Door {
    fn arrival(&self) -> Arrival {
        Arrival::of(self.site.clone(), self.session.clone(), &self.parts)
    }

    /// Asks whether the file may come, takes it in, and only then holds up who else writes.
    async fn take(self, case: CaseId, question: &str, body: Body) -> Result<(), Failure> {
        let mut cx = self.arrival().look().await?.signed_in().ok_or(ApiError::SignedOut)?;
        store::has_room(&mut cx, case, question).await?;
        drop(cx);
        if declared(&self.parts.headers) > UPLOAD_LIMIT as u64 {
            drain(body).await;
            return Err(Unfit::TooLarge.into());
        }
        let mut received = self.read(body).await?;
        let kind = Kind::of(&mut received)?;
        self.site.files.keep(&received).await.map_err(no_room)?;
        // Somebody may have taken the last place meanwhile: nothing is left of the file then.
        if let Err(failure) = self.add(case, question, &received, kind).await {
            forget_unbound(&mut self.arrival().begin().await?, &received.hash).await?;
            return Err(failure);
        }
        Ok(Flash::say_done(&self.session, "evidence-added").await?)
    }

    async fn add(
        &self,
        case: CaseId,
        question: &str,
        received: &Received,
        kind: Kind,
    ) -> Result<(), Failure> {
        let visit = self.arrival().begin().await?;
        let mut cx = visit.signed_in().ok_or(ApiError::SignedOut)?;
        store::add(&mut cx, case, question, received, kind).await?;
        // Whoever took back the same content meanwhile took it from the disk.
        self.site.files.keep(received).await.map_err(no_room)?;
        cx.finish().await
    }

    async fn read(&self, body: Body) -> Result<Received, Failure> {
        let request = Request::from_parts(self.parts.clone(), body);
        let form = Multipart::from_request(request, &()).await;
        let mut form = form.map_err(|_| Failure::from(Unfit::Broken))?;
        // What stands before the content is its name. Broken off there, nobody is left to read why.
        while let Some(field) = form.next_field().await.map_err(|_| Unfit::UnreadName)? {
            if field.name() == Some("file") {
                return Ok(receive(field).await?);
            }
        }
        Err(unfit(Unfit::None.key()))
    }
}

/// Takes the content of a file from the disk once no answer has it any more. Asked in a visit
/// that writes: whoever binds the same content waits, and keeps it anew.
pub async fn forget_unbound(visit: &mut Visit, hash: &str) -> Result<(), Failure> {
    match store::is_bound(visit.tx(), hash).await? {
        true => Ok(()),
        false => Ok(visit.arrival.site.files.forget(hash).await?),
    }
}

/// Sends a file to somebody who may see its case, as something to save: no browser is to open
/// what others handed in as if it were a page of ours.
pub async fn send_evidence(
    State(site): State<Site>,
    Path(id): Path<EvidenceId>,
    session: Session,
    parts: Parts,
) -> Response {
    let path = format!("/evidence/{id}");
    let door = Door { site, session, parts };
    let sent = async {
        let mut cx = door.arrival().look().await?.signed_in().ok_or(ApiError::SignedOut)?;
        let it = store::one(&mut cx, id).await?;
        cx.into_visit().looked().await?;
        let headers = file_headers(&it.mime, it.size, &it.file_name)?;
        Ok::<_, Failure>((headers, door.site.files.open(&it.hash).await?))
    };
    match sent.await {
        Ok((headers, content)) => (StatusCode::OK, headers, content).into_response(),
        Err(failure) => match ApiError::from(failure) {
            ApiError::SignedOut => Redirect::to(&format!("/sign-in?next={path}")).into_response(),
            error => status(&error).into_response(),
        },
    }
}
