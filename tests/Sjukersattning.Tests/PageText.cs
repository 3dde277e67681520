using AngleSharp.Dom;

namespace Sjukersattning.Tests;

internal static class PageText
{
    /// <summary>What a person reads in a part of a page: a line break in the HTML is a blank to her.</summary>
    public static string Words(this INode? part) =>
        string.Join(' ', part?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);
}
