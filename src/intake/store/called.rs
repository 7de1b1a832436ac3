//! Cases by their titles: by what they begin with, while somebody types the name of a project, and by
//! what is called nearly so, once it is sent.

use super::likely::FEWEST_LETTERS;
use super::project::{Known, MOST_FOUND, UnderWay};
use crate::register::model::{Name, likeliest};
use crate::related::store::those_alike;
use crate::visible;
use crate::web::{Cx, Failure};
use uuid::Uuid;

/// A request under way and its project, and whether it is the reader's own draft.
macro_rules! under_way {
    ($is_mine:literal) => {
        concat!(
            "
        select p.id as project_id, p.name, p.organisation_id, o.name as organisation,
               c.id, c.number, c.title, c.stage, ",
            $is_mine,
            " as is_mine
          from case_file c
          join project p on p.id = c.project_id
          join organisation o on o.id = p.organisation_id"
        )
    };
}

crate::sql! {
    CALLED = concat!(under_way!("false"), "
         where ", visible!(), "
           and c.id in (select w.case_id from case_word w where w.word between $3 and $4)
           and c.stage not in ('redirected', 'declined', 'withdrawn', 'closed', 'archived')
         order by c.id desc
         limit 200");
    THESE = concat!(under_way!("false"), "
         where c.id in ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
                        $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
           and ", visible!(), "
           and c.stage not in ('redirected', 'declined', 'withdrawn', 'closed', 'archived')
         order by c.id desc
         limit 20");
    /// What nobody has sent has no words that it is found by: one's own are few.
    OWN_DRAFTS = concat!(under_way!("true"), "
         where c.id in (select m.case_id from case_person m where m.person_id = $1)
           and ", visible!(), "
           and c.stage = 'draft'
         order by c.id desc
         limit 50");
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
    let Some((from, to)) = typed.words_begun() else { return Ok(Vec::new()) };
    if from.chars().count() < FEWEST_LETTERS {
        return Ok(Vec::new());
    }
    let rows: Vec<CalledRow> = cx.visible(CALLED).bind(from).bind(to).all().await?;
    let answers =
        |row: CalledRow| Some((Name::of(&row.case.title).answers_to(&typed)?, row.into()));
    Ok(likeliest(rows.into_iter().filter_map(answers), MOST_FOUND))
}

/// The cases under way that are called nearly what was typed, as far as this person may know of
/// them, the likest first, each with its project.
pub(super) async fn called_nearly(
    cx: &mut Cx,
    typed: &str,
) -> Result<Vec<(Known, UnderWay)>, Failure> {
    let mut rows: Vec<CalledRow> = cx.visible(OWN_DRAFTS).all().await?;
    let sent: Vec<CalledRow> = those_alike(cx, typed, THESE).await?;
    rows.extend(sent);
    let typed = Name::of(typed);
    let meant = |row: CalledRow| {
        let title = Name::of(&row.case.title);
        let likeness = typed.alike(&title).filter(|_| !typed.is_another_of_its_series(&title))?;
        Some((likeness, row.into()))
    };
    Ok(likeliest(rows.into_iter().filter_map(meant), usize::MAX))
}
