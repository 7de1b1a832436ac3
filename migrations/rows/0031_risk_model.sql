-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into risk_model (id, hash, document, note, imported_by, imported_at) values
    ('tocsin-risk-fictif', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', '{}', 'Un essai fictif', x'01920000000070008000000000000003', 1761660000000);
insert into model_adoption (rank, model_id, model_hash, reason, adopted_by, at) values
    (1, 'tocsin-risk-1', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'Un essai fictif', x'01920000000070008000000000000003', 1761660000000);
