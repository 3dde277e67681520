using FluentValidation;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Something that happened after the signature, as it is typed; named as <see cref="Reported"/>.</summary>
public sealed class UtfallInput
{
    [ReadAsMeant]
    public string Day { get; set; } = "";

    /// <summary>Says that nobody knows when it was.</summary>
    public bool DayIsUnknown { get; set; }

    public string Utfall { get; set; } = "";

    public string Level { get; set; } = "";

    public string ToldBy { get; set; } = "";

    [ReadAsMeant]
    public string ReceivedOn { get; set; } = "";

    [ReadAsMeant]
    public string LastDay { get; set; } = "";

    /// <summary>How a version was sent.</summary>
    public string SentBy { get; set; } = "";

    /// <summary>Why it was refused: stored names of <see cref="Avslagsgrund"/>.</summary>
    public List<string> Grounds { get; set; } = [];

    /// <summary>How the patient was told; empty when no contact is to be logged.</summary>
    public string Way { get; set; } = "";

    public string Text { get; set; } = "";

    public string Reason { get; set; } = "";

    public bool Retract { get; set; }

    /// <summary>What an entry says, to be corrected.</summary>
    public static UtfallInput Of(Registration entry) => new()
    {
        Day = entry.Day.Text, DayIsUnknown = entry.Day == ToldDay.Unknown,
        Utfall = entry.Utfall?.Stored() ?? "", Level = entry.Level?.Stored() ?? "",
        ToldBy = entry.ToldBy?.Stored() ?? "", ReceivedOn = entry.ReceivedOn is { } day ? FormDate.Format(day) : "", Text = entry.Text,
        SentBy = entry.SentBy?.Stored() ?? "", LastDay = entry.LastDay is { } last ? FormDate.Format(last) : "",
        Grounds = [.. OutcomeWords.Grounds.Where(ground => entry.Grounds?.HasFlag(ground) == true).Select(ground => ground.Stored())],
    };

    /// <summary>
    /// The input; what cannot be read is left out, and what the kind does not ask for is when it is entered.
    /// </summary>
    /// <param name="standing">The entry that is corrected; its day serves a retraction without a readable one.</param>
    public Reported ToReported(Registration? standing) => new(WhenOr(standing))
    {
        Utfall = StoredNames.Find<Beslutsutfall>(Utfall), Level = StoredNames.Find<Ersattningsniva>(Level),
        ToldBy = StoredNames.Find<Uppgiftslamnare>(ToldBy), Way = StoredNames.Find<ContactWay>(Way),
        ReceivedOn = FormDate.ReadTyped(ReceivedOn), LastDay = FormDate.ReadTyped(LastDay), SentBy = StoredNames.Find<SendingWay>(SentBy),
        Grounds = Grounds.Select(StoredNames.Find<Avslagsgrund>).Aggregate(Avslagsgrund.Unknown, (all, one) => all | (one ?? default)),
        Text = Text.Trim(), Reason = Reason.Trim(), Retract = Retract,
    };

    private ToldDay WhenOr(Registration? standing) =>
        DayIsUnknown ? ToldDay.Unknown : ToldDay.ReadTyped(Day) ?? standing?.Day ?? ToldDay.Unknown;
}

public sealed class UtfallValidator : AbstractValidator<UtfallInput>
{
    public UtfallValidator() => When(input => !input.Retract, () =>
    {
        RuleFor(input => input.Day).Must(text => ToldDay.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable)
            .When(input => !input.DayIsUnknown, ApplyConditionTo.CurrentValidator)
            .Must(string.IsNullOrWhiteSpace).WithMessage("Skriv dagen, eller kryssa i att den är okänd. Båda går inte.")
            .When(input => input.DayIsUnknown, ApplyConditionTo.CurrentValidator);
        RuleFor(input => input.ReceivedOn)
            .Must(text => string.IsNullOrWhiteSpace(text) || FormDate.ReadTyped(text) is not null)
            .WithMessage(FormDate.UnreadableOrEmpty);
        RuleFor(input => input.LastDay)
            .Must(text => string.IsNullOrWhiteSpace(text) || FormDate.ReadTyped(text) is not null)
            .WithMessage(FormDate.UnreadableOrEmpty);
        RuleFor(input => input.SentBy)
            .Must(text => text.Length == 0 || StoredNames.Find<SendingWay>(text) is not null)
            .WithMessage("Välj hur utlåtandet skickades.");
        RuleFor(input => input.Grounds)
            .Must(grounds => grounds.All(text => StoredNames.Find<Avslagsgrund>(text) is not null))
            .WithMessage("Välj bland grunderna.");
        RuleFor(input => input.Utfall)
            .Must(text => text.Length == 0 || StoredNames.Find<Beslutsutfall>(text) is not null)
            .WithMessage("Välj hur det gick.");
        RuleFor(input => input.Level)
            .Must(text => text.Length == 0 || StoredNames.Find<Ersattningsniva>(text) is not null)
            .WithMessage("Välj nivå.");
        RuleFor(input => input.ToldBy)
            .Must(text => text.Length == 0 || StoredNames.Find<Uppgiftslamnare>(text) is not null)
            .WithMessage("Välj vem som berättade.");
    });
}
