//! What a coordinator may ask of the register from a browser. Files come by `upload`: a server
//! function takes no file.

use crate::base::{ApiError, ImportId};
use leptos::prelude::*;
use uuid::Uuid;

/// Writes what a proposed file says.
#[server(endpoint = "import/apply")]
pub async fn apply_import(import: ImportId) -> Result<(), ApiError> {
    use super::store;
    use crate::base::Role;
    use crate::web::serve;
    serve(async |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        let now = cx.now;
        store::apply(cx.tx(), import, now).await?;
        cx.say_done("import-applied");
        Ok(())
    })
    .await
}

/// Takes the facts of an import back out.
#[server(endpoint = "import/undo")]
pub async fn undo_import(import: ImportId) -> Result<(), ApiError> {
    use super::store;
    use crate::base::Role;
    use crate::web::serve;
    serve(async |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        let now = cx.now;
        store::undo(cx.tx(), import, now).await?;
        cx.say_done("import-undone");
        Ok(())
    })
    .await
}

/// Says whether two names are one project.
#[server(endpoint = "import/link")]
pub async fn decide_link(candidate: Uuid, is_same: bool) -> Result<(), ApiError> {
    use super::store;
    use crate::base::Role;
    use crate::web::serve;
    serve(async |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        let (by, now) = (cx.actor.id, cx.now);
        store::decide_link(cx.tx(), candidate, is_same, by, now).await?;
        cx.say_done("import-link-decided");
        cx.go_to("/import#pairs");
        Ok(())
    })
    .await
}

/// Takes back what was said of two names.
#[server(endpoint = "import/link-again")]
pub async fn reopen_link(candidate: Uuid) -> Result<(), ApiError> {
    use super::store;
    use crate::base::Role;
    use crate::web::serve;
    serve(async |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        store::reopen_link(cx.tx(), candidate).await?;
        cx.say_done("import-link-reopened");
        cx.go_to("/import#pairs");
        Ok(())
    })
    .await
}

/// Says which column of a proposed file is what.
#[server(endpoint = "import/map")]
pub async fn map_import(
    import: ImportId,
    name: String,
    project: String,
    organisation: String,
    #[server(default)] edition_column: String,
    #[server(default)] phase: String,
    #[server(default)] start: String,
    #[server(default)] end: String,
    #[server(default)] duration_years: String,
    #[server(default)] cost: String,
    #[server(default)] description: String,
    #[server(default)] edition: String,
    currency: String,
    cost_unit: String,
    decimal: String,
    #[server(default)] on_its_side: bool,
    #[server(default)] keep: bool,
) -> Result<(), ApiError> {
    use super::{model::Column, store, store::TypedMapping};
    use crate::base::Role;
    use crate::web::serve;
    let columns = [
        (Column::Project, project),
        (Column::Organisation, organisation),
        (Column::Edition, edition_column),
        (Column::Phase, phase),
        (Column::Start, start),
        (Column::End, end),
        (Column::DurationYears, duration_years),
        (Column::Cost, cost),
        (Column::Description, description),
    ];
    let said = edition.trim().to_owned();
    let typed = TypedMapping { name, columns, edition, currency, cost_unit, decimal, on_its_side };
    serve(async |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        let (by, now) = (cx.actor.id, cx.now);
        let mapping = typed.parse(now)?;
        store::map_columns(cx.tx(), import, &mapping, &said, now).await?;
        if keep {
            store::keep_mapping(cx.tx(), &mapping, Some(by), now).await?;
        }
        Ok(())
    })
    .await
}
