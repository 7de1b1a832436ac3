# Les échéances, et la somme qui les explique.
time-left = reste { $time }
working-hours = { $count ->
    [one] { $count } heure ouvrée
   *[other] { $count } heures ouvrées
}
working-time-none = moins d’une minute
working-days = { $count ->
    [one] { $count } jour ouvré
   *[other] { $count } jours ouvrés
}
months = { $count } mois
deadline-due = À rendre le { $date } à { $time }
deadline-received = reçu le { $date } à { $time }
deadline-contested = contesté le { $date } à { $time }
deadline-proposed = proposé le { $date } à { $time }
deadline-asked = demandé le { $date } à { $time }
deadline-started = à compter du { $date } à { $time }
deadline-limit-since = délai fixé le { $date }
deadline-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
deadline-pause = { $time } de suspension { $reason }
deadline-holiday = le { $date } est férié
pause-information_asked = pour complément d’information
pause-suspended = du dossier
pause-reply_phase = pour la phase contradictoire
