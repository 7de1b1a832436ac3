//! One file: what it would change, or what is wrong with it; then what it changed.

use super::mapping::MappingForm;
use super::words;
use crate::base::{ApiError, ImportId, Role};
use crate::i18n::Lang;
use crate::register::api::{ApplyImport, UndoImport};
use crate::register::model::Fault;
use crate::register::store::{Entry, Lookalike, Plan, Planned, Report, Standing, find_import};
use crate::ui::{Banner, Heading, Hidden, Layout, Tone, page_in};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

/// `/import/:id`
#[component]
pub fn ImportPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        let lang = cx.lang;
        let id: ImportId = id.parse().map_err(|_| ApiError::NotFound)?;
        let import = find_import(cx.tx(), id).await?;
        let body = match (import.applied_at, import.undone_at) {
            (_, Some(_)) => view! { <p>{lang.text("import-was-undone")}</p> }.into_any(),
            (Some(at), None) => view! { <Applied lang id at=lang.dense_moment(at)/> }.into_any(),
            (None, None) => {
                let report = import.report(cx.tx()).await?;
                let edition = import.edition.map(|it| it.to_string()).unwrap_or_default();
                view! { <Proposed lang id report edition/> }.into_any()
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

#[component]
fn Applied(lang: Lang, id: ImportId, at: String) -> impl IntoView {
    view! {
        <p>{lang.text("import-was-applied")} ", " {at}</p>
        <p class="measure">{lang.text("import-undo-why")}</p>
        <form method="post" action=UndoImport::url()>
            <Hidden name="import" value=id.to_string()/>
            <button class="btn" type="submit">{lang.text("import-undo")}</button>
        </form>
    }
}

#[component]
fn Proposed(lang: Lang, id: ImportId, report: Report, edition: String) -> impl IntoView {
    let register = report.mapping.as_ref().map(|it| it.name.clone());
    let register = register
        .map(|name| view! { <p>{lang.text_with("import-register", [("name", name.into())])}</p> });
    let form = |report: &Report| {
        let (sample, mapping) = (report.sample.clone(), report.mapping.clone());
        view! { <MappingForm lang id sample mapping edition=edition.clone()/> }.into_any()
    };
    match &report.standing {
        Standing::Ready(plan) => view! {
            {register}
            <Ready lang id plan=plan.clone()/>
            <details class="disclose">
                <summary>{lang.text("import-map-again")}</summary>
                {form(&report)}
            </details>
        }
        .into_any(),
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
fn Ready(lang: Lang, id: ImportId, plan: Plan) -> impl IntoView {
    if plan.is_known() {
        return view! { <Banner tone=Tone::Ok title=lang.text("import-all-known")/> }.into_any();
    }
    let count = |key: &'static str, count: usize| {
        let label = lang.text(key);
        view! { <div><dt>{label}</dt><dd class="num">{count}</dd></div> }
    };
    let editions: Vec<String> =
        plan.editions().into_iter().map(|it| words::edition(lang, it)).collect();
    view! {
        <dl class="dl">
            <div><dt>{lang.text("import-editions")}</dt><dd>{editions.join(", ")}</dd></div>
            {count("import-lines", plan.entries.len())}
            {count("import-new", plan.added())}
            {count("import-linked", plan.linked())}
            {count("import-repeated", plan.repeated())}
            {count("import-differing", plan.differing())}
            {count("import-uncertain", plan.uncertain())}
        </dl>
        <form method="post" action=ApplyImport::url()>
            <Hidden name="import" value=id.to_string()/>
            <button class="btn btn--primary" type="submit">{lang.text("import-apply")}</button>
        </form>
        {view! { <Entries lang plan/> }.into_any()}
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
