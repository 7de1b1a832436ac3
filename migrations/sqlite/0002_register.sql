-- The register: public IT projects.

create table project (
    id              blob    primary key check (length(id) = 16),
    organisation_id blob    not null references organisation (id),
    name            text    not null check (name <> ''),
    -- The name without case, accents or punctuation: what searches and imports look for.
    folded          text    not null check (folded <> ''),
    description     text    not null default '',
    phase           text,
    -- 'register': published facts; 'request': named by someone who asked for help.
    origin          text    not null check (origin in ('register', 'request')),
    created_at      integer not null
) strict;

create index project_folded on project (folded, id);
create index project_organisation on project (organisation_id, id);
