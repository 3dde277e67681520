using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Cases;

/// <summary>The conditions that rows of <see cref="CaseRules"/> name.</summary>
internal static class CaseConditions
{
    public static CaseCondition NoOtherOpenCase { get; } = new("patienten har inget annat öppet ärende på enheten",
        (_, _, facts) => !facts.PatientHasOpenCase,
        (_, _) => "Patienten har redan ett öppet ärende på enheten. Fortsätt i det.")
    {
        Reads = [CaseFact.PatientHasOpenCase],
    };

    /// <summary>The läkare bears the responsibility and may mend a section that is already klar (workflow.md, Roles).</summary>
    public static CaseCondition OpenForWriting { get; } = new("avsnittet är inte klarmarkerat, eller den som skriver är ansvarig läkare",
        (subject, actor, facts) => facts.Section is not { } key || !subject.Section(key).IsDone || subject.LakareId == actor.Id,
        (_, _) => "Avsnittet är klarmarkerat. Öppna det igen för att ändra.");

    public static CaseCondition SectionIsOpen { get; } = new("avsnittet är inte klarmarkerat",
        (subject, _, facts) => facts.Section is { } key ? !subject.Section(key).IsDone : subject.Sections.Any(section => !section.IsDone),
        (_, _) => "Avsnittet är redan klarmarkerat.");

    public static CaseCondition SectionIsDone { get; } = new("avsnittet är klarmarkerat",
        (subject, _, facts) => facts.Section is { } key ? subject.Section(key).IsDone : subject.Sections.Any(section => section.IsDone),
        (_, facts) => facts.Section is null ? "Inget avsnitt är klarmarkerat." : "Avsnittet är inte klarmarkerat.");

    public static CaseCondition SectionHasNoFaults { get; } = new("avsnittet är fullständigt",
        (_, _, facts) => facts.SectionFindings.Count == 0,
        (_, facts) => facts.SectionFindings.Count == 1
            ? "En uppgift i avsnittet behöver rättas eller fyllas i."
            : $"{facts.SectionFindings.Count} uppgifter i avsnittet behöver rättas eller fyllas i.")
    {
        Reads = [CaseFact.SectionFindings],
    };

    public static CaseCondition AllSectionsDone { get; } = new("alla avsnitt är klarmarkerade",
        (subject, _, _) => subject.Sections.Count > 0 && subject.Sections.All(section => section.IsDone),
        (subject, _) => subject.Sections.Count(section => !section.IsDone) is 1
            ? "Ett avsnitt är inte klarmarkerat."
            : $"{subject.Sections.Count(section => !section.IsDone)} avsnitt är inte klarmarkerade.");

    public static CaseCondition Complete { get; } = new("allt som FK 7800 kräver är ifyllt",
        (_, _, facts) => facts.Findings.Count == 0,
        (_, facts) => facts.Findings.Count == 1
            ? "En uppgift måste rättas eller fyllas i före signering."
            : $"{facts.Findings.Count} uppgifter måste rättas eller fyllas i före signering.")
    {
        Reads = [CaseFact.Findings],
    };

    public static CaseCondition IsSkyddad { get; } = new("patienten har skyddad identitet",
        (subject, _, _) => subject.IsSkyddad, (_, _) => "Patienten har inte skyddad identitet.");

    public static CaseCondition IsNotSkyddad { get; } = new("patienten har inte skyddad identitet",
        (subject, _, _) => !subject.IsSkyddad, (_, _) => "Patienten har redan skyddad identitet.");

    public static CaseCondition IsSparrad { get; } = new("patienten har en spärr",
        (subject, _, _) => subject.IsSparrad, (_, _) => "Patienten har ingen spärr.");

    public static CaseCondition IsNotSparrad { get; } = new("patienten har ingen spärr",
        (subject, _, _) => !subject.IsSparrad, (_, _) => "Patienten har redan en spärr.");

    /// <summary>Reading stays; nothing new is written, signed, booked or told to her.</summary>
    public static CaseCondition IsAlive { get; } = new("patienten är inte avliden", (subject, _, _) => subject.DeceasedOn is null,
        (subject, _) => $"Patienten är avliden {subject.DeceasedOn:yyyy-MM-dd}. Avsluta ärendet, eller ångra uppgiften om den är fel.");

    public static CaseCondition IsDeceased { get; } = new("patienten är avliden", (subject, _, _) => subject.DeceasedOn is not null,
        (_, _) => "Ingen har registrerat att patienten är avliden.");

    public static CaseCondition IsPlanned { get; } = new("ärendet är planerat",
        (subject, _, _) => subject.Sections.Count > 0, (_, _) => "Ärendet är inte planerat än. Planera det först.");

    public static CaseCondition HasBooking { get; } = new("en signeringstid är bokad",
        (subject, _, _) => subject.Booking is not null, (_, _) => "Ingen signeringstid är bokad.");

