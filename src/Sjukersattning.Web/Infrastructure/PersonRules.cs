using FluentValidation;
using Sjukersattning.Data;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>What is asked of every typed name and number of a person.</summary>
public static class PersonRules
{
    public static void IsPersonName<T>(this IRuleBuilderInitial<T, string> rule, string whenMissing) => rule.Custom((typed, context) =>
    {
        if (PersonName.FaultOf(typed, whenMissing) is { } sentence)
        {
            context.AddFailure(sentence);
        }
    });

    public static void IsPersonnummer<T>(this IRuleBuilderInitial<T, string> rule, ClinicClock clock) => rule.Custom((typed, context) =>
    {
        if (Personnummer.Parse(typed, clock.Today, out _) is { } sentence)
        {
            context.AddFailure(sentence);
        }
    });
}
