namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>
/// One piece of the statistics. Page, CSV and PDF draw the same pieces.
/// The set is closed: only the records of this namespace derive from it.
/// </summary>
public abstract record ReportPart
{
    private protected ReportPart()
    {
    }
}
