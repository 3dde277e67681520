using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Forms;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Where passwords, codes and passkeys are judged, all of them and nowhere else. What comes out is a <see cref="Proof"/>, which sessions
/// and signatures ask for.
/// </summary>
public sealed class Credentials
{
    private const string PasskeyMark = "passkey";

    // A hash nobody has the password of: an unknown address costs as much time as a known one.
    private static readonly string Nobody = new PasswordHasher<StaffAccount>().HashPassword(new StaffAccount(), Guid.NewGuid().ToString());
    private readonly SjukersattningDbContext _db;
    private readonly UserManager<StaffAccount> _accounts;
    private readonly ClinicClock _clock;
    private readonly SignInSettings _settings;
    private readonly Guesses _guesses;
    private readonly TotpKeys _keys;
    private readonly IPasskeyHandler<StaffAccount> _passkeys;
    private readonly PasskeyChallenges _challenges;
    private readonly SecurityLog _security;

    internal Credentials(SjukersattningDbContext db, UserManager<StaffAccount> accounts, ClinicClock clock, SignInSettings settings,
        Guesses guesses, TotpKeys keys, IPasskeyHandler<StaffAccount> passkeys, PasskeyChallenges challenges, SecurityLog security)
    {
        _db = db;
        _accounts = accounts;
        _clock = clock;
        _settings = settings;
        _guesses = guesses;
        _keys = keys;
        _passkeys = passkeys;
        _challenges = challenges;
        _security = security;
    }

    /// <summary>Judges who signs in by password, and by a code where the account has something stronger than that.</summary>
    /// <param name="guess">Who tries, by the account that the address leads to; null for an address that nobody has.</param>
    public async Task<Judgement> SignInAsync(string email, string password, string code, Func<Guid?, Guess> guess, CancellationToken cancel)
    {
        var account = await _accounts.FindByEmailAsync(email);
        return await JudgeAsync(guess(account?.Id), account, password, code,
            account is not null && await HasFactorAsync(account, cancel), mayRecover: true, "", cancel);
    }

    /// <summary>Judges that somebody who is signed in shows once more who she is, for one thing.</summary>
    /// <param name="about">What for, see <see cref="Proof.About"/>.</param>
    public async Task<Judgement> ConfirmAsync(Guid accountId, string password, string code, string about, CancellationToken cancel)
    {
        var account = await AccountAsync(accountId);
        return await JudgeAsync(Guess.Inside(accountId), account, password, code,
            _settings.Strong || await HasFactorAsync(account, cancel), mayRecover: false, about, cancel);
    }

