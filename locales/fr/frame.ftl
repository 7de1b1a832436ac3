# Le cadre de chaque page.
frame-skip = Aller au contenu
frame-demo = Démonstration : rien ici n’est réel
frame-nav = Principal
frame-sign-out = Se déconnecter
language-name = Français
sorry-title = Cela n’a pas marché

# Les rôles.
role-project_lead = porteur de projet
role-sponsor = commanditaire
role-coordinator = coordinateur de brigade
role-responder = intervenant
role-director = directeur
role-administrator = administrateur technique
role-auditor = auditeur
