//! Files in: a new one, the latest ones, and the pairs of names that nobody has decided on.

use crate::base::Role;
use crate::i18n::Lang;
use crate::register::api::{DecideLink, ReopenLink};
use crate::register::store::{
    Candidate, Decided, Found, Import, decided_links, latest_imports, open_candidates,
};
use crate::ui::{FileField, Heading, Hidden, Layout, TextField, page_in};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

const LATEST: u16 = 30;

/// `/import`
#[component]
pub fn ImportsPage() -> impl IntoView {
    page_in(Layout::Full, async |cx| {
        cx.actor.must_be(Role::Coordinator)?;
        let lang = cx.lang;
        let imports = latest_imports(cx.tx(), LATEST).await?;
        let pairs = open_candidates(cx.tx()).await?;
        let new_file = view! { <NewFile lang/> }.into_any();
        let pairs = view! { <Pairs lang pairs/> }.into_any();
        let decided = decided_links(cx.tx()).await?;
        let decided = view! { <DecidedPairs lang decided/> }.into_any();
        let latest = view! { <Latest lang imports/> }.into_any();
        Ok(view! {
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("import-title")/>
                    <p class="page-head__lead">{lang.text("import-lead")}</p>
                </div>
            </div>
            {new_file}
            {pairs}
            {decided}
            {latest}
        })
    })
}

#[component]
fn NewFile(lang: Lang) -> impl IntoView {
    view! {
        <form method="post" action="/import/file" enctype="multipart/form-data" class="form form--tight measure">
            <FileField name="file" label=lang.text("import-file") hint=lang.text("import-file-hint")
                accept=".csv,.txt,.tsv,text/csv"/>
            <TextField name="edition" label=lang.text("import-edition") hint=lang.text("import-edition-hint")
                class="input--short" optional=true/>
            <div class="btn-row"><button class="btn btn--primary" type="submit">{lang.text("import-read")}</button></div>
        </form>
    }
}

#[component]
fn Pairs(lang: Lang, pairs: Vec<Candidate>) -> impl IntoView {
    if pairs.is_empty() {
        return ().into_any();
    }
    let caption = lang.text_with("import-pairs-caption", [("count", pairs.len().into())]);
    view! {
        <section class="section gap-lg" aria-labelledby="pairs">
            <h2 id="pairs">{lang.text("import-pairs")}</h2>
            <p class="measure">{lang.text("import-pairs-why")}</p>
            <div class="tbl-wrap" role="group" aria-labelledby="pairs" tabindex="0">
                <table class="tbl tbl--stack tbl--mid" role="table">
                    <caption>{caption}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{lang.text("import-pair-one")}</th>
                            <th role="columnheader" scope="col">{lang.text("import-pair-other")}</th>
                            <th role="columnheader" scope="col" class="n">{lang.text("import-likeness")}</th>
                            <th role="columnheader" scope="col">{lang.text("import-decide")}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {pairs.into_iter().map(|pair| view! { <Pair lang pair/> }.into_any()).collect_view()}
                    </tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Pair(lang: Lang, pair: Candidate) -> impl IntoView {
    let both = || [("one", pair.name.clone().into()), ("other", pair.other_name.clone().into())];
    let same = lang.text_with("import-same-of", both());
    let apart = lang.text_with("import-apart-of", both());
    let project = |id: uuid::Uuid, name: String, organisation: String| {
        view! {
            <a class="tbl__t" href=format!("/register/projects/{id}")>{name}</a>
            <span class="tbl__s">{organisation}</span>
        }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{project(pair.project_id, pair.name.clone(), pair.organisation)}</th>
            <td role="cell">{project(pair.other_id, pair.other_name.clone(), pair.other_organisation)}</td>
            <td role="cell" class="n" data-l=lang.text("import-likeness")>{format!("{}\u{a0}%", pair.likeness)}</td>
            <td role="cell">
                <form method="post" action=DecideLink::url()>
                    <Hidden name="candidate" value=pair.id.to_string()/>
                    <div class="btn-row">
                        <button class="btn btn--sm" name="is_same" value="true" aria-label=same>
                            {lang.text("import-same")}
                        </button>
                        <button class="btn btn--sm btn--quiet" name="is_same" value="false" aria-label=apart>
                            {lang.text("import-apart")}
                        </button>
                    </div>
                </form>
            </td>
        </tr>
    }
}

/// What was said of pairs, each to be taken back.
#[component]
fn DecidedPairs(lang: Lang, decided: Vec<Decided>) -> impl IntoView {
    if decided.is_empty() {
        return ().into_any();
    }
    let item = |it: Decided| {
        let both =
            || [("one", it.pair.name.clone().into()), ("other", it.pair.other_name.clone().into())];
        let key = if it.answer == "same" { "import-said-same" } else { "import-said-apart" };
        let facts = [
            ("name", it.answered_by.clone().into()),
            ("moment", lang.dense_moment(it.answered_at.into()).into()),
        ];
        let again = lang.text_with("import-link-again-of", both());
        view! {
            <li class="row row--between">
                <span>
                    {lang.text_with(key, both())}
                    <span class="tbl__s">{lang.text_with("import-said-by", facts)}</span>
                </span>
                <form method="post" action=ReopenLink::url()>
                    <Hidden name="candidate" value=it.pair.id.to_string()/>
                    <button class="btn btn--sm btn--quiet" aria-label=again>{lang.text("import-link-again")}</button>
                </form>
            </li>
        }
    };
    view! {
        <section class="section gap-lg measure" aria-labelledby="decided">
            <h2 id="decided">{lang.text("import-decided")}</h2>
            <ul class="bare stack">{decided.into_iter().map(item).collect_view()}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Latest(lang: Lang, imports: Vec<Import>) -> impl IntoView {
    if imports.is_empty() {
        return view! { <p class="quiet">{lang.text("import-none")}</p> }.into_any();
    }
    let row = |import: Import| {
        let by = import.by_name.unwrap_or_else(|| lang.text("import-by-command"));
        let standing = match (import.applied_at, import.undone_at) {
            (_, Some(_)) => "import-was-undone",
            (Some(_), None) => "import-was-applied",
            (None, None) => match import.found {
                Some(Found::Faults) => "import-was-refused",
                Some(Found::Unmapped) => "import-was-unmapped",
                Some(Found::Ready) | None => "import-was-proposed",
            },
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=format!("/import/{}", import.id)>{import.file_name}</a>
                </th>
                <td role="cell" data-l=lang.text("import-by-head")>{by}</td>
                <td role="cell" data-l=lang.text("import-at-head")>{lang.dense_moment(import.created_at)}</td>
                <td role="cell" data-l=lang.text("import-standing-head")>{lang.text(standing)}</td>
            </tr>
        }
    };
    view! {
        <section class="section gap-lg" aria-labelledby="latest">
            <h2 id="latest">{lang.text("import-latest")}</h2>
            <div class="tbl-wrap" role="group" aria-labelledby="latest" tabindex="0">
                <table class="tbl tbl--stack tbl--mid" role="table">
                    <caption>{lang.text("import-latest-caption")}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{lang.text("import-file-head")}</th>
                            <th role="columnheader" scope="col">{lang.text("import-by-head")}</th>
                            <th role="columnheader" scope="col">{lang.text("import-at-head")}</th>
                            <th role="columnheader" scope="col">{lang.text("import-standing-head")}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{imports.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
