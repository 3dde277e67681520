using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Sjukersattning.Tests;

/// <summary>A page as the server sent it.</summary>
public sealed record StaffPage(string Path, HttpStatusCode Status, string Html, IHtmlDocument Document)
{
    /// <summary>What a person reads in main, white space folded.</summary>
    public string Text => (Document.QuerySelector("main") ?? (INode?)Document.Body).Words();

    /// <summary>The sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".error-list li").Select(line => line.TextContent.Trim())];

    /// <summary>The sentence beside a field, by its posted name; null when nothing is wrong with it.</summary>
    public string? ErrorBeside(string name) => Document.QuerySelector($"[name='{name}']")?.GetAttribute("aria-describedby")?.Split(' ')
        .Select(id => Document.GetElementById(id))
        .FirstOrDefault(element => element?.ClassList.Contains("label__message--error") == true)?.TextContent.Trim();

    /// <summary>The value a field holds, by its posted name.</summary>
    public string? Value(string name) => Document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };
}
