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
CREATE TABLE "events" (
   "workshop" TEXT,
   "seq" INTEGER,
   "at" TEXT,
   "kind" TEXT,
   "fact" TEXT,
   "command" TEXT,
   PRIMARY KEY ("workshop", "seq")
);
INSERT INTO "events" VALUES('KP74MX',1,'2026-11-24T19:00:00.000Z','WorkshopCreated','{"code":"KP74MX","slug":"proef","title":"Proefsessie","language":"nl","plan":{"format":1,"language":"nl","timezone":"Europe/Brussels","title":"Proefsessie","question":"Hoe maken we er een oproep van?","purpose":"","uses":[],"privacy":{"names":"optional","min_cell":5,"unlink_after_days":30,"delete_after_days":1825,"notice":""},"categories":[{"id":"succes","title":"Succes","short":"Succes","letter":"S","prompt":""},{"id":"valkuil","title":"Valkuilen","short":"Valkuilen","letter":"V","prompt":""}],"profile":[{"id":"regio","title":"In welke regio werk je?","total":2,"multiple":false,"options":[{"id":"kempen","name":"Kempen","hint":"","counts":true},{"id":"limburg","name":"Limburg","hint":"","counts":true},{"id":"overal","name":"Over regio''s heen","hint":"","counts":false}]},{"id":"rol","title":"Welke rollen neem je op?","total":0,"multiple":true,"options":[{"id":"trekker","name":"Trekker","hint":"","counts":true},{"id":"doener","name":"Doener","hint":"","counts":true}]}],"stages":[{"id":"welkom","kind":"checkin","title":"Welkom","minutes":5,"participant":"","facilitator":"","review_days":0},{"id":"verzamelen","kind":"collect","title":"Verzamelen","minutes":10,"participant":"","facilitator":"","posts":{"max_chars":200,"per_category":3,"cards":"live"},"votes":{"on":"insights","dots":0,"per":"stage","max_per_target":1,"blind":false,"decides":false},"review_days":0},{"id":"stemmen","kind":"vote","title":"Blind stemmen","minutes":10,"participant":"","facilitator":"","votes":{"on":"themes","dots":2,"per":"category","max_per_target":1,"blind":true,"decides":true},"review_days":0},{"id":"bespreken","kind":"discuss","title":"Bespreken","minutes":0,"participant":"","facilitator":"","review_days":0},{"id":"acties","kind":"act","title":"Acties","minutes":0,"participant":"","facilitator":"","actions":{"by_participants":true},"review_days":0},{"id":"oogst","kind":"close","title":"Oogst","minutes":0,"participant":"","facilitator":"","review_days":7}],"sections":[{"id":"context","title":"Waarover gaat de oproep?"}],"criteria":[{"id":"actie","title":"Actiegerichtheid","question":"","weight":0}],"insights":[{"category":"succes","text":"1+1=3!","sections":["context"],"criteria":["actie"]},{"category":"valkuil","text":"Niet opnieuw warm water uitvinden","sections":[],"criteria":[]}]},"created":"2026-11-24T19:00:01.000Z","rehearsal":false}','c1');
INSERT INTO "events" VALUES('KP74MX',2,'2026-11-24T19:00:00.000Z','FacilitatorAdded','{"facilitator":"f1"}','c2');
INSERT INTO "events" VALUES('KP74MX',3,'2026-11-24T19:00:00.000Z','FacilitatorAdded','{"facilitator":"f2"}','c3');
INSERT INTO "events" VALUES('KP74MX',4,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p1","trial":false}','c4');
INSERT INTO "events" VALUES('KP74MX',5,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p1"}','c5');
INSERT INTO "events" VALUES('KP74MX',6,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p1","question":"regio"}','c6');
INSERT INTO "events" VALUES('KP74MX',7,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p1","question":"rol"}','c7');
INSERT INTO "events" VALUES('KP74MX',8,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p2","trial":false}','c8');
INSERT INTO "events" VALUES('KP74MX',9,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p2"}','c9');
INSERT INTO "events" VALUES('KP74MX',10,'2026-11-24T19:00:00.000Z','ProfileAnswered','{"by":"p2","question":"regio"}','c10');
INSERT INTO "events" VALUES('KP74MX',11,'2026-11-24T19:00:00.000Z','ParticipantJoined','{"participant":"p3","trial":false}','c11');
INSERT INTO "events" VALUES('KP74MX',12,'2026-11-24T19:00:00.000Z','NameGiven','{"by":"p3"}','c12');
INSERT INTO "events" VALUES('KP74MX',13,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"verzamelen","round":"verzamelen","at":"2026-11-24T19:00:07.000Z","ends_at":"2026-11-24T19:10:07.000Z"}','c13');
INSERT INTO "events" VALUES('KP74MX',14,'2026-11-24T19:00:00.000Z','TimerSet','{"ends_at":"2026-11-24T19:10:08.000Z"}','c14');
INSERT INTO "events" VALUES('KP74MX',15,'2026-11-24T19:00:00.000Z','TimerPaused','{"left":599.0}','c15');
INSERT INTO "events" VALUES('KP74MX',16,'2026-11-24T19:00:00.000Z','CardsSet','{"cards":"sealed"}','c16');
INSERT INTO "events" VALUES('KP74MX',17,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i1","number":"S1","category":"succes","text":"Eén idee per kaart\nen één regel eronder 🌾","by":"p1","round":"verzamelen","sealed":true,"late":false,"source":null,"people":null}','c17');
INSERT INTO "events" VALUES('KP74MX',18,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i2","number":"S2","category":"succes","text":"Samen leren","by":"p2","round":"verzamelen","sealed":true,"late":false,"source":null,"people":null}','c18');
INSERT INTO "events" VALUES('KP74MX',19,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i3","number":"V1","category":"valkuil","text":"Te veel papier","by":"p2","round":"verzamelen","sealed":true,"late":false,"source":null,"people":null}','c19');
INSERT INTO "events" VALUES('KP74MX',20,'2026-11-24T19:00:00.000Z','CardsSet','{"cards":"live"}','c20');
INSERT INTO "events" VALUES('KP74MX',21,'2026-11-24T19:00:00.000Z','InsightEdited','{"insight":"i3","text":"Te veel formulieren","category":"valkuil","by":"p2"}','c21');
INSERT INTO "events" VALUES('KP74MX',22,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i4","number":"V2","category":"valkuil","text":"Vergissing","by":"p3","round":"verzamelen","sealed":false,"late":false,"source":null,"people":null}','c22');
INSERT INTO "events" VALUES('KP74MX',23,'2026-11-24T19:00:00.000Z','InsightWithdrawn','{"insight":"i4"}','c23');
INSERT INTO "events" VALUES('KP74MX',24,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i5","number":"S3","category":"succes","text":"1+1=3!","by":"","round":"","sealed":false,"late":false,"source":null,"people":null}','c24');
INSERT INTO "events" VALUES('KP74MX',25,'2026-11-24T19:00:00.000Z','Placed','{"target":"i5","sections":["context"],"criteria":["actie"]}','c25');
INSERT INTO "events" VALUES('KP74MX',26,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i6","number":"V3","category":"valkuil","text":"Niet opnieuw warm water uitvinden","by":"","round":"","sealed":false,"late":false,"source":null,"people":null}','c26');
INSERT INTO "events" VALUES('KP74MX',27,'2026-11-24T19:00:00.000Z','Hidden','{"target":"i6","reason":"Dubbel"}','c27');
INSERT INTO "events" VALUES('KP74MX',28,'2026-11-24T19:00:00.000Z','Shown','{"target":"i6"}','c28');
INSERT INTO "events" VALUES('KP74MX',29,'2026-11-24T19:00:00.000Z','ThemeAdded','{"theme":"t1","category":"succes","title":"Samen gaat het beter.","position":1}','c29');
INSERT INTO "events" VALUES('KP74MX',30,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i1","i2"],"theme":"t1","positions":[1.0,2.0]}','c30');
INSERT INTO "events" VALUES('KP74MX',31,'2026-11-24T19:00:00.000Z','ThemeEdited','{"theme":"t1","title":"Samen gaat het beter dan alleen.","keywords":null,"position":1}','c31');
INSERT INTO "events" VALUES('KP74MX',32,'2026-11-24T19:00:00.000Z','ThemeAdded','{"theme":"t2","category":"valkuil","title":"Weg ermee","position":1}','c32');
INSERT INTO "events" VALUES('KP74MX',33,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i3"],"theme":"t2","positions":[1.0]}','c33');
INSERT INTO "events" VALUES('KP74MX',34,'2026-11-24T19:00:00.000Z','InsightsMoved','{"insights":["i3"],"theme":null,"positions":[7]}','c34');
INSERT INTO "events" VALUES('KP74MX',35,'2026-11-24T19:00:00.000Z','ThemeRemoved','{"theme":"t2"}','c35');
INSERT INTO "events" VALUES('KP74MX',36,'2026-11-24T19:00:00.000Z','Placed','{"target":"t1","sections":["context"],"criteria":["actie"]}','c36');
INSERT INTO "events" VALUES('KP74MX',37,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"stemmen","round":"stemmen","at":"2026-11-24T19:00:26.000Z","ends_at":"2026-11-24T19:10:26.000Z"}','c37');
INSERT INTO "events" VALUES('KP74MX',38,'2026-11-24T19:00:00.000Z','DotsGiven','{"target":"t1","dots":1,"round":"stemmen","by":"p1"}','c38');
INSERT INTO "events" VALUES('KP74MX',39,'2026-11-24T19:00:00.000Z','DotsGiven','{"target":"t1","dots":1,"round":"stemmen","by":"p2"}','c39');
INSERT INTO "events" VALUES('KP74MX',40,'2026-11-24T19:00:00.000Z','DotsGiven','{"target":"i3","dots":1,"round":"stemmen","by":"p3"}','c40');
INSERT INTO "events" VALUES('KP74MX',41,'2026-11-24T19:00:00.000Z','Objected','{"objection":"o1","target":"i3","text":"Zonder formulier geen geld.","round":"stemmen","by":"p1"}','c41');
INSERT INTO "events" VALUES('KP74MX',42,'2026-11-24T19:00:00.000Z','Objected','{"objection":"o2","target":"t1","text":"","round":"stemmen","by":"p3"}','c42');
INSERT INTO "events" VALUES('KP74MX',43,'2026-11-24T19:00:00.000Z','ObjectionWithdrawn','{"objection":"o2"}','c43');
INSERT INTO "events" VALUES('KP74MX',44,'2026-11-24T19:00:00.000Z','DoneSaid','{"round":"stemmen","on":true,"by":"p1"}','c44');
INSERT INTO "events" VALUES('KP74MX',45,'2026-11-24T19:00:00.000Z','VotesRevealed','{"round":"stemmen"}','c45');
INSERT INTO "events" VALUES('KP74MX',46,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"bespreken","round":"bespreken","at":"2026-11-24T19:00:35.000Z","ends_at":null}','c46');
INSERT INTO "events" VALUES('KP74MX',47,'2026-11-24T19:00:00.000Z','Spotlighted','{"target":"t1"}','c47');
INSERT INTO "events" VALUES('KP74MX',48,'2026-11-24T19:00:00.000Z','SceneChosen','{"what":"harvest"}','c48');
INSERT INTO "events" VALUES('KP74MX',49,'2026-11-24T19:00:00.000Z','StageStarted','{"stage":"acties","round":"acties","at":"2026-11-24T19:00:38.000Z","ends_at":null}','c49');
INSERT INTO "events" VALUES('KP74MX',50,'2026-11-24T19:00:00.000Z','ActionAdded','{"action":"a1","theme":"t1","what":"Bellen","who":"Trekker","when":"2027-01-15","first_step":"De lijst","by":"p1"}','c50');
INSERT INTO "events" VALUES('KP74MX',51,'2026-11-24T19:00:00.000Z','ActionEdited','{"action":"a1","theme":"t1","what":"Opbellen","who":"Trekker","when":"2027-01-15","first_step":"De lijst"}','c51');
INSERT INTO "events" VALUES('KP74MX',52,'2026-11-24T19:00:00.000Z','ActionAdded','{"action":"a2","theme":null,"what":"Iets anders","who":"Doener","when":null,"first_step":null,"by":"p2"}','c52');
INSERT INTO "events" VALUES('KP74MX',53,'2026-11-24T19:00:00.000Z','ActionRemoved','{"action":"a2"}','c53');
INSERT INTO "events" VALUES('KP74MX',54,'2026-11-24T19:00:00.000Z','WorkshopClosed','{"at":"2026-11-24T19:00:43.000Z","review_until":"2026-12-01T19:00:43.000Z"}','c54');
INSERT INTO "events" VALUES('KP74MX',55,'2026-11-24T19:00:00.000Z','InsightPosted','{"insight":"i7","number":"S4","category":"succes","text":"Achteraf bedacht","by":"p3","round":"verzamelen","sealed":false,"late":true,"source":null,"people":null}','c55');
INSERT INTO "events" VALUES('KP74MX',56,'2026-11-24T19:00:00.000Z','ReviewEnded','{"at":"2026-11-24T19:00:45.000Z"}','c56');
INSERT INTO "events" VALUES('KP74MX',57,'2026-11-24T19:00:00.000Z','Published','{}','c57');
INSERT INTO "events" VALUES('KP74MX',58,'2026-11-24T19:00:00.000Z','Unpublished','{}','c58');
INSERT INTO "events" VALUES('KP74MX',59,'2026-11-24T19:00:00.000Z','WorkshopReopened','{"at":"2026-11-24T19:00:48.000Z"}','c59');
INSERT INTO "events" VALUES('KP74MX',60,'2026-11-24T19:00:00.000Z','FacilitatorRemoved','{"facilitator":"f2"}','c60');
CREATE TABLE "personal" (
   "workshop" TEXT,
   "kind" TEXT,
   "fact" TEXT,
   "owner" TEXT,
   "value" TEXT,
   PRIMARY KEY ("workshop", "kind", "fact")
);
INSERT INTO "personal" VALUES('KP74MX','FacilitatorAdded','{"facilitator":"f1"}','f1','{"key":"hash-f1","name":null}');
INSERT INTO "personal" VALUES('KP74MX','FacilitatorAdded','{"facilitator":"f2"}','f2','{"key":"hash-f2","name":"Tweede begeleider"}');
INSERT INTO "personal" VALUES('KP74MX','ParticipantJoined','{"participant":"p1","trial":false}','p1','{"key":"hash-p1"}');
INSERT INTO "personal" VALUES('KP74MX','NameGiven','{"by":"p1"}','p1','{"name":"Verzonnen naam"}');
INSERT INTO "personal" VALUES('KP74MX','ProfileAnswered','{"by":"p1","question":"regio"}','p1','{"answer":["kempen"]}');
INSERT INTO "personal" VALUES('KP74MX','ProfileAnswered','{"by":"p1","question":"rol"}','p1','{"answer":["trekker"]}');
INSERT INTO "personal" VALUES('KP74MX','ParticipantJoined','{"participant":"p2","trial":false}','p2','{"key":"hash-p2"}');
INSERT INTO "personal" VALUES('KP74MX','NameGiven','{"by":"p2"}','p2','{"name":"Verzonnen naam"}');
INSERT INTO "personal" VALUES('KP74MX','ProfileAnswered','{"by":"p2","question":"regio"}','p2','{"answer":["limburg"]}');
INSERT INTO "personal" VALUES('KP74MX','ParticipantJoined','{"participant":"p3","trial":false}','p3','{"key":"hash-p3"}');
INSERT INTO "personal" VALUES('KP74MX','NameGiven','{"by":"p3"}','p3','{"name":"Verzonnen naam"}');
CREATE TABLE "workshops" (
   "code" TEXT PRIMARY KEY,
   "log" TEXT
);
INSERT INTO "workshops" VALUES('KP74MX','0123456789abcdef');
COMMIT;
PRAGMA user_version = 1;
