//! What holds a case up and was said to its project: the sitting that put it off, the suspension, each
//! with its reason, and the appeal that is ruled on.

use super::put_off::PutOffCard;
use crate::case::model::{Event, Stage};
use crate::case::pages::AppealCard;
use crate::case::store::{AppealTold, CaseFile, appeal_told, facts};
use crate::i18n::Lang;
use crate::triage::model::PutOffBefore;
use crate::triage::store::put_off_last;
use crate::ui::{Banner, Tone};
use crate::web::{Cx, Failure};
use leptos::prelude::*;

/// Read for a case that was found for this person.
pub struct Held {
    appeal: Option<AppealTold>,
    put_off: Option<PutOffBefore>,
    suspended: Option<String>,
}

impl Held {
    pub async fn of(cx: &mut Cx, file: &CaseFile) -> Result<Self, Failure> {
        let suspended = match file.stage {
            Stage::Suspended => {
                let story = facts::<Event>(cx.tx(), file.id.0).await?;
                story.into_iter().rev().find_map(|event| match event {
                    Event::Suspended { reason, .. } => Some(reason),
                    _ => None,
                })
            }
            _ => None,
        };
        let (appeal, put_off) = (appeal_told(cx, file).await?, put_off_last(cx, file).await?);
        Ok(Held { appeal, put_off, suspended })
    }
}

#[component]
pub fn HeldCards(lang: Lang, held: Held) -> impl IntoView {
    let Held { appeal, put_off, suspended } = held;
    let suspended = suspended.map(|reason| {
        view! {
            <Banner tone=Tone::Maybe title=lang.text("held-suspended")><p class="prose">{reason}</p></Banner>
        }
    });
    view! {
        {appeal.map(|it| view! { <AppealCard lang it/> })}
        {suspended}
        {put_off.map(|it| view! { <PutOffCard lang it/> })}
    }
}
