-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into objective (id, indicator, seed, baseline_on, baseline_thousandths, baseline_met, baseline_of,
                       ended_at, ended_by, end_reason) values
    (x'01920000000070008000000000000041', 'duties-kept', 42, '2026-01-05', 71429, 5, 7, null, null, null),
    (x'01920000000070008000000000000042', 'recovered', 43, '2026-01-05', null, 0, 0,
     1767700000000, x'01920000000070008000000000000005', 'Trop tôt pour mesurer');
insert into objective_version (objective_id, rank, target, due_month, reason, changed_by, changed_at) values
    (x'01920000000070008000000000000041', 1, 80, '2026-06', 'Promesse faite aux projets', x'01920000000070008000000000000005', 1767600000000),
    (x'01920000000070008000000000000041', 2, 85, '2026-12', 'Le premier semestre a suffi', x'01920000000070008000000000000005', 1767700000000),
    (x'01920000000070008000000000000042', 1, 60, null, 'Une demande du cabinet', x'01920000000070008000000000000005', 1767600000000);
