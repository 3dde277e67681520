using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data;

/// <summary>SQL Server, the database for running it for real.</summary>
internal sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : SjukersattningDbContext(options);
