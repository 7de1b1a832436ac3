//! Why a team is asked that breaks a rule: asked for as soon as the choice is looked at, kept in the journal.

use crate::case::pages::JournalWord;
use crate::i18n::Lang;
use crate::roster::model::TeamRule;
use crate::roster::pages::clash::is_asked_for;
use crate::ui::LongField;
use leptos::prelude::*;

/// The field of the reason.
const FIELD: &str = "rule_reason";

// The journal names the rule.
inventory::submit! {
    JournalWord { fact: "team_rule", say: |lang, name| Some(said(lang, TeamRule::from_name(name)?)) }
}

/// "personne ne pourrait la mener".
fn said(lang: Lang, rule: TeamRule) -> String {
    lang.text(&format!("team-rule-{}", rule.name()))
}

/// The reason that the choice takes, with the rules that it breaks; nothing where it keeps them all.
pub(super) fn against_rules(lang: Lang, broken: &[TeamRule]) -> Option<AnyView> {
    if broken.is_empty() && !is_asked_for(FIELD) {
        return None;
    }
    let said: Vec<String> = broken.iter().map(|it| said(lang, *it)).collect();
    let hint = match said.is_empty() {
        true => lang.text("rule-reason-hint-kept"),
        false => lang.text_with("rule-reason-hint", [("rules", said.join(", ").into())]),
    };
    let field = view! { <LongField name=FIELD label=lang.text("rule-reason") hint rows=2/> };
    Some(field.into_any())
}
