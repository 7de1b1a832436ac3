# Accounts.
admin-people-title = Accounts
admin-people-lead = Who may come in, and as what. An administrator sees no case.
admin-people-caption = Accounts, by name
admin-search = Name or address
admin-search-button = Search
admin-nobody = Nobody matches. Try a part of the name or of the address.
admin-pages = Pages of the list
admin-next = Next page
admin-name = Name
admin-roles = Roles
admin-role = Role
admin-role-none = Choose a role
admin-no-role = No role
admin-perimeter = Perimeter
admin-perimeter-hint = The role holds in this organisation and in all below it.
admin-whole-state = The whole State
admin-standing = Access
admin-act = Act
admin-crumbs = Breadcrumb
admin-back = Back to accounts
standing-active = can come in
standing-expected = expected: has no password yet
standing-left = no longer comes in

admin-new-title = Add a person
admin-new-lead = You will get a link to pass on: with it, they choose their password.
admin-new-button = Add and make the link
admin-added = The person is added.

admin-roles-caption = Roles and perimeters
admin-grant-button = Give this role
admin-granted = The role is given.
admin-withdraw-button = Withdraw
admin-withdrawn = The role is withdrawn.
admin-own = Nobody gives themselves a role: ask another administrator.

admin-access = Access
admin-active = This person comes in with their password. If they forgot it, make a link: they will choose a new one.
admin-expected = This person has no password yet. With a link they choose one.
admin-left = This person no longer comes in. Their name stays where they acted.
admin-invite-button = Make an invitation link
admin-reset-button = Make a link for a new password
admin-invited = The link is made. Earlier ones are worth nothing now.
admin-link-title = Copy this link now: it will not be shown again
admin-link-text = Pass it on to this person and to nobody else. It works once, for { $days } days.
admin-link = Link to pass on
admin-letter-subject = Your access to Tocsin
admin-letter = Hello, this link opens an account on Tocsin for you. It works once, for { $days } days: do not pass it on.
admin-deactivate-button = Close access
admin-deactivated = Access is closed, and open sessions are ended.
admin-reactivate-button = Reopen access
admin-reactivated = Access is open again.

problem-email-known = This address already belongs to an account.
problem-perimeter = An administrator is one for the whole State: choose “The whole State”.
unmet-another-administrator = another administrator who can come in
