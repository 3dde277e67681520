using System.Xml.Linq;
using Sjukersattning.Domain.Form;
using static Sjukersattning.Domain.Exchange.ExchangeCodes;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// What a file tells and the fields do not hold: every text in a svar that was not read, and what stands round the svar and is about the
/// patient or another utlåtande. What the format itself puts there (code systems, the names of codes that were read) is not told again.
/// </summary>
internal sealed class LeftOvers(FormEdition form, SvarReader reader)
{
    private readonly IReadOnlyDictionary<string, DelsvarLayout> _layouts =
        SvarLayout.OfEdition(form).Values.SelectMany(layout => layout.Delsvar).ToDictionary(delsvar => delsvar.Id);

    public IEnumerable<LeftOver> Of(XElement root, XElement intyg) =>
        intyg.Elements(Core + "svar").Select(OfSvar).Concat(Around(root, intyg)).Where(left => left.Text.Length > 0);

    private static IEnumerable<LeftOver> Around(XElement root, XElement intyg)
    {
        var patient = intyg.Element(Core + "patient");
        var known = ExchangeGrammar.Root.Content.Elements.Concat(ExchangeGrammar.IntygElements).Select(shape => shape.Name).ToHashSet();
        return root.Elements(Register + "svarPa").Select(one => ("Svarar på meddelande", one))
            .Concat(intyg.Elements(Core + "relation").Select(one => ("Relation till ett annat utlåtande", one)))
            .Concat(intyg.Elements(Core + "status").Select(one => ("Status", one)))
            .Concat((patient?.Elements() ?? []).Where(one => one.Name != Core + "person-id").Select(one => ("Om patienten", one)))
            .Concat(root.Elements().Concat(intyg.Elements()).Where(one => !known.Contains(one.Name)).Select(one => ("Övrigt i filen", one)))
            .Select(one => (one.Item1, Text: string.Join(", ", Texts(one.one).Where(text => !IsConstant(text)).Select(Words))))
            .Where(one => one.Text.Length > 0)
            .Select(one => new LeftOver("", $"{one.Item1}: {one.Text}"));
    }

    private static bool IsConstant(XElement element) =>
        XmlText.Trimmed(element.Value) is RelationSystem or PartSystem or StatusSystem or AddressSourceSystem;

    /// <summary>The elements that hold a text of their own, the outermost first.</summary>
    private static IEnumerable<XElement> Texts(XElement element) =>
        element.DescendantsAndSelf().Where(one => XmlText.Trimmed(XmlText.Own(one)).Length > 0);

    private static string Words(XElement element) =>
        (element.Name == Types + "codeSystem" ? "kodverk " : "") + XmlText.Trimmed(XmlText.Own(element));

    private LeftOver OfSvar(XElement svar)
    {
        var lines = svar.Elements().Select(OfPart).Prepend(XmlText.Trimmed(XmlText.Own(svar))).Where(line => line.Length > 0).ToList();
        var number = svar.Element(Core + "instans") is { } instans && IsInstance(instans) ? $"Rad {XmlText.Trimmed(instans.Value)}" : "";
        var id = svar.SvarId();
        string[] first = [id.Length == 0 && svar.Id().Length > 0 ? $"Svarets id: {svar.Id()}" : "", number];
        return new(id, lines.Count == 0 ? "" : string.Join('\n', first.Where(line => line.Length > 0).Concat(lines)));
    }

    private string OfPart(XElement part)
    {
        var texts = Texts(part).Where(text => !reader.Held.Contains(text) && !IsImplied(text, part)).Select(Words).ToList();
        return texts.Count == 0 ? "" : $"{(part.Id().Length > 0 ? part.Id() : part.Name.LocalName)}: {string.Join(", ", texts)}";
    }

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
