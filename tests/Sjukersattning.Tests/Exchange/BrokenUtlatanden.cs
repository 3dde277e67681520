using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;
using static Sjukersattning.Tests.Exchange.Edit;

namespace Sjukersattning.Tests.Exchange;

/// <summary>
/// Every rule at least once, in the order of <see cref="ExchangeRules.All"/>; the rules about the file itself have
/// files of their own.
/// </summary>
internal static class BrokenUtlatanden
{
    private const string Intyg = "//rc:intyg";
    private const string Patient = "//c:patient";
    private const string Ground = "KV_FKMU_0001";
    private const string Underlag = "KV_FKMU_0005";
    private const string Icd = "1.2.752.116.1.1.1.1.3";

    // Svar that are one text: those that the valid file has, and those that it leaves out.
    private static readonly string[] Written = ["5", "7", "8", "17", "22"];
    private static readonly string[] LeftOut = ["9", "10", "11", "12", "13", "14", "18", "19", "20", "21", "23", "25"];

    /// <summary>An underlag, and the Ja that it follows from.</summary>
    private static readonly Edit[] WithUnderlag = [Set(Delsvar("3.1"), "true"), Add(Intyg, AnUnderlag(1))];

    public static IReadOnlyList<BrokenUtlatande> All { get; } =
        [.. Kind(), .. Shape(), .. Numbers(), .. Parts(), .. Values(), .. Reviewed(), .. Remarks()];

    private static IEnumerable<BrokenUtlatande> Kind() =>
    [
        new("fil-typ", "", Set("//c:typ/t:code", "LISJP")),
    ];

    private static IEnumerable<BrokenUtlatande> Shape() =>
    [
        new("xsd-saknas", "", Remove(Intyg)),
        new("xsd-saknas", "", Remove($"{Patient}/c:efternamn")),
        new("xsd-saknas", "6", Remove(CodeSystem("6.2"))),
        new("xsd-saknas", "23", Add(Intyg, SvarWith("23"))),
        new("xsd-antal", "", Repeat("//c:version")),
        new("xsd-antal", "1", AddAfter(Instans("1"), Number(2))),
        new("xsd-ordning", "", Remove($"{Patient}/c:fornamn"), AddAfter($"{Patient}/c:efternamn", "<c:fornamn />")),
        new("xsd-ordning", "1", Remove(Instans("1")), Add(Svar("1"), Number(1))),
        new("xsd-okant", "", AddAfter($"{Patient}/c:fornamn", "<c:smeknamn />")),
        new("xsd-okant", "8", Set(Delsvar("8.1"), "Måttlig <c:annat />nedsättning.")),
        new("xsd-text", "", AddFirst(Patient, "x")),
        new("xsd-text", "17", AddFirst(Svar("17"), "x")),
        new("xsd-attribut", "", Attribute(Patient, "annat")),
        new("xsd-attribut", "22", Attribute(Svar("22"), "annat")),
        new("xsd-id", "", Add(Intyg, SvarWith("x23", Text("23.1")))),
        new("xsd-id", "5", Set(Svar("5"), Text("5", "Insjuknade 2019."))),
        new("xsd-varde", "", Set("//c:arbetsplatskod/t:root", "1.2.3")),
        new("xsd-varde", "", Set("//c:befattning/t:codeSystem", "1.2.3")),
        new("xsd-varde", "", Set("//c:personal-id/t:root", "1.2.3")),
        new("xsd-varde", "", Set("//c:person-id/t:root", "1.2.752.129.2.1.3.2")),
        new("xsd-format", "", Set("//c:personal-id/t:extension", "")),
        new("xsd-format", "", Set("//c:person-id/t:extension", "19121212-1212")),
        new("xsd-format", "", Set("//c:signeringstidpunkt", "2026-11-20T09:05:07Z")),
        new("xsd-format", "1", Set(Instans("1"), "ett")),
    ];

