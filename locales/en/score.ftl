# The score: the sentence, the table, what would change it.
score-head = Score { $total } [{ $low }–{ $high }], { $band }.
score-head-provisional = Score { $total } [{ $low }–{ $high }], { $band } (provisional).
score-first =
    { $count ->
        [one] { $points } point: { $what }.
       *[other] { $points } points: { $what }.
    }
score-next = { $points }: { $what }.
score-bands = Depending on what is still to be proven, the band goes from “{ $low }” to “{ $high }”.
score-low-note = Few points, not without risk.
score-provisional = provisional
score-between = between
score-unproven = Interval: a bound under written rules, not a probability.
score-answer-given = { $given }: { $threshold }
score-coverage = Proof behind the answers: { $coverage } out of 100. Declared, an answer counts for half; documented, for three quarters; verified, in full.
score-trouble = { $what } ({ $events } projects out of { $n } met trouble within the year)
score-fact-status-0 = declared status “secured”
score-fact-status-1 = declared status “attainable”
score-fact-status-2 = declared status “support needed”
score-fact-status-3 = declared status “compromised”
score-fact-status-unknown = status unknown
score-fact-time_left-0 = planned end in 5 years or more
score-fact-time_left-1 = planned end in 2 to 5 years
score-fact-time_left-2 = planned end in under 2 years, or passed
score-fact-time_left-unknown = planned end unknown
score-fact-size-0 = cost of £500m or more
score-fact-size-1 = cost under £500m
score-fact-size-unknown = cost unknown
score-answered =
    { $count ->
        [one] one question answered, expert judgement
       *[other] { $words } questions answered, expert judgement
    }
score-unanswered =
    { $how ->
        [unknown] { $count ->
            [one] one “I don’t know”
           *[other] { $words } “I don’t know”, { $each } each
        }
        [both] { $words } questions without an answer or “I don’t know”, { $each } each
        [old] { $count ->
            [one] one answer too old to count
           *[other] { $words } answers too old to count, { $each } each
        }
        [silence_or_old] { $words } questions without an answer or with one too old to count, { $each } each
        [unknown_or_old] { $words } questions with “I don’t know” or an answer too old to count, { $each } each
        [all] { $words } questions without an answer, with “I don’t know” or an answer too old to count, { $each } each
       *[silence] { $count ->
            [one] one question without an answer
           *[other] { $words } questions without an answer, { $each } each
        }
    }
score-verified =
    { $count ->
        [0] No answer verified.
        [one] One answer verified.
       *[other] { $count } answers verified.
    }
score-gate = Rule { $gate }: { $rule }.
gate-G1a = such a status does not go under “high”
gate-G1b = such a status stays “critical”
gate-G2 = a legal duty falls due within 90 days, before the likely finish, hence “critical”
gate-G3 = users are harmed in production, hence P1 at once, band unchanged
gate-G4 = nobody decides, and that is documented, hence not under “high”
gate-G5 = no purpose stated, noted by the committee, hence “critical”
gate-G6 = under 40 points rest on proof, hence provisional and not under “moderate”
band-low = low
band-moderate = moderate
band-high = high
band-critical = critical
proof-unknown = unknown
proof-declared = declared
proof-documented = documented
proof-verified = verified
score-legend-sure = established
score-legend-doubt = caution: unknown or only declared
score-legend-limits = limits { $limits }
score-table = Factors of the score
score-table-factor = Factor
score-table-answer = Answer
score-table-proof = Proof
score-table-bar = Points added up, from 0 to 100
score-table-points = Points
score-table-total = Total
score-no-answer = no answer
score-answer-unknown = “I don’t know”
score-answer-outworn = answer too old to count
score-age = { $days ->
        [one] a day before it was scored
       *[other] { $days } days before it was scored
    }
score-aged = proof has aged
score-aged-title = The proof has aged since this score was computed
score-aged-answers =
    { $count ->
        [one] One answer has lost some of its strength.
       *[other] { $count } answers have lost some of their strength.
    }
score-aged-outworn = Too old to count: { $count }.
score-aged-today =
    { $standing ->
        [provisional] From the same answers, the score would be { $total } [{ $low }–{ $high }] today, { $band } (provisional).
       *[firm] From the same answers, the score would be { $total } [{ $low }–{ $high }] today, { $band }.
    }
score-aged-briefly =
    { $standing ->
        [provisional] proof has aged: { $total } [{ $low }–{ $high }] today, { $band }, provisional
       *[firm] proof has aged: { $total } [{ $low }–{ $high }] today, { $band }
    }
