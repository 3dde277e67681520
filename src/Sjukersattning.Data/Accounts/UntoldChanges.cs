using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// What a transaction changes in accounts, rights and sign-ins, and whether the security log is told of it. Whoever saves, Identity's own
/// stores too: what nobody told is noted by the names of what was changed.
/// </summary>
internal sealed class UntoldChanges
{
    /// <summary>Properties of an account that give nobody anything, or only follow others.</summary>
    public static readonly IReadOnlySet<string> Untold = new HashSet<string>
    {
        nameof(StaffAccount.Mail), nameof(StaffAccount.ConcurrencyStamp), nameof(StaffAccount.NormalizedEmail),
        nameof(StaffAccount.NormalizedUserName), nameof(StaffAccount.AccessFailedCount), nameof(StaffAccount.LockoutEnd),
        nameof(StaffAccount.LockoutEnabled), nameof(StaffAccount.TotpStep), nameof(StaffAccount.SecurityStamp),
    };

    private readonly Dictionary<Guid, SortedSet<string>> _changed = [];
    private readonly HashSet<Guid> _told = [];

    /// <summary>Looks at what is about to be saved.</summary>
    public void Note(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            switch (entry.Entity)
            {
                case SecurityRow { AccountId: { } told }:
                    _told.Add(told);
                    break;
                case StaffAccount account:
                    Changed(account.Id, entry.State == EntityState.Modified
                        ? entry.Properties.Where(IsAnother).Select(property => property.Metadata.Name).Except(Untold)
                        : [entry.State.ToString()]);
                    break;
                case Membership membership:
                    Changed(membership.AccountId, [$"{membership.Role}"]);
                    break;
                case RoleRequest request:
                    Changed(request.AccountId, [nameof(RoleRequest)]);
                    break;
                case SignInSession session when entry.State != EntityState.Modified || IsEnded(entry):
                    Changed(session.AccountId, [nameof(SignInSession)]);
                    break;
                case IdentityUserPasskey<Guid> { UserId: var owner } when entry.State != EntityState.Modified: // Each use counts in it.
                    Changed(owner, ["Passkey"]);
                    break;
                case Invitation invitation:
                    Changed(invitation.AccountId, [nameof(Invitation)]);
                    break;
                case IdentityUserToken<Guid> token:
                    Changed(token.UserId, [token.Name]);
                    break;
                case IdentityUserLogin<Guid> { UserId: var owner }:
                    Changed(owner, ["Login"]);
                    break;
                case IdentityUserClaim<Guid> { UserId: var owner }:
                    Changed(owner, ["Claim"]);
                    break;
            }
        }
    }

    /// <summary>What nobody told, by account; then begins anew.</summary>
    public IReadOnlyList<(Guid AccountId, string What)> Take()
    {
        var untold = _changed.Where(change => !_told.Contains(change.Key))
            .Select(change => (change.Key, string.Join(", ", change.Value))).ToList();
        Clear();
        return untold;
    }

    public void Clear()
    {
        _changed.Clear();
        _told.Clear();
    }

    /// <summary>Identity's stores mark all of an account as modified, whatever is.</summary>
    private static bool IsAnother(PropertyEntry property) =>
        property.IsModified && !Equals(property.OriginalValue, property.CurrentValue);

    private static bool IsEnded(EntityEntry session) => session.Property(nameof(SignInSession.EndedAt)).IsModified;

    private void Changed(Guid accountId, IEnumerable<string> what)
    {
        var names = what.ToList();
        if (names.Count == 0)
        {
            return;
        }

        if (!_changed.TryGetValue(accountId, out var known))
        {
            _changed[accountId] = known = new SortedSet<string>(StringComparer.Ordinal);
        }

        known.UnionWith(names);
    }
}
