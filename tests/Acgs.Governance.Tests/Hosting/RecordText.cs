// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>All that an application has logged: messages, states, scopes and exceptions.</summary>
internal static class RecordText
{
    public static string Of(FakeLogCollector logs) => string.Join('\n', logs.GetSnapshot().SelectMany(Parts));

    private static IEnumerable<string?> Parts(FakeLogRecord record) =>
    [
        record.Category,
        record.Message,
        record.Exception?.ToString(),
        .. record.StructuredState?.Select(pair => $"{pair.Key}={pair.Value}") ?? [],
        .. record.Scopes.Select(scope => scope is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : scope?.ToString()),
    ];
}
