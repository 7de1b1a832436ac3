# The objectives of the portfolio
objectives-title = Objectives
objectives-lead = What the direction wants of the whole, by when, measured by Tocsin from dated facts. Nobody writes a measure by hand.
objectives-all = All objectives
objectives-caption = Each objective, its measure, its target and the gap that is left
objectives-set = Set an objective
objectives-none = No objective is under way
objectives-none-why = An objective says what is measured, the target and the date. Tocsin then measures it month by month, and says the pace it takes and the chances of making it.
objectives-what = Objective
objectives-today = Today
objectives-target = Target
objectives-by = Date
objectives-gap = Gap to target
objectives-chance = Chances of making it
objectives-outcome = Outcome
objectives-over = Past objectives
objectives-measured = What can be measured
objectives-measured-how = Each measure is counted from facts that bear their day, and is the same for all who read it. Restricted cases are counted for nobody, not even for those who are named in them: so the number can give nothing of them away.
objective-of-duties-kept = Deadlines kept at the promised date
objective-means-duties-kept = Of what was due in the month and the two before it, the share done by the first date that was promised. Announcing another date changes nothing; what was no longer owed by then is not counted.
objective-of-reports-kept = Progress reports in by the promised date
objective-means-reports-kept = The same share, of progress reports alone: it says whether what is known of the recoveries is fresh.
objective-of-team-late = P1 without a team at the promised date
objective-means-team-late = P1 cases whose team was promised for a day of the month, and whose intervention had not begun by then. The priority that counts is the one the case has today.
objective-of-team-delay = Delay to team
objective-means-team-delay = From the decision to help to the beginning of the intervention, team ready, in working days: the median of the interventions that began in the month and the two before it.
objective-of-milestones-on-time = Milestones reached on time
objective-means-milestones-on-time = Of the milestones reached in the month and the two before it, the share reached by the date of the original baseline. A new baseline changes nothing.
objective-of-milestone-slip = Drift of milestones
objective-means-milestone-slip = From the date of the original baseline to the day a milestone is reached: the median of the milestones reached in the month and the two before it. Below zero, they are reached early.
objective-of-recovered = Projects recovered
objective-means-recovered = Of the cases closed in the last twelve months, the share closed with the outcome “recovered”.
objective-working-days = { $count ->
    [one] { $said } working day
   *[other] { $said } working days
}
objective-days = { $count ->
    [one] { $said } day
   *[other] { $said } days
}
objective-points = { $count ->
    [one] { $said } point
   *[other] { $said } points
}
objective-at-least = at least { $value }
objective-at-most = at most { $value }
objective-every-month = every month
objective-out-of = { $met } of { $of }
objective-median-of = median of { $count }
objective-nothing = nothing to measure
objective-points-short = { $count ->
    [one] { $count } point short
   *[other] { $count } points short
}
objective-too-much = { $value } too many
objective-mark-kept = Kept
objective-mark-missed = Not kept
objective-mark-never-measured = Nothing to measure at its date
objective-mark-holds = On target
objective-mark-short = Not yet on target
objective-mark-not-yet = Nothing to measure yet
objective-mark-ended = Ended
objective-too-few = Too few months to tell: { $has } of { $fewest }
objective-hardly = under { $chance }
objective-nearly = over { $chance }
objective-likely = about { $chance }
objective-method = { $draws } possible futures are drawn by lot. Each begins at the last month that is over and adds, month by month, one of the changes already seen from one month to the next; the chances are the share of those that end on target. Below { $fewest } changes nothing is told. This supposes that the months to come move like those that passed: a decision that changes the course of things is not in it. The draw begins at the number { $seed }, kept with the objective: the same facts give the same answer again.
objective-figures = The objective in figures
objective-last = At its date
objective-baseline = On the day it was set
objective-months-met = { $of ->
    [0] No month is over yet since it was set.
   *[other] On target { $met } months of { $of } since it was set.
}
objective-no-pace = The last month that is over is on target: it has to stay there.
objective-pace = To be there by the date, each month to come has to gain { $pace } on the one before.
objective-chart = Each dot is a measured month. The full line is the target, broken on the day it was changed; the dashes are the pace it takes since the first day. The same figures stand in the table.
objective-changed-on = target changed on { $date }
objective-months = Month by month
objective-month = To
objective-measure = Measure
objective-counted = Counted
objective-missed = Not kept
objective-needed = Pace it takes
objective-history = What was aimed at
objective-version = { $name }, { $moment }: { $target } ({ $due })
objective-ended-by = Ended by { $name }, { $moment }.
objective-indicator = What is measured
objective-choose = Choose
objective-target = Target
objective-target-hint = A whole number, in the unit of what is measured: percent, cases or days.
objective-due = By when
objective-reason = Why this target
objective-reason-hint = Read by all who read objectives, and kept.
objective-change = Aim at something else
objective-change-do = Change the target
objective-end = End this objective
objective-end-reason = Why end it
objective-end-hint = The objective stays readable, with this reason. It is not taken up again: another one is set.
objective-end-do = End the objective
objective-facts-lead = { $count ->
    [1] What the measure to { $month } counts: the facts of that month. Restricted cases are in it for nobody.
   *[other] What the measure to { $month } counts: the facts of that month and of those before it, { $count } months in all. Restricted cases are in it for nobody.
}
objective-facts-all = All
objective-facts-kept = On time
objective-facts-missed = Late
objective-facts-recovered = Recovered
objective-facts-not-recovered = Another outcome
objective-facts-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
objective-facts-none = Nothing to show
objective-facts-none-why = No fact of these months answers this filter.
objective-facts-caption = The facts that the measure counts, the latest first
objective-facts-what = What
objective-facts-promised = Promised
objective-facts-done = Done
objective-facts-not-yet = not yet
objective-facts-since = Decided
objective-facts-began = Begun
objective-facts-closed-on = Closed
objective-facts-closed = Case closed
done-objective-set = Objective set. It is measured from now on.
done-objective-changed = Target changed. The one before stays readable, with its reason.
done-objective-ended = Objective ended. It stays readable, with your reason.
problem-objective-target = Write a whole number from 0 to { $most }.
problem-objective-same = That is what is aimed at already.
problem-objective-twice = An objective under way measures this by that date already: change its target.
objectives-then = Last month over by then
