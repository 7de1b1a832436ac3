//! Whether a proposal still answers what would be asked today.

use super::proposal::{Proposal, Staffing};

/// Whether a question would be asked in the same way now. That people are asked, or asked no more, changes
/// nothing: whoever follows a proposal case by case still reads the same one. Once somebody says yes, what
/// they agreed to counts, and the question is another one.
pub fn still_stands(then: &Staffing, answer: &Proposal, now: &Staffing) -> bool {
    let mut now = now.clone();
    for case in &mut now.cases {
        let before = then.cases.iter().find(|it| it.id == case.id);
        let proposed = answer.cases.iter().find(|it| it.id == case.id);
        if let Some((before, proposed)) = before.zip(proposed) {
            case.asked.clone_from(&before.asked);
            let is_proposed = |id: &String| proposed.team.iter().any(|it| it.member == *id);
            let was_there = |id: &String| before.team.contains(id);
            // Of those who knew it, only who was not proposed may be gone; and who came was proposed.
            let mut kept =
                before.team.iter().filter(|it| is_proposed(it) || before.stays.contains(it));
            let mut now_there = case.team.iter();
            if kept.all(|it| case.team.contains(it))
                && now_there.all(|it| was_there(it) || is_proposed(it))
            {
                case.team.clone_from(&before.team);
            }
        }
    }
    now == *then
}
