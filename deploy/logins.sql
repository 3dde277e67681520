-- The database and two logins, for docker-compose.yml. The names in $( ) are environment variables. Only the first login may change
-- tables; the program runs by the second. docs/drift/sqlserver.md has the same names, and rights that are narrower still.
SET NOCOUNT ON;
IF DB_ID(N'Sjukersattning') IS NULL
    CREATE DATABASE Sjukersattning COLLATE Finnish_Swedish_100_CI_AS_SC;
GO
IF EXISTS (SELECT 1 FROM sys.databases WHERE name = N'Sjukersattning' AND is_read_committed_snapshot_on = 0)
    ALTER DATABASE Sjukersattning SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'sjukersattning_uppgraderar') IS NULL
    CREATE LOGIN sjukersattning_uppgraderar WITH PASSWORD = '$(MIGRATE_PASSWORD)', DEFAULT_DATABASE = Sjukersattning;
IF SUSER_ID(N'sjukersattning_kor') IS NULL
    CREATE LOGIN sjukersattning_kor WITH PASSWORD = '$(APP_PASSWORD)', DEFAULT_DATABASE = Sjukersattning;
GO
USE Sjukersattning;
GO
IF USER_ID(N'sjukersattning_uppgraderar') IS NULL
BEGIN
    CREATE USER sjukersattning_uppgraderar FOR LOGIN sjukersattning_uppgraderar;
    ALTER ROLE db_owner ADD MEMBER sjukersattning_uppgraderar;
END;
IF USER_ID(N'sjukersattning_kor') IS NULL
BEGIN
    CREATE USER sjukersattning_kor FOR LOGIN sjukersattning_kor;
    CREATE ROLE sjukersattning_drift;
    ALTER ROLE sjukersattning_drift ADD MEMBER sjukersattning_kor;
    ALTER ROLE db_datareader ADD MEMBER sjukersattning_drift;
    ALTER ROLE db_datawriter ADD MEMBER sjukersattning_drift;
END;
GO
