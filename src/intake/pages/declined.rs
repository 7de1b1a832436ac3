//! Why a request was declined, in whose words, and until when its project may appeal.

use crate::case::model::Act;
use crate::case::pages::ActForm;
use crate::case::store::CaseFile;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::intake::api::AppealDecline;
use crate::intake::model::{appeal_open, appeal_until};
use crate::intake::store::Waiting;
use crate::triage::model::SHORTEST_DECISION;
use crate::ui::{Banner, LongField, Tone};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub fn Declined<'a>(
    lang: Lang,
    now: DateTime<Utc>,
    file: &'a CaseFile,
    waiting: &'a Waiting,
    may_appeal: bool,
) -> impl IntoView + use<> {
    let (number, seen) = (file.number_text(), file.version);
    let until = file.ended_at.map(|at| appeal_until(at, &Calendar::france()));
    let is_open = appeal_open(file.ended_at, now, &Calendar::france()).is_some();
    let until = until.map(|until| lang.moment(until)).unwrap_or_default();
    let limit = match (&file.appeal, is_open) {
        (Some(_), _) => "status-appeal-ruled",
        (None, true) => "status-appeal-until",
        (None, false) => "status-appeal-over",
    };
    let proposal = file.decline.clone();
    let ground = proposal.as_ref().map(|it| lang.text(&format!("decline-reason-{}", it.ground)));
    let proposed = proposal.map(|it| {
        let name = waiting.owners.get(&it.by).cloned();
        (name.unwrap_or_else(|| lang.text("status-coordination")), it.reason)
    });
    let said = proposed.into_iter().chain(waiting.decline.clone());
    let said = said.filter(|(_, words)| !words.is_empty()).map(move |(name, words)| {
        let facts = [("name", name.into()), ("words", words.into())];
        view! { <p>{lang.text_with("status-said-by", facts)}</p> }
    });
    let form = (is_open && may_appeal).then(|| {
        view! {
            <ActForm act=Act::Appeal action=AppealDecline::url() number seen lang>
                <LongField name="appeal_reason" label=lang.text("status-appeal-reason")
                    hint=lang.text_with("status-appeal-least", [("least", SHORTEST_DECISION.into())])/>
            </ActForm>
        }
    });
    view! {
        <section class="section" aria-labelledby="declined">
            <h2 id="declined">{lang.text("status-declined")}</h2>
            <Banner tone=Tone::Warn title=ground.unwrap_or_default()>
                {said.collect_view()}
                <p class="small">{lang.text_with(limit, [("moment", until.into())])}</p>
            </Banner>
            {form}
            <p><a href="/elsewhere">{lang.text("status-elsewhere")}</a></p>
        </section>
    }
}
