using System.Data;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>What an administrator changes of an account that is there.</summary>
public sealed partial class AccountKeeping
{
    /// <summary>Changes what is kept of a person; the roles at the administrator's units alone, where others have a part in her.</summary>
    /// <returns>Why nothing was changed: the field of the details that it is about, and a sentence; null when done.</returns>
    public Task<(string Field, string Sentence)?> EditAsync(StaffPass pass, Guid accountId, AccountDetails details,
        CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        return _db.WriteAsync<(string, string)?>(
            async () => await ReadAsync(actor, accountId, details, cancel) is not { } edit ? (nameof(AccountDetails.Places), NotHers)
                : edit.Fault ?? await HsaIdFaultAsync(edit, cancel) ?? await EditAsync(actor, edit, cancel),
            [Turn.OfAccounts], cancel, keeps: fault => fault is null, raced: () => (nameof(AccountDetails.Email), Taken),
            isolation: IsolationLevel.Serializable);
    }

    private async Task<AccountEdit?> ReadAsync(CaseActor actor, Guid accountId, AccountDetails details, CancellationToken cancel)
    {
        var kept = await UnitsAsync(actor, cancel);
        return await _db.AccountsOf(kept).FirstOrDefaultAsync(a => a.Id == accountId, cancel) is not { } account ? null
            : new AccountEdit(account, details, kept, await PlacesAsync(accountId, cancel), await WaitingAsync(accountId, cancel),
                await _db.WholeAccountsOf(kept).AnyAsync(a => a.Id == accountId, cancel),
                await _requests.WaitingHsaIdAsync(accountId, cancel));
    }

    private async Task<(string, string)?> HsaIdFaultAsync(AccountEdit edit, CancellationToken cancel) =>
        edit.Wanted.Signer.HsaId != edit.Before.Signer.HsaId
            && await RoleRequests.HsaIdFaultAsync(_db, edit.Account.Id, edit.Wanted.Signer.HsaId, cancel) is { } fault
            ? (AccountDetails.HsaIdField, fault)
            : null;

    private async Task<(string, string)?> EditAsync(CaseActor actor, AccountEdit edit, CancellationToken cancel)
    {
        await (edit.AsksHsaId ? _requests.AskHsaIdAsync(actor, edit.Account, edit.Wanted.Signer.HsaId, edit.AskedUnits, cancel)
            : _requests.TakeBackAsync(actor, edit.Account.Id, request => request.Role is null, cancel));
        Put(edit.Account, edit.Saved);
        Tell(actor, edit);
        await _db.EndAsync(_security, edit.Called,
            [.. (await _db.Memberships.Where(m => m.AccountId == edit.Account.Id).ToListAsync(cancel))
                .Where(m => edit.Lost.Contains((m.UnitId, m.Role)))], actor, cancel);
        await _requests.TakeBackAsync(actor, edit.Account.Id, request => request.Role is { } role
            && edit.Kept.Contains(request.UnitId) && !edit.Wanted.Places.Contains((request.UnitId, role)), cancel);
        if (!await GiveAsync(actor, edit.Called, edit.New, cancel))
        {
            return (nameof(AccountDetails.Places), NotHers);
        }

        var saved = await _accounts.UpdateAsync(edit.Account);
        if (saved.Errors.FirstOrDefault() is { } error)
        {
            return (StaffNames.FieldOf(error) ?? nameof(AccountDetails.Email), error.Description);
        }

        await _requests.EndFallenAsync(actor, cancel);
        return await new WorkLeftAlone(_db).WhyNotAsync(edit.Account, edit.Lost, await NamesAsync(cancel), cancel);
    }

    private void Tell(CaseActor actor, AccountEdit edit)
    {
        var lines = new[]
        {
            (SecurityEvent.AccountEdited, string.Join("; ", AccountWords.Changes(edit.Before, edit.Saved))),
            (SecurityEvent.EmailChanged, AccountWords.EmailChange(edit.Before, edit.Saved)),
            (SecurityEvent.HsaIdSet, AccountWords.HsaIdChange(edit.Before.Signer.HsaId, edit.Saved.Signer.HsaId)),
        };
        foreach (var (happened, what) in lines.Where(line => line.Item2.Length > 0))
        {
            _security.Add(happened, edit.Called, what, actor);
        }
    }
}
