# Le portefeuille tel qu’il était connu un jour passé, et ce qui a changé d’un jour à l’autre.
as-of-day = Tel que connu le soir du
as-of-show = Voir ce jour
as-of-slide = Faire glisser jusqu’à un jour
as-of-ends = du { $first } au { $last }
as-of-step = Pas à pas
as-of-month-before = un mois plus tôt
as-of-week-before = une semaine plus tôt
as-of-day-before = la veille
as-of-day-after = le lendemain
as-of-week-after = une semaine plus tard
as-of-month-after = un mois plus tard
as-of-known = Tel que connu
as-of-today = aujourd’hui
as-of-lead = Tel que connu le { $date } au soir.
as-of-read-only = Vous lisez le passé
as-of-read-only-why = Rien ne se décide d’ici : chaque dossier s’ouvre tel qu’il est aujourd’hui. Vous lisez le passé des dossiers que vous pouvez voir aujourd’hui, et d’aucun autre.
as-of-changed-since = Ce qui a changé depuis
as-of-back = Revenir à aujourd’hui
as-of-empty = Ce soir-là, aucun dossier que vous pouvez voir aujourd’hui n’était au portefeuille.
as-of-not-yet = Le passé n’est pas encore rebâti en entier
as-of-not-yet-why = Tocsin vient d’être mis à jour et relit les journaux. Les nombres ci-dessous sont incomplets ; rouvrez cette page dans quelques minutes.
as-of-owed = Ce que vous deviez
as-of-owed-none = Ce soir-là, vous ne deviez rien.
as-of-left-out = Les listes derrière les dérives publiées, les redressements, les causes de glissement, la capacité, la fraîcheur, la comparaison avec les projets non aidés et les taux d’accord et de dérogation se lisent sur le portefeuille d’aujourd’hui seulement. Les objectifs sont ceux d’alors, avec leur cible d’alors ; ce qui s’est passé dans leur mois est compté tel qu’il est connu aujourd’hui.
two-days-link = Ce qui a changé
two-days-title = Ce qui a changé du { $from } au { $to }
two-days-from = Du soir du
two-days-to = au soir du
two-days-slide-from = Faire glisser le premier jour
two-days-slide-to = Faire glisser le second jour
two-days-compare = Comparer
two-days-sides = Les deux jours côte à côte
two-days-sides-caption = Les mêmes nombres, le premier jour et le second
two-days-number = Nombre
two-days-by = Écart
two-days-followed = Suivis par la brigade
two-days-critical = Dont critiques
two-days-kinds = Dossiers qui ont changé
two-days-kind-came = arrivés
two-days-kind-came-why = au portefeuille depuis
two-days-kind-left = sortis
two-days-kind-left-why = par archivage, ou par fusion avec un autre
two-days-kind-stage = étape
two-days-kind-stage-why = à une autre étape
two-days-kind-priority = priorité
two-days-kind-priority-why = d’une autre priorité
two-days-kind-band = risque
two-days-kind-band-why = d’un autre niveau de risque
two-days-kind-weather = météo
two-days-kind-weather-why = d’une autre météo
two-days-all = Tous les changements
two-days-changes-caption = Les dossiers qui ont changé, ce qui a changé et pourquoi
two-days-what = Ce qui a changé
two-days-why = Pourquoi
two-days-came = Arrivé, à l’étape : { $now }
two-days-left = Sorti, depuis l’étape : { $was }
two-days-changed = { $what } : { $from }, puis { $to }
two-days-nothing = rien
two-days-expired = La dérogation sur le niveau a pris fin le { $date }, son dernier jour.
two-days-untold = Le journal n’en dit rien que vous puissiez lire.
two-days-more = { $count ->
    [one] une entrée plus ancienne, au journal
   *[other] { $count } entrées plus anciennes, au journal
}
two-days-none = Rien n’a changé
two-days-none-why = Entre ces deux soirs, aucun dossier que vous pouvez voir n’a changé ainsi. Élargissez les dates, ou regardez tous les changements.
two-days-rows = { $count ->
    [one] un dossier
   *[other] { $count } dossiers
}
two-days-weather-turned = { $better ->
    [one] { $better } meilleure
   *[other] { $better } meilleures
}, { $worse ->
    [one] { $worse } pire
   *[other] { $worse } pires
} ; les autres, dites pour la première fois
