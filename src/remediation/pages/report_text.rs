//! The diagnosis and what the project says to it, as one document: on its page, on paper, and in a file. The
//! same words in all three.

use crate::i18n::Lang;
use crate::remediation::model::{
    Answer, AtFinding, Document, Done, Finding, Named, Recommendation, Signed, Silent,
};
use crate::remediation::store::FrozenDocument;
use crate::ui::DataTable;
use leptos::prelude::*;

/// All of it, with a table of its contents.
#[component]
pub fn ReportText(lang: Lang, frozen: FrozenDocument) -> impl IntoView {
    let FrozenDocument { document, hash, .. } = frozen;
    let findings = document.findings.iter().map(|it| finding(lang, &document, it));
    let findings = findings.collect_view();
    let whole = document.replies.iter().map(|it| whole(lang, it)).collect_view();
    let silent = document.silent.iter().map(|it| silent(lang, it)).collect_view();
    let recommendations = document.recommendations.clone();
    view! {
        <About lang document/>
        <Contents lang/>
        <section class="section" aria-labelledby="report-findings">
            <h2 id="report-findings">{lang.text("report-findings")}</h2>
            {findings}
        </section>
        <section class="section" aria-labelledby="report-replies">
            <h2 id="report-replies">{lang.text("report-replies")}</h2>
            <ul class="bare stack">{whole}{silent}</ul>
        </section>
        <section class="section" aria-labelledby="report-recommendations">
            <h2 id="report-recommendations">{lang.text("recommendations-title")}</h2>
            <Recommendations lang recommendations/>
        </section>
        <section class="section minutes__end" aria-labelledby="report-hash">
            <h2 id="report-hash">{lang.text("report-hash")}</h2>
            <p>{lang.text("report-frozen")}</p>
            <p class="small muted"><code class="hash">{hash}</code></p>
        </section>
    }
}

/// The very text that the hash is of, folded below what people read, so that whoever keeps the file can hash
/// it again.
#[component]
pub fn SealedReport(lang: Lang, frozen: FrozenDocument) -> impl IntoView {
    view! {
        <details>
            <summary>{lang.text("report-sealed")}</summary>
            <p>{lang.text("report-sealed-why")}</p>
            <p><code>{frozen.hash}</code></p>
            <pre>{frozen.content}</pre>
        </details>
    }
}

#[component]
fn About(lang: Lang, document: Document) -> impl IntoView {
    let line = |key: &str, said: String| {
        view! { <div><dt>{lang.text(key)}</dt><dd>{said}</dd></div> }
    };
    let named = |key, who: Option<Named>| who.map(|it| line(key, it.name));
    let closed = [
        ("moment", lang.moment(document.closed_at).into()),
        ("name", document.closed_by.name.into()),
    ];
    view! {
        <dl class="dl">
            {line("report-case", format!("{} · {}", document.case, document.title))}
            {line("report-organisation", document.organisation)}
            {line("report-version", lang.text_with("baseline-version", [("version", document.version.into())]))}
            {line("report-closed", lang.text_with("report-closed-by", closed))}
            {named("report-lead", document.lead)}
            {named("report-read-by", document.read_by)}
        </dl>
    }
}

#[component]
fn Contents(lang: Lang) -> impl IntoView {
    let to = |place: &str, key: &str| {
        view! { <li><a href=format!("#{place}")>{lang.text(key)}</a></li> }
    };
    view! {
        <nav class="section" aria-labelledby="report-contents">
            <h2 id="report-contents">{lang.text("report-contents")}</h2>
            <ol>
                {to("report-findings", "report-findings")}
                {to("report-replies", "report-replies")}
                {to("report-recommendations", "recommendations-title")}
                {to("report-hash", "report-hash")}
            </ol>
        </nav>
    }
}

/// People write in paragraphs: each is one here too, so that no file runs them together.
fn paragraphs(text: &str) -> impl IntoView + use<> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()
}

fn finding(lang: Lang, document: &Document, it: &Finding) -> impl IntoView + use<> {
    let severity = lang.text(&format!("severity-{}", it.said.severity.name()));
    let said = document.replies.iter().filter_map(|signed| {
        let at = signed.reply.at_findings.iter().find(|at| at.rank == it.rank)?;
        Some(reply_at(lang, signed, at))
    });
    let said = said.collect_view();
    let silent = document.silent.iter().map(|it| {
        let facts = [("name", it.who.name.clone().into()), ("part", part(lang, it).into())];
        view! { <p>{lang.text_with("report-silent", facts)}</p> }
    });
    let silent = silent.collect_view();
    let id = format!("report-c{}", it.rank);
    let named_by = id.clone();
    view! {
        <section class="card minutes__case" aria-labelledby=named_by>
            <h3 id=id>{format!("C{} · {}", it.rank, it.said.title)}</h3>
            <p class="muted minutes__of">{lang.text_with("report-severity", [("severity", severity.into())])}</p>
            {paragraphs(&it.said.text)}
            {said}
            {silent}
        </section>
    }
}

