using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>Which figures carry a level or a reason, and what it is called.</summary>
internal static class DetailNames
{
    /// <summary>Every kind with a detail: its table's title, and the details that there are with their names for people.</summary>
    public static IReadOnlyList<(Counted What, string Title, IReadOnlyList<(string Detail, string Name)> Details)> All { get; } =
    [
        (Counted.Sent, "Skickade per sätt", [.. Enum.GetValues<SendingWay>().Select(way => (way.Stored(), way.Swedish()))]),
        (Counted.Beviljad, "Beviljade per nivå", Levels),
        (Counted.Avslagsgrund, "Avslag per grund",
            [.. Enum.GetValues<Avslagsgrund>().Order().Select(ground => (ground.Stored(), ground.Swedish()))]),
        (Counted.OmprovningChanged, "Nivå efter omprövning", Levels),
        (Counted.OverklagandeChanged, "Nivå efter domstolens avgörande", Levels),
        (Counted.Cancelled, "Avbrutna per skäl",
            [.. Enum.GetValues<CancelReason>().Select(reason => (reason.Stored(), reason.Swedish()))]),
    ];

    private static IReadOnlyList<(string Detail, string Name)> Levels =>
        [.. Enum.GetValues<Ersattningsniva>().Select(level => (level.Stored(), level.Swedish()))];
}
