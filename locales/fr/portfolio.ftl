# Le portefeuille.
portfolio-title = Portefeuille
portfolio-known = Tel que connu le { $time }.
portfolio-opening = { $cases ->
        [0] Aucun dossier n’est ouvert.
        [one] La brigade suit [un dossier], { $critical ->
            [0] qui n’est pas critique
           *[other] [critique]
        }.
       *[other] La brigade suit [{ $cases } dossiers], dont { $critical ->
            [0] aucun critique
            [one] [un critique]
           *[other] [{ $critical } critiques]
        }.
    } { $late ->
        [0] Rien n’est en retard.
        [one] {"[Une chose due]"} est en retard.
       *[other] {"["}{ $late } choses dues] sont en retard.
    }
portfolio-opening-drift = Parmi les [{ $count } projets encore publiés] en { $edition } et dont la durée se compare, la moitié dévie d’au moins [{ $median }] en durée, un sur dix d’au moins [{ $p90 }]. Parmi [tous les { $all } publiés à ce jour], finis ou arrêtés compris, la médiane est de [{ $of_all }].
portfolio-awaiting-colon =  :{" "}
portfolio-late-rows = { $count ->
    [one] une chose en retard, la plus ancienne d’abord
   *[other] { $count } choses en retard, la plus ancienne d’abord
}
portfolio-awaiting-title = Ce que vous devez
portfolio-awaiting = { $duty }, avant { $due }
portfolio-awaiting-none = Vous ne devez rien.
portfolio-awaiting-paused = { $duty } : délai arrêté, l’autre partie doit répondre
portfolio-paused = délai arrêté
portfolio-headlines = Ce qu’il faut retenir
portfolio-cases = Dossiers
portfolio-cases-all = à toutes les étapes
portfolio-in-triage = En tri
portfolio-in-triage-why = de la réception au comité
portfolio-in-intervention = En intervention
portfolio-in-intervention-why = de l’équipe à la surveillance
portfolio-late = En retard
portfolio-late-people = { $count ->
    [0] personne n’est en retard
    [one] chez une personne
   *[other] chez { $count } personnes
}
portfolio-census = Dossiers par étape et niveau de risque
portfolio-census-caption = Nombre de dossiers par étape et niveau de risque
portfolio-stage = Étape
portfolio-all = Total
portfolio-late-title = En retard
portfolio-late-caption = Ce qui est en retard, par personne qui le doit
portfolio-late-none = Rien n’est en retard.
portfolio-who = Par qui
portfolio-late-others = { $count ->
    [one] et une autre personne
   *[other] et { $count } autres personnes
}
portfolio-late-duties = Choses dues
portfolio-late-since = En retard depuis
portfolio-drift-time = Dérive de durée, tous projets publiés à ce jour
portfolio-drift-cost = Dérive de coût, tous projets publiés à ce jour
portfolio-drift-none = Aucun projet n’est encore publié dans deux éditions.
portfolio-drift-table = Combien de projets, par ampleur
portfolio-drift-range = Ampleur
portfolio-median = médiane
portfolio-p90 = P90
portfolio-past-30 = au-delà de 30 %
portfolio-past-50 = au-delà de 50 %
portfolio-source = Projets et chiffres : Direction interministérielle du numérique, Panorama des grands projets numériques de l’État, Licence Ouverte 2.0. Éditions historiques.
portfolio-recoveries = Redressements en cours
portfolio-recoveries-caption = Fin promise à l’origine, fin promise aujourd’hui, fin attendue
portfolio-recoveries-none = Aucun redressement n’est en cours.
portfolio-case = Dossier
portfolio-original-end = Fin d’origine
portfolio-plan-end = Fin au plan
portfolio-forecast-end = Fin attendue
portfolio-against-original = Écart à l’origine
portfolio-against-plan = Écart au plan
portfolio-days = { $days } j
portfolio-list = Dossiers du portefeuille
portfolio-group-followed = suivis par la brigade
portfolio-group-triage = en tri
portfolio-group-intervention = en intervention
portfolio-group-admitted = admis et en cours
portfolio-rows = { $count ->
    [one] un dossier sur cette page
   *[other] { $count } dossiers sur cette page
}
portfolio-empty = Aucun dossier ici
portfolio-empty-why = Aucun dossier que vous pouvez voir ne répond à ce choix. Élargissez-le.
portfolio-filter = Filtrer
portfolio-by-computed = Le filtre suit le niveau calculé ; une dérogation se lit à la ligne de son dossier.
portfolio-any-band = Tous niveaux
portfolio-risk = Risque
portfolio-priority = Priorité
portfolio-owed = Dû, par qui, quand
portfolio-is-late = en retard
parts-label = Parties du portefeuille
part-overview = Vue d’ensemble
part-between = Ce qui a changé
part-decisions = Décisions
part-objectives = Objectifs
part-effect = La brigade aide-t-elle ?
part-freshness = Fraîcheur
part-open-data = Données ouvertes

