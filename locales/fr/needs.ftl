# Les besoins d’un dossier.
needs-title = Besoins
needs-empty = Aucun besoin n’est indiqué
needs-empty-why = Sans besoin indiqué, la porte de départ reste fermée : personne n’a dit ce que ce dossier demande.
needs-sum = { $covered ->
    [one] { $covered } besoin couvert sur { $asked }, par des personnes confirmées.
   *[other] { $covered } besoins couverts sur { $asked }, par des personnes confirmées.
}
needs-skill = Compétence
needs-cover = Couvert par l’équipe
needs-covered = couvert
needs-covered-maybe = couvert si c’est confirmé
needs-nobody = personne
needs-missing = manque { $share }
needs-throughout = toute l’intervention
needs-on-site = { $count ->
    [one] { $count } jour sur place
   *[other] { $count } jours sur place
}
needs-open = Encore à couvrir par une personne confirmée : { $needs }.
needs-in-part = Couvert en partie seulement, ce qui ne ferme pas la porte : { $needs }.
needs-until = jusqu’au { $date }
need-change = Changer
need-remove = Retirer
need-add-title = Ajouter un besoin
need-add-button = Ajouter ce besoin
need-change-title = Changer un besoin : { $need }
need-change-button = Enregistrer ce besoin
need-leave = Laisser ce besoin comme il est
need-hint = Une personne par besoin, au niveau le plus bas qui convient. Sans dates, le besoin dure autant que l’intervention.
need-level = Niveau demandé
need-on-site = Jours sur place
need-place = Lieu des jours sur place
need-place-hint = Avec des jours sur place : le trajet compte alors dans les propositions d’équipes.
needs-nowhere = lieu non dit, trajet non compté
needs-proposed-title = Besoins proposés
needs-proposed-hint = D’après ce que le projet a dit de lui, selon des règles publiées : un avis d’expert, pas une mesure. Rien n’est retenu sans vous, et tout se change ensuite.
needs-propose = { $count ->
    [one] Voir { $count } autre besoin proposé d’après la demande
   *[other] Voir { $count } autres besoins proposés d’après la demande
}
need-proposed = { $skill }, niveau { $level }, { $share } du temps
needs-take-label = Besoins à retenir
needs-take = Retenir ces besoins
unmet-need = Ce besoin n’est pas, ou n’est plus, dans la liste.
problem-needs = Cochez au moins un des besoins proposés.
problem-needs-many = Un dossier indique douze besoins au plus. Retirez-en d’abord un.
problem-need-twice = Ce besoin est déjà dans la liste. S’il faut deux personnes, que le niveau, la part, les dates ou les jours sur place les distinguent.
problem-need-both = Donnez les deux dates, ou aucune.
problem-need-long = Donnez une date de fin dans les deux ans qui suivent la première.
problem-need-on-site = Écrivez un nombre entier de jours, ou rien.
problem-need-days = Pas plus de jours sur place que de jours ouvrés : { $limit } au plus.
needs-scribe = Le rapporteur tient le relevé de décision : ce temps ne couvre aucun besoin.
done-need = Besoin enregistré.
done-need-removed = Besoin retiré.
done-needs-taken = Besoins retenus.

# La demande que rien ne couvre.
brigade-demand = Ce qui nous manque
demand-title = Ce qui nous manque
demand-lead = Ce que les dossiers demandent et que personne, dans leurs équipes, ne couvre.
demand-most = Il manque surtout : { $lacks }.
demand-lack = { $skill } { $level } ({ $people } ETP en { $month })
demand-suspended = Les dossiers suspendus, comptés à part, demanderaient en plus : { $lacks }.
demand-about = En équivalents temps plein (ETP), sur six mois, à partir du premier lundi où quelqu’un peut commencer, pour les dossiers que vous pouvez voir, de la constitution de l’équipe au redressement. Un besoin sans dates dure autant que l’équipe est affectée ; si personne ne l’est, il compte tous les mois.
demand-empty = Rien ne manque
demand-empty-why = Dans les dossiers que vous pouvez voir, chaque besoin indiqué est couvert par des personnes confirmées, ou aucun besoin n’est indiqué.
demand-strip = Mois par mois
demand-in-people = En ETP
demand-level = niveau { $level } au moins
demand-legend-tentative = d’autres sont à confirmer
demand-tentative = et { $people } à confirmer
demand-cases = Pour quels dossiers
demand-without-needs-why = Ils ont été acceptés et ne sont pas terminés, sans que personne ait dit qui il leur faut : rien de ce qu’ils demanderaient n’est compté ici.
