using System.Xml.Linq;

namespace Sjukersattning.Domain.Exchange;

/// <summary>One element of the schema: its name, how often it stands in its parent, and what it holds.</summary>
internal sealed record ElementShape(XName Name, ElementContent Content, int Least = 1, int Most = 1)
{
    /// <summary>The same element where it may be left out.</summary>
    public ElementShape Optional => this with { Least = 0 };

    /// <summary>The same element where it may stand any number of times, or not at all.</summary>
    public ElementShape Any => this with { Least = 0, Most = int.MaxValue };
}
