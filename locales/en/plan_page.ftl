# The three ends of a plan, and which is which.
ends-promised = Promised: { $date }, the day of the last milestone of plan V{ $version }.
ends-planned = To be promised: { $date }, the day of the last milestone of the plan being written.
ends-drawn = If each task takes what is written, the tasks end on { $tasks }; but tasks run over, and the runs, which allow for it, end by { $p50 } one time in two, by { $p80 } four times in five.
ends-undrawn = If each task takes what is written, the tasks end on { $tasks }. By how much they may run over cannot be computed here.
ends-noted-sooner = The forecast noted on the milestones, { $date }, comes before the likely date: more than one time in two, the runs end after it.
ends-noted-later = The forecast noted on the milestones, { $date }, comes after the prudent date: either it allows for what the written tasks do not say, or it can be brought forward.
ends-beyond = { $days ->
    [one] The tasks end one day after the promised date
   *[other] The tasks end { $days } days after the promised date
}
ends-beyond-written = Even if each takes what is written, the last milestone would not be kept. Shorten what is on the critical path, or set the milestone later before the plan is proposed.
ends-beyond-followed = Even if each takes what is written, the last milestone will not be kept. Shorten what is on the critical path, or note the new forecast of the milestone and ask for a new baseline.
report-draft = Draft
done-report-kept = Draft of the progress report saved. It is not sent.
journal-way-report = Read the report
journal-way-reports = See the progress reports
journal-way-decisions = See the decisions
journal-way-versions = Compare the versions
journal-way-document = Read the document
contents-title = On this page
contents-late = { $count } late
contents-forecast-beyond = after the promised date
contents-draft = draft
