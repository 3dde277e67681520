using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// What somebody has beside her password: codes from an app, passkeys, recovery codes. Who has any changes them only when she has shown
/// one; every change ends her other sign-ins.
/// </summary>
public sealed class Factors
{
    public const int LongestName = 60;

    private const string ShowFirst = "Logga in med din engångskod eller passkey för att ändra hur du loggar in.";
    private const string Gone = "Passkeyn fanns inte kvar.";
    private const string Codes = "engångskoder";
    private const string LastOne = "Det är din enda starka inloggning. Lägg till en annan först.";
    private readonly SjukersattningDbContext _db;
    private readonly UserManager<StaffAccount> _accounts;
    private readonly ClinicClock _clock;
    private readonly SignInSettings _settings;
    private readonly TotpKeys _keys;
    private readonly IPasskeyHandler<StaffAccount> _passkeys;
    private readonly PasskeyChallenges _challenges;
    private readonly IDataProtectionProvider _protection;
    private readonly SecurityLog _security;

    internal Factors(SjukersattningDbContext db, UserManager<StaffAccount> accounts, ClinicClock clock, SignInSettings settings,
        TotpKeys keys, IPasskeyHandler<StaffAccount> passkeys, PasskeyChallenges challenges, IDataProtectionProvider protection,
        SecurityLog security)
    {
        _db = db;
        _accounts = accounts;
        _clock = clock;
        _settings = settings;
        _keys = keys;
        _passkeys = passkeys;
        _challenges = challenges;
        _protection = protection;
        _security = security;
    }

    public async Task<OwnFactors> OfAsync(Guid accountId, CancellationToken cancel)
    {
        var account = await AccountAsync(accountId);
        var passkeys = await _accounts.GetPasskeysAsync(account);
        var ids = passkeys.Select(one => PasskeyUse.IdOf(one.CredentialId)).ToList();
        var uses = await _db.PasskeyUses.AsNoTracking().Where(use => EF.Parameter(ids).Contains(use.Id))
            .ToDictionaryAsync(use => use.Id, use => use.LastUsedAt, cancel);
        return new OwnFactors(account.TotpKey is not null, RecoveryCodes.CountOf(account.RecoveryCodes),
            [.. passkeys.OrderBy(one => one.CreatedAt).Select(one => new OwnPasskey(Base64Url.EncodeToString(one.CredentialId),
                one.Name ?? "", one.CreatedAt,
                uses.TryGetValue(PasskeyUse.IdOf(one.CredentialId), out var at) ? at : null))]);
    }

    /// <summary>A new key for an app, and the same sealed for her: it is kept when a code of it comes back.</summary>
    public (string Key, string Sealed) ProposeTotp(Guid accountId)
    {
        var key = TotpKeys.New();
        return (key, ForTotp(accountId).Protect(key));
    }

