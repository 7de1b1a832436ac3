//! Requests filed at random: any answers, in any order, back and forth, on two devices. Whatever
//! was answered last is what is found, on each page, before sending and ever after.

use crate::html::all;
use crate::intake::{World, whole, worlds};
use crate::support::Browser;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRng, TestRunner};
use scraper::{ElementRef, Html};
use std::collections::BTreeMap;
use tocsin::base::Cents;
use tocsin::i18n::Lang;
use tocsin::intake::model::{Kind, Page, Question, Questions};

/// Requests filed on each engine.
const REQUESTS: usize = 12;

/// What somebody makes of a question.
#[derive(Clone, Copy, Debug)]
enum Given {
    /// Left empty, or emptied.
    Blank,
    Unknown,
    /// Its n-th answer.
    Said(u8),
}

fn given() -> impl Strategy<Value = Given> {
    prop_oneof![
        1 => Just(Given::Blank),
        1 => Just(Given::Unknown),
        5 => (0u8..20).prop_map(Given::Said),
    ]
}

/// A page that is gone to, what is made of its questions, and on which of two devices.
#[derive(Clone, Debug)]
struct Visit {
    page: prop::sample::Index,
    given: [Given; 3],
    device: usize,
}

fn visits() -> impl Strategy<Value = Vec<Visit>> {
    let given = [given(), given(), given()];
    let visit = (any::<prop::sample::Index>(), given, 0usize..2)
        .prop_map(|(page, given, device)| Visit { page, given, device });
    prop::collection::vec(visit, 0..40)
}

/// What was answered last, by question.
type Found = BTreeMap<&'static str, Given>;

fn day(question: &Question, nth: u8) -> NaiveDate {
    // Some ends come before their starts: those are refused.
    let base = if question.not_before.is_some() { 0 } else { 3 };
    crate::support::today() + Days::new(base + 30 * u64::from(nth))
}

fn number(question: &Question, nth: u8) -> f64 {
    // Some parts are greater than their whole: those are refused too.
    let base = if question.not_above.is_some() { 0.0 } else { 3.0 };
    base + f64::from(nth)
}

fn text(question: &Question, nth: u8) -> String {
    format!("Réponse {nth} à « {} », <b> & rien d’autre.", question.id)
}

/// What is typed for an answer.
fn typed(question: &Question, nth: u8) -> String {
    match question.kind {
        Kind::Text | Kind::Long => text(question, nth),
        Kind::Date => day(question, nth).to_string(),
        Kind::Number => number(question, nth).to_string(),
        Kind::Choice => chosen(question, nth).value.clone(),
    }
}

fn chosen(question: &Question, nth: u8) -> &tocsin::intake::model::Choice {
    &question.choices[usize::from(nth) % question.choices.len()]
}

/// What an answer reads like.
fn read(question: &Question, given: Given) -> String {
    let Given::Said(nth) = given else {
        return match given {
            Given::Unknown => Lang::En.text("request-unknown"),
            _ => String::new(),
        };
    };
    match question.kind {
        Kind::Text | Kind::Long => text(question, nth),
        Kind::Date => Lang::En.date(day(question, nth)),
        Kind::Number if question.whole => Lang::En.number(number(question, nth) as i64),
        Kind::Number => Lang::En.amount_meur(Cents::from_millions(number(question, nth)).unwrap()),
        Kind::Choice => chosen(question, nth).label.en.clone(),
    }
}

/// A page of the form, as a browser sends it.
fn form(id: &str, page: Page<'static>, given: &[Given]) -> String {
    let mut form = vec![("request".to_owned(), id.to_owned()), ("page".into(), page.id().into())];
    for (question, given) in page.questions.iter().zip(given) {
        match (given, question.kind) {
            (Given::Said(nth), _) => form.push((question.field(), typed(question, *nth))),
            (Given::Unknown, Kind::Choice) => {
                form.push((question.field(), Question::UNKNOWN.to_owned()));
            }
            (Given::Unknown, _) => form.push((question.unknown_field(), "true".into())),
            (Given::Blank, _) => form.push((question.field(), String::new())),
        }
    }
    serde_urlencoded::to_string(form).unwrap()
}

/// The words of an answer, without what can be done about it.
fn words(answer: ElementRef) -> String {
    let mut said = String::new();
    for child in answer.children() {
        match ElementRef::wrap(child) {
            None => said.extend(child.value().as_text().map(|it| it.to_string())),
            Some(it) if it.attr("class").is_some_and(|class| class.contains("row small")) => {}
            Some(it) if it.value().name() == "a" => {}
            Some(it) => said.extend(it.text()),
        }
    }
    said.trim().to_owned()
}

/// What a page of answers shows, by the field of its question.
fn shown(page: &str) -> BTreeMap<String, String> {
    let page = Html::parse_document(&page.replace("<!>", ""));
    let answers = all(&page, "dd[id^='answers']");
    let pair = |dd: ElementRef| {
        let inner = all_in(dd).next().map(words).unwrap_or_default();
        Some((dd.attr("id")?.to_owned(), inner))
    };
    answers.filter_map(pair).collect()
}

