using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sjukersattning.Data.Upkeep;

/// <summary>Rows as JSON, in values that any program reads: ids as text, moments in UTC, bytes as base64.</summary>
internal static class RowText
{
    /// <summary>Swedish letters stand as they are.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions OnOneLine { get; } = Indented with { Indented = false };

    /// <param name="isWritten">Which columns are.</param>
    public static void Write(Utf8JsonWriter writer, CopiedTable table, object?[] row, Func<string, bool> isWritten)
    {
        writer.WriteStartObject();
        for (var at = 0; at < row.Length; at++)
        {
            if (isWritten(table.Columns[at].Name))
            {
                Write(writer, table.Columns[at].Name, row[at]);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>What a kind of value is called in the files, for whoever reads them.</summary>
    public static string NameOf(Type kind) => kind switch
    {
        _ when kind == typeof(string) => "text",
        _ when kind == typeof(Guid) => "id (UUID)",
        _ when kind == typeof(DateTime) => "tidpunkt (UTC)",
        _ when kind == typeof(DateOnly) => "dag",
        _ when kind == typeof(TimeOnly) => "klockslag",
        _ when kind == typeof(bool) => "true eller false",
        _ when kind == typeof(int) || kind == typeof(long) => "heltal",
        _ when kind == typeof(byte[]) => "byte (base64)",
        _ => throw new NotSupportedException($"Say what {kind.Name} is called."),
    };

    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case Guid id: writer.WriteStringValue(id); break;
            case DateTime moment: writer.WriteStringValue(DateTime.SpecifyKind(moment, DateTimeKind.Utc)); break;
            case DateOnly day: writer.WriteStringValue($"{day:yyyy-MM-dd}"); break;
            case TimeOnly time: writer.WriteStringValue($"{time:HH:mm:ss}"); break;
            case bool isSo: writer.WriteBooleanValue(isSo); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            default: throw new NotSupportedException($"Say how {value.GetType().Name} of {name} is written.");
        }
    }
}
