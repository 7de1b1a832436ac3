# La proposition d'équipes.
proposal-title = Proposition d’équipes
proposal-lead = Qui peut aller où, pour tous les dossiers qui attendent une équipe : par un calcul exact, qui dit ce que chaque autre choix coûterait.
proposal-decides-nothing = Rien n’est affecté par ce calcul : vous choisissez, et chaque personne répond.
proposal-link = Calculer une proposition d’équipe
proposal-ask = Calculer une proposition
proposal-ask-one = Calculer pour ce seul dossier
proposal-ask-again = Calculer à nouveau
proposal-ask-all = Calculer pour tous les dossiers qui attendent
proposal-about-one = Le dossier { $number } seul ; ce qui est promis à tous les autres reste promis.
proposal-of-all = Tous les dossiers qui attendent
proposal-has-team = « { $title } » n’attend pas d’équipe
proposal-has-team-why = Une équipe se propose entre l’accord et le lancement de l’intervention.
proposal-to-its-team = Voir son équipe
proposal-none-waits = Aucun dossier n’attend d’équipe
proposal-none-waits-why = Un dossier paraît ici quand il est accepté, et jusqu’au lancement de l’intervention.
proposal-no-needs = Aucun dossier n’a dit qui il lui faut
proposal-no-needs-why = Le calcul part des besoins : dites-les sous l’onglet Équipe d’un dossier, puis revenez ici.
proposal-none-of-this = Rien n’a été calculé pour ce dossier
proposal-none-of-this-why = Votre dernière proposition n’en parle pas, ou il ne demande plus personne sur les douze semaines à venir.
proposal-cut = Seuls les cent dossiers les plus prioritaires sont dans ce calcul.
proposal-stale = Des choses ont changé depuis
proposal-stale-why = Une équipe, les besoins d’un dossier ou le temps d’une personne n’est plus ce qu’il était au moment du calcul. Calculez à nouveau.
proposal-stale-adjust = Ce qui suit tient compte d’aujourd’hui ; la proposition, non. Calculez à nouveau pour les comparer.
proposal-waiting = Dossiers qui attendent une équipe
proposal-case = Dossier
proposal-priority = Priorité
proposal-needs = Besoins
proposal-need = Besoin
proposal-team = Équipe
proposal-nobody-yet = personne encore
proposal-there = { $count ->
    [one] { $count } personne ; confirmations : { $confirmed }
   *[other] { $count } personnes ; confirmations : { $confirmed }
}
proposal-without-needs = Dossiers dont les besoins ne sont pas dits
proposal-without-needs-why = Ils attendent une équipe, et ne demandent personne dans les douze semaines à venir : ils ne sont pas dans le calcul.
proposal-nobody-more = Dossiers qui ne demandent plus personne
proposal-nobody-more-why = Ce qu’ils demandent dans les douze semaines à venir est confirmé, ou vient plus tard : ils ne sont pas dans le calcul.

