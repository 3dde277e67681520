using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Sign-ins kept on the server. Asked at every request, so a switched-off account, a lost role or a changed password is felt at once.
/// </summary>
public sealed class SessionStore
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    private const int SecretBytes = 32;
    private const int HashedVersion = 8;

    private static readonly TimeSpan SeenGrain = TimeSpan.FromMinutes(1);
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;
    private readonly SignInSettings _settings;
    private readonly SecurityLog _security;
    private readonly bool _demoMaySignIn;

    internal SessionStore(SjukersattningDbContext db, ClinicClock clock, SignInSettings settings, SecurityLog security,
        AccountSettings accounts)
    {
        _demoMaySignIn = accounts.DemoMaySignIn;
        _db = db;
        _clock = clock;
        _settings = settings;
        _security = security;
    }

    /// <summary>The id by which a sign-in is kept: what it was made from cannot be found by it, so a stolen copy opens nothing.</summary>
    public static Guid IdOf(string secret)
    {
        // 124 bits of the hash. Version 8 tells it from the random ids (version 4) that cookies once held themselves.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret)).AsSpan(0, 16);
        hash[7] = (byte)((hash[7] & 0x0F) | (HashedVersion << 4));
        return new Guid(hash);
    }

    /// <summary>Sign-ins of the version before, whose id their cookies hold, get the hash as their id; nobody is signed out.</summary>
    internal static async Task HashEarlierAsync(SjukersattningDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - Absolute;
        var live = db.Sessions.Where(s => s.EndedAt == null && s.StartedAt > since);
        if ((await live.Select(s => s.Id).ToListAsync(cancel)).TrueForAll(id => id.Version == HashedVersion))
        {
            return;
        }

        await db.WriteAsync(
            async () =>
            {
                foreach (var session in (await live.ToListAsync(cancel)).Where(one => one.Id.Version != HashedVersion))
                {
                    var values = db.Entry(session).CurrentValues.Clone();
                    values[nameof(SignInSession.Id)] = IdOf(session.Id.ToString());
                    db.Sessions.Add((SignInSession)values.ToObject());
                    db.Sessions.Remove(session);
                }
            },
            [], cancel, raced: () => { });
    }

    /// <summary>
    /// Starts a sign-in at the person's first unit; null when the person has no unit, is switched off, or is of the demo where that opens
    /// nothing.
    /// </summary>
    /// <param name="browser">What the browser calls itself.</param>
    /// <returns>The secret that its cookie holds; only the hash is kept.</returns>
    /// <exception cref="ArgumentException">The proof was shown for something else, or tells not what the region told.</exception>
    public async Task<string?> StartAsync(Proof proof, string browser, CancellationToken cancel)
    {
        if (proof.About.Length > 0 || (proof.Method == SignInMethod.Region) != (proof.Region is not null))
        {
            throw new ArgumentException("The proof is for a signature, or for nothing.", nameof(proof));
        }

        var accountId = proof.AccountId;
        var account = await _db.Users.AsNoTracking().FirstAsync(a => a.Id == accountId, cancel);
        var only = proof.Region?.Units;
        var unitId = await _db.PlacesOf(accountId, only)
            .Join(_db.Units, m => m.UnitId, u => u.Id, (m, u) => new { u.Id, u.Name })
            .OrderBy(u => u.Name).ThenBy(u => u.Id).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(cancel);
        if (unitId is null || !account.IsActive || !MaySignIn(account.IsDemo) || !IsOpen(proof.Method))
        {
            await _security.WriteAsync(SecurityEvent.SignInFailed, accountId,
                !IsOpen(proof.Method) ? "lokal inloggning är avstängd"
                : unitId is null ? "kontot har ingen enhet"
                : account.IsActive ? "demokonto" : "kontot är avstängt", cancel, method: proof.Method);
            return null;
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var session = new SignInSession
        {
            Id = IdOf(secret), AccountId = accountId, UnitId = unitId.Value, SecurityStamp = account.SecurityStamp ?? "",
            StartedAt = _clock.Now, LastSeenAt = _clock.Now, Method = proof.Method,
            Browser = browser[..Math.Min(browser.Length, SignInSession.LongestBrowser)],
            OnlyUnits = only is null ? null : string.Join(' ', only), ProviderSession = proof.Region?.ProviderSession,
            ProviderSubject = proof.Region?.Subject, IdToken = proof.Region?.SealedIdToken,
        };
        _db.Sessions.Add(session);
        _security.AddByOwner(SecurityEvent.SignedIn, account, proof.Assurance is { } assurance
            ? $"{proof.Method.Swedish()}, {assurance.InWords}" : proof.Method.Swedish(), unitId.Value, proof.Method);
        await _db.SaveChangesAsync(cancel);
        return secret;
    }

    /// <summary>Who a session stands for now; null when it may not be used any more.</summary>
    public async Task<SignedIn?> FindAsync(Guid sessionId, CancellationToken cancel)
    {
        var today = _clock.Today;
        var rows = await (from s in _db.Sessions.AsNoTracking()
                          join a in _db.Users.AsNoTracking() on s.AccountId equals a.Id
                          join m in _db.Memberships.AsNoTracking() on new { s.AccountId, s.UnitId } equals new { m.AccountId, m.UnitId }
                          join u in _db.Units.AsNoTracking() on s.UnitId equals u.Id
                          where s.Id == sessionId && s.EndedAt == null && a.IsActive && a.SecurityStamp == s.SecurityStamp
                          select new
                          {
                              s.StartedAt, s.LastSeenAt, s.AccountId, s.UnitId, s.Method, s.OnlyUnits,
                              a.Name, a.Title, a.Email, a.PasswordIsTemporary, a.IsDemo, UnitName = u.Name, m.Role,
                              a.HsaId, UnitHsaId = u.HsaId, u.VardgivareHsaId,
                              Uppdrag = _db.Uppdrag.Where(one => one.IsInUse && one.HolderId == a.Id && one.UnitId == u.Id
                                  && one.From <= today && one.Until >= today).OrderBy(one => one.Number)
                                  .Select(one => one.Number).FirstOrDefault(),
                          }).ToListAsync(cancel);
        if (rows.Count == 0 || !MaySignIn(rows[0].IsDemo) || !IsOpen(rows[0].Method))
        {
            return null;
        }

        if (_clock.Now - rows[0].StartedAt > Absolute || _clock.Now - rows[0].LastSeenAt > Idle)
        {
            await EndAsync(sessionId, SecurityEvent.SessionExpired, cancel);
            return null;
        }

        if (_clock.Now - rows[0].LastSeenAt > SeenGrain)
        {
            await UpdateAsync(sessionId, session => session.LastSeenAt = _clock.Now, cancel);
        }

        var first = rows[0];
        var actor = new CaseActor(first.AccountId, first.Name, first.Title, first.UnitId, rows.Select(row => row.Role).ToHashSet())
        {
            Hsa = new ActorHsaIds(first.HsaId, first.UnitHsaId, first.VardgivareHsaId), Uppdrag = first.Uppdrag ?? "",
            OnlyUnits = first.OnlyUnits?.Split(' ').Select(Guid.Parse).ToList(),
        };
        return new SignedIn(actor, first.UnitName, first.Email ?? "", EndOf(first.StartedAt), first.Method,
            first.Method == SignInMethod.Region ? Owed.Nothing
            : first.PasswordIsTemporary ? Owed.Password
            : _settings.Strong && !first.Method.IsStrong() ? Owed.Factor : Owed.Nothing)
        {
            StartedAt = first.StartedAt,
        };
    }

    public Task EndAsync(Guid sessionId, CancellationToken cancel) => EndAsync(sessionId, SecurityEvent.SignedOut, cancel);

    /// <summary>A person's sign-ins that may be used, the one seen last first.</summary>
    public async Task<IReadOnlyList<OpenSession>> OpenOfAsync(Guid accountId, CancellationToken cancel) =>
        [.. (await OpenRowsAsync(accountId, cancel)).OrderByDescending(s => s.LastSeenAt)
            .Select(Shown)];

    /// <summary>Ends those of a person's sign-ins that are asked for; false when there is none such.</summary>
    public Task<bool> EndOfAsync(Guid accountId, Func<OpenSession, bool> which, CancellationToken cancel) => _db.WriteAsync(
        async () =>
        {
            var ended = (await OpenRowsAsync(accountId, cancel))
                .Where(s => which(Shown(s))).ToList();
            if (ended.Count > 0)
            {
                ended.ForEach(s => (s.EndedAt, s.IdToken) = (_clock.Now, null));
                _security.Add(SecurityEvent.SessionsEnded, await _db.Users.AsNoTracking().FirstAsync(a => a.Id == accountId, cancel),
                    string.Create(CultureInfo.InvariantCulture, $"{ended.Count} st"));
            }

            return ended.Count > 0;
        },
        [], cancel);

    /// <summary>What a session is called on its owner's page; it opens nothing.</summary>
    public static string MarkOf(Guid sessionId) => Convert.ToHexStringLower(SHA256.HashData(sessionId.ToByteArray()))[..16];

    /// <summary>The units that a sign-in opens.</summary>
    public async Task<IReadOnlyList<Vardenhet>> UnitsOfAsync(SignedIn me, CancellationToken cancel) =>
        await OpenUnits(me).OrderBy(u => u.Name).ToListAsync(cancel);

    /// <summary>Moves a sign-in to another of the units that it opens; false when it does not open that one.</summary>
    public async Task<bool> MoveAsync(Guid sessionId, SignedIn me, Guid unitId, CancellationToken cancel)
    {
        var accountId = me.Actor.Id;
        if (!await OpenUnits(me).AnyAsync(unit => unit.Id == unitId, cancel))
        {
            return false;
        }

        var account = await _db.Users.AsNoTracking().FirstAsync(a => a.Id == accountId, cancel);
        await UpdateAsync(sessionId, session =>
        {
            session.UnitId = unitId;
            _security.Add(SecurityEvent.UnitChosen, account, unitId: unitId);
        }, cancel);
        return true;
    }

    private IQueryable<Vardenhet> OpenUnits(SignedIn me)
    {
        var places = _db.PlacesOf(me.Actor.Id, me.Actor.OnlyUnits);
        return _db.Units.AsNoTracking().Where(u => places.Any(m => m.UnitId == u.Id));
    }

    private bool IsOpen(SignInMethod method) => method == SignInMethod.Region ? _settings.Region is not null : _settings.Local;

    private bool MaySignIn(bool isDemo) => _demoMaySignIn || !isDemo;

    private static OpenSession Shown(SignInSession s) => new(MarkOf(s.Id), s.Browser, s.Method, s.StartedAt, s.LastSeenAt);

    private Task<List<SignInSession>> OpenRowsAsync(Guid accountId, CancellationToken cancel)
    {
        var (started, seen) = (_clock.Now - Absolute, _clock.Now - Idle);
        return _db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null && s.StartedAt >= started && s.LastSeenAt >= seen
            && _db.Users.Any(a => a.Id == accountId && a.SecurityStamp == s.SecurityStamp)).ToListAsync(cancel);
    }

    /// <summary>A minute early: the last request is kept to the minute.</summary>
    private DateTimeOffset EndOf(DateTimeOffset started) => new[] { _clock.Now + Idle - SeenGrain, started + Absolute }.Min();

    private async Task EndAsync(Guid sessionId, SecurityEvent why, CancellationToken cancel)
    {
        if (await _db.Sessions.AsNoTracking().Where(s => s.Id == sessionId && s.EndedAt == null)
            .Join(_db.Users, s => s.AccountId, a => a.Id, (s, a) => new { s.UnitId, Account = a }).FirstOrDefaultAsync(cancel) is { } open)
        {
            await UpdateAsync(sessionId, session =>
            {
                (session.EndedAt, session.IdToken) = (_clock.Now, null);
                _security.Add(why, open.Account, unitId: open.UnitId);
            }, cancel);
        }
    }

    private async Task UpdateAsync(Guid sessionId, Action<SignInSession> change, CancellationToken cancel)
    {
        if (await _db.Sessions.FirstOrDefaultAsync(s => s.Id == sessionId, cancel) is { } session)
        {
            change(session);
            await _db.SaveChangesAsync(cancel);
        }
    }
}
