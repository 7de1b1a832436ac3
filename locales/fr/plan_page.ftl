# Les trois fins d’un plan, et laquelle est laquelle.
ends-promised = Promis : le { $date }, jour du dernier jalon du plan V{ $version }.
ends-planned = À promettre : le { $date }, jour du dernier jalon du plan qui s’écrit.
ends-drawn = Si chaque tâche dure ce qui est écrit, les tâches finissent le { $tasks } ; mais des tâches débordent, et les tirages, qui en tiennent compte, finissent au plus tard le { $p50 } une fois sur deux, le { $p80 } quatre fois sur cinq.
ends-undrawn = Si chaque tâche dure ce qui est écrit, les tâches finissent le { $tasks }. De combien elles peuvent déborder ne se calcule pas ici.
ends-noted-sooner = La prévision notée sur les jalons, le { $date }, vient avant la date probable : plus d’une fois sur deux, les tirages finissent après elle.
ends-noted-later = La prévision notée sur les jalons, le { $date }, vient après la date prudente : ou bien elle tient compte de ce que les tâches écrites ne disent pas, ou bien elle peut être avancée.
ends-beyond = { $days ->
    [one] Les tâches finissent un jour après la date promise
   *[other] Les tâches finissent { $days } jours après la date promise
}
ends-beyond-written = Même si chacune dure ce qui est écrit, le dernier jalon ne serait pas tenu. Raccourcissez ce qui est sur le chemin critique, ou placez le jalon plus tard avant de proposer le plan.
ends-beyond-followed = Même si chacune dure ce qui est écrit, le dernier jalon ne sera pas tenu. Raccourcissez ce qui est sur le chemin critique, ou notez la nouvelle prévision du jalon et demandez un recalage.
report-draft = Brouillon
done-report-kept = Brouillon du point d’avancement enregistré. Il n’est pas envoyé.
journal-way-report = Lire le point
journal-way-reports = Voir les points d’avancement
journal-way-decisions = Voir les décisions
journal-way-versions = Comparer les versions
journal-way-document = Lire le document
contents-title = Sur cette page
contents-late = { $count } en retard
contents-forecast-beyond = après la date promise
contents-draft = brouillon
