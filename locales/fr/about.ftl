# Deux pages sur l’application elle-même.
a11y-title = Accessibilité
a11y-lead = Tocsin doit pouvoir servir à chacun, au clavier, à la voix, en gros caractères, avec un lecteur d’écran, sans souris et sans JavaScript.
a11y-state-title = État de conformité
a11y-state = Non conforme au RGAA 4.1, parce qu’aucun audit indépendant n’a encore été mené. Cette page dira son résultat et sa date.
a11y-checked-title = Ce que nous vérifions
a11y-checked = À chaque changement, des essais automatiques parcourent les pages, en français et en anglais :
a11y-checked-axe = les règles d’axe-core (WCAG 2.2, niveaux A et AA), sans exception ;
a11y-checked-keyboard = les formulaires, leurs erreurs et leurs messages, atteints par leur nom et leur rôle comme le ferait un lecteur d’écran ;
a11y-checked-no-script = les mêmes actes avec JavaScript désactivé ;
a11y-checked-reflow = la lecture sur un écran de 320 pixels, en clair comme en sombre.
a11y-limits-title = Ce que nous n’avons pas encore vérifié
a11y-limits = Aucun essai n’a été mené avec des personnes handicapées ni avec un lecteur d’écran réel. Les tableaux larges défilent de côté dans une zone que le clavier atteint. Les graphiques sont ignorés des lecteurs d’écran : les mêmes chiffres sont dans le texte ou le tableau voisin.
a11y-contact-title = Signaler une difficulté
a11y-contact = Écrivez ou téléphonez à la coordination de la brigade, qui vous donnera l’information ou fera la démarche avec vous, et fera corriger le défaut.
a11y-rights = Sans réponse satisfaisante, vous pouvez saisir
a11y-rights-link = le Défenseur des droits

licences-title = Sources et licences
licences-lead = Ce que Tocsin doit au travail d’autres.
licences-data-title = Les données des projets
licences-data = Noms, durées, coûts et descriptions des grands projets viennent du Panorama publié par la direction interministérielle du numérique (DINUM), sous Licence Ouverte 2.0. Les écarts sont calculés ici, à partir des éditions publiées.
licences-font-title = Les caractères
licences-font = IBM Plex Sans, © 2017 IBM Corp., réduite aux signes latins.
licences-icons-title = Les icônes
licences-icons = Lucide, © Lucide Contributors ; une partie vient de Feather, © Cole Bemis (licence MIT).
