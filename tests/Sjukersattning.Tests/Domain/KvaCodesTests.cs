using Sjukersattning.Domain.Units;

namespace Sjukersattning.Tests.Domain;

public sealed class KvaCodesTests
{
    [Theory]
    [InlineData("GC001", true)]
    [InlineData("GC001 Koordinering, på vårt sätt", true)]
    [InlineData("DV077 Plan", true)]
    [InlineData("AW026", true)]
    [InlineData("XS012 Samtal", false)]
    [InlineData("GC002 Något annat", false)]
    [InlineData("GC0", false)]
    [InlineData("", false)]
    public void IsCoordination_IsSaidByTheCodeAlone(string line, bool expected) =>
        Assert.Equal(expected, KvaCodes.IsCoordination(line));

    [Fact]
    public void Initial_IsReadBackAsItIs()
    {
        Assert.Equal(KvaCodes.Initial, KvaCodes.Read(string.Join('\n', KvaCodes.Initial)));
        Assert.Null(KvaCodes.FaultOf(KvaCodes.Initial));
    }

    [Fact]
    public void Read_OfAPastedList_LeavesOutWhatCannotBeSeen() =>
        Assert.Equal(["GC001 A \u2013 b"], KvaCodes.Read("\u00A0GC\u200B001\u202FA \u2013 b\u00AD\r\n\u2003\r\n"));

    [Theory]
    [InlineData("", "Skriv minst en KVÅ-kod.")]
    [InlineData("GC01 Kort", "Raden \"GC01 Kort\" börjar inte med en KVÅ-kod: två bokstäver och tre siffror.")]
    [InlineData("gc001 Små", "Raden \"gc001 Små\" börjar inte med en KVÅ-kod: två bokstäver och tre siffror.")]
    [InlineData("GC001x", "Raden \"GC001x\" börjar inte med en KVÅ-kod: två bokstäver och tre siffror.")]
    [InlineData("GC001 A\nGC001 B", "Koden GC001 står två gånger.")]
    [InlineData("GC001 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Raden \"GC001…\" är för lång. Skriv högst 80 tecken.")]
    public void FaultOf_AList_SaysWhatToMend(string lines, string sentence) =>
        Assert.Equal(sentence, KvaCodes.FaultOf(KvaCodes.Read(lines)));

    [Fact]
    public void FaultOf_TooMany_SaysHowMany() =>
        Assert.Equal("Skriv högst 40 KVÅ-koder.",
            KvaCodes.FaultOf([.. Enumerable.Range(100, KvaCodes.Most + 1).Select(number => $"AA{number}")]));
}
