# The portfolio.
portfolio-title = Portfolio
portfolio-known = As known on { $time }.
portfolio-opening = { $cases ->
        [0] No case is open.
        [one] The brigade follows [one case], { $critical ->
            [0] which is not critical
           *[other] and it is [critical]
        }.
       *[other] The brigade follows [{ $cases } cases], { $critical ->
            [0] none critical
            [one] [one critical]
           *[other] [{ $critical } critical]
        }.
    } { $late ->
        [0] Nothing is late.
        [one] {"[One thing owed]"} is late.
       *[other] {"["}{ $late } things owed] are late.
    }
portfolio-opening-drift = Of the [{ $count } projects still published] in { $edition } whose time can be compared, half moved by [{ $median }] in time or more, one in ten by [{ $p90 }] or more. Of [all { $all } ever published], those that ended included, the median is [{ $of_all }].
portfolio-awaiting-colon = :{" "}
portfolio-late-rows = { $count ->
    [one] one thing late, the oldest first
   *[other] { $count } things late, the oldest first
}
portfolio-awaiting-title = What you owe
portfolio-awaiting = { $duty }, before { $due }
portfolio-awaiting-none = You owe nothing.
portfolio-awaiting-paused = { $duty }: clock stopped, the other side must answer
portfolio-paused = clock stopped
portfolio-headlines = What to remember
portfolio-cases = Cases
portfolio-cases-all = at every stage
portfolio-in-triage = In triage
portfolio-in-triage-why = from receipt to committee
portfolio-in-intervention = In intervention
portfolio-in-intervention-why = from team to watch
portfolio-late = Late
portfolio-late-people = { $count ->
    [0] nobody is late
    [one] owed by one person
   *[other] owed by { $count } people
}
portfolio-census = Cases by stage and risk band
portfolio-census-caption = Number of cases by stage and risk band
portfolio-stage = Stage
portfolio-all = Total
portfolio-late-title = Late
portfolio-late-caption = What is late, by who owes it
portfolio-late-none = Nothing is late.
portfolio-who = Owed by
portfolio-late-others = { $count ->
    [one] and one other person
   *[other] and { $count } other people
}
portfolio-late-duties = Duties
portfolio-late-since = Late since
portfolio-drift-time = Schedule drift, of all projects ever published
portfolio-drift-cost = Cost drift, of all projects ever published
portfolio-drift-none = No project is published in two editions yet.
portfolio-drift-table = How many projects, by size
portfolio-drift-range = Size
portfolio-median = median
portfolio-p90 = P90
portfolio-past-30 = past 30%
portfolio-past-50 = past 50%
portfolio-source = Projects and figures: Direction interministérielle du numérique, Panorama des grands projets numériques de l’État, Licence Ouverte 2.0. Historical editions.
portfolio-recoveries = Recoveries under way
portfolio-recoveries-caption = End first promised, end promised now, end expected
portfolio-recoveries-none = No recovery is under way.
portfolio-case = Case
portfolio-original-end = Original end
portfolio-plan-end = End in the plan
portfolio-forecast-end = Expected end
portfolio-against-original = Against the original
portfolio-against-plan = Against the plan
portfolio-days = { $days } d
portfolio-list = Cases of the portfolio
portfolio-group-followed = followed by the brigade
portfolio-group-triage = in triage
portfolio-group-intervention = in intervention
portfolio-group-admitted = admitted and under way
portfolio-rows = { $count ->
    [one] one case on this page
   *[other] { $count } cases on this page
}
portfolio-empty = No case here
portfolio-empty-why = No case that you may see answers to this choice. Widen it.
portfolio-filter = Filter
portfolio-by-computed = The filter goes by the computed band; an override is told on the line of its case.
portfolio-any-band = All bands
portfolio-risk = Risk
portfolio-priority = Priority
portfolio-owed = Owed, by whom, when
portfolio-is-late = late
parts-label = Parts of the portfolio
part-overview = Overview
part-between = What changed
part-decisions = Decisions
part-objectives = Objectives
part-effect = Does the brigade help?
part-freshness = Freshness
part-open-data = Open data

capacity-title = Capacity, twelve weeks
capacity-given = capacity
capacity-engaged = engaged
capacity-probable = probable demand
capacity-left = left
capacity-week = Week of
capacity-table = The twelve weeks as a table, in days
capacity-short = { $count ->
        [one] Demand exceeds capacity [in one week], that of { $week } (short by { $days } d).
       *[other] Demand exceeds capacity [in { $count } weeks]; the worst is that of { $week } (short by { $days } d).
    }
capacity-enough = The demand that is known fits the capacity [of the twelve weeks].
capacity-lacks = No team covers [{ $lacks }].
capacity-lack = { $skill } ({ $days ->
        [one] one day
       *[other] { $days } days
    })
capacity-how = In working days a week, without leave and public holidays. Probable demand is what is promised and not confirmed yet, and what accepted cases need and nobody covers; a case still in triage does not count.
portfolio-opening-short = { $count ->
        [one] Demand exceeds capacity [in one week].
       *[other] Demand exceeds capacity [in { $count } weeks].
    }
portfolio-one-ministry = one ministry

# The weather of the interventions.
sky-title = Weather of the interventions
sky-weather = Weather
sky-any = Any weather
sky-untold = No report yet
sky-untold-means = nothing was said so far
sky-none = no intervention
sky-cases = { $count ->
    [one] { $count } case in intervention
   *[other] { $count } cases in intervention
}
sky-stale = { $count ->
    [one] { $count } late report
   *[other] { $count } late reports
}
sky-report-late = late report

# What an address says and that means nothing.
misread-title = { $count ->
    [one] Part of the address was not understood
   *[other] Parts of the address were not understood
}
misread-day-today = “{ $said }” is no date: this is today.
misread-day = “{ $said }” is no date: this is { $instead }.
misread-day-to-come = “{ $said }” is to come, nothing is known of it yet: this is today.
misread-choice = “{ $said }” is no choice for “{ $word }”: this filter is off.
misread-file = No file was made: it would have held everything under the name of a filter. { $said } Correct the address, or take the file from the page.
misread-word-group = group of stages
misread-word-stage = stage
misread-word-band = band
misread-word-priority = priority
misread-word-late = late
misread-word-owed_by = person who owes
misread-word-on = day
misread-word-weather = weather
misread-word-stale = late report
misread-word-ministry = ministry
misread-word-by = measure
misread-word-phase = phase
misread-word-still = still published
misread-word-register = register
misread-word-against = starting point
misread-word-above = above
misread-word-up_to = up to
misread-word-edition = edition
misread-word-roll = named, come or gone
misread-word-course = decision
misread-word-review = review
misread-word-sort = order
misread-word-from = first day
misread-word-to = second day
misread-word-kind = kind of change
misread-word-state = up to date or stale
misread-word-of = cases or projects
misread-word-until = last day
misread-word-list = list
misread-word-went = way
misread-word-others = projects compared with
misread-word-month = month
misread-word-kept = kept or not
