# The stages of a case.
stage-draft = Draft
stage-submitted = Submitted
stage-qualifying = Qualifying
stage-awaiting_information = Information asked
stage-at_committee = Awaiting the committee
stage-staffing = Staffing
stage-diagnosis = Diagnosis
stage-reply = Reply phase
stage-planning = Remediation plan
stage-recovery = Recovery
stage-watch = Under watch
stage-closed = Closed
stage-archived = Archived
stage-redirected = Redirected
stage-declined = Declined
stage-withdrawn = Withdrawn
stage-suspended = Suspended

# The acts, as buttons say them.
act-submit = Send the request
act-take_charge = Take charge
act-ask_information = Ask for information
act-answer = Answer
act-bring_to_committee = Bring to the committee
act-accept = Accept
act-fast_track = Accept by the fast track
act-review_fast_track = Review the fast track
act-redirect = Redirect
act-propose_decline = Propose to decline
act-confirm_decline = Confirm the decline
act-overrule_decline = Overrule the decline
act-appeal = Appeal
act-name = Name somebody
act-unname = Remove somebody
act-step_back = Step back
act-take_lead = Take the lead
act-start = Start the intervention
act-deliver_findings = Deliver the findings
act-reply_to_findings = Reply to the findings
act-close_reply = Close the reply phase
act-propose_plan = Propose the plan
act-approve_plan = Approve the plan
act-rebaseline = Rebaseline the plan
act-report = Hand in a progress report
act-propose_hand_back = Propose to hand back
act-hand_back = Hand back to the project
act-close = Close the case
act-reopen = Reopen the case
act-suspend = Suspend
act-resume = Resume
act-decide_course = Record the decision
act-withdraw_course = Withdraw the decision
act-assess_second = Give the second assessment
act-pass_second = Hand the second assessment to somebody else
act-promise = Announce this date
act-withdraw = Withdraw the request
act-restrict = Restrict to the people of the case
act-unrestrict = Open to the brigade again
act-merge = Merge
act-separate = Undo the merge
act-archive = Archive
act-expire = Expire

# What must hold first.
unmet-draft_time_limit = the end of the draft
unmet-draft_noticed = the notice that the draft ends
unmet-owed = a duty still owed, and owed by you
unmet-running_clock = a running clock: it is stopped, and the other side must answer
unmet-date_not_decided = This date was decided: a new decision changes it.
unmet-course_in_force = No decision is in force in this case, or no longer.
unmet-not_stopped = It was decided to stop the intervention: the case is closed, and not handed back.
unmet-promise_left = Two other dates were announced already: there is no third.
unmet-retention_reached = the end of the retention time
unmet-committee = the committee, for a P1 or P2 case
unmet-fast_track_ground = users harmed now, or an irreversible date within 5 working days
unmet-second_assessed = the second, blind assessment of this case, which was drawn
unmet-second_first = your second assessment, first: until then you read this case blind
unmet-not_second_reader = somebody else than whoever gives the second assessment: nobody gives both
unmet-second_owed = No second assessment is owed in this case, or it no longer is.
unmet-second_given = You gave this assessment already, in another tab perhaps: it does not change any more, and here it is.
unmet-second_reader_on_duty = somebody else who can give the second assessment, and has not looked at the case yet
unmet-fast_tracked = No fast-track acceptance awaits a review in this case.
unmet-service_contacted = a service named and already contacted
unmet-no_decline_pending = A decline is proposed already: a director must answer it first.
unmet-another_case = two different cases
unmet-active_survivor = a case under way, which can go on for both
unmet-nothing_merged = no other case merged into it, whose people alone may know of it
unmet-not_restricted = a case that the brigade still knows of
unmet-restricted = a restricted case
unmet-restricted_survivor = another restricted case: a restricted case is merged into a restricted case only
unmet-merged = This case is not merged into another, or no longer is.
unmet-survivor_separated = first, the separation of the case in which this one goes on: it is itself merged into another
unmet-decline_proposed = No decline is proposed in this case, or somebody has answered it already.
unmet-within_appeal_limit = The time to appeal, 15 working days, has passed.
unmet-part_of_the_brigade = a part of the brigade
unmet-not_of_the_project = somebody from outside the project
unmet-holds_the_part = somebody who holds this part
unmet-replies_in = both replies of the project, or the end of the time limit
unmet-plan_proposed = No plan awaits approval in this case.
unmet-hand_back_proposed = the case lead’s proposal
unmet-within_a_year = This case ended more than 12 months ago: send a new request.
unmet-coordinator_on_duty = a brigade coordinator in this perimeter
unmet-director_on_duty = a director in this perimeter

