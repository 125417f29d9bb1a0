BEGIN TRANSACTION;
CREATE TABLE "answers" (
   "workshop" TEXT,
   "command" TEXT,
   "sender" TEXT,
   "seq" INTEGER,
   "result" TEXT,
   PRIMARY KEY ("workshop", "command")
);
INSERT INTO "answers" VALUES('KP74MX','c1','facilitator:f1',1,'{}');
INSERT INTO "answers" VALUES('KP74MX','c2','facilitator:f1',2,'{}');
INSERT INTO "answers" VALUES('KP74MX','c3','facilitator:f1',3,'{}');
INSERT INTO "answers" VALUES('KP74MX','c4','facilitator:f1',4,'{}');
INSERT INTO "answers" VALUES('KP74MX','c5','facilitator:f1',5,'{}');
INSERT INTO "answers" VALUES('KP74MX','c6','facilitator:f1',6,'{}');
INSERT INTO "answers" VALUES('KP74MX','c7','facilitator:f1',7,'{}');
INSERT INTO "answers" VALUES('KP74MX','c8','facilitator:f1',8,'{}');
INSERT INTO "answers" VALUES('KP74MX','c9','facilitator:f1',9,'{}');
INSERT INTO "answers" VALUES('KP74MX','c10','facilitator:f1',10,'{}');
INSERT INTO "answers" VALUES('KP74MX','c11','facilitator:f1',11,'{}');
INSERT INTO "answers" VALUES('KP74MX','c12','facilitator:f1',12,'{}');
INSERT INTO "answers" VALUES('KP74MX','c13','facilitator:f1',13,'{}');
INSERT INTO "answers" VALUES('KP74MX','c14','facilitator:f1',14,'{}');
INSERT INTO "answers" VALUES('KP74MX','c15','facilitator:f1',15,'{}');
INSERT INTO "answers" VALUES('KP74MX','c16','facilitator:f1',16,'{}');
INSERT INTO "answers" VALUES('KP74MX','c17','facilitator:f1',17,'{}');
INSERT INTO "answers" VALUES('KP74MX','c18','facilitator:f1',18,'{}');
INSERT INTO "answers" VALUES('KP74MX','c19','facilitator:f1',19,'{}');
INSERT INTO "answers" VALUES('KP74MX','c20','facilitator:f1',20,'{}');
INSERT INTO "answers" VALUES('KP74MX','c21','facilitator:f1',21,'{}');
INSERT INTO "answers" VALUES('KP74MX','c22','facilitator:f1',22,'{}');
INSERT INTO "answers" VALUES('KP74MX','c23','facilitator:f1',23,'{}');
INSERT INTO "answers" VALUES('KP74MX','c24','facilitator:f1',24,'{}');
INSERT INTO "answers" VALUES('KP74MX','c25','facilitator:f1',25,'{}');
INSERT INTO "answers" VALUES('KP74MX','c26','facilitator:f1',26,'{}');
INSERT INTO "answers" VALUES('KP74MX','c27','facilitator:f1',27,'{}');
INSERT INTO "answers" VALUES('KP74MX','c28','facilitator:f1',28,'{}');
INSERT INTO "answers" VALUES('KP74MX','c29','facilitator:f1',29,'{}');
INSERT INTO "answers" VALUES('KP74MX','c30','facilitator:f1',30,'{}');
INSERT INTO "answers" VALUES('KP74MX','c31','facilitator:f1',31,'{}');
INSERT INTO "answers" VALUES('KP74MX','c32','facilitator:f1',32,'{}');
INSERT INTO "answers" VALUES('KP74MX','c33','facilitator:f1',33,'{}');
INSERT INTO "answers" VALUES('KP74MX','c34','facilitator:f1',34,'{}');
INSERT INTO "answers" VALUES('KP74MX','c35','facilitator:f1',35,'{}');
INSERT INTO "answers" VALUES('KP74MX','c36','facilitator:f1',36,'{}');
INSERT INTO "answers" VALUES('KP74MX','c37','facilitator:f1',37,'{}');
INSERT INTO "answers" VALUES('KP74MX','c38','facilitator:f1',38,'{}');
INSERT INTO "answers" VALUES('KP74MX','c39','facilitator:f1',39,'{}');
INSERT INTO "answers" VALUES('KP74MX','c40','facilitator:f1',40,'{}');
INSERT INTO "answers" VALUES('KP74MX','c41','facilitator:f1',41,'{}');
INSERT INTO "answers" VALUES('KP74MX','c42','facilitator:f1',42,'{}');
INSERT INTO "answers" VALUES('KP74MX','c43','facilitator:f1',43,'{}');
INSERT INTO "answers" VALUES('KP74MX','c44','facilitator:f1',44,'{}');
INSERT INTO "answers" VALUES('KP74MX','c45','facilitator:f1',45,'{}');
INSERT INTO "answers" VALUES('KP74MX','c46','facilitator:f1',46,'{}');
INSERT INTO "answers" VALUES('KP74MX','c47','facilitator:f1',47,'{}');
INSERT INTO "answers" VALUES('KP74MX','c48','facilitator:f1',48,'{}');
INSERT INTO "answers" VALUES('KP74MX','c49','facilitator:f1',49,'{}');
INSERT INTO "answers" VALUES('KP74MX','c50','facilitator:f1',50,'{}');
INSERT INTO "answers" VALUES('KP74MX','c51','facilitator:f1',51,'{}');
INSERT INTO "answers" VALUES('KP74MX','c52','facilitator:f1',52,'{}');
INSERT INTO "answers" VALUES('KP74MX','c53','facilitator:f1',53,'{}');
INSERT INTO "answers" VALUES('KP74MX','c54','facilitator:f1',54,'{}');
INSERT INTO "answers" VALUES('KP74MX','c55','facilitator:f1',55,'{}');
INSERT INTO "answers" VALUES('KP74MX','c56','facilitator:f1',56,'{}');
INSERT INTO "answers" VALUES('KP74MX','c57','facilitator:f1',57,'{}');
INSERT INTO "answers" VALUES('KP74MX','c58','facilitator:f1',58,'{}');
INSERT INTO "answers" VALUES('KP74MX','c59','facilitator:f1',59,'{}');
INSERT INTO "answers" VALUES('KP74MX','c60','facilitator:f1',60,'{}');
INSERT INTO "answers" VALUES('KP74MX','c61','facilitator:f1',61,'{}');
INSERT INTO "answers" VALUES('KP74MX','c62','facilitator:f1',62,'{}');
INSERT INTO "answers" VALUES('KP74MX','c63','facilitator:f1',63,'{}');
INSERT INTO "answers" VALUES('KP74MX','c64','facilitator:f1',64,'{}');
INSERT INTO "answers" VALUES('KP74MX','c65','facilitator:f1',65,'{}');
INSERT INTO "answers" VALUES('KP74MX','c66','facilitator:f1',66,'{}');
INSERT INTO "answers" VALUES('KP74MX','c67','facilitator:f1',67,'{}');
INSERT INTO "answers" VALUES('KP74MX','c68','facilitator:f1',68,'{}');
INSERT INTO "answers" VALUES('KP74MX','c69','facilitator:f1',69,'{}');
INSERT INTO "answers" VALUES('KP74MX','c70','facilitator:f1',70,'{}');
INSERT INTO "answers" VALUES('KP74MX','c71','facilitator:f1',71,'{}');
INSERT INTO "answers" VALUES('KP74MX','c72','facilitator:f1',72,'{}');
INSERT INTO "answers" VALUES('KP74MX','c73','facilitator:f1',73,'{}');
INSERT INTO "answers" VALUES('KP74MX','c74','facilitator:f1',74,'{}');
INSERT INTO "answers" VALUES('KP74MX','c75','facilitator:f1',75,'{}');
INSERT INTO "answers" VALUES('KP74MX','c76','facilitator:f1',76,'{}');
INSERT INTO "answers" VALUES('KP74MX','c77','facilitator:f1',77,'{}');
INSERT INTO "answers" VALUES('KP74MX','c78','facilitator:f1',78,'{}');
INSERT INTO "answers" VALUES('KP74MX','c79','facilitator:f1',79,'{}');
INSERT INTO "answers" VALUES('KP74MX','c80','facilitator:f1',80,'{}');
INSERT INTO "answers" VALUES('KP74MX','c81','facilitator:f1',81,'{}');
INSERT INTO "answers" VALUES('ANDER7','c1','facilitator:f1',1,'{}');
INSERT INTO "answers" VALUES('ANDER7','c2','facilitator:f1',2,'{}');
INSERT INTO "answers" VALUES('ANDER7','c3','facilitator:f1',3,'{}');
INSERT INTO "answers" VALUES('ANDER7','c4','facilitator:f1',4,'{}');
INSERT INTO "answers" VALUES('ANDER7','c5','facilitator:f1',5,'{}');
INSERT INTO "answers" VALUES('ANDER7','c6','facilitator:f1',6,'{}');
INSERT INTO "answers" VALUES('ANDER7','c7','facilitator:f1',7,'{}');
INSERT INTO "answers" VALUES('ANDER7','c8','facilitator:f1',8,'{}');
INSERT INTO "answers" VALUES('ANDER7','c9','facilitator:f1',9,'{}');
INSERT INTO "answers" VALUES('ANDER7','c10','facilitator:f1',10,'{}');
INSERT INTO "answers" VALUES('ANDER7','c11','facilitator:f1',11,'{}');
INSERT INTO "answers" VALUES('ANDER7','c12','facilitator:f1',12,'{}');
INSERT INTO "answers" VALUES('ANDER7','c13','facilitator:f1',13,'{}');
INSERT INTO "answers" VALUES('ANDER7','c14','facilitator:f1',14,'{}');
INSERT INTO "answers" VALUES('ANDER7','c15','facilitator:f1',15,'{}');
INSERT INTO "answers" VALUES('ANDER7','c16','facilitator:f1',16,'{}');
INSERT INTO "answers" VALUES('ANDER7','c17','facilitator:f1',17,'{}');
CREATE TABLE "deletions" (
   "workshop" TEXT,
   "log" TEXT PRIMARY KEY,
   "at" TEXT,
   "why" TEXT
);
CREATE TABLE "due" (
   "workshop" TEXT,
   "what" TEXT,
   "first" TEXT,
   PRIMARY KEY ("workshop", "what")
);
CREATE TABLE "events" (
   "workshop" TEXT,
   "seq" INTEGER,
   "at" TEXT,
   "kind" TEXT,
   "fact" TEXT,
   "command" TEXT,
   "parts" TEXT,
   "seal" TEXT,
   PRIMARY KEY ("workshop", "seq")
);
INSERT INTO "events" VALUES('KP74MX',1,'2026-11-24T19:00:00.000Z','WorkshopCreated','{"code":"KP74MX","slug":"proef","title":"Proefsessie","language":"nl","plan":{"format":1,"language":"nl","timezone":"Europe/Brussels","title":"Proefsessie","question":"Hoe maken we er een oproep van?","purpose":"","rules":"","watch_words":[],"watch_list":"none","uses":[],"privacy":{"names":"optional","min_cell":5,"unlink_after_days":30,"delete_after_days":1825,"notice":""},"categories":[{"id":"succes","title":"Succes","short":"Succes","letter":"S","prompt":""},{"id":"valkuil","title":"Valkuilen","short":"Valkuilen","letter":"V","prompt":""}],"profile":[{"id":"regio","title":"In welke regio werk je?","total":2,"multiple":false,"options":[{"id":"kempen","name":"Kempen","hint":"","counts":true},{"id":"limburg","name":"Limburg","hint":"","counts":true},{"id":"overal","name":"Over regio''s heen","hint":"","counts":false}]},{"id":"rol","title":"Welke rollen neem je op?","total":0,"multiple":true,"options":[{"id":"trekker","name":"Trekker","hint":"","counts":true},{"id":"doener","name":"Doener","hint":"","counts":true}]}],"stages":[{"id":"welkom","kind":"checkin","title":"Welkom","minutes":5,"participant":"","facilitator":"","review_days":0},{"id":"verzamelen","kind":"collect","title":"Verzamelen","minutes":10,"participant":"","facilitator":"","posts":{"max_chars":200,"per_category":3,"cards":"live"},"votes":{"on":"insights","dots":0,"per":"stage","max_per_target":1,"blind":false,"decides":false},"review_days":0},{"id":"stemmen","kind":"vote","title":"Blind stemmen","minutes":10,"participant":"","facilitator":"","votes":{"on":"themes","dots":2,"per":"category","max_per_target":1,"blind":true,"decides":true},"review_days":0},{"id":"bespreken","kind":"discuss","title":"Bespreken","minutes":0,"participant":"","facilitator":"","review_days":0},{"id":"acties","kind":"act","title":"Acties","minutes":0,"participant":"","facilitator":"","actions":{"by_participants":true},"review_days":0},{"id":"oogst","kind":"close","title":"Oogst","minutes":0,"participant":"","facilitator":"","review_days":7}],"sections":[{"id":"context","title":"Waarover gaat de oproep?"}],"criteria":[{"id":"actie","title":"Actiegerichtheid","question":"","weight":0}],"purposes":[],"insights":[{"category":"succes","text":"1+1=3!","sections":["context"],"criteria":["actie"]},{"category":"valkuil","text":"Niet opnieuw warm water uitvinden","sections":[],"criteria":[]}]},"created":"2026-11-24T19:00:01.000Z","rehearsal":false}','c1','{}','092725b20e2aa69b944a6ca2db78a62ad32817654d409882f38dd8e88489a7bf');
INSERT INTO "events" VALUES('KP74MX',2,'2026-11-24T19:00:00.000Z','FacilitatorAdded','{"facilitator":"f1"}','c2','{"apart":"-e8eb2ab4d9e68efa1eb6fb199bd1928b400387e4cb0c4b0477cfc891d0d39c46"}','cc9a97c951677cf2be63b2bc86db0f131983d2c3f5f1d83189a3ca6db80e0870');
INSERT INTO "events" VALUES('KP74MX',3,'2026-11-24T19:00:00.000Z','FacilitatorAdded','{"facilitator":"f2"}','c3','{"apart":"-b5139496899b3df7698a1f39cd40bd9750f4e64b2ac8b90168b83dea181eddc7"}','c0a2635470000364add368ffe8394c657204720bcea6555cb44653273ee90f5d');
INSERT INTO "events" VALUES('KP74MX',4,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p1","trial":false,"at":"2026-11-24T19:00:04.000Z"}','c4','{"apart":"-c4614ab1ac0be4b6e003b6f7878485ff679e4c134f9afa4a4ed7d79554989e9f"}','96bae9c994f9783ea918d9d3ad74cfdcf3b4f50075efce48cf330e19c85260b9');
INSERT INTO "events" VALUES('KP74MX',5,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p1"}','c5','{"by":"+a8aee206e5fe158201f9b2bbceef57279ce9fd23b998dc5531706842ed18b3d5","apart":"-db98798e85fceb45250bde484e6ab2ddd30f039c9e27f33d4ddf47bcf3615f7d"}','99d52ab7e8dcba44799524c86afb5f8df6604ab5a56219eae5d715ec84d0da76');
INSERT INTO "events" VALUES('KP74MX',6,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p1","question":"regio"}','c6','{"by":"+9df8620947b127a1d4deda2cddcea5f2808f38f374d40ee76fa9e5ff650d7e6e","apart":"-44786f98e06619e5be9ea6f82eae5808c90f909b11c21f32d92247ebafc6e22e"}','d9610636fb3d59295a6707163d7799289e41acf3965d7528a724d895e5cc0edf');
INSERT INTO "events" VALUES('KP74MX',7,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p1","question":"rol"}','c7','{"by":"+b26d5d0cd44a989f6bbe119d5f833e0adf1fbd2e488a5167706c90dc5c36ac4e","apart":"-c8ee346fbf19fe12a28c9c8e1148d1b0fdb264f7d273e5b4fd190774fd0c5b09"}','0bf7a1d3d04d5872d91e8953184dbf0443f9a7b48b86a2642d679b8287b61cc1');
INSERT INTO "events" VALUES('KP74MX',8,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p2","trial":false,"at":"2026-11-24T19:00:05.000Z"}','c8','{"apart":"-586a4d44feed631d0fcc0ca8405e1331a04e69ad66c75e79e9edbef4f89084a7"}','c996842be3969760d65ccae09aa5c28244c4a658dfa3ad9d4152976506065099');
INSERT INTO "events" VALUES('KP74MX',9,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p2"}','c9','{"by":"+4ebdaf6c126ab4ce2a2698fe3653963d5671fc039aba0ace02780b39aa01ae7a","apart":"-a538b580b85ade8c2c13c24224e8161964813ee1f4cc3d4484bad98e977aa701"}','c4224b523082a6b180a584c4b1cf0ff160c00d9a49c5dc3f8b00c6b33624b09c');
INSERT INTO "events" VALUES('KP74MX',10,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p2","question":"regio"}','c10','{"by":"+a7d736cd838b3efde7e452173f72125c0b44e8b4b5175ddb5efaed747f64ca18","apart":"-1d36cdab2a578bfd2ca2dc405e06e54ddd07bc92ded9e0d4718ce5ed60569582"}','c67e7cdb60d6ef3261e553670b6245fd631c381ac613780c274809a9baaad57b');
INSERT INTO "events" VALUES('KP74MX',11,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p3","trial":false,"at":"2026-11-24T19:00:06.000Z"}','c11','{"apart":"-dd72111c9cf987c227731cb7acca9eb7c8a936e8f3f8a9e2b04b814290a17d49"}','8df46ae5b986f1ff1f4dec74443dc58661bc74cd2219153ffe63164013943de0');
INSERT INTO "events" VALUES('KP74MX',12,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p3"}','c12','{"by":"+18781510797597a576889df8180f62d0e4c80534fbc6c0e2523a8559ebc8e68e","apart":"-5da5c5ef1b0820a86ffd15c33d81904ce14ea1d851f1a1681f2cd5522ab5b738"}','9895e7a4cab3748ccc5f043681f408ed75b4ea7e1d4953bfcfb4eb648adc30a5');
INSERT INTO "events" VALUES('KP74MX',13,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"verzamelen","round":"verzamelen","at":"2026-11-24T19:00:07.000Z","ends_at":"2026-11-24T19:10:07.000Z","present":null}','c13','{}','78b7a7f900d598d1bdc42f679eaa24a6dd4e44eb10352a15b05c4b951041d902');
INSERT INTO "events" VALUES('KP74MX',14,'2026-11-24T19:00:00.000Z','TimerSet','{"ends_at":"2026-11-24T19:10:08.000Z"}','c14','{}','5fbece95b55568bbccd8ce5a5cd949da452f2334fabc0c5d7310d4754dbbdeb1');
INSERT INTO "events" VALUES('KP74MX',15,'2026-11-24T19:00:00.000Z','TimerPaused','{"left":599.0}','c15','{}','e43dcbc007f4221c74be5a1c1e8ef7527cdeb6f65b95003d8d4bc9a475d02a84');
INSERT INTO "events" VALUES('KP74MX',16,'2026-11-24T19:00:00.000Z','CardsSet','{"cards":"sealed"}','c16','{}','cf16489520102c8ce1bb4b5bef0f5f47e17dc77c6f4f0cf99efe78299bb38acf');
INSERT INTO "events" VALUES('KP74MX',17,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i1","number":"","category":"succes","text":"Eén idee per kaart\nen één regel eronder 🌾","by":"p1","round":"verzamelen","sealed":true,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c17','{"text":"+c48b30151a3f0973309627e00ebdbd6f52f9fa0b3fc5cb7a64c660c9497e8475","by":"+2a47fcf59fe27e82d8ee6ce3c40b6559e39a3437bbd5c047a54b9a0755acfe62"}','fac63dc3829f0d7c9ce8dddd8a295b7970c59a0c40e22eab3eb53bad2272947d');
INSERT INTO "events" VALUES('KP74MX',18,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i2","number":"","category":"succes","text":"Samen leren","by":"p2","round":"verzamelen","sealed":true,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c18','{"text":"+ee3e26f452116f98252d671a9849819b690c6b27233009783c369e8986f1b0b4","by":"+6b5cd46a8d967e11ea1946f072892ba9e8d1db2ff764688e834cc07f259b662a"}','849e1aa7080751c839d12ffd056a0c646b49e9a91694c07b01a4ba2d01ff0132');
INSERT INTO "events" VALUES('KP74MX',19,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i3","number":"","category":"valkuil","text":"Te veel papier","by":"p2","round":"verzamelen","sealed":true,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c19','{"text":"+8b1e087735ffce4c6239c735acf2f6e4227cdba6454a2bd6dfce89fd2ac1c2de","by":"+7d7b003da8dadc6e2394471cca250dc413b784fbe8c9b87d23d6108086c1ba7e"}','589980e2d957ab28a0ab9320411b071e2d6de091cd7d0681a07f728909b2d643');
INSERT INTO "events" VALUES('KP74MX',20,'2026-11-24T19:00:00.000Z','CardsSet','{"cards":"live"}','c20','{}','db6d0ed81e3e6d2c7dee62a104966b3643f59e450d7a87369b43ec5e44ab8fcf');
INSERT INTO "events" VALUES('KP74MX',21,'2026-11-24T19:00:00.000Z','InsightEdited','{"insight":"i3","text":"Te veel formulieren","category":"valkuil","by":"p2","reason":null,"waiting":false,"at":null}','c21','{"text":"+72e90719c46647b528711b208b80e3fec21571fc6558cf55a910e8f8bb00f6be","by":"+d605a7eb24bc54ad206dfe8c5cc12b4855f7a2f95978aa9b9429548889324461"}','0d645406dcd249bc442c22850d0d62117cf503fe25a346a9a240923bd416f841');
INSERT INTO "events" VALUES('KP74MX',22,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i4","number":"V2","category":"valkuil","text":"Vergissing","by":"p3","round":"verzamelen","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c22','{"text":"+bf64e34a9b3004ea009bbc219f82167d04de237d4aaa19d8853b5ab233b85793","by":"+66b3af6ff8711a1804420efcb43895a43f2a12154eedb0a5d689f26cb9661fa7"}','547bf5d40b7199f4fd3c71b6176db56b28c9df3fc48f7af9d58d96ff94def15a');
INSERT INTO "events" VALUES('KP74MX',23,'2026-11-24T19:00:00.000Z','InsightWithdrawn','{"insight":"i4"}','c23','{}','e3a57c0e79d74710631f32fceef1e8a044aa5db630d10da86f779118b6db1fcb');
INSERT INTO "events" VALUES('KP74MX',24,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i5","number":"S3","category":"succes","text":"1+1=3!","by":"","round":"","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c24','{"text":"+c571d8e117a1905412627ef2f12667544a664f4721d89deb0b4bea0de518a120","by":"+e5b754341f2ebe85dcc24e40b698a2b71c7f9750630ac21b8374201384e4e21e"}','1feb4a45a04769c3ae3fd9517ffbd036423d4240cee28ba4b66d3aec20dcf1ba');
INSERT INTO "events" VALUES('KP74MX',25,'2026-11-24T19:00:00.000Z','Placed','{"target":"i5","sections":["context"],"criteria":["actie"],"together":true,"purposes":[]}','c25','{}','785af470377e0b3a08c5a2e6704e984078eb02a15d896402d1c631c2f0a9d7c4');
INSERT INTO "events" VALUES('KP74MX',26,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i6","number":"V3","category":"valkuil","text":"Niet opnieuw warm water uitvinden","by":"","round":"","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c26','{"text":"+be0994c3ef6e55cc2913cb56c6acc8f6124023c425044ee12bab679720f33afc","by":"+3ec200a733288a89737c642e115de268b9608be4137108000fa4f1b37979b85a"}','78979b9d756004f15a5d7b17f9ce7efbb89b8e4351064fc38c2f933230ddacac');
INSERT INTO "events" VALUES('KP74MX',27,'2026-11-24T19:00:00.000Z','Hidden','{"target":"i6","reason":"Dubbel","at":"2026-11-24T19:00:19.000Z"}','c27','{"reason":"+efa6522d67cd277ef3461805572f2e6c9a42114fddc3bd268d3aa5bf6866a6e9"}','d6475b020236ac13c9bde9f265e167f36ea4b88d18eaf339fe20f92344e47cb6');
INSERT INTO "events" VALUES('KP74MX',28,'2026-11-24T19:00:00.000Z','Shown','{"target":"i6","at":"2026-11-24T19:00:20.000Z"}','c28','{}','d9b1e643a1f6f2c416b62827364df58ece7dc4bc030c3d06f16a54913f5fcc01');
INSERT INTO "events" VALUES('KP74MX',29,'2026-11-24T19:00:00.000Z','CardsSet','{"cards":"checked"}','c29','{}','21f17bd7466585c4ae2b07592a483894b98b8b1ceff9c273eab76cb0e9169677');
INSERT INTO "events" VALUES('KP74MX',30,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i7","number":"S4","category":"succes","text":"Bel me op 0470 12 34 56","by":"p3","round":"verzamelen","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":true}','c30','{"text":"+81cf17f273c2da787d5db58859e4a2dfc9f20b55dc801790752e7b7091bab11f","by":"+48b926aa982e2f1eebd574eea67b07acae0e7df13b98862aa34cfc6874e00f79"}','2010d78dfb2408388bdd054b282f2b8b91baf51624803fcde1140776973dbb66');
INSERT INTO "events" VALUES('KP74MX',31,'2026-11-24T19:00:00.000Z','Passed','{"insights":["i7"],"on":true,"together":false,"at":"2026-11-24T19:00:23.000Z"}','c31','{}','05f8ff1aaa5c5f1fbcb80aa72a78c9b42349ab38851048f0412d6b355dbf44e1');
INSERT INTO "events" VALUES('KP74MX',32,'2026-11-24T19:00:00.000Z','Cleared','{"target":"i7","settled":0,"cleared":true,"together":true,"at":"2026-11-24T19:00:23.000Z"}','c32','{}','47733fc2cf58b91fd8b9300af3b135ed7a4178292cc42046444c34fe9ab96068');
INSERT INTO "events" VALUES('KP74MX',33,'2026-11-24T19:00:00.000Z','CardsSet','{"cards":"live"}','c33','{}','ff0ad5147428ac075b405f114d5213323b843d06b16db3425333ba7f69ffaff2');
INSERT INTO "events" VALUES('KP74MX',34,'2026-11-24T19:00:00.000Z','Reported','{"target":"i7","why":"Een nummer","by":"p2"}','c34','{"why":"+879a206b60aea0dd70bae892fb5d7a660249eed2a10fa3a8ed7b33d420af8bae","by":"+d56e9a4b0f1874bf6a2816ab49eb79d61113903558a122b4b66db31cd451d7f4"}','3d7320e481ef412bb4cdfe2945c3fd396f79196f05ae43e1d723cb7186c9f7e4');
INSERT INTO "events" VALUES('KP74MX',35,'2026-11-24T19:00:00.000Z','InsightEdited','{"insight":"i7","text":"Bel me","category":"succes","by":"f1","reason":"Er staat een nummer in","waiting":false,"at":"2026-11-24T19:00:26.000Z"}','c35','{"text":"+1371a0237a691e9486bb83623152b0ecc23652e8cd0e7b7c5890157c65463d45","reason":"+459a28fc7788838ca092f37673def4ceb5398cf6f3c990c6450403ff95d76b09","by":"+8cb8e4a17a092a1b26fe68fd683e5b1082480a0397d91f1803b6b10e0bc1ebc3"}','82d32aa9b185c99a6c3ca44ece8edc526a11e9eeac764b9cb07fdc9baf655abd');
INSERT INTO "events" VALUES('KP74MX',36,'2026-11-24T19:00:00.000Z','Cleared','{"target":"i7","settled":1,"cleared":true,"together":true,"at":"2026-11-24T19:00:26.000Z"}','c36','{}','2a9d8a488f5d309eeaa94f0ab31915244118ca3c9601d8a2f61ebdefeac35815');
INSERT INTO "events" VALUES('KP74MX',37,'2026-11-24T19:00:00.000Z','AuthorBlocked','{"insight":"i7","on":true,"at":"2026-11-24T19:00:27.000Z"}','c37','{}','e24eccca5255e6112b2213647b06b65dece2271fa63dd544848cd656e2210db4');
INSERT INTO "events" VALUES('KP74MX',38,'2026-11-24T19:00:00.000Z','AuthorBlocked','{"insight":"i7","on":false,"at":"2026-11-24T19:00:28.000Z"}','c38','{}','ebe9bcd7fa7fc4229964558201ee12a9d366b2bf22c58b24944f2306c424fe12');
INSERT INTO "events" VALUES('KP74MX',39,'2026-11-24T19:00:00.000Z','PostsPaused','{"on":true,"at":"2026-11-24T19:00:29.000Z"}','c39','{}','5b2b16216b21ab772ddaa464ab7228b59594443cc4c557999b319d7127c39b7a');
INSERT INTO "events" VALUES('KP74MX',40,'2026-11-24T19:00:00.000Z','PostsPaused','{"on":false,"at":"2026-11-24T19:00:30.000Z"}','c40','{}','5a8fb60ea846284bc48c78882ab617cc7e1f8b3b651386bc19f9785f00f9cdce');
INSERT INTO "events" VALUES('KP74MX',41,'2026-11-24T19:00:00.000Z','ThemeAdded','{"theme":"t1","category":"succes","title":"Samen gaat het beter.","position":1}','c41','{"title":"+7885ddde286461395782e6967936749f2c3bd8ece4205ffe1c8aac812cfb65b2"}','6d8530a9901e95ca76998b26385b1edb9c7c2a4bd02986dc24e8782532a2a697');
INSERT INTO "events" VALUES('KP74MX',42,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i1","i2"],"theme":"t1","positions":[1.0,2.0],"together":true,"at":"2026-11-24T19:00:31.000Z"}','c42','{}','071c0e0d6b4073ecad9a0ec2c20e4eefffd3148124762191007675e82c26ca0d');
INSERT INTO "events" VALUES('KP74MX',43,'2026-11-24T19:00:00.000Z','ThemeEdited','{"theme":"t1","title":"Samen gaat het beter dan alleen.","keywords":null,"position":1}','c43','{"title":"+00b5b63adbbb40c718f4abd645e19063c1806e7bf985087af7acff8d9165950a"}','e13b3763bc3ad4e6b377ff20cc5f0a0b55c498208c158076aa79ef910e21dd34');
INSERT INTO "events" VALUES('KP74MX',44,'2026-11-24T19:00:00.000Z','ThemeAdded','{"theme":"t2","category":"valkuil","title":"Weg ermee","position":1}','c44','{"title":"+e8df78e1e3c7484166c180b1f834c1d8bd3257ec2fc86cb242b679a7a117eea1"}','f1ff4549d029fede33c56dc441607f74b4c2c3d9327c25efde524a32a61222f0');
INSERT INTO "events" VALUES('KP74MX',45,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i3"],"theme":"t2","positions":[1.0],"together":true,"at":"2026-11-24T19:00:33.000Z"}','c45','{}','922debae4dc9b9a3bd7eda10293f5e95d14503dfb0e454bcda118ace6dc89955');
INSERT INTO "events" VALUES('KP74MX',46,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i3"],"theme":null,"positions":[7],"together":false,"at":"2026-11-24T19:00:34.000Z"}','c46','{}','629b9980c11d93e77e7714c964b1125a4ac5e12597be6583ac69fc8546f67164');
INSERT INTO "events" VALUES('KP74MX',47,'2026-11-24T19:00:00.000Z','ThemeRemoved','{"theme":"t2","together":true}','c47','{}','8f4ba8e7daa0ea3fbc2747d888c1ae38fec58f13f16dc7dbf7e4c861cbd50252');
INSERT INTO "events" VALUES('KP74MX',48,'2026-11-24T19:00:00.000Z','Undone','{"act":46,"do":"remove_theme","targets":["i3","t2"],"events":2}','c48','{}','b6102ee5f519a99122f0b502a4b7790ef972b1eab99bf225b700f3c4a954f83f');
INSERT INTO "events" VALUES('KP74MX',49,'2026-11-24T19:00:00.000Z','ThemeRestored','{"theme":"t2"}','c49','{}','c7b7e74d9cdf030a06fdb22c9c0e41d83cf9104f373763eb5a1ca11e2b2f2ba8');
INSERT INTO "events" VALUES('KP74MX',50,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i3"],"theme":"t2","positions":[1.0],"together":false,"at":"2026-11-24T19:00:35.000Z"}','c50','{}','a96d194b409ef7adb45476d955f789dbe463e4b71d7929b1871ab26fa1b128aa');
INSERT INTO "events" VALUES('KP74MX',51,'2026-11-24T19:00:00.000Z','Dismissed','{"between":["i1","t1"]}','c51','{}','27d93cc80ce2da013ce848b74adf1dd413e709d33a18376e093a666a655f5146');
INSERT INTO "events" VALUES('KP74MX',52,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i3"],"theme":null,"positions":[7],"together":false,"at":"2026-11-24T19:00:37.000Z"}','c52','{}','1dd35d57f42446758717c0c63c4e07d168ae1167768b5f1bef0d46496200c99f');
INSERT INTO "events" VALUES('KP74MX',53,'2026-11-24T19:00:00.000Z','ThemeRemoved','{"theme":"t2","together":true}','c53','{}','a74f41d52db4d6e7692bad019a7116550b7d8bb6f39f378689788492861e166d');
INSERT INTO "events" VALUES('KP74MX',54,'2026-11-24T19:00:00.000Z','Placed','{"target":"t1","sections":["context"],"criteria":["actie"],"together":false,"purposes":[{"kind":"sections","place":"context","purpose":"requirement"}]}','c54','{}','10aecb752f8fa1468801efedb59957ddb1b89a13e143c33cffe8985ab6ff1cde');
INSERT INTO "events" VALUES('KP74MX',55,'2026-11-24T19:00:00.000Z','Decided','{"target":"t1","decision":"partly","reason":"Niet in elke regio tegelijk."}','c55','{"reason":"+6b7f1b578548081f3acfa9d045dab39ed202c7b75240bd5a0dc93c3267bfabb0"}','7203ecc02472e5eec69a9c5547a5d1bb217deecd89e2332813e05e31b5a7b5ed');
INSERT INTO "events" VALUES('KP74MX',56,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"stemmen","round":"stemmen","at":"2026-11-24T19:00:40.000Z","ends_at":"2026-11-24T19:10:40.000Z","present":null}','c56','{}','6ca9465c4748cf2574922f892e8fd0be3b2f90b5c1af925cf01f60418a23293d');
INSERT INTO "events" VALUES('KP74MX',57,'2026-11-24T19:00:00.000Z','DotsGiven','{"target":"t1","dots":1,"round":"stemmen","by":"p1"}','c57','{"by":"+75188d3054f4b65108c76b0c9e27c58a4149edf8382bac0c9d2784bfbc0929c2"}','4185c1a49b5c727dc850a1ff2c219a3827ec8fbf5184f18c7f38411f6a83c9f9');
INSERT INTO "events" VALUES('KP74MX',58,'2026-11-24T19:00:00.000Z','DotsGiven','{"target":"t1","dots":1,"round":"stemmen","by":"p2"}','c58','{"by":"+43e6c95fce77382bbd454499ee2e9c628f4dc450a39eb2dab7af4c6828485d81"}','401ff5c60737332889d28c1a77d9c0fea7f0e84089b610e63ab0726a6e444629');
INSERT INTO "events" VALUES('KP74MX',59,'2026-11-24T19:00:00.000Z','DotsGiven','{"target":"i3","dots":1,"round":"stemmen","by":"p3"}','c59','{"by":"+6bc3082a679ffdd99393d49a6a648ec3324669003985a827cbc8a6bfe3c4f8d8"}','9ddbb18714497c6c79d2439fb74fb1fbfc176f54c50f936c089f411d9df6e006');
INSERT INTO "events" VALUES('KP74MX',60,'2026-11-24T19:00:00.000Z','Objected','{"objection":"o1","target":"i3","text":"Zonder formulier geen geld.","round":"stemmen","by":"p1"}','c60','{"text":"+f60942188ab342ed264fbb2c502c7eb2202cbc9dc2d8a6e6b527d796c9d91345","by":"+e8a2ba7e0c404cb1cbc4d48490319868a7876a6a8f6a8c62b75839593d051bf4"}','a3f15a4e537b1415d645bbf12b95751e7e29ce4d1ad8596a4ca9befa9cf251f6');
INSERT INTO "events" VALUES('KP74MX',61,'2026-11-24T19:00:00.000Z','Objected','{"objection":"o2","target":"t1","text":"","round":"stemmen","by":"p3"}','c61','{"text":"+5714672d9dc6c0cad397482219e870f556345aea5a39aab4c001fe67cb2cf433","by":"+f43c180d6f0fe2ca651684777afcb2a6e4b413c9d8dd76ba1ffeed3c2171943e"}','3aafa8491e3eff814dcf79020c2571e34350ae7afa7391338f0056a32d567361');
INSERT INTO "events" VALUES('KP74MX',62,'2026-11-24T19:00:00.000Z','ObjectionWithdrawn','{"objection":"o2"}','c62','{}','4970ccb50e13b14d06ce2d655c9ac4ea65bfabed734f913834f3c9a45b78018a');
INSERT INTO "events" VALUES('KP74MX',63,'2026-11-24T19:00:00.000Z','DoneSaid','{"round":"stemmen","on":true,"by":"p1"}','c63','{"by":"+fdbaf144d5a7f163ae3fca2eceef2dafe074111e093809fe0a6ac0d2bb3807a1"}','c617cc2d544b326a589123272b7f4532fef2edac4b27958bc7172e8b8b7076ab');
INSERT INTO "events" VALUES('KP74MX',64,'2026-11-24T19:00:00.000Z','VotesRevealed','{"round":"stemmen","present":null}','c64','{}','3e2319a890377cdfca24a61f3fb29634e0b3a590610eae5872f8843e795e5d97');
INSERT INTO "events" VALUES('KP74MX',65,'2026-11-24T19:00:00.000Z','DoorSet','{"state":"closed"}','c65','{}','79c946378bee3f08cb01ea23cee37661c9fc75d1891980af0f3255edbee9c7ab');
INSERT INTO "events" VALUES('KP74MX',66,'2026-11-24T19:00:00.000Z','JoinersExcluded','{"joined_from":"2026-11-24T20:00:00.000Z","joined_to":"2026-11-24T21:00:00.000Z","on":true}','c66','{}','3bd9de770ed99ae424a3db3894c2ed73f638a8a9c7cd5e5e9de00d33ffdeb5db');
INSERT INTO "events" VALUES('KP74MX',67,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"bespreken","round":"bespreken","at":"2026-11-24T19:00:51.000Z","ends_at":null,"present":null}','c67','{}','351cea3eff1392afb11c162d4f10b9e2f1429f78996d407bfea95eea40b13f5a');
INSERT INTO "events" VALUES('KP74MX',68,'2026-11-24T19:00:00.000Z','Spotlighted','{"target":"t1"}','c68','{}','959559356003297a23e4d29303ef8b8903dc7bfba11223ab00ad5c15a00783a4');
INSERT INTO "events" VALUES('KP74MX',69,'2026-11-24T19:00:00.000Z','SceneChosen','{"what":"harvest"}','c69','{}','4612c70820794463b7af3d6df6c1c809abcc52d83375bf567aeb6264e86276b5');
INSERT INTO "events" VALUES('KP74MX',70,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"acties","round":"acties","at":"2026-11-24T19:00:54.000Z","ends_at":null,"present":null}','c70','{}','991659a9a186c1b642f3e9e1ab10823982c1dd42287ca09d80da89e7e6a8ec00');
INSERT INTO "events" VALUES('KP74MX',71,'2026-11-24T19:00:00.000Z','ActionAdded','{"action":"a1","theme":"t1","what":"Bellen","who":"Trekker","when":"2027-01-15","first_step":"De lijst","by":"p1"}','c71','{"what":"+c6df800979b8c9fc25479e4d3b4b4e5ec2495abc05dd1057c0d21905b3ea3077","who":"+a588269b8c626520354975fc60e641af2f011ea1bb768e828823120441034561","when":"+f5d27bd45a8bb3ee22c1c3fecbb222a6ad932a10a65e1ec10bb7260ca26dd2aa","first_step":"+30b11110597a41ff498933a826f78af08ba34c4f8cfd9bc9d5bc09498a6095f7","by":"+e3c9eede263ec5efebb285ca2061a5258a6de4c454daa30583393518c2086837"}','98ce45e4cef53f9fde4e7f9ad661484ecd3cc0ef8107cfe96edb1915518f5f10');
INSERT INTO "events" VALUES('KP74MX',72,'2026-11-24T19:00:00.000Z','ActionEdited','{"action":"a1","theme":"t1","what":"Opbellen","who":"Trekker","when":"2027-01-15","first_step":"De lijst"}','c72','{"what":"+ebe2b37961f583a4c29e8b6cd14a50365459d710d9dfda28932f42cb2889b0c6","who":"+519d649f0a81ce3e474c1606991edb96db4fb6b323aaaead94c630999462edbb","when":"+e93494868b1b78f506129d39248e4dfa5d13daab9eaf93cd2b15fc3d0a35e933","first_step":"+13da61c91a6c45680558e46f33b8a2964477935c0536c2ca7a3bab052c108f76"}','6b68cc7f24059c54536869e158a16e9380036136eae405dcd6f3ecbfeca1f95a');
INSERT INTO "events" VALUES('KP74MX',73,'2026-11-24T19:00:00.000Z','ActionAdded','{"action":"a2","theme":null,"what":"Iets anders","who":"Doener","when":null,"first_step":null,"by":"p2"}','c73','{"what":"+f259b30b75c6e1588cebf537caada3b2424d5312851f3f06ca2336147156c2d2","who":"+57ab57bcd809168ac0f1cee39a00f15adaa2a6e76401763bca2569a40408347c","by":"+72665a1e8372afc1628936ed81017c0ac9aeb00ab8ae466cfc5bad2a7bc1fa93"}','9e6e7226d1e85acab9052d5079bb11cdf86a03e84a8cfaee66a0dc74d214dd0f');
INSERT INTO "events" VALUES('KP74MX',74,'2026-11-24T19:00:00.000Z','ActionRemoved','{"action":"a2"}','c74','{}','7aac551f754aeb74d19eb541c42b9c4f80ade6ed955839cc04c29bcfc4d26b1e');
INSERT INTO "events" VALUES('KP74MX',75,'2026-11-24T19:00:00.000Z','WorkshopClosed','{"at":"2026-11-24T19:00:59.000Z","review_until":"2026-12-01T19:00:59.000Z"}','c75','{}','429046f39e25333738322248e98fbdc936abecdeb2d5eb1bdfb5f6f2c612bd9a');
INSERT INTO "events" VALUES('KP74MX',76,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i8","number":"S5","category":"succes","text":"Achteraf bedacht","by":"p3","round":"verzamelen","sealed":false,"late":true,"source":null,"people":null,"mix":"","waiting":false}','c76','{"text":"+d0360a52b169307166c2ee387143ecff468ea49936b14d1d2f8b4018a7f82e72","by":"+0a5189059d7f33c546811645a811c0dc7a044a96b6693217a123b72b741eb5f5"}','e3f8681b2bcf729395b2e6298ef790569e6681b869199ecadde79e4b33fe8ccc');
INSERT INTO "events" VALUES('KP74MX',77,'2026-11-24T19:00:00.000Z','ReviewEnded','{"at":"2026-11-24T19:01:01.000Z"}','c77','{}','cbad28a856ef49a003ec5d6521ed186855269c57d09464fd4775391f5cc7571f');
INSERT INTO "events" VALUES('KP74MX',78,'2026-11-24T19:00:00.000Z','Published','{}','c78','{}','674413a4cf8c2ff50806cb931ffd2d91ffa89259a2d3ec4730ced71b03ca50bd');
INSERT INTO "events" VALUES('KP74MX',79,'2026-11-24T19:00:00.000Z','Unpublished','{}','c79','{}','7a3944ad99ee029b19fdd139cc361f4460734f4053afa23edac54c995a136e03');
INSERT INTO "events" VALUES('KP74MX',80,'2026-11-24T19:00:00.000Z','WorkshopReopened','{"at":"2026-11-24T19:01:04.000Z","round":null}','c80','{}','912b9a671eafeb1c759d40cd5fd8ae5f4e3c51b78dcf30f46daee97ff3ae4856');
INSERT INTO "events" VALUES('KP74MX',81,'2026-11-24T19:00:00.000Z','FacilitatorRemoved','{"facilitator":"f2"}','c81','{}','51ebfe3a09846adfe456613e96ae33b21eb9ff45b0878a2d0c6c93c4b641af0d');
INSERT INTO "events" VALUES('ANDER7',1,'2026-11-24T19:00:00.000Z','WorkshopCreated','{"code":"ANDER7","slug":"proef","title":"Proefsessie","language":"nl","plan":{"format":1,"language":"nl","timezone":"Europe/Brussels","title":"Proefsessie","question":"Hoe maken we er een oproep van?","purpose":"","rules":"","watch_words":[],"watch_list":"none","uses":[],"privacy":{"names":"optional","min_cell":5,"unlink_after_days":30,"delete_after_days":1825,"notice":""},"categories":[{"id":"succes","title":"Succes","short":"Succes","letter":"S","prompt":""},{"id":"valkuil","title":"Valkuilen","short":"Valkuilen","letter":"V","prompt":""}],"profile":[{"id":"regio","title":"In welke regio werk je?","total":2,"multiple":false,"options":[{"id":"kempen","name":"Kempen","hint":"","counts":true},{"id":"limburg","name":"Limburg","hint":"","counts":true},{"id":"overal","name":"Over regio''s heen","hint":"","counts":false}]},{"id":"rol","title":"Welke rollen neem je op?","total":0,"multiple":true,"options":[{"id":"trekker","name":"Trekker","hint":"","counts":true},{"id":"doener","name":"Doener","hint":"","counts":true}]}],"stages":[{"id":"welkom","kind":"checkin","title":"Welkom","minutes":5,"participant":"","facilitator":"","review_days":0},{"id":"verzamelen","kind":"collect","title":"Verzamelen","minutes":10,"participant":"","facilitator":"","posts":{"max_chars":200,"per_category":3,"cards":"live"},"votes":{"on":"insights","dots":0,"per":"stage","max_per_target":1,"blind":false,"decides":false},"review_days":0},{"id":"stemmen","kind":"vote","title":"Blind stemmen","minutes":10,"participant":"","facilitator":"","votes":{"on":"themes","dots":2,"per":"category","max_per_target":1,"blind":true,"decides":true},"review_days":0},{"id":"bespreken","kind":"discuss","title":"Bespreken","minutes":0,"participant":"","facilitator":"","review_days":0},{"id":"acties","kind":"act","title":"Acties","minutes":0,"participant":"","facilitator":"","actions":{"by_participants":true},"review_days":0},{"id":"oogst","kind":"close","title":"Oogst","minutes":0,"participant":"","facilitator":"","review_days":7}],"sections":[{"id":"context","title":"Waarover gaat de oproep?"}],"criteria":[{"id":"actie","title":"Actiegerichtheid","question":"","weight":0}],"purposes":[],"insights":[{"category":"succes","text":"1+1=3!","sections":["context"],"criteria":["actie"]},{"category":"valkuil","text":"Niet opnieuw warm water uitvinden","sections":[],"criteria":[]}]},"created":"2026-11-24T19:00:01.000Z","rehearsal":false}','c1','{}','3535e7e71e62784b4a47faa93a96f55b72ce49f177c20482cf059873d28a8f30');
INSERT INTO "events" VALUES('ANDER7',2,'2026-11-24T19:00:00.000Z','FacilitatorAdded','{"facilitator":"f1"}','c2','{"apart":"-6cbc2ce43e2391af5043a6443c97240943ee9390842ca91446397d4eb0ca388c"}','8ce0faa2d3f141ff6b6151b2271238ef1336b752902e376cb75b93aeede56516');
INSERT INTO "events" VALUES('ANDER7',3,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p1","trial":false,"at":"2026-11-24T19:00:03.000Z"}','c3','{"apart":"-0876b95b9c55d3f2df2f2ba574988c16e00a6af15139582167b9526aaea22fd4"}','1805d56964c18484eefe45b768c0fb28c2a36d002fa7020b320d89a3ad97bfda');
INSERT INTO "events" VALUES('ANDER7',4,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p0"}','c4','{"by":"-a8dcd97a6ec6d5285937b9be02b8202da70ed1a0d5016e7544d47730399bfd1d","apart":"-a4bbcddb8611a7263f31ba2c48bf08da7bec031719eb2f4de07b67a424f0ce5b"}','de1488c0b476ecf884e91ba5a28825432a9acff6143556f28118d6b5dc8e910e');
INSERT INTO "events" VALUES('ANDER7',5,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p0","question":"regio"}','c5','{"by":"-a8e95195facf2f0e761534253a8b14767a768f5c159c4c46086c910b8159046e","apart":"-259d43ac272e155a99f11d2b387803879fdb27e1ffaecc546f9df0ddefdf1005"}','a9b1e79d0e10a131c4de5b0c8e058dbd26dc230c7d899311da0f516ebf9c8d20');
INSERT INTO "events" VALUES('ANDER7',6,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p2","trial":false,"at":"2026-11-24T19:00:04.000Z"}','c6','{"apart":"-456e0750f2678153f64b1e680aae60693f4bac42a5c23dd88de31169165a011f"}','d2ba81b897920c016a7c1eefdb9dcf196992703681b9ece951a71b227ab807b5');
INSERT INTO "events" VALUES('ANDER7',7,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p0"}','c7','{"by":"-b279cef739c30d3b710b6f6b097d29de2fa11ee39e685368ad404d9073fc4a33","apart":"-16f1a3451fb85fcf3616be2becca1aab96d04480091dfaebeff9bbc0f55b0306"}','516722b3cc1e175699a05988d36377c7d848e72ace159527692f6f91e7972755');
INSERT INTO "events" VALUES('ANDER7',8,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p0","question":"regio"}','c8','{"by":"-af8b08f04c24ce03f117cbeee438d56f97e2a56545c944f7d3f622982470b750","apart":"-3b19cdd895ac4d8addd40758567d5e02d3f5a426ad80378a3065bafaa23a6951"}','695112b57392c9179084de6b640e99cdd1132d9b914fc8705d81dc93e668dc54');
INSERT INTO "events" VALUES('ANDER7',9,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"verzamelen","round":"verzamelen","at":"2026-11-24T19:00:05.000Z","ends_at":"2026-11-24T19:10:05.000Z","present":null}','c9','{}','5ad35c2232e4a6a7fec72d6ff22d907ebbb3ad2bee72634cc127fa9772efb2df');
INSERT INTO "events" VALUES('ANDER7',10,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i1","number":"S1","category":"succes","text":"","by":"p0","round":"verzamelen","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c10','{"text":"-c512ea48324451bc927bb59ae11a02c17605916add6421ac0601ed53c4d89684","by":"-b5e6d36910b214008a3d6988b64696d1ace300f8d7308d7a388570c156651c76"}','98e211bed3028c770dfb60f44027ea56f2c766e2a8ebe80ff1e6c8783bc055c9');
INSERT INTO "events" VALUES('ANDER7',11,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i2","number":"S2","category":"succes","text":"Wat blijft","by":"p0","round":"verzamelen","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c11','{"text":"+10019687f1513f190cacf59590f45620d24b802db5d4e391566282cbc972f466","by":"-4c3a758340afdbd7a6c0f397218c7f01fe6ba9ca78a2c5c0cde7c1be31413657"}','e84d31bdc47b5bb0477a2010c467fad906d622f566838ecb8e33c22b153d0a2a');
INSERT INTO "events" VALUES('ANDER7',12,'2026-11-24T19:00:00.000Z','TotalsKept','{"totals":{"seq":11,"room":{"regio":[null,{}],"rol":[null,{}]},"rounds":{},"participation":null},"published":null}','c12','{}','cbb6dc22744f5b794900abeb9b3c4fd55e297819d91bebb230e384a7dfa6a58b');
INSERT INTO "events" VALUES('ANDER7',13,'2026-11-24T19:00:00.000Z','PersonForgotten','{"by":"p0","things":["i1"]}','c13','{"by":"-cfd6165d214af54633a7aa2aac27c64e1743d0a842e5ae8dca64a50c7b062c54"}','7856e6dcd2a175dc8c10a4a5b0b88c9f2937a62af77d1f25f3aee3cf69665d6f');
INSERT INTO "events" VALUES('ANDER7',14,'2026-11-24T19:00:00.000Z','WorkshopClosed','{"at":"2026-11-24T19:00:09.000Z","review_until":"2026-12-01T19:00:09.000Z"}','c14','{}','993f1b40066a23b7f6992c7cd637de1d69a58c4464f6220b6c224f68ba00198c');
INSERT INTO "events" VALUES('ANDER7',15,'2026-11-24T19:00:00.000Z','ReviewEnded','{"at":"2026-11-24T19:00:10.000Z"}','c15','{}','318410c7957e426a128da820be6057d8a521436daefbc01a2f61ac9cec42f03b');
INSERT INTO "events" VALUES('ANDER7',16,'2026-11-24T19:00:00.000Z','TotalsKept','{"totals":{"seq":15,"room":{"regio":[null,{}],"rol":[null,{}]},"rounds":{"verzamelen":{"ballots":0,"voted":false,"revealed":false,"few":false,"tallies":{},"breadth":{},"people":2,"participation":null,"lines":{}},"stemmen.late":{"ballots":0,"voted":false,"revealed":false,"few":false,"tallies":{},"breadth":{},"people":2,"participation":null,"lines":{}}},"participation":[{"id":"regio","title":"In welke regio werk je?","total":2,"reached":1,"shares":[],"few":["Kempen","Limburg","Over regio''s heen"],"more":false,"nobody":[],"nearly_all":[]},{"id":"rol","title":"Welke rollen neem je op?","total":2,"reached":0,"shares":[],"few":[],"more":false,"nobody":["Trekker","Doener"],"nearly_all":[]}]},"published":null}','c16','{}','7f2dc4ba94d5c298a062eade158e0925d4a543a9cabf60ed0d6bba7f579d99a4');
INSERT INTO "events" VALUES('ANDER7',17,'2026-11-24T19:00:00.000Z','PeopleUnlinked','{"at":"2026-11-24T19:00:11.000Z","trial":[],"excluded":[]}','c17','{}','e7029d935d227c88e35b2a90b820bfd57f01819b1aefcf98525f33b99b3e9ac7');
CREATE TABLE "personal" (
   "workshop" TEXT,
   "kind" TEXT,
   "fact" TEXT,
   "owner" TEXT,
   "value" TEXT,
   "seq" INTEGER,
   "salt" TEXT,
   PRIMARY KEY ("workshop", "kind", "fact")
);
INSERT INTO "personal" VALUES('KP74MX','FacilitatorAdded','{"facilitator":"f1"}','f1','{"key":"hash-f1","name":null}',2,'76da7e4230b5244ad355bed7d6c1bb07b52bf809531d415843aa1bc8fed71a2e');
INSERT INTO "personal" VALUES('KP74MX','FacilitatorAdded','{"facilitator":"f2"}','f2','{"key":"hash-f2","name":"Tweede begeleider"}',3,'6769c471a315144d25c047b3f4b9d8e46a8481501dc7e26f0f41581f44d8b39a');
INSERT INTO "personal" VALUES('KP74MX','ParticipantJoined','{"participant":"p1","trial":false,"at":"2026-11-24T19:00:04.000Z"}','p1','{"key":"hash-p1"}',4,'92dd319de45e5ce8f0832af6bcb3c579e425ef8124440b82ac6e33e46bdc5c97');
INSERT INTO "personal" VALUES('KP74MX','NameGiven','{"by":"p1"}','p1','{"name":"Verzonnen naam"}',5,'7fa5366da41e03a4e43ebf086343731bbdc1f21fd88cdf0caac69e20897e53ad');
INSERT INTO "personal" VALUES('KP74MX','ProfileAnswered','{"by":"p1","question":"regio"}','p1','{"answer":["kempen"]}',6,'2ea51c3b906ea616977a3406eb09ffd3c2b433c0aecbcda48e8271b567e2b715');
INSERT INTO "personal" VALUES('KP74MX','ProfileAnswered','{"by":"p1","question":"rol"}','p1','{"answer":["trekker"]}',7,'8d70c45c11ef4be4fddaca5b34ca81954ea155362322558999669192a6fee464');
INSERT INTO "personal" VALUES('KP74MX','ParticipantJoined','{"participant":"p2","trial":false,"at":"2026-11-24T19:00:05.000Z"}','p2','{"key":"hash-p2"}',8,'dc7c594ea9de72423dc89274ed9c12ac0adffcc1dc4f0ed5fa1adf744c251a41');
INSERT INTO "personal" VALUES('KP74MX','NameGiven','{"by":"p2"}','p2','{"name":"Verzonnen naam"}',9,'9fb9c3919e613aea84e2d56435920603128a0ab501d3570d7645bfd667a22cdf');
INSERT INTO "personal" VALUES('KP74MX','ProfileAnswered','{"by":"p2","question":"regio"}','p2','{"answer":["limburg"]}',10,'dd7670931f9d82d5c99316da4e739e31e70a4e3cdd92d53ff5bd60f9adf31f31');
INSERT INTO "personal" VALUES('KP74MX','ParticipantJoined','{"participant":"p3","trial":false,"at":"2026-11-24T19:00:06.000Z"}','p3','{"key":"hash-p3"}',11,'e3bcbc4a78557af077c7d4e3cad05412849cc3c054ca6c037abc6c2c104e95be');
INSERT INTO "personal" VALUES('KP74MX','NameGiven','{"by":"p3"}','p3','{"name":"Verzonnen naam"}',12,'2523606f2f5e646ba8180fe0463c3074ebfe023e1568806704bba5038971d888');
INSERT INTO "personal" VALUES('ANDER7','FacilitatorAdded','{"facilitator":"f1"}','f1','{"key":"hash-f1","name":null}',2,'31d05d942c8ba597f4a475fbe20b867b32835bb45865638fbc7d79d0adf791f6');
CREATE TABLE "workshops" (
   "code" TEXT PRIMARY KEY,
   "log" TEXT
);
INSERT INTO "workshops" VALUES('KP74MX','0123456789abcdef');
INSERT INTO "workshops" VALUES('ANDER7','0123456789abcdef');
COMMIT;
PRAGMA user_version = 2;
