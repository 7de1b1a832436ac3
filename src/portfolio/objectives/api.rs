//! Setting an objective, changing what it aims at, ending it.

use crate::base::ApiError;
use leptos::prelude::*;

/// A director sets an objective.
#[server(endpoint = "portfolio/set-objective")]
pub async fn set_objective(
    #[server(default)] objective_indicator: String,
    #[server(default)] objective_target: String,
    #[server(default)] objective_due: String,
    #[server(default)] objective_reason: String,
) -> Result<(), ApiError> {
    use super::model::TypedObjective;
    use super::store;
    use crate::web::serve;
    let typed = TypedObjective {
        indicator: objective_indicator,
        target: objective_target,
        due: objective_due,
        reason: objective_reason,
    };
    serve(async |cx| {
        let id = store::set(cx, &typed).await?;
        cx.go_to(format!("/portfolio/objectives/{id}"));
        cx.say_done("done-objective-set");
        Ok(())
    })
    .await
}

/// Aims at something else from now on; what was aimed at before stays told.
#[server(endpoint = "portfolio/change-objective")]
pub async fn change_objective(
    objective: String,
    seen: i64,
    #[server(default)] objective_target: String,
    #[server(default)] objective_due: String,
    #[server(default)] objective_reason: String,
) -> Result<(), ApiError> {
    use super::model::TypedObjective;
    use super::store;
    use crate::web::serve;
    let typed = TypedObjective {
        indicator: String::new(),
        target: objective_target,
        due: objective_due,
        reason: objective_reason,
    };
    serve(async |cx| {
        let id = objective.parse().map_err(|_| ApiError::NotFound)?;
        store::change(cx, id, seen, &typed).await?;
        cx.go_to(format!("/portfolio/objectives/{id}"));
        cx.say_done("done-objective-changed");
        Ok(())
    })
    .await
}

/// Pursues it no longer.
#[server(endpoint = "portfolio/end-objective")]
pub async fn end_objective(
    objective: String,
    seen: i64,
    #[server(default)] end_reason: String,
) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        let id = objective.parse().map_err(|_| ApiError::NotFound)?;
        store::end(cx, id, seen, &end_reason).await?;
        cx.go_to("/portfolio/objectives");
        cx.say_done("done-objective-ended");
        Ok(())
    })
    .await
}
