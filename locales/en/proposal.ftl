# The proposal of teams.
proposal-title = Proposed teams
proposal-lead = Who could go where, for all cases that wait for a team: by an exact calculation that says what every other choice would cost.
proposal-decides-nothing = Nobody is assigned by it: you choose, and each person answers.
proposal-link = Have a team proposed
proposal-ask = Calculate a proposal
proposal-ask-one = Calculate for this case alone
proposal-ask-again = Calculate again
proposal-ask-all = Calculate for all cases that wait
proposal-about-one = Case { $number } alone; what is promised to all others stays promised.
proposal-of-all = All cases that wait
proposal-has-team = “{ $title }” waits for no team
proposal-has-team-why = A team is proposed between the acceptance and the start of the intervention.
proposal-to-its-team = See its team
proposal-none-waits = No case waits for a team
proposal-none-waits-why = A case appears here once it is accepted, until its intervention starts.
proposal-no-needs = No case has said whom it needs
proposal-no-needs-why = The calculation starts from needs: say them under the tab Team of a case, then come back.
proposal-none-of-this = Nothing was calculated for this case
proposal-none-of-this-why = Your last proposal does not speak of it, or it asks for nobody more in the twelve weeks to come.
proposal-cut = Only the hundred most pressing cases are in this calculation.
proposal-stale = Things have changed since
proposal-stale-why = A team, the needs of a case or somebody’s time is no longer what it was when this was calculated. Calculate again.
proposal-stale-adjust = What follows goes by today; the proposal does not. Calculate again to compare them.
proposal-waiting = Cases that wait for a team
proposal-case = Case
proposal-priority = Priority
proposal-needs = Needs
proposal-need = Need
proposal-team = Team
proposal-nobody-yet = nobody yet
proposal-there = { $count ->
    [one] { $count } person, { $confirmed } of them confirmed
   *[other] { $count } people, { $confirmed } of them confirmed
}
proposal-without-needs = Cases that have not said what they need
proposal-without-needs-why = They wait for a team, and ask for nobody in the twelve weeks to come: they are not in the calculation.
proposal-nobody-more = Cases that ask for nobody more
proposal-nobody-more-why = What they ask for in the twelve weeks to come is confirmed, or comes later: they are not in the calculation.

# The whole.
proposal-whole = What this plan is worth
proposal-exact = Exact calculation over { $people } and { $cases }, { $moment }
proposal-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
proposal-cases = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
proposal-optimal = It is proved: no other plan is worth more.
proposal-not-optimal = { $count ->
    [one] This may be the best plan: none is worth more than { $bound } points, { $points } point more. There was not enough time to prove it.
   *[other] This may be the best plan: none is worth more than { $bound } points, { $points } points more. There was not enough time to prove it.
}
proposal-terms = The worth, term by term
proposal-terms-explained = How these points are counted
proposal-term = Term
proposal-points = Points
proposal-total = Total
proposal-point = A point is a hundredth of a day given to a P4; it is worth 2 for a P3, 4 for a P2, 8 for a P1. Travel counts for those days on site alone of which the place is said, under the tab Team of the case.
proposal-weeks = Twelve weeks, { $from } to { $to }; of a longer need only that part counts.
proposal-term-coverage = Coverage
proposal-term-coverage-about = The time given to what cases ask for: each hundredth of a day is worth { $p1 } points for a P1, { $p2 } for a P2, { $p3 } for a P3, { $p4 } for a P4.
proposal-term-overload = Overload
proposal-term-overload-about = The time asked of somebody beyond what they give: each hundredth of a day takes { $points } points away.
proposal-term-dispersion = Dispersion
proposal-term-dispersion-about = Going from one case to another loses time: each day of a case carried beside another takes { $points } points away.
proposal-term-travel = Travel
proposal-term-travel-about = Hours on the road of days on site: each takes { $points } points away. One is counted, there and back, for each hundred kilometres as the crow flies, eight a day at most.
proposal-term-handover = Handovers
proposal-term-handover-about = Somebody leaves a case that they know, and others have to learn it: from { $least } points taken away for a P4 to { $most } for a P1.
proposal-cost-none = as much
proposal-cost-less = { $count ->
    [one] { $points } point less
   *[other] { $points } points less
}
proposal-cost-more = { $count ->
    [one] { $points } point more
   *[other] { $points } points more
}
proposal-missing = What is missing, in all these cases
proposal-missing-skill = Skill and level
proposal-missing-days = Days asked for
proposal-load = Load over twelve weeks, proposal included
proposal-load-plus = proposed, or still to confirm
proposal-load-of-which = of which { $count }% proposed or still to confirm

