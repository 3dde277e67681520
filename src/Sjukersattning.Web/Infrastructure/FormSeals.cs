using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// The one-time mark that every drawn form carries: random, and sealed together with the account that the form was drawn for, so that no
/// mark can be made up and a form is known as its own when the session has ended.
/// </summary>
public sealed class FormSeals(IDataProtectionProvider protection)
{
    /// <summary>Posted name of the mark.</summary>
    public const string Field = "__marke";

    /// <summary>Posted name of the number of a save; the page's script counts it up.</summary>
    public const string NumberField = "__nr";

    /// <summary>Posted name of the token against forged requests.</summary>
    public const string TokenField = "__RequestVerificationToken";

    private const int IdLength = 16;
    private const int Length = 2 * IdLength;
    private readonly IDataProtector _protector = protection.CreateProtector("FormSeals.v1");

    /// <summary>A new mark for a form that is drawn for somebody.</summary>
    public string New(Guid accountId) =>
        Base64Url.EncodeToString(_protector.Protect([.. Guid.NewGuid().ToByteArray(), .. accountId.ToByteArray()]));

    /// <summary>The mark of a posted form; null when it has none that was made here.</summary>
    public (Guid Id, Guid AccountId)? Read(IFormCollection form)
    {
        try
        {
            return form[Field].ToString() is { Length: > 0 } sealedMark
                && _protector.Unprotect(Base64Url.DecodeFromChars(sealedMark)) is { Length: Length } open
                ? (new Guid(open.AsSpan(0, IdLength)), new Guid(open.AsSpan(IdLength)))
                : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
