using System.Xml.Linq;
using Sjukersattning.Domain.Form;
using static Sjukersattning.Domain.Exchange.ExchangeCodes;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// What a file tells round its svar: of the patient, of the läkare and the unit that signed, and whatever else stands there. What
/// <see cref="ReadFile.InWords"/> says already, the format's own constants and a signature are not told again.
/// </summary>
internal sealed class FrameLeftOvers(XElement root, XElement intyg, FormEdition form)
{
    /// <summary>What stands under the root or the intyg, and what it is called; of a named one each part is named too.</summary>
    private static readonly IReadOnlyDictionary<XName, (string What, bool IsNamed)> Places = new Dictionary<XName, (string, bool)>
    {
        [Register + "svarPa"] = ("Svarar på meddelande", false), [Core + "relation"] = ("Relation till ett annat utlåtande", false),
        [Core + "status"] = ("Status", false), [Core + "patient"] = ("Om patienten", false),
        [Core + "skapadAv"] = ("Om den som signerade", true), [Core + "enhet"] = ("Om vårdenheten", true),
        [Core + "mottagare"] = ("Mottagare", false), [Core + "skickatTidpunkt"] = ("Skickat", false),
        [Core + "intygs-id"] = ("Utlåtandets id är givet av", false),
    };

    private readonly HashSet<XElement> _told = [.. Told(intyg).OfType<XElement>()];

    public IEnumerable<LeftOver> All() => root.DescendantsAndSelf()
        .Where(element => !element.AncestorsAndSelf()
            .Any(one => one.Name == Signature + "Signature" || (one.Name == Core + "svar" && one.Parent == intyg)))
        .Select(element => (Place: PlaceOf(element), Element: element, Words: WordsOf(element)))
        .Where(one => one.Words.Length > 0)
        .GroupBy(one => one.Place)
        .Select(group => new LeftOver("",
            $"{WhatOf(group.Key).What}: {InWords(group.Key, group.Select(one => (one.Element, one.Words)))}"));

    /// <summary>What the line that names the file says, and the patient's number, which the case has.</summary>
    private static IEnumerable<XElement?> Told(XElement intyg)
    {
        var skapadAv = intyg.Element(Core + "skapadAv");
        return
        [
            intyg.Element(Core + "intygs-id")?.Element(Types + "extension"), intyg.Element(Core + "typ")?.Element(Types + "code"),
            intyg.Element(Core + "version"), intyg.Element(Core + "signeringstidpunkt"),
            intyg.Element(Core + "patient")?.Element(Core + "person-id")?.Element(Types + "extension"),
            skapadAv?.Element(Core + "fullstandigtNamn"), skapadAv?.Element(Core + "enhet")?.Element(Core + "enhetsnamn"),
        ];
    }

    /// <summary>The element that says what something is about: the unit, or what stands right under the intyg or the root.</summary>
    private XElement PlaceOf(XElement element)
    {
        var top = element.AncestorsAndSelf().FirstOrDefault(one => one.Parent == intyg || (one.Parent == root && one != intyg)) ?? element;
        return top.Name != Core + "skapadAv" ? top
            : element.AncestorsAndSelf(Core + "enhet").FirstOrDefault(one => one.Parent == top) ?? top;
    }

    private (string What, bool IsNamed) WhatOf(XElement place) =>
        place == root || place == intyg || (place.Parent == root && place.Name != Register + "svarPa")
            ? ("Övrigt i filen", false)
            : Places.GetValueOrDefault(place.Name, ("Övrigt i filen", false));

    /// <summary>"telefonnummer 0370-12 34 56": a part is called as the format calls it, in Swedish.</summary>
    private string InWords(XElement place, IEnumerable<(XElement Element, string Words)> all) => !WhatOf(place).IsNamed
        ? string.Join(", ", all.Select(one => one.Words))
        : string.Join(", ", all.GroupBy(one => one.Element.AncestorsAndSelf().First(part => part.Name.Namespace != Types))
            .Select(part =>
                $"{(part.Key == place ? "" : $"{part.Key.Name.LocalName} ")}{string.Join(' ', part.Select(one => one.Words))}"));

    private string WordsOf(XElement element) => string.Join(", ", new[] { IsTold(element) ? "" : LeftOvers.Words(element) }
        .Concat(LeftOvers.Attributes(element)).Where(text => text.Length > 0));

    private bool IsTold(XElement element) => XmlText.Trimmed(XmlText.Own(element)) is var text
        && (text.Length == 0
            || _told.Contains(element)
            || text is RelationSystem or PartSystem or StatusSystem or AddressSourceSystem or HsaRoot or ArbetsplatskodRoot
                or PersonnummerRoot or SamordningsnummerRoot or BefattningSystem or LegitimationSystem
            || text.Equals(CertificateSystem, StringComparison.OrdinalIgnoreCase)
            || (element.Parent?.Name == Core + "typ" && text.Equals(form.Title, StringComparison.OrdinalIgnoreCase))
            || (element.Name == Core + "skickatTidpunkt"
                && text == XmlText.Trimmed(intyg.Element(Core + "signeringstidpunkt")?.Value ?? "")));
}
