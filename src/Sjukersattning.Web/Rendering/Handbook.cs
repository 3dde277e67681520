using System.Reflection;
using Sjukersattning.Domain.Documentation;

namespace Sjukersattning.Web.Rendering;

/// <summary>The handbook (docs/handbok) as it was when the program was built: its pages as HTML, and what pictures it has.</summary>
public static class Handbook
{
    /// <summary>The page that the handbook opens on.</summary>
    public const string FirstPage = "index";

    /// <summary>The page that shows the table of who may do what.</summary>
    public const string PermissionsPage = "behorigheter";

    private const string Folder = "handbok/";

    private static readonly Assembly Program = typeof(Handbook).Assembly;

    private static readonly Dictionary<string, HandbookPicture> Pictures = Files(".png")
        .Select(file => HandbookPicture.Read(file[Folder.Length..], Bytes(file)))
        .ToDictionary(picture => picture.Name, StringComparer.Ordinal);

    /// <summary>Every page: the first one, the roles' in the roles' order, the others, the table of permissions.</summary>
    public static IReadOnlyList<HandbookPage> Pages { get; } =
    [
        .. Files(".md").Select(file => Page(file[Folder.Length..^".md".Length], System.Text.Encoding.UTF8.GetString(Bytes(file))))
            .OrderByDescending(page => page.Name == FirstPage)
            .ThenBy(page => page.Role is null)
            .ThenBy(page => page.Role)
            .ThenBy(page => page.Name, StringComparer.Ordinal),
        Page(PermissionsPage, WhoMayDoWhat()),
    ];

    /// <summary>The page with a name; null when there is none.</summary>
    public static HandbookPage? Find(string name) => Pages.FirstOrDefault(page => page.Name == name);

    /// <summary>The picture with a file name; null when there is none.</summary>
    public static HandbookPicture? Picture(string name) => Pictures.GetValueOrDefault(name);

    private static HandbookPage Page(string name, string markdown)
    {
        var (title, html) = HandbookText.Render(markdown);
        return new HandbookPage(name, title, html);
    }

    /// <summary>
    /// The generated document's chapter on cases. The note on how it is generated and the chapters that name code are for programmers.
    /// </summary>
    private static string WhoMayDoWhat() => $"# Behörigheter i ett ärende\n\n## {PermissionsDocument.Render().Split("\n## ")[1]}";

    private static IEnumerable<string> Files(string extension) =>
        Program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(extension, StringComparison.Ordinal));

    private static byte[] Bytes(string file)
    {
        using var stream = Program.GetManifestResourceStream(file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
