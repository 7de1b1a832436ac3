-- Versions of the risk model, imported and adopted. The one that comes with the program is in no row:
-- it is in force until another is adopted, and may be adopted again.
create table risk_model (
    id          text    primary key check (id <> ''),
    hash        text    not null unique check (length(hash) = 64),
    document    text    not null check (document <> ''),
    note        text    not null check (note <> ''),
    imported_by blob    not null references person (id),
    imported_at integer not null
) strict, without rowid;

create table model_adoption (
    -- From 1: the last one is in force.
    rank       integer primary key check (rank > 0),
    model_id   text    not null,
    model_hash text    not null check (length(model_hash) = 64),
    reason     text    not null check (reason <> ''),
    adopted_by blob    not null references person (id),
    at         integer not null
) strict;

-- These hold even for someone with a SQL prompt.
create trigger a_risk_model_is_never_changed before update on risk_model
begin select raise(abort, 'a risk model is never changed'); end;

create trigger a_risk_model_is_never_deleted before delete on risk_model
begin select raise(abort, 'a risk model is never deleted'); end;

create trigger an_adoption_is_never_changed before update on model_adoption
begin select raise(abort, 'an adoption is never changed'); end;

create trigger an_adoption_is_never_deleted before delete on model_adoption
begin select raise(abort, 'an adoption is never deleted'); end;

create trigger nobody_adopts_what_they_imported before insert on model_adoption
when exists (select 1 from risk_model m
              where m.hash = new.model_hash and m.imported_by = new.adopted_by)
begin select raise(abort, 'nobody adopts the model that they imported'); end;

-- What is counted by the model in force is counted anew.
create trigger revision_when_model_adoption_grows after insert on model_adoption
begin update revision set number = number + 1; end;

-- Which model made the score that counts: lists say so of those that compare with no other.
alter table case_score add column model_id text not null default 'tocsin-risk-1';

update case_score
   set model_id = (select a.model_id from assessment a
                    where a.case_id = case_score.case_id and a.rank = case_score.rank);
