-- The secret address under which somebody's own calendar fetches what they are engaged in. One a person;
-- what it hashes to is kept, and nothing once it is revoked.
create table calendar_feed (
    person_id uuid   not null primary key references person (id),
    token     text   not null check (length(token) = 64),
    made_at   bigint not null
);

create unique index a_calendar_address_is_one_persons on calendar_feed (token);
