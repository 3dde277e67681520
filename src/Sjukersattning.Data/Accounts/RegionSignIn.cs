using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Forms;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Where the answers of the region's sign-in are judged: by whom, how surely, for which units. What comes out is a <see cref="Proof"/>, for
/// a session or for one signature.
/// </summary>
public sealed class RegionSignIn
{
    /// <summary>How far the provider's clock may be off.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private const string RoundMark = "region";

    /// <summary>Whole seconds on both sides are compared.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    /// <summary>So long after she has shown who she is the signature may be given.</summary>
    private static readonly TimeSpan ProofLasts = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan BetweenRows = TimeSpan.FromMinutes(1);
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;
    private readonly SignInSettings _settings;
    private readonly SecurityLog _security;
    private readonly RequestTrace _trace;
    private readonly IDataProtectionProvider _protection;
    private readonly HeldForms _held;

    internal RegionSignIn(SjukersattningDbContext db, ClinicClock clock, SignInSettings settings, SecurityLog security, RequestTrace trace,
        IDataProtectionProvider protection, HeldForms held)
    {
        _db = db;
        _clock = clock;
        _settings = settings;
        _security = security;
        _trace = trace;
        _protection = protection;
        _held = held;
    }

    /// <summary>A round to sign in.</summary>
    /// <param name="returnTo">A path of the program.</param>
    /// <param name="sealedForm">A form that waits for its writer; empty when there is none.</param>
    public async Task<AuthenticationProperties> ToSignInAsync(string returnTo, string sealedForm, CancellationToken cancel) =>
        new RegionRound(Guid.NewGuid(), _clock.Now, returnTo,
            HeldForm: sealedForm.Length == 0 ? null : await _held.HoldAsync(sealedForm, null, cancel))
            .PutInto(new OpenIdConnectChallengeProperties());

    /// <summary>A round for one signature: whoever is signed in at the provider shows once more who she is.</summary>
    public AuthenticationProperties ToSign(CaseActor signer, string about, string returnTo) =>
        new RegionRound(Guid.NewGuid(), _clock.Now, returnTo, signer.Id, signer.UnitId, about)
            .PutInto(new OpenIdConnectChallengeProperties { Prompt = "login", MaxAge = TimeSpan.Zero });

    /// <summary>Seals a proof for a signature, so that its page can bring it back.</summary>
    public string Seal(Proof proof) =>
        For(proof.AccountId, proof.About).Protect(JsonSerializer.Serialize(new Kept(Guid.NewGuid(), proof.At, proof.Assurance!)));

    /// <summary>When she showed who she is for this signature; null when she has not, or it is too long ago.</summary>
    public DateTimeOffset? ShownAt(string sealedProof, Guid accountId, string about) => Open(sealedProof, accountId, about)?.At;

    /// <summary>Uses a sealed proof. The same is good once.</summary>
    public async Task<Judgement> UseAsync(string sealedProof, Guid accountId, string about, CancellationToken cancel) =>
        Open(sealedProof, accountId, about) is { } kept && await UseOnceAsync(kept.Id, cancel)
            ? new Judgement(new Proof(accountId, SignInMethod.Region, kept.At, about, kept.Assurance))
            : new Judgement(null, NotProven.TooOld);

    /// <summary>The token by which the provider knows the session that ends; null when it was not begun there.</summary>
    public async Task<string?> EndHintAsync(Guid sessionId, CancellationToken cancel) => _settings.Region?.EndSession == true
        && await _db.Sessions.Where(s => s.Id == sessionId).Select(s => s.IdToken).FirstOrDefaultAsync(cancel) is { } kept
        ? Unprotect(TokenSeal, kept)
        : null;

