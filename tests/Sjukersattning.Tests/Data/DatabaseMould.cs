using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Tests.Data;

/// <summary>An SQLite database that is made once in a run, by the program's own services, and copied wherever a test needs one.</summary>
internal sealed class DatabaseMould
{
    private readonly Func<IServiceProvider, Task> _fill;
    private readonly Lock _making = new();
    private (DateOnly Day, byte[] File)? _made;

    private DatabaseMould(Func<IServiceProvider, Task> fill) => _fill = fill;

    /// <summary>Migrated, and empty.</summary>
    public static DatabaseMould Empty { get; } = new(_ => Task.CompletedTask);

    /// <summary>With the demo clinic in it.</summary>
    public static DatabaseMould Demo { get; } = new(async services =>
        Assert.True(await services.GetRequiredService<DemoClinic>().SeedAsync(0, null, CancellationToken.None)));

    public void CopyTo(string file) => File.WriteAllBytes(file, Made());

    /// <summary>The demo tells of days around today, so a run over midnight makes it anew.</summary>
    private byte[] Made()
    {
        lock (_making)
        {
            var today = new ClinicClock(TimeProvider.System).Today;
            if (_made?.Day != today)
            {
                // Not on the test's own thread: xunit has few, and what is awaited would wait for one of them.
                _made = (today, Task.Run(MakeAsync).GetAwaiter().GetResult());
            }

            return _made.Value.File;
        }
    }

    private async Task<byte[]> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mould-").FullName;
        try
        {
            var file = Path.Combine(folder, "mould.db");
            var settings = new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False");
            var services = new ServiceCollection().AddLogging()
                .AddSjukersattningData(settings, new(MailIsOn: true), TestKeys.Keys, new(DemoMaySignIn: true))
                .Configure<PasswordHasherOptions>(options => options.IterationCount = TestClinic.PasswordIterations);
            await using (var provider = services.BuildServiceProvider())
            {
                await using var scope = provider.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>().Database.MigrateAsync();
                await _fill(scope.ServiceProvider);
            }

            // The last connection takes the log of writes with it; while one lies beside the file, the file is not all there is.
            Assert.Equal([file], Directory.GetFiles(folder));
            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
