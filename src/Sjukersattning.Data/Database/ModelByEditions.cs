using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Sjukersattning.Data;

/// <summary>One model for each set of editions: a column that holds an edition is read by the set that its context was given.</summary>
internal sealed class ModelByEditions : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as SjukersattningDbContext)?.Editions, designTime);
}
