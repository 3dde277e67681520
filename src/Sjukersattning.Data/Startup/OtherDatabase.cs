using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data.Startup;

/// <summary>The program's data services over another database than its own, set as they are here.</summary>
internal static class OtherDatabase
{
    public static ServiceProvider ServicesOf(IServiceProvider here, DatabaseSettings settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(here.GetRequiredService<TimeProvider>())
        .AddSingleton(here.GetRequiredService<FormEditions>())
        .AddSingleton(here.GetRequiredService<LogSettings>())
        .AddSjukersattningData(settings, here.GetRequiredService<NoticeSettings>(), here.GetRequiredService<OperatorKeys>(),
            here.GetRequiredService<AccountSettings>(), here.GetRequiredService<SignInSettings>())
        .BuildServiceProvider();
}
