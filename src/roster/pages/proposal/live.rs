//! What the browser needs to tell the consequence of a choice while it is made: the numbers of the case, and
//! the sentences. It shows once a script has taken hold of it.

use super::words::Words;
use crate::i18n::Lang;
use crate::roster::islands::{BLOCK, COUNT, NAME, NEEDS, PEOPLE, SAID, SUM, WEEKS, WhatIfOther};
use crate::roster::model::proposal::{Ask, Hand, Staffing, Wanted, WhatIf};
use crate::roster::model::{Period, Weeks};
use crate::roster::store::field;
use chrono::NaiveDate;
use leptos::prelude::*;

/// Names to drag onto needs, and where the consequence is told.
///
/// `rest` is what the whole is worth but for this case, `proposed` what the proposal is, if that still
/// compares.
pub(super) fn live(
    words: &Words,
    (asked, at): (&Staffing, usize),
    what_if: &WhatIf,
    rest: i64,
    proposed: Option<i64>,
) -> AnyView {
    let lang = words.lang;
    let weeks = Weeks { first: asked.starts_on };
    let days = |day: fn(Period) -> NaiveDate| {
        let days = (1..=asked.weeks).map(|week| lang.short_day(day(weeks.dates(week, week))));
        days.collect::<Vec<_>>().join("|")
    };
    let (mondays, fridays) = (days(|it| it.from), days(|it| it.to));
    let need = |(at, (ask, wanted)): (usize, (&Ask, &Wanted))| {
        let skill = words.skill(wanted.skill, wanted.level);
        view! { <li data-ask=ask.written() data-field=field(at)>{skill}</li> }
    };
    let needs = what_if.needs.iter().zip(&asked.cases[at].needs).enumerate().map(need);
    let mut people: Vec<(String, &Hand)> =
        what_if.people.iter().map(|it| (words.name(&it.id), it)).collect();
    people.sort_by(|a, b| (&a.0, &a.1.id).cmp(&(&b.0, &b.1.id)));
    // Whoever is on the team and may meet nothing counts when they leave, and goes nowhere.
    let person = |(name, it): (String, &Hand)| {
        let goes_nowhere = it.gains.iter().all(Option::is_none);
        view! {
            <li class="weigh__who" draggable="true" hidden=goes_nowhere data-person=it.id.clone()
                data-hand=it.written()>{name}</li>
        }
    };
    let met =
        [("met", NAME.into()), ("all", what_if.needs.len().into()), ("share", share(lang).into())];
    let met = lang.text_with("weigh-met", met);
    let worth = lang.text_with("weigh-worth", [("points", SAID.into())]);
    let against = lang.text_with("weigh-against", [("points", SAID.into())]);
    let [week, weeks] = [
        lang.text_with("weigh-week", [("from", NAME.into())]),
        lang.text_with("weigh-weeks", [("from", NAME.into()), ("to", SAID.into())]),
    ];
    let over = [
        ("name", NAME.into()),
        ("weeks", WEEKS.into()),
        ("load", share(lang).into()),
        ("beyond", COUNT.into()),
    ];
    let over = lang.text_with("weigh-over", over);
    let sum = [
        ("met", NAME.into()),
        ("all", what_if.needs.len().into()),
        ("points", SAID.into()),
        ("broken", COUNT.into()),
    ];
    let sum = match proposed {
        Some(_) => lang.text_with("weigh-sum", sum),
        None => lang.text_with("weigh-sum-alone", sum),
    };
    let (rest, proposed) = (rest.to_string(), proposed.map(|it| it.to_string()));
    view! {
        <section class="card weigh no-print" id=BLOCK aria-labelledby="weigh-title" hidden=true
            data-rest=rest data-proposed=proposed
            data-mondays=mondays data-fridays=fridays data-apart=apart(lang)
            data-met=met
            data-worth=worth
            data-against=against
            data-sum=sum
            data-week=week data-weeks=weeks
            data-over=over data-away=of_somebody(lang, "weigh-away")
            data-overfull=of_somebody(lang, "weigh-overfull")
            data-cases=of_somebody(lang, "weigh-cases") data-lead=lang.text("weigh-lead")
            data-senior=lang.text("weigh-senior") data-kept=lang.text("weigh-kept")
            data-unfit=of_somebody(lang, "weigh-unfit")
            data-else=lang.text("weigh-else")>
            <h2 id="weigh-title">{lang.text("weigh-title")}</h2>
            <div class="weigh__told" role="status"></div>
            <p class="card__note">{lang.text("weigh-hint")}</p>
            <ul class="weigh__people" id=PEOPLE aria-hidden="true">
                {people.into_iter().map(person).collect_view()}
            </ul>
            <ul id=NEEDS hidden>{needs.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Below the choices, where there is no room beside them: in a line what a choice means, and the way to the
/// rest of it. With it comes what tells both.
#[component]
pub(super) fn LiveSum(lang: Lang) -> impl IntoView {
    view! {
        <a class="weigh__sum no-print" id=SUM href=format!("#{BLOCK}") hidden=true>
            {lang.text("weigh-title")}
        </a>
        <WhatIfOther/>
    }
}

/// A sentence about somebody and something, with the places of both.
fn of_somebody(lang: Lang, key: &str) -> String {
    lang.text_with(key, [("name", NAME.into()), ("said", SAID.into())])
}

/// The place of a share: "@ %".
fn share(lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("{SAID}\u{a0}%"),
        Lang::En => format!("{SAID}%"),
    }
}

/// What stands between the thousands of a number.
fn apart(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "\u{202f}",
        Lang::En => ",",
    }
}
