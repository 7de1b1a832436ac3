# Le portefeuille tel qu’il était connu un jour passé, et ce qui a changé d’un jour à l’autre.
as-of-day = Tel que connu le soir du
as-of-show = Voir ce jour
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
as-of-left-out = Les dérives des projets publiés, les redressements, les causes de glissement et les taux d’accord et de dérogation se lisent sur le portefeuille d’aujourd’hui seulement.
between-link = Ce qui a changé
between-title = Ce qui a changé du { $from } au { $to }
between-from = Du soir du
between-to = au soir du
between-compare = Comparer
between-sides = Les deux jours côte à côte
between-sides-caption = Les mêmes nombres, le premier jour et le second
between-number = Nombre
between-by = Écart
between-followed = Suivis par la brigade
between-critical = Dont critiques
between-kinds = Dossiers qui ont changé
between-kind-came = arrivés
between-kind-came-why = au portefeuille depuis
between-kind-left = sortis
between-kind-left-why = archivés, ou fusionnés avec un autre
between-kind-stage = étape
between-kind-stage-why = dossiers à une autre étape
between-kind-priority = priorité
between-kind-priority-why = dossiers d’une autre priorité
between-kind-band = risque
between-kind-band-why = dossiers d’un autre niveau de risque
between-kind-weather = météo
between-kind-weather-why = dossiers d’une autre météo
between-all = Tous les changements
between-changes-caption = Les dossiers qui ont changé, ce qui a changé et pourquoi
between-what = Ce qui a changé
between-why = Pourquoi
between-came = Arrivé, à l’étape : { $now }
between-left = Sorti, depuis l’étape : { $was }
between-changed = { $what } : { $from }, puis { $to }
between-nothing = rien
between-expired = La dérogation sur le niveau a pris fin le { $date }, son dernier jour.
between-untold = Le journal n’en dit rien que vous puissiez lire.
between-more = { $count ->
    [one] une entrée plus ancienne, au journal
   *[other] { $count } entrées plus anciennes, au journal
}
between-none = Rien n’a changé
between-none-why = Entre ces deux soirs, aucun dossier que vous pouvez voir n’a changé ainsi. Élargissez les dates, ou regardez tous les changements.
between-rows = { $count ->
    [one] un dossier
   *[other] { $count } dossiers
}