    /// <summary>Judges a passkey's answer to what <see cref="AskAsync"/> asked. The same answer is good once.</summary>
    /// <param name="accountId">Whose passkey it must be; null for whoever signs in.</param>
    public async Task<Judgement> JudgePasskeyAsync(HttpContext context, string credentialJson, string sealedChallenge,
        Guid? accountId, string about, CancellationToken cancel)
    {
        if (_challenges.Open(sealedChallenge, about) is not var (challenge, state))
        {
            return new Judgement(null, NotProven.TooOld);
        }

        var answer = await _passkeys.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = context, CredentialJson = credentialJson, AssertionState = state });
        if (!answer.Succeeded || !answer.User.IsActive || (accountId ?? answer.User.Id) != answer.User.Id)
        {
            await TellOfPasskeyAsync(accountId, answer.User, cancel);
            return new Judgement(null, NotProven.Wrong);
        }

        _db.ChangeTracker.Clear();
        return await _db.WriteAsync(
            async () =>
            {
                _db.UsedMarks.Add(new UsedMark { Id = challenge, Content = PasskeyMark, At = _clock.Now, Location = "" });
                await NoteUseAsync(answer.Passkey.CredentialId, cancel);
                await _accounts.AddOrUpdatePasskeyAsync(await AccountAsync(answer.User.Id), answer.Passkey);
                return new Judgement(new Proof(answer.User.Id, SignInMethod.Passkey, _clock.Now, about));
            },
            [], cancel, raced: () => new Judgement(null, NotProven.TooOld));
    }

    /// <summary>Asks for a passkey.</summary>
    /// <param name="accountId">Whose; null for whoever signs in.</param>
    /// <returns>What to ask; null when the person has none.</returns>
    public async Task<PasskeyAsked?> AskAsync(HttpContext context, Guid? accountId, string about, CancellationToken cancel) =>
        accountId is not { } id ? await _challenges.AskAsync(context, null, about)
        : await _db.UserPasskeys.AnyAsync(passkey => passkey.UserId == id, cancel)
            ? await _challenges.AskAsync(context, await AccountAsync(id), about)
        : null;

    /// <summary>Whether a signature asks her for a code beside the password.</summary>
    public async Task<bool> AsksForCodeAsync(Guid accountId, CancellationToken cancel) =>
        _settings.Strong || await HasFactorAsync(await AccountAsync(accountId), cancel);

    /// <summary>Changes her password to another one of her own choice; every other sign-in ends.</summary>
    /// <returns>Whether the present one is right, with proof for the session that goes on; else what is wrong with the new one.</returns>
    public async Task<(Judgement Current, string? Fault)> ChangePasswordAsync(SignedIn me, string current, string chosen,
        CancellationToken cancel)
    {
        var verdict = await _guesses.JudgeAsync(Guess.Inside(me.Actor.Id), () => IsPasswordAsync(me.Actor.Id, current), cancel);
        if (!verdict.IsRight)
        {
            return (Refused(verdict, NotProven.Wrong), null);
        }

        var changed = await _db.WriteAsync(
            async () =>
            {
                var account = await AccountAsync(me.Actor.Id);
                account.PasswordIsTemporary = false;
                _security.Add(SecurityEvent.PasswordChanged, account);
                return await _accounts.ChangePasswordAsync(account, current, chosen);
            },
            [], cancel, keeps: result => result.Succeeded);
        return changed.Errors.FirstOrDefault() is { } error
            ? (new Judgement(null), error.Description)
            : (new Judgement(new Proof(me.Actor.Id, me.Method, _clock.Now)), null);
    }

    /// <summary>A try is taken also by a right password without its code: else the code could be guessed for ever.</summary>
    private async Task<Judgement> JudgeAsync(Guess guess, StaffAccount? account, string password, string code, bool asksForCode,
        bool mayRecover, string about, CancellationToken cancel)
    {
        (SignInMethod? Method, NotProven Why) shown = (null, NotProven.Wrong);
        var verdict = await _guesses.JudgeAsync(guess, async () =>
        {
            if (account is null)
            {
                _accounts.PasswordHasher.VerifyHashedPassword(new StaffAccount(), Nobody, password);
            }
            else if (await IsPasswordAsync(account.Id, password))
            {
                shown = !asksForCode ? (SignInMethod.Password, default)
                    : code.Length == 0 ? (null, NotProven.CodeMissing)
                    : await UseCodeAsync(account.Id, code, mayRecover, cancel);
            }

            return shown.Method is not null;
        }, cancel, () => shown.Why switch
        {
            NotProven.CodeMissing => "rätt lösenord, ingen kod",
            NotProven.CodeUsed => "rätt lösenord, använd kod",
            _ => "",
        });
        return verdict.IsRight && shown.Method is { } method
            ? new Judgement(new Proof(account!.Id, method, _clock.Now, about))
            : Refused(verdict, shown.Why);
    }

    private static Judgement Refused(GuessVerdict verdict, NotProven why) =>
        new(null, verdict.Until is null ? why : NotProven.Locked) { Until = verdict.Until };

    /// <summary>
    /// Uses a code: a step of the clock and a recovery code are each good once, whatever their timing. The stamp decides between two at the
    /// same moment in two processes.
    /// </summary>
    private Task<(SignInMethod? Method, NotProven Why)> UseCodeAsync(Guid accountId, string typed, bool mayRecover,
        CancellationToken cancel)
    {
        _db.ChangeTracker.Clear();
        return _db.WriteAsync<(SignInMethod?, NotProven)>(
            async () =>
            {
                var account = await _db.Users.FirstAsync(a => a.Id == accountId, cancel);
                if (_keys.StepOf(account.TotpKey, typed, _clock.Now) is { } step)
                {
                    if (step <= account.TotpStep)
                    {
                        return (null, NotProven.CodeUsed);
                    }

                    account.TotpStep = step;
                    account.ConcurrencyStamp = Guid.NewGuid().ToString();
                    return (SignInMethod.PasswordAndCode, default);
                }

                if (mayRecover && RecoveryCodes.Without(account.RecoveryCodes, typed) is { } left)
                {
                    account.RecoveryCodes = left;
                    _security.AddByOwner(SecurityEvent.RecoveryCodeUsed, account);
                    account.ConcurrencyStamp = Guid.NewGuid().ToString();
                    return (SignInMethod.PasswordAndRecoveryCode, default);
                }

                return (null, NotProven.Wrong);
            },
            [], cancel, keeps: used => used.Item1 is not null, raced: () => (null, NotProven.CodeUsed));
    }

    /// <summary>Of a passkey that leads to nobody there is nothing to tell, and it is judged as often as anybody likes.</summary>
    private async Task TellOfPasskeyAsync(Guid? inside, StaffAccount? owner, CancellationToken cancel)
    {
        if ((inside ?? owner?.Id) is { } accountId)
        {
            await _security.WriteAsync(inside is null ? SecurityEvent.SignInFailed : SecurityEvent.SecretFailed, accountId,
                inside is null ? "passkey, kontot är avstängt" : "passkey", cancel, method: SignInMethod.Passkey);
        }
    }

    /// <summary>
    /// One that was hashed in an earlier way is hashed anew. Identity's own check does that with a new stamp, which would end her sign-ins
    /// and tell of a change that is none.
    /// </summary>
    private async Task<bool> IsPasswordAsync(Guid accountId, string password)
    {
        var account = await AccountAsync(accountId);
        var verdict = account.PasswordHash is { } hash ? _accounts.PasswordHasher.VerifyHashedPassword(account, hash, password)
            : PasswordVerificationResult.Failed;
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var anew = _accounts.PasswordHasher.HashPassword(account, password);
            _db.ChangeTracker.Clear();
            await _db.WriteAsync(
                async () =>
                {
                    var kept = await AccountAsync(accountId);
                    (kept.PasswordHash, kept.ConcurrencyStamp) = (anew, Guid.NewGuid().ToString());
                    _security.AddByOwner(SecurityEvent.PasswordRehashed, kept);
                },
                [], CancellationToken.None, raced: () => { });
        }

        return verdict != PasswordVerificationResult.Failed;
    }

    private async Task<bool> HasFactorAsync(StaffAccount account, CancellationToken cancel) =>
        account.TotpKey is not null || await _db.UserPasskeys.AnyAsync(passkey => passkey.UserId == account.Id, cancel);

    private async Task NoteUseAsync(byte[] credentialId, CancellationToken cancel)
    {
        var id = PasskeyUse.IdOf(credentialId);
        var use = await _db.PasskeyUses.FirstOrDefaultAsync(one => one.Id == id, cancel)
            ?? _db.PasskeyUses.Add(new PasskeyUse { Id = id }).Entity;
        use.LastUsedAt = _clock.Now;
    }

    private async Task<StaffAccount> AccountAsync(Guid accountId) => (await _accounts.FindByIdAsync(accountId.ToString()))!;
}
