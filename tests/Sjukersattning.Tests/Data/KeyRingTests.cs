using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Sjukersattning.Tests.Data;

/// <summary>Cookies outlive an upgrade, since the keys that made them do.</summary>
public sealed class KeyRingTests : IDisposable
{
    private const string LastOfOwnKeyStore = "ForExchangeAndQuality";
    private const string Purpose = "cookie";
    private readonly SqliteFile _file = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("keys-");

    [Fact]
    public async Task Unprotect_AfterAnUpgrade_ReadsWhatWasProtectedBefore()
    {
        var before = DataProtectionProvider.Create(_folder, builder => builder.SetApplicationName("Sjukersattning"));
        var cookie = before.CreateProtector(Purpose).Protect("session");
        await using (var old = _file.Scope())
        {
            await SqliteFile.Context(old).GetService<IMigrator>().MigrateAsync(LastOfOwnKeyStore);
        }

        var key = XElement.Load(_folder.GetFiles().Single().FullName).ToString(SaveOptions.DisableFormatting);
        _file.Run($"INSERT INTO KeyRing (FriendlyName, Xml) VALUES ('key-1', '{key.Replace("'", "''", StringComparison.Ordinal)}')");

        await using var scope = _file.Scope();
        await SqliteFile.Context(scope).GetService<IMigrator>().MigrateAsync();
        var after = scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
        Assert.Equal("session", after.Unprotect(cookie));
        Assert.Equal("again", before.CreateProtector(Purpose).Unprotect(after.Protect("again")));
        Assert.Equal("1", _file.Run("SELECT count(*) FROM KeyRing"));
    }

    public void Dispose()
    {
        _file.Dispose();
        _folder.Delete(recursive: true);
    }
}
