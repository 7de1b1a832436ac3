//! Cases by their titles: by what they begin with, while somebody types the name of a project, and by
//! what is called nearly so, once it is sent.

use super::likely::FEWEST_LETTERS;
use super::project::{Known, MOST_FOUND, UnderWay};
use crate::register::model::Name;
use crate::related::store::called_alike;
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
         where c.id in (select m.case_id from case_person m where m.person_id = $3)
           and ", visible!(), "
           and c.stage = 'draft'
         order by c.id desc
         limit 50");
}

/// How many cases are asked for at once.
const AT_ONCE: usize = 20;

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

/// The cases under way that are called nearly what was typed, as far as this person may know of
/// them, the likest first, each with its project.
pub(super) async fn called_nearly(
    cx: &mut Cx,
    typed: &str,
) -> Result<Vec<(Known, UnderWay)>, Failure> {
    let me = cx.actor.id.0;
    let mut rows: Vec<CalledRow> = cx.visible(OWN_DRAFTS).bind(me).all().await?;
    for some in called_alike(cx, typed).await?.chunks(AT_ONCE) {
        // Fewer than that are asked for with no case at all in the place of the others.
        let padded = some.iter().copied().chain(std::iter::repeat(Uuid::nil())).take(AT_ONCE);
        let query = padded.fold(cx.visible(THESE), |query, id| query.bind(id));
        let more: Vec<CalledRow> = query.all().await?;
        rows.extend(more);
    }
    let typed = Name::of(typed);
    let meant = |row: CalledRow| {
        // A measure of letters may depend on which word comes first.
        let title = Name::of(&row.case.title);
        if typed.is_another_of_its_series(&title) {
            return None;
        }
        let [here, there] = [typed.may_mean(&title), title.may_mean(&typed)];
        Some((here.into_iter().chain(there).reduce(f64::max)?, row))
    };
    let mut meant: Vec<(f64, CalledRow)> = rows.into_iter().filter_map(meant).collect();
    meant.sort_by(|one, other| other.0.total_cmp(&one.0));
    Ok(meant.into_iter().map(|(_, row)| row.into()).collect())
}