# One case.
proposal-covered = needs met: { $met } of { $all }
proposal-needs-and-people = The needs, and who meets them
proposal-who = Who
proposal-nobody = nobody
proposal-there-part = there for { $days } days of { $of }
proposal-why-these = Why these people
proposal-reason-none = somebody else would do as well
proposal-reason-only-one = nobody else may meet { $skill }
proposal-reason-only-lead = nobody else in the team could lead the intervention
proposal-reason-only-senior = nobody else in the team is at level 4
proposal-reason-knows = knows the case already
proposal-reason-lives = lives there ({ $place })
proposal-reason-travels = { $km } km from the place as the crow flies ({ $place }), { $hours } on the road for each day on site
proposal-reason-travels-far = { $hours } on the road for each day on site ({ $place })
proposal-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
proposal-reason-without = without this person, at best { $team }: { $cost }
proposal-no-team = no team
proposal-leaving = Leaving the case: { $names }.
proposal-why-no-skill = Nobody has this skill.
proposal-why-no-level = Nobody has this level; the highest is { $level }.
proposal-why-conflict = { $skilled ->
    [one] The only person with this level is barred.
   *[other] All { $skilled } people with this level are barred.
}
proposal-why-declined = { $skilled ->
    [one] The only person with this level has declined.
   *[other] All { $skilled } people with this level have declined.
}
proposal-why-conflict-declined = People with this level: { $skilled }; barred: { $conflict }; having declined: { $declined }.
proposal-why-away = { $skilled ->
    [one] The only person with this level is away more than half of the time.
   *[other] All { $skilled } people with this level are away more than half of the time.
}
proposal-why-nobody-left = People with this level: { $skilled }; barred: { $conflict }; having declined: { $declined }; away: { $away }.
proposal-why-full = { $skilled ->
    [one] The only person with this level has no time left to give.
   *[other] People with this level: { $skilled }; with no time left: { $full }; barred: { $conflict }; having declined: { $declined }; away: { $away }.
}
proposal-why-no-lead = No team: nobody of those who would do and have time could lead the intervention (delivery, level 3).
proposal-why-no-senior = No team: nobody of those who would do and have time is at level 4.
proposal-why-worth-less = The time of those who would do is worth more elsewhere.
proposal-why-price = { $name } would do: the whole would be worth { $cost }.
proposal-rivals = The proposal and the next teams
proposal-needs-met = Needs met
proposal-met-of = { $met } of { $all }
proposal-rivals-inexact = The search for the next teams was cut short: another one may come before them.
proposal-rivals-none = No other team is possible.
proposal-rivals-one = Only one other team is possible.
proposal-rivals-cut = The search for other teams stopped before its end: there may be more.
proposal-remains = What is settled, and what will be missing
proposal-remains-note = Whoever said yes stays: only what is left is asked. Somebody confirmed is taken off under the tab Team of the case, and nowhere else.
proposal-settled = Confirmed already: { $people }.
proposal-short = Missing: { $skill }, { $share } of the time, { $period }.
proposal-short-part = Missing: { $skill }, { $share } of the time, { $period }; nobody can give more than { $given }, which is what is asked.
proposal-adjust = Adjust, then ask
proposal-adjust-of = Adjust, then ask the team of “{ $title }”

