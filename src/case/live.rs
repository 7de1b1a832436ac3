//! The doors by which a page learns that somebody else acted: a stream that says that there is
//! something, and an address that says what, each by the rights of who asks.

use super::model::{Asked, Sight};
use super::store::{find, news};
use crate::base::{ApiError, CaseId};
use crate::web::{Arrival, Ear, Failure, Heard, Site, Stir, status};
use axum::extract::{Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{StreamExt, once, unfold};
use std::convert::Infallible;
use tower_sessions::Session;

const UNKEPT: (HeaderName, HeaderValue) =
    (CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
/// For proxies that would gather a page before they pass it on.
const UNGATHERED: (HeaderName, HeaderValue) =
    (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));

/// `/live`: events without content for as long as the page is looked at, `moved` whenever there is
/// more to know and `over` when there will never be.
pub async fn listen(
    State(site): State<Site>,
    Query(asked): Query<Asked>,
    session: Session,
    parts: Parts,
) -> Response {
    let arrival = Arrival::of(site, session, &parts);
    match Listener::of(arrival, &asked).await {
        Ok(Some(listener)) => {
            let first = async { Ok(sign_of_life()) };
            let events = unfold(Some(listener), async |it| it?.next().await);
            let events = once(first).chain(events);
            ([UNKEPT, UNGATHERED], Sse::new(events)).into_response()
        }
        Ok(None) => StatusCode::TOO_MANY_REQUESTS.into_response(),
        Err(failure) => refused(failure),
    }
}

/// `/live/news`: what is not on the page yet, in a sentence; nothing if there is nothing.
pub async fn tell(
    State(site): State<Site>,
    Query(asked): Query<Asked>,
    session: Session,
    parts: Parts,
) -> Response {
    let arrival = Arrival::of(site, session, &parts);
    match told(arrival, &asked).await {
        Ok(None) => StatusCode::NO_CONTENT.into_response(),
        Ok(Some(sentence)) => {
            let kind = (CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
            ([UNKEPT, kind], sentence).into_response()
        }
        Err(failure) => refused(failure),
    }
}

async fn told(arrival: Arrival, asked: &Asked) -> Result<Option<String>, Failure> {
    let sight = asked.sight().ok_or(ApiError::NotFound)?;
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    let count = news(&mut cx, &sight).await?;
    let key = match sight {
        Sight::Case(_) => "live-case",
        Sight::Cases(_) => "live-cases",
        Sight::Queue { .. } => "live-queue",
    };
    Ok((count > 0).then(|| cx.lang.text_with(key, [("count", count.into())])))
}

/// A page that is left open overnight is no error, and browsers write each one they are answered
/// with where people can read it: who is signed out is told, as the standard of such streams has
/// it, not to come back.
fn refused(failure: Failure) -> Response {
    match ApiError::from(failure) {
        ApiError::SignedOut => StatusCode::NO_CONTENT.into_response(),
        error => status(&error).into_response(),
    }
}

/// Somebody who looks at a page.
struct Listener {
    arrival: Arrival,
    sight: Sight,
    /// The cases that are looked at; none where any may be.
    cases: Vec<CaseId>,
    ear: Ear,
    /// How much they were told that there is.
    told: i64,
}

impl Listener {
    /// `None` where too many pages of theirs listen already.
    async fn of(arrival: Arrival, asked: &Asked) -> Result<Option<Self>, Failure> {
        let sight = asked.sight().ok_or(ApiError::NotFound)?;
        let again = arrival.clone();
        let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
        // Whom it must refuse, it refuses before the first event.
        news(&mut cx, &sight).await?;
        let mut cases = Vec::new();
        for number in sight.numbers() {
            cases.push(find(&mut cx, number).await?.id);
        }
        let ear = cx.site.live.listen(&cx.site.db, cx.actor.id);
        Ok(ear.map(|ear| Listener { arrival: again, sight, cases, ear, told: 0 }))
    }

    /// The next event, and who waits for the one after it: nobody after `over`. A stream that ends
    /// otherwise is opened again.
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Option<Self>)> {
        loop {
            let is_quiet = match self.ear.next().await {
                Heard::End => return None,
                Heard::Stir(stir) if !self.is_of_mine(&stir) => continue,
                Heard::Stir(_) => false,
                Heard::Quiet => true,
            };
            match self.news().await {
                Ok(Some(count)) if count > self.told => {
                    self.told = count;
                    let moved = Event::default().event("moved").data(self.sight.name());
                    return Some((Ok(moved), Some(self)));
                }
                Ok(Some(_)) if is_quiet => return Some((Ok(sign_of_life()), Some(self))),
                Ok(Some(_)) => {}
                Ok(None) => return Some((Ok(over()), None)),
                Err(failure) => match ApiError::from(failure) {
                    ApiError::Internal { .. } => return None,
                    _ => return Some((Ok(over()), None)),
                },
            }
        }
    }

    fn is_of_mine(&self, stir: &Stir) -> bool {
        self.cases.is_empty() || self.cases.iter().any(|case| stir.concerns(*case))
    }

    /// How much there is to know, by the rights they have now; `None` once they have signed out.
    async fn news(&self) -> Result<Option<i64>, Failure> {
        match self.arrival.look_again().await? {
            Some(mut cx) => Ok(Some(news(&mut cx, &self.sight).await?)),
            None => Ok(None),
        }
    }
}

fn sign_of_life() -> Event {
    Event::default().comment("here")
}

fn over() -> Event {
    Event::default().event("over").data("over")
}