    private static IEnumerable<BrokenUtlatande> Numbers() =>
    [
        .. Written.Concat(["2", "3", "6", "45"]).Select(id => new BrokenUtlatande("4b-antal", id, Repeat(Svar(id)))),
        .. LeftOut.Append("9001")
            .Select(id => new BrokenUtlatande("4b-antal", id, Add(Intyg, SvarWith(id, Text($"{id}.1"))), Repeat(Svar(id)))),
        new("4b-antal", "26", Add(Intyg, SvarWith("26", Text("26.1", "true"))), Repeat(Svar("26"))),
        new("4b-antal", "1", Add(Intyg, string.Concat(
            AGround(2, "JOURNALUPPGIFTER"), AGround(3, "ANHORIG"), AGround(4, "ANNAT", Text("1.3", "Teammöte")), AGround(5, "ANHORIG")))),
        .. new[] { "0", "15", "16", "24", "8999" }
            .Select(id => new BrokenUtlatande("4b-okant-svar", id, Add(Intyg, SvarWith(id, Text($"{id}.1"))))),
        new("4b-instans", "1", Remove(Instans("1"))),
        new("4b-instans", "4", [.. WithUnderlag, Remove(Instans("4"))]),
        new("4b-instans-nummer", "1", Set(Instans("1"), "0")),
        new("4b-instans-nummer", "4", [.. WithUnderlag, Set(Instans("4"), "-1")]),
        new("4b-instans-nummer", "5", AddFirst(Svar("5"), Number(0))),
    ];

    private static IEnumerable<BrokenUtlatande> Parts() =>
    [
        new("4b-delsvar-saknas", "1", Remove(Delsvar("1.1"))),
        new("4b-delsvar-saknas", "1", Remove(Delsvar("1.2"))),
        new("4b-delsvar-saknas", "1", Set(Delsvar("1.2"), "")),
        .. Written.Select(id => new BrokenUtlatande("4b-delsvar-flera", id, Add(Svar(id), Text($"{id}.1", "Mer.")))),
        new("4b-delsvar-flera", "1", Repeat(Delsvar("1.2"))),
        new("4b-delsvar-flera", "2", Repeat(Delsvar("2.1"))),
        new("4b-delsvar-flera", "3", Repeat(Delsvar("3.1"))),
        new("4b-delsvar-flera", "1", [.. OnGround("ANNAT"), Add(Svar("1"), Text("1.3", "Teammöte") + Text("1.3", "Teammöte"))]),
        new("4b-delsvar-flera", "4", [.. WithUnderlag, Add(Svar("4"), Text("4.3", "Lillby"))]),
        new("4b-delsvar-flera", "6", Add(Svar("6"), Text("6.1", "Depression"))),
        new("4b-delsvar-flera", "26", Add(Intyg, SvarWith("26", Text("26.1", "true"), Text("26.1", "true")))),
        new("4b-delsvar-flera", "45", Set(Delsvar("45.1"), "true"), Add(Svar("45"), Text("45.2", "Depression")), Repeat(Delsvar("45.2"))),
        new("4b-delsvar-flera", "9001", Add(Intyg, SvarWith("9001", Text("9001.1"), Text("9001.2", "Mer.")))),
        .. Written.Concat(["2", "3"]).Select(id => new BrokenUtlatande("4b-delsvar-okant", id, Add(Svar(id), Text($"{id}.2", "Mer.")))),
        .. LeftOut.Select(id => new BrokenUtlatande("4b-delsvar-okant", id, Add(Intyg, SvarWith(id, Text($"{id}.2"))))),
        new("4b-delsvar-okant", "1", Add(Svar("1"), Text("1.4", "Motivering."))),
        new("4b-delsvar-okant", "4", [.. WithUnderlag, Add(Svar("4"), Text("4.4", "Mer."))]),
        new("4b-delsvar-okant", "6", Add(Svar("6"), Text("6.7", "Mer."))),
        new("4b-delsvar-okant", "26", Add(Intyg, SvarWith("26", Text("26.1", "true"), Text("26.3", "Mer.")))),
        new("4b-delsvar-okant", "45", Add(Svar("45"), Text("45.3", "Mer."))),
    ];

