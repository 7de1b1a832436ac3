-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into plan_task (case_id, rank, title, side, owner, days, milestone, started_on, done_on) values
    (x'0192000000007000800000000000000a', 1, 'Ouvrir le site pilote', 'project', 'Personne fictive', 20, 1, '2026-02-02', null),
    (x'0192000000007000800000000000000a', 3, 'Former les agents', 'brigade', null, 5, 1, null, null);
insert into plan_link (case_id, rank, waits_for, kind, lag, place) values
    (x'0192000000007000800000000000000a', 3, 1, 'finish_start', -2, 0);
insert into closed_milestone (case_id, rank, frozen_on, planned_on, done_on) values
    (x'0192000000007000800000000000000a', 1, '2026-01-30', '2026-06-30', '2026-07-15');
