# Les comptes.
admin-people-title = Comptes
admin-people-lead = Qui peut entrer, et à quel titre. Un administrateur ne voit aucun dossier.
admin-people-caption = Comptes, par nom
admin-search = Nom ou adresse
admin-search-button = Chercher
admin-nobody = Personne ne correspond. Essayez une partie du nom ou de l’adresse.
admin-pages = Pages de la liste
admin-next = Page suivante
admin-name = Nom
admin-roles = Rôles
admin-role = Rôle
admin-role-none = Choisir un rôle
admin-no-role = Aucun rôle
admin-perimeter = Périmètre
admin-perimeter-hint = Le rôle vaut dans cette organisation et dans toutes celles qui en dépendent.
admin-whole-state = Tout l’État
admin-standing = Accès
admin-act = Agir
admin-crumbs = Fil d’Ariane
admin-back = Revenir aux comptes
standing-active = peut entrer
standing-expected = attendu : n’a pas encore de mot de passe
standing-left = n’entre plus

admin-new-title = Ajouter une personne
admin-new-lead = Vous recevrez un lien à lui transmettre : elle y choisira son mot de passe.
admin-new-button = Ajouter et créer le lien
admin-added = La personne est ajoutée.

admin-roles-caption = Rôles et périmètres
admin-grant-button = Donner ce rôle
admin-granted = Le rôle est donné.
admin-withdraw-button = Retirer
admin-withdrawn = Le rôle est retiré.
admin-own = Personne ne se donne un rôle : demandez-le à un autre administrateur.

admin-access = Accès
admin-active = Cette personne entre avec son mot de passe. Si elle l’a oublié, créez un lien : elle en choisira un nouveau.
admin-expected = Cette personne n’a pas encore de mot de passe. Un lien lui permet d’en choisir un.
admin-left = Cette personne n’entre plus. Son nom reste là où elle a agi.
admin-invite-button = Créer un lien d’invitation
admin-reset-button = Créer un lien pour un nouveau mot de passe
admin-invited = Le lien est créé. Les précédents ne valent plus rien.
admin-link-title = Copiez ce lien maintenant : il ne sera plus montré
admin-link-text = Transmettez-le à cette personne et à elle seule. Il sert une fois, pendant { $days } jours.
admin-link = Lien à transmettre
admin-letter-subject = Votre accès à Tocsin
admin-letter = Bonjour, ce lien vous ouvre un compte sur Tocsin. Il sert une fois, pendant { $days } jours : ne le transmettez pas.
admin-deactivate-button = Fermer l’accès
admin-deactivated = L’accès est fermé, et les sessions ouvertes sont terminées.
admin-reactivate-button = Rouvrir l’accès
admin-reactivated = L’accès est rouvert.

problem-email-known = Cette adresse est déjà celle d’un compte.
problem-perimeter = Un administrateur l’est pour tout l’État : choisissez « Tout l’État ».
unmet-another-administrator = un autre administrateur qui puisse entrer
