-- Files bound to answers, and how far the brigade has seen each answer proven.

create table evidence (
    id        blob    primary key,
    case_id   blob    not null references case_file (id),
    question  text    not null check (question <> ''),
    file_name text    not null check (file_name <> ''),
    -- What it turned out to be, whatever its name said.
    mime      text    not null,
    size      integer not null check (size > 0),
    -- SHA-256: where the content is kept.
    hash      text    not null check (length(hash) = 64),
    added_by  blob    not null references person (id),
    added_at  integer not null
) strict;

create index evidence_case on evidence (case_id, question);
create index evidence_hash on evidence (hash);

create table proof_mark (
    case_id   blob    not null references case_file (id),
    question  text    not null check (question <> ''),
    proof     text    not null check (proof in ('documented', 'verified')),
    -- The date of what proves it.
    proven_on text    not null,
    reason    text    not null check (reason <> ''),
    -- The answer it was said of (JSON): it holds for no other.
    answer    text    not null,
    marked_by blob    not null references person (id),
    marked_at integer not null,
    primary key (case_id, question)
) strict;
