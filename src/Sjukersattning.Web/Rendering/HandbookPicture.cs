using System.Buffers.Binary;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// One picture of the handbook, a PNG among the static files. Its size is written beside it, so that the text does not jump when it comes.
/// </summary>
public sealed record HandbookPicture(string Name, int Width, int Height)
{
    public string Href => $"/handbok/{Name}";

    /// <summary>Reads the size of a PNG, which stands first in it (PNG, chapter 11.2.2).</summary>
    public static HandbookPicture Read(string name, ReadOnlySpan<byte> png) =>
        new(name, BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
}
