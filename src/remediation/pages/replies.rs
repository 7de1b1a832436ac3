//! What the project says to the findings: a field beside each while one replies, and the words beside each after.

use super::Desk;
use super::points::source;
use super::two_pages::{Elsewhere, Meanwhile, written_elsewhere};
use crate::base::PersonId;
use crate::case::model::Act;
use crate::i18n::Lang;
use crate::remediation::api::{ReplyToFindings, SaveReply};
use crate::remediation::model::{AtFinding, Finding, Remediation, Reply, Stance, UnfinishedAt};
use crate::remediation::two_pages::mark_of;
use crate::ui::{Button, Choices, Form, Hidden, LongField, Mood, Tag, Weight};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// How far one shares a finding, in a word.
#[component]
pub(super) fn StanceTag(stance: Stance, lang: Lang) -> impl IntoView {
    let mood = match stance {
        Stance::Agree => Mood::Ok,
        Stance::Partly => Mood::Maybe,
        Stance::Disagree => Mood::Soon,
    };
    view! { <Tag text=lang.text(&format!("stance-{}", stance.name())) mood/> }
}

/// What was replied at a finding, by whom; nothing before anybody did.
pub(super) fn said_at(desk: &Desk, rank: u32) -> Option<AnyView> {
    replies_at(desk.lang, &desk.state, rank, |it| desk.name(it))
}

/// The same, under the names that whoever draws it knows.
pub fn replies_at(
    lang: Lang,
    state: &Remediation,
    rank: u32,
    name: impl Fn(PersonId) -> String,
) -> Option<AnyView> {
    let said = |(reply, at): (&Reply, &AtFinding)| {
        let part = lang.text(&format!("part-{}", reply.part.name()));
        let words = at.words.clone().map(|words| view! { <p class="measure said">{words}</p> });
        view! {
            <li>
                <p>
                    <b>{name(reply.by)}</b> <span class="muted">{format!(", {part}")}</span> " "
                    <StanceTag stance=at.stance lang/>
                </p>
                {words}
            </li>
        }
    };
    let all: Vec<_> = state.said_at(rank).map(said).collect();
    let label = lang.text_with("replies-at", [("name", format!("C{rank}").into())]);
    (!all.is_empty())
        .then(|| view! { <ul class="bare stack stack--sm" aria-label=label>{all}</ul> }.into_any())
}

/// What was replied to the findings as a whole, and who replied when.
#[component]
pub(super) fn Replies(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let reply = |it: &Reply| reply_to_all(lang, it, desk.name(it.by));
    let replies: Vec<_> = desk.state.replies.iter().map(reply).collect();
    (!replies.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="replies">
                <h2 id="replies">{lang.text("replies-title")}</h2>
                <ul class="bare stack">{replies}</ul>
            </section>
        }
    })
}

/// Who replied when, and what to the findings as a whole.
pub fn reply_to_all(lang: Lang, it: &Reply, name: String) -> AnyView {
    let part = lang.text(&format!("part-{}", it.part.name()));
    let on = format!(", {part}, {}", lang.short_date(it.on));
    let text =
        (!it.text.is_empty()).then(|| view! { <p class="measure said">{it.text.clone()}</p> });
    view! {
        <li>
            <p><b>{name}</b> <span class="muted">{on}</span></p>
            {text}
        </li>
    }
    .into_any()
}

