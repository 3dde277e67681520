using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>What becomes of an HSA-id when an account is changed, or joins a unit: whoever reaches patients is asked for.</summary>
public sealed partial class AccountKeeping
{
    /// <summary>The units that reach patients for the first time by this are asked about an HSA-id that waits elsewhere.</summary>
    private async Task<bool> JoinAsync(CaseActor actor, StaffAccount account, IReadOnlySet<(Guid UnitId, Role Role)> places,
        CancellationToken cancel)
    {
        var before = await PlacesAsync(account.Id, cancel);
        if (await _requests.WaitingHsaIdAsync(account.Id, cancel) is { } hsaId)
        {
            await _requests.AskHsaIdAsync(actor, account, hsaId,
                RoleApproval.AskedAboutHsaId(places)
                    .Except(RoleApproval.AskedAboutHsaId(before.Concat(await WaitingAsync(account.Id, cancel)))), cancel);
        }

        return await GiveAsync(actor, account, places.Except(before), cancel);
    }

    /// <summary>What is to be saved of an edit: an HSA-id of who reaches patients, or is to, is asked for and stays as it is.</summary>
    /// <param name="before">The units where she does before the edit, and <paramref name="after"/> after it.</param>
    private async Task<(AccountDetails Saved, string? Fault)> AskHsaIdAsync(CaseActor actor, StaffAccount account, AccountDetails details,
        IReadOnlySet<Guid> before, IReadOnlySet<Guid> after, CancellationToken cancel)
    {
        var (typed, waits) = (details.Signer.HsaId, await _requests.WaitingHsaIdAsync(account.Id, cancel));
        if (typed != account.HsaId && await RoleRequests.HsaIdFaultAsync(_db, account.Id, typed, cancel) is { } fault)
        {
            return (details, fault);
        }

        if (typed.Length > 0 && typed != account.HsaId && (after.Count > 0 || typed == waits))
        {
            await _requests.AskHsaIdAsync(actor, account, typed, typed == waits ? after.Except(before) : after, cancel);
            return (details with { Signer = details.Signer with { HsaId = account.HsaId } }, null);
        }

        await _requests.TakeBackAsync(actor, account.Id, request => request.Role is null, cancel);
        return (details, null);
    }
}
