//! The card of the portfolio that says how fresh and how well judged what it shows is, and whether the brigade helped.

use super::limits;
use crate::i18n::Lang;
use crate::portfolio::effect::pages::EffectSentences;
use crate::portfolio::effect::store::effect;
use crate::portfolio::freshness::model::{FreshView, Freshness, JudgementList, Limits};
use crate::portfolio::freshness::store::{Judgement, MinistryAge, ages, judged};
use crate::triage::model::FEWEST_TWICE;
use crate::triage::store::{AssessedTwice, assessed_twice};
use crate::ui::Linked;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// Reads what it shows: whoever draws the portfolio awaits it, then places it.
pub async fn judgement_card(cx: &mut Cx) -> Result<impl IntoView + use<>, Failure> {
    let limits = limits(cx).await?;
    let ages = ages(cx, &limits).await?;
    let judged = judged(cx).await?;
    let twice = assessed_twice(cx).await?;
    let effect = effect(cx).await?;
    let (lang, now) = (cx.lang, cx.now);
    let fresh = view! { <FreshLines ages=&ages limits=&limits lang/> };
    let judgement = view! { <JudgedLines ages=&ages judged=&judged twice=&twice now lang/> };
    Ok(view! {
        <section class="card" aria-labelledby="soundness">
            <div class="card__head"><h2 id="soundness">{lang.text("fresh-card")}</h2></div>
            <dl class="dl dl--wide">{fresh}{judgement}</dl>
            <div class="stack stack--sm">
                <h3>{lang.text("effect-title")}</h3>
                <EffectSentences effect lang/>
            </div>
        </section>
    })
}

fn line(term: String, said: String, to: Vec<String>) -> impl IntoView {
    view! { <div><dt>{term}</dt><dd><Linked text=said to/></dd></div> }
}

#[component]
fn FreshLines<'a>(
    ages: &'a [MinistryAge],
    limits: &'a Limits,
    lang: Lang,
) -> impl IntoView + use<> {
    let cases: i64 = ages.iter().map(|it| it.cases).sum();
    let stale: i64 = ages.iter().map(|it| it.stale).sum();
    let all = FreshView::default();
    let fresh = FreshView { state: Some(Freshness::Fresh), ..all };
    let facts = [("fresh", (cases - stale).into()), ("cases", cases.into())];
    let up_to_date = line(
        lang.text("fresh-card-fresh"),
        lang.text_with("fresh-card-fresh-said", facts),
        vec![fresh.path(), all.path()],
    );
    let oldest = ages.iter().min_by_key(|it| it.oldest).map(|it| {
        let days = limits.age(it.oldest);
        let facts = [
            ("ministry", it.name.clone().into()),
            ("days", days.into()),
            ("said", lang.number(days).into()),
        ];
        let theirs = FreshView { ministry: Some(it.id), ..all };
        // A name may hold a bracket: the link is made here.
        view! {
            <div>
                <dt>{lang.text("fresh-card-oldest")}</dt>
                <dd><a href=theirs.path()>{lang.text_with("fresh-card-oldest-said", facts)}</a></dd>
            </div>
        }
    });
    view! { {up_to_date}{oldest} }
}

#[component]
fn JudgedLines<'a>(
    ages: &'a [MinistryAge],
    judged: &'a Judgement,
    twice: &'a AssessedTwice,
    now: DateTime<Utc>,
    lang: Lang,
) -> impl IntoView + use<> {
    let cases: i64 = ages.iter().map(|it| it.cases).sum();
    let moved = line(
        lang.text("fresh-card-moved"),
        lang.text_with(
            "fresh-card-moved-said",
            [("up", judged.up.into()), ("down", judged.down.into())],
        ),
        vec![JudgementList::Up.path(), JudgementList::Down.path()],
    );
    let share = if cases > 0 { judged.overrides as f64 * 100.0 / cases as f64 } else { 0.0 };
    let facts = [
        ("overrides", judged.overrides.into()),
        ("cases", cases.into()),
        ("share", lang.percent(share).into()),
    ];
    let overrides = line(
        lang.text("fresh-card-overrides"),
        lang.text_with("fresh-card-overrides-said", facts),
        vec![JudgementList::Overrides.path()],
    );
    let count = ("count", twice.cases.into());
    let said = match &twice.found {
        Some(found) => {
            let [kappa, low, high] = [found.kappa, found.low, found.high].map(|it| lang.ratio(it));
            let facts =
                [count, ("kappa", kappa.into()), ("low", low.into()), ("high", high.into())];
            lang.text_with("fresh-card-kappa-said", facts)
        }
        None => lang.text_with("fresh-card-kappa-none", [count, ("fewest", FEWEST_TWICE.into())]),
    };
    let kappa = line(lang.text("fresh-card-kappa"), said, vec!["/triage/agreement".to_owned()]);
    let late = judged.owed.iter().filter(|it| it.due_at < now).count();
    let facts = [("count", judged.owed.len().into()), ("late", late.into())];
    let owed = line(
        lang.text("fresh-card-owed"),
        lang.text_with("fresh-card-owed-said", facts),
        vec![JudgementList::Owed.path()],
    );
    view! { {moved}{overrides}{kappa}{owed} }
}
