using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Data;

/// <summary>The statements about staff, sign-ins and the key ring.</summary>
public sealed partial class SqlServerStatementTests
{
    [Fact]
    public async Task Thinning_CountsByReadableStatements()
    {
        // The log's own asks for numbers that the silent server has none of.
        foreach (var rule in RetentionRules.Thinned.Where(rule => rule.Kept != Kept.AccessLog))
        {
            await _clinic.DoAsync<Thinning>(
                thinning => thinning.CountAsync(rule.Kept, thinning.KeptFrom(rule.Kept), None));
        }

        AssertReadable(atLeast: 4, "FROM [Cases]", "FROM [Answers]", "FROM [Notices]", "FROM [Sessions]");
    }

    [Fact]
    public async Task StaffAndSessions_SendReadableStatements()
    {
        var id = SilentSqlServer.Id;
        var address = new UnitAddress("Enheten", "Gatan 1", "333 33", "Orten", "0370-00 00 00");
        await _clinic.DoAsync<SessionStore>(async sessions =>
        {
            Assert.NotNull(await sessions.StartAsync(new Proof(id, SignInMethod.Password, CaseSamples.Now), "", None));
            await sessions.FindAsync(id, None);
            await sessions.EndAsync(id, None);
            await sessions.OpenOfAsync(id, None);
            foreach (var only in new IReadOnlyList<Guid>?[] { null, [id] })
            {
                var me = new SignedIn(SilentClinic.Actor(Role.Lakare) with { OnlyUnits = only }, "", "", CaseSamples.Now,
                    SignInMethod.Region, Owed.Nothing);
                await sessions.UnitsOfAsync(me, None);
                _clinic.Server.Exists = true;
                Assert.True(await sessions.MoveAsync(id, me, id, None));
            }
        });
        var accounts = SilentClinic.Pass(StaffAction.KeepAccounts);
        var unit = SilentClinic.Pass(StaffAction.KeepUnit);
        await _clinic.DoAsync<StaffDirectory>(async staff =>
        {
            await staff.AtAsync(id, None);
            await staff.UnitsAsync(accounts, None);
            await staff.UnitAsync(id, None);
            await staff.SaveUnitAsync(unit, new UnitDetails(address, 7, 12, [], new Dictionary<Role, (Guid?, Guid?)>
            {
                [Role.Lakare] = (Guid.NewGuid(), null),
            }), None);
            await staff.AddUnitAsync(accounts, "Ny enhet", None);
            await staff.AppointedAsync(unit, None);
        });
        _clinic.Server.Values["Email"] = "a@b.example";

        // Whoever leads cases or says yes to roles cannot be without hers, and the silent server counts one of everything.
        foreach (var role in _clinic.Server.Values.Keys.Where(key => key.Split('.')[^1] == nameof(Role)).ToList())
        {
            _clinic.Server.Values[role] = nameof(Role.Sjukskoterska);
        }

        await _clinic.DoAsync<AccountKeeping>(async keeping =>
        {
            var known = (await keeping.FindAsync(accounts, id, None))!.Details;
            Assert.Null(await keeping.EditAsync(accounts, id, known with { Places = new HashSet<(Guid, Role)> { (id, Role.Administrator) } }, None));
        });
        await _clinic.DoAsync<RoleRequests>(async requests =>
        {
            var deciding = SilentClinic.Pass(StaffAction.DecideRoles);
            await requests.AskedAsync(accounts, None);
            await requests.DecidersAsync(accounts, default, None);
            await requests.RemarkableAsync(deciding, None);
            await requests.ApprovedAsync(deciding, None);
            var line = (await requests.WaitingAsync(deciding, None))[0];
            await requests.DecideAsync(deciding, id, isYes: true, "", line.Email, line.HsaId, None);
        });
        AssertReadable(atLeast: 18, "INSERT INTO [Sessions]", "UPDATE [Sessions]", "UPDATE [Units]", "INSERT INTO [Units]",
            "INSERT INTO [Appointed]", "UPDATE [RoleRequests]", "INSERT INTO [Memberships]", "DELETE FROM [Memberships]");
    }

    [Fact]
    public async Task Accounts_AndTheKeyRing_SendReadableStatements()
    {
        _clinic.Server.FindsRows = false;
        await _clinic.DoAsync<UserManager<StaffAccount>>(async accounts =>
        {
            var account = new StaffAccount { Id = Guid.NewGuid(), UserName = "a@b.example", Email = "a@b.example", Name = "Ada" };
            Assert.True((await accounts.CreateAsync(account, "nio hundra gula hus")).Succeeded);
            Assert.Null(await accounts.FindByEmailAsync("a@b.example"));
            Assert.True((await accounts.ChangePasswordAsync(account, "nio hundra gula hus", "tio hundra gula hus")).Succeeded);
            await accounts.GetPasskeysAsync(account);
            await accounts.FindByPasskeyIdAsync([1, 2, 3]);
            Assert.True((await accounts.DeleteAsync(account)).Succeeded);
        });
        await _clinic.DoAsync<Guesses>(async guesses =>
        {
            var guess = Guess.AtSignIn("a@b.example", null, null, null);
            Assert.False((await guesses.JudgeAsync(guess, () => Task.FromResult(false), None)).IsRight);
            Assert.True((await guesses.JudgeAsync(guess, () => Task.FromResult(true), None)).IsRight);
            await guesses.ForgetAsync(None);
        });
        await _clinic.DoAsync<IOptions<KeyManagementOptions>>(options =>
        {
            options.Value.XmlRepository!.StoreElement(new("key"), "en nyckel");
            Assert.Empty(options.Value.XmlRepository.GetAllElements());
            return Task.CompletedTask;
        });
        Assert.All(
            [KeyCare.EncryptedOnServer, EngineExamination.ServerRights, EngineExamination.ServerPages, EngineExamination.ServerTriggers,
                ServerBackups.Known, ServerBackups.BackUp, ServerBackups.Verify],
            statement => Assert.Empty(TSql.Parse(statement).Faults));
        AssertReadable(atLeast: 10, "INSERT INTO [AspNetUsers]", "UPDATE [AspNetUsers]", "DELETE FROM [AspNetUsers]",
            "FROM [AspNetUserPasskeys]", "INSERT INTO [KeyRing]", "FROM [KeyRing]", "INSERT INTO [Guesses]", "FROM [Guesses]");
    }
}
