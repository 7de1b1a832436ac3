# On the project's side.
project-side-title = On the project’s side
project-side-nobody = nobody is named
project-side-name = Name
project-side-change = Correct or replace
project-side-of = Name or correct: { $role }
project-side-hint = Another name is another person: tell them then what they must know.
project-side-person = Name
project-side-function = Position
project-side-email = E-mail address
project-side-phone = Telephone
project-side-sponsor-hint = The address of their account; without one, an administrator hands them a link. Whoever was sponsor no longer sees the case, and what they owed passes to the new one.
project-side-button = Save
project-side-before = { $count ->
    [one] { $count } naming
   *[other] { $count } namings
}
project-side-named = { $date }: { $name }, { $role }. Noted by { $by }.
project-role-sponsor = sponsor
project-role-referent = referent
project-role-administrative = administrative contact
project-role-hint-sponsor = answers for the purpose of the project
project-role-hint-referent = whom the team speaks to, day by day
project-role-hint-administrative = access, rooms, badges

# Handing over.
handovers-title = Handovers
handover-readers = What those who follow must know. The brigade reads it, the project does not.
handover-none = Nobody has left, and no note was written.
handover-untold = { $name }, { $role }, left that role on { $date }: no note was written.
handover-next = { $name } takes over.
handover-said = Note for whoever follows { $name }, { $role }: written on { $date } by { $by }.
handover-for = For { $name }.
handover-yours = for you
handover-write = Write a handover note
handover-write-mine = Leave a note to whoever takes over from me
handover-person = Who leaves their role
handover-to = Who takes over
handover-to-all = the whole team
handover-note = What the next person must know
handover-note-hint = How far the work has come, what was promised, whom to talk to. A sentence at least.
handover-note-hint-first = Nobody came before: a note can wait.
handover-note-hint-next = Asked if another person takes over. A sentence at least.
handover-button = Save the note
done-contact = It is saved on the project’s side.
done-sponsor = The sponsor is saved.
done-handed-over = The handover note is saved.
problem-handover = Tell the next person what they must know.
problem-handover-short = Write a real sentence: { $letters } letters at least.
problem-sponsor-helps = This person works on this case for the brigade: they cannot answer for the project.
unmet-something_new = All of it is saved like this already: there is nothing to change.
start-no-lead = Nobody leads this intervention yet: no reason can start it before a case lead is assigned.
independence-readers = What keeps a member away is read by whoever coordinates or directs, and by that member.

# The journal.
journal-handover-named = named a person on the project’s side: { $project_role }.
journal-handover-corrected = corrected what is said of a person on the project’s side: { $project_role }.
journal-handover-replaced = named another person on the project’s side, with a handover note: { $project_role }.
journal-handover-sponsor_named = named { $person } as sponsor.
journal-handover-noted = left a handover note for whoever follows { $person }, { $role }.
