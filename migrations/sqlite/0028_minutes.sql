-- The minutes of a sitting, frozen when it is closed: canonical JSON with its SHA-256, then who signed
-- it off and what was noted under it. A part speaks of one case, and is read by who may see that case.
create table minutes (
    sitting_id blob primary key references sitting (id),
    content    text not null,
    hash       text not null check (length(hash) = 64)
) strict, without rowid;

create table minutes_part (
    sitting_id blob not null references sitting (id),
    case_id    blob not null references case_file (id),
    content    text not null,
    hash       text not null check (length(hash) = 64),
    primary key (sitting_id, case_id)
) strict, without rowid;

create index minutes_part_of on minutes_part (case_id, sitting_id);

create table minutes_sign_off (
    sitting_id blob not null references sitting (id),
    person_id  blob not null references person (id),
    -- What was signed off: the hash of the minutes.
    hash       text not null check (length(hash) = 64),
    at         integer not null,
    constraint nobody_signs_off_twice primary key (sitting_id, person_id)
) strict, without rowid;

create table minutes_note (
    id         blob primary key,
    sitting_id blob not null references sitting (id),
    -- The case that it corrects; none: the sitting itself.
    case_id    blob references case_file (id),
    written_by blob not null references person (id),
    at         integer not null,
    note       text not null check (note <> '')
) strict;

create index minutes_note_of on minutes_note (sitting_id, id);

-- These hold even for someone with a SQL prompt.
create trigger a_closed_sitting_is_never_changed before update on sitting when old.closed_at is not null
begin select raise(abort, 'a closed sitting is never changed'); end;

create trigger a_sitting_is_never_deleted before delete on sitting
begin select raise(abort, 'a sitting is never deleted'); end;

create trigger minutes_is_never_changed before update on minutes
begin select raise(abort, 'minutes are never changed'); end;

create trigger minutes_is_never_cut before delete on minutes
begin select raise(abort, 'minutes are never cut'); end;

create trigger minutes_part_is_never_changed before update on minutes_part
begin select raise(abort, 'minutes are never changed'); end;

create trigger minutes_part_is_never_cut before delete on minutes_part
begin select raise(abort, 'minutes are never cut'); end;

create trigger minutes_sign_off_is_never_changed before update on minutes_sign_off
begin select raise(abort, 'minutes are never changed'); end;

create trigger minutes_sign_off_is_never_cut before delete on minutes_sign_off
begin select raise(abort, 'minutes are never cut'); end;

create trigger minutes_note_is_never_changed before update on minutes_note
begin select raise(abort, 'minutes are never changed'); end;

create trigger minutes_note_is_never_cut before delete on minutes_note
begin select raise(abort, 'minutes are never cut'); end;
