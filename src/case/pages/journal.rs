//! The journal as the story of a case, and who looked at it.

use super::number_of_address;
use super::shell::{CaseShell, Tab};
use crate::case::model::{Look, Place};
use crate::case::store::{Entry, Known, Looked, Other, find, head, journal, known, looked, others};
use crate::i18n::Lang;
use crate::ui::{DataTable, Icon, Layout, page_in};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::either::Either;
use leptos::prelude::*;

/// `/cases/:number/journal`: everything that happened, newest first.
#[component]
pub fn JournalPage() -> impl IntoView {
    let number = number_of_address();
    page_in(Layout::Dense, async move |cx| {
        let file = find(cx, number()?).await?;
        let head = head(cx, &file, Look::at(Place::Journal)).await?;
        let entries = journal(cx, &file).await?;
        let known = known(cx, &file).await?;
        let looked = looked(cx, &file).await?;
        let others = others(cx, &entries).await?;
        let lang = cx.lang;
        Ok(view! {
            <CaseShell head tab=Tab::Journal lang>
                <section aria-labelledby="journal">
                    <h2 id="journal">{lang.text("journal-title")}</h2>
                    <JournalList entries known others lang/>
                </section>
                <WhoLooked looked lang/>
            </CaseShell>
        })
    })
}

/// Everything that happened to a case, a heading a day.
#[component]
pub fn JournalList(
    entries: Vec<Entry>,
    known: Vec<Known>,
    others: Vec<Other>,
    lang: Lang,
) -> impl IntoView {
    let mut day: Option<NaiveDate> = None;
    // A tie to a case that the reader may not see would tell that there is one.
    let may_know = |id| others.iter().any(|it| it.id == id);
    let is_told = |it: &Entry| it.subject != "related" || it.other().is_some_and(may_know);
    let entries = told_once(entries.into_iter().filter(is_told).collect());
    let last = entries.len();
    let row = |(rank, entry): (usize, Entry)| {
        let at = DateTime::<Utc>::from(entry.at);
        let today = crate::i18n::paris_date(at);
        let heading = (day.replace(today) != Some(today)).then(|| {
            view! { <li class="journal__day">{lang.date(today)}</li> }
        });
        let class = if rank + 1 == last { "ev ev--last" } else { "ev" };
        let sentence = sentence(lang, &entry, &known, &others);
        let who = entry.who.unwrap_or_else(|| lang.text("journal-protected"));
        view! {
            {heading}
            <li class=class id=format!("entry-{}", entry.seq)>
                <span class="ev__ic"><Icon name=icon(&entry.subject)/></span>
                <div class="ev__b"><p><b>{who}</b>" "{sentence}</p></div>
                <time class="ev__t" datetime=at.to_rfc3339()>{lang.hour(at)}</time>
            </li>
        }
    };
    view! { <ol class="journal">{entries.into_iter().enumerate().map(row).collect_view()}</ol> }
}

/// Who looked at the case: whoever it concerns may know.
#[component]
fn WhoLooked(looked: Vec<Looked>, lang: Lang) -> impl IntoView {
    let row = |it: Looked| {
        let at = DateTime::<Utc>::from(it.last_at);
        view! {
            <tr>
                <th scope="row">{it.name}</th>
                <td><time datetime=at.to_rfc3339()>{lang.moment(at)}</time></td>
                <td class="num">{it.times}</td>
            </tr>
        }
    };
    let nobody = looked.is_empty();
    let rows = looked.into_iter().map(row).collect_view();
    let table = || {
        view! {
            <DataTable id="looked" caption=lang.text("looked-title") hide_caption=true class="tbl--tight">
                <thead>
                    <tr>
                        <th scope="col">{lang.text("looked-who")}</th>
                        <th scope="col">{lang.text("looked-last")}</th>
                        <th scope="col" class="num">{lang.text("looked-times")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </DataTable>
        }
    };
    let told = match nobody {
        true => Either::Left(view! { <p class="quiet">{lang.text("looked-nobody")}</p> }),
        false => Either::Right(table()),
    };
    view! {
        <section class="section" aria-labelledby="looked-title">
            <div class="section__head"><h2 id="looked-title">{lang.text("looked-title")}</h2></div>
            <p class="muted small">{lang.text("looked-why")}</p>
            {told}
        </section>
    }
}

fn icon(subject: &str) -> &'static str {
    match subject {
        "triage" | "override" | "contest" | "second" | "purpose" => "calculator",
        "roster" | "handover" => "circle-user",
        "remediation" => "flag",
        "related" => "link",
        "duty" | "committee" => "gavel",
        _ => "circle-check",
    }
}

/// What makes a team name somebody in its case, and what takes somebody out of both.
const NAMING: [&str; 4] = ["assigned", "assigned_beyond", "confirmed", "confirmed_beyond"];
const UNNAMING: [&str; 4] = ["removed", "withdrawn", "recused", "objected"];

