-- A register as the release with schema 13 left it: two imports, acts, an answer, a setting, an
-- undo, a notice and a report. Never edited; later versions must bring it up to date whole.
PRAGMA application_id = 1329811280;
PRAGMA user_version = 13;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'ocop','m001_register','2026-11-25 23:05:53.164570+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'ocop','m002_first_sight','2026-11-26 05:49:50.007053+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'ocop','m003_likeness','2026-11-28 23:07:27.356276+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'ocop','m004_remarks','2026-11-28 23:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'ocop','m005_claims','2026-11-29 01:07:03.304784+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'ocop','m006_filed_anew','2026-11-29 01:26:10.830251+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'ocop','m007_newest','2026-11-29 01:44:54.024557+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'ocop','m008_sayings','2026-11-29 10:19:11.850343+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'ocop','m009_filed_under_more','2026-11-30 09:29:48.211868+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'ocop','m010_compared_further','2026-11-30 15:40:12.034518+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'ocop','m011_compared_in_capitals','2026-11-30 18:00:12.034518+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'ocop','m012_refused_files_and_letters','2026-11-30 20:10:03.008476+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'ocop','m013_filed_by_all_words','2026-11-30 21:05:58.516383+00:00');
CREATE TABLE act (                     -- what an authority or the office did about a product
  act_id       INTEGER PRIMARY KEY,
  log_id       INTEGER NOT NULL REFERENCES log,
  kind         TEXT NOT NULL,          -- revocation, removal, extension, dossier, inspection,
                                       -- recall, training, mark, close, rename
  product_id   INTEGER REFERENCES product,
  entity_id    INTEGER REFERENCES entity,
  of_act       INTEGER REFERENCES act, -- for close: the act it ends
  acted_on     TEXT NOT NULL CHECK (acted_on IS date(acted_on)),
  document     TEXT,
  authority    TEXT,
  of_decision  TEXT,                   -- the decision whose certificate it is about
  of_issued_on TEXT CHECK (of_issued_on IS date(of_issued_on)),
  until        TEXT CHECK (until IS date(until)),
  ground       TEXT,
  note         TEXT,
  more         TEXT NOT NULL DEFAULT '{}',  -- the kind's own fields, JSON
  sheet        TEXT,
  row          INTEGER
) STRICT;
INSERT INTO "act" VALUES(1,4,'removal',1,NULL,NULL,'2024-06-01','735/QĐ-UBND',NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,NULL);
INSERT INTO "act" VALUES(2,5,'inspection',6,NULL,NULL,'2024-06-03',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"about": "mark", "agency": "health", "handling": "warning", "how": "surprise", "outcome": "violation"}',NULL,NULL);
INSERT INTO "act" VALUES(3,9,'training',NULL,1,NULL,'2024-05-05',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"audience": "entities", "topic": "labels"}',NULL,NULL);
CREATE TABLE answer (                  -- what a person said of a remark
  answer_id  INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  remark_id  INTEGER NOT NULL REFERENCES remark,
  verdict    TEXT NOT NULL CHECK (verdict IN ('accept', 'reject'))
) STRICT;
CREATE TABLE block (                   -- where a product that might be the same is looked for
  block_key  TEXT NOT NULL,
  product_id INTEGER NOT NULL,         -- no reference: it would be looked for without an index
  PRIMARY KEY (block_key, product_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "block" VALUES('b:39do',5);
INSERT INTO "block" VALUES('b:40do',2);
INSERT INTO "block" VALUES('b:chexanhnui',1);
INSERT INTO "block" VALUES('b:donglung',4);
INSERT INTO "block" VALUES('b:donglungvai',4);
INSERT INTO "block" VALUES('b:lungvai',4);
INSERT INTO "block" VALUES('b:miendonglung',4);
INSERT INTO "block" VALUES('b:ngo39',5);
INSERT INTO "block" VALUES('b:ngo39do',5);
INSERT INTO "block" VALUES('b:ngo40',2);
INSERT INTO "block" VALUES('b:ngo40do',2);
INSERT INTO "block" VALUES('b:nuimay',1);
INSERT INTO "block" VALUES('b:ruoungo39',5);
INSERT INTO "block" VALUES('b:ruoungo40',2);
INSERT INTO "block" VALUES('b:trasen',7);
INSERT INTO "block" VALUES('b:xanhnui',1);
INSERT INTO "block" VALUES('b:xanhnuimay',1);
INSERT INTO "block" VALUES('c:bản cọ ban…',2);
INSERT INTO "block" VALUES('c:bản cọ …co',2);
INSERT INTO "block" VALUES('c:đa văn nui…',1);
INSERT INTO "block" VALUES('c:đa văn nui…',3);
INSERT INTO "block" VALUES('c:đa văn …may',1);
INSERT INTO "block" VALUES('c:đa văn …may',3);
INSERT INTO "block" VALUES('e:banco',2);
INSERT INTO "block" VALUES('e:banco',5);
INSERT INTO "block" VALUES('e:lungvai',4);
INSERT INTO "block" VALUES('e:nuimay',1);
INSERT INTO "block" VALUES('e:nuimay',3);
INSERT INTO "block" VALUES('e:nuimay',6);
INSERT INTO "block" VALUES('e:sen',7);
INSERT INTO "block" VALUES('i:bc',2);
INSERT INTO "block" VALUES('i:bc',5);
INSERT INTO "block" VALUES('i:lv',4);
INSERT INTO "block" VALUES('i:nm',1);
INSERT INTO "block" VALUES('i:nm',3);
INSERT INTO "block" VALUES('i:nm',6);
INSERT INTO "block" VALUES('m:=che may nui xanh',1);
INSERT INTO "block" VALUES('m:=che sen',7);
INSERT INTO "block" VALUES('m:=chesen',7);
INSERT INTO "block" VALUES('m:=chexanhnuimay',1);
INSERT INTO "block" VALUES('m:=dong lung mien vai',4);
INSERT INTO "block" VALUES('m:=hoa mat ong rung',3);
INSERT INTO "block" VALUES('m:=hoa mat ong rung',6);
INSERT INTO "block" VALUES('m:=matonghoarung',3);
INSERT INTO "block" VALUES('m:=matonghoarung',6);
INSERT INTO "block" VALUES('m:=miendonglungvai',4);
INSERT INTO "block" VALUES('m:=ngo ruou',2);
INSERT INTO "block" VALUES('m:=ngo ruou',5);
INSERT INTO "block" VALUES('m:=ruoungo',2);
INSERT INTO "block" VALUES('m:=ruoungo',5);
INSERT INTO "block" VALUES('m:che sen',7);
INSERT INTO "block" VALUES('m:che xanh',1);
INSERT INTO "block" VALUES('m:dong lung',4);
INSERT INTO "block" VALUES('m:hoa rung',3);
INSERT INTO "block" VALUES('m:hoa rung',6);
INSERT INTO "block" VALUES('m:mat ong',3);
INSERT INTO "block" VALUES('m:mat ong',6);
INSERT INTO "block" VALUES('m:mien dong',4);
INSERT INTO "block" VALUES('m:ong hoa',3);
INSERT INTO "block" VALUES('m:ong hoa',6);
INSERT INTO "block" VALUES('m:ruou ngo',2);
INSERT INTO "block" VALUES('m:ruou ngo',5);
INSERT INTO "block" VALUES('n:chesen',7);
INSERT INTO "block" VALUES('n:chexanhnuimay',1);
INSERT INTO "block" VALUES('n:matonghoarung',3);
INSERT INTO "block" VALUES('n:matonghoarung',6);
INSERT INTO "block" VALUES('n:miendonglungvai',4);
INSERT INTO "block" VALUES('n:ruoungo39do',5);
INSERT INTO "block" VALUES('n:ruoungo40do',2);
INSERT INTO "block" VALUES('o:ban co',2);
INSERT INTO "block" VALUES('o:ban co',5);
INSERT INTO "block" VALUES('o:ban co hop tac xa',2);
INSERT INTO "block" VALUES('o:ban co hop tac xa',5);
INSERT INTO "block" VALUES('o:hop lung tac vai xa',4);
INSERT INTO "block" VALUES('o:hop may nui tac xa',1);
INSERT INTO "block" VALUES('o:hop may nui tac xa',3);
INSERT INTO "block" VALUES('o:hop may nui tac xa',6);
INSERT INTO "block" VALUES('o:hop sen tac xa',7);
INSERT INTO "block" VALUES('o:lung vai',4);
INSERT INTO "block" VALUES('o:may nui',1);
INSERT INTO "block" VALUES('o:may nui',3);
INSERT INTO "block" VALUES('o:may nui',6);
INSERT INTO "block" VALUES('o:sen',7);
INSERT INTO "block" VALUES('p:htxsen',7);
INSERT INTO "block" VALUES('s:<sen',7);
INSERT INTO "block" VALUES('s:>sen',7);
INSERT INTO "block" VALUES('s:_ co',2);
INSERT INTO "block" VALUES('s:_ co',5);
INSERT INTO "block" VALUES('s:_ may',1);
INSERT INTO "block" VALUES('s:_ may',3);
INSERT INTO "block" VALUES('s:_ may',6);
INSERT INTO "block" VALUES('s:_ vai',4);
INSERT INTO "block" VALUES('s:ban _',2);
INSERT INTO "block" VALUES('s:ban _',5);
INSERT INTO "block" VALUES('s:lung _',4);
INSERT INTO "block" VALUES('s:nui _',1);
INSERT INTO "block" VALUES('s:nui _',3);
INSERT INTO "block" VALUES('s:nui _',6);
INSERT INTO "block" VALUES('w:bản cọ',2);
INSERT INTO "block" VALUES('w:đa văn',1);
INSERT INTO "block" VALUES('w:đa văn',3);
CREATE TABLE compared_before (         -- what `likeness` held before names were compared anew
  likeness_id INTEGER NOT NULL,        -- as it was: the digests of the log hold it
  log_id     INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  other_id   INTEGER NOT NULL,
  because_of INTEGER NOT NULL,
  verdict    TEXT NOT NULL,
  confidence REAL NOT NULL,
  reasons    TEXT NOT NULL,
  PRIMARY KEY (log_id, likeness_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision (                -- an act of an authority: number and day and authority
  decision_id   INTEGER PRIMARY KEY,
  log_id        INTEGER NOT NULL REFERENCES log,
  number        TEXT NOT NULL,         -- as first printed
  number_key    TEXT NOT NULL,         -- names.number_key
  issued_on     TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
  authority     TEXT,                  -- as first printed
  authority_key TEXT NOT NULL,         -- names.authority_key, '' where none is printed
  UNIQUE (number_key, issued_on, authority_key)
) STRICT;
INSERT INTO "decision" VALUES(1,1,'12/QĐ-UBND','12/qd/ubnd','2021-03-01','UBND tỉnh A','ủy ban nhân dân tỉnh a');
INSERT INTO "decision" VALUES(2,1,'743/QĐ-UBND','743/qd/ubnd','2020-08-15','UBND huyện B','ủy ban nhân dân huyện b');
INSERT INTO "decision" VALUES(3,2,'90/QĐ-UBND','90/qd/ubnd','2024-01-20','UBND tỉnh A','ủy ban nhân dân tỉnh a');
INSERT INTO "decision" VALUES(4,2,'91/QĐ-UBND','91/qd/ubnd','2023-06-20','UBND tỉnh A','ủy ban nhân dân tỉnh a');
INSERT INTO "decision" VALUES(5,2,'400/QĐ-BNN','400/qd/bnn','2023-11-02','Bộ Nông nghiệp và Phát triển nông thôn','bộ nông nghiệp và phát triển nông thôn');
INSERT INTO "decision" VALUES(6,6,'1/QĐ-UBND','1/qd/ubnd','2022-01-10','UBND tỉnh A','ủy ban nhân dân tỉnh a');
CREATE TABLE entity (                  -- who owns products, once for each way a name is one name
  entity_id  INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  entity_key TEXT NOT NULL UNIQUE,     -- entity_names.entity_key
  name       TEXT NOT NULL             -- as first printed
) STRICT;
INSERT INTO "entity" VALUES(1,1,'hợp tác xã núi mây','HTX Núi Mây');
INSERT INTO "entity" VALUES(2,1,'hợp tác xã bản cọ','HTX Bản Cọ');
INSERT INTO "entity" VALUES(3,1,'hợp tác xã lũng vài','HTX Lũng Vài');
INSERT INTO "entity" VALUES(4,6,'hợp tác xã sen','HTX Sen');
CREATE TABLE issued (                  -- what a published notice or a report held
  issued_id  INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  kind       TEXT NOT NULL,            -- announcement, removal, ..., report
  number     TEXT,
  on_day     TEXT NOT NULL,
  product_id INTEGER REFERENCES product,
  rating_id  INTEGER REFERENCES rating,
  row        TEXT NOT NULL             -- the row as it was printed, JSON
) STRICT;
INSERT INTO "issued" VALUES(1,10,'announcement','7/TB-VPĐP','2024-06-30',1,1,'{"acts": [], "authority": "UBND tỉnh A", "days_left": -121, "decision": "12/QĐ-UBND", "effective_from": null, "entity": "HTX Núi Mây", "entity_type": "cooperative", "extended_until": null, "group": null, "issued_on": "2021-03-01", "locality": "xã Đa Văn", "pending_review": false, "product": "Chè xanh Núi Mây", "product_code": "SP00001", "product_id": 1, "removed_on": "2024-06-01", "score": 65.0, "stars": 3, "status": "lapsed", "step": null, "valid_through": "2024-03-01"}');
INSERT INTO "issued" VALUES(2,11,'report',NULL,'2024-06-30',1,1,'{"announced_in": "7/TB-VPĐP", "authority": "UBND tỉnh A", "days_lapsed": 121, "days_left": -121, "decision": "12/QĐ-UBND", "effective_from": null, "entity": "HTX Núi Mây", "entity_type": "cooperative", "extended_until": null, "group": null, "issued_on": "2021-03-01", "lapsed_on": "2024-03-02", "locality": "xã Đa Văn", "part": "came", "pending_review": false, "product": "Chè xanh Núi Mây", "product_code": "SP00001", "product_id": 1, "removed_on": "2024-06-01", "score": 65.0, "stars": 3, "status": "lapsed", "valid_through": "2024-03-01"}');
CREATE TABLE likeness (                -- two products as named that may be one, and why
  likeness_id INTEGER PRIMARY KEY,     -- the number of the question
  log_id     INTEGER NOT NULL,         -- the entry that brought the later name; 0: an upgrade did
  product_id INTEGER NOT NULL,
  other_id   INTEGER NOT NULL,
  because_of INTEGER NOT NULL,         -- the entry whose act makes two makers one; 0: names alone
  verdict    TEXT NOT NULL CHECK (verdict IN ('same', 'ask', 'left_over', 'near')),
                                       -- left_over: asked where neither found its own
                                       -- near: asked only where a row says re-evaluation
  confidence REAL NOT NULL,
  reasons    TEXT NOT NULL,            -- JSON: [[key, {values}], ...]
  UNIQUE (product_id, other_id, because_of),
  CHECK (product_id < other_id)
) STRICT;
INSERT INTO "likeness" VALUES(1,0,2,5,0,'ask',0.8,'[["other_quantity", {"a": "39°", "b": "40°"}], ["same_entity", {}], ["same_words", {}]]');
INSERT INTO "likeness" VALUES(2,0,3,6,0,'same',1.0,'[["same_entity", {}], ["same_name", {}]]');
CREATE TABLE link (                    -- what a person, or a file's own codes, say of two products
  link_id    INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  product_id INTEGER NOT NULL REFERENCES product,
  other_id   INTEGER NOT NULL REFERENCES product,
  verdict    TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  said_by    TEXT NOT NULL CHECK (said_by IN ('person', 'file')),
  CHECK (product_id < other_id)
) STRICT;
INSERT INTO "link" VALUES(1,8,2,5,'same','person');
CREATE TABLE log (                     -- every change, one entry each, chained by hash
  log_id     INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,            -- instant, UTC, never going back
  who        TEXT NOT NULL,            -- account that ran the command
  what       TEXT NOT NULL,            -- import, record, close, accept, reject, link, unlink,
                                       -- setting, notice, report, undo
  file       TEXT,                     -- the file it came from, or what was named
  file_hash  TEXT,                     -- SHA-256 of that file
  changes    INTEGER NOT NULL CHECK (changes >= 0),
  undoes     INTEGER REFERENCES log,   -- for an undo: the entry it takes back
  detail     TEXT NOT NULL,            -- what else is worth keeping, JSON
  digest     TEXT NOT NULL,            -- SHA-256 of the facts this entry brought
  seal       TEXT NOT NULL UNIQUE      -- SHA-256 of the seal before and all of the above
) STRICT;
INSERT INTO "log" VALUES(1,'2024-06-30T01:00:00.000000+00:00','officer','import','first.csv','1402686b34fb84eb5ac568c125254e9bb46b88c3ebdf85a91295242b0fe12791',4,NULL,'{"decision": null, "kind": null}','1a4bf966e072d971cb343f45f5494b1dcb54f8b5f1e8069cf00130d01ee68469','f91966ba08870aa961a97d3892ffeaa4da9d569cbedfd3559aef3061ecff2bf9');
INSERT INTO "log" VALUES(2,'2024-06-30T01:00:00.000001+00:00','officer','import','second.csv','348e3c345b9e0e3782ca16947c93f89024e2274e66c2cdef85099ec46e665264',3,NULL,'{"decision": null, "kind": null}','495dafd354bfe380cab63d80d420294587f7b1bd08a6e9bc85d34ed4d8f06151','b03c0d95df1f5857078685e1d1cbd65766411f15c0b4cc07d63eac42cc0dc690');
INSERT INTO "log" VALUES(3,'2024-06-30T01:00:00.000002+00:00','officer','setting','province',NULL,1,NULL,'{"before": null, "name": "province", "value": "Tỉnh A"}','ddf752a05626e341b2a015b5c98533fc64509dad555b7624a0c382a102f90a02','cd30e768ad84aabe006bce70c6ed3a746b7af43bf38c3cfc4537174a2c2d6f93');
INSERT INTO "log" VALUES(4,'2024-06-30T01:00:00.000003+00:00','officer','record','removal',NULL,1,NULL,'{"kind": "removal", "subjects": ["Chè xanh Núi Mây"]}','f419b5a3d64d31212365d7528850ef395c5871ce67aeab5525539b8646e4be7e','3c7fa493716d7ca45ecaf567203c8044565a666c9f782e9d28c270dc1963a705');
INSERT INTO "log" VALUES(5,'2024-06-30T01:00:00.000004+00:00','officer','record','inspection',NULL,1,NULL,'{"kind": "inspection", "subjects": ["Mật ong hoa rừng"]}','e0fb2ade46e24d35b9ead8da044d89b709eaf3bff3f0ab0f035266b2bb3b03ae','a9e3a1d26bb9ed3d7296885c9f03ec944773385cb452e0c71da6caebb2859372');
INSERT INTO "log" VALUES(6,'2024-06-30T01:00:00.000005+00:00','officer','import','third.csv','7e623e6782dad0b449ab0d1cb1cadf3228d3292c7618b561d0e15eb5750965df',1,NULL,'{"decision": null, "kind": null}','fdcc42f86fca4c471048113989edc9bed3464157e56adebebde871f96bc5c732','1f13524d3b5738479b8d84e24b5f22f585db064fe72753c676f8a44d295f895a');
INSERT INTO "log" VALUES(7,'2024-06-30T01:00:00.000006+00:00','officer','undo','third.csv',NULL,1,6,'{"what": "import"}','78a8dd80c45ac360c042bac07d8c86e465865b2a621b17dbc920f37f826f5e48','f29be74fe5f308f8d275920de4d94468663a8474abc962c9da258b4e05db11ad');
INSERT INTO "log" VALUES(8,'2024-06-30T01:00:00.000007+00:00','officer','accept','Rượu ngô 40 độ – HTX Bản Cọ / Rượu ngô 39 độ – HTX Bản Cọ',NULL,1,NULL,'{"review_id": 1}','491372d8dfbc238046e1e5f7f63abce04371c1a6c71d9ddc2a310e8c94e4f66e','cee340827ee73d456bad338696d07b3fdc219b1ed2957e497f82cbd1c389f052');
INSERT INTO "log" VALUES(9,'2024-06-30T01:00:00.000008+00:00','officer','record','training',NULL,1,NULL,'{"kind": "training", "subjects": ["HTX Núi Mây"]}','02d5da3aee07e12d4587c38e61af5c7c00708ef3a19c82aaa3482527a3c108c3','6e5738701a35e0fc962d3a2d0acfaa390337455bf41f799634ee1298a7bbdf37');
INSERT INTO "log" VALUES(10,'2024-06-30T01:00:00.000009+00:00','officer','notice','7/TB-VPĐP',NULL,1,NULL,'{"as_of": "2024-06-30", "kind": "announcement", "number": "7/TB-VPĐP", "on": "2024-06-30"}','67c4e325dcd856f9c925839bd8f7b5466166afb13b3437ed29ab76fa88540363','07d3d18050115697a0e7b28335e9bb376864bc9e9f1abbc2a5ab7ecd3f97000f');
INSERT INTO "log" VALUES(11,'2024-06-30T01:00:00.000010+00:00','officer','report',NULL,NULL,1,NULL,'{"as_of": "2024-06-30", "since": null}','e828aee316b32ad4758b4a6f98928ff6941fcd8d607e56688e977c14020c52e4','83a8960a9ddb7eed1b54fd1b35ac90a2ff3d30760f58ae58ff5f1de0433ff618');
CREATE TABLE newest (                  -- of each product as named, its newest certificate
  product_id INTEGER PRIMARY KEY,
  owner      INTEGER NOT NULL,         -- its entity; without one, the product's number below zero
  first_on   TEXT NOT NULL,            -- the days of issue of its first and of its newest rating
  newest_on  TEXT NOT NULL,
  claims     INTEGER NOT NULL,         -- whether a first rating says that it re-evaluates
  rating_id  INTEGER,                  -- the newest certificate, by day of issue; NULL without one
  issued_on  TEXT,                     -- its days and stars, as in rating
  first_day  TEXT,
  last_day   TEXT,
  printed_last_day TEXT,
  stars      INTEGER,
  failed     INTEGER NOT NULL,         -- whether it was evaluated again later, and failed
  alone      INTEGER NOT NULL          -- whether nothing else its ratings say bears on its standing
) STRICT;
INSERT INTO "newest" VALUES(1,1,'2021-03-01','2021-03-01',0,1,'2021-03-01','2021-03-01','2024-03-01',NULL,3,0,1);
INSERT INTO "newest" VALUES(2,2,'2021-03-01','2021-03-01',0,2,'2021-03-01','2021-03-01','2024-03-01',NULL,4,0,1);
INSERT INTO "newest" VALUES(3,1,'2021-03-01','2021-03-01',0,3,'2021-03-01','2021-03-01','2024-03-01',NULL,4,0,1);
INSERT INTO "newest" VALUES(4,3,'2020-08-15','2023-06-20',0,4,'2020-08-15','2020-08-15','2023-08-15',NULL,3,1,1);
INSERT INTO "newest" VALUES(5,2,'2024-01-20','2024-01-20',1,5,'2024-01-20','2024-01-20','2027-01-20',NULL,4,0,1);
INSERT INTO "newest" VALUES(6,1,'2023-11-02','2023-11-02',1,7,'2023-11-02','2023-11-02','2026-11-02','2026-10-31',5,0,1);
CREATE TABLE pair (                    -- two products as named whose names come near each other
  pair_id    INTEGER PRIMARY KEY,
  product_id INTEGER NOT NULL REFERENCES product,
  other_id   INTEGER NOT NULL REFERENCES product,
  log_id     INTEGER NOT NULL REFERENCES log,
  verdict    TEXT NOT NULL CHECK (verdict IN ('same', 'ask', 'near')),
                                       -- near: asked only where a row says re-evaluation
  confidence REAL NOT NULL,
  reasons    TEXT NOT NULL,            -- JSON: [[key, {values}], ...]
  UNIQUE (product_id, other_id),
  CHECK (product_id < other_id)
) STRICT;
INSERT INTO "pair" VALUES(1,2,5,2,'ask',0.8,'[["other_quantity", {"a": "39°", "b": "40°"}], ["same_entity", {}], ["same_words", {}]]');
INSERT INTO "pair" VALUES(2,3,6,2,'same',1.0,'[["same_entity", {}], ["same_name", {}]]');
CREATE TABLE product (                 -- a product as named: name, entity and commune
  product_id  INTEGER PRIMARY KEY,
  log_id      INTEGER NOT NULL REFERENCES log,
  product_key TEXT NOT NULL UNIQUE,    -- names.same_key of product, entity and commune
  name        TEXT NOT NULL,
  entity_id   INTEGER REFERENCES entity,
  entity      TEXT,
  commune     TEXT,                    -- as compared; NULL where none is printed
  code        TEXT,                    -- the office's own code, where a file gave one
  search      TEXT NOT NULL            -- names.fold of product and entity
) STRICT;
INSERT INTO "product" VALUES(1,1,'chè xanh núi mâyhtx núi mâyđa văn','Chè xanh Núi Mây',1,'HTX Núi Mây','đa văn',NULL,'che xanh nui may htx nui may');
INSERT INTO "product" VALUES(2,1,'rượu ngô 40 độhtx bản cọbản cọ','Rượu ngô 40 độ',2,'HTX Bản Cọ','bản cọ',NULL,'ruou ngo 40 do htx ban co');
INSERT INTO "product" VALUES(3,1,'mật ong hoa rừnghtx núi mâyđa văn','Mật ong hoa rừng',1,'HTX Núi Mây','đa văn',NULL,'mat ong hoa rung htx nui may');
INSERT INTO "product" VALUES(4,1,'miến dong lũng vàihtx lũng vài','Miến dong Lũng Vài',3,'HTX Lũng Vài',NULL,NULL,'mien dong lung vai htx lung vai');
INSERT INTO "product" VALUES(5,2,'rượu ngô 39 độhtx bản cọ','Rượu ngô 39 độ',2,'HTX Bản Cọ',NULL,NULL,'ruou ngo 39 do htx ban co');
INSERT INTO "product" VALUES(6,2,'mật ong hoa rừnghtx núi mây','Mật ong hoa rừng',1,'HTX Núi Mây',NULL,NULL,'mat ong hoa rung htx nui may');
INSERT INTO "product" VALUES(7,6,'trà senhtx sen','Trà sen',4,'HTX Sen',NULL,NULL,'tra sen htx sen');
CREATE TABLE rating (                  -- one product's result in one decision
  rating_id     INTEGER PRIMARY KEY,
  log_id        INTEGER NOT NULL REFERENCES log,
  replaces      INTEGER REFERENCES rating,  -- the row this one completes or corrects
  decision_id   INTEGER NOT NULL REFERENCES decision,
  product_id    INTEGER NOT NULL REFERENCES product,
  kind          TEXT CHECK (kind IN ('recognition', 're_evaluation', 'upgrade')),
  passed        INTEGER NOT NULL CHECK (passed IN (0, 1)),
  stars         INTEGER CHECK (stars BETWEEN 1 AND 5),
  score         REAL,
  issued_on     TEXT NOT NULL,         -- the decision's day, beside it for speed
  first_day     TEXT NOT NULL CHECK (first_day IS date(first_day)),
  last_day      TEXT,                  -- the anniversary; NULL where it grants no certificate
  printed_first_day TEXT CHECK
    (printed_first_day IS NULL OR printed_first_day IS date(printed_first_day)),
  printed_last_day TEXT CHECK
    (printed_last_day IS NULL OR printed_last_day IS date(printed_last_day)),
  product       TEXT NOT NULL,         -- as printed here
  entity        TEXT,
  entity_type   TEXT,
  locality      TEXT,
  product_group TEXT,
  more          TEXT,                  -- other columns, JSON
  sheet         TEXT,                  -- sheet, page or table
  row           INTEGER NOT NULL,      -- as a person counts
  CHECK (last_day IS NULL OR (passed = 1 AND stars >= 3))
) STRICT;
INSERT INTO "rating" VALUES(1,1,NULL,1,1,'recognition',1,3,65.0,'2021-03-01','2021-03-01','2024-03-01',NULL,NULL,'Chè xanh Núi Mây','HTX Núi Mây','cooperative','xã Đa Văn',NULL,NULL,'first.csv',2);
INSERT INTO "rating" VALUES(2,1,NULL,1,2,'recognition',1,4,80.0,'2021-03-01','2021-03-01','2024-03-01',NULL,NULL,'Rượu ngô 40 độ','HTX Bản Cọ','cooperative','xã Bản Cọ',NULL,NULL,'first.csv',3);
INSERT INTO "rating" VALUES(3,1,NULL,1,3,'recognition',1,4,75.5,'2021-03-01','2021-03-01','2024-03-01',NULL,NULL,'Mật ong hoa rừng','HTX Núi Mây','cooperative','xã Đa Văn',NULL,NULL,'first.csv',4);
INSERT INTO "rating" VALUES(4,1,NULL,2,4,'recognition',1,3,NULL,'2020-08-15','2020-08-15','2023-08-15',NULL,NULL,'Miến dong Lũng Vài','HTX Lũng Vài','cooperative',NULL,NULL,NULL,'first.csv',5);
INSERT INTO "rating" VALUES(5,2,NULL,3,5,'re_evaluation',1,4,81.0,'2024-01-20','2024-01-20','2027-01-20',NULL,NULL,'Rượu ngô 39 độ','HTX Bản Cọ','cooperative',NULL,NULL,NULL,'second.csv',2);
INSERT INTO "rating" VALUES(6,2,NULL,4,4,'re_evaluation',0,2,45.0,'2023-06-20','2023-06-20',NULL,NULL,NULL,'Miến dong Lũng Vài','HTX Lũng Vài','cooperative',NULL,NULL,NULL,'second.csv',3);
INSERT INTO "rating" VALUES(7,2,NULL,5,6,'upgrade',1,5,91.0,'2023-11-02','2023-11-02','2026-11-02',NULL,'2026-10-31','Mật ong hoa rừng','HTX Núi Mây','cooperative',NULL,NULL,NULL,'second.csv',4);
INSERT INTO "rating" VALUES(8,6,NULL,6,7,NULL,1,3,55.0,'2022-01-10','2022-01-10','2025-01-10',NULL,NULL,'Trà sen','HTX Sen','cooperative',NULL,NULL,NULL,'third.csv',2);
CREATE TABLE refused_file (            -- a file of which nothing, or not all, went in so far
  path      TEXT PRIMARY KEY,          -- as it stood then, from the root
  digest    TEXT,                      -- SHA-256 of its contents; NULL where they were kept from us
  at        TEXT NOT NULL,             -- instant it was refused last, UTC
  printed_rows INTEGER NOT NULL,       -- how many rows it had, as far as it was read
  number_key TEXT NOT NULL,            -- the decision of its rows, '' where it is not known
  issued_on TEXT,
  left_at   TEXT                       -- instant a person said that it has nothing to bring
) STRICT;
CREATE TABLE remark (                  -- printed words that may bear on a certificate, no fact
  remark_id  INTEGER PRIMARY KEY,      -- numbered with the pairs: a question's number is its own
  log_id     INTEGER NOT NULL REFERENCES log,
  product_id INTEGER NOT NULL REFERENCES product,
  on_day     TEXT NOT NULL CHECK (on_day IS date(on_day)),  -- the day of its row's decision
  code       TEXT NOT NULL,            -- words.problem
  text       TEXT NOT NULL,            -- as printed, on one line
  place      TEXT NOT NULL             -- JSON: page kind and name, table, row, column, heading
, saying_id INTEGER REFERENCES saying, tie TEXT CHECK (tie IN ('list', 'own', 'name', 'number')), decision_id INTEGER REFERENCES decision) STRICT;
CREATE TABLE saying (                  -- words of a file that may name a product of another one
  saying_id  INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  on_day     TEXT NOT NULL CHECK (on_day IS date(on_day)),  -- the day of its decision
  code       TEXT NOT NULL,            -- as in remark: what is asked about what the words name
  text       TEXT NOT NULL,
  place      TEXT NOT NULL,
  words      TEXT NOT NULL,            -- all of them, where text is cut
  maker      TEXT,                     -- whose row they stand beside
  numbers    TEXT NOT NULL             -- JSON: [[key, day or null], ...] of decisions they name
) STRICT;
CREATE TABLE setting (                 -- a setting from this entry on
  setting_id INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  name       TEXT NOT NULL,
  value      TEXT                      -- NULL: back to what the tool takes by itself
) STRICT;
INSERT INTO "setting" VALUES(1,3,'province','Tỉnh A');
CREATE TABLE sight (                   -- what parts a product from others at first sight
  product_id INTEGER PRIMARY KEY,
  words      TEXT NOT NULL             -- without marks; empty where no word parts it
) STRICT;
INSERT INTO "sight" VALUES(1,'che may nui xanh');
INSERT INTO "sight" VALUES(2,'40 do ngo ruou');
INSERT INTO "sight" VALUES(3,'hoa mat ong rung');
INSERT INTO "sight" VALUES(4,'dong lung mien vai');
INSERT INTO "sight" VALUES(5,'39 do ngo ruou');
INSERT INTO "sight" VALUES(6,'hoa mat ong rung');
INSERT INTO "sight" VALUES(7,'che sen');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX product_entity ON product (entity_id);
CREATE INDEX product_code ON product (code) WHERE code IS NOT NULL;
CREATE INDEX pair_other ON pair (other_id);
CREATE INDEX rating_product ON rating
  (product_id, issued_on, last_day, printed_last_day, first_day, stars, log_id, rating_id);
CREATE INDEX rating_issued ON rating (issued_on, decision_id, log_id);
CREATE INDEX rating_decision ON rating (decision_id);
CREATE INDEX rating_log ON rating (log_id);
CREATE INDEX rating_replaces ON rating (replaces, log_id) WHERE replaces IS NOT NULL;
CREATE INDEX act_product ON act (product_id, kind);
CREATE INDEX act_kind ON act (kind);
CREATE INDEX act_log ON act (log_id);
CREATE INDEX act_of_act ON act (of_act);
CREATE INDEX act_entity ON act (entity_id);
CREATE INDEX link_log ON link (log_id);
CREATE INDEX link_other ON link (other_id);
CREATE INDEX link_product ON link (product_id);
CREATE INDEX issued_kind ON issued (kind, product_id);
CREATE INDEX issued_log ON issued (log_id);
CREATE INDEX issued_rating ON issued (rating_id);
CREATE INDEX issued_product ON issued (product_id);
CREATE INDEX likeness_other ON likeness (other_id);
CREATE INDEX likeness_log ON likeness (log_id);
CREATE INDEX remark_product ON remark (product_id);
CREATE INDEX remark_log ON remark (log_id);
CREATE INDEX answer_remark ON answer (remark_id);
CREATE INDEX answer_log ON answer (log_id);
CREATE INDEX rating_claims ON rating (product_id) WHERE kind IN ('re_evaluation', 'upgrade');
CREATE INDEX entity_log ON entity (log_id);
CREATE INDEX decision_log ON decision (log_id);
CREATE INDEX product_log ON product (log_id);
CREATE INDEX saying_log ON saying (log_id);
CREATE INDEX remark_saying ON remark (saying_id, product_id);
CREATE INDEX remark_decision ON remark (decision_id);
CREATE INDEX product_search ON product (search);
COMMIT;
