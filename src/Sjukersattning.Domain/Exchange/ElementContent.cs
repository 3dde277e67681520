using System.Xml.Linq;

namespace Sjukersattning.Domain.Exchange;

/// <summary>What an element of the schema holds: elements, a value, or both.</summary>
internal sealed record ElementContent
{
    /// <summary>Its elements in order; empty for a value.</summary>
    public IReadOnlyList<ElementShape> Elements { get; init; } = [];

    /// <summary>Elements of any namespace but this one may stand last; null when none may.</summary>
    public XNamespace? OpenBeside { get; init; }

    /// <summary>Whether text may stand between the elements.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Whether nothing in it is looked at.</summary>
    public bool IsFree { get; init; }

    /// <summary>What its value must be; null for elements only.</summary>
    public ValueShape? Value { get; init; }

    /// <summary>Its id attribute; null when it has none.</summary>
    public ValueShape? Id { get; init; }
}
