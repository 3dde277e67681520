using Sjukersattning.Data.Keys;

namespace Sjukersattning.Tests;

/// <summary>The operator's keys of every clinic of a run.</summary>
internal static class TestKeys
{
    public static string Text { get; } = OperatorKeys.NewLine();

    public static OperatorKeys Keys { get; } = OperatorKeys.Of(Text);
}
