-- Vad inloggningen som programmet kör med inte får, fast den läser och skriver (db_datareader, db_datawriter).
-- Körs i databasen efter varje uppgradering (migrate), av den som sköter servern.
-- Utan ALTER på en tabell går varken TRUNCATE, DROP eller att stänga av en utlösare; utan CREATE görs inga nya.
USE [Sjukersattning];
GO
DENY INSERT, UPDATE, DELETE ON OBJECT::[dbo].[__EFMigrationsHistory] TO [sjukersattning_app];
GO
-- Tabeller som det bara läggs till i. Utlösare vägrar ändringar och borttagningar för alla; det här vägrar dem en gång till.
DENY UPDATE, DELETE ON OBJECT::[dbo].[Answers] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[SignedVersions] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[CaseEvents] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[AccessLog] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[Registrations] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[Kompletteringar] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[KompletteringQuestions] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[Consents] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[Contacts] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[SetAsides] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[SignedConcerns] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[EarlierIdentities] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[VersionSeals] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[LogSeals] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[LogVerifications] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[LogReviews] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[LogFindings] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[LogJudgements] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[LogThinnings] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[ThinnedCases] TO [sjukersattning_app];
DENY UPDATE, DELETE ON OBJECT::[dbo].[SecurityLog] TO [sjukersattning_app];
GO
