-- The decisions on all interventions are read together: from the few entries of the journals that tell them.
create index journal_course on journal (case_id, seq)
 where subject = 'case'
   and (facts like '{"kind":"course_%' or facts like '{"kind":"suspended"%' or facts like '{"kind":"resumed"%'
        or facts like '{"kind":"handed_back"%' or facts like '{"kind":"closed"%');
