# What is owed: the list, and the date that is announced in place of another.
owed-title = What is owed
owed-ways = Which way
owed-by-me = By me
owed-by-me-lead = What you owe, the most pressing first. Each date explains itself.
owed-by-me-none = You owe nothing
owed-by-me-none-why = Nothing waits for you, on any case. What you will be asked for will appear here, with its date and how it was worked out.
owed-to-me = To me
owed-to-me-lead = What the other side owes you, on the cases you have a part in; and what a director owes to what was proposed there.
owed-to-me-none = Nothing is owed to you
owed-to-me-none-why = What the brigade owes a project, or a project owes the brigade, appears here for the cases you have a part in.
owed-by-anyone = By anyone
owed-by-anyone-lead = All that is owed on the cases you may see, the most pressing first.
owed-by-anyone-none = Nothing is owed
owed-by-anyone-none-why = On a case under way somebody always owes something: so you see none that is under way.
owed-none-here = Nothing owed with this filter
owed-none-here-why = What was here may have been done. Without a filter you will see the rest.
owed-show-all = Show everything
owed-filter = Filter what is owed
owed-every-kind = Every duty
owed-this-person = This person
owed-only = Only what { $name } owes
owed-pages = Pages of what is owed
owed-what = Duty and case
owed-who = Owed by
owed-when = Due
owed-acts = What you can do
owed-no-date = no date while the clock is stopped
owed-first-date = By the first date: { $left }
owed-promised = Date announced: { $moment }
owed-promised-past = Date announced, passed as well: { $moment }
owed-another-date = Announce another date
owed-why = How this date was worked out
owed-decided = A decision set this date: { $moment }.
owed-stretches = The clock, from end to end:
stretch-ran = Ran from { $from } to { $until }
stretch-runs = Has run since { $from }
stretch-held = Suspension { $reason }, from { $from } to { $until }
stretch-is-held = Suspension { $reason }, since { $from }

promise-title = Announce another date
promise-another = A date that you will keep
promise-about = The other side will read this date and its reason. The first date stays in sight, and so does being late; reminders stop until the date you announce.
promise-again = You have announced one already: this one will be shown as the second, and there will be no third.
promise-on = Done by
promise-on-hint = A working day, before work ends, and not after { $date }.
promise-reason = Reason
promise-reason-hint = In a sentence or two: what took longer, and what lets you keep this date.
promise-first = Due at first: { $moment }.
promise-said = { $rank ->
    [one] Date announced { $made }: { $moment }. “{ $reason }”
   *[other] Second date announced, { $made }: { $moment }. “{ $reason }”
}
promise-paused = The clock is stopped: it is for the other side to answer, and there is nothing to put off.
promise-suspended = The case is suspended by the direction: nothing is expected of you until it resumes, and there is nothing to put off.
promise-no-more = You have announced two other dates. There will be no third: talk to the other side, or ask the committee.
promise-not-now = At this stage of the case a decision set the date: it is not put off here.
done-promise = The date is announced. The other side reads it in the follow-up of the case.
problem-promise-day-off = Give a working day: no Saturday, Sunday or public holiday.
problem-promise-same = That is the date announced or due already: nothing is sent.
problem-promise-far = This date is too far away: the latest possible one is said above the field.

# Reminders, and what the committee finds on its agenda.
reminders-title = { $count ->
    [one] { $count } reminder
   *[other] { $count } reminders
}
reminders-latest = { $count ->
    [one] The latest reminder
   *[other] The { $count } latest reminders
}
reminders-why = The last reminder given of each duty; none while a clock is stopped, none until a date that was announced.
reminder-you = owed by you
level-halfway = Half of the time has passed.
level-near = A fifth of the time is left.
level-missed = It is past due.
level-reminded = The answer has been awaited for ten working days.
level-reminded-again = The answer has been awaited for twenty working days.
level-committee = On the agenda of the next committee.
stalled-title = Left undone
stalled-why = One and a half times the time has passed, or twenty-five working days without an answer. Silence closes nothing: the committee sees with each what stands in the way.
stalled-case = Case
stalled-what = Duty
stalled-due = Due at first
stalled-since = On the agenda since
stalled-in-sitting = { $count ->
    [one] One duty left undone
   *[other] { $count } duties left undone
}
stalled-said = What is said of it
stalled-announced = Announced for { $moment } by { $name }: “{ $reason }”
stalled-before = Said at sitting no. { $number }, on { $day }:
stalled-note = What the committee says of it
stalled-note-hint = What stands in the way, who sees to it, by when. In the minutes alone: the journal says that it is noted, not what is said.
stalled-note-do = Note
stalled-note-on = Note: { $duty }, { $project }
stalled-choose = Choose one
journal-duty-put_on_agenda = put on the agenda of the committee what nobody did: { $duty }.
journal-duty-taken_off_agenda = took off the agenda of the committee what has another time limit now: { $duty }.
