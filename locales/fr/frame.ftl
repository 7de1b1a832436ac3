# Le cadre de chaque page.
frame-skip = Aller au contenu
frame-demo = Démonstration : personnes et dossiers fictifs
frame-nav = Navigation principale
frame-theme = Affichage
frame-account = Mon compte
frame-sign-out = Se déconnecter
language-name = Français
theme-light = Affichage clair
theme-dark = Affichage sombre
theme-system = Affichage du système

# La barre.
nav-requests = Mes demandes
nav-cases = Mes dossiers
nav-request = Demander de l’aide
nav-owed = Ce qui est dû
frame-late = , { $count } en retard
nav-triage = Tri
nav-team = Équipe
nav-watch = Veille
nav-portfolio = Portefeuille
nav-people = Comptes
frame-search = Chercher
frame-search-label = Chercher un dossier, un projet
frame-search-go = Lancer la recherche
frame-search-key = Raccourci : barre oblique

# Le pied.
foot-nav = Pied de page
foot-accessibility = Accessibilité : non conforme (audit à venir)
foot-licences = Sources et licences
foot-note = Noms, durées et coûts des projets : Panorama des grands projets numériques de l’État (données ouvertes).
foot-note-demo = Noms, durées et coûts des projets : Panorama des grands projets numériques de l’État (données ouvertes). Les demandes, scores, échéances et personnes de cette démonstration sont fictifs.

# Une page qui n’a pas pu être montrée.
sorry-code = Erreur { $code }
sorry-link = Si vous avez suivi un lien que l’on vous a donné, il a déjà servi ou il a expiré : demandez-en un autre à cette personne.
sorry-not-found = Nous ne disons pas lequel des deux : un dossier restreint ne révèle pas son existence.
sorry-signed-out = Nous vous ramènerons ici ensuite.
sorry-home = Aller à l’accueil

# Un formulaire qui revient, ou qui a réussi.
errors-page-title = Erreur : { $title }
errors-title = { $count ->
        [one] Une réponse à revoir
       *[other] { $count } réponses à revoir
    }
errors-written = Ce que vous aviez écrit :
errors-kept = Rien n’est perdu : ce que vous avez écrit est encore là.
errors-kept-but-file = Ce fichier n’a pas été gardé. Le reste est encore là.
errors-kept-but-passwords = Rien n’est perdu : ce que vous avez écrit est encore là, sauf les mots de passe.
errors-link = { $field } : { $said }
field-optional = (facultatif)
day-day = Jour
day-month = Mois
day-year = Année
day-hint = Par exemple 31 1 2028.
day-hint-past = Par exemple 31 1 2024.

# Les rôles.
role-project_lead = porteur de projet
role-sponsor = commanditaire
role-coordinator = coordinateur de brigade
role-responder = intervenant
role-director = directeur
role-administrator = administrateur technique
role-auditor = auditeur
