-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into keyboard (person_id, is_on, letters, changed_at) values
    (x'01920000000070008000000000000005', true, 'next=j previous=k compare=', 1761640000000);
insert into saved_view (id, person_id, name, folded, query, is_first, changed_at, removed_at) values
    (x'01920000000070008000000000000031', x'01920000000070008000000000000005', 'Mes urgences', 'mes urgences', 'priority=P1&mine=yes', true, 1761640000000, null),
    (x'01920000000070008000000000000032', x'01920000000070008000000000000005', 'Comité', 'comite', 'stage=at_committee', false, 1761640000000, 1761640000000);
