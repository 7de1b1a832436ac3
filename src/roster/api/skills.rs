//! What administrators may do to the list of skills. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;

/// Adds a skill to those that can be chosen.
#[server(endpoint = "admin/add-skill")]
pub async fn add_skill(
    #[server(default)] skill_code: String,
    #[server(default)] skill_name_fr: String,
    #[server(default)] skill_name_en: String,
    #[server(default)] skill_covers_fr: String,
    #[server(default)] skill_covers_en: String,
    #[server(default)] skill_place: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, model::TypedSkill, store};
    use crate::web::serve;
    let typed = TypedSkill {
        name_fr: skill_name_fr,
        name_en: skill_name_en,
        covers_fr: skill_covers_fr,
        covers_en: skill_covers_en,
        place: skill_place,
    };
    serve(async |cx| {
        store::add_skill(cx, &skill_code, &typed).await?;
        door::back_to_the_skills(cx, "done-skill-added");
        Ok(())
    })
    .await
}

/// Says of a skill something else than before.
#[server(endpoint = "admin/change-skill")]
pub async fn change_skill(
    skill: String,
    #[server(default)] skill_name_fr: String,
    #[server(default)] skill_name_en: String,
    #[server(default)] skill_covers_fr: String,
    #[server(default)] skill_covers_en: String,
    #[server(default)] skill_place: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, model::TypedSkill, store};
    use crate::web::serve;
    let typed = TypedSkill {
        name_fr: skill_name_fr,
        name_en: skill_name_en,
        covers_fr: skill_covers_fr,
        covers_en: skill_covers_en,
        place: skill_place,
    };
    serve(async |cx| {
        store::change_skill(cx, &skill, &typed).await?;
        door::back_to_the_skills(cx, "done-skill-changed");
        Ok(())
    })
    .await
}

/// Offers a skill no more.
#[server(endpoint = "admin/retire-skill")]
pub async fn retire_skill(skill: String) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        store::retire_skill(cx, &skill).await?;
        door::back_to_the_skills(cx, "done-skill-retired");
        Ok(())
    })
    .await
}

/// Offers it again.
#[server(endpoint = "admin/take-skill-back")]
pub async fn take_skill_back(skill: String) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        store::take_skill_back(cx, &skill).await?;
        door::back_to_the_skills(cx, "done-skill-taken-back");
        Ok(())
    })
    .await
}
