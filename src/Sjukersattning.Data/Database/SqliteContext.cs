using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data;

/// <summary>The embedded database: first run, tests, a single small clinic.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : SjukersattningDbContext(options);
