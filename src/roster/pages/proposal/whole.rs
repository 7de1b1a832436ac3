//! All cases together: what the proposal is worth, and what is missing.

use super::Shown;
use super::terms::{Explained, terms};
use crate::ui::{DataTable, Icon};
use leptos::prelude::*;
use std::sync::Arc;

/// The sum, term by term, and how far it is from the best there can be.
#[component]
pub(super) fn Whole(shown: Arc<Shown>) -> impl IntoView {
    let Shown { kept, words, lang, .. } = &*shown;
    let (lang, answer) = (*lang, &kept.answer);
    let proved = match answer.optimal {
        true => lang.text("proposal-optimal"),
        false => {
            let (gap, bound) = (answer.bound - answer.total, words.points(answer.bound));
            let facts = [
                ("bound", bound.into()),
                ("count", gap.into()),
                ("points", words.points(gap).into()),
            ];
            lang.text_with("proposal-not-optimal", facts)
        }
    };
    let icon = if answer.optimal { "shield-check" } else { "hourglass" };
    let asked = [
        ("people", lang.counted("proposal-people", count(kept.question.members.len())).into()),
        ("cases", lang.counted("proposal-cases", count(kept.question.cases.len())).into()),
        ("moment", lang.moment(kept.asked_at).into()),
    ];
    let weeks = shown.weeks().period();
    let looked_at =
        [("from", lang.short_date(weeks.from).into()), ("to", lang.short_date(weeks.to).into())];
    let row = |(term, points): (&'static str, i64)| {
        view! {
            <tr>
                <th scope="row">{lang.text(term)}</th>
                <td class="n">{words.signed(points)}</td>
            </tr>
        }
    };
    let rows = terms(answer.worth).map(row).into_iter().collect_view();
    let total = words.points(answer.total);
    view! {
        <section class="card" aria-labelledby="whole">
            <div class="card__head">
                <h2 id="whole">{lang.text("proposal-whole")}</h2>
                <span class="small muted">{lang.text_with("proposal-exact", asked)}</span>
            </div>
            <ul class="reasons"><li><Icon name=icon/><span>{proved}</span></li></ul>
            <DataTable id="terms" caption=lang.text("proposal-terms") hide_caption=true class="tbl--tight">
                <thead>
                    <tr>
                        <th scope="col">{lang.text("proposal-term")}</th>
                        <th scope="col" class="n">{lang.text("proposal-points")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{lang.text("proposal-total")}</th>
                        <td class="n">{total}</td>
                    </tr>
                </tfoot>
            </DataTable>
            <p class="card__note">{lang.text_with("proposal-weeks", looked_at)}</p>
            <Explained words=words.clone()/>
        </section>
    }
}

/// What nobody meets, by skill and level.
#[component]
pub(super) fn MissingSkills(shown: Arc<Shown>) -> impl IntoView {
    let Shown { kept, words, lang, .. } = &*shown;
    let lang = *lang;
    let missing = &kept.answer.missing;
    if missing.is_empty() {
        return None;
    }
    let rows = missing.iter().map(|it| {
        view! {
            <tr>
                <th scope="row">{words.skill(it.skill, it.level)}</th>
                <td class="n">{it.needs}</td>
                <td class="n">{words.days(it.time)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    Some(view! {
        <DataTable id="missing" caption=lang.text("proposal-missing") class="tbl--tight">
            <thead>
                <tr>
                    <th scope="col">{lang.text("proposal-missing-skill")}</th>
                    <th scope="col" class="n">{lang.text("proposal-needs")}</th>
                    <th scope="col" class="n">{lang.text("proposal-missing-days")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </DataTable>
        <p><a href="/team/demand">{lang.text("around-missing-all")}</a></p>
    })
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
