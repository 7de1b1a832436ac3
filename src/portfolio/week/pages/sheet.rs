//! `/portfolio/week`: seven days that are over, on one sheet.

use super::{PAST, PATH};
use crate::base::Address;
use crate::case::store::past_is_kept;
use crate::i18n::Lang;
use crate::portfolio::model::Between;
use crate::portfolio::objectives::pages::{Shown, objective_told};
use crate::portfolio::pages::{Parts, SideBySide, must_read, signed};
use crate::portfolio::views::pages::PATH as VIEWS;
use crate::portfolio::week::api::ChooseWeek;
use crate::portfolio::week::model::{Summary, Week, first_due};
use crate::portfolio::week::store::{Choice, choice};
use crate::portfolio::week::words::{
    LINES, Part, Telling, Told, Watched, changes, parts, said_of, telling,
};
use crate::ui::{
    Banner, Breadcrumb, Button, CheckField, DataTable, Filters, Heading, Layout, Link, MisreadNote,
    Size, Tone, page_in,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

#[component]
pub fn WeekPage() -> impl IntoView {
    let until = use_query_map().read_untracked().get("until").unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        must_read(cx)?;
        let today = cx.today();
        let mut address = Address::new(|_: &str| until.as_str());
        let week = Week::read(&mut address, today);
        let misread = address.misread();
        let whole = past_is_kept(cx.tx()).await?;
        let (lang, now) = (cx.lang, cx.now);
        let it = telling(cx, lang, week).await?;
        let choice = choice(cx).await?;
        let Telling { summary, sides, views, objectives } = it;
        let parts = parts(lang, &summary, now).map(|it| view! { <OnePart lang it/> });
        let facts = [("date", lang.date(week.until).into())];
        let lead = lang.text_with("as-of-lead", facts);
        let not_yet = (!whole).then(|| {
            view! {
                <Banner tone=Tone::Warn title=lang.text("as-of-not-yet")>
                    <p>{lang.text("as-of-not-yet-why")}</p>
                </Banner>
            }
        });
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=lang.text("part-week")/>
            <div class="week-sheet stack">
                <div class="page-head">
                    <div class="page-head__text">
                        <Heading text=said_of(lang, week)/>
                        <p class="page-head__lead">{lead}</p>
                    </div>
                </div>
                <Parts lang here=PATH/>
                <MisreadNote lang misread/>
                {not_yet}
                <Weeks lang week today/>
                <SideBySide sides lang/>
                <Changed lang summary=&summary between=week.between(now)/>
                <div class="grid-2 grid-2--top">{parts.into_iter().collect_view()}</div>
                <Views lang views week/>
                <Objectives lang lines=objectives/>
                <Choose lang choice/>
            </div>
        })
    })
}

/// The last weeks, and any other.
#[component]
fn Weeks(lang: Lang, week: Week, today: NaiveDate) -> impl IntoView {
    let last = Week::last(today);
    let link = |it: Week| {
        let facts = [("date", lang.short_date(it.until).into())];
        Link::to(it.path(), lang.text_with("week-to", facts)).here(it == week)
    };
    let mut links: Vec<Link> = Week::recent(today).map(link).into();
    links.push(Link::to(PAST, lang.text("week-past")));
    view! {
        <div class="stack stack--sm no-print">
            <form class="row row--end" method="get" action=PATH>
                <div class="field">
                    <label class="field__label" for="until">{lang.text("week-until")}</label>
                    <input class="input input--sm input--date" id="until" name="until" type="date"
                        required value=week.until.to_string() max=last.until.to_string()/>
                </div>
                <Button text=lang.text("as-of-show") size=Size::Small/>
            </form>
            <Filters label=lang.text("week-others") links/>
        </div>
    }
}

/// How many cases changed in which way, each leading to what did and why.
#[component]
fn Changed<'a>(lang: Lang, summary: &'a Summary, between: Between) -> impl IntoView + use<> {
    let all = changes(lang, summary);
    if all.is_empty() {
        return view! { <p class="muted">{lang.text("week-no-change")}</p> }.into_any();
    }
    let item = |(kind, said)| {
        view! { <li><a href=between.of_kind(Some(kind)).path()>{said}</a></li> }
    };
    let items = all.into_iter().map(item).collect_view();
    view! {
        <div class="row">
            <span class="muted">{lang.text("two-days-kinds")}</span>
            <ul class="bare row">{items}</ul>
        </div>
    }
    .into_any()
}

