//! The comparison in two sentences, for whoever reads the portfolio: what is counted, then whether it may be concluded.

use super::words::verdict;
use crate::i18n::Lang;
use crate::portfolio::effect::model::{EffectView, Measure, Told, Way};
use crate::portfolio::effect::store::Effect;
use crate::ui::Linked;
use leptos::prelude::*;
use std::sync::Arc;

/// Under a heading of the caller's.
#[component]
pub fn EffectSentences(effect: Arc<Effect>, lang: Lang) -> impl IntoView {
    let all = effect.helped.len();
    let prudent = effect.compared.iter().find(|it| it.measure == Measure::Prudent);
    let told = Told::Figure(Measure::Prudent);
    let whole = "/portfolio/effect".to_owned();
    let Some(found) = prudent.filter(|it| it.pairs > 0) else {
        let facts = [("all", all.into())];
        let said = lang.text_with("effect-panel-none", facts);
        return view! { <p><Linked text=said to=vec![whole]/></p> }.into_any();
    };
    let went = found.helped_moved;
    let facts = [
        ("pairs", found.pairs.into()),
        ("better", went.better.into()),
        ("same", went.same.into()),
        ("worse", went.worse.into()),
    ];
    let of = |way: Way| EffectView { way: Some(way), ..EffectView::of(told) }.path();
    let to = vec![EffectView::of(told).path(), of(Way::Better), of(Way::Same), of(Way::Worse)];
    let said = lang.text_with("effect-panel", facts);
    let facts = [("better", found.others_moved.better.into()), ("all", found.pairs.into())];
    let others = lang.text_with("effect-panel-others", facts);
    let beside = EffectView { of_others: true, way: Some(Way::Better), ..EffectView::of(told) };
    view! {
        <p><Linked text=said to/></p>
        <p class="card__note">
            <Linked text=others to=vec![beside.path()]/>" "{verdict(lang, found.verdict)}" "
            <a href=whole>{lang.text("effect-panel-how")}</a>
        </p>
    }
    .into_any()
}
