# Triage: assess, put in order, decide.
journal-triage-assessed =
    assessed the case: a score of { $score } out of 100, { $band ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    } risk, proposed priority { $priority }.
journal-triage-assessed-at_sending =
    handed in the answers; score computed on sending: { $score } [{ $low }–{ $high }] out of 100, { $band ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    } risk, proposed priority { $priority }.
journal-triage-assessed-within =
    assessed the case: a score of { $score } [{ $low }–{ $high }] out of 100, { $band ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    } risk, proposed priority { $priority }.

# The page of a case: score and decision.
score-none = This case has not been assessed yet.
score-title = Risk of missing its objectives
score-made = Model { $model }, computed { $at }
score-old-model = This score comes from a model that is no longer in force. It stays as it was computed.
score-what-if = What would lower the score
score-what-if-under = What would bring it under “{ $band }”
score-excess = points to lose: more than { $points }
score-from = Where the { $points } points come from
case-aside = Landmarks of the case
case-why-then = Why { $day }
stakes-title = Impact and urgency
stakes-impact = Impact
stakes-of-100 = { $points } out of 100
stakes-urgency = Urgency
stakes-urgency-days = { $days ->
        [0] today, { $date }
        [one] { $days } working day, before { $date }
       *[other] { $days } working days, before { $date }
    }
stakes-no-date = no irreversible date known
stakes-harm = Users
stakes-harmed = harmed now
stakes-priority = Proposed priority
stakes-clocks = The time limits now running follow { $clocks }, at the head of the case. To accept the case fixes the priority, and the time limits with it.
stakes-why = { $band } × { $impact } impact.
stakes-made-of = What makes the impact
stakes-made-how = Each part is an answer of the request, weighed by the model. That is policy of the brigade, and no measurement.
stakes-unknown = ; counts as { $share }
stakes-raised-by-harm = Users are harmed now: P1, whatever the band and the impact.
stakes-raised-by-urgency = One step up: the irreversible date is { $days } working days away or less.
impact-low = low
impact-medium = medium
impact-high = high
impact-major = major
people-title = People

decide-title = Decide
decide-not-now = What is not possible now
decide-reason = Why, in a few words
decide-reason-least = At least { $least } characters. The project will read this reason; the journal keeps it.
decide-reason-hint = The project will read this reason; the journal keeps it.
decide-question = Your question to the project
decide-question-hint = One precise question. Our clock stops, the project’s starts.
decide-priority = Priority
decide-p1-budget = P1 under way: { $open } of { $limit } at most. Beyond that, the director decides. A P1 or a P2 is accepted by the committee alone, unless on the fast track.
decide-p1-beyond = Budget used: { $open } P1 of { $limit } under way. One more is a director’s alone; you can accept with another priority.
decide-p1-beyond-yours = Budget used: { $open } P1 of { $limit } under way. One more is your decision as a director: say why this case goes beyond it.
problem-p1-budget = The budget of P1 is used: { $open } of { $limit } under way. A director alone may go beyond it; choose another priority, or leave this case to one.
decide-service = Service that receives the request
decide-contacted = This service has been contacted and expects the request
decide-ground = Ground
decide-review-on = Review the suspension on
decide-review-on-hint = A date to come. On that day the director owes a review.
decide-outcome = Outcome
decide-choose = Choose
decide-opinion = Your opinion
decide-opinion-hint = The coordinator and the team will read it. It stays in the journal.

act-about-take_charge = The project is told your name; admissibility and decision fall to you.
act-about-ask_information = The project receives the question and a date to answer by.
act-about-bring_to_committee = The case goes on the agenda. Someone other than you will decide.
act-about-accept = The priority sets every time limit from now on.
act-about-fast_track = Users are harmed, or an irreversible date falls within 5 working days. The director then owes a review.
act-about-review_fast_track = A case accepted by the fast track did not go before the committee: say what you think of it. If the intervention must not go on like this, suspend the case.
act-about-redirect = The request leaves the brigade. The project reads the reason on its status page.
act-about-propose_decline = Declining takes two: the director confirms it or sets it aside.
act-about-confirm_decline = The project reads the reason on its status page and may appeal for 15 working days.
act-about-overrule_decline = The case goes back to the coordinator, who owes the decision.
act-about-suspend = Every clock stops.
act-about-resume = The clocks go on from where they stopped.
act-about-close = The outcome goes into the journal. The case can be reopened for 12 months.
act-about-reopen = The case goes back to qualifying, with new time limits.

