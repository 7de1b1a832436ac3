//! `/cases/:number/report`: the diagnosis with the replies to it, as it was frozen.

use super::report_text::ReportText;
use crate::base::ApiError;
use crate::case::model::{Look, Place, Stage};
use crate::case::pages::{CaseShell, Tab, number_of_address};
use crate::case::store::{CaseFile, find, head};
use crate::i18n::Lang;
use crate::remediation::model::{Frozen, may_read_findings};
use crate::remediation::store::{self, FrozenDocument, document_of};
use crate::ui::{Banner, ButtonLink, Empty, Layout, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn DocumentPage() -> impl IntoView {
    let number = number_of_address();
    let asked = use_query_map().read_untracked().get("version");
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Plan)).await?;
        let lang = cx.lang;
        let body = if may_read_findings(&file, &cx.actor, &file.line) {
            let asked = asked.map(|it| it.parse()).transpose().map_err(|_| ApiError::NotFound)?;
            let frozen = document_of(cx, &file, asked).await?;
            let documents = store::of(cx.tx(), &file).await?.documents;
            match frozen {
                Some(frozen) => {
                    view! { <Whole lang file=file.clone() frozen documents/> }.into_any()
                }
                None if asked.is_some() => return Err(ApiError::NotFound.into()),
                None => view! { <NotYet lang file=file.clone()/> }.into_any(),
            }
        } else {
            view! { <Banner title=lang.text("plan-not-readable")/> }.into_any()
        };
        Ok(view! { <CaseShell head tab=Tab::Plan lang>{body}</CaseShell> })
    })
}

/// Before the reply phase is closed there is none; nor of one that closed when none was kept.
#[component]
fn NotYet(lang: Lang, file: CaseFile) -> impl IntoView {
    let stage = file.resumes_at.unwrap_or(file.stage);
    let why = match stage {
        Stage::Planning | Stage::Recovery | Stage::Watch | Stage::Closed | Stage::Archived => {
            lang.text("report-none-kept")
        }
        _ => lang.text("report-not-yet"),
    };
    let back = file.number.map(|number| {
        view! { <ButtonLink href=Tab::Plan.path(number) text=lang.text("tasks-back")/> }
    });
    view! { <Empty icon="flag" title=lang.text("report-none") why>{back}</Empty> }
}

#[component]
fn Whole(
    lang: Lang,
    file: CaseFile,
    frozen: FrozenDocument,
    documents: Vec<Frozen>,
) -> impl IntoView {
    let path = file.number.map(|number| format!("{}/report", number.path())).unwrap_or_default();
    let back = file.number.map(|number| Tab::Plan.path(number)).unwrap_or_default();
    let shown = frozen.document.version;
    let link = |name: &str, key| {
        let (href, text) = (format!("{path}/{name}?version={shown}"), lang.text(key));
        view! { <ButtonLink href text icon="download"/> }
    };
    let others = documents.iter().filter(|it| it.version != shown).map(|it| {
        let said = lang.text_with("baseline-version", [("version", it.version.into())]);
        view! { <li><a href=format!("{path}?version={}", it.version)>{said}</a></li> }
    });
    let others: Vec<_> = others.collect();
    let others = (!others.is_empty()).then(|| {
        view! {
            <p class="no-print">{lang.text("report-others")}</p>
            <ul class="no-print">{others}</ul>
        }
    });
    let title = lang.text_with("report-document-title", [("number", file.number_text().into())]);
    view! {
        <article class="minutes report stack">
            <div class="section__head">
                <h2>{title}</h2>
                <ButtonLink href=back text=lang.text("tasks-back")/>
            </div>
            <div class="btn-row no-print">
                {link("file", "report-download")}
                {link("file.odt", "minutes-download-text")}
            </div>
            {others}
            <ReportText lang frozen/>
        </article>
    }
}
