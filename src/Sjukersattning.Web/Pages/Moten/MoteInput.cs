using FluentValidation;
using Sjukersattning.Data;
using Sjukersattning.Web.Pages.Arenden;

namespace Sjukersattning.Web.Pages.Moten;

/// <summary>What the two forms of a meeting post: a case's note and decision, or who was there and the notes.</summary>
public sealed class MoteInput
{
    public string Note { get; set; } = "";

    /// <summary>Left empty when nothing was decided.</summary>
    public NastaStegInput Decision { get; set; } = new();

    public List<Guid> Present { get; set; } = [];

    public string Notes { get; set; } = "";

    /// <summary>What the form was drawn from, so that a colleague's text is not written over unseen.</summary>
    public string Seen { get; set; } = "";
}

public sealed class MoteValidator : AbstractValidator<MoteInput>
{
    /// <summary>A decision is a next step by the same rules, or is left out altogether.</summary>
    public MoteValidator(ClinicClock clock) =>
        RuleFor(input => input.Decision).SetValidator(new NastaStegValidator(clock)).When(input => input.Decision.IsBegun);
}