# L'ensemble.
proposal-whole = Ce que vaut cette répartition
proposal-exact = Calcul exact sur { $people } et { $cases }, le { $moment }
proposal-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
proposal-cases = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
proposal-optimal = C’est démontré : aucune autre répartition ne vaut davantage.
proposal-not-optimal = { $count ->
    [one] La meilleure répartition est peut-être celle-ci : aucune ne vaut plus de { $bound } points, { $points } point de plus. Le temps a manqué pour le démontrer.
   *[other] La meilleure répartition est peut-être celle-ci : aucune ne vaut plus de { $bound } points, { $points } points de plus. Le temps a manqué pour le démontrer.
}
proposal-terms = La valeur, terme par terme
proposal-terms-explained = Comment ces points se comptent
proposal-term = Terme
proposal-points = Points
proposal-total = Total
proposal-point = Un point est un centième de journée donné à un dossier P4 ; il en vaut 2 pour un P3, 4 pour un P2, 8 pour un P1. Les trajets ne comptent que pour les jours sur place dont le lieu est dit, sous l’onglet Équipe du dossier.
proposal-weeks = Douze semaines, du { $from } au { $to } ; un besoin plus long n’y compte que pour cette part.
proposal-term-coverage = Couverture
proposal-term-coverage-about = Le temps donné à ce que demandent les dossiers : chaque centième de journée vaut { $p1 } points pour un P1, { $p2 } pour un P2, { $p3 } pour un P3, { $p4 } pour un P4.
proposal-term-overload = Surcharge
proposal-term-overload-about = Le temps demandé à une personne au-delà de ce qu’elle donne : chaque centième de journée retire { $points } points.
proposal-term-dispersion = Dispersion
proposal-term-dispersion-about = Passer d’un dossier à l’autre fait perdre du temps : chaque jour d’un dossier mené à côté d’un autre retire { $points } points.
proposal-term-travel = Trajets
proposal-term-travel-about = Les heures de route des jours sur place : chacune retire { $points } points. On en compte une, aller-retour, par centaine de kilomètres à vol d’oiseau, et huit au plus par jour.
proposal-term-handover = Passations
proposal-term-handover-about = Une personne quitte un dossier qu’elle connaît, et d’autres doivent l’apprendre : de { $least } points retirés pour un P4 à { $most } pour un P1.
proposal-cost-none = autant
proposal-cost-less = { $count ->
    [one] { $points } point de moins
   *[other] { $points } points de moins
}
proposal-cost-more = { $count ->
    [one] { $points } point de plus
   *[other] { $points } points de plus
}
proposal-missing = Ce qui nous manque, dans tous ces dossiers
proposal-missing-skill = Compétence et niveau
proposal-missing-days = Jours demandés
proposal-load = Charge sur douze semaines, proposition comprise
proposal-load-plus = part proposée, ou encore à confirmer
proposal-load-of-which = dont { $count } % proposés ou à confirmer

