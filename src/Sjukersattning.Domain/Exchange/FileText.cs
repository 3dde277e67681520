using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// From bytes that anybody may have sent to a small XML tree, or one sentence on why not. Nothing outside the bytes is ever looked up.
/// </summary>
internal static class FileText
{
    /// <summary>The format itself is nine levels deep, an XML signature a few more.</summary>
    private const int MaxDepth = 30;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true,
    };

    /// <summary>The root element, or the fault.</summary>
    public static (XElement? Root, ExchangeFault? Fault) Read(Stream input)
    {
        var bytes = Bytes(input);
        if (bytes.Length is 0 or > UtlatandeXml.MaxBytes)
        {
            return (null, Fault(bytes.Length == 0 ? ExchangeRules.FileEmpty : ExchangeRules.FileSize, 1));
        }

        if (Decode(bytes) is not { } text)
        {
            return (null, Fault(ExchangeRules.FileEncoding, 1));
        }

        return Inspect(text) is { } fault ? (null, fault) : (Tree(text), null);
    }

    /// <summary>At most one byte more than a file may have: enough to know that it is too large.</summary>
    private static ReadOnlySpan<byte> Bytes(Stream input)
    {
        var buffer = new byte[UtlatandeXml.MaxBytes + 1];
        return buffer.AsSpan(0, input.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }

    /// <summary>UTF-8 with or without its mark; UTF-16 without a mark is valid UTF-8 full of NUL.</summary>
    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ExchangeFault? Inspect(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Safe);
        var hasRoot = false;
        try
        {
            while (reader.Read())
            {
                var fault = reader.NodeType switch
                {
                    XmlNodeType.XmlDeclaration when !IsUtf8(reader.GetAttribute("encoding")) => ExchangeRules.FileEncoding,
                    XmlNodeType.Element when reader.Depth > MaxDepth => ExchangeRules.FileDepth,
                    XmlNodeType.Element when !hasRoot => RootFault(reader),
                    _ => null,
                };
                if (fault is not null)
                {
                    return Fault(fault, ((IXmlLineInfo)reader).LineNumber);
                }

                hasRoot |= reader.NodeType == XmlNodeType.Element;
            }
        }
        catch (XmlException exception)
        {
            // The reader's own words are English; a document type before the root is the one cause worth telling apart.
            var isDocumentType = !hasRoot && text.Contains("<!DOCTYPE", StringComparison.Ordinal);
            return Fault(isDocumentType ? ExchangeRules.FileDocumentType : ExchangeRules.FileXml, Math.Max(1, exception.LineNumber));
        }

        return null;
    }

    private static bool IsUtf8(string? declared) => declared is null || declared.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static string? RootFault(XmlReader reader)
    {
        var wanted = ExchangeGrammar.Root.Name;
        return reader.LocalName != wanted.LocalName ? ExchangeRules.FileRoot
            : reader.NamespaceURI != wanted.NamespaceName ? ExchangeRules.FileNamespace
            : null;
    }

    private static XElement Tree(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Safe);
        return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
    }

    private static ExchangeFault Fault(string rule, int line) => new(rule, "", line, ExchangeRules.Find(rule).Rule);
}
