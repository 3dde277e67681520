using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Tests.Data;

/// <summary>The services of what staff keep beside the cases: nothing goes in or out without the right to it.</summary>
public sealed class StaffPassTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    /// <summary>Open to everybody who works somewhere: colleagues, the unit's address and phrases, who stands in, and free times.</summary>
    private static readonly string[] Open =
    [
        $"{nameof(StaffDirectory)}.{nameof(StaffDirectory.AtAsync)}", $"{nameof(StaffDirectory)}.{nameof(StaffDirectory.UnitAsync)}",
        $"{nameof(UnitSettings)}.{nameof(UnitSettings.PhrasesAsync)}", $"{nameof(Absences)}.{nameof(Absences.RosterAsync)}",
        $"{nameof(SigningCalendar)}.{nameof(SigningCalendar.FreeAsync)}", $"{nameof(SigningCalendar)}.{nameof(SigningCalendar.TakenAsync)}",

        // Who knows the secret of the address may read it.
        $"{nameof(SigningCalendar)}.{nameof(SigningCalendar.ReadFeedAsync)}",
    ];

    private static readonly Type[] Proofs =
        [typeof(StaffPass), typeof(CasePass), typeof(CaseActor), typeof(ReadableUnits), typeof(StatisticsQuestion)];

    private static readonly MethodInfo[] Methods =
    [
        .. typeof(StaffDirectory).Assembly.GetExportedTypes()
            .Where(type => MethodsOf(type).Any(IsGuarded) || type == typeof(StatisticsQueries)).SelectMany(MethodsOf),
    ];

    public static TheoryData<string> Guarded => [.. Methods.Where(IsGuarded).Select(NameOf).Distinct()];

    [Fact]
    public void Methods_WithoutAProof_AreTheOpenOnes() => Assert.Equal(
        Open.Order(),
        Methods.Where(method => !method.GetParameters().Any(parameter => Proofs.Contains(parameter.ParameterType))).Select(NameOf).Order());

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Method_TakesThePassOfOneActionAndRefusesEveryOther(string name)
    {
        foreach (var method in Methods.Where(IsGuarded).Where(method => NameOf(method) == name))
        {
            var taken = new List<StaffAction>();
            foreach (var action in Enum.GetValues<StaffAction>())
            {
                if (!await IsRefusedAsync(method, SilentClinic.Pass(action)))
                {
                    taken.Add(action);
                }
            }

            Assert.Single(taken);
        }
    }

    /// <summary>Calls with a request that has been given up: a pass that is taken leads no further.</summary>
    private async Task<bool> IsRefusedAsync(MethodInfo method, StaffPass pass)
    {
        await using var scope = clinic.Services.CreateAsyncScope();
        var arguments = method.GetParameters().Select(parameter => parameter.ParameterType switch
        {
            var type when type == typeof(StaffPass) => pass,
            var type when type == typeof(CancellationToken) => new CancellationToken(canceled: true),
            { IsValueType: true } type => Activator.CreateInstance(type),
            _ => null,
        });
        var refused = await Record.ExceptionAsync(async () =>
        {
            try
            {
                await (Task)method.Invoke(scope.ServiceProvider.GetRequiredService(method.DeclaringType!), [.. arguments])!;
            }
            catch (TargetInvocationException thrown)
            {
                throw thrown.InnerException!;
            }
        });
        return refused is InvalidOperationException && refused.Message.StartsWith($"A pass for {pass.Action} ", StringComparison.Ordinal);
    }

    private static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName);

    private static bool IsGuarded(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.ParameterType == typeof(StaffPass));

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