# What is owed.
duty-acknowledge = The first answer from a person
duty-admissibility = The opinion on admissibility
duty-decide = The reasoned decision
duty-review_fast_track = The review of the fast track
duty-answer_questions = The answer to the questions
duty-constitute_team = The team
duty-kick_off = The kick-off
duty-deliver_diagnosis = The diagnosis
duty-reply_to_findings = The reply to the findings
duty-propose_plan = The remediation plan
duty-approve_plan = The approval of the plan
duty-progress_report = The progress report
duty-review_suspension = The review of the suspension
duty-review_after_end = The review after action
duty-answer_contest = The answer to a contested input
duty-review_decision = The review of the decision
duty-answer_override = The answer to a proposed override
duty-second_assessment = The second, blind assessment

# Who is what in a case.
part-requester = project lead
part-sponsor = sponsor
part-coordinator = coordinator in charge
part-case_lead = case lead
part-responder = responder
part-reader = named reader

confidentiality-brigade = Brigade
confidentiality-restricted = Restricted
confidentiality-portfolio = Portfolio

# The journal, sentence by sentence; the person’s name comes before.
journal-case-opened = opened the case.
journal-case-opened-by_telephone = opened the case on the telephone, for { $requester }.
journal-case-submitted = sent the request, number { $number }, proposed priority { $priority }.
journal-case-submitted-drawn = sent the request, number { $number }, proposed priority { $priority }; the case was drawn for a second, blind assessment.
journal-case-contested = contested an input of the score: an answer is owed.
journal-case-contests_answered = answered all that was contested of the score.
journal-case-override_proposed = proposed an override: an answer is owed.
journal-case-override_settled = ended the wait for an answer to the proposed override.
journal-case-second_assessed = gave the second assessment, blind.
journal-case-second_passed = handed the second assessment to somebody else: “{ $reason }”
journal-case-reprioritised = moved the proposed priority from { $before } to { $priority }, by a new score.
case-urgent = urgent request
journal-case-took_charge = took charge of the case.
journal-case-information_asked = asked for information: “{ $question }”
journal-case-answered = answered: “{ $answer }”
journal-case-answered-in_place = noted the project’s answer: “{ $answer }” Had from: “{ $in_place }”
journal-case-brought_to_committee = brought the case to the committee.
journal-case-accepted-otherwise = accepted the case as { $priority }, where the score proposed { $proposed }: “{ $reason }”
journal-case-accepted = accepted the case as { $priority }: “{ $reason }”
journal-case-fast_tracked = accepted the case by the fast track, as { $priority }: “{ $reason }”
journal-case-fast_track_reviewed = reviewed the fast track: “{ $opinion }”
journal-case-redirected = redirected the request to { $service }: “{ $reason }”
journal-case-decline_proposed = proposed to decline: “{ $reason }”
journal-case-declined = confirmed the decline: “{ $reason }”
journal-case-decline_overruled = overruled the proposed decline: “{ $reason }”
journal-case-appealed = appealed: “{ $reason }”
journal-case-named = named { $person }, { $part }.
journal-case-unnamed = removed { $person }, { $part }.
journal-case-reclassified = changed the confidentiality: { $confidentiality }.
journal-case-restricted = restricted the case to its own people: “{ $reason }”
journal-case-unrestricted = opened the case to the brigade again: “{ $reason }”
journal-case-started = started the intervention.
journal-case-started-override = started the intervention by way of exception: “{ $override_reason }”
journal-case-findings_delivered = delivered the findings to the project.
journal-case-replied_to_findings = replied to the findings.
journal-case-reply_closed = closed the reply phase.
journal-case-plan_proposed = proposed the plan.
journal-case-plan_approved = approved the plan.
journal-case-rebaselined = rebaselined the plan: “{ $reason }”
journal-case-reported = handed in a progress report.
journal-case-hand_back_proposed = proposed to hand back to the project.
journal-case-handed_back = handed back to the project.
journal-case-closed = closed the case.
journal-case-reopened = reopened the case: “{ $reason }”
journal-case-suspended = suspended the case: “{ $reason }”
journal-case-course_decided = decided to { $course } the intervention: “{ $reason }”
journal-case-course_withdrawn = withdrew the decision to { $course } the intervention: “{ $reason }”
journal-case-resumed = resumed the case.
journal-case-promised = announced another date, { $due_at }, for { $duty }: “{ $reason }”
journal-case-withdrawn = withdrew the request: “{ $reason }”
journal-case-merged = merged this case into { $number }: “{ $reason }”
journal-case-merged-unseen = joined this case with another.
journal-case-separated = undid the merge of this case into { $number }: “{ $reason }”
journal-case-separated-unseen = parted this case from another.
journal-case-absorbed = merged { $number } into this case: “{ $reason }”
journal-case-absorbed-joined = merged { $number } into this case, which { $joined } can read from now on: “{ $reason }”
journal-case-absorbed-unseen = joined another case with this one.
journal-case-released = undid the merge of { $number } into this case: “{ $reason }”
journal-case-released-unseen = parted another case from this one.
merged-into = Merged into { $number }
merged-unseen = Joined with another case
journal-case-archived = archived the case.
journal-case-expired = ended the draft, which nobody had sent.

