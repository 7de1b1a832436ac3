//! The search for the best plan of all cases together: bound by prices, part on who meets a need.

use super::descent::Descent;
use super::greedy;
use super::plan::Plan;
use super::prices::{Live, Look, Market};
use std::collections::BTreeMap;

/// Rounds of prices: at first, again when good plans have thinned out the schedules, and at each node.
const FIRST_ROUNDS: usize = 200;
const MORE_ROUNDS: usize = 300;
const NODE_ROUNDS: usize = 40;
/// Every so many rounds at the start, and every so many nodes, cases choose again from what members
/// want.
const OFFERED_EVERY: usize = 20;
const SETTLED_EVERY: u64 = 32;
/// At first, only plans this near the bound are looked for, in ten-thousandths of it, each for so
/// many nodes: a good plan found early makes the proof short.
const PRETENCES: [i64; 3] = [10, 40, 160];
const PRETENCE_NODES: u64 = 200;

/// How long to search. Counted work ends at the same place on every machine; whoever calls has a
/// clock.
pub struct Limit<'a> {
    /// How many schedules may still be priced.
    pub work: u64,
    /// Whether to stop now.
    pub stop: &'a mut dyn FnMut() -> bool,
}

/// The search, and the best plan so far.
pub struct Tree<'a, 'l, 's> {
    market: &'a Market<'a>,
    limit: &'l mut Limit<'s>,
    pub floor: Plan,
    pub worth: i64,
    /// Plans worth no more than this are not looked for, even if better than the floor.
    pretended: i64,
    nodes: u64,
}

/// Part of all plans: those of the schedules that are left.
#[derive(Clone)]
pub struct Node {
    live: Live,
    pub prices: Vec<i64>,
    bound: i64,
}

/// How often each member took each need, as prices moved.
type Wishes = BTreeMap<(usize, usize), u32>;

impl<'a, 'l, 's> Tree<'a, 'l, 's> {
    pub fn new(market: &'a Market<'a>, limit: &'l mut Limit<'s>, floor: Plan) -> Self {
        let worth = greedy::worth(market.problem, &floor);
        Self { market, limit, floor, worth, pretended: i64::MIN, nodes: 0 }
    }

    /// Prices and a good plan, to start from.
    pub fn prepare(&mut self, prices: Vec<i64>) -> Node {
        let live = self.market.schedules.iter().map(|it| (0..it.len() as u32).collect()).collect();
        let mut root = Node { live, prices, bound: i64::MAX };
        if self.tighten(&mut root, FIRST_ROUNDS).is_none() {
            return root;
        }
        for near in PRETENCES {
            self.pretended = root.bound - root.bound.abs() * near / 10_000;
            let until = self.nodes + PRETENCE_NODES;
            if self.worth < self.pretended {
                self.branch(root.clone(), until);
            }
        }
        self.pretended = i64::MIN;
        self.tighten(&mut root, MORE_ROUNDS);
        root
    }

    /// Searches to the end; what no plan made of the schedules is worth more than.
    pub fn finish(&mut self, root: Node) -> i64 {
        self.branch(root, u64::MAX)
    }

    /// Searches below a node; what no plan below it is worth more than, unless it is the floor.
    fn branch(&mut self, root: Node, until: u64) -> i64 {
        let mut open = Vec::new();
        let mut next = Some(root);
        // Down as long as it leads somewhere, then on where most may still be found.
        while let Some(mut node) = next.take().or_else(|| most_promising(&mut open)) {
            if node.bound <= self.cut() {
                continue;
            }
            if self.nodes >= until || self.is_over() {
                open.push(node);
                break;
            }
            self.nodes += 1;
            let Some(pair) = self.tighten(&mut node, NODE_ROUNDS) else { continue };
            let (with, without) = self.part(node, pair);
            open.extend(without);
            next = with;
        }
        let bound = open.iter().map(|it| it.bound).max();
        bound.map_or(self.worth, |bound| bound.max(self.worth))
    }

    fn cut(&self) -> i64 {
        self.worth.max(self.pretended)
    }

    fn is_over(&mut self) -> bool {
        self.limit.work == 0 || (self.limit.stop)()
    }

