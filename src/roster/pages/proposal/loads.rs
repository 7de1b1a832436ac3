//! How full the weeks of those who would be asked are, and how full they would become.

use super::words::Words;
use crate::i18n::Lang;
use crate::roster::model::Week;
use crate::roster::pages::percent;
use crate::roster::pages::weeks::head;
use crate::ui::Icon;
use leptos::prelude::*;

/// Somebody's weeks before and after, by their name.
pub(super) type Changed = (String, Vec<(Week, Week)>);

/// A line for each person, a cell for each week.
#[component]
pub(super) fn Loads(words: Words, people: Vec<Changed>) -> impl IntoView {
    let lang = words.lang;
    let weeks = people.iter().map(|(_, weeks)| weeks).max_by_key(|weeks| weeks.len());
    let heads = weeks.into_iter().flatten().map(|(now, _)| head(lang, now.monday));
    let heads: Vec<_> = heads.collect();
    let row = |(name, weeks): &Changed| {
        let cells: Vec<_> = weeks.iter().map(|(now, then)| cell(lang, now, then)).collect();
        view! { <tr><th scope="row">{name.clone()}</th>{cells}</tr> }
    };
    let rows: Vec<_> = people.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card card--flush" aria-labelledby="loads">
                <div class="card__head">
                    <h2 id="loads">{lang.text("proposal-loads")}</h2>
                    <ul class="legend">
                        <li><span class="sw sw--over"></span>{lang.text("proposal-loads-over")}</li>
                        <li><span class="sw sw--off"></span>{lang.text("load-band-away")}</li>
                    </ul>
                </div>
                <div class="heat-wrap scroll" role="group" aria-labelledby="loads" tabindex="0">
                    <table class="heat">
                        <caption class="sr">{lang.text("proposal-loads")}</caption>
                        <thead>
                            <tr><th scope="col">{lang.text("proposal-loads-in-percent")}</th>{heads}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
    })
}

/// "90", under which "40 →": from 40 % to 90 %.
fn cell(lang: Lang, now: &Week, then: &Week) -> AnyView {
    if then.days_there == 0 {
        let away = lang.text("load-band-away");
        return view! {
            <td class="off"><abbr title=away>{lang.text("load-away-short")}</abbr></td>
        }
        .into_any();
    }
    let (before, after) = (of_capacity(now), of_capacity(then));
    let facts = [("from", percent(lang, before).into()), ("to", percent(lang, after).into())];
    let said = match after > 100 {
        true => lang.text_with("proposal-load-over", facts),
        false => lang.text_with("proposal-load-change", facts),
    };
    view! {
        <td class=class(after)>
            <span aria-hidden="true">{after}</span>
            <small aria-hidden="true">{before}<Icon name="arrow-right"/></small>
            <span class="sr">{said}</span>
        </td>
    }
    .into_any()
}

/// What is promised, in percent of what the person gives in that week. What is too much by a little is not told
/// as just enough.
fn of_capacity(week: &Week) -> u32 {
    let capacity = week.capacity.max(1);
    match week.promised() > capacity {
        true => (week.promised() * 100).div_ceil(capacity),
        false => week.promised() * 100 / capacity,
    }
}

/// The darker the fuller.
fn class(percent: u32) -> &'static str {
    match percent {
        0 => "h0",
        1..35 => "h1",
        35..65 => "h2",
        65..90 => "h3",
        90..=100 => "h4",
        _ => "hx",
    }
}
