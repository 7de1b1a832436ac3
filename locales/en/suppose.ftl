# What if a task took longer: nothing is written.
suppose-title = What if a task took longer?
suppose-hint = Nothing is written: the plan is calculated again with what you suppose. The address of the page keeps it, to be sent or opened again.
suppose-choose = Choose a task
suppose-days = Working days more, or fewer with a minus sign
suppose-later = Working days by which its start is put off
suppose-see = See the consequence
suppose-unread = This cannot be read yet.
suppose-which = Choose a task that is not done.
suppose-days-unread = Write a whole number of working days, between minus { $limit } and { $limit }.
suppose-later-unread = Write a whole number of working days, from 0 to { $limit }.
suppose-days-least = This task takes one working day already: it cannot take less.
suppose-none = Nothing is supposed yet. Choose a task and say by how many days it grows: the page tells what becomes of the end, of each milestone and of the promised date.
suppose-no-tasks = There is no task to come in this plan. Once they are written, their durations can be tried here.
suppose-not-now = Durations are tried while the plan is written or followed.
suppose-by-hand = With a mouse or a finger, drag a bar to put off its start, or its end to make it longer. With the keyboard, arrows move the end of the bar in focus; with Shift, its start.
suppose-supposed = What is supposed
suppose-more = { $days ->
    [one] { $days } working day more
   *[other] { $days } working days more
}
suppose-fewer = { $days ->
    [one] { $days } working day fewer
   *[other] { $days } working days fewer
}
suppose-begun-later = { $days ->
    [one] start put off by { $days } working day
   *[other] start put off by { $days } working days
}
suppose-bound-least = one working day is left: no task takes less
suppose-bound-most = no task takes more than { $limit } working days
suppose-remove = Suppose it no longer
suppose-remove-named = Suppose it no longer: { $task }
suppose-reset = Back to the plan as it is
suppose-keep = Carry these durations into the table
suppose-keep-days-alone = Durations alone are carried over: the start of a task comes from what it waits for.
suppose-in-the-table = Durations tried and carried over: { $tasks }. They are kept only once the table is saved.
suppose-consequence = Consequence
suppose-end-later = { $days ->
    [one] By its tasks, the end of the plan moves from { $from } to { $to }, { $days } working day later.
   *[other] By its tasks, the end of the plan moves from { $from } to { $to }, { $days } working days later.
}
suppose-end-sooner = { $days ->
    [one] By its tasks, the end of the plan moves from { $from } to { $to }, { $days } working day sooner.
   *[other] By its tasks, the end of the plan moves from { $from } to { $to }, { $days } working days sooner.
}
suppose-end-same = By its tasks, the end of the plan does not move: { $from }.
suppose-promise = The promised date, { $date }, would be kept in { $after } of the runs, instead of { $before }.
suppose-promise-same = The share of the runs in which the promised date, { $date }, is kept is unchanged: { $after }.
suppose-no-forecast = The likely and prudent dates cannot be calculated for this plan.
suppose-caption = Before and after, milestone by milestone
suppose-by-tasks = By its tasks
suppose-whole = End of the plan
suppose-instead-later = { $days ->
    [one] instead of { $from }, { $days } working day later
   *[other] instead of { $from }, { $days } working days later
}
suppose-instead-sooner = { $days ->
    [one] instead of { $from }, { $days } working day sooner
   *[other] instead of { $from }, { $days } working days sooner
}
suppose-instead-share = instead of { $before }
suppose-critical = Critical path
suppose-critical-more = { $count ->
    [one] and { $count } other
   *[other] and { $count } others
}
suppose-before = As it is
suppose-after = As it would be
suppose-no-longer = would not be on it
suppose-from-now = would be on it too
suppose-nothing-moves = No task moves.
suppose-moved = { $count ->
    [one] { $count } task moves
   *[other] { $count } tasks move
}
suppose-moved-caption = The tasks that move
suppose-line-later = End of the plan on { $to } instead of { $from }, working days more: { $days }. Tasks that move: { $count }.
suppose-line-sooner = End of the plan on { $to } instead of { $from }, working days fewer: { $days }. Tasks that move: { $count }.
suppose-line-same = End of the plan unchanged, { $to }. Tasks that move: { $count }.
suppose-value = { $days } working days, ends on { $date }
suppose-busy = Drawing the runs again…
suppose-undo = Undo the last try
