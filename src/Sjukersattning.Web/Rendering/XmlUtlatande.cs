using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Web.Rendering;

/// <summary>The utlåtande in the exchange format, drawn from a signed version's frozen copy alone, with what has become of it.</summary>
public static class XmlUtlatande
{
    public const string MediaType = "application/xml";

    /// <summary>
    /// The name of a signed version's file; it names no patient. One that holds no longer says so first, where no list of files cuts it.
    /// </summary>
    /// <param name="kind">The ending, without a dot.</param>
    /// <param name="copy">Which copy it is; empty for Försäkringskassan's.</param>
    public static string FileNameOf(SignedReading reading, string kind, string copy = "")
    {
        var state = reading.Revocation is not null ? "makulerat-" : reading.FollowedBy is (_, VersionRelation.Replaces) ? "ersatt-" : "";
        return $"{state}utlatande-{reading.Signed.CaseNumber}-version-{reading.Signed.Version}{copy}.{kind}";
    }

    /// <summary>The file; that of a revoked version says so in a comment first.</summary>
    /// <exception cref="InvalidOperationException"><see cref="SignedUtlatande.MissingForExchange"/> is not empty.</exception>
    public static byte[] Draw(SignedReading reading) => Draw(reading.Signed, reading.Revocation?.Day.Exact);

    /// <summary>The file of a version that holds.</summary>
    /// <exception cref="InvalidOperationException"><see cref="SignedUtlatande.MissingForExchange"/> is not empty.</exception>
    public static byte[] Draw(SignedUtlatande signed) => Draw(signed, null);

    private static byte[] Draw(SignedUtlatande signed, DateOnly? revokedOn)
    {
        var file = new MemoryStream();
        UtlatandeXml.Write(signed.ToExchange(ClinicClock.Local(signed.SignedAt).DateTime), file, revokedOn);
        return file.ToArray();
    }
}
