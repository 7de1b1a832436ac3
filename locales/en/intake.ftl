# What is wrong with an answer.
problem-known-or-not = Give an answer or tick “I don’t know”, not both.
problem-whole-number = Write a whole number, for example 250,000.
problem-negative = This number cannot be negative: write zero or more.
problem-too-great = Check this number: it cannot exceed { $limit }.
problem-not-in-millions = In millions of euros, { $limit } at most: write 12.5 for €12,500,000.
problem-ask-project = Write the name of the project, as you call it.
problem-ask-broken = Say in a sentence or two what is broken.
problem-ask-harmed = Say whether people are being harmed now; “I don’t know” is an answer.
problem-ask-phone = Write a number where you can be reached today.
problem-ask-answer-from = Say where you have the answer from that you note in the project’s place.
problem-request-again = A request is under way already: go on with it, or tick this box.
problem-ask-name = { $part ->
    [sponsor] Write the first name and name of the sponsor.
   *[requester] Write the first name and name of the project lead.
}
problem-ask-email = { $part ->
    [sponsor] Write the address at work of the sponsor.
   *[requester] Write the address at work of the project lead.
}
problem-unanswered = An answer is missing: { $question }
problem-no-sponsor = Name your sponsor.
problem-commitments = Accept the mutual commitments to send the request.
problem-names-oneself = This is your own address: name somebody other than yourself.
problem-sponsor-is-requester = The sponsor is somebody other than the project lead.
problem-organisation-of-new = This project is not in the register: choose its organisation, or write its name.

# Beginning.
request-start-title = Ask for help
request-start-lead = The project first. The questions come after, one to a page; nothing is sent before you decide so.
request-call-lead = The person on the phone and their project. Then fill in the questions together, or let them finish alone.
request-project = Which project is it?
request-project-hint = If the register has it, choose it: we take over its published figures. Otherwise write its name.
request-near = { $count ->
        [one] Is it this project?
       *[other] Is it one of these projects?
    }
request-near-other = { $count ->
        [one] No, another one
       *[other] No, none of these
    }
request-near-under-way = a request is under way
request-again = It is another request: I begin it all the same
request-organisation = Its organisation
request-organisation-hint = Not needed if the register has the project.
request-organisation-name = Another organisation
request-organisation-name-hint = Its name, if it is not in the list.
request-organisation-none = Choose from the list
request-confidentiality = Who may know that this request exists?
request-confidentiality-short = Confidentiality
request-brigade-hint = You, your sponsor, the team in charge, coordination, direction and audit.
request-restricted-hint = Only the people named in the case. For everybody else it does not exist: no title, no count, no trace in any search.
request-sponsor-title = The project’s sponsor
request-sponsor-lead = The person who answers for the project’s worth. It is not the project lead.
request-sponsor-name = Name of the sponsor
request-sponsor-email = E-mail address of the sponsor
request-sponsor-email-hint = They can follow the request and approve the remediation plan. Nothing is sent to them: the brigade hands them their access.
request-sponsor-informed = They know that the project is asking for help
request-foreword = Who is concerned
request-sponsor-later = I do not know yet
request-call-rather = Somebody is calling you?
request-call-rather-why = You write for them while they speak. The request will be theirs.
request-call-rather-link = Enter a request taken by telephone
request-caller-title = The person on the telephone
request-caller-lead = The request will be theirs: they will find it when they first sign in.
request-caller-name = Name of the project lead
request-caller-email = E-mail address of the project lead
request-begin = Begin
request-begun = Requests begun on the telephone
request-help-label = Help on this page
request-harbour-title = Asking is not confessing
request-harbour = Asking for help is never held against a project. The request enters no rating of the project or of people.
request-before-title = Before you begin
request-before = Allow { $minutes } minutes, in several goes if you like. Every page is saved; “I don’t know” is always accepted.

