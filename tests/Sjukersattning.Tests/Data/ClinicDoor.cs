using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Tests.Data;

/// <summary>The gate of a test clinic, entered as somebody of the demo, without HTTP.</summary>
internal static class ClinicDoor
{
    /// <summary>Somebody of the demo clinic at the first unit she works in.</summary>
    public static Task<CaseActor> ActorAsync(this TestClinic clinic, string key) => clinic.InDatabaseAsync(async db =>
    {
        var account = await db.Users.AsNoTracking().FirstAsync(one => one.Email == $"{key}@demo.example");
        var roles = await db.Memberships.AsNoTracking().Where(one => one.AccountId == account.Id).ToListAsync();
        return new CaseActor(account.Id, account.Name, account.Title, roles.Select(one => one.UnitId).FirstOrDefault(),
            roles.Select(one => one.Role).ToHashSet());
    });

    /// <summary>A right of somebody of the demo clinic.</summary>
    public static async Task<StaffPass> PassAsync(this TestClinic clinic, string key, StaffAction action) =>
        StaffRules.PassFor(action, await clinic.ActorAsync(key))!;

    /// <summary>Does work with one service in a scope of its own, as a request would.</summary>
    public static async Task<TResult> AskAsync<TService, TResult>(this TestClinic clinic, Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = clinic.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Enters a case for an action, and does it.</summary>
    public static Task<TResult> InCaseAsync<TResult>(this TestClinic clinic, CaseActor actor, Guid caseId, CaseAction action,
        SectionKey? section, Func<CaseGate, CasePass, Task<TResult>> work) =>
        clinic.AskAsync<CaseGate, TResult>(async gate =>
        {
            var (result, pass) = await gate.EnterAsync(actor, caseId, action, section is { } key ? Fk7800.Version13[key].Slug : null,
                CancellationToken.None);
            Assert.Equal(AdmissionResult.Admitted, result);
            return await work(gate, pass!);
        });

    /// <summary>Enters a case and changes it.</summary>
    public static Task<ChangeResult> ChangeAsync(this TestClinic clinic, CaseActor actor, Guid caseId, CaseAction action,
        Func<UtlatandeCase, CaseFacts, Verdict> change) =>
        clinic.InCaseAsync(actor, caseId, action, null, (gate, pass) => gate.ChangeAsync(pass, change, CancellationToken.None));

    public static Task<OpenedCase> ReadAsync(this TestClinic clinic, CaseActor actor, Guid caseId) =>
        clinic.InCaseAsync(actor, caseId, CaseAction.ReadUtlatande, null, (gate, pass) => gate.ReadAsync(pass, CancellationToken.None));

    /// <summary>That the one who came in has shown who she is, for the signature of a text.</summary>
    public static Proof Shown(this CasePass pass, string fingerprint, int version = 1) =>
        new(pass.Actor.Id, SignInMethod.Password, DateTimeOffset.UtcNow, Proof.Signing(pass.CaseId, version, fingerprint));

    /// <summary>A case of the actor's unit in a status, with the actor as its läkare when it has one.</summary>
    public static Task<Guid> CaseInAsync(this TestClinic clinic, CaseActor actor, CaseStatus status) => clinic.InDatabaseAsync(db =>
        db.Cases.AsNoTracking()
            .Where(c => c.UnitId == actor.UnitId && c.Status == status && (c.LakareId == null || c.LakareId == actor.Id))
            .OrderBy(c => c.Number).Select(c => c.Id).FirstAsync());

    /// <summary>How many rows there are of everything that a refused change must not touch.</summary>
    public static Task<string> CountsAsync(this TestClinic clinic) => clinic.InDatabaseAsync(async db =>
        $"{await db.Cases.CountAsync()} cases, {await db.Cases.SumAsync(c => c.Revision)} changes, " +
            $"{await db.Answers.CountAsync()} answers, {await db.Signed.CountAsync()} signed, " +
                $"{await db.Set<CaseEvent>().CountAsync()} events");
}
