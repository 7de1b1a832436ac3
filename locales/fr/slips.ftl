# Les causes des retards.
cause-decision = décision en attente
cause-supplier = fournisseur
cause-staffing = effectifs
cause-requirements = exigences
cause-acceptance = recette
cause-data = qualité des données
cause-technical = technique
cause-security = sécurité
cause-budget = budget
cause-external = cause extérieure
cause-other = autre
cause-untold = cause non dite
cause-words = En quelques mots
cause-words-hint = Demandé pour « autre ».
problem-cause-words = Dites en quelques mots ce que recouvre « autre ».
cause-owed-section = Causes à donner
cause-owed = { $count ->
    [one] Une cause à donner
   *[other] Causes à donner : { $count }
}
cause-owed-noted = { $milestone } : du { $from } au { $to }, soit { $days } j.
cause-owed-foreseen = { $milestone } : ses tâches mènent, à la date probable, du { $from } au { $to }, soit { $days } j.
cause-owed-passed = { $milestone } : attendu le { $from }, il n’est pas noté comme atteint au { $to }, soit { $days } j.
cause-owed-by = Le chef d’intervention la donne.
cause-tell-title = Donner la cause d’un retard
cause-tell-hint = La date ci-dessus devient la prévision du jalon.
cause-tell-button = Donner la cause
unmet-cause_owed = Aucune cause n’est à donner pour ce jalon.
done-cause-told = Cause enregistrée.
pareto-title = Causes des retards
pareto-label = Jours de retard par cause, du plus grand nombre au plus petit
pareto-caption = Une barre par cause, en part des jours perdus. La ligne additionne les barres, de haut en bas ; le trait pointillé marque 80 %.
pareto-table = Jours de retard par cause
pareto-days = Jours
pareto-share = Part
pareto-sum = Cumul
pareto-slips = Retards
pareto-said = { $days } j, { $percent }
pareto-sentence = cumul { $sum }, { $slips ->
    [one] un retard
   *[other] { $slips } retards
}
pareto-none = Aucun jalon n’a de retard sur sa date d’origine. Dès qu’un retard aura sa cause, les jours perdus seront comptés ici.
pareto-how = Jours du calendrier entre la date d’origine de chaque jalon et celle où il est atteint, ou attendu. Chaque jour n’est compté qu’une fois, pour la dernière cause qui en a été donnée ; un jour regagné ne compte plus.
slips-caption = Chaque retard et sa cause
slip = Glissement
slip-moved = du { $from } au { $to }
slip-words = Précision
slip-told = Dite par
slip-told-by = { $name }, le { $date }
portfolio-causes = Causes des retards, tous plans confondus
causes-list = Retards : { $cause }
causes-rows = { $count ->
    [one] Un retard
   *[other] { $count } retards
}
causes-caption = Jalons en retard pour cette cause
causes-empty = Aucun retard de cette cause
causes-empty-why = Dans les dossiers que vous pouvez voir, aucun jalon n’a perdu de jours pour elle.

# Les versions du plan.
versions-open = Comparer les versions
versions-caption = Chaque jalon dans chaque version
versions-hint = Une version approuvée ne change plus. La dérive se lit d’abord contre l’origine, puis contre la version en vigueur.
version-why = { $date }. Cause du recalage : { $cause }.
version-asked = Demandé par { $asked }, approuvé par { $approved }.
version-reason = Raison donnée : « { $reason } »
versions-none = Aucune version n’est encore gelée
versions-none-why = La première paraît ici quand le commanditaire et le directeur ont tous deux approuvé la feuille de route.
version-origin = Origine (V1)
version-added = ajouté
version-dropped = retiré
version-absent = absent
version-gone = N’est plus dans le plan.
date-range = { $p50 } – { $p80 }
rebaseline-asked-by = Demandé par { $name }.
rebaseline-awaited = Demande du { $asked } ; { $name } répond avant le { $due }.
rebaseline-changes = Ce que le recalage changerait
rebaseline-refuse = Refuser ce recalage
rebaseline-refuse-button = Refuser le recalage
rebaseline-refuse-hint = Le chef d’intervention lit cette raison sur la feuille de route. Le plan en vigueur reste.
rebaseline-withdraw = Retirer la demande de recalage
rebaseline-refused = Recalage refusé par { $name }, le { $date }
rebaseline-refused-ask = Il était demandé pour « { $motive } » : { $reason }
changes-caption = Chaque jalon, aujourd’hui et après le recalage
change = Changement
change-now = Plan en vigueur
change-then = Plan demandé
change-none = inchangé
change-days = { $days } j
done-rebaseline-refused = Recalage refusé. Le plan en vigueur reste.
done-rebaseline-withdrawn = Demande de recalage retirée.

# L'ordre des dates.
order-title = Des dates contredisent l’ordre prévu
order-task = { $first } a commencé, ou fini, avant que { $second }, qu’elle attend, ne le permette.
order-milestone-task = { $first } est noté comme atteint, mais { $second }, qui y mène, n’était pas faite.
order-milestone = { $first } vient avant { $second }, dont ses tâches dépendent.
order-more = Et encore { $count }.
order-why = Rien n’est corrigé d’office : reprenez la date, ou la dépendance, qui ne dit pas ce qui s’est passé.

# Le journal.
journal-remediation-cause_told = a donné la cause du retard du jalon J{ $rank } : { $cause }.
journal-remediation-rebaseline_refused = a refusé le recalage : « { $reason } »
journal-remediation-rebaseline_withdrawn = a retiré la demande de recalage.
journal-case-rebaseline_awaited = a demandé un recalage : une réponse est due.
journal-case-rebaseline_settled = a mis fin à l’attente d’une réponse à la demande de recalage.

# La réponse due.
duty-answer_baseline = La réponse à une demande de recalage
