using System.Globalization;
using System.Xml.Linq;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// The rules of the schematron (fk7800.md §4b) that the review of the
/// answers cannot see, because they are about how the answers are written.
/// </summary>
internal sealed class SvarCheck(FormEdition form)
{
    private readonly IReadOnlyDictionary<string, SvarLayout> _layouts = SvarLayout.OfEdition(form);

    /// <summary>
    /// What is wrong with the svar of an intyg. A svar that stands too often, or is unknown, is looked at no further; one without a proper
    /// id the schema has told.
    /// </summary>
    public IEnumerable<ExchangeFault> Of(XElement intyg) => intyg.Elements(ExchangeCodes.Core + "svar")
        .Where(svar => svar.Id() is { Length: > 0 } id && id.All(char.IsAsciiDigit))
        .GroupBy(svar => svar.Id())
        .SelectMany(OfGroup);

    private IEnumerable<ExchangeFault> OfGroup(IGrouping<string, XElement> group)
    {
        if ((_layouts.GetValueOrDefault(group.Key) ?? SvarLayout.OfUndeclared(group.Key)) is not { } layout)
        {
            return group.Select(svar => svar.Fault(ExchangeRules.SvarUnknown, "Svarets id hör inte till något utlåtande."));
        }

        var all = group.ToList();
        return all.Count > layout.Most
            ? [all[layout.Most]
                .Fault(ExchangeRules.SvarCount, $"Svar {group.Key} finns {all.Count} gånger. Högst {layout.Most} får finnas.")]
            : all.SelectMany(svar => OfSvar(svar, layout)).Concat(Repeated(all, layout));
    }

    /// <summary>Svar 1 names each ground once; underlag of one kind may be several.</summary>
    private static IEnumerable<ExchangeFault> Repeated(IReadOnlyList<XElement> svar, SvarLayout layout) => svar
        .Where(_ => layout.Delsvar.Any(delsvar => delsvar.Codes.Count > 0))
        .GroupBy(SvarReader.GroundOf)
        .Where(group => group.Key.Length > 0)
        .SelectMany(group => group.Skip(1))
        .Select(one => one.Fault(ExchangeRules.CodeRepeated, "Samma grund står i två svar."));

    private IEnumerable<ExchangeFault> OfSvar(XElement svar, SvarLayout layout)
    {
        var delsvar = svar.Elements(ExchangeCodes.Core + "delsvar").ToList();
        return Instance(svar, layout)
            .Concat(layout.Delsvar.Count == 0 ? OfAdditional(delsvar) : OfDeclared(svar, delsvar, layout))
            .Concat(Mixed(svar, delsvar))
            .Concat(Explained(svar, delsvar));
    }

