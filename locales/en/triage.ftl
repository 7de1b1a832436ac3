# Triage: assess, put in order, decide.
journal-triage-assessed =
    assessed the case: { $score } points, { $band ->
        [low] low
        [moderate] moderate
        [high] high
       *[critical] critical
    }, proposed priority { $priority }.
