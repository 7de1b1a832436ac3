# Un recalage qui ajoute des jalons, ou qui en abandonne.
milestones-added = Jalons ajoutés
milestones-added-hint = Ils n’entrent dans le plan que si le directeur approuve le recalage. L’origine de chacun est la date de cette version. Une ligne laissée vide n’ajoute rien.
milestones-given-up-ask = Jalons abandonnés
milestones-given-up-hint = Pour abandonner un jalon, écrivez pourquoi sur sa ligne ; laissée vide, le jalon reste. Abandonné, il reste lisible avec ses dates, et ne compte plus ni dans la prévision ni dans les retards. Ses tâches restent, sans jalon : retirez celles qui n’ont plus lieu d’être.
milestone-new-in = nouveau en V{ $version }
milestone-given-up-in = abandonné en V{ $version }, le { $date }
given-up-caption = Jalons abandonnés
given-up-last = Dernière promesse
given-up-why = Pourquoi
given-up-means = Ces jalons ont été promis et ne le sont plus. Ils ne comptent ni dans la prévision, ni dans les retards, ni dans leurs causes.
version-given-up = abandonné
version-given-up-why = Abandonné. { $why }
problem-plan-none-left = Un plan garde au moins un jalon encore à atteindre. Laissez celui-ci, ou ajoutez-en un autre.
problem-milestone-closed = Ce jalon est déjà atteint ou abandonné. Videz cette ligne.
problem-milestone-again = Un jalon de ce titre est ou a été abandonné. Pour l’atteindre à une autre date, gardez-le et changez sa prévision ; ce qui est autre chose porte un autre titre.
problem-milestone-twice = Un autre jalon porte ce titre : donnez-en à celui-ci un qui lui soit propre.
problem-plan-too-many-milestones = Avec ce recalage, le plan aurait { $count } jalons ; il en a au plus { $limit }.
journal-remediation-rebaseline_asked-added = a demandé un recalage : « { $reason } » Jalons à ajouter : { $added }.
journal-remediation-rebaseline_asked-given_up = a demandé un recalage : « { $reason } » Jalons à abandonner : { $given_up }.
journal-remediation-rebaseline_asked-added_and_given_up = a demandé un recalage : « { $reason } » Jalons à ajouter : { $added }. Jalons à abandonner : { $given_up }.
journal-remediation-baseline_frozen-added = a gelé la référence V{ $version }. Jalons ajoutés : { $added }.
journal-remediation-baseline_frozen-given_up = a gelé la référence V{ $version }. Jalons abandonnés : { $given_up }.
journal-remediation-baseline_frozen-added_and_given_up = a gelé la référence V{ $version }. Jalons ajoutés : { $added }. Jalons abandonnés : { $given_up }.
unmet-milestone_left = Tous les autres jalons ont été atteints entre-temps : ce recalage n’en laisserait aucun à atteindre. Refusez-le, ou le chef d’intervention peut le retirer.
brief-given-up = { $count ->
    [one] un jalon abandonné
   *[other] { $count } jalons abandonnés
 }
