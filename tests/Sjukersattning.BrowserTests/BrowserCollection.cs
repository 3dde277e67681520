namespace Sjukersattning.BrowserTests;

/// <summary>One clinic for every browser test, one test at a time: two cores run one browser well.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserClinic>
{
    public const string Name = "browser";
}
