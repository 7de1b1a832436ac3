# Les fichiers d’une feuille de route : ce qui entre, ce qui sort, les plans types.
plan-import-title = Importer des tâches
plan-import-lead = Un tableau collé ou un fichier est d’abord lu sans rien écrire : vous voyez ce qui changerait et ce qui ne peut pas être repris, puis vous décidez.
plan-import-pasted = Tableau
plan-import-pasted-hint = Collé d’un tableur, ou en CSV. La première ligne nomme les colonnes : titre et jours ouvrés suffisent ; n°, type (tâche ou jalon), côté, responsable, date prévue, jalon, après, commencée le, terminée le. Une ligne de zéro jour est un jalon.
plan-import-read = Lire le tableau
plan-import-again = Relire le tableau
plan-import-ways = Remplacer : ce que le tableau n’a pas s’en va, le reste garde son numéro. Ajouter : ce qui est enregistré ne change pas. Un tableau modifié depuis est d’abord relu.
plan-import-replace = Remplacer les tâches
plan-import-add = Ajouter aux tâches
plan-import-file-title = Depuis un fichier
plan-import-file = Fichier MS Project (XML) ou CSV
plan-import-file-hint = Dans MS Project : Enregistrer sous, format XML. 2 Mo au plus. Ce qui en est lu vient dans le champ du tableau, où vous pouvez le corriger.
plan-import-file-read = Lire le fichier
plan-import-preview = Ce que remplacer changerait
plan-import-holds = { $milestones ->
    [one] { $milestones } jalon change,
   *[other] { $milestones } jalons changent,
} { $tasks ->
    [one] { $tasks } tâche change.
   *[other] { $tasks } tâches changent.
}
plan-import-unchanged = { $count ->
    [one] { $count } ligne reste comme elle est.
   *[other] { $count } lignes restent comme elles sont.
}
plan-import-same = Le tableau dit ce qui est déjà enregistré : rien ne changerait.
plan-import-none-taken = Rien de ce tableau ne serait repris. Une fois la feuille de route approuvée, ses jalons changent par une prévision puis un recalage, et non par un fichier.
plan-import-differs = { $field } : { $from }, désormais { $to }
plan-import-says = { $field } : { $to }
plan-import-begun = { $count ->
    [one] Remplacer ferait perdre ce qui est noté d’une tâche commencée ou faite
   *[other] Remplacer ferait perdre ce qui est noté de { $count } tâches commencées ou faites
}
plan-import-over-begun = Remplacer aussi les tâches commencées ou faites
plan-import-was-read = Le tableau est lu
plan-import-caption = Lignes nouvelles, modifiées et retirées
plan-import-what = Changement
plan-import-line = Ligne
plan-import-fields = Ce qui y change
plan-import-left = Ce qui n’est pas repris
plan-import-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
done-plan-taken-in = Tableau repris.
plan-change-new = nouvelle
plan-change-changed = modifiée
plan-change-gone = retirée
plan-left-column = colonne que personne ici ne lit
plan-left-calendar = calendrier du fichier : on compte ici en jours ouvrés de France
plan-left-summary = tâche récapitulative : seules ses sous-tâches sont reprises
plan-left-inactive = tâche inactive
plan-left-resource = plusieurs ressources : une tâche a ici un seul responsable, à écrire
plan-left-constraint = contrainte de date : une tâche commence ici dès que ce qu’elle attend le permet
plan-left-start-finish = lien début-fin : il n’existe pas ici
plan-left-percent-lag = délai en pourcentage : le lien est repris sans délai
plan-left-elapsed-lag = délai en temps écoulé : compté en jours ouvrés de travail
plan-left-lag = délai arrondi au jour ouvré supérieur
plan-left-duration = durée arrondie au jour ouvré supérieur, ou donnée en temps écoulé
plan-left-percent = pourcentage d’avancement : une tâche est ici à faire, commencée ou faite, à une date
plan-left-dates = dates planifiées à la main : les dates se calculent ici
plan-left-milestone-link = lien d’un jalon autre que fin-début sans délai, ou jalon qui attend dans un tableau
plan-left-waits-for-milestone = attend un jalon : attend maintenant les tâches qui y mènent
plan-left-milestone-waits = jalon qui attend autre chose qu’une tâche
plan-left-other-milestone = tâche de plusieurs jalons : rattachée au premier
plan-left-summary-link = lien vers une tâche récapitulative ou un autre projet
plan-left-promised = jalon promis : il ne bouge que par une prévision et un recalage
plan-left-reached = date à laquelle un jalon a été atteint : elle se note sur la feuille de route
plan-left-notes = notes de la tâche
plan-files-title = La feuille de route en fichiers
plan-files-csv = Tableau (CSV)
plan-files-xml = MS Project (XML)
plan-files-ics = Calendrier (iCalendar)
plan-files-example = Exemple de tableau à remplir (CSV)
plan-file-event = { $name } · { $what } ({ $title })
plan-templates-title = Partir d’un plan type
plan-templates-lead = Choisir un plan type remplit le champ du tableau et n’enregistre rien : changez-le, puis lisez-le. Les durées sont des usages, non des promesses ; les jalons sont comptés à partir d’aujourd’hui. Modèle de feuille de route, édition { $version }.
plan-template-size = ({ $tasks } tâches, { $days } jours ouvrés)
tasks-group-none = Sans jalon
tasks-grouped = Au-delà de { $limit } tâches, le diagramme a une barre par jalon. Le tableau qui suit les a toutes.
tasks-grouped-desc = Pour chaque jalon, une barre du premier début à la dernière fin des tâches qui y mènent. Le tableau qui suit donne les dates de chacune.
tasks-grouped-elsewhere = Au-delà de { $limit } tâches, le diagramme a une barre par jalon. Toutes les tâches, telles que le plan les a, sont dans le [tableau de la feuille de route]. Dès que quelque chose est supposé, celles qui bougent sont listées plus bas.
tasks-grouped-elsewhere-desc = Pour chaque jalon, une barre du premier début à la dernière fin des tâches qui y mènent. Les dates de chaque tâche sont sur la page de la feuille de route.
tasks-group-holds = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
} · { $done ->
    [one] { $done } faite
   *[other] { $done } faites
} · { $critical } sur le chemin critique
forecast-drivers-more = { $count ->
    [one] Et { $count } autre tâche, moins souvent.
   *[other] Et { $count } autres tâches, moins souvent.
}
problem-plan-look = Voici ce qui changerait : faut-il remplacer les tâches, ou les ajouter ?
problem-plan-nothing = Rien ne changerait.
problem-plan-begun = Des tâches commencées ou faites seraient remplacées : cochez la case si c’est ce qu’il faut, ou ajoutez.
problem-plan-title = Ligne { $line } : il faut un titre, de { $limit } signes au plus.
problem-plan-kind = Ligne { $line } : « { $piece } » n’est ni « tâche » ni « jalon ».
problem-plan-side = Ligne { $line } : « { $piece } » n’est ni « projet » ni « brigade ».
problem-plan-owner = Ligne { $line } : le responsable s’écrit en { $limit } signes au plus.
problem-plan-days = Ligne { $line } : la durée « { $piece } » n’est pas un nombre entier de jours ouvrés, de 1 à { $limit }.
problem-plan-date = Ligne { $line } : « { $piece } » n’est pas une date. Écrivez 31/01/2027 ou 2027-01-31.
problem-plan-milestone-date = Ligne { $line } : un jalon a besoin d’une date.
problem-plan-milestone-past = Ligne { $line } : ce jalon serait promis pour le { $date }, qui est passé.
problem-plan-milestone-far = Ligne { $line } : ce jalon serait promis pour le { $date }. Donnez une date dans les dix ans qui viennent.
problem-plan-milestone-twice = Ligne { $line } : un autre jalon s’appelle « { $piece } ». Donnez à celui-ci un titre qui lui soit propre.
problem-plan-milestone-unknown = Ligne { $line } : « { $piece } » n’est le nom d’aucun jalon, ni du tableau ni de la feuille de route.
problem-plan-link = Ligne { $line } : « { $piece } » ne se lit pas. Écrivez par exemple 3, 3FD+2 ou T3SS.
problem-plan-link-far = Ligne { $line } : « { $piece } » attend plus de dix ans.
problem-plan-link-twice = Ligne { $line } : « { $piece } » dit deux fois la même attente.
problem-plan-links-many = Ligne { $line } : une tâche attend au plus { $limit } autres tâches.
problem-plan-unknown = Ligne { $line } : la tâche attend { $task }, qui n’est pas là.
problem-plan-name-twice = Ligne { $line } : « { $piece } » nomme déjà une autre ligne.
problem-plan-future = Ligne { $line } : une date de début ou de fin réelle est à venir.
problem-plan-backwards = Ligne { $line } : la tâche serait terminée avant d’avoir commencé.
problem-plan-circle = Ligne { $line } : ces tâches s’attendent en rond : { $circle }. Retirez l’une de ces attentes.
problem-plan-long = Ligne { $line } : avec tout ce qui la précède, cette tâche finirait dans plus de quarante ans.
problem-plan-many = Ce tableau a { $count } lignes. Un plan a au plus { $limit } tâches et { $milestones } jalons : gardez les plus grosses, ou faites-en plusieurs plans.
problem-plan-many-milestones = Avec ce tableau, le plan aurait { $count } jalons ; il en a au plus { $limit }.
problem-plan-header = Ligne { $line } : elle doit nommer les colonnes, dont une « titre » et une « jours ouvrés » (ou « date prévue »).
problem-plan-no-line = Le tableau n’a que des noms de colonnes : écrivez une ligne par tâche.
problem-plan-quote = Ligne { $line } : un guillemet ouvert n’est pas fermé, ou du texte le suit.
problem-plan-empty = Collez un tableau, ou choisissez un fichier.
problem-plan-not-text = Ce n’est pas un texte. Depuis MS Project ou un tableur, enregistrez en XML ou en CSV.
problem-plan-xml = Ligne { $line } : la lecture du XML s’arrête là. Le fichier est peut-être coupé.
problem-plan-not-project = Ce XML n’est pas celui d’un projet MS Project.
problem-plan-more = Autres lignes à corriger, non montrées : { $count }.
