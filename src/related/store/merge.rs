//! One case ends in another, and perhaps comes back.

use super::tie::{Asked, Listed, by_number, path};
use crate::base::{CaseId, Problem, Refusal, prose};
use crate::case::model::{self as rules, Agreed, Command, Event, Side, decide, joining};
use crate::case::pages::Tab;
use crate::case::store::{CaseFile, find_draft, if_fresh, known, record};
use crate::visible;
use crate::web::{Cx, Failure};

crate::sql! {
    ABSORBED = concat!("
        select c.id, c.number, c.title, c.stage, c.submitted_at
          from case_file c
         where ", visible!(), "
           and c.merged_into = $3
         order by c.id
         limit 100");
}

/// The cases that ended in this one, as far as this person may see them.
pub async fn absorbed(cx: &mut Cx, case: CaseId) -> Result<Vec<Listed>, Failure> {
    Ok(cx.visible(ABSORBED).bind(case.0).all().await?)
}

/// The names of those who would come to read the other case, both cases being this person's to see.
pub async fn joining_names(
    cx: &mut Cx,
    file: &CaseFile,
    other: &CaseFile,
) -> Result<Vec<String>, Failure> {
    let joining = joining(file, other);
    let known = known(cx, file, &[]).await?;
    let name = |id: &crate::base::PersonId| known.iter().find(|it| it.id == id.0);
    Ok(joining.iter().filter_map(|id| Some(name(id)?.name.clone())).collect())
}

/// Merges a case into another. What the other one is by now is asked again here.
pub async fn merge(
    cx: &mut Cx,
    (case, seen, other): Asked<'_>,
    reason: &str,
    names_seen: bool,
) -> Result<(), Failure> {
    let (file, other) = (by_number(cx, case).await?, by_number(cx, other).await?);
    let reason = said(prose("merge_reason", reason))?;
    let agreed = Agreed { reason, names_seen };
    let decided = rules::merge(side(&file), side(&other), &cx.actor, agreed);
    let (merged, absorbed) = if_fresh(cx, &file, seen, decided).await?;
    let back = file.number.map(|number| Tab::Status.path(number)).unwrap_or_default();
    record_both(cx, (file, merged), (other, absorbed)).await?;
    cx.go_to(back);
    cx.say_done("done-merge");
    Ok(())
}

/// Undoes a merger that was a mistake.
pub async fn separate(cx: &mut Cx, (case, seen): (&str, i64), reason: &str) -> Result<(), Failure> {
    let file = by_number(cx, case).await?;
    let reason = said(prose("separate_reason", reason))?;
    let Some(merged) = file.merged.clone() else {
        // The rules say why not.
        let command = Command::Separate { unmet: Vec::new(), reason };
        let decided = decide(&file, &cx.actor, &file.line, command);
        return if_fresh(cx, &file, seen, decided).await.map(|_| ());
    };
    // Undone by somebody who sees both, as it was done.
    let other = find_draft(cx, merged.into).await?;
    let decided = rules::separate(side(&file), side(&other), &cx.actor, reason);
    let (separated, released) = if_fresh(cx, &file, seen, decided).await?;
    let back = file.number.map(path).unwrap_or_default();
    record_both(cx, (file, separated), (other, released)).await?;
    cx.go_to(back);
    cx.say_done("done-separate");
    Ok(())
}

/// Always in one order, so that two people never wait for each other.
async fn record_both(
    cx: &mut Cx,
    one: (CaseFile, Event),
    other: (CaseFile, Event),
) -> Result<(), Failure> {
    let mut both = [one, other];
    both.sort_by_key(|(file, _)| file.id);
    for (file, event) in both {
        record(cx, file, event).await?;
    }
    Ok(())
}

fn side(file: &CaseFile) -> Side<'_> {
    Side { case: file, line: &file.line }
}

fn said(typed: Result<String, Problem>) -> Result<String, Refusal> {
    typed.map_err(|problem| Refusal::Invalid(vec![problem]))
}
