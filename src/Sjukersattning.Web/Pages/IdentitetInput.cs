using FluentValidation;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class IdentitetInput
{
    [ReadAsMeant]
    public string HsaId { get; set; } = "";

    [ReadAsMeant]
    public string Arbetsplatskod { get; set; } = "";

    [ReadAsMeant]
    public string VardgivareHsaId { get; set; } = "";

    [ReadAsWords]
    public string VardgivareNamn { get; set; } = "";

    /// <summary>One per läkare of the unit, in the order of their names.</summary>
    public List<SignerInput> Signers { get; set; } = [];

    public UnitIdentity Unit => new(Domain.Units.HsaId.Read(HsaId), Iso88591.SettleLine(Arbetsplatskod).Trim(),
        Domain.Units.HsaId.Read(VardgivareHsaId), Iso88591.SettleLine(VardgivareNamn).Trim());

    /// <summary>What is known, to be changed.</summary>
    public static IdentitetInput Of(UnitIdentity unit, IEnumerable<(Guid Id, string Name, SignerIdentity Identity)> signers) => new()
    {
        HsaId = unit.HsaId, Arbetsplatskod = unit.Arbetsplatskod, VardgivareHsaId = unit.VardgivareHsaId,
        VardgivareNamn = unit.VardgivareNamn,
        Signers = [.. signers.Select(one => SignerInput.Of(one.Id, one.Identity))],
    };
}

public sealed class SignerInput
{
    public Guid Id { get; set; }

    [ReadAsMeant]
    public string HsaId { get; set; } = "";

    public string Befattning { get; set; } = "";

    [ReadAsWords]
    public string Specialistkompetens { get; set; } = "";

    [ReadAsMeant]
    public string Forskrivarkod { get; set; } = "";

    public SignerIdentity Identity => new(Domain.Units.HsaId.Read(HsaId), Befattning,
        Iso88591.SettleLine(Specialistkompetens).Trim(), Forskrivarkod.Trim());

    /// <summary>What is known, to be changed.</summary>
    public static SignerInput Of(Guid id, SignerIdentity known) => new()
    {
        Id = id, HsaId = known.HsaId, Befattning = known.Befattning, Specialistkompetens = known.Specialistkompetens,
        Forskrivarkod = known.Forskrivarkod,
    };
}

public sealed class SignerValidator : AbstractValidator<SignerInput>
{
    public SignerValidator()
    {
        RuleFor(input => input.HsaId).Custom(IdentitetValidator.CheckHsaId);
        RuleFor(input => input.Befattning)
            .Must(code => code.Length == 0 || Befattningar.NameOf(code) is not null)
            .WithMessage("Välj en befattning ur listan.");
        RuleFor(input => input.Specialistkompetens)
            .MaximumLength(SignerIdentity.LongestSpecialty)
            .WithMessage($"Skriv högst {SignerIdentity.LongestSpecialty} tecken.")
            .Sendable();
        RuleFor(input => input.Forskrivarkod)
            .Must(code => code.Trim().Length is 0 or 7 && code.Trim().All(char.IsAsciiDigit))
            .WithMessage("Förskrivarkoden har sju siffror.");
    }
}

public sealed class IdentitetValidator : AbstractValidator<IdentitetInput>
{
    private const int LongestArbetsplatskod = 20;
    private const int LongestName = 120;

    public IdentitetValidator()
    {
        RuleFor(input => input.HsaId).Custom(CheckHsaId);
        RuleFor(input => input.VardgivareHsaId).Custom(CheckHsaId);
        RuleFor(input => input.Arbetsplatskod)
            .MaximumLength(LongestArbetsplatskod)
            .WithMessage($"Skriv högst {LongestArbetsplatskod} tecken.")
            .Sendable();
        RuleFor(input => input.VardgivareNamn)
            .MaximumLength(LongestName)
            .WithMessage($"Skriv högst {LongestName} tecken.")
            .Sendable();
        RuleForEach(input => input.Signers).SetValidator(new SignerValidator());
    }

    internal static void CheckHsaId<T>(string typed, ValidationContext<T> context)
    {
        if (HsaId.Read(typed) is { Length: > 0 } id && HsaId.FaultOf(id) is { } fault)
        {
            context.AddFailure(fault);
        }
    }
}
