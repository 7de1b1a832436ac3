//! Who stands for the project of a case, and who did before. No other file writes `project_contact`.

use super::team::facts_of;
use crate::base::{HandoverId, PersonId, Refusal, Role};
use crate::case::chain::digest;
use crate::case::model::{CaseNumber, Event as CaseEvent, Part};
use crate::case::store::{CaseFile, find, if_fresh, note, record};
use crate::clock::Calendar;
use crate::db::{Millis, new_id};
use crate::person::store as people;
use crate::roster::model::{
    Contact, HandoverEvent, Naming, ProjectRole, may_name, name_contact, name_sponsor,
};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    /// The latest first: an identifier says when it was made.
    OF_CASE = "
        select k.id, k.role, k.person_id, coalesce(k.name, p.name) as name, k.function,
               coalesce(k.email, p.email) as email, k.phone, k.note, a.name as named_by, k.at
          from project_contact k
          left join person p on p.id = k.person_id
          join person a on a.id = k.named_by
         where k.case_id = $1
         order by k.id desc
         limit 200";
    INSERT = "
        insert into project_contact (id, case_id, role, person_id, name, function, email, phone, note,
                                     named_by, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    ROWS = "
        select id, role, person_id, name, function, email, phone, note, named_by, at
          from project_contact
         where case_id = $1
         order by id";
}

/// One time that somebody was named, or what is said of them was changed.
#[derive(Clone, Debug)]
pub struct Named {
    pub role: ProjectRole,
    pub contact: Contact,
    /// What the one before told this one.
    pub note: Option<String>,
    pub by: String,
    pub at: DateTime<Utc>,
    person: Option<PersonId>,
}

/// What the page of a team shows of the project.
#[derive(Clone, Debug)]
pub struct ProjectSide {
    sponsor: Option<Contact>,
    /// The latest first.
    pub named: Vec<Named>,
    /// Whom the reader may name.
    pub names: Vec<ProjectRole>,
}

/// What was said of a sponsor, by the fields of its form.
#[derive(Clone, Debug)]
pub struct NewSponsor {
    pub name: String,
    pub email: String,
    pub function: Option<String>,
    pub phone: Option<String>,
}

#[derive(sqlx::FromRow)]
struct NamedRow {
    id: Uuid,
    role: String,
    person_id: Option<Uuid>,
    name: String,
    function: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    note: Option<String>,
    named_by: String,
    at: Millis,
}

/// As it is kept.
#[derive(sqlx::FromRow)]
pub(super) struct ContactRow {
    pub id: Uuid,
    role: String,
    person_id: Option<Uuid>,
    name: Option<String>,
    function: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    note: Option<String>,
    named_by: Uuid,
    at: Millis,
}

impl TryFrom<NamedRow> for Named {
    type Error = sqlx::Error;

    fn try_from(row: NamedRow) -> Result<Self, sqlx::Error> {
        let odd = || sqlx::Error::Decode(format!("project_contact.role of {}", row.id).into());
        let role = ProjectRole::from_name(&row.role).ok_or_else(odd)?;
        let NamedRow { name, function, email, phone, note, named_by, .. } = row;
        let contact = Contact { name, function, email, phone };
        let person = row.person_id.map(PersonId);
        Ok(Named { role, contact, note, by: named_by, at: row.at.into(), person })
    }
}

impl ProjectSide {
    /// Who does it now.
    pub fn holder(&self, role: ProjectRole) -> Option<&Contact> {
        match role {
            ProjectRole::Sponsor => self.sponsor.as_ref(),
            _ => self.named.iter().find(|it| it.role == role).map(|it| &it.contact),
        }
    }
}

impl ContactRow {
    /// All of it, on lines that no answer can break but the note, which comes last.
    pub(super) fn digest(&self) -> String {
        let ContactRow { id, role, named_by, at: Millis(at), .. } = self;
        let person = self.person_id.map(|it| it.to_string()).unwrap_or_default();
        let said = [&self.name, &self.function, &self.email, &self.phone, &self.note];
        let said = said.map(|it| it.as_deref().unwrap_or_default()).join("\n");
        digest(&format!("{id}\n{role}\n{person}\n{named_by}\n{at}\n{said}"))
    }
}

/// Who stands for the project of a case that was found for this person.
pub async fn project_side(cx: &mut Cx, file: &CaseFile) -> Result<ProjectSide, Failure> {
    let rows: Vec<NamedRow> = cx.query(OF_CASE).bind(file.id.0).all().await?;
    let named = rows.into_iter().map(Named::try_from).collect::<Result<Vec<_>, _>>()?;
    let sponsor = sponsor(cx, file, &named).await?;
    let calendar = Calendar::france();
    let facts = facts_of(cx, file, &calendar);
    let may = |role: &ProjectRole| may_name(facts, &cx.actor, *role).is_ok();
    let names = ProjectRole::ALL.into_iter().filter(may).collect();
    Ok(ProjectSide { sponsor, named, names })
}

