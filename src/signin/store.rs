//! Who may come in.

use super::model::{Newcomer, onward};
use crate::base::{ApiError, Grant, PersonId, Problem, Refusal, Role};
use crate::i18n::{COOKIE_NAME, Lang};
use crate::person::password;
use crate::person::store::{self as people, NewPerson};
use crate::web::{Entry, Failure, Mode, Visit};

/// The person behind an address and a password.
pub async fn recognise(
    visit: &mut Visit,
    email: &str,
    password: String,
) -> Result<PersonId, Failure> {
    let known = people::credentials(visit.tx(), email).await?;
    let (id, hash) = known.map_or((None, None), |it| (Some(it.id), it.password_hash));
    let matches = password::matches(password, hash).await;
    match id {
        Some(id) if matches => Ok(PersonId(id)),
        // Which of the two was wrong is nobody's business.
        _ => Err(Refusal::Invalid(vec![Problem::new("email", "problem-credentials")]).into()),
    }
}

/// In a demo, and only there, people are let in on their name.
pub async fn must_be_make_believe(visit: &mut Visit, person: PersonId) -> Result<(), Failure> {
    if !visit.site.is_demo() {
        return Err(ApiError::NotFound.into());
    }
    let known = people::demo(visit.tx()).await?;
    if known.iter().any(|actor| actor.id == person) {
        Ok(())
    } else {
        Err(ApiError::NotFound.into())
    }
}

/// Creates the first administrator, if there is nobody and the token is right.
pub async fn first_administrator(
    visit: &mut Visit,
    token: &str,
    newcomer: Newcomer,
) -> Result<PersonId, Failure> {
    let is_first = people::count(visit.tx()).await?.everyone == 0;
    if !is_first || !may_be_first(&visit.site.mode, token) {
        return Err(ApiError::NotFound.into());
    }
    newcomer.check()?;
    let person = NewPerson {
        email: newcomer.email,
        name: newcomer.name.trim().into(),
        grants: vec![Grant { role: Role::Administrator, perimeter: None }],
        password_hash: Some(password::hash(newcomer.password).await),
        is_demo: false,
    };
    let now = visit.now;
    Ok(people::add(visit.tx(), person, now).await?.id)
}

/// Whether this is the link that was printed when the server started.
pub fn may_be_first(mode: &Mode, token: &str) -> bool {
    matches!(mode, Mode::FirstRun { token: ours } if **ours == *token)
}

pub fn let_in(visit: &mut Visit, person: PersonId, next: &str) {
    visit.enter(Entry::SignIn(person));
    visit.go_to(onward(next));
}

/// Keeps a choice of language for a year, in a cookie that names nobody.
pub fn keep_language(visit: &mut Visit, code: &str) -> Result<(), Failure> {
    let lang = Lang::from_code(code).ok_or(ApiError::NotFound)?;
    let code = lang.code();
    visit.set_cookie(&format!(
        "{COOKIE_NAME}={code}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
    ));
    Ok(())
}
