# The needs of a case.
needs-title = Needs
needs-empty = No need is stated
needs-empty-why = As long as none is, the start gate stays shut: nobody has said what this case takes.
needs-sum = { $asked ->
    [one] { $covered } of { $asked } need covered, by confirmed people.
   *[other] { $covered } of { $asked } needs covered, by confirmed people.
}
needs-skill = Skill
needs-cover = Covered by the team
needs-covered = covered
needs-covered-maybe = covered once confirmed
needs-nobody = nobody
needs-missing = { $share } missing
needs-throughout = the whole intervention
needs-on-site = { $count ->
    [one] { $count } day on site
   *[other] { $count } days on site
}
needs-open = Still to be covered by somebody confirmed: { $needs }.
needs-in-part = Covered in part only, which does not keep the gate shut: { $needs }.
needs-until = until { $date }
need-change = Change
need-remove = Remove
need-add-title = Add a need
need-add-button = Add this need
need-change-title = Change a need: { $need }
need-change-button = Save this need
need-leave = Leave this need as it is
need-hint = One person a need, at the lowest level that will do. Without dates, the need lasts as long as the intervention.
need-level = Level asked
need-on-site = Days on site
need-place = Place of the days on site
need-place-hint = With days on site: travel then counts in proposed teams.
needs-nowhere = place not said, travel not counted
needs-proposed-title = Proposed needs
needs-proposed-hint = From what the project said of itself, by published rules: expert judgement, not a measure. Nothing is taken without you, and all of it can be changed afterwards.
needs-propose = { $count ->
    [one] See { $count } more need proposed from the request
   *[other] See { $count } more needs proposed from the request
}
need-proposed = { $skill }, level { $level }, { $share } of the time
needs-take-label = Needs to take
needs-take = Take these needs
unmet-need = This need is not, or no longer, in the list.
problem-needs = Tick at least one of the proposed needs.
problem-needs-many = A case states twelve needs at most. Remove one first.
problem-need-twice = This need is in the list already. If two people are needed, let the level, the share, the dates or the days on site tell them apart.
problem-need-both = Give both dates, or none.
problem-need-long = Give a last day within two years of the first.
problem-need-on-site = Write a whole number of days, or nothing.
problem-need-days = No more days on site than working days: { $limit } at most.
needs-scribe = The scribe keeps the record of decisions: that time meets no need.
done-need = Need saved.
done-need-removed = Need removed.
done-needs-taken = Needs taken.

# The demand that nothing covers.
brigade-demand = Whom we lack
demand-title = Whom we lack
demand-lead = What cases ask for and nobody of their teams covers.
demand-most = Lacking above all: { $lacks }.
demand-lack = { $skill } { $level } ({ $people } FTE in { $month })
demand-suspended = Suspended cases, counted apart, would ask for more: { $lacks }.
demand-about = In full-time equivalents (FTE), over six months, from the first Monday on which anybody can begin, for the cases that you may see, from staffing to recovery. A need without dates lasts as long as the team is assigned; if nobody is, it counts in every month.
demand-empty = Nobody is lacking
demand-empty-why = In the cases that you may see, each need stated is covered by confirmed people, or no need is stated.
demand-strip = Month by month
demand-in-people = In FTE
demand-level = level { $level } at least
demand-legend-tentative = others are to be confirmed
demand-tentative = and { $people } to confirm
demand-cases = For which cases
demand-without-needs-why = They were accepted and have not ended, and nobody has said whom they need: nothing of what they would ask for is counted here.