# Adjusting.
proposal-adjust-title = The team of “{ $title }”
proposal-adjust-lead = A team is chosen beforehand. Change what you know better, look at the consequence, then ask the people.
proposal-go-choose = Choose the team
proposal-choose = Who meets what
adjust-no-needs = This case has not said whom it needs
adjust-no-needs-why = A team is chosen for needs: a skill, a level, a share of time, dates. Say them under the tab Team, where rules propose some, then come back.
adjust-say-needs = Say what it needs
adjust-nobody-more = This case asks for nobody more
adjust-nobody-more-why = What it asks for in the twelve weeks to come is confirmed, or comes later. Add a need if it takes somebody else.
adjust-see-needs = See what it needs
proposal-field = { $skill }, { $share } of the time
proposal-candidate = { $name }, level { $level }
proposal-see = See the consequence
proposal-send = Ask these people
proposal-send-why = Each assignment stays to be confirmed until the person has answered; they may decline, and say why.
proposal-consequence = The consequence
proposal-whole-worth = The whole would be worth { $points } points.
proposal-against = Beside the proposal: { $cost }.
proposal-against-nothing = The proposal no longer compares: things have changed.
proposal-keeps-rules = No rule is broken.
proposal-who-is-asked = For the people
proposal-is-asked = to be asked
proposal-nobody-asked = Nobody would have anything to answer.
proposal-asked-no-more = Would be asked no more: { $names }.
proposal-makes-way = Until whoever is asked to lead answers, { $name } leads the intervention.
proposal-breach-shape = This choice does not answer to the needs of the case.
proposal-breach-conflict = { $name } is barred from { $case }.
proposal-breach-declined = { $name } has declined { $case }.
proposal-breach-level = { $name } has not the level asked for ({ $skill }).
proposal-breach-away = { $name } would be away more than half of the time ({ $skill }).
proposal-breach-overfull = { $name } would have more than 120% of their capacity: { $weeks }.
proposal-breach-cases = { $name } would have more than three cases at once: { $weeks }.
proposal-breach-lead = { $case }: nobody in the team could lead it (delivery, level 3).
proposal-breach-senior = { $case }: nobody in the team is at level 4.

# Answering.
awaited-title = Your answer is awaited
awaited-hint = You are proposed for these. Confirm or decline, under the tab Team of the case.
awaited-answer = Answer
awaited-answer-of = Answer for “{ $title }”
object-title = Decline this assignment
object-hint = You will no longer be in the team. Coordinators and directors read your reason; the journal says that you declined, and not why.
object-button = Decline
objections-title = Declined
objections-hint = To be read here until what the person could have done is covered, or you assign them again. Until you do, the calculation proposes them no more for this case.
problem-nobody-chosen = Choose at least one person.
problem-overload-chosen = { $load }% would be promised, for a capacity of { $capacity }%, in the week of { $date }; weeks with too much: { $weeks }, between { $from } and { $to }. Choose somebody else, or say why below the needs.
problem-overload-chosen-open = { $load }% would be promised, for a capacity of { $capacity }%, in the week of { $date }; weeks with too much from { $from } on, as long as the intervention lasts. Choose somebody else, or say why below the needs.
problem-overload-reason = Say why ask for more than these people give, or choose others.
problem-rule-reason = This team breaks a rule: say why it is asked all the same, or choose others.

# Against a rule, and why.
rule-reason = Why against a rule
rule-reason-hint = In this team: { $rules }. This reason stays in the journal of the case, which the project reads: name no other case, and nothing personal.
rule-reason-hint-kept = As chosen now, the team breaks no rule, and this reason is not kept.
team-rule-led = nobody could lead it
team-rule-senior = nobody is at level 4
team-rule-present = somebody would be away more than half of the time
team-rule-cases = somebody would have more than three cases at once
team-rule-ceiling = somebody would have more than 120% of their capacity
unmet-needs_said = a case that waits for a team, with needs in the twelve weeks to come
unmet-another_team = This team is the one that is there already.
done-teams-proposed = The proposal is calculated.
done-team-asked = They are asked: each finds it on their page, and answers.
done-objected = You declined “{ $title }”. If that was a mistake, only a coordinator can ask you again: { $name }.
journal-roster-objected = declined their assignment.
