using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Persons;

/// <summary>Something that is noted of a person and decides who may see her, or what may be done.</summary>
/// <param name="Property">Where it stands, on her row and on each of her cases.</param>
/// <param name="Page">Its page in a case.</param>
/// <param name="Day">Its day, where it has one.</param>
public sealed record PersonNote(CaseAction Action, string Property, string Page, string? Day = null)
{
    public static IReadOnlyList<PersonNote> All { get; } =
    [
        new(CaseAction.MarkSkyddad, nameof(Patient.IsSkyddad), "skyddad-identitet"),
        new(CaseAction.NoteSparr, nameof(Patient.IsSparrad), "sparr"),
        new(CaseAction.NoteDeceased, nameof(Patient.DeceasedOn), "avliden", "2026-01-02"),
    ];

    /// <summary>As it stands when it is noted.</summary>
    public object Noted => Day is null ? true : DateOnly.Parse(Day, System.Globalization.CultureInfo.InvariantCulture);

    public object? Of(Patient patient) => typeof(Patient).GetProperty(Property)!.GetValue(patient);

    public object? Of(UtlatandeCase subject) => typeof(UtlatandeCase).GetProperty(Property)!.GetValue(subject);

    internal async Task<StaffPage> NoteAsync(PersonDesk desk, string caseUrl, string reason)
    {
        var koordinator = await desk.AsAsync("koordinator");
        (string, string)[] day = Day is null ? [] : [("Input.Day", Day)];
        return await koordinator.SubmitAsync(await koordinator.GetAsync($"{caseUrl}/{Page}"), "form.narrow",
            [.. day, ("Input.Reason", reason)]);
    }

    public override string ToString() => Property;
}
