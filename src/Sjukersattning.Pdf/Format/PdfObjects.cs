using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Sjukersattning.Pdf.Format;

/// <summary>Collects the numbered objects of a PDF file and writes the file. Objects may be written in any order.</summary>
internal sealed class PdfObjects : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly List<long> _offsets = [0];

    /// <summary>Starts a file of version 1.7.</summary>
    public PdfObjects()
    {
        // Four bytes above 127 tell transfer programs that the file is binary, as PDF/A asks.
        Latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// <summary>Takes the next object number, to be written later.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    /// <summary>Writes the object under a number that was reserved.</summary>
    public void Write(int number, string body)
    {
        Begin(number);
        Latin(body);
        Latin("\nendobj\n");
    }

    /// <summary>Writes an object and gives its number.</summary>
    public int Add(string body)
    {
        int number = Reserve();
        Write(number, body);
        return number;
    }

    /// <summary>Writes a stream, deflated unless it must stay readable, and gives its number.</summary>
    /// <param name="entries">What its dictionary holds besides length and filter.</param>
    /// <param name="bytes">What the stream holds.</param>
    /// <param name="compress">Whether to deflate it.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> bytes, bool compress = true)
    {
        ReadOnlySpan<byte> data = compress ? Deflate(bytes) : bytes;
        int number = Reserve();
        Begin(number);
        string filter = compress ? " /Filter /FlateDecode" : "";
        Latin(string.Create(CultureInfo.InvariantCulture, $"<< {entries}{filter} /Length {data.Length} >>\nstream\n"));
        _file.Write(data);
        Latin("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Ends the file. Its identifier is a digest of what has been written.</summary>
    public byte[] Finish(int catalog, int information)
    {
        string identifier = Convert.ToHexString(SHA256.HashData(_file.GetBuffer().AsSpan(0, (int)_file.Length)).AsSpan(0, 16));
        long start = _file.Length;
        StringBuilder end = new();
        end.Append(CultureInfo.InvariantCulture, $"xref\n0 {_offsets.Count}\n0000000000 65535 f \n");
        foreach (long offset in _offsets.Skip(1))
        {
            end.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        end.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_offsets.Count} /Root {catalog} 0 R /Info {information} 0 R ");
        end.Append(CultureInfo.InvariantCulture, $"/ID [<{identifier}> <{identifier}>] >>\nstartxref\n{start}\n%%EOF\n");
        Latin(end.ToString());
        return _file.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using MemoryStream target = new();
        using (ZLibStream deflate = new(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return target.ToArray();
    }

    private void Begin(int number)
    {
        _offsets[number] = _file.Length;
        Latin(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }

    private void Latin(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