/// A feature keeps the words of some acts that the case records too: its entry, just after or
/// just before, says more, and one is enough to read.
fn told_once(newest_first: Vec<Entry>) -> Vec<Entry> {
    let kinds: Vec<(String, String)> =
        newest_first.iter().map(|it| (it.subject.clone(), kind_of(&facts_of(it)))).collect();
    let is = |at: Option<usize>, subject: &str, kind: &str| {
        at.and_then(|at| kinds.get(at)).is_some_and(|it| it.0 == subject && it.1 == kind)
    };
    // What a team does names some people and unnames others, one entry after the other, before its own.
    let by_its_team = |at: usize, acts: &[&str]| {
        let names = |it: &&(String, String)| {
            it.0 == "case" && ["named", "unnamed"].contains(&it.1.as_str())
        };
        let after = kinds[..at].iter().rev().find(|it| !names(it));
        after.is_some_and(|it| it.0 == "roster" && acts.contains(&it.1.as_str()))
    };
    let told_better = |at: usize| {
        let (after, this) = (at.checked_sub(1), &kinds[at]);
        match (this.0.as_str(), this.1.as_str()) {
            ("case", "named") => by_its_team(at, &NAMING) || is(after, "handover", "sponsor_named"),
            ("case", "unnamed") => by_its_team(at, &NAMING) || by_its_team(at, &UNNAMING),
            ("case", "replied_to_findings") => is(after, "remediation", "replied"),
            ("case", "reported") => is(after, "remediation", "reported"),
            ("case", "second_assessed") => is(after, "second", "given"),
            ("case", "contested") => is(after, "contest", "raised"),
            ("case", "contests_answered") => is(after, "contest", "settled"),
            ("case", "override_proposed") => is(after, "override", "proposed"),
            ("case", "override_settled") => {
                let settled = ["confirmed", "refused", "ended", "lifted"];
                settled.iter().any(|kind| is(after, "override", kind))
            }
            ("intake", "submitted_answers") => {
                (1..=2).any(|by| is(at.checked_sub(by), "case", "submitted"))
            }
            _ => false,
        }
    };
    let kept: Vec<bool> = (0..kinds.len()).map(|at| !told_better(at)).collect();
    let entries = newest_first.into_iter().zip(kept);
    entries.filter(|(_, keep)| *keep).map(|(entry, _)| entry).collect()
}

/// A fact that only the feature it belongs to can put into words.
pub struct JournalWord {
    /// What the fact is called.
    pub fact: &'static str,
    /// Its words, in the language of the reader; nothing for what it does not know.
    pub say: fn(Lang, &str) -> Option<String>,
}

inventory::collect!(JournalWord);

type Facts = serde_json::Map<String, serde_json::Value>;

fn facts_of(entry: &Entry) -> Facts {
    serde_json::from_str(&entry.facts).unwrap_or_default()
}

fn kind_of(facts: &Facts) -> String {
    facts.get("kind").and_then(|kind| kind.as_str()).unwrap_or_default().to_owned()
}

/// What an entry says, after the name of who did it.
pub fn sentence(lang: Lang, entry: &Entry, known: &[Known], others: &[Other]) -> String {
    let mut facts = facts_of(entry);
    let kind = kind_of(&facts);
    // A name of the rules is said in the reader's language.
    for (field, texts) in [
        ("part", "part"),
        ("confidentiality", "confidentiality"),
        ("outcome", "outcome"),
        ("role", "team-role"),
        ("tie", "tie"),
    ] {
        if let Some(name) = facts.get(field).and_then(|name| name.as_str()) {
            let said = lang.text(&format!("{texts}-{name}"));
            facts.insert(field.to_owned(), said.into());
        }
    }
    for word in inventory::iter::<JournalWord> {
        let said = facts.get(word.fact).and_then(|it| (word.say)(lang, it.as_str()?));
        if let Some(said) = said {
            facts.insert(word.fact.to_owned(), said.into());
        }
    }
    if let Some(duty) = facts.get("duty").and_then(|duty| duty.as_str()) {
        let said = lang.within(&format!("duty-{duty}"));
        facts.insert("duty".to_owned(), said.into());
    }
    if let Some(course) = facts.get("course").and_then(|course| course.as_str()) {
        let said = lang.within(&format!("course-{course}"));
        facts.insert("course".to_owned(), said.into());
    }
    if let Some(at) = facts.get("due_at").and_then(|at| at.as_str()?.parse().ok()) {
        facts.insert("due_at".to_owned(), lang.moment(at).into());
    }
    for field in ["person", "requester", "attached_by"] {
        let Some(person) = facts.get(field).and_then(|person| person.as_str()) else { continue };
        let found = known.iter().find(|it| it.id.to_string() == person);
        let name = found.map_or_else(|| lang.text("journal-somebody"), |it| it.name.clone());
        facts.insert(field.to_owned(), name.into());
    }
    if let Some(people) = facts.get("joined").and_then(|people| people.as_array()) {
        let name = |id: &str| known.iter().find(|it| it.id.to_string() == id);
        let names = people.iter().filter_map(|it| Some(name(it.as_str()?)?.name.clone()));
        let names: Vec<String> = names.collect();
        facts.insert("joined".to_owned(), names.join(", ").into());
    }
    let other = entry.other();
    let seen = others.iter().find(|it| Some(it.id) == other);
    if let Some(seen) = seen {
        facts.insert("number".to_owned(), seen.number.to_string().into());
    }
    let said = |field| facts.get(field).filter(|value| !value.is_null());
    let is_otherwise = said("proposed").is_some_and(|it| Some(it) != said("priority"));
    let more = match () {
        () if said("second").is_some() => "-drawn",
        () if other.is_some() && seen.is_none() => "-unseen",
        () if facts.get("joined").is_some_and(|it| it != "") => "-joined",
        () if said("override_reason").is_some() => "-override",
        () if said("in_place").is_some() => "-in_place",
        () if said("attached_by").is_some() => "-of_another",
        () if said("by_telephone").is_some() => "-by_telephone",
        () if is_otherwise => "-otherwise",
        () if said("at_sending").is_some() => "-at_sending",
        () if said("low").is_some() => "-within",
        () => "",
    };
    lang.text_of(&format!("journal-{}-{kind}{more}", entry.subject), &facts)
}
