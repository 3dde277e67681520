using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Tests.Data;

/// <summary>A database of the first version, with cases in it, is brought up to date and then reads right through the gate.</summary>
public sealed class FirstMigrationTests : IDisposable
{
    private static readonly CaseActor Koordinator = new(Id(1), "Namn", "rehabkoordinator", Id(9),
        new HashSet<Role> { Role.Rehabkoordinator });
    private readonly SqliteFile _file = new();
    private readonly Lazy<SqliteConnection> _connection;

    public FirstMigrationTests() => _connection = new(_file.Open);

    [Fact]
    public async Task Migrate_OfEveryKindOfCase_SaysOfThemWhatFollowsFromWhatWasThere()
    {
        await MakeFirstVersionAsync();
        Insert(11, "Signerat", 1, cancelReason: "NULL");
        Insert(12, "Skrivs", 1, cancelReason: "NULL");
        Insert(13, "Signerat", 2, cancelReason: "NULL");
        Insert(14, "Avbrutet", 0, cancelReason: "'Flyttat'");
        Insert(15, "Granskas", 0, cancelReason: "NULL");

        await DoAsync<DatabaseStartup>(startup => startup.MigrateAsync(CancellationToken.None));

        await AssertReadAsync(11, (CaseStatus.Signed, 1, null, null), "1 Standalone 2026-05-14");
        await AssertReadAsync(12, (CaseStatus.Signed, 1, VersionRelation.Replaces, null), "1 Standalone 2026-05-14");
        await AssertReadAsync(13, (CaseStatus.Signed, 2, null, null), "1 Standalone 2026-05-14, 2 Replaces 2026-05-15");
        await AssertReadAsync(14, (CaseStatus.Cancelled, 0, VersionRelation.Standalone, new DateOnly(2026, 6, 2)), "");
        await AssertReadAsync(15, (CaseStatus.UnderReview, 0, VersionRelation.Standalone, null), "");
    }

    [Fact]
    public async Task Migrate_OfASignedCase_LetsItGoOnAndKeepsTheSignedCopy()
    {
        await MakeFirstVersionAsync();
        Insert(11, "Signerat", 1, cancelReason: "NULL");
        await DoAsync<DatabaseStartup>(startup => startup.MigrateAsync(CancellationToken.None));

        await DoAsync<CaseGate>(async gate =>
        {
            var (signed, _, isSealed) =
                (await gate.ReadSignedAsync(await EnterAsync(gate, 11, CaseAction.PrintSigned), 1, CancellationToken.None))!.Value;
            Assert.False(isSealed);
            Assert.Equal(Content(11, 1), signed.ToCanonicalJson());
            var opened = await gate.ReadAsync(await EnterAsync(gate, 11, CaseAction.ReadCase), CancellationToken.None);
            Assert.Equal(CauseCodes.Initial, opened.Facts.CauseCodes);
            var told = new Reported(new DateOnly(2026, 5, 20));
            var result = await gate.ChangeAsync(await EnterAsync(gate, 11, CaseAction.InformPatient),
                (subject, facts) =>
                    subject.Register(RegistrationKind.Information, told, Koordinator, facts with { Today = told.Day.Exact!.Value }),
                CancellationToken.None);
            Assert.True(result.IsDone, string.Join(' ', result.Sentences));
        });

        Assert.Equal("AvsnittKlara 41, Informerad 6, Startat , Utfardat 2",
            _file.Run("SELECT group_concat(one, ', ') FROM (SELECT What || ' ' || coalesce(Days, '') AS one FROM Figures ORDER BY What)"));
    }

    [Fact]
    public async Task Migrate_OfManyUncountedCases_CountsThemAll()
    {
        await MakeFirstVersionAsync();
        SqliteFile.Run(_connection.Value, "BEGIN");
        for (var number = 100; number < 601; number++)
        {
            Insert(number, "Oppnat", 0, cancelReason: "NULL");
        }

        SqliteFile.Run(_connection.Value, "COMMIT");

        await DoAsync<DatabaseStartup>(startup => startup.MigrateAsync(CancellationToken.None));

        Assert.Equal("501", _file.Run("SELECT count(*) FROM Figures"));
        Assert.Equal("501", _file.Run("SELECT count(DISTINCT CaseId) FROM Figures WHERE What = 'Startat' AND Day = '2026-04-01'"));
    }

