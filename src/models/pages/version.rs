//! `/models/:id`: a model, what it says otherwise than the one in force, what it would do to the open
//! cases, and its adoption.

use super::backtest::BacktestSection;
use super::changed::Changed;
use super::list::Adoptions;
use super::replay::ReplaySection;
use crate::base::ApiError;
use crate::i18n::Lang;
use crate::models::api::{AdoptModel, RescoreCases};
use crate::models::changes::changes;
use crate::models::model::{READERS, SHORTEST_ADOPTION, may_adopt};
use crate::models::store::{
    Older, StoredModel, adoptions, find_model, older, replay_of, replay_of_adoption, tried,
};
use crate::triage::store::in_force_since;
use crate::ui::{
    Banner, Breadcrumb, ClosedButton, Disclosure, Heading, Hidden, Layout, LongField, Mood, Tag,
    Tone, page_in, sentence,
};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

#[component]
pub fn ModelPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        cx.actor.must_be_any(&READERS)?;
        let model = find_model(cx, &id).await?;
        let (in_force, seen) = in_force_since(cx.tx()).await?;
        let lang = cx.lang;
        let past = adoptions(cx).await?;
        let adopted: Vec<_> = past.iter().filter(|it| it.model == id).cloned().collect();
        let adopted = (!adopted.is_empty()).then(|| view! { <Adoptions lang adoptions=adopted/> });
        let body = match model.keeping.is_in_force {
            true => {
                let older = older(cx).await?;
                let replay = replay_of_adoption(cx, &past, &model.version).await?;
                let replay = replay.map(|(replay, base)| {
                    let names = [("base", base.into()), ("model", id.clone().into())];
                    let title = lang.text_with("replay-adopted-title", names);
                    let how = lang.text("replay-adopted-how");
                    view! { <ReplaySection lang replay title how/> }
                });
                view! { <InForce lang older/> {replay} }.into_any()
            }
            false => {
                let now = find_model(cx, &in_force.id).await?;
                let differs = changes(
                    &serde_json::from_str(&now.document)?,
                    &serde_json::from_str(&model.document)?,
                );
                let replay = replay_of(cx, &model.version).await?;
                let tried = tried(cx, [now.version, model.version.clone()]).await?;
                let names = [in_force.id.clone(), id.clone()];
                let allowed = may_adopt(&cx.actor, model.keeping);
                let refusal = allowed.err().map(|it| sentence(lang, &ApiError::from(it)));
                let base = in_force.id.clone();
                let title = [("model", base.clone().into())];
                let title = lang.text_with("replay-title", title);
                let how = lang.text_with("replay-how", [("model", id.clone().into())]);
                view! {
                    <ReplaySection lang replay title how/>
                    <BacktestSection lang tried names/>
                    <Changed lang differs base/>
                    <Adopt lang id=id.clone() seen refusal/>
                }
                .into_any()
            }
        };
        let above = vec![("/models".to_owned(), lang.text("models-title"))];
        Ok(view! {
            <Breadcrumb lang above here=id.clone()/>
            <div class="page-head"><div class="page-head__text"><Heading text=id/></div></div>
            <div class="stack stack--lg">
                <Facts lang model/>
                {body}
                {adopted}
            </div>
        })
    })
}

#[component]
fn Facts(lang: Lang, model: StoredModel) -> impl IntoView {
    let StoredModel { version, document, keeping, imported, note } = model;
    let origin = match imported {
        Some((name, at)) => {
            let facts = [("name", name.into()), ("moment", lang.moment(at).into())];
            lang.text_with("model-imported-by", facts)
        }
        None => lang.text("model-shipped"),
    };
    let standing = match keeping.is_in_force {
        true => view! { <Tag text=lang.text("model-in-force") mood=Mood::Ok icon="check"/> },
        false => view! { <Tag text=lang.text("model-not-in-force") mood=Mood::Soon/> },
    };
    let note = (!note.is_empty()).then(|| {
        view! { <div><dt>{lang.text("model-note")}</dt><dd class="prose">{note}</dd></div> }
    });
    view! {
        <section class="card" aria-label=lang.text("model-facts")>
            <dl class="dl">
                <div><dt>{lang.text("models-standing")}</dt><dd>{standing}</dd></div>
                <div><dt>{lang.text("models-origin")}</dt><dd>{origin}</dd></div>
                <div><dt>{lang.text("model-dated")}</dt><dd>{lang.date(version.date)}</dd></div>
                {note}
                <div><dt>{lang.text("model-hash")}</dt><dd><code class="hash">{version.hash.clone()}</code></dd></div>
            </dl>
            <Disclosure summary=lang.text("model-read-document")>
                <div class="tbl-wrap" role="group" aria-label=lang.text("model-document") tabindex="0">
                    <pre class="small">{document}</pre>
                </div>
            </Disclosure>
        </section>
    }
}

/// The form of a director, or why it is closed.
#[component]
fn Adopt(lang: Lang, id: String, seen: i64, refusal: Option<String>) -> impl IntoView {
    let form = match refusal {
        Some(reason) => {
            view! { <ClosedButton id="adopt" text=lang.text("model-adopt-do") reason/> }.into_any()
        }
        None => view! {
            <form class="form form--tight measure" method="post" action=AdoptModel::url() novalidate>
                <Hidden name="model" value=id/>
                <Hidden name="seen" value=seen.to_string()/>
                <LongField name="adopt_reason" rows=3 label=lang.text("model-adopt-reason")
                    hint=lang.text_with("model-adopt-reason-hint", [("least", SHORTEST_ADOPTION.into())])/>
                <div class="btn-row">
                    <button class="btn btn--primary" type="submit">{lang.text("model-adopt-do")}</button>
                </div>
            </form>
        }
        .into_any(),
    };
    view! {
        <section class="card no-print" aria-labelledby="adopt-title">
            <h2 id="adopt-title">{lang.text("model-adopt")}</h2>
            <p class="measure">{lang.text("model-adopt-about")}</p>
            {form}
        </section>
    }
}

/// What is left of the models before it, among the open cases of the reader.
#[component]
fn InForce(lang: Lang, older: Older) -> impl IntoView {
    let Older { cases, next, may } = older;
    if cases == 0 {
        let title = lang.text("model-none-older");
        return view! { <Banner tone=Tone::Ok title/> }.into_any();
    }
    let count = [("count", cases.into())];
    let form = may.then(|| {
        let key = if next == cases { "model-rescore-all" } else { "model-rescore-next" };
        let text = lang.text_with(key, [("count", next.into())]);
        view! {
            <form method="post" action=RescoreCases::url()>
                <div class="btn-row"><button class="btn" type="submit">{text}</button></div>
            </form>
        }
    });
    view! {
        <section class="card" aria-labelledby="older">
            <h2 id="older">{lang.text_with("model-older", count)}</h2>
            <p class="measure">{lang.text("model-older-why")}</p>
            {form}
        </section>
    }
    .into_any()
}
