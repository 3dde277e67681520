-- The database and two logins, for docker-compose.yml. The names in $( ) are environment variables. Only the first login may change
-- tables; the program runs by the second. docs/drift/sqlserver-rattigheter.sql narrows what that one may.
SET NOCOUNT ON;
IF DB_ID(N'Sjukersattning') IS NULL
    CREATE DATABASE Sjukersattning COLLATE Finnish_Swedish_100_CI_AS_SC;
GO
IF EXISTS (SELECT 1 FROM sys.databases WHERE name = N'Sjukersattning' AND is_read_committed_snapshot_on = 0)
    ALTER DATABASE Sjukersattning SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'sjukersattning_migrate') IS NULL
    CREATE LOGIN sjukersattning_migrate WITH PASSWORD = '$(MIGRATE_PASSWORD)', DEFAULT_DATABASE = Sjukersattning;
IF SUSER_ID(N'sjukersattning_app') IS NULL
    CREATE LOGIN sjukersattning_app WITH PASSWORD = '$(APP_PASSWORD)', DEFAULT_DATABASE = Sjukersattning;
GO
USE Sjukersattning;
GO
IF USER_ID(N'sjukersattning_migrate') IS NULL
BEGIN
    CREATE USER sjukersattning_migrate FOR LOGIN sjukersattning_migrate;
    ALTER ROLE db_owner ADD MEMBER sjukersattning_migrate;
END;
IF USER_ID(N'sjukersattning_app') IS NULL
BEGIN
    CREATE USER sjukersattning_app FOR LOGIN sjukersattning_app;
    ALTER ROLE db_datareader ADD MEMBER sjukersattning_app;
    ALTER ROLE db_datawriter ADD MEMBER sjukersattning_app;
END;
GO
