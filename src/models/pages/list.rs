//! `/models`: the versions of the risk model, and when each came into force.

use crate::i18n::Lang;
use crate::models::model::{READERS, may_import};
use crate::models::store::{Adoption, ListedModel, adoptions, models};
use crate::ui::{Breadcrumb, ButtonLink, DataTable, Heading, Layout, Mood, Tag, Weight, page_in};
use leptos::prelude::*;

#[component]
pub fn ModelsPage() -> impl IntoView {
    page_in(Layout::Full, async move |cx| {
        cx.actor.must_be_any(&READERS)?;
        let models = models(cx).await?;
        let adoptions = adoptions(cx).await?;
        let (lang, imports) = (cx.lang, may_import(&cx.actor).is_ok());
        let above = vec![("/triage".to_owned(), lang.text("crumb-triage"))];
        let import = imports.then(|| {
            let text = lang.text("model-import");
            view! {
                <div class="page-head__side no-print">
                    <ButtonLink href="/models/import" text weight=Weight::Primary icon="plus"/>
                </div>
            }
        });
        Ok(view! {
            <Breadcrumb lang above here=lang.text("models-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("models-title")/>
                    <p class="page-head__lead">{lang.text("models-lead")}</p>
                </div>
                {import}
            </div>
            <div class="stack stack--lg">
                <Table lang models/>
                <Adoptions lang adoptions/>
            </div>
        })
    })
}

#[component]
fn Table(lang: Lang, models: Vec<ListedModel>) -> impl IntoView {
    let row = move |it: ListedModel| {
        let imported = match it.imported {
            Some((name, at)) => {
                let facts = [("name", name.into()), ("moment", lang.moment(at).into())];
                lang.text_with("model-imported-by", facts)
            }
            None => lang.text("model-shipped"),
        };
        let changed = match it.note.is_empty() {
            true => view! { <span class="quiet">{lang.text("model-first")}</span> }.into_any(),
            false => it.note.into_any(),
        };
        let standing = match it.is_in_force {
            true => view! { <Tag text=lang.text("model-in-force") mood=Mood::Ok icon="check"/> },
            false => view! { <Tag text=lang.text("model-not-in-force") mood=Mood::Soon/> },
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=format!("/models/{}", it.id)>{it.id.clone()}</a>
                </th>
                <td role="cell" data-l=lang.text("models-standing")>{standing}</td>
                <td role="cell" data-l=lang.text("models-origin")>{imported}</td>
                <td role="cell" data-l=lang.text("model-note")>{changed}</td>
            </tr>
        }
    };
    let head = ["models-model", "models-standing", "models-origin", "model-note"];
    let head = head.map(|key| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> });
    view! {
        <DataTable id="models" caption=lang.text("models-title") hide_caption=true class="tbl--stack">
            <thead role="rowgroup"><tr role="row">{head.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{models.into_iter().map(row).collect_view()}</tbody>
        </DataTable>
    }
}

/// Each break that was drawn in the series of scores.
#[component]
pub fn Adoptions(lang: Lang, adoptions: Vec<Adoption>) -> impl IntoView {
    if adoptions.is_empty() {
        return view! { <p class="quiet">{lang.text("models-none-adopted")}</p> }.into_any();
    }
    let item = move |it: Adoption| {
        let facts = [
            ("model", it.model.into()),
            ("name", it.by.into()),
            ("moment", lang.moment(it.at).into()),
        ];
        view! {
            <li class="stack stack--sm">
                <p>{lang.text_with("model-adopted-by", facts)}</p>
                <blockquote class="ev__quote"><p>{it.reason}</p></blockquote>
            </li>
        }
    };
    view! {
        <section class="section" aria-labelledby="adoptions">
            <h2 id="adoptions">{lang.text("models-adoptions")}</h2>
            <ol class="bare stack">{adoptions.into_iter().map(item).collect_view()}</ol>
        </section>
    }
    .into_any()
}
