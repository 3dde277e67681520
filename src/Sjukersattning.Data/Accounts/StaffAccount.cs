using Microsoft.AspNetCore.Identity;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>A person who works at one or more vårdenheter and can sign in.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    /// <summary>Name as shown to colleagues, in history and on the form; kept as it is (<see cref="PersonName"/>).</summary>
    public string Name { get; set => field = PersonName.Read(value); } = "";

    /// <summary>Job title, e.g. "specialist i allmänmedicin".</summary>
    public string Title { get; set; } = "";

    /// <summary>
    /// Her HSA-id; empty until known. The region's sign-in opens the account by it, so when it is replaced or taken away her sign-ins end.
    /// </summary>
    public string HsaId
    {
        get;
        set
        {
            var (earlier, read) = (field, Domain.Units.HsaId.Read(value));
            field = read;
            if (earlier.Length > 0 && earlier != read)
            {
                SecurityStamp = Guid.NewGuid().ToString();
            }
        }
    } = "";

    /// <summary>The läkare's befattning, one code of <see cref="Befattningar.All"/>; empty until known.</summary>
    public string Befattning { get; set; } = "";

    /// <summary>The läkare's specialty in words; may be empty.</summary>
    public string Specialistkompetens { get; set; } = "";

    /// <summary>The läkare's förskrivarkod, seven digits; may be empty.</summary>
    public string Forskrivarkod { get; set; } = "";

    /// <summary>What the exchange format wants of the läkare.</summary>
    public SignerIdentity Identity => new(HsaId, Befattning, Specialistkompetens, Forskrivarkod);

    /// <summary>Sets what the exchange format wants of the läkare.</summary>
    public void Identify(SignerIdentity signer) =>
        (HsaId, Befattning, Specialistkompetens, Forskrivarkod) =
            (signer.HsaId, signer.Befattning, signer.Specialistkompetens, signer.Forskrivarkod);

    /// <summary>True for a password that an administrator gave, as earlier versions did, until the person has chosen her own.</summary>
    public bool PasswordIsTemporary { get; set; }

    /// <summary>The sealed key of her codes from an app; null when she has none.</summary>
    public string? TotpKey { get; set; }

    /// <summary>The step of the clock that her last code belonged to: neither it nor an earlier one is good again.</summary>
    public long TotpStep { get; set; }

    /// <summary>Hashes of the recovery codes that are not used; null while none were made.</summary>
    public string? RecoveryCodes { get; set; }

    /// <summary>How often notices go by e-mail.</summary>
    public MailChoice Mail { get; set; }

    /// <summary>Made with the demo: its password is known to everybody, so it opens nothing in Production.</summary>
    public bool IsDemo { get; set; }

    /// <summary>False once switched off; felt at the next request.</summary>
    public bool IsActive { get; set; } = true;
}
