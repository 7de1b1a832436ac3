//! The rules that a choice breaks, told once for whom they are of, however many weeks or needs it is.

use super::Breach;

/// Breaches of one rule, of one member; those of a case that nobody could lead, of that case.
pub type Broken = Vec<Breach>;

/// All of them, in the order in which each rule is broken first.
pub fn by_rule(breaches: &[Breach]) -> Vec<Broken> {
    let mut groups: Vec<Broken> = Vec::new();
    for it in breaches {
        match groups.iter_mut().find(|group| rule_and_whose(&group[0]) == rule_and_whose(it)) {
            Some(group) => group.push(*it),
            None => groups.push(vec![*it]),
        }
    }
    groups
}

fn rule_and_whose(breach: &Breach) -> (std::mem::Discriminant<Breach>, usize) {
    let whose = match *breach {
        Breach::Shape => 0,
        Breach::Conflict { member, .. }
        | Breach::Level { member, .. }
        | Breach::Away { member, .. }
        | Breach::Overfull { member, .. }
        | Breach::TooManyCases { member, .. } => member,
        Breach::NoLead { case } | Breach::NoSenior { case } => case,
    };
    (std::mem::discriminant(breach), whose)
}
