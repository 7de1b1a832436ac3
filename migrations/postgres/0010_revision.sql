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
create constraint trigger revision_when_case_file_changes after insert or update or delete on case_file
deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_case_person_changes after insert or update or delete on case_person
deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_case_score_changes after insert or update or delete on case_score
deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_duty_changes after insert or update or delete on duty
deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_remediation_changes after insert or update or delete on remediation
deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_person_changes after insert or update or delete on person
deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_person_role_changes after insert or update or delete on person_role
deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_organisation_changes after insert or update or delete on organisation
deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_organisation_above_changes after insert or update or delete on organisation_above
deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_project_changes after insert or update or delete on project
deferrable initially deferred for each row execute function revision_moves();
create constraint trigger revision_when_fact_changes after insert or update or delete on fact
deferrable initially deferred for each row execute function revision_moves();
