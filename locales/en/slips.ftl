# Causes of slips.
cause-decision = decision awaited
cause-supplier = supplier
cause-staffing = staffing
cause-requirements = requirements
cause-acceptance = acceptance
cause-data = quality of data
cause-technical = technical
cause-security = security
cause-budget = budget
cause-external = external
cause-other = other
cause-untold = cause not told
cause-words = In a few words
cause-words-hint = Asked for "other".
problem-cause-words = Say in a few words what "other" stands for.
cause-owed-section = Causes to be given
cause-owed = { $count ->
    [one] One cause to be given
   *[other] Causes to be given: { $count }
}
cause-owed-noted = { $milestone }: from { $from } to { $to }, { $days } d.
cause-owed-foreseen = { $milestone }: by its tasks the likely date moves from { $from } to { $to }, { $days } d.
cause-owed-passed = { $milestone }: expected on { $from }, it is not noted as reached on { $to }, { $days } d.
cause-owed-by = The case lead gives it.
cause-tell-title = Give the cause of a slip
cause-tell-hint = The date above becomes the forecast of the milestone.
cause-tell-button = Give the cause
unmet-cause_owed = No cause is to be given for this milestone.
done-cause-told = Cause saved.
pareto-title = Causes of slips
pareto-label = Days slipped by cause, the most first
pareto-caption = One bar a cause, as its share of the days lost. The line adds up the bars from the top; the dashes mark 80%.
pareto-table = Days slipped by cause
pareto-days = Days
pareto-share = Share
pareto-sum = Cumulative
pareto-slips = Slips
pareto-said = { $days } d, { $percent }
pareto-sentence = cumulative { $sum }, { $slips ->
    [one] one slip
   *[other] { $slips } slips
}
pareto-none = No milestone is later than its original date. As soon as a slip has its cause, the days lost are counted here.
pareto-how = Days of the calendar between the original date of each milestone and the one when it is reached, or expected. Each day counts once, for the last cause that was given of it; a day regained counts no more.
slips-caption = Each slip and its cause
slip = Slip
slip-moved = { $from } to { $to }
slip-words = In words
slip-told = Told by
slip-told-by = { $name }, { $date }
portfolio-causes = Causes of slips, over all plans
causes-list = Slips: { $cause }
causes-rows = { $count ->
    [one] One slip
   *[other] { $count } slips
}
causes-caption = Milestones late for this cause
causes-empty = No slip of this cause
causes-empty-why = In the cases that you may see, no milestone has lost days to it.

# Versions of the plan.
versions-open = Compare the versions
versions-caption = Each milestone in each version
versions-hint = An approved version changes no more. Drift is read against the original first, then against the version in force.
version-why = { $date }. Cause of the new baseline: { $cause }.
version-asked = Asked by { $asked }, approved by { $approved }.
version-reason = Reason given: “{ $reason }”
versions-none = No version is frozen yet
versions-none-why = The first appears here once sponsor and director have both approved the plan.
version-origin = Original (V1)
version-added = added
version-dropped = dropped
version-absent = absent
version-gone = Is no longer in the plan.
date-range = { $p50 } – { $p80 }
rebaseline-asked-by = Asked by { $name }.
rebaseline-awaited = Asked on { $asked }; { $name } answers by { $due }.
rebaseline-changes = What the new baseline would change
rebaseline-refuse = Refuse this new baseline
rebaseline-refuse-button = Refuse the new baseline
rebaseline-refuse-hint = The case lead reads this reason on the plan. The plan in force stays.
rebaseline-withdraw = Withdraw the ask for a new baseline
rebaseline-refused = New baseline refused by { $name }, { $date }
rebaseline-refused-ask = It was asked for "{ $motive }": { $reason }
changes-caption = Each milestone, today and after the new baseline
change = Change
change-now = Plan in force
change-then = Plan asked for
change-none = unchanged
change-days = { $days } d
done-rebaseline-refused = New baseline refused. The plan in force stays.
done-rebaseline-withdrawn = Ask for a new baseline withdrawn.

# The order of dates.
order-title = Dates contradict the order planned
order-task = { $first } began, or ended, before { $second }, which it waits for, lets it.
order-milestone-task = { $first } is noted as reached, but { $second }, which leads to it, was not done.
order-milestone = { $first } comes before { $second }, which its tasks depend on.
order-more = And { $count } more.
order-why = Nothing is put right by itself: correct the date, or the dependency, that does not say what happened.

# The journal.
journal-remediation-cause_told = gave the cause of the slip of milestone J{ $rank }: { $cause }.
journal-remediation-rebaseline_refused = refused the new baseline: "{ $reason }"
journal-remediation-rebaseline_withdrawn = withdrew the ask for a new baseline.
journal-case-rebaseline_awaited = asked for a new baseline: an answer is owed.
journal-case-rebaseline_settled = ended the wait for an answer to the ask for a new baseline.

# The answer that is owed.
duty-answer_baseline = The answer to an ask for a new baseline
