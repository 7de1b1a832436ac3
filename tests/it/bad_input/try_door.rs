//! One wrong answer, sent as a script sends it and as a plain form does, and what comes back.

use super::fields::{Field, Form, Kind, comes_in, people, selector};
use super::harm::{Harm, MARKUP, harms};
use super::situation::says_seen;
use super::written::Written;
use crate::support::{Browser, Got};
use axum::http::StatusCode;
use scraper::Html;
use std::collections::BTreeMap;
use tocsin::base::{ApiError, Refusal};
use tocsin::db::Db;
use tocsin::web::Mode;

/// Answers that change nothing whatever they say: a session that is not there is ended, and who
/// accepts a recommendation gives no argument, and names nobody where somebody of the case is chosen.
const IDLE: [(&str, &str); 4] = [
    ("/api/account/end-session", "key"),
    ("/api/case/answer-recommendation", "answer_argument"),
    ("/api/case/answer-recommendation", "answer_owner_name"),
    ("/api/case/answer-recommendation", "answer_owner_organisation"),
];

pub struct Trial {
    pub(super) db: Db,
    people: BTreeMap<String, String>,
    browsers: BTreeMap<String, Browser>,
    written: Written,
    pub(super) tries: usize,
    fields: usize,
    pub(super) faults: Vec<String>,
}

impl Trial {
    pub async fn of(db: &Db) -> Self {
        Trial {
            db: db.clone(),
            people: people(db).await,
            browsers: BTreeMap::new(),
            written: Written::of(db).await,
            tries: 0,
            fields: 0,
            faults: Vec::new(),
        }
    }

    pub async fn of_every_field(&mut self, door: &str, form: &Form) {
        for field in &form.fields {
            self.fields += 1;
            let is_first_text = form.fields.iter().find(|it| it.kind == field.kind);
            let is_first_text = is_first_text.is_some_and(|it| it.name == field.name);
            let is_worth = |it: &Harm| match self.db {
                Db::Sqlite { .. } => is_first_text || !it.is_huge(),
                // The forms are read before any engine is asked: here, what engines differ in.
                Db::Postgres(_) => {
                    ["a null", "nobody", "unknown id", "unknown number"].contains(&it.name)
                }
            };
            let worth: Vec<Harm> = harms(field).into_iter().filter(is_worth).collect();
            for harm in worth {
                if let Err(fault) = self.one(door, form, field, &harm).await {
                    self.faults.push(format!("{door} {} {}: {fault}", field.name, harm.name));
                }
                self.tries += 1;
            }
        }
    }

    pub fn verdict(self) {
        println!("{} fields, {} tries", self.fields, self.tries);
        assert!(
            self.faults.is_empty(),
            "{} of {}: {:#?}",
            self.faults.len(),
            self.tries,
            self.faults
        );
    }

    async fn one(
        &mut self,
        door: &str,
        form: &Form,
        field: &Field,
        harm: &Harm,
    ) -> Result<(), String> {
        let body = body(form, field, harm);
        let browser = self.browser(&form.who).await;
        let got = browser.call(door, &body).await;
        if got.status.is_server_error() {
            return Err(format!("{} {}", got.status, start(&got.text)));
        }
        if got.status == StatusCode::OK {
            self.written.changed().await;
            return if harm.is_wrong && !IDLE.contains(&(door, field.name.as_str())) {
                Err("was let through".into())
            } else {
                Ok(())
            };
        }
        let error: ApiError =
            serde_json::from_str(&got.text).map_err(|_| format!("says {}", start(&got.text)))?;
        // What no person can type needs no more than one answer a person could read.
        if field.kind == Kind::Hidden && harm.name != "wrong type" {
            return self.nothing_is_written(&error).await;
        }
        let browser = self.browser(&form.who).await;
        let back = browser.submit(&form.page, door, &body).await;
        self.nothing_is_written(&error).await?;
        let browser = self.browser(&form.who).await;
        let page = match &back.location {
            Some(path) => browser.get(&path.replace("http://tocsin.test", "")).await,
            None => return Err(format!("no way back: {}", back.status)),
        };
        // That somebody looked at the page is told.
        self.written.changed().await;
        judge(&error, form, field, harm, &page)
    }