/// The findings one below the other, each beside what one answers to it. Enter keeps, and sends nothing.
#[component]
pub(super) fn ReplyForm(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let draft = desk.draft.clone();
    let version = draft.as_ref().map_or(0, |it| it.version);
    let said = draft.as_ref().map(|it| it.said.clone()).unwrap_or_default();
    let findings = desk.state.findings.iter().enumerate();
    let rows = findings.map(|(line, it)| beside(&desk, line, it, said.at(it.rank)));
    let rows: Vec<AnyView> = rows.collect();
    let kept = draft.as_ref().map(|it| {
        let at = [("moment", lang.moment(it.saved_at).into())];
        view! { <p class="small muted">{lang.text_with("reply-kept", at)}</p> }
    });
    let meanwhile = draft.map(|draft| view! { <Meanwhile kept=draft.version lang/> });
    let send = lang.text(&format!("act-{}", Act::ReplyToFindings.name()));
    let text = said.text.unwrap_or_default();
    let text_was = mark_of(&text);
    let elsewhere = written_elsewhere("reply_text", "reply_text_was", &text);
    let elsewhere = elsewhere
        .map(|text| view! { <Elsewhere lang><p class="measure said">{text}</p></Elsewhere> });
    view! {
        {meanwhile}
        <p class="measure muted">{lang.text("reply-hint")}</p>
        <form method="post" action=ReplyToFindings::url() class="stack" id="reply">
            <Hidden name="case" value=desk.number.clone()/>
            <Hidden name="findings_seen" value=desk.state.mark_of_findings()/>
            <Hidden name="draft_seen" value=version.to_string()/>
            <Hidden name="reply_text_was" value=text_was/>
            <ul class="bare stack">{rows}</ul>
            <section class="card" aria-labelledby="reply-whole">
                <h3 id="reply-whole">{lang.text("reply-whole")}</h3>
                <LongField name="reply_text" label=lang.text("reply-text") optional=true
                    hint=lang.text("reply-text-hint") initial=text/>
                {elsewhere}
                {kept}
                <p class="small muted">{lang.text("reply-once")}</p>
                <div class="btn-row">
                    <Button text=lang.text("reply-keep") action=SaveReply::url()/>
                    <Button text=send weight=Weight::Primary/>
                </div>
            </section>
        </form>
    }
}

fn beside(desk: &Desk, line: usize, it: &Finding, said: Option<&UnfinishedAt>) -> AnyView {
    let lang = desk.lang;
    let field = |name: &str| format!("replies[{line}][{name}]");
    let label = |key: &str| lang.text_with(key, [("name", format!("C{}", it.rank).into())]);
    let stance = |it: Stance| (it.name(), lang.text(&format!("stance-{}", it.name())));
    let chosen = said.and_then(|it| it.stance).map_or("", Stance::name);
    let words = said.and_then(|it| it.words.clone()).unwrap_or_default();
    let others = said_at(desk, it.rank);
    let (was_stance, was_words) = (mark_of(chosen), mark_of(&words));
    // Of another finding, what came back in this line says nothing.
    let is_of_it = Form::here().typed(&field("rank")) == it.rank.to_string();
    let elsewhere = |name: &str, kept: &str| {
        let found =
            is_of_it.then(|| written_elsewhere(&field(name), &field(&format!("was_{name}")), kept));
        found.flatten()
    };
    let stance_elsewhere = elsewhere("stance", chosen).and_then(|it| Stance::from_name(&it));
    let stance_elsewhere = stance_elsewhere
        .map(|stance| view! { <Elsewhere lang><p><StanceTag stance lang/></p></Elsewhere> });
    let words_elsewhere = elsewhere("words", &words);
    let words_elsewhere = words_elsewhere
        .map(|words| view! { <Elsewhere lang><p class="measure said">{words}</p></Elsewhere> });
    view! {
        <li class="card">
            <div class="card__head">
                <h3>{format!("C{} · {}", it.rank, it.said.title)}</h3>
                <Tag text=lang.text(&format!("severity-{}", it.said.severity.name()))/>
            </div>
            <div class="grid-2">
                <div class="stack">
                    <p class="measure said">{it.said.text.clone()}</p>
                    {source(desk, it)}
                    {others}
                </div>
                <div class="stack">
                    <Hidden name=field("rank") value=it.rank.to_string()/>
                    <Hidden name=field("was_stance") value=was_stance/>
                    <Hidden name=field("was_words") value=was_words/>
                    <Choices name=field("stance") label=label("reply-stance") initial=chosen
                        choices=Stance::ALL.map(stance).to_vec() in_a_row=true/>
                    {stance_elsewhere}
                    <LongField name=field("words") label=label("reply-words") rows=4
                        hint=lang.text("reply-words-hint") initial=words/>
                    {words_elsewhere}
                </div>
            </div>
        </li>
    }
    .into_any()
}
