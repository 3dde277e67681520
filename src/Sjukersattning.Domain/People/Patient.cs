namespace Sjukersattning.Domain.People;

/// <summary>
/// A patient as one vårdenhet knows her: the same person at another unit is another row, so that nothing leaks between units. What she was
/// called before, and which rows were found to be the same person, is kept with her.
/// </summary>
public sealed class Patient
{
    private readonly List<EarlierIdentity> _earlier = [];
    private readonly List<Patient> _joined = [];

    private Patient()
    {
    }

    /// <summary>Registers a patient at a unit.</summary>
    /// <param name="name">The name as staff write it, 1–120 characters.</param>
    public Patient(Guid unitId, Personnummer personnummer, string name)
    {
        Id = Guid.NewGuid();
        UnitId = unitId;
        Personnummer = personnummer;
        Name = PersonName.Read(name);
        MakeSearchKey();
    }

    /// <summary>Random id; safe in a log, never shown.</summary>
    public Guid Id { get; private set; }

    /// <summary>The vårdenhet that registered the patient.</summary>
    public Guid UnitId { get; private set; }

    public Personnummer Personnummer { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The row that this one was joined to, because both are one person; null for one that stands by itself.</summary>
    public Guid? JoinedToId { get; private set; }

    /// <summary>Whether she has skyddad identitet; her cases hold the same, for the rules that judge by it.</summary>
    public bool IsSkyddad { get; private set; }

    /// <summary>Whether she has barred other units of the vårdgivare from what this unit keeps; her cases hold the same.</summary>
    public bool IsSparrad { get; private set; }

    /// <summary>The day she died; null while nobody has told that she did.</summary>
    public DateOnly? DeceasedOn { get; private set; }

    /// <summary>What she is found by: <see cref="PersonSearch"/>.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>The law that the key was made by.</summary>
    public string SearchKeyLaw { get; private set; } = "";

    /// <summary>What she was called before; loaded only where it is asked for.</summary>
    public IReadOnlyList<EarlierIdentity> Earlier => _earlier;

    /// <summary>The rows that were joined to this one; loaded only where they are asked for.</summary>
    public IReadOnlyList<Patient> Joined => _joined;

    /// <summary>Gives the name and number that are right; what they were is kept. All that was before must be loaded.</summary>
    /// <param name="wasWrongNumber">Whether the number until now never was hers.</param>
    public void Correct(string name, Personnummer number, bool wasWrongNumber, string reason, CaseActor actor, Moment at)
    {
        _earlier.Add(new EarlierIdentity(this, wasWrongNumber, reason, actor, at));
        Name = PersonName.Read(name);
        Personnummer = number;
        MakeSearchKey();
    }

    /// <summary>Notes whether she has skyddad identitet.</summary>
    internal void Mark(bool isSkyddad) => IsSkyddad = isSkyddad;

    /// <summary>Notes whether she bars other units.</summary>
    internal void Bar(bool isSparrad) => IsSparrad = isSparrad;

    /// <summary>Notes the day she died; null that it was wrong.</summary>
    internal void NoteDeceased(DateOnly? day) => DeceasedOn = day;

    /// <summary>
    /// Joins another row to this one: both are one person, with this one's number, and skyddad identitet or spärr of either is the
    /// person's. All that was before must be loaded.
    /// </summary>
    public void Join(Patient other, string reason, CaseActor actor, Moment at)
    {
        other._earlier.Add(new EarlierIdentity(other, isWrongNumber: false, reason, actor, at));
        foreach (var one in (Patient[])[other, .. other._joined])
        {
            one.JoinedToId = Id;
            _joined.Add(one);
        }

        other._joined.Clear();
        IsSkyddad |= other.IsSkyddad;
        IsSparrad |= other.IsSparrad;
        DeceasedOn ??= other.DeceasedOn;
        MakeSearchKey();
    }

    /// <summary>Makes the key from all that she is and was called; all of it must be loaded.</summary>
    public void MakeSearchKey() =>
        (SearchKey, SearchKeyLaw) = (PersonSearch.KeyOf(_joined.Prepend(this).SelectMany(one => one.Identities)), PersonSearch.Law);

    private IEnumerable<(string Name, Personnummer Number)> Identities =>
        _earlier.OrderByDescending(one => one.At).Select(one => (one.Name, one.Personnummer)).Prepend((Name, Personnummer));
}
