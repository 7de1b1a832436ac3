# Signing in.
sign-in-title = Sign in
sign-in-lead = With the address and the password of your account.
sign-in-button = Sign in
sign-in-help-title = Password forgotten, or no account?
sign-in-help-forgotten = The administrator of your brigade gives you a link: with it, you choose a new password.
sign-in-help-none = A coordinator can also write your request for you, over the telephone.
sign-in-demo-title = Choose who you are
sign-in-demo = This is a demo: nobody here exists, and one click lets you in.
sign-in-as-project_lead = asks for help and follows the request
sign-in-as-sponsor = confirms the request, replies to findings, approves the plan
sign-in-as-coordinator = triages, asks, decides, staffs
sign-in-as-responder = works on the cases they are assigned to
sign-in-as-director = sees the whole portfolio, arbitrates, approves
sign-in-as-administrator = keeps the accounts, sees no case
sign-in-as-auditor = reads everything, may refer a project

# The first time.
welcome-title = The first administrator
welcome-lead = Nobody is known here yet. This account will add the others; it will see no case.
welcome-button = Create the account
welcome-password-hint = At least 12 characters; a short sentence does well.
invitation-title = Choose your password
invitation-lead = This link was made for { $name }. It works once.
invitation-password = New password
invitation-button = Save and come in
person-name = Your name
person-email = E-mail address
person-password = Password

# One's own account.
account-title = My account
account-language = Language
account-language-text = This choice holds wherever you sign in.
account-current-password = Current password
account-new-password = New password
account-password-button = Change the password
account-password-changed = The password is changed. Your other sessions are ended.
account-sessions = Open sessions
account-sessions-text = You do not recognise one of them? End it and change your password.
account-sessions-caption = The browsers you are signed in with
account-browser = Browser
account-unknown-browser = Unknown browser
account-since = Opened
account-last-seen = Seen
account-act = Act
account-this-one = this one
account-end-session = End
account-session-ended = The session is ended.
problem-current-password = This is not your current password.
