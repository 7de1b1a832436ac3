-- Counts every change of what lists and totals are made of, so that a server knows whether what
-- it has counted still holds. One row, read with each page that shows totals.
create table revision (
    id     integer primary key check (id = 1),
    number integer not null
) strict;

insert into revision (id, number) values (1, 1);

create trigger revision_when_case_file_grows after insert on case_file
begin update revision set number = number + 1; end;
create trigger revision_when_case_file_changes after update on case_file
begin update revision set number = number + 1; end;
create trigger revision_when_case_file_shrinks after delete on case_file
begin update revision set number = number + 1; end;

create trigger revision_when_case_person_grows after insert on case_person
begin update revision set number = number + 1; end;
create trigger revision_when_case_person_changes after update on case_person
begin update revision set number = number + 1; end;
create trigger revision_when_case_person_shrinks after delete on case_person
begin update revision set number = number + 1; end;

create trigger revision_when_case_score_grows after insert on case_score
begin update revision set number = number + 1; end;
create trigger revision_when_case_score_changes after update on case_score
begin update revision set number = number + 1; end;
create trigger revision_when_case_score_shrinks after delete on case_score
begin update revision set number = number + 1; end;

create trigger revision_when_duty_grows after insert on duty
begin update revision set number = number + 1; end;
create trigger revision_when_duty_changes after update on duty
begin update revision set number = number + 1; end;
create trigger revision_when_duty_shrinks after delete on duty
begin update revision set number = number + 1; end;

create trigger revision_when_person_grows after insert on person
begin update revision set number = number + 1; end;
create trigger revision_when_person_changes after update on person
begin update revision set number = number + 1; end;
create trigger revision_when_person_shrinks after delete on person
begin update revision set number = number + 1; end;

create trigger revision_when_person_role_grows after insert on person_role
begin update revision set number = number + 1; end;
create trigger revision_when_person_role_changes after update on person_role
begin update revision set number = number + 1; end;
create trigger revision_when_person_role_shrinks after delete on person_role
begin update revision set number = number + 1; end;

create trigger revision_when_organisation_grows after insert on organisation
begin update revision set number = number + 1; end;
create trigger revision_when_organisation_changes after update on organisation
begin update revision set number = number + 1; end;
create trigger revision_when_organisation_shrinks after delete on organisation
begin update revision set number = number + 1; end;

create trigger revision_when_organisation_above_grows after insert on organisation_above
begin update revision set number = number + 1; end;
create trigger revision_when_organisation_above_changes after update on organisation_above
begin update revision set number = number + 1; end;
create trigger revision_when_organisation_above_shrinks after delete on organisation_above
begin update revision set number = number + 1; end;

create trigger revision_when_project_grows after insert on project
begin update revision set number = number + 1; end;
create trigger revision_when_project_changes after update on project
begin update revision set number = number + 1; end;
create trigger revision_when_project_shrinks after delete on project
begin update revision set number = number + 1; end;

create trigger revision_when_fact_grows after insert on fact
begin update revision set number = number + 1; end;
create trigger revision_when_fact_changes after update on fact
begin update revision set number = number + 1; end;
create trigger revision_when_fact_shrinks after delete on fact
begin update revision set number = number + 1; end;
