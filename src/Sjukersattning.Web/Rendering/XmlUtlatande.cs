using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;

namespace Sjukersattning.Web.Rendering;

/// <summary>The utlåtande in the exchange format, drawn from a signed version's frozen copy alone.</summary>
public static class XmlUtlatande
{
    public const string MediaType = "application/xml";

    /// <summary>The file's name; it names no patient.</summary>
    public static string FileNameOf(SignedUtlatande signed) => $"utlatande-{signed.CaseNumber}-version-{signed.Version}.xml";

    /// <summary>The file.</summary>
    /// <exception cref="InvalidOperationException"><see cref="SignedUtlatande.MissingForExchange"/> is not empty.</exception>
    public static byte[] Draw(SignedUtlatande signed)
    {
        var file = new MemoryStream();
        UtlatandeXml.Write(signed.ToExchange(ClinicClock.Local(signed.SignedAt).DateTime), file);
        return file.ToArray();
    }
}