# The urgent path.
urgent-title = Urgent request
urgent-lead = Six questions, three minutes. Somebody of the brigade calls you back within { $time } and fills in the rest with you.
urgent-lead-of-caller = What it takes to act at once, during the call. The rest is filled in afterwards, together. By sending it you take charge of the request: the first answer is the one that you have just given.
urgent-project = 1. Which project?
urgent-project-hint = If the register has it, choose it from the list: when you complete the request you will only have to confirm its published data.
urgent-of-draft = 1. Project:
urgent-of-draft-why = All that the draft says already is sent with it; the rest is completed after.
urgent-organisation-none = Choose from the list, or write its name
urgent-organisation-hint = Only if it is none of these projects.
urgent-problem = 2. What is broken, or is about to be?
urgent-problem-hint = Two sentences will do.
urgent-harmed = 3. Are people being harmed right now?
urgent-date = 4. The next date that you can no longer move
urgent-date-hint = Leave it empty if you don’t know.
urgent-phone = 5. On what number can we reach you today?
urgent-phone-of-caller = 5. On which number can this person be called back today?
urgent-sponsor-of-caller = 6. Their sponsor
urgent-sponsor = 6. Your sponsor
urgent-sponsor-hint = Their name or address. It is you who will tell them, not we.
urgent-sponsor-hint-of-caller = Their name or address, as the person gives them.
urgent-sponsor-is = Sponsor given: { $said }
urgent-sponsor-said = Said when it was sent: { $said }
urgent-send = Send now
urgent-readers = The brigade reads it as soon as it is sent; you can then restrict it to the people of the case.
urgent-sent = Urgent request sent. We will call you back.
urgent-sent-of-caller = Urgent request recorded, and in your charge. Give its number to the person calling.
urgent-faster = Faster still
urgent-faster-note = The coordination answers from 9:00 to 18:00 on working days. The request is written down during the call.
urgent-after = What happens once it is sent
urgent-after-receipt = A number and a receipt, at once.
urgent-after-call = A call before { $moment }.
urgent-after-harmed = If people are being harmed: priority P1, the shortest time limit at every step.
urgent-after-rest = The whole form is filled in together, later.
urgent-not-so = Not that urgent?
urgent-not-so-why = The guided form leads to a better founded decision. You can begin here and finish there.
urgent-not-so-link = Guided form
urgent-rather = Too urgent for { $minutes } minutes?
urgent-rather-why = Six questions, three minutes, and we call you back.
urgent-rather-call = The essential in three minutes, during the call; the rest after, together.
urgent-is = Urgent request
urgent-call = Call this number back, and fill in the rest together:
urgent-reach = To reach this person, and fill in the rest together:
urgent-we-call = We call you at { $phone }. If that is not the right number, say so in the conversation.
urgent-we-reach = We reach you at { $phone } for what follows. If that is not the right number, say so in the conversation.
urgent-to-complete = Your request is on its way, the rest can follow
urgent-left = { $left ->
        [0] All that is needed has an answer: it remains to read it again and complete it.
       *[other]
            { $answered ->
                [0] None of { $asked } questions has an answer
                [one] One of { $asked } questions has an answer
               *[other] { $answered } of { $asked } questions have an answer
            }; { $left } more are needed. “I don’t know” is one.
    }
urgent-complete = Complete the request
request-complete-it = Complete the request
request-completed = Request completed. The score takes your answers into account.
request-saved-completing = Saved { $moment }. The request is on its way already; your answers will count once you complete it.
problem-phone = Write a telephone number, for example +33 6 39 98 00 00.

# Answering, page by page.
request-draft-of = { $title }, draft
request-step-of = Step { $rank } of { $count }
request-progress = { $done ->
        [0] No answer
        [one] 1 answer of { $count }
       *[other] { $done } answers of { $count }
    }, about { $minutes ->
        [one] 1 minute left
       *[other] { $minutes } minutes left
    }
