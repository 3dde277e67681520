using System.Text;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Exchange;

/// <summary>Whatever somebody sends, reading it ends in one Swedish sentence.</summary>
public sealed class BadFileTests
{
    private const string Root =
        "<rc:RegisterCertificate xmlns:rc=\"urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3\">";

    public static TheoryData<string, string> Texts => new()
    {
        { "fil-rot", "<html/>" },
        { "fil-rot", "<intyg xmlns=\"urn:riv:clinicalprocess:healthcond:certificate:3\"/>" },
        { "fil-namnrymd", "<RegisterCertificate/>" },
        { "fil-namnrymd",
            "<RegisterCertificate xmlns=\"urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:2\"/>" },
        { "fil-xml", "inte xml" },
        { "fil-xml", " " },
        { "fil-xml", Root },
        { "fil-xml", Root + "&#0;</rc:RegisterCertificate>" },
        { "fil-xml", Root + "</rc:RegisterCertificate><mer/>" },
        { "fil-xml", Root + "<!DOCTYPE x></rc:RegisterCertificate>" },
        { "fil-dtd",
            "<!DOCTYPE x [<!ENTITY a \"1234567890\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c " +
                "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><x>&c;</x>" },
        { "fil-dtd", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>" },
        { "fil-dtd", "<!DOCTYPE x SYSTEM \"http://localhost:9/x.dtd\"><x/>" },
        { "fil-teckenkod", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x/>" },
        { "fil-djup", Root + string.Concat(Enumerable.Repeat("<a>", 100_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_ATextThatIsNoUtlatande_SaysOneThing(string rule, string text) => AssertOne(rule, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Read_OtherEncodings_SaysOneThing()
    {
        var text = File.ReadAllText(ExchangeFiles.Valid);
        AssertOne("fil-teckenkod", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray());
        AssertOne("fil-teckenkod", Encoding.Unicode.GetBytes("<x/>"));
        AssertOne("fil-teckenkod", Encoding.BigEndianUnicode.GetBytes("<x/>"));
        AssertOne("fil-teckenkod", Encoding.UTF32.GetBytes(text));
        AssertOne("fil-teckenkod", Encoding.Latin1.GetBytes(text));
        AssertOne("fil-teckenkod", [.. Encoding.UTF8.GetBytes("<x>"), 0xC3, .. Encoding.UTF8.GetBytes("</x>")]);
        AssertOne("fil-tom", []);
    }

    [Fact]
    public void Read_WithAByteOrderMark_IsTheSame()
    {
        byte[] marked = [.. Encoding.UTF8.GetPreamble(), .. File.ReadAllBytes(ExchangeFiles.Valid)];
        Assert.Empty(ExchangeSamples.Read(marked).Faults);
    }

    [Fact]
    public void Read_FiftyMegabytes_ReadsOneAndSaysOneThing()
    {
        using var input = new LongStream(50_000_000);
        var fault = Assert.Single(UtlatandeXml.Read(input, ExchangeSamples.Today, Fk7800.Editions).Faults);
        Assert.Equal("fil-storlek", fault.Rule);
        Assert.InRange(input.Position, UtlatandeXml.MaxBytes, UtlatandeXml.MaxBytes + 1);
    }

    [Fact]
    public void Read_ExactlyAsLargeAsAllowed_IsRead()
    {
        var valid = File.ReadAllBytes(ExchangeFiles.Valid);
        byte[] largest = [.. valid, .. Enumerable.Repeat((byte)' ', UtlatandeXml.MaxBytes - valid.Length)];
        Assert.Empty(ExchangeSamples.Read(largest).Faults);
        AssertOne("fil-storlek", [.. largest, (byte)' ']);
    }

    [Fact]
    public void Read_TheValidFile_CutAnywhere_NeverThrows()
    {
        var valid = File.ReadAllBytes(ExchangeFiles.Valid);
        var end = Array.LastIndexOf(valid, (byte)'>');
        Assert.All(Enumerable.Range(0, end).Where(length => length % 7 == 0),
            length => Assert.Null(ExchangeSamples.Read(valid[..length]).Utlatande));
    }

    [Fact]
    public void Read_AnyElementTakenAway_NeverThrows_AndRepeatsNothingOfTheFile()
    {
        var full = ExchangeSamples.Bytes(ExchangeSamples.All["full"] with { Sheet = SheetSamples.Full().Write("9001.1", "Hemligheten.") });
        var root = System.Xml.Linq.XDocument.Load(new MemoryStream(full)).Root!;
        for (var place = 0; place < root.Descendants().Count(); place++)
        {
            var copy = new System.Xml.Linq.XElement(root);
            copy.Descendants().ElementAt(place).Remove();
            var faults = ExchangeSamples.Read(Encoding.UTF8.GetBytes(copy.ToString())).Faults;
            Assert.DoesNotContain(faults,
                fault => new[] { "191212121212", "Lina", "F331", "Hemligheten", "Fibromyalgi" }
                    .Any(secret => fault.Sentence.Contains(secret, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Read_NamesAndCodesOfTheFilesOwn_AreNotRepeated()
    {
        var text = File.ReadAllText(ExchangeFiles.Valid).Replace("F331", "M79.7", StringComparison.Ordinal)
            .Replace("<c:fornamn />", "<c:Tolvan hemligt=\"1\" />", StringComparison.Ordinal)
            .Replace("<c:svar id=\"8\">", "<c:svar id=\"191212121212\">", StringComparison.Ordinal)
            .Replace("Insjuknade", "Insjuknade \u2192", StringComparison.Ordinal);
        var faults = ExchangeSamples.Read(Encoding.UTF8.GetBytes(text)).Faults;
        Assert.True(faults.Count >= 4);
        Assert.DoesNotContain(faults,
            fault => new[] { "M797", "M79.7", "Tolvan", "hemligt", "191212121212", "\u2192" }
                .Any(secret => (fault.SvarId + fault.Sentence).Contains(secret, StringComparison.Ordinal)));
    }

    private static void AssertOne(string rule, byte[] bytes)
    {
        var reading = ExchangeSamples.Read(bytes);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((rule, ExchangeRules.Find(rule).Rule), (fault.Rule, fault.Sentence));
        Assert.Null(reading.Utlatande);
        Assert.False(reading.IsValid);
    }

    /// <summary>A stream of blanks that tells how far it was read.</summary>
    private sealed class LongStream(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
