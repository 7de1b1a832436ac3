# The register: what was published, and the drift since first publication.
watch-title = Projects to watch
watch-lead = Drift since first publication: the distance between the first figure published and the latest. A project that was given more to do drifts too. Each new edition says what it raised.
watch-caption = { $count ->
    [one] one published project, by { $drift }
   *[other] { $count } published projects, by { $drift }: the largest first
}
watch-only = Only: { $drift }, { $range }.
watch-all = All projects
watch-raised-only = Raised by the latest edition: { $count }
watch-raised-duration = Duration raised by the { $edition } edition
watch-raised-cost = Cost raised by the { $edition } edition
watch-raised-both = Duration and cost raised by the { $edition } edition
watch-raised-end = Planned end put off by the { $edition } edition
watch-raised-end-first = (first published: { $day })
watch-project = Project
watch-schedule-drift = Schedule drift
watch-cost-drift = Cost drift
watch-action = Act
watch-open-case = Offer to get in touch
watch-open-case-on = Offer to get in touch with { $project }
watch-open-again = Offer to get in touch again
watch-open-again-on = Offer to get in touch again with { $project }
watch-see-offer = See the offer that waits
watch-see-offer-on = See the offer that waits for an answer, made to { $project }
slip-duration = The planned duration went from { $first } ({ $first_on }) to { $last } ({ $last_on }).
slip-cost = The planned cost went from { $first } ({ $first_on }) to { $last } ({ $last_on }).
slip-end = The planned end went from { $first } ({ $first_on }) to { $last } ({ $last_on }).
watch-offered = Help offered on { $day }:
watch-offered-by = Help offered on { $day } by { $name }:
watch-offered-why = Why: “{ $reason }”
watch-offers = Help offered
watch-offers-older = { $count ->
    [one] One earlier offer
   *[other] { $count } earlier offers
}
watch-offered-waiting = no answer yet.
watch-offered-unanswered = expired without an answer.
watch-offered-declined = declined by the project on { $day }.
watch-offered-taken = a request came of it.
watch-offered-case = case { $number }.
watch-ministry = Ministry
watch-every-ministry = Every ministry
watch-filter = Filter
watch-pages = Pages of the list
watch-empty = No published project
watch-empty-why = Nothing was imported, or no published project answers to this choice. A coordinator can import a register.
register-range-between = above { $above } and up to { $up_to }
register-range-above = above { $above }
register-range-up-to = { $up_to } or less
register-range-any = computable between two editions
register-threshold = threshold { $percent }
register-mark-median = median { $drift }
register-mark-p90 = one in ten: { $drift }
register-trail = Breadcrumb
register-source = Source:
register-edition = { $month ->
    [m1] Jan
    [m2] Feb
    [m3] Mar
    [m4] Apr
    [m5] May
    [m6] Jun
    [m7] Jul
    [m8] Aug
    [m9] Sep
    [m10] Oct
    [m11] Nov
   *[m12] Dec
 } { $year }
register-years = years
register-from-to = { $first } to { $last }
register-from-day = from { $first } to { $last }
register-as-of = ({ $edition } edition)
register-end-put-off = Planned end put off
register-end-computed = Computed: the start and the planned duration.
register-end-head = Planned end
register-not-published = not published
register-withheld = withheld by the publisher
register-one-edition = first edition
register-from-nothing = cannot be computed: the first published figure is nil
register-not-comparable = cannot be computed: the currencies differ
register-published = Published, edition by edition
register-editions = What each edition says of the project
register-drift = Drift since first publication
register-drift-note = Each figure is compared with the first edition that gives it. A project that was given more to do drifts too.
register-duration = Planned duration (years)
register-cost = Full cost
register-chart = Planned duration by edition; dashed, the first one published.
register-edition-head = Edition
register-name-head = Name and ministry as published
register-phase-head = Phase
register-start-head = Start
phase-framing = framing
phase-building = design and build
phase-trial = trial
phase-rollout = rollout
phase-operation = operation
phase-finished = finished

