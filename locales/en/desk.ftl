# From case to case, from the view that one was opened in.
walk-label = From case to case
walk-here = { $rank } of { $all } in this view
walk-moved = Moved within this view (cases: { $all })
walk-left =
    { $all ->
        [0] No longer in this view, which is empty now
        [one] No longer in this view, where one is left
       *[other] No longer in this view, where { $all } are left
    }
walk-previous = Previous
walk-next = Next
walk-back = Back to this view

# What each person chooses for their queue: the keys.
keys-title = Keyboard shortcuts
keys-about = Keys act outside of fields, on the case you are on. Each has a link or a form that does the same.
keys-lead = One letter each. They act in the queue and on the page of a case, outside of fields, without Ctrl, Alt or Cmd.
keys-on = Shortcuts on
keys-moves = Moving about
keys-acts = Deciding
keys-next = next
keys-previous = previous
keys-pages = On the last line, “next” opens the page that follows; on the first, “previous” opens the one before.
keys-open = open
keys-compare = compare
keys-queue = back to the queue
keys-search = search
keys-list = all shortcuts
keys-enter-name = Enter
keys-enter = follow the link one is on
keys-escape-name = Esc
keys-escape = close, back to where one was
keys-close = Close
keys-rest = Leave a field empty to have no key for it. “?”, which shows the list, and Enter, which opens the link you are on, do not change; turned off, no key answers but Enter.
keys-choose = Choose the keys
keys-keep = Keep these keys
keys-kept = Keys kept.
keys-usual = Usual letters again
keys-usual-about = Every shortcut gets its usual letter again.
keys-usual-again = The usual letters are back.
keys-turn-off = Turn shortcuts off
keys-turn-on = Turn shortcuts on
decide-in-vain = “{ $act }” is not possible now
problem-key-letter = Type one letter, or nothing.
problem-key-taken = The letter { $letter } does something else already: choose another.

# The views that each person keeps, and what is new to them.
view-fresh = Unread
queue-fresh = Unread
filter-fresh = Unread
sort-new = last change
views-own = My views
view-first = first
view-save = Save this view
view-manage = Manage my views
view-lead = A view keeps filters and an order under a name. Only you see yours; { $most } at most.
view-none = No view yet. In the queue, choose filters or an order, then “Save this view”.
view-says = { $filters }, by { $order }.
view-name = Name of the view
view-name-hint = For example “My urgent ones”. 60 characters at most.
view-open-first = Open the queue with this view
view-open-first-hint = “All requests” stays the first of the views, beside the queue.
view-keep = Keep the view
view-back = Back
view-rename = Rename
view-make-first = Open first
view-make-not-first = Open first no more
view-remove = Delete
view-saved = View saved.
view-renamed = View renamed.
view-made-first = The queue opens with this view from now on.
view-first-no-more = The queue opens with all requests again.
view-removed = View deleted. You can take it back below.
views-removed = Deleted views
views-removed-about = They stay here for { $days } days.
view-take-back = Take back
view-taken-back = View taken back.
problem-view-taken = One of your views has this name already: give another.
problem-views-full = You have { $most } views already: delete one first.
