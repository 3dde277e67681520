using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data;

/// <summary>SQL Server, the database for running it for real.</summary>
internal sealed class SqlServerContext(DbContextOptions<SqlServerContext> options, FormEditions editions)
    : SjukersattningDbContext(options, editions)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // A passkey's id is up to 1,024 bytes; a clustered key holds 900, any other index 1,700.
        builder.Entity<IdentityUserPasskey<Guid>>().HasKey(passkey => passkey.CredentialId).IsClustered(false);
    }
}
