using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// One round to the region's sign-in and back, as it is sealed in the state that travels with it: what it is for, and since when.
/// </summary>
/// <param name="Id">Good once.</param>
/// <param name="ReturnTo">A path of the program.</param>
/// <param name="Signer">Whose signature it is for; null for a sign-in.</param>
/// <param name="UnitId">At which unit she signs.</param>
/// <param name="About">What is signed, see <see cref="Proof.About"/>.</param>
internal sealed record RegionRound(Guid Id, DateTimeOffset StartedAt, string ReturnTo, Guid? Signer = null, Guid UnitId = default,
    string About = "", Guid? HeldForm = null)
{
    private const string Prefix = "round.";

    /// <summary>Puts the round into the state.</summary>
    public T PutInto<T>(T state)
        where T : AuthenticationProperties
    {
        state.Items[Prefix + nameof(Id)] = Id.ToString();
        state.Items[Prefix + nameof(StartedAt)] = StartedAt.ToString("O", CultureInfo.InvariantCulture);
        state.Items[Prefix + nameof(ReturnTo)] = ReturnTo;
        state.Items[Prefix + nameof(Signer)] = Signer?.ToString();
        state.Items[Prefix + nameof(UnitId)] = UnitId.ToString();
        state.Items[Prefix + nameof(About)] = About;
        state.Items[Prefix + nameof(HeldForm)] = HeldForm?.ToString();
        return state;
    }

    /// <summary>The round of a state that came back; null when it is of something else.</summary>
    public static RegionRound? Of(AuthenticationProperties? state)
    {
        string? Item(string name) => state?.Items.TryGetValue(Prefix + name, out var text) == true ? text : null;
        return Guid.TryParse(Item(nameof(Id)), out var id)
            && DateTimeOffset.TryParse(Item(nameof(StartedAt)), CultureInfo.InvariantCulture, out var startedAt)
            ? new RegionRound(id, startedAt, Item(nameof(ReturnTo)) ?? "",
                Guid.TryParse(Item(nameof(Signer)), out var signer) ? signer : null,
                Guid.TryParse(Item(nameof(UnitId)), out var unitId) ? unitId : default, Item(nameof(About)) ?? "",
                Guid.TryParse(Item(nameof(HeldForm)), out var form) ? form : null)
            : null;
    }
}
