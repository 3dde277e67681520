using System.Globalization;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Statistics;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain.Statistics;

/// <summary>What each step of a case adds to the statistics; days are counted from the opening.</summary>
public sealed class CaseFiguresTests
{
    private const string ToKlart = "Startat 0; AvsnittKlara 10 (10 days)";
    private const string ToSigned = ToKlart + "; Utfardat 12 (2 days)";
    private const string ToInformed = "; Informerad 15 (3 days)";
    private const string ToApplied = ToInformed + "; Ansokan 20 (5 days)";
    private const string Waiting = ToSigned + ToApplied + "; UtanBeslut 20";
    private const string Refused = ToSigned + ToApplied + "; Avslag 50 (30 days); Avslagsgrund 50 Okand";

    private static readonly Dictionary<string, (Func<CaseStory> Story, string Figures)> Table = new()
    {
        ["opened"] = (() => Opened(), "Startat 0"),
        ["planned"] = (() => Opened().Then(0, (subject, facts) => subject.Plan(CaseSamples.Plan, CaseSamples.Rehabkoordinator, facts)),
            "Startat 0"),
        ["cancelled"] = (() => Opened().Cancel(5), "Startat 0; Avbrutet 5 Flyttat"),
        ["cancelled, taken up again"] = (() => Opened().Cancel(5).Reopen(6), "Startat 0"),
        ["all sections klara"] = (() => Klart(), ToKlart),
        ["all klara, one opened again"] = (() => Klart()
            .Then(11, (subject, facts) => subject.ReopenSection(CaseSamples.Kurator, facts with { Section = SectionKey.Psykiska })),
            "Startat 0"),
        ["signed"] = (Signed, ToSigned),
        ["being replaced"] = (() => Signed().Replace(30), ToSigned),
        ["replaced"] = (() => Signed().Replaced(30), ToSigned + "; Ersattande 30"),
        ["replaced twice"] = (() => Signed().Replaced(30).Replaced(31), ToSigned + "; Ersattande 30; Ersattande 31"),
        ["replaced, the replacement revoked"] = (() => Signed().Replaced(30).Revoke(32), ToSigned),
        ["revoked"] = (() => Signed().Revoke(30), ToKlart),
        ["revoked, signed anew"] = (() => Signed().Revoke(30).Done(31, SectionKey.Medicinsk).Sign(32), ToKlart + "; Utfardat 32 (22 days)"),
        ["informed"] = (() => Signed().Enter(15, RegistrationKind.Information), ToSigned + ToInformed),
        ["informed of two versions"] = (() => Signed()
            .Enter(15, RegistrationKind.Information)
            .Replaced(30)
            .Enter(31, RegistrationKind.Information), ToSigned + "; Ersattande 30" + ToInformed),
        ["informed, corrected"] = (() => Signed()
            .Enter(15, RegistrationKind.Information)
            .Correct(20, RegistrationKind.Information, right: 17), ToSigned + "; Informerad 17 (5 days)"),
        ["informed, retracted"] = (() => Signed().Enter(15, RegistrationKind.Information).Retract(20, RegistrationKind.Information),
            ToSigned),
        ["informed after applying"] = (() => Signed().Enter(14, RegistrationKind.Ansokan).Enter(15, RegistrationKind.Information),
            ToSigned + ToInformed + "; Ansokan 14 (0 days); UtanBeslut 14"),
        ["sent"] = (() => Signed().Enter(14, RegistrationKind.Sent), ToSigned + "; Skickat 14 (2 days) Webcert"),
        ["sent by herself on a day that nobody knows"] = (
            () => Signed().Enter(30, RegistrationKind.Sent,
                told => told with { Day = ToldDay.Unknown, SentBy = SendingWay.Patient }),
            ToSigned + "; Skickat 12–30 Patienten"),
        ["sent twice, once taken back"] = (
            () => Signed().Enter(14, RegistrationKind.Sent).Replaced(30).Enter(33, RegistrationKind.Sent).Replaced(40)
                .Enter(41, RegistrationKind.Sent).Retract(42, RegistrationKind.Sent),
            ToSigned + "; Ersattande 30; Ersattande 40; Skickat 14 (2 days) Webcert; Skickat 33 (3 days) Webcert"),
        ["applied"] = (Applied, Waiting),
        ["applied without information"] = (() => Signed().Enter(20, RegistrationKind.Ansokan), ToSigned + "; Ansokan 20; UtanBeslut 20"),
        ["applied on a day that nobody knows"] = (
            () => Applied().Enter(40, RegistrationKind.Ansokan, told => told with { Day = ToldDay.Unknown, Reason = "Fel dag." }),
            ToSigned + ToInformed + "; Ansokan 12–40; UtanBeslut 12–40"),
        ["applied in a month, decided"] = (
            () => Decided(Beslutsutfall.Avslag)
                .Enter(60, RegistrationKind.Ansokan, told => told with { Day = ToldDay.ReadTyped("2026-01")!.Value, Reason = "Fel dag." }),
            ToSigned + ToInformed + "; Ansokan 12–30; Avslag 50; Avslagsgrund 50 Okand"),
        ["decided in a year"] = (
            () => Decided(Beslutsutfall.Avslag)
                .Enter(60, RegistrationKind.Beslut,
                    told => told with { Day = ToldDay.ReadTyped("2026")!.Value, Utfall = Beslutsutfall.Avslag, Reason = "Fel dag." }),
            ToSigned + ToApplied + "; Avslag 12–60; Avslagsgrund 12–60 Okand"),
        ["a komplettering without an application"] = (
            () => Signed().Enter(15, RegistrationKind.Information).Ask(30, "11.1"),
            ToSigned + ToInformed + "; UtanAnsokan 30; MedKomplettering 30; Komplettering 30; "
                + "Kompletteringsfraga 30 Oforutsett 11.1 MINNE"),
        ["a komplettering before the application is told of"] = (
            () => Signed().Enter(15, RegistrationKind.Information).Ask(30, "11.1")
                .Enter(31, RegistrationKind.Ansokan, told => told with { Day = Day(20) }),
            Waiting + "; MedKomplettering 30; Komplettering 30; Kompletteringsfraga 30 Oforutsett 11.1 MINNE"),
        ["decided without an application"] = (
            () => Signed().Enter(50, RegistrationKind.Beslut, told => told with { Utfall = Beslutsutfall.Avslag }),
            ToSigned + "; UtanAnsokan 50; Avslag 50; Avslagsgrund 50 Okand"),
        ["told before the decision"] = (() => Applied().Enter(40, RegistrationKind.Kommunicering), Waiting + "; Kommunicering 40"),
        ["told before the decision, without an application"] = (
            () => Signed().Enter(40, RegistrationKind.Kommunicering), ToSigned + "; UtanAnsokan 40; Kommunicering 40"),
        ["told before the decision, and refused"] = (
            () => Applied().Enter(40, RegistrationKind.Kommunicering)
                .Enter(50, RegistrationKind.Beslut, told => told with { Utfall = Beslutsutfall.Avslag }),
            ToSigned + ToApplied + "; Kommunicering 40; Avslag 50 (30 days); Avslagsgrund 50 Okand"),
        ["granted a lower level"] = (
            () => Applied().Enter(50, RegistrationKind.Beslut, told => told with { Level = Ersattningsniva.EnFjardedel }),
            ToSigned + ToApplied + "; Beviljat 50 (30 days) EnFjardedel; BeviljatDelvis 50"),
        ["granted in part"] = (
            () => Decided(Beslutsutfall.BeviljadDelvis), ToSigned + ToApplied + "; Beviljat 50 (30 days) Hel; BeviljatDelvis 50"),
        ["not tried"] = (() => Decided(Beslutsutfall.Avvisat), ToSigned + ToApplied + "; Avvisat 50 (30 days)"),
        ["written off"] = (() => Decided(Beslutsutfall.Avskriven), ToSigned + ToApplied + "; Avskrivet 50 (30 days)"),
        ["refused on two grounds"] = (
            () => Applied().Enter(50, RegistrationKind.Beslut, told => told with
            {
                Utfall = Beslutsutfall.Avslag,
                Grounds = Avslagsgrund.Stadigvarande | Avslagsgrund.Rehabilitering,
            }),
            ToSigned + ToApplied + "; Avslag 50 (30 days); Avslagsgrund 50 Stadigvarande; Avslagsgrund 50 Rehabilitering"),
        ["omprövning changed in part"] = (() => Reconsidered(Beslutsutfall.AndratDelvis),
            Refused + "; Omprovning 60; OmprovningAndrad 70 Halv"),
        ["omprövning taken back"] = (() => Reconsidered(Beslutsutfall.Atertagen), Refused + "; Omprovning 60"),
        ["applied, corrected twice"] = (() => Applied()
            .Correct(30, RegistrationKind.Ansokan, right: 25)
            .Correct(31, RegistrationKind.Ansokan, right: 26), ToSigned + ToInformed + "; Ansokan 26 (11 days); UtanBeslut 26"),
        ["applied, retracted"] = (() => Applied().Retract(30, RegistrationKind.Ansokan), ToSigned + ToInformed),
        ["granted"] = (() => Decided(Beslutsutfall.Beviljad), ToSigned + ToApplied + "; Beviljat 50 (30 days) Hel"),
        ["refused"] = (() => Decided(Beslutsutfall.Avslag), Refused),
        ["withdrawn"] = (() => Decided(Beslutsutfall.Atertagen), ToSigned + ToApplied + "; Atertaget 50 (30 days)"),
        ["refused, corrected to granted"] = (
            () => Decided(Beslutsutfall.Avslag)
                .Enter(60, RegistrationKind.Beslut,
                    told => told with { Day = Day(51), Utfall = Beslutsutfall.Beviljad, Reason = "Fel beslut." }),
                    ToSigned + ToApplied + "; Beviljat 51 (31 days) Halv"),
        ["refused, retracted"] = (() => Decided(Beslutsutfall.Avslag).Retract(60, RegistrationKind.Beslut), Waiting),
        ["refused, closed"] = (() => Decided(Beslutsutfall.Avslag).Close(60), Refused),
        ["omprövning asked for"] = (() => Decided(Beslutsutfall.Avslag).Enter(60, RegistrationKind.Omprovning),
            Refused + "; Omprovning 60"),
        ["omprövning changed"] = (() => Reconsidered(Beslutsutfall.Andrat), Refused + "; Omprovning 60; OmprovningAndrad 70 Halv"),
        ["omprövning unchanged"] = (() => Reconsidered(Beslutsutfall.Oforandrat), Refused + "; Omprovning 60"),
        ["appealed"] = (() => Reconsidered(Beslutsutfall.Oforandrat).Enter(80, RegistrationKind.Overklagande),
            Refused + "; Omprovning 60; Overklagande 80"),
        ["appealed, changed"] = (
            () => Reconsidered(Beslutsutfall.Oforandrat)
                .Enter(80, RegistrationKind.Overklagande)
                .Enter(90, RegistrationKind.Overklagandebeslut), Refused + "; Omprovning 60; Overklagande 80; OverklagandeAndrat 90 Halv"),
        ["a komplettering with two questions"] = (
            () => Applied().Ask(30, "11.1", "5.1"),
            Waiting + "; MedKomplettering 30; Komplettering 30; Kompletteringsfraga 30 Oforutsett 11.1 MINNE; Kompletteringsfraga " +
                "30 Oforutsett 5.1 KONCENTRATION"),
        ["two kompletteringar"] = (
            () => Applied().Ask(33, "11.1").Ask(35, "5.1"),
            Waiting + "; MedKomplettering 33; Komplettering 33; Kompletteringsfraga 33 Oforutsett 11.1 MINNE; Komplettering 35; " +
                "Kompletteringsfraga 35 Oforutsett 5.1 MINNE"),
        ["a komplettering corrected"] = (() => Asked(Asks(29, "5.1")),
            Waiting + "; MedKomplettering 29; Komplettering 29; Kompletteringsfraga 29 Oforutsett 5.1 MINNE"),
        ["a komplettering retracted"] = (() => Asked(Asks(30) with { Retract = true }), Waiting),
        ["complemented"] = (
            () => Applied().Ask(30, "11.1").Complemented(40),
            ToSigned + "; Kompletterande 40" + ToApplied
                + "; UtanBeslut 20; MedKomplettering 30; Komplettering 30; Kompletteringsfraga 30 Oforutsett 11.1 MINNE"),
    };

