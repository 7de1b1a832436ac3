# Les pièces communes à toutes les pages.
ui-breadcrumb = Fil d’Ariane
ui-pager = Pages de la liste
ui-pager-before = Précédents
ui-pager-after = Suivants
ui-relay = Ce qui est dû maintenant
ui-relay-before = avant

# La météo d’un projet, dans les mots du pilotage de l’État.
weather-sun = Soleil
weather-sun-means = objectifs sécurisés
weather-overcast = Couvert
weather-overcast-means = objectifs atteignables
weather-cloud = Nuage
weather-cloud-means = appuis nécessaires
weather-storm = Orage
weather-storm-means = objectifs compromis
chart-cut =
    { $count ->
        [one] 1 au-delà : { $most }
       *[other] { $count } au-delà, jusqu’à { $most }
    }

# Un lien montré une fois.
link-once-by-mail = L’envoyer depuis votre messagerie
