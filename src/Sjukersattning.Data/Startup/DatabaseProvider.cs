namespace Sjukersattning.Data.Startup;

/// <summary>The databases the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded.</summary>
    Sqlite,

    /// <summary>SQL Server 2022 or later.</summary>
    SqlServer,
}
