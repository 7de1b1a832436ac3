//! `/models/import`: a document comes in, pasted or as a file.

use crate::models::model::may_import;
use crate::ui::{Breadcrumb, FileField, Heading, LongField, page};
use leptos::prelude::*;

#[component]
pub fn ImportModelPage() -> impl IntoView {
    page(async move |cx| {
        may_import(&cx.actor)?;
        let lang = cx.lang;
        let above = vec![("/models".to_owned(), lang.text("models-title"))];
        Ok(view! {
            <Breadcrumb lang above here=lang.text("model-import")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("model-import")/>
                    <p class="page-head__lead">{lang.text("model-import-lead")}</p>
                </div>
            </div>
            <form class="form" method="post" action="/models/file" enctype="multipart/form-data" novalidate>
                <LongField name="document" rows=12 label=lang.text("model-document")
                    hint=lang.text("model-document-hint")/>
                <FileField name="file" label=lang.text("model-file") hint=lang.text("model-file-hint")
                    accept=".json,application/json"/>
                <LongField name="note" rows=3 label=lang.text("model-note")
                    hint=lang.text("model-note-hint")/>
                <div class="btn-row">
                    <button class="btn btn--primary" type="submit">{lang.text("model-import-do")}</button>
                </div>
            </form>
        })
    })
}
