-- Who else helps, and what became of the requests that were sent there.

create table service (
    id         uuid    primary key,
    name       text    not null check (name <> ''),
    -- What it helps with, and for whom.
    takes_on   text    not null check (takes_on <> ''),
    contact    text,
    address    text    check (address like 'https://%'),
    changed_by uuid    not null references person (id),
    changed_at bigint  not null,
    -- Listed no more; what was sent there stays told.
    removed_at bigint 
);

create table redirection (
    case_id  uuid    primary key references case_file (id),
    -- As the decision named it.
    service  text    not null,
    became   text    not null check (became in ('taken', 'not_taken', 'silent')),
    note     text,
    noted_by uuid    not null references person (id),
    noted_at bigint  not null
);

create index redirection_service on redirection (service, became);
