# What surrounds every page.
frame-skip = Skip to the content
frame-demo = Demo: nothing here is real
frame-nav = Main
frame-sign-out = Sign out
language-name = English
sorry-title = This did not work

# Roles.
role-project_lead = project lead
role-sponsor = sponsor
role-coordinator = brigade coordinator
role-responder = responder
role-director = director
role-administrator = technical administrator
role-auditor = auditor
