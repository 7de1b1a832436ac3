# What the plan has earned, in work and in time.
earned-title = Earned value
earned-said-late = The plan has earned { $earned ->
    [one] { $earned } day
   *[other] { $earned } days
 } of work out of { $planned } planned by now. It is short of { $missing }. In time, it is { $time ->
    [one] { $time } working day
   *[other] { $time } working days
 } late.
earned-said-on-time = The plan has earned { $earned ->
    [one] { $earned } day
   *[other] { $earned } days
 } of work, for { $planned } planned by now. It is on time.
earned-said-ahead = The plan has earned { $earned ->
    [one] { $earned } day
   *[other] { $earned } days
 } of work, for { $planned } planned by now. In time, it is { $time ->
    [one] { $time } working day
   *[other] { $time } working days
 } ahead.
earned-said-nothing-due = Nothing was to be done by now. Work earned: { $earned } d.
earned-said-done = All tasks of the baseline have been done since { $date }. The last of them was planned for { $end }.
earned-rule = A task counts as a whole on the day it is done, and for nothing before.
earned-ev = Earned (EV)
earned-ev-of = days of work, for { $planned } planned by now (PV) and { $budget } in all (BAC) in plan V{ $version }
earned-sv = Variance in work (SV)
earned-sv-index = days of work; SPI { $spi }
earned-svt = Variance in time, SV(t)
earned-svt-index = working days; earned schedule (ES) { $schedule }, actual time (AT) { $elapsed }; SPI(t) { $spi }
earned-ieac = End at this pace, IEAC(t)
earned-ieac-of = that is { $days } working days instead of { $duration }; planned for { $end }
earned-ac = Days spent (AC)
earned-ac-of = days of the brigade, noted since the plan began
earned-ac-none = Cannot be computed, because nobody has noted days since the plan began.
earned-ac-not-read = Cannot be computed here, because days spent are read within the brigade alone.
uncounted-no-baseline = Cannot be computed, because no plan is approved.
uncounted-no-tasks = Cannot be computed, because the baseline in force was frozen without tasks. Write the tasks of the plan: the next baseline keeps them, with their durations and dates.
uncounted-not-begun = Cannot be computed, because the first task has not begun yet.
uncounted-nothing-due = Cannot be computed, because nothing was to be done by now.
uncounted-nothing-earned = Cannot be computed, because no task is done yet: nothing tells how fast the plan goes.
uncounted-too-far = Cannot be computed, because at this pace the end would be beyond what a plan can foresee.
earned-legend = Dashed line: work planned. Full line: work earned. In days of work, added up.
earned-caption = Work planned and work earned, added up
earned-evening = By the evening of
earned-planned = Planned
earned-earned = Earned
earned-how = How these figures are made, and what they do not say
earned-weight = Each task weighs the working days that the baseline in force gives it, frozen with it. What is planned and what is earned are counted in the same way: nothing until the task is finished, everything from then on. A task added since earns nothing and one taken out is still to be earned, until the next baseline.
earned-time = The earned schedule (ES) is the day of the plan by which what is earned was to be, after Walter Lipke: the whole days that are covered, and the share of the next. Between two ends of tasks the plan expects nothing more: to wait with it is neither to be ahead nor late. SV(t) = ES − AT, SPI(t) = ES / AT, in working days since the first task. SPI comes back to 1 once all is finished, however late; SPI(t) keeps the delay.
earned-end = The end at this pace divides the duration of the plan by SPI(t): IEAC(t) = PD / SPI(t). It supposes that the rest goes as the beginning went, and does not replace the forecast by lot, which knows the order of the tasks.
earned-is-not = Days spent are those of the brigade; tasks are those of the project too. So one is not divided by the other. None of this says anything about a person.
