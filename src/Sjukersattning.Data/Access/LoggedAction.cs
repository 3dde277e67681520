using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>
/// What a row of the access log is about: an action in a case or one of staff. The column holds the name alone, as it did when there were
/// cases only; no name is in both tables.
/// </summary>
internal readonly record struct LoggedAction
{
    private LoggedAction(string name) => Name = name;

    public string Name { get; }

    public LogPurpose Purpose => Enum.TryParse<StaffAction>(Name, out var action) ? StaffRules.For(action).Purpose : LogPurpose.Care;

    /// <summary>What it is called in the table it stands in; its name when no table has it any more.</summary>
    public string Swedish =>
        Enum.TryParse<CaseAction>(Name, out var inCase) ? CaseRules.For(inCase).Name
        : Enum.TryParse<StaffAction>(Name, out var beside) ? StaffRules.For(beside).Name
        : Name;

    public static implicit operator LoggedAction(CaseAction action) => new(action.ToString());

    public static implicit operator LoggedAction(StaffAction action) => new(action.ToString());

    public static LoggedAction FromStored(string name) => new(name);

    public override string ToString() => Name;
}
