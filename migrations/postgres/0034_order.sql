-- Cases that are due at the same instant go by their priority, then by their number, which the indexes of
-- the queue hold so that finding a page opens no case that is not on it.
-- A table with deferred checks still to do changes no index.
set constraints all immediate;

drop index case_file_triage;
create index case_file_triage
    on case_file (next_due_at, number, id, stage, priority, confidentiality, organisation_id, next_owed_by, moved_at, moved_by)
    where (stage || '') in ('submitted', 'qualifying', 'awaiting_information', 'at_committee');

drop index case_file_moved;
create index case_file_moved on case_file (moved_at, number)
    where (stage || '') in ('submitted', 'qualifying', 'awaiting_information', 'at_committee');
