# Freshness and judgement.
fresh-title = Freshness
fresh-lead = How old what we know is, the oldest first. An old fact proves less, and the score says so.
fresh-of = Show
fresh-of-cases = Cases followed
fresh-of-projects = Published projects
fresh-about-cases = What is known of a case is up to date when its last score, or the request while there is none, is { $days } days old at most, and no progress report is late. Past { $days } days, each answer loses a step of proof.
fresh-about-projects = A published fact is stale past { $days } days. What it still proves follows the rule of the score: documented when it appears, a step less past each limit of age.
fresh-ministries = By ministry, the oldest fact first
fresh-ministry = Ministry
fresh-oldest = The oldest
fresh-list = From the oldest to the latest
fresh-state-all = All
fresh-state-fresh = Up to date
fresh-state-stale = Stale
fresh-any-ministry = All ministries
fresh-days = { $days ->
    [0] today
    [one] one day
   *[other] { $said } days
}
fresh-rows-cases = { $count ->
    [one] one case on this page
   *[other] { $count } cases on this page
}
fresh-rows-projects = { $count ->
    [one] one project on this page
   *[other] { $count } projects on this page
}
fresh-empty = Nothing here
fresh-empty-why = Nothing that you may see answers this choice. Widen it.
fresh-opinion = Last opinion
fresh-scored = score of { $day }
fresh-requested = request of { $day }, no score
fresh-report = Last progress report
fresh-report-late = the next was due on { $day }
fresh-proof = Effect on confidence
fresh-proof-kept = No answer has lost proof: { $coverage } of the score rests on it.
fresh-proof-none = With no score, nothing has been weighed yet.
fresh-stale = stale
fresh-gone = not in the latest edition
fresh-project = Project
fresh-fact-duration = Duration
fresh-fact-cost = Cost
fresh-fact-end = End
fresh-fact-phase = Phase
fresh-card = Freshness and judgement
fresh-card-fresh = Cases with data up to date
fresh-card-fresh-said = [{ $fresh }] of [{ $cases }]
fresh-card-oldest = Oldest opinion
fresh-card-oldest-said = { $ministry }, { $days ->
    [0] today
    [one] one day
   *[other] { $said } days
}
fresh-card-moved = Bands changed in 30 days
fresh-card-moved-said = [{ $up } up], [{ $down } down]
fresh-card-overrides = Active overrides
fresh-card-overrides-said = [{ $overrides }] of { $cases }, { $share }
fresh-card-kappa = Agreement between assessments
fresh-card-kappa-said = [κ { $kappa }] ({ $low }–{ $high }) over { $count } second assessments
fresh-card-kappa-none = {"[too few to conclude]"}: { $count ->
    [0] no second assessment
    [one] one second assessment
   *[other] { $count } second assessments
} of the { $fewest } that it takes
fresh-card-owed = Owed by the direction today
fresh-card-owed-said = { $count ->
    [0] Nothing.
    [one] {"[one thing]"}{ $late ->
        [0] .
       *[other] , overdue.
    }
   *[other] {"["}{ $count } things]{ $late ->
        [0] .
        [one] , one of them overdue.
       *[other] , { $late } of them overdue.
    }
}
judged-up = Bands that rose in 30 days
judged-down = Bands that fell in 30 days
judged-overrides = Active overrides
judged-owed = Owed by the direction today
judged-why-up = The band computed today against the one of 30 days ago, overrides aside. A case that had no score then has not changed bands.
judged-why-down = The band computed today against the one of 30 days ago, overrides aside. A case that had no score then has not changed bands.
judged-why-overrides = Those that hold today, on cases that are followed; the first to end first.
judged-why-owed = What directors owe by tonight, by the date first promised; the oldest first.
judged-rows = { $count ->
    [one] one line
   *[other] { $count } lines
}
judged-empty = Nothing here
judged-empty-why = No case that you may see is so.
judged-before = 30 days ago
judged-after = Today
judged-when = Scored on
judged-other-model = by another model: perhaps it is what changed
judged-computed = Computed band
judged-set = Band set
judged-until = Until, and why
judged-what = What
judged-due = Due
