//! Who may come in.

use super::model::{self, Newcomer, onward};
use super::tries;
use crate::base::{ApiError, Grant, PersonId, Refusal, Role};
use crate::i18n::{COOKIE_NAME, Lang};
use crate::person::store::{self as people, NewPerson};
use crate::person::{invitation, password};
use crate::web::{Entry, Failure, Mode, Visit, sessions};

// Hashing takes a while. What follows looks first, hashes while nobody waits, and only then
// opens the transaction that writes.

/// The person behind an address and a password.
pub async fn recognise(
    visit: &mut Visit,
    email: &str,
    password: String,
) -> Result<PersonId, Failure> {
    let known = people::credentials(visit.tx(), email).await?;
    let (id, hash) = known.map_or((None, None), |it| (Some(it.id), it.password_hash));
    let matches = is_right(visit, email, password, hash).await?;
    // Which of the two was wrong is nobody's business.
    let wrong = || Refusal::field("email", "problem-credentials");
    Ok(id.filter(|_| matches).map(PersonId).ok_or_else(wrong)?)
}

/// Whether a password is right. A wrong one is counted, whatever becomes of the visit.
async fn is_right(
    visit: &Visit,
    email: &str,
    password: String,
    hash: Option<String>,
) -> Result<bool, Failure> {
    let mut counting = visit.site.db.begin().await?;
    let this = tries::admit(&mut counting, email, visit.address, visit.now).await?;
    counting.commit().await?;
    let matches = password::matches(password, hash).await;
    if matches {
        let mut forgiving = visit.site.db.begin().await?;
        tries::forgive(&mut forgiving, this).await?;
        forgiving.commit().await?;
    }
    Ok(matches)
}

/// The person a link was made for chooses a password, and comes in. The link is used up, and
/// every browser that knew an older password is signed out.
pub async fn accept_invitation(
    visit: &mut Visit,
    token: &str,
    password: String,
) -> Result<PersonId, Failure> {
    let now = visit.now;
    invitation::holder(visit.tx(), token, now).await?.ok_or(ApiError::NotFound)?;
    model::password("password", &password).map_err(|it| Refusal::Invalid(vec![it]))?;
    let hash = password::hash(password).await;
    let mut tx = visit.site.db.begin().await?;
    // Of two who hold the same link, the second comes too late.
    let invited = invitation::spend(&mut tx, token, now).await?.ok_or(ApiError::NotFound)?;
    people::set_password(&mut tx, invited.person(), hash).await?;
    sessions::end_others(&mut tx, invited.person(), None).await?;
    tx.commit().await?;
    Ok(invited.person())
}

/// Whoever changes their password knows the old one, is signed out everywhere else, and makes
/// every link for a new one worth nothing.
pub async fn change_password(
    visit: &mut Visit,
    current: String,
    wanted: String,
) -> Result<(), Failure> {
    let me = visit.someone.as_ref().map(|it| it.id).ok_or(ApiError::SignedOut)?;
    let email = people::email(visit.tx(), me).await?.ok_or(ApiError::NotFound)?;
    model::password("new-password", &wanted).map_err(|it| Refusal::Invalid(vec![it]))?;
    let known = people::credentials(visit.tx(), &email).await?;
    if !is_right(visit, &email, current, known.and_then(|it| it.password_hash)).await? {
        return Err(Refusal::field("current-password", "problem-current-password").into());
    }
    let hash = password::hash(wanted).await;
    let mut tx = visit.site.db.begin().await?;
    people::set_password(&mut tx, me, hash).await?;
    invitation::forget(&mut tx, me).await?;
    sessions::end_others(&mut tx, me, visit.session_key().as_deref()).await?;
    Ok(tx.commit().await?)
}

/// In a demo, and only there, people are let in on their name.
pub async fn must_be_make_believe(visit: &mut Visit, person: PersonId) -> Result<(), Failure> {
    if !visit.site.is_demo() {
        return Err(ApiError::NotFound.into());
    }
    let known = people::demo(visit.tx()).await?;
    if known.iter().any(|known| known.actor.id == person) {
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

/// Keeps a choice of language: with the person, if we know who chose, and for a year in a
/// cookie that names nobody.
pub async fn keep_language(visit: &mut Visit, code: &str) -> Result<(), Failure> {
    let lang = Lang::from_code(code).ok_or(ApiError::NotFound)?;
    if let Some(person) = visit.someone.as_ref().map(|it| it.id) {
        people::set_lang(visit.tx(), person, lang).await?;
    }
    let code = lang.code();
    visit.set_cookie(&format!(
        "{COOKIE_NAME}={code}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
    ));
    Ok(())
}
