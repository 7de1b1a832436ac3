-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into slip_cause (case_id, rank, place, title, cause, from_on, to_on, days) values
    (x'0192000000007000800000000000000a', 9, 0, 'Recette fictive prononcée', 'supplier', '2026-06-01', '2026-06-20', 19),
    (x'0192000000007000800000000000000a', 9, 1, 'Recette fictive prononcée', 'acceptance', '2026-06-20', '2026-07-04', 14);