    /// <summary>The key that was proposed to her; null when it was to somebody else, or to nobody.</summary>
    public string? Proposed(Guid accountId, string sealedKey)
    {
        try
        {
            return sealedKey.Length > 0 ? ForTotp(accountId).Unprotect(sealedKey) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Keeps the key that was proposed, if the code is made from it. It takes the place of an earlier one.</summary>
    public Task<FactorChange> KeepTotpAsync(SignedIn me, string sealedKey, string code, CancellationToken cancel) =>
        ChangeAccountAsync(me, account =>
        {
            if (Proposed(account.Id, sealedKey) is not { } key
                || _keys.Seal(key) is var kept && _keys.StepOf(kept, code, _clock.Now) is not { } step)
            {
                return "Koden stämmer inte. Kontrollera att appen visar koden för det här kontot och att telefonens klocka går rätt.";
            }

            (account.TotpKey, account.TotpStep) = (kept, step);
            _security.Add(SecurityEvent.FactorAdded, account, Codes);
            return null;
        }, SignInMethod.PasswordAndCode, cancel);

    public Task<FactorChange> RemoveTotpAsync(SignedIn me, CancellationToken cancel) => ChangeAccountAsync(me, account =>
    {
        account.TotpKey = null;
        _security.Add(SecurityEvent.FactorRemoved, account, Codes);
        return null;
    }, me.Method, cancel);

    /// <summary>New recovery codes; those from before are dead.</summary>
    public Task<FactorChange> RenewRecoveryCodesAsync(SignedIn me, CancellationToken cancel) => ChangeAccountAsync(me, account =>
    {
        account.RecoveryCodes = null;
        return null;
    }, me.Method, cancel);

    public async Task<PasskeyAsked> AskForNewAsync(HttpContext context, Guid accountId) =>
        await _challenges.AskForNewAsync(context, await AccountAsync(accountId));

    /// <summary>Keeps a new passkey that the browser has made.</summary>
    public async Task<FactorChange> AddPasskeyAsync(HttpContext context, SignedIn me, string credentialJson, string sealedChallenge,
        string name, CancellationToken cancel)
    {
        const string NotMade = "Passkeyn lades inte till. Försök igen.";
        if (_challenges.Open(sealedChallenge, PasskeyChallenges.ForNew(me.Actor.Id)) is not var (_, state))
        {
            return FactorChange.Refused("Sidan hade stått öppen för länge. Försök igen.");
        }

        var made = await _passkeys.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = context, CredentialJson = credentialJson, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != me.Actor.Id.ToString())
        {
            return FactorChange.Refused(NotMade);
        }

        made.Passkey.Name = name;
        return await ChangeAsync(me, async account =>
        {
            _security.Add(SecurityEvent.FactorAdded, account, $"passkey {name}");
            return (await _accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded ? null : NotMade;
        }, SignInMethod.Passkey, cancel);
    }

    public Task<FactorChange> RemovePasskeyAsync(SignedIn me, string id, CancellationToken cancel) => ChangeAsync(me, async account =>
    {
        if (Read(id) is not { } credential || await _accounts.GetPasskeyAsync(account, credential) is not { } passkey)
        {
            return Gone;
        }

        _security.Add(SecurityEvent.FactorRemoved, account, $"passkey {passkey.Name}");
        return (await _accounts.RemovePasskeyAsync(account, credential)).Succeeded ? null : Gone;
    }, me.Method, cancel);

    /// <summary>Calls a passkey something else; false when she has no such.</summary>
    public async Task<bool> RenamePasskeyAsync(SignedIn me, string id, string name)
    {
        var account = await AccountAsync(me.Actor.Id);
        if (Read(id) is not { } credential || await _accounts.GetPasskeyAsync(account, credential) is not { } passkey)
        {
            return false;
        }

        _security.Add(SecurityEvent.FactorRenamed, account, $"{passkey.Name} → {name}");
        passkey.Name = name;
        return (await _accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded;
    }

    private static byte[]? Read(string id)
    {
        try
        {
            return Base64Url.DecodeFromChars(id);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private Task<FactorChange> ChangeAccountAsync(SignedIn me, Func<StaffAccount, string?> change, SignInMethod shown,
        CancellationToken cancel) =>
        ChangeAsync(me, account => Task.FromResult(change(account)), shown, cancel);

    /// <summary>Whoever has a factor and no recovery codes gets some with the change; whoever has none left needs none.</summary>
    private Task<FactorChange> ChangeAsync(SignedIn me, Func<StaffAccount, Task<string?>> change, SignInMethod shown,
        CancellationToken cancel)
    {
        _db.ChangeTracker.Clear();
        return _db.WriteAsync(
            async () =>
            {
                var before = (await OfAsync(me.Actor.Id, cancel)).Count;
                if (before > 0 && !me.Method.IsStrong())
                {
                    return FactorChange.Refused(ShowFirst);
                }

                var account = await AccountAsync(me.Actor.Id);
                if (await change(account) is { } sentence)
                {
                    return FactorChange.Refused(sentence);
                }

                var after = (account.TotpKey is null ? 0 : 1) + (await _accounts.GetPasskeysAsync(account)).Count;
                if (after == 0 && before > 0 && _settings.Strong)
                {
                    return FactorChange.Refused(LastOne);
                }

                IReadOnlyList<string> codes = after > 0 && account.RecoveryCodes is null ? RecoveryCodes.New() : [];
                account.RecoveryCodes = after == 0 ? null : codes.Count > 0 ? RecoveryCodes.Kept(codes) : account.RecoveryCodes;
                if (codes.Count > 0)
                {
                    _security.Add(SecurityEvent.RecoveryCodesMade, account);
                }

                await _accounts.UpdateSecurityStampAsync(account);
                return new FactorChange(new Proof(account.Id, shown, _clock.Now), codes, null);
            },
            [], cancel, keeps: changed => changed.Proof is not null,
            raced: () => FactorChange.Refused("Kontot ändrades samtidigt någon annanstans. Ladda om sidan och försök igen."));
    }

    private IDataProtector ForTotp(Guid accountId) => _protection.CreateProtector("Factors.Totp.v1", accountId.ToString());

    private async Task<StaffAccount> AccountAsync(Guid accountId) => (await _accounts.FindByIdAsync(accountId.ToString()))!;
}
