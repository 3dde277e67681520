using FluentValidation;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Signing hours as they are typed; named as <see cref="ReportedHours"/>.</summary>
public sealed class TidbokInput
{
    /// <summary>How often: the values of the choice.</summary>
    public const string Once = "en", Until = "till", Always = "alltid";

    /// <summary>Left out by a läkare, who keeps her own hours only.</summary>
    public string LakareId { get; set; } = "";

    [ReadAsMeant]
    public string First { get; set; } = "";

    [ReadAsMeant]
    public string Start { get; set; } = "";

    [ReadAsMeant]
    public string End { get; set; } = "";

    [ReadAsMeant]
    public string Minutes { get; set; } = "30";

    public string Repeat { get; set; } = Once;

    [ReadAsMeant]
    public string Last { get; set; } = "";

    /// <summary>The validated input, as the domain reads it.</summary>
    public ReportedHours ToReported(Guid lakareId)
    {
        var first = FormDate.ReadTyped(First)!.Value;
        var last = Repeat == Once ? first : Repeat == Until ? FormDate.ReadTyped(Last) : null;
        return new ReportedHours(lakareId, first, last, ClockTime.ReadTyped(Start)!.Value, ClockTime.ReadTypedEnd(End)!.Value,
            BasvardenInput.Number(Minutes)!.Value);
    }
}

public sealed class TidbokValidator : AbstractValidator<TidbokInput>
{
    public TidbokValidator()
    {
        RuleFor(input => input.First).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.Start).Must(text => ClockTime.ReadTyped(text) is not null).WithMessage(ClockTime.Unreadable);
        RuleFor(input => input.End).Must(text => ClockTime.ReadTypedEnd(text) is not null).WithMessage(ClockTime.Unreadable);
        RuleFor(input => input.Minutes)
            .Must(text => BasvardenInput.Number(text) is not null)
            .WithMessage("Skriv ett heltal, till exempel 30.");
        RuleFor(input => input.Repeat)
            .Must(text => text is TidbokInput.Once or TidbokInput.Until or TidbokInput.Always)
            .WithMessage("Välj hur ofta.");
        RuleFor(input => input.Last)
            .Must(text => FormDate.ReadTyped(text) is not null)
            .When(input => input.Repeat == TidbokInput.Until)
            .WithMessage(FormDate.Unreadable);
        RuleFor(input => input.Last)
            .Must(string.IsNullOrWhiteSpace)
            .When(input => input.Repeat != TidbokInput.Until)
            .WithMessage("Lämna fältet tomt, eller välj Varje vecka till en sista dag.");
    }
}
