//! What stands no more: the answer to a check that says so, the recovery taken up again, and what was answered before.

use super::{Desk, signed};
use crate::aftercare::api::{KeepWatching, TakeUpAgain};
use crate::aftercare::model::Turn;
use crate::case::model::{Act, DutyKind};
use crate::case::pages::ActForm;
use crate::i18n::Lang;
use crate::ui::{Banner, Disclosure, Form, LongField, Mood, Tag, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub(super) fn Relapse(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let asked = desk.file.owes(DutyKind::AnswerRelapse);
    let answered: Vec<_> =
        desk.care.turns.iter().rev().map(|it| turn(lang, it.clone()).into_any()).collect();
    let told = asked.then(|| {
        view! {
            <Banner tone=Tone::Warn title=lang.text("after-relapse-asked")>
                <p>{lang.text("after-relapse-asked-why")}</p>
            </Banner>
        }
    });
    let again = desk.may(Act::Relapse).then(|| view! { <Again desk=desk.clone() asked/> });
    let keep = desk.may(Act::KeepWatching).then(|| view! { <Keep desk=desk.clone()/> });
    let is_empty = answered.is_empty() && told.is_none() && again.is_none();
    let answered = (!answered.is_empty()).then(|| view! { <ul class="bare stack">{answered}</ul> });
    (!is_empty).then(|| {
        view! {
            <section class="section" aria-labelledby="relapse">
                <div class="section__head"><h2 id="relapse">{lang.text("after-relapse")}</h2></div>
                {told}
                <div class="stack no-print">{again}{keep}</div>
                {answered}
            </section>
        }
    })
}

/// How a watch went on, and why.
pub fn turn(lang: Lang, it: Turn) -> impl IntoView {
    let (key, mood) = match it.is_relapse {
        true => ("after-turn-relapse", Mood::Late),
        false => ("after-turn-kept", Mood::Neutral),
    };
    view! {
        <li>
            <p class="row">
                <Tag text=lang.text(key) mood/>
                <span class="muted">{signed(lang, &it.signed)}</span>
            </p>
            <p class="measure said">{it.reason}</p>
        </li>
    }
}

#[component]
fn Again(desk: Arc<Desk>, asked: bool) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let open = asked || Form::here().sent("relapse_reason");
    view! {
        <Disclosure summary=lang.text("act-relapse") open>
            <ActForm act=Act::Relapse action=TakeUpAgain::url() number seen lang>
                <p class="muted measure">{lang.text("after-relapse-hint")}</p>
                <LongField name="relapse_reason" label=lang.text("after-relapse-reason") rows=3/>
            </ActForm>
        </Disclosure>
    }
}

#[component]
fn Keep(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    view! {
        <Disclosure summary=lang.text("act-keep_watching") open=true>
            <ActForm act=Act::KeepWatching action=KeepWatching::url() number seen lang>
                <LongField name="keep_reason" label=lang.text("after-keep-reason")
                    hint=lang.text("after-keep-hint") rows=3/>
            </ActForm>
        </Disclosure>
    }
}