fn part(lang: Lang, silent: &Silent) -> String {
    lang.text(&format!("part-{}", silent.part.name()))
}

fn reply_at(lang: Lang, signed: &Signed, at: &AtFinding) -> impl IntoView + use<> {
    let stance = lang.text(&format!("stance-{}", at.stance.name()));
    let words = at.words.as_deref();
    let words = words.map(|words| view! { <blockquote>{paragraphs(words)}</blockquote> });
    view! {
        <p>{signed_by(lang, signed)} " " <b>{stance}</b></p>
        {words}
    }
}

/// Who replied, in which part, when.
fn signed_by(lang: Lang, signed: &Signed) -> String {
    let facts = [
        ("name", signed.name.clone().into()),
        ("part", lang.text(&format!("part-{}", signed.reply.part.name())).into()),
        ("date", lang.date(signed.reply.on).into()),
    ];
    lang.text_with("report-signed", facts)
}

fn whole(lang: Lang, signed: &Signed) -> impl IntoView + use<> {
    let text = match signed.reply.text.is_empty() {
        true => view! { <p class="muted">{lang.text("report-nothing-more")}</p> }.into_any(),
        false => view! { <blockquote>{paragraphs(&signed.reply.text)}</blockquote> }.into_any(),
    };
    view! { <li><p>{signed_by(lang, signed)}</p>{text}</li> }
}

/// That nothing came, until when it could, and when it was asked for again.
fn silent(lang: Lang, it: &Silent) -> impl IntoView + use<> {
    let facts = [("name", it.who.name.clone().into()), ("part", part(lang, it).into())];
    let due = it.due_at.map(|at| {
        let at = [("moment", lang.moment(at).into())];
        view! { <p class="muted">{lang.text_with("report-silent-due", at)}</p> }
    });
    let reminders: Vec<String> = it.reminded_at.iter().map(|at| lang.moment(*at)).collect();
    let reminders = match reminders.is_empty() {
        true => lang.text("report-not-reminded"),
        false => lang.text_with("report-reminded", [("moments", reminders.join(" · ").into())]),
    };
    view! {
        <li>
            <p>{lang.text_with("report-silent", facts)}</p>
            {due}
            <p class="muted">{reminders}</p>
        </li>
    }
}

#[component]
fn Recommendations(lang: Lang, recommendations: Vec<Recommendation>) -> impl IntoView {
    let row = |it: Recommendation| {
        let answer = match (&it.done, &it.answer) {
            (Some(done), _) => shown_by(lang, done),
            (None, None) => lang.text("recommendation-unanswered"),
            (None, Some(Answer::Accepted { .. })) => lang.text("recommendation-accepted"),
            (None, Some(Answer::Refused { argument })) => {
                lang.text_with("report-refused", [("argument", argument.clone().into())])
            }
        };
        let not_said = || lang.text("not-said");
        let owner = it.owner().unwrap_or_else(not_said);
        let due = it.due_on().map_or_else(not_said, |on| lang.short_date(on));
        let grade = lang.text(&format!("grade-{}", it.said.grade.name()));
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{format!("R{} · {}", it.rank, it.said.title)}</th>
                <td role="cell" data-l=lang.text("recommendation-grade")>{grade}</td>
                <td role="cell" data-l=lang.text("recommendation-owner")>{owner}</td>
                <td role="cell" data-l=lang.text("recommendation-due")>{due}</td>
                <td role="cell" data-l=lang.text("recommendation-state")>{answer}</td>
            </tr>
        }
    };
    let rows = recommendations.into_iter().map(row).collect_view();
    let head = move |key| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    view! {
        <DataTable id="report-table" caption=lang.text("report-recommendations-then") class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    {head("recommendation")}
                    {head("recommendation-grade")}
                    {head("recommendation-owner")}
                    {head("recommendation-due")}
                    {head("recommendation-state")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// When it was done, and what showed it on that day; a file by its name and by what it hashes to.
fn shown_by(lang: Lang, done: &Done) -> String {
    let date = [("date", lang.short_date(done.on).into())];
    let file = done.file.as_ref().map(|it| {
        let facts = [("file", it.name.clone().into()), ("hash", it.hash.clone().into())];
        lang.text_with("report-proof", facts)
    });
    let words = Some(done.evidence.clone()).filter(|words| !words.is_empty());
    let said = [Some(lang.text_with("recommendation-done", date)), words, done.link.clone(), file];
    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
