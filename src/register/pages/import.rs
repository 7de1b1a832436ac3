//! One file: what it would change, or what is wrong with it; then what it changed.

use super::changes::{Changes, GoneList};
use super::mapping::MappingForm;
use super::words;
use crate::base::{ApiError, ImportId, Role};
use crate::i18n::Lang;
use crate::register::api::{ApplyImport, UndoImport};
use crate::register::model::{Edition, Fault, SortBy};
use crate::register::store::{
    Entry, Import, Lookalike, Plan, Planned, Report, Standing, Tally, drifts, find_import,
};
use crate::ui::{Banner, Disclosure, Form, Heading, Hidden, Layout, Tone, page_in};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};

/// `/import/:id`
#[component]
pub fn ImportPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let all = use_query_map().read_untracked().get("all").is_some();
    page_in(Layout::Full, async move |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        let lang = cx.lang;
        let id: ImportId = id.parse().map_err(|_| ApiError::NotFound)?;
        let import = find_import(cx.tx(), id).await?;
        let body = match (import.applied_at, import.undone_at) {
            (Some(applied), undone) => {
                let raised = raised_by(cx, &import).await?;
                view! { <Applied lang import=import.clone() applied undone raised/> }.into_any()
            }
            (None, _) => {
                let now = cx.now;
                let report = import.report(cx.tx(), now).await?;
                // What the name of the file says need not be typed.
                let named = Edition::in_file_name(&import.file_name);
                let edition = import.edition.filter(|it| named != Some(*it));
                let edition = edition.map(|it| it.to_string()).unwrap_or_default();
                view! { <Proposed lang id report edition all/> }.into_any()
            }
        };
        Ok(view! {
            <nav class="crumbs" aria-label=lang.text("register-trail")>
                <ol>
                    <li><a href="/watch">{lang.text("watch-title")}</a></li>
                    <li><a href="/import">{lang.text("import-title")}</a></li>
                </ol>
            </nav>
            <div class="page-head"><Heading text=import.file_name/></div>
            <div class="stack">{body}</div>
        })
    })
}

/// How many projects an import that holds made longer, dearer or later, as far as no later edition did.
async fn raised_by(cx: &mut Cx, import: &Import) -> Result<usize, Failure> {
    let (Some(tally), Some(mapping), None) = (&import.tally, &import.mapping, import.undone_at)
    else {
        return Ok(0);
    };
    let all = drifts(cx, SortBy::default()).await?;
    let raised = all.iter().filter(|it| {
        let (edition, raised) = it.raised;
        it.source == mapping.name && tally.editions.contains(&edition) && raised.is_any()
    });
    Ok(raised.count())
}

/// What an import did; undone, what it had done.
#[component]
fn Applied(
    lang: Lang,
    import: Import,
    applied: DateTime<Utc>,
    undone: Option<DateTime<Utc>>,
    /// How many projects it raised.
    raised: usize,
) -> impl IntoView {
    let raised = (raised > 0).then(|| {
        view! {
            <p>
                {lang.text_with("import-raised", [("count", raised.into())])}" "
                <a href="/watch?raised=1">{lang.text("import-raised-see")}</a>
            </p>
        }
    });
    let by = import.by_name.unwrap_or_else(|| lang.text("import-by-command"));
    let fact = |key: &'static str, said: String| {
        let label = lang.text(key);
        view! { <div><dt>{label}</dt><dd>{said}</dd></div> }
    };
    let title =
        lang.text(if undone.is_some() { "import-was-undone" } else { "import-was-applied" });
    let tone = if undone.is_some() { Tone::Info } else { Tone::Ok };
    let undo = undone.is_none().then(|| {
        view! {
            <section class="section" aria-labelledby="undo">
                <h2 id="undo">{lang.text("import-undo")}</h2>
                <p class="measure">{lang.text("import-undo-why")}</p>
                <form method="post" action=UndoImport::url()>
                    <Hidden name="import" value=import.id.to_string()/>
                    <button class="btn" type="submit">{lang.text("import-undo")}</button>
                </form>
            </section>
        }
    });
    view! {
        <Banner tone title/>
        {raised}
        <dl class="dl">
            {fact("import-by-head", by)}
            {fact("import-was-applied", lang.dense_moment(applied))}
            {undone.map(|at| fact("import-was-undone", lang.dense_moment(at)))}
            {import.tally.map(|tally| view! { <TallyList lang tally/> })}
        </dl>
        {undo}
    }
}

/// The numbers of an import, inside a list of facts.
#[component]
fn TallyList(lang: Lang, tally: Tally) -> impl IntoView {
    let count = |key: &'static str, count: usize| {
        let label = lang.text(key);
        view! { <div><dt>{label}</dt><dd class="num">{lang.number(count as i64)}</dd></div> }
    };
    // What is out of the ordinary is told where there is any.
    let odd = |key: &'static str, found: usize| (found > 0).then(|| count(key, found));
    let editions: Vec<String> =
        tally.editions.into_iter().map(|it| words::edition(lang, it)).collect();
    view! {
        <div><dt>{lang.text("import-editions")}</dt><dd>{editions.join(", ")}</dd></div>
        {count("import-lines", tally.lines)}
        {count("import-new", tally.added)}
        {odd("import-linked", tally.linked)}
        {tally.moves.map(|it| view! {
            {count("import-changed", it.changed)}
            {count("import-unchanged", it.unchanged)}
            {odd("import-gone", it.gone)}
        })}
        {odd("import-repeated", tally.repeated)}
        {odd("import-differing", tally.differing)}
        {odd("import-uncertain", tally.uncertain)}
    }
}

