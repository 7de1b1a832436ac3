//! How the interventions fare, in the words of the State's steering: counted on a card, and for one ministry in a line
//! of its table. Each number opens the list of its cases.

use crate::base::OrganisationId;
use crate::i18n::Lang;
use crate::portfolio::model::{Selection, Skies, Sky, StageGroup};
use crate::ui::{Icon, WeatherMark};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

/// A weather by its icon and its word.
#[component]
pub fn SkyMark(lang: Lang, sky: Sky) -> impl IntoView {
    match sky {
        Sky::Told(weather) => view! { <WeatherMark lang weather/> }.into_any(),
        Sky::Untold => view! {
            <span class="meteo"><Icon name="circle-dashed"/>{lang.text("sky-untold")}</span>
        }
        .into_any(),
    }
}

/// The interventions under a sky.
fn under(sky: Sky, ministry: Option<OrganisationId>) -> Selection {
    let interventions = Selection::of_group(StageGroup::InIntervention);
    Selection { weather: Some(sky), ministry, ..interventions }
}

/// How many of them have a report that is late, as a link to those.
fn stale(lang: Lang, skies: &Skies, list: Selection) -> Option<AnyView> {
    let count = skies.stale(list.ministry, list.weather);
    let to = Selection { stale: true, ..list }.path();
    (count > 0).then(|| {
        let said = lang.text_with("sky-stale", [("count", count.into())]);
        view! { <a class="sky__stale" href=to><Icon name="clock"/>{said}</a> }.into_any()
    })
}

/// The counts of all of them; nothing while there is no intervention.
#[component]
pub fn SkyCard(skies: Arc<Skies>, on: Option<NaiveDate>, lang: Lang) -> impl IntoView {
    let all = skies.cases(None, None);
    if all == 0 {
        return ().into_any();
    }
    let stat = |sky: Sky| {
        let list = Selection { on, ..under(sky, None) };
        let count = skies.cases(None, Some(sky));
        let number = lang.number(i64::from(count));
        let number = match count {
            0 => view! { <span class="stat__v quiet">{number}</span> }.into_any(),
            _ => view! { <a class="stat__v" href=list.path()>{number}</a> }.into_any(),
        };
        let means = match sky {
            Sky::Told(weather) => lang.text(&format!("weather-{}-means", weather.name())),
            Sky::Untold => lang.text("sky-untold-means"),
        };
        view! {
            <div class="stat">
                <span class="stat__l"><SkyMark lang sky/></span>
                {number}
                <span class="stat__s">{means}</span>
                {stale(lang, &skies, list)}
            </div>
        }
    };
    let stats = Sky::ALL.map(stat).into_iter().collect_view();
    let interventions = Selection { on, ..Selection::of_group(StageGroup::InIntervention) };
    let counted = lang.text_with("sky-cases", [("count", all.into())]);
    view! {
        <section class="card gap-lg" aria-labelledby="weather">
            <div class="card__head">
                <h2 id="weather">{lang.text("sky-title")}</h2>
                <a class="small" href=interventions.path()>{counted}</a>
            </div>
            <div class="stats stats--rule stats--pairs">{stats}</div>
        </section>
    }
    .into_any()
}

/// Those of one ministry, or of all.
pub fn sky_cell(lang: Lang, skies: &Skies, ministry: Option<OrganisationId>) -> AnyView {
    let item = |sky: Sky| {
        let count = skies.cases(ministry, Some(sky));
        let list = under(sky, ministry);
        (count > 0).then(|| {
            view! {
                <li>
                    <a href=list.path()><SkyMark lang sky/>" "<b class="num">{lang.number(i64::from(count))}</b></a>
                    {stale(lang, skies, list)}
                </li>
            }
        })
    };
    let said = match skies.cases(ministry, None) {
        0 => view! { <span class="quiet">{lang.text("sky-none")}</span> }.into_any(),
        _ => view! { <ul class="skies">{Sky::ALL.map(item).into_iter().collect_view()}</ul> }
            .into_any(),
    };
    view! { <td role="cell" data-l=lang.text("sky-weather")>{said}</td> }.into_any()
}