request-progress-label = Progress of the request
request-steps = Steps of the request
request-steps-folded = Steps of the request, folded
request-step-done = filled in
request-step-to-do = to do
request-minutes = { $count } min
request-unknown = I don’t know
request-unknown-hint = This is an answer. We will come back to it with you.
request-why = Why we ask.
request-feeds-measured = Counts in the score: factor “{ $factor }”, at most { $points } points, measured on real projects.
request-feeds-judged = Counts in the score: factor “{ $factor }”, at most { $points } points, expert judgement, not measured.
request-published-lasting = Computed: start and duration ({ $years } years) from the register, edition of { $edition }. Correct it if it has changed.
request-published-past = The register gives an end that is past, { $date } (edition of { $edition }): give the one in force today.
request-published = From the register, edition of { $edition }. Correct it if it has changed.
request-continue = Save and continue
request-previous = Previous
request-too-urgent = This is too urgent for a form
request-saved = Last saved { $moment }.
request-kept-until = Draft kept until { $until }.
request-meanwhile = Saved meanwhile, by you in another tab or by somebody else:
request-keep-theirs = Keep this answer and continue
request-readers-title = Who will read these answers
request-readers = The brigade’s coordinators and, if the request is accepted, the team in charge. Before you send, only you and your sponsor see them.
request-readers-sent = The coordination of the brigade and, if the request is accepted, the team named. They read what was sent; what you complete, once it is completed.
request-referred = The brigade offers you its help.
request-referred-why = It opened this request for your project: “{ $reason }” You complete it, or give it up, without consequence for the project.

# Checking and sending.
request-check-title = Check and send
request-check-completing = Read again and complete
request-sponsor-unaware = Your sponsor is not noted as informed, and sees this draft among their requests already. Talk to them first.
request-sponsor-unaware-sent = The sponsor is not noted as informed, and sees the request already. Talk to them first.
request-sponsor-say = Note that they are informed, or name somebody else
request-your-project = Your project
request-project-short = Project
request-change-confidentiality = Change the confidentiality
request-keep-confidentiality = Save this choice
request-confidentiality-kept = The confidentiality is saved.
request-protected-stays = A protected referral keeps its confidentiality: the brigade must be able to check where it comes from.
request-change-sponsor = Change the sponsor, or note whether they are informed
request-complete = Nothing needed is missing. Read it again, then send.
request-left-open = { $count ->
        [one] One question has no answer. You can send without it.
       *[other] { $count } questions have no answer. You can send without them.
    }
request-lacking = { $count ->
        [0] Your sponsor is missing
        [one] One answer{ $nobody ->
            [0] {" "}is
           *[other] {" "}and your sponsor are
        } missing
       *[other] { $count } answers{ $nobody ->
            [0] {""}
           *[other] {" "}and your sponsor
        } are missing
    } before it can be sent
request-lacking-completing = { $count ->
        [0] The sponsor is missing
        [one] One answer{ $nobody ->
            [0] {" "}is
           *[other] {" "}and the sponsor are
        } missing
       *[other] { $count } answers{ $nobody ->
            [0] {""}
           *[other] {" "}and the sponsor
        } are missing
    } to complete it
request-missing = To fill in
request-lacking-more = { $count ->
        [one] and one more, below
       *[other] and { $count } more, below
    }
request-proposed = Proposed by the register, to confirm
request-no-answer = No answer
request-change = Change
request-change-answer = Change: { $question }
realism-title = What became of other projects
realism = { $most ->
    [0] Of { $count } looks at projects { $left }, four in five kept their date a year later.
   *[other] Of { $count } looks at projects { $left }, half { $half ->
        [0] kept their date a year later, one in five had put it off
        [one] had put their end off by a month or more a year later, one in five
       *[other] had put their end off by { $half } months or more a year later, one in five
    } by { $most ->
        [one] a month
       *[other] { $most } months
    } or more.
}
realism-left-below = less than a year from their end
realism-left-between = { $from } to { $to } years from their end
realism-left-above = { $from } years or more from their end
realism-cost = Of { $count } looks at projects { $size }, { $grown } ({ $share }%) cost over 10% more a year later.
realism-cost-below = of less than { $to } M€
realism-cost-between = of { $from } to { $to } M€
realism-cost-above = of { $from } M€ or more
realism-length = Planned length, { $years } years: over { $count } records, how long a project was to last foretold neither delay nor cost growth.
realism-source = Ends: British (2014 to 2020) and French (2016 to 2019) registers; costs: British. No forecast for your project, and no part of its score.
request-end-past = The planned end is past ({ $date }). If another date is in force, change it; if not, leave it: it says that the project is late.
request-back-to-check = Back to the check
request-page-of = page { $rank } of { $count }
request-name-sponsor = Name this sponsor
request-sponsor-named = Your sponsor is named.
request-not-yours-to-send = It is for the project lead to send this request.
request-after-title = What happens after you send
request-after = You receive a number and the dates that we owe you. A person answers you by name. Silence never means no.
request-after-completing-title = What happens next
request-after-completing = The score is made anew with all your answers, and the journal says so. Your number and the dates owed to you stay the same.
request-sent = Your request is sent.
request-sent-of-caller = Request sent, and in your charge. Give its number to the person calling.
request-takes-charge = By sending it you take charge of the request: you have had the person on the telephone, nobody else calls again.
request-abandon = Give this draft up
request-abandon-reason = Why do you give it up?
request-abandon-hint = One word will do. Nobody but you and your sponsor will read it.
request-abandoned = The draft is given up.
commit-title = Mutual commitments
commit-ours = We commit to
commit-ours-answer = answering within the times shown, and saying why if we miss them
commit-ours-decision = giving reasons for our decision, which you can contest
commit-ours-first-reader = letting you read the diagnosis before anybody else
commit-yours = You commit to
commit-yours-truth = saying what you know, and “I don’t know” when you don’t
commit-yours-access = opening access within three days of the kick-off
commit-yours-people = making available those who know and those who decide
commit-accept = We accept these commitments

