using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Notices;

/// <summary>Somebody is to be told something about a case, once.</summary>
/// <param name="Key">The thing told of: the same person is never told of the same key twice. At most 120 characters.</param>
public sealed record Telling(NoticeKind Kind, string Key)
{
    /// <summary>The person; null when a role is told.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Everybody in this role at the unit; null when a person is told.</summary>
    public Role? Role { get; init; }

    /// <summary>The section it is about; null for none.</summary>
    public SectionKey? Section { get; init; }

    /// <summary>The komplettering it is about; null for none.</summary>
    public int? Komplettering { get; init; }

    /// <summary>The day it is about, e.g. a last day; null for none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The time of day it is about; null for none.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>The same, told to each of some people; nobody twice.</summary>
    public IEnumerable<Telling> To(params IEnumerable<Guid?> people) =>
        people.OfType<Guid>().Distinct().Select(person => this with { PersonId = person });

    /// <summary>The same, told to everybody in a role.</summary>
    public Telling ToAll(Role role) => this with { Role = role };
}
