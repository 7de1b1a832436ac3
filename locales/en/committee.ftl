# The triage committee: its sittings, one case at a time, and their minutes.
sittings-title = Sittings of the committee
sittings-lead = Each closed sitting leaves minutes, frozen and signed off. One reads in them only the cases that one may see.
sittings-past = Past sittings and minutes
sittings-open = Sittings under way
sittings-closed = Closed sittings
sittings-sitting = Sitting
sittings-state = Minutes
sittings-from = From
sittings-to = To
sittings-search = Search
sittings-more = The latest first
sittings-none = No sitting was closed yet.
sittings-none-then = No sitting was closed between these dates.
sitting-name = Sitting no. { $number }
sitting-title = Sitting no. { $number } of { $day }
sitting-is-open = under way
sitting-is-signed = signed off
sitting-is-unsigned = signatures awaited
sitting-open = Open a sitting
sitting-open-lead = The agenda is made of the cases brought to the committee. Each decision will keep who was present.
sitting-alone = It takes two
sitting-alone-why = Minutes bear two signatures: it takes another coordinator or a director, with an account.
sitting-room = In the room
sitting-room-said = Presiding: { $presides }. Present: { $names }.
sitting-guests = Guests: { $guests }
sitting-start = Begin with the first case
sitting-go-on = Go on
sitting-agenda = Agenda
sitting-left = { $count ->
        [0] No case left to hear
        [one] One case left to hear
       *[other] { $count } cases left to hear
    }
sitting-none-left = Nothing left on the agenda
sitting-none-left-why = No case is left to hear in this sitting. It can be closed.
sitting-heard = Cases heard
between-title = Decided between two sittings
between-why = These decisions were taken while the case was at the committee, outside of any sitting. Those present when the sitting is closed take note of them: they will be in its minutes.
between-notice = No sitting is open: this decision will be in the minutes of the next one, among what was decided between two sittings.
between-notice-open = A sitting is under way: taken on this page, the decision is not taken in it. It will be in the minutes among what was decided between two sittings.
between-to-sitting = Decide at sitting no. { $number }
outside-title = This case left the committee outside of this sitting
outside-why = Nothing more is decided of it here: its forms are gone.
outside-case = Open case { $number }
signatures-awaited = Minutes to sign off
signatures-presided = You were there. Presiding: { $name }.
sitting-previous = Previous
sitting-next = Next
sitting-back = Back to the sitting
sitting-points = Where the points come from
sitting-said = Said in the sitting
sitting-words = Opinions, putting off
sitting-close = Close the sitting
sitting-close-why = { $left ->
        [0] The minutes will be frozen: nobody can change them any more. They are then signed off, by two.
        [one] The minutes will be frozen: nobody can change them any more. One case was not heard: it stays on the agenda of the next sitting.
       *[other] The minutes will be frozen: nobody can change them any more. { $left } cases were not heard: they stay on the agenda of the next sitting.
    }

roll-title = Who is in the room
roll-held-on = Date
roll-presided-by = Presiding
roll-present = Present
roll-present-hint = At least one coordinator or director besides whoever presides: it takes two to sign the minutes off.
roll-guests = Guests
roll-guests-hint = Those without an account, with what they do.
roll-open = Open the sitting
roll-change = Save who is present

asked-title = What the project says
asked-problem = What is happening
asked-who-suffers = Who suffers
asked-expected = What is asked
asked-unsaid = nothing is said of it

opinions = Note opinions
opinions-said = Opinions given, and by whom
opinions-hint = In a few words, votes included. They are in the minutes; the journal of the case says only that opinions were noted.
opinions-note = Note
put-off = Put off to the next sitting
put-off-before = Put off at sitting no. { $number }, on { $day }
put-off-before-why = Put off at sitting no. { $number }, on { $day }: “{ $reason }”
held-suspended = Why the case is suspended
put-off-reason = Why put it off

heard-discussed = opinions noted
heard-decided = decided
heard-put_off = put off
heard-between = decided between two sittings
heard-stalled = left undone

