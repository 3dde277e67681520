using System.Globalization;
using FluentValidation;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>A baseline as it is typed; named as <see cref="BaselineFigures"/>.</summary>
public sealed class BasvardenInput
{
    [ReadAsMeant]
    public string Year { get; set; } = "";

    [ReadAsMeant]
    public string From { get; set; } = "";

    [ReadAsMeant]
    public string To { get; set; } = "";

    [ReadAsMeant]
    public string Started { get; set; } = "";

    [ReadAsMeant]
    public string Certificates { get; set; } = "";

    [ReadAsMeant]
    public string Applications { get; set; } = "";

    [ReadAsMeant]
    public string Kompletteringar { get; set; } = "";

    [ReadAsMeant]
    public string Granted { get; set; } = "";

    [ReadAsWords]
    public string Source { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>The year; null when it is none.</summary>
    public int? YearNumber => Number(Year) is >= 1990 and <= 2100 and var year ? year : null;

    /// <summary>The form filled with what is known.</summary>
    public static BasvardenInput Of(Baseline known) => new()
    {
        Year = Text(known.Year), From = FormDate.Format(known.From), To = FormDate.Format(known.To), Started = Text(known.Started),
        Certificates = Text(known.Certificates),
        Applications = Text(known.Applications), Kompletteringar = Text(known.Kompletteringar), Granted = Text(known.Granted),
        Source = known.Source, Note = known.Note,
    };

    /// <summary>A whole number; null when it is blank or none.</summary>
    public static int? Number(string text) =>
        int.TryParse(text.Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number) ? number : null;

    public BaselineFigures ToFigures() => new(FormDate.ReadTyped(From), FormDate.ReadTyped(To), Source, Note)
    {
        Started = Number(Started), Certificates = Number(Certificates), Applications = Number(Applications),
        Kompletteringar = Number(Kompletteringar), Granted = Number(Granted),
    };

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

public sealed class BasvardenValidator : AbstractValidator<BasvardenInput>
{
    private const string NoNumber = "Skriv ett heltal, eller lämna tomt.";

    public BasvardenValidator()
    {
        RuleFor(input => input.Year).Must((input, _) => input.YearNumber is not null).WithMessage("Skriv ett årtal, till exempel 2024.");
        RuleFor(input => input.Started).Must(IsNumberOrBlank).WithMessage(NoNumber);
        RuleFor(input => input.Certificates).Must(IsNumberOrBlank).WithMessage(NoNumber);
        RuleFor(input => input.Applications).Must(IsNumberOrBlank).WithMessage(NoNumber);
        RuleFor(input => input.Kompletteringar).Must(IsNumberOrBlank).WithMessage(NoNumber);
        RuleFor(input => input.Granted).Must(IsNumberOrBlank).WithMessage(NoNumber);
    }

    private static bool IsNumberOrBlank(string text) => string.IsNullOrWhiteSpace(text) || BasvardenInput.Number(text) is not null;
}
