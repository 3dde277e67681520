namespace Sjukersattning.Tests.Domain;

public sealed class EmailAddressTests
{
    private const string None = "Skriv en e-postadress, till exempel namn@region.se.";

    private static readonly string[] Usual =
    [
        "anna@region.example", "anna.o'brien@region.example", "anna+lus@region.example", "a!#$%&'*+-/=?^_`{|}~b@region.example",
        "Anna-Karin_Ek.2@region.example", "\"anna o\"@region.example", "anna@vård.example", "anna@åäö.region.example", "anna@region",
        $"{new string('a', 64)}@region.example",
        $"anna@{string.Join('.', Enumerable.Repeat(new string('b', 60), 4))}.se",
    ];

    /// <summary>Addresses that accounts can have; tests of the mail sender send to them.</summary>
    public static TheoryData<string> Carried { get; } = [.. Usual];

    [Theory]
    [MemberData(nameof(Carried))]
    public void AnAddressThatCanBeSentTo_IsReadAsItIs(string address)
    {
        Assert.Null(EmailAddress.FaultOf(address));
        Assert.Equal(address, EmailAddress.Read(address));
    }

    [Theory]
    [InlineData(" anna@region.example\u00A0", "anna@region.example")]
    [InlineData("anna.o\u2019brien@region.example", "anna.o'brien@region.example")]
    [InlineData("anna\u2011karin@region.example", "anna-karin@region.example")]
    [InlineData("anna\u200B@region.\u00ADexample", "anna@region.example")]
    [InlineData("ａｎｎａ＠region.example", "anna@region.example")]
    [InlineData("Anna@REGION.Example", "Anna@region.example")]
    [InlineData("anna@xn--vrd-ula.example", "anna@vård.example")]
    [InlineData("anna@VA\u030ARD.example", "anna@vård.example")]
    [InlineData("<anna@region.example>", "anna@region.example")]
    [InlineData("mailto:anna@region.example", "anna@region.example")]
    public void AnAddressAsProgramsCopyIt_IsReadAsItIsMeant(string typed, string address)
    {
        Assert.Equal(address, EmailAddress.Read(typed));
        Assert.Equal(EmailAddress.Compared(address), EmailAddress.Compared(typed));
    }

    [Theory]
    [InlineData("", None)]
    [InlineData("anna", None)]
    [InlineData("anna@", None)]
    [InlineData("@region.example", None)]
    [InlineData("anna@@region.example", None)]
    [InlineData("anna@region@example", None)]
    [InlineData("\"a@b\"@region.example", None)]
    [InlineData("anna ek@region.example", None)]
    [InlineData("Anna Ek <anna@region.example>", None)]
    [InlineData("anna@region.example, eva@region.example", None)]
    [InlineData("anna@region..example", None)]
    [InlineData("åsa@region.example", "Före @ kan adressen bara ha")]
    [InlineData("anna.ö'brien@vård.example", "Före @ kan adressen bara ha")]
    [InlineData("{65}@region.example", "mer än 64 tecken före @")]
    [InlineData("{200}@region.example", "mer än 64 tecken före @")]
    [InlineData("anna@{60}.{60}.{60}.{60}.example", "Skriv högst 254 tecken")]
    [InlineData("anna@{64}.example", None)]
    public void AnAddressThatCannot_IsToldInOneSentence(string typed, string sentence)
    {
        var address = System.Text.RegularExpressions.Regex.Replace(typed, @"\{([0-9]+)\}", match =>
            new string('a', int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(sentence, EmailAddress.FaultOf(address), StringComparison.Ordinal);
        Assert.Null(EmailAddress.Read(address));
    }

    [Theory]
    [InlineData("anna@region.example", "ANNA@REGION.EXAMPLE")]
    [InlineData("Anna@Vård.example", "ANNA@XN--VRD-ULA.EXAMPLE")]
    [InlineData("a-_.+b@x", "A-_.+B@X")]
    [InlineData("ingen adress", "INGEN ADRESS")]
    public void Compared_IsWhatDatabasesKeep(string address, string kept) => Assert.Equal(kept, EmailAddress.Compared(address));
}
