//! Links that members declare while they work on cases: each case is told, and whoever staffs it.

use super::member::{member, members};
use super::team::{facts_of, keep, team_of};
use crate::base::{PersonId, Role};
use crate::case::model::CaseNumber;
use crate::case::store::find;
use crate::clock::Calendar;
use crate::roster::model::{Command, Concern, Member, apply, decide};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;

crate::sql! {
    /// The cases that this person works on.
    THEIRS = concat!("
        select c.number
          from assignment a
          join case_file c on c.id = a.case_id
         where ", visible!(), "
           and a.person_id = $1
           and a.to_on >= $3
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
         order by c.number
         limit 200");
    /// The cases in whose teams somebody declared a link since they joined.
    TOLD = concat!("
        select c.number
          from case_file c
          join case_team t on t.case_id = c.id
         where ", visible!(), "
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
           and t.state like '%declared%'
         order by c.number
         limit 100");
}

#[derive(sqlx::FromRow)]
struct NumberRow {
    number: String,
}

impl NumberRow {
    fn parse(&self) -> Result<CaseNumber, sqlx::Error> {
        let odd = |_| sqlx::Error::Decode(format!("case_file.number is {}", self.number).into());
        self.number.parse().map_err(odd)
    }
}

/// Somebody at work whom a link keeps out that they declared since, and about whom nobody has decided.
#[derive(Clone, Debug)]
pub struct LinkTold {
    pub number: CaseNumber,
    pub title: String,
    pub person: PersonId,
    pub name: String,
    pub on: NaiveDate,
    pub concern: Concern,
}

/// Tells each case that this person works on, if what they say of themselves now speaks against them there as
/// what they said before did not.
pub(super) async fn tell(cx: &mut Cx, before: &Member) -> Result<(), Failure> {
    let (today, calendar) = (cx.today(), Calendar::france());
    let Some(now) = member(cx.tx(), before.person, today).await? else { return Ok(()) };
    let theirs: Vec<NumberRow> = cx.visible(THEIRS).bind(today.to_string()).all().await?;
    for row in theirs {
        let file = find(cx, row.parse()?).await?;
        let team = team_of(cx.tx(), &file).await?;
        if !team.is_newly_concerned(before, &now, &file.line, today) {
            continue;
        }
        let facts = facts_of(cx, &file, &calendar);
        // What one says of oneself is kept, whatever a case makes of it.
        let Ok(event) = decide(&team, facts, &cx.actor, Command::DeclareLink) else { continue };
        keep(cx, file, apply(team, &event), event).await?;
    }
    Ok(())
}

/// Those whom it takes a director to keep on, in the cases that the reader staffs.
pub async fn links_told(cx: &mut Cx) -> Result<Vec<LinkTold>, Failure> {
    if !cx.actor.is(Role::Coordinator) {
        return Ok(Vec::new());
    }
    let rows: Vec<NumberRow> = cx.visible(TOLD).all().await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let today = cx.today();
    let members = members(cx.tx(), today).await?;
    let mut told = Vec::new();
    for row in rows {
        let file = find(cx, row.parse()?).await?;
        if !cx.actor.is_for(Role::Coordinator, &file.line) {
            continue;
        }
        let team = team_of(cx.tx(), &file).await?;
        let number = row.parse()?;
        told.extend(team.open_conflicts(&members, &file.line, today).filter_map(
            |(it, concern)| {
                Some(LinkTold {
                    number,
                    title: file.title.clone(),
                    person: it.person,
                    name: it.name.clone(),
                    on: team.declared_on(it.person)?,
                    concern,
                })
            },
        ));
    }
    Ok(told)
}
