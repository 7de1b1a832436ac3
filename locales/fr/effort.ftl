# Les jours passés sur les dossiers.
days-title = Mes jours
days-lead = Combien de jours chaque dossier vous a pris, semaine par semaine.
days-readers = Qui coordonne, dirige ou audite, et le chef d’intervention, lisent par dossier la somme de chacun ; le reste de la brigade, celle du dossier ; le projet, rien.
days-weeks = Semaines
days-week-before = Semaine précédente
days-week-after = Semaine suivante
days-week-of = Semaine du { $date }
days-over = Cette semaine est close : on corrige jusqu’à huit semaines en arrière.
days-sum = { $total } sur { $days }.
days-elsewhere = Dont { $days } sur des dossiers que vous ne voyez plus.
days-how = En quarts de jour, comme 1,5 ou 0,25. Rien, c’est zéro ; écrire de nouveau corrige.
days-hint-planned = prévu : { $days }
days-hint-before = semaine d’avant : { $days }
days-count = { $days } j
days-fill = Partir de ce qui est prévu
days-save = Enregistrer la semaine
days-case = Dossier
days-planned = Prévu
days-spent = Passé
days-empty = Aucun dossier cette semaine-là
days-empty-why = Un dossier apparaît ici dans les semaines où vous y êtes affecté.
done-days = Semaine enregistrée.
problem-days = Écrivez des jours par quarts, comme 1,5 ou 0,25.
problem-days-since = Ce nombre a changé depuis que vous avez ouvert la page. Gardez le vôtre ou corrigez-le, puis enregistrez de nouveau.
problem-days-beyond = C’est plus que les jours ouvrés de la semaine ({ $most }). Baissez ce nombre, ou celui d’un autre dossier.
unmet-week_begun = une semaine commencée, car on ne note pas de jours à l’avance
unmet-week_open = une semaine encore ouverte, c’est-à-dire des huit dernières

# Sur l'onglet de l'équipe.
spent-title = Temps passé
spent-note = Jours notés par chacun, et jours promis jusqu’à aujourd’hui par les affectations actuelles, sans fériés ni absences.
spent-note-sum = Jours notés par l’équipe, et jours promis jusqu’à aujourd’hui par les affectations actuelles, sans fériés ni absences.
spent-planned = Prévu jusqu’ici
spent-spent = Passé
spent-total = Ensemble

# Le journal.
journal-effort-noted = a noté ses jours de la semaine du { $week_on }.
