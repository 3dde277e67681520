using FluentValidation;
using Sjukersattning.Data;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>A time for signing: one of the free ones, or another as it is typed.</summary>
public sealed class SigneringstidInput
{
    /// <summary>The choice of a time that is not in the list.</summary>
    public const string Other = "annan";

    /// <summary>A free time as <see cref="SlotOf"/> writes it; empty or <see cref="Other"/> when the fields below say which.</summary>
    public string Slot { get; set; } = "";

    public string LakareId { get; set; } = "";

    [ReadAsMeant]
    public string Date { get; set; } = "";

    [ReadAsMeant]
    public string Time { get; set; } = "";

    /// <summary>May be left out: then <see cref="SigningBooking.UsualEnd"/>.</summary>
    [ReadAsMeant]
    public string Until { get; set; } = "";

    /// <summary>Whether a time of the list is chosen.</summary>
    public bool IsListed => Slot.Length > 0 && Slot != Other;

    public bool IsTyped => !string.IsNullOrWhiteSpace(Date + Time + Until);

    /// <summary>What the input says; null when it cannot be read.</summary>
    public SigningBooking? Booking => IsListed ? Listed : Typed;

    private SigningBooking? Listed =>
        Slot.Split('|') is [var lakare, var day, var from, var to]
            && Guid.TryParse(lakare, out var id)
            && FormDate.Read(day) is { } date
            && ClockTime.ReadTyped(from) is { } start
            && ClockTime.ReadTypedEnd(to) is { } end
            ? new SigningBooking(date, start, end, id)
            : null;

    private SigningBooking? Typed =>
        Guid.TryParse(LakareId, out var id) && FormDate.ReadTyped(Date) is { } date && ClockTime.ReadTyped(Time) is { } start
            ? new SigningBooking(date, start, ClockTime.ReadTypedEnd(Until) ?? SigningBooking.UsualEnd(start), id)
            : null;

    /// <summary>A free time as the list posts it.</summary>
    public static string SlotOf(SigningTime time) =>
        string.Join('|', time.LakareId, FormDate.Format(time.Day), ClockTime.Format(time.Start), ClockTime.Format(time.End));
}

public sealed class SigneringstidValidator : AbstractValidator<SigneringstidInput>
{
    public SigneringstidValidator(ClinicClock clock)
    {
        RuleFor(input => input.Slot).Must((input, _) => input.Booking is not null && !input.IsTyped).When(input => input.IsListed)
            .WithMessage(input => input.Booking is null
                ? "Välj en tid ur listan."
                : "Du har valt en ledig tid och skrivit en annan. Välj Annan tid, eller töm fälten.");
        When(input => !input.IsListed, () =>
        {
            RuleFor(input => input.LakareId).Must(id => Guid.TryParse(id, out _)).WithMessage("Välj läkare.");
            RuleFor(input => input.Date).Cascade(CascadeMode.Stop)
                .Must((input, _) => input.IsTyped).WithMessage("Välj en ledig tid, eller skriv dag och klockslag.")
                .Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable)
                .Must(text => FormDate.ReadTyped(text) >= clock.Today).WithMessage(FormDate.Past);
            RuleFor(input => input.Time).Cascade(CascadeMode.Stop)
                .Must(text => ClockTime.ReadTyped(text) is not null).WithMessage(ClockTime.Unreadable)
                .Must((input, text) => FormDate.ReadTyped(input.Date) != clock.Today || ClockTime.ReadTyped(text) > clock.TimeOfDay)
                .WithMessage("Klockslaget har redan varit i dag.");
            RuleFor(input => input.Until)
                .Must(text => string.IsNullOrWhiteSpace(text) || ClockTime.ReadTypedEnd(text) is not null)
                .WithMessage(ClockTime.Unreadable);
        });
    }
}
