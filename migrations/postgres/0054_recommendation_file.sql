-- Files that show that recommendations are done. The journal names each, and none is ever removed.

create table recommendation_file (
    id        uuid    primary key,
    case_id   uuid    not null references case_file (id),
    -- Of the recommendation, as people call it.
    rank      bigint  not null check (rank > 0),
    file_name text    not null check (file_name <> ''),
    -- What it turned out to be, whatever its name said.
    mime      text    not null,
    size      bigint  not null check (size > 0),
    -- SHA-256: where the content is kept.
    hash      text    not null check (length(hash) = 64),
    added_by  uuid    not null references person (id),
    added_at  bigint  not null
);

create index recommendation_file_case on recommendation_file (case_id, id);
create index recommendation_file_hash on recommendation_file (hash);
