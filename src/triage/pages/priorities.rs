//! The four priorities as one chooses among them, and how many P1 there is room for.

use crate::base::Priority;
use crate::i18n::Lang;
use crate::triage::model::PanelFacts;
use crate::ui::{Choice, Choices};
use leptos::prelude::*;

/// The four priorities, the proposed one chosen, and how many P1 there is room for.
pub(super) fn priorities(
    lang: Lang,
    name: &'static str,
    proposed: Option<Priority>,
    facts: PanelFacts,
    // One P1 more is a director's.
    is_spent: bool,
) -> impl IntoView {
    let budget = [("open", facts.budget.open.into()), ("limit", facts.budget.limit.into())];
    // What would be refused is not chosen for anybody.
    let is_shut = is_spent && !facts.directs;
    let initial = proposed.filter(|it| !is_shut || *it != Priority::P1);
    let initial = initial.map_or("", Priority::name);
    let choice = |priority: Priority| {
        let choice = Choice::new(priority.name(), priority.name());
        let key = if facts.directs { "decide-p1-beyond-yours" } else { "decide-p1-beyond" };
        match is_spent && priority == Priority::P1 {
            true => choice.hint(lang.text_with(key, budget.clone())),
            false => choice,
        }
    };
    let hint = lang.text_with("decide-p1-budget", budget.clone());
    view! {
        <Choices name label=lang.text("decide-priority") hint choices=Priority::ALL.map(choice).to_vec() initial in_a_row=true/>
    }
}