    public static TheoryData<string> Stories => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Of_CountsWhatHappened(string story)
    {
        var (make, figures) = Table[story];

        Assert.Equal(figures, string.Join("; ", CaseFigures.Of(make().Case).Select(InWords)));
    }

    [Fact]
    public void Table_HasEveryKind()
    {
        var counted = Table.Values.SelectMany(row => CaseFigures.Of(row.Story().Case)).Select(figure => figure.What).Distinct();

        Assert.Equal(Enum.GetValues<Counted>(), counted.Order());
    }

    [Theory]
    [InlineData("198001910002", Sex.Kvinna, AgeGroup.From40To49)]
    [InlineData("196601019810", Sex.Man, AgeGroup.From60)]
    [InlineData("196601029819", Sex.Man, AgeGroup.From50To59)]
    [InlineData("199601029987", Sex.Kvinna, AgeGroup.Under30)]
    [InlineData("199601019988", Sex.Kvinna, AgeGroup.From30To39)]
    [InlineData("198507602392", Sex.Man, AgeGroup.From40To49)]
    [InlineData("196700609800", Sex.Kvinna, AgeGroup.From50To59)]
    [InlineData("196600609801", Sex.Kvinna, AgeGroup.Unknown)]
    public void TraitsOf_AreThoseOfTheDayItWasOpened(string digits, Sex sex, AgeGroup age)
    {
        var number = Personnummer.FromStored(digits);

        Assert.Equal(new CaseTraits(Start, sex, age, "", Initiator.Patient), CaseFigures.TraitsOf(Opened().Case, number));
        Assert.Equal("V", CaseFigures.TraitsOf(Signed().Case, number).Chapter);
    }

    private static CaseStory Reconsidered(Beslutsutfall ending) =>
        Decided(Beslutsutfall.Avslag)
            .Enter(60, RegistrationKind.Omprovning)
            .Enter(70, RegistrationKind.Omprovningsbeslut, told => told with { Utfall = ending });

    private static CaseStory Asked(ReportedKomplettering corrected) => Applied().Ask(30, "11.1")
        .Then(35, (subject, facts) =>
            subject.RegisterKomplettering(1, corrected with { Reason = "Fel." }, CaseSamples.Rehabkoordinator, facts));

    private static string DayOf(Figure figure) => figure.Day is { } day
        ? (day.DayNumber - Start.DayNumber).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture,
            $"{figure.Earliest!.Value.DayNumber - Start.DayNumber}–{figure.Latest!.Value.DayNumber - Start.DayNumber}");

    private static string InWords(Figure figure) => string.Join(' ', new[]
    {
        figure.What.Stored(), DayOf(figure), figure.Days is { } days
            ? $"({days} days)" : "", figure.Detail, figure.QuestionId, figure.Cause,
    }.Where(part => part.Length > 0));
}
