-- What an import leaves for a person to say: whether two names are one project, and which
-- column of an unknown file is what.

create table link_candidate (
    id           uuid    primary key,
    -- The project that has been known longer.
    project_id   uuid    not null references project (id),
    -- The one that may be the same under another name.
    other_id     uuid    not null references project (id),
    -- How alike they look, from 0 to 100.
    likeness     bigint  not null check (likeness between 0 and 100),
    import_id    uuid    not null references import (id),
    -- 'open' until a person decides; 'apart' also when one edition publishes both.
    answer       text    not null check (answer in ('open', 'same', 'apart')),
    answered_by  uuid    references person (id),
    answered_at  bigint
);

create unique index link_candidate_once on link_candidate (project_id, other_id);
create index link_candidate_open on link_candidate (answer, likeness desc, id);
create index link_candidate_other on link_candidate (other_id, id);
create index link_candidate_import on link_candidate (import_id, id);

create table mapping (
    id         uuid    primary key,
    name       text    not null unique check (name <> ''),
    columns    text    not null,
    created_by uuid    references person (id),
    created_at bigint  not null
);
