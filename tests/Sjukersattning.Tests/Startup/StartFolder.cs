using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Startup;

/// <summary>A folder with room for one database, and the settings that point the program there.</summary>
internal sealed class StartFolder : IDisposable
{
    private readonly SqliteFile _file = new();

    /// <summary>The database as tests look into it.</summary>
    public SqliteFile File => _file;

    public Dictionary<string, string> Settings => new() { ["ConnectionStrings__Sjukersattning"] = $"Data Source={_file.Path}" };

    /// <summary>Development with the demo clinic over this database.</summary>
    public Dictionary<string, string> DemoSettings => new(Settings) { ["DOTNET_ENVIRONMENT"] = "Development", ["Demo__Enabled"] = "true" };

    /// <summary>The page of a section of the demo clinic that somebody writes.</summary>
    public async Task<string> SectionOfAsync(string key)
    {
        await using var scope = _file.Scope();
        var db = new ClinicTables(SqliteFile.Context(scope));
        var owner = await db.Users.Where(account => account.Email == $"{key}@demo.example").Select(account => account.Id).SingleAsync();
        var found = await db.Cases.Where(c => c.Status == CaseStatus.BeingWritten)
            .SelectMany(c => c.Sections.Where(s => s.OwnerId == owner && s.DoneAt == null), (c, s) => new { c.Id, s.Key }).FirstAsync();
        return $"/arenden/{found.Id}/utlatande/{Fk7800.Version13[found.Key].Slug}";
    }

    public void Dispose() => _file.Dispose();
}
