-- As whom somebody looked at a case, the whole of it and its watch as parts one can look at, and for how long a look is kept.
alter table case_look drop constraint case_look_place_check;
alter table case_look add constraint case_look_place_check
    check (place in ('status', 'score', 'request', 'team', 'plan', 'after', 'journal', 'evidence', 'dossier'));
-- The part they held in it, or the role that opened it to them; null for what is older than this migration.
alter table case_look add column looked_as text;

-- Those of one case, the latest first; and those that were kept long enough.
create index case_look_latest on case_look (case_id, at, id);

drop trigger case_look_is_never_changed_nor_cut on case_look;
create trigger case_look_is_never_changed before update or truncate on case_look
for each statement execute function case_look_refuses();

-- Three years stay told, even for someone with a SQL prompt: 1095 days, in milliseconds.
create function case_look_is_kept() returns trigger language plpgsql as
$$ begin
    if old.at > extract(epoch from now()) * 1000 - 94608000000 then
        raise exception 'a look is kept for three years';
    end if;
    return old;
end $$;

create trigger case_look_is_kept_three_years before delete on case_look
for each row execute function case_look_is_kept();
