# Se connecter.
sign-in-title = Se connecter
sign-in-button = Se connecter
sign-in-demo = Ceci est une démonstration. Choisissez qui vous voulez être ; personne n’existe.
welcome-title = Le premier administrateur
welcome-button = Créer le compte
welcome-password-hint = Au moins 12 caractères ; une petite phrase convient bien.
person-name = Votre nom
person-email = Adresse électronique
person-password = Mot de passe