    [Fact]
    public async Task Migrate_OfConsentsAndBookedTimes_MakesEntriesAndKeepsOneOfTwoThatOverlap()
    {
        await MakeFirstVersionAsync();
        foreach (var (number, status, time) in new[] { (21, "Skrivs", "13:30:00"), (22, "Granskas", "13:45:00"), (23, "Skrivs", "14:15:00"),
            (24, "Signerat", "13:30:00") })
        {
            Insert(number, status, status == "Signerat" ? 1 : 0, cancelReason: "NULL");
            SqliteFile.Run(_connection.Value,
                $"UPDATE Cases SET OpenedAt = '2026-04-0{number - 20} 09:00:00', SigningDate = '2026-07-01', SigningTime = '{time}', " +
                    $"SigningLakareId = '{Id(2)}' WHERE Id = '{Id(number)}'");
        }

        SqliteFile.Run(_connection.Value, $"UPDATE Cases SET Consent = 'InteInhamtat' WHERE Id = '{Id(22)}'");
        SqliteFile.Run(_connection.Value, $"UPDATE Cases SET ConsentOn = '2026-03-30' WHERE Id = '{Id(23)}'");
        await DoAsync<DatabaseStartup>(startup => startup.MigrateAsync(CancellationToken.None));

        Assert.Equal("21 2026-04-01 Teamet, 23 2026-03-30 Teamet, 24 2026-04-04 Teamet",
            _file.Run("SELECT group_concat(one, ', ') FROM (SELECT CAST(substr(CaseId, -2) AS TEXT) || ' ' || Day || ' ' || Scope AS " +
                "one FROM Consents ORDER BY CaseId)"));
        Assert.Equal("21 13:30:00–14:00:00, 23 14:15:00–14:45:00",
            _file.Run("SELECT group_concat(one, ', ') FROM (SELECT substr(Id, -2) || ' ' || SigningTime || '–' || SigningUntil AS one " +
                "FROM Cases WHERE SigningDate IS NOT NULL ORDER BY Id)"));
        Assert.Equal("60", _file.Run("SELECT count(*) FROM BookedTicks"));
        Assert.Equal("4", _file.Run("SELECT count(DISTINCT CaseId) FROM OpenWork"));
    }

    public void Dispose()
    {
        if (_connection.IsValueCreated)
        {
            _connection.Value.Dispose();
        }

        _file.Dispose();
    }

    private static Guid Id(int number) => Guid.Parse($"00000000-0000-0000-0000-{number:000000000000}");

    /// <summary>A test person's valid number for each case.</summary>
    private static string Digits(int number) =>
        Enumerable.Range(0, 10)
            .Select(check => string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(1950, 1, 1).AddDays(number):yyyyMMdd}980{check}"))
        .First(digits => Personnummer.Parse(digits, new DateOnly(2026, 1, 1), out _) is null);

    private static string Content(int number, int version) => string.Create(CultureInfo.InvariantCulture,
        $$$"""{"CaseNumber":"26-{{{number:0000}}}","Version":{{{version}}},"Replaces":{{{(version == 1 ? "null" : version - 1)}}}""" +
        $$$""","FormVersion":"1.3","Personnummer":"19121212-1212","PatientName":"Tolvan Tolvansson","Unit":""" +
        $$$"""{"Name":"Enheten","Postadress":"Gatan 1","Postnummer":"333 33","Postort":"Orten","Telefonnummer":"0370-00 00 00"}""" +
        $$$""","SignerName":"Namn","SignerTitle":"läkare","SignedAt":"2026-05-14T09:00:00.0000000Z","Answers":[]}""");

    private Task MakeFirstVersionAsync() => DoAsync<SjukersattningDbContext>(async db =>
    {
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        _file.Run($"INSERT INTO Units (Id, Name, Postadress, Postnummer, Postort, Telefonnummer) VALUES ('{Id(9)}', 'Enheten', 'Gatan " +
            $"1', '333 33', 'Orten', '0370-00 00 00')");
    });

