using System.Text;
using System.Xml.Linq;

namespace Sjukersattning.Tests.Exchange;

/// <summary>The valid file with one rule broken.</summary>
/// <param name="SvarId">The svar that it is broken in; empty for none.</param>
/// <param name="Edits">How the valid file is changed, in order.</param>
internal sealed record BrokenUtlatande(string Rule, string SvarId, params Edit[] Edits)
{
    /// <summary>What tells this one from the others.</summary>
    public string Name => $"{Rule} svar {SvarId}: {string.Join(", ", Edits.AsEnumerable())}";

    public byte[] Bytes()
    {
        var document = XDocument.Load(ExchangeFiles.Valid, LoadOptions.PreserveWhitespace);
        Array.ForEach(Edits, edit => edit.Make(document.Root!));
        return Encoding.UTF8.GetBytes($"{document.Declaration}{document.ToString(SaveOptions.DisableFormatting)}");
    }
}
