-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into portfolio_view (id, person_id, list, name, folded, query, changed_at, removed_at) values
    (x'01920000000070008000000000000051', x'01920000000070008000000000000005', 'cases', 'P1 en retard', 'p1 en retard', 'priority=P1&late=1', 1767600000000, null),
    (x'01920000000070008000000000000052', x'01920000000070008000000000000005', 'decisions', 'À revoir', 'a revoir', 'review=late', 1767600000000, 1767700000000);
insert into weekly_choice (person_id, is_on, since) values
    (x'01920000000070008000000000000005', true, 1767600000000);
insert into outbox (id, person_id, kind, about, made_at, subject, body, sent_at) values
    (x'01920000000070008000000000000053', x'01920000000070008000000000000005', 'weekly-summary', '2026-01-12', 1768200000000, 'Votre semaine', 'Rien n’a changé.', null);
