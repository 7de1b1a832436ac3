//! `/open-data`: what is published, by which rules, and what each column means. For everybody once an administrator
//! has published it; until then for those who may look before.

use super::api::{PublishOpenData, WithdrawOpenData};
use super::door::readable;
use super::model::{Field, FieldKind, RESOURCES, RULES, Resource};
use super::package::{LICENCE, OpenTable, table};
use super::store::{Publication, publications};
use crate::base::Role;
use crate::i18n::Lang;
use crate::portfolio::pages::Parts;
use crate::ui::{
    Banner, Breadcrumb, DataTable, Heading, Hidden, Icon, TextField, Tone, page_for_anyone,
};
use crate::web::{Failure, Visit};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

const PATH: &str = "/open-data";

#[component]
pub fn OpenDataPage() -> impl IntoView {
    page_for_anyone(async |visit| {
        let publication = readable(visit).await?;
        let mut tables = Vec::new();
        for resource in RESOURCES {
            tables.push((resource, table(visit, resource).await?));
        }
        let history = history(visit).await?;
        let lang = visit.lang;
        let dictionary = RESOURCES.map(|resource| view! { <Dictionary lang resource/> });
        let publish = history.map(|history| {
            view! { <Publish lang publication=publication.clone() history/> }
        });
        let oversees = visit.someone.as_ref();
        let oversees = oversees.is_some_and(|it| it.must_be_any(&Role::OVERSEE).is_ok());
        let above = oversees.then(|| {
            let above = vec![("/portfolio".to_owned(), lang.text("portfolio-title"))];
            view! { <Breadcrumb lang above here=lang.text("open-data-title")/> }
        });
        let parts = oversees.then(|| view! { <Parts lang here=PATH/> });
        Ok(view! {
            {above}
            <div class="stack stack--lg">
                <div>
                    <Heading text=lang.text("open-data-title")/>
                    <p class="page-head__lead">{lang.text("open-data-lead")}</p>
                </div>
                {parts}
                <Standing lang publication/>
                <section class="section" aria-labelledby="files">
                    <h2 id="files">{lang.text("open-data-files")}</h2>
                    <Files lang tables/>
                    <p>
                        <a href=format!("{PATH}/datapackage.json") download="">
                            {lang.text("open-data-package")}
                        </a>
                    </p>
                </section>
                <section class="section measure" aria-labelledby="rules">
                    <h2 id="rules">{lang.text("open-data-rules")}</h2>
                    <ul>{RULES.map(|rule| rule_said(lang, rule)).collect_view()}</ul>
                </section>
                {dictionary.collect_view()}
                {publish}
            </div>
        })
    })
}

/// What was changed so far, for those who change it.
async fn history(visit: &mut Visit) -> Result<Option<Vec<Publication>>, Failure> {
    match &visit.someone {
        Some(actor) if actor.is(Role::Administrator) => Ok(Some(publications(visit.tx()).await?)),
        _ => Ok(None),
    }
}

fn rule_said(lang: Lang, rule: &str) -> impl IntoView + use<> {
    view! { <li>{lang.text(&format!("open-data-rule-{rule}"))}</li> }
}

/// Whether they are published, by whom, and under which licence.
#[component]
fn Standing(lang: Lang, publication: Option<Publication>) -> impl IntoView {
    let Some(publication) = publication.filter(|it| it.is_open) else {
        let (title, why) = (lang.text("open-data-shut"), lang.text("open-data-shut-why"));
        return view! { <Banner tone=Tone::Info title><p>{why}</p></Banner> }.into_any();
    };
    let facts = [
        ("producer", publication.producer.into()),
        ("moment", lang.moment(DateTime::<Utc>::from(publication.since)).into()),
    ];
    let (_, licence, path) = LICENCE;
    view! {
        <p>
            {lang.text_with("open-data-open", facts)}" "
            <a href=path rel="noreferrer license">{licence}" "<Icon name="external-link"/></a>
        </p>
    }
    .into_any()
}

