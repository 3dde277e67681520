using System.Xml.Linq;
using Sjukersattning.Domain.Form;
using static Sjukersattning.Domain.Exchange.ExchangeCodes;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// What a file tells and the fields do not hold: every text and every attribute in a svar that was not read. What the format puts
/// there (code systems, the names of codes that were read) is not told again. What stands round them <see cref="FrameLeftOvers"/> tells.
/// </summary>
internal sealed class LeftOvers(FormEdition form, SvarReader reader)
{
    private readonly IReadOnlyDictionary<string, DelsvarLayout> _layouts =
        SvarLayout.OfEdition(form).Values.SelectMany(layout => layout.Delsvar).ToDictionary(delsvar => delsvar.Id);

    public IEnumerable<LeftOver> Of(XElement root, XElement intyg) =>
        intyg.Elements(Core + "svar").Select(OfSvar).Where(left => left.Text.Length > 0)
            .Concat(new FrameLeftOvers(root, intyg, form).All());

    /// <summary>The attributes of an element that the format has no place for, as name and value.</summary>
    internal static IEnumerable<string> Attributes(XElement element) => element.Attributes()
        .Where(attribute => !ShapeCheck.TellsTheSchema(attribute)
            && !(attribute.Name == "id" && (element.Name == Core + "svar" || element.Name == Core + "delsvar")))
        .Select(attribute => $"{attribute.Name.LocalName}={XmlText.Trimmed(attribute.Value)}");

    internal static string Words(XElement element) =>
        (element.Name == Types + "codeSystem" ? "kodverk " : "") + XmlText.Trimmed(XmlText.Own(element));

    private LeftOver OfSvar(XElement svar)
    {
        var lines = Attributes(svar).Prepend(XmlText.Trimmed(XmlText.Own(svar))).Concat(svar.Elements().Select(OfPart))
            .Where(line => line.Length > 0).ToList();
        var number = svar.Element(Core + "instans") is { } instans && IsInstance(instans) ? $"Rad {XmlText.Trimmed(instans.Value)}" : "";
        var id = svar.SvarId();
        string[] first = [id.Length == 0 && svar.Id().Length > 0 ? $"Svarets id: {svar.Id()}" : "", number];
        return new(id, lines.Count == 0 ? "" : string.Join('\n', first.Where(line => line.Length > 0).Concat(lines)));
    }

    private string OfPart(XElement part)
    {
        var texts = part.DescendantsAndSelf()
            .SelectMany(one => (string[])[IsTold(one, part) ? "" : Words(one), .. Attributes(one)])
            .Where(text => text.Length > 0).ToList();
        return texts.Count == 0 ? "" : $"{(part.Id().Length > 0 ? part.Id() : part.Name.LocalName)}: {string.Join(", ", texts)}";
    }

    private bool IsTold(XElement text, XElement part) =>
        XmlText.Trimmed(XmlText.Own(text)).Length == 0 || reader.Held.Contains(text) || IsImplied(text, part);

    private bool IsImplied(XElement text, XElement part)
    {
        if (IsInstance(text))
        {
            return true;
        }

        if (text.Parent?.Parent != part || !_layouts.TryGetValue(part.Id(), out var layout))
        {
            return false;
        }

        return text.Name == Types + "codeSystem" ? IsImpliedSystem(text, part, layout)
            : text.Name == Types + "displayName" && text.Parent.Elements(Types + "code").Any(reader.Held.Contains)
                && (IsTitleKept(text, part)
                    || (layout.Names.TryGetValue(SvarReader.CodeOf(part), out var choice) && SvarReader.IsNameOf(choice, text.Value)));
    }

    /// <summary>The system goes without saying with a code of the form, or with one that is of the same system as the others.</summary>
    private bool IsImpliedSystem(XElement text, XElement part, DelsvarLayout layout) =>
        XmlText.Normalized(text.Value) is var system && layout.Systems.Contains(system)
        && (!layout.HasTidySystem || DiagnosisSystems.Any(known => known.Oid == system && reader.Fields.Form.Questions
            .OfType<DiagnosesQuestion>()
            .Any(question => question.SvarId == part.Parent!.Id() && DiagnosesQuestion.SystemOf(reader.Fields[question]) == known.System)));

    /// <summary>The name of a diagnosis code goes with the utlåtande; whoever opens a case compares it with the register's.</summary>
    private bool IsTitleKept(XElement text, XElement part) =>
        reader.DiagnosisTitles.TryGetValue(SvarReader.CodeOf(part), out var title) && title == XmlText.Trimmed(text.Value);

    private static bool IsInstance(XElement element) =>
        element.Name == Core + "instans" && int.TryParse(XmlText.Trimmed(element.Value), out _);
}