    /// Lowers a node's bound; then whom to part on and over which need, unless nothing better than
    /// the floor is left below.
    fn tighten(&mut self, node: &mut Node, rounds: usize) -> Option<(usize, usize)> {
        let market = self.market;
        let at_root = rounds > NODE_ROUNDS;
        let mut way = Descent::from(&node.prices, if at_root { 1.0 } else { 0.5 });
        let mut wishes = Wishes::new();
        for round in 1..=rounds {
            let priced = node.live.iter().map(|it| it.len() as u64).sum::<u64>();
            self.limit.work = self.limit.work.saturating_sub(priced);
            let look = market.look(&node.live, &way.prices);
            if way.lower(&look) {
                node.bound = node.bound.min(market.bound(look.total));
                if node.bound <= self.cut() {
                    node.prices = way.best;
                    return None;
                }
                market.drop_hopeless(&mut node.live, &way.prices, &look, self.cut());
            }
            if round * 2 > rounds {
                self.note(&look, &mut wishes);
            }
            if at_root && round % OFFERED_EVERY == 0 {
                self.offer_settled(&look);
            }
            if (at_root && self.is_over()) || !way.go(market, &look, self.cut()) {
                break;
            }
        }
        node.prices = way.best;
        let look = market.look(&node.live, &node.prices);
        if self.nodes.is_multiple_of(SETTLED_EVERY) {
            self.offer_settled(&look);
        }
        // Where nothing is open any more there is one plan, and this is it.
        self.offer(&look);
        if node.bound <= self.cut() { None } else { self.choose(node, &wishes) }
    }

    fn note(&self, look: &Look, wishes: &mut Wishes) {
        for (member, (at, _)) in look.best.iter().enumerate() {
            for need in self.market.schedules[member].needs(*at) {
                *wishes.entry((*need as usize, member)).or_default() += 1;
            }
        }
    }

    /// The need and the member about whom the prices are least sure, among those still open.
    fn choose(&self, node: &Node, wishes: &Wishes) -> Option<(usize, usize)> {
        let is_open = |need: usize, member: usize| {
            let meets = |at: &u32| self.market.meets(member, *at, need);
            let live = &node.live[member];
            live.iter().any(meets) && !live.iter().all(meets)
        };
        let most = wishes.values().copied().max().unwrap_or(0);
        let mut pairs: Vec<_> = wishes.iter().collect();
        pairs.sort_by_key(|(pair, count)| ((2 * **count).abs_diff(most), **pair));
        let unsure = pairs.into_iter().map(|it| *it.0).find(|(need, who)| is_open(*need, *who));
        unsure.or_else(|| {
            let needs = self.market.problem.needs.iter().enumerate();
            let mut all = needs.flat_map(|(at, it)| it.fit.iter().map(move |fit| (at, fit.0)));
            all.find(|(need, member)| is_open(*need, *member))
        })
    }

    /// The plans where the member meets the need, and those where not.
    fn part(&self, node: Node, (need, member): (usize, usize)) -> (Option<Node>, Option<Node>) {
        let keep = |keep: &dyn Fn(usize, &u32) -> bool| {
            let of = |(who, live): (usize, &Vec<u32>)| -> Vec<u32> {
                live.iter().copied().filter(|at| keep(who, at)).collect()
            };
            let live: Live = node.live.iter().enumerate().map(of).collect();
            let some = live.iter().all(|it| !it.is_empty());
            some.then(|| Node { live, prices: node.prices.clone(), bound: node.bound })
        };
        let meets = |who: usize, at: &u32| self.market.meets(who, *at, need);
        let with = keep(&|who, at| meets(who, at) == (who == member));
        let without = keep(&|who, at| who != member || !meets(who, at));
        (with, without)
    }

    /// What members want as a plan, if it is the best so far.
    fn offer(&mut self, look: &Look) {
        let plan = self.plan_of(look);
        self.keep(plan);
    }

    /// The same once cases have chosen again among those left.
    fn offer_settled(&mut self, look: &Look) {
        let mut plan = self.plan_of(look);
        greedy::settle(self.market.problem, &mut plan);
        self.keep(plan);
    }

    fn keep(&mut self, plan: Plan) {
        let worth = greedy::worth(self.market.problem, &plan);
        if worth > self.worth {
            (self.floor, self.worth) = (plan, worth);
        }
    }

    /// Whoever comes first meets what several want; teams that may not go stay at home.
    fn plan_of(&self, look: &Look) -> Plan {
        let problem = self.market.problem;
        let mut plan = Plan::nobody(problem.cases.iter().map(|it| it.needs.len()));
        for (member, (at, _)) in look.best.iter().enumerate() {
            for need in self.market.schedules[member].needs(*at) {
                let case = problem.needs[*need as usize].case;
                let place = *need as usize - problem.cases[case].needs.start;
                plan.0[case][place].get_or_insert(member);
            }
        }
        greedy::send_home(problem, &mut plan);
        plan
    }
}

fn most_promising(open: &mut Vec<Node>) -> Option<Node> {
    let at = (0..open.len()).max_by_key(|at| open[*at].bound)?;
    Some(open.swap_remove(at))
}
