using System.Xml.Linq;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// What RegisterCertificate v3 needs beside the form's declaration:
/// namespaces, OIDs, code systems and transport names (fk7800.md §3 and §5).
/// </summary>
internal static class ExchangeCodes
{
    /// <summary>Namespace of the root and its two children.</summary>
    public static readonly XNamespace Register = "urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3";

    public static readonly XNamespace Core = "urn:riv:clinicalprocess:healthcond:certificate:3";

    public static readonly XNamespace Types = "urn:riv:clinicalprocess:healthcond:certificate:types:3";

    /// <summary>Namespace of the signature, the legitimation and the source of an address.</summary>
    public static readonly XNamespace Extension = "urn:riv:clinicalprocess:healthcond:certificate:3.2";

    public static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";

    public const string PersonnummerRoot = "1.2.752.129.2.1.3.1";

    public const string SamordningsnummerRoot = "1.2.752.129.2.1.3.3";

    public const string HsaRoot = "1.2.752.129.2.1.4.1";

    public const string ArbetsplatskodRoot = "1.2.752.29.4.71";

    public const string BefattningSystem = "1.2.752.129.2.2.1.4";

    public const string LegitimationSystem = "1.2.752.29.23.1.6";

    /// <summary>Code system of sources of addresses.</summary>
    public const string AddressSourceSystem = "4ade8de2-effe-41d0-b177-fedc820e69fa";

    public const string Luse = "LUSE";

    /// <summary>Code system of kinds of certificates.</summary>
    public const string CertificateSystem = "b64ea353-e8f6-4832-b563-fc7d46f29548";

    public const string RelationSystem = "c2362fcd-eda0-4f9a-bd13-b3bbaf7f2146";

    /// <summary>Code system of parts, such as FKASSA.</summary>
    public const string PartSystem = "769bb12b-bd9f-4203-a5cd-fd14f2eb3b80";

    public const string StatusSystem = "9871cd17-8755-4ed9-b894-ff3729e775a4";

    /// <summary>Status of a certificate that was revoked.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>First word of the comment that a file of a revoked version begins with.</summary>
    public const string RevokedMark = "MAKULERAT";

    /// <summary>What stands as code where only a name is known.</summary>
    public const string NoCode = "N/A";

    /// <summary>The relations that the system makes; others (FRLANG, KOPIA) may stand in a file and say nothing to us.</summary>
    public static IReadOnlyList<(VersionRelation Kind, string Code, string Name)> Relations { get; } =
        [(VersionRelation.Replaces, "ERSATT", "Ersätter"), (VersionRelation.Complements, "KOMPLT", "Kompletterar")];

    /// <summary>The diagnoses' code systems: OID and the form's word.</summary>
    public static IReadOnlyList<(string Oid, string System)> DiagnosisSystems { get; } =
        [("1.2.752.116.1.1.1.1.3", "ICD_10_SE"), ("1.2.752.116.1.3.1.4.1", "KSH_97_P")];
}
