using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Contacts;

/// <summary>The Swedish words of the contact log, and which counterparts a consent must cover.</summary>
public static class ContactWords
{
    public static IReadOnlyList<ConsentScope> Scopes { get; } = [.. Enum.GetValues<ConsentScope>()
        .Where(scope => scope != ConsentScope.None)];

    /// <summary>
    /// What a consent must cover before contact with somebody; <see cref="ConsentScope.None"/> for the patient and colleagues.
    /// </summary>
    public static ConsentScope NeededScope(this Counterpart with) => with switch
    {
        Counterpart.Patient or Counterpart.Colleague => ConsentScope.None,
        Counterpart.Forsakringskassan => ConsentScope.Forsakringskassan,
        Counterpart.Employer => ConsentScope.Employer,
        Counterpart.Arbetsformedlingen => ConsentScope.Arbetsformedlingen,
        Counterpart.Municipality => ConsentScope.Municipality,
        Counterpart.OtherCaregiver => ConsentScope.OtherCaregiver,
        Counterpart.Other => ConsentScope.Other,
        _ => throw new ArgumentOutOfRangeException(nameof(with), with, "unknown counterpart"),
    };

    /// <summary>What a consent must cover before a contact with a KVÅ code; <see cref="ConsentScope.None"/> for none.</summary>
    public static ConsentScope NeededScope(string kva) => KvaCodes.IsCoordination(kva) ? ConsentScope.Coordination : ConsentScope.None;

    /// <summary>One scope, or several with commas, as people read it.</summary>
    public static string Swedish(this ConsentScope scope) =>
        string.Join(", ", Scopes.Where(one => scope.HasFlag(one)).Select(one => one switch
    {
        ConsentScope.Team => "teamet läser och skriver utlåtandet tillsammans",
        ConsentScope.Forsakringskassan => "kontakt med Försäkringskassan",
        ConsentScope.Employer => "kontakt med arbetsgivaren",
        ConsentScope.Arbetsformedlingen => "kontakt med Arbetsförmedlingen",
        ConsentScope.Municipality => "kontakt med kommunen",
        ConsentScope.OtherCaregiver => "kontakt med annan vårdgivare",
        ConsentScope.Other => "kontakt med annan part",
        ConsentScope.Coordination => "koordineringsinsatser enligt lag 2019:1297",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "unknown scope"),
    }));

    /// <summary>The consent as people read it.</summary>
    public static string Swedish(this ConsentKind kind) => kind switch
    {
        ConsentKind.NotObtained => "Inte inhämtat än",
        ConsentKind.Oral => "Muntligt",
        ConsentKind.Written => "Skriftligt",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
    };

    /// <summary>The part of the mission as people read it.</summary>
    public static string Swedish(this ContactMission mission) => mission switch
    {
        ContactMission.PersonligtStod => "Personligt stöd",
        ContactMission.InternSamordning => "Intern samordning",
        ContactMission.ExternSamverkan => "Extern samverkan",
        _ => throw new ArgumentOutOfRangeException(nameof(mission), mission, "unknown mission"),
    };

    /// <summary>The way as people read it.</summary>
    public static string Swedish(this ContactWay way) => way switch
    {
        ContactWay.Phone => "Telefon",
        ContactWay.Visit => "Besök",
        ContactWay.Video => "Video",
        ContactWay.Letter => "Brev",
        ContactWay.DigitalMessage => "Digitalt meddelande",
        ContactWay.Meeting => "Möte",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "unknown way"),
    };

    /// <summary>The counterpart as people read it.</summary>
    public static string Swedish(this Counterpart with) => with switch
    {
        Counterpart.Patient => "Patienten",
        Counterpart.Colleague => "Kollega",
        Counterpart.Forsakringskassan => "Försäkringskassan",
        Counterpart.Employer => "Arbetsgivaren",
        Counterpart.Arbetsformedlingen => "Arbetsförmedlingen",
        Counterpart.Municipality => "Kommunen",
        Counterpart.OtherCaregiver => "Annan vårdgivare",
        Counterpart.Other => "Annan part",
        _ => throw new ArgumentOutOfRangeException(nameof(with), with, "unknown counterpart"),
    };
}
