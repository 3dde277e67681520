using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Demo;

/// <summary>What has happened after the signature.</summary>
internal sealed partial class DemoCases
{
    /// <summary>One case in each step after the signature.</summary>
    private void AddAfterSigning()
    {
        Register(Signed("19671109", 8, daysAgo: 70), RegistrationKind.Information, 36);

        // Signed without a word about memory, although the check asked: that is what Försäkringskassan asks about.
        var asked = Applied("19740223", 14, daysAgo: 120,
            DemoTexts.SecondComplete.Where(part => part.Key != $"{MemoryQuestion}/{TextQuestion.MemoryPart}").ToDictionary());
        Must(asked.RegisterKomplettering(null, Asks(9, 12), Koordinator,
            At(9) with { LastWriters = new Dictionary<string, Guid> { [MemoryQuestion] = unit["kurator"].Id } }));

        Must(asked.LogContact(
            new ReportedContact(clock.Today.AddDays(-8), ContactMission.PersonligtStod, ContactWay.Phone, Counterpart.Patient,
                KvaCodes.Initial[0], "Ringde och berättade att Försäkringskassan har frågat om minnet, och att vi svarar."),
            Koordinator, At(8)));

        var decided = Applied("19690815", 15, daysAgo: 190);
        Register(decided, RegistrationKind.Beslut, 12,
            one => one with { Utfall = Beslutsutfall.Beviljad, Level = Ersattningsniva.Halv, ReceivedOn = clock.Today.AddDays(-12) });

        var closed = Applied("19610402", 16, daysAgo: 300);
        Register(closed, RegistrationKind.Beslut, 150,
            one => one with
            {
                Utfall = Beslutsutfall.Avslag,
                ReceivedOn = clock.Today.AddDays(-150),
                Grounds = Avslagsgrund.Stadigvarande,
            });
        Register(closed, RegistrationKind.Omprovning, 130);
        Register(closed, RegistrationKind.Omprovningsbeslut, 60,
            one => one with { Utfall = Beslutsutfall.Andrat, Level = Ersattningsniva.TreFjardedelar });
        Must(closed.Close("", Koordinator, At(50)));

        var told = Applied("19580926", 17, daysAgo: 150);
        Register(told, RegistrationKind.Kommunicering, 4, one => one with { LastDay = clock.Today.AddDays(14) });
    }

    private UtlatandeCase Applied(string born, int name, int daysAgo, IReadOnlyDictionary<string, string>? texts = null)
    {
        var applied = Signed(born, name, daysAgo, texts);
        Register(applied, RegistrationKind.Information, daysAgo - 34);
        Register(applied, RegistrationKind.Sent, daysAgo - 35, told => told with { SentBy = SendingWay.Webcert });
        Register(applied, RegistrationKind.Ansokan, daysAgo - 45, told => told with { Level = Ersattningsniva.Hel });
        return applied;
    }

    private void Register(UtlatandeCase subject, RegistrationKind kind, int daysAgo, Func<Reported, Reported>? more = null)
    {
        var told = new Reported(clock.Today.AddDays(-daysAgo))
        {
            ToldBy = RegistrationRules.For(kind).AsksWhoTold ? Uppgiftslamnare.Patient : null,
        };
        Must(subject.Register(kind, more?.Invoke(told) ?? told, Koordinator, At(daysAgo)));
    }

    private ReportedKomplettering Asks(int daysAgo, int daysLeft) => new(clock.Today.AddDays(-daysAgo), clock.Today.AddDays(daysLeft),
        [new AskedQuestion(MemoryQuestion, "Beskriv hur minnet är nedsatt, vad som har iakttagits och i vilken grad.",
            CauseCodes.Initial[0])]);
}
