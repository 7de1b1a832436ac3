# When something is wrong: what happened, the rule, what to do now.
error-signed-out = Sign in to see this page.
errors-signed-out = You were signed out. Nothing of what you wrote is lost: once signed in, save again.
error-not-found = This page does not exist, or is not yours to see.
error-stale = { $name } changed what is shown here { $time }. Read it again, then start over if you still need to.
error-too-many-tries = Too many tries. Wait { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }, then try again.
error-internal = Something broke on our side. Nothing was recorded. Reference to quote: { $reference }.
error-too-large = What you send is larger than { $most } MB. Make it shorter: nothing of it is kept.
error-transport = The request was not understood. Go back to the previous page and try again.
refusal-role = Your role does not allow this. It takes the role of { $roles }.
refusal-role-or = { " " }or{ " " }
refusal-own-act = Nobody approves their own act: this takes a second person.
refusal-over = This case is at the stage “{ $stage }”: what you meant to do is done already, or no longer possible.
refusal-not-now = This case is “{ $stage }”. You can now: { $allowed }.
refusal-not-yours = This falls to somebody else of this case.
refusal-unmet = Not yet. What is missing: { $unmet }.
refusal-invalid = Some answers need another look.

# What is wrong with a field.
problem-empty = This field is empty: fill it in.
problem-reason = Say why in a sentence: at least { $limit } letters.
problem-choice = Choose one of the answers offered.
problem-control = Remove the invisible characters from this text.
problem-too-long = Shorten this text: { $limit } characters at most.
problem-not-contacted = Tick “This service has been contacted and expects the request” once that is done: a request is only sent to a service that waits for it.
problem-evidence = Name what somebody else can check: a document and its date, a file of the request, or a link (at least { $least } characters, unless it is a link).
problem-too-short = Say more: at least { $least } characters.
problem-too-late = Give an earlier date: at most { $most } days ahead.
problem-same-band = This is the computed band: choose another.
problem-same-answer = This is the answer that is there: give another, or maintain it.
problem-date = Give a date, for example 2027-01-31.
problem-date-without-day = Give the day too.
problem-date-without-month = Give the month too.
problem-date-without-year = Give the year too.
problem-date-figures = Write the day, the month and the year in figures, for example 31 1 2028.
problem-year-short = Write the year with its four figures, for example 2028.
problem-month = Give the month in figures, from 1 to 12.
problem-day = Give the day of the month, from 1 to 31.
problem-day-of-month = There is no { $day } { $month ->
        [february] February
        [april] April
        [june] June
        [september] September
       *[november] November
    } { $year }: that month has { $days } days.
problem-year = Give a date between { $first } and { $last }.
problem-number-order = No more can be left to spend than the full cost: look at both amounts again.
problem-date-order = The end does not come before the start: look at both dates again.
problem-date-past = Give a date to come.
problem-project-near = Projects or requests have nearly this name: say whether it is one of them, and you need not say it all again.
errors-one-more = One more question
problem-answered-meanwhile = Another answer was saved since this page was opened. Keep it, or save yours.
problem-number = Write a number, for example 12.5.
problem-no-amount = A cost is more than zero. If nobody knows it, tick “I don’t know”.
problem-email = Give an email address, for example first.last@ministry.example.
problem-credentials = The address or the password is wrong.
problem-name = Give a name.
problem-password = Choose at least 12 characters; a short sentence does well.
