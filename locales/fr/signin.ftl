# Se connecter.
sign-in-title = Se connecter
sign-in-lead = Avec l’adresse et le mot de passe de votre compte.
sign-in-button = Se connecter
sign-in-help-title = Mot de passe oublié, ou pas de compte ?
sign-in-help-forgotten = L’administrateur de votre brigade vous remet un lien : vous y choisissez un nouveau mot de passe.
sign-in-help-none = Une demande d’intervention peut aussi être saisie pour vous, au téléphone, par un coordinateur.
sign-in-demo-title = Choisir qui vous êtes
sign-in-demo = Ceci est une démonstration : personne ici n’existe, et un clic suffit pour entrer.
sign-in-as-project_lead = demande de l’aide et suit sa demande
sign-in-as-sponsor = confirme la demande, répond au diagnostic, approuve le plan
sign-in-as-coordinator = trie, interroge, décide, constitue les équipes
sign-in-as-responder = travaille sur les dossiers qui lui sont confiés
sign-in-as-director = voit tout le portefeuille, arbitre, approuve
sign-in-as-administrator = tient les comptes, ne voit aucun dossier
sign-in-as-auditor = lit tout, peut signaler un projet

# La première fois.
welcome-title = Le premier administrateur
welcome-lead = Personne n’est encore connu ici. Ce compte ajoutera les autres ; il ne verra aucun dossier.
welcome-button = Créer le compte
welcome-password-hint = Au moins 12 caractères ; une petite phrase convient bien.
invitation-title = Choisir votre mot de passe
invitation-lead = Ce lien a été créé pour { $name }. Il sert une fois.
invitation-password = Nouveau mot de passe
invitation-button = Enregistrer et entrer
person-name = Votre nom
person-email = Adresse électronique
person-password = Mot de passe

# Son propre compte.
account-title = Mon compte
account-language = Langue
account-language-text = Ce choix vaut partout où vous vous connectez.
account-current-password = Mot de passe actuel
account-new-password = Nouveau mot de passe
account-password-button = Changer le mot de passe
account-password-changed = Le mot de passe est changé. Vos autres sessions sont terminées.
account-sessions = Sessions ouvertes
account-sessions-text = Vous ne reconnaissez pas l’une d’elles ? Terminez-la et changez votre mot de passe.
account-sessions-caption = Les navigateurs où vous êtes connecté
account-browser = Navigateur
account-unknown-browser = Navigateur inconnu
account-since = Ouverte
account-last-seen = Vue
account-act = Agir
account-this-one = celle-ci
account-end-session = Terminer
account-session-ended = La session est terminée.
problem-current-password = Ce n’est pas votre mot de passe actuel.
