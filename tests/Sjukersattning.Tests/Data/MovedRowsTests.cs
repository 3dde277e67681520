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
        await MigrateToAsync("WholeKinds");
        var (demo, own) = (Guid.NewGuid().ToString().ToUpperInvariant(), Guid.NewGuid().ToString().ToUpperInvariant());
        AddAccount(demo, "KURATOR@DEMO.EXAMPLE", isActive: true);
        AddAccount(own, "ADA@REGION.EXAMPLE", isActive: true);

        foreach (var what in new[] { "Kontot skapat", "Namn: Ada → Bea; Titel: a → b" })
        {
            _file.Run("INSERT INTO AccountChanges (AccountId, ActorId, ActorName, ActorTitle, At, What) VALUES "
                + $"('{own}', '{demo}', 'Någon', 'administratör', '2026-11-20 09:00:00', '{what}')");
        }

        await MigrateAsync();
        Assert.Equal("AccountCreated||Någon|Ada Admin;AccountEdited|Namn: Ada → Bea; Titel: a → b|Någon|Ada Admin",
            _file.Run("SELECT group_concat(Event || '|' || What || '|' || ActorName || '|' || AccountName, ';') FROM SecurityLog"));
        Assert.Equal(demo, _file.Run("SELECT group_concat(Id) FROM AspNetUsers WHERE IsDemo = 1"));
        Assert.Equal("0", _file.Run("SELECT count(*) FROM sqlite_master WHERE name = 'AccountChanges'"));
    }

    /// <summary>Nobody who is switched off keeps a unit, so one that has only such is given to those who can sign in.</summary>
    [Fact]
    public async Task Migrate_OfAUnitWhoseOnlyAdministratorIsClosed_GivesItToThoseWhoCanSignIn_AndTellsSo()
    {
        await MigrateToAsync("SignInAndLogs");
        var (open, closed) = (NewId(), NewId());
        var (kept, left, bare) = (NewId(), NewId(), NewId());
        AddAccount(open, "ADA@REGION.EXAMPLE", isActive: true);
        AddAccount(closed, "BEA@REGION.EXAMPLE", isActive: false);
        foreach (var unit in new[] { kept, left, bare })
        {
            _file.Run("INSERT INTO Units (Id, Name, Postadress, Postnummer, Postort, Telefonnummer) "
                + $"VALUES ('{unit}', 'Enhet {unit}', '', '', '', '')");
        }

        foreach (var (account, unit) in new[] { (open, kept), (closed, left), (closed, kept) })
        {
            _file.Run($"INSERT INTO Memberships (AccountId, UnitId, Role) VALUES ('{account}', '{unit}', 'Administrator')");
        }

        await MigrateAsync();
        Assert.Equal(new[] { kept, left, bare }.Order(), UnitsOf(open));
        Assert.Equal(new[] { kept, left }.Order(), UnitsOf(closed));
        Assert.Equal(new[] { left, bare }.Order().Select(unit => $"RolesChanged|{open}|{unit}"),
            Lines("SELECT group_concat(Event || '|' || AccountId || '|' || UnitId, ';') FROM SecurityLog"));
        Assert.Equal("2", _file.Run("SELECT count(*) FROM SecurityLog WHERE At LIKE '20__-__-__ __:__:__%' AND ActorId IS NULL"));

        IEnumerable<string> UnitsOf(string account) =>
            Lines($"SELECT group_concat(UnitId, ';') FROM Memberships WHERE AccountId = '{account}' AND Role = 'Administrator'");
    }

    public void Dispose() => _file.Dispose();

    private static string NewId() => Guid.NewGuid().ToString().ToUpperInvariant();

    private IOrderedEnumerable<string> Lines(string sql) => _file.Run(sql)!.Split(';').Order();

    private void AddAccount(string id, string email, bool isActive) => _file.Run($"""
        INSERT INTO AspNetUsers (Id, Name, Title, HsaId, Befattning, Specialistkompetens, Forskrivarkod, PasswordIsTemporary, Mail,
            IsActive, NormalizedEmail, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
        VALUES ('{id}', 'Ada Admin', 'titel', '', '', '', '', 0, 'Genast', {(isActive ? 1 : 0)}, '{email}', 0, 0, 0, 0, 0)
        """);

    private async Task MigrateToAsync(string name)
    {
        await using var scope = _file.Scope();
        await scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>().GetService<IMigrator>().MigrateAsync(name);
    }

    private async Task MigrateAsync()
    {
        await using var scope = _file.Scope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);
    }
}
