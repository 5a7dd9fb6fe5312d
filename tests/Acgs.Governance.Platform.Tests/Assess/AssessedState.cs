// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Platform.Tests.Assess;

/// <summary>What an assessment found.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Findings">The findings as <c>id subject</c>.</param>
/// <param name="Text">All that was written.</param>
public sealed record AssessedState(int Code, IReadOnlyList<string> Findings, string Text)
{
    public static AssessedState Read(int code, string output, string error)
    {
        using var document = JsonDocument.Parse(output);
        return new(
            code,
            [.. document.RootElement.GetProperty("findings").EnumerateArray()
                .Select(finding => $"{finding.GetProperty("id").GetString()} {finding.GetProperty("subject").GetString()}")],
            output + error);
    }
}