# Importing a register.
import-title = Import a register
import-lead = A file is first read without writing anything: you see what it would change, then you decide. An import can be undone.
import-file = CSV file
import-file-hint = As it was published: commas or semicolons, UTF-8 or Windows, 2 MB at most.
import-edition = Edition
import-edition-hint = Only if neither the file nor its name says. For example 2021-07, or 2014.
import-read = Read the file
import-none = No import yet. The first will be listed here.
import-latest = Latest imports
import-latest-caption = The last 30 files proposed
import-file-head = File
import-by-head = By
import-at-head = On
import-standing-head = State
import-by-command = the command line
import-was-proposed = Read, nothing written
import-was-refused = Refused: the file has faults
import-was-unmapped = Read, columns to be matched
import-was-applied = Applied
import-was-undone = Undone
import-applied = Import applied.
import-undone = Import undone: its facts are out of the register.
import-decided = Answers given
import-said-same = “{ $one }” and “{ $other }” are the same project
import-said-apart = “{ $one }” and “{ $other }” are two projects
import-said-by = by { $name }, { $moment }
import-link-again = Take this answer back
import-link-again-of = Take this answer back: { $one }, { $other }
import-link-reopened = Answer taken back: the pair is to be decided again.
import-link-decided = Answer recorded.
import-pairs = Is this the same project?
import-pairs-why = These names look alike, but nothing proves that they are one project. Until someone answers, they stay apart. An answer holds for every import to come.
import-pairs-caption = { $count } pairs to decide on, the likeliest first
import-pair-one = Known already
import-pair-other = Published later
import-likeness = Likeness
import-decide = Your answer
import-same = The same
import-apart = Two projects
import-same-of = { $one } and { $other } are the same project
import-apart-of = { $one } and { $other } are two projects
import-undo = Undo this import
import-undo-why = Undoing takes out the facts of this file, and the projects that it alone names. It is refused while a case stands on one of them.
import-register = Register recognised: { $name }
import-unmapped = The headings do not tell which register this is. Say what each column holds.
import-map-again = Change what each column holds
import-faults = Nothing was written. To correct in the file: { $count }
import-place = line { $line }, column { $column }
import-all-known = All of it is known already. There is nothing to write.
import-known-differing = All of it is known already, and there is nothing to write. Figures that differ from those kept, which hold: { $count ->
        [one] one line
       *[other] { $count } lines
    }.
import-editions = Editions
import-lines = Projects read
import-new = New projects
import-linked = Linked to a known project
import-changed = of which with figures that change
import-unchanged = of which without any change
import-gone = Published no more
import-repeated = Known already in this edition
import-differing = of which with other figures (the first import holds)
import-uncertain = Pairs to decide on
import-apply = Apply this import
import-changes = Figures that change
import-changes-caption = { $shown } of { $count } projects whose figures change; what this edition does not publish stays as it was
import-changes-all = Show all { $count }
import-changes-head = Figure, as it was and as it will be
import-no-change = No figure of a known project changes.
import-gone-who = { $count ->
    [one] One project published no more
   *[other] { $count } projects published no more
}
import-gone-why = The edition before names them, and this one does not. What was published of them stays.
import-raised = { $count ->
    [one] This edition raised the duration, the cost or the planned end of one project.
   *[other] This edition raised the duration, the cost or the planned end of { $count } projects.
}
import-raised-see = See what the latest edition raised
import-entries = What becomes of each line
import-line-head = Place
import-what-head = What will be done
import-entry-new = new project
import-entry-perhaps = new project, perhaps the same as: { $names }
import-entry-linked = linked to { $name }
import-entry-differs = known already, with other figures: nothing changes
import-entry-repeated = known already
import-no-column = not in the file
import-map-name = Name of the register
import-map-name-hint = The source that its facts will carry.
import-currency = Currency of the costs
import-unit = Unit of the costs
import-decimal = Decimal sign
import-on-its-side = Projects are in columns, fields in rows
import-keep = Keep this for the next files
import-map = Read it so
import-first-column = First column, if the table lies on its side
import-sample = The first rows of the file
column-project = Column of the project’s name
column-organisation = Column of the organisation
column-edition = Column of the edition
column-phase = Column of the phase
column-start = Column of the start
column-end = Column of the planned end
column-duration_years = Column of the duration in years
column-cost = Column of the full cost
column-description = Column of the description
unit-million = millions
unit-thousand = thousands
unit-one = units
decimal-comma = comma (1,5)
decimal-dot = dot (1.5)
problem-edition = “{ $typed }” is not an edition: write for example 2021-07.
problem-edition-unlike = “{ $typed }” is not an edition, and the file says { $said }: write that, or leave this field empty.
problem-edition-other = You typed { $typed }, and the file says { $said }: write what the file says, leave this field empty, or correct the file.
problem-edition-ahead = { $typed } is still to come: no edition is later than { $latest }. Correct the year or the month.
unmet-whole_file = a file without faults
unmet-not_applied_yet = This import has been applied already.
unmet-applied = This import is not applied, or it has been undone already.
unmet-no_case_on_it = A case is open on a project that this import brought: it can no longer be undone.
unmet-never_side_by_side = One edition publishes both names: they are two projects.

# What is wrong with a file.
fault-empty = The file has no table in it.
fault-not-text = This is not a text file. Save the sheet as CSV.
fault-unclosed-quote = A quoted cell is never closed. Is the file cut?
fault-after-quote = Text follows the end of a quoted cell.
fault-short = The row ends too early. Is the file cut?
fault-long = The row has more cells than the heading.
fault-no-column = This column is needed and is not in the file. Its headings are:
fault-unknown-register = no register that we know has these headings
fault-no-name = The project has no name.
fault-no-organisation = The project has no organisation.
fault-no-edition = Nothing says which edition this is. Give it.
fault-not-an-edition = This is not an edition, for example 2021-07.
fault-edition-ahead = This edition is still to come: correct its year or its month.
fault-not-a-number = This is not a number.
fault-not-a-date = This is not a date. Write for example 01/07/2021, 2021-07-01, 07/2021 or July 2021.
fault-not-a-phase = This is not a phase that we know.
fault-twice = The same project stands twice in this edition.