    private static IEnumerable<BrokenUtlatande> Values() =>
    [
        new("4b-kod-saknas", "1", Set(Delsvar("1.1"), "UNDERSOKNING")),
        new("4b-kod-saknas", "6", Set(Delsvar("6.2"), "F331")),
        new("4b-kod-saknas", "6", Repeat($"{Delsvar("6.2")}/t:cv")),
        new("4b-kodsystem", "1", Set(CodeSystem("1.1"), Underlag)),
        new("4b-kodsystem", "4", [.. WithUnderlag, Set(CodeSystem("4.1"), Ground)]),
        .. new[] { $" {Ground}", $"{Ground}\n", $"\t{Ground} " }
            .Select(system => new BrokenUtlatande("4b-kodsystem", "1", Set(CodeSystem("1.1"), system))),
        new("4b-kodsystem", "4", [.. WithUnderlag, Set(CodeSystem("4.1"), $" {Underlag} ")]),
        new("4b-kodsystem", "6", Set(CodeSystem("6.2"), "1.2.752.116.1.1.1.1.1")),
        new("4b-kodsystem-olika", "6", Add(Svar("6"), Coded("6.4", "M79-P", "1.2.752.116.1.3.1.4.1") + Text("6.3", "Fibromyalgi"))),
        new("4b-kod-okand", "1", Set(Code("1.1"), "TELEFONKONTAKT")),
        new("4b-kod-upprepad", "1", Add(Intyg, AGround(2, "UNDERSOKNING")), Set($"({Delsvar("1.2")})[2]", "2026-11-03")),
        .. new[] { "F331\u00A0", "\u00A0F331", " F331\u2003", "\u3000F331" }
            .Select(code => new BrokenUtlatande("4b-kod-blanksteg", "6", Set(Code("6.2"), code))),
        new("4b-element-i-text", "2", Set(Delsvar("2.1"), "<t:date>2024-03-14</t:date>")),
        new("4b-element-i-text", "3", Add(Delsvar("3.1"), "<t:date>2024-03-14</t:date>")),
        new("4b-element-i-text", "8", Set(Delsvar("8.1"), "Måttlig <t:pq><t:value>1</t:value><t:unit>x</t:unit></t:pq>nedsättning.")),
        new("4b-element-i-text", "9001", Add(Intyg, SvarWith("9001", Text("9001.1", "<t:date>2024-03-14</t:date>")))),
        .. Written.Select(id => new BrokenUtlatande("4b-tom-text", id, Set(Delsvar($"{id}.1"), ""))),
        .. new[] { "9", "18", "19", "20", "21", "23", "25", "9001" }
            .Select(id => new BrokenUtlatande("4b-tom-text", id, Add(Intyg, SvarWith(id, Text($"{id}.1", " \n\t"))))),
        new("4b-tom-text", "1", [.. OnGround("ANNAT"), Add(Svar("1"), Text("1.3", ""))]),
        new("4b-tom-text", "4", [.. WithUnderlag, Set(Delsvar("4.3"), " ")]),
        new("4b-tom-text", "6", Set(Delsvar("6.1"), "")),
        new("4b-tom-text", "6", Add(Svar("6"), Text("6.3", ""))),
        new("4b-tom-text", "26", Add(Intyg, SvarWith("26", Text("26.1", "false"), Text("26.2", " ")))),
        new("4b-tom-text", "45", Add(Svar("45"), Text("45.2", ""))),
        new("4b-ja-nej", "3", Set(Delsvar("3.1"), "nej")),
        new("4b-ja-nej", "26", Add(Intyg, SvarWith("26", Text("26.1", "")))),
        new("4b-ja-nej", "45", Set(Delsvar("45.1"), "TRUE")),
        new("4b-annat", "1", Add(Svar("1"), Text("1.3", "Teammöte"))),
        new("4b-annat", "1", Add(Svar("1"), Text("1.3", "Samtal")), Add(Intyg, AGround(2, "ANNAT", Text("1.3", "Teammöte")))),
    ];

