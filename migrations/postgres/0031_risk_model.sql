-- Versions of the risk model, imported and adopted. The one that comes with the program is in no row:
-- it is in force until another is adopted, and may be adopted again.
create table risk_model (
    id          text   primary key check (id <> ''),
    hash        text   not null unique check (length(hash) = 64),
    document    text   not null check (document <> ''),
    note        text   not null check (note <> ''),
    imported_by uuid   not null references person (id),
    imported_at bigint not null
);

create table model_adoption (
    -- From 1: the last one is in force.
    rank       bigint primary key check (rank > 0),
    model_id   text   not null,
    model_hash text   not null check (length(model_hash) = 64),
    reason     text   not null check (reason <> ''),
    adopted_by uuid   not null references person (id),
    at         bigint not null
);

-- These hold even for someone with a SQL prompt.
create function risk_model_refuse() returns trigger language plpgsql as
$$ begin raise exception 'a risk model and its adoption are never changed nor deleted'; end $$;

create trigger a_risk_model_is_never_changed_nor_deleted before update or delete or truncate on risk_model
for each statement execute function risk_model_refuse();

create trigger an_adoption_is_never_changed_nor_deleted before update or delete or truncate on model_adoption
for each statement execute function risk_model_refuse();

create function nobody_adopts_what_they_imported() returns trigger language plpgsql as
$$ begin
    if exists (select 1 from risk_model m
                where m.hash = new.model_hash and m.imported_by = new.adopted_by) then
        raise exception 'nobody adopts the model that they imported';
    end if;
    return new;
end $$;

create trigger nobody_adopts_what_they_imported before insert on model_adoption
for each row execute function nobody_adopts_what_they_imported();

-- What is counted by the model in force is counted anew.
create constraint trigger revision_when_model_adoption_changes
 after insert or update or delete on model_adoption
 deferrable initially deferred for each row execute function revision_moves();

-- Which model made the score that counts: lists say so of those that compare with no other.
alter table case_score add column model_id text not null default 'tocsin-risk-1';

update case_score
   set model_id = (select a.model_id from assessment a
                    where a.case_id = case_score.case_id and a.rank = case_score.rank);
