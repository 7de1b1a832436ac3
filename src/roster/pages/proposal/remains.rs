//! Case by case: who is confirmed and stays, what nobody will cover, and why so few other teams are told.

use super::Shown;
use crate::roster::model::proposal::{Answered, Staffed};
use crate::roster::model::{StillAsked, WaitingCase};
use crate::roster::pages::stretch::share_said;
use crate::roster::pages::{percent, period_said};
use crate::ui::Section;
use leptos::prelude::*;
use std::sync::Arc;

/// What the proposal does not say by proposing.
#[component]
pub(super) fn Remains(shown: Arc<Shown>) -> impl IntoView {
    let lang = shown.lang;
    let cases = shown.kept.answer.cases.iter().filter_map(|staffed| {
        let case = shown.waits(&staffed.id)?;
        let lines = lines(&shown, staffed, case);
        (!lines.is_empty()).then(|| (case.title.clone(), lines))
    });
    let cases: Vec<_> = cases.collect();
    let of = |(title, lines): (String, Vec<String>)| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <h3>{title}</h3> <ul class="stack stack--sm">{lines}</ul> }
    };
    (!cases.is_empty()).then(|| {
        shown.sections.tell(Section::to("remains", lang.text("proposal-remains")));
        view! {
            <section class="card" aria-labelledby="remains">
                <h2 id="remains">{lang.text("proposal-remains")}</h2>
                <p class="card__note">{lang.text("proposal-remains-note")}</p>
                {cases.into_iter().map(of).collect_view()}
            </section>
        }
    })
}

fn lines(shown: &Shown, staffed: &Staffed, case: &WaitingCase) -> Vec<String> {
    let unmet = staffed.needs.iter().filter(|it| it.member.is_none());
    let unmet = unmet.map(|it| unmet_said(shown, it));
    // What is told of today is of another question than the one that was answered.
    let asked = if shown.stands { shown.grounds.still_asked(case) } else { Vec::new() };
    let in_part = asked.iter().filter(|it| it.lacking > 0).map(|it| lacking_said(shown, it));
    let settled = settled_said(shown, case);
    settled.into_iter().chain(unmet).chain(in_part).chain(shown.words.few_rivals(staffed)).collect()
}

/// "Déjà confirmé : Solène Kerguelen, 40 %."
fn settled_said(shown: &Shown, case: &WaitingCase) -> Option<String> {
    let (lang, words) = (shown.lang, &shown.words);
    let mut people: Vec<String> = case
        .team
        .settled()
        .filter(|it| words.knows(&it.person.to_string()))
        .map(|it| format!("{}, {}", words.name(&it.person.to_string()), share_said(lang, it)))
        .collect();
    people.sort();
    let facts = || [("people", people.join("\u{a0}; ").into())];
    (!people.is_empty()).then(|| lang.text_with("proposal-settled", facts()))
}

fn unmet_said(shown: &Shown, need: &Answered) -> String {
    let (lang, words, wanted) = (shown.lang, &shown.words, &need.wanted);
    let facts = [
        ("skill", words.skill(wanted.skill, wanted.level).into()),
        ("share", percent(lang, wanted.share).into()),
        ("period", words.weeks(shown.weeks(), wanted.first_week, wanted.last_week).into()),
    ];
    lang.text_with("proposal-short", facts)
}

fn lacking_said(shown: &Shown, it: &StillAsked) -> String {
    let (lang, words, wanted) = (shown.lang, &shown.words, &it.wanted);
    let dates = shown.weeks().dates(wanted.first_week, wanted.last_week);
    let facts = [
        ("skill", words.skill(wanted.skill, wanted.level).into()),
        ("share", percent(lang, it.lacking).into()),
        ("given", percent(lang, wanted.share).into()),
        ("period", period_said(lang, dates).into()),
    ];
    lang.text_with("proposal-short-part", facts)
}
