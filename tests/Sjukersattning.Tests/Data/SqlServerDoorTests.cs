using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Sjukersattning.Data;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Tests.Data;

/// <summary>Which databases of SQL Server the program starts on, and how a connection string is read.</summary>
public sealed class SqlServerDoorTests : IDisposable
{
    private readonly SilentClinic _clinic = new();

    [Theory]
    [InlineData(true, SqlServerContext.Collation, 0, null)]
    [InlineData(false, SqlServerContext.Collation, 0, "ALTER DATABASE [kliniken] SET READ_COMMITTED_SNAPSHOT ON")]
    [InlineData(true, "SQL_Latin1_General_CP1_CI_AS", 0, "COLLATE Finnish_Swedish_100_CI_AS_SC")]
    [InlineData(true, SqlServerContext.Collation, 3, "kolumner med en annan")]
    public async Task Check_OfADatabase_SaysWhatItMustBe(bool isSnapshot, string collation, int strays, string? says)
    {
        Assert.Empty(TSql.Parse(SqlServerDoor.Facts).Faults);
        (_clinic.Server.Values["Name"], _clinic.Server.Values["IsSnapshot"], _clinic.Server.Values["Collation"],
            _clinic.Server.Values["Strays"]) = ("kliniken", isSnapshot, collation, strays);
        var thrown = await Record.ExceptionAsync(() => _clinic.DoAsync<SjukersattningDbContext>(
            db => SqlServerDoor.CheckAsync((SqlServerContext)db, CancellationToken.None)));
        if (says is null)
        {
            Assert.Null(thrown);
        }
        else
        {
            Assert.Contains(says, Assert.IsType<StartupException>(thrown).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(18456, 14, "släpper inte in")]
    [InlineData(4060, 11, "Databasen finns inte")]
    [InlineData(229, 14, "inte rätt till")]
    [InlineData(262, 14, "kör migrate")]
    [InlineData(0, 20, "svarar inte")]
    public void Why_OfWhatTheServerSays_IsOneSentenceWithoutItsWords(int number, byte severity, string says)
    {
        var why = SqlServerDoor.WhyNot(new InvalidOperationException("wrapped", SqlFault.Of(number, severity)), Settings.Connection);
        Assert.Contains(says, why, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(";Encrypt=False", false)]
    [InlineData(";encrypt=optional", false)]
    [InlineData(";Encrypt=Strict", true)]
    public void Read_OfAConnectionString_EncryptsUnlessItSaysOtherwise(string more, bool encrypts)
    {
        var settings = DatabaseSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "SqlServer", ["ConnectionStrings:Sjukersattning"] = $"Server=db;Database=kliniken{more}",
        }).Build(), "/", isProduction: true);
        Assert.Contains("Encrypt=", settings.ConnectionString, StringComparison.Ordinal);
        Assert.Equal(encrypts, new SqlConnectionStringBuilder(settings.ConnectionString).Encrypt != SqlConnectionEncryptOption.Optional);
    }

    public void Dispose() => _clinic.Dispose();
}
