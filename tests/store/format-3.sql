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
INSERT INTO "answers" VALUES('KP74MX','c82','facilitator:f1',82,'{}');
INSERT INTO "answers" VALUES('KP74MX','c83','facilitator:f1',83,'{}');
INSERT INTO "answers" VALUES('KP74MX','c84','facilitator:f1',84,'{}');
INSERT INTO "answers" VALUES('KP74MX','c85','facilitator:f1',85,'{}');
INSERT INTO "answers" VALUES('KP74MX','c86','facilitator:f1',86,'{}');
INSERT INTO "answers" VALUES('KP74MX','c87','facilitator:f1',87,'{}');
INSERT INTO "answers" VALUES('KP74MX','c88','facilitator:f1',88,'{}');
INSERT INTO "answers" VALUES('KP74MX','c89','facilitator:f1',89,'{}');
INSERT INTO "answers" VALUES('KP74MX','c90','facilitator:f1',90,'{}');
INSERT INTO "answers" VALUES('KP74MX','c91','facilitator:f1',91,'{}');
INSERT INTO "answers" VALUES('KP74MX','c92','facilitator:f1',92,'{}');
INSERT INTO "answers" VALUES('KP74MX','c93','facilitator:f1',93,'{}');
INSERT INTO "answers" VALUES('KP74MX','c94','facilitator:f1',94,'{}');
INSERT INTO "answers" VALUES('KP74MX','c95','facilitator:f1',95,'{}');
INSERT INTO "answers" VALUES('KP74MX','c96','facilitator:f1',96,'{}');
INSERT INTO "answers" VALUES('KP74MX','c97','facilitator:f1',97,'{}');
INSERT INTO "answers" VALUES('KP74MX','c98','facilitator:f1',98,'{}');
INSERT INTO "answers" VALUES('KP74MX','c99','facilitator:f1',99,'{}');
INSERT INTO "answers" VALUES('KP74MX','c100','facilitator:f1',100,'{}');
INSERT INTO "answers" VALUES('KP74MX','c101','facilitator:f1',101,'{}');
INSERT INTO "answers" VALUES('KP74MX','c102','facilitator:f1',102,'{}');
INSERT INTO "answers" VALUES('KP74MX','c103','facilitator:f1',103,'{}');
INSERT INTO "answers" VALUES('KP74MX','c104','facilitator:f1',104,'{}');
INSERT INTO "answers" VALUES('KP74MX','c105','facilitator:f1',105,'{}');
INSERT INTO "answers" VALUES('KP74MX','c106','facilitator:f1',106,'{}');
INSERT INTO "answers" VALUES('KP74MX','c107','facilitator:f1',107,'{}');
INSERT INTO "answers" VALUES('KP74MX','c108','facilitator:f1',108,'{}');
INSERT INTO "answers" VALUES('KP74MX','c109','facilitator:f1',109,'{}');
INSERT INTO "answers" VALUES('KP74MX','c110','facilitator:f1',110,'{}');
INSERT INTO "answers" VALUES('KP74MX','c111','facilitator:f1',111,'{}');
INSERT INTO "answers" VALUES('KP74MX','c112','facilitator:f1',112,'{}');
INSERT INTO "answers" VALUES('KP74MX','c113','facilitator:f1',113,'{}');
INSERT INTO "answers" VALUES('KP74MX','c114','facilitator:f1',114,'{}');
INSERT INTO "answers" VALUES('KP74MX','c115','facilitator:f1',115,'{}');
INSERT INTO "answers" VALUES('KP74MX','c116','facilitator:f1',116,'{}');
INSERT INTO "answers" VALUES('KP74MX','c117','facilitator:f1',117,'{}');
INSERT INTO "answers" VALUES('KP74MX','c118','facilitator:f1',118,'{}');
INSERT INTO "answers" VALUES('KP74MX','c119','facilitator:f1',119,'{}');
INSERT INTO "answers" VALUES('KP74MX','c120','facilitator:f1',120,'{}');
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
INSERT INTO "events" VALUES('KP74MX',1,'2026-11-24T19:00:00.000Z','WorkshopCreated','{"code":"KP74MX","slug":"proef","title":"Proefsessie","language":"nl","plan":{"format":1,"language":"nl","timezone":"Europe/Brussels","title":"Proefsessie","question":"Hoe maken we er een oproep van?","purpose":"","rules":"","passphrase":"","watch_words":[],"watch_list":"none","uses":[],"privacy":{"names":"optional","min_cell":5,"unlink_after_days":30,"delete_after_days":1825,"notice":""},"categories":[{"id":"succes","title":"Succes","short":"Succes","letter":"S","prompt":""},{"id":"valkuil","title":"Valkuilen","short":"Valkuilen","letter":"V","prompt":""}],"profile":[{"id":"regio","title":"In welke regio werk je?","total":2,"multiple":false,"options":[{"id":"kempen","name":"Kempen","hint":"","counts":true},{"id":"limburg","name":"Limburg","hint":"","counts":true},{"id":"overal","name":"Over regio''s heen","hint":"","counts":false}]},{"id":"rol","title":"Welke rollen neem je op?","total":0,"multiple":true,"options":[{"id":"trekker","name":"Trekker","hint":"","counts":true},{"id":"doener","name":"Doener","hint":"","counts":true}]}],"stages":[{"id":"welkom","kind":"checkin","title":"Welkom","minutes":5,"participant":"","facilitator":"","review_days":0},{"id":"verzamelen","kind":"collect","title":"Verzamelen","minutes":10,"participant":"","facilitator":"","posts":{"max_chars":200,"per_category":3,"cards":"live"},"votes":{"on":"insights","dots":0,"per":"stage","max_per_target":1,"blind":false,"decides":false},"review_days":0},{"id":"stemmen","kind":"vote","title":"Blind stemmen","minutes":10,"participant":"","facilitator":"","votes":{"on":"themes","dots":2,"per":"category","max_per_target":1,"blind":true,"decides":true},"review_days":0},{"id":"wegen","kind":"rate","title":"Wegen","minutes":0,"participant":"","facilitator":"","ratings":{"on":"themes","scales":[{"id":"impact","title":"Impact","values":["laag","hoog"],"agree":false},{"id":"eens","title":"Eens?","values":["oneens","geen mening","eens"],"agree":true}],"plot":["impact","eens"],"blind":false},"review_days":0},{"id":"bespreken","kind":"discuss","title":"Bespreken","minutes":0,"participant":"","facilitator":"","review_days":0},{"id":"acties","kind":"act","title":"Acties","minutes":0,"participant":"","facilitator":"","actions":{"by_participants":true,"ask_organisation":false},"review_days":0},{"id":"lezen","kind":"group","title":"Lezen","minutes":0,"participant":"","facilitator":"","review_days":0},{"id":"oogst","kind":"close","title":"Oogst","minutes":0,"participant":"","facilitator":"","review_days":7}],"sections":[{"id":"context","title":"Waarover gaat de oproep?"}],"criteria":[{"id":"actie","title":"Actiegerichtheid","question":"","weight":0}],"purposes":[],"insights":[{"category":"succes","text":"1+1=3!","sections":["context"],"criteria":["actie"]},{"category":"valkuil","text":"Niet opnieuw warm water uitvinden","sections":[],"criteria":[]}]},"created":"2026-11-24T19:00:01.000Z","rehearsal":false}','c1','{}','f1eaddf5919b7aadf879ff28aa703f538ca20d3cf9bbdfff32bb8db2060f80f4');
INSERT INTO "events" VALUES('KP74MX',2,'2026-11-24T19:00:00.000Z','FacilitatorAdded','{"facilitator":"f1"}','c2','{"apart":"-347b2909311f72442cb36aa80fed89adc9ae380b80ee4f174ae1aac1569332df"}','1293fb2c0a6f8fda1b22f0fcaf401ae93bb9c370b97e590f77b910982532ae74');
INSERT INTO "events" VALUES('KP74MX',3,'2026-11-24T19:00:00.000Z','FacilitatorAdded','{"facilitator":"f2"}','c3','{"apart":"-63e83768b6d3654e41e0ff0c42718e66abd2ff3bd5a9bc6c9a928617c26b2ccb"}','6edb9672329b8e69980a508246d930639caeb38565e738b5d0185b8038c8b466');
INSERT INTO "events" VALUES('KP74MX',4,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p1","trial":false,"at":"2026-11-24T19:00:04.000Z"}','c4','{"apart":"-e390e3d72184ded748aa649ed8b17e07f4f09c325e60de7cf6801905eda8a419"}','b6a702e9c7332044105332ab281fd1d4b80e23423ef0fbd2ac7ab16baa495b2a');
INSERT INTO "events" VALUES('KP74MX',5,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p1"}','c5','{"by":"+9d6c7e2c51ee978523505c77ad830e6ba4ebe2cee1ac43527c04b05abbc8a6f6","apart":"-3e5c3009962474786127d7d4f6721d7195795a8d1e013fd3b37a29b3f71181ba"}','01290736c4da659cf137b31f630103235e6bc2101058c86bde9fe33649d0cb51');
INSERT INTO "events" VALUES('KP74MX',6,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p1","question":"regio"}','c6','{"by":"+360f6f5c9cb17938b6387f61f19898d6fb1b56778d83d735be4876cc0fe33b42","apart":"-e8dd49c9eb2783c1391719500271ea2d236400c527fd977f11dc3cdeae2eabe5"}','428d9a0b5f0f38cab9927884cc2e4fe7aba6310863369bba663b0e4285ad025e');
INSERT INTO "events" VALUES('KP74MX',7,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p1","question":"rol"}','c7','{"by":"+03f355a1c22ecc243e3be0f53c69ea56adb73e703e5acf072c6ba48c4b290ce8","apart":"-78466a0e4de99916a8c25bd3661054b60f8d8f77b96947580c580fa9a403620d"}','dff46fcc6f8850d20c258068e5b2bc0e3ba4dd38be4ca9bd42ee7ce415dd886e');
INSERT INTO "events" VALUES('KP74MX',8,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p2","trial":false,"at":"2026-11-24T19:00:05.000Z"}','c8','{"apart":"-f056fb2709608d351171942c2c6b096db79a2951febd1adf54c674660e824cf9"}','3d3ec60b6736deee7762c3da0d25e7ddb41611518889e0a4eee10d49583fe0fc');
INSERT INTO "events" VALUES('KP74MX',9,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p2"}','c9','{"by":"+7652d3a50f052b4f23b5efbf97adfe81a2b1dd86efd319c0dfb9df743f24c4ce","apart":"-725650b9f0de9236a5fe4ea5fd23f3b4ccc62f6d032b59b0b48dec291b81626f"}','3e647c3f56772077cc052470dffd5cc83cfe6bfd8d91ca8f27bac2a0796e30c1');
INSERT INTO "events" VALUES('KP74MX',10,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p2","question":"regio"}','c10','{"by":"+2f2dc390e8637ad3cb4084fbbed02e1261b1a08070ef243a082a63576b091d13","apart":"-49afb888caba0a97ecb18f580d2aed17a1cedc631b27fbdcfb7859090367d168"}','d5d817ccaed1171bf5eff241dec91033e365dc17b7a082da9d18a121eb0021ca');
INSERT INTO "events" VALUES('KP74MX',11,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p3","trial":false,"at":"2026-11-24T19:00:06.000Z"}','c11','{"apart":"-60f3ca4e07d4559a23b97b3cab41d51a435fee6d5db5d519bd323e19ad41e424"}','468773497406c9751e16522d0870b5a8b2be22322bedb7fa40e84e87b346b97d');
INSERT INTO "events" VALUES('KP74MX',12,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p3"}','c12','{"by":"+ead5a672d12274ede821464d56f66d3e09b9e08c6b5e66fe840cb227e4096c58","apart":"-3d355db5545df3049ed94786578a8856a22984498dfaa68306b50817c7793c58"}','95fa6fc89e242620b340d3ec0e996adbf77a6370ef7c1f022980e7a1d083833c');
INSERT INTO "events" VALUES('KP74MX',13,'2026-11-24T19:00:00.000Z','MeetingArranged','{"when":"2026-11-24T20:00","place":"Zaal 2, eerste verdieping"}','c13','{}','b4cdea01789a49d875bce4922b65ea5dbd445b199f6cbc5d0c7759a253abccbc');
INSERT INTO "events" VALUES('KP74MX',14,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"verzamelen","round":"verzamelen","at":"2026-11-24T19:00:08.000Z","ends_at":"2026-11-24T19:10:08.000Z","present":null}','c14','{}','403cd62e45a67bf01677150e40f66e91b122bf3d08502c292fea854c99abea69');
INSERT INTO "events" VALUES('KP74MX',15,'2026-11-24T19:00:00.000Z','TimerSet','{"ends_at":"2026-11-24T19:10:09.000Z"}','c15','{}','0372a50ae354fe8bf23999aa23fd1ca1c517e8302fe4eaf9eb222d18e1d95db4');
INSERT INTO "events" VALUES('KP74MX',16,'2026-11-24T19:00:00.000Z','TimerPaused','{"left":599.0}','c16','{}','96121235ee445dee5a53b73559cd4798ce3419d82f016dc0f4b3f2b69bc6d7a9');
INSERT INTO "events" VALUES('KP74MX',17,'2026-11-24T19:00:00.000Z','CardsSet','{"cards":"sealed"}','c17','{}','67225cbc2ebf6218f99da71cd96a5a17cd4da0b01517a497fb89705338ac40d3');
INSERT INTO "events" VALUES('KP74MX',18,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i1","number":"","category":"succes","text":"Eén idee per kaart\nen één regel eronder 🌾","by":"p1","round":"verzamelen","sealed":true,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c18','{"text":"+ea484303ca0bea36529131a8a37f339564ed3cb09cd4cade4cb57f7242f1704f","by":"+5c13098623e8a362b0e792db278a11c6015aedb8118dd1cc8dce0819f4eeeda9"}','ec1da2d73153cf6f8ad3ae98a52edbe57cbcb1064903b5a6f583905ccb15b4ee');
INSERT INTO "events" VALUES('KP74MX',19,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i2","number":"","category":"succes","text":"Samen leren","by":"p2","round":"verzamelen","sealed":true,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c19','{"text":"+695811e0ddce09f0fd942de140273ba8849c786da4dfae12506d266c363d71f3","by":"+f6798c2b1971795cf4eccbc0ed4c755de731ed26380e55c63f5a012fb4637148"}','9164190e33e5602686e9c4eef63ad04d43176ce0609c77c8e094c20dc8ecbfe0');
INSERT INTO "events" VALUES('KP74MX',20,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i3","number":"","category":"valkuil","text":"Te veel papier","by":"p2","round":"verzamelen","sealed":true,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c20','{"text":"+d54466317ff56041259f4596b70e8aa870a048d81e06d331b6cf850227885166","by":"+e10d77c41681746a999dd806ff7101a6769ec627b92b6ba105132ff5a7082521"}','43de67872481b6cbace4e4879e110d8c2500385416618c5a68e2e67282b50a81');
INSERT INTO "events" VALUES('KP74MX',21,'2026-11-24T19:00:00.000Z','CardsSet','{"cards":"live"}','c21','{}','48d0b71842f9cdd0ff3a4abb737a95c00c041e2b1dd6cb048ef19bac611a90f6');
INSERT INTO "events" VALUES('KP74MX',22,'2026-11-24T19:00:00.000Z','InsightEdited','{"insight":"i3","text":"Te veel formulieren","category":"valkuil","by":"p2","reason":null,"waiting":false,"at":null}','c22','{"text":"+75affb8f3ac1fb5b1d3c670512b832998f727f073670b13181eda76bd4653528","by":"+c054c921eca4ff4ff0e646ec1f1e6880d66ab3833c712afc907640d7e7bb04c1"}','92af3270d3694526e0a767904e6aa425d9eacc8836365fa4802685c7c3954499');
INSERT INTO "events" VALUES('KP74MX',23,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i4","number":"V2","category":"valkuil","text":"Vergissing","by":"p3","round":"verzamelen","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c23','{"text":"+1bc0fcf29957a2358b70acd1c131a64eff291b079ec50bda034aeae6357569a1","by":"+325983a4b6cc6e6ebd4781638e6533fc3c980072d8a4bb95b86e54cf8c2cf5c9"}','e7701518d9ba40e03754f87e268d4b9fd4debeb9b1d85662a495c5b31ab0c38d');
INSERT INTO "events" VALUES('KP74MX',24,'2026-11-24T19:00:00.000Z','InsightWithdrawn','{"insight":"i4"}','c24','{}','f40179bd57bd175fb6a90e9cfda88a089c6207e0aebb169d3dc9a4ff17a95797');
INSERT INTO "events" VALUES('KP74MX',25,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i5","number":"S3","category":"succes","text":"1+1=3!","by":"","round":"","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c25','{"text":"+a0929c9a85787b270bdb72b757c8318aabae387300e251b27d90c5c522357188","by":"+e6359d9f3b4fd768e6e50ddf282779f5841fe01de9b821a6192e7230f74d90a9"}','a2bd16daefe019a68458beb4c0ba00607f3469d998013368d50897a66a5983e4');
INSERT INTO "events" VALUES('KP74MX',26,'2026-11-24T19:00:00.000Z','Placed','{"target":"i5","sections":["context"],"criteria":["actie"],"together":true,"purposes":[]}','c26','{}','fd93768bd4a0ce577acfae8b8821e4927c4a6f137f35f7bfbdb332e66f802557');
INSERT INTO "events" VALUES('KP74MX',27,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i6","number":"V3","category":"valkuil","text":"Niet opnieuw warm water uitvinden","by":"","round":"","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c27','{"text":"+433c8462af943684ffbe1279753b963c124d1185491ae19a4dbad27f7b77f48b","by":"+cc4bfabffdfbf31500dafda781c8b9b82a2ee59c1ccda895f299721d6ec93d89"}','f4a469123328ebb7577f51e224c1d10b3ae23b685cf2295982d23c65605a5633');
INSERT INTO "events" VALUES('KP74MX',28,'2026-11-24T19:00:00.000Z','Hidden','{"target":"i6","reason":"Dubbel","at":"2026-11-24T19:00:20.000Z"}','c28','{"reason":"+09faf8fc68dd4e2a15af16cc66400f129f1c141611547482fc69399a38da112e"}','a1c8fb44d40417a2c32dc207d3876d0a657f1073b558645276efe1cfe4cd3647');
INSERT INTO "events" VALUES('KP74MX',29,'2026-11-24T19:00:00.000Z','Shown','{"target":"i6","at":"2026-11-24T19:00:21.000Z"}','c29','{}','4d77f0358150ecfa886ed02da7256080553812495ad8b7197761130a74e571cb');
INSERT INTO "events" VALUES('KP74MX',30,'2026-11-24T19:00:00.000Z','CardsSet','{"cards":"checked"}','c30','{}','1b2a0a9c492975d220a25fdd40eb2926e8c9e7b7f35067c0a55727ae05e490c1');
INSERT INTO "events" VALUES('KP74MX',31,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i7","number":"S4","category":"succes","text":"Bel me op 0470 12 34 56","by":"p3","round":"verzamelen","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":true}','c31','{"text":"+523cd7b548f3e35b3757de41e954d8ac41db1b54a898d6032e39a2e6d20a2efb","by":"+48c1550b4855a4b0daed67dd6e085cae78b02b644881952122c893dd40d40fa5"}','aff2620ec127c013c75dbea3f450da27fda6598f1cea35ad731530918390a9d0');
INSERT INTO "events" VALUES('KP74MX',32,'2026-11-24T19:00:00.000Z','Passed','{"insights":["i7"],"on":true,"together":false,"at":"2026-11-24T19:00:24.000Z"}','c32','{}','76f2548980e824d9f5a02ad751513ccfe3edbd2d252ef852669f930a94b84f0c');
INSERT INTO "events" VALUES('KP74MX',33,'2026-11-24T19:00:00.000Z','Cleared','{"target":"i7","settled":0,"cleared":true,"together":true,"at":"2026-11-24T19:00:24.000Z"}','c33','{}','da7905889e47dce79a4e45a667135042c1a783e07e8b40fcc819756728e5b982');
INSERT INTO "events" VALUES('KP74MX',34,'2026-11-24T19:00:00.000Z','CardsSet','{"cards":"live"}','c34','{}','d84be4327689a41a4af98ef96482e8f5438c8688313cea5aa126119b21a137fd');
INSERT INTO "events" VALUES('KP74MX',35,'2026-11-24T19:00:00.000Z','Reported','{"target":"i7","why":"Een nummer","by":"p2"}','c35','{"why":"+a796e0df789e572ae8ee946faf43e705b92f52022f47833ba9d669a56f8fec15","by":"+11c74fdac98d3b937e8e72024affb9f2a2856b31bb0d39c18826a06dfda21412"}','d4f98af53f483abd99b630b6f0d23c9092f969bb63325a57a09f264413b3d30a');
INSERT INTO "events" VALUES('KP74MX',36,'2026-11-24T19:00:00.000Z','InsightEdited','{"insight":"i7","text":"Bel me","category":"succes","by":"f1","reason":"Er staat een nummer in","waiting":false,"at":"2026-11-24T19:00:27.000Z"}','c36','{"text":"+89b85dcf443fe1ff8850b1c792ac2d1fa9a08cacfff09e7660f03e818a41109d","reason":"+105f79d8a229e4c51a79cbe72561780ed542bab0e0e2814326341731a80f7a69","by":"+65233c40162df8d4ade5e6bccc5fdfb82057d45aaeba8bfe1e9eb095bf27487b"}','c48d1ad6c8ad52844006eb0b3e4b3227d3a23fa716d421754d3f900994169537');
INSERT INTO "events" VALUES('KP74MX',37,'2026-11-24T19:00:00.000Z','Cleared','{"target":"i7","settled":1,"cleared":true,"together":true,"at":"2026-11-24T19:00:27.000Z"}','c37','{}','222e418535c9934a05016a908838f4237b00f38e221879be2fa57c2984717ea9');
INSERT INTO "events" VALUES('KP74MX',38,'2026-11-24T19:00:00.000Z','AuthorBlocked','{"insight":"i7","on":true,"at":"2026-11-24T19:00:28.000Z"}','c38','{}','4af7805998c1cfcb9d1b8e6b5be05c8cc0bc0742db464fe029499e66973595af');
INSERT INTO "events" VALUES('KP74MX',39,'2026-11-24T19:00:00.000Z','AuthorBlocked','{"insight":"i7","on":false,"at":"2026-11-24T19:00:29.000Z"}','c39','{}','61a1bf349c77e0aa1d15fd3b45d1f5f0227752ec221404eb25c8cae27b70269c');
INSERT INTO "events" VALUES('KP74MX',40,'2026-11-24T19:00:00.000Z','PostsPaused','{"on":true,"at":"2026-11-24T19:00:30.000Z"}','c40','{}','19f0da4eeee38e260d1d7b0671358e3dee597de164b1ef88adaa032237d1d00f');
INSERT INTO "events" VALUES('KP74MX',41,'2026-11-24T19:00:00.000Z','PostsPaused','{"on":false,"at":"2026-11-24T19:00:31.000Z"}','c41','{}','d147797102593e86f293c82970a4cd772a3a7244dcf2cedeb0b14e8540183ccb');
INSERT INTO "events" VALUES('KP74MX',42,'2026-11-24T19:00:00.000Z','ThemeAdded','{"theme":"t1","category":"succes","title":"Samen gaat het beter.","position":1}','c42','{"title":"+ceda6bbbf2e6b2d9a7d8f6121e19adb30e0637f5bdff106888ac75ea78376e7a"}','c9f95c12b17bd310fa326d2a2fc2867b9245f013550b2fd6cba58978a09b72e2');
INSERT INTO "events" VALUES('KP74MX',43,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i1","i2"],"theme":"t1","positions":[1.0,2.0],"together":true,"at":"2026-11-24T19:00:32.000Z"}','c43','{}','8d73a12dda1f305b743bdbe7b2c89d7539f443b274e0b3fe344de4bde47196cf');
INSERT INTO "events" VALUES('KP74MX',44,'2026-11-24T19:00:00.000Z','ThemeEdited','{"theme":"t1","title":"Samen gaat het beter dan alleen.","keywords":null,"position":1}','c44','{"title":"+dd33d333d57caa4b0154a060f9705e38f37f07bdad2e4b44b79965f29d2220b7"}','88bae2eadbda6bc3ad77fdebd81bf8d5f0bf51ef622f0d104d1d795b74cdbc5a');
INSERT INTO "events" VALUES('KP74MX',45,'2026-11-24T19:00:00.000Z','ThemeAdded','{"theme":"t2","category":"valkuil","title":"Weg ermee","position":1}','c45','{"title":"+648770506efc48f4701cd8ff931e829a74fa454271f092dd424693197d704d5d"}','2b5b5f491b5098e2c1aec6fac32d75dce974e6f7059d193462f8e1298213c544');
INSERT INTO "events" VALUES('KP74MX',46,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i3"],"theme":"t2","positions":[1.0],"together":true,"at":"2026-11-24T19:00:34.000Z"}','c46','{}','0af8f6aa97e9d1ac34be87f4556b44a85601bc1bcbb4ad493e48ebf55710a2f7');
INSERT INTO "events" VALUES('KP74MX',47,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i3"],"theme":null,"positions":[7],"together":false,"at":"2026-11-24T19:00:35.000Z"}','c47','{}','83a6a8dc5df2f81d5385fac4ac6ef74a8c1c0e872eee0aedd059a003c3403255');
INSERT INTO "events" VALUES('KP74MX',48,'2026-11-24T19:00:00.000Z','ThemeRemoved','{"theme":"t2","together":true}','c48','{}','140f285d25dd472d8100eb6fffb69e68e18895ff9f3b8ced3546fc52dde6f974');
INSERT INTO "events" VALUES('KP74MX',49,'2026-11-24T19:00:00.000Z','Undone','{"act":47,"do":"remove_theme","targets":["i3","t2"],"events":2}','c49','{}','bee144af1622c2b42d79f1ad04c4be5deacc92c1dab4f02d3cbf259ccd32769a');
INSERT INTO "events" VALUES('KP74MX',50,'2026-11-24T19:00:00.000Z','ThemeRestored','{"theme":"t2"}','c50','{}','9b9106b1ac039540dfb607e944d70b85627d92ea1f1e136e1a7b1896e74faed4');
INSERT INTO "events" VALUES('KP74MX',51,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i3"],"theme":"t2","positions":[1.0],"together":false,"at":"2026-11-24T19:00:36.000Z"}','c51','{}','08448b8d29fe8c7ed147bed116546269feec6f40cbc43b3b45dc9b232e587129');
INSERT INTO "events" VALUES('KP74MX',52,'2026-11-24T19:00:00.000Z','Withholding','{"target":"i6","by":"facilitator"}','c52','{"by":"+8fa62f4c6c44afd75a80128f2f4f0761f5f699281d772de9e887c944d40207a0"}','9b93fade10d047a5bf1aa1c8f372abeb94d628b7e36f2ac98030b0e8a53c55ec');
INSERT INTO "events" VALUES('KP74MX',53,'2026-11-24T19:00:00.000Z','Dismissed','{"between":["i1","t1"]}','c53','{}','c9d245068fe980698362b67a586f7630a6fb32bdfcf64d041ebc9bc58e3472c7');
INSERT INTO "events" VALUES('KP74MX',54,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"lezen","round":"lezen","at":"2026-11-24T19:00:39.000Z","ends_at":null,"present":null}','c54','{}','f0bf1f4b6864a25209ed05b98b0b0c0840315d7e01861cbf2a5172c8b138fb23');
INSERT INTO "events" VALUES('KP74MX',55,'2026-11-24T19:00:00.000Z','ExplanationAsked','{"target":"i3","on":true,"by":"p3"}','c55','{"by":"+683787eaa5e5632e2fcb559d9614530b677cbc25ad26c7f06678501dede097ed"}','e52c01222281829deb737a71a2f341b8c357e8a19ffd8895db74fcf4713b4e95');
INSERT INTO "events" VALUES('KP74MX',56,'2026-11-24T19:00:00.000Z','SameSaid','{"pair":["i1","i2"],"on":true,"by":"p3"}','c56','{"by":"+d0ad9f3792061be984db1f2dac113ed3eaa55112dba632cb04dbf02cab3a3e1a"}','2b0879e26f86299b4801e0514e34e5d64ff5742a68278cd66b2b0a3394e77439');
INSERT INTO "events" VALUES('KP74MX',57,'2026-11-24T19:00:00.000Z','ThemeRecognised','{"theme":"t1","on":false,"text":"Niet voor iedereen","by":"p1"}','c57','{"text":"+23b4c53edf8b9a39ab2a21ce346b8006b538f6143bf186082506d5b9a429dd30","by":"+7fedf985619d71d5158d67d08bb08ae66418c895a9e6de1dd1609638c0db9381"}','ea719703b63803f9c62326afc66d3171d07667fe26d766b1152a375aff0248cb');
INSERT INTO "events" VALUES('KP74MX',58,'2026-11-24T19:00:00.000Z','InsightsMerged','{"into":"i1","insights":["i2","i5"],"at":"2026-11-24T19:00:43.000Z"}','c58','{}','b8f697fd6e3fc39ffdfa2a7c048c984ee54c541df9ccba4792076aabf4bbba36');
INSERT INTO "events" VALUES('KP74MX',59,'2026-11-24T19:00:00.000Z','InsightsSplit','{"insights":["i5"],"at":"2026-11-24T19:00:44.000Z"}','c59','{}','ea2dcceb9687816ff9063f7fbeb0671bb1b70b2fa10a743a9dd835f75d3d0907');
INSERT INTO "events" VALUES('KP74MX',60,'2026-11-24T19:00:00.000Z','Parked','{"target":"i6","reason":"Voor een andere keer","at":"2026-11-24T19:00:45.000Z"}','c60','{"reason":"+2298a8562fc8bbb796c7a34b89b92f583631b9ffed3e3fd3de8eb32f10bacbff"}','60423d9ad573e27c1744790edc7fcdeefebef1792cc2b067aa2f77fa13c423e0');
INSERT INTO "events" VALUES('KP74MX',61,'2026-11-24T19:00:00.000Z','Unparked','{"target":"i6","at":"2026-11-24T19:00:46.000Z"}','c61','{}','012c19e4dd8e54f676db861d5e30a59cda2504739ddf215ba80b812455e9919c');
INSERT INTO "events" VALUES('KP74MX',62,'2026-11-24T19:00:00.000Z','Parked','{"target":"i6","reason":"Daar gaan wij niet over","at":"2026-11-24T19:00:47.000Z"}','c62','{"reason":"+88aff563afa589bb1b374816a54fea1d99e41fcdb39e673b9a3f73907930fe94"}','8247cd9603054d06dea4e409dbee983e16d52126707461f4d4dd4cf5b0771281');
INSERT INTO "events" VALUES('KP74MX',63,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i3"],"theme":null,"positions":[7],"together":false,"at":"2026-11-24T19:00:48.000Z"}','c63','{}','0a0ae362016ac9494bfe82dde00b6ef468242dd800cb6ff3a5b6c63399d1f7e7');
INSERT INTO "events" VALUES('KP74MX',64,'2026-11-24T19:00:00.000Z','ThemeRemoved','{"theme":"t2","together":true}','c64','{}','42a0ec7d51058193454b4dfc0020e21904d377f98c09a6c4da437de7c135ebe9');
INSERT INTO "events" VALUES('KP74MX',65,'2026-11-24T19:00:00.000Z','Placed','{"target":"t1","sections":["context"],"criteria":["actie"],"together":false,"purposes":[{"kind":"sections","place":"context","purpose":"requirement"}]}','c65','{}','f6a3f69ecf722681f67b868d694961f5ba02d5f219d5848b72608ecf5a4612d6');
INSERT INTO "events" VALUES('KP74MX',66,'2026-11-24T19:00:00.000Z','Decided','{"target":"t1","decision":"partly","reason":"Niet in elke regio tegelijk."}','c66','{"reason":"+97538dca4c0afe0139764972ec43994daa8a4c733ae1996d6cf14649670f6da7"}','efd7e7359380d5d27bc0c89eaab4ea33e658b62c5de60c85fd4caa05de18d0ce');
INSERT INTO "events" VALUES('KP74MX',67,'2026-11-24T19:00:00.000Z','HandsCounted','{"target":"t1","people":4}','c67','{}','8872a57a378468478108c798773f0d80018553d0fa4bc0f1c63e9f8e40397061');
INSERT INTO "events" VALUES('KP74MX',68,'2026-11-24T19:00:00.000Z','ClauseAdded','{"clause":"c1","kind":"sections","place":"context","position":1.0,"text":"Besturen werken samen.","lines":["t1"]}','c68','{"text":"+11e3398f2bde8893a6664808c1e553f4e43e92939801bff9805fded5579e64d2"}','6bfd904229862ec6b616793c530917fdc0c359c3a0557942a59c7dd2ea988132');
INSERT INTO "events" VALUES('KP74MX',69,'2026-11-24T19:00:00.000Z','ClauseAdded','{"clause":"c2","kind":"sections","place":"context","position":2.0,"text":"Tijdelijk.","lines":["t1"]}','c69','{"text":"+3201a4320c4ef4e57d4b80965bffe20eb8cc9223762619114f637fc4b451a89b"}','a3397f446a8227b59a53d1ad157c21c1a85ff257f96239f913cde9940668237c');
INSERT INTO "events" VALUES('KP74MX',70,'2026-11-24T19:00:00.000Z','ClauseEdited','{"clause":"c1","at":0,"cut":1,"put":"Kleine b"}','c70','{"put":"+0a54261afd2ead58aadcb062d41d139dad8398d9c8b45aa1c426dbb0568f35af"}','07205524db9f997e8abb854bac7229812dc5cc1b8475691577e462c855a16ec8');
INSERT INTO "events" VALUES('KP74MX',71,'2026-11-24T19:00:00.000Z','ClauseTied','{"clause":"c2","lines":["i3"]}','c71','{}','2213da4173e5b085b7d618f9bd745f817b4b335c69daa600cc2b3b282cf27788');
INSERT INTO "events" VALUES('KP74MX',72,'2026-11-24T19:00:00.000Z','ClauseMoved','{"clause":"c2","kind":"criteria","place":"actie","position":1.0}','c72','{}','6350814df0ac3385c433dd95e38335ea9285136d79940b6f604aae1747349924');
INSERT INTO "events" VALUES('KP74MX',73,'2026-11-24T19:00:00.000Z','ClauseRemoved','{"clause":"c2"}','c73','{}','9b3f25d752a78d019dde901befe285a4418fd00d3b5ff1b417eedcd7d6284982');
INSERT INTO "events" VALUES('KP74MX',74,'2026-11-24T19:00:00.000Z','Undone','{"act":73,"do":"remove_clause","targets":["c2"],"events":1}','c74','{}','6df5ccf0a37d46518c1df671d4ea0abeac1a9570760f6afd25da81e7a354fa8c');
INSERT INTO "events" VALUES('KP74MX',75,'2026-11-24T19:00:00.000Z','ClauseRestored','{"clause":"c2"}','c75','{}','f3efd8c8e1dc39a8a75aeb27499b06e744a987800fe48c5e9a6d03ca8065dcd8');
INSERT INTO "events" VALUES('KP74MX',76,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"stemmen","round":"stemmen","at":"2026-11-24T19:00:59.000Z","ends_at":"2026-11-24T19:10:59.000Z","present":null}','c76','{}','9340aef12fbf56ef77612af186abe5bf928503b4b29f98135a9505710f8a56e3');
INSERT INTO "events" VALUES('KP74MX',77,'2026-11-24T19:00:00.000Z','DotsGiven','{"target":"t1","dots":1,"round":"stemmen","by":"p1"}','c77','{"by":"+71ae4a8e364bae970415c534d8104bee4c619e497f21524fca0fb53db9ee1e97"}','553da8d1ec38bab97731c5f96c1a438a96abbed6550f4bdb2b5019ab2ae39ad2');
INSERT INTO "events" VALUES('KP74MX',78,'2026-11-24T19:00:00.000Z','DotsGiven','{"target":"t1","dots":1,"round":"stemmen","by":"p2"}','c78','{"by":"+9e151f1b80196e1ba55c03309269a3fda34def5031267205cac204eb2c6dd974"}','25af4e5354f214d2d1e9ac4037861d7aa38c470b82098829e9af610f00938483');
INSERT INTO "events" VALUES('KP74MX',79,'2026-11-24T19:00:00.000Z','DotsGiven','{"target":"i3","dots":1,"round":"stemmen","by":"p3"}','c79','{"by":"+5a49b439bb22a5705440fe424df973239a181eff5567a85e296e69cc9cdb82a8"}','f7f285a5f111a90f119559ef2ec9ee5f8189d0fdd08c3713897e624df58a04b8');
INSERT INTO "events" VALUES('KP74MX',80,'2026-11-24T19:00:00.000Z','Objected','{"objection":"o1","target":"i3","text":"Zonder formulier geen geld.","round":"stemmen","by":"p1"}','c80','{"text":"+eb6d02ad1a3f1ed0dbfa4e2ad06a64ecda70405b324be4b004505ff3d0408b7e","by":"+e88bbe6f45cc995c518d083a1cd236aa9119b87541f6477aa95a09a801b6864a"}','f6797284b36eefc62ef05bde2af41ef2224defe48819e8feea03520bb1aa5125');
INSERT INTO "events" VALUES('KP74MX',81,'2026-11-24T19:00:00.000Z','Objected','{"objection":"o2","target":"t1","text":"","round":"stemmen","by":"p3"}','c81','{"text":"+71dc67a984162603c9260d2a5f9b738cba80c4e8bb29b96cee2fd9b5d95b0041","by":"+ae73f95cf1332252036a53f827adf4665dce1680b80fc9eeb6bc2dc19511a07b"}','e6f4d3d0d7ef1675d184f838cdf747f112a2a1d079ec792541e7fbefd4ddde19');
INSERT INTO "events" VALUES('KP74MX',82,'2026-11-24T19:00:00.000Z','ObjectionWithdrawn','{"objection":"o2"}','c82','{}','b0858207e84b3e1e978633112b1ada60c76343adfb33c19bbb449a1da0bff7ff');
INSERT INTO "events" VALUES('KP74MX',83,'2026-11-24T19:00:00.000Z','DoneSaid','{"round":"stemmen","on":true,"by":"p1"}','c83','{"by":"+f74c4010293a33090d4bd03a7187767880db18ee0a763ac7ad12a416776f3452"}','87639a0e81dfd4def1eb2de0c5cd7360c27eba7569ae420feea3f1484a00650e');
INSERT INTO "events" VALUES('KP74MX',84,'2026-11-24T19:00:00.000Z','LinesUnveiled','{"round":"stemmen","targets":["i5","i7"],"present":null}','c84','{}','ab61ada68110525cd5d4eeda953d85e5ee16eaaf212e20942435d247cf8b7b46');
INSERT INTO "events" VALUES('KP74MX',85,'2026-11-24T19:00:00.000Z','VotesRevealed','{"round":"stemmen","present":null}','c85','{}','d318b46d3f2f1a64ee1e3bd99d8e5db5dda954e3c1400f772821e7a0f069d817');
INSERT INTO "events" VALUES('KP74MX',86,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"wegen","round":"wegen","at":"2026-11-24T19:01:09.000Z","ends_at":null,"present":null}','c86','{}','6977b162d2ccaaab98a85735e53511fadad60d2c33dc1192b134758091601927');
INSERT INTO "events" VALUES('KP74MX',87,'2026-11-24T19:00:00.000Z','Rated','{"target":"t1","scale":"impact","value":1,"round":"wegen","by":"p1"}','c87','{"by":"+1d2b7452b3407a70dfd50f2a3cc88c36282c8cf62a9e85a41dcbcde81ebecfd1"}','9439238d09a526b16219d120291139195a30f952255111e86cd939b6247aea7f');
INSERT INTO "events" VALUES('KP74MX',88,'2026-11-24T19:00:00.000Z','DoorSet','{"state":"closed"}','c88','{}','740de2e36e6e07e146b5855141d0bb4bfd6bbba733317f5e3d2c6451cc9a211a');
INSERT INTO "events" VALUES('KP74MX',89,'2026-11-24T19:00:00.000Z','Knocked','{"knock":"hash-of-a-knock"}','c89','{}','41cee8d0c75bcc30d2136437b5d932ff38183aedee5bf071421b0fa7f4c6e40d');
INSERT INTO "events" VALUES('KP74MX',90,'2026-11-24T19:00:00.000Z','LetIn','{"knocks":["hash-of-a-knock"]}','c90','{}','ebfdcee4c444672f5785de7eed9ccf67eda0e49c1950efabafb77a01f8c4ea68');
INSERT INTO "events" VALUES('KP74MX',91,'2026-11-24T19:00:00.000Z','JoinersExcluded','{"joined_from":"2026-11-24T20:00:00.000Z","joined_to":"2026-11-24T21:00:00.000Z","on":true}','c91','{}','2a25b707e39b8c5484d0caa4cd718c36a974fc30825bece7a8ce254f4ff7d3f6');
INSERT INTO "events" VALUES('KP74MX',92,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"bespreken","round":"bespreken","at":"2026-11-24T19:01:15.000Z","ends_at":null,"present":null}','c92','{}','5b13b5d862b9681361f1e718046f439e2c30b957861341205958440706f1d619');
INSERT INTO "events" VALUES('KP74MX',93,'2026-11-24T19:00:00.000Z','Spotlighted','{"target":"t1"}','c93','{}','8219fb5304c04db08bd7b16485e2acf611d65023cc8dd1c07cd8610982855b65');
INSERT INTO "events" VALUES('KP74MX',94,'2026-11-24T19:00:00.000Z','AdditionPosted','{"addition":"d1","target":"t1","text":"Ook met wie er nog niet bij is","by":"p1"}','c94','{"text":"+74e371e1098e885318964e777bc32739fa5e6100d7c079d1c90877271f0cc044","by":"+226283d7ee189f4a17ec7986e76bc3aad5391ee8032683cb6b6377f32be9210c"}','cc5b6a8b8efda905db4bba879fc68d42b360f10560f216fd63d1de36a9309d33');
INSERT INTO "events" VALUES('KP74MX',95,'2026-11-24T19:00:00.000Z','AdditionPosted','{"addition":"d2","target":"t1","text":"Vergissing","by":"p2"}','c95','{"text":"+caa2b425afbc65c35de8273d024001f1b0c8ff4edbbd5e58bff307ec5e450e66","by":"+1d73dd5bcb2c4b5624cb9be8b90f03ea79de57c266aa82acdfa2a1208ce86d2e"}','1b48791fc29feeb76d87be7e005938a0f63b52ac84a866a7ae3db36ccc388cfa');
INSERT INTO "events" VALUES('KP74MX',96,'2026-11-24T19:00:00.000Z','AdditionWithdrawn','{"addition":"d2"}','c96','{}','fa7d617919956fadd6ffe4f6ebf730248a0cd3f7f12b831c9a3913982e49a8fa');
INSERT INTO "events" VALUES('KP74MX',97,'2026-11-24T19:00:00.000Z','ThumbShown','{"value":"next","by":"p2"}','c97','{"by":"+29b7550d33909f251b4b7025fd93e1ab6a68878c32a66b9504a22140077c268e"}','c3bf10d67c2622752bfb7ebe65db1e87cfcf2177a719fe268f03bef4b5955db5');
INSERT INTO "events" VALUES('KP74MX',98,'2026-11-24T19:00:00.000Z','Noted','{"target":"t1","text":"De zaal wil klein beginnen."}','c98','{"text":"+59f65a155e2fb061aa4d73807fa8c23fe1553c77ba5a091c675871cd3f02c207"}','d89d7dfc0fdea269c6f1c3f8faf4e2cfa5d591c7f8182db3df2b618c02f6de5b');
INSERT INTO "events" VALUES('KP74MX',99,'2026-11-24T19:00:00.000Z','TensionAdded','{"tension":"e1","lines":["t1","i3"],"text":"klein beginnen ↔ iedereen mee"}','c99','{"text":"+2b4e279624a01130a2c07dd5df8855e26811e220579f7550127af69431629a33"}','b3d56b5e09dc4d96a5a7fd4730cbeca5e09b88e46ac7daf15ab3ddcbd139d0c6');
INSERT INTO "events" VALUES('KP74MX',100,'2026-11-24T19:00:00.000Z','TensionEdited','{"tension":"e1","text":"klein beginnen ↔ met iedereen"}','c100','{"text":"+824aa4186ee327eb3e324cf2f794661d2748395042e241392e0ac955f0905f92"}','ab5c44d2a7ad9331f3e15d2efc1ec755d388b7de4abc50882edb9466b545e9ca');
INSERT INTO "events" VALUES('KP74MX',101,'2026-11-24T19:00:00.000Z','TensionRemoved','{"tension":"e1"}','c101','{}','783704ed2c1866d5b7aac4bab8f8044f31309bc2c017cf53625da5a77aa1fbd0');
INSERT INTO "events" VALUES('KP74MX',102,'2026-11-24T19:00:00.000Z','Undone','{"act":101,"do":"remove_tension","targets":["e1"],"events":1}','c102','{}','b8d827a140ac127d74332b422670fedbf49375c111276254e312d27f3a4f6b5b');
INSERT INTO "events" VALUES('KP74MX',103,'2026-11-24T19:00:00.000Z','TensionRestored','{"tension":"e1"}','c103','{}','089077db97c8f7e3df042b1d144b1b86fdc755963fc03f06bdb59bd34a098e46');
INSERT INTO "events" VALUES('KP74MX',104,'2026-11-24T19:00:00.000Z','SceneChosen','{"what":"harvest"}','c104','{}','7c8a01b473d92f7e5bd010a547ef7b65e2084c5f7370b690a411e1e191e8d701');
INSERT INTO "events" VALUES('KP74MX',105,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"acties","round":"acties","at":"2026-11-24T19:01:27.000Z","ends_at":null,"present":null}','c105','{}','bbeb7208b63b8f7deaddd64bef704604ac479b35cc59a83ccfad98aabbfde5cb');
INSERT INTO "events" VALUES('KP74MX',106,'2026-11-24T19:00:00.000Z','ActionAdded','{"action":"a1","theme":"t1","what":"Bellen","who":"Trekker","when":"2027-01-15","first_step":"De lijst","by":"p1","after":1}','c106','{"what":"+72c2e28b83ea0302110491c15056597fc50e1c8c51e1a31d9e475a7e6c60ed53","who":"+768530d60f3f97776a0e670deb857e684b78ea83535d3ae8d23febcbecad2d05","when":"+2422d195a661fb70e1226157df1c9033af43522b19230425e10ac8a51e9a8050","first_step":"+8a7c239f27fd1f7d23bb983161405e5ab0805a8c394cf6201cf20f4d1685eba7","by":"+2c38eeb7a58106cad6733e272869cfe0dd494676b96649864dbff92585e1c061"}','037b473441d32a8d3fe2cf23957285d622228d8f99f812e43fa783537f8aebd8');
INSERT INTO "events" VALUES('KP74MX',107,'2026-11-24T19:00:00.000Z','ActionEdited','{"action":"a1","theme":"t1","what":"Opbellen","who":"Trekker","when":"2027-01-15","first_step":"De lijst"}','c107','{"what":"+ffe402f967dacdb56be3b95eb8ce73a4b7c7c845e96cb287613dfc46d52564d1","who":"+770525d7e3ff70e7b70a124e1bf2c2a7546ff1ec133206254204c9b61f9853a2","when":"+bc220eaa78a67c014ec802c907c2ca95e12590b068e6c748813b7e98c425136b","first_step":"+3a6b025bbeeceb7c46945a8a7722e1c7884d01fc8c3eefe67ce93bcf0bdf2765"}','8e81829effebd1ef427e43a61edaaaf5494d818e990976684ad834b36356fdb6');
INSERT INTO "events" VALUES('KP74MX',108,'2026-11-24T19:00:00.000Z','ActionJoined','{"action":"a1","organisation":null,"by":"p2"}','c108','{"by":"+b1f4521713b2e92ffb0e8e88b4d8699e25d1c08999fe48ea92e1914e704a1332"}','e9fd4261100504215fc93b3e0139004e85e95fb3592ca573d9f50950f3ddedc9');
INSERT INTO "events" VALUES('KP74MX',109,'2026-11-24T19:00:00.000Z','ActionJoined','{"action":"a1","organisation":null,"by":"p3"}','c109','{"by":"+016c2ae2487cb40eba354d9b6edd36813de0bf1d724e8d3e1892d28537621bd5"}','c45c51ac28172eba02e18c19815290e5bbbd4b9e9555b99a05fdde8edb4a82fc');
INSERT INTO "events" VALUES('KP74MX',110,'2026-11-24T19:00:00.000Z','ActionLeft','{"action":"a1","by":"p3"}','c110','{"by":"+bbe7629b56e81e57121145e6354f9efee77bd34e7a3994dcafcb380d1f6bc5f4"}','d7d74550601506334e85b6dbfff1651931e0c719111cb23b12abea99146dbea6');
INSERT INTO "events" VALUES('KP74MX',111,'2026-11-24T19:00:00.000Z','ActionAdded','{"action":"a2","theme":null,"what":"Iets anders","who":"Doener","when":null,"first_step":null,"by":"p2","after":6}','c111','{"what":"+d642b2c2c8e6e841b7fa2ff8f98148253accb3cc302dc25c97d3a31cb0499664","who":"+c8978b1f1ff17d319681cb423ba1bc2be603a998bcbd22e84bedcbd52407599e","by":"+39bcde1a22016f54ee538c77fbc76b6d0220d208024efa881b55f23ea12b85e2"}','761448a3cd9e61535693d2da4a98406d2170aeda6e193037536e6fed744cc384');
INSERT INTO "events" VALUES('KP74MX',112,'2026-11-24T19:00:00.000Z','ActionRemoved','{"action":"a2"}','c112','{}','e070ba01da69ed9312177d92bf16197a5d6805fce533039cfe2b028a1f5a6ff4');
INSERT INTO "events" VALUES('KP74MX',113,'2026-11-24T19:00:00.000Z','WorkshopClosed','{"at":"2026-11-24T19:01:35.000Z","review_until":"2026-12-01T19:01:35.000Z"}','c113','{}','fd006fea319e7dfcdb3419a64c1e4eb56a389e6dad2c4c6162585dd916a71f4c');
INSERT INTO "events" VALUES('KP74MX',114,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i8","number":"S5","category":"succes","text":"Achteraf bedacht","by":"p3","round":"verzamelen","sealed":false,"late":true,"source":null,"people":null,"mix":"","waiting":false}','c114','{"text":"+bdbd090145d101d4108c1224c69b188287af03959a10d35aaa536f03a65b1485","by":"+007ca53d311f5feb1a5ec9f2d6e77996a9242f0d71427a3a35b63de776c80b3e"}','828c4b577a747138db931b5c6822b9c40de9ae2287ce3e2dcaf8305102d89d6b');
INSERT INTO "events" VALUES('KP74MX',115,'2026-11-24T19:00:00.000Z','ReviewEnded','{"at":"2026-11-24T19:01:37.000Z"}','c115','{}','882ef40bdc35fdd82df4da8fa2133e5d95852d3db247599e3c61413073752d74');
INSERT INTO "events" VALUES('KP74MX',116,'2026-11-24T19:00:00.000Z','Published','{}','c116','{}','3c2e7ed6b4075b4464836258d84e792b13ff4e89a03b98c8ba9544a217eca781');
INSERT INTO "events" VALUES('KP74MX',117,'2026-11-24T19:00:00.000Z','Unpublished','{}','c117','{}','12f414f5161eed4d18d796d9d21c0652cd7c95a12183db6c7b424953e4320d7a');
INSERT INTO "events" VALUES('KP74MX',118,'2026-11-24T19:00:00.000Z','ArchiveSet','{"on":true}','c118','{}','c49bf52805b821ee0af7f4b8e60fcedb1f4cab143cd294c5ee8918b1bdfa0b1c');
INSERT INTO "events" VALUES('KP74MX',119,'2026-11-24T19:00:00.000Z','WorkshopReopened','{"at":"2026-11-24T19:01:41.000Z","round":null}','c119','{}','0eb520bb1056bd8c9d2851b355d82a4695723ced96d0a4ac950ee5fe59610b41');
INSERT INTO "events" VALUES('KP74MX',120,'2026-11-24T19:00:00.000Z','FacilitatorRemoved','{"facilitator":"f2"}','c120','{}','0e3dc05c4e500b2b4c418a5446ccc2937dd4a054d93439d35e34baea2badbc47');
INSERT INTO "events" VALUES('ANDER7',1,'2026-11-24T19:00:00.000Z','WorkshopCreated','{"code":"ANDER7","slug":"proef","title":"Proefsessie","language":"nl","plan":{"format":1,"language":"nl","timezone":"Europe/Brussels","title":"Proefsessie","question":"Hoe maken we er een oproep van?","purpose":"","rules":"","passphrase":"","watch_words":[],"watch_list":"none","uses":[],"privacy":{"names":"optional","min_cell":5,"unlink_after_days":30,"delete_after_days":1825,"notice":""},"categories":[{"id":"succes","title":"Succes","short":"Succes","letter":"S","prompt":""},{"id":"valkuil","title":"Valkuilen","short":"Valkuilen","letter":"V","prompt":""}],"profile":[{"id":"regio","title":"In welke regio werk je?","total":2,"multiple":false,"options":[{"id":"kempen","name":"Kempen","hint":"","counts":true},{"id":"limburg","name":"Limburg","hint":"","counts":true},{"id":"overal","name":"Over regio''s heen","hint":"","counts":false}]},{"id":"rol","title":"Welke rollen neem je op?","total":0,"multiple":true,"options":[{"id":"trekker","name":"Trekker","hint":"","counts":true},{"id":"doener","name":"Doener","hint":"","counts":true}]}],"stages":[{"id":"welkom","kind":"checkin","title":"Welkom","minutes":5,"participant":"","facilitator":"","review_days":0},{"id":"verzamelen","kind":"collect","title":"Verzamelen","minutes":10,"participant":"","facilitator":"","posts":{"max_chars":200,"per_category":3,"cards":"live"},"votes":{"on":"insights","dots":0,"per":"stage","max_per_target":1,"blind":false,"decides":false},"review_days":0},{"id":"stemmen","kind":"vote","title":"Blind stemmen","minutes":10,"participant":"","facilitator":"","votes":{"on":"themes","dots":2,"per":"category","max_per_target":1,"blind":true,"decides":true},"review_days":0},{"id":"wegen","kind":"rate","title":"Wegen","minutes":0,"participant":"","facilitator":"","ratings":{"on":"themes","scales":[{"id":"impact","title":"Impact","values":["laag","hoog"],"agree":false},{"id":"eens","title":"Eens?","values":["oneens","geen mening","eens"],"agree":true}],"plot":["impact","eens"],"blind":false},"review_days":0},{"id":"bespreken","kind":"discuss","title":"Bespreken","minutes":0,"participant":"","facilitator":"","review_days":0},{"id":"acties","kind":"act","title":"Acties","minutes":0,"participant":"","facilitator":"","actions":{"by_participants":true,"ask_organisation":false},"review_days":0},{"id":"lezen","kind":"group","title":"Lezen","minutes":0,"participant":"","facilitator":"","review_days":0},{"id":"oogst","kind":"close","title":"Oogst","minutes":0,"participant":"","facilitator":"","review_days":7}],"sections":[{"id":"context","title":"Waarover gaat de oproep?"}],"criteria":[{"id":"actie","title":"Actiegerichtheid","question":"","weight":0}],"purposes":[],"insights":[{"category":"succes","text":"1+1=3!","sections":["context"],"criteria":["actie"]},{"category":"valkuil","text":"Niet opnieuw warm water uitvinden","sections":[],"criteria":[]}]},"created":"2026-11-24T19:00:01.000Z","rehearsal":false}','c1','{}','597ec4c01ae5f25750b87d7a42e439f86562264004f9aac391facc9fbc687d4b');
INSERT INTO "events" VALUES('ANDER7',2,'2026-11-24T19:00:00.000Z','FacilitatorAdded','{"facilitator":"f1"}','c2','{"apart":"-2929432d446a31fb79d50fc75d9c94ad4e9d12445c374ae9c56a471302d1866c"}','90863205083dfa0bfd6d094bdef91d75bcf14fb4919b5b83114f4f4930ba9fa5');
INSERT INTO "events" VALUES('ANDER7',3,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p1","trial":false,"at":"2026-11-24T19:00:03.000Z"}','c3','{"apart":"-6e0820f9075ac6d4dbf95fb24f3be9417218acc1cf7bd555ba1e47018ea90104"}','7ac7e5990c7ec28fd409bbac97f3c30d57f7d4905f9314e9267f4342bfc6db91');
INSERT INTO "events" VALUES('ANDER7',4,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p0"}','c4','{"by":"-d1bad6456537b926eb981f7e482536e05f3c4242c7b22ae30bd118c757418ed5","apart":"-02ed01bb506ea3697b6e00bb18564f94cd148971afe096f46367065180042621"}','af2d35fc7eb286b447f3618c4ad7fb0a22c73dea6e6621322981720fcd1890bb');
INSERT INTO "events" VALUES('ANDER7',5,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p0","question":"regio"}','c5','{"by":"-7421b37547c2284cf0cfd34b686c24f7835031ea96368c8d135a0b35d699449a","apart":"-4371c18b8e7d0a572187b8237846bc3fa842905e5ac6e19f24741bedcbb6686a"}','2c53447980763e574fe62f4ca6b548419c1ecdcbf2f6166464dc9f2d5556a870');
INSERT INTO "events" VALUES('ANDER7',6,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p2","trial":false,"at":"2026-11-24T19:00:04.000Z"}','c6','{"apart":"-c80f5eb8363c861ce62697c8bbaf88545d2f1d6c79b7c9c1110e38b928dbf9ed"}','72c7f08ce0dc438bb58fa7832ab8aab5f3494c1755eef92649c59658ae78deb5');
INSERT INTO "events" VALUES('ANDER7',7,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p0"}','c7','{"by":"-2abf88c49d40216b18908d87c16908b47d76e95ff8a3f0be721d9b8c9af421d7","apart":"-2c5face6cfe4ecd0571cc8835123c0981d92130cc13d81ac4f86b62c7cb0fd8c"}','17b47eb2e34f77a799e32b17ae6d2f3b6ec74bd472382db1440a9af07be476e0');
INSERT INTO "events" VALUES('ANDER7',8,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p0","question":"regio"}','c8','{"by":"-4ab45e6340e2398127a588de237be667a16ecfd2e872f0c3a9abb1b469ffcee3","apart":"-bef2fa335fddcf3b1153b94996491e3830007c1e6a9c99e68dd8cf53d40b3edf"}','7d176de1e96066baf6b7b400dcc8e9ba546c9661c0a429c15a34ad911273b777');
INSERT INTO "events" VALUES('ANDER7',9,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"verzamelen","round":"verzamelen","at":"2026-11-24T19:00:05.000Z","ends_at":"2026-11-24T19:10:05.000Z","present":null}','c9','{}','600a2140258ae247aedbe61beb05d16f4654ca8fb45fcd03196c0c662996f5a5');
INSERT INTO "events" VALUES('ANDER7',10,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i1","number":"S1","category":"succes","text":"…","by":"p0","round":"verzamelen","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c10','{"text":"-662b27392f9b91bec00defb16a7487a4a46ace0ce7426343c81752aaf51ed88c","by":"-d6b3a8e52e107d309afa683c8506c1774bbee9c22c80cbcac48200957e1a7378"}','6030d4706d9ab490af58dcee237f8dac869ad52ed6e31b8c399e64b3016558e6');
INSERT INTO "events" VALUES('ANDER7',11,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i2","number":"S2","category":"succes","text":"Wat blijft","by":"p0","round":"verzamelen","sealed":false,"late":false,"source":null,"people":null,"mix":"","waiting":false}','c11','{"text":"+7dea6b6b28da26f7efd320b6843778d41c8b42e0fc1e2bafcd7e0121fb031e70","by":"-71ec6d00ad3af94ea68596681828ff977bb1b7061523111b96442c87fc6ec245"}','4b3823abf43199476f25997f803abc19c8bdf03c33f3e43854c8d9d271d88842');
INSERT INTO "events" VALUES('ANDER7',12,'2026-11-24T19:00:00.000Z','TotalsKept','{"totals":{"seq":11,"voices":[],"joined":{},"room":{"regio":[null,{},[]],"rol":[null,{},[]]},"active":{},"rounds":{},"participation":null},"published":null}','c12','{}','7ff2316f12d3e887798ded9e91adc160e8f60de8765d21ee6215eba82b78d80a');
INSERT INTO "events" VALUES('ANDER7',13,'2026-11-24T19:00:00.000Z','PersonForgotten','{"by":"p0","things":["i1"]}','c13','{"by":"-95a88e95cca48899f10a8f24861ab42a0111dac9e36f4b877b98ed0631729626"}','9f08d8f3effbd142df938dfbcdc7e2c5f0beadc032bb153010cc947bebfed5ff');
INSERT INTO "events" VALUES('ANDER7',14,'2026-11-24T19:00:00.000Z','WorkshopClosed','{"at":"2026-11-24T19:00:09.000Z","review_until":"2026-12-01T19:00:09.000Z"}','c14','{}','070546922eadb35c55757306ffdb07280600153c1f68a8602e7a314729dbd4e1');
INSERT INTO "events" VALUES('ANDER7',15,'2026-11-24T19:00:00.000Z','ReviewEnded','{"at":"2026-11-24T19:00:10.000Z"}','c15','{}','4c7af6d9c3f222ee7d11f15bd00f5a53bc1bace2d0f22c8b6237f72f3cf01a81');
INSERT INTO "events" VALUES('ANDER7',16,'2026-11-24T19:00:00.000Z','TotalsKept','{"totals":{"seq":15,"voices":[],"joined":{},"room":{"regio":[null,{},[]],"rol":[null,{},[]]},"active":{},"rounds":{"verzamelen":{"ballots":0,"voted":false,"revealed":false,"few":false,"tallies":{},"marks":{},"breadth":{},"people":2,"participation":null,"lines":{},"overlaps":[]},"stemmen.late":{"ballots":0,"voted":false,"revealed":false,"few":false,"tallies":{},"marks":{},"breadth":{},"people":2,"participation":null,"lines":{},"overlaps":[]}},"participation":[{"id":"regio","title":"In welke regio werk je?","total":2,"reached":1,"shares":[],"few":["Kempen","Limburg","Over regio''s heen"],"more":false,"nobody":[],"nearly_all":[]},{"id":"rol","title":"Welke rollen neem je op?","total":2,"reached":0,"shares":[],"few":[],"more":false,"nobody":["Trekker","Doener"],"nearly_all":[]}]},"published":null}','c16','{}','878c22e5158d33aa2dcbf764ff8c8487bcce9e5a259ddb7df6aff515080c8f92');
INSERT INTO "events" VALUES('ANDER7',17,'2026-11-24T19:00:00.000Z','PeopleUnlinked','{"at":"2026-11-24T19:00:11.000Z","trial":[],"excluded":[]}','c17','{}','3afd20726e83097aaa6e15301c5ccaa91767ba91ec2b5232aefd8f64d4a34ce9');
CREATE TABLE "imports" (
   "code" TEXT PRIMARY KEY,
   "log" TEXT,
   "at" TEXT,
   "session" TEXT,
   "title" TEXT,
   "language" TEXT,
   "created" TEXT,
   "people" INTEGER,
   "cards" INTEGER,
   "rehearsal" INTEGER,
   "ended" TEXT,
   "days" INTEGER,
   "digest" TEXT,
   "document" TEXT
);
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
INSERT INTO "personal" VALUES('KP74MX','FacilitatorAdded','{"facilitator":"f1"}','f1','{"key":"hash-f1","name":null}',2,'211641058e11d5babfb1ae174e5918dfb0494c5d736a18fcbb0a4cb797d77cfc');
INSERT INTO "personal" VALUES('KP74MX','FacilitatorAdded','{"facilitator":"f2"}','f2','{"key":"hash-f2","name":"Tweede begeleider"}',3,'0305696b1f428f2caeefe5ab05e311fc658cdb2c38fa26282a44e37d51b714d1');
INSERT INTO "personal" VALUES('KP74MX','ParticipantJoined','{"participant":"p1","trial":false,"at":"2026-11-24T19:00:04.000Z"}','p1','{"key":"hash-p1"}',4,'8165f98722290fa1086943f9077d9b3264c2cf0c683eb39cacbd22a94afb7c9f');
INSERT INTO "personal" VALUES('KP74MX','NameGiven','{"by":"p1"}','p1','{"name":"Verzonnen naam"}',5,'de1d749f5c54d0f27dbb545d52c2f06216b66bc7dfc5122e5552e97f4eff2ec2');
INSERT INTO "personal" VALUES('KP74MX','ProfileAnswered','{"by":"p1","question":"regio"}','p1','{"answer":["kempen"]}',6,'e8cd819b00befa14e45b7872ae29e66f87214bc4d431869b679fad3478048c6e');
INSERT INTO "personal" VALUES('KP74MX','ProfileAnswered','{"by":"p1","question":"rol"}','p1','{"answer":["trekker"]}',7,'ef7228cb988dbe253b230049b17df718bc53e3d8254f3671ed9ec9a07d5146c4');
INSERT INTO "personal" VALUES('KP74MX','ParticipantJoined','{"participant":"p2","trial":false,"at":"2026-11-24T19:00:05.000Z"}','p2','{"key":"hash-p2"}',8,'00dd900f20b168bdc1a13e889f191cd7ab0e0c88a3b2fc86931aab67391d27bd');
INSERT INTO "personal" VALUES('KP74MX','NameGiven','{"by":"p2"}','p2','{"name":"Verzonnen naam"}',9,'402e2b801c2b9bf41350851a8229952a37daf1208379384b941a079861a2a3bf');
INSERT INTO "personal" VALUES('KP74MX','ProfileAnswered','{"by":"p2","question":"regio"}','p2','{"answer":["limburg"]}',10,'663eeebae9a6f36f6abb409d2d99933e4d60727babdda8e32ecf5138496f1428');
INSERT INTO "personal" VALUES('KP74MX','ParticipantJoined','{"participant":"p3","trial":false,"at":"2026-11-24T19:00:06.000Z"}','p3','{"key":"hash-p3"}',11,'c1df2268407dda03fd1651409d6e1b58575b1eb0a67aca54be722be962f732fd');
INSERT INTO "personal" VALUES('KP74MX','NameGiven','{"by":"p3"}','p3','{"name":"Verzonnen naam"}',12,'7830d66d542cc04f89070e44f121cbe3cc4a7d90c364cce481f412814746eed2');
INSERT INTO "personal" VALUES('ANDER7','FacilitatorAdded','{"facilitator":"f1"}','f1','{"key":"hash-f1","name":null}',2,'0c937454b4c8eacf52358d8e77584930433cab5fd712a9124b0d664366a9b254');
CREATE TABLE "workshops" (
   "code" TEXT PRIMARY KEY,
   "log" TEXT
);
INSERT INTO "workshops" VALUES('KP74MX','0123456789abcdef');
INSERT INTO "workshops" VALUES('ANDER7','0123456789abcdef');
COMMIT;
PRAGMA user_version = 3;
