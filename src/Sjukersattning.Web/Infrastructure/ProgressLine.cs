using System.Globalization;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Tells how far a long command has come: on a terminal one line that is drawn over, elsewhere at most a line for every ten per cent.
/// </summary>
/// <param name="what">What is made, in the plural, e.g. "ärenden".</param>
public sealed class ProgressLine(int all, string what, TextWriter output, bool isTerminal, TimeProvider time) : IProgress<int>
{
    private const int Width = 30;
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(300);
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private readonly long _start = time.GetTimestamp();
    private TimeSpan? _drawnAt;
    private int _toldTens;

    public void Report(int value)
    {
        var elapsed = time.GetElapsedTime(_start);
        if (isTerminal && (value >= all || _drawnAt is not { } drawn || elapsed - drawn >= LeastPause))
        {
            _drawnAt = elapsed;
            var filled = (int)((long)value * Width / all);
            output.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] " +
                $"{InWords(value, elapsed)}\e[K{(value >= all ? output.NewLine : "")}");
        }
        else if (!isTerminal && (long)value * 10 / all > _toldTens)
        {
            _toldTens = (int)((long)value * 10 / all);
            output.WriteLine(InWords(value, elapsed));
        }
    }

    private string InWords(int made, TimeSpan elapsed)
    {
        var perSecond = made / Math.Max(0.001, elapsed.TotalSeconds);
        var words = string.Create(Swedish, $"{(long)made * 100 / all} %, {made:N0} av {all:N0} {what}, {perSecond:N0} {what}/s");
        return made >= all
            ? $"{words}, klart på {InWords(elapsed)}"
            : $"{words}, {InWords(TimeSpan.FromSeconds((all - made) / perSecond))} kvar";
    }

    private static string InWords(TimeSpan time) =>
        time.TotalMinutes >= 1
            ? string.Create(Swedish, $"{(int)time.TotalMinutes} min {time.Seconds} s")
            : string.Create(Swedish, $"{Math.Ceiling(time.TotalSeconds)} s");
}
