using System.Xml;
using System.Xml.Schema;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Exchange;

/// <summary>The public RIV-TA schema of RegisterCertificate, which lies beside the checkout and not in it.</summary>
internal static class RivtaSchema
{
    private static readonly Lazy<XmlSchemaSet> Set = new(Load);

    public static string File { get; } = Path.GetFullPath(Path.Combine(
        RepositoryRoot.Path, "..", "shared", "data", "rivta", "interactions", "RegisterCertificateInteraction",
        "RegisterCertificateResponder_3.1.xsd"));

    /// <summary>What the schema finds wrong in bytes.</summary>
    public static IReadOnlyList<string> FaultsOf(byte[] bytes)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema, Schemas = Set.Value,
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

    private static XmlSchemaSet Load()
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        set.Add(null, File);
        set.Compile();
        return set;
    }
}
