//! On which day the portfolio is read: a date, a slider beside it, and links a day, a week and a month away. It all works
//! without a script; `public/day_slider.js` says the day under the slider while it is moved.

use super::past::portfolio_path;
use crate::i18n::Lang;
use crate::portfolio::model::{Day, Selection, Span, day_number, month_ends};
use crate::portfolio::store::span;
use crate::ui::{Button, Filters, Link, Size};
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use leptos::prelude::*;

/// How many ends of months are one click away.
const MONTHS: usize = 6;

/// What each step is called, a month before first.
const STEPS: [&str; 6] = [
    "as-of-month-before",
    "as-of-week-before",
    "as-of-day-before",
    "as-of-day-after",
    "as-of-week-after",
    "as-of-month-after",
];

/// The day on which the whole portfolio is read, or one of its lists; `None` is today.
pub async fn as_of_bar(
    cx: &mut Cx,
    on: Option<NaiveDate>,
    // What was typed and is no day.
    typed: Option<String>,
    list: Option<Selection>,
) -> Result<AnyView, Failure> {
    let (lang, span, now) = (cx.lang, span(cx).await?, cx.now);
    let to = |day: NaiveDate| {
        let on = Day::of(day, span.today, now).on();
        list.map_or_else(|| portfolio_path(on), |list| Selection { on, ..list }.path())
    };
    let shown = on.unwrap_or(span.today);
    let steps = span.steps(shown).into_iter().zip(STEPS);
    let steps = steps.filter_map(|(day, name)| Some(Link::to(to(day?), lang.text(name)))).collect();
    // On a list, the steps and the slider are enough.
    let months = list.is_none().then(|| {
        let link = |day| Link::to(to(day), lang.short_date(day)).here(on == Some(day));
        let now = Link::to(to(span.today), lang.text("as-of-today")).here(on.is_none());
        let days = std::iter::once(now).chain(month_ends(span.today, MONTHS).into_iter().map(link));
        view! { <Filters label=lang.text("as-of-known") links=days.collect()/> }
    });
    let kept = list.map(|list| {
        let path = Selection { on: None, ..list }.path();
        let words = path.split_once('?').map_or("", |it| it.1);
        let words = words.split('&').filter_map(|it| it.split_once('='));
        let words = words.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let words = std::iter::once(("list".to_owned(), "cases".to_owned())).chain(words);
        let hidden = |(name, value)| view! { <input type="hidden" name=name value=value/> };
        words.map(hidden).collect_view()
    });
    Ok(view! {
        <div class="stack stack--sm no-print gap-sm">
            <form class="slide" method="get" action=AS_OF autocomplete="off">
                {kept}
                <DayField name="on" label="as-of-day" slide="as-of-slide" day=shown typed span lang/>
                <Button text=lang.text("as-of-show") size=Size::Small/>
            </form>
            <Filters label=lang.text("as-of-step") links=steps/>
            {months}
        </div>
    }
    .into_any())
}

/// Where the day that a form was left at becomes an address: `as_of_door`.
pub const AS_OF: &str = "/portfolio/as-of";

/// A date, and a slider that shows the same. Both are sent, with what they showed: see `day_moved_to`.
#[component]
pub fn DayField(
    name: &'static str,
    /// Keys of what each is called: no two in a page are called alike.
    label: &'static str,
    slide: &'static str,
    day: NaiveDate,
    /// What was typed and is no day: it stays, in a field of text, since one of dates cannot show it.
    typed: Option<String>,
    span: Span,
    lang: Lang,
) -> impl IntoView {
    let is_wrong = typed.is_some();
    let is_text = typed.as_ref().is_some_and(|it| it.parse::<NaiveDate>().is_err());
    let kind = if is_text { "text" } else { "date" };
    let shown = typed.unwrap_or_else(|| day.to_string());
    let number = |day: NaiveDate| day_number(day).to_string();
    let of = |what: &str| format!("{name}-{what}");
    // A day before the first, which an address may ask for, is one to go from all the same.
    let first = span.first.min(day);
    let tick =
        |day: NaiveDate| view! { <option value=number(day) label=lang.short_date(day)></option> };
    let ticks = Span { first, ..span }.ticks().into_iter().map(tick).collect_view();
    view! {
        <day-slider class="slide__of">
            <div class="field">
                <label class="field__label" for=name>{lang.text(label)}</label>
                <input class="input input--sm input--date" id=name name=name type=kind required
                    value=shown max=span.today.to_string() aria-invalid=is_wrong.then_some("true")
                    aria-describedby=is_wrong.then_some("misread")/>
            </div>
            <div class="field slide__days">
                <label class="field__label" for=of("day")>{lang.text(slide)}</label>
                <input class="slide__range" id=of("day") name=of("day") type="range" step="1"
                    min=number(first) max=number(span.today) value=number(day) list=of("ticks")
                    aria-describedby=of("ends")/>
                <datalist id=of("ticks")>{ticks}</datalist>
                <span class="slide__ends">
                    <span id=of("ends")>{lang.text_with("as-of-ends", [
                        ("first", lang.short_date(first).into()),
                        ("last", lang.short_date(span.today).into()),
                    ])}</span>
                    <output for=of("day") aria-live="off"></output>
                </span>
            </div>
            <input type="hidden" name=of("showed") value=number(day)/>
        </day-slider>
    }
}
