using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Data;

/// <summary>
/// Refuses to materialize patient data outside <see cref="CaseGate"/>: a query that forgot the access log fails at its first row.
/// </summary>
internal sealed class GateTripwire : IMaterializationInterceptor
{
    private static readonly FrozenSet<Type> Guarded =
        FrozenSet.ToFrozenSet([typeof(UtlatandeCase), typeof(Patient), typeof(CaseEvent), typeof(AnswerRow), typeof(SignedRow),
            typeof(Registration), typeof(Komplettering), typeof(KompletteringQuestion), typeof(FigureRow), typeof(Consent), typeof(Contact),
            typeof(WorkRow), typeof(TeamMeeting), typeof(MeetingItem), typeof(SetAside), typeof(SignedConcern)]);

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity) =>
        Guarded.Contains(entity.GetType()) && materializationData.Context is SjukersattningDbContext { InsideGate: false }
            ? throw new InvalidOperationException($"{entity.GetType().Name} was read past CaseGate, without an access-log row.")
            : entity;
}
