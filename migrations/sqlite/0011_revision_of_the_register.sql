-- What the register has published changes with an import, cases all day long: each has a number
-- of its own, so that a request sent leaves what was computed from the register as it is.
alter table revision add column register integer not null default 1;

drop trigger revision_when_organisation_grows;
drop trigger revision_when_organisation_changes;
drop trigger revision_when_organisation_shrinks;
drop trigger revision_when_project_grows;
drop trigger revision_when_project_changes;
drop trigger revision_when_project_shrinks;
drop trigger revision_when_fact_grows;
drop trigger revision_when_fact_changes;
drop trigger revision_when_fact_shrinks;

create trigger revision_when_organisation_grows after insert on organisation
begin update revision set number = number + 1, register = register + 1; end;
create trigger revision_when_organisation_changes after update on organisation
begin update revision set number = number + 1, register = register + 1; end;
create trigger revision_when_organisation_shrinks after delete on organisation
begin update revision set number = number + 1, register = register + 1; end;

-- A project that a request names is not in the register.
create trigger revision_when_project_grows after insert on project when new.origin = 'register'
begin update revision set register = register + 1; end;
create trigger revision_when_project_changes after update on project
begin update revision set register = register + 1; end;
create trigger revision_when_project_shrinks after delete on project
begin update revision set register = register + 1; end;

create trigger revision_when_fact_grows after insert on fact
begin update revision set register = register + 1; end;
create trigger revision_when_fact_changes after update on fact
begin update revision set register = register + 1; end;
create trigger revision_when_fact_shrinks after delete on fact
begin update revision set register = register + 1; end;
