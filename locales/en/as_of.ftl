# The portfolio as it was known on a past day, and what changed from one day to another.
as-of-day = As known in the evening of
as-of-show = Show this day
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
as-of-left-out = The drift of published projects, the recoveries, the causes of slips and the rates of agreement and of overrides are read on the portfolio of today alone.
between-link = What changed
between-title = What changed from { $from } to { $to }
between-from = From the evening of
between-to = to the evening of
between-compare = Compare
between-sides = The two days side by side
between-sides-caption = The same numbers, on the first day and on the second
between-number = Number
between-by = Difference
between-followed = Followed by the brigade
between-critical = Critical among them
between-kinds = Cases that changed
between-kind-came = came
between-kind-came-why = in the portfolio since
between-kind-left = left
between-kind-left-why = archived, or merged into another
between-kind-stage = stage
between-kind-stage-why = cases at another stage
between-kind-priority = priority
between-kind-priority-why = cases of another priority
between-kind-band = risk
between-kind-band-why = cases in another band
between-kind-weather = weather
between-kind-weather-why = cases of another weather
between-all = All changes
between-changes-caption = The cases that changed, what changed and why
between-what = What changed
between-why = Why
between-came = Came, at the stage: { $now }
between-left = Left, from the stage: { $was }
between-changed = { $what }: { $from }, then { $to }
between-nothing = none
between-expired = The override of the band ended on { $date }, its last day.
between-untold = The journal says nothing of it that you may read.
between-more = { $count ->
    [one] one earlier entry, in the journal
   *[other] { $count } earlier entries, in the journal
}
between-none = Nothing changed
between-none-why = Between these two evenings, no case that you may see changed in this way. Choose other dates, or look at all changes.
between-rows = { $count ->
    [one] one case
   *[other] { $count } cases
}
