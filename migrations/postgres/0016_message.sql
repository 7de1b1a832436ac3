-- The conversation of a case: what both sides say to each other, and each among itself.
create table message (
    id       uuid    primary key,
    case_id  uuid    not null references case_file (id),
    author   uuid    not null references person (id),
    audience text    not null check (audience in ('shared', 'brigade', 'direction')),
    text     text    not null check (text <> ''),
    at       bigint  not null
);

create index message_case on message (case_id, id);

-- What was said stays said, even for someone with a SQL prompt.
create function message_refuses() returns trigger language plpgsql as
$$ begin raise exception 'a message is never changed nor cut'; end $$;

create trigger message_is_never_changed_nor_cut before update or delete or truncate on message
for each statement execute function message_refuses();
