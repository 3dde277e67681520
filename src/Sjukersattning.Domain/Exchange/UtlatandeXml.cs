using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Exchange;

/// <summary>The utlåtande as XML: RegisterCertificate v3 with certificate type LUSE (fk7800.md §5).</summary>
public static class UtlatandeXml
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>Writes an utlåtande; the same utlåtande always gives the same bytes (UTF-8, line breaks "\n").</summary>
    /// <param name="utlatande">What was signed. The ids of unit, vårdgivare and
    /// läkare must be known: the format has no way to leave them out.</param>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="revokedOn">The day it was revoked, which a comment first in the file tells; null when it was not.</param>
    public static void Write(ExchangedUtlatande utlatande, Stream output, DateOnly? revokedOn = null) =>
        UtlatandeWriter.Write(utlatande, output, revokedOn);

    /// <summary>
    /// Reads a file that anybody may have made: never throws for what is in it, resolves nothing outside it and reads no more than
    /// <see cref="MaxBytes"/>.
    /// </summary>
    /// <param name="today">The day that dates are judged by.</param>
    /// <param name="editions">The editions of the form that can be read; the file says which.</param>
    public static ExchangeReading Read(Stream input, DateOnly today, FormEditions editions) => FileText.Read(input) switch
    {
        ({ } intyg, _) => UtlatandeReader.Read(intyg, today, editions),
        (_, var fault) => new(null, [fault!]),
    };
}
