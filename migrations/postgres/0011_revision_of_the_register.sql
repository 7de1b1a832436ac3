-- What the register has published changes with an import, cases all day long: each has a number
-- of its own, so that a request sent leaves what was computed from the register as it is.
alter table revision
    add column register          bigint not null default 1,
    add column register_moved_in xid8   not null default pg_current_xact_id();

create function register_moves() returns trigger language plpgsql as
$$ begin
    -- A project that a request names is not in the register.
    if tg_table_name = 'project' and tg_op = 'INSERT' then
        if new.origin <> 'register' then
            return null;
        end if;
    end if;
    update revision set register = register + 1, register_moved_in = pg_current_xact_id()
     where register_moved_in <> pg_current_xact_id();
    return null;
end $$;

drop trigger revision_when_project_changes on project;
drop trigger revision_when_fact_changes on fact;

do $$ declare published text; begin
    foreach published in array array['organisation', 'project', 'fact'] loop
        execute format(
            'create constraint trigger revision_when_%1$s_of_the_register_changes
              after insert or update or delete on %1$I
              deferrable initially deferred for each row execute function register_moves()',
            published);
    end loop;
end $$;
