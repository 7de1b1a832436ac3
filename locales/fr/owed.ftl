# Ce qui est dû : la liste, et la date qu’on annonce à la place d’une autre.
owed-title = Ce qui est dû
owed-ways = Dans quel sens
owed-by-me = Par moi
owed-by-me-lead = Ce que vous devez, le plus pressant d’abord. Chaque date s’explique.
owed-by-me-none = Vous ne devez rien
owed-by-me-none-why = Rien n’attend de vous, sur aucun dossier. Ce qui vous sera demandé paraîtra ici, avec sa date et la façon dont elle est calculée.
owed-to-me = À moi
owed-to-me-lead = Ce que l’autre partie vous doit, sur les dossiers où vous tenez un rôle ; et, de la direction, ce qu’elle doit à votre proposition.
owed-to-me-none = On ne vous doit rien
owed-to-me-none-why = Ici paraît ce que la brigade doit à un projet, ou un projet à la brigade, sur les dossiers où vous tenez un rôle.
owed-by-anyone = Par tous
owed-by-anyone-lead = Tout ce qui est dû sur les dossiers que vous pouvez voir, le plus pressant d’abord.
owed-by-anyone-none = Rien n’est dû
owed-by-anyone-none-why = Sur un dossier en cours, quelqu’un doit toujours quelque chose : vous n’en voyez donc aucun qui soit en cours.
owed-none-here = Rien de dû avec ce filtre
owed-none-here-why = Ce qui était ici est peut-être rendu. Sans filtre, vous verrez le reste.
owed-show-all = Tout afficher
owed-filter = Filtrer ce qui est dû
owed-every-kind = Tout engagement
owed-this-person = Cette personne
owed-only = Seulement ce que doit { $name }
owed-pages = Pages de ce qui est dû
owed-what = Engagement et dossier
owed-who = Dû par
owed-when = Échéance
owed-acts = Ce que vous pouvez faire
owed-no-date = sans date tant que le délai est arrêté
owed-first-date = À la première date : { $left }
owed-promised = Date annoncée : { $moment }
owed-promised-past = Date annoncée, passée elle aussi : { $moment }
owed-another-date = Annoncer une autre date
owed-why = Comment cette date est calculée
owed-decided = Une décision a fixé cette date : { $moment }.
owed-stretches = Le délai, de bout en bout :
stretch-ran = A couru du { $from } au { $until }
stretch-runs = Court depuis le { $from }
stretch-held = Suspension { $reason }, du { $from } au { $until }
stretch-is-held = Suspension { $reason }, depuis le { $from }

promise-title = Annoncer une autre date
promise-another = Une date que vous tiendrez
promise-about = L’autre partie lira cette date et sa raison. La date d’origine reste affichée, et le retard avec elle ; les rappels cessent jusqu’à la date que vous annoncez.
promise-again = Vous en avez déjà annoncé une : celle-ci sera montrée comme la seconde, et il n’y en aura pas de troisième.
promise-on = Rendu au plus tard le
promise-on-hint = Un jour ouvré, avant la fin de la journée de travail, et pas après le { $date }.
promise-reason = Raison
promise-reason-hint = En une phrase ou deux : ce qui a retardé, et ce qui vous permet de tenir cette date.
promise-first = Échéance d’origine : { $moment }.
promise-said = { $rank ->
    [one] Date annoncée le { $made } : { $moment }. « { $reason } »
   *[other] Seconde date annoncée, le { $made } : { $moment }. « { $reason } »
}
promise-paused = Le délai est arrêté : c’est à l’autre partie de répondre, il n’y a rien à reporter.
promise-suspended = Le dossier est suspendu par la direction : rien n’est attendu de vous avant sa reprise, il n’y a rien à reporter.
promise-no-more = Vous avez annoncé deux autres dates. Il n’y en aura pas de troisième : parlez à l’autre partie, ou demandez l’avis du comité.
promise-not-now = À cette étape du dossier, une décision a fixé la date : elle ne se reporte pas ici.
done-promise = La date est annoncée. L’autre partie la lit dans le suivi du dossier.
problem-promise-day-off = Donnez un jour ouvré : ni samedi, ni dimanche, ni jour férié.
problem-promise-same = C’est déjà la date annoncée ou due : rien n’est envoyé.
problem-promise-far = Cette date est trop lointaine : la plus tardive possible est dite au-dessus du champ.

# Les rappels, et ce que le comité trouve à son ordre du jour.
reminders-title = { $count ->
    [one] { $count } rappel
   *[other] { $count } rappels
}
reminders-latest = { $count ->
    [one] Le dernier rappel
   *[other] Les { $count } derniers rappels
}
reminders-why = De chaque engagement, le dernier rappel donné ; aucun pendant qu’un délai est arrêté, aucun jusqu’à une date annoncée.
reminder-you = dû par vous
level-halfway = La moitié du délai est passée.
level-near = Il reste un cinquième du délai.
level-missed = L’échéance est passée.
level-reminded = La réponse est attendue depuis dix jours ouvrés.
level-reminded-again = La réponse est attendue depuis vingt jours ouvrés.
level-committee = À l’ordre du jour du prochain comité.
stalled-title = Resté sans suite
stalled-why = Une fois et demie le délai est passée, ou vingt-cinq jours ouvrés sans réponse. Le silence ne clôt rien : le comité voit avec chacun ce qui bloque.
stalled-case = Dossier
stalled-what = Engagement
stalled-due = Échéance d’origine
stalled-since = À l’ordre du jour depuis
stalled-in-sitting = { $count ->
    [one] Un engagement resté sans suite
   *[other] { $count } engagements restés sans suite
}
stalled-said = Ce qui en est dit
stalled-announced = Annoncé pour { $moment } par { $name } : « { $reason } »
stalled-before = Dit à la séance n° { $number }, le { $day } :
stalled-note = Ce que le comité en dit
stalled-note-hint = Ce qui bloque, qui s’en charge, pour quand. Au relevé seulement : le journal dit que c’est noté, pas ce qui est dit.
stalled-note-do = Noter
stalled-note-on = Noter : { $duty }, { $project }
stalled-choose = Choisissez
journal-duty-put_on_agenda = a mis à l’ordre du jour du comité ce que personne n’a rendu : { $duty }.
journal-duty-taken_off_agenda = a retiré de l’ordre du jour du comité ce dont le délai a changé : { $duty }.
