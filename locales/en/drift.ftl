# Drift: distribution and tail first, groups, editions and breaks.
part-drift = Drift
drift-title = Drift since first publication
drift-lead = The distribution and its tail first, the mean last. A project that was given more to do drifts too. Every number opens the list that makes it.
drift-views = What is measured
drift-view-time = Time
drift-view-cost = Cost
drift-view-plans = Plans of the brigade
drift-empty-why = Drift is measured between two editions of a register. A coordinator may import them.
drift-none = No project
drift-none-why = No published project answers to this choice. Take a filter away.
drift-opening = Of [{ $count } projects { $by ->
        [cost] whose cost was
       *[other] whose duration was
    } published twice], half moved by [{ $median }] or more, one in ten by [{ $p90 }] or more. { $past ->
        [0] None is past 30%.
        [one] [One project] is past 30%.
       *[other] [{ $past } projects] are past 30%.
    }
drift-since-first = Since first publication
drift-since-previous = Since the publication before
drift-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
drift-projects-of = { $count ->
    [one] { $count } project of { $all }
   *[other] { $count } projects of { $all }
}
drift-projects-none = None of these projects was yet published with this figure in two editions.
drift-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } plans
}
drift-plans-of = { $count ->
    [one] { $count } plan of { $all }
   *[other] { $count } plans of { $all }
}
drift-plans-none = None of these plans promised a duration.
drift-dots = Each dot has a name and leads to its page; the list has them all.
drift-dots-many = More than { $most } dots: they are put together in columns. Narrow the choice to name them one by one.
drift-mean = Mean: [{ $mean }], fragile: { $count ->
        [one] { $names } alone makes { $share } of what was gained, it is { $without } without it.
       *[other] { $names } make { $share } of what was gained, it is { $without } without them.
    }
drift-mean-few = Mean: [{ $mean }], fragile: too few gained for it to be shared out.
drift-mean-broken = From one edition to the next, projects change: [breaks of series].
drift-more = Distribution, groups and editions
drift-by-ministry = By ministry
drift-by-phase = By phase
drift-by-band = By cost band
drift-band = Cost band
drift-band-below-9 = below €9m
drift-band-9-to-25 = €9m to €25m
drift-band-25-to-50 = €25m to €50m
drift-band-50-to-100 = €50m to €100m
drift-band-from-100 = €100m and more
drift-band-other-currency = another currency
drift-band-not-published = cost not published
drift-band-why = The band goes by the first cost published, its lower bound included: by the latest, whoever became dearer would move up, and the higher bands would look worse than they are. From €9m, a project of the French State is submitted to the interministerial digital directorate for an opinion (order of 5 June 2020, article 1). The other bounds are round amounts, chosen so that no band of the Panorama is empty.
drift-phase-unsaid = phase not published
drift-count = projects
drift-previous-median = median, publication before
drift-previous-p90 = P90, publication before
drift-out-of = of { $count }
drift-nothing = cannot be computed
drift-whole = All
drift-narrow = Narrow
drift-narrowed = Narrowed to
drift-register = Register
drift-every-register = All registers
drift-every-phase = All phases
drift-every-band = All bands
drift-still = Still in the latest edition
drift-editions = Edition after edition
drift-editions-caption = What each edition publishes
drift-chart-total = Sum of the costs published, in millions ({ $currency }).
drift-chart-drift = Drift in { $measure } since first publication: the median as rounds, P90 as squares.
drift-chart-how = Each mark is what the edition publishes. A line joins two editions on the projects in both alone. A dashed line is a break: projects that came and left, years without an edition, a score model adopted.
drift-break-perimeter = +{ $came } −{ $left }
drift-break-months = { $months } months
drift-hole = { $months } months without an edition: break of series.
drift-came = came
drift-left = left
drift-returned = { $count ->
    [one] { $count } of them back
   *[other] { $count } of them back
}
drift-giving = with the figure
drift-total = total published
drift-like = Like for like, both ways
drift-like-why = The earlier edition is made again without the projects that left since, the later one without those that came: both figures are then of the same projects.
drift-like-editions = Editions
drift-kept = { $count ->
    [one] { $count } project in both
   *[other] { $count } projects in both
}
drift-total-published = Total published
drift-total-like = Like for like
drift-total-moved = Came and left
drift-came-left = came { $came }, left { $left }
drift-median-published = Median published
drift-median-like = Median, same projects
drift-p90-published = P90 published
drift-p90-like = P90, same projects
drift-models-why = A new score model changes no drift, which comes from the figures published. It parts the scores and bands before it from those after:
drift-how = How these figures are made
drift-how-against = A project counts once two editions gave its figure. Since first publication: the latest figure published against the first, which never disappears. Since the publication before: the latest against the one before it, the current reference.
drift-how-quantile = Median and P90 are quantiles of type 7: rank (n − 1) × p among the sorted drifts, interpolated between its two neighbours, as R, NumPy and spreadsheets take them. “Past 30%” means strictly more.
drift-how-mean = The mean comes last: we name the projects, three at most, that make half of all that was gained, and give the mean without them.
drift-list = Projects behind this number
drift-list-all = { $count ->
    [one] one published project
   *[other] { $count } published projects, the largest drift first
}
drift-list-range = { $count ->
    [one] one project: { $measure } { $against }, { $range }
   *[other] { $count } projects: { $measure } { $against }, { $range }, the largest first
}
drift-list-named = { $count ->
    [one] one project of the { $edition } edition
   *[other] { $count } projects of the { $edition } edition
}
drift-list-came = { $count ->
    [one] one project that came with the { $edition } edition
   *[other] { $count } projects that came with the { $edition } edition
}
drift-list-left = { $count ->
    [one] one project that left with the { $edition } edition
   *[other] { $count } projects that left with the { $edition } edition
}
drift-list-shown = { $from } to { $to } of { $count }
drift-list-back = See their distribution
drift-figure-of = { $edition } edition
drift-plans-since-first = Against the first version of the plan
drift-plans-since-plan = Against the plan in force
drift-plans-how = The expected end of a recovery against the one it promised: in days, and as a share of the time promised since the day its first version was frozen.
drift-plans-begun = Frozen on
drift-plans-only = Only: { $against }, { $range }.
drift-plans-known = where it can be computed
drift-plans-all = All plans
bearers-order = { $edition } edition, from the highest published cost to the lowest
bearers-projects = Projects
bearers-cost = Full cost published
bearers-drift = Drift in time, median of the projects of the edition
bearers-age = Oldest opinion
bearers-no-case = no case followed
bearers-why = Projects, costs and drifts come from the register, and only from the projects of its latest edition; the weather and the oldest opinion from the cases that you may see.
bearers-not-in = not in the edition
drift-of-edition = time, projects of the { $edition } edition
drift-brief-phase = Drift by phase
drift-brief-band = Drift by cost band
drift-still-said = Of the [{ $count } projects still published] in { $edition }: median { $median }, P90 { $p90 }.
drift-title-plans = Drift of the brigade’s plans
drift-lead-plans = The expected end of each recovery against the one it promised. The distribution and its tail first, the mean last. Every number opens the list that makes it.
drift-as-of-title = Drift published by that day
drift-as-of = By the { $edition } edition, the last to have appeared then: of its { $count } projects whose time was published twice, half had moved by { $median } or more, one in ten by { $p90 } or more. What came after is told [edition after edition].
