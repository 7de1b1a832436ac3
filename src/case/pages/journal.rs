//! The entries of a journal, as people read them.

use crate::case::model::CaseNumber;
use crate::case::store::{Entry, Known, Other};
use crate::i18n::Lang;
use crate::ui::Icon;
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;

/// What may be done with an entry, by whom the page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pinning {
    None,
    /// Its button belongs to the form of this name.
    Pin,
    Unpin,
}

/// Entries, newest first, a heading a day. Each has an address of its own.
#[component]
pub fn JournalList(
    number: CaseNumber,
    entries: Vec<Entry>,
    known: Vec<Known>,
    others: Vec<Other>,
    pinning: Pinning,
    lang: Lang,
) -> impl IntoView {
    let mut day: Option<NaiveDate> = None;
    let last = entries.len();
    let row = |(rank, entry): (usize, Entry)| {
        let at = DateTime::<Utc>::from(entry.at);
        let today = crate::i18n::paris_date(at);
        let heading = (day.replace(today) != Some(today)).then(|| {
            view! { <li class="journal__day">{lang.date(today)}</li> }
        });
        let class = if rank + 1 == last { "ev ev--last" } else { "ev" };
        let sentence = sentence(lang, &entry, &known, &others);
        let way = way_of(&entry).map(|(key, path)| {
            let href = format!("{}/{path}", number.path());
            view! { " " <a class="no-print" href=href>{lang.text(key)}</a> }
        });
        let who = entry.who.unwrap_or_else(|| lang.text("journal-protected"));
        let button = pin_button(lang, pinning, entry.seq);
        // One of the pinned is pinned where it stands too: an address leads there.
        let id = (pinning != Pinning::Unpin).then(|| format!("entry-{}", entry.seq));
        let address = format!("{}/journal?entry={}#entry-{}", number.path(), entry.seq, entry.seq);
        let link = lang.text_with("journal-link", [("moment", lang.moment(at).into())]);
        view! {
            {heading}
            <li class=class id=id>
                <span class="ev__ic"><Icon name=icon(&entry.subject)/></span>
                <div class="ev__b"><p><b>{who}</b>" "{sentence}{way}</p></div>
                <div class="ev__t">
                    {button}
                    <a href=address aria-label=link><time datetime=at.to_rfc3339()>{lang.hour(at)}</time></a>
                </div>
            </li>
        }
    };
    view! { <ol class="journal">{entries.into_iter().enumerate().map(row).collect_view()}</ol> }
}

fn pin_button(lang: Lang, pinning: Pinning, seq: i64) -> Option<AnyView> {
    let (form, key) = match pinning {
        Pinning::None => return None,
        Pinning::Pin => ("pin", "journal-pin"),
        Pinning::Unpin => ("unpin", "journal-unpin"),
    };
    let word = lang.text(key);
    let facts = [("word", word.clone().into()), ("entry", seq.to_string().into())];
    let label = lang.text_with("journal-pin-label", facts);
    Some(
        view! {
            <button class="btn btn--quiet btn--sm no-print" type="submit" form=form name="entry"
                value=seq.to_string() aria-label=label>{word}</button>
        }
        .into_any(),
    )
}

/// The entries that are told: those that tell the same again are told once, and a tie to a case that the reader
/// may not see would tell that there is one.
pub fn told(entries: Vec<Entry>, others: &[Other]) -> Vec<Entry> {
    let may_know = |id| others.iter().any(|it| it.id == id);
    let is_told = |it: &Entry| it.subject != "related" || it.other().is_some_and(may_know);
    told_once(entries.into_iter().filter(|it| is_told(it) && !it.is_untold()).collect())
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
        let before = Some(at + 1);
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
            ("case", "rebaseline_awaited") => is(before, "remediation", "rebaseline_asked"),
            ("case", "rebaseline_settled") => {
                let settled = ["rebaseline_refused", "rebaseline_withdrawn"];
                settled.iter().any(|kind| is(before, "remediation", kind))
            }
            ("case", "recommendation_lifted") => {
                is(before, "remediation", "recommendation_refused")
            }
            ("case", "recommendation_followed") => is(before, "remediation", "recommendation_done"),
            ("case", "recommendation_owed_again") => {
                is(before, "remediation", "recommendation_doubted")
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
    /// Its words, in the language of the reader, of what was kept: a text as it is, all else as JSON. Nothing
    /// for what it does not know.
    pub say: fn(Lang, &str) -> Option<String>,
}

inventory::collect!(JournalWord);

/// The page of what an entry tells of, which only the feature it belongs to knows.
pub struct JournalWay {
    /// Whose entries: `remediation`.
    pub subject: &'static str,
    /// By the kind of an entry and its facts as JSON: what the link says, a key of the catalogue, and where in the
    /// case it leads, without the slash before it.
    pub lead: fn(&str, &str) -> Option<(&'static str, String)>,
}

inventory::collect!(JournalWay);

fn way_of(entry: &Entry) -> Option<(&'static str, String)> {
    let kind = kind_of(&facts_of(entry));
    let mut ways =
        inventory::iter::<JournalWay>.into_iter().filter(|it| it.subject == entry.subject);
    ways.find_map(|it| (it.lead)(&kind, &entry.facts))
}

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
    let actor = entry.actor.map(|it| it.to_string());
    let of_oneself = facts.get("person").and_then(|it| it.as_str()) == actor.as_deref();
    let agrees = ["confirmed", "confirmed_beyond"].contains(&kind.as_str());
    let is_own_yes = entry.subject == "roster" && agrees && actor.is_some() && of_oneself;
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
    // A date that moved is told with the one that it was, which a cause keeps too.
    let slipped_from = facts.get("cause").and_then(|it| it.get("from")).cloned();
    if let Some(from) = slipped_from {
        facts.entry("from").or_insert(from);
    }
    for field in ["from", "was", "forecast_on", "done_on"] {
        let kept = facts.get(field).and_then(|it| it.as_str());
        if let Some(day) = kept.and_then(|it| it.parse::<NaiveDate>().ok()) {
            facts.insert(field.to_owned(), lang.date(day).into());
        }
    }
    for word in inventory::iter::<JournalWord> {
        let kept = facts.get(word.fact);
        let kept = kept.map(|it| it.as_str().map_or_else(|| it.to_string(), ToOwned::to_owned));
        let said = kept.and_then(|it| (word.say)(lang, &it));
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
    let is_moved = ["milestone_forecast", "milestone_done"].contains(&kind.as_str());
    let is_moved = is_moved && said("from").is_some();
    let is_put_right = ["milestone_corrected", "milestone_reopened"].contains(&kind.as_str());
    let is_shown = kind == "recommendation_done";
    let more = match () {
        () if is_own_yes => "-own",
        () if (is_moved || is_put_right) && said("cause").is_some() => "-because",
        () if is_moved => "-moved",
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
        () if said("uneven").is_some() => "-uneven",
        () if is_shown && said("file").is_some() => "-with_file",
        () if is_shown && said("link").is_some() => "-with_link",
        () if said("unchecked").is_some() => "-unchecked",
        () if said("added").is_some() && said("given_up").is_some() => "-added_and_given_up",
        () if said("added").is_some() => "-added",
        () if said("given_up").is_some() => "-given_up",
        () => "",
    };
    lang.text_of(&format!("journal-{}-{kind}{more}", entry.subject), &facts)
}
