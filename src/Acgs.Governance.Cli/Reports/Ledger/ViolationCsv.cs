// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Globalization;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Reports.Ledger;

/// <summary>Writes violations as RFC 4180 says, so that spreadsheets take no field for a formula.</summary>
internal static class ViolationCsv
{
    private const string LineEnd = "\r\n";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private static readonly string[] Columns =
    [
        "occurred_at", "severity", "rule", "outcome", "service", "method", "route", "client", "trace_id", "constitutional_hash", "count", "id", "writer", "seq",
    ];

    public static void Write(IEnumerable<ViolationRecord> records, TextWriter output)
    {
        WriteRow(Columns, output);
        foreach (var record in records)
        {
            WriteRow(
                [
                    ViolationFields.Format(record.OccurredAt), ViolationFields.Name(record.Severity), record.Rule, record.Outcome, record.Service,
                    record.Method, record.Route, record.Client, record.TraceId, record.ConstitutionalHash, Number(record.Count), record.Id.ToString(),
                    record.Writer, Number(record.Seq),
                ],
                output);
        }
    }

    /// <summary>A field; one that a spreadsheet would compute begins with an apostrophe, which spreadsheets do not show.</summary>
    public static string Field(string value)
    {
        var text = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value;
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static void WriteRow(IEnumerable<string> fields, TextWriter output)
    {
        output.Write(string.Join(',', fields.Select(Field)));
        output.Write(LineEnd);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
