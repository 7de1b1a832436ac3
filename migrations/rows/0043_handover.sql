-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into project_contact (id, case_id, role, person_id, name, function, email, phone, note, named_by, at) values
    (x'01920000000070008000000000000043', x'0192000000007000800000000000000a', 'sponsor', x'01920000000070008000000000000004', null, 'Directrice fictive', null, '06 39 98 00 00', null, x'01920000000070008000000000000005', 1761640000000),
    (x'01920000000070008000000000000143', x'0192000000007000800000000000000a', 'referent', null, 'Nour Fictif', 'Chef de projet fictif', 'nour@levant.invalid', null, 'Les accès au dépôt sont demandés.', x'01920000000070008000000000000003', 1761640000000);
insert into handover_note (id, case_id, person_id, role, to_id, note, author, at) values
    (x'01920000000070008000000000000243', x'0192000000007000800000000000000a', x'01920000000070008000000000000005', 'expert', null, 'La reprise des données est décrite dans le dépôt.', x'01920000000070008000000000000005', 1761640000000);