# Un dossier.
proposal-covered = besoins couverts : { $met } sur { $all }
proposal-needs-and-people = Les besoins, et qui les couvre
proposal-who = Qui
proposal-nobody = personne
proposal-there-part = présence : { $days } jours sur { $of }
proposal-why-these = Pourquoi ces personnes
proposal-reason-none = une autre personne conviendrait aussi
proposal-reason-only-one = personne d’autre ne convient pour { $skill }
proposal-reason-only-lead = personne d’autre dans l’équipe ne pourrait mener l’intervention
proposal-reason-only-senior = personne d’autre dans l’équipe n’est au niveau 4
proposal-reason-knows = connaît déjà le dossier
proposal-reason-lives = habite sur place ({ $place })
proposal-reason-travels = à { $km } km du lieu à vol d’oiseau ({ $place }), { $hours } de route par jour sur place
proposal-reason-travels-far = { $hours } de route par jour sur place ({ $place })
proposal-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
proposal-reason-without = sans cette personne, au mieux { $team } : { $cost }
proposal-no-team = aucune équipe
proposal-leaving = Départ du dossier : { $names }.
proposal-why-no-skill = Personne n’a cette compétence.
proposal-why-no-level = Personne n’a ce niveau ; le plus haut est { $level }.
proposal-why-conflict = { $skilled ->
    [one] La seule personne qui a ce niveau est en déport.
   *[other] Les { $skilled } personnes qui ont ce niveau sont en déport.
}
proposal-why-declined = { $skilled ->
    [one] La seule personne qui a ce niveau a décliné.
   *[other] Les { $skilled } personnes qui ont ce niveau ont décliné.
}
proposal-why-conflict-declined = Personnes de ce niveau : { $skilled } ; en déport : { $conflict } ; ayant décliné : { $declined }.
proposal-why-away = { $skilled ->
    [one] La seule personne qui a ce niveau est absente plus de la moitié du temps.
   *[other] Les { $skilled } personnes qui ont ce niveau sont absentes plus de la moitié du temps.
}
proposal-why-nobody-left = Personnes de ce niveau : { $skilled } ; en déport : { $conflict } ; ayant décliné : { $declined } ; absentes : { $away }.
proposal-why-full = { $skilled ->
    [one] La seule personne de ce niveau n’a plus de temps à donner.
   *[other] Personnes de ce niveau : { $skilled } ; sans temps à donner : { $full } ; en déport : { $conflict } ; ayant décliné : { $declined } ; absentes : { $away }.
}
proposal-why-no-lead = Pas d’équipe : parmi celles et ceux qui conviennent et ont du temps, personne ne pourrait mener l’intervention (pilotage de la livraison, niveau 3).
proposal-why-no-senior = Pas d’équipe : parmi celles et ceux qui conviennent et ont du temps, personne n’est au niveau 4.
proposal-why-worth-less = Le temps de qui conviendrait vaut davantage ailleurs.
proposal-why-price = { $name } conviendrait : l’ensemble vaudrait { $cost }.
proposal-rivals = La proposition et les équipes suivantes
proposal-needs-met = Besoins couverts
proposal-met-of = { $met } sur { $all }
proposal-rivals-inexact = La recherche des équipes suivantes n’a pas été menée à son terme : une autre pourrait passer devant elles.
proposal-rivals-none = Aucune autre équipe n’est possible.
proposal-rivals-one = Une seule autre équipe est possible.
proposal-rivals-cut = La recherche d’autres équipes s’est arrêtée avant son terme : il peut y en avoir d’autres.
proposal-remains = Ce qui est acquis, ce qui manquera
proposal-remains-note = Qui a dit oui reste : le calcul ne demande que le complément. Une personne confirmée ne se retire que sous l’onglet Équipe du dossier.
proposal-settled = Déjà confirmé : { $people }.
proposal-short = Il manquera { $skill }, { $share } du temps, { $period }.
proposal-short-part = Il manquera { $skill }, { $share } du temps, { $period } : personne ne peut en donner plus de { $given }, et c’est ce qui est demandé.
proposal-adjust = Ajuster, puis proposer
proposal-adjust-of = Ajuster, puis proposer l’équipe de « { $title } »

# Ajuster.
proposal-adjust-title = L’équipe de « { $title } »
proposal-adjust-lead = Une équipe est choisie d’avance. Changez ce que vous savez mieux, regardez la conséquence, puis demandez aux personnes.
proposal-go-choose = Choisir l’équipe
proposal-choose = Qui couvre quoi
adjust-no-needs = Ce dossier n’a pas dit qui il lui faut
adjust-no-needs-why = Une équipe se choisit pour des besoins : une compétence, un niveau, une part du temps, des dates. Dites-les sous l’onglet Équipe, où des règles en proposent, puis revenez ici.
adjust-say-needs = Dire ses besoins
adjust-nobody-more = Ce dossier ne demande plus personne
adjust-nobody-more-why = Ce qu’il demande dans les douze semaines à venir est confirmé, ou vient plus tard. Ajoutez un besoin s’il lui faut quelqu’un d’autre.
adjust-see-needs = Voir ses besoins
proposal-field = { $skill }, { $share } du temps
proposal-candidate = { $name }, niveau { $level }
proposal-see = Voir la conséquence
proposal-send = Proposer à ces personnes
proposal-send-why = Chaque affectation reste à confirmer tant que la personne n’a pas répondu ; elle peut décliner, avec un motif.
proposal-consequence = La conséquence
proposal-whole-worth = L’ensemble vaudrait { $points } points.
proposal-against = À côté de la proposition : { $cost }.
proposal-against-nothing = La proposition ne s’y compare plus : des choses ont changé.
proposal-keeps-rules = Aucune règle n’est enfreinte.
proposal-who-is-asked = Pour les personnes
proposal-is-asked = à demander
proposal-nobody-asked = Personne n’aurait à répondre.
proposal-asked-no-more = On ne solliciterait plus : { $names }.
proposal-makes-way = Jusqu’à la réponse de qui est sollicité pour diriger, { $name } dirige l’intervention.
proposal-breach-shape = Ce choix ne répond pas aux besoins du dossier.
proposal-breach-conflict = { $name } est en déport sur { $case }.
proposal-breach-declined = { $name } a décliné { $case }.
proposal-breach-level = { $name } n’a pas le niveau demandé ({ $skill }).
proposal-breach-away = { $name } ne serait pas là plus de la moitié du temps ({ $skill }).
proposal-breach-overfull = { $name } aurait plus de 120 % de sa capacité { $weeks }.
proposal-breach-cases = { $name } aurait plus de trois dossiers de front { $weeks }.
proposal-breach-lead = { $case } : personne dans l’équipe ne pourrait la mener (pilotage de la livraison, niveau 3).
proposal-breach-senior = { $case } : personne dans l’équipe n’est au niveau 4.

