//! What may be said of who stands for a project, and left to those who follow. `tests/it/doors.rs` lists
//! these doors.

use crate::base::ApiError;
use leptos::prelude::*;

/// Names the referent or the administrative contact of a project, or another in their place.
#[server(endpoint = "case/name-contact")]
pub async fn name_contact(
    case: String,
    seen: i64,
    #[server(default)] contact_role: String,
    #[server(default)] contact_name: String,
    #[server(default)] contact_function: String,
    #[server(default)] contact_email: String,
    #[server(default)] contact_phone: String,
    #[server(default)] contact_note: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let role = door::contact_role(&contact_role)?;
        let form = door::ContactForm {
            name: contact_name,
            function: contact_function,
            email: contact_email,
            phone: contact_phone,
            note: contact_note,
        };
        store::keep_contact(cx, number, seen, role, form.parse_contact()).await?;
        door::back_to_the_team(cx, number, "done-contact");
        Ok(())
    })
    .await
}

/// Names another sponsor for a case that is under way, or says more of the one it has.
#[server(endpoint = "case/name-sponsor")]
pub async fn replace_sponsor(
    case: String,
    seen: i64,
    #[server(default)] sponsor_name: String,
    #[server(default)] sponsor_email: String,
    #[server(default)] sponsor_function: String,
    #[server(default)] sponsor_phone: String,
    #[server(default)] sponsor_note: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let form = door::ContactForm {
            name: sponsor_name,
            function: sponsor_function,
            email: sponsor_email,
            phone: sponsor_phone,
            note: sponsor_note,
        };
        store::keep_sponsor(cx, number, seen, form.parse_sponsor()).await?;
        door::back_to_the_team(cx, number, "done-sponsor");
        // Who hands over sees the case no more, unless they have another part in it.
        if crate::case::store::find(cx, number).await.is_err() {
            cx.go_to("/");
        }
        Ok(())
    })
    .await
}

/// Leaves to those who follow what they must know: one's own place in a team, or for whoever coordinates
/// that of anybody who is or was in it.
#[server(endpoint = "case/hand-over")]
pub async fn hand_over(
    case: String,
    seen: i64,
    #[server(default)] hand_over_person: String,
    #[server(default)] hand_over_to: String,
    #[server(default)] hand_over_note: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let typed = door::new_note(&hand_over_person, &hand_over_to, &hand_over_note);
        store::hand_over(cx, number, seen, typed).await?;
        door::back_to_the_team(cx, number, "done-handed-over");
        Ok(())
    })
    .await
}
