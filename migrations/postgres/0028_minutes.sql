-- The minutes of a sitting, frozen when it is closed: canonical JSON with its SHA-256, then who signed
-- it off and what was noted under it. A part speaks of one case, and is read by who may see that case.
create table minutes (
    sitting_id uuid primary key references sitting (id),
    content    text not null,
    hash       text not null check (length(hash) = 64)
);

create table minutes_part (
    sitting_id uuid not null references sitting (id),
    case_id    uuid not null references case_file (id),
    content    text not null,
    hash       text not null check (length(hash) = 64),
    primary key (sitting_id, case_id)
);

create index minutes_part_of on minutes_part (case_id, sitting_id);

create table minutes_sign_off (
    sitting_id uuid not null references sitting (id),
    person_id  uuid not null references person (id),
    -- What was signed off: the hash of the minutes.
    hash       text not null check (length(hash) = 64),
    at         bigint not null,
    constraint nobody_signs_off_twice primary key (sitting_id, person_id)
);

create table minutes_note (
    id         uuid primary key,
    sitting_id uuid not null references sitting (id),
    -- The case that it corrects; none: the sitting itself.
    case_id    uuid references case_file (id),
    written_by uuid not null references person (id),
    at         bigint not null,
    note       text not null check (note <> '')
);

create index minutes_note_of on minutes_note (sitting_id, id);

-- These hold even for someone with a SQL prompt.
create function minutes_refuse() returns trigger language plpgsql as
$$ begin raise exception 'minutes are never changed nor cut'; end $$;

create trigger a_closed_sitting_is_never_changed before update on sitting
for each row when (old.closed_at is not null) execute function minutes_refuse();

create trigger a_sitting_is_never_deleted before delete or truncate on sitting
for each statement execute function minutes_refuse();

create trigger minutes_is_never_changed_nor_cut before update or delete or truncate on minutes
for each statement execute function minutes_refuse();

create trigger minutes_part_is_never_changed_nor_cut before update or delete or truncate on minutes_part
for each statement execute function minutes_refuse();

create trigger minutes_sign_off_is_never_changed_nor_cut before update or delete or truncate on minutes_sign_off
for each statement execute function minutes_refuse();

create trigger minutes_note_is_never_changed_nor_cut before update or delete or truncate on minutes_note
for each statement execute function minutes_refuse();
