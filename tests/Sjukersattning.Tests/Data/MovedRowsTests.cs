using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Tests.Data;

/// <summary>Rows of an earlier version are found again where they belong now.</summary>
public sealed class MovedRowsTests : IDisposable
{
    private readonly SqliteFile _file = new();

    [Fact]
    public async Task Migrate_OfChangesOfAccounts_MakesThemRowsOfTheSecurityLog()
    {
        await using (var scope = _file.Scope())
        {
            await scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>().GetService<IMigrator>().MigrateAsync("WholeKinds");
        }

        var (demo, own) = (Guid.NewGuid().ToString().ToUpperInvariant(), Guid.NewGuid().ToString().ToUpperInvariant());
        foreach (var (id, email) in new[] { (demo, "KURATOR@DEMO.EXAMPLE"), (own, "ADA@REGION.EXAMPLE") })
        {
            _file.Run($"""
                INSERT INTO AspNetUsers (Id, Name, Title, HsaId, Befattning, Specialistkompetens, Forskrivarkod, PasswordIsTemporary, Mail,
                    IsActive, NormalizedEmail, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
                VALUES ('{id}', 'Ada Admin', 'titel', '', '', '', '', 0, 'Genast', 1, '{email}', 0, 0, 0, 0, 0)
                """);
        }

        foreach (var what in new[] { "Kontot skapat", "Namn: Ada → Bea; Titel: a → b" })
        {
            _file.Run("INSERT INTO AccountChanges (AccountId, ActorId, ActorName, ActorTitle, At, What) VALUES "
                + $"('{own}', '{demo}', 'Någon', 'administratör', '2026-11-20 09:00:00', '{what}')");
        }

        await using (var scope = _file.Scope())
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);
        }

        Assert.Equal("AccountCreated||Någon|Ada Admin;AccountEdited|Namn: Ada → Bea; Titel: a → b|Någon|Ada Admin",
            _file.Run("SELECT group_concat(Event || '|' || What || '|' || ActorName || '|' || AccountName, ';') FROM SecurityLog"));
        Assert.Equal(demo, _file.Run("SELECT group_concat(Id) FROM AspNetUsers WHERE IsDemo = 1"));
        Assert.Equal("0", _file.Run("SELECT count(*) FROM sqlite_master WHERE name = 'AccountChanges'"));
    }

    public void Dispose() => _file.Dispose();
}
