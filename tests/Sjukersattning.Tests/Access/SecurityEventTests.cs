using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Access;

/// <summary>Everything that the security log can tell of is told in some test that does it in a browser.</summary>
public sealed partial class SecurityEventTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    /// <summary>What no browser can do, and why.</summary>
    private static readonly IReadOnlyDictionary<SecurityEvent, string> Exempt = new Dictionary<SecurityEvent, string>
    {
        [SecurityEvent.PasswordRenewed] = "In versions before invitations: rows of theirs are read, none is written.",
    };

    [Fact]
    public void EveryEvent_IsExpectedByATestOfTheProgram_OrHasAReason()
    {
        var expected = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith($"{nameof(StoredNamesTests)}.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText).Where(text => text.Contains("Clinic", StringComparison.Ordinal))
            .SelectMany(text => Mentioned().Matches(text).Select(match => Enum.Parse<SecurityEvent>(match.Groups[1].Value)))
            .Where(happened => !Exempt.ContainsKey(happened)).ToHashSet();
        Assert.Equal(Enum.GetValues<SecurityEvent>().Except(Exempt.Keys).Order(), expected.Order());
    }

    [Fact]
    public async Task Factors_ThatAreRenamedAndRemoved_AreTold()
    {
        var kurator = await clinic.SignInAsync("kurator");
        var id = (await clinic.ActorAsync("kurator")).Id;
        var page = await kurator.GetAsync("/konto/engangskod");
        var app = new TotpApp(page.Document.QuerySelector("#nyckel")!.TextContent);
        await kurator.SubmitAsync(page, "form.narrow", ("Input.Code", app.CodeAt(DateTimeOffset.UtcNow)));
        await clinic.InDatabaseAsync(async db =>
        {
            db.Context.Add(new IdentityUserPasskey<Guid>
            {
                UserId = id, CredentialId = [1, 2, 3],
                Data = new IdentityPasskeyData { Name = "Gamla datorn", PublicKey = [4], AttestationObject = [5], ClientDataJson = [6] },
            });
            return await db.Context.SaveChangesAsync();
        });
        var last = (await RowsAsync(id))[^1].Id;
        const string Passkey = "form[action*=Andra]";
        await kurator.SubmitByAsync(await kurator.GetAsync("/konto/passkeys"), Passkey, "button[value=namn]", ("Name", "Nya datorn"));
        await kurator.SubmitByAsync(await kurator.GetAsync("/konto/passkeys"), Passkey, "button[value=ta-bort]");
        await kurator.SubmitAsync(await kurator.GetAsync("/konto/engangskod"), "form[action*=TaBort]");
        Assert.Equal(
            [(SecurityEvent.FactorRenamed, "Gamla datorn → Nya datorn"), (SecurityEvent.FactorRemoved, "passkey Nya datorn"),
                (SecurityEvent.FactorRemoved, "engångskoder")],
            (await RowsAsync(id)).Where(row => row.Id > last && (row.Event is SecurityEvent.FactorRenamed or SecurityEvent.FactorRemoved
                or SecurityEvent.Changed)).Select(row => (row.Event, row.What)));
    }

    [Fact]
    public async Task Unit_ThatIsChosen_IsTold()
    {
        var me = await clinic.ActorAsync("fysioterapeut");
        var other = (await clinic.ActorAsync("fysioterapeut2")).UnitId;
        await new RoleDesk(clinic).GiveAsync(me.Id, other, Role.Fysioterapeut);
        var browser = await clinic.SignInAsync("fysioterapeut");
        var page = await browser.GetAsync("/konto");
        await browser.SubmitByAsync(page, "form[action*=Enhet]", "button[name=unitId]");
        Assert.Equal(SecurityEvent.UnitChosen, (await RowsAsync(me.Id))[^1].Event);
    }

    private Task<List<SecurityRow>> RowsAsync(Guid account) => clinic.InDatabaseAsync(db =>
        db.Set<SecurityRow>().AsNoTracking().Where(row => row.AccountId == account).OrderBy(row => row.Id).ToListAsync());

    [GeneratedRegex(@"SecurityEvent\.(\w+)")]
    private static partial Regex Mentioned();
}
