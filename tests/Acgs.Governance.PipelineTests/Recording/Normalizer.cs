// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>Takes out of a text what differs between two runs of the same host.</summary>
internal sealed partial class Normalizer(int port, string trace)
{
    public string Normalize(string text) => Identifiers().Replace(
        FrameworkFrames().Replace(text, string.Empty).Replace(trace, "TRACE", StringComparison.Ordinal)
            .Replace($":{port}", ":PORT", StringComparison.Ordinal)
            .Replace($"port={port}", "port=PORT", StringComparison.Ordinal),
        "ID");

    public Answer Normalize(Answer answer) => answer with
    {
        Body = Normalize(answer.Body),
        Headers = answer.Headers.SelectMany(header => header, (header, value) => (header.Key, Value: Normalize(header.Key, value)))
            .ToLookup(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
    };

    private string Normalize(string header, string value) => header == "Age" ? "AGE" : Normalize(value);

    // Whether a method of the framework has a frame of its own is up to the compiler at run time, which compiles it again when it is called often.
    [GeneratedRegex("""^ +at (Microsoft|System)\..*\n""", RegexOptions.Multiline)]
    private static partial Regex FrameworkFrames();

    // The span in a trace parent, a connection of Kestrel, durations and dates, a compiled lambda, a GUID, the connection of SignalR, the component of Blazor, and what is encrypted.
    [GeneratedRegex("""(?<=TRACE-)[0-9a-f]{16}|\b0H\w{11}(:\w{8})?\b|[\d.]+(?= ?ms)|(?<=lambda_method)\d+|(?<=Duration: |Age: )[\d.]+|(?<=Date: )[\w :,]+GMT|(?<=onnection "?)[\w-]{22}\b|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<="(connectionId|connectionToken|prerenderId|descriptor)":")[^"]+|CfDJ8[\w+/=-]+""")]
    private static partial Regex Identifiers();
}
