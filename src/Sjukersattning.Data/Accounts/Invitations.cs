using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>The links that let somebody in: opened here by their owners, made and ended for those who keep accounts.</summary>
public sealed class Invitations
{
    private readonly SjukersattningDbContext _db;
    private readonly UserManager<StaffAccount> _accounts;
    private readonly ClinicClock _clock;
    private readonly SecurityLog _security;
    private readonly NoticeSettings _mail;

    internal Invitations(SjukersattningDbContext db, UserManager<StaffAccount> accounts, ClinicClock clock, SecurityLog security,
        NoticeSettings mail)
    {
        _mail = mail;
        _db = db;
        _accounts = accounts;
        _clock = clock;
        _security = security;
    }

    /// <summary>What has become of a link, and whose it is while it is open.</summary>
    public async Task<(InvitationState State, string Name, string Email)> FindAsync(string secret, CancellationToken cancel)
    {
        var (invitation, account) = await ReadAsync(secret, cancel);
        var state = StateOf(invitation, account);
        return state == InvitationState.Open ? (state, account!.Name, account.Email ?? "") : (state, "", "");
    }

    /// <summary>Uses a link: the password is the person's own, and the link is dead.</summary>
    /// <returns>Proof for a session; else what has become of the link, and what is wrong with the password.</returns>
    public Task<(Proof? Proof, InvitationState State, string? Fault)> OpenAsync(string secret, string password, CancellationToken cancel)
    {
        _db.ChangeTracker.Clear();
        return _db.WriteAsync<(Proof?, InvitationState, string?)>(
            async () =>
            {
                var (invitation, account) = await ReadAsync(secret, cancel);
                if (StateOf(invitation, account) is var state && state != InvitationState.Open)
                {
                    return (null, state, null);
                }

                foreach (var validator in _accounts.PasswordValidators)
                {
                    if ((await validator.ValidateAsync(_accounts, account!, password)).Errors.FirstOrDefault() is { } error)
                    {
                        return (null, state, error.Description);
                    }
                }

                invitation!.UsedAt = _clock.Now;
                account!.PasswordHash = _accounts.PasswordHasher.HashPassword(account, password);
                account.PasswordIsTemporary = false;
                _security.AddByOwner(SecurityEvent.InvitationUsed, account);
                await _accounts.UpdateSecurityStampAsync(account);
                return (new Proof(account.Id, SignInMethod.Password, _clock.Now), state, null);
            },
            [], cancel, keeps: result => result.Item1 is not null, raced: () => (null, InvitationState.Used, null));
    }

    /// <summary>Makes a link; earlier ones are dead. Where no mail takes it to its owner somebody else sees it, and that is told.</summary>
    internal async Task AddAsync(StaffAccount account, string secret, CaseActor by, CancellationToken cancel)
    {
        await EndAsync(account.Id, cancel);
        _db.Invitations.Add(new Invitation
        {
            Id = Guid.NewGuid(), AccountId = account.Id, SecretHash = Invitation.HashOf(secret), EndsAt = _clock.Now + Invitation.Lasts,
        });
        if (!_mail.MailIsOn)
        {
            _security.Add(SecurityEvent.InvitationShown, account, by: by);
        }
    }

    /// <summary>When the open link of an account ends; null when there is none.</summary>
    internal async Task<DateTimeOffset?> OpenUntilAsync(Guid accountId, CancellationToken cancel) =>
        (await Open(accountId).AsNoTracking().ToListAsync(cancel))
            .Where(one => one.StateAt(_clock.Now) == InvitationState.Open).Select(one => (DateTimeOffset?)one.EndsAt).FirstOrDefault();

    internal async Task EndAsync(Guid accountId, CancellationToken cancel) =>
        (await Open(accountId).ToListAsync(cancel)).ForEach(one => one.WithdrawnAt = _clock.Now);

    private IQueryable<Invitation> Open(Guid accountId) =>
        _db.Invitations.Where(one => one.AccountId == accountId && one.UsedAt == null && one.WithdrawnAt == null);

    private InvitationState StateOf(Invitation? invitation, StaffAccount? account) =>
        invitation is null ? InvitationState.Unknown
        : account is not { IsActive: true } ? InvitationState.Withdrawn
        : invitation.StateAt(_clock.Now);

    private async Task<(Invitation?, StaffAccount?)> ReadAsync(string secret, CancellationToken cancel)
    {
        var hash = Invitation.HashOf(secret);
        var invitation = await _db.Invitations.FirstOrDefaultAsync(one => one.SecretHash == hash, cancel);
        var account = invitation is null ? null : await _db.Users.FirstOrDefaultAsync(a => a.Id == invitation.AccountId, cancel);
        return (invitation, account);
    }
}
