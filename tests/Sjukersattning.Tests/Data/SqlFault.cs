using System.Reflection;
using Microsoft.Data.SqlClient;

namespace Sjukersattning.Tests.Data;

/// <summary>Exceptions as the driver makes them of what SQL Server answers; it lets nobody else make any.</summary>
internal static class SqlFault
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>What a refused or cut connection is on Linux.</summary>
    public static SqlException Cut => Of(0, 20);

    public static SqlException Of(int number, byte severity = 14)
    {
        var maker = typeof(SqlError).GetConstructors(Hidden)
            .OrderBy(one => one.GetParameters().Length).First(one => one.GetParameters()[0].Name == "infoNumber");
        var given = new Dictionary<string, object?>
        {
            ["infoNumber"] = number, ["errorClass"] = severity, ["errorMessage"] = "med lösenordet hemligt", ["server"] = "db",
        };
        var error = maker.Invoke([.. maker.GetParameters().Select(parameter => given.GetValueOrDefault(parameter.Name!)
            ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
                : parameter.ParameterType == typeof(string) ? "" : null))]);
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden, [typeof(SqlError)])!.Invoke(errors, [error]);
        return (SqlException)typeof(SqlException).GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!
            .Invoke(null, [errors, ""])!;
    }
}
