//! What each team knows of what the case asks for, beside the level that is asked.

use super::compare::{Compared, head_of};
use super::words::Words;
use crate::roster::model::Level;
use crate::roster::model::proposal::{AskedSkill, Knower, Staffing, levels};
use crate::ui::{DataTable, Icon};
use leptos::prelude::*;

/// A line for each skill, a column for each team: those that are compared, and what is chosen if it is none
/// of them.
pub(super) fn beside_needs(
    words: &Words,
    (asked, at): (&Staffing, usize),
    compared: Option<&Compared>,
    chosen: &[Option<String>],
) -> Option<AnyView> {
    let lang = words.lang;
    let sides = || compared.into_iter().flat_map(|it| &it.sides);
    let mut teams: Vec<(String, Vec<String>)> =
        sides().map(|it| (head_of(lang, it), it.team.clone())).collect();
    if !sides().any(|it| it.needs == chosen) {
        let own = chosen.iter().flatten().cloned().collect();
        teams.push((lang.text("levels-own"), own));
    }
    let (names, people): (Vec<String>, Vec<Vec<String>>) = teams.into_iter().unzip();
    let lines = levels(asked, at, &people);
    let heads = names.iter().map(|name| {
        view! { <th role="columnheader" scope="col">{name.clone()}</th> }
    });
    let heads = heads.collect_view();
    let rows = lines.iter().map(|it| row(words, it, &names)).collect_view();
    (!lines.is_empty()).then(|| {
        view! {
            <DataTable id="levels" caption=lang.text("levels-title") class="skills tbl--stack tbl--tight">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("needs-skill")}</th>
                        <th role="columnheader" scope="col">{lang.text("levels-asked")}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
            <p class="card__note">{lang.text("levels-note")}</p>
        }
        .into_any()
    })
}

fn row(words: &Words, asked: &AskedSkill, names: &[String]) -> AnyView {
    let lang = words.lang;
    let cells = asked.teams.iter().zip(names).map(|(team, name)| {
        let lines = team.iter().map(|it| knower(words, asked, it)).collect_view();
        let nobody = team.is_empty().then(|| {
            view! { <span class="muted">{lang.text("levels-nobody")}</span> }
        });
        let list = (!team.is_empty()).then(|| view! { <ul class="skills__who">{lines}</ul> });
        view! { <td role="cell" class="full" data-l=name.clone()>{list} {nobody}</td> }
    });
    let level = [("level", asked.level.into())];
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">{words.skill_name(asked.skill)}</th>
            <td role="cell" class="full" data-l=lang.text("levels-asked")>
                {steps(asked.level, asked.level)} " " {lang.text_with("levels-level", level)}
            </td>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

/// How much somebody knows: drawn, said, and whether it is enough in a word too.
fn knower(words: &Words, asked: &AskedSkill, it: &Knower) -> AnyView {
    let lang = words.lang;
    let facts = [("name", words.name(&it.member).into()), ("level", it.level.into())];
    let said = lang.text_with("proposal-candidate", facts);
    let (class, state) = match asked.is_met_by(it) {
        true => (
            Some("meets"),
            view! { <Icon name="check"/><span class="sr">{lang.text("levels-enough")}</span> }
                .into_any(),
        ),
        false => (
            None,
            view! { <span class="small muted">{lang.text("levels-below")}</span> }.into_any(),
        ),
    };
    view! { <li class=class>{steps(it.level, asked.level)} " " {said} " " {state}</li> }.into_any()
}

/// A dot for each level, full as far as it is known, and a bar under the least that is asked.
fn steps(level: u32, asked: u32) -> AnyView {
    let x = |step: u32| 9 * step - 4;
    let dot = |step: u32| {
        let class = if step <= level { "on" } else { "of" };
        view! { <circle cx=x(step) cy="5" r="3.4" class=class></circle> }
    };
    let dots = Level::ALL.map(|it| dot(it.number().into())).collect_view();
    let least = format!("M{} 12h7", f64::from(x(asked.max(1))) - 3.5);
    view! {
        <svg class="lv lv--asked" viewBox="0 0 38 13.5" aria-hidden="true">
            {dots}
            <path class="least" d=least></path>
        </svg>
    }
    .into_any()
}