/// The case says who is its sponsor; what was said of them beside is of the last time they were named.
async fn sponsor(
    cx: &mut Cx,
    file: &CaseFile,
    named: &[Named],
) -> Result<Option<Contact>, Failure> {
    let Some(person) = file.holder(Part::Sponsor) else { return Ok(None) };
    let Some(known) = people::active_or_left(cx.tx(), person).await? else { return Ok(None) };
    let email = people::email(cx.tx(), person).await?;
    let said = named.iter().find(|it| it.person == Some(person)).map(|it| &it.contact);
    Ok(Some(Contact {
        name: known.name,
        function: said.and_then(|it| it.function.clone()),
        email,
        phone: said.and_then(|it| it.phone.clone()),
    }))
}

/// Names the referent or the administrative contact. What was typed is looked at once it is known that its
/// author may name anybody, and has the page as it is.
pub async fn keep_contact(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    role: ProjectRole,
    typed: Result<(Contact, Option<String>), Refusal>,
) -> Result<(), Failure> {
    let file = may(cx, number, seen, role).await?;
    let (contact, said) = typed?;
    let side = project_side(cx, &file).await?;
    let naming = name_contact(side.holder(role), &contact, said.as_deref())?;
    let Contact { name, function, email, phone } = contact;
    let name = Some(name);
    let row = row(cx, role, None, [name, function, email, phone, said]);
    let (project_role, id, digest) = (role, row.id, row.digest());
    let event = match naming {
        Naming::First => HandoverEvent::Named { project_role, id, digest },
        Naming::Corrected => HandoverEvent::Corrected { project_role, id, digest },
        Naming::Replaced => HandoverEvent::Replaced { project_role, id, digest },
    };
    keep(cx, file, row, event).await
}

/// Names another sponsor, who takes over what the one before owed, or says more of the one there is.
pub async fn keep_sponsor(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    typed: Result<(NewSponsor, Option<String>), Refusal>,
) -> Result<(), Failure> {
    let role = ProjectRole::Sponsor;
    let file = may(cx, number, seen, role).await?;
    let (new, said) = typed?;
    let known = people::of_email(cx.tx(), &new.email).await?;
    let naming = name_sponsor(&file, &cx.actor, known.map(|it| it.id), said.as_deref())?;
    if naming == Naming::Corrected {
        let side = project_side(cx, &file).await?;
        let before = side.holder(role);
        let (function, phone) = (new.function.clone(), new.phone.clone());
        let after = before.map(|it| Contact { function, phone, ..it.clone() });
        after.map(|after| name_contact(before, &after, said.as_deref())).transpose()?;
    }
    let (email, now) = (new.email, cx.now);
    let person = match (naming, file.holder(Part::Sponsor)) {
        (Naming::Corrected, Some(before)) => before,
        _ => people::find_or_invite(cx.tx(), &email, &new.name, Role::Sponsor, now).await?.id,
    };
    let row = row(cx, role, Some(person), [None, new.function, None, new.phone, said]);
    let (id, digest) = (row.id, row.digest());
    match naming {
        Naming::Corrected => {
            let project_role = role;
            let event = HandoverEvent::Corrected { project_role, id, digest };
            keep(cx, file, row, event).await
        }
        Naming::First | Naming::Replaced => {
            let named = CaseEvent::Named { part: Part::Sponsor, person };
            let file = record(cx, file, named).await?;
            keep(cx, file, row, HandoverEvent::SponsorNamed { person, id, digest }).await
        }
    }
}

/// The case, if this person may name somebody for that and nobody was faster.
async fn may(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    role: ProjectRole,
) -> Result<CaseFile, Failure> {
    let file = find(cx, number).await?;
    let calendar = Calendar::france();
    let may = may_name(facts_of(cx, &file, &calendar), &cx.actor, role);
    if_fresh(cx, &file, seen, may).await?;
    Ok(file)
}

fn row(
    cx: &Cx,
    role: ProjectRole,
    person: Option<PersonId>,
    [name, function, email, phone, note]: [Option<String>; 5],
) -> ContactRow {
    let id: HandoverId = new_id();
    ContactRow {
        id: id.0,
        role: role.name().to_owned(),
        person_id: person.map(|it| it.0),
        name,
        function,
        email,
        phone,
        note,
        named_by: cx.actor.id.0,
        at: cx.now.into(),
    }
}

async fn keep(
    cx: &mut Cx,
    file: CaseFile,
    row: ContactRow,
    event: HandoverEvent,
) -> Result<(), Failure> {
    let file = note(cx, file, &event).await?;
    cx.query(INSERT)
        .bind(row.id)
        .bind(file.id.0)
        .bind(row.role)
        .bind(row.person_id)
        .bind(row.name)
        .bind(row.function)
        .bind(row.email)
        .bind(row.phone)
        .bind(row.note)
        .bind(row.named_by)
        .bind(row.at)
        .execute()
        .await?;
    Ok(())
}

/// All that is kept of a case, to be held against its journal.
pub(super) async fn contact_rows(
    tx: &mut crate::db::Tx,
    case: Uuid,
) -> Result<Vec<ContactRow>, sqlx::Error> {
    tx.query(ROWS).bind(case).all().await
}