sitting-said-there = At the sitting
minutes-title = Minutes of sitting no. { $number } of { $day }
minutes-download = Download the minutes
minutes-download-text = Download as text (ODT)
minutes-cases = Cases heard
minutes-brief = At a glance
minutes-brief-lines = Each case, and what became of it
minutes-brief-case = Case
minutes-brief-number = Number
minutes-brief-outcome = Outcome
minutes-brief-accepted = accepted, { $priority }
minutes-brief-redirected = redirected: { $service }
minutes-brief-decline-proposed = decline proposed
minutes-brief-declined = declined
minutes-brief-decline-overruled = decline overruled
minutes-brief-suspended = suspended
minutes-brief-merged = joined with another case
minutes-brief-separated = parted from another case
minutes-brief-withdrawn = withdrawn by the project
minutes-brief-decided = decided
minutes-brief-put-off = put off
minutes-brief-between = { $outcome }, between two sittings
minutes-brief-discussed = nothing decided
minutes-before-all = Each point was dealt with before everybody present, unless said otherwise.
minutes-no-case = No case.
minutes-times = Opening and closing
minutes-times-said = opened { $opened }, closed { $closed } by { $name }
minutes-score = Score { $total } [{ $low }–{ $high }] out of 100, { $band } risk.
minutes-model = Made with the model { $model }.
minutes-before = Present: { $names }.
minutes-between-why = Decided at the stage of the committee, outside of any sitting, since the one before. Those present took note of it.
minutes-between-noted = Decided between two sittings. Note taken by: { $names }.
minutes-opinions = noted the opinions: “{ $opinions }”
minutes-purpose-missing = noted that no purpose is stated: “{ $reason }”
minutes-purpose-stated = noted that a purpose is stated now: “{ $reason }”
minutes-put-off = put the case off to the next sitting: “{ $reason }”
minutes-stalled = noted, of something left undone (“{ $duty }”, owed by { $name }{ $due ->
    [none] { "" }
   *[other] { " " }by { $due }
}): “{ $note }”
minutes-proposed = Priority that the score proposed: { $priority }.
minutes-signatures = Signatures
minutes-signs-presiding = For the presidency
minutes-signs-second = Another person present
minutes-signed = { $name }, { $moment }
minutes-awaits-presiding = Awaited: { $name }, who presided.
minutes-awaits-second = Awaited: another person who was present.
minutes-hash = Hash of the minutes (SHA-256):
minutes-hash-part = Hash (SHA-256):
minutes-sign-off = Sign the minutes off
minutes-sign-off-why = You certify that what you read here is what was said and decided. One signs once, and never alone.
minutes-corrections = Corrections
minutes-correct = Note a correction
minutes-correct-why = Frozen minutes do not change: what they got wrong is said below them.
minutes-correct-about = About
minutes-correct-sitting = The sitting itself
minutes-correct-note = What should be read
minutes-noted-by = { $name }, { $moment }
minutes-file-made = File made for { $name }, { $moment }.
minutes-sealed = Sealed texts
minutes-sealed-why = Each hash is the SHA-256 of the text that follows it, in UTF-8. The text of a case names the minutes by their hash.

done-open_sitting = Sitting opened.
done-change_roll = Those present are saved.
done-put_off = Case put off to the next sitting.
done-note_opinions = Opinions noted.
done-note_stalled = Noted. It stays owed, and on the agenda until it is done.
done-close_sitting = Sitting closed. The minutes are frozen; they remain to be signed off.
done-sign_minutes_off = Minutes signed off.
done-correct_minutes = Correction noted.

problem-second-person = Tick another coordinator or director: it takes two to sign minutes off.
problem-sitting-day = A date within { $days } days of today.
unmet-put_off_once = This sitting put the case off already: its minutes say so once.
unmet-sitting_open = a sitting that is still open
unmet-sitting_closed = the closing of the sitting
unmet-present_at_sitting = your presence at the sitting
unmet-signature_awaited = Another person who was present has signed already: only whoever presided is awaited.

journal-committee-opinions_noted = noted the opinions given at sitting no. { $sitting } of the triage committee.
journal-committee-stalled_noted = noted what was said of something left undone, at sitting { $sitting } of the triage committee.
journal-committee-decided = took this decision at sitting no. { $sitting } of the triage committee.
journal-committee-purpose_said = noted what the committee said of the purpose, at sitting no. { $sitting } of the triage committee.
journal-committee-decided_between = took this decision outside of any sitting: it will be in the minutes of the next sitting of the triage committee.
journal-committee-note_taken = put in the minutes of sitting no. { $sitting } of the triage committee a decision taken between two sittings: those present took note of it.
journal-committee-put_off = put the case off to the next sitting of the triage committee (sitting no. { $sitting }): “{ $reason }”
journal-committee-minuted = closed sitting no. { $sitting } of the triage committee: the minutes are frozen.

# Cases side by side.
compare-title = Cases side by side
compare-lead = The same lines for each case. Those in which they differ are marked.
compare-line = Line
compare-differs = differs
compare-decision = What the decision turns on
compare-words = What the project says
compare-impact = What depends on it, as a share of the impact
compare-factors = The factors of the score: answer, proof, points
compare-date = Irreversible date
compare-not-harmed = not harmed for now
compare-by-override = by override
compare-clocks = the time limits follow { $priority }
compare-owed = Next thing owed
compare-nothing-owed = nothing is owed
impact-of-users = Users
impact-of-essential_service = Essential service
impact-of-legal_duty = Legal duty
impact-of-money_left = Money left to commit
impact-of-data_security = Data exposed
impact-of-public_trust = Public trust
compare-share = weighs { $share } of this part of the impact
compare-unknown = One of the numbers leads to no case.
compare-most = At most { $most } cases are read side by side: untick one to take this one.
compare-more = At most { $most } cases are read side by side: here are the first.
compare-too-few = It takes at least two
compare-too-few-why = Tick two to four cases in the queue, or give their numbers below.
compare-to-queue = Go to the queue
compare-numbers = Numbers of the cases
compare-numbers-hint = Two to four, separated by commas.
compare-do = Compare
compare-one = Compare
compare-ticked = Compare the ticked cases
sitting-awaited = What waits for an answer
