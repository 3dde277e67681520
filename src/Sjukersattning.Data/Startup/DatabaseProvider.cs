namespace Sjukersattning.Data.Startup;

/// <summary>The databases the product runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,

    /// <summary>SQL Server 2022 or later.</summary>
    SqlServer,
}
