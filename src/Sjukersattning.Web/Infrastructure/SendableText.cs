using FluentValidation;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>Short texts that leave with every utlåtande.</summary>
public static class SendableText
{
    /// <summary>Tells of each sign that is left after what is exchanged without a word.</summary>
    public static IRuleBuilderOptionsConditions<T, string> Sendable<T>(this IRuleBuilder<T, string> rule) =>
        rule.Custom((text, context) =>
        {
            if (ForeignSigns.In(Iso88591.SettleLine(text)) is { } sentence)
            {
                context.AddFailure(sentence);
            }
        });
}
