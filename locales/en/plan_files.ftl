# The files of a plan: what comes in, what goes out, usual plans.
plan-import-title = Import tasks
plan-import-lead = A pasted table or a file is first read without writing anything: you see what would change and what cannot come along, then you decide.
plan-import-pasted = Table
plan-import-pasted-hint = Pasted from a spreadsheet, or as CSV. The first line names the columns: title and working days are enough; id, kind (task or milestone), side, owner, planned on, milestone, after, started on, done on. A line of zero days is a milestone.
plan-import-read = Read the table
plan-import-again = Read the table again
plan-import-ways = Replace: what the table does not have goes, the rest keeps its number. Add: what is kept does not change. A table changed since is read again first.
plan-import-replace = Replace the tasks
plan-import-add = Add to the tasks
plan-import-file-title = From a file
plan-import-file = MS Project file (XML) or CSV
plan-import-file-hint = In MS Project: Save as, XML format. 2 MB at most. What is read of it comes into the field of the table, where you can correct it.
plan-import-file-read = Read the file
plan-import-preview = What replacing would change
plan-import-holds = { $milestones ->
    [one] { $milestones } milestone changes,
   *[other] { $milestones } milestones change,
} { $tasks ->
    [one] { $tasks } task changes.
   *[other] { $tasks } tasks change.
}
plan-import-unchanged = { $count ->
    [one] { $count } line stays as it is.
   *[other] { $count } lines stay as they are.
}
plan-import-same = The table says what is kept already: nothing would change.
plan-import-none-taken = Nothing of this table would be taken in. Once the plan is approved its milestones change by a forecast and then a new baseline, and not by a file.
plan-import-differs = { $field }: { $from }, now { $to }
plan-import-says = { $field }: { $to }
plan-import-begun = { $count ->
    [one] Replacing would lose what is noted of a task that is begun or done
   *[other] Replacing would lose what is noted of { $count } tasks that are begun or done
}
plan-import-over-begun = Replace the tasks that are begun or done too
plan-import-was-read = The table is read
plan-import-caption = Lines that are new, changed and gone
plan-import-what = Change
plan-import-line = Line
plan-import-fields = What changes in it
plan-import-left = What does not come along
plan-import-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
done-plan-taken-in = Table taken in.
plan-change-new = new
plan-change-changed = changed
plan-change-gone = gone
plan-left-column = column that is not read here
plan-left-calendar = calendar of the file: working days are counted here as in France
plan-left-summary = summary task: only the tasks below it come along
plan-left-inactive = inactive task
plan-left-resource = several resources: a task has one owner here, to be written
plan-left-constraint = date constraint: here a task starts as soon as what it waits for allows
plan-left-start-finish = start-to-finish link: there is none here
plan-left-percent-lag = lag in percent: the link comes along without it
plan-left-elapsed-lag = lag in elapsed time: counted as working time
plan-left-lag = lag rounded up to a working day
plan-left-duration = duration rounded up to a working day, or given in elapsed time
plan-left-percent = percent complete: here a task is to do, started or done, on a date
plan-left-dates = dates planned by hand: dates are computed here
plan-left-milestone-link = link of a milestone other than finish-to-start without lag, or milestone that waits in a table
plan-left-waits-for-milestone = waits for a milestone: now waits for the tasks that lead to it
plan-left-milestone-waits = milestone that waits for something other than a task
plan-left-other-milestone = task of several milestones: it leads to the first
plan-left-summary-link = link to a summary task or to another project
plan-left-promised = promised milestone: only a forecast and a rebaseline move it
plan-left-reached = day on which a milestone was reached: it is noted on the plan
plan-left-notes = notes of the task
plan-files-title = The plan as files
plan-files-csv = Table (CSV)
plan-files-xml = MS Project (XML)
plan-files-ics = Calendar (iCalendar)
plan-files-example = Example of a table to fill in (CSV)
plan-file-event = { $name } · { $what } ({ $title })
plan-templates-title = Begin with a usual plan
plan-templates-lead = Choosing one fills the field of the table and keeps nothing: change it, then read it. The durations are usual ones, not promises; milestones are counted from today. Template of remediation plans, edition { $version }.
plan-template-size = ({ $tasks } tasks, { $days } working days)
tasks-group-none = No milestone
tasks-grouped = Beyond { $limit } tasks, the chart has one bar a milestone. The table below has them all.
tasks-grouped-desc = For each milestone, a bar from the first start to the last finish of the tasks that lead to it. The table below gives the dates of each.
tasks-grouped-elsewhere = Beyond { $limit } tasks, the chart has one bar a milestone. All tasks, as the plan has them, are in the [table of the plan]. Once something is supposed, those that move are listed below.
tasks-grouped-elsewhere-desc = For each milestone, a bar from the first start to the last finish of the tasks that lead to it. The dates of each task are on the page of the plan.
tasks-group-holds = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
} · { $done } done · { $critical } on the critical path
forecast-drivers-more = { $count ->
    [one] And { $count } more task, less often.
   *[other] And { $count } more tasks, less often.
}
problem-plan-look = Here is what would change: are the tasks to be replaced, or added?
problem-plan-nothing = Nothing would change.
problem-plan-begun = Tasks that are begun or done would be replaced: tick the box if they are to be, or add.
problem-plan-title = Line { $line }: a title is needed, of { $limit } characters at most.
problem-plan-kind = Line { $line }: “{ $piece }” is neither “task” nor “milestone”.
problem-plan-side = Line { $line }: “{ $piece }” is neither “project” nor “brigade”.
problem-plan-owner = Line { $line }: an owner is written in { $limit } characters at most.
problem-plan-days = Line { $line }: the duration “{ $piece }” is not a whole number of working days, from 1 to { $limit }.
problem-plan-date = Line { $line }: “{ $piece }” is not a date. Write 2027-01-31 or 31/01/2027.
problem-plan-milestone-date = Line { $line }: a milestone needs a date.
problem-plan-milestone-past = Line { $line }: this milestone would be promised for { $date }, which is over.
problem-plan-milestone-far = Line { $line }: this milestone would be promised for { $date }. Give a date within the next ten years.
problem-plan-milestone-twice = Line { $line }: another milestone is called “{ $piece }”. Give this one a title of its own.
problem-plan-milestone-unknown = Line { $line }: “{ $piece }” is the name of no milestone, neither of the table nor of the plan.
problem-plan-link = Line { $line }: “{ $piece }” cannot be read. Write for example 3, 3FS+2 or T3SS.
problem-plan-link-far = Line { $line }: “{ $piece }” waits for more than ten years.
problem-plan-link-twice = Line { $line }: “{ $piece }” says the same wait twice.
problem-plan-links-many = Line { $line }: a task waits for { $limit } others at most.
problem-plan-unknown = Line { $line }: the task waits for { $task }, which is not there.
problem-plan-name-twice = Line { $line }: “{ $piece }” is the name of another line already.
problem-plan-future = Line { $line }: a day on which it was started or done is yet to come.
problem-plan-backwards = Line { $line }: the task would be done before it has started.
problem-plan-circle = Line { $line }: these tasks wait for one another in a circle: { $circle }. Remove one of these waits.
problem-plan-long = Line { $line }: with all that comes before it, this task would finish more than forty years from now.
problem-plan-many = This table has { $count } lines. A plan has { $limit } tasks and { $milestones } milestones at most: keep the largest, or make several plans of it.
problem-plan-many-milestones = With this table, the plan would have { $count } milestones; it has { $limit } at most.
problem-plan-header = Line { $line }: it has to name the columns, among them “title” and “working days” (or “planned on”).
problem-plan-no-line = The table has names of columns alone: write a line for each task.
problem-plan-quote = Line { $line }: a quotation mark is opened and not closed, or text follows it.
problem-plan-empty = Paste a table, or choose a file.
problem-plan-not-text = This is not text. From MS Project or a spreadsheet, save as XML or CSV.
problem-plan-xml = Line { $line }: reading the XML breaks off there. The file may be cut.
problem-plan-not-project = This XML is not that of an MS Project project.
problem-plan-more = More lines to correct, not shown: { $count }.
