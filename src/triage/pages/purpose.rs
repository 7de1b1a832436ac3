//! That no purpose is stated: what the committee noted of it, who and why, and the forms to note it and
//! to take it back.

use super::band_override::Unfolded;
use crate::case::pages::CaseForm;
use crate::case::store::{CaseFile, Signed};
use crate::i18n::Lang;
use crate::triage::api::purpose::{NoteNoPurpose, WithdrawNoPurpose};
use crate::triage::model::{PurposeEvent, PurposeFacts, may_note_purpose, may_withdraw_purpose};
use crate::triage::store::{Latest, purpose_noted_by, purpose_words};
use crate::ui::{Disclosure, Hidden, LongField};
use crate::web::{Cx, Failure};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// What the card is drawn from: what was said, and what its reader may say.
pub struct Purpose {
    number: String,
    seen: i64,
    /// The last word first.
    words: Vec<Signed<PurposeEvent>>,
    may_note: bool,
    may_withdraw: bool,
}

impl Purpose {
    pub async fn of(
        cx: &mut Cx,
        file: &CaseFile,
        latest: Option<&Latest>,
    ) -> Result<Self, Failure> {
        let mut words = purpose_words(cx, file).await?;
        words.reverse();
        let facts = PurposeFacts {
            case: file,
            line: &file.line,
            is_assessed: latest.is_some_and(|it| it.is_current),
            noted_by: purpose_noted_by(cx.tx(), file.id.0).await?,
        };
        Ok(Purpose {
            number: file.number_text(),
            seen: file.version,
            words,
            may_note: may_note_purpose(facts, &cx.actor).is_ok(),
            may_withdraw: may_withdraw_purpose(facts, &cx.actor).is_ok(),
        })
    }
}

/// Nothing where nothing was said and the reader may say nothing.
#[component]
pub fn PurposeCard(
    lang: Lang,
    purpose: Purpose,
    /// The sitting that notes it, if one does.
    #[prop(optional)]
    sitting: Option<i64>,
) -> impl IntoView {
    let Purpose { number, seen, words, may_note, may_withdraw } = purpose;
    if words.is_empty() && !may_note {
        return ().into_any();
    }
    let class = if words.is_empty() { "card no-print" } else { "card" };
    let sitting =
        move || sitting.map(|sitting| view! { <Hidden name="sitting" value=sitting.to_string()/> });
    let mut words = words.into_iter();
    let last = words.next().map(|it| view! { <Word lang it/> });
    let before: Vec<_> = words.collect();
    let before = (!before.is_empty()).then(move || {
        let summary = lang.text_with("purpose-before", [("count", before.len().into())]);
        let each = before.into_iter().map(move |it| view! { <li><Word lang it/></li> });
        view! { <Disclosure summary><ul class="bare stack">{each.collect_view()}</ul></Disclosure> }
    });
    let note = may_note.then(|| {
        let number = number.clone();
        view! {
            <Unfolded field="no_purpose_reason" summary=lang.text("purpose-note")>
                <p class="small muted">{lang.text("purpose-note-about")}</p>
                <CaseForm action=NoteNoPurpose::url() number seen label=lang.text("purpose-note")>
                    {sitting()}
                    <LongField name="no_purpose_reason" rows=3 label=lang.text("purpose-note-reason")
                        hint=lang.text("override-reason-hint")/>
                </CaseForm>
            </Unfolded>
        }
    });
    let withdraw = may_withdraw.then(|| {
        view! {
            <Unfolded field="withdraw_no_purpose_reason" summary=lang.text("purpose-withdraw")>
                <CaseForm action=WithdrawNoPurpose::url() number seen label=lang.text("purpose-withdraw")>
                    {sitting()}
                    <LongField name="withdraw_no_purpose_reason" rows=3
                        label=lang.text("purpose-withdraw-reason") hint=lang.text("override-reason-hint")/>
                </CaseForm>
            </Unfolded>
        }
    });
    view! {
        <section class=class aria-labelledby="purpose">
            <h2 id="purpose">{lang.text("purpose-title")}</h2>
            {last}
            {note}
            {withdraw}
            {before}
        </section>
    }
    .into_any()
}

/// What was said, why, by whom and when.
#[component]
fn Word(lang: Lang, it: Signed<PurposeEvent>) -> impl IntoView {
    let key = if it.fact.is_missing() { "purpose-missing" } else { "purpose-stated" };
    let who = it.who.unwrap_or_else(|| lang.text("journal-somebody"));
    let by = [("name", who.into()), ("moment", lang.moment(it.at).into())];
    let reason = it.fact.reason().to_owned();
    view! {
        <div class="stack stack--sm">
            <p>{lang.text(key)}</p>
            <blockquote class="ev__quote"><p>{reason}</p></blockquote>
            <p class="small muted">{lang.text_with("purpose-by", by)}</p>
        </div>
    }
}
