-- The skills of the brigade, which administrators keep. Those that were there are there still, by the code and the names
-- they had: members, needs, the journal and questions to `tocsin propose` hold the code.

create table skill (
    code       text    not null primary key check (length(code) between 1 and 30),
    name_fr    text    not null check (name_fr <> ''),
    name_en    text    not null check (name_en <> ''),
    -- What it covers, in a short sentence.
    covers_fr  text    not null check (covers_fr <> ''),
    covers_en  text    not null check (covers_en <> ''),
    -- Where it stands in the order.
    place      bigint  not null check (place between 1 and 999),
    -- Nobody, as long as it is as it came.
    changed_by uuid    references person (id),
    changed_at bigint,
    -- Offered no more; who has it, or asks for it, keeps it.
    retired_at bigint
);

insert into skill (code, name_fr, name_en, covers_fr, covers_en, place) values
    ('product', 'produit', 'product',
     'Comprendre les usagers, choisir ce qui leur sert et dans quel ordre.',
     'Understanding users, choosing what serves them and in which order.', 10),
    ('architecture', 'architecture', 'architecture',
     'Découper un système, relier ses parties, préparer sa refonte.',
     'Dividing a system, joining its parts, preparing its redesign.', 20),
    ('reliability', 'fiabilité et exploitation', 'reliability',
     'Tenir un service en marche : incidents, charge, mises en production.',
     'Keeping a service running: incidents, load, releases.', 30),
    ('data', 'données', 'data',
     'Modéliser, reprendre et contrôler des données.',
     'Modelling, migrating and checking data.', 40),
    ('security', 'sécurité', 'security',
     'Analyser les risques, homologuer, réagir à une attaque.',
     'Analysing risks, accrediting, responding to an attack.', 50),
    ('procurement', 'achat public', 'procurement',
     'Préparer, suivre et reprendre un marché.',
     'Preparing, following and recovering a contract.', 60),
    ('legal', 'juridique', 'legal',
     'Lire un texte ou un contrat, sécuriser une décision.',
     'Reading a law or a contract, making a decision hold in law.', 70),
    ('change', 'conduite du changement', 'change management',
     'Accompagner les agents : former, expliquer, écouter.',
     'Supporting staff through what changes: training, telling, listening.', 80),
    ('accessibility', 'accessibilité', 'accessibility',
     'Auditer et corriger, pour que chacun puisse se servir du service.',
     'Auditing and repairing, so that everybody can use the service.', 90),
    ('delivery', 'pilotage de la livraison', 'delivery',
     'Tenir un plan, lever les blocages, conduire une intervention.',
     'Holding to a plan, clearing what blocks it, running an intervention.', 100);