#[component]
fn OnePart(lang: Lang, it: Part) -> impl IntoView {
    let Part { name, lines, list } = it;
    let count = lines.len();
    let title = lang.text_with(
        "week-counted",
        [("what", lang.text(name).into()), ("count", lang.number(count as i64).into())],
    );
    let more = count.saturating_sub(LINES);
    let more = (more > 0).then(|| {
        let said = lang.text_with("week-more", [("count", more.into())]);
        view! { <li><a href=list>{said}</a></li> }
    });
    let line = |Told { number, title, said }: Told| {
        view! {
            <li>
                <a href=format!("/cases/{number}")>{number.to_string()}" · "{title}</a>
                {lang.text("portfolio-awaiting-colon")}<span class="muted">{said}</span>
            </li>
        }
    };
    let lines = match lines.is_empty() {
        true => view! { <p class="muted">{lang.text("week-nothing")}</p> }.into_any(),
        false => {
            let lines = lines.into_iter().take(LINES).map(line).collect_view();
            view! { <ul class="stack stack--sm">{lines}{more}</ul> }.into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby=name>
            <h2 id=name>{title}</h2>
            {lines}
        </section>
    }
}

/// The reader's own views, on the eve of the week and at its end.
#[component]
fn Views(lang: Lang, views: Vec<Watched>, week: Week) -> impl IntoView {
    let [eve, last] = [week.eve(), week.until].map(|day| lang.short_date(day));
    let row = |it: Watched| {
        let by = signed(lang, it.after as i64 - it.before as i64);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a href=it.view.shows.address()>{it.view.name}</a>
                    <span class="tbl__s">{it.says}</span>
                </th>
                <td role="cell" class="n" data-l=eve.clone()>{lang.number(it.before as i64)}</td>
                <td role="cell" class="n" data-l=last.clone()>{lang.number(it.after as i64)}</td>
                <td role="cell" class="n" data-l=lang.text("two-days-by")>{by}</td>
            </tr>
        }
    };
    let content = match views.is_empty() {
        true => view! { <p class="muted no-print">{lang.text("week-no-view")}</p> }.into_any(),
        false => {
            let rows = views.into_iter().map(row).collect_view();
            view! {
                <DataTable id="views-table" caption=lang.text("week-views-caption") hide_caption=true
                    class="tbl--stack tbl--tight">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{lang.text("kept-view")}</th>
                            <th role="columnheader" scope="col" class="n">{eve.clone()}</th>
                            <th role="columnheader" scope="col" class="n">{last.clone()}</th>
                            <th role="columnheader" scope="col" class="n">{lang.text("two-days-by")}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </DataTable>
            }
            .into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="own-views">
            <div class="section__head">
                <h2 id="own-views">{lang.text("views-own")}</h2>
                <a class="small no-print" href=VIEWS>{lang.text("kept-manage")}</a>
            </div>
            {content}
        </section>
    }
}

/// Nothing of a week before the last: what is measured is as of now.
#[component]
fn Objectives(lang: Lang, lines: Vec<Shown>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        let line = |it: &Shown| {
            let (page, name, said) = objective_told(lang, it);
            view! {
                <li>
                    <a href=page>{name}</a>{lang.text("portfolio-awaiting-colon")}
                    <span class="muted">{said}</span>
                </li>
            }
        };
        let lines = lines.iter().map(line).collect_view();
        view! {
            <section class="section" aria-labelledby="week-objectives">
                <h2 id="week-objectives">{lang.text("objectives-title")}</h2>
                <ul class="stack stack--sm">{lines}</ul>
            </section>
        }
    })
}

/// Whether it is made each Monday, and where it goes.
#[component]
fn Choose(lang: Lang, choice: Option<Choice>) -> impl IntoView {
    let on = choice.filter(|it| it.is_on);
    let first = on.map(|it| {
        let first = lang.date(first_due(it.since.into()));
        view! { <p class="small">{lang.text_with("week-first", [("date", first.into())])}</p> }
    });
    view! {
        <section class="card no-print" aria-labelledby="each-monday">
            <h2 id="each-monday">{lang.text("week-each-monday")}</h2>
            <form class="form form--tight" method="post" action=ChooseWeek::url()>
                <CheckField name="weekly" label=lang.text("week-make-it")
                    hint=lang.text("week-make-it-hint") initially=on.is_some()/>
                {first}
                <div class="btn-row"><Button text=lang.text("week-save") size=Size::Small/></div>
            </form>
            <p class="small muted">
                {lang.text("week-not-sent")}" "<a href=PAST>{lang.text("week-past")}</a>
            </p>
        </section>
    }
}