    private static IEnumerable<BrokenUtlatande> Reviewed() =>
    [
        new("4a-1", "1", Remove(Svar("1"))),
        new("4a-2", "1", Set(Delsvar("1.2"), "2026-02-30")),
        new("4a-2", "1", Set(Delsvar("1.2"), "2026-11-21")),
        .. new[] { "2026-11-02+25:00", "2026-11-02T10:00:00", "2026-11-02 Z", "-2026-11-02", "2026-11-02\u00A0" }
            .Select(day => new BrokenUtlatande("4a-2", "1", Set(Delsvar("1.2"), day))),
        new("4a-3", "1", OnGround("ANNAT")),
        new("4a-5", "2", Remove(Svar("2"))),
        new("4a-5", "2", Set(Delsvar("2.1"), "")),
        new("4a-5", "2", Set(Delsvar("2.1"), "14 mars 2024")),
        new("4a-5", "2", [.. OnGround("JOURNALUPPGIFTER"), Set(Delsvar("2.1"), "2026-11-21")]),
        new("4a-6", "2", Set(Delsvar("2.1"), "2026-11-03")),
        new("4a-6", "2", [.. OnGround("ANHORIG"), Set(Delsvar("2.1"), "2026-11-03")]),
        new("4a-7", "3", Remove(Svar("3"))),
        new("4a-8", "4", Set(Delsvar("3.1"), "true")),
        new("4a-9", "4", Add(Intyg, AnUnderlag(1))),
        new("4a-10", "4", Set(Delsvar("3.1"), "1"), Add(Intyg, AnUnderlag(1) + AnUnderlag(2) + AnUnderlag(3) + AnUnderlag(4))),
        new("4a-11", "4", [.. WithUnderlag, Remove(Delsvar("4.1"))]),
        new("4a-11", "4", [.. WithUnderlag, Set(Code("4.1"), "SKOLHALSOVARD"), Set(Title("4.1"), "Underlag från skolhälsovård")]),
        new("4a-12", "4", [.. WithUnderlag, Remove(Delsvar("4.2"))]),
        new("4a-12", "4", [.. WithUnderlag, Set(Delsvar("4.2"), "2026-13-01")]),
        new("4a-12", "4", [.. WithUnderlag, Set(Delsvar("4.2"), "2026-11-21")]),
        new("4a-13", "4", [.. WithUnderlag, Remove(Delsvar("4.3"))]),
        new("4a-14", "4", Set(Delsvar("3.1"), "true"), Add(Intyg, SvarWith("4", Number(1), Coded("4.1", "", Underlag)) + AnUnderlag(2))),
        new("4a-15", "6", Remove(Svar("6"))),
        new("4a-15", "6", Add(Svar("6"), Coded("6.6", "M797", Icd) + Text("6.5", "Fibromyalgi"))),
        .. new[] { "F33", "Z73", "M7", "M79701", "F33.1", "f331", "" }
            .Select(code => new BrokenUtlatande("4a-16", "6", Set(Code("6.2"), code))),
        new("4a-16", "6", Set(Svar("6"), Text("6.1", "Depression"))),
        new("4a-16", "6", Add(Svar("6"), Text("6.3", "Fibromyalgi"))),
        new("4a-17", "6", Remove(Title("6.2")), Remove(Delsvar("6.1"))),
        new("4a-17", "6", Add(Svar("6"), Coded("6.4", "M797", Icd))),
        new("4a-18", "5", Remove(Svar("5"))),
        new("4a-19", "7", Remove(Svar("7"))),
        new("4a-20", "45", Remove(Svar("45"))),
        new("4a-21", "45", Set(Delsvar("45.1"), "true")),
        new("4a-22", "45", Add(Svar("45"), Text("45.2", "Depression"))),
        new("4a-23", "8", Remove(Svar("8"))),
        new("4a-24", "17", Remove(Svar("17"))),
        new("4a-25", "22", Remove(Svar("22"))),
        new("4a-26", "26", Add(Intyg, SvarWith("26", Text("26.1", "false"), Text("26.2", "Vill berätta.")))),
        new("4a-26", "26", Add(Intyg, SvarWith("26", Text("26.2", "Vill berätta.")))),
        new("4a-27", "", Set("//c:enhet/c:postnummer", "3333")),
        new("4a-27", "", Set("//c:telefonnummer", "")),
        new("4a-28", "18", Add(Intyg, SvarWith("18", Text("18.1", "\u00A0")))),
    ];

