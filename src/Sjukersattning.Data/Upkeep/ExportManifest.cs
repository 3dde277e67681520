using System.Text.Json;

namespace Sjukersattning.Data.Upkeep;

/// <summary>What an export of everything says of itself to a program: counts, what does not hold, and how the access log was.</summary>
internal static class ExportManifest
{
    private const string Format = "sjukersattning-export-1";

    public static byte[] Of(DataExported done, string version, DateTimeOffset now) => Written(writer =>
    {
        writer.WriteString("format", Format);
        writer.WriteString("program", version);
        writer.WriteString("skapad", now.UtcDateTime);
        writer.WriteStartObject("tabeller");
        foreach (var (table, rows) in done.Tables)
        {
            writer.WriteNumber(table, rows);
        }

        writer.WriteEndObject();
        writer.WriteNumber("arenden", done.Cases);
        writer.WriteStartArray("stammer_inte");
        foreach (var broken in done.Broken)
        {
            writer.WriteStartObject();
            writer.WriteString("arende", broken.CaseId);
            writer.WriteNumber("version", broken.Version);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("gick_inte_att_lasa");
        done.Unreadable.ToList().ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
        writer.WriteStartObject("utelamnade_tabeller");
        foreach (var table in KeptTables.All.Where(table => table.NotWritten.Length > 0))
        {
            writer.WriteString(table.Name, table.NotWritten);
        }

        writer.WriteEndObject();
    });

    public static byte[] OfLog(LogVerification found, IReadOnlyList<LogFault> faults) => Written(writer =>
    {
        writer.WriteString("provad", found.At.UtcDateTime);
        writer.WriteNumber("rader_som_stammer", found.Rows);
        writer.WriteNumber("rader_utan_sigill", found.Unsealed);
        writer.WriteNumber("gallrade_rader", found.Thinned);
        writer.WriteNumber("sigill", found.Seals);
        writer.WriteString("sista_sigillets_hash", found.Head);
        writer.WriteStartArray("fel");
        faults.Select(fault => fault.Sentence).ToList().ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
    });

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, RowText.Indented))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