    /// <summary>Judges an answer whose signature, issuer, audience and nonce hold.</summary>
    internal async Task<RegionOutcome> JudgeAsync(ClaimsPrincipal shown, string idToken, RegionRound? round, CancellationToken cancel)
    {
        if (round is null)
        {
            return await RefuseAsync(RegionRefusal.NotAccepted, null, "", null, cancel);
        }

        var claims = new RegionClaims(shown, _settings.Region!);
        var (account, units, missing) = await FindAsync(claims, cancel);
        var assurance = new RegionAssurance(claims.Level ?? "", CommissionsOf(claims));
        if ((WhyNotShown(claims) ?? missing ?? WhyNotSigned(claims, round, account!.Id, units)
            ?? (await UseOnceAsync(round.Id, cancel, () => TellOfSigning(round, account, assurance)) ? null : RegionRefusal.Used))
            is { } why)
        {
            return await RefuseAsync(why, account?.Id, claims.HsaIds is [var one] && HsaId.FaultOf(one) is null ? one : "", round, cancel);
        }

        var proof = new Proof(account!.Id, SignInMethod.Region, _clock.Now, round.About, assurance)
        {
            Region = round.Signer is not null ? null
                : new RegionEvidence(units, claims.Subject, claims.ProviderSession, TokenSeal.Protect(idToken)),
        };
        return new RegionOutcome(proof, default, round.Signer is not null, round.ReturnTo, round.HeldForm);
    }

    /// <summary>Notes that an answer led to nobody, and why. Of what anybody can send, one row a minute and address is enough.</summary>
    internal async Task<RegionOutcome> RefuseAsync(RegionRefusal why, Guid? accountId, string whose, RegionRound? round,
        CancellationToken cancel)
    {
        var (logged, _) = RegionRefusals.All[why];
        var what = $"regionens inloggning: {logged}{(whose.Length == 0 ? "" : $" ({whose})")}";
        var since = _clock.Now - BetweenRows;
        if (accountId is not null || !await _db.SecurityLog.AnyAsync(
            row => row.At > since && row.Address == _trace.Address && row.What == what, cancel))
        {
            await _security.WriteAsync(round?.Signer is null ? SecurityEvent.SignInFailed : SecurityEvent.SecretFailed,
                accountId ?? round?.Signer, what, cancel, method: SignInMethod.Region);
        }

        return new RegionOutcome(null, why, round?.Signer is not null, round?.ReturnTo ?? "", round?.HeldForm);
    }

    /// <summary>Ends the sessions that the provider has ended.</summary>
    internal Task EndAsync(string? providerSession, string? subject, CancellationToken cancel) => _db.WriteAsync(
        async () =>
        {
            var open = await _db.Sessions.Where(s => s.EndedAt == null && s.Method == SignInMethod.Region
                && (providerSession == null || s.ProviderSession == providerSession)
                && (subject == null || s.ProviderSubject == subject)).ToListAsync(cancel);
            foreach (var session in open)
            {
                (session.EndedAt, session.IdToken) = (_clock.Now, null);
                _security.AddByOwner(SecurityEvent.EndedByRegion,
                    await _db.Users.AsNoTracking().FirstAsync(a => a.Id == session.AccountId, cancel), unitId: session.UnitId);
            }
        },
        [], cancel);

    private IDataProtector TokenSeal => _protection.CreateProtector("Region.IdToken.v1");

    private IDataProtector For(Guid accountId, string about) =>
        _protection.CreateProtector("Region.Proof.v2", accountId.ToString(), about);