done-take_charge = Case taken in charge.
done-ask_information = Information asked. Our clock is stopped.
done-bring_to_committee = Case brought to the committee.
done-accept = Case accepted. The team is still to be put together.
done-fast_track = Case accepted by the fast track. The director owes a review.
done-review_fast_track = Review recorded. You owe nothing more here.
done-redirect = Request redirected.
done-propose_decline = Decline proposed. The director decides.
done-confirm_decline = Decline confirmed.
done-overrule_decline = Decline set aside. The case goes back to the coordinator.
done-suspend = Case suspended.
done-resume = Case resumed.
done-close = Case closed.
done-reopen = Case reopened.

decline-reason-out_of_scope = Outside what the brigade does
decline-reason-too_early = Too early for us to be of use
decline-reason-helped_elsewhere = Already helped by another service
decline-reason-little_to_gain = We would change little
decline-reason-sponsor_against = The sponsor does not wish it
outcome-recovered = recovered
outcome-stabilised = stabilised
outcome-reduced = reduced
outcome-stop_recommended = stop recommended
outcome-stop_decided = stop decided
outcome-not_achieved = not achieved
unmet-assessed = an assessment by the model in force

# The queue of triage.
queue-title = Requests to triage
queue-lead = { $count ->
        [0] No request. Up to date: { $at }.
        [one] One request, { $order }. Up to date: { $at }.
       *[other] { $count } requests, { $order }. Up to date: { $at }.
    }
queue-by-due = by when the next thing is owed; under each heading by priority, then by points
queue-by-instant = by the instant of the next thing owed, as more than a thousand wait
queue-by-priority = by priority, then by points
queue-by-score = from the highest score to the lowest
queue-by-new = from the latest change to the oldest
queue-table = Requests to triage
queue-project = Project
queue-stage = Stage
queue-risk = Risk
queue-impact = Impact
queue-priority = Priority
queue-drift = Published drift: duration, cost
queue-drift-published = Published drift
queue-drift-of = duration, cost
queue-due = Owed, by whom, when
queue-not-assessed = not assessed yet
queue-unpublished = not published
queue-new = New
queue-you = you
queue-soon = { $when }, in { $time }
queue-paused = Our clock is stopped
queue-group-overdue = Overdue
queue-group-today = Today
queue-group-next_working_day = Next working day
queue-group-this_week = This week
queue-group-later = Later
queue-one-by-one = Each decision is taken case by case: there is no bulk action.
queue-pages = Pages of the queue
queue-call = Take down a call
queue-call-urgent = Urgent call
queue-previous = Previous
queue-next = Next
queue-shown = { $shown } of { $total }
queue-empty = Nothing to triage
queue-empty-why = No request awaits a decision. That is a good sign, if projects know that they may ask. The watch list shows those that drift without having asked.
queue-watch = See the watch list
queue-none-here = No request in this view
queue-none-here-why = The filters leave none. The other requests are still there.
queue-show-all = Show all
views-label = Views
views-label-folded = Views, folded
views-title = Triage
views-current = View: { $view }
view-all = All requests
view-mine = Mine
view-today = Due today
view-overdue = Overdue
view-new = New
view-awaiting = Answers awaited
view-committee = At the committee
view-p1 = Priority P1
view-provisional = Provisional score
view-other = filtered view
guard-title = Priorities proposed for cases in triage
guard-room = P1 admitted and under way: { $open } of { $limit } at most.
guard-full = Limit reached: { $open } P1 admitted and under way, of { $limit } at most. One more takes the director’s agreement and a written reason.
guard-beyond = Limit exceeded: { $open } P1 admitted and under way, for { $limit } at most. One more takes the director’s agreement and a written reason.
guard-who = See which ones count
filter-label = Filters
filter-title = Filter
filter-ministry = Ministry
filter-none = Remove the filters
sort-label = Order
sort-title = Sort
sort-due = next owed
sort-priority = priority
sort-score = score
committee-title = Triage committee

committee-lead = { $count ->
        [0] Nothing on the agenda
        [one] One case on the agenda
       *[other] { $count } cases on the agenda
    }, { $day }.
committee-empty = Nothing on the agenda
committee-empty-why = No case awaits the committee. A coordinator brings those that are being qualified.
committee-to-queue = See those being qualified
committee-impact = Impact: { $impact }
committee-due = Decision due
committee-decide = Decide on this case
committee-minutes = Minutes of today’s decisions
committee-no-minutes = No decision today.
committee-decision = Decision and reason
committee-hour = Hour

# What is published of the project.
queue-first-edition = first edition
published-title = Published in the register
published-link = See the project
published-duration = Duration
published-cost = Full cost
published-since = Since each figure was first published. A project that grew drifts too.
queue-news = New messages in your cases
queue-news-count =
    { $count ->
        [one] 1 new message
       *[other] { $count } new messages
    }
