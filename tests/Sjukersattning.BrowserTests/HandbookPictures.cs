using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>
/// The pictures of docs/handbok. UPDATE_PICTURES=1 dotnet test tests/Sjukersattning.BrowserTests --filter HandbookPictures takes them anew
/// in the demo clinic. A new picture is one line in <see cref="All"/>.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class HandbookPictures(BrowserClinic clinic)
{
    private const int MostBytes = 120_000;

    private const string Update = "UPDATE_PICTURES";

    /// <summary>
    /// Every picture: its name, who looks, a case in which status (none for a page outside cases), which page, and how high the window is.
    /// </summary>
    private static readonly (string Name, string Who, string Status, string Path, int Height)[] All =
    [
        ("mitt-arbete", "koordinator", "", "/", 640),
        ("arendelistan", "koordinator", "", "/arenden", 700),
        ("arendeoversikt", "koordinator", "Skrivs", "", 820),
        ("kontakter", "koordinator", "Ansokt", "/kontakter", 700),
        ("tidbok", "koordinator", "", "/tidbok", 820),
        ("moten", "koordinator", "", "/moten", 640),
        ("slag-upp", "sjukskoterska", "", "/slag-upp", 420),
        ("efter-signeringen", "koordinator", "Ansokt", "", 1200),
        ("avsnitt-psykiska", "kurator", "Skrivs", "/utlatande/psykiska", 820),
        ("avsnitt-fysiska", "fysioterapeut", "Skrivs", "/utlatande/fysiska", 820),
        ("avsnitt-aktivitet", "arbetsterapeut", "Skrivs", "/utlatande/aktivitet", 820),
        ("granska", "lakare", "Granskas", "/granska", 820),
        ("statistik", "chef", "", "/statistik", 820),
        ("enheten", "chef", "", "/enhet", 820),
        ("konton", "admin", "", "/admin", 820),
    ];

    private static readonly string Folder = Path.Combine(Root(), "docs", "handbok");

    [BrowserFact]
    public async Task Pictures_WhenAskedFor_AreTakenAnew()
    {
        foreach (var (name, who, status, path, height) in Environment.GetEnvironmentVariable(Update) == "1" ? All : [])
        {
            await using var desk = await clinic.SitDownAsync(who, new() { ViewportSize = new() { Width = 1000, Height = height } });
            await desk.Page.GotoAsync(status.Length > 0 ? await CaseInAsync(desk, status) + path : path);
            await Expect(desk.Heading).ToHaveCountAsync(1);
            await desk.Page.EvaluateAsync("() => document.documentElement.style.scrollbarWidth = 'none'");
            await File.WriteAllBytesAsync(FileOf(name), PalettePng.Of(await desk.Page.ScreenshotAsync()));
        }

        Assert.All(All, picture => Assert.InRange(new FileInfo(FileOf(picture.Name)).Length, 1, MostBytes));
    }

    [Fact]
    public void Pictures_OfTheHandbook_AreThoseOfTheList()
    {
        var shown = Directory.GetFiles(Folder, "*.md")
            .SelectMany(file => Shown().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value);
        Assert.Equal(All.Select(picture => picture.Name).Order(), shown.Distinct().Order());
        Assert.Equal(All.Select(picture => FileOf(picture.Name)).Order(), Directory.GetFiles(Path.Combine(Folder, "bilder")).Order());
    }

    private static string FileOf(string name) => Path.Combine(Folder, "bilder", $"{name}.png");

    private static async Task<string> CaseInAsync(Desk desk, string status)
    {
        await desk.Page.GotoAsync("/arenden");
        await desk.Page.GetByLabel("Läge").SelectOptionAsync(status);
        await desk.PressAsync("Visa");
        await Expect(desk.Page.GetByLabel("Läge")).ToHaveValueAsync(status);
        return (await desk.Page.Locator("tbody a").First.GetAttributeAsync("href"))!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sjukersattning.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Sjukersattning.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"!\[[^\]]+\]\(bilder/([a-z0-9-]+)\.png\)")]
    private static partial Regex Shown();
}

/// <summary>
/// Makes a screenshot of a page into a PNG with a palette, a third of the size:
/// a page has few colours, and letters' edges fall on the nearest of them.
/// </summary>
file static class PalettePng
{
    private const int MostColours = 256;

    private const int Header = 8;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256)
        .Select(start => Enumerable.Range(0, 8).Aggregate((uint)start, (crc, _) => (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1))];

    /// <summary>The same picture with at most 256 colours.</summary>
    public static byte[] Of(byte[] png)
    {
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        var channels = png[24] == 8 && png[28] == 0 && png[25] is 2 or 6
            ? (png[25] == 2 ? 3 : 4)
            : throw new InvalidDataException("The screenshot is no plain PNG with eight bits a channel.");
        var colours = Colours(Unpacked(png), width, height, channels);
        var palette = colours.GroupBy(colour => colour)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Take(MostColours).Select(group => group.Key).ToList();
        var nearest = colours.Distinct()
            .ToDictionary(colour => colour, colour => (byte)palette.IndexOf(palette.MinBy(one => Distance(one, colour))));
        var lines = new byte[height * (width + 1)];
        for (var at = 0; at < colours.Length; at++)
        {
            lines[(at / width * (width + 1)) + 1 + (at % width)] = nearest[colours[at]];
        }

        using var file = new MemoryStream();
        file.Write(png.AsSpan(0, Header));
        var header = png[16..29];
        header[9] = 3;
        Write(file, "IHDR"u8, header);
        Write(file, "PLTE"u8, [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        Write(file, "IDAT"u8, Packed(lines));
        Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static int Distance(int one, int other) =>
        Enumerable.Range(0, 3)
            .Select(channel => ((one >> (8 * channel)) & 0xFF) - ((other >> (8 * channel)) & 0xFF))
            .Sum(apart => apart * apart);

    private static byte[] Unpacked(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = Header; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
        using var lines = new MemoryStream();
        unpacking.CopyTo(lines);
        return lines.ToArray();
    }

    /// <summary>Undoes the lines' filters (PNG, chapter 9) in place and reads each point's colour.</summary>
    private static int[] Colours(byte[] lines, int width, int height, int channels)
    {
        var stride = (width * channels) + 1;
        for (var at = 0; at < lines.Length; at++)
        {
            if (at % stride == 0)
            {
                continue;
            }

            var left = at % stride > channels ? lines[at - channels] : 0;
            var up = at >= stride ? lines[at - stride] : 0;
            var corner = at >= stride && at % stride > channels ? lines[at - stride - channels] : 0;
            lines[at] += (byte)(lines[at / stride * stride] switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0
            });
        }

        return [.. Enumerable.Range(0, width * height).Select(point =>
        {
            var at = (point / width * stride) + 1 + (point % width * channels);
            return (lines[at] << 16) | (lines[at + 1] << 8) | lines[at + 2];
        })];
    }

    private static int Paeth(int left, int up, int corner)
    {
        var a = Math.Abs(up - corner);
        var b = Math.Abs(left - corner);
        var c = Math.Abs(left + up - (2 * corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static byte[] Packed(byte[] lines)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packing.Write(lines);
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream file, ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] body = [.. type, .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number,
            ~body.Aggregate(uint.MaxValue, (crc, value) => CrcTable[(byte)(crc ^ value)] ^ (crc >> 8)));
        file.Write(number);
    }
}
