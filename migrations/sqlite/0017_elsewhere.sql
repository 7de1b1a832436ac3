-- Who else helps, and what became of the requests that were sent there.

create table service (
    id         blob    primary key,
    name       text    not null check (name <> ''),
    -- What it helps with, and for whom.
    takes_on   text    not null check (takes_on <> ''),
    contact    text,
    address    text    check (address like 'https://%'),
    changed_by blob    not null references person (id),
    changed_at integer not null,
    -- Listed no more; what was sent there stays told.
    removed_at integer
) strict;

create table redirection (
    case_id  blob    primary key references case_file (id),
    -- As the decision named it.
    service  text    not null,
    became   text    not null check (became in ('taken', 'not_taken', 'silent')),
    note     text,
    noted_by blob    not null references person (id),
    noted_at integer not null
) strict;

create index redirection_service on redirection (service, became);