sensitivity-title = Does this order hold?
sensitivity-lead = The queue ranks by points, and each point has a weight that somebody fixed. Here the cases are ranked again a thousand times, each of the thirteen factors weighing by chance up to a quarter more or less.
sensitivity-first-label = First cases that stay first
sensitivity-fifth-label = First fifth that stays there
sensitivity-of-the-first = { $count } of { $first }
sensitivity-source = on average over { $draws } draws, { $cases } cases in triage
sensitivity-fifth-source = { $fifth ->
        [one] the case with most points
       *[other] the { $fifth } cases with most points
    }, of { $cases }
sensitivity-table = The first cases by their points
sensitivity-stays = Stays among the first
sensitivity-alike = And if all factors weighed alike?
sensitivity-alike-why = The three measured facts would then count no more than any opinion: { $first } first cases would stay, and { $fifth } of the first fifth. It is said as a warning; it is not a choice.
sensitivity-how = Points only: gates, impact and dates, which also order the queue, stay out of it. Chance follows a fixed sequence, so that the same cases always give the same figures.
sensitivity-too-few = Too few cases to rank again
sensitivity-too-few-why = { $count ->
    [0] No case in triage has a score.
    [one] One case in triage has a score.
   *[other] { $count } cases in triage have a score.
 } With { $first } or fewer, all of them stand first whatever the weights.
hindsight-title = Was the score right?
hindsight-lead = The first score of each closed case, held against how the case ended. A project that recovered or was stabilised ended well; one that was reduced, stopped or not achieved ended badly.
hindsight-too-few = Not enough closed cases
hindsight-too-few-why = { $closed ->
        [one] { $closed } closed case
       *[other] { $closed } closed cases
    }; { $fewest } at least are needed before their scores say more than chance. Until then no weight may be learnt from them either.
hindsight-alike = All closed cases ended alike
hindsight-alike-why = All { $closed } ended well, or all badly: nothing tells one from the other yet.
hindsight-counted = { $cases ->
        [one] { $cases } closed case
       *[other] { $cases } closed cases
    }, { $badly } of which ended badly.
hindsight-auc = The score tells them apart (AUC)
hindsight-auc-status = The declared status alone
hindsight-within = 95% of the draws within { $low } to { $high }; 0.5 is a coin
hindsight-brier = Distance of the frequency (Brier)
hindsight-brier-constant = { $value } with the same frequency for all; smaller is better
hindsight-correlation = Tie of the ranks (Spearman)
hindsight-correlation-between = between the points and how badly it ended; 0 is none
hindsight-bands = Band by band: expected and met
hindsight-band = Band
hindsight-cases = Cases
hindsight-expected = Expected to meet trouble
hindsight-met = Ended badly
hindsight-how = These cases were helped: what became of them tells of the help as much as of the score. The expected share is the past frequency of a British register, not a probability.

# Overrides of the band, and their rate.
score-computed = computed
score-instead = by override; computed: { $band }
score-override = by override, until { $day }
stakes-why-override = { $band } by override (computed: { $computed }) × impact { $impact }.
override-title = Override of the band
override-propose = Propose an override
override-about = An override changes the band, never the number, and for a time. Both bands stay in sight. The priority proposed follows the new band.
override-band = The band that should count
override-takes-two = To be confirmed by a director other than you: two bands lower, or below a rule that holds.
override-reason = Why
override-reason-hint = At least 40 characters. The project will read this reason; the journal keeps it.
override-evidence = What it rests on
override-evidence-hint = A document and its date: “minutes of the steering committee, 3 November 2026”, or the name of a file of the request.
override-until = Last day
override-until-hint = At most 90 days ahead. After that day the computed band counts again, and nobody has to do anything.
override-set = Record the override
override-waits = Proposed; a second person has to confirm it
override-waits-for = Until then it changes nothing. A director other than whoever proposed it confirms or refuses it.
override-too-late = Its last day passed without an answer: there is nothing left to confirm. A director refuses it, or whoever proposed it takes it back.
override-awaited = Override to confirm
override-proposes = the override proposes { $priority }
override-confirm = Confirm the override
override-refuse = Refuse the override
override-refuse-reason = Why not
override-end = End the override
override-take-back = Take the proposal back
override-end-reason = Why now
override-clocks = Time limits follow the computed priority, { $priority }, until the case is accepted with another.
override-by = By { $name }, { $moment }.
override-confirmed-by = Confirmed by { $name }.
override-refused-by = Refused by { $name }.
override-computed-then = computed on the day of the proposal, { $day }
override-evidence-said = Evidence: { $evidence }
override-past = { $count ->
        [one] One past override
       *[other] { $count } past overrides
    }
