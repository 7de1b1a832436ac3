# What surrounds every page.
frame-skip = Skip to the content
frame-demo = Demo: people and cases are fictitious
frame-nav = Main navigation
frame-theme = Display
frame-account = My account
frame-sign-out = Sign out
language-name = English
theme-light = Light display
theme-dark = Dark display
theme-system = Display of the system

# The bar.
nav-requests = My requests
nav-cases = My cases
nav-request = Ask for help
nav-owed = Owed
frame-late = , { $count } late
nav-triage = Triage
nav-team = Team
nav-watch = Watch list
nav-portfolio = Portfolio
nav-people = Accounts
frame-search = Search
frame-search-label = Search for a case or a project
frame-search-go = Search now
frame-search-key = Shortcut: slash

# The foot.
foot-nav = Footer
foot-accessibility = Accessibility: not compliant (audit to come)
foot-licences = Sources and licences
foot-note = Names, durations and costs of projects: Panorama of the State’s large IT projects (open data).
foot-note-demo = Names, durations and costs of projects: Panorama of the State’s large IT projects (open data). The requests, scores, deadlines and people of this demo are fictitious.

# A page that could not be shown.
sorry-code = Error { $code }
sorry-link = If you followed a link that somebody gave you, it has been used already or has expired: ask them for another.
sorry-not-found = We do not say which: a restricted case does not reveal that it exists.
sorry-signed-out = We will bring you back here afterwards.
sorry-home = Go to the home page

# A form that comes back, or that succeeded.
errors-page-title = Error: { $title }
errors-title = { $count ->
        [one] One answer to review
       *[other] { $count } answers to review
    }
errors-written = What you had written:
errors-kept = Nothing is lost: what you wrote is still there.
errors-kept-but-file = This file was not kept. All else is still there.
errors-kept-but-passwords = Nothing is lost: what you wrote is still here, save for passwords.
errors-link = { $field }: { $said }
field-optional = (optional)
day-day = Day
day-month = Month
day-year = Year
day-hint = For example 31 1 2028.
day-hint-past = For example 31 1 2024.

# Roles.
role-project_lead = project lead
role-sponsor = sponsor
role-coordinator = brigade coordinator
role-responder = responder
role-director = director
role-administrator = technical administrator
role-auditor = auditor
