//! The open cases whose score was made by a model that is in force no more.

use crate::base::Role;
use crate::case::model::CaseNumber;
use crate::triage::store::{in_force, rescore};
use crate::visible;
use crate::web::{Cx, Failure};

crate::sql! {
    OLDER = concat!("
        select c.number
          from case_file c
          join case_score s on s.case_id = c.id
         where c.stage in ('submitted', 'qualifying', 'awaiting_information', 'at_committee', 'staffing',
                           'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
           and s.model_id <> $3
           and ", visible!(), "
         order by c.id
         limit 20000");
}

/// Whoever may decide on a case; on which is said case by case.
const DECIDING: [Role; 2] = [Role::Coordinator, Role::Director];

/// How many are scored anew at once: each is an entry of a journal.
const AT_ONCE: usize = 100;

#[derive(sqlx::FromRow)]
struct Row {
    number: Option<String>,
}

/// How many open cases still have an older score, among those that the reader may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Older {
    pub cases: usize,
    /// As many as are scored anew at once.
    pub next: usize,
    /// Whether the reader decides on any case.
    pub may: bool,
}

pub async fn older(cx: &mut Cx) -> Result<Older, Failure> {
    let cases = numbers(cx).await?.len();
    let may = cx.actor.is_any(&DECIDING);
    Ok(Older { cases, next: cases.min(AT_ONCE), may })
}

/// Scores the next of them anew, by the model in force, each as on its own page.
pub async fn rescore_some(cx: &mut Cx) -> Result<(), Failure> {
    cx.actor.must_be_any(&DECIDING)?;
    let mut done = 0;
    for number in numbers(cx).await? {
        if done == AT_ONCE {
            break;
        }
        // One that falls to another coordinator is left to them.
        let file = crate::case::store::find(cx, number).await?;
        if rescore(cx, file).await? {
            done += 1;
        }
    }
    let model = in_force(cx.tx()).await?;
    cx.go_to(format!("/models/{}", model.id));
    cx.say_done(if done > 0 { "done-rescore-some" } else { "done-rescore-none" });
    Ok(())
}

async fn numbers(cx: &mut Cx) -> Result<Vec<CaseNumber>, Failure> {
    let model = in_force(cx.tx()).await?;
    let rows: Vec<Row> = cx.visible(OLDER).bind(model.id.clone()).all().await?;
    let odd = || sqlx::Error::Decode("case_file.number is odd".into());
    let number = |row: Row| row.number.and_then(|it| it.parse().ok()).ok_or_else(odd);
    Ok(rows.into_iter().map(number).collect::<Result<_, _>>()?)
}