capacity-title = Capacité, douze semaines
capacity-given = capacité
capacity-engaged = engagé
capacity-probable = demande probable
capacity-left = reste
capacity-week = Semaine du
capacity-table = Les douze semaines en tableau, en jours
capacity-short = { $count ->
        [one] La demande dépasse la capacité [pendant une semaine], celle du { $week } (manque : { $days } j).
       *[other] La demande dépasse la capacité [pendant { $count } semaines] ; la pire est celle du { $week } (manque : { $days } j).
    }
capacity-enough = La demande connue tient dans la capacité [des douze semaines].
capacity-lacks = Aucune équipe ne couvre [{ $lacks }].
capacity-lack = { $skill } ({ $days ->
        [one] un jour
       *[other] { $days } jours
    })
capacity-how = En jours de travail par semaine, congés et jours fériés ôtés. La demande probable réunit ce qui est promis sans être confirmé et ce dont les dossiers acceptés ont besoin sans que personne le couvre ; un dossier encore en tri n’y compte pas.
portfolio-opening-short = { $count ->
        [one] La demande dépasse la capacité [pendant une semaine].
       *[other] La demande dépasse la capacité [pendant { $count } semaines].
    }
portfolio-one-ministry = un seul ministère

# La météo des interventions.
sky-title = Météo des interventions
sky-weather = Météo
sky-any = Toutes météos
sky-untold = Pas de compte rendu
sky-untold-means = rien n’a encore été dit
sky-none = aucune intervention
sky-cases = { $count ->
    [one] { $count } dossier en intervention
   *[other] { $count } dossiers en intervention
}
sky-stale = { $count ->
    [one] { $count } compte rendu en retard
   *[other] { $count } comptes rendus en retard
}
sky-report-late = compte rendu en retard

# Ce que l’adresse dit et qui n’a pas de sens.
misread-title = { $count ->
    [one] Une partie de l’adresse n’a pas été comprise
   *[other] Des parties de l’adresse n’ont pas été comprises
}
misread-day-today = « { $said } » n’est pas une date : voici aujourd’hui.
misread-day = « { $said } » n’est pas une date : voici le { $instead }.
misread-day-to-come = « { $said } » est à venir, rien n’en est encore connu : voici aujourd’hui.
misread-choice = « { $said } » n’est pas un choix possible pour « { $word } » : ce filtre ne joue pas.
misread-file = Aucun fichier n’a été fait : il aurait tout contenu sous le nom d’un filtre. { $said } Corrigez l’adresse, ou prenez le fichier depuis la page.
misread-word-group = groupe d’étapes
misread-word-stage = étape
misread-word-band = niveau ou tranche
misread-word-priority = priorité
misread-word-late = en retard
misread-word-owed_by = personne qui doit
misread-word-on = jour
misread-word-weather = météo
misread-word-stale = compte rendu en retard
misread-word-ministry = ministère
misread-word-by = mesure
misread-word-phase = phase
misread-word-still = encore publiés
misread-word-register = registre
misread-word-against = point de départ
misread-word-above = au-delà de
misread-word-up_to = jusqu’à
misread-word-edition = édition
misread-word-roll = présents, entrés ou sortis
misread-word-course = décision
misread-word-review = réexamen
misread-word-sort = ordre
misread-word-from = premier jour
misread-word-to = second jour
misread-word-kind = sorte de changement
misread-word-state = à jour ou périmé
misread-word-of = dossiers ou projets
misread-word-until = dernier jour
misread-word-list = liste
misread-word-went = sens
misread-word-others = projets comparés
misread-word-month = mois
misread-word-kept = tenus ou non
