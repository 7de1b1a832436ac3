-- The register: public IT projects, and the dated, sourced facts that were published about them.

-- One file, from the day it is proposed to the day its facts are taken back out.
create table import (
    id           uuid    primary key,
    file_name    text    not null check (file_name <> ''),
    -- SHA-256 of the file: the same file is known again.
    file_hash    text    not null check (length(file_hash) = 64),
    content      bytea   not null,
    -- Which column is what (JSON); null: nobody has said, and the header does not tell.
    mapping      text,
    -- The edition given by hand, where the file does not say.
    edition      text,
    -- The command line has no person.
    created_by   uuid    references person (id),
    created_at   bigint  not null,
    applied_at   bigint,
    undone_at    bigint,
    constraint only_what_was_applied_is_undone check (undone_at is null or applied_at is not null)
);

create index import_latest on import (created_at desc, id);
create index import_file on import (file_hash, id);

create table project (
    id              uuid    primary key,
    organisation_id uuid    not null references organisation (id),
    name            text    not null check (name <> ''),
    -- The name without case, accents or punctuation: what searches and imports look for.
    folded          text    not null check (folded <> ''),
    description     text    not null default '',
    phase           text,
    -- 'register': published facts; 'request': named by someone who asked for help.
    origin          text    not null check (origin in ('register', 'request')),
    -- The import that first named it.
    import_id       uuid    references import (id),
    -- The project that a person said this one is, under another name. Its facts count there.
    joined_to       uuid    references project (id),
    created_at      bigint  not null,
    constraint a_project_is_not_joined_to_itself check (joined_to is null or joined_to <> id)
);

create index project_folded on project (folded, id);
create index project_organisation on project (organisation_id, id);
create index project_import on project (import_id, id);
create index project_joined on project (joined_to, id);

-- What one edition of one register says of one project. The words are those published.
create table fact (
    id              uuid    primary key,
    project_id      uuid    not null references project (id),
    import_id       uuid    not null references import (id),
    source          text    not null check (source <> ''),
    -- `2021-07`, or `2014` for a register that appears once a year.
    edition         text    not null check (length(edition) in (4, 7)),
    name            text    not null,
    folded          text    not null,
    organisation_id uuid    not null references organisation (id),
    organisation    text    not null,
    description     text    not null,
    phase           text,
    -- ISO dates.
    starts_on       text,
    ends_on         text,
    duration_years  double precision check (duration_years is null or duration_years > 0),
    cost_cents      bigint  check (cost_cents is null or cost_cents >= 0),
    currency        text    not null check (length(currency) = 3),
    -- Figures that the publisher says it keeps to itself, unlike those that are just not there.
    withheld        boolean not null
);

create unique index fact_once_an_edition on fact (project_id, source, edition);
create index fact_import on fact (import_id, id);
create index fact_edition on fact (edition, project_id);
