-- Links with which a colleague takes a draft over: only what their secret hashes to.
create table draft_handover (
    key        text    primary key,
    case_id    blob    not null references case_file (id),
    made_by    blob    not null references person (id),
    made_at    integer not null,
    expires_at integer not null
) strict;

create index draft_handover_case on draft_handover (case_id);
create index draft_handover_expires_at on draft_handover (expires_at);
