-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into link_candidate (id, project_id, other_id, likeness, import_id, answer, answered_by, answered_at) values
    (x'0192000000007000800000000000000d', x'01920000000070008000000000000007', x'01920000000070008000000000000008', 94, x'01920000000070008000000000000006', 'same', x'01920000000070008000000000000005', 1761640000000);
insert into mapping (id, name, columns, created_by, created_at) values
    (x'0192000000007000800000000000000c', 'Registre fictif', '{}', null, 1761640000000);
