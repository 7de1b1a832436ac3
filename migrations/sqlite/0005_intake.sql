-- What a project answered when it asked for help.

create table request (
    case_id          blob    primary key references case_file (id),
    -- The version of the questions that the answers are to.
    questions        integer not null check (questions > 0),
    -- By question (JSON). A draft changes; what was sent is also in the journal, and does not.
    answers          text    not null,
    -- Whether the author says that the sponsor knows of the request.
    sponsor_informed integer not null check (sponsor_informed in (0, 1)),
    -- Why somebody of the brigade asked in place of the project's lead.
    referral         text    check (referral <> ''),
    saved_at         integer not null
) strict;
