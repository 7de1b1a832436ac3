-- Who looked at a case, at what, and when; and the conversation of a case as a chain.

create table case_look (
    id        blob    primary key,
    case_id   blob    not null references case_file (id),
    person_id blob    not null references person (id),
    -- The part of the case that was opened.
    place     text    not null check (place in ('status', 'score', 'request', 'team', 'plan', 'journal',
                                                'evidence')),
    at        integer not null
) strict;

create index case_look_of on case_look (case_id, person_id, place, at);

-- That somebody looked stays told, even for someone with a SQL prompt.
create trigger case_look_is_never_changed before update on case_look
begin select raise(abort, 'a look is never changed'); end;

create trigger case_look_is_never_cut before delete on case_look
begin select raise(abort, 'a look is never cut'); end;

-- Each message carries the hash of the one before it in its case; what was said before this
-- migration carries none. Where each conversation ends is kept apart, so that a cut shows.
alter table message add column seq integer;
alter table message add column previous text;
alter table message add column hash text;

create table message_head (
    case_id blob    primary key references case_file (id),
    count   integer not null check (count > 0),
    hash    text    not null
) strict;

insert into message_head (case_id, count, hash)
select case_id, count(*), '' from message group by case_id;
