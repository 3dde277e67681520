using Sjukersattning.Domain.Form;
using static Sjukersattning.Tests.Exchange.Edit;

namespace Sjukersattning.Tests.Exchange;

/// <summary>
/// The same utlåtande, written as the format allows though nobody here writes so (fk7800.md §4b): it is read as what it means.
/// </summary>
public sealed class WrittenOtherwiseTests
{
    private const string Icd = "1.2.752.116.1.1.1.1.3";

    private static readonly string[] Blanks = [" {0} ", "{0}\n", "\t{0}", "\r\n  {0}\r\n", "{0} "];

    private static readonly BrokenUtlatande Plain = Changed();

    private static readonly IReadOnlyDictionary<string, BrokenUtlatande> Rows = Make().ToDictionary(row => row.Name);

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_TheSameWrittenOtherwise_FindsNothingAndReadsTheSame(string name)
    {
        var plain = ExchangeSamples.Read(Plain.Bytes());
        Assert.Empty(plain.Faults);

        var reading = ExchangeSamples.Read(Rows[name].Bytes());

        Assert.Empty(reading.Faults);
        Assert.Equal(plain.LeftOver, reading.LeftOver);
        Assert.All(reading.LeftOver, left => Assert.Empty(left.SvarId));
        Assert.Equal(Told(plain.Utlatande!.Sheet), Told(reading.Utlatande!.Sheet));
        Assert.Equal((plain.Utlatande.Id, plain.Utlatande.FormVersion), (reading.Utlatande.Id, reading.Utlatande.FormVersion));
        if (File.Exists(RivtaSchema.File))
        {
            Assert.Empty(RivtaSchema.FaultsOf(Rows[name].Bytes()));
        }
    }

    private static string Told(AnswerSheet sheet) =>
        string.Join('\n', sheet.Questions.Select(question => $"{question.Id} {sheet[question].ToJson()}"));

    private static IEnumerable<BrokenUtlatande> Make() =>
    [
        .. from blank in Blanks
           from one in new[]
           {
               ("1.1", "code", "UNDERSOKNING"), ("4.1", "code", "PSYKOLOG"), ("6.2", "code", "F331"), ("6.4", "code", "M797"),
               ("6.2", "codeSystem", Icd), ("6.4", "codeSystem", Icd),
           }
           select Changed(Set($"//c:delsvar[@id='{one.Item1}']/t:cv/t:{one.Item2}", Format(blank, one.Item3))),
        .. from blank in Blanks
           from one in new[] { ("1.2", "2026-11-02"), ("2.1", "2024-03-14"), ("4.2", "2026-09-15"), ("3.1", "true"), ("45.1", "false") }
           select Changed(Set($"//c:delsvar[@id='{one.Item1}']", Format(blank, one.Item2))),
        .. from blank in Blanks
           from one in new[]
           {
               ("//c:version", "1.3"), ("//c:typ/t:code", "LUSE"), ("//c:svar[@id='1']/c:instans", "1"),
               ("//rc:intyg/c:intygs-id/t:extension", "6f1c2a52-3c0f-4a1b-9a40-1f0f5b8c7d11"),
               ("//c:signeringstidpunkt", "2026-11-20T09:05:07"),
           }
           select Changed(Set(one.Item1, Format(blank, one.Item2))),
        .. new[] { "Z", "+01:00", "-05:30", "+14:00", "Z " }
            .SelectMany(zone => new[] { ("1.2", "2026-11-02"), ("2.1", "2024-03-14"), ("4.2", "2026-09-15") }
                .Select(one => Changed(Set($"//c:delsvar[@id='{one.Item1}']", one.Item2 + zone)))),
        .. new[] { "<!-- x -->{0}", "{0}<!-- x -->", "<?x y?>{0}<?x y?>", " <!-- x -->{0}\n<!-- y --> ", "<![CDATA[{0}]]>" }
            .SelectMany(form => new[] { ("1.2", "2026-11-02"), ("3.1", "true"), ("45.1", "false") }
                .Select(one => Changed(Set($"//c:delsvar[@id='{one.Item1}']", Format(form, one.Item2))))),
        .. new[]
            {
                "<!-- x -->Psykologmottagningen, Lillby", "Psykologmottagningen, Lillby<!-- x --><?y z?>",
                "Psykologmottagningen<![CDATA[, Lillby]]>", "Psykolog&#109;ottagningen, &#x4C;illby",
                "<?x y?><![CDATA[Psykologmottagningen, Lillby]]>",
            }
            .Select(text => Changed(Set("//c:delsvar[@id='4.3']", text))),
        Changed(Set("//c:delsvar[@id='3.1']", "1"), Set("//c:delsvar[@id='45.1']", "0")),
        Changed(Set("//c:delsvar[@id='1.1']/t:cv/t:displayName", "  min undersökning\nav PATIENTEN ")),
    ];

    private static string Format(string form, string value) => form.Replace("{0}", value, StringComparison.Ordinal);

    /// <summary>The valid file with an underlag and a second diagnosis, changed.</summary>
    private static BrokenUtlatande Changed(params Edit[] edits) => new(
        "", "",
        [
            Set("//c:delsvar[@id='3.1']", "true"),
            AddAfter("//c:svar[@id='3']",
                "<c:svar id='4'><c:instans>1</c:instans><c:delsvar id='4.1'><t:cv><t:code>PSYKOLOG</t:code>" +
                    "<t:codeSystem>KV_FKMU_0005</t:codeSystem></t:cv></c:delsvar><c:delsvar id='4.2'>2026-09-15</c:delsvar>" +
                    "<c:delsvar id='4.3'>Psykologmottagningen, Lillby</c:delsvar></c:svar>"),
            Add("//c:svar[@id='6']",
                $"<c:delsvar id='6.4'><t:cv><t:code>M797</t:code><t:codeSystem>{Icd}</t:codeSystem></t:cv></c:delsvar>" +
                    "<c:delsvar id='6.3'>Fibromyalgi</c:delsvar>"),
            .. edits,
        ]);
}
