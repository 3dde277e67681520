using FluentValidation;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Pages;

/// <summary>An account that is changed.</summary>
public sealed class AdminKontoInput : AccountInput
{
    private const char Between = '/';

    public SignerInput Signer { get; set; } = new();

    /// <summary>Which role where; see <see cref="PlaceOf"/>.</summary>
    public List<string> Places { get; set; } = [];

    public AccountDetails ToDetails() => new(PersonName.Read(Name), Title.Trim(), EmailAddress.Read(Email) ?? "", Signer.Identity,
        Places.Select(Read).OfType<(Guid, Role)>().ToHashSet());

    /// <summary>What is known, to be changed.</summary>
    public static AdminKontoInput Of(AccountDetails known) => new()
    {
        Name = known.Name, Title = known.Title, Email = known.Email, Signer = SignerInput.Of(Guid.Empty, known.Signer),
        Places = [.. known.Places.Select(place => PlaceOf(place.UnitId, place.Role))],
    };

    /// <summary>The value of a box: a role at a vårdenhet.</summary>
    public static string PlaceOf(Guid unitId, Role role) => $"{unitId}{Between}{role}";

    /// <summary>What a box stands for; null when it is none of the page's.</summary>
    public static (Guid UnitId, Role Role)? Read(string place) =>
        place.Split(Between) is [var unit, var role] && Guid.TryParse(unit, out var unitId) && Enum.IsDefined(typeof(Role), role)
            ? (unitId, Enum.Parse<Role>(role))
            : null;
}

public sealed class AdminKontoValidator : AbstractValidator<AdminKontoInput>
{
    public AdminKontoValidator()
    {
        Include(new AccountValidator());
        RuleFor(input => input.Signer).SetValidator(new SignerValidator());
        RuleFor(input => input.Places).Must(places => places.All(place => AdminKontoInput.Read(place) is not null))
            .WithMessage("Välj bland rollerna på sidan.");
    }
}
