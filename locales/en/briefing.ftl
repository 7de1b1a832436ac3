# The briefing: the portfolio on one page, a case on two at most.
briefing-title = Briefing
briefing-portfolio = The portfolio on one page
briefing-print = A note for whoever has ten minutes: print this page, it fits on one sheet or two. Each link leads to what the note sums up.
briefing-file = Download as a PDF
briefing-known = As known on { $date } at { $hour }.
briefing-known-on = As it was known in the evening of { $date }.
briefing-for = Made for { $name }.
briefing-fingerprint = Fingerprint of the content: { $hash }
briefing-reach = Same fingerprint, same content. This note holds what this person may read, restricted cases included: hand it only to those who may read that too.
briefing-and = { $first } and { $last }
briefing-then = { $first }; { $next }
briefing-more = and { $count } more
briefing-others = { $count ->
    [one] one more person
   *[other] { $count } more people
}
briefing-paused = time limit paused
briefing-late-since = { $date }, late
briefing-lead = { $cases ->
    [0] { $past ->
        [true] No case was followed.
       *[other] No case is followed.
    }
    [one] { $past ->
        [true] The brigade followed one case, { $critical ->
            [0] not critical.
           *[other] critical.
        }
       *[other] The brigade follows one case, { $critical ->
            [0] not critical.
           *[other] critical.
        }
    }
   *[other] { $past ->
        [true] The brigade followed { $cases } cases, { $critical ->
            [0] none of them critical.
            [one] one of them critical.
           *[other] { $critical } of them critical.
        }
       *[other] The brigade follows { $cases } cases, { $critical ->
            [0] none of them critical.
            [one] one of them critical.
           *[other] { $critical } of them critical.
        }
    }
}
briefing-lead-owed = { $count ->
    [0] No decision is awaited.
    [one] One decision is awaited{ $late ->
        [0] {"."}
       *[other] , and it is late.
    }
   *[other] { $count } decisions are awaited{ $late ->
        [0] , none of them late.
        [one] , one of them late.
       *[other] , { $late } of them late.
    }
}
briefing-followed = Cases followed
briefing-followed-note = { $triage } in triage, { $intervention } in intervention
briefing-critical = Critical
briefing-critical-note = at the highest level of risk
briefing-late = Late
briefing-storm = In the storm
briefing-storm-none = no progress report says so yet
briefing-storm-note = { $all ->
    [one] of one recovery
   *[other] of { $all } recoveries
}{ $cloud ->
    [0] {""}
   *[other] , { $cloud } in cloud
}
briefing-bands = From left to right, the followed cases by level of risk: critical { $critical }, high { $high }, moderate { $moderate }, low { $low }{ $none ->
    [0] {"."}
   *[other] {";"} without a score { $none }.
}
briefing-bands-alternative = A bar divided by the level of risk of the followed cases. The numbers are in the caption.
briefing-late-who = Late: { $names }. The oldest has been waiting since { $since }.
briefing-past-lacks = Of this past day, the note tells the numbers, what was late and the weather. What was to be decided, the gravest cases, drift, capacity and objectives are read of the present alone.
briefing-decide = To be decided now
briefing-decide-none = No decision is awaited from anybody.
briefing-decision = Decision
briefing-of-case = Case
briefing-by-whom = By whom
briefing-before = Before
briefing-grave = The gravest cases
briefing-grave-none = No followed case is critical or in the storm.
briefing-grave-said = ({ $number }, { $organisation }, { $stage }). { $why }
briefing-why-storm = weather: storm, objectives compromised
briefing-why-cloud = weather: cloud, support needed
briefing-why-risk = { $band } risk, { $points } points of 100
briefing-why-slip = { $days ->
    [one] end put off by one day
   *[other] end put off by { $days } days
}
briefing-why-late = { $count ->
    [one] one duty late
   *[other] { $count } duties late
}
briefing-drift = How far published projects have moved since they were first published
briefing-drift-none = No project has been published in two editions yet.
briefing-measure = What moved
briefing-projects = Projects
briefing-half = Half, by at least
briefing-tenth = One in ten, by at least
briefing-past-30 = Over 30%
briefing-past-50 = Over 50%
briefing-mean = Mean, fragile
briefing-duration = Duration
briefing-cost = Cost
briefing-capacity = What the brigade can give
briefing-room-enough = The brigade can give all that is asked of it in the next { $weeks } weeks.
briefing-room-short = Of the next { $weeks } weeks, { $count ->
    [one] one asks
   *[other] { $count } ask
} more than the brigade can give: { $days ->
    [one] one day is
   *[other] { $days } days are
} short in the week of { $week }, the worst.
briefing-room-lacks = What lacks most: { $lacks }.
briefing-course = Where it stands
briefing-chance = chances: { $chance }
briefing-stands = { $stage }, priority { $priority }.
briefing-lead-risk = Risk: { $band }, { $points } points of 100{ $provisional ->
    [true] , still provisional.
   *[other] {"."}
}
briefing-weather-said = Weather: { $weather }, { $means } (said on { $date }, { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
}).
briefing-asked = What is asked
briefing-asked-none = Nothing is asked for now, and nothing is late.
briefing-asked-owed = { $what }, by { $who }{ $paused ->
    [true] {":"} { $when }.
   *[other] , before { $when }.
}
briefing-asked-need = Asked of { $whom }: { $what }{ $dated ->
    [true] , before { $when }.
   *[other] {"."}
}
briefing-project = The project
briefing-carried-by = Carried by
briefing-unpublished = No register has published anything of this project yet.
briefing-moved = { $drift } since { $edition }
briefing-published = published in { $edition }
briefing-end-first = { $date } when first published
briefing-why = Why the brigade is there
briefing-in-their-words = “{ $words }”, the project writes.
briefing-risk = The risk
briefing-risk-said = { $total } points of 100, between { $low } and { $high } depending on what is still to be proven. { $count ->
    [0] {""}
    [one] What weighs:
   *[other] What weighs most:
}
briefing-cause = { $factor }: { $answer } ({ $points } points)
briefing-work = Who is at work
briefing-team = Team: { $names }.
briefing-found = { $findings ->
    [0] No finding.
    [one] One finding, { $critical ->
        [0] not critical.
       *[other] critical.
    }
   *[other] { $findings } findings, { $critical ->
        [0] none of them critical.
        [one] one of them critical.
       *[other] { $critical } of them critical.
    }
} { $asks ->
    [0] No recommendation.
    [one] One recommendation, { $done ->
        [0] to be done.
       *[other] done.
    }
   *[other] { $asks } recommendations, { $done ->
        [0] none of them done.
        [one] one of them done.
       *[other] { $done } of them done.
    }
}
briefing-open-ask = Open recommendation
briefing-open-asks = Recommendations that are still open, the gravest first
briefing-milestones = Milestones, with their dates at first, in the plan and today
briefing-date-now = Expected or reached
briefing-date-likely = Likely to prudent (P50–P80)
briefing-reached-on = reached on { $date }
briefing-reached = { $reached ->
    [0] No milestone reached of { $all }.
    [one] One milestone reached of { $all }.
   *[other] { $reached } milestones reached of { $all }.
}
briefing-ends = End first promised for { $origin }{ $same ->
    [true] {""}
   *[other] , in the plan for { $plan }
}, expected on { $forecast }{ $slip ->
    [0] , as promised.
    [1] {":"} { $days ->
        [one] one day later than first promised.
       *[other] { $days } days later than first promised.
    }
   *[other] {":"} { $days ->
        [one] one day earlier than first promised.
       *[other] { $days } days earlier than first promised.
    }
}
briefing-ends-drawn = With the tasks drawn by lot: one chance in two to end by { $likely }, four in five by { $prudent }.
briefing-weather = How it goes
briefing-before-that = Before: { $words }.
briefing-done = Done: { $words }
briefing-worse = Why the weather is worse: { $words }
briefing-next = Next: { $words }
briefing-decided = What was decided
briefing-decided-said = { $course }: { $who }. { $reason } ({ $fate })