# The home page.
home-title = My requests
home-ask = Ask for an intervention
home-nothing = You have not asked for anything yet
home-nothing-why = A request takes { $minutes } minutes and can be done in several goes. It enters no rating.
home-nothing-for-you = The cases that name you will appear here, what you owe first.
home-owed = What you owe
home-owe-nothing = You owe nothing today.
home-before = before { $moment }
home-is-late = late
home-drafts = Drafts
home-expired = Expired drafts
home-expired-why = Nothing of them was sent, and the brigade did not read them. For a year their answers can be taken up in a new draft; files are to be attached again.
draft-expires = This draft expires on { $day }, { $days ->
        [0] today
        [one] in one day
       *[other] in { $days } days
    }.
draft-expires-why = After that day it can no longer be sent. The project keeps no trace of it.
draft-keep = Keep it { $days } days more
draft-kept = The draft is kept.
draft-given-up-title = This draft was given up
draft-given-up = “{ $title }”: the draft was given up on { $day }. Nothing was sent, and nothing more is to be done.
draft-given-up-home = Back to my requests
draft-given-up-anew = Ask for help anew
draft-expired = Expired on { $day }. Nothing was sent.
draft-take-up = Take up in a new draft
draft-taken-up = Here are your answers, in a new draft.
home-begun = Begun { $moment }. Kept until { $until }. Only the project lead and its sponsor see it.
home-referred = { $name } offers the brigade’s help: “{ $reason }”
home-referred-protected = The brigade offers you its help (protected referral): “{ $reason }”
home-sent = Requests and cases
home-sent-caption = Your requests and cases, newest first
home-col-request = Request
home-col-stage = Stage
home-col-next = Next duty
home-col-when = Due
home-next = { $what }, by { $name }
home-unread =
    { $count ->
        [one] 1 new message
       *[other] { $count } new messages
    }
home-none = Nothing expected

# What a stranger reads.
public-to-tocsin = Your IT project is losing its footing. The brigade comes to help it stand again.
public-lead = Tocsin receives the requests of the State’s IT projects, ranks them by a risk score that explains itself, puts the team together and follows the recovery date by date.
public-follow = Follow a request
public-not-alone = You are not alone.
public-not-alone-figure = Planned duration of { $count } large public projects against their first publication. Each bar is a project.
public-not-alone-source = { $past } projects of { $count } took more than 10% longer. Source: { $source }.
public-promises = What we owe you, from the day you ask
public-promise-1-what = A person answers you
public-promise-1-how = By name. They stay your contact until the decision.
public-promise-2-what = A decision with its reasons
public-promise-2-how = Accepted, redirected to a service already told, or declined with a way to appeal.
public-promise-3-what = A diagnosis
public-promise-3-how = From the kick-off. You read it and reply before anybody else.
public-promise-4-when = Every { $time }
public-promise-each-month = Every month
public-promise-4-what = A recovery that is followed
public-promise-4-how = Original date, plan in force, forecast, actual: all four stay in sight.
public-promises-note = Time limits of a P2 request. A P1 is decided within { $time }. If we ask you for information the clock stops, and the status page says so.
public-secrecy = You choose who may know that the request exists: the brigade, or only the people named.
public-need-sponsor = The name and address of your sponsor
public-need-dates = The planned end and the full cost
public-need-irreversible = The next date that you cannot move

