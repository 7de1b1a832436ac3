-- Who looked at a case, at what, and when; and the conversation of a case as a chain.

create table case_look (
    id        uuid    primary key,
    case_id   uuid    not null references case_file (id),
    person_id uuid    not null references person (id),
    -- The part of the case that was opened.
    place     text    not null check (place in ('status', 'score', 'request', 'team', 'plan', 'journal',
                                                'evidence')),
    at        bigint  not null
);

create index case_look_of on case_look (case_id, person_id, place, at);

-- That somebody looked stays told, even for someone with a SQL prompt.
create function case_look_refuses() returns trigger language plpgsql as
$$ begin raise exception 'a look is never changed nor cut'; end $$;

create trigger case_look_is_never_changed_nor_cut before update or delete or truncate on case_look
for each statement execute function case_look_refuses();

-- Each message carries the hash of the one before it in its case; what was said before this
-- migration carries none. Where each conversation ends is kept apart, so that a cut shows.
alter table message add column seq bigint;
alter table message add column previous text;
alter table message add column hash text;

create table message_head (
    case_id uuid    primary key references case_file (id),
    count   bigint  not null check (count > 0),
    hash    text    not null
);

insert into message_head (case_id, count, hash)
select case_id, count(*), '' from message group by case_id;
