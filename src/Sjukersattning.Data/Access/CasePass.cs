using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>Proof that the gate let somebody in to one case for one action. It holds no patient data; only the gate can make it.</summary>
public sealed class CasePass
{
    internal CasePass(CaseActor actor, UtlatandeCase seen, CaseAction action, SectionKey? section)
    {
        Actor = actor;
        Seen = seen;
        Action = action;
        Section = section;
    }

    /// <summary>The case as the gate saw it when it judged; saves reading it twice.</summary>
    internal UtlatandeCase Seen { get; }

    /// <summary>The form's edition that the case uses; says nothing about the patient.</summary>
    public FormEdition Form => Seen.Form;

    public CaseActor Actor { get; }

    /// <summary>Whether the patient has skyddad identitet: a print or export is warned of first, and papers that stay say so.</summary>
    public bool IsSkyddad => Seen.IsSkyddad;

    public Guid CaseId => Seen.Id;

    /// <summary>Whether the same person has another right to the case, whatever its conditions say.</summary>
    public bool HasRightTo(CaseAction action) => CaseRules.Grants(action, Seen, Actor, null);

    public CaseAction Action { get; }

    /// <summary>In which section, if the action is about one.</summary>
    public SectionKey? Section { get; }
}
