//! What administrators do to accounts. People are never deleted: the journal names them.

use super::model::{Act, allow, must_fit};
use crate::base::{ApiError, Grant, OrganisationId, PersonId, Problem, Refusal, Role, person_name};
use crate::person::store::{self as people, NewPerson};
use crate::person::{invitation, organisation};
use crate::signin::model::email;
use crate::web::{Cx, Failure, sessions};

/// Someone to be added, as typed.
pub struct Typed {
    pub name: String,
    pub email: String,
    pub role: String,
    pub perimeter: String,
}

/// Carries out one act on one account.
pub async fn carry_out(cx: &mut Cx, person: PersonId, act: Act) -> Result<(), Failure> {
    cx.actor.must_be(Role::Administrator)?;
    let others = people::other_administrators(cx.tx(), person).await?;
    let known = people::active_or_left(cx.tx(), person).await?.ok_or(ApiError::NotFound)?;
    allow(&cx.actor, &known, act, others)?;
    tracing::info!(by = %cx.actor.id, person = %person, ?act, "account");
    let now = cx.now;
    match act {
        Act::Grant(grant) => people::grant(cx.tx(), person, grant).await?,
        Act::Withdraw(grant) => people::withdraw(cx.tx(), person, grant).await?,
        Act::Deactivate => {
            people::set_left(cx.tx(), person, Some(now)).await?;
            invitation::forget(cx.tx(), person).await?;
            sessions::end_others(cx.tx(), person, None).await?;
        }
        Act::Reactivate => people::set_left(cx.tx(), person, None).await?,
        Act::Invite => invite(cx, person).await?,
    }
    Ok(())
}

/// Adds someone who is expected from now on, and makes the link that lets them in.
pub async fn add(cx: &mut Cx, typed: Typed) -> Result<PersonId, Failure> {
    cx.actor.must_be(Role::Administrator)?;
    let grant = grant_of(cx, &typed.role, &typed.perimeter).await;
    let name = person_name("name", &typed.name);
    let (grant, name, email) = all_or_problems(grant, name, email(&typed.email))?;
    must_fit(grant)?;
    if people::of_email(cx.tx(), &email).await?.is_some() {
        return Err(Refusal::field("email", "problem-email-known").into());
    }
    // A demo has make-believe people only, and would not start again over a real one.
    let is_demo = cx.site.is_demo();
    let person = NewPerson { email, name, grants: vec![grant], password_hash: None, is_demo };
    let now = cx.now;
    let person = people::add(cx.tx(), person, now).await?.id;
    tracing::info!(by = %cx.actor.id, person = %person, "account added");
    invite(cx, person).await?;
    Ok(person)
}

/// A role and a perimeter, as chosen from the lists of a form.
pub async fn grant_of(cx: &mut Cx, role: &str, perimeter: &str) -> Result<Grant, Failure> {
    cx.actor.must_be(Role::Administrator)?;
    let role = Role::from_name(role).ok_or(Refusal::field("role", "problem-choice"))?;
    let perimeter = match perimeter {
        "" => None,
        id => Some(known_organisation(cx, id).await?),
    };
    Ok(Grant { role, perimeter })
}

async fn known_organisation(cx: &mut Cx, id: &str) -> Result<OrganisationId, Failure> {
    let unknown = || Failure::from(Refusal::field("perimeter", "problem-choice"));
    let id = id.parse().map_err(|_| unknown())?;
    Ok(organisation::find(cx.tx(), id).await?.ok_or_else(unknown)?.id)
}

/// Makes a link and leaves it for the next page, which shows it once.
async fn invite(cx: &mut Cx, person: PersonId) -> Result<(), Failure> {
    let (by, now) = (cx.actor.id, cx.now);
    let token = invitation::make(cx.tx(), person, Some(by), now).await?;
    cx.hand_over(&token);
    Ok(())
}

/// All that is wrong with a form at once, so that nobody mends it field by field.
fn all_or_problems(
    grant: Result<Grant, Failure>,
    name: Result<String, Problem>,
    email: Result<String, Problem>,
) -> Result<(Grant, String, String), Failure> {
    let mut problems: Vec<Problem> =
        [&name, &email].into_iter().filter_map(|it| it.as_ref().err().cloned()).collect();
    match (grant, name, email) {
        (Ok(grant), Ok(name), Ok(email)) => Ok((grant, name, email)),
        (Err(Failure::Told(ApiError::Refused(Refusal::Invalid(more)))), ..) => {
            problems.extend(more);
            Err(Refusal::Invalid(problems).into())
        }
        (Err(failure), ..) => Err(failure),
        _ => Err(Refusal::Invalid(problems).into()),
    }
}
