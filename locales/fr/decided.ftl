# Les décisions sur toutes les interventions.
decided-title = Décisions sur les interventions
decided-opening = { $count ->
    [one] { $count } décision
   *[other] { $count } décisions
 } sur { $cases ->
    [one] { $cases } dossier
   *[other] { $cases } dossiers
 } que vous pouvez voir. Réexamens à venir : { $due } ; en retard : { $late }.
decided-filter = Filtrer
decided-sort = Trier
decided-sort-newest = Les plus récentes
decided-sort-review = Réexamen le plus proche
decided-sort-project = Par projet
decided-owed = À décider
decided-owed-by = par { $name }
decided-owed-why = Après une rechute, le redressement a repris, et aucune décision ne dit comment il continue.
decided-review = Réexamen
review-due = Réexamen à venir
review-late = Réexamen en retard
review-held = Réexamen tenu
review-lapsed = Réexamen sans objet
review-none = Sans réexamen
decided-shown = { $from } à { $to } sur { $count }
decided-every = Voir toutes les décisions
decided-empty = Aucune décision consignée
decided-empty-why = Poursuivre, recadrer, suspendre ou arrêter : la direction décide dans la feuille de route de chaque dossier. Chaque décision paraît ici avec son motif et le jour où l’on y revient.
decided-none = Aucune décision ne répond à ces filtres
decided-none-why = Retirez-en un, ou revenez à toutes les décisions.
decided-file-number = Dossier
decided-file-project = Projet
decided-file-ministry = Ministère
decided-file-decision = Décision
decided-file-on = Décidé le
decided-file-who = Décidé ou confirmé par
decided-file-body = Instance
decided-file-reason = Motif
decided-file-evidence = Pièce à l’appui
decided-file-review = À réexaminer le
decided-file-review-state = État du réexamen
decided-file-fate = Suite
