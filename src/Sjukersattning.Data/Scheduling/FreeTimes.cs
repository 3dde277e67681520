using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Scheduling;

/// <summary>The free times of some days, and what it takes to say why there are none.</summary>
/// <param name="Times">By day and time.</param>
/// <param name="Held">Every time of the hours that läkare keep those days, free or not, when the unit works.</param>
/// <param name="Away">Absences of those who keep hours.</param>
public sealed record FreeTimes(IReadOnlyList<SigningTime> Times, IReadOnlyList<SigningTime> Held, IReadOnlyList<Absence> Away)
{
    /// <summary>Why a läkare has no free time these days, as what follows her name.</summary>
    public string WhyNone(Guid lakareId)
    {
        var held = Held.Where(time => time.LakareId == lakareId).ToList();
        return held.Count == 0 ? "har inga signeringstider inlagda de dagarna"
            : held.All(time => Away.Any(absence => absence.AccountId == lakareId && absence.Includes(time.Day)))
                ? "är borta de dagar då signeringstiderna ligger"
                : "har alla sina signeringstider bokade de dagarna";
    }
}
