-- Två inloggningar: en som uppgraderar databasen, en som programmet kör med. Körs en gång, före första starten, av den som sköter servern.
-- Byt båda lösenorden. Kör sedan migrate med den första inloggningen, och därefter sqlserver-rattigheter.sql.
CREATE DATABASE [Sjukersattning] COLLATE Finnish_Swedish_100_CI_AS_SC;
GO
ALTER DATABASE [Sjukersattning] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
CREATE LOGIN [sjukersattning_uppgraderar] WITH PASSWORD = N'BYT-detta-1', CHECK_POLICY = ON;
CREATE LOGIN [sjukersattning_kor] WITH PASSWORD = N'BYT-detta-2', CHECK_POLICY = ON;
GO
USE [Sjukersattning];
GO
CREATE USER [sjukersattning_uppgraderar] FOR LOGIN [sjukersattning_uppgraderar];
ALTER ROLE [db_owner] ADD MEMBER [sjukersattning_uppgraderar];
CREATE USER [sjukersattning_kor] FOR LOGIN [sjukersattning_kor];
CREATE ROLE [sjukersattning_drift];
ALTER ROLE [sjukersattning_drift] ADD MEMBER [sjukersattning_kor];
GO
