// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.Operations.Databases.Queries;

/// <summary>Columns that may be null.</summary>
internal static class ReaderExtensions
{
    // What the views say instead of a statement that the role may not see.
    private const string Hidden = "<insufficient privilege>";

    extension(NpgsqlDataReader reader)
    {
        public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

        public long? NumberOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

        public DateTimeOffset? TimeOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);

        /// <summary>A span that the query gives in seconds. Two clock readings of the server may make it a little less than nothing.</summary>
        public TimeSpan? SpanOrNull(int column) => reader.IsDBNull(column) ? null : TimeSpan.FromSeconds(Math.Max(0, reader.GetDouble(column)));

        public TimeSpan Span(int column) => reader.SpanOrNull(column) ?? TimeSpan.Zero;

        /// <summary>A statement as it may be shown.</summary>
        public string? ExcerptOrNull(int column) => reader.TextOrNull(column) is { } text and not Hidden ? StatementExcerpt.Of(text) : null;
    }
}