# Following a request.
status-request = request
status-owed = Next step, before { $moment }: { $what }
status-owed-paused = Next step, clock stopped: { $what }
status-owed-late = Late since { $moment }: { $what }
status-owed-below-late = { $name } still owes it to you. The delay stays on show, here and to the direction.
status-owed-below = { $name } owes it to you. You have nothing to do until then.
status-owed-below-completing = { $name } owes it to you. Until then, you can complete your request.
status-owed-below-paused = { $name } owes it to you. The clock goes on with your answer.
status-theirs = It is for { $name } to do. There is nothing for you to do until then.
status-suspended = Suspended by the direction until its review, before { $moment }
status-suspended-late = Suspended by the direction; its review was due before { $moment }
status-suspended-below = No clock runs, and nothing is expected of you until then.
status-suspended-below-yours = No clock runs, and nothing is expected of you until then. Once it resumes, you will owe again: { $what }.
status-you-owe = Your turn: { $what }, before { $moment }.
status-you-owe-late = Late: { $what }, which you owed before { $moment }.
status-you-owe-paused = Your turn: { $what }. The clock is stopped.
status-you-owe-below-ours = What comes next waits for you.
status-you-owe-below = Our clock is stopped until then: it goes on as soon as you have answered.
status-nothing-owed = This request is “{ $stage }”. Nothing is owed in it any more.
status-nothing-owed-below = Everything can still be read in the journal.
status-may-appeal = The brigade does not take this request. You may appeal before { $moment }.
status-may-appeal-below = The reasons are below; an appeal is decided by the director.
status-steps = What is done, what comes
status-coordinator = { $name } follows your request.
status-coordinator-ours = { $name } follows this request.
status-received = Request received
status-received-below-ours = The project reads here what is owed to it, and when.
status-received-below = This is its number. Here is what is owed to you, and when. To keep it: print this page or save it as a PDF, from the menu of your browser.
status-received-below-over = It bears this number. To keep it: print this page or save it as a PDF, from the menu of your browser.
status-kept = Owed by { $name }, promised before { $moment }.
status-kept-late = Owed by { $name }, promised before { $moment }: done late.
status-by = Owed by { $name }.
status-by-several = Owed by { $names } and { $last }, each for themselves.
status-within = within { $time }
status-if-accepted = If the request is accepted.
status-why = Why this date
status-why-note-restricted = A date that has passed stays marked late here. Silence never means no.
status-why-note = A date that has passed stays marked late, here and in the portfolio of the direction. Silence never means no.
status-kick-off = The team starts on the kick-off date that you give.
status-kick-off-link = Give or reread the kick-off date
status-aside = Your request
status-aside-ours = About the request
status-your-request = Your request
status-request-ours = The request
status-priority = Priority
status-priority-about = From P1, the most pressing, to P4. It sets our time limits at each stage.
status-priority-unknown = P1, because what is not known counts as possible trouble: we call you to find out.
status-priority-harm = P1, because users suffer from it right now.
status-priority-date = P1, because the date that cannot be moved is near.
status-priority-score = P1, by the score and by the impact of the project.
status-asked-ours = The brigade awaits the project’s answer
status-answer-ours = What the project answered, if you have it from elsewhere
status-answer-from = Where do you have this answer from?
status-answer-from-hint = For example: on the telephone, this morning, from the project lead. The project will read it.
status-asked = The brigade asks you
status-answer = Your answer
status-answered = Your answer is sent. Our clock goes on.
status-declined = Your request is declined
status-said-by = { $name }: { $words }
status-coordination = The coordinators
status-appeal-over = The time to appeal ended on { $moment }.
status-appeal-until = You can appeal until { $moment }. The director will rule.
status-appeal-reason = Why should this decision be looked at again?
status-appealed = Your appeal is sent to the director.
status-withdraw-note = Withdrawing leaves no mark in any rating.
status-withdraw-reason = Why do you withdraw it?
status-withdrawn = The request is withdrawn.
status-restrict-note = Only those named in it will still find it: the requester, the sponsor, the team, and whoever owes something on it. Its number does not change.
status-restrict-reason = Why should fewer people know of it?
status-restricted = Only its own people know of this case from now on.
status-unrestrict-note = The brigade’s coordinators, directors and auditors will find it again, with all it says.
status-unrestrict-reason = Why may the brigade know of it again?
status-unrestricted = The brigade may know of this case again.

