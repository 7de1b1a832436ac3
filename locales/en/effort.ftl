# The days spent on cases.
days-title = My days
days-lead = How many days each case took of you, week by week.
days-readers = Those who coordinate, direct or audit, and the case lead, read the sum of each member on a case; the rest of the brigade, that of the case; the project, nothing.
days-weeks = Weeks
days-week-before = Week before
days-week-after = Week after
days-week-of = Week of { $date }
days-over = This week is closed: corrections go eight weeks back.
days-sum = { $total } of { $days }.
days-elsewhere = Of which { $days } on cases that you no longer see.
days-how = In quarters of a day, such as 1.5 or 0.25. Nothing is none; writing again corrects.
days-hint-planned = planned: { $days }
days-hint-before = week before: { $days }
days-count = { $days } d
days-fill = Start from what is planned
days-save = Save the week
days-case = Case
days-planned = Planned
days-spent = Spent
days-empty = No case that week
days-empty-why = A case is listed here in the weeks for which you are assigned to it.
done-days = Week saved.
problem-days = Write days in quarters, such as 1.5 or 0.25.
problem-days-since = This number has changed since you opened the page. Keep yours or correct it, then save again.
problem-days-beyond = That is more than the working days of the week ({ $most }). Lower this number, or that of another case.
unmet-week_begun = a week that has begun, as days are not told in advance
unmet-week_open = a week that is still open, which is to say one of the last eight

# On the tab of the team.
spent-title = Time spent
spent-note = Days that each has told, and days promised until today by the present assignments, without holidays and days away.
spent-note-sum = Days that the team has told, and days promised until today by the present assignments, without holidays and days away.
spent-planned = Planned so far
spent-spent = Spent
spent-total = Together

# The journal.
journal-effort-noted = told their days of the week of { $week_on }.
