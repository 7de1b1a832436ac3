-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into case_file (id, number, title, project_id, organisation_id, stage, confidentiality, priority, opened_by,
                       opened_at, submitted_at, state, version, head, next_due_at, next_owed_by, next_duty) values
    (x'0192000000007000800000000000000a', '2026-0001', 'Projet fictif Alizé', x'01920000000070008000000000000007', x'01920000000070008000000000000002', 'recovery', 'brigade', 2, x'01920000000070008000000000000003',
     1761640000000, 1761640000000, '{}', 2, 'b', 1761640000000, x'01920000000070008000000000000005', 'progress_report'),
    (x'0192000000007000800000000000000b', null, 'Projet fictif Alizés', x'01920000000070008000000000000008', x'01920000000070008000000000000002', 'draft', 'restricted', null, x'01920000000070008000000000000003',
     1761640000000, null, '{}', 1, 'a', null, null, null);
insert into case_number (year, last) values (2026, 1);
insert into case_person (case_id, person_id, part) values
    (x'0192000000007000800000000000000a', x'01920000000070008000000000000003', 'requester'), (x'0192000000007000800000000000000a', x'01920000000070008000000000000005', 'coordinator');
insert into duty (case_id, rank, kind, owed_by, started_at, due_at, ended_at) values
    (x'0192000000007000800000000000000a', 1, 'decide', x'01920000000070008000000000000005', 1761640000000, 1761640000000, 1761640000000), (x'0192000000007000800000000000000a', 2, 'progress_report', x'01920000000070008000000000000005', 1761640000000, null, null);
insert into journal (case_id, seq, at, actor, subject, facts, previous, hash) values
    (x'0192000000007000800000000000000a', 1, 1761640000000, x'01920000000070008000000000000003', 'case', '{"kind":"opened"}', '', 'a'),
    (x'0192000000007000800000000000000a', 2, 1761640000000, x'01920000000070008000000000000003', 'case', '{"kind":"submitted"}', 'a', 'b');
insert into checkpoint (seq, at, previous, hash) values (1, 1761640000000, '', 'c');
insert into checkpoint_head (checkpoint_seq, case_id, seq, hash) values (1, x'0192000000007000800000000000000a', 2, 'b');
