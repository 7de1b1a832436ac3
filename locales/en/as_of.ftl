# The portfolio as it was known on a past day, and what changed from one day to another.
as-of-day = As known in the evening of
as-of-show = Show this day
as-of-slide = Slide to a day
as-of-ends = from { $first } to { $last }
as-of-step = Step by step
as-of-month-before = a month earlier
as-of-week-before = a week earlier
as-of-day-before = the day before
as-of-day-after = the day after
as-of-week-after = a week later
as-of-month-after = a month later
as-of-known = As known
as-of-today = today
as-of-lead = As known in the evening of { $date }.
as-of-read-only = You are reading the past
as-of-read-only-why = Nothing is decided from here: each case opens as it is today. You read the past of the cases that you may see today, and of no other.
as-of-changed-since = What changed since
as-of-back = Back to today
as-of-empty = That evening, no case that you may see today was in the portfolio.
as-of-not-yet = The past is not yet rebuilt whole
as-of-not-yet-why = Tocsin was just updated and is reading the journals again. The numbers below are not complete; open this page again in a few minutes.
as-of-owed = What you owed
as-of-owed-none = That evening, you owed nothing.
as-of-left-out = The lists behind the published drifts, recoveries, causes of slips, capacity, freshness, the comparison with projects that were not helped and the rates of agreement and override are read on the portfolio of today only. The objectives are those of then, with their target of then; what happened in their month is counted as it is known today.
two-days-link = What changed
two-days-title = What changed from { $from } to { $to }
two-days-from = From the evening of
two-days-to = to the evening of
two-days-slide-from = Slide the first day
two-days-slide-to = Slide the second day
two-days-compare = Compare
two-days-sides = The two days side by side
two-days-sides-caption = The same numbers, on the first day and on the second
two-days-number = Number
two-days-by = Difference
two-days-followed = Followed by the brigade
two-days-critical = Critical among them
two-days-kinds = Cases that changed
two-days-kind-came = came
two-days-kind-came-why = in the portfolio since
two-days-kind-left = left
two-days-kind-left-why = archived, or merged into another
two-days-kind-stage = stage
two-days-kind-stage-why = at another stage
two-days-kind-priority = priority
two-days-kind-priority-why = of another priority
two-days-kind-band = risk
two-days-kind-band-why = in another band
two-days-kind-weather = weather
two-days-kind-weather-why = of another weather
two-days-all = All changes
two-days-changes-caption = The cases that changed, what changed and why
two-days-what = What changed
two-days-why = Why
two-days-came = Came, at the stage: { $now }
two-days-left = Left, from the stage: { $was }
two-days-changed = { $what }: { $from }, then { $to }
two-days-nothing = none
two-days-expired = The override of the band ended on { $date }, its last day.
two-days-untold = The journal says nothing of it that you may read.
two-days-more = { $count ->
    [one] one earlier entry, in the journal
   *[other] { $count } earlier entries, in the journal
}
two-days-none = Nothing changed
two-days-none-why = Between these two evenings, no case that you may see changed in this way. Choose other dates, or look at all changes.
two-days-rows = { $count ->
    [one] one case
   *[other] { $count } cases
}
two-days-weather-turned = { $better } better, { $worse } worse; the others said for the first time
