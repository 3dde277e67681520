using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Data;

/// <summary>What is about a patient stands in the cupboard, and nothing else opens it than its key.</summary>
public sealed class CupboardTests
{
    [Fact]
    public void Context_HasNoSetOfAnythingAboutAPatient() =>
        Assert.All(SetsOf(typeof(SjukersattningDbContext)), type => Assert.DoesNotContain(type, OfPatients));

    [Fact]
    public void Key_HasNothingElse() => Assert.All(SetsOf(typeof(PatientRecords)), type => Assert.Contains(type, OfPatients));

    [Theory]
    [InlineData(nameof(DbContext.Set))]
    [InlineData(nameof(DbContext.Find))]
    [InlineData(nameof(DbContext.FindAsync))]
    [InlineData(nameof(DbContext.FromExpression))]
    public void RowsByTheirType_AreGivenByNoMethodThatTheAnalyzerAllows(string method)
    {
        var banned = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "BannedSymbols.txt"))
            .Select(line => line.Split(';')[0].Split('(', '`')[0]);

        Assert.Equal(
            typeof(DbContext).GetMethods().Count(one => one.Name == method),
            banned.Count(name => name == $"M:Microsoft.EntityFrameworkCore.DbContext.{method}"));
    }

    /// <summary>Patients, cases, meetings about cases, and every table that names a case or a patient.</summary>
    private static HashSet<Type> OfPatients
    {
        get
        {
            using var context = DesignModels.SqliteContext();
            return
            [
                typeof(Patient), typeof(UtlatandeCase), typeof(TeamMeeting),
                .. context.Model.GetEntityTypes()
                    .Where(type => type.FindProperty("CaseId") is not null || type.FindProperty("PatientId") is not null)
                    .Select(type => type.ClrType),
            ];
        }
    }

    private static IEnumerable<Type> SetsOf(Type holder) => holder.GetProperties().Select(property => property.PropertyType)
        .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DbSet<>))
        .Select(type => type.GetGenericArguments()[0]);
}
