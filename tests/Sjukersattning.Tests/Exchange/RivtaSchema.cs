using System.Xml;
using System.Xml.Schema;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Exchange;

/// <summary>The public RIV-TA schemas of RegisterCertificate and StoreLog, which lie beside the checkout and not in it.</summary>
internal static class RivtaSchema
{
    private static readonly Lazy<XmlSchemaSet> Set = new(() => Load(File!));
    private static readonly Lazy<XmlSchemaSet> StoreLogSet = new(() => Load(Path.GetFullPath(Path.Combine(
        RepositoryRoot.Path, "..", "shared", "data", "rivta", "auditing-log", "interactions", "StoreLogInteraction",
        "StoreLogResponder_2.0.xsd"))));

    public static string File { get; } = Path.GetFullPath(Path.Combine(
        RepositoryRoot.Path, "..", "shared", "data", "rivta", "interactions", "RegisterCertificateInteraction",
        "RegisterCertificateResponder_3.1.xsd"));

    /// <summary>What the schema of RegisterCertificate finds wrong in bytes.</summary>
    public static IReadOnlyList<string> FaultsOf(byte[] bytes) => FaultsOf(bytes, Set.Value);

    /// <summary>What the schema of StoreLog finds wrong in bytes.</summary>
    public static IReadOnlyList<string> FaultsOfStoreLog(byte[] bytes) => FaultsOf(bytes, StoreLogSet.Value);

    private static List<string> FaultsOf(byte[] bytes, XmlSchemaSet schemas)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema, Schemas = schemas,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
        };
        settings.ValidationEventHandler += (_, told) =>
        {
            if (told.Severity == XmlSeverityType.Error)
            {
                faults.Add(told.Message);
            }
        };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read())
        {
        }

        return faults;
    }

    private static XmlSchemaSet Load(string file)
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        set.Add(null, file);
        set.Compile();
        return set;
    }
}
