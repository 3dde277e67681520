using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>Notes what somebody tried without the right to it, where no case and no patient is concerned.</summary>
public sealed class Refusals
{
    private readonly AccessLog _log;
    private readonly SecurityLog _security;
    private readonly SjukersattningDbContext _db;

    internal Refusals(SjukersattningDbContext db, AccessLog log, SecurityLog security)
    {
        _db = db;
        _log = log;
        _security = security;
    }

    /// <summary>For an action in cases that the person's roles never give.</summary>
    public Task DenyAsync(CaseActor actor, CaseAction action, CancellationToken cancel) =>
        _log.WriteAsync(actor, action, LogKind.Denied, null, null, cancel);

    public Task DenyAsync(CaseActor actor, StaffAction action, CancellationToken cancel)
    {
        _log.Add(actor, action, LogKind.Denied, null, null);
        _security.Add(SecurityEvent.Refused, actor.Id, actor.Name, StaffRules.For(action).Name);
        return _db.SaveChangesAsync(cancel);
    }

    /// <summary>For anything but what somebody owes first. She is led away from every page: the first one of a sign-in is a row.</summary>
    public async Task OwnFirstAsync(SignedIn me)
    {
        var (id, what) = (me.Actor.Id, me.Owes == Owed.Password ? SecurityEvent.OwnPasswordFirst : SecurityEvent.FactorFirst);
        if (!await _db.SecurityLog.AnyAsync(row => row.ActorId == id && row.Event == what && row.At >= me.StartedAt))
        {
            await _security.WriteAsync(what, id, "", CancellationToken.None);
        }
    }
}
