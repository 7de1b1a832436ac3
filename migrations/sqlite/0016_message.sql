-- The conversation of a case: what both sides say to each other, and each among itself.
create table message (
    id       blob    primary key,
    case_id  blob    not null references case_file (id),
    author   blob    not null references person (id),
    audience text    not null check (audience in ('shared', 'brigade', 'direction')),
    text     text    not null check (text <> ''),
    at       integer not null
) strict;

create index message_case on message (case_id, id);

-- What was said stays said, even for someone with a SQL prompt.
create trigger message_is_never_changed before update on message
begin select raise(abort, 'a message is never changed'); end;

create trigger message_is_never_cut before delete on message
begin select raise(abort, 'a message is never cut'); end;
