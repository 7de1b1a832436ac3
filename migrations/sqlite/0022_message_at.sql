-- What was said lately, wherever it was.
create index message_at on message (at, case_id);
