using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Exchange;

/// <summary>Whatever a svar says, and however wrong it stands, it is in a field of the case or among what followed from the file.</summary>
public sealed class NothingLostTests
{
    private static readonly XNamespace Core = "urn:riv:clinicalprocess:healthcond:certificate:3";
    private static readonly XNamespace Other = "urn:egen";
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

    /// <summary>Which register an id or a code is of, and that the file is an utlåtande.</summary>
    private static readonly IReadOnlySet<string> OfTheFrame = new[]
    {
        "1.2.752.129.2.1.3.1", "1.2.752.129.2.1.3.3", "1.2.752.129.2.1.4.1", "1.2.752.29.4.71", "1.2.752.129.2.2.1.4",
        "1.2.752.29.23.1.6", "4ade8de2-effe-41d0-b177-fedc820e69fa", "b64ea353-e8f6-4832-b563-fc7d46f29548",
        "c2362fcd-eda0-4f9a-bd13-b3bbaf7f2146", "769bb12b-bd9f-4203-a5cd-fd14f2eb3b80", "9871cd17-8755-4ed9-b894-ff3729e775a4", "LUSE",
        Fk7800.Version13.Title,
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

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

    [Fact]
    public void Read_WhatIsToldOfSignerUnitAndSending_IsNamed()
    {
        var root = XDocument.Load(new MemoryStream(ExchangeSamples.Bytes(ExchangeSamples.All["full"]))).Root!;
        var enhet = root.Descendants(Core + "enhet").Single();
        enhet.Elements(Core + "telefonnummer").Single().AddAfterSelf(new XElement(Core + "epost", "vc@region.example"));
        root.Descendants(Core + "skickatTidpunkt").Single().Value = "2026-11-21T08:00:00";
        root.Descendants(Core + "typ").First().Add(new XElement(Core + "annat", "Något"));
        root.Descendants(Core + "patient").Single().Add("Löst.");
        root.Descendants(Core + "patient").Single().SetAttributeValue("sekretess", "ja");
        root.Add(new XElement(root.Elements().Last()));

        var told = ExchangeSamples.Read(Bytes(root)).LeftOver.Where(left => left.SvarId.Length == 0).Select(left => left.Text).ToList();

        Assert.Contains("Om den som signerade: personal-id SE5565594230-L01, forskrivarkod 1234567, befattning 201011 "
            + $"{Befattningar.NameOf("201011")}, specialistkompetens N/A Allmänmedicin", told);
        var unit = Assert.Single(told, text => text.StartsWith("Om vårdenheten: ", StringComparison.Ordinal));
        Assert.All(["enhets-id SE5565594230-B31", "epost vc@region.example", $"telefonnummer {SheetSamples.Unit.Telefonnummer}",
            $"postadress {SheetSamples.Unit.Postadress}", "vardgivarnamn Region Björken"],
            part => Assert.Contains(part, unit, StringComparison.Ordinal));
        Assert.Contains("Skickat: 2026-11-21T08:00:00", told);
        Assert.Contains("Övrigt i filen: Något", told);
        Assert.Contains("Om patienten: Löst., sekretess=ja", told);
        Assert.Contains(told, text => text.StartsWith("Övrigt i filen: SE5565594230-B31, ", StringComparison.Ordinal)
            && text.Contains("191212121212", StringComparison.Ordinal));
    }

    /// <summary>A program wrote the file, and nobody is there to be asked which is the month.</summary>
    [Theory]
    [InlineData("03/04/2026", false)]
    [InlineData("3.4.2026", false)]
    [InlineData("3 april 2026", false)]
    [InlineData("20260403", true)]
    [InlineData("2026-4-3", true)]
    [InlineData("2026-04-03Z", true)]
    [InlineData("2026-04", true)]
    public void Read_ADateThatMustBeGuessed_FillsNoFieldAndIsTold(string written, bool isHeld)
    {
        var root = XDocument.Load(new MemoryStream(ExchangeSamples.Bytes(ExchangeSamples.All["full"]))).Root!;
        foreach (var id in new[] { "1.2", "2.1", "4.2" })
        {
            root.Descendants(Core + "delsvar").First(delsvar => delsvar.Attribute("id")!.Value == id).Value = written;
        }

        var reading = ExchangeSamples.Read(Bytes(root));

        var sheet = reading.Utlatande!.Sheet;
        var dates = new[]
        {
            sheet["1"][root.Descendants(Types + "code").First(code => code.Parent!.Parent!.Attribute("id")?.Value == "1.1").Value],
            sheet["2.1"][DateQuestion.DatePart], sheet["4"][UnderlagQuestion.DatePart(1)],
        };
        Assert.All(dates, date => Assert.Equal(isHeld, date.Length > 0));
        Assert.All(["1", "2", "4"], id => Assert.Equal(!isHeld, reading.LeftOver
            .Any(left => left.SvarId == id && left.Text.Contains(written, StringComparison.Ordinal))));
    }

    private static Gen<(int Kind, int Place, int Number)> Change() =>
        from kind in Gen.Choose(0, 13)
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
                case 8:
                    At(root.Descendants().Where(IsWritten)).SetAttributeValue($"egen{number}", $"Eget {number}");
                    break;
                case 9:
                    At(root.Descendants().Where(IsWritten)).Add(new XElement(Other + "annat", $"Främmande {number}"));
                    break;
                case 10:
                    At(root.DescendantsAndSelf().Where(element => element.HasElements)).AddFirst($"Löst {number}");
                    break;
                case 11:
                    At(root.Elements().Elements().Where(IsWritten))
                        .AddAfterSelf(new XElement(At(root.Elements().Elements().Where(IsWritten))));
                    break;
                case 12:
                    root.Add(new XElement(root.Elements().Last()));
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
            .Concat([Line(reading), reading.Utlatande.Patient.Digits, $"{reading.Utlatande.Patient}"]).Select(Flat).ToList();
        var texts = XDocument.Load(new MemoryStream(file)).Root!.DescendantsAndSelf()
            .Where(element => element.Name != Core + "instans")
            .SelectMany(element => element.Attributes()
                .Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name != "id").Select(attribute => attribute.Value)
                .Append(string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value))))
            .Select(Flat)
            .Where(text => text.Length > 0 && !OfTheFormat.Contains(text) && !OfTheFrame.Contains(text));
        Assert.All(texts, text => Assert.True(
            text is "true" or "false" or "1" or "0" || kept.Any(one => one.Contains(DayOf(text), StringComparison.OrdinalIgnoreCase)),
            $"\"{text}\" is nowhere."));
    }

    /// <summary>What the line says that names the file wherever it is told of, and the moment of which it says the day.</summary>
    private static string Line(ExchangeReading reading) =>
        $"{ReadFile.Of(reading, Fk7800.Version13, [], new Dictionary<string, string>()).InWords} {reading.Utlatande!.SignedAt:s}";

    /// <summary>Elements with a text or none, without those that no utlåtande can be read without.</summary>
    private static bool IsWritten(XElement element) => !element.HasElements && element.Name != Core + "instans"
        && element.Name != Core + "signeringstidpunkt" && element.Parent!.Name != Core + "person-id" && element.Parent.Name != Core + "typ";

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