fn all_in(dd: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    dd.children()
        .filter_map(ElementRef::wrap)
        .flat_map(|it| it.children())
        .filter_map(ElementRef::wrap)
}

/// What should be shown: each question that applies, with what was answered last.
fn expected(said: &Found, unanswered: &str) -> BTreeMap<String, String> {
    let applies = |question: &&Question| {
        question.needed_when.as_ref().is_none_or(|condition| {
            let (on, given) = said.get_key_value(condition.question.as_str()).unzip();
            let on = on.and_then(|on| Questions::current().find(on));
            matches!((on, given), (Some(on), Some(Given::Said(nth)))
                if condition.is.contains(&chosen(on, *nth).value))
        })
    };
    let answer = |question: &Question| match said.get(question.id.as_str()) {
        None | Some(Given::Blank) => unanswered.to_owned(),
        Some(given) => read(question, *given),
    };
    Questions::current().all().filter(applies).map(|it| (it.field(), answer(it))).collect()
}

/// Whether an end comes before its start, or a part is greater than its whole.
fn makes_no_sense(page: Page<'static>, given: &[Given]) -> bool {
    let nth = |id: &str| {
        let at = page.questions.iter().position(|it| it.id == id)?;
        match given[at] {
            Given::Said(nth) => Some((&page.questions[at], nth)),
            _ => None,
        }
    };
    page.questions.iter().any(|it| {
        let Some((_, own)) = nth(&it.id) else { return false };
        let start = it.not_before.as_deref().and_then(nth);
        let whole = it.not_above.as_deref().and_then(nth);
        start.is_some_and(|(start, nth)| day(it, own) < day(start, nth))
            || whole.is_some_and(|(whole, nth)| number(it, own) > number(whole, nth))
    })
}

/// Goes to a page, fills it in and goes on. Refused, nothing of it is kept.
async fn fill(
    browser: &mut Browser,
    address: &str,
    page: Page<'static>,
    given: &[Given],
    said: &mut Found,
) {
    let id = address.strip_prefix("/request/").unwrap();
    let here = format!("{address}/{}", page.id());
    let got = browser.submit(&here, "/api/request-answers", &form(id, page, given)).await;
    let is_refused = got.location.as_deref() == Some(here.as_str());
    assert_eq!(is_refused, makes_no_sense(page, given), "{here}: {given:?}");
    if !is_refused {
        said.extend(page.questions.iter().map(|it| it.id.as_str()).zip(given.iter().copied()));
    }
}

async fn filed(world: &World, visits: Vec<Visit>) {
    let mut devices = [world.as_(&world.lead).await, world.as_(&world.lead).await];
    let address = world.begun(&mut devices[0], "brigade").await;
    let pages: Vec<_> = Questions::current().pages().collect();
    let mut said = Found::new();
    for visit in &visits {
        let page = pages[visit.page.index(pages.len())];
        let given = &visit.given[..page.questions.len()];
        fill(&mut devices[visit.device], &address, page, given, &mut said).await;
    }
    let check = format!("{address}/check");
    let mut found = shown(&devices[1].get(&check).await.text);
    // To fill in is a link, which is no answer; what may stay open says so.
    found.values_mut().filter(|it| *it == "No answer").for_each(String::clear);
    assert_eq!(found, expected(&said, ""), "{visits:?}");

    // What is needed is answered last, and it goes.
    for page in pages {
        let lacks = |it: &Question| matches!(said.get(it.id.as_str()), None | Some(Given::Blank));
        if page.questions.iter().any(lacks) {
            let stands = |it: &Question| match said.get(it.id.as_str()) {
                None | Some(Given::Blank) => Given::Unknown,
                Some(given) => *given,
            };
            let given: Vec<_> = page.questions.iter().map(stands).collect();
            fill(&mut devices[0], &address, page, &given, &mut said).await;
        }
    }
    let id = address.strip_prefix("/request/").unwrap();
    let send = format!("request={id}&commitments=true");
    let status = devices[0].submit(&check, "/api/request-send", &send).await.location.unwrap();
    let answers = status.strip_suffix("/status").unwrap_or_else(|| panic!("{status}: {visits:?}"));
    let mut coordinator = world.as_(&world.coordinator).await;
    for reader in [&mut devices[1], &mut coordinator] {
        let page = reader.get(&format!("{answers}/request")).await.text;
        assert_eq!(shown(&page), expected(&said, "No answer"), "{visits:?}");
    }
}

/// The seed stands still: a request that fails does so again.
#[tokio::test]
async fn whatever_was_answered_is_found() {
    let config = Config::default();
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    let mut runner = TestRunner::new_with_rng(config, rng);
    for world in worlds().await {
        for _ in 0..REQUESTS {
            let visits = visits().new_tree(&mut runner).unwrap().current();
            filed(&world, visits).await;
        }
        whole(&world.db).await;
    }
}
