-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into case_file (id, number, title, project_id, organisation_id, stage, confidentiality, priority, opened_by,
                       opened_at, submitted_at, state, version, head, next_due_at, next_owed_by, next_duty, moved_at, moved_by) values
    (x'0192000000007000800000000000034a', '2026-0034', 'Projet fictif Mistral', x'01920000000070008000000000000007', x'01920000000070008000000000000002', 'submitted', 'brigade', 1, x'01920000000070008000000000000003',
     1761640000000, 1761640000000, '{}', 2, 'b', 1761740000000, x'01920000000070008000000000000005', 'acknowledge', 1761640000000, x'01920000000070008000000000000003'),
    (x'0192000000007000800000000000034b', '2026-0035', 'Projet fictif Tramontane', x'01920000000070008000000000000007', x'01920000000070008000000000000002', 'submitted', 'brigade', 3, x'01920000000070008000000000000003',
     1761640000000, 1761640000000, '{}', 2, 'b', 1761740000000, x'01920000000070008000000000000005', 'acknowledge', 1761640000000, x'01920000000070008000000000000003');
