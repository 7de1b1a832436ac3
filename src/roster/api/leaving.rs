//! What may be asked about the last day of a member. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;

/// A coordinator says after which day somebody leaves the brigade: first to read what falls with it, then to keep it.
#[server(endpoint = "team/last-day")]
pub async fn say_last_day(
    person: String,
    seen: i64,
    #[server(default)] looked: String,
    #[server(default)] last_day: String,
) -> Result<(), ApiError> {
    use crate::base::Role;
    use crate::roster::door;
    use crate::roster::store::{self, LastDay, TypedLastDay};
    use crate::web::serve;
    serve(async |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        let (person, looked) = (door::person(&person)?, door::looked(&looked)?);
        let typed = TypedLastDay { person, seen, looked, typed: &last_day };
        let page = door::path_of_the_last_day(person);
        match store::say_last_day(cx, typed).await? {
            LastDay::ToLookAt(day) => cx.go_to(format!("{page}?last_day={day}#falls")),
            LastDay::Kept => {
                cx.go_to(page);
                cx.say_done("done-last-day");
            }
        }
        Ok(())
    })
    .await
}

/// A coordinator says that they stay.
#[server(endpoint = "team/keep-member")]
pub async fn take_last_day_back(person: String, seen: i64) -> Result<(), ApiError> {
    use crate::base::Role;
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        let person = door::person(&person)?;
        store::take_last_day_back(cx, person, seen).await?;
        cx.go_to(door::path_of_the_last_day(person));
        cx.say_done("done-last-day-taken-back");
        Ok(())
    })
    .await
}
