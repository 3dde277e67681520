using System.Data.Common;

namespace Sjukersattning.Data;

/// <summary>The access log could not be written, so what was to be logged is neither shown nor done.</summary>
internal sealed class LogUnavailableException(DbException inner) : Exception("The access log cannot be written.", inner);
