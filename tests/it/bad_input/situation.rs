//! Answers that are right, from the wrong person, at the wrong stage, or on an old page.

use super::fields::{Form, selector};
use super::try_door::Trial;
use crate::support::Got;
use axum::http::StatusCode;
use scraper::Html;
use tocsin::base::{ApiError, Refusal};
use tocsin::db::Db;

tocsin::sql! {
    PLACE = "select stage, version from case_file where number = $1";
    ENDED = "select number, version from case_file where stage = 'declined' order by number limit 1";
}

/// Reads every case there is, and may change none.
const ONLOOKER: &str = "Awa Ndiaye";

/// What anybody may do, for themselves or, the referral, for a project in trouble.
const EVERYBODYS: [&str; 20] = [
    "/api/account/calendar",
    "/api/account/calendar-revoke",
    "/api/account/end-others",
    "/api/account/end-session",
    "/api/account/password",
    "/api/invitation",
    "/api/language",
    "/api/referral",
    "/api/sign-in",
    "/api/sign-in-demo",
    "/api/sign-out",
    "/api/theme",
    "/api/triage/keys",
    "/api/triage/letters",
    "/api/triage/save-view",
    "/api/triage/usual-letters",
    "/api/welcome",
    // Opened to whoever was declined, on the very stage that is tried here.
    "/api/case-appeal",
    // Whoever oversees chooses for themselves, and so does the one who looks on.
    "/api/portfolio/choose-week",
    // A draft of one's own is all it can reach.
    "/api/request",
];

#[derive(sqlx::FromRow)]
struct Place {
    stage: String,
    version: i64,
}

#[derive(sqlx::FromRow)]
struct Ended {
    number: String,
    version: i64,
}

/// What is wrong with a call that says nothing wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Situation {
    /// Somebody sends it who may not.
    AnothersAct,
    /// The case has ended.
    NotNow,
    /// Somebody was faster.
    Stale,
}

impl Trial {
    /// The form as it stands on its page, where it can do no good.
    pub async fn of_every_situation(&mut self, door: &str, form: &Form) {
        if EVERYBODYS.contains(&door) {
            return;
        }
        for situation in [Situation::AnothersAct, Situation::NotNow, Situation::Stale] {
            let Some((who, body)) = call(&self.db, form, situation).await else { continue };
            let tried = self.refused(door, form, situation, who, &body).await;
            if let Err(fault) = tried {
                self.faults.push(format!("{door} {situation:?}: {fault}"));
            }
            self.tries += 1;
        }
    }

    async fn refused(
        &mut self,
        door: &str,
        form: &Form,
        situation: Situation,
        who: &str,
        body: &str,
    ) -> Result<(), String> {
        let got = self.browser(who).await.call(door, body).await;
        let error: ApiError = match got.status {
            StatusCode::OK => return Err("was let through".into()),
            _ => serde_json::from_str(&got.text).map_err(|_| format!("says {}", got.text))?,
        };
        let refusal = match &error {
            ApiError::Refused(refusal) => Some(refusal),
            _ => None,
        };
        let not_theirs = error == ApiError::NotFound
            || matches!(refusal, Some(Refusal::NeedsRole(_) | Refusal::NotYours));
        let not_now = matches!(refusal, Some(Refusal::NotNow { .. }));
        let is_right = match situation {
            // A form that no page shows has a case at any stage.
            Situation::AnothersAct => not_theirs || not_now && !form.is_shown,
            Situation::NotNow => not_theirs || not_now,
            Situation::Stale => matches!(error, ApiError::Stale { .. }),
        };
        if !is_right {
            return Err(format!("{who} is told {error:?}"));
        }
        self.nothing_is_written(&error).await?;
        let back = self.browser(who).await.submit("/", door, body).await;
        let Some(path) = &back.location else {
            return Err(format!("no way back: {}", back.status));
        };
        let page = self.browser(who).await.get(&path.replace("http://tocsin.test", "")).await;
        self.nothing_is_written(&error).await?;
        says_so(&page)?;
        gives_back(form, &page)
    }
}

/// Who calls, and with what; `None` where the situation cannot come about.
async fn call<'f>(db: &Db, form: &'f Form, situation: Situation) -> Option<(&'f str, String)> {
    let case = form.fields.iter().find(|it| it.name == "case");
    let (who, case, seen) = match (situation, case) {
        (Situation::AnothersAct, None) => (ONLOOKER, None, None),
        (_, None) => return None,
        (Situation::AnothersAct, Some(case)) => {
            let place = place(db, &case.answer).await?;
            (ONLOOKER, Some(case.answer.clone()), Some(place.version))
        }
        (Situation::NotNow, Some(case)) => {
            // A case that has ended can still be talked of, pinned in, and tied to others; not merged into one.
            let has = |name: &str| form.fields.iter().any(|it| it.name == name);
            if has("message") || has("entry") || has("other") && !has("merge_reason") {
                return None;
            }
            // What is said of an ended case cannot be tried on one.
            place(db, &case.answer).await.filter(|place| place.stage != "declined")?;
            let ended: Ended = db.snapshot().await.ok()?.query(ENDED).one().await.ok()?;
            (form.who.as_str(), Some(ended.number), Some(ended.version))
        }
        // What changes no fact of a case is never too late, and does not say what it has seen; nor does a reply,
        // which is to the findings alone.
        (Situation::Stale, _) if !form.fields.iter().any(|it| says_seen(&it.name)) => return None,
        (Situation::Stale, Some(case)) => {
            let place = place(db, &case.answer).await.filter(|_| form.is_shown)?;
            (form.who.as_str(), Some(case.answer.clone()), Some(place.version - 1))
        }
    };
    let said = form.fields.iter().map(|field| {
        let other = match field.name.as_str() {
            "case" => case.clone(),
            name if says_seen(name) => seen.map(|seen| seen.to_string()),
            _ => None,
        };
        (field.name.clone(), other.unwrap_or_else(|| field.answer.clone()))
    });
    Some((who, serde_urlencoded::to_string(said.collect::<Vec<_>>()).unwrap()))
}

/// The version that a person was looking at; beside answers, `seen` is what their fields showed.
pub(super) fn says_seen(name: &str) -> bool {
    matches!(name, "seen" | "version")
}

async fn place(db: &Db, number: &str) -> Option<Place> {
    let mut tx = db.snapshot().await.unwrap();
    tx.query(PLACE).bind(number.to_owned()).optional().await.unwrap()
}

/// In a sentence of their language, not in the name of one.
fn says_so(page: &Got) -> Result<(), String> {
    let html = Html::parse_document(&page.text);
    let said = html.select(&selector("#errors[role=alert] h2")).next();
    let said: String = said.map(|it| it.text().collect()).unwrap_or_default();
    match said.contains(' ') && !said.contains("refusal-") && !said.contains("Unknown") {
        true => Ok(()),
        false => Err(format!("the page says {said:?}, {}", page.status)),
    }
}

/// Nobody types twice: what was written stands on the page, to take along.
fn gives_back(form: &Form, page: &Got) -> Result<(), String> {
    use super::fields::Kind;
    let typed = form.fields.iter().filter(|it| it.kind == Kind::Long);
    let lost = typed.filter(|it| !page.text.contains(&it.answer)).map(|it| it.name.as_str());
    match lost.collect::<Vec<_>>() {
        lost if lost.is_empty() => Ok(()),
        lost => Err(format!("what was written in {lost:?} is gone")),
    }
}