# The answers, read by the brigade.
answers-referred = Referred by the brigade: “{ $reason }”
answers-sponsor-informed = The sponsor is noted as informed.
answers-sponsor-not-informed = The sponsor is not noted as informed yet.
answers-version = Questions, version { $version }.

# The referral.
referral-title = Offer the brigade’s help to { $project }
referral-title-new = Offer help to a project that the register has not
referral-project-hint = Its name. If it is like that of a published project, you will be asked.
referral-here = Offer help
referral-sponsor = The sponsor
referral-sponsor-hint = If you know them. If not, the project lead will name them.
referral-lead = The project lead will find the request to complete, with your reasons, and your name unless the referral is protected. They can give it up without consequence.
referral-under-way = Help has already been offered to this project, or asked for by it
referral-under-way-why = Look at that case first: a second offer would open another.
referral-offered = offered by { $name }{ $lead ->
    [none] { "" }
   *[other] { " " }to { $lead }
}, { $moment }; its lead has not answered yet
referral-offered-mine = See your offer
referral-reason = Why this project, and why now?
referral-lead-of-organisation = The addressee is the only project lead registered for this organisation. Check that this project is theirs before you offer.
referral-lead-of-case = The addressee is that of the latest request or offer of this project. Read over before you offer.
referral-reason-hint = The lead and their sponsor read these words first. They are kept in the journal: write nothing that reveals a person to protect.
referral-button = Offer help
referral-done = The offer is ready: the project lead will find it when they next sign in. If they have never come, an administrator gives them their access.
referral-once-more = Offer help once more
referral-again = I offer help all the same, in another case
referral-before = Help was offered to this project before
referral-before-why = Read what came of it: another offer says what has changed since.
problem-referral-again = Help is offered or asked for already: see that case, or tick this box.
referral-source = Who signalled it to you?
referral-source-hint = Kept apart: the project never reads it. An anonymous signal is not accepted.
referral-source-who = The signal comes from
referral-source-none = nobody in particular
referral-source-author = me
referral-source-somebody = somebody I name
referral-source-name = Name of the person who signalled it
referral-source-name-hint = If the signal comes from somebody you name.
referral-source-reach = How to reach the person who signalled it
referral-source-reach-hint = Of the same person: a telephone number or an address.
referral-protect = Protect this person
referral-protect-hint = The project will read your reasons, and that the brigade offers its help; neither this person’s name nor yours, which might give them away. You, and the directors and auditors of this perimeter, can still know who they are, and the journal will keep who looked.
referral-source-of = Who signalled { $project }
referral-source-open = See who signalled it
referral-source-journaled = The journal of the case will keep that you looked, without the name that you read.
referral-source-is-author = Whoever opened the referral saw it themselves.
referral-opened-by = Referral opened by { $name }.
referral-source-here = Where the signal comes from
referral-source-once = Shown once: ask again to read it again.
referrals-title = My referrals
referrals-lead = The help that you offered, and what became of it.
referrals-none = You have not offered help to any project.
referrals-none-why = From the watch list, or from the page of a project of the register, offer help to who has not asked. What the project makes of it is read here.
referrals-from-watch = See the watch list
referrals-new = A project not in the register
referrals-to = Offered to { $name }, { $moment }.
referrals-protected = Protected referral.
referrals-sent = Sent by the project. Stage: { $stage }.
referrals-waiting = The project lead has not sent anything yet.
referrals-expired = Expired on { $day } without an answer.
referrals-declined = Declined by the project on { $day }.
referrals-not-sent = Nothing was sent.
problem-source-anonymous = Say who the signal comes from: it is not accepted anonymously.
problem-source-unused = Choose “somebody I name”, or empty this field.

