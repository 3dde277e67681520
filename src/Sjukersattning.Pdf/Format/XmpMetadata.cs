using System.Globalization;
using System.Security;
using System.Text;

namespace Sjukersattning.Pdf.Format;

/// <summary>Writes the document's metadata as XMP, with the standards it claims.</summary>
internal static class XmpMetadata
{
    /// <summary>The program's name in the metadata.</summary>
    public const string Producer = "Sjukersattning PDF";

    private const string ExtensionNamespaces =
        """xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" """ +
        "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";

    // PDF/A knows no schema for PDF/UA, so a document that claims both has to describe it.
    private const string AccessibilitySchema = $"""
        <rdf:Description rdf:about="" {ExtensionNamespaces}>
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Indicates which part of ISO 14289 the document meets</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """;

    /// <summary>The metadata packet in UTF-8.</summary>
    public static byte[] Write(PdfDescription description)
    {
        StringBuilder xmp = new();
        xmp.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        xmp.Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        AppendDublinCore(xmp, description);
        string time = description.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        xmp.Append("<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" " +
            "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
        xmp.Append(CultureInfo.InvariantCulture, $"<xmp:CreateDate>{time}</xmp:CreateDate>\n<xmp:ModifyDate>{time}</xmp:ModifyDate>\n");
        xmp.Append(CultureInfo.InvariantCulture,
            $"<xmp:CreatorTool>{Producer}</xmp:CreatorTool>\n<pdf:Producer>{Producer}</pdf:Producer>\n");
        xmp.Append("</rdf:Description>\n");
        AppendClaims(xmp, Conformance.IsAccessible(description));
        xmp.Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xmp.ToString().ReplaceLineEndings("\n"));
    }

    private static void AppendDublinCore(StringBuilder xmp, PdfDescription description)
    {
        xmp.Append("<rdf:Description rdf:about=\"\" " +
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:format>application/pdf</dc:format>\n");
        AppendProperty(xmp, "title", "Alt", " xml:lang=\"x-default\"", description.Title);
        AppendProperty(xmp, "creator", "Seq", "", description.Author);
        AppendProperty(xmp, "description", "Alt", " xml:lang=\"x-default\"", description.Subject);
        xmp.Append("</rdf:Description>\n");
    }

    private static void AppendProperty(StringBuilder xmp, string name, string container, string attribute, string? text)
    {
        string value = SecurityElement.Escape(PdfText.CleanLine(text));
        if (value.Length > 0)
        {
            xmp.Append(CultureInfo.InvariantCulture,
                $"<dc:{name}><rdf:{container}><rdf:li{attribute}>{value}</rdf:li></rdf:{container}></dc:{name}>\n");
        }
    }

    private static void AppendClaims(StringBuilder xmp, bool isAccessible)
    {
        xmp.Append("<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n");
        xmp.Append("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n</rdf:Description>\n");
        if (isAccessible)
        {
            xmp.Append("<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");
            xmp.Append("<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n").Append(AccessibilitySchema);
        }
    }
}
