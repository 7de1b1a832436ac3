-- Tries to sign in that did not succeed, so that guessing passwords takes for ever.

-- What was tried is 'account:' or 'address:' and a SHA-256, so that this table names nobody,
-- and a password typed in the wrong field is not kept.
create table sign_in_try (
    id      blob    primary key check (length(id) = 16),
    subject text    not null,
    at      integer not null
) strict;

create index sign_in_try_subject on sign_in_try (subject, at);
create index sign_in_try_at on sign_in_try (at);