# The journal.
journal-intake-referred = offered the brigade’s help: “{ $reason }”
journal-protected = The brigade (protected referral)
journal-referral-protected = offered the brigade’s help: “{ $reason }”
journal-referral-source_read = looked at who signalled the project.
journal-intake-expiry_noticed = gave notice that the draft expires in { $days } days unless it is sent or kept.
journal-intake-draft_kept = kept the draft for longer.
journal-intake-draft_taken_up = took the answers up in a new draft.
journal-intake-submitted_answers = handed in their answers.
journal-intake-completed_answers = completed the request that was sent in a hurry.

# Files.
evidence-answer = The answer
evidence-files = Files
evidence-none = No file. A dated document that the brigade has read narrows the interval of the score.
evidence-none-here = No file.
evidence-file = Add a file
evidence-hint = PDF, image, office document, text or CSV, { $most } MB at most.
evidence-add = Add
evidence-added = File added.
evidence-removed = File removed. Nothing of it is kept: if that was a mistake, add it again.
evidence-remove = Remove
evidence-remove-of = Remove { $file }
evidence-added-by = { $size }, by { $name }, { $moment }
evidence-attach = Save and attach a file
evidence-attach-one = Attach a file
evidence-count = { $count ->
        [one] 1 file
       *[other] { $count } files
    }
evidence-onward = Next question
evidence-marked = Noted by { $name } { $moment }, on the strength of what dates from { $on }:
evidence-mark = Say what is proven
evidence-mark-why = Proof narrows the interval of the score. It holds for this answer: if the answer changes, it falls.
evidence-proof = How far is the answer proven?
evidence-hint-documented = A dated document says so.
evidence-hint-verified = You have checked it yourself.
evidence-hint-declared = Takes back what was noted: the mistake stays in the journal, with its correction.
evidence-on = What is the date of the proof?
evidence-on-hint = Past { $days } days it loses some of its strength.
evidence-reason = What you have seen
evidence-mark-it = Note the proof
evidence-marked-done = Proof noted. The case is scored anew; the former score stays in the journal.
file-none = Choose a file.
file-empty = This file is empty. Check it, or choose another.
file-too-large = This file is larger than { $most } MB. Make it smaller, or cut it in two.
file-name-long = Give this file a shorter name: 200 signs at most.
file-name-path = Rename this file: its name begins with a dot, or holds a slash (/ or \) like a path.
file-name-unseen = Rename this file: its name holds a sign that cannot be seen. Type the whole name anew.
file-name-reserved = Rename this file without colon, straight quote, angle bracket or vertical bar: some computers could not save it.
file-kind = This kind of file is not taken: PDF, image (JPEG, PNG, GIF, WebP), office, text or CSV.
file-not-what-it-says = The content of this file is not what its name says. Save it again in the right format.
file-bomb = Opened, this document would fill a disk. Save it again without what makes it heavy.
file-name-unread = The name of this file could not be read, and nothing of it is kept: give it a name of letters and figures only, then send it again.
file-broken = This file did not arrive whole, and nothing of it is kept: send it again.
file-no-room = The file could not be kept. Try again in a moment.
file-too-many = Ten files at most for an answer. Put some of them together, or remove one.
unmet-answer_weighs = a question that counts in the score
unmet-answer_known = an answer other than “I don’t know”
unmet-document_attached = a file attached to the answer
journal-intake-evidence_added = attached “{ $file_name }” to the answer “{ $question }”.
journal-intake-evidence_added-of_another = sent “{ $file_name }”, attached by { $attached_by } to the answer “{ $question }”.
journal-intake-proof_marked = 
    marked the answer “{ $question }” as { $proof ->
        [documented] documented
       *[verified] verified
    }: “{ $reason }”
journal-intake-proof_taken_back = took back the proof of the answer “{ $question }”: “{ $reason }”

# The conversation.
thread-title = Conversation
thread-none = Nothing was said.
thread-none-yet = Nothing was said yet. Write here rather than by e-mail: the case keeps it all.
thread-message = Your message
thread-audience = For whom?
thread-audience-hint = To the brigade alone, unless you choose otherwise: what the project has read cannot be taken back.
thread-send = Send
thread-sent = Message sent.
thread-you = You
thread-asked = { $name }, information asked
thread-answered = { $name }, answer to what was asked
thread-wrote = { $name }
thread-wrote-brigade = { $name }, for the brigade alone
thread-wrote-direction = { $name }, for the direction alone
audience-shared = The project and the brigade
audience-hint-shared = Everybody who sees the case.
audience-brigade = The brigade alone
audience-hint-brigade = Neither the project lead nor the sponsor will see it.
audience-direction = The direction alone
audience-hint-direction = The directors, the audit and you.
problem-audience = Say whom this message is for.

