namespace Sjukersattning.Web.Infrastructure;

/// <summary>How the text of a one-line field is read. Text areas and passwords have none: they are kept as they are written.</summary>
public abstract class ShortFieldAttribute : Attribute
{
    public abstract string Read(string typed);
}
