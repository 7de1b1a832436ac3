//! The doors of a sitting of the committee. What it decides on a case goes by the doors of triage.

use crate::base::ApiError;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Opens a sitting.
#[server(endpoint = "committee/open")]
pub async fn open_sitting(
    #[server(default)] sitting_held_on: String,
    #[server(default)] sitting_presided_by: String,
    #[server(default)] present: BTreeMap<String, String>,
    #[server(default)] sitting_guests: String,
) -> Result<(), ApiError> {
    use crate::triage::model::TypedRoll;
    use crate::triage::store;
    use crate::web::serve;
    let roll =
        TypedRoll::of(sitting_held_on, sitting_presided_by, present.into_keys(), sitting_guests);
    serve(async |cx| store::open_sitting(cx, &roll).await).await
}

/// Says anew who is in the room.
#[server(endpoint = "committee/roll")]
pub async fn change_roll(
    sitting: String,
    seen: i64,
    #[server(default)] sitting_held_on: String,
    #[server(default)] sitting_presided_by: String,
    #[server(default)] present: BTreeMap<String, String>,
    #[server(default)] sitting_guests: String,
) -> Result<(), ApiError> {
    use crate::triage::model::TypedRoll;
    use crate::triage::store;
    use crate::web::serve;
    let roll =
        TypedRoll::of(sitting_held_on, sitting_presided_by, present.into_keys(), sitting_guests);
    serve(async |cx| store::change_roll(cx, &sitting, seen, &roll).await).await
}

/// Notes what people say of a case, in words.
#[server(endpoint = "committee/opinions")]
pub async fn note_opinions(
    case: String,
    seen: i64,
    sitting: String,
    #[server(default)] opinions: String,
) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| store::note_opinions(cx, (&case, seen, &sitting), &opinions).await).await
}

/// Puts a case off to the next sitting.
#[server(endpoint = "committee/put-off")]
pub async fn put_off_case(
    case: String,
    seen: i64,
    sitting: String,
    #[server(default)] put_off_reason: String,
) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| store::put_off(cx, (&case, seen, &sitting), &put_off_reason).await).await
}

/// Notes what is said of something that nobody did in time.
#[server(endpoint = "committee/stalled")]
pub async fn note_stalled(
    sitting: String,
    #[server(default)] stalled_about: String,
    #[server(default)] stalled_note: String,
) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| store::note_stalled(cx, &sitting, &stalled_about, &stalled_note).await).await
}

/// Closes a sitting, which freezes its minutes.
#[server(endpoint = "committee/close")]
pub async fn close_sitting(sitting: String, seen: i64) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| store::close_sitting(cx, &sitting, seen).await).await
}

/// Signs the minutes off.
#[server(endpoint = "committee/sign-off")]
pub async fn sign_minutes_off(sitting: String) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| store::sign_minutes_off(cx, &sitting).await).await
}

/// Notes a correction under the minutes, which stay as they are.
#[server(endpoint = "committee/correct")]
pub async fn correct_minutes(
    sitting: String,
    #[server(default)] correct_about: String,
    #[server(default)] correct_note: String,
) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| store::correct_minutes(cx, &sitting, &correct_about, &correct_note).await)
        .await
}