# Handing a draft over.
handover-offer = Hand this draft to a colleague
handover-offer-why = A link that works once, for { $days } days. Whoever opens it and accepts writes and sends the request in your place; you will have no access to it any more.
handover-make = Make the link
handover-link-title = Copy this link now: it is shown once
handover-link-text = Give it to your colleague yourself. It holds for { $days } days, for one person.
handover-link = The link to give
handover-letter-subject = A request for help to take over
handover-letter = Hello, I am handing you a request for help that I have begun. This link holds for { $days } days, for one person: do not pass it on.
handover-title = “{ $title }”, a request to take over
handover-lead = { $name } hands you this draft. You will write and send it in their place; all that was answered is there.
handover-take = Take this request over
handover-taken = The request is yours. It waits for you under “My requests”, too.
handover-not-a-lead = Taking a request over takes a project lead. An administrator can give you that role.
unmet-not_its_sponsor = somebody else than the sponsor
unmet-not_protected = a request that does not come from a protected referral

# While one types, where a script runs.
autosave-saved = Saved at { $time }.
autosave-saving = Saving…
autosave-offline = Not saved yet: you are offline. Your answers stay on this page and will be saved once you are back online.
autosave-unheard = Not saved yet: the server does not answer. Your answers stay on this page; we keep trying.
autosave-signed-out = Not saved yet: your session has ended. Your answers stay on this page.
autosave-sign-in = Sign in again in another tab, then come back here
autosave-meanwhile = Somebody else, or you in another tab, answered meanwhile. “Save and continue” will show you both answers.
autosave-unfinished = An answer is not saved yet: it is unfinished, or does not fit.
autosave-refused = Not saved: this request can no longer be changed from here. What you wrote stays on this page.
finder-list = Projects of the register
finder-count = { $count ->
        [one] { $count } project of the register. Arrows to choose, Enter to confirm.
       *[other] { $count } projects of the register. Arrows to choose, Enter to confirm.
    }
finder-none = No project of the register has this name.
finder-start = start: { $date }
finder-end = planned end: { $date }
finder-years = planned duration: { $years } years
finder-under-way = A request is already under way for this project
status-accepted-title = What is decided
status-accepted = Your request is accepted, as { $priority }.
status-redirected-title = Who helps you now
status-redirected = Your request is in the hands of { $service }
status-redirected-next = That service was contacted before the decision. What it makes of it will be added here.

# An input of the score, and what the project says of it.
input-answer = The answer, and what it weighs
input-points = { $points } points of { $most }
input-evidence = Files and proof of this answer
contest-title = Contest
contest-about = You contest an answer, not the arithmetic. A coordinator corrects or maintains it, and tells you why here and in the conversation.
contest-objection = What is wrong, and what is true
contest-objection-hint = At least { $least } characters. Facts and their dates. A file can be bound to the answer, by the link above.
contest-raised-by = Contested by { $name }, { $moment }:
contest-owed = { $name } owes an answer before { $moment }.
contest-paused = { $name } owes an answer; the clock is stopped.
contest-waits = A coordinator has to answer.
contest-corrected-by = Corrected by { $name }, { $moment }:
contest-maintained-by = Maintained by { $name }, { $moment }:
contest-correct = Correct the answer
contest-correct-about = The answer changes and the case is scored anew. The new answer is declared; a file may prove it afterwards.
contest-maintain = Maintain the answer
contest-maintain-about = Nothing changes. The project reads your reason.
contest-reason = Why, in a few words
done-contest = Sent. A coordinator will answer.
done-contest-corrected = Answer corrected, case scored anew. The project reads the reason.
done-contest-maintained = Answer maintained. The project reads the reason.
thread-contested = { $name }, input of the score contested
thread-corrected = { $name }, contested input corrected
thread-maintained = { $name }, contested input maintained
journal-intake-answer_corrected = changed the contested answer “{ $question }”.