    private static IEnumerable<BrokenUtlatande> Remarks() =>
    [
        new("obs-langd", "25", Add(Intyg, SvarWith("25", Text("25.1", string.Concat(Enumerable.Repeat("Text. ", 500)))))),
        new("obs-tecken", "7", Set(Delsvar("7.1"), "2019 – Vårdcentralen Björken.")),
        new("obs-tecken", "9001", Add(Intyg, SvarWith("9001", Text("9001.1", "Text – text.")))),
        new("obs-personnummer", "", Set("//c:person-id/t:extension", "191212121213")),
        new("obs-signering", "", Remove("//c:signeringstidpunkt")),
        .. new[] { "2026-11-21T00:00:00", "2031-01-01T09:00:00", " 2026-12-24T15:00:00 " }
            .Select(moment => new BrokenUtlatande("obs-signering-senare", "", Set("//c:signeringstidpunkt", moment))),
        .. new[] { "1", "1.4", "2.0", "", "version 1.3", "1.3.0" }
            .Select(version => new BrokenUtlatande("obs-textversion", "", Set("//c:version", version))),
        .. new[] { "1.2.752.129.2.2.1.4", "LUSE", "", "f6fb361a-e31d-48b8-8657-99b63912dd9b" }
            .Select(system => new BrokenUtlatande("obs-kodverk-typ", "", Set("//c:typ/t:codeSystem", system))),
        new("obs-nummerslag", "", Set("//c:person-id/t:root", "1.2.752.129.2.1.3.3")),
        new("obs-nummerslag", "", Set("//c:person-id/t:extension", "198001910002")),
        new("obs-svarpa", "", AddAfter("//c:skapadAv", ARelation("KOMPLT"))),
        new("obs-svarpa", "", AddAfter("//c:skapadAv", ARelation(" KOMPLT\n"))),
        new("obs-svarpa", "", AddAfter("//c:skapadAv", ARelation("ERSATT")), AddFirst("/rc:RegisterCertificate", SvarPa)),
        new("obs-svarpa", "", AddFirst("/rc:RegisterCertificate", SvarPa)),
        .. new[] { "FRLANG", "KOPIA", "", "ersatt" }
            .Select(code => new BrokenUtlatande("obs-relation", "", AddAfter("//c:skapadAv", ARelation(code)))),
        new("obs-relation", "", AddAfter("//c:skapadAv", ARelation("ERSATT") + ARelation("ERSATT"))),
        new("obs-makulerat", "", AddAfter("//c:skapadAv", AStatus("CANCELLED"))),
        new("obs-makulerat", "", AddAfter("//c:skapadAv", AStatus("SENT") + AStatus(" CANCELLED "))),
        new("obs-benamning", "1", Set(Title("1.1"), "Journaluppgifter från den")),
        new("obs-benamning", "1", Set(Title("1.1"), "?")),
        new("obs-benamning", "4", [.. WithUnderlag, Set(Title("4.1"), "Underlag från logoped")]),
        .. new[] { "Måttlig <!-- x -->nedsättning.", "Måttlig <?x y?>nedsättning.", " <!-- x -->Måttlig<!-- y --> nedsättning.",
                "<![CDATA[Måttlig]]><!-- x --> nedsättning." }
            .Select(text => new BrokenUtlatande("obs-delad-text", "8", Set(Delsvar("8.1"), text))),
        new("obs-delad-text", "2", Set(Delsvar("2.1"), "2024<!-- x -->-03-14")),
        new("obs-delad-text", "3", Set(Delsvar("3.1"), "fal<?x y?>se")),
        new("obs-delad-text", "9001", Add(Intyg, SvarWith("9001", Text("9001.1", "Ett<!-- x --> två")))),
    ];

