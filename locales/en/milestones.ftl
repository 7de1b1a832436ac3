# A new baseline that adds milestones, or gives some up.
milestones-added = Milestones added
milestones-added-hint = They enter the plan only if the director approves the new baseline. The original date of each is its date in this version. A line left empty adds nothing.
milestones-given-up-ask = Milestones given up
milestones-given-up-hint = To give a milestone up, write why on its line; left empty, the milestone stays. Once given up it can still be read with its dates, and counts no more in the forecast or the slips. Its tasks stay, without a milestone: remove those that are no longer needed.
milestone-new-in = new in V{ $version }
milestone-given-up-in = given up in V{ $version }, { $date }
given-up-caption = Milestones given up
given-up-last = Last promise
given-up-why = Why
given-up-means = These milestones were promised and are so no more. They count neither in the forecast, nor in the slips, nor in their causes.
version-given-up = given up
version-given-up-why = Given up. { $why }
problem-plan-none-left = A plan keeps at least one milestone that is still to be reached. Leave this one, or add another.
problem-milestone-closed = This milestone is reached or given up already. Clear this line.
problem-milestone-again = A milestone of this title is or was given up. To have it on another day, keep it and change its forecast; what is another thing has another title.
problem-milestone-twice = Another milestone has this title: give this one a title of its own.
problem-plan-too-many-milestones = With this new baseline, the plan would have { $count } milestones; it has { $limit } at most.
journal-remediation-rebaseline_asked-added = asked for a new baseline: “{ $reason }” Milestones to add: { $added }.
journal-remediation-rebaseline_asked-given_up = asked for a new baseline: “{ $reason }” Milestones to give up: { $given_up }.
journal-remediation-rebaseline_asked-added_and_given_up = asked for a new baseline: “{ $reason }” Milestones to add: { $added }. Milestones to give up: { $given_up }.
journal-remediation-baseline_frozen-added = froze baseline V{ $version }. Milestones added: { $added }.
journal-remediation-baseline_frozen-given_up = froze baseline V{ $version }. Milestones given up: { $given_up }.
journal-remediation-baseline_frozen-added_and_given_up = froze baseline V{ $version }. Milestones added: { $added }. Milestones given up: { $given_up }.
unmet-milestone_left = All the other milestones were reached meanwhile: this new baseline would leave none to be reached. Refuse it, or the case lead may withdraw it.
brief-given-up = { $count ->
    [one] one milestone given up
   *[other] { $count } milestones given up
 }
