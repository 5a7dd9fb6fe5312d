// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Tests.Requests.Failures;

/// <summary>What was seen of a request, without what differs from one to the next.</summary>
internal static class ObservedText
{
    private static readonly string[] Varying = ["server.port", "network.local.port", "exception.stacktrace", "constitutional.hash"];

    public static string Of(FakeLogRecord record) =>
        $"{record.Level} {record.Category} {record.Id.Id} {record.Id.Name} {record.Exception?.GetType()} {record.Exception?.Message}";

    public static string Of(Activity span) =>
        $"span {span.DisplayName} {span.Status} {span.StatusDescription} {Of(span.TagObjects)} {string.Join(' ', span.Events.Select(one => $"{one.Name} {Of(one.Tags)}"))}";

    public static string Of(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(
        ',', tags.Where(tag => !Varying.Contains(tag.Key)).Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
}
