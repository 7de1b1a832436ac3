# The teams side by side, and what surrounds the choice.
compare-proposal = Proposal { $letter }
compare-kept = found by the calculation
compare-team = Team { $letter }
compare-own = Compose my own
compare-choose = Go on with
compare-go-on = Start from this choice
compare-led-by = led by { $name }
compare-open = missing: { $skills }
compare-over = Weeks above capacity
compare-over-none = none
compare-over-of = { $count ->
    [one] { $name }: { $count } week, up to { $load } (gives { $capacity })
   *[other] { $name }: { $count } weeks, up to { $load } (gives { $capacity })
}
compare-starts = Could start on
compare-starts-never = no day on which all of the team is there
compare-starts-nobody = not applicable, nobody is proposed
compare-starts-unled = nobody to lead
compare-at-once = Cases at once
compare-at-once-most = { $count ->
    [0] none
    [1] only one for each person
   *[other] { $count } at most for a person
}
compare-independence = Independence
compare-independent = nothing to mention
compare-concerns = { $count } to mention
compare-travel = Travel
compare-travel-none = no day on site in the calculation
compare-travel-hours = { $count ->
    [one] { $count } hour on the road
   *[other] { $count } hours on the road
}
compare-on-site = { $count ->
    [one] { $count } day on site
   *[other] { $count } days on site
}
compare-points = What the whole would be worth, in points, and how far from A
compare-note = All other cases stay as proposed. A team could start on the first day on which whoever leads it is asked for and all who are asked for in that week are there. The line at the edge of a cell says that it differs from A.
compare-no-other = Nothing to put beside it: all possible teams were looked at, and no other keeps the rules.
compare-no-other-found = Nothing to put beside it yet: the search stopped before it found another.
compare-one-other = Two teams, not three: all were looked at, and no other keeps the rules.
compare-one-other-found = Two teams, not three: the search stopped before it found a third, and another one may come before them.
around-title = Conditions
around-load = Load over twelve weeks, this choice included
around-gate = Conditions of the start
around-gate-holds = Met
around-gate-will-hold = With their yes
around-gate-missing = Missing
around-gate-note = “With their yes”: met once each of those who are chosen has said yes. The start stays closed as long as a condition is missing.
around-gate-count = { $held } of { $all }
around-gate-open = Meet them, under the tab Team
around-missing = What this choice lacks
around-missing-for = Nobody is chosen for: { $needs }.
around-missing-all = See whom the brigade lacks
around-concerned = Conflicts of interest
around-nobody-concerned = Nobody of those who would do has a link to mention.
around-kept-away = kept away from this case
around-to-mention = to mention
around-declined = Who declined this case
around-declined-why = Their reasons
around-declined-note = Of those with a skill that is asked for. They are not proposed for it again, unless you assign them.
around-concerned-note = Of those with a skill that is asked for. Which organisation or company it is about, only the person reads.

# While one chooses.
weigh-title = What if
weigh-hint = Change a choice, or drag a name onto a need: the consequence is told here at once. Nothing is sent.
weigh-met = Needs met: { $met } of { $all }, { $share } of the time asked for.
weigh-worth = Worth of the whole, in points: { $points }.
weigh-against = How far from the proposal: { $points }.
weigh-over = { $name }, { $weeks }: { $load }, { $beyond }% too much.
weigh-week = week of { $from }
weigh-weeks = weeks from { $from } to { $to }
weigh-sum = Needs met: { $met } of { $all }, { $points } from the proposal, rules broken: { $broken }
weigh-sum-alone = Needs met: { $met } of { $all }, worth { $points }, rules broken: { $broken }
weigh-kept = This choice breaks no rule.
weigh-away = Rule broken: { $name } would be away more than half of the time ({ $said }).
weigh-overfull = Rule broken, { $said }: more than 120% of their capacity for { $name }.
weigh-cases = Rule broken, { $said }: more than three cases at once for { $name }.
weigh-lead = Rule broken: nobody in the team could lead it (delivery, level 3).
weigh-senior = Rule broken: nobody in the team is at level 4.
weigh-else = The rest of the page goes by the choice before; “See the consequence” brings it up to date.
weigh-unfit = Nothing changed: { $name } does not reach the level asked for ({ $said }).

# Why this team, and what each knows.
why-title = Why { $letter }
why-not-the-others = And the next teams
why-other = Team { $letter } ({ $names }): the whole would be worth { $cost }.
why-other-changes = What changes: { $changes }.
why-other-open = Nobody in it would meet: { $skills }.
change-coverage-worse = less time given to needs
change-coverage-better = more time given to needs
change-overload-worse = more time asked beyond what each person gives
change-overload-better = less time asked beyond what each person gives
change-dispersion-worse = more cases carried at once
change-dispersion-better = fewer cases carried at once
change-travel-worse = more time on the road
change-travel-better = less time on the road
change-handover-worse = more people who leave a case that they know
change-handover-better = fewer people who leave a case that they know
levels-title = Skills asked for, and what each team brings
levels-asked = Asked for
levels-level = level { $level }
levels-own = Your choice
levels-nobody = nobody knows it
levels-enough = at the level asked for
levels-below = below the level asked for
levels-note = A full dot for each level reached, from 1 to 4; the bar marks the level asked for. Whoever is confirmed on the case already is of each team.
