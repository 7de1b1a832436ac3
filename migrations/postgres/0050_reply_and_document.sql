-- A reply while it is written, for its author alone; and the diagnosis with its replies as one document.

create table reply_draft (
    case_id   uuid   not null references case_file (id),
    person_id uuid   not null references person (id),
    -- How often it was kept.
    version   bigint not null check (version > 0),
    content   text   not null,
    saved_at  bigint not null,
    primary key (case_id, person_id)
);

create table diagnosis_document (
    case_id uuid   not null references case_file (id),
    version bigint not null check (version > 0),
    content text   not null,
    hash    text   not null check (length(hash) = 64),
    primary key (case_id, version)
);

-- These hold even for someone with a SQL prompt.
create function diagnosis_document_refuse() returns trigger language plpgsql as
$$ begin raise exception 'a frozen diagnosis is never changed nor cut'; end $$;

create trigger diagnosis_document_is_never_changed_nor_cut before update or delete or truncate on diagnosis_document
for each statement execute function diagnosis_document_refuse();
