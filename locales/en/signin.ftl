# Signing in.
sign-in-title = Sign in
sign-in-button = Sign in
sign-in-demo = This is a demo. Choose who you want to be; none of them exists.
welcome-title = The first administrator
welcome-button = Create the account
welcome-password-hint = At least 12 characters; a short sentence does well.
person-name = Your name
person-email = E-mail address
person-password = Password
