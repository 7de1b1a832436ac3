# Et si une tâche durait plus longtemps : rien n'est écrit.
suppose-title = Et si une tâche durait plus longtemps ?
suppose-hint = Rien n’est écrit : le plan est recalculé avec ce que vous supposez. L’adresse de la page le garde, pour être envoyée ou rouverte.
suppose-choose = Choisir une tâche
suppose-days = Jours ouvrés en plus, ou en moins avec un signe moins
suppose-later = Jours ouvrés dont le début est repoussé
suppose-see = Voir la conséquence
suppose-unread = Cela ne se lit pas encore.
suppose-which = Choisissez une tâche qui n’est pas faite.
suppose-days-unread = Écrivez un nombre entier de jours ouvrés, entre moins { $limit } et { $limit }.
suppose-later-unread = Écrivez un nombre entier de jours ouvrés, de 0 à { $limit }.
suppose-days-least = Cette tâche dure déjà un jour ouvré : elle ne peut pas durer moins.
suppose-none = Rien n’est encore supposé. Choisissez une tâche et dites de combien de jours elle s’allonge : la page dit ce que deviennent la fin, chaque jalon et la date promise.
suppose-no-tasks = Il n’y a aucune tâche à venir dans ce plan. Une fois écrites, leurs durées peuvent être essayées ici.
suppose-not-now = Les durées s’essaient pendant que le plan s’écrit ou se suit.
suppose-by-hand = À la souris ou au doigt, tirez une barre pour repousser son début, sa fin pour l’allonger. Au clavier, les flèches déplacent la fin de la barre choisie ; avec Maj, son début.
suppose-supposed = Ce qui est supposé
suppose-more = { $days ->
    [one] { $days } jour ouvré de plus
   *[other] { $days } jours ouvrés de plus
}
suppose-fewer = { $days ->
    [one] { $days } jour ouvré de moins
   *[other] { $days } jours ouvrés de moins
}
suppose-begun-later = { $days ->
    [one] début repoussé de { $days } jour ouvré
   *[other] début repoussé de { $days } jours ouvrés
}
suppose-bound-least = il lui reste un jour ouvré : une tâche ne dure pas moins
suppose-bound-most = une tâche ne dure pas plus de { $limit } jours ouvrés
suppose-remove = Ne plus le supposer
suppose-remove-named = Ne plus le supposer : { $task }
suppose-reset = Revenir au plan tel qu’il est
suppose-keep = Reporter ces durées dans le tableau
suppose-keep-days-alone = Les durées seules sont reportées : le début d’une tâche vient de ce qu’elle attend.
suppose-in-the-table = Durées essayées et reportées ici : { $tasks }. Elles ne sont gardées qu’une fois le tableau enregistré.
suppose-consequence = Conséquence
suppose-end-later = { $days ->
    [one] Selon les tâches, la fin du plan passe du { $from } au { $to }, { $days } jour ouvré plus tard.
   *[other] Selon les tâches, la fin du plan passe du { $from } au { $to }, { $days } jours ouvrés plus tard.
}
suppose-end-sooner = { $days ->
    [one] Selon les tâches, la fin du plan passe du { $from } au { $to }, { $days } jour ouvré plus tôt.
   *[other] Selon les tâches, la fin du plan passe du { $from } au { $to }, { $days } jours ouvrés plus tôt.
}
suppose-end-same = Selon les tâches, la fin du plan ne bouge pas : le { $from }.
suppose-promise = La date promise, le { $date }, serait tenue dans { $after } des tirages, au lieu de { $before }.
suppose-promise-same = La part des tirages où la date promise, le { $date }, est tenue reste inchangée : { $after }.
suppose-no-forecast = Les dates probable et prudente ne sont pas calculables pour ce plan.
suppose-caption = Avant et après, jalon par jalon
suppose-by-tasks = Selon les tâches
suppose-whole = Fin du plan
suppose-instead-later = { $days ->
    [one] au lieu du { $from }, { $days } jour ouvré plus tard
   *[other] au lieu du { $from }, { $days } jours ouvrés plus tard
}
suppose-instead-sooner = { $days ->
    [one] au lieu du { $from }, { $days } jour ouvré plus tôt
   *[other] au lieu du { $from }, { $days } jours ouvrés plus tôt
}
suppose-instead-share = au lieu de { $before }
suppose-critical = Chemin critique
suppose-critical-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
suppose-before = Tel qu’il est
suppose-after = Tel qu’il serait
suppose-no-longer = n’y serait plus
suppose-from-now = y serait aussi
suppose-nothing-moves = Aucune tâche ne bouge.
suppose-moved = { $count ->
    [one] { $count } tâche bouge
   *[other] { $count } tâches bougent
}
suppose-moved-caption = Les tâches qui bougent
suppose-line-later = Fin du plan le { $to } au lieu du { $from }, jours ouvrés de plus : { $days }. Tâches qui bougent : { $count }.
suppose-line-sooner = Fin du plan le { $to } au lieu du { $from }, jours ouvrés de moins : { $days }. Tâches qui bougent : { $count }.
suppose-line-same = Fin du plan inchangée, le { $to }. Tâches qui bougent : { $count }.
suppose-value = { $days } jours ouvrés, fin le { $date }
suppose-busy = Les tirages sont refaits…
suppose-undo = Annuler le dernier essai
