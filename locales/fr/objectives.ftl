# Les objectifs du portefeuille
objectives-title = Objectifs
objectives-lead = Ce que la direction veut de l’ensemble, à quelle date, mesuré par Tocsin à partir de faits datés. Personne n’écrit une mesure à la main.
objectives-all = Tous les objectifs
objectives-caption = Chaque objectif, sa mesure, sa cible et l’écart qui reste
objectives-set = Fixer un objectif
objectives-none = Aucun objectif n’est en cours
objectives-none-why = Un objectif dit ce que l’on mesure, la cible et la date. Tocsin le mesure ensuite mois par mois, dit l’allure qu’il faut et les chances d’y arriver.
objectives-what = Objectif
objectives-today = Aujourd’hui
objectives-target = Cible
objectives-by = Date
objectives-gap = Écart à la cible
objectives-chance = Chances d’y arriver
objectives-outcome = Résultat
objectives-over = Objectifs passés
objectives-measured = Ce qui se mesure
objectives-measured-how = Chaque mesure est comptée à partir de faits qui portent leur jour, la même pour tous ceux qui la lisent. Les dossiers restreints n’y sont comptés pour personne, même pas pour ceux qui y sont nommés : le nombre ne peut donc rien en trahir.
objective-of-duties-kept = Échéances tenues à la date promise
objective-means-duties-kept = Parmi ce qui était dû dans le mois et les deux mois d’avant, la part faite au plus tard à la première date promise. Annoncer une autre date n’y change rien ; ce qui n’était plus dû ce jour-là n’est pas compté.
objective-of-reports-kept = Comptes rendus remis à la date promise
objective-means-reports-kept = La même part, sur les seuls comptes rendus d’avancement : elle dit si ce que l’on sait des redressements est à jour.
objective-of-team-late = P1 sans équipe à la date promise
objective-means-team-late = Les dossiers P1 dont l’équipe était promise pour un jour du mois, et dont l’intervention n’avait pas commencé ce jour-là. Compte la priorité que le dossier a aujourd’hui.
objective-of-team-delay = Délai jusqu’à l’équipe
objective-means-team-delay = Entre la décision d’aider et le début de l’intervention, équipe prête, en jours ouvrés : la médiane des interventions commencées dans le mois et les deux mois d’avant.
objective-of-milestones-on-time = Jalons atteints à l’heure
objective-means-milestones-on-time = Parmi les jalons atteints dans le mois et les deux mois d’avant, la part atteinte au plus tard à la date de la référence initiale. Un recalage n’y change rien.
objective-of-milestone-slip = Dérive des jalons
objective-means-milestone-slip = Entre la date de la référence initiale et le jour où le jalon est atteint : la médiane des jalons atteints dans le mois et les deux mois d’avant. Négative, ils sont atteints en avance.
objective-of-recovered = Projets redressés
objective-means-recovered = Parmi les dossiers clos dans les douze derniers mois, la part close avec l’issue « redressé ».
objective-working-days = { $count ->
    [one] { $said } jour ouvré
   *[other] { $said } jours ouvrés
}
objective-days = { $count ->
    [one] { $said } jour
   *[other] { $said } jours
}
objective-points = { $count ->
    [one] { $said } point
   *[other] { $said } points
}
objective-at-least = au moins { $value }
objective-at-most = au plus { $value }
objective-every-month = chaque mois
objective-out-of = { $met } sur { $of }
objective-median-of = médiane de { $count }
objective-nothing = rien à mesurer
objective-points-short = { $count ->
    [one] { $count } point à gagner
   *[other] { $count } points à gagner
}
objective-too-much = { $value } de trop
objective-mark-kept = Tenu
objective-mark-missed = Non tenu
objective-mark-never-measured = Rien à mesurer à sa date
objective-mark-holds = À la cible
objective-mark-short = Pas encore à la cible
objective-mark-not-yet = Rien à mesurer encore
objective-mark-ended = Arrêté
objective-too-few = Trop peu de mois pour le dire : { $has } sur { $fewest }
objective-hardly = moins de { $chance }
objective-nearly = plus de { $chance }
objective-likely = environ { $chance }
objective-method = { $draws } suites possibles sont tirées au sort. Chacune part du dernier mois clos et ajoute, mois après mois, une des variations déjà vues d’un mois à l’autre ; les chances sont la part de celles qui finissent à la cible. Sous { $fewest } variations, rien n’est dit. C’est supposer que les mois à venir bougent comme les mois passés : une décision qui change le cours des choses n’y est pas. Le tirage part du nombre { $seed }, gardé avec l’objectif : les mêmes faits redonnent la même réponse.
objective-figures = L’objectif en chiffres
objective-last = À sa date
objective-baseline = Le jour où il est fixé
objective-months-met = { $of ->
    [0] Aucun mois n’est encore clos depuis qu’il est fixé.
   *[other] À la cible { $met } mois sur { $of } depuis qu’il est fixé.
}
objective-no-pace = Le dernier mois clos est à la cible : il reste à s’y tenir.
objective-pace = Pour y être à la date, chaque mois à venir doit gagner { $pace } sur le précédent.
objective-chart = Chaque point est un mois mesuré. Le trait plein est la cible, brisé le jour où elle a changé ; les tirets sont l’allure qu’il faut depuis le premier jour. Les mêmes chiffres sont dans le tableau.
objective-changed-on = cible changée le { $date }
objective-months = Mois par mois
objective-month = Au
objective-measure = Mesure
objective-counted = Comptés
objective-missed = Non tenus
objective-needed = Allure qu’il faut
objective-history = Ce qui a été visé
objective-version = { $name }, le { $moment } : { $target } ({ $due })
objective-ended-by = Arrêté par { $name } le { $moment }.
objective-indicator = Ce que l’on mesure
objective-choose = Choisir
objective-target = Cible
objective-target-hint = Un nombre entier, dans l’unité de ce que l’on mesure : des pourcents, des dossiers ou des jours.
objective-due = Pour quand
objective-reason = Pourquoi cette cible
objective-reason-hint = Lu par tous ceux qui lisent les objectifs, et gardé.
objective-change = Viser autre chose
objective-change-do = Changer la cible
objective-end = Arrêter cet objectif
objective-end-reason = Pourquoi l’arrêter
objective-end-hint = L’objectif reste lisible, avec cette raison. Il ne reprend pas : on en fixe un autre.
objective-end-do = Arrêter l’objectif
objective-facts-lead = { $count ->
    [1] Ce que compte la mesure au { $month } : les faits de ce mois. Les dossiers restreints n’y sont pour personne.
   *[other] Ce que compte la mesure au { $month } : les faits de ce mois et de ceux d’avant, { $count } mois en tout. Les dossiers restreints n’y sont pour personne.
}
objective-facts-all = Tous
objective-facts-kept = À l’heure
objective-facts-missed = En retard
objective-facts-recovered = Redressé
objective-facts-not-recovered = Autre issue
objective-facts-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
objective-facts-none = Rien à montrer
objective-facts-none-why = Aucun fait de ces mois ne répond à ce filtre.
objective-facts-caption = Les faits que compte la mesure, du plus récent au plus ancien
objective-facts-what = Quoi
objective-facts-promised = Promis
objective-facts-done = Fait
objective-facts-not-yet = pas encore
objective-facts-since = Décidé
objective-facts-began = Commencé
objective-facts-closed-on = Clos
objective-facts-closed = Dossier clos
done-objective-set = Objectif fixé. Il est mesuré à partir de maintenant.
done-objective-changed = Cible changée. L’ancienne reste lisible, avec sa raison.
done-objective-ended = Objectif arrêté. Il reste lisible, avec votre raison.
problem-objective-target = Écrivez un nombre entier de 0 à { $most }.
problem-objective-same = C’est déjà ce qui est visé.
problem-objective-twice = Un objectif en cours vise déjà cette mesure à cette date : changez sa cible.
objectives-then = Dernier mois fini ce jour-là
