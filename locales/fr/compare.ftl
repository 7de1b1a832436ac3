# Les équipes côte à côte, et ce qui entoure le choix.
compare-proposal = Proposition { $letter }
compare-kept = retenue par le calcul
compare-team = Équipe { $letter }
compare-own = Composer moi-même
compare-choose = Continuer avec
compare-go-on = Partir de ce choix
compare-led-by = mènerait : { $name }
compare-open = manque : { $skills }
compare-over = Semaines au-delà de la capacité
compare-over-none = aucune
compare-over-of = { $count ->
    [one] { $name } : { $count } semaine, jusqu’à { $load } (donne { $capacity })
   *[other] { $name } : { $count } semaines, jusqu’à { $load } (donne { $capacity })
}
compare-starts = Démarrage possible
compare-starts-never = aucun jour où toute l’équipe est là
compare-starts-nobody = sans objet, personne n’est proposé
compare-starts-unled = personne pour mener
compare-at-once = Dossiers menés de front
compare-at-once-most = { $count ->
    [0] aucun
    [1] un seul par personne
   *[other] { $count } au plus par personne
}
compare-independence = Indépendance
compare-independent = rien à signaler
compare-concerns = { $count } à signaler
compare-travel = Déplacements
compare-travel-none = aucun jour sur place dans le calcul
compare-travel-hours = { $count ->
    [one] { $count } heure de route
   *[other] { $count } heures de route
}
compare-on-site = { $count ->
    [one] { $count } jour sur place
   *[other] { $count } jours sur place
}
compare-points = Ce que vaudrait l’ensemble, en points, et l’écart avec A
compare-note = Les autres dossiers restent comme proposés. Une équipe peut démarrer le premier jour où la personne qui la mènerait est demandée et où toutes celles qui le sont cette semaine-là sont présentes. Le trait au bord d’une case dit qu’elle diffère de A.
compare-no-other = Rien à mettre à côté : toutes les équipes possibles ont été examinées, et aucune autre ne respecte les règles.
compare-no-other-found = Rien à mettre à côté pour l’instant : la recherche s’est arrêtée avant d’en trouver une autre.
compare-one-other = Deux équipes et pas trois : toutes ont été examinées, et aucune autre ne respecte les règles.
compare-one-other-found = Deux équipes et pas trois : la recherche s’est arrêtée avant d’en trouver une troisième, et une autre pourrait passer devant.
around-title = Conditions
around-load = Charge sur douze semaines, ce choix compris
around-gate = Conditions de démarrage
around-gate-holds = Remplie
around-gate-will-hold = Avec leur accord
around-gate-missing = Manquante
around-gate-note = « Avec leur accord » : remplie quand chaque personne choisie aura dit oui. Le démarrage reste fermé tant qu’une condition manque.
around-gate-count = { $held } sur { $all }
around-gate-open = Les remplir, sous l’onglet Équipe
around-missing = Ce qui manque à ce choix
around-missing-for = Personne n’est choisi pour : { $needs }.
around-missing-all = Voir ce qui manque à la brigade
around-concerned = Conflits d’intérêts
around-nobody-concerned = Personne, parmi celles et ceux qui conviendraient, n’a de lien à signaler.
around-kept-away = hors de ce dossier
around-to-mention = à signaler
around-declined = Qui a décliné ce dossier
around-declined-why = Leurs raisons
around-declined-note = De qui a une compétence demandée. Le calcul ne propose plus ces personnes pour ce dossier, sauf si vous les affectez à nouveau.
around-concerned-note = De qui a une compétence demandée. L’organisation ou l’entreprise en cause n’est lue que par la personne.

# Pendant que l’on choisit.
weigh-title = Et si
weigh-hint = Changez un choix, ou glissez un nom sur un besoin : la conséquence se lit ici aussitôt. Rien n’est envoyé.
weigh-met = Besoins couverts : { $met } sur { $all }, { $share } du temps demandé.
weigh-worth = Valeur de l’ensemble, en points : { $points }.
weigh-against = Écart avec la proposition : { $points }.
weigh-over = { $name }, { $weeks } : { $load }, soit { $beyond } % de trop.
weigh-week = semaine du { $from }
weigh-weeks = semaines du { $from } au { $to }
weigh-sum = Besoins couverts : { $met } sur { $all }, écart : { $points }, règles enfreintes : { $broken }
weigh-sum-alone = Besoins couverts : { $met } sur { $all }, valeur : { $points }, règles enfreintes : { $broken }
weigh-kept = Aucune règle n’est enfreinte par ce choix.
weigh-away = Règle enfreinte : { $name } ne serait pas là plus de la moitié du temps ({ $said }).
weigh-overfull = Règle enfreinte, { $said } : plus de 120 % de la capacité pour { $name }.
weigh-cases = Règle enfreinte, { $said } : plus de trois dossiers de front pour { $name }.
weigh-lead = Règle enfreinte : personne dans l’équipe ne pourrait la mener (pilotage de la livraison, niveau 3).
weigh-senior = Règle enfreinte : personne dans l’équipe n’est au niveau 4.
weigh-else = Le reste de la page tient au choix d’avant ; « Voir la conséquence » le met à jour.
weigh-unfit = Rien n’a changé : { $name } n’atteint pas le niveau demandé ({ $said }).

# Pourquoi cette équipe, et ce que chacune sait faire.
why-title = Pourquoi { $letter }
why-not-the-others = Et les équipes suivantes
why-other = Équipe { $letter } ({ $names }) : l’ensemble vaudrait { $cost }.
why-other-changes = Ce qui change : { $changes }.
why-other-open = Personne n’y couvrirait : { $skills }.
change-coverage-worse = moins de temps donné aux besoins
change-coverage-better = plus de temps donné aux besoins
change-overload-worse = plus de temps demandé au-delà de ce que chaque personne donne
change-overload-better = moins de temps demandé au-delà de ce que chaque personne donne
change-dispersion-worse = plus de dossiers menés de front
change-dispersion-better = moins de dossiers menés de front
change-travel-worse = plus de route
change-travel-better = moins de route
change-handover-worse = plus de personnes qui quittent un dossier qu’elles connaissent
change-handover-better = moins de personnes qui quittent un dossier qu’elles connaissent
levels-title = Compétences demandées, et ce que chaque équipe apporte
levels-asked = Demandé
levels-level = niveau { $level }
levels-own = Votre choix
levels-nobody = personne ne la connaît
levels-enough = au niveau demandé
levels-below = sous le niveau demandé
levels-note = Un rond plein par niveau atteint, de 1 à 4 ; le trait marque le niveau demandé. Qui est déjà confirmé sur le dossier est de chaque équipe.
