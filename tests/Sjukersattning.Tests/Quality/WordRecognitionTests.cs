using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Tests.Quality;

/// <summary>Swedish words in their forms, and what only looks like them.</summary>
public sealed class WordRecognitionTests
{
    [Theory]
    [InlineData("Minnet är gott.", true)]
    [InlineData("MINNESSTÖRNING sedan 2019", true)]
    [InlineData("Hon minns inte namn.", true)]
    [InlineData("svårt att minnas", true)]
    [InlineData("Arbetsminnet nedsatt", true)]
    [InlineData("närminne och långtidsminne", true)]
    [InlineData("minnes- och talsvårigheter", true)]
    [InlineData("min\u00ADnes\u00ADfunk\u00ADtion", true)]
    [InlineData("glo\u0308mmer tider", true)]
    [InlineData("Ingen nedsatt minnesfunktion", true)]
    [InlineData("Minne undersökt utan anmärkning", true)]
    [InlineData("kommer inte ihåg", true)]
    [InlineData("Glömsk.", true)]
    [InlineData("glommer tider", false)]
    [InlineData("Behöver påminnelser och påminns ofta", false)]
    [InlineData("minskad ork, minst en timme", false)]
    [InlineData("förnimmelser i benen", false)]
    [InlineData("glåmig", false)]
    [InlineData("", false)]
    public void Memory_IsRecognised(string text, bool expected) => Assert.Equal(expected, FunctionWords.Memory.IsIn(SwedishText.Of(text)));

    [Theory]
    [InlineData("Måttlig nedsättning.", true)]
    [InlineData("måttligt nedsatt", true)]
    [InlineData("Lätt till måttlig.", true)]
    [InlineData("Lätta svårigheter med balansen", true)]
    [InlineData("lätt nedsatt syn", true)]
    [InlineData("Stor grad.", true)]
    [InlineData("Stora begränsningar", true)]
    [InlineData("Nedsättningen av uthållighet är stor.", true)]
    [InlineData("Total förlust av känsel", true)]
    [InlineData("Lätt till stor", true)]
    [InlineData("STOR", true)]
    [InlineData("Historia av nedsatt syn", false)]
    [InlineData("Till stor del nedsatt ork", false)]
    [InlineData("I stort sett inga besvär", false)]
    [InlineData("Känner lättnad trots besvären", false)]
    [InlineData("Har lätt att gråta vid besvär", false)]
    [InlineData("Klarar lättare uppgifter", false)]
    [InlineData("lätt tryck över nacken ger besvär", false)]
    [InlineData("Totalt sett nedsatt ork", false)]
    [InlineData("Testet tog totalt 30 minuter och visade nedsatt tempo", false)]
    [InlineData("En stor man med skägg.", false)]
    [InlineData("Svår och uttalad nedsättning", false)]
    [InlineData("stortå och nedsatt känsel", false)]
    [InlineData("", false)]
    public void Degree_IsRecognised(string text, bool expected) => Assert.Equal(expected, Degrees.AreIn(SwedishText.Of(text)));

    [Theory]
    [InlineData("sedan 2019", true)]
    [InlineData("2019-03-04", true)]
    [InlineData("1990-talet", true)]
    [InlineData("1900 och 2099", true)]
    [InlineData("1899 eller 2100", false)]
    [InlineData("20190304", false)]
    [InlineData("2000 mg per dag", false)]
    [InlineData("går 2000 meter", false)]
    [InlineData("går 2000 steg", false)]
    [InlineData("för fem år sedan", false)]
    public void Year_IsRecognised(string text, bool expected) => Assert.Equal(expected, Years.AreIn(SwedishText.Of(text)));

    [Theory]
    [InlineData("14 kg höger", true)]
    [InlineData("14kg", true)]
    [InlineData("140 grader", true)]
    [InlineData("0,82 m/s", true)]
    [InlineData("saturation 94 %", true)]
    [InlineData("94%", true)]
    [InlineData("många kg", false)]
    [InlineData("20 minuter", false)]
    [InlineData("3 av 4", false)]
    [InlineData("7", false)]
    public void Measure_IsRecognised(string text, bool expected) => Assert.Equal(expected, Measures.AreIn(SwedishText.Of(text)));

    [Theory]
    [InlineData("MADRS 27", true)]
    [InlineData("PHQ-9: 18", true)]
    [InlineData("Grippit visar", true)]
    [InlineData("6MWT", true)]
    [InlineData("MoCA", true)]
    [InlineData("Har testat pedaler", true)]
    [InlineData("uppmätt styrka", true)]
    [InlineData("Har skrivit testamente", false)]
    [InlineData("protesterar", false)]
    public void Test_IsRecognised(string text, bool expected) => Assert.Equal(expected, FunctionWords.Tests.IsIn(SwedishText.Of(text)));

    [Theory]
    [InlineData("Arbetsträning planeras", true)]
    [InlineData("Arbetsträning planeras inte", false)]
    [InlineData("Inte bara samtal, arbetsträning planeras", true)]
    [InlineData("Inga samtal, prov eller arbetsträning", false)]
    [InlineData("Inga samtal. Arbetsträning i vår.", true)]
    [InlineData("Hon är inte frisk men arbetsträning planeras", true)]
    [InlineData("Rehabilitering är utesluten", false)]
    public void Negation_DeniesWhatItIsAbout(string text, bool expected) =>
        Assert.Equal(expected, TreatmentWords.Rehabilitation.IsAffirmedIn(SwedishText.Of(text)));

    [Theory]
    [InlineData("Bedöms kunna förbättras på sikt", true)]
    [InlineData("Förväntas successivt förbättras", true)]
    [InlineData("Återgång i arbete till våren", true)]
    [InlineData("Bedöms inte kunna förbättras", false)]
    [InlineData("Återgång i arbete är inte möjlig", false)]
    [InlineData("Försök till återgång i arbete 2021 avbröts", false)]
    [InlineData("Behov av lång återhämtning", false)]
    public void Recovery_IsRecognised(string text, bool expected) =>
        Assert.Equal(expected, TreatmentWords.Recovery.IsAffirmedIn(SwedishText.Of(text)));
}