    private static IEnumerable<ExchangeFault> Instance(XElement svar, SvarLayout layout)
    {
        var instans = svar.Element(ExchangeCodes.Core + "instans");
        if (instans is null && layout.HasInstance)
        {
            yield return svar.Fault(ExchangeRules.SvarInstance, $"Svar {svar.Id()} saknar instansnummer.");
        }
        else if (instans is not null
            && int.TryParse(instans.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && number < 1)
        {
            yield return instans.Fault(ExchangeRules.SvarInstanceNumber, "Instansnumret ska vara minst 1.");
        }
    }

    private static IEnumerable<ExchangeFault> OfAdditional(IReadOnlyList<XElement> delsvar) => delsvar.Count > 1
        ? [delsvar[1].Fault(ExchangeRules.DelsvarRepeated, "En tilläggsfråga har ett enda delsvar.")]
        : delsvar.SelectMany(one => OfValue(one, new(one.Id(), DelsvarKind.Text)));

    private static IEnumerable<ExchangeFault> OfDeclared(XElement svar, IReadOnlyList<XElement> delsvar, SvarLayout layout)
    {
        var byId = delsvar.ToLookup(one => one.Id());
        var missing = layout.Delsvar.Where(known => known.IsNeeded && !byId.Contains(known.Id))
            .Select(known => svar.Fault(ExchangeRules.DelsvarMissing, $"Delsvar {known.Id} saknas."));
        var unknown = delsvar.Where(one => layout.Delsvar.All(known => known.Id != one.Id()))
            .Select(one => one.Fault(ExchangeRules.DelsvarUnknown, $"Svar {svar.Id()} har ett delsvar som inte hör till frågan."));
        var repeated = byId.SelectMany(group => group.Skip(1))
            .Select(one => one.Fault(ExchangeRules.DelsvarRepeated, $"Svar {svar.Id()} har samma delsvar två gånger."));
        return missing.Concat(unknown)
            .Concat(repeated)
            .Concat(layout.Delsvar.SelectMany(known => byId[known.Id].Take(1).SelectMany(one => OfValue(one, known))));
    }

    private static IEnumerable<ExchangeFault> OfValue(XElement delsvar, DelsvarLayout layout)
    {
        if (layout.Kind == DelsvarKind.Code)
        {
            return OfCode(delsvar, layout);
        }

        if (delsvar.HasElements)
        {
            return [delsvar.Fault(ExchangeRules.ValueElement, $"Delsvar {layout.Id} ska bara ha text, inga element.")];
        }

        return OfText(delsvar, layout).Concat(Split(delsvar, layout));
    }

    /// <summary>At the edge of a text, a comment or an instruction leaves it in one piece.</summary>
    private static IEnumerable<ExchangeFault> Split(XElement delsvar, DelsvarLayout layout)
    {
        var pieces = delsvar.Nodes().Select(node => node is XText text ? XmlText.Trimmed(text.Value).Length > 0 : (bool?)null)
            .Where(hasText => hasText != false).ToList();
        var (first, last) = (pieces.IndexOf(true), pieces.LastIndexOf(true));
        if (first >= 0 && pieces.IndexOf(null, first) is var cut and >= 0 && cut < last)
        {
            yield return delsvar.Remark(ExchangeRules.RemarkSplit,
                $"En kommentar eller instruktion delar texten i delsvar {layout.Id} i två. Texten är läst hel.");
        }
    }

    private static IEnumerable<ExchangeFault> OfText(XElement delsvar, DelsvarLayout layout)
    {
        var text = XmlText.Trimmed(delsvar.Value);
        if (text.Length == 0 && layout.Kind == DelsvarKind.Text)
        {
            yield return delsvar.Fault(ExchangeRules.ValueEmpty, $"Texten i delsvar {layout.Id} är tom.");
        }
        else if (text.Length == 0 && layout.IsNeeded)
        {
            yield return delsvar.Fault(ExchangeRules.DelsvarMissing, $"Delsvar {layout.Id} är tomt.");
        }
        else if (layout.Kind == DelsvarKind.Truth && SvarReader.TruthOf(delsvar).Length == 0)
        {
            yield return delsvar.Fault(ExchangeRules.ValueTruth, $"Delsvar {layout.Id} ska vara true eller false.");
        }
    }

    private static IEnumerable<ExchangeFault> OfCode(XElement delsvar, DelsvarLayout layout)
    {
        var cv = delsvar.Elements(ExchangeCodes.Types + "cv").ToList();
        if (cv.Count != 1)
        {
            yield return delsvar.Fault(ExchangeRules.CodeMissing, $"Delsvar {layout.Id} ska ha exakt ett cv.");
            yield break;
        }

        var code = SvarReader.CodeOf(delsvar);
        var system = SvarReader.SystemOf(delsvar);
        if (!layout.Systems.Contains(layout.HasTidySystem ? XmlText.Normalized(system) : system))
        {
            yield return cv[0].Fault(ExchangeRules.CodeSystem, $"Koden i delsvar {layout.Id} är ur fel kodverk.");
        }
        else if (layout.Codes.Count > 0 && !layout.Codes.Contains(code))
        {
            yield return cv[0].Fault(ExchangeRules.CodeUnknown, $"Koden i delsvar {layout.Id} är ingen av utlåtandets grunder.");
        }
        else if (code != code.Trim())
        {
            yield return cv[0].Fault(ExchangeRules.CodeSpace,
                $"Koden i delsvar {layout.Id} har ett hårt blanksteg eller ett annat osynligt tecken före eller efter.");
        }
        else if (layout.Names.TryGetValue(code, out var choice) && !SvarReader.IsNameOf(choice, SvarReader.NameOf(delsvar)))
        {
            yield return cv[0].Remark(ExchangeRules.RemarkName, $"Benämningen i delsvar {layout.Id} är en annan än kodens. Koden är läst.");
        }
    }

    private static IEnumerable<ExchangeFault> Mixed(XElement svar, IReadOnlyList<XElement> delsvar) =>
        delsvar.Select(SvarReader.SystemOf).Select(XmlText.Normalized)
            .Where(system => ExchangeCodes.DiagnosisSystems.Any(known => known.Oid == system))
            .Distinct()
            .Count() > 1
            ? [svar.Fault(ExchangeRules.CodeSystemMixed, "Diagnoskoderna är ur olika kodverk.")]
            : [];

    /// <summary>A text about "annat" in another svar would be lost, or taken for the right one.</summary>
    private IEnumerable<ExchangeFault> Explained(XElement svar, IReadOnlyList<XElement> delsvar) =>
        from question in form.Questions
        where question.SvarId == svar.Id()
            && question.ShownWhen is { NoneOf.Count: 0, Value: null } condition
            && condition.AnyOf[0] != $"{svar.Id()}/{SvarReader.GroundOf(svar)}"
        let cause = question.ShownWhen!.AnyOf[0].Split('/')[1]
        from one in delsvar
        where one.Id() == question.Id
        select one.Fault(ExchangeRules.OtherText, $"Delsvar {question.Id} får bara finnas där delsvar {svar.Id()}.1 är {cause}.");
}