    /// <summary>Whose account it is, and which of its units are opened.</summary>
    private async Task<(StaffAccount? Account, IReadOnlyList<Guid> Units, RegionRefusal? Why)> FindAsync(RegionClaims claims,
        CancellationToken cancel)
    {
        if (claims.HsaIds is not [var hsaId])
        {
            return (null, [], RegionRefusal.NoHsaId);
        }

        var accounts = await _db.Users.AsNoTracking().Where(a => a.HsaId == hsaId).ToListAsync(cancel);
        if (accounts.Count(a => a.IsActive) != 1)
        {
            return accounts.Count == 0 ? (null, [], RegionRefusal.UnknownHsaId)
                : accounts.TrueForAll(a => !a.IsActive) ? (accounts[0], [], RegionRefusal.AccountClosed)
                : (null, [], RegionRefusal.SeveralAccounts);
        }

        var account = accounts.Single(a => a.IsActive);
        var names = claims.Commissions.SelectMany(one => _settings.Region!.Commissions.GetValueOrDefault(one) ?? []).ToList();
        var hsaIds = names.Select(HsaId.Read).ToList();
        var opened = await _db.Units.AsNoTracking()
            .Where(u => EF.Parameter(names).Contains(u.Name) || EF.Parameter(hsaIds).Contains(u.HsaId))
            .Select(u => u.Id).ToListAsync(cancel);
        var units = await _db.Memberships.Where(m => m.AccountId == account.Id && EF.Parameter(opened).Contains(m.UnitId))
            .Select(m => m.UnitId).Distinct().ToListAsync(cancel);
        return (account, units, claims.Commissions.Count == 0 ? RegionRefusal.NoCommission
            : opened.Count == 0 ? RegionRefusal.UnknownCommission
            : units.Count == 0 ? RegionRefusal.NoRoleThere
            : null);
    }

    private RegionRefusal? WhyNotShown(RegionClaims claims) =>
        claims.IssuedAt is not { } issued || (_clock.Now - issued).Duration() > ClockSkew ? RegionRefusal.NotAccepted
        : claims.Level is null ? RegionRefusal.LevelTooLow
        : null;

    /// <summary>Those that open something here; of groups and the like the others say nothing.</summary>
    private string CommissionsOf(RegionClaims claims) =>
        string.Join(", ", claims.Commissions.Where(_settings.Region!.Commissions.ContainsKey)) is var text
            && text.Length > RegionAssurance.Longest ? text[..RegionAssurance.Longest] : text;

    private RegionRefusal? WhyNotSigned(RegionClaims claims, RegionRound round, Guid accountId, IReadOnlyList<Guid> units) =>
        round.Signer is not { } signer ? null
        : signer != accountId ? RegionRefusal.SomebodyElse
        : !units.Contains(round.UnitId) ? RegionRefusal.OtherUnit
        : IsFresh(claims, round) ? null : RegionRefusal.NotFresh;

    /// <summary>
    /// By the provider's clock alone: how long before the token was made she showed who she is. The token came just now, so that may be no
    /// longer than the round has lasted, whatever the clocks say.
    /// </summary>
    private bool IsFresh(RegionClaims claims, RegionRound round) =>
        claims.ShownAt is { } shown && claims.IssuedAt - shown <= _clock.Now - round.StartedAt + Rounding;

    /// <summary>That she showed who she is for a signature, by which level and commission; a sign-in is told of with its session.</summary>
    private void TellOfSigning(RegionRound round, StaffAccount account, RegionAssurance assurance)
    {
        if (round.Signer is not null)
        {
            _security.AddByOwner(SecurityEvent.ShownForSignature, account, assurance.InWords, round.UnitId);
        }
    }

    private Task<bool> UseOnceAsync(Guid id, CancellationToken cancel, Action? also = null) => _db.WriteAsync(
        () =>
        {
            also?.Invoke();
            _db.UsedMarks.Add(new UsedMark { Id = id, Content = RoundMark, At = _clock.Now, Location = "" });
            return Task.FromResult(true);
        },
        [], cancel, raced: () => false);

    private Kept? Open(string sealedProof, Guid accountId, string about) =>
        sealedProof.Length > 0 && Unprotect(For(accountId, about), sealedProof) is { } text
            && JsonSerializer.Deserialize<Kept>(text) is { } kept && _clock.Now - kept.At < ProofLasts ? kept : null;

    private static string? Unprotect(IDataProtector seal, string text)
    {
        try
        {
            return seal.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Kept(Guid Id, DateTimeOffset At, RegionAssurance Assurance);
}
