-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into band_override (case_id, rank, assessment, computed, target, priority, reason, evidence, proposed_by,
                           proposed_at, answered_by, from_on, until_on, ended_at, ending) values
    (x'0192000000007000800000000000000a', 1, 1, 3, 2, 2, 'Le statut déclaré date d’avant la reprise fictive du marché.', 'Note fictive du 3 mars 2026', x'01920000000070008000000000000005', 1761640000000, null, '2026-03-04', '2026-04-30', null, null);
insert into input_contest (case_id, rank, factor, objection, raised_by, raised_at, settlement, reason, settled_by, settled_at) values
    (x'0192000000007000800000000000000a', 1, 'team', 'Le poste fictif est pourvu.', x'01920000000070008000000000000003', 1761640000000, null, null, null, null);