# The top of every page of a case.
crumbs-label = Breadcrumb
crumb-triage = Triage
tabs-label = Parts of the case
tab-status = Status
tab-score = Score and decision
tab-request = Request
tab-team = Team
tab-plan = Remediation plan
tab-journal = Journal
track-skipped = { $stage } (not needed)
exchanges-title = Further information
exchange-awaited = Answer awaited.
track-label = Stages of the case
track-sentence = Stage { $rank } of { $count }: { $stage }
relay-owes = { $name } owes
relay-paused = Clock stopped: the other side must answer
relay-suspended = Clock stopped: case suspended by the direction
relay-late = { $time } late
relay-just-late = Late since the end of the day
relay-promised = another date announced; at first: { $left }
relay-done = Done
relay-go-decide = Decide
relay-go-answer = Answer
relay-go-team = See the team
relay-go-plan = Open the plan
relay-go-contest = Answer
relay-go-override = See the override
relay-go-second = Assess
case-read = Read on { $moment }.
case-priority = Time limits:
sum-received = Received
sum-contested = Contested
sum-proposed = Proposed
sum-asked = Asked
sum-started = Start
sum-delay = Time limit
sum-due = Due
sum-pause-information_asked = Stopped, information asked
sum-pause-suspended = Stopped, case suspended
sum-pause-reply_phase = Stopped, reply phase
journal-title = Journal
looked-title = Who looked at this case
looked-why = Whoever sees this case may know. A look is counted once per tab and quarter of an hour.
looked-nobody = Nobody before you.
looked-who = Person
looked-last = Last time
looked-times = Looks
journal-somebody = somebody

# What others did while one looks at a page.
live-case =
    { $count ->
        [one] This case has changed since you opened it: 1 thing is new.
       *[other] This case has changed since you opened it: { $count } things are new.
    }
live-cases =
    { $count ->
        [one] 1 of the cases compared has changed since you opened this page.
       *[other] { $count } of the cases compared have changed since you opened this page.
    }
live-queue =
    { $count ->
        [one] 1 case of the queue has changed since you opened it.
       *[other] { $count } cases of the queue have changed since you opened it.
    }
live-show = Show
live-beside = See it in another tab, what you typed stays here
live-later = Later
