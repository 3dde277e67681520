using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Challenges for passkeys. Each is random (Identity's), travels sealed with the page, is good for one thing and for half an hour; that it
/// is used once is kept in the database by whoever judges the answer.
/// </summary>
internal sealed class PasskeyChallenges(IPasskeyHandler<StaffAccount> handler, IDataProtectionProvider protection, ClinicClock clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Asks for a passkey.</summary>
    /// <param name="account">Whose; null for whoever has one.</param>
    /// <param name="about">The one thing that it is asked for.</param>
    public async Task<PasskeyAsked> AskAsync(HttpContext context, StaffAccount? account, string about)
    {
        var made = await handler.MakeRequestOptionsAsync(account!, context);
        return new PasskeyAsked(made.RequestOptionsJson, Seal(made.AssertionState, about));
    }

    /// <summary>Asks for a new passkey.</summary>
    public async Task<PasskeyAsked> AskForNewAsync(HttpContext context, StaffAccount account)
    {
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email ?? "", DisplayName = account.Name };
        var made = await handler.MakeCreationOptionsAsync(entity, context);
        return new PasskeyAsked(made.CreationOptionsJson, Seal(made.AttestationState, ForNew(account.Id)));
    }

    /// <summary>What was asked; null when it was not asked here, for this, or not lately.</summary>
    public (Guid Id, string? State)? Open(string sealedChallenge, string about)
    {
        try
        {
            return sealedChallenge.Length > 0
                && JsonSerializer.Deserialize<Kept>(For(about).Unprotect(sealedChallenge)) is { } kept
                && clock.Now - kept.At < Lasts
                ? (kept.Id, kept.State)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static string ForNew(Guid accountId) => $"ny {accountId:N}";

    private string Seal(string? state, string about) =>
        For(about).Protect(JsonSerializer.Serialize(new Kept(Guid.NewGuid(), clock.Now, state)));

    private IDataProtector For(string about) => protection.CreateProtector("Passkey.v1", about);

    private sealed record Kept(Guid Id, DateTimeOffset At, string? State);
}
