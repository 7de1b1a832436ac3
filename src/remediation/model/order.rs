//! Which task comes after which: an order in which each stands behind all that it waits for, or the
//! circle because of which there is none. Tasks are named by their place in what was given.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Why tasks cannot be put in an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrderFault {
    /// Each waits for the one before it, and the first for the last. Told from the first of them that
    /// was given.
    Circle(Vec<usize>),
    /// A task waits for one that is not there.
    Absent { task: usize, after: usize },
}

/// An order in which each task stands behind those that it waits for. Of several that could come next, the
/// one that was given first does: what was given in such an order stays in it.
pub(super) fn in_order(after: &[Vec<usize>]) -> Result<Vec<usize>, OrderFault> {
    let mut waiting = vec![0_usize; after.len()];
    let mut next = vec![Vec::new(); after.len()];
    for (task, before) in after.iter().enumerate() {
        for &it in before {
            next.get_mut(it).ok_or(OrderFault::Absent { task, after: it })?.push(task);
            waiting[task] += 1;
        }
    }
    let free = (0..after.len()).filter(|task| waiting[*task] == 0);
    let mut ready: BinaryHeap<Reverse<usize>> = free.map(Reverse).collect();
    let mut order = Vec::with_capacity(after.len());
    while let Some(Reverse(task)) = ready.pop() {
        order.push(task);
        for &it in &next[task] {
            waiting[it] -= 1;
            if waiting[it] == 0 {
                ready.push(Reverse(it));
            }
        }
    }
    match waiting.iter().position(|left| *left > 0) {
        None => Ok(order),
        Some(stuck) => Err(OrderFault::Circle(circle(after, &waiting, stuck))),
    }
}

/// From a task that never gets its turn, back along others that do not: they come round.
fn circle(after: &[Vec<usize>], waiting: &[usize], stuck: usize) -> Vec<usize> {
    let mut walked = vec![stuck];
    loop {
        let last = walked[walked.len() - 1];
        let before = after[last].iter().copied().find(|it| waiting[*it] > 0);
        let before = before.expect("what never gets its turn waits for such a one");
        if let Some(start) = walked.iter().position(|it| *it == before) {
            let mut round: Vec<usize> = walked.drain(start..).rev().collect();
            let first = (0..round.len()).min_by_key(|place| round[*place]);
            round.rotate_left(first.unwrap_or(0));
            return round;
        }
        walked.push(before);
    }
}
