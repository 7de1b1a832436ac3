# Le tri : évaluer, mettre en ordre, décider.
journal-triage-assessed =
    a évalué le dossier : { $score } points, { $band ->
        [low] faible
        [moderate] modéré
        [high] élevé
       *[critical] critique
    }, priorité proposée { $priority }.