#[component]
fn Proposed(lang: Lang, id: ImportId, report: Report, edition: String, all: bool) -> impl IntoView {
    let register = report.mapping.as_ref().map(|it| it.name.clone());
    let register = register
        .map(|name| view! { <p>{lang.text_with("import-register", [("name", name.into())])}</p> });
    let form = |report: &Report| {
        let (sample, mapping) = (report.sample.clone(), report.mapping.clone());
        view! { <MappingForm lang id sample mapping edition=edition.clone()/> }.into_any()
    };
    match &report.standing {
        Standing::Ready(plan) => {
            let again = form(&report);
            view! {
                {register}
                <Ready lang id plan=plan.clone() all/>
                <Disclosure summary=lang.text("import-map-again") open=Form::here().is_back()>
                    {again}
                </Disclosure>
            }
            .into_any()
        }
        Standing::Unmapped => view! {
            <p class="measure">{lang.text("import-unmapped")}</p>
            {form(&report)}
        }
        .into_any(),
        Standing::Unreadable(faults) => {
            let form = (!report.sample.is_empty()).then(|| form(&report));
            view! {
                {register}
                <Faults lang faults=faults.clone()/>
                {form}
            }
            .into_any()
        }
    }
}

#[component]
fn Faults(lang: Lang, faults: Vec<Fault>) -> impl IntoView {
    let fault = move |fault: Fault| {
        let sentence = lang.text(fault.kind.key());
        let place = (fault.line > 0).then(|| {
            let facts = [("line", fault.line.into()), ("column", fault.column.into())];
            let place = lang.text_with("import-place", facts);
            match fault.heading.as_str() {
                "" => place,
                heading => format!("{place} ({heading})"),
            }
        });
        let found = (!fault.found.is_empty()).then(|| format!(" « {} »", fault.found));
        view! { <li>{place.map(|place| view! { <b>{place}</b> " " })} {sentence}{found}</li> }
    };
    let title = lang.text_with("import-faults", [("count", faults.len().into())]);
    view! {
        <Banner tone=Tone::Danger title=title>
            <ul>{faults.into_iter().map(fault).collect_view()}</ul>
        </Banner>
    }
}

#[component]
fn Ready(lang: Lang, id: ImportId, plan: Plan, all: bool) -> impl IntoView {
    if plan.is_known() && plan.differing() == 0 {
        return view! { <Banner tone=Tone::Ok title=lang.text("import-all-known")/> }.into_any();
    }
    if plan.is_known() {
        let count = [("count", plan.differing().into())];
        return view! {
            <Banner tone=Tone::Warn title=lang.text_with("import-known-differing", count)/>
            {view! { <Entries lang plan=plan.differing_alone()/> }.into_any()}
        }
        .into_any();
    }
    view! {
        <dl class="dl"><TallyList lang tally=plan.tally()/></dl>
        <form method="post" action=ApplyImport::url()>
            <Hidden name="import" value=id.to_string()/>
            <button class="btn btn--primary" type="submit">{lang.text("import-apply")}</button>
        </form>
        {view! { <Changes lang id changed=plan.changed().cloned().collect() all/> }.into_any()}
        {view! { <GoneList lang gone=plan.gone.clone()/> }.into_any()}
        <Disclosure summary=lang.text("import-entries")>
            {view! { <Entries lang plan/> }.into_any()}
        </Disclosure>
    }
    .into_any()
}

#[component]
fn Entries(lang: Lang, plan: Plan) -> impl IntoView {
    let row = |it: Planned| {
        let what = said(lang, &it);
        let figures = it.fact.figures;
        let missing = || lang.text("register-not-published");
        view! {
            <tr>
                <td class="n">{it.line}</td>
                <th scope="row">{it.fact.name}<span class="tbl__s">{it.fact.organisation}</span></th>
                <td class="n">{figures.duration_years.map_or_else(missing, |it| words::years(lang, it))}</td>
                <td class="n">{figures.cost.map_or_else(missing, |it| words::money(lang, it))}</td>
                <td>{what}</td>
            </tr>
        }
    };
    view! {
        <div class="tbl-wrap" role="group" aria-label=lang.text("import-entries") tabindex="0">
            <table class="tbl tbl--tight">
                <caption>{lang.text("import-entries")}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="n">{lang.text("import-line-head")}</th>
                        <th scope="col">{lang.text("watch-project")}</th>
                        <th scope="col" class="n">{lang.text("register-duration")}</th>
                        <th scope="col" class="n">{lang.text("register-cost")}</th>
                        <th scope="col">{lang.text("import-what-head")}</th>
                    </tr>
                </thead>
                <tbody>{plan.entries.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// What becomes of one line.
fn said(lang: Lang, it: &Planned) -> String {
    match &it.entry {
        Entry::New { perhaps } if perhaps.is_empty() => lang.text("import-entry-new"),
        Entry::New { perhaps } => {
            let named = |it: &Lookalike| format!("{} ({})", it.name, it.organisation);
            let names: Vec<String> = perhaps.iter().map(named).collect();
            lang.text_with("import-entry-perhaps", [("names", names.join(", ").into())])
        }
        Entry::Linked { known_as } => {
            lang.text_with("import-entry-linked", [("name", known_as.clone().into())])
        }
        Entry::Repeated { differs: true } => lang.text("import-entry-differs"),
        Entry::Repeated { differs: false } => lang.text("import-entry-repeated"),
    }
}
