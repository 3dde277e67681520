using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Exchange;

/// <summary>Whatever a svar says, and however wrong it stands, it is in a field of the case or among what followed from the file.</summary>
public sealed class NothingLostTests
{
    private static readonly XNamespace Core = "urn:riv:clinicalprocess:healthcond:certificate:3";
    private static readonly XNamespace Types = "urn:riv:clinicalprocess:healthcond:certificate:types:3";

    private static readonly IReadOnlyDictionary<string, BrokenUtlatande> Rows = BrokenUtlatanden.All
        .Where(row => ExchangeSamples.Read(row.Bytes()).Utlatande is not null).ToDictionary(row => row.Name);

    /// <summary>What the format itself puts there: code systems and the names of codes.</summary>
    private static readonly IReadOnlySet<string> OfTheFormat = Fk7800.Version13.Questions.SelectMany(question => question switch
    {
        DatedChoicesQuestion dated => dated.Choices.SelectMany(choice => new[] { choice.Label, choice.SentLabel }).Append(dated.CodeSystem),
        UnderlagQuestion underlag => underlag.Types.SelectMany(type => new[] { type.Label, type.SentLabel }).Append(underlag.CodeSystem),
        DiagnosesQuestion => ["1.2.752.116.1.1.1.1.3", "1.2.752.116.1.3.1.4.1"],
        _ => Enumerable.Empty<string>(),
    }).ToHashSet();

    public static TheoryData<string> Broken => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Read_ABrokenUtlatande_KeepsEveryText(string name) => AssertKept(Rows[name].Bytes());

    [Property(MaxTest = 300)]
    public Property Read_AnyAlteredUtlatande_KeepsEveryText() =>
        Prop.ForAll(Arb.From(Altered()), file => AssertKept(Encoding.UTF8.GetBytes(file)));

    [Theory]
    [InlineData("4", "Rad 4", "4.1: PSYKOLOG, Underlag från psykolog", "4.2: 2026-09-15", "4.3: Mottagning 4")]
    [InlineData("15", "15.1: Vad som står i ett svar som inte finns.")]
    [InlineData("6", "6.8: F410, kodverk 1.2.752.116.1.1.1.1.3, Paniksyndrom", "6.7: Fjärde diagnosen")]
    [InlineData("5", "5.1: Bakgrunden en gång till.")]
    [InlineData("3", "3.1: false")]
    [InlineData("1", "Rad 9", "1.1: TELEFONKONTAKT, Telefonkontakt med patienten", "1.2: 2026-11-05")]
    public void Read_WhatHasNoField_TellsItWhole(string svarId, params string[] lines)
    {
        var root = XDocument.Load(new MemoryStream(ExchangeSamples.Bytes(ExchangeSamples.All["full"]))).Root!;
        var last = root.Descendants(Core + "svar").Last();
        last.AddAfterSelf(
            Svar("4", Instans(4), Coded("4.1", "PSYKOLOG", "KV_FKMU_0005", "Underlag från psykolog"), Text("4.2", "2026-09-15"),
                Text("4.3", "Mottagning 4")),
            Svar("15", Text("15.1", "Vad som står i ett svar som inte finns.")),
            Svar("5", Text("5.1", "Bakgrunden en gång till.")),
            Svar("3", Text("3.1", "false")),
            Svar("1", Instans(9), Coded("1.1", "TELEFONKONTAKT", "KV_FKMU_0001", "Telefonkontakt med patienten"),
                Text("1.2", "2026-11-05")));
        root.Descendants(Core + "svar").Single(svar => svar.Attribute("id")!.Value == "6")
            .Add(Coded("6.8", "F410", "1.2.752.116.1.1.1.1.3", "Paniksyndrom"), Text("6.7", "Fjärde diagnosen"));

        var reading = ExchangeSamples.Read(Bytes(root));

        Assert.Contains(new LeftOver(svarId, string.Join('\n', lines)), reading.LeftOver);
        Assert.Equal(
            [("1", "4b-kod-okand"), ("15", "4b-okant-svar"), ("3", "4b-antal"), ("5", "4b-antal"), ("6", "4b-delsvar-okant")],
            reading.Faults.Select(fault => (fault.SvarId, fault.Rule)).Distinct().Order());
    }

