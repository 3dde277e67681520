namespace Sjukersattning.Tests.Exchange;

/// <summary>A test that needs the RIV-TA schema; it is skipped, with the reason, where the folder is not beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute()
    {
        if (!File.Exists(RivtaSchema.File))
        {
            Skip = "Needs the folder ../shared/data/rivta beside the repository, with the RIV-TA schema.";
        }
    }
}
