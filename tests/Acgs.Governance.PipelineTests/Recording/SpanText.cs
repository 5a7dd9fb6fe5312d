// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>A span as text, without what differs each time and without our tag.</summary>
internal static class SpanText
{
    private const string OwnTag = "constitutional.hash";

    // It names the frames of every middleware, ours too.
    private const string StackTrace = "exception.stacktrace";

    public static string Of(Activity span)
    {
        var lines = new List<string>
        {
            $"{span.Source.Name} {span.OperationName} \"{span.DisplayName}\" {span.Kind} {span.Status} {span.StatusDescription} {span.ActivityTraceFlags}",
        };
        lines.AddRange(Tags(span.TagObjects));
        lines.AddRange(span.Events.Select(one => $"event {one.Name} {string.Join(' ', Tags(one.Tags))}"));
        return string.Join("\n  ", lines);
    }

    private static IEnumerable<string> Tags(IEnumerable<KeyValuePair<string, object?>> tags) => tags
        .Where(tag => tag.Key != OwnTag)
        .Select(tag => tag.Key == StackTrace ? tag.Key : $"{tag.Key}={tag.Value}")
        .Order(StringComparer.Ordinal);
}