    pub(super) async fn nothing_is_written(&mut self, error: &ApiError) -> Result<(), String> {
        match self.written.changed().await {
            changed if changed.is_empty() => Ok(()),
            changed => Err(format!("refused with {error}, and written in {changed:?}")),
        }
    }

    pub(super) async fn browser(&mut self, who: &str) -> &mut Browser {
        if !self.browsers.contains_key(who) {
            let browser = match self.people.get(who) {
                Some(id) => comes_in(&self.db, id).await,
                None => Browser::new(&self.db, Mode::Demo),
            };
            self.browsers.insert(who.to_owned(), browser);
        }
        self.browsers.get_mut(who).unwrap()
    }
}

/// What the person reads.
fn judge(
    error: &ApiError,
    form: &Form,
    field: &Field,
    harm: &Harm,
    page: &Got,
) -> Result<(), String> {
    let html = Html::parse_document(&page.text);
    let has = |what: &str| html.select(&selector(what)).next().is_some();
    if page.text.contains("<script>alert(1)") || has("b[onload]") {
        return Err("markup got into the page".into());
    }
    if page.status.is_server_error() || !has("#errors[role=alert]") {
        return Err(format!("{} and the page does not say {error}", page.status));
    }
    let ApiError::Refused(Refusal::Invalid(problems)) = error else { return Ok(()) };
    if page.text.contains("problem-") && page.text.contains(&format!(">{}<", problems[0].key)) {
        return Err(format!("no text for {}", problems[0].key));
    }
    for problem in problems.iter().filter(|_| form.is_shown) {
        if !has(&format!("[id=\"{}\"]", problem.field)) {
            let (at, status) = (&form.page, page.status);
            return Err(format!("the link to {} leads nowhere on {at}: {status}", problem.field));
        }
        if !has(&format!("[aria-describedby~=\"{}-problem\"]", problem.field)) {
            return Err(format!("{} is not said at {}", problem.key, problem.field));
        }
    }
    let is_typed = matches!(field.kind, Kind::Line | Kind::Long | Kind::Number | Kind::Date);
    let is_secret = field.name.contains("password");
    let Some(said) = harm.says.as_deref().filter(|_| is_typed && !is_secret && form.is_shown)
    else {
        return Ok(());
    };
    // The part of a day that is wrong goes by the name of the whole, where the summary leads.
    let found = |by: &str| html.select(&selector(&format!("[{by}=\"{}\"]", field.name))).next();
    let kept = found("id").or_else(|| found("name"));
    let kept = kept.map(|it| it.attr("value").map_or_else(|| it.text().collect(), str::to_owned));
    match kept {
        Some(kept) if said.contains('\0') || kept.trim() == said.trim() => Ok(()),
        // A browser asked for a day shows no other; the text is in the page all the same.
        kept if said == MARKUP => {
            Err(format!("markup was not kept: {}", start(&kept.unwrap_or_default())))
        }
        kept => Err(format!("what was typed is gone: {}", start(&kept.unwrap_or_default()))),
    }
}

fn body(form: &Form, field: &Field, harm: &Harm) -> String {
    let answer = |it: &Field| match it.name == field.name {
        true => harm.says.clone(),
        // What may be let through is said of a case that has moved on, so that nothing is done.
        false if says_seen(&it.name) && !harm.is_wrong => Some("0".into()),
        false => Some(it.answer.clone()),
    };
    let said = form.fields.iter().filter_map(|it| Some((it.name.clone(), answer(it)?)));
    serde_urlencoded::to_string(said.collect::<Vec<_>>()).unwrap()
}

fn start(text: &str) -> String {
    text.chars().take(80).collect()
}