score-aged-proof = Proof behind the answers: { $coverage } out of 100 today, { $before } when it was computed.
score-report-late = The progress report that is due has not come ({ $late }): the weather and the dates of the plan are those of then, and are worth less as time goes by.
score-measured = Measured facts
score-judged = Expert judgement, not measured
score-source-measured = measured: { $events } projects out of { $n }
score-source-judged = expert judgement, not measured
score-moves-judged = These points are expert judgement: they are not measured.
score-fitted = The tenths of the lines are fitted so that they add up to the total shown. What would change it is given in exact points.
score-said = declared by { $name }, { $day }
score-said-unknown = “I don’t know”, by { $name }, { $day }
score-by = by { $name }, { $day }
score-marked-documented = documented, seen by { $name }, { $day }
score-marked-verified = verified by { $name }, { $day }
score-published = published in the register, edition of { $edition }
score-by-brigade = the brigade (protected referral)
move-answer = Answer, at best and verified
move-improve = Gain one level, with the same proof
move-verify = Have the same answer verified
score-no-move = No judged answer can lower the score any more.
score-more-moves = { $count ->
        [one] One other change
       *[other] { $count } other changes
    }

score-leave = To come under “{ $band }” it would take, at best and verified: { $factors }. The score would then be { $total }.
score-held-gates = Whatever the judged answers, the band is held.
score-held-facts = These facts alone keep the score at { $limit } or more: { $factors }.
score-count-1 = one
score-count-2 = two
score-count-3 = three
score-count-4 = four
score-count-5 = five
score-count-6 = six
score-count-7 = seven
score-count-8 = eight
score-count-9 = nine
score-count-10 = ten
factor-status-0 = secured
factor-status-1 = attainable
factor-status-2 = support needed
factor-status-3 = compromised
factor-time_left-0 = 5 years or more
factor-time_left-1 = 2 to 5 years
factor-time_left-2 = under 2 years, or passed
factor-size-0 = £{ $pounds }m (€{ $euros }m) or more
factor-size-1 = under £{ $pounds }m (€{ $euros }m)
question-delivery_step = Months since the last release to real users
factor-delivery_step-0 = 3 months or less
factor-delivery_step-1 = 4 to 6 months
factor-delivery_step-2 = 7 to 12 months
factor-delivery_step-3 = over 12 months, or never
question-dependencies = Critical external dependencies without a named owner, legacy applications included
factor-dependencies-0 = none
factor-dependencies-1 = one
factor-dependencies-2 = two
factor-dependencies-3 = three or more
question-governance = One person decides, and soon
factor-governance-0 = named, decides within 5 working days, seen this month
factor-governance-1 = decides within 20 days
factor-governance-2 = takes more than 20 days to decide, or the responsibility is shared
factor-governance-3 = nobody alone is responsible, or the sponsor has not been seen for 60 days
question-requirements = The scope is stable and signed
factor-requirements-0 = signed, changes ruled on
factor-requirements-1 = some changes without figures
factor-requirements-2 = changes every month
factor-requirements-3 = scope unsigned or contested
question-supplier = The contract allows the work and keeps it in check
factor-supplier-0 = contract fits, checked in-house
factor-supplier-1 = delays dealt with
factor-supplier-2 = repeated delays or penalties
factor-supplier-3 = dispute, contract spent or default
question-team = Key posts are filled, and the lead is in-house
factor-team-0 = all filled, lead in post for 12 months
factor-team-1 = one post vacant for under 2 months, or lead in post for 6 to 12 months
factor-team-2 = one post vacant for over 2 months, or lead in post for under 6 months
factor-team-3 = two posts vacant or more, lead leaving, or steering left to the supplier
question-risk_management = A living register and an independent review
factor-risk_management-0 = reviewed this month, independent review within the year
factor-risk_management-1 = reviewed this quarter
factor-risk_management-2 = old register
factor-risk_management-3 = no register, warnings without effect
question-users = Trials with real users
factor-users-0 = this quarter, results acted on
factor-users-1 = within 6 months
factor-users-2 = older
factor-users-3 = never
question-technical_quality = Continuous integration, tests, security approval, accessibility
factor-technical_quality-0 = all in place
factor-technical_quality-1 = one gap, known and planned
factor-technical_quality-2 = several gaps
factor-technical_quality-3 = no reliable environment, blocking defects, or going live without security approval
question-deployment = Rollback, training, support, acceptance
factor-deployment-0 = ready and rehearsed
factor-deployment-1 = ready, not rehearsed
factor-deployment-2 = partial
factor-deployment-3 = absent
