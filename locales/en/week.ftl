# The week of the portfolio, and the views that each keeps of its lists.
part-week = The week
kept-of-cases = Cases
kept-of-decisions = Decisions
kept-says = { $list }: { $filters }
kept-everything = all
kept-one-person = owed by somebody who has nothing overdue any more
kept-one-ministry = of a ministry that has nothing there any more
kept-manage = Manage my views
kept-keep-as = Name of the view
kept-keep = Keep this view
kept-none = No view yet
kept-none-why = On the cases or the decisions, choose filters, give a name, then “Keep this view”.
kept-lead = A view keeps the filters of a list under a name. Only you see yours; { $most } at most.
kept-view = View
kept-now = Lines now
kept-acts = Change
kept-name-hint = { $limit } characters at most.
done-view-kept = View kept.
week-from-to = Week from { $from } to { $to }
week-last = The last seven days
week-to = until { $date }
week-until = Seven days, until
week-others = Week
week-no-change = No case that you may see came, left or changed its stage, priority, risk or weather.
week-changed = { $what }: { $count }
week-counted = { $what } ({ $count })
week-awaited = What you owe
week-decided = Decisions taken
week-late = Became late
week-caught-up = Late no longer
week-recovered = Recovering
week-came = New requests
week-nothing = Nothing.
week-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
week-verdict-accepted = Request accepted
week-verdict-fast_tracked = Request accepted urgently
week-verdict-redirected = Request redirected
week-verdict-declined = Request declined
week-decided-on = { $what }, on { $date }
week-owed-by = { $duty }, due { $date }, { $who }
week-no-view = You have kept no view. A view that is kept is followed here, week after week.
week-views-caption = What your views showed on the eve of the week and on its last evening
week-objective = { $now }, aimed at: { $target }; { $mark }
week-each-monday = Each Monday
week-make-it = Make it for me each Monday
week-make-it-hint = At 8:00, Paris time: the seven days until the day before, in your language, as you may read them.
week-first = The first since you asked for it: that of { $date }.
week-save = Save
week-not-sent = Nothing is sent by e-mail yet: each summary waits in the outbox and is read here.
week-past = Summaries already made
week-none-made = No summary has been made yet
week-none-made-why = Tick “Make it for me each Monday” below the week: the first will be there the next Monday, at 8:00.
week-made = Made { $made }. It waits to be sent.
week-made-and-sent = Made { $made }, sent { $sent }.
week-read-again = Read this week again on its page
week-withheld = This summary names a case that you may no longer see: it is shown no more. The page of the week can still be read, without it.
week-subject = Tocsin: { $week }
week-dear = Good morning { $name },

    Here is the portfolio, as you may read it. { $week }.
week-quiet = A quiet week: nothing was decided, nothing became late, no case changed.
week-numbers = In numbers
week-number = { $what }: { $was }, then { $is } ({ $by })
week-line = { $what }: { $said }
week-farewell = The whole week: { $page }

    To receive this summary no longer, untick “Make it for me each Monday”: { $choice }
done-week-on = The week will be made for you each Monday at 8:00.
done-week-off = The week will be made for you no longer.
