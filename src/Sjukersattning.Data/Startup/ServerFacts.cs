namespace Sjukersattning.Data.Startup;

/// <summary>What SQL Server tells of the database that the program is to use.</summary>
/// <param name="IsSnapshot">Whether who reads sees the last committed row instead of waiting (READ_COMMITTED_SNAPSHOT).</param>
/// <param name="Collation">By which words are compared and put in order.</param>
/// <param name="Strays">Columns that go by another collation, as they do when the database's was changed after they were made.</param>
internal sealed record ServerFacts(string Name, bool IsSnapshot, string Collation, int Strays);
