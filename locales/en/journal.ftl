# The journal of a case, as one reads it.
# The journal, chapter by chapter.
journal-about = About
journal-by = By
journal-all = All
journal-chapter-course = the request and its stages
journal-chapter-triage = triage
journal-chapter-team = the team
journal-chapter-plan = diagnosis and plan
journal-chapter-duties = deadlines
journal-chapter-ties = ties to other cases
journal-none = No such entry. Take a filter away to see more.
journal-page = Five hundred entries a page
journal-pinned = Pinned
journal-pin = Pin
journal-unpin = Unpin
journal-pin-label = { $word }: entry { $entry }
journal-link = Link to this entry, { $moment }
journal-download = Download (CSV)
journal-file-rank = Rank
journal-file-at = Date and time
journal-file-who = Who
journal-file-about = About
journal-file-what = What
done-entry-pinned = Entry pinned at the top of the journal.
done-entry-unpinned = Entry no longer pinned.