    public static CaseCondition NothingInForce { get; } = new("ingen signerad version gäller",
        (subject, _, _) => subject.VersionInForce == 0,
        (_, _) => "Ett signerat utlåtande gäller. Ångra den påbörjade versionen i stället för att avbryta ärendet.");

    public static CaseCondition SomethingInForce { get; } = new("en signerad version gäller",
        (subject, _, _) => subject.VersionInForce > 0, (_, _) => "Inget signerat utlåtande gäller.");

    public static CaseCondition HasDraft { get; } = new("en version skrivs",
        (subject, _, _) => subject.HasDraft, (_, _) => "Utlåtandet är signerat, och ingen ny version är påbörjad.");

    public static CaseCondition NoVersionBegun { get; } = new("ingen ny version är påbörjad",
        (subject, _, _) => subject.Begun is null, (_, _) => "En ny version är påbörjad. Läkaren signerar eller ångrar den först.");

    /// <summary>After the patient's death nobody may sign what was begun: it stays with the closed case.</summary>
    public static CaseCondition NoVersionAwaited { get; } = new("ingen ny version är påbörjad, eller patienten är avliden",
        (subject, actor, facts) => subject.DeceasedOn is not null || NoVersionBegun.Holds(subject, actor, facts),
        NoVersionBegun.Sentence);

    public static CaseCondition IsInformed { get; } = new("patienten är informerad om den version som gäller",
        (subject, _, _) => subject.Standing(RegistrationKind.Information) is not null, (_, _) => "Patienten är inte informerad än.");

    public static CaseCondition IsAtForsakringskassan { get; } = new("Försäkringskassan har ett ärende: patienten har ansökt, eller " +
        "Försäkringskassan har hört av sig",
        (subject, _, _) => subject.IsAtForsakringskassan, (_, _) => "Ingen ansökan är registrerad.");

    public static CaseCondition HasKommunicering { get; } = new("Försäkringskassans kommunicering är registrerad",
        (subject, _, _) => subject.Standing(RegistrationKind.Kommunicering) is not null,
        (_, _) => "Kommuniceringen är inte registrerad. Registrera den först.");

    public static CaseCondition HasDecision { get; } = new("Försäkringskassans beslut är registrerat",
        (subject, _, _) => subject.Standing(RegistrationKind.Beslut) is not null,
        (_, _) => "Beslutet är inte registrerat. Registrera det först.");

    public static CaseCondition NoDecision { get; } = new("Försäkringskassan har inte beslutat",
        (subject, _, _) => subject.Standing(RegistrationKind.Beslut) is null,
        (_, _) => "Försäkringskassan har beslutat. Använd lägesbrevet, som säger hur det står.");

    public static CaseCondition HasOmprovning { get; } = new("begäran om omprövning är registrerad",
        (subject, _, _) => subject.Standing(RegistrationKind.Omprovning) is not null,
        (_, _) => "Begäran om omprövning är inte registrerad. Registrera den först.");

    public static CaseCondition HasOmprovningsbeslut { get; } = new("omprövningsbeslutet är registrerat",
        (subject, _, _) => subject.Standing(RegistrationKind.Omprovningsbeslut) is not null,
        (_, _) => "Omprövningsbeslutet är inte registrerat. Ett beslut måste omprövas innan det kan överklagas.");

    public static CaseCondition HasOverklagande { get; } = new("överklagandet är registrerat",
        (subject, _, _) => subject.Standing(RegistrationKind.Overklagande) is not null,
        (_, _) => "Överklagandet är inte registrerat. Registrera det först.");

    public static CaseCondition NoAnswerPending { get; } = new("inget beslut från Försäkringskassan väntar, eller patienten är avliden",
        (subject, _, _) => subject.DeceasedOn is not null || subject.Standing(RegistrationKind.Ansokan) is null
            || subject.Standing(RegistrationKind.Beslut) is not null,
        (_, _) => "Försäkringskassans beslut väntar. Registrera beslutet, eller att patienten tog tillbaka ansökan, först.");

    public static CaseCondition HasOpenKomplettering { get; } = new("en komplettering väntar på svar",
        (subject, _, _) => subject.OpenKompletteringar.Any(), (_, _) => "Ingen komplettering väntar på svar.");

    public static CaseCondition NothingAsked { get; } = new("ingen komplettering väntar på svar, eller beslutet har kommit ändå, " +
        "eller patienten är avliden",
        (subject, _, _) => subject.DeceasedOn is not null || subject.IsDecidedSinceAsked,
        (_, _) => "En komplettering väntar på svar. Svara på den först.");

    public static CaseCondition SomethingSigned { get; } = new("en version är signerad",
        (subject, _, _) => subject.SignedVersion > 0, (_, _) => "Inget utlåtande är signerat än.");
}
