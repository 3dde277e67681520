using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Upkeep;

/// <summary>Years that the clinic keeps what is thinned, never fewer than the law says, and cases that it keeps at any age.</summary>
public sealed class RetentionYears
{
    private const int Most = 200;

    private static readonly IReadOnlyDictionary<Kept, Setting> Given = new Dictionary<Kept, Setting>
    {
        [Kept.Cases] = Settings.CaseYears, [Kept.AccessLog] = Settings.LogYears, [Kept.Notices] = Settings.NoticeYears,
        [Kept.SignIns] = Settings.SignInYears,
    };

    private readonly Dictionary<Kept, int> _years = RetentionRules.Thinned.ToDictionary(rule => rule.Kept, rule => rule.UsualYears);

    /// <summary>Numbers of cases, of any unit, that are kept.</summary>
    public IReadOnlySet<string> ExceptCases { get; private init; } = new HashSet<string>();

    /// <exception cref="StartupException">A number of years is none, or too few.</exception>
    public static RetentionYears Read(IConfiguration configuration)
    {
        var read = new RetentionYears
        {
            ExceptCases = Settings.ExceptCases.Given(configuration)
                .Split([',', ';', .. " \n\r\t"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(),
        };
        foreach (var rule in RetentionRules.Thinned)
        {
            var years = Given[rule.Kept].Number(configuration, Most);
            read._years[rule.Kept] = years >= rule.LeastYears ? years : throw new StartupException(
                $"{Given[rule.Kept]} är {years}, men {rule.Word} ska finnas kvar i minst {rule.LeastYears} år {rule.Why}.");
        }

        return read;
    }

    public int For(Kept kept) => _years[kept];
}