    [Fact]
    public void Read_WhatStandsAroundTheSvar_IsToldToo()
    {
        var complementing = ExchangeSamples.All["complementing a message with reference"];
        var root = XDocument.Load(new MemoryStream(ExchangeSamples.Bytes(complementing))).Root!;
        root.Descendants(Core + "fornamn").Single().Value = "Tolvan";
        root.Descendants(Core + "svar").First().AddBeforeSelf(new XElement(Core + "anteckning", "Ring dottern."));

        var told = ExchangeSamples.Read(Bytes(root)).LeftOver.Select(left => left.Text).ToList();

        Assert.Contains("Svarar på meddelande: m-1, r & 2", told);
        Assert.Contains(told,
            text => text.StartsWith("Relation till ett annat utlåtande: KOMPLT, Kompletterar, ", StringComparison.Ordinal));
        Assert.Contains("Om patienten: Tolvan", told);
        Assert.Contains("Övrigt i filen: Ring dottern.", told);
    }

    private static Gen<(int Kind, int Place, int Number)> Change() =>
        from kind in Gen.Choose(0, 8)
        from place in Gen.Choose(0, 500)
        from number in Gen.Choose(0, 99)
        select (kind, place, number);

    private static Gen<string> Altered() =>
        from name in Gen.Elements("full", "minimal", "at limit", "tilläggsfrågor")
        from changes in Change().NonEmptyListOf()
        select Alter(name, changes.Take(6));

    private static string Alter(string name, IEnumerable<(int Kind, int Place, int Number)> changes)
    {
        var root = XDocument.Load(new MemoryStream(ExchangeSamples.Bytes(ExchangeSamples.All[name]))).Root!;
        foreach (var (kind, place, number) in changes)
        {
            XElement At(IEnumerable<XElement> all) => all.ElementAt(place % all.Count());
            var svar = root.Descendants(Core + "svar");
            var delsvar = svar.Elements(Core + "delsvar");
            switch (kind)
            {
                case 0:
                    At(svar).AddAfterSelf(new XElement(At(svar)));
                    break;
                case 1:
                    At(delsvar).AddAfterSelf(new XElement(At(delsvar)));
                    break;
                case 2:
                    At(svar).SetAttributeValue("id", number);
                    break;
                case 3:
                    At(delsvar).SetAttributeValue("id", $"{At(delsvar).Parent!.Attribute("id")!.Value}.{number % 9}");
                    break;
                case 4:
                    At(delsvar.Descendants(Types + "code")).Value = $"KOD{number}";
                    break;
                case 5:
                    At(delsvar.Descendants(Types + "codeSystem")).Value = $"1.2.{number}";
                    break;
                case 6:
                    At(delsvar).Add(new XElement(Types + "annat", $"Annat {number}"));
                    break;
                case 7:
                    At(svar).Add($"Löst {number}");
                    break;
                default:
                    At(delsvar).AddAfterSelf(Text(At(delsvar).Attribute("id")!.Value, $"Text {number}"));
                    break;
            }
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static void AssertKept(byte[] file)
    {
        var reading = ExchangeSamples.Read(file);
        var sheet = reading.Utlatande!.Sheet;
        var kept = sheet.Questions.SelectMany(question => sheet[question].Parts.SelectMany(part => new[] { part.Key, part.Value }))
            .Append(string.Join("  ", sheet.Questions.OfType<TextQuestion>().Select(question => SentText.Of(question, sheet))))
            .Concat(reading.LeftOver.Select(left => left.Text)).Concat(reading.Utlatande.DiagnosisTitles.Values)
            .Select(Flat).ToList();
        var texts = XDocument.Load(new MemoryStream(file)).Root!.Descendants(Core + "svar").DescendantsAndSelf()
            .Where(element => element.Name != Core + "instans")
            .Select(element => Flat(string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value))))
            .Where(text => text.Length > 0 && !OfTheFormat.Contains(text));
        Assert.All(texts, text => Assert.True(
            text is "true" or "false" or "1" or "0" || kept.Any(one => one.Contains(DayOf(text), StringComparison.OrdinalIgnoreCase)),
            $"\"{text}\" is nowhere."));
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Normalize().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string DayOf(string text) => text.Length > 10 && text[4] == '-' && text[7] == '-' ? text[..10] : text;

    private static byte[] Bytes(XElement root) => Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));

    private static XElement Svar(string id, params object[] content) => new(Core + "svar", new XAttribute("id", id), content);

    private static XElement Instans(int number) => new(Core + "instans", number);

    private static XElement Text(string id, string text) => new(Core + "delsvar", new XAttribute("id", id), text);

    private static XElement Coded(string id, string code, string system, string name) => new(Core + "delsvar", new XAttribute("id", id),
        new XElement(Types + "cv", new XElement(Types + "code", code), new XElement(Types + "codeSystem", system),
            new XElement(Types + "displayName", name)));
}
