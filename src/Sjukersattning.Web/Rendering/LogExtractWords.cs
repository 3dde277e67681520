using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Rendering;

/// <summary>A loggutdrag in words: the same on the screen and on paper.</summary>
public static class LogExtractWords
{
    public static IReadOnlyList<string> Headings { get; } = ["När", "Vem", "Enhet", "Vad", "Ändamål"];

    public static IReadOnlyList<string> Cells(LogLine line) =>
    [
        Words.Moment(line.At),
        line.Who.Length == 0 ? line.Title : $"{line.Who}, {line.Title}",
        line.Unit,
        $"{line.Kind.Done()}: {line.What}",
        line.Purpose.Swedish() + (line.Uppdrag.Length > 0 ? $", uppdrag {line.Uppdrag}" : "")
            + (line.Reason.Length > 0 ? $". Angivet skäl: {line.Reason}" : ""),
    ];
}
