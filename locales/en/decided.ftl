# The decisions on all interventions.
decided-title = Decisions on interventions
decided-opening = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
 } on { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
 } that you may see. Reviews to come: { $due }; late: { $late }.
decided-filter = Filter
decided-sort = Sort
decided-sort-newest = Latest first
decided-sort-review = Next review first
decided-sort-project = By project
decided-owed = To be decided
decided-owed-by = by { $name }
decided-owed-why = After a relapse the recovery was taken up again, and no decision says how it goes on.
decided-review = Review
review-due = Review to come
review-late = Review late
review-held = Review held
review-lapsed = Review no longer needed
review-none = No review
decided-shown = { $from } to { $to } of { $count }
decided-every = See all decisions
decided-empty = No decision recorded
decided-empty-why = To continue, to reshape, to pause or to stop: whoever directs decides under Remediation plan, in each case. Each decision appears here with its reason and the day on which it is looked at again.
decided-none = No decision answers these filters
decided-none-why = Take one of them off, or go back to all decisions.
decided-file-number = Case
decided-file-project = Project
decided-file-ministry = Ministry
decided-file-decision = Decision
decided-file-on = Decided on
decided-file-who = Decided or confirmed by
decided-file-body = Body
decided-file-reason = Reason
decided-file-evidence = Evidence
decided-file-review = To be reviewed on
decided-file-review-state = State of the review
decided-file-fate = What came of it
