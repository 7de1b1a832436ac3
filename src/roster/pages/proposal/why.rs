//! Why this team: the reasons of each choice, and what the next teams would cost, in sentences.

use super::compare::Compared;
use super::side::Side;
use super::terms::changes;
use super::words::Words;
use crate::i18n::Lang;
use crate::roster::model::TeamRole;
use crate::roster::model::proposal::{Placed, Staffed};
use crate::ui::Icon;
use leptos::prelude::*;

/// The reasons for each of a team, whoever leads it first, and who would leave or be asked no more; of nobody,
/// nothing.
pub(super) fn people(words: &Words, staffed: &Staffed) -> Option<AnyView> {
    let lang = words.lang;
    let mut team: Vec<&Placed> = staffed.team.iter().collect();
    team.sort_by_key(|it| (it.role != TeamRole::CaseLead, words.name(&it.member)));
    let person = |it: &Placed| {
        let said: Vec<String> = it.reasons.iter().map(|it| words.reason(it)).collect();
        let said = match said.is_empty() {
            true => lang.text("proposal-reason-none"),
            false => words.listed(said),
        };
        view! {
            <li>
                <Icon name="check"/>
                <span><b>{words.name(&it.member)}</b>{colon(lang)}{said}"."</span>
            </li>
        }
    };
    let lost =
        [("proposal-leaving", &staffed.leaving), ("proposal-asked-no-more", &staffed.withdrawn)];
    let line = |(key, people): (&str, &Vec<String>)| {
        let names = [("names", words.names(people).into())];
        view! { <li><Icon name="minus"/><span>{lang.text_with(key, names)}</span></li> }
    };
    let lost: Vec<_> = lost.into_iter().filter(|it| !it.1.is_empty()).map(line).collect();
    let people = team.into_iter().map(person).collect_view();
    let is_told = !staffed.team.is_empty() || !lost.is_empty();
    is_told.then(|| view! { <ul class="reasons">{people}{lost}</ul> }.into_any())
}

/// "Pourquoi A", beside the teams that are compared; nothing of a case that no team is proposed for.
pub(super) fn why(compared: &Compared, staffed: &Staffed) -> Option<AnyView> {
    let words = &compared.words;
    let lang = words.lang;
    let (first, others) = compared.sides.split_first()?;
    if staffed.team.is_empty() {
        return None;
    }
    let title = lang.text_with("why-title", [("letter", first.letter.to_uppercase().into())]);
    let others = others.iter().map(|it| {
        view! { <li><Icon name="scale"/><span>{other(compared, first, it)}</span></li> }
    });
    let others: Vec<_> = others.collect();
    let others = (!others.is_empty()).then(|| {
        view! { <h3>{lang.text("why-not-the-others")}</h3> <ul class="reasons">{others}</ul> }
    });
    let view = view! {
        <section class="card" aria-labelledby="why">
            <h2 id="why">{title}</h2>
            {people(words, staffed)}
            {others}
        </section>
    };
    Some(view.into_any())
}

/// "Équipe B (Awa Diallo, Idris Vasseur) : l’ensemble vaudrait 3 760 points de moins. Ce qui change : …"
fn other(compared: &Compared, first: &Side, side: &Side) -> String {
    let words = &compared.words;
    let facts = [
        ("letter", side.letter.to_uppercase().into()),
        ("names", words.names(&side.team).into()),
        ("cost", words.cost(-side.change.total()).into()),
    ];
    let worth = words.lang.text_with("why-other", facts);
    let changed = words.listed(changes(words, side.change));
    let changed = (!changed.is_empty())
        .then(|| words.lang.text_with("why-other-changes", [("changes", changed.into())]));
    // What the proposal leaves open too is no reason against the other.
    let open = side.means.open.iter().filter(|at| !first.means.open.contains(at));
    let open = open.filter_map(|at| compared.needs.get(*at));
    let open: Vec<String> = open.map(|it| words.skill(it.skill, it.level)).collect();
    let open = (!open.is_empty())
        .then(|| words.lang.text_with("why-other-open", [("skills", open.join(", ").into())]));
    [Some(worth), changed, open].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What stands between a name and what is said of it.
fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "\u{a0}: ",
        Lang::En => ": ",
    }
}
