//! Why a request was declined, in whose words, and until when its project may appeal.

use crate::case::model::Act;
use crate::case::pages::ActForm;
use crate::case::store::CaseFile;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::intake::api::AppealDecline;
use crate::intake::model::appeal_until;
use crate::ui::{Banner, LongField, Tone};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub fn Declined<'a>(
    lang: Lang,
    now: DateTime<Utc>,
    file: &'a CaseFile,
    /// What the director said, confirming.
    words: String,
    may_appeal: bool,
) -> impl IntoView + use<> {
    let (number, seen) = (file.number_text(), file.version);
    let until = file.ended_at.map(|at| appeal_until(at, &Calendar::france()));
    let is_open = until.is_some_and(|until| now <= until);
    let until = until.map(|until| lang.moment(until)).unwrap_or_default();
    let limit = if is_open { "status-appeal-until" } else { "status-appeal-over" };
    let proposal = file.decline.clone();
    let ground = proposal.as_ref().map(|it| lang.text(&format!("decline-reason-{}", it.ground)));
    let said = proposal.map(|it| it.reason).into_iter().chain([words]);
    let said = said.filter(|text| !text.is_empty());
    let form = (is_open && may_appeal).then(|| {
        view! {
            <ActForm act=Act::Appeal action=AppealDecline::url() number seen lang>
                <LongField name="appeal_reason" label=lang.text("status-appeal-reason")/>
            </ActForm>
        }
    });
    view! {
        <section class="section" aria-labelledby="declined">
            <h2 id="declined">{lang.text("status-declined")}</h2>
            <Banner tone=Tone::Warn title=ground.unwrap_or_default()>
                {said.map(|text| view! { <p>{text}</p> }).collect_view()}
                <p class="small">{lang.text_with(limit, [("moment", until.into())])}</p>
            </Banner>
            {form}
        </section>
    }
}
