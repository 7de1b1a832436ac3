# Did the brigade help?
effect-title = Did the brigade help?
effect-lead = Helped projects beside comparable ones that were not, between the same two editions of the register. Published when it is bad, too.
effect-sample = What it rests on
effect-helped = { $count ->
    [0] no project has an approved plan yet
    [one] one project whose plan was approved
   *[other] { $count } projects whose plan was approved
}
effect-too-few = Too few cases to conclude
effect-too-few-why = With fewer than { $fewest } pairs, one or two projects decide everything. What is known is shown all the same, with no interval and no conclusion.
effect-standing-paired = Paired
effect-standing-why-paired = with a comparable project that was not helped
effect-standing-alone = Nothing comparable
effect-standing-why-alone = two editions, but no project near enough
effect-standing-not-yet = Too early
effect-standing-why-not-yet = no edition late enough after the plan
effect-standing-not-before = Not published before
effect-standing-why-not-before = no edition of before the plan names them
effect-measure-duration = Planned duration
effect-measure-cost = Full cost
effect-measure-prudent = Prudent date (P80)
effect-pairs = Pairs
effect-pairs-why = both projects publish this figure in both editions
effect-difference = Difference, helped minus comparable
effect-difference-why = median { $middle }, { $percent }% interval
effect-within = { $low } to { $high }
effect-no-worse = Share that got no worse, difference
effect-no-worse-why = measured { $middle }, { $percent }% interval
effect-points = { $points } pts
effect-verdict-too-few = Too few cases to conclude.
effect-verdict-not-told = The interval holds zero: nothing can be concluded.
effect-verdict-less = Helped projects drifted less than their comparable ones.
effect-verdict-more = Helped projects drifted more than their comparable ones.
effect-chart = Each point is a pair, the helped project minus the comparable one: left of zero, the helped one drifted less. The bar is the interval, its mark the median difference.
effect-side = Side
effect-side-helped = Helped projects
effect-side-others = Comparable, not helped
effect-went-better = Better
effect-went-same = Unchanged
effect-went-worse = Worse
effect-known = Known
effect-told = What is said of it
effect-own = Weather and score of the helped projects
effect-own-why = With nothing to compare: no register publishes weather or score. The weather declared when help was asked for, against the one last reported; the first score against the last, of one model. Alone, these figures do not say that the brigade helped.
effect-own-weather = Weather
effect-own-score = Risk score
effect-own-points = Change of the score: { $low } to { $high } (median { $middle }, { $percent }% interval). A score also falls when answers are verified.
effect-method = How it is reckoned
effect-method-short = This is no experiment. Help is asked for at the worst moment, and what is at its worst often recovers by itself: part of any improvement comes from that, among the helped more than among the others.
effect-method-whole = The method, point by point
effect-method-helped = A project is helped from the day its first recovery plan is approved. Helped twice, it counts once, from the first time.
effect-method-window = Before: the last edition that appeared before that month. After: the first edition of the same register { $months } months later or more. The comparable one is read in the same two editions.
effect-method-pair = The comparable one is a project of the register that the brigade did not help, of the same phase and the same range of cost (under 20 million, 20 to 50, 50 to 100, 100 and more), whose age, as a share of its planned duration, differs by no more than { $age }. Among those, the nearest by age, ministry and drift so far.
effect-method-once = The nearest pairs are made first. No project is in two pairs, nor compared with itself; one that the brigade is still working on, or worked on without a plan, is compared with nothing.
effect-method-figures = Duration and cost: by how much they grew between the two editions. Prudent date: by how many days it moved; 80% of the projects of its reference class keep to such a date, foreseen from each edition by the model in force.
effect-method-interval = The interval of the median difference is made of two of the differences seen, chosen by the law of heads and tails: it supposes no shape of a distribution, and draws nothing by lot. It is shown from { $fewest } pairs on.
effect-method-shares = The interval of the difference between two shares is Newcombe’s for pairs, made of Wilson’s.
effect-method-mean = No mean: a few projects would make it.
effect-method-chosen = Who asks for help may differ from who does not, in ways that no register publishes.
effect-method-restricted = A restricted case is read here by nobody, you included. Its project stays among the others, for its absence would give it away: if it was helped, the difference shown is smaller than it is.
effect-list = The projects, and those beside them
effect-all = All
effect-rows = { $count ->
    [0] no project
    [one] one project, the first helped first
   *[other] { $count } projects, the first helped first
}
effect-empty = No project here
effect-empty-why = A project comes in on the day its recovery plan is approved. If something is chosen above, widen it.
effect-of-duration = Duration
effect-of-cost = Cost
effect-of-prudent = Prudent date
effect-of-weather = Weather
effect-of-score = Score
effect-begun = helped since { $day }
effect-editions = editions of { $before } and { $after }
effect-beside = comparable: { $said }
effect-was = before:
effect-was-score = before: { $score }
effect-panel = Of {"["}{ $pairs ->
    [one] one paired project
   *[other] { $pairs } paired projects
}], the prudent date came nearer for [{ $better }], did not move for [{ $same }], moved away for [{ $worse }].
effect-panel-others = Comparable projects that were not helped: [{ $better }] of { $all } brought it nearer.
effect-panel-none = { $all ->
    [0] No project has an approved plan yet: nothing to compare. [The method]
    [one] One helped project, not comparable with anything yet. [Why]
   *[other] { $all } helped projects, none of them comparable yet. [Why]
}
effect-panel-how = How it is reckoned