    private const string SvarPa = "<rc:svarPa><c:meddelande-id>m-4711</c:meddelande-id></rc:svarPa>";

    private static string ARelation(string code) =>
        $"<c:relation><c:typ><t:code>{code}</t:code><t:codeSystem>c2362fcd-eda0-4f9a-bd13-b3bbaf7f2146</t:codeSystem></c:typ>" +
            "<c:intygs-id><t:root>SE5565594230-B31</t:root><t:extension>0b9f6a58-5d4a-4b0e-8f39-3c9b1f5f6a01</t:extension></c:intygs-id>" +
            "</c:relation>";

    private static string AStatus(string code) =>
        "<c:status><c:part><t:code>HSVARD</t:code><t:codeSystem>769bb12b-bd9f-4203-a5cd-fd14f2eb3b80</t:codeSystem></c:part><c:status>" +
            $"<t:code>{code}</t:code><t:codeSystem>9871cd17-8755-4ed9-b894-ff3729e775a4</t:codeSystem></c:status>" +
            "<c:tidpunkt>2026-11-20T10:00:00</c:tidpunkt></c:status>";

    private static string Svar(string id) => $"//c:svar[@id='{id}']";

    private static string Instans(string svarId) => $"{Svar(svarId)}/c:instans";

    private static string Delsvar(string id) => $"//c:delsvar[@id='{id}']";

    private static string Code(string delsvarId) => $"{Delsvar(delsvarId)}/t:cv/t:code";

    private static string CodeSystem(string delsvarId) => $"{Delsvar(delsvarId)}/t:cv/t:codeSystem";

    private static string Title(string delsvarId) => $"{Delsvar(delsvarId)}/t:cv/t:displayName";

    private static string SvarWith(string id, params string[] content) => $"<c:svar id='{id}'>{string.Concat(content)}</c:svar>";

    private static string Number(int instans) => $"<c:instans>{instans}</c:instans>";

    private static string Text(string id, string text = "Text.") => $"<c:delsvar id='{id}'>{text}</c:delsvar>";

    private static string Coded(string id, string code, string system, string title = "") =>
        $"<c:delsvar id='{id}'><t:cv><t:code>{code}</t:code><t:codeSystem>{system}</t:codeSystem>{Named(title)}</t:cv></c:delsvar>";

    private static string Named(string title) => title.Length > 0 ? $"<t:displayName>{title}</t:displayName>" : "";

    private static string NameOf(string ground) =>
        SheetSamples.Find<DatedChoicesQuestion>("1").Choices.First(one => one.Code == ground).SentLabel;

    private static Edit[] OnGround(string code) => [Set(Code("1.1"), code), Set(Title("1.1"), NameOf(code))];

    private static string AGround(int instans, string code, params string[] more) =>
        SvarWith("1", [Number(instans), Coded("1.1", code, Ground, NameOf(code)), Text("1.2", "2026-11-02"), .. more]);

    private static string AnUnderlag(int instans) => SvarWith(
        "4", Number(instans), Coded("4.1", "PSYKOLOG", Underlag, "Underlag från psykolog"), Text("4.2", "2026-09-15"),
        Text("4.3", "Psykologmottagningen, Lillby"));
}
