-- A request sent in a hurry: where to call back, whom its author believes to be the sponsor,
-- and, while it is being completed, what its answers (JSON) have become since it was sent.
alter table request add column phone text check (phone <> '');
alter table request add column sponsor_said text check (sponsor_said <> '');
alter table request add column completing text;
