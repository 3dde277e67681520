namespace Sjukersattning.Tests.Data;

/// <summary>A test that needs a real SQL Server; it is skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute()
    {
        if (SqlServerSource.ConnectionString is null)
        {
            Skip = SqlServerSource.WhyNot;
        }
    }
}