override-proposed = proposed, until { $day }
score-overridden = A reasoned override sets the band to “{ $band }” until { $day }.
override-holds = in force until { $day }
override-expired = expired on { $day }
override-withdrawn = taken back before an answer
override-why-over = Reason: “{ $reason }”
override-over-refused = refused
override-over-ended = ended early
override-over-reached = lifted: the new assessment meets it
override-over-second_needed = lifted: it now took a second person
override-rate = { $cases ->
        [0] No case was assessed in the last { $days } days.
       *[other] { $overridden ->
            [0] No override of the band took effect in the last { $days } days (cases assessed: { $cases }).
           *[other] Of the cases assessed in the last { $days } days, { $overridden } of { $cases } had an override of the band: { $lowered } down, { $raised } up.
        }
    }
overrides-title = Overrides
overrides-about = A band is set aside only for a written reason, on a document, and for at most 90 days. A rate that grows says that the model no longer fits, or is no longer followed.
overrides-none = No override was proposed in the last 90 days.
overrides-bands = Computed, then set
overrides-reason = Reason and evidence
overrides-who = Who, when
overrides-standing = State
done-override = Override recorded.
done-override-proposed = Override proposed. It waits for a second person.
done-override-confirmed = Override confirmed.
done-override-refused = Override refused.
done-override-withdrawn = Proposal taken back: it changed nothing.
done-override-ended = Override ended: the computed band counts.
unmet-no_override_open = An override holds already, or waits for an answer: end it first.
unmet-override_open = No override is under way in this case.
unmet-override_proposed = No override waits for an answer in this case.
unmet-override_in_time = The last day of this override has passed: it can only be refused or taken back.
unmet-override_second = No other director can confirm this override: it is not proposed.
journal-override-overridden =
    set the band to { $target ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    } by override (computed: { $computed ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    }), for { $days } days: “{ $reason }” Evidence: { $evidence }
journal-override-proposed =
    proposed to set the band to { $target ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    } by override (computed: { $computed ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    }), for { $days } days: “{ $reason }” Evidence: { $evidence }
journal-override-confirmed =
    confirmed the override that sets the band to { $target ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    } (computed: { $computed ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    }).
journal-override-refused = refused the override that was proposed: “{ $reason }”
journal-override-ended = closed the override: “{ $reason }”
journal-override-lifted =
    lifted the override by assessing the case anew: the computed band is { $computed ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    }{ $ending ->
        [second_needed] , and it now took a second person
       *[reached] { "" }
    }.

# Contested inputs.
contest-this = Contest this input
contest-open = Contested
contest-corrected = Contested, then corrected
contest-maintained = Contested, maintained
unmet-input_bears_points = an input that bears points in the score
unmet-no_contest_open = This input is contested already; the answer is awaited.
unmet-contest_open = This input is not contested, or somebody has answered already.
# An input of the score, by the name of its factor.
journal-contest-factor =
    { $factor ->
        [status] the declared status
        [time_left] the planned end
        [size] the full cost
        [delivery_step] the last release
        [dependencies] the critical dependencies
        [governance] the governance
        [requirements] the requirements
        [supplier] the supplier
        [team] the team
        [risk_management] the risk management
        [users] the users
        [technical_quality] the technical quality
       *[deployment] the deployment
    }
journal-contest-raised = contested an input of the score, { journal-contest-factor }: “{ $objection }”
journal-contest-settled =
    { $settlement ->
        [corrected] corrected
       *[maintained] maintained
    } the contested input, { journal-contest-factor }: “{ $reason }”

# The purpose, which the committee notes to be missing.
purpose-title = Purpose of the project
purpose-missing = The committee noted that no purpose is stated: the band does not go below “critical” (rule G5).
purpose-stated = A purpose is stated now: rule G5 holds no more.
purpose-by = By { $name }, { $moment }.
purpose-note = Note that no purpose is stated
purpose-note-about = To be noted where nothing, neither in the request nor in its files, says whom the project will serve, and for what. The band becomes “critical” (rule G5) and the score is made again at once. Whoever brought the case to the committee does not note it; whoever noted it does not take it back.
purpose-note-reason = What was read, and what is missing there
purpose-withdraw = Take this note back: a purpose is stated
purpose-withdraw-reason = Where the purpose is stated
purpose-before = { $count ->
        [one] What was said of it before
       *[other] What was said of it before ({ $count })
    }
unmet-purpose_at_committee = This is noted while the case is at the committee.
unmet-purpose_unnoted = The committee has noted it in this case already.
unmet-purpose_noted = Nothing of the kind is noted in this case.
done-no-purpose = Noted: no purpose stated. The score is made again, and rule G5 holds.
done-purpose-stated = Note taken back. The score is made again, and rule G5 holds no more.
journal-purpose-noted = noted, for the committee, that no purpose is stated: “{ $reason }”
journal-purpose-withdrawn = noted that a purpose is stated now: “{ $reason }”
