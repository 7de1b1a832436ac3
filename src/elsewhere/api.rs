//! Keeping the directory, and what became of those sent elsewhere.

use crate::base::{ApiError, ServiceId};
use leptos::prelude::*;

/// Adds an entry, or changes one.
#[server(endpoint = "elsewhere/keep")]
pub async fn keep_service(
    #[server(default)] service: String,
    #[server(default)] service_name: String,
    #[server(default)] service_takes_on: String,
    #[server(default)] service_contact: String,
    #[server(default)] service_address: String,
) -> Result<(), ApiError> {
    use super::model::{Service, Typed};
    use crate::base::Refusal;
    use crate::web::serve;
    let typed = Typed {
        name: service_name,
        takes_on: service_takes_on,
        contact: service_contact,
        address: service_address,
    };
    serve(async |cx| {
        let known: Option<ServiceId> = match service.trim() {
            "" => None,
            id => Some(id.parse().map_err(|_| ApiError::NotFound)?),
        };
        super::store::must_keep(cx)?;
        let entry = Service::read(&typed).map_err(Refusal::Invalid)?;
        super::store::keep(cx, known, entry).await?;
        cx.go_to("/elsewhere");
        cx.say_done("elsewhere-kept");
        Ok(())
    })
    .await
}

/// Takes an entry out of the directory.
#[server(endpoint = "elsewhere/remove")]
pub async fn remove_service(service: ServiceId) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        super::store::remove(cx, service).await?;
        cx.go_to("/elsewhere");
        cx.say_done("elsewhere-removed");
        Ok(())
    })
    .await
}

/// Says what became of a request that was sent elsewhere.
#[server(endpoint = "elsewhere/became")]
pub async fn note_outcome(
    case: String,
    #[server(default)] became: String,
    #[server(default)] became_note: String,
) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        let number = case.parse().map_err(|_| ApiError::NotFound)?;
        super::store::note_outcome(cx, number, &became, &became_note).await?;
        cx.say_done("elsewhere-noted");
        Ok(())
    })
    .await
}
