using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sjukersattning.Data.Configurations;

/// <summary>
/// Tables whose rows are never changed or deleted. The database refuses it by triggers (see the migrations), and the model says so to EF,
/// which must not use OUTPUT clauses on such tables.
/// </summary>
internal static class AppendOnly
{
    /// <summary>The tables that have the triggers.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["Answers", "SignedVersions", "CaseEvents", "AccessLog", "Registrations",
        "Kompletteringar", "KompletteringQuestions", "Consents", "Contacts", "SetAsides", "SignedConcerns"];

    public static void Map<T>(EntityTypeBuilder<T> builder, string table)
        where T : class => builder.ToTable(table, t => t.HasTrigger(TriggerName(table, "Update")));

    /// <summary>Name of the trigger that refuses "Update" or "Delete" on a table.</summary>
    public static string TriggerName(string table, string verb) => $"TR_{table}_No{verb}";
}