#[component]
fn Files(lang: Lang, tables: Vec<(Resource, Arc<OpenTable>)>) -> impl IntoView {
    let row = |(resource, table): (Resource, Arc<OpenTable>)| {
        let name = resource.name;
        let title = lang.text(&format!("open-data-{name}"));
        let link = |format: &str, said: &str, bytes: usize| {
            let href = format!("{PATH}/files/{name}.{format}");
            let size = lang.file_size(i64::try_from(bytes).unwrap_or(i64::MAX));
            view! { <a href=href download="">{said.to_owned()}</a>" "<span class="small muted">{size}</span> }
        };
        let rows = i64::try_from(table.rows).unwrap_or(i64::MAX);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full"><a href=format!("#{name}")>{title}</a></th>
                <td role="cell" class="n" data-l=lang.text("open-data-rows")>{lang.number(rows)}</td>
                <td role="cell" data-l="CSV">{link("csv", "CSV", table.csv.bytes.len())}</td>
                <td role="cell" data-l="JSON">{link("json", "JSON", table.json.bytes.len())}</td>
            </tr>
        }
    };
    let rows = tables.into_iter().map(row).collect_view();
    view! {
        <DataTable id="open-files" caption=lang.text("open-data-files") hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("open-data-table")}</th>
                    <th role="columnheader" scope="col" class="n">{lang.text("open-data-rows")}</th>
                    <th role="columnheader" scope="col">"CSV"</th>
                    <th role="columnheader" scope="col">"JSON"</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// Every column of a table: its name, type and unit, and what it means.
#[component]
fn Dictionary(lang: Lang, resource: Resource) -> impl IntoView {
    let kind = |kind: FieldKind| lang.text(&format!("open-data-kind-{}", kind.name()));
    let row = |field: &Field| {
        let unit = field.unit.map(|unit| lang.text(&format!("open-data-unit-{unit}")));
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full"><code>{field.name}</code></th>
                <td role="cell" data-l=lang.text("open-data-kind")>{kind(field.kind)}</td>
                <td role="cell" data-l=lang.text("open-data-unit")>{unit}</td>
                <td role="cell" class="full" data-l=lang.text("open-data-meaning")>
                    {lang.text(&resource.key(field))}
                </td>
            </tr>
        }
    };
    let name = resource.name;
    let title = lang.text(&format!("open-data-{name}"));
    let rows = resource.fields.iter().map(row).collect_view();
    view! {
        <section class="section" aria-labelledby=name>
            <h2 id=name>{title.clone()}</h2>
            <p class="muted measure">{lang.text(&format!("open-data-{name}-about"))}</p>
            <DataTable id=format!("{name}-columns") caption=title hide_caption=true class="tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("open-data-column")}</th>
                        <th role="columnheader" scope="col">{lang.text("open-data-kind")}</th>
                        <th role="columnheader" scope="col">{lang.text("open-data-unit")}</th>
                        <th role="columnheader" scope="col">{lang.text("open-data-meaning")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </section>
    }
}

/// An administrator publishes, changes whom to credit, or takes back.
#[component]
fn Publish(
    lang: Lang,
    publication: Option<Publication>,
    history: Vec<Publication>,
) -> impl IntoView {
    let seen = publication.as_ref().map_or(0, |it| it.since.0);
    let is_open = publication.as_ref().is_some_and(|it| it.is_open);
    let producer = publication.map(|it| it.producer).unwrap_or_default();
    let button = if is_open { "open-data-change" } else { "open-data-publish" };
    let withdraw = is_open.then(|| {
        view! {
            <form method="post" action=WithdrawOpenData::url()>
                <Hidden name="seen" value=seen.to_string()/>
                <button class="btn btn--quiet" type="submit">{lang.text("open-data-withdraw")}</button>
                <p class="small muted">{lang.text("open-data-withdraw-why")}</p>
            </form>
        }
    });
    let told = |it: Publication| {
        let key = if it.is_open { "open-data-was-opened" } else { "open-data-was-shut" };
        let facts = [
            ("moment", lang.moment(DateTime::<Utc>::from(it.since)).into()),
            ("name", it.who.into()),
            ("producer", it.producer.into()),
        ];
        view! { <li>{lang.text_with(key, facts)}</li> }
    };
    let told = history.into_iter().map(told).collect_view();
    view! {
        <section class="card no-print" aria-labelledby="publish">
            <h2 id="publish">{lang.text("open-data-publishing")}</h2>
            <form class="form form--tight" method="post" action=PublishOpenData::url() novalidate>
                <Hidden name="seen" value=seen.to_string()/>
                <TextField name="producer" label=lang.text("open-data-producer")
                    hint=lang.text("open-data-producer-hint") initial=producer/>
                <div class="btn-row">
                    <button class="btn btn--primary" type="submit">{lang.text(button)}</button>
                </div>
            </form>
            {withdraw}
            <ul class="small">{told}</ul>
        </section>
    }
}
