using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>The introduction for new and hired staff, with a receipt that the verksamhetschef follows.</summary>
public sealed class IntroduktionModel(StaffDirectory directory) : StaffPageModel
{
    /// <summary>When the signed-in person read it; null when not yet.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Who has read it and when; empty for those who do not lead the unit.</summary>
    public IReadOnlyList<(StaffMember Person, DateTimeOffset? ReadAt)> Receipts { get; private set; } = [];

    /// <summary>What the person's roles let her do, by name, from the table of rights.</summary>
    public IReadOnlyList<(Role Role, IReadOnlyList<string> Actions)> Mine =>
        [.. Me.Actor.Roles
            .Order()
            .Select(role => (role,
                (IReadOnlyList<string>)[.. CaseRules.All.Where(rule => !rule.IsReading && rule.Who.Any(grant => grant.Role == role))
                    .Select(rule => rule.Name)]))];

    [ForSignedIn]
    public async Task OnGetAsync()
    {
        ReadAt = await directory.IntroductionOfAsync(Me.Actor, Cancel);
        if (StaffRules.PassFor(StaffAction.ReadIntroductionReceipts, Me.Actor) is { } right)
        {
            var receipts = await directory.IntroductionsAsync(right, Cancel);
            Receipts = [.. (await directory.AtAsync(Me.Actor.UnitId, Cancel))
                .Where(person => person.IsActive)
                .Select(person => (person, receipts.TryGetValue(person.Id, out var read) ? read : (DateTimeOffset?)null))];
        }
    }

    [ForSignedIn]
    public async Task<IActionResult> OnPostAsync()
    {
        await directory.ReceiveIntroductionAsync(Me.Actor, Cancel);
        Notice = "Tack. Det är kvitterat att du har läst introduktionen.";
        return RedirectToPage();
    }
}
