-- As whom somebody looked at a case, the whole of it and its watch as parts one can look at, and for how long a look is kept.
create table case_look_then (
    id        blob    primary key,
    case_id   blob    not null references case_file (id),
    person_id blob    not null references person (id),
    -- The part of the case that was opened.
    place     text    not null check (place in ('status', 'score', 'request', 'team', 'plan', 'after',
                                                'journal', 'evidence', 'dossier')),
    at        integer not null,
    -- The part they held in it, or the role that opened it to them; null for what is older than this migration.
    looked_as text
) strict;

insert into case_look_then (id, case_id, person_id, place, at)
select id, case_id, person_id, place, at from case_look;

drop trigger case_look_is_never_changed;
drop trigger case_look_is_never_cut;
drop table case_look;
alter table case_look_then rename to case_look;

create index case_look_of on case_look (case_id, person_id, place, at);
create index case_look_by on case_look (person_id, at, case_id);
-- Those of one case, the latest first; and those that were kept long enough.
create index case_look_latest on case_look (case_id, at, id);

create trigger case_look_is_never_changed before update on case_look
begin select raise(abort, 'a look is never changed'); end;

-- Three years stay told, even for someone with a SQL prompt: 1095 days, in milliseconds.
create trigger case_look_is_kept_three_years before delete on case_look
when old.at > cast(strftime('%s', 'now') as integer) * 1000 - 94608000000
begin select raise(abort, 'a look is kept for three years'); end;
