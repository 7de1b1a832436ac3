//! `/portfolio/effect`: did the brigade help? What it rests on and how surely first, then how each side went, then
//! how it was reckoned, and the projects themselves.

mod chart;
mod figures;
mod method;
mod pairs;
mod panel;
mod words;

pub use panel::EffectSentences;

use super::model::{EffectView, Standing};
use super::store::{Effect, effect};
use crate::base::Address;
use crate::i18n::Lang;
use crate::portfolio::pages::{Parts, must_read};
use crate::ui::{Banner, Breadcrumb, Heading, Layout, MisreadNote, Stat, Stats, Tone, page_in};
use figures::{Figures, OwnFigures};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use method::Method;
use pairs::Pairs;
pub(in crate::portfolio) use pairs::narrowed_to;
use std::sync::Arc;

#[component]
pub fn EffectPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let mut address = Address::new(get);
    let view = EffectView::read(&mut address);
    let misread = address.misread();
    let from: usize = get("from").parse().unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        must_read(cx)?;
        let effect = effect(cx).await?;
        let lang = cx.lang;
        let title = lang.text("effect-title");
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=title.clone()/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=title/>
                    <p class="page-head__lead">{lang.text("effect-lead")}</p>
                </div>
            </div>
            <Parts lang here="/portfolio/effect"/>
            <div class="stack stack--lg">
                <MisreadNote lang misread/>
                <Sample effect=effect.clone() lang/>
                <Figures compared=effect.compared.clone() lang/>
                <OwnFigures own=effect.own.clone() lang/>
                <Method lang/>
                <Pairs effect view from lang/>
            </div>
        })
    })
}

/// How many there are, before anything is said of them.
#[component]
fn Sample(effect: Arc<Effect>, lang: Lang) -> impl IntoView {
    let count = |standing: Option<Standing>| {
        let is_meant = |it: Standing| standing.is_none_or(|standing| standing == it);
        effect.helped.iter().filter(|it| is_meant(it.pairing.standing())).count() as i64
    };
    let stat = |standing: Standing| {
        let name = standing.name();
        let many = count(Some(standing));
        let href = (many > 0).then(|| EffectView::standing(standing).path());
        let label = lang.text(&format!("effect-standing-{name}"));
        let source = lang.text(&format!("effect-standing-why-{name}"));
        match href {
            Some(href) => view! { <Stat label value=lang.number(many) source href/> }.into_any(),
            None => view! { <Stat label value=lang.number(many) source/> }.into_any(),
        }
    };
    let stats = Standing::ALL.map(stat).into_iter().collect_view();
    let all = lang.text_with("effect-helped", [("count", count(None).into())]);
    let few = effect.is_too_few().then(|| {
        view! { <Banner tone=Tone::Maybe title=lang.text("effect-too-few")>
            <p>{lang.text_with("effect-too-few-why", [("fewest", super::model::FEWEST_PAIRS.into())])}</p>
        </Banner> }
    });
    view! {
        <section class="card" aria-labelledby="sample">
            <div class="card__head">
                <h2 id="sample">{lang.text("effect-sample")}</h2>
                <span class="small muted">{all}</span>
            </div>
            <Stats pairs=true>{stats}</Stats>
            {few}
        </section>
    }
}
