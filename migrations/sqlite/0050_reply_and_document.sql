-- A reply while it is written, for its author alone; and the diagnosis with its replies as one document.

create table reply_draft (
    case_id   blob    not null references case_file (id),
    person_id blob    not null references person (id),
    -- How often it was kept.
    version   integer not null check (version > 0),
    content   text    not null,
    saved_at  integer not null,
    primary key (case_id, person_id)
) strict, without rowid;

create table diagnosis_document (
    case_id blob    not null references case_file (id),
    version integer not null check (version > 0),
    content text    not null,
    hash    text    not null check (length(hash) = 64),
    primary key (case_id, version)
) strict, without rowid;

-- These hold even for someone with a SQL prompt.
create trigger diagnosis_document_is_never_changed before update on diagnosis_document
begin select raise(abort, 'a frozen diagnosis is never changed'); end;

create trigger diagnosis_document_is_never_cut before delete on diagnosis_document
begin select raise(abort, 'a frozen diagnosis is never cut'); end;
