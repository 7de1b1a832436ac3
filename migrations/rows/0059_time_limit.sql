-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into time_limit (duty, since, until, p1, p2, p3, p4, changed_by) values
    ('decide', 1767600000000, 1767700000000, '3 days', '5 days', '10 days', '15 days', x'01920000000070008000000000000005'),
    ('decide', 1767700000000, null, '2 days', '5 days', '10 days', '20 days', x'01920000000070008000000000000005');
