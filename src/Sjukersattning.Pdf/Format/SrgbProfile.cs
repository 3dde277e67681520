using System.Buffers.Binary;
using System.Text;

namespace Sjukersattning.Pdf.Format;

/// <summary>A small colour profile of sRGB (IEC 61966-2-1), made here so that no file of others is needed: ICC version 2.1.</summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int CurvePoints = 1024;
    private const string Name = "sRGB IEC61966-2.1";

    private static readonly Lazy<byte[]> Profile = new(Make);

    /// <summary>The profile's bytes.</summary>
    public static ReadOnlySpan<byte> Bytes => Profile.Value;

    private static byte[] Make()
    {
        // Primaries and white of sRGB, adapted to D50 as ICC profiles need them.
        byte[] curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description()),
            ("cprt", [.. Signature("text"), .. "No copyright, use freely\0"u8]),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        int start = HeaderLength + 4 + (tags.Length * 12);
        byte[] table = new byte[start - HeaderLength];
        using MemoryStream data = new();
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        int curveAt = 0;
        for (int i = 0; i < tags.Length; i++)
        {
            bool isShared = tags[i].Data == curve && curveAt > 0;
            int at = isShared ? curveAt : start + (int)data.Length;
            curveAt = tags[i].Data == curve ? at : curveAt;
            Span<byte> entry = table.AsSpan(4 + (i * 12), 12);
            Encoding.ASCII.GetBytes(tags[i].Tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
            if (!isShared)
            {
                data.Write(tags[i].Data);
                data.Write(new byte[(4 - (tags[i].Data.Length % 4)) % 4]);
            }
        }

        return [.. Header(start + (int)data.Length), .. table, .. data.ToArray()];
    }

    private static byte[] Header(int length)
    {
        byte[] header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        foreach ((int offset, int value) in new[] { (24, 2000), (26, 1), (28, 1) })
        {
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(offset), (ushort)value);
        }

        "acsp"u8.CopyTo(header.AsSpan(36));
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Signature(string type) => [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0];

    private static byte[] Xyz(double x, double y, double z)
    {
        byte[] data = [.. Signature("XYZ "), .. new byte[12]];
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), Fixed(x));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), Fixed(y));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(16), Fixed(z));
        return data;
    }

    private static int Fixed(double value) => (int)Math.Round(value * 65536);

    private static byte[] Description()
    {
        // After the ASCII name: an empty Unicode name (8 bytes) and an empty Macintosh name (70 bytes).
        return [.. Signature("desc"), 0, 0, 0, (byte)(Name.Length + 1), .. Encoding.ASCII.GetBytes(Name), 0, .. new byte[78]];
    }

    private static byte[] Curve()
    {
        byte[] data = [.. Signature("curv"), .. new byte[4 + (CurvePoints * 2)]];
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), CurvePoints);
        for (int i = 0; i < CurvePoints; i++)
        {
            double value = i / (CurvePoints - 1.0);
            double linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + (i * 2)), (ushort)Math.Round(linear * 65535));
        }

        return data;
    }
}
