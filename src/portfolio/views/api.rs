//! What each person keeps of the lists of the portfolio.

use crate::base::{ApiError, ViewId};
use leptos::prelude::*;

/// Gives the filters of a list a name, to come back to.
#[server(endpoint = "portfolio/keep-view")]
pub async fn keep_portfolio_view(
    #[server(default)] kept_list: String,
    #[server(default)] kept_query: String,
    #[server(default)] kept_name: String,
) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        let shows = store::keep_view(cx, &kept_list, &kept_query, &kept_name).await?;
        cx.go_to(shows.address());
        cx.say_done("done-view-kept");
        Ok(())
    })
    .await
}

#[server(endpoint = "portfolio/rename-view")]
pub async fn rename_portfolio_view(
    view: ViewId,
    #[server(default)] kept_name: String,
) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        store::rename_view(cx, view, &kept_name).await?;
        cx.go_to("/portfolio/views");
        cx.say_done("view-renamed");
        Ok(())
    })
    .await
}

#[server(endpoint = "portfolio/remove-view")]
pub async fn remove_portfolio_view(view: ViewId) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        store::remove_view(cx, view).await?;
        cx.go_to("/portfolio/views");
        cx.say_done("view-removed");
        Ok(())
    })
    .await
}

#[server(endpoint = "portfolio/take-view-back")]
pub async fn take_portfolio_view_back(view: ViewId) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        store::take_view_back(cx, view).await?;
        cx.say_done("view-taken-back");
        Ok(())
    })
    .await
}
