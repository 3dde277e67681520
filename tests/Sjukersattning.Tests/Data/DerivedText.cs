using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sjukersattning.Data;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Data;

/// <summary>Derived rows as text, each column as it is stored; a number that the database gives a row is left out.</summary>
internal static class DerivedText
{
    public static IEnumerable<FigureRow> Figures(UtlatandeCase subject, Personnummer personnummer) =>
        FigureRow.Of(subject, CaseFigures.TraitsOf(subject, personnummer));

    public static IEnumerable<WorkRow> Work(UtlatandeCase subject, Personnummer personnummer) => WorkRow.Of(subject);

    public static IEnumerable<BookedTick> Ticks(UtlatandeCase subject, Personnummer personnummer) => BookedTick.Of(subject);

    /// <summary>Rows made here from every case, in the order of the cases and of the rule.</summary>
    public static async Task<List<string>> AnewAsync<T>(ClinicTables db, Func<UtlatandeCase, Personnummer, IEnumerable<T>> rule)
        where T : class
    {
        var cases = await db.Cases.AsNoTracking().WithOutcomes().ToListAsync();
        var patients = await db.Patients.AsNoTracking().ToDictionaryAsync(patient => patient.Id);
        return [.. cases.OrderBy(c => c.Id).SelectMany(c => rule(c, patients[c.PatientId].Personnummer)).Select(row => Of(db.Model, row))];
    }

    public static async Task<List<string>> StoredAsync<T>(ClinicTables db)
        where T : class => [.. (await db.Set<T>().AsNoTracking().ToListAsync()).Select(row => Of(db.Model, row))];

    private static string Of<T>(IModel model, T row) =>
        string.Join('|', model.FindEntityType(typeof(T))!.GetProperties()
            .Where(property => property.Name != "Id").OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => FormattableString.Invariant($"{Stored(property, property.PropertyInfo!.GetValue(row))}")));

    private static object? Stored(IProperty property, object? value) =>
        value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
}
