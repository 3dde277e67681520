using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The framework's own sentences about values it cannot read, in Swedish and without repeating what was typed.</summary>
public static class SwedishBinding
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        const string Unreadable = "Värdet går inte att läsa. Kontrollera och försök igen.";
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
        messages.SetValueIsInvalidAccessor(_ => Unreadable);
        messages.SetValueMustBeANumberAccessor(_ => "Skriv ett tal.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Skriv ett tal.");
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        messages.SetValueMustNotBeNullAccessor(_ => "Fyll i fältet.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Fyll i fältet.");
        messages.SetMissingKeyOrValueAccessor(() => "Fyll i fältet.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Formuläret var tomt. Ladda om sidan och försök igen.");
    }
}
