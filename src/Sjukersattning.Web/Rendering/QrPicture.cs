using System.Text;
using QRCoder;

namespace Sjukersattning.Web.Rendering;

/// <summary>A QR code as one path of unit squares, for an inline SVG: the pages' policy allows no style and no foreign picture.</summary>
/// <param name="Side">Squares in each direction, the quiet zone included.</param>
public sealed record QrPicture(int Side, string Path)
{
    public static QrPicture Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                path.Append(rows[y][x] ? FormattableString.Invariant($"M{x} {y}h1v1h-1z") : "");
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }
}
