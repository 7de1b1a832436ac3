# Fraîcheur et jugement.
fresh-title = Fraîcheur
fresh-lead = L’âge de ce que nous savons, le plus ancien d’abord. Un fait ancien prouve moins, et le score le dit.
fresh-of = Montrer
fresh-of-cases = Dossiers suivis
fresh-of-projects = Projets publiés
fresh-about-cases = Les données d’un dossier sont à jour quand son dernier score, ou la demande tant qu’il n’y en a pas, a { $days } jours au plus, et qu’aucun compte rendu n’est en retard. Au-delà de { $days } jours, chaque réponse perd un degré de preuve.
fresh-about-projects = Un fait publié est périmé au-delà de { $days } jours. Ce qu’il prouve encore suit la règle du score : documenté à sa parution, un degré de moins à chaque limite d’âge.
fresh-ministries = Par ministère, le fait le plus ancien d’abord
fresh-ministry = Ministère
fresh-oldest = Le plus ancien
fresh-list = Du plus ancien au plus récent
fresh-state-all = Tous
fresh-state-fresh = À jour
fresh-state-stale = Périmés
fresh-any-ministry = Tous les ministères
fresh-days = { $days ->
    [0] aujourd’hui
    [one] un jour
   *[other] { $said } jours
}
fresh-rows-cases = { $count ->
    [one] un dossier sur cette page
   *[other] { $count } dossiers sur cette page
}
fresh-rows-projects = { $count ->
    [one] un projet sur cette page
   *[other] { $count } projets sur cette page
}
fresh-empty = Rien ici
fresh-empty-why = Rien de ce que vous pouvez voir ne répond à ce choix. Élargissez-le.
fresh-opinion = Dernier avis
fresh-scored = score du { $day }
fresh-requested = demande du { $day }, sans score
fresh-report = Dernier compte rendu
fresh-report-late = le suivant était dû le { $day }
fresh-proof = Effet sur la confiance
fresh-proof-kept = Aucune réponse n’a perdu de preuve ; { $coverage } du score repose sur des preuves.
fresh-proof-none = Sans score, rien n’a encore été pesé.
fresh-stale = périmé
fresh-gone = absent de la dernière édition
fresh-project = Projet
fresh-fact-duration = Durée
fresh-fact-cost = Coût
fresh-fact-end = Fin
fresh-fact-phase = Phase
fresh-card = Fraîcheur et jugement
fresh-card-fresh = Dossiers aux données à jour
fresh-card-fresh-said = [{ $fresh }] sur [{ $cases }]
fresh-card-oldest = Avis le plus ancien
fresh-card-oldest-said = { $ministry }, { $days ->
    [0] aujourd’hui
    [one] un jour
   *[other] { $said } jours
}
fresh-card-moved = Niveaux changés en 30 jours
fresh-card-moved-said = [{ $up } en hausse], [{ $down } en baisse]
fresh-card-overrides = Dérogations actives
fresh-card-overrides-said = [{ $overrides }] sur { $cases }, { $share }
fresh-card-kappa = Accord entre évaluations
fresh-card-kappa-said = [κ { $kappa }] ({ $low }–{ $high }) sur { $count } doubles évaluations
fresh-card-kappa-none = {"[trop peu pour conclure]"} : { $count ->
    [0] aucune double évaluation
    [one] une double évaluation
   *[other] { $count } doubles évaluations
} sur les { $fewest } qu’il faut
fresh-card-owed = Dû par la direction aujourd’hui
fresh-card-owed-said = { $count ->
    [0] Rien.
    [one] {"[une chose]"}{ $late ->
        [0] .
       *[other] , dépassée.
    }
   *[other] {"["}{ $count } choses]{ $late ->
        [0] .
        [one] , dont une dépassée.
       *[other] , dont { $late } dépassées.
    }
}
judged-up = Niveaux en hausse en 30 jours
judged-down = Niveaux en baisse en 30 jours
judged-overrides = Dérogations actives
judged-owed = Dû par la direction aujourd’hui
judged-why-up = Le niveau calculé aujourd’hui contre celui d’il y a 30 jours, dérogations à part. Un dossier qui n’avait pas de score alors n’a pas changé de niveau.
judged-why-down = Le niveau calculé aujourd’hui contre celui d’il y a 30 jours, dérogations à part. Un dossier qui n’avait pas de score alors n’a pas changé de niveau.
judged-why-overrides = Celles qui valent aujourd’hui, sur les dossiers suivis ; la première à finir d’abord.
judged-why-owed = Ce que les directeurs doivent d’ici ce soir, à la première date promise ; le plus ancien d’abord.
judged-rows = { $count ->
    [one] une ligne
   *[other] { $count } lignes
}
judged-empty = Rien ici
judged-empty-why = Aucun dossier que vous pouvez voir n’est dans ce cas.
judged-before = Il y a 30 jours
judged-after = Aujourd’hui
judged-when = Score du
judged-other-model = d’un autre modèle : c’est peut-être lui qui a changé
judged-computed = Niveau calculé
judged-set = Niveau retenu
judged-until = Jusqu’au, et pourquoi
judged-what = Quoi
judged-due = Dû
