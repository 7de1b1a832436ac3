-- Counts every change of what lists and totals are made of, so that a server knows whether what
-- it has counted still holds. One row, read with each page that shows totals.
create table revision (
    id       integer primary key check (id = 1),
    number   bigint  not null,
    -- The transaction that moved it last: one step each is enough.
    moved_in xid8    not null
);

insert into revision (id, number, moved_in) values (1, 1, pg_current_xact_id());

create function revision_moves() returns trigger language plpgsql as
$$ begin
    update revision set number = number + 1, moved_in = pg_current_xact_id()
     where moved_in <> pg_current_xact_id();
    return null;
end $$;

-- Deferred to the commit: writers wait for each other no longer than that takes, and whoever
-- locks this row locks nothing after it, so that none can lock another out.
do $$ declare counted text; begin
    foreach counted in array array[
        'case_file', 'case_person', 'case_score', 'duty', 'person',
        'person_role', 'organisation', 'organisation_above', 'project', 'fact'
    ] loop
        execute format(
            'create constraint trigger revision_when_%1$s_changes
              after insert or update or delete on %1$I
              deferrable initially deferred for each row execute function revision_moves()',
            counted);
    end loop;
end $$;