    /// <summary>A case opened on 1 April with its sections klara on 10–12 May and its versions signed from 14 May on.</summary>
    private void Insert(int number, string status, int versions, string cancelReason)
    {
        var open = status == "Avbrutet" ? "NULL" : $"'{Id(number + 5000)}'";
        Run($"INSERT INTO Patients (Id, UnitId, Personnummer, Name, SearchName) VALUES ('{Id(number + 5000)}', '{Id(9)}', " +
            $"'{Digits(number)}', 'Tolvan Tolvansson', 'tolvan')");
        Run($"""
            INSERT INTO Cases (Id, Number, UnitId, PatientId, OpenPatientId, FormVersion, Status, StatusSince, OpenedAt, Initiator,
                LakareId, Consent, NextWhat, NextWho, NextBy, NextTellPatient, CancelReason, SignedVersion, Revision)
            VALUES ('{Id(number)}', '26-{number:0000}', '{Id(9)}', '{Id(number + 5000)}', {open}, '1.3', '{status}', '2026-06-02 10:00:00',
                '2026-04-01 09:00:00', 'Patienten', '{Id(2)}', 'Muntligt', 'Ring.', 'Läkare', '2026-06-10', 'Vi ringer.',
                {cancelReason}, {versions}, 7)
            """);
        foreach (var key in Enum.GetValues<SectionKey>())
        {
            var done = status is "Skrivs" or "Oppnat" && key == SectionKey.Medicinsk
                ? "NULL"
                : $"'2026-05-1{Math.Min((int)key, 2)} 09:00:00'";
            Run($"INSERT INTO Sections (CaseId, \"Key\", OwnerId, Deadline, DoneAt) VALUES ('{Id(number)}', '{key}', '{Id(2)}', " +
                $"'2026-05-20', {done})");
        }

        for (var version = 1; version <= versions; version++)
        {
            var content = Content(number, version);
            Run($"INSERT INTO SignedVersions (CaseId, Version, Replaces, Content, Sha256, SignerId, SignedAt) VALUES ('{Id(number)}', " +
                $"{version}, {(version == 1 ? "NULL" : version - 1)}, '{content}', '{SignedUtlatande.HashOf(content)}', '{Id(2)}', " +
                    $"'2026-05-{13 + version} 09:00:00')");
        }

        void Run(string sql) => SqliteFile.Run(_connection.Value, sql);
    }

    private Task AssertReadAsync(int number, (CaseStatus Status, int InForce, VersionRelation? Draft, DateOnly? CancelledOn) expected,
        string signings) => DoAsync<CaseGate>(async gate =>
    {
        var subject = (await gate.ReadAsync(await EnterAsync(gate, number, CaseAction.ReadCase), CancellationToken.None)).Case;
        Assert.Equal(expected, (subject.Status, subject.VersionInForce, subject.DraftRelation, subject.CancelledOn));
        Assert.Equal(new DateOnly(2026, 4, 1), subject.OpenedOn);
        Assert.Equal(expected.InForce > 0 ? new DateOnly(2026, 5, 12) : null, subject.SectionsDoneOn);
        Assert.All(subject.Registrations,
            one => Assert.Equal((RegistrationKind.Signing, Id(2), 1), (one.Kind, one.ActorId, one.Revision)));
        Assert.Equal(signings,
            string.Join(", ",
                subject.Registrations.OrderBy(one => one.Number).Select(one => $"{one.Number} {one.Relation} {one.Day}")));
        Assert.Equal(subject.Registrations.Count,
            CaseFigures.Of(subject).Count(figure => figure.What is Counted.Issued or Counted.Replacing));
    });

    private static async Task<CasePass> EnterAsync(CaseGate gate, int number, CaseAction action)
    {
        var (result, pass) = await gate.EnterAsync(Koordinator, Id(number), action, null, CancellationToken.None);
        Assert.Equal(AdmissionResult.Admitted, result);
        return pass!;
    }

    private async Task DoAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = _file.Scope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
