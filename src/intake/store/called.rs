//! Cases by what their titles begin with, while somebody types the name of a project.

use super::project::{FEWEST_LETTERS, Known, MOST_FOUND, UnderWay};
use crate::register::model::Name;
use crate::visible;
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    CALLED = concat!("
        select p.id as project_id, p.name, p.organisation_id, o.name as organisation,
               c.id, c.number, c.title, c.stage, false as is_mine
          from case_file c
          join project p on p.id = c.project_id
          join organisation o on o.id = p.organisation_id
         where ", visible!(), "
           and c.id in (select w.case_id from case_word w where w.word between $3 and $4)
           and c.stage not in ('redirected', 'declined', 'withdrawn', 'closed', 'archived')
         order by c.id desc
         limit 200");
}

#[derive(sqlx::FromRow)]
struct CalledRow {
    project_id: Uuid,
    name: String,
    organisation_id: Uuid,
    organisation: String,
    #[sqlx(flatten)]
    case: UnderWay,
}

impl From<CalledRow> for (Known, UnderWay) {
    fn from(row: CalledRow) -> Self {
        let CalledRow { project_id: id, name, organisation_id, organisation, case } = row;
        (Known { id, name, organisation_id, organisation }, case)
    }
}

/// The cases under way whose titles answer to what is typed so far, as far as this person may know
/// of them, each with its project.
pub async fn called(cx: &mut Cx, typed: &str) -> Result<Vec<(Known, UnderWay)>, Failure> {
    let typed = Name::of(typed);
    let longest = typed.words.iter().max_by_key(|word| word.chars().count());
    let Some(word) = longest.filter(|word| word.chars().count() >= FEWEST_LETTERS) else {
        return Ok(Vec::new());
    };
    // What begins with the word, in the order of any alphabet.
    let after = format!("{word}zzzzzzzz");
    let rows: Vec<CalledRow> = cx.visible(CALLED).bind(word.clone()).bind(after).all().await?;
    let mut called: Vec<(f64, CalledRow)> = rows
        .into_iter()
        .filter_map(|row| Some((Name::of(&row.case.title).answers_to(&typed)?, row)))
        .collect();
    called.sort_by(|one, other| other.0.total_cmp(&one.0));
    Ok(called.into_iter().take(MOST_FOUND).map(|(_, row)| row.into()).collect())
}
