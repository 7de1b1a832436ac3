# Deadlines, and the sum that explains them.
time-left = { $time } left
working-hours = { $count ->
    [one] { $count } working hour
   *[other] { $count } working hours
}
working-time-none = less than a minute
working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
deadline-due = Due { $date } { $time }
deadline-received = received { $date } { $time }
deadline-contested = contested { $date } { $time }
deadline-proposed = proposed { $date } at { $time }
deadline-asked = asked { $date } { $time }
deadline-started = from { $date } { $time }
deadline-limit-since = a limit set on { $date }
deadline-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
deadline-pause = { $time } of suspension { $reason }
deadline-holiday = { $date } is a holiday
pause-information_asked = for information asked
pause-suspended = of the case
pause-reply_phase = for the reply phase