# Répondre.
awaited-title = On attend votre réponse
awaited-hint = On vous propose ces affectations. Confirmez ou déclinez, sous l’onglet Équipe du dossier.
awaited-answer = Répondre
awaited-answer-of = Répondre pour « { $title } »
object-title = Décliner cette affectation
object-hint = Vous ne serez plus dans l’équipe. La coordination et la direction lisent votre motif ; le journal dit que vous avez décliné, sans dire pourquoi.
object-button = Décliner
objections-title = A décliné
objections-hint = À lire ici jusqu’à ce que soit couvert ce que la personne aurait pu faire, ou que vous l’affectiez à nouveau. D’ici là, le calcul ne la propose plus pour ce dossier.
problem-nobody-chosen = Choisissez au moins une personne.
problem-overload-chosen = { $load } % seraient promis, pour une capacité de { $capacity } %, la semaine du { $date } ; semaines de trop : { $weeks }, entre le { $from } et le { $to }. Choisissez une autre personne, ou dites pourquoi sous les besoins.
problem-overload-chosen-open = { $load } % seraient promis, pour une capacité de { $capacity } %, la semaine du { $date } ; des semaines de trop à partir du { $from }, tant que dure l’intervention. Choisissez une autre personne, ou dites pourquoi sous les besoins.
problem-overload-reason = Dites pourquoi demander plus que ces personnes ne donnent, ou choisissez-en d’autres.
problem-rule-reason = Cette équipe s’écarte d’une règle : dites pourquoi la solliciter quand même, ou choisissez d’autres personnes.

# Contre une règle, et pourquoi.
rule-reason = Pourquoi malgré la règle
rule-reason-hint = Dans cette équipe : { $rules }. Ce motif reste au journal du dossier, que le projet lit : ne nommez ni un autre dossier, ni rien de personnel.
rule-reason-hint-kept = Telle qu’elle est choisie, l’équipe respecte toutes les règles, et ce motif n’est pas gardé.
team-rule-led = personne ne pourrait la mener
team-rule-senior = personne n’est au niveau 4
team-rule-present = quelqu’un serait absent plus de la moitié du temps
team-rule-cases = quelqu’un aurait plus de trois dossiers de front
team-rule-ceiling = quelqu’un aurait plus de 120 % de sa capacité
unmet-needs_said = un dossier qui attend une équipe, avec des besoins sur les douze semaines à venir
unmet-another_team = Cette équipe est déjà celle du dossier.
done-teams-proposed = La proposition est calculée.
done-team-asked = C’est proposé : chaque personne le trouve sur sa page, et répond.
done-objected = Vous avez décliné « { $title } ». Si c’est une erreur, seul un coordinateur peut vous solliciter de nouveau : { $name }.
journal-roster-objected = a décliné son affectation.
