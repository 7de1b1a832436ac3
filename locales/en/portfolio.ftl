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
portfolio-opening-drift = Half of the published projects moved by [{ $median }] in time or more, one in ten by [{ $p90 }] or more.
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
portfolio-drift-time = Schedule drift
portfolio-drift-cost = Cost drift
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
