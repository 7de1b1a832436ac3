-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into import (id, file_name, file_hash, content, mapping, edition, created_by, created_at, applied_at, undone_at) values
    (x'01920000000070008000000000000006', 'register-2021-07.csv', '0000000000000000000000000000000000000000000000000000000000000000', x'61', null, '2021-07', null, 1761640000000, 1761640000000, null);
insert into project (id, organisation_id, name, folded, description, phase, origin, import_id, joined_to, created_at) values
    (x'01920000000070008000000000000007', x'01920000000070008000000000000002', 'Projet fictif Alizé', 'projet fictif alize', '', 'rollout', 'register', x'01920000000070008000000000000006', null, 1761640000000),
    (x'01920000000070008000000000000008', x'01920000000070008000000000000002', 'Projet fictif Alizés', 'projet fictif alizes', 'Un autre nom', null, 'request', null, x'01920000000070008000000000000007', 1761640000000);
insert into fact (id, project_id, import_id, source, edition, name, folded, organisation_id, organisation, description, phase,
                  starts_on, ends_on, duration_years, cost_cents, currency, withheld) values
    (x'01920000000070008000000000000009', x'01920000000070008000000000000007', x'01920000000070008000000000000006', 'Registre fictif', '2021-07', 'Projet fictif Alizé', 'projet fictif alize',
     x'01920000000070008000000000000002', 'Ministère fictif du Levant', '', 'rollout', '2019-01-01', null, 4.5, 2770000000, 'EUR', false);
